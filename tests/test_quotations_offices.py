"""Who speaks where a paper prints offices with capitals, bodies by their members, and asks in letters."""

from __future__ import annotations

import pytest

from corpus.quotations.find import find_quotations
from corpus.quotations.nouns import Speaker


def speakers(*texts: str) -> list[str | None]:
    """Who is found to speak, quotation by quotation."""
    return [quotation.speaker.name if quotation.speaker else None for quotation in find_quotations(texts)]


@pytest.mark.parametrize(
    ("text", "name", "described_as"),
    [
        ("Cases have doubled in a month, the Health Officer, Dr Nimmi Oduro, said on Thursday.",
         "Nimmi Oduro", "the Health Officer"),
        ("The District Collector, Ifa Sundar, said that the slope had been cut.",
         "Ifa Sundar", "the District Collector"),
        ("Arvian Prime Minister, Marco Drabek, said it was too late for a vote.",
         "Marco Drabek", "Arvian Prime Minister"),
        ("Feroz Talwar, of the Chamber of Commerce, called this \"the twelfth demand\".",
         "Feroz Talwar", "of the Chamber of Commerce"),
        ("District Collector Ifa Sundar said that the permit had been issued.", "Ifa Sundar", "District Collector"),
        ("The Minister for Ports and Shipping, Ansel Wickram, said the strike was over.",
         "Ansel Wickram", "the Minister for Ports and Shipping"),
        ("“They had rehearsed it all,” said Assistant Commissioner of Customs Winno Hegde.",
         "Winno Hegde", "Assistant Commissioner of Customs"),
    ],
)  # fmt: skip
def test_an_office_with_capitals_is_not_its_holders_name(text: str, name: str, described_as: str) -> None:
    """The name behind the comma is, or behind the office."""
    assert [quotation.speaker for quotation in find_quotations([text])] == [Speaker(name, described_as)]


def test_an_office_with_capitals_leads_back_to_its_holder() -> None:
    """Where the article has named one, though a body with capitals stood before it."""
    texts = (
        "Arvia will bid for a seat at the Ocean Authority, the Foreign Minister, Noor Jehan, said on Monday.",
        "The Foreign Minister said that the vote was in May. “It is time we joined in,” she said.",
    )
    assert speakers(*texts) == ["Noor Jehan"] * 3


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Fishermen's Cooperative said that no boat would leave.", "Fishermen's Cooperative"),
        ("The Dock and Harbour Workers’ Federation said that talks had failed.",
         "Dock and Harbour Workers’ Federation"),
        ("Quillhaven's Federation said that talks had failed.", "Quillhaven's Federation"),
        ("People in Quillhaven, who said it was late, went home.", "People in Quillhaven"),
        ("Officials of the union said that the fund would last.", "Officials of the union"),
        ("A suit by relatives of the dead, who want the file to be opened, was heard.", "relatives of the dead"),
        ("The tax was defeated by a vote, after a member, Toby Ankle, crossed the floor saying that he could not "
         "explain it.", "Toby Ankle"),
    ],
)  # fmt: skip
def test_who_speaks_is_named_whole(text: str, speaker: str) -> None:
    """A body with those who are in it; people, and not their town, their suit or what they voted on."""
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "He spoke about a ball that was not called in the last over.",
        "Port charges would have to be looked at.",
        "Talks to end the strike broke down, with the town coming down to 16 and neither willing to say more.",
    ],
)
def test_what_was_not_called_says_nothing(text: str) -> None:
    """A passive with "not", a noun before "would", and what nobody is willing to say."""
    assert speakers(text) == []


def test_a_court_holds_that() -> None:
    """And "she" is the judge who held it, not whoever knew something in what was held."""
    found = speakers(
        "Judge Keta Wairi held that it had not been shown that Pia Anchan knew of the gold. "
        "“To do a favour is no offence,” she said."
    )
    assert found == ["Keta Wairi"] * 2


@pytest.mark.parametrize(
    ("introduction", "speaker"),
    [
        ("Dr Luce Ramond has counted turtles for years. The Courier's Tess Kamble met her.", "Luce Ramond"),
        ("We sat down in Port Lanz with Luce Ramond, who counts turtles.", "Luce Ramond"),
        ("The paper sat down with Luce Ramond and Peter Grebe, who count turtles.", None),
        ("We sat down with somebody who counts turtles.", None),
        (
            "Port Lanz Lido opens in May. Tess Kamble met its manager, Luce Ramond.",
            "Luce Ramond",
        ),
        ("Luce Ramond, who counts turtles, talks to the Courier's Tess Kamble.", "Luce Ramond"),
    ],
)
def test_an_interview_in_letters_is_with_whom_its_introduction_names(
    introduction: str, speaker: str | None
) -> None:
    """ "A:" is that person; whoever puts the questions has no name, nor where two could be meant."""
    assert speakers(introduction, "Q. Late? A. Late and thin.", "Q. Why? A. Light.") == [speaker] * 2
    turns = ["Q: How was it?", "A: Late and thin, like every year.", "Q: Why?", "A: Light, mostly."]
    assert speakers(introduction, *turns) == [None, speaker, None, speaker]
