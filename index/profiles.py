"""Who somebody is or holds an office, what or where something is, how old somebody is: the paragraphs that say so.

Such a question is a name and little more. Hundreds of paragraphs have it, which a search tells apart by hardly more
than their length: captions come first. So its list is looked through further down; English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from itertools import islice

from index.searching.passage import Passage
from index.weighing.described import asks_who_is, thing_of
from index.weighing.holders import post_asked, tells_holder
from index.weighing.whereabouts import place_asked, tells_where

_MOST = 20
_OLD = re.compile(
    r"\W*how old (?:is|was|are|were) (?:the |an? )?(?P<name>\w[\w'’.-]*(?: (?-i:[^\W\d_a-z])[\w'’.-]*)*)",
    re.IGNORECASE,
)
_DESCRIBED = (
    r"\b{name}[\"”’)]*(?:,? wh(?:o|ich)|,| is| was| are| were) (?:an?|the|one|former|whose|\d{{1,3}}\b)"
)
_AGED = (
    r"\b{name}[\"”’)]*(?:, (?:aged? )?| \(| aged )\d{{1,3}}\b(?![.,:]\d)"
    r"|\b\d{{1,3}}-year-old (?:[\w’'.-]+ ){{0,5}}{name}\b"
    r"|\b{name}\b[^.]{{0,40}} (?:aged?|age of|turn(?:s|ed|ing)|(?:died|dies|dead) at(?: age)?) \d{{1,3}}\b"
    r"|\b{name}\b[^.]{{0,40}} \d{{1,3}} years old"
)


@lru_cache(256)
def teller(question: str) -> Callable[[str], bool] | None:
    """Whether a text says what a question of this kind wants to know; None for other questions."""
    if post := post_asked(question):
        return partial(tells_holder, post)
    if place := place_asked(question):
        return lambda text: tells_where(place, text) > 0
    old = _OLD.match(question)
    person = (old["name"] if old else asks_who_is(question)).split()[-1:]
    name = [word.strip("?!.,'’") for word in person or thing_of(question).split()]
    if not all(name) or not name:
        return None
    named = r"\s+".join(map(re.escape, name))
    words = re.compile((_AGED if old else _DESCRIBED).format(name=named), re.IGNORECASE)
    return lambda text: words.search(text) is not None


def profiles(tells: Callable[[str], bool], passages: Iterable[Passage], texts: Mapping[int, str]) -> set[int]:
    """The numbers of the first passages whose texts say so, a score of them."""
    found = (passage.number for passage in passages if tells(texts.get(passage.number, "")))
    return set(islice(found, _MOST))
