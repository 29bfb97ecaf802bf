"""Who did it and to whom: deeds told the other way round than they are asked about."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from index.answering.roles import deed_in, is_reversed
from index.answering.words import words_of
from index.desk import Desk
from tests.printed import article, build_archive, storm


def reverses(question: str, sentence: str) -> bool:
    deed = deed_in(question, None)
    return deed is not None and is_reversed(deed, words_of(sentence))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who beat Harrow?", "Harrow beat Quillhaven 2-1 on Saturday."),
        ("Which team beat Harrow Rovers?", "Harrow Rovers beat Quillhaven 2-1."),
        ("Who beat Harrow?", "After losing to Fenwick, Harrow beat Quillhaven."),
        ("Who did Harrow beat?", "Quillhaven beat Harrow 2-1 on Saturday."),
        ("Who was beaten by Harrow?", "Harrow were narrowly beaten by Quillhaven."),
        ("Who was Harrow beaten by?", "Fenwick were beaten by Harrow."),
        ("Who has sued Orr Tramways?", "Orr Tramways sued the council."),
        ("Who succeeded Ines Brandt as harbour master?", "Ines Brandt succeeded Tom Orr as harbour master."),
        ("Who accused Tom Orr of fraud?", "Tom Orr accused the council of fraud."),
        ("Who beat Harrow?", "Harrow will beat Quillhaven, the bookmakers say."),
        ("Who beat Harrow?", "Harrow beat Quillhaven there by just two goals."),
        ("When did Quillhaven beat Harrow?", "Harrow beat Quillhaven on Saturday."),
        ("Who beat Odile Lanz in the harbour swim?", "Odile Lanz celebrates after defeating Ines Brandt."),
    ],
)
def test_a_deed_told_the_other_way_round_is_known(question: str, sentence: str) -> None:
    """The name asked about has the other part there."""
    assert reverses(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who beat Harrow?", "Quillhaven beat Harrow 2-1 on Saturday."),
        ("Who beat Harrow?", "Harrow, who lost to Fenwick, had beaten Quillhaven."),
        ("Who beat Harrow?", "Harrow beat Fenwick before Quillhaven beat Harrow."),
        ("Who beat Harrow Rovers?", "Harrow Council beat a deadline."),
        ("Who did Harrow beat?", "Harrow beat Quillhaven."),
        ("Who was beaten by Harrow?", "Quillhaven were beaten 2-1 by Harrow."),
        ("Who arrested Tom Orr?", "Tom Orr was arrested on Monday."),
        ("Who arrested Tom Orr?", "Tom Orr, arrested by officers on Monday, denies it."),
        ("Who governs Quillhaven?", "Quillhaven has a government of nine."),
        ("What did Odile Lanz say?", "“We are ready,” said Odile Lanz."),
        ("Who beat Harrow?", "Harrow lost the Coastal Cup after Quillhaven came back, defeating Harrow 2-1."),
        ("Who married Tom Orr?", "Tom Orr married Odile Lanz."),
        ("When did Harrow beat Quillhaven?", "Harrow beat Quillhaven on Saturday."),
        ("Where did Harrow move?", "The council moved Harrow to the second division."),
        ("When did the tram reach Harrow?", "The tram reached Harrow at noon."),
        ("Where is Harrow?", "Harrow beat Quillhaven."),
    ],
)
def test_what_leaves_any_doubt_is_not_taken_for_reversed(question: str, sentence: str) -> None:
    """The proper part, a verb that works both ways, another bearer of half the name, or no deed at all."""
    assert not reverses(question, sentence)


def test_a_headline_tells_of_the_deed_where_the_sentence_does_not() -> None:
    """What the captain says below it is no answer either; what the sentence tells counts more."""
    deed = deed_in("Who beat Fenwick?", None)
    assert deed is not None
    headline, said = words_of("Fenwick beat Harrow in the rain"), words_of("The Fenwick captain was glad.")
    assert is_reversed(deed, said, headline)
    assert not is_reversed(deed, words_of("Harrow beat Fenwick."), headline)
    assert not is_reversed(deed, said)


def test_who_was_beaten_is_no_answer_to_who_beat_them(tmp_path: Path) -> None:
    """The proper passage goes first, though the other has the same words; alone, the other is none."""
    other = article("first", "First round", ["Harrow beat Fenwick in the first round of the Coastal Cup."])
    proper = article(
        "second", "Second round", ["Quillhaven beat Harrow in the replay of the Coastal Cup tie."]
    )
    question = "Who beat Harrow in the Coastal Cup?"
    with closing(Desk(build_archive(tmp_path / "both", other, proper, storm()))) as desk:
        assert desk.ask(question).excerpts[0].attribution.imprint.doc_id == "second"
    with closing(Desk(build_archive(tmp_path / "one", other, storm()))) as desk:
        assert not desk.ask(question).answered
