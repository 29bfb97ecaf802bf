"""What an answer looks like by the words of the question: a length of time, a share, an age, a reason.

Finer than `wanted`, and read from the text itself, for a word alone does not tell "34 %" from "34". English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from index.answering.words import Sentence
from index.terms import analysis
from index.weighing.money import CODE, is_asked_for

_Pattern = re.Pattern[str]

_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|million"
    r"|billion|lakhs?|crores?|dozens?|half|several|few|couple|many)"
)
_TIMES = r"(?:second|minute|hour|day|week|month|year|decade|night|generation|season)s?|centur(?:y|ies)"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = r"\b(?:1\d{3}|20\d\d)s?\b|\b\d{3,4}\s?(?:BC|AD|CE|BCE)\b|\b(?:AD|BC)\s\d+"
_LOOKS: dict[str, _Pattern] = {
    name: re.compile(pattern, 0 if name in ("year", "day", "month") else re.IGNORECASE)
    for name, pattern in {
        "duration": rf"\b(?:{_NUMBER}|an?|another|each|every)[\s-]+(?:\w+[\s-]+)?(?:{_TIMES})\b|\d+[–-]\d+"
        r"|\b(?:until|since|throughout|forever|permanently|overnight|lifetime|from \d+ to|between \d+ and)\b",
        "often": r"\b(?:every|each|per|once|twice|annual\w*|daily|weekly|monthly|yearly|times|often|always|usually"
        r"|rarely)\b",
        "age": r"(?<=\w, )\d{1,3}(?=[,.;)]| (?:who|of|and)\b)|\bage[ds]?\b|\byears? old\b|\b(?:older|younger)\b"
        rf"|\b{_NUMBER}-year|\b{_NUMBER}\s+years",
        "measure": rf"\b{_NUMBER}[\s-]*(?:\w+[\s-])?(?:km|kilomet\w+|miles?|m|met(?:er|re)s?|feet|foot|ft|inch\w*|cm|mm"
        r"|yards?|nm|light[- ]years?|acres?|hectares?|square|sq|tons?|tonnes?|kg|lbs?|pounds?|degrees?|°|mph|km/h"
        r"|lit(?:er|re)s?|gallons?)",
        "number": rf"\b{_NUMBER}\b|\b(?:once|twice|single|both|no|none|zero|first|second|third)\b",
        "share": r"\d\s?%|\bper\s?cent\b|\bpercentage\b|\b(?:half|third|quarter|fifth|majority|most)s?\b",
        "money": rf"[$£€¥]\s?\d|(?-i:{CODE})"
        rf"|\b{_NUMBER}\s+(?:\w+\s)?(?:dollars?|pounds?|euros?|cents?|francs?|yen|rupees?)\b"
        r"|\b(?:free|salary|million|billion|trillion|lakh|crore)\b",
        "year": _YEAR,
        "day": rf"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})"
        rf"|\b(?:{_MONTHS})\s\d",
        "month": rf"\b(?:{_MONTHS})\b",
        "century": r"\bcentur(?:y|ies)|\b1\d00s\b|\b\d{1,2}(?:st|nd|rd|th)\b",
        "decade": r"\b(?:1\d|20)\d0['’]?s\b|\bdecade",
        "time": rf"{_YEAR}|\b(?:{_MONTHS})\b|day\b|\bcentur(?:y|ies)|\b(?:decade|year)s?\b"
        r"|\b(?:when|after|before|during|until|since|once|ago)\b",
        "reason": r"\b(?:because|due to|owing|so that|so as|as a result|caused|reason|since|therefore|thus|hence"
        r"|leads? to|led to|result\w* (?:in|from|of)|thanks to|on account of|for fear|allow\w*|enabl\w*|prevent\w*"
        r"|attributed|motivat\w*|aim\w*|intend\w*|purpose|to \w+)\b",
        "way": r"\b(?:by|through|via|using|with|means|method\w*|as|from)\b",
    }.items()
}
_AFTER_HOW = {
    "long": "duration", "old": "age", "often": "often", "frequently": "often", "many": "number", "much": "number",
    **dict.fromkeys("far tall high deep wide large big heavy fast hot cold thick".split(), "measure"),
}  # fmt: skip
_NAMED = {
    "year": "year", "date": "day", "day": "day", "month": "month", "century": "century", "decade": "decade",
    "age": "age", "time": "time",
    **dict.fromkeys("percent percentage proportion fraction share".split(), "share"),
    **dict.fromkeys("price cost salary revenue income budget fee fine profit".split(), "money"),
    **dict.fromkeys("number population amount total".split(), "number"),
    **dict.fromkeys("length height distance width depth size speed temperature weight area".split(), "measure"),
    **dict.fromkeys("reason cause purpose goal aim".split(), "reason"),
}  # fmt: skip
_REACH = 3
"""Words after "what" among which the thing wanted is named."""
_ANYWHERE = ("reason", "way")
"""Looks of words that stand in most sentences: what stands beside them tells little."""


class Look(NamedTuple):
    """What tells such an answer, and whether what stands beside it tells anything."""

    pattern: _Pattern
    has_place: bool


@lru_cache(1024)
def look_of(question: str) -> Look | None:
    """What the answer to a question looks like; None where that cannot be told by its words."""
    lows = [analysis.fold(form) for form in analysis.forms(question)]
    at = next(
        (place for place, low in enumerate(lows) if low in ("how", "why", "when", "what", "which")), None
    )
    if at is None:
        return None
    following = lows[at + 1 : at + 1 + _REACH]
    match lows[at]:
        case "why":
            name = "reason"
        case "when":
            name = "time"
        case "how":
            name = _AFTER_HOW.get(following[0], "way") if following else "way"
            if following[:1] == ["much"] and is_asked_for(question):
                name = "money"
        case _:
            singular = (low if low in _NAMED else low.removesuffix("s") for low in following)
            name = next((_NAMED[low] for low in singular if low in _NAMED), "")
    return Look(_LOOKS[name], name not in _ANYWHERE) if name else None


def looking_so(look: Look, text: str, sentence: Sentence, asked: frozenset[str]) -> Iterator[tuple[int, int]]:
    """First and last word wherever a sentence of a text looks so, but for the numbers that are asked with."""
    start, end = sentence.span
    for match in look.pattern.finditer(text, start, end):
        if _digits(match.group()) not in asked:
            first = len(analysis.forms(text, start, match.start()))
            yield first, first + max(1, len(analysis.forms(text, match.start(), match.end()))) - 1


def numbers_in(terms: tuple[str, ...]) -> frozenset[str]:
    """The digits of those terms that are numbers."""
    return frozenset(filter(None, map(_digits, terms)))


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
