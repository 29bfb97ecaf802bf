"""Who holds an office: the forms in which papers say so, and that the newest counts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest

from index.desk import Desk
from index.weighing.expected import may_change
from index.weighing.holders import Post, post_asked, tells_holder
from tests.printed import article, build_archive, cup, storm

MAYOR = Post("mayor", "Quillhaven", is_now=True)
BEFORE = (
    "Quillhaven's mayor, Tobias Brindle, opened the fair on Friday, as for eleven years, and stayed for tea."
)
AFTER = "In the rain and before a small crowd, Quillhaven Mayor Adaeze Oyelade cut the ribbon of the new tram depot."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    talk = [f"The mayor of Quillhaven, day {number}: the mayor rested." for number in range(1, 80)]
    path = build_archive(
        tmp_path_factory.mktemp("holders"),
        article("diary", "Mayor's diary of Quillhaven", talk, published=date(2021, 3, 1)),
        article("fair", "The fair opens", [BEFORE], published=date(2019, 5, 3)),
        article("depot", "A depot for the tram", [AFTER], published=date(2023, 10, 12)),
        storm(),
        cup(),
    )
    with closing(Desk(path)) as desk:
        yield desk


@pytest.mark.parametrize(
    "question",
    [
        "Who is the mayor of Quillhaven?",
        "Who is Quillhaven's mayor?",
        "Who is the mayor?",
        "who is the mayor",
        "Who is mayor at the moment?",
        "Who is currently mayor of Quillhaven?",
        "Who's the mayor these days?",
    ],
)
def test_the_newest_holder_of_an_office_goes_first(desk: Desk, question: str) -> None:
    """Of two mayors the present one is asked for, however often others speak of a mayor."""
    found = [one.paragraph.text for one in desk.ask(question).excerpts]
    assert found[:1] == [AFTER]
    assert BEFORE in found


def test_who_held_an_office_is_asked_of_any_time(desk: Desk) -> None:
    """Then both are told, and neither for being newer."""
    found = [one.paragraph.text for one in desk.ask("Who was the mayor of Quillhaven?").excerpts]
    assert {BEFORE, AFTER} <= set(found)


@pytest.mark.parametrize(
    ("question", "post"),
    [
        ("Who is the mayor of Quillhaven?", MAYOR),
        ("who's the new mayor of Quillhaven", MAYOR),
        ("Who is Quillhaven's current mayor?", MAYOR),
        ("Who was the mayor of Quillhaven?", Post("mayor", "Quillhaven", is_now=False)),
        ("Who is the mayor now?", Post("mayor", "", is_now=True)),
        ("who's the current harbour master", Post("harbour master", "", is_now=True)),
        ("Who is the Mirador?", None),
        ("Who is the mayor that resigned?", None),
        ("Who is the CEO of the Grebe Line?", Post("ceo", "Grebe Line", is_now=True)),
        ("Who is Odile Brandt's sister?", Post("sister", "Odile Brandt", is_now=True)),
        ("Who is the man on the quay?", None),
        ("Who is the winner of the raffle?", None),
        ("Who is Odile Brandt?", None),
        ("Who is the tide of Quillhaven?", None),
        ("Who won the Coastal Cup?", None),
    ],
)
def test_an_office_is_known_by_its_noun_and_a_name(question: str, post: Post | None) -> None:
    """What a question asks beyond that is another question."""
    assert post_asked(question) == post


@pytest.mark.parametrize(
    "text",
    [
        "Quillhaven Mayor Adaeze Oyelade spoke.",
        "Quillhaven's new mayor, Adaeze Oyelade, spoke.",
        "The mayor of Quillhaven, Adaeze Oyelade, spoke.",
        "Adaeze Oyelade, the mayor of Quillhaven, spoke.",
        "Oyelade is the acting mayor of Quillhaven.",
        "Adaeze Oyelade became mayor of Quillhaven.",
        "Quillhaven mayor A. Oyelade spoke.",
    ],
)
def test_papers_say_who_holds_an_office_in_such_forms(text: str) -> None:
    """Name and office stand side by side."""
    assert tells_holder(MAYOR, text)


@pytest.mark.parametrize(
    "text",
    [
        "Former Quillhaven mayor Tobias Brindle spoke.",
        "Tobias Brindle, the former mayor of Quillhaven, spoke.",
        "The deputy mayor of Quillhaven, Tom Orr, spoke.",
        "The mayor of Quillhaven spoke.",
        "Marsh End's mayor, Tom Orr, came to Quillhaven.",
        "Quillhaven mayors are elected in May.",
    ],
)
def test_other_forms_tell_of_no_holder(text: str) -> None:
    """Of one who was it, of another's office, or of nobody by name."""
    assert not tells_holder(MAYOR, text)


def test_a_country_is_known_by_its_people() -> None:
    """ "Skelland" and "Skellish" share how they begin."""
    assert tells_holder(
        Post("chancellor", "Ostermark", is_now=True), "Ostermarkian Chancellor Ana Grebe spoke."
    )


@pytest.mark.parametrize(
    ("question", "changes"),
    [
        ("Who is the mayor of Quillhaven?", True),
        ("Who was the mayor of Quillhaven?", False),
        ("How old is Odile Brandt?", True),
        ("Who is Odile Brandt?", False),
    ],
)
def test_some_answers_change(question: str, changes: bool) -> None:
    """Offices change hands, and people grow older."""
    assert may_change(question) == changes


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Ana Grebe, the Rovers head coach, shouted.", True),
        ("Rovers dismissed Ana Grebe as head coach on Monday.", False),
        ("Rovers replaced Ana Grebe as head coach.", False),
        ("Ilka Orr took over from Ana Grebe as head coach.", True),
        ("said Ilka Orr, who succeeded Ana Grebe as the head coach.", True),
        ("Rovers named Ana Grebe as head coach.", True),
    ],
)
def test_whoever_was_dismissed_holds_an_office_no_longer(text: str, tells: bool) -> None:
    """Whose office it is may stand between name and office where the question does not say it."""
    assert tells_holder(Post("head coach", "", is_now=True), text) is tells


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("who runs heron line", "Tom Orr, the managing director of Heron Line, wept.", True),
        ("Who is in charge of the hospital?", "Ana Grebe, the hospital's chief executive, wept.", True),
        ("Who runs Heron Line?", "Tom Orr, the former director of Heron Line, wept.", False),
        ("Who runs Heron Line?", "Tom Orr, a welder at Heron Line, wept.", False),
    ],
)
def test_whoever_runs_something_holds_an_office(question: str, text: str, tells: bool) -> None:
    """Papers print the office, in whatever letters the question is written."""
    post = post_asked(question)
    assert post is not None
    assert tells_holder(post, text) is tells
