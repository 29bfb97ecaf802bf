"""What in a sentence speaks against its being the answer, each as a number from 0 to 1.

A question can share nearly all words with a sentence that does not answer it: another name stands there, another
year, the opposite, or the question is about what is not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from index.answering.inquiry import Inquiry
from index.answering.opposites import opposed_to, opposites_of
from index.answering.roles import is_reversed
from index.answering.sentences import ReadClosely
from index.answering.words import Sentence, Word
from index.terms.stopwords import STOP_LIST
from index.weighing.marks import CAPITAL, YEAR

_NOT = frozenset("not no never none neither nor cannot without nobody nothing hardly unable".split())
_FAILING = frozenset("fail failed failing refuse refused except lack lacked lacking".split())
_ALL = frozenset("all every each always entire".split())
_SOME = frozenset("some most many few several often sometimes partly usually".split())
_SINCE = "since"
_APART = 2
"""Words between which two neighbouring words of a question may still belong together ("Bank of Quillhaven")."""


class Sense(NamedTuple):
    """What alone of a contrast changes the order; `Contrast` says what each is."""

    negated: float
    unnegated: float
    negation: float
    other_way: float


@dataclass(frozen=True, slots=True)
class Contrast:
    """0 where nothing of the kind is there."""

    negated: float
    """1 where the question asks about what is not; a paragraph seldom tells that"""
    unnegated: float
    """1 where the question says "not" and the sentence does not"""
    negation: float
    """1 where only the sentence says it"""
    names: float
    """worth of names (and single letters) that are not in the sentence, of all words that carry the question"""
    missing_name: float
    """what the name is worth that matters most of those that neither this sentence nor one beside it has, a word that
    one paragraph has being the whole"""
    swapped: float
    """worth of names of whose neighbour in the question the sentence says something else ("Fenwick Bridge" where
    "Harrow Bridge" stands), of all words that carry the question"""
    other_way: float
    """1 where the names asked about have the other part in the deed (`index.answering.roles`)"""
    other_year: float
    """1 where the sentence has a year, and none of those asked about"""
    numbers: float
    """what the number is worth that matters most of those that are not in the sentence, measured like `missing_name`"""
    extent: float
    """1 where the question says "all" and the sentence "some", or the other way round"""
    opposite: float
    """1 where the opposite of a word stands in its place ("solved", "unsolved")"""


def sense(inquiry: Inquiry, sentence: Sentence, headline: Sequence[Word] = ()) -> Sense:
    """Whether question and sentence say "not" alike, and who has which part in the deed; `headline` stands above."""
    asked_not = _is_negated({word.low for word in inquiry.words})
    told_not = _is_negated({word.low for word in sentence.words})
    return Sense(
        float(asked_not),
        float(asked_not and not told_not),
        float(told_not and not asked_not),
        _other_way(inquiry, sentence.words, headline),
    )


def contrast(
    inquiry: Inquiry,
    read: Sequence[ReadClosely],
    at: int,
    understood: Set[str] = frozenset(),
    imprint: Set[str] = frozenset(),
    headline: Sequence[Word] = (),
) -> Contrast:
    """What speaks against one sentence of those of a paragraph.

    `understood` are terms that it need not say: those of whoever speaks in it as "he", and of the lede above it;
    `imprint` those of the day and the paper that it was printed in, which is the year that it tells of unless it names
    one; `headline` stands above it, which tells of the deed where the sentence does not.
    """
    sentence, likeness = read[at].sentence, read[at].likeness
    asked, told = {word.low for word in inquiry.words}, {word.low for word in sentence.words}
    of_sense = sense(inquiry, sentence, headline)
    beyond = understood if _years_in(sentence.words) else understood | imprint
    carrying = [word for word in inquiry.words[1:] if word.term or _is_letter(word)]
    missing = [word for word in carrying if word.term not in beyond and not _is_there(word, likeness, told)]
    numbers = {word.term for word in inquiry.words if word.low[:1].isdigit()} - beyond
    worths = inquiry.worth
    typical = inquiry.worth_in_all / max(1, len(worths))
    whole = sum(worths.get(word.term, typical) for word in carrying) or 1.0
    return Contrast(
        negated=of_sense.negated,
        unnegated=of_sense.unnegated,
        negation=of_sense.negation,
        names=sum(worths.get(word.term, typical) for word in missing if word.marks & CAPITAL) / whole,
        missing_name=_most_missing(inquiry, inquiry.question.names - beyond, read[max(0, at - 1) : at + 2]),
        swapped=_swapped(inquiry, read, sentence),
        other_way=of_sense.other_way,
        other_year=_other_year(inquiry.words, sentence.words),
        numbers=_most_missing(inquiry, numbers, [read[at]]),
        extent=float(
            bool((asked & _ALL and told & _SOME and not told & _ALL) or (asked & _SOME and told & _ALL))
        ),
        opposite=float(
            any(there < 1 and opposites_of(term) & sentence.terms for term, there in likeness.items())
            or any(not opposed_to(low).isdisjoint(told) for low in asked - told)
        ),
    )


def _most_missing(inquiry: Inquiry, terms: Set[str], read: Sequence[ReadClosely]) -> float:
    """The worth of the term that matters most of those that no sentence has, over that of the rarest word."""
    lacking = (
        (1 - max(one.likeness[term] for one in read)) * worth
        for term, worth in inquiry.worth.items()
        if term in terms
    )
    return min(1.0, max(lacking, default=0.0) / inquiry.rarest)


def _swapped(inquiry: Inquiry, read: Sequence[ReadClosely], sentence: Sentence) -> float:
    described = {
        after.term
        for before, after in pairwise(sentence.words)
        if before.term and after.term and before.term not in inquiry.worth
    }
    found = 0.0
    for name, follows in pairwise(word.term for word in inquiry.words):
        is_asked = {name, follows} <= inquiry.worth.keys()  # verbs of saying are not: "what did Merriden say"
        if is_asked and name in inquiry.question.names and follows in described:
            together = any(_stand_together(name, follows, one.sentence) for one in read)
            found += 0.0 if together else inquiry.worth[name]
    return min(1.0, found / inquiry.worth_in_all)


def _other_way(inquiry: Inquiry, *texts: Sequence[Word]) -> float:
    return float(inquiry.deed is not None and is_reversed(inquiry.deed, *texts))


def _other_year(asked: Sequence[Word], told: Sequence[Word]) -> float:
    years = {word.low for word in asked if word.marks & YEAR}
    others = _years_in(told) if years else years
    return float(bool(others) and years.isdisjoint(others))


def _years_in(words: Sequence[Word]) -> set[str]:
    """The years that are told of; "for the first time since 1974" is not told of 1974."""
    return {
        word.low
        for before, word in pairwise([None, *words])
        if word is not None and word.marks & YEAR and not (before is not None and before.low == _SINCE)
    }


def _stand_together(one: str, other: str, sentence: Sentence) -> bool:
    if not {one, other} <= sentence.terms:
        return False
    places = [(place, word.term) for place, word in enumerate(sentence.words) if word.term in (one, other)]
    return any(
        there - here <= _APART and {term, following} == {one, other}
        for (here, term), (there, following) in pairwise(places)
    )


def _is_negated(lows: set[str]) -> bool:
    return bool(lows & _NOT or lows & _FAILING) or any(low.endswith("n't") for low in lows)


def _is_letter(word: Word) -> bool:
    """ "B" in "B cells" tells one thing from another, though it is no term."""
    return len(word.low) == 1 and bool(word.marks & CAPITAL) and word.low not in STOP_LIST


def _is_there(word: Word, likeness: Mapping[str, float], told: set[str]) -> bool:
    return word.low in told or likeness.get(word.term, 0.0) > 0
