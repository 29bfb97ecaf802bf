"""The nouns of a judged collection: its questions, and the passages that somebody says answer them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

UNANSWERABLE = frozenset({"unanswerable", "null_query", "after_archive", "no_positive"})
"""The types of questions that the collection's corpus holds no answer to."""


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """Words of an article, as printed, that answer a question.

    Empty words stand for the article as a whole: any of its paragraphs is right.
    """

    text: str
    doc_id: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class JudgedQuestion:
    """A question and what is known of its answer.

    `type` is the collection's own word for what sort of question it is; `answers` are short answers (the
    collection's, not necessarily in its articles); `date` is when it was asked, ISO 8601; `articles` the ids
    of all articles that answer it; `speaker` who speaks in the right passage, where that is asked.
    """

    id: str
    text: str
    type: str
    gold: tuple[GoldPassage, ...] = ()
    answers: tuple[str, ...] = ()
    date: str | None = None
    articles: frozenset[str] = frozenset()
    speaker: str | None = None

    @property
    def answerable(self) -> bool:
        """Whether the corpus holds an answer, by the question's type."""
        return self.type not in UNANSWERABLE


@dataclass(frozen=True, slots=True)
class JudgedCollection:
    """Articles (`corpus`: a file or a folder of them) and judged questions about them."""

    name: str
    corpus: Path
    questions: tuple[JudgedQuestion, ...]

    @property
    def answerable(self) -> tuple[JudgedQuestion, ...]:
        return tuple(question for question in self.questions if question.answerable)
