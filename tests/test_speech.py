"""Who is named beside an excerpt, what of it is lit, and questions about what somebody said."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.archive import Kept
from corpus.article import Paragraph
from corpus.quotations import Quotation
from corpus.quotations.find import find_quotations
from index.answer import Span
from index.asking.question import understand
from index.desk import Desk
from index.speech import speaker_in, with_whole_quotations
from tests.printed import article, build_archive, storm

NOBODYS = understand("What happened to the roof?")
TWO_SPEAK = "“It held. Nobody was hurt,” said Odile Brandt. “It cost us dear,” said Ivo Lanz. Then it rained."


def kept(text: str, quotations: tuple[Quotation, ...] | None = None) -> Kept:
    return Kept(
        1, Paragraph(text, 0), storm().imprint, find_quotations([text]) if quotations is None else quotations
    )


def words(text: str, part: str) -> Span:
    return text.index(part), text.index(part) + len(part)


@pytest.mark.parametrize(
    ("part", "name"), [("Nobody was hurt", "Odile Brandt"), ("cost us dear", "Ivo Lanz")]
)
def test_the_lit_words_speaker_is_named(part: str, name: str) -> None:
    """Of two speakers in a paragraph, the one whose words are lit."""
    speaker = speaker_in(kept(TWO_SPEAK), words(TWO_SPEAK, part), NOBODYS)
    assert speaker is not None
    assert speaker.name == name


def test_words_of_somebody_unnamed_are_nobody_elses() -> None:
    """Another speaker of the paragraph does not lend a name."""
    text = "“We are ready,” said Odile Brandt. “Are you?”"
    named, other = find_quotations([text])
    unnamed = Quotation(0, other.start, other.end, "direct")
    assert speaker_in(kept(text, (named, unnamed)), words(text, "Are you?"), NOBODYS) is None


def test_a_paragraph_with_nothing_lit_names_its_first_speaker() -> None:
    """Whoever speaks in it at all."""
    speaker = speaker_in(kept(TWO_SPEAK), None, NOBODYS)
    assert speaker is not None
    assert speaker.name == "Odile Brandt"


def test_whose_words_are_asked_for_is_named() -> None:
    """Whoever else has more to say in the lit words."""
    asked = understand("What did Ivo Lanz say?")
    speaker = speaker_in(kept(TWO_SPEAK), (0, len(TWO_SPEAK)), asked)
    assert speaker is not None
    assert speaker.name == "Ivo Lanz"


@pytest.mark.parametrize(
    ("lit", "widened"),
    [
        ("Nobody was hurt", "“It held. Nobody was hurt,”"),
        ("said Odile Brandt. “It cost", "said Odile Brandt. “It cost us dear,”"),
        ("Then it rained.", "Then it rained."),
        (
            "held. Nobody was hurt,” said Odile Brandt. “It",
            "“It held. Nobody was hurt,” said Odile Brandt. “It cost us dear,”",
        ),
    ],
)
def test_a_highlight_keeps_whole_quotations(lit: str, widened: str) -> None:
    """One that begins or ends inside marks is widened to them."""
    start, end = with_whole_quotations(kept(TWO_SPEAK), words(TWO_SPEAK, lit))
    assert TWO_SPEAK[start:end] == widened


SPANS = st.tuples(st.integers(0, len(TWO_SPEAK)), st.integers(0, len(TWO_SPEAK))).map(
    lambda two: (min(two), max(two))
)


@given(SPANS)
def test_no_highlight_cuts_a_quotation_or_leaves_its_paragraph(lit: Span) -> None:
    """Whatever is lit, it grows, stays inside, and holds each quotation whole or not at all."""
    one = kept(TWO_SPEAK)
    start, end = with_whole_quotations(one, lit)
    assert 0 <= start <= lit[0] <= lit[1] <= end <= len(TWO_SPEAK)
    assert all(q.end <= start or q.start >= end or start <= q.start <= q.end <= end for q in one.quotations)


def test_a_question_about_what_somebody_said_finds_their_words(tmp_path: Path) -> None:
    """Also where many others say more about it."""
    others = [
        article(
            f"o{n}",
            f"Ferry late {n}",
            [f"“The ferry is late, the ferry is always late,” said Warden {name} Pell."],
        )
        for n, name in enumerate(["Una", "Ida", "Eva", "Ada", "Mia", "Zoe", "Lea", "Kim", "Jan", "Rolf"] * 9)
    ]
    spoke = "Lena Orr, the mayor, spoke for an hour on the quay and the roads, and said that “the ferry” would go."
    orr = article("orr", "Council meets", [spoke])
    desk = Desk(build_archive(tmp_path, *others, orr))
    answer = desk.ask("What did Lena Orr say about the ferry?")
    desk.close()
    speaker = answer.excerpts[0].attribution.speaker
    assert speaker is not None
    assert speaker.name == "Lena Orr"


SAYS_MUCH = [
    "Lena Orr, the mayor, said that the market would stay where it is.",
    "“We have looked at the roofs of all the schools,” Lena Orr told the council.",
    "It rained all through the meeting, and nobody went home.",
    "Orr said that Saltgate ought to pay for half of the bridge.",
]
NOT_HERS = "The harbour at Marsh End was dredged in spring, the council heard from its engineers."


@pytest.mark.parametrize("name", ["Lena Orr", "lena orr", "Orr"])
def test_what_somebody_says_of_a_subject_goes_before_all_else_of_theirs(tmp_path: Path, name: str) -> None:
    """A name is rarer than most subjects, and the whole name may stand beside other words."""
    others = [article(f"o{n}", f"Notes {n}", [f"The weather was poor on day {n}."]) for n in range(30)]
    others.append(article("saltgate", "Saltgate", ["Saltgate had rain.", NOT_HERS]))
    with closing(Desk(build_archive(tmp_path, *others, article("orr", "Council", SAYS_MUCH)))) as desk:
        answer = desk.ask(f"What did {name} say about Saltgate?")
        assert answer.excerpts[0].paragraph.text == SAYS_MUCH[3]
        assert not desk.ask(f"What did {name} say about the harbour at Marsh End?").answered


def test_the_words_of_whom_a_question_names_are_lit(tmp_path: Path) -> None:
    """Though another's in the same paragraph have more of the question's words."""
    text = (
        "“The breakwater held and nobody on it was hurt,” said Odile Brandt. "
        "Ivo Lanz said that it had cost the town dear."
    )
    with closing(Desk(build_archive(tmp_path, article("held", "After the storm", [text])))) as desk:
        (excerpt,) = desk.ask("What did Ivo Lanz say about the breakwater that held?").excerpts
    assert excerpt.attribution.speaker is not None
    assert excerpt.attribution.speaker.name == "Ivo Lanz"
    assert excerpt.lit == ("Ivo Lanz said that it had cost the town dear.",)


@pytest.mark.parametrize(
    ("about", "lit"),
    [
        ("geologists", "She had asked two geologists of the university to look at it."),
        ("road", "The collector, Odile Brandt, said that the slope had been cut for a road."),
        ("weather", "The collector, Odile Brandt, said that the slope had been cut for a road."),
    ],
)
def test_what_a_paper_goes_on_telling_is_lit_too(tmp_path: Path, about: str, lit: str) -> None:
    """Where it is about what is asked for and nobody else says it; the next speaker's words are not."""
    told = (
        "The collector, Odile Brandt, said that the slope had been cut for a road. She had asked two geologists of the "
        "university to look at it. Ivo Lanz said that it was the weather."
    )
    build_archive(tmp_path, article("slope", "Slope gives way", [told]), storm())
    with closing(Desk(tmp_path)) as desk:
        first = desk.passages(f"What did Odile Brandt say about the {about}?")[0]
    assert first.sentence is not None
    assert told[slice(*first.sentence)] == lit
