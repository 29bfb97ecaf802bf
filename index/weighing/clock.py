"""What time of day something is: as papers print it, "7.30pm", "eleven o'clock", "ten past seven", "noon"; English."""

from __future__ import annotations

import re
from functools import lru_cache

_ASKS = re.compile(
    r"^\W*(?:and\s+|but\s+|so\s+)?(?:(?:at|from|until|till|by|since)\s+)?what(?:['’]s)?\s+(?:(?:is|was)\s+the\s+)?"
    r"times?\b(?!\s+(?:of|period|frame|zone|limit|span)\b)|\bopening\s+(?:hours|times)\b|\bat\s+what\s+(?:time|hour)\b"
    r"(?!\s+of\b)",
    re.IGNORECASE,
)
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|0?[1-9])"
_NO_CLOCK = r"[\d:.]|\s*(?:%|per\b|mill|billion|[a-z]*met(?:re|er)|miles?|km|tonnes?)"
"""What makes "4.20" a measure."""
_CLOCK = re.compile(
    rf"(?<![\d£$€.,:])(?:[01]?\d|2[0-3])[:.][0-5]\d(?!{_NO_CLOCK})"
    rf"|\b(?:\d|1[0-2])\s?[ap]\.?m\b|\b{_HOUR}\s+o['’]clock|\b(?:noon|midnight|midday)\b"
    rf"|\b\d{{4}}\s?(?:hours|hrs|GMT)\b"
    rf"|\b(?:half|quarter|minutes?|five|ten|twenty)\s+(?:past|to|before|after)\s+{_HOUR}\b"
    rf"|\b(?:at|until|till|by|from|about|around|before|after|since)\s+{_HOUR}"
    rf"(?=[.,;:!?”\"’']|\s+(?:on|in|this|that|today|tonight|and)\b|$)",
    re.IGNORECASE,
)


@lru_cache(1024)
def asks_clock(question: str) -> bool:
    """Whether it is asked at what time of day."""
    return _ASKS.search(question) is not None


def tells_clock(text: str) -> bool:
    """Whether a text has any time of day."""
    return _CLOCK.search(text) is not None
