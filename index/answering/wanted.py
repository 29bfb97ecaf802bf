"""What kind of thing a question wants, finer than its kind, and the words that only describe it.

"Which coastal town", "what type of engine", "how many people": an answer names the town, and need not say "town".
Reads English questions by their own words alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from index.asking.tongues.tongue import Look
from index.asking.tongues.wants import Wants
from index.terms import analysis
from index.terms.irregular import PAST_FORMS

Sort = Literal["person", "place", "name", "time", "number", "amount", "reason", "manner", "thing"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The sort of thing wanted, and the terms that describe it in the question."""

    sort: Sort
    described: frozenset[str]


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ASKING: dict[str, Sort] = {
    "who": "person",
    "whom": "person",
    "whose": "person",
    "when": "time",
    "where": "place",
    "why": "reason",
    "what": "thing",
    "which": "thing",
    "how": "manner",
}
_HOW: dict[str, Sort] = {
    **dict.fromkeys(
        "many old long far tall often big fast high large deep wide heavy hot cold".split(), "number"
    ),
    "much": "amount",
    **dict.fromkeys("late early soon recently".split(), "time"),
}
_SORTS: tuple[tuple[Sort, frozenset[str]], ...] = (
    ("time", _listed("day date year month time century decade season era period week weekday")),
    (
        "amount",
        _listed(
            "percentage percent proportion share fraction price cost sum amount salary budget income revenue value "
            "fee fine tax"
        ),
    ),
    (
        "number",
        _listed(
            "number population total count length height width depth weight distance age temperature speed size rate"
        ),
    ),
    (
        "person",
        _listed(
            "man woman person player minister official judge president leader king queen emperor actor actress singer "
            "author writer artist scientist politician governor senator mayor director coach prophet architect "
            "inventor general commander celebrity star founder philosopher mathematician physicist ruler pope bishop "
            "prince princess lawyer attorney secretary musician rapper athlete physician explorer figure wife husband "
            "son daughter father mother brother sister chief owner chairman chairwoman engineer professor poet "
            "composer astronaut candidate individual duke ambassador chancellor master"
        ),
    ),
    (
        "place",
        _listed(
            "city town country place state street village continent region nation island county province river "
            "mountain area location capital ocean sea lake airport territory district park port building university "
            "school college hospital church bridge neighborhood neighbourhood harbor harbour ward"
        ),
    ),
    (
        "name",
        _listed(
            "company team group organization organisation party automaker airline retailer brand chain bank agency "
            "band network newspaper magazine club league corporation firm army movement tribe"
        ),
    ),
)
_SORT_OF: dict[Look, Sort] = {
    "person": "person", "place": "place", "time": "time", "money": "amount", "share": "amount", "amount": "amount",
    "number": "number", "age": "number", "duration": "number", "reason": "reason", "manner": "manner",
}  # fmt: skip
"""By what the answer looks like; a thing for all else."""
_AUXILIARY = _listed(
    "is are was were did do does has have had can could will would should may might must be been being isn't aren't "
    "wasn't weren't didn't doesn't don't hasn't haven't won't"
)
_ENDS_DESCRIPTION = _AUXILIARY | _listed(
    "the a an not of in on at for to from by with about during after before into over under against among through as "
    "than that which who caused does makes became helped includes provides cause causes"
)
_OF_A_KIND = _listed("type types kind kinds sort sorts name names title form")
_MOST_WORDS = 4


@lru_cache(1024)
def wanted(text: str) -> Wanted:
    """What a question wants; a plain thing where it has no asking word."""
    forms = analysis.forms(text)
    lows = [analysis.fold(form) for form in forms]
    at = next((place for place, low in enumerate(lows) if low in _ASKING), None)
    if at is None:
        return Wanted("thing", frozenset())
    sort, start = _ASKING[lows[at]], at + 1
    following = lows[start] if start < len(lows) else ""
    if sort == "manner" and following in _HOW:
        sort, start = _HOW[following], start + 1
        described = _description(forms, lows, start) if following in ("many", "much") else []
    elif sort == "thing":
        described = _described(forms, lows, start)
        sort = _sort_of(described)
    else:
        described = []
    return Wanted(sort, frozenset(analysis.terms(" ".join(described))))


def wanted_in(wants: Wants) -> Wanted:
    """The same of a question in another language."""
    return Wanted(_SORT_OF.get(wants.look, "thing"), wants.counted)


def _described(forms: list[str], lows: list[str], start: int) -> list[str]:
    """The words after "what" or "which" that describe: "(which) coastal town", "(what is the) name of the ferry"."""
    if start >= len(lows):
        return []
    asks_for_being = lows[start] in _AUXILIARY
    if asks_for_being:
        start += 1
        start += lows[start : start + 1] in (["the"], ["a"], ["an"])
    words = _description(forms, lows, start)
    end = start + len(words)
    of = lows[end : end + 1] == ["of"]
    if words and of and lows[end - 1] in _OF_A_KIND:
        end += 1
        end += lows[end : end + 1] in (["the"], ["a"], ["an"])
        return words + _description(forms, lows, end)
    follows = lows[end : end + 1]
    if asks_for_being and follows not in (
        ["of"],
        ["for"],
        ["in"],
        ["that"],
        ["which"],
        ["who"],
        ["to"],
        ["with"],
    ):
        return []
    return words


def _description(forms: list[str], lows: list[str], start: int) -> list[str]:
    words: list[str] = []
    for form, low in zip(forms[start : start + _MOST_WORDS], lows[start:], strict=False):
        is_verb = low in PAST_FORMS or low.endswith("ly") or (words and low.endswith("ed"))
        if low in _ENDS_DESCRIPTION or is_verb:
            break
        words.append(form)
    return words


def _sort_of(described: list[str]) -> Sort:
    """By the last word first, for that is what a description is of ("harbour master" is no place)."""
    for form in reversed(described):
        low = analysis.fold(form)
        singular = low.removesuffix("s")
        for sort, words in _SORTS:
            if low in words or singular in words:
                return sort
    return "thing"
