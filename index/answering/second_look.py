"""What a close reading adds to the order of the first passages, each as a number that speaks for a passage.

The order of candidates comes of numbers that cost microseconds. What is read word by word may change places after
that: a passage that has something new to tell at the right spot goes before one that only shares more words.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.answering.contrast import Sense
from index.answering.sentences import Fit
from index.asking.named import NamedNumbers
from index.interviews import is_heading, is_put, is_question

_SENTENCE_ALONE = 0.5
"""How much two senses differ where only the sentence says "not", which is often said of something else."""


@dataclass(frozen=True, slots=True)
class SecondLook(NamedNumbers):
    """Numbers from 0 to 1, but for `rank`. "The sentence" is the one that fits best."""

    rank: float
    """the weighted sum of the evidence that put it where it is; only comparable within one question"""
    order: float
    """this and the following three: `index.answering.sentences.Fit`, of the sentence"""
    opening: float
    fresh: float
    looks_beside: float
    same_sense: float
    """0 where question and sentence differ in saying "not", half where only the sentence does"""
    article: float
    """the question's worth that the passage, its headline or what else was found of its article holds"""
    tells: float
    """0 where the sentence is itself a question or an interviewer's, or tells of the deed the other way round"""

    @classmethod
    def of(cls, rank: float, text: str, sentence: str, fit: Fit, sense: Sense, article: float) -> SecondLook:
        """Of a passage with this text whose best sentence has this fit and this sense."""
        asks = is_question(sentence) or is_put(text) or is_heading(sentence)
        return cls(
            rank=rank,
            order=fit.order,
            opening=fit.opening,
            fresh=fit.fresh,
            looks_beside=fit.looks_beside,
            same_sense=1.0 - sense.unnegated - _SENTENCE_ALONE * sense.negation,
            article=article,
            tells=float(not asks) * (1.0 - sense.other_way),
        )
