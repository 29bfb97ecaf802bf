"""What an Answer to a judged question was worth. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from index.answer import Answer, Excerpt
from index.asking.question import understand
from index.judged.matching import Right, holds_answer
from index.judged.nouns import JudgedQuestion

DEPTH = 10
"""How many passages are judged."""

Lit = Literal["right", "wrong", "none"]
"""What is lit holds a short answer, does not, or nothing is lit."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One question's share in every measure.

    `passage` is the rank of the first right passage, `article` that of the first right article among the
    articles of the passages (both from 1, None beyond `DEPTH`). `lit` is judged where the first passage is
    right and short answers are known; `speaker` (was the right one named?) where a right passage was found
    and its speaker is known. `elapsed_ms` is wall time in milliseconds.
    """

    id: str
    text: str
    type: str
    kind: str
    answerable: bool
    passage: int | None
    article: int | None
    confidence: float
    answered: bool
    lit: Lit | None = None
    speaker: bool | None = None
    elapsed_ms: float | None = None

    @property
    def right(self) -> bool:
        """Whether what is shown first answers the question."""
        return self.answerable and self.passage == 1


def judged(question: JudgedQuestion, answer: Answer) -> Verdict:
    """The verdict on an answer of at least `DEPTH` passages, as far as there are that many."""
    shown = (*answer.excerpts, *answer.near_misses)
    passages = [(excerpt.text, _doc_id(excerpt)) for excerpt in shown]
    passage, article = ranks(question, passages)
    return Verdict(
        question.id,
        question.text,
        question.type,
        understand(question.text).kind,
        question.answerable,
        passage,
        article,
        answer.confidence,
        answer.answered,
        _lit(question, shown[0]) if passage == 1 and question.answers else None,
        _names_speaker(question, shown[passage - 1]) if passage and question.speaker else None,
        answer.elapsed_ms,
    )


def ranks(question: JudgedQuestion, passages: list[tuple[str, str]]) -> tuple[int | None, int | None]:
    """Ranks, from 1, of the first right passage and article of some (text, article's id); None beyond `DEPTH`.

    Both are None for a question without an answer. An article's rank is its place among distinct articles.
    """
    if not question.answerable:
        return None, None
    articles = list(dict.fromkeys(doc_id for _, doc_id in passages))[:DEPTH]
    article = next((rank for rank, found in enumerate(articles, 1) if found in question.articles), None)
    return Right(question).first(passages[:DEPTH]), article


def _lit(question: JudgedQuestion, first: Excerpt) -> Lit:
    if not first.lit:
        return "none"
    return "right" if any(holds_answer(lit, question.answers) for lit in first.lit) else "wrong"


def _names_speaker(question: JudgedQuestion, excerpt: Excerpt) -> bool:
    speaker = excerpt.attribution.speaker
    return speaker is not None and speaker.name == question.speaker


def _doc_id(excerpt: Excerpt) -> str:
    return excerpt.attribution.imprint.doc_id
