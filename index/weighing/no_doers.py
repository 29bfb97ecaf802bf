"""Words with a capital that name nobody who could have done it: half of a name that was asked with, and a place.

"Who did Vane marry?" is not answered by "Leopold Vane", nor "who won the cup?" by "the cup will be shown on the Town
Hall balcony"; English.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.weighing.marks import CAPITAL
from index.weighing.reading import ReadSentence, ReadText

_PLACED = frozenset(("in", "at", "on", "near", "outside", "inside"))


def is_part_of_name(read: ReadText, sentence: ReadSentence, place: int, names: Sequence[str]) -> bool:
    """Whether a word stands right before a name of the question, as a first name does."""
    after = place + 1
    return after < sentence.last and read.terms[after] in names and bool(read.marks[after] & CAPITAL)


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
