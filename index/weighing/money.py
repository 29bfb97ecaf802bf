"""Sums of money: which questions ask for one, and which numbers of a text are one by the sign before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from index.answer import Span
from index.terms import analysis

_AFTER_SIGN = re.compile(
    r"[$\u00a2-\u00a5\u058f\u060b\u20a0-\u20cf\ufdfc]\s?(?=\d)|\b(?:Rs|USD|EUR|GBP)\.?\s?(?=\d)"
)
_OF_MONEY = frozenset(
    "cost costs pay pays paid worth money spend spends spent price priced earn earns earned budget charge charges "
    "charged donate donated lend lent borrow borrowed owe owes owed invest invested embezzle embezzled steal stole "
    "stolen fined sold bid fetch fetched funded awarded fare".split()
)
_RAISED = frozenset("raise raises raised".split())
"""Money where nothing else is: "raised for the hospice", not "raised the wall"."""
_AFTER_RAISED = frozenset("for at in from on by with through during so towards".split())


@lru_cache(1024)
def is_asked_for(question: str) -> bool:
    """Whether a question that asks "how much" asks for a sum of money; English."""
    lows = [analysis.fold(form) for form in analysis.forms(question)]
    return any(
        low in _OF_MONEY or (low in _RAISED and (at + 1 == len(lows) or lows[at + 1] in _AFTER_RAISED))
        for at, low in enumerate(lows)
    )


def sums(text: str, span: Span) -> Iterator[int]:
    """The numbers with a currency's sign before them, each by how many words of the span stand before it."""
    for sign in _AFTER_SIGN.finditer(text, *span):
        yield len(analysis.forms(text, span[0], sign.end()))
