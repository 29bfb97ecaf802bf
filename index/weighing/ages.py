"""How old somebody is: as papers print it, after the name, or with "aged" or "year-old"; English."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from itertools import takewhile

from corpus.quotations.words import BODIES, KIN, PEOPLE_NOUNS, TITLES
from index.asking.question import HOW_OLD
from index.terms import analysis
from index.weighing.marks import CAPITAL, NUMBER, YEAR, marks_of
from index.weighing.reading import ReadSentence, ReadText

_BEFORE = frozenset("aged age turned turns".split())
_TWO_AFTER = frozenset([("year", "old"), ("years", "old"), ("years", "of"), ("year", "olds")])
_TWO_BEFORE = frozenset([("died", "at"), ("dies", "at"), ("dead", "at"), ("age", "of")])
_IS, _SOMEBODY = frozenset(("is", "was")), frozenset(("he", "she", "who"))
_OPENS, _NOW = "at", "now"
_KIN_OF = re.compile(r"['’]s?\s+(?:\w+\s+)?(?P<kin>\w+)\W*$")
_TO_KIN = 6
_TO_AN_AGE = _BEFORE | frozenset("is was who now at of".split())
_NAME = 3
"""Words that a name has at most."""
_GOES_ON = frozenset("and but when with who the a last on in then".split())
"""What may follow where nothing is counted: "He was 91, and had dengue", not "He was 22 minutes late"."""
_OLDEST = 120
_CALLED = re.compile(
    r"\b[Tt]he\s+\d{1,3}-year-old(?=[,.;]|\s+(?:who|is|was|has|had|will|would|did|also|then|now|says|said|told|\w+ed)\b)"
)
_PEOPLE = PEOPLE_NOUNS | TITLES | KIN | {"master"}
_MAN = ("man", "woman")
_AFTER_HEAD = frozenset("of for in at from on with who when".split())


@lru_cache(1024)
def asks_age(question: str) -> bool:
    """Whether it is asked how old somebody is, who is named or told by what they are; no bridge and no club."""
    old = HOW_OLD.search(question)
    if old is None:
        return False
    forms = list(analysis.forms(question, old.end(), len(question)))
    lows = [form.lower() for form in forms]
    head = _head(question, old.end())
    if head and _is_somebody(head[-1].lower()):
        return True
    if not BODIES.isdisjoint(lows):
        return False
    return any(map(_is_somebody, lows)) or any(marks_of(form) & CAPITAL for form in forms)


@lru_cache(1024)
def asks_age_by_name(question: str) -> bool:
    """Whether it is somebody named whose age is asked for, not "the woman who drove the bus"."""
    old = HOW_OLD.search(question)
    return old is not None and any(marks_of(form) & CAPITAL for form in _head(question, old.end()))


def _is_somebody(low: str) -> bool:
    return low in _PEOPLE or low.endswith(_MAN)


def _head(question: str, start: int) -> list[str]:
    forms = analysis.forms(question, start, len(question))
    return list(takewhile(lambda form: form.lower() not in _AFTER_HEAD, forms))


@lru_cache(1024)
def kin_asked(question: str) -> frozenset[str]:
    """The terms of somebody's kin whose age is asked for, "Odile Brandt's mother"; none where it is nobody's kin."""
    old = HOW_OLD.search(question)
    kin = _KIN_OF.search(question, old.end()) if old else None
    return frozenset(analysis.terms(kin["kin"])) if kin and kin["kin"].lower() in KIN else frozenset()


def is_of_kin(kin: Set[str], read: ReadText, sentence: ReadSentence, place: int) -> bool:
    """Whether kin stands before an age with nothing but a name between: "her mother, Ana Grebe, 76"."""
    for at in range(place - 1, max(sentence.first, place - _TO_KIN) - 1, -1):
        if read.terms[at] in kin:
            return True
        if not read.marks[at] & CAPITAL and read.forms[at].lower() not in _TO_AN_AGE:
            return False
    return False


def is_age(named: Set[str], read: ReadText, sentence: ReadSentence, place: int) -> bool:
    """Whether a number is how old somebody is: "Strake, 64" of one asked about, "aged 64", "the 64-year-old"."""
    form = read.forms[place].lower()
    if not read.marks[place] & NUMBER or read.marks[place] & YEAR:
        return False
    if form.isdecimal() and (int(form) > _OLDEST or form[0] == "0"):
        return False
    before = place - 1 if place > sentence.first else None
    if before is not None and read.forms[before].lower() in _BEFORE:
        return True
    two_before = tuple(form.lower() for form in read.forms[max(sentence.first, place - 2) : place])
    if two_before in _TWO_BEFORE:
        return True
    after = tuple(form.lower() for form in read.forms[place + 1 : min(place + 3, sentence.last)])
    if after in _TWO_AFTER:
        return True
    is_alone = form.isdecimal() and not (after and after[0].isdecimal())  # a clip's length is "2:57"
    if len(two_before) == 2 and two_before[1] in _IS and is_alone and (not after or after[0] in _GOES_ON):
        return two_before[0] in _SOMEBODY or read.terms[place - 2] in named
    if before is None or not is_alone:
        return False
    if read.terms[before] in named or (two_before[-1] == _NOW and read.terms[place - 2] in named):
        return True
    return (
        before == sentence.first and two_before[-1] == _OPENS and _is_named(named, read, sentence, place + 1)
    )


def _is_named(named: Set[str], read: ReadText, sentence: ReadSentence, place: int) -> bool:
    """Whether a name begins somewhere that has been asked about: "At 76 Isolde Garrick"."""
    for at in range(place, min(place + _NAME, sentence.last)):
        if not read.marks[at] & CAPITAL:
            return False
        if read.terms[at] in named:
            return True
    return False


def called_by_age(text: str) -> bool:
    """Whether a text calls somebody by an age alone, who was named before: "the 54-year-old said"."""
    return _CALLED.search(text) is not None
