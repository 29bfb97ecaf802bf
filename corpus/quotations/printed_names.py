"""What a printed name tells by itself, whoever bears it: worked out once for all articles, and remembered."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from corpus.quotations.gender import gender_of_name
from corpus.quotations.given_names import FEMALE, MALE
from corpus.quotations.name_starts import given_name_at
from corpus.quotations.person import surname_key, without_suffix
from corpus.quotations.words import BODIES, STATES, TITLES

_PEOPLES: Final = re.compile(
    r"^(?:republicans?|democrats?|democratic|american|british|french|german|iraqi|greek|dutch|\w+(?:ish|ese|[cgnrst]ian))$"
)
_A_PEOPLE: Final = re.compile(
    r"(?:icans|[aeilnrst]ians|ocrats|opeans|muslims|latinos|israelis|iraqis|jews|texans|afghans|conservatives|liberals)$"
)
_OF_A_PEOPLE: Final = frozenset(
    "african american european asian french russian ukrainian chinese japanese korean canadian australian mexican "
    "iranian indian brazilian".split()
)
_LABELS: Final = frozenset("courtesy video ad feedback watch watched photo photos".split())
"""What a page prints before the names of pictures."""
_OPENS_A_BODY: Final = frozenset("team camp planet the new united great world".split())
_NEVER_PEOPLE: Final = BODIES | STATES
_ACRONYM: Final = re.compile(r"[A-Z&]{2,5}")
_INITIAL: Final = re.compile(r"\w\.")


def is_a_people(low: str) -> bool:
    """Whether a word in lower case is a people's or a party's: "republicans" are not the House Republicans."""
    return low.endswith("s") and _A_PEOPLE.search(low) is not None


class PrintedName(NamedTuple):
    """A run of name words. `name` is as printed, without what is no part of it; `words` its lower-case words.

    `key` is what its surname is looked up by and `given` its given name, "" where there is none; `gender` is what
    that tells. `suffix` is "jr" and the like, which `words` is without.
    """

    name: str
    words: list[str]
    suffix: str
    key: str
    given: str
    gender: int
    is_known_given: bool
    """Whether the given name is a common one."""
    is_body: bool
    """Whether no person bears it."""
    is_fuller: bool
    """Whether it is a surname with its given names rather than "New Saltgate Pell's"."""


@lru_cache(maxsize=20_000)
def read_name(text: str, *words: str) -> PrintedName | None:
    """The name that is printed so, of tokens with these lower-case forms; None where those are not its words."""
    printed, low = text.split(), list(words)
    if len(printed) != len(low):
        return None
    begin = given_name_at(low, 0, len(low))
    while len(low) - begin > 1 and low[begin] in _LABELS:
        begin += 1
    while len(low) - begin > 2 and (_PEOPLES.match(low[begin]) or low[begin] in TITLES):
        begin += 1
    low, suffix = without_suffix(low[begin:])
    given = low[0].rstrip(".") if len(low) > 1 else ""
    key = surname_key(low[-1])
    is_known_given = given in MALE or given in FEMALE
    return PrintedName(
        " ".join(printed[begin:]),
        low,
        suffix,
        key,
        given,
        gender_of_name(given),
        is_known_given,
        key in _NEVER_PEOPLE
        or is_a_people(key)
        or (bool(given) and key in _OF_A_PEOPLE)
        or low[0] in _OPENS_A_BODY
        or bool(_ACRONYM.fullmatch(text)),
        len(low) == 2
        or low[0] in MALE
        or low[0] in FEMALE
        or (text[1:2] == "." and bool(_INITIAL.match(text))),
    )
