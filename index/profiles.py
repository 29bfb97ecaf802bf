"""Who somebody is, what something is, how old somebody is: the paragraphs that say so, found by the words at the name.

Such a question is a name and no more. Hundreds of paragraphs have it, which a search tells apart by little more than
their length: captions come first. So its list is looked through further down; English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from index.asking.asked import Question
from index.searching.passage import Passage
from index.weighing.described import asks_who_is, thing_of

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
def telling_words(question: str) -> re.Pattern[str] | None:
    """What a text has that tells what a question for who, what or how old wants to know; None for other questions."""
    old = _OLD.match(question)
    name = old["name"] if old else asks_who_is(question) or thing_of(question)
    if not name:
        return None
    last = re.escape(name.split()[-1].strip("?!.,'’"))
    return re.compile((_AGED if old else _DESCRIBED).format(name=last), re.IGNORECASE)


def profiles(question: Question, further: Sequence[Passage], texts: Mapping[int, str]) -> list[Passage]:
    """Those of further passages whose texts tell what somebody or something is, in their order, a score of them."""
    words = telling_words(question.text)
    if words is None:
        return []
    found = (passage for passage in further if words.search(texts.get(passage.number, "")))
    return [passage for passage, _ in zip(found, range(_MOST), strict=False)]
