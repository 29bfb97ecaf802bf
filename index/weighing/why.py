"""Whether a passage tells why by where it stands: papers open with what happened and why, under its headline.

English.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.weighing.terms import Asked

if TYPE_CHECKING:
    from index.candidates import Candidate

_OPENS_WITH_IT = 0.3
_ALL = 0.999
"""Of what a question's terms are worth, but for rounding."""
_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|after|since|over|caus(?:ed?|ing)|reasons?|blam(?:ed?|ing)|result(?:ed|s)?|so that"
    r"|in order to|thanks to|led to|following|to (?:save|avoid|make|stop|prevent|pay|cut|protest))\b",
    re.IGNORECASE,
)


def tells_why(asked: Asked, candidate: Candidate) -> float:
    """How clearly a passage tells why: what opens an article and has all that is asked, with the headline, or 0."""
    paragraph = candidate.kept.paragraph
    if paragraph.place or asked.terms.isdisjoint(candidate.headline) or not _CAUSE.search(paragraph.text):
        return 0.0
    held = asked.terms & (candidate.terms | candidate.headline)
    held |= asked.stood_for(candidate.read, held)
    return _OPENS_WITH_IT if asked.rare.share(asked.question.terms, held) >= _ALL else 0.0
