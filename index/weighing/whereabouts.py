"""Where a place is: "the southern town of Marsh End", "Marsh End in Skelland", "in Marsh End, Skelland,"; English."""

from __future__ import annotations

import re
from functools import lru_cache

from index.asking.framing import without_marks

_CAPITAL = r"(?-i:[^\W\d_a-z])[\w'’.-]*"
_ASKS = re.compile(
    rf"\W*where(?:['’]s|\s+(?:is|was|are|lies))\s+(?:the\s+)?(?P<place>{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}})",
    re.IGNORECASE,
)
_KINDS = (
    "city|town|village|port|region|island|county|state|district|suburb|capital|province|resort|hamlet|river|lake|mountain|"
    "valley|peninsula|country|neighbou?rhood|borough|archipelago|strait|desert"
)
_WAY = r"(?:(?:far|central|north\w*|south\w*|east\w*|west\w*)[ -])*"
_WORTH_BEFORE_ANOTHER = 0.6
_NO_DATE = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|\w+ber\b)"


@lru_cache(1024)
def place_asked(question: str) -> str:
    """The place, where a question wants to know no more than where that is; else ""."""
    match = _ASKS.fullmatch(without_marks(question))
    return match["place"] if match else ""


def tells_where(place: str, text: str) -> float:
    """0..1: how clearly a text says where a place is."""
    name = r"\b" + r"\s+".join(map(re.escape, place.split())) + r"\b"
    if _saying(name).search(text):
        return 1.0
    return _WORTH_BEFORE_ANOTHER if _before_another(name).search(text) else 0.0


@lru_cache(256)
def _saying(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_KINDS})\s+of\s+{name}"
        rf"|{name},\s+(?:an?|the)\s[^.,;:]{{0,60}}\b(?:{_KINDS})\b"
        rf"|{name}\s+(?:is|lies|sits|stands)\s[^.,;:]{{0,60}}\b(?:{_KINDS}|in|on|off|near)\b"
        rf"|{name},?\s+(?:in|on|off|near)\s+(?:the\s+)?{_WAY}{_NO_DATE}[^\W\d_a-z]"
    )


@lru_cache(256)
def _before_another(name: str) -> re.Pattern[str]:
    """ "In Marsh End, Skelland," and no more than that, or it may be a list, or somebody's name."""
    return re.compile(
        rf"\b(?:in|near|at|from|to)\s+{name},\s+{_NO_DATE}{_CAPITAL}(?=[,.;)]|\s+(?:on|in|where)\b)"
    )
