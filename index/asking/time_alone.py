"""Whether a question gives but a time to look for, and nobody knows which: "what's on this weekend".

Every paper has weekends; one that prints the word tells nothing of the one that is meant. A day that is known ("last
Saturday", on the day of asking) narrows the search, and what is found was printed then. English.
"""

from __future__ import annotations

from functools import cache

from index.asking.asked import Question
from index.asking.when import whens_in
from index.terms import analysis

_TIMES = (
    "today tonight tomorrow yesterday day night morning afternoon evening noon lunchtime week weekend weekday "
    "fortnight month year monday tuesday wednesday thursday friday saturday sunday next last coming upcoming now soon "
    "later"
)


def is_a_time_alone(question: Question) -> bool:
    """Whether an English question has terms, and each of them is such a time."""
    if question.wants is not None or not question.terms or not _times().issuperset(question.terms):
        return False
    return not whens_in(question.text, question.asked_on)


@cache
def _times() -> frozenset[str]:
    """Found with the first question, for stemming loads a library."""
    return frozenset(analysis.terms(_TIMES))
