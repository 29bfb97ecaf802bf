"""The last question about something else: "and in March?", "what about the ferry?", "and the vice-chancellor?"

What is asked for now takes the place of what is like it: a year of a year, a time of a time, a name of a name, somebody
of somebody, "the final" of "the semi-final". English; nothing is looked up here.
"""

from __future__ import annotations

import re
from datetime import date

from corpus.quotations.words import is_person_noun
from index.asking.framing import topic_of
from index.asking.parts import PREPOSITION, YEAR, names_in, person_in, replaced
from index.asking.when import days_meant, whens_in

_WITH_PREPOSITION = re.compile(rf"(?P<preposition>{PREPOSITION})\s+(?P<what>.+)", re.IGNORECASE)
_ANY_DAY = date(2000, 6, 15)
"""Whether words are a time does not depend on the day on which they are said."""
_MOST_BEFORE = 3
"""Words between "the" and what it is of."""


def with_other(rest: str, last: str) -> str:
    """The last question, about what is asked for now."""
    if subject := topic_of(last):
        at = last.rindex(subject)
        return replaced(last, (at, at + len(subject)), rest)
    told = _WITH_PREPOSITION.fullmatch(rest)
    what = told["what"] if told else rest
    span = _like_it(told["preposition"] if told else None, what, last)
    if span is not None:
        return replaced(last, span, what)
    ending = last[len(last.rstrip(" ?.!")) :] or "?"
    is_time = told is not None or days_meant(rest, _ANY_DAY) is not None
    return f"{last.rstrip(' ?.!')} {rest if is_time else f'about {rest}'}{ending}"


def _like_it(preposition: str | None, what: str, last: str) -> tuple[int, int] | None:
    """Where the last question has something of the kind that is asked for now."""
    if preposition is not None:
        return _phrase_of(preposition, what, last)
    if YEAR.search(what) and (years := list(YEAR.finditer(last))):
        return years[-1].span()
    if days_meant(what, _ANY_DAY):
        times = whens_in(last, _ANY_DAY)
        return (times[-1].start, times[-1].end) if times else None
    if names := names_in(last):
        return names[-1].span()
    return _of_its_head(what, last) or _somebody(what, last)


def _of_its_head(what: str, last: str) -> tuple[int, int] | None:
    """Where another thing of the same sort stands: "the semi final" of "the final"."""
    words = what.lower().split()
    if words[0] != "the" or len(words) < 2:
        return None
    between = rf"(?:[^\W\d_][\w-]*\s+){{0,{_MOST_BEFORE}}}(?:[^\W\d_]\w*-)?"
    found = list(re.finditer(rf"\bthe\s+{between}{re.escape(words[-1])}\b", last, re.IGNORECASE))
    return found[-1].span() if found else None


def _somebody(what: str, last: str) -> tuple[int, int] | None:
    """Where "the mayor" stands, for "the harbour master"."""
    words = what.lower().split()
    asked = person_in(last) if words[0] == "the" and is_person_noun(words[-1]) else None
    if asked is None:
        return None
    at = last.index(asked)
    return at, at + len(asked)


def _phrase_of(preposition: str, what: str, last: str) -> tuple[int, int] | None:
    """Where the last question has something with this preposition, of the kind that is asked for now."""
    pattern = re.compile(rf"\b{preposition}\s+(.+?)(?=\s+(?:{PREPOSITION})\b|\s*[?.!,]|$)", re.IGNORECASE)
    is_year = YEAR.search(what) is not None
    spans = [
        match.span(1) for match in pattern.finditer(last) if (YEAR.search(match[1]) is not None) == is_year
    ]
    return spans[-1] if spans else None
