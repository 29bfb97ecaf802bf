"""Who holds an office, or is somebody's kin: "Quillhaven's new mayor, Ana Grebe", "Grebe, the mayor of Quillhaven".

Papers say it in few forms, and a text that has one of them tells more than one that only has the words; English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.quotations.words import is_person_noun
from index.asking.framing import without_marks
from index.asking.nowadays import without_now

_BEING = r"\W*who(?:['’]s|\s+(?P<be>is|was|are|were))\s+(?:the\s+)?"
_NOW = r"(?:(?:new|current|present|incumbent|acting|interim)\s+)*"
_OFFICE = r"(?P<office>[\w’'-]+(?:\s+[\w’'-]+){0,3}?)"
_IN = r"\s+(?:of|at|for|in)\s+(?:the\s+)?"
_ASKS = re.compile(rf"{_BEING}{_NOW}{_OFFICE}{_IN}(?P<body>\S+(?:\s+\S+){{0,7}})", re.IGNORECASE)
_ASKS_OF = re.compile(rf"{_BEING}(?P<body>\S+(?:\s+\S+){{0,3}}?)['’]s?\s+{_NOW}{_OFFICE}", re.IGNORECASE)
_ASKS_ALONE = re.compile(
    rf"\W*who(?:['’]s|\s+(?P<be>is|are))\s+(?:(?:the|our|your)\s+)?{_NOW}{_OFFICE}(?:\s+today)?",
    re.IGNORECASE,
)
"""Whose office it is, a newspaper of one town need not say."""
_ASKS_WHO_RUNS = re.compile(
    r"\W*who(?:\s+(?:runs|heads|leads|manages)|(?:['’]s|\s+is)\s+(?:in\s+charge\s+of|running|heading|leading|managing))"
    r"\s+(?:the\s+)?(?P<body>\S+(?:\s+\S+){0,4})",
    re.IGNORECASE,
)
_RUNS = "runs"
"""Stands for whatever office whoever runs something holds."""
_SAME = {
    "ceo": "ceo|chief executive(?: officer)?",
    "pm": "pm|prime minister",
    _RUNS: "chief executive|managing director|director(?:-general)?|chair(?:man|woman)?"
    "|head(?:master|mistress|teacher)?|principal|president|manager|boss|leader|editor|vice-chancellor",
}
_OFFICES = frozenset("chair head boss ceo cfo coo pm mp".split())
_NO_LONGER = re.compile(
    r"\b(?:former|ex|late|then|ousted|deputy|vice|next|previous|onetime|future)[\s-]+$", re.IGNORECASE
)
_NAME = r"[^\W\d_a-z](?:[^\W\d_A-Z]|\.)"
"""How a name or an initial begins; "US" is neither."""
_NAMED_AFTER = re.compile(rf",?\s+{_NAME}")
_NAMED_BEFORE = re.compile(
    rf"{_NAME}[\w’'.-]*(?:,|\s+(?:is|was|has\s+been|became|becomes|as))\s+(?:(?:the|an?)\s+)?{_NOW}$"
)
_LEFT = re.compile(
    rf"\b(?:(?:dismiss|sack|fir|oust|remov|replac|drop|suspend|succeed|depos)(?:ed|e?s|ing)?|from)\s+"
    rf"(?:{_NAME}[\w’'.-]*\s+)+as\s+(?:the\s+)?$"
)
""" "dismissed Ana Grebe as head coach", "took over from Ana Grebe as head coach"."""
_TOOK_IT = re.compile(
    rf"{_NAME}[\w’'.-]*,?\s+(?:(?:who|has|had)\s+)*(?:succeed(?:s|ed)|(?:takes|took|taken)\s+over\s+from)"
    rf"\s+(?:{_NAME}[\w’'.-]*\s+)+as\s+(?:the\s+)?$"
)
""" "Ana Grebe, who succeeded Tom Orr as head coach"."""
_ITS_NAME = re.compile(rf"(?:{_NAME}[\w’'.-]*\s+){{1,2}}$")
""" "Ana Grebe, the Rovers head coach"."""
_FARTHEST = 80
_LETTERS = 4
_ENDING = 3
"""Letters that a country and its people may differ by: "Germany", "German"."""


@dataclass(frozen=True, slots=True)
class Post:
    """An office that a question asks the holder of."""

    office: str
    body: str
    """"" where the question names none"""
    is_now: bool
    """who holds it, not who held it"""


@lru_cache(1024)
def post_asked(question: str) -> Post | None:
    """The office, where a question wants to know no more than who holds it."""
    asked = " ".join(without_now(without_marks(question)).split())
    if runs := _ASKS_WHO_RUNS.fullmatch(asked):
        return Post(_RUNS, runs["body"], is_now=True)
    match = _ASKS.fullmatch(asked) or _ASKS_OF.fullmatch(asked) or _ASKS_ALONE.fullmatch(asked)
    if match is None:
        return None
    last = match["office"].split()[-1].lower()
    if not is_person_noun(last) and last not in _OFFICES:
        return None
    body = match.groupdict().get("body", "")
    if any(word[0].isupper() for word in (body or match["office"]).split()) != bool(body):
        return None  # a body has a name; an office that is written like one is somebody
    return Post(match["office"].lower(), body, (match["be"] or "is").lower() in ("is", "are"))


def tells_holder(post: Post, text: str) -> bool:
    """Whether a text tells who holds an office, in a form that papers use for it."""
    for told in _post(post).finditer(text):
        before = text[max(0, told.start() - _FARTHEST) : told.start()]
        if _TOOK_IT.search(before):
            return True
        if post.is_now and (_NO_LONGER.search(before) or _LEFT.search(before)):
            continue
        if _NAMED_AFTER.match(text, told.end()) or _NAMED_BEFORE.search(before):
            return True
        if not post.body and _NAMED_BEFORE.search(_ITS_NAME.sub("", before)):
            return True
    return False


@lru_cache(256)
def _post(post: Post) -> re.Pattern[str]:
    """ "Quillhaven's new mayor", "mayor of Quillhaven"."""
    words = (_SAME.get(word, re.escape(word)) for word in post.office.split())
    office = "(?i:" + r"[\s-]+".join(f"(?:{word})" for word in words) + r")\b"
    if not post.body:
        return re.compile(rf"\b{office}")
    body = _body(post.body)
    return re.compile(rf"{body}(?:['’]s?)?\s+{_NOW}{office}|\b{office}{_IN}{body}")


def _body(body: str) -> str:
    words = body.split()
    if len(words) == 1:
        return rf"\b{re.escape(body[: max(_LETTERS, len(body) - _ENDING)])}\w*"
    return r"\b(?i:" + r"\s+".join(map(re.escape, words)) + ")"
