"""What "how many" asks to count, and whether a number stands before it in a text."""

from __future__ import annotations

import re
from functools import lru_cache

from index.asking.asked import Question
from index.terms import analysis
from index.weighing.marks import NUMBER
from index.weighing.reading import ReadText

_COUNTED = re.compile(r"\bhow many\s+(?P<rest>.{1,80})", re.IGNORECASE)
_ENDS = frozenset(
    "is was are were did do does has have had will would can could should been be in of on".split()
)
_LONGEST = 3
"""Words that name what is counted ("black and white terns")."""
_REACH = 4
"""Words between the number and what it counts, that one included."""
_NEUTRAL = 0.5


def counted(question: Question, read: ReadText) -> float:
    """1 where a number stands before what is to be counted, 0 where none does; .5 where nothing is."""
    things = question.wants.counted if question.wants else _things(question.text)
    if not things or (question.wants and things.isdisjoint(read.held)):
        return _NEUTRAL  # other languages have forms of a word that no stem has in common
    if things.isdisjoint(read.held):
        return 0.0
    for place, term in enumerate(read.terms):
        if term in things and any(marks & NUMBER for marks in read.marks[max(0, place - _REACH) : place]):
            return 1.0
    return 0.0


@lru_cache(256)
def _things(text: str) -> frozenset[str]:
    match = _COUNTED.search(text)
    words: list[str] = []
    for form in analysis.forms(match["rest"]) if match else ():
        if form.lower() in _ENDS or len(words) == _LONGEST:
            break
        words.append(form)
    return frozenset(filter(None, map(analysis.term_of, words)))
