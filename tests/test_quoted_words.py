"""Words that a question quotes are found where they were printed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from index.asking.question import understand
from index.desk import Desk
from index.weighing.quoted import quoter
from tests.printed import article, build_archive

SAID = "“I think the mayor has had a very good run, and that’s all there is,” said Scott Brandt, a carter, at tea."


def test_quoted_words_are_found_among_hundreds_that_have_the_rare_ones(tmp_path: Path) -> None:
    """Where all that tells them from others is their order."""
    others = [
        article(
            f"o{n}", f"Mayor {n}", [f"The mayor thinks that the run of mayor's run number {n} is a good run."]
        )
        for n in range(120)
    ]
    with closing(Desk(build_archive(tmp_path, *others, article("said", "At the market", [SAID])))) as desk:
        for quoted in ("the mayor has had a very good run", "THE MAYOR has had", "and that's all there is"):
            answer = desk.ask(f'Who said "{quoted}"?')
            assert answer.answered, quoted
            assert answer.excerpts[0].paragraph.text == SAID


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ('Who said "a very good run"?', True),
        ("Who said “that's all there is”?", True),
        ('Who said "a good very run"?', False),
        ('Who played in "The Gale"?', None),
        ("Who said so?", None),
    ],
)
def test_three_words_or_more_are_a_quotation(question: str, holds: bool | None) -> None:
    """Fewer are a name or a title, which many texts have."""
    quotes = quoter(understand(question))
    assert (quotes(SAID) if quotes else None) == holds
