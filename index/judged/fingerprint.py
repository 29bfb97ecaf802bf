"""Which questions were seen before: a few marks that tell a collection, or a part of it, again.

Whoever fits weights writes the fingerprints of what they were fitted on into `index/weights.json`
("trained_on"), and a report says which of its collections were among them. No question can be read out of
its mark.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources

from index.judged.matching import squeezed
from index.judged.nouns import JudgedQuestion

MARKS = 32
"""Kept of each collection: a part of it with a tenth of its questions goes unnoticed once in thirty times."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A collection's name, how many questions it has, and the lowest of the marks of its questions."""

    name: str
    questions: int
    marks: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        return {"name": self.name, "questions": self.questions, "marks": " ".join(self.marks)}


def fingerprint_of(name: str, questions: Iterable[JudgedQuestion]) -> Fingerprint:
    """The fingerprint of some questions: the lowest `MARKS` of their hashes, a sample that is always the same."""
    marks = sorted({mark_of(question.text) for question in questions})
    return Fingerprint(name, len(marks), tuple(marks[:MARKS]))


def mark_of(text: str) -> str:
    """Eight hexadecimal digits that stand for a question, whatever its case and spaces."""
    return hashlib.blake2b(squeezed(text).casefold().encode(), digest_size=4).hexdigest()


def seen_in(questions: Iterable[JudgedQuestion], fingerprints: Iterable[Fingerprint]) -> tuple[str, ...]:
    """The names of the fingerprints of which any mark is one of these questions'."""
    marks = {mark_of(question.text) for question in questions}
    return tuple(found.name for found in fingerprints if marks & set(found.marks))


def trained_on() -> tuple[Fingerprint, ...]:
    """What the weights that ship were fitted on; nothing where they were set by hand."""
    written = json.loads(resources.files("index").joinpath("weights.json").read_text(encoding="utf-8"))
    return tuple(
        Fingerprint(found["name"], found["questions"], tuple(found["marks"].split()))
        for found in written.get("trained_on", ())
    )
