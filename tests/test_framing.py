"""What readers write around what they want to know has no part in the search."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.framing import asks_for_newest, with_apostrophes, without_framing
from index.asking.question import understand
from index.desk import Desk


@pytest.mark.parametrize(
    "text",
    [
        "tell me about the tram",
        "Latest news about the tram",
        "what's new with the tram",
        "What is the latest on the tram",
        "anything else about the tram",
        "Are there any articles about the tram",
        "Hello, can you find me some info on the tram please",
        "show me the latest on the tram",
        "I'd like to read more on the tram",
        "Have you got anything on the tram",
        "What do you know about the tram",
    ],
)
def test_only_the_topic_is_left_of_a_request(text: str) -> None:
    """However one asks for it."""
    assert without_framing(text) == "the tram"


@pytest.mark.parametrize("text", ["tram news", "tram, please", "tram latest news"])
def test_a_topic_may_stand_first(text: str) -> None:
    """As one types into a search box."""
    assert without_framing(text) == "tram"


@pytest.mark.parametrize(
    "text",
    [
        "What did the mayor tell the council?",
        "Who owns the Evening News",
        "Which news did the council publish first",
        "All of the players left",
        "What on earth happened to the bell",
        "What details of the plan were given?",
        "What else did she say?",
    ],
)
def test_a_question_that_only_looks_like_a_request_is_left_whole(text: str) -> None:
    """Its words are what it asks about."""
    assert without_framing(text) == text


@pytest.mark.parametrize("before", ["Tell me", "Do you know", "I want to know", "Could you tell us"])
def test_a_question_inside_a_request_is_the_question(before: str) -> None:
    """Of the kind that it would be alone."""
    question = understand(f"{before} who won the cup")
    assert (question.kind, question.terms) == ("who", understand("who won the cup").terms)


def test_what_somebody_said_may_be_asked_for_inside_a_request() -> None:
    """And is a question about a speaker."""
    assert understand("Tell me what the mayor said about the tram").speaker == "the mayor"


def test_a_request_for_nothing_but_news_is_searched_as_it_stands() -> None:
    """There is nothing else to look for."""
    assert understand("any news on it").terms == ("news",)


def test_a_name_in_a_request_is_a_name() -> None:
    """Though every word that is left begins with a capital."""
    assert understand("Tell me about Odile Brannt").names == frozenset({"odil", "brannt"})


@pytest.mark.parametrize(
    "text",
    [
        "latest news",
        "What's new?",
        "what’s new",
        "whats new",
        "any news?",
        "News",
        "the latest",
        "Show me the latest headlines, please.",
        "Do you have any new articles?",
        "Hello! Anything new?",
        "what is in the news",
        "What are the newest stories?",
        "Could you give us the news",
        "what's going on?",
    ],
)
def test_news_about_nothing_are_the_newest_articles(text: str) -> None:
    """However one asks for them."""
    assert asks_for_newest(text)


@pytest.mark.parametrize(
    "text",
    [
        "latest news on the tram",
        "What's new with the tram?",
        "any news today?",
        "Evening News",
        "new",
        "happening",
        "articles",
        "What's new in Marsh End",
        "news please find the bell",
        "the latest tram",
        "Is there news of the ferry?",
        "what's the news about it",
        "",
    ],
)
def test_news_about_something_are_asked_for(text: str) -> None:
    """One word more, and that is what is looked for."""
    assert not asks_for_newest(text)


@given(st.text(alphabet="newslatthp' ?.,", max_size=40))
def test_a_topic_is_never_lost(before: str) -> None:
    """Whatever stands before a name, the name is looked for."""
    assert not asks_for_newest(f"{before} Brannt")


@pytest.fixture
def desk(built: Path) -> Iterator[Desk]:
    with closing(Desk(built)) as desk:
        yield desk


@pytest.mark.parametrize("text", ["any stories about the Coastal Cup?", "Coastal Cup news"])
def test_a_request_finds_what_the_topic_finds(desk: Desk, text: str) -> None:
    """And is answered as readily."""
    asked, plain = desk.ask(text), desk.ask("Coastal Cup")
    assert [one.paragraph for one in asked.excerpts] == [one.paragraph for one in plain.excerpts]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("wheres the fete and whos the vicar", "where's the fete and who's the vicar"),
        ("Whats on? It didnt say", "What's on? It didn't say"),
        ("the whole wont and whore of cant", "the whole wont and whore of cant"),
    ],
)
def test_apostrophes_may_be_left_out(typed: str, read: str) -> None:
    """As on a telephone; "whats" is no word of any article."""
    assert with_apostrophes(typed) == read
