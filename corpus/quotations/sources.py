"""Who can tell something, by the noun: somebody, a body, a paper; not "a plea for reforms". English."""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.names import Mention
from corpus.quotations.offices import HEAD_ENDS, head_noun
from corpus.quotations.words import BODIES, PAPERS, is_person_noun

MASS: Final = frozenset(
    "research evidence data testimony footage video polling analysis legislation law policy guidance documentation "
    "material literature news information media press word legend tradition wisdom opinion reporting management "
    "leadership counsel math prosecution one everyone everybody someone somebody anyone another either neither each "
    "none nobody".split()
)
"""Singular or several, they need no word before them."""
MANY: Final = frozenset(
    "people police men women children media staff some many few most several others both those these data half crew "
    "clergy press majority percent number group team family couple public third quarter dozens hundreds thousands "
    "millions".split()
)
_TELLERS: Final = frozenset(
    "government regime inquiry investigation probe analysis review estimate chamber panel jury tribunal firm "
    "outlet newspaper magazine website ad advert paper country nation kingdom industry business "
    "population elite inspection document families communities".split()
)
_PERSONS: Final = frozenset("people men women police".split())
STAND_ALONE: Final = MASS | BODIES | PAPERS | _TELLERS
"""The latter in headlines: "poll finds"."""
_NOT_PLURAL: Final = re.compile(r"(?:ss|us|is|news|series|politics)$")


def is_somebody(head: str) -> bool:
    """Whether a noun is of one person or of several."""
    if head in MANY or is_person_noun(head):
        return True
    return is_person_noun(head[:-3] + "y" if head.endswith("ies") else head.removesuffix("s"))


def is_source(mention: Mention) -> bool:
    """Whether a phrase names somebody, or what tells something: a company, a report."""
    if mention.kind != "nominal":
        return True
    head = head_noun(mention.text)
    if is_somebody(head) or {head, head.removesuffix("s"), head[:-3] + "y"} & STAND_ALONE:
        return True
    words = HEAD_ENDS.split(mention.text, 1)[0].split()
    if words[1:] and words[-1][0].isupper():
        return True  # both Pell and Stoat
    return any(_is_people(word) for word in words)  # people close to


def _is_people(word: str) -> bool:
    return word in _PERSONS or (word.endswith("s") and is_somebody(word))


def is_several(head: str) -> bool:
    """Whether a noun is of several, as far as its ending tells."""
    return head in MANY or (head.endswith("s") and _NOT_PLURAL.search(head) is None)
