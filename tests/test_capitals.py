"""Names in questions that are written small: the archive knows which words have a capital."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from index.asking.capitals import is_written_small, may_be_acronyms, printed_forms, with_capitals
from index.desk import Desk
from tests.printed import article, build_archive, cup, storm

PARAGRAPHS = [
    "On Sunday Maren Strake, who swims, met the mayor. The mayor said that Strake swims well.",
    "Strake and the BBC met Maren Strake’s mayor in the harbour, and the Harbour Trust met the BBC.",
]
WHO = "Maren Strake, the swimmer, crossed the Ossel on Sunday and was back for tea, said those who had waited for her."


ACRONYM = (
    "The OBIS was ordered to publish its accounts, and what the OBIS owes is to be paid back by harvest time."
)
BESIDE_IT = "Harald Hashemi of the ferry owners said that OBIS had closed two locks and asked nobody."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    captions = [f"In the water: Maren Strake at buoy {number}." for number in range(1, 30)]
    path = build_archive(
        tmp_path_factory.mktemp("small"),
        article("swims", "A year of swims", captions),
        article("portrait", "Across and back", [WHO]),
        article("accounts", "Inland ships", [ACRONYM, BESIDE_IT]),
        storm(),
        cup(),
    )
    with closing(Desk(path)) as desk:
        yield desk


@pytest.mark.parametrize(
    "question",
    ["who is maren strake", "Who is maren strake?", "Who is Maren Strake?", "WHO IS MAREN STRAKE?"],
)
def test_a_name_is_a_name_however_it_is_typed(desk: Desk, question: str) -> None:
    """In a chat hardly anybody writes capitals."""
    answer = desk.ask(question)
    assert answer.excerpts[0].paragraph.text == WHO


def test_an_answer_gives_the_question_back_as_it_was_typed(desk: Desk) -> None:
    """Nobody likes to be corrected."""
    assert desk.ask("who is maren strake").question == "who is maren strake"


def test_sureness_is_the_same_however_a_name_is_typed(desk: Desk) -> None:
    """For it depends on what of a question are names."""
    typed, written = desk.ask("who is maren strake?"), desk.ask("Who is Maren Strake?")
    assert typed.confidence == written.confidence


def test_words_that_are_printed_with_capitals_are_names() -> None:
    """As they are mostly printed; what begins a sentence, and what is printed small as well, tells nothing."""
    forms = printed_forms("did maren strake tell the bbc that the mayor swims in the harbour", PARAGRAPHS)
    assert forms == {"maren": "Maren", "strake": "Strake", "bbc": "BBC"}


@pytest.mark.parametrize(
    ("text", "is_small"),
    [
        ("who is maren strake", True),
        ("Who is maren strake?", True),
        ("Who is Maren strake?", False),
        ("WHO IS MAREN STRAKE", False),
        ("من هو؟", False),
        ("McStrake swims", False),
        ("", False),
        ("who", False),
    ],
)
def test_a_question_is_written_small_where_no_word_but_the_first_has_a_capital(
    text: str, is_small: bool
) -> None:
    """In scripts that have capitals."""
    assert is_written_small(text) == is_small


def test_only_whole_words_get_capitals() -> None:
    """And everything else stays as it was typed."""
    assert (
        with_capitals("is strake's  estrake (strake)?", {"strake": "Strake"})
        == "is strake's  estrake (Strake)?"
    )


def test_nothing_is_read_off_no_paragraphs() -> None:
    """Nor asked of no words."""
    assert printed_forms("who is maren strake", []) == {}
    assert printed_forms("?!", PARAGRAPHS) == {}


@pytest.mark.parametrize("question", ["what does obis owe", "What does obis owe?", "What does OBIS owe?"])
def test_an_acronym_is_one_however_it_is_typed(desk: Desk, question: str) -> None:
    """As a word it would lose its last letter, and the archive has no such word."""
    answer = desk.ask(question)
    assert answer.excerpts[0].paragraph.text == ACRONYM
    assert answer.unsaid == ()


def test_a_short_word_is_an_acronym_only_where_it_is_printed_as_one(desk: Desk) -> None:
    """ "bus" loses no ending, "swims" is printed small."""
    engine = desk.engine()
    assert may_be_acronyms("did obis stop the bus or the swims", engine.holding) == {"obis": "OBIS"}
    assert may_be_acronyms("did OBIS stop", engine.holding) == {}


@pytest.mark.parametrize(
    "question",
    [
        "what did hashimi say about obis",
        "What did hashimi say about OBIS?",
        "what did hashimi say about the locks",
    ],
)
def test_a_speaker_who_is_typed_small_is_found_in_another_spelling(desk: Desk, question: str) -> None:
    """Also beside names that have their capitals, which telephones put on those they know."""
    answer = desk.ask(question)
    assert answer.excerpts[0].paragraph.text == BESIDE_IT
    assert [taken.searched for taken in answer.respellings] == [("Hashemi",)]


def test_a_mark_that_is_left_out_of_a_name() -> None:
    """A word that the archive never prints, but without its s as a name, before another word."""
    asked = "is maren strakes boat in the harbour"
    assert printed_forms(asked, PARAGRAPHS)["strakes"] == "Strake's"
    assert "strakes" not in printed_forms("who are the strakes", PARAGRAPHS)
    assert (
        printed_forms("did councillors approve it", ["A vote by Councillor Strake and Councillor Orr."]) == {}
    )
