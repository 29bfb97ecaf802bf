"""Words that could be the answer by their look, for the kind of question, and what of it stands beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from index.asking.asked import Kind, Question
from index.asking.tongues.tongue import Look
from index.weighing.ages import asks_age, asks_age_by_name, is_age, is_of_kin, kin_asked
from index.weighing.clock import asks_clock, tells_clock
from index.weighing.described import asks_who, tells_what, tells_who, thing_asked
from index.weighing.holders import post_asked, tells_holder
from index.weighing.marks import CAPITAL, DATE, MONEY, NUMBER, PLACE_FOLLOWS, YEAR
from index.weighing.money import is_asked_for
from index.weighing.occurrences import Occurrences
from index.weighing.placed import is_in_a_place
from index.weighing.reading import ReadSentence, ReadText
from index.weighing.succession import asks_for_the_other, tells_of_both
from index.weighing.terms import Asked
from index.weighing.tongues import could_answer, names_are_known
from index.weighing.whereabouts import place_asked, tells_where

_REACH = 6
"""Words between a possible answer and a term of the question that halve the term's worth."""
_NAMING = frozenset({"who", "where", "which"})
_KNOWN_BY_LOOK = _NAMING | {"how many", "how much", "when"}
_OF_TEAMS = re.compile(
    r"\b(?:wins?|won|winning|los(?:e|es|t)|beat(?:s|en)?|defeat(?:s|ed)?|champions?|knock(?:s|ed) out|"
    r"sign(?:s|ed)?|sponsors?|sponsored|owns?|owned|b(?:uys?|ought)|s(?:ells?|old)|acquired?|sued?|"
    r"publish(?:es|ed)?|fund(?:s|ed)?|employ(?:s|ed)?|built|organi[sz]e[sd]?)\b",
    re.IGNORECASE,
)
"""What a club, a company or a council does too: "who won?" is answered by a name that is no person's."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a text holds of the answers that a question expects."""

    any: float
    """1 where any word could be the answer; .5 where no kind is asked for that shows by its look"""
    near: float
    """the question's weight beside a word that could be the answer, each term worth less the farther it stands"""
    told: float = 0.0
    """how clearly it tells who, what or where somebody or something is, who holds an office, how old somebody is; 0
    where more is asked, or other things"""


_NOT_ASKED = Expected(0.5, 0.3)
_NOTHING = Expected(0.0, 0.0)
_NOT_KNOWN = Expected(0.5, 0.0)
"""Where a name may stand that nothing tells."""
_AT_AN_AGE = 0.4
"""What stands beside an age that is surely that of whoever is asked about, of two names the last alone."""
_OF_BOTH = 0.5
"""What stands beside a name in a text that says that somebody followed somebody."""
_TO_CURRENCY = 3
"""Words, the number among them."""


def expected(asked: Asked, text: str, read: ReadText, occurrences: Occurrences) -> Expected:
    """What a text, and what was read of it, holds of the expected answers."""
    kind, wants = asked.question.kind, asked.question.wants
    if wants is not None:
        return _expected_in(asked, wants.look, read, occurrences)
    if kind not in _KNOWN_BY_LOOK:
        thing = thing_asked(asked.question.text)
        told = tells_what(thing, read, text) if thing else 0.0
        return Expected(told, told, told) if told else _NOT_ASKED
    if kind == "who" and asks_who(asked) and post_asked(asked.question.text) is None:
        told = tells_who(asked, read, text)
        return Expected(told, told, told)
    if kind == "when" and asks_clock(asked.question.text) and not tells_clock(text):
        return _NOTHING
    found, near = _nearest(asked, read, occurrences, partial(_answers, kind, asked, read))
    return Expected(float(found), near, _told(asked.question.text, text, near))


def _expected_in(asked: Asked, look: Look, read: ReadText, occurrences: Occurrences) -> Expected:
    """The same for a question in another language. Where names are written like any word, most are not known."""
    kind, are_known = asked.question.kind, names_are_known(asked.question.language)
    if kind not in _KNOWN_BY_LOOK or (kind == "which" and not are_known):
        return _NOT_ASKED
    by_name = kind in _NAMING and are_known
    answers = partial(_answers, kind, asked, read) if by_name else partial(_looking_so, look, asked, read)
    found, near = _nearest(asked, read, occurrences, answers)
    if kind in _NAMING and not are_known and not found:
        return _NOT_KNOWN
    return Expected(float(found), near, min(1.0, near / _AT_AN_AGE) if look == "age" else 0.0)


def _looking_so(look: Look, asked: Asked, read: ReadText, sentence: ReadSentence) -> list[int]:
    places = could_answer(look, read.marks, sentence.first, sentence.last)
    return [place for place in places if read.terms[place] and read.terms[place] not in asked.terms]


def _nearest(
    asked: Asked, read: ReadText, occurrences: Occurrences, answers: Callable[[ReadSentence], list[int]]
) -> tuple[bool, float]:
    """Whether any word could be the answer, and the most of the question's weight that stands beside one, 0..1."""
    near, found = 0.0, False
    for sentence, beside in zip(read.sentences, occurrences.in_sentences, strict=True):
        if found and not beside:
            continue  # what could be an answer here tells nothing more
        places_of_answers = answers(sentence)
        if places_of_answers:
            found = True
            if beside:
                places: dict[str, list[int]] = {}
                for place, term in beside:
                    places.setdefault(term, []).append(place)
                near = max(near, *[_worth_beside(place, places, asked) for place in places_of_answers])
    return found, near / asked.rare.whole


