"""How near the day of asking something was printed.

News repeats itself: of two reports of a yearly race the one that is asked about is mostly the latest. Weeks count;
of what is older than that, a year more or less counts for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Imprint, day_of
from index.asking.asked import Question

_HALVED = 14
"""Days from the day of asking at which half of it is left."""
_FADED = 183
_IN_THE_END = re.compile(
    r"\b(?:in\s+the\s+end|finally|eventually|(?:end|ends|ended)\s+up|turn(?:s|ed)?\s+out)\b",
    re.IGNORECASE,
)


def recent(question: Question, imprint: Imprint) -> float:
    """1 where printed on the day of asking, .5 a fortnight before or after, 0 where either day is not known."""
    printed = day_of(imprint.published)
    if question.asked_on is None or printed is None:
        return 0.0
    return 1.0 / (1.0 + abs((question.asked_on - printed).days) / _HALVED)


def fading(imprints: Sequence[Imprint]) -> list[float]:
    """Of what may have changed since it was printed: 1 for the newest, half as much for what is half a year older.

    Half for what has no date.
    """
    days = [day_of(imprint.published) for imprint in imprints]
    newest = max(filter(None, days), default=None)
    return [1.0 / (1.0 + (newest - day).days / _FADED) if newest and day else 0.5 for day in days]


def asks_for_the_last(question: Question) -> bool:
    """Whether a question asks for a sum, a number or a day as it came to be, which what is printed last tells."""
    return question.kind in ("how much", "how many", "when") and _IN_THE_END.search(question.text) is not None
