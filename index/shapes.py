"""Answer-shaped text: whether a sentence holds the kind of thing that a question asks for."""

from __future__ import annotations

import re

from index import analysis
from index.asked import Kind, Question

_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?"
    r"|millions?|billions?|dozens?|half|third|quarter|no one|nobody|none)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    rf"[$£€¥%]|{_NUMBER.pattern}|\b(?:dollars?|pounds?|euros?|per ?cent|percent|free)\b", re.IGNORECASE
)
_DATE = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday|yesterday|today|tomorrow|tonight|noon|midnight|morning|afternoon|evening|week"
    r"|month|year|spring|summer|autumn|winter|century|decade)s?\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|due to|owing to|after|so that|in order to|as a result|reason|caused?|blamed?|to)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?\"“] )(?<!^)\b[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*")
_PLACE = re.compile(
    r"\b(?:in|at|near|on|from|to|off|outside|inside|between|along|towards?|around|across)\s+(?:the\s+)?"
    r"(?:\w+\s+)?[A-Z][\w'’-]+"
)
_SPEECH = re.compile(r"[\"“”«»„]|\b(?:said|says|told|added|according to|warned|announced)\b", re.IGNORECASE)


def has_shape(text: str, question: Question) -> bool | None:
    """Whether `text` could hold the answer by its shape; None where the question asks for no shape."""
    pattern = _PATTERNS.get(question.kind)
    if pattern is not None:
        return pattern.search(text) is not None
    if question.kind in ("who", "which"):
        return any(_is_new(match[0], question) for match in _NAME.finditer(text))
    return None


def _is_new(name: str, question: Question) -> bool:
    """A name that the question already gives does not answer it."""
    return any(term not in question.terms for term in analysis.terms(name))


_PATTERNS: dict[Kind, re.Pattern[str]] = {
    "how many": _NUMBER,
    "how much": _AMOUNT,
    "when": _DATE,
    "where": _PLACE,
    "why": _REASON,
    "said": _SPEECH,
    "who said": _SPEECH,
}
