"""How near the day of asking something was printed.

News repeats itself: of two reports of a yearly race the one that is asked about is mostly the latest. Weeks count;
of what is older than that, a year more or less counts for nothing.
"""

from __future__ import annotations

from corpus.article import Imprint, day_of
from index.asking.asked import Question

_HALVED = 14
"""Days from the day of asking at which half of it is left."""


def recent(question: Question, imprint: Imprint) -> float:
    """1 where printed on the day of asking, .5 a fortnight before or after, 0 where either day is not known."""
    printed = day_of(imprint.published)
    if question.asked_on is None or printed is None:
        return 0.0
    return 1.0 / (1.0 + abs((question.asked_on - printed).days) / _HALVED)
