"""Who somebody is, and what something is: whether a text says so right after the name; English."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Set
from functools import lru_cache

from corpus.article import Paragraph
from corpus.quotations.verbs import SAYING
from corpus.quotations.words import is_person_noun
from index.terms import analysis
from index.weighing.marks import CAPITAL
from index.weighing.reading import ReadSentence, ReadText
from index.weighing.terms import Asked

_WHO_IS = re.compile(r"\bwho(?:['’]s|\s+(?:is|was|are|were))\b", re.IGNORECASE)
_WHO_IS_NAMED = re.compile(
    r"\W*who(?:['’]s|\s+(?:is|was|are|were))\s+(?P<name>(?-i:[^\W\d_a-z])\S*(?:\s+\S+){0,4}?)\W*",
    re.IGNORECASE,
)
_WHAT_IS = re.compile(
    r"\W*what(?:['’]s|\s+(?:is|was|are|were))\s+(?:an?\s+|the\s+)?(?P<thing>\S+(?:\s+\S+){0,4}?)\W*",
    re.IGNORECASE,
)
_IS = frozenset("is was are were".split())
_AN = frozenset("a an".split())
_ARTICLES = _AN | {"the"}
_WORTH_OF_WHO = {"who": 0.8, "whose": 0.6, "of": 0.5, "from": 0.5}
"""Small words after a name that begin to tell who that is: "Orr of the tram company"."""
_WORTH_OF_AGE = 0.8
_WORTH_OF_TITLE = 0.7
"""Before the name: "Harbour master Brandt"."""
_TELL_NOTHING = frozenset("mr mrs ms miss mx".split())
_REACH_OF_TITLE = 6
"""Words before a name, which itself may have several."""
_REACH_OF_OFFICE = 5
_OFFICES = frozenset("chair head boss".split())
"""Which may be things, too, but stand at a name."""
_WORTH_OF_WHAT = 0.9
_WORTH_OF_BEING_THE = 0.8
_WORTH_OF_THE = 0.7
_OF_ANOTHER = frozenset("for of to against with on about from in at by and or".split())
"""Words before a thing's name that make what follows tell of something else: "a count of eelgrass, a slow affair"."""
_OPENS_WITH_IT, _UNDER_ITS_NAME = 0.6, 0.4
_OLDEST = 120
_AN_INITIAL = 2
_NOT_LAST = re.compile(r"\b(?:and|or|of|from|the)\b|&", re.IGNORECASE)
"""In a name: its last word is not the one that its bearer is called by, or there are two."""


def asks_who(asked: Asked) -> bool:
    """Whether a question gives a name and wants to know who that is."""
    named = set(asked.names) >= set(asked.question.terms)
    return bool(asked.names) and named and _WHO_IS.search(asked.question.text) is not None


def asks_who_is(question: str) -> str:
    """The name, where a question is no more than who that is; else ""."""
    match = _WHO_IS_NAMED.fullmatch(question)
    return match["name"] if match else ""


def thing_of(question: str) -> str:
    """The thing, where a question is no more than what that is; else ""."""
    match = _WHAT_IS.fullmatch(question)
    return match["thing"] if match else ""


@lru_cache(1024)
def thing_asked(question: str) -> tuple[str, ...]:
    """The terms of a thing, where a question wants to know no more than what that is; else none."""
    terms = tuple(analysis.term_of(form) for form in analysis.forms(thing_of(question)))
    return terms if all(terms) else ()


def tells_who(asked: Asked, read: ReadText, text: str) -> float:
    """0..1: how clearly a description stands at the question's name: at its last word, if it has several."""
    *given, last = asked.question.terms
    if not given or _NOT_LAST.search(asked.question.text):
        return max((_of_who(asked.terms, read, text, *at) for at in _at(read, asked.terms)), default=0.0)
    found = (
        _of_who(asked.terms, read, text, sentence, place)
        for sentence, place in _at(read, {last})
        if not _is_anothers(given, read, sentence, place)
    )
    return max(found, default=0.0)


