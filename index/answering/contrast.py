"""What in a sentence speaks against its being the answer, each as a number from 0 to 1.

A question can share nearly all words with a sentence that does not answer it: another name stands there, another
year, the opposite, or the question is about what is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from index import analysis
from index.answering.inquiry import Inquiry
from index.answering.words import Sentence, Word
from index.stopwords import STOP_LIST
from index.weighing.marks import CAPITAL

_NOT = frozenset("not no never none neither nor cannot without nobody nothing hardly unable".split())
_FAILING = frozenset("fail failed failing refuse refused except lack lacked lacking".split())
_ALL = frozenset("all every each always entire".split())
_SOME = frozenset("some most many few several often sometimes partly usually".split())
_OPPOSITES = """
increase decrease | rise fall | gain lose | win lose | north south | east west | northern southern | eastern western
before after | first last | early late | earliest latest | largest smallest | large small | big small | high low
highest lowest | more less | most least | maximum minimum | old new | oldest newest | oldest youngest | young old
long short | longest shortest | allow prohibit | allow ban | accept reject | support oppose | start end | begin end
buy sell | import export | include exclude | male female | man woman | husband wife | son daughter | public private
internal external | inside outside | upper lower | left right | positive negative | agree disagree | same different
strong weak | stronger weaker | hot cold | rich poor | safe dangerous | legal illegal | open close | enter leave
arrive depart | attack defend | create destroy | majority minority | easy difficult | slow fast | major minor
best worst | better worse | ancient modern | rural urban | single multiple | always never | all none | love hate
remain leave | join leave | encourage discourage | succeed fail | raise lower | teacher student | parent child
"""


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _OPPOSITES.strip().splitlines():
        for both in line.split("|"):
            one, other = (analysis.term_of(word) or word for word in both.split())
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return {term: frozenset(others) for term, others in found.items()}


_OPPOSITES_OF: Mapping[str, frozenset[str]] = _opposites()


@dataclass(frozen=True, slots=True)
class Contrast:
    """0 where nothing of the kind is there."""

    negated: float
    """1 where the question asks about what is not; a paragraph seldom tells that"""
    negation: float
    """1 where question and sentence differ in saying "not"; half where only the sentence does"""
    names: float
    """worth of names (and single letters) that are not in the sentence, of all words that carry the question"""
    numbers: float
    """1 where a number of the question is not in the sentence"""
    extent: float
    """1 where the question says "all" and the sentence "some", or the other way round"""
    opposite: float
    """1 where the opposite of a word stands in its place"""


def contrast(inquiry: Inquiry, sentence: Sentence, likeness: Mapping[str, float]) -> Contrast:
    """What speaks against a sentence; `likeness` as Inquiry gives it for the sentence's terms."""
    asked, told = {word.low for word in inquiry.words}, {word.low for word in sentence.words}
    asked_not, told_not = _is_negated(asked), _is_negated(told)
    carrying = [word for word in inquiry.words[1:] if word.term or _is_letter(word)]
    missing = [word for word in carrying if not _is_there(word, likeness, told)]
    worths = inquiry.worth
    typical = inquiry.worth_in_all / max(1, len(worths))
    whole = sum(worths.get(word.term, typical) for word in carrying) or 1.0
    return Contrast(
        negated=float(asked_not),
        negation=float(not told_not) if asked_not else 0.5 * told_not,
        names=sum(worths.get(word.term, typical) for word in missing if word.marks & CAPITAL) / whole,
        numbers=float(any(word.low[:1].isdigit() for word in missing)),
        extent=float(
            bool((asked & _ALL and told & _SOME and not told & _ALL) or (asked & _SOME and told & _ALL))
        ),
        opposite=float(
            any(
                there < 1 and _OPPOSITES_OF.get(term, frozenset()) & sentence.terms
                for term, there in likeness.items()
            )
        ),
    )


def _is_negated(lows: set[str]) -> bool:
    return bool(lows & _NOT or lows & _FAILING) or any(low.endswith("n't") for low in lows)


def _is_letter(word: Word) -> bool:
    """ "B" in "B cells" tells one thing from another, though it is no term."""
    return len(word.low) == 1 and bool(word.marks & CAPITAL) and word.low not in STOP_LIST


def _is_there(word: Word, likeness: Mapping[str, float], told: set[str]) -> bool:
    return word.low in told or likeness.get(word.term, 0.0) > 0
