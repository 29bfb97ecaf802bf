"""Who somebody is, and what something is: whether a text says so right after the name; English."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from index.terms import analysis
from index.weighing.reading import ReadText
from index.weighing.terms import Asked

_WHO_IS = re.compile(r"\bwho(?:['’]s|\s+(?:is|was|are|were))\b", re.IGNORECASE)
_WHAT_IS = re.compile(
    r"\W*what(?:['’]s|\s+(?:is|was|are|were))\s+(?:an?\s+|the\s+)?(?P<thing>\S+(?:\s+\S+){0,2}?)\W*",
    re.IGNORECASE,
)
_ARTICLES = frozenset("a an the one".split())
_IS = frozenset("is was are were".split())
_DESCRIBES_WHO = frozenset("a an the who whose of from".split())
"""Small words after a name that begin to tell who that is: "Brandt, the harbour master", "Orr of the tram company"."""
_DESCRIBES_WHAT = frozenset("a an".split())
_OF_ANOTHER = frozenset("for of to against with on about from in at by and or".split())
"""Words before a thing's name that make what follows tell of something else: "a count of eelgrass, a slow affair"."""
_OLDEST = 120


def asks_who(asked: Asked) -> bool:
    """Whether a question gives a name and wants to know who that is."""
    named = set(asked.names) >= set(asked.question.terms)
    return bool(asked.names) and named and _WHO_IS.search(asked.question.text) is not None


@lru_cache(1024)
def thing_asked(question: str) -> str:
    """The last term of a thing, where a question wants to know no more than what that is; else ""."""
    match = _WHAT_IS.fullmatch(question)
    terms = [analysis.term_of(form) for form in analysis.forms(match["thing"])] if match else []
    return terms[-1] if all(terms) and terms else ""


def tells_who(asked: Asked, read: ReadText) -> bool:
    """Whether a description begins after one of the question's names."""
    return _telling(read, asked.terms, _DESCRIBES_WHO, of_person=True)


def tells_what(thing: str, read: ReadText) -> bool:
    """Whether a description begins after a term."""
    return _telling(read, {thing}, _DESCRIBES_WHAT, of_person=False)


def _telling(read: ReadText, named: Set[str], describing: Set[str], *, of_person: bool) -> bool:
    for sentence in read.sentences:
        for place in range(sentence.first, sentence.last - 1):
            if read.terms[place] in named:
                following, then = (form.lower() for form in (*read.forms[place + 1 : place + 3], "")[:2])
                is_age = of_person and following.isdecimal() and int(following) < _OLDEST
                before = read.forms[place - 1].lower() if place > sentence.first else ""
                is_told = following in describing and (of_person or before not in _OF_ANOTHER)
                if is_age or is_told or (following in _IS and then in _ARTICLES):
                    return True
    return False
