"""Words of a question that stand for whoever or whatever it may be: "has anyone been arrested", "did somebody die".

The answer names them or counts them; where a paper prints such a word itself, it is by chance. English.
"""

from __future__ import annotations

import re

_ANYBODY = re.compile(r"\b(?:any|some)(?:one|body)\b(?!['’])", re.IGNORECASE)


def without_anybody(text: str) -> str:
    """A question without such words."""
    return _ANYBODY.sub(" ", text)
