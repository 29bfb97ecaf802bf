"""Sums of money: which questions ask for one, and which numbers of a text are one by the sign before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from index.answer import Span
from index.terms import analysis

_SIGN = r"[$\u00a2-\u00a5\u058f\u060b\u20a0-\u20cf\ufdfc]"
_NO_CURRENCY = (
    "No In On At By To Of Is As If It He We So Or An Am Be Do Go My Me Us Up Ch Pt Vs St Rd Dr Mr Ms Mt Ft Lt Km Mk Ex "
    "Ps Jn Nr Pp Al El La De Du Op Rm"
)
_ANY_CODE = rf"(?!(?:{'|'.join(_NO_CURRENCY.split())})\b)[A-Z][a-z]"
"""Two letters as most papers shorten their country's currency: "Rs 250", "Tk 40"; a paper may have any."""
_THREE_LETTERS = (
    "USD|EUR|GBP|INR|PKR|LKR|BDT|NPR|KES|UGX|TZS|RWF|ETB|NGN|GHS|XAF|XOF|CFA|ZAR|EGP|MAD|TND|AED|SAR|QAR|KWD|BHD|OMR"
    "|JOD|ILS|MYR|IDR|THB|VND|SGD|HKD|TWD|CNY|RMB|JPY|KRW|AUD|NZD|CAD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|UAH|RUB|BRL|MXN"
    "|CLP|KSh|Ksh|TSh|USh|Shs"
)
CODE = rf"\b(?:{_ANY_CODE}|{_THREE_LETTERS}|RM)\.?\s?(?=\d)"
"""A pattern for a currency's letters before a number."""
_CODES = [rf"\b(?:{code}){dot}" for code in (_ANY_CODE, _THREE_LETTERS, "RM") for dot in ("", r"\.")]
_BEFORE = [rf"(?<={sign}{space}\d)" for sign in (_SIGN, *_CODES) for space in ("", r"\s")]
_SUM = re.compile(r"\d(?:" + "|".join(_BEFORE) + ")")
"""Digits are rarer than what a sign may begin with: looking back from them takes half the time."""
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


def has_sums(text: str) -> bool:
    """Whether any number of a text may have a currency's sign before it; few texts have one."""
    return _SUM.search(text) is not None


def sums(text: str, span: Span) -> Iterator[int]:
    """The numbers with a currency's sign before them, each by how many words of the span stand before it."""
    for number in _SUM.finditer(text, *span):
        if number.start() > span[0]:  # else the sign is in the sentence before
            yield len(analysis.forms(text, span[0], number.start()))
