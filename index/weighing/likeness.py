"""How like a paragraph's words are to a question's in meaning, by vectors of words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index import analysis
from index.weighing.reading import ReadText
from index.weighing.word_vectors import WordVectors

_SAY_NOTHING = frozenset(
    "the a an of in on at to for and or is was were are be been by with from that this it its as which who what when "
    "where how why did does do has have had not".split()
)
"""Fewer than the stop list: "most", "first" and "only" are half of what many questions ask."""


def likeness(question: str, texts: Sequence[ReadText], vectors: WordVectors) -> list[float]:
    """For each text, 0..1: how like the question's words it holds, over what the best text holds.

    Each word of the question counts as the cosine of the word most like it in the text; the mean of these is the
    text's (the sum of maxima of ColBERT, Khattab and Zaharia 2020, with vectors that know no context).
    """
    asked = _telling(analysis.forms(question))
    held = [_telling(text.forms) for text in texts]
    every = {
        word: place for place, word in enumerate(dict.fromkeys(word for words in held for word in words))
    }
    if not asked or not every:
        return [0.0] * len(texts)
    cosines = vectors.of(asked) @ vectors.of(list(every)).T
    lengths = np.array([len(words) for words in held])
    told = lengths > 0
    starts = (np.cumsum(lengths) - lengths)[told]
    places = [every[word] for words in held for word in words]
    means = np.zeros(len(texts))
    means[told] = np.maximum.reduceat(cosines[:, places], starts, axis=1).mean(axis=0)
    best = means.max()
    return [float(mean) for mean in np.clip(means / best, 0.0, 1.0)] if best > 0 else [0.0] * len(texts)


def _telling(forms: Sequence[str]) -> list[str]:
    """The distinct forms that say something, in order."""
    return [form for form in dict.fromkeys(forms) if form.lower() not in _SAY_NOTHING]
