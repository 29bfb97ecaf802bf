"""Words that a question puts in quotation marks, word for word in what is weighed."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from index.asking.asked import Question
from index.terms import analysis
from index.weighing.reading import ReadText

_NEUTRAL = 0.5
_APOSTROPHE = re.compile("['’]")
_FEWEST_WORDS = 3
"""Of a quotation that is looked for further down what a search finds."""


def quoted(question: Question, *texts: ReadText) -> float:
    """The share of the question's quotations that one of the texts holds, in any case; .5 without any."""
    if not question.phrases:
        return _NEUTRAL
    held = [_spaced(text.forms) for text in texts]
    found = [any(_spaced(phrase) in words for words in held) for phrase in question.phrases]
    return sum(found) / len(found)


def _spaced(forms: tuple[str, ...]) -> str:
    return f" {' '.join(map(analysis.fold, forms))} "


@lru_cache(256)
def quoter(question: Question) -> Callable[[str], bool] | None:
    """Whether a text has the words that a question quotes; None where it quotes no more than a name or a title."""
    phrases = [phrase for phrase in question.phrases if len(phrase) >= _FEWEST_WORDS]
    if not phrases:
        return None
    every = "|".join(r"[\W_]+".join(map(re.escape, phrase)) for phrase in phrases)
    either = _APOSTROPHE.sub(_APOSTROPHE.pattern, every)
    words = re.compile(rf"\b(?:{either})\b", re.IGNORECASE)
    return lambda text: words.search(text) is not None