def _told(question: str, text: str, near: float) -> float:
    if asks_age(question):
        return min(1.0, near / _AT_AN_AGE)
    if place := place_asked(question):
        return tells_where(place, text)
    if asks_for_the_other(question):
        return _OF_BOTH * near if near and tells_of_both(text) else 0.0
    post = post_asked(question)
    return float(post is not None and tells_holder(post, text))


def may_change(question: str) -> bool:
    """Whether what is asked for is so now and was otherwise: somebody's age, who holds an office."""
    post = post_asked(question)
    return post.is_now if post else asks_age(question)


def is_known_by_look(question: Question) -> bool:
    """Whether an answer shows by its look beyond doubt: how old somebody is, a time of day, a sum of money."""
    if question.wants is not None:
        look = question.wants.look
        return look == "money" or (look == "age" and bool(question.names))
    if asks_age(question.text) or (question.kind == "when" and asks_clock(question.text)):
        return True
    return question.kind == "how much" and is_asked_for(question.text)


def _worth_beside(answer: int, beside: Mapping[str, Sequence[int]], asked: Asked) -> float:
    """The weight of the question's terms around a word, each where it stands nearest."""
    idf, worth = asked.rare.idf, 0.0
    for term, places in beside.items():
        nearest = (
            min([abs(place - answer) for place in places]) if len(places) > 1 else abs(places[0] - answer)
        )
        worth += idf[term] / (1 + nearest / _REACH)
    return worth


def _answers(kind: Kind, asked: Asked, read: ReadText, sentence: ReadSentence) -> list[int]:
    """The places of words in a sentence that could answer a question of this kind and are not in it."""
    marks, terms = read.marks, read.terms
    places = range(sentence.first, sentence.last)
    if kind == "when" and asks_clock(asked.question.text):
        wanted = [place for place in places if marks[place] & (NUMBER | DATE) and not marks[place] & YEAR]
    elif kind == "when":
        wanted = [place for place in places if marks[place] & (YEAR | DATE)]
    elif kind == "how many" and is_known_by_look(asked.question):
        kin = kin_asked(asked.question.text)
        is_named = not kin and asks_age_by_name(asked.question.text)
        named = asked.terms if is_named else asked.terms | _names_beside(read, sentence)
        wanted = [place for place in places if is_age(named, read, sentence, place)]
        wanted = [place for place in wanted if not kin or is_of_kin(kin, read, sentence, place)]
    elif kind == "how many":
        wanted = [place for place in places if marks[place] & NUMBER and not marks[place] & YEAR]
    elif kind == "how much":
        is_wanted = _is_sum if is_known_by_look(asked.question) else _is_amount
        wanted = [place for place in places if is_wanted(read, sentence, place)]
    else:
        teams = kind == "who" and _may_be_teams(asked.question.text)
        wanted = [
            place
            for place in places
            if marks[place] & CAPITAL
            and terms[place] not in asked.terms
            and _could_name(kind, read, sentence, place, teams=teams)
        ]
    return [place for place in wanted if terms[place] not in asked.terms]


def _names_beside(read: ReadText, sentence: ReadSentence) -> frozenset[str]:
    """Whatever a sentence has with a capital: kin may have any name."""
    places = range(sentence.first, sentence.last)
    return frozenset(
        read.terms[place] for place in places if read.marks[place] & CAPITAL and read.terms[place]
    )


def _is_amount(read: ReadText, sentence: ReadSentence, place: int) -> bool:
    return bool(read.marks[place] & (NUMBER | MONEY)) and not read.marks[place] & YEAR


def _is_sum(read: ReadText, sentence: ReadSentence, place: int) -> bool:
    """Whether a number is of money, by the sign before it or a word soon after it ("3.2 million pounds")."""
    of_money = any(mark & MONEY for mark in read.marks[place : min(place + _TO_CURRENCY, sentence.last)])
    return of_money and bool(read.marks[place] & NUMBER)


@lru_cache(256)
def _may_be_teams(text: str) -> bool:
    return _OF_TEAMS.search(text) is not None


def _could_name(kind: Kind, read: ReadText, sentence: ReadSentence, place: int, *, teams: bool) -> bool:
    """Whether a word with a capital could."""
    marks, terms = read.marks, read.terms
    if marks[place] & DATE or not terms[place]:
        return False
    before = marks[place - 1] if place > sentence.first else 0
    if kind == "who":
        if is_in_a_place(read, sentence, place):
            return False
        if teams:
            return True
        after = marks[place + 1] if place + 1 < sentence.last and terms[place + 1] else 0
        return bool(after & CAPITAL or (before & CAPITAL and terms[place - 1]))
    if kind == "where":
        two_before = marks[place - 2] if place - 1 > sentence.first else 0
        return bool(before & (PLACE_FOLLOWS | CAPITAL) or two_before & PLACE_FOLLOWS)
    return place > sentence.first
