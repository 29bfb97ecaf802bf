"""Words of a question that the passage shown for it does not say: for readers, who then judge for themselves.

"Why is the school closing?" finds what is told of the school. Whether that answers, no number here tells surely
(docs/decisions/0058); that nothing there says "closing", is certain.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby

from index.answering.inquiry import Inquiry
from index.asking.asked import Question
from index.evidence import Weighed
from index.shares import Weights
from index.terms import analysis
from index.weighing.terms import Asked

_MATTERS = 0.45
"""Of the question's worth, what is unsaid must have at least."""
_SURE = 0.7
"""From this confidence on the answer is told in other words."""
_MOST = 3
_BESIDE_RAREST = 0.5
"""Of the idf of the rarest of them, the others must have at least: nobody misses "towards" beside "swimming"."""


def unsaid_words(question: Question, weights: Weights, shown: Weighed, confidence: float) -> tuple[str, ...]:
    """The words of a question, as asked, for which neither the passage, its headline, its imprint nor its lede has
    them or a word for the same thing: the three rarest, in the order asked.

    None where so little is unsaid, or the answer so sure, that it is probably told in other words. What only describes
    the answer ("which company") is left out.
    """
    if confidence >= _SURE:
        return ()
    inquiry = Inquiry.of(Asked.of(question, weights, ()), 1.0)
    candidate = shown.candidate
    said = inquiry.likeness(candidate.terms | candidate.headline | candidate.imprint | candidate.lede)
    unsaid = {term: weights.idf[term] for term in question.terms if not said[term] and inquiry.carries(term)}
    if sum(unsaid.values()) < _MATTERS * _worth_of_all(inquiry) and not _lacks_all_names(question, unsaid):
        return ()
    rarest = sorted(unsaid, key=unsaid.__getitem__, reverse=True)[:_MOST]
    missed = {term for term in rarest if unsaid[term] >= _BESIDE_RAREST * unsaid[rarest[0]]}
    words: dict[str, str] = {}
    for token in analysis.tokens(question.text, missed, question.language):
        words.setdefault(token.term, question.text[token.start : token.end])
    return tuple(words.values())


def _lacks_all_names(question: Question, unsaid: Collection[str]) -> bool:
    """Whether a question names somebody or something, and none of it is said: then it is told of another."""
    return bool(question.names) and all(name in unsaid for name in question.names)


def _worth_of_all(inquiry: Inquiry) -> float:
    """The worth of a question's terms; a name of several words is one thing, and counts as its rarest."""
    names, worth = inquiry.question.names, inquiry.worth
    whole = 0.0
    for is_name, terms in groupby(inquiry.question.terms, names.__contains__):
        of_each = [worth[term] for term in terms]
        whole += max(of_each) if is_name else sum(of_each)
    return whole
