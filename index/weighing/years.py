"""Whether what is asked of a year is printed of that year."""

from __future__ import annotations

from index.asking.asked import Question


def years_met(question: Question, *printed: frozenset[str]) -> float:
    """1 where the years asked about stand among what is printed, 0 where one does not, .5 without any.

    0 also where a question is about a time after all that the archive has.
    """
    if question.is_beyond:
        return 0.0
    if not question.years:
        return 0.5
    return float(all(any(year in held for held in printed) for year in map(str, question.years)))
