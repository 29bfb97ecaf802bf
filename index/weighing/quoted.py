"""Words that a question puts in quotation marks, word for word in what is weighed."""

from __future__ import annotations

from index.asking.asked import Question
from index.terms import analysis
from index.weighing.reading import ReadText

_NEUTRAL = 0.5


def quoted(question: Question, *texts: ReadText) -> float:
    """The share of the question's quotations that one of the texts holds, in any case; .5 without any."""
    if not question.phrases:
        return _NEUTRAL
    held = [_spaced(text.forms) for text in texts]
    found = [any(_spaced(phrase) in words for words in held) for phrase in question.phrases]
    return sum(found) / len(found)


def _spaced(forms: tuple[str, ...]) -> str:
    return f" {' '.join(map(analysis.fold, forms))} "
