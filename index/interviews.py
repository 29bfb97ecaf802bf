"""What stands below a printed question: in interviews, and where a report is told in questions and answers.

The question has the reader's words and the paragraph below it has the answer, which may share none with either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.archive import Archive, Kept
from index.searching.passage import Passage

_CLOSING = " \"'”’»)]*_"
_MARKS = ("?", "؟")
_LONGEST = 240
"""Letters of a paragraph that is a question and no more."""
_LONGEST_HEADING, _WORDS_OF_HEADING = 60, 9
_NO_HEADING = re.compile(r"\d|[.!?…:;,\"”’)]\s*$|[.!?:]\s")
_PUT = re.compile(r"\s*Q(?:uestion)?[:.]\s+\S")
_ANSWERED = re.compile(r"[.?!]\s+A(?:nswer)?[:.]\s+\S")
_LOOKED_AT = 30
"""The first passages among which questions are looked for."""
_OF_QUESTION = 0.8
"""What an answer has of the score of the question above it."""


def is_question(text: str) -> bool:
    """Whether a text ends as a question does."""
    return text.rstrip(_CLOSING).endswith(_MARKS)


def is_put(text: str) -> bool:
    """Whether a paragraph is an interviewer's alone, by the letter before it, though it may end with a statement."""
    return _PUT.match(text) is not None and _ANSWERED.search(text) is None


def is_heading(text: str) -> bool:
    """Whether a paragraph is the heading of what stands below it: a few words without a number and without an end."""
    few = len(text) <= _LONGEST_HEADING and len(text.split()) <= _WORDS_OF_HEADING
    return few and _NO_HEADING.search(text) is None


def with_answers(
    archive: Archive, passages: Sequence[Passage], kept: Mapping[int, Kept]
) -> tuple[list[Passage], Mapping[int, Kept]]:
    """Proposed passages, those below printed questions nearly as high as these; and all that is kept of them."""
    below = {
        passage.number + 1: passage.score * _OF_QUESTION
        for passage in passages[:_LOOKED_AT]
        if passage.number in kept and asks(kept[passage.number])
    }
    if not below:
        return list(passages), kept
    missing = below.keys() - {passage.number for passage in passages}
    found = {
        number: one
        for number, one in (archive.kept(sorted(missing)) if missing else {}).items()
        if one.imprint.key == kept[number - 1].imprint.key
    }
    raised = [Passage(one.number, max(one.score, below.get(one.number, 0.0))) for one in passages]
    return [*raised, *(Passage(number, below[number]) for number in sorted(found))], {**kept, **found}


def asks(one: Kept) -> bool:
    """Whether a paragraph is a question and no more, or what an interviewer puts to somebody: "Q: They deny it."."""
    text = one.paragraph.text
    return len(text) <= _LONGEST and (is_question(text) or is_put(text))
