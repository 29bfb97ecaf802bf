"""Names that say where and so name nobody who could have done it.

"Who won the cup?" is not answered by "the cup will be shown on the Town Hall balcony"; English.
"""

from __future__ import annotations

from index.weighing.marks import CAPITAL
from index.weighing.reading import ReadSentence, ReadText

_PLACED = frozenset(("in", "at", "on", "near", "outside", "inside"))


def is_in_a_place(read: ReadText, sentence: ReadSentence, place: int) -> bool:
    """Whether the name that a word is a part of says where: "on the Town Hall balcony".

    Only with an article: "lost in Norway" may be of a team that the question leaves out.
    """
    first = place
    while first > sentence.first and read.marks[first - 1] & CAPITAL and read.terms[first - 1]:
        first -= 1
    if first - 2 < sentence.first or read.forms[first - 1].lower() != "the":
        return False
    return read.forms[first - 2].lower() in _PLACED