def _is_anothers(given: Collection[str], read: ReadText, sentence: ReadSentence, place: int) -> bool:
    """Whether a last name stands behind somebody else's first."""
    at = place - 1
    if at < sentence.first or not read.marks[at] & CAPITAL or read.terms[at] in given:
        return False
    form = read.forms[at].lower().rstrip(".")
    standing_in = {term for number, term in read.also if number == at}
    return len(form) > _AN_INITIAL and not is_person_noun(form) and standing_in.isdisjoint(given)


def tells_what(thing: tuple[str, ...], read: ReadText, text: str) -> float:
    """0..1: how clearly a description begins after a thing's terms, all of them side by side."""
    found = 0.0
    for sentence, last in _at(read, {thing[-1]}):
        first = last + 1 - len(thing)
        if first >= sentence.first and read.terms[first : last + 1] == thing:
            found = max(found, _of_what(read, text, sentence, first, last))
    return found


def _at(read: ReadText, named: Set[str]) -> Iterator[tuple[ReadSentence, int]]:
    """Where a name stands, in whatever spelling."""
    otherwise = {place for place, term in read.also if term in named}
    for sentence in read.sentences:
        for place in range(sentence.first, sentence.last):
            if read.terms[place] in named or place in otherwise:
                yield sentence, place


def _of_who(named: Set[str], read: ReadText, text: str, sentence: ReadSentence, place: int) -> float:
    following, then = _after(read, sentence, place)
    if following in _IS and then in _ARTICLES:
        return 1.0
    if following.isdecimal() and int(following) < _OLDEST:
        return _WORTH_OF_AGE
    if (following in _ARTICLES or _opens_an_office(read, sentence, place)) and _is_set_off(
        read.forms[place], text, sentence
    ):
        return 1.0
    before = _WORTH_OF_TITLE * _has_title(named, read, sentence, place)
    return max(_WORTH_OF_WHO.get(following, 0.0), before)


def _opens_an_office(read: ReadText, sentence: ReadSentence, place: int) -> bool:
    """Whether what somebody is follows without a word before it: ", deputy head of the guild"."""
    for at in range(place + 1, min(place + 1 + _REACH_OF_OFFICE, sentence.last)):
        form = read.forms[at].lower()
        if not read.terms[at] or form in SAYING:
            return False
        if is_person_noun(form) or form in _OFFICES:
            return True
    return False


def _of_what(read: ReadText, text: str, sentence: ReadSentence, first: int, last: int) -> float:
    following, then = _after(read, sentence, last)
    if following in _IS:
        return 1.0 if then in _AN else _WORTH_OF_BEING_THE * (then == "the")
    before = read.forms[first - 1].lower() if first > sentence.first else ""
    if before in _OF_ANOTHER or not _is_set_off(read.forms[last], text, sentence):
        return 0.0
    return _WORTH_OF_WHAT if following in _AN else _WORTH_OF_THE * (following == "the")


def _is_set_off(form: str, text: str, sentence: ReadSentence) -> bool:
    """Whether a comma, a dash or a bracket stands after a word: "gave Orr the keys" tells nothing of Orr."""
    return _set_off(form).search(text, *sentence.span) is not None


@lru_cache(4096)
def _set_off(form: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(form)}[\"”’)]*\s*[,(–—]")


def _after(read: ReadText, sentence: ReadSentence, place: int) -> tuple[str, str]:
    following, then, *_ = (*read.forms[place + 1 : min(place + 3, sentence.last)], "", "")
    return following.lower(), then.lower()


def _has_title(named: Set[str], read: ReadText, sentence: ReadSentence, place: int) -> bool:
    """Whether right before a name, written like one or not, stands what its bearer is."""
    for at in range(place - 1, max(sentence.first, place - _REACH_OF_TITLE) - 1, -1):
        form = read.forms[at].lower()
        if (
            (is_person_noun(form) or form in _OFFICES)
            and form not in _TELL_NOTHING
            and read.terms[at] not in named
        ):
            return True
        if not read.marks[at] & CAPITAL:
            return False
    return False


def tells_of(asked: Asked, headline: frozenset[str], paragraph: Paragraph) -> float:
    """How much a passage is about a subject that is named: what opens an article whose headline names it, most."""
    if not asked.terms or not asked.terms <= headline:
        return 0.0
    return _OPENS_WITH_IT if paragraph.place == 0 else _UNDER_ITS_NAME
