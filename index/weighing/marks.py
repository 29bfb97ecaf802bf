"""What a word could be by its look alone: a number, a year, a date, money, a name. One small integer a word form."""

from __future__ import annotations

from collections.abc import Callable

CAPITAL, NUMBER, YEAR, DATE, MONEY, PLACE_FOLLOWS = 1, 2, 4, 8, 16, 32

_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions billion billions trillion lakh lakhs crore crores "
    "dozen dozens half third quarter twice double none nobody".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sept sep oct nov dec".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight noon midnight morning "
    "afternoon evening century decade spring summer autumn winter".split()
)
_MONEY = frozenset(
    "dollar dollars pound pounds euro euros yen yuan rupee rupees percent cent cents pence penny francs lira kronor "
    "kroner krona crowns rubles roubles dinars dirhams riyals rials shekels pesos reais rand baht shillings".split()
)
_BEFORE_PLACES = frozenset(
    "in at near on from to off outside inside between along toward towards around across".split()
)
_CENTURIES = ("15", "16", "17", "18", "19", "20", "21")
_REMEMBERED = 200_000


class Marks(dict[str, int]):
    """The marks of each word form met so far, as a function gives them."""

    def __init__(self, of: Callable[[str], int]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, form: str) -> int:
        if len(self) > _REMEMBERED:
            self.clear()
        marks = self[form] = self._of(form)
        return marks


def marks_by_shape(form: str, folded: str) -> int:
    """What a word form shows in any language: `folded` has its digits as plain ones."""
    marks = CAPITAL if form[0].isupper() else 0
    if folded[:1].isdigit():
        marks |= NUMBER
        if len(folded) == 4 and folded.isdigit() and folded.startswith(_CENTURIES):
            marks |= YEAR
    return marks


def _marks_of(form: str) -> int:
    folded = form.lower()
    marks = marks_by_shape(form, folded)
    if folded in _NUMBERS:
        marks |= NUMBER
    if folded in _DAYS or (marks & CAPITAL and folded in _MONTHS):
        marks |= DATE
    if folded in _MONEY:
        marks |= MONEY
    if folded in _BEFORE_PLACES:
        marks |= PLACE_FOLLOWS
    return marks


marks_of = Marks(_marks_of).__getitem__
"""The marks of a word form, all in one integer."""
