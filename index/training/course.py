"""The whole of a training: what is learned of judged collections, each thing on what was learned before it.

First the order and the sentence, each alone; then, with them, the second look and how sure an answer is. Without an
encoder, what vectors have a part in is taken over from the weights in force. Prints nothing, writes no file of weights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from corpus.errors import UnreadableInput
from index.answering.grounds import given, signs
from index.desk import Desk
from index.judged.archives import build_archive_of
from index.judged.fingerprint import fingerprint_of
from index.judged.nouns import JudgedCollection
from index.judgement import Judgements, judgements_of, shipped
from index.meaning.encoder import Encoder
from index.meaning.filling import fill
from index.training import again
from index.training.closely import Grounded, grounded_of
from index.training.features import LIT_FROM, ORDER, WITH_VECTORS, penalties_of, places_of
from index.training.fitting import fit_order
from index.training.gathering import Lesson, Progress, lessons_of
from index.training.lighting import SentenceLesson, fit_sentence, sentence_lessons_of
from index.training.logistic import fit_logistic
from index.training.sureness import fold_scores, threshold_of
from index.training.validating import Validation, validate
from index.training.writing import learned, with_confidence, with_second_look, with_sentence

Told = Callable[[str, int, int], None]
"""Told (what is done, how much of it, of how much)."""
_ORDERS = {"": ORDER, "_with_vectors": WITH_VECTORS}
"""What is learned for evidence without vectors and with them: after the names of weights, and features of the order."""


@dataclass(frozen=True, slots=True)
class Learned:
    """The content of a weights file, and what there is to say about how good it is."""

    content: dict[str, Any]
    validations: dict[str, list[Validation]] = field(default_factory=dict)
    """of each order, by its name there"""
    sentences: dict[str, list[SentenceLesson]] = field(default_factory=dict)
    """of each collection that teaches any"""
    grounded: dict[str, list[Grounded]] = field(default_factory=dict)
    """by what follows the names of its weights: nothing, or, with an encoder, `_with_vectors`"""


@dataclass(frozen=True, slots=True)
class Course:
    """Judged collections, the folders of their archives, an encoder if there is one, and whom to tell of progress."""

    collections: Sequence[JudgedCollection]
    folders: Sequence[Path]
    encoder: Encoder | None
    told: Told

    def learn(self) -> Learned:
        """Learn everything. Raises UnreadableInput where nothing can be, and what Desk raises."""
        self._make_archives()
        content, validations, sentences = self._order_and_sentence()
        grounded = {}
        for of in self._kinds():
            content, validations[f"second_look{of}"] = self._second_look(content, of)
            content, grounded[of] = self._confidence(content, of)
        return Learned(content, validations, sentences, grounded)

    @property
    def names(self) -> list[str]:
        """The collections' names."""
        return [collection.name for collection in self.collections]

    def _kinds(self) -> tuple[str, ...]:
        return tuple(_ORDERS) if self.encoder else ("",)

    def _make_archives(self) -> None:
        for collection, folder in zip(self.collections, self.folders, strict=True):
            build_archive_of(collection, folder, self.told)
            if self.encoder:
                fill(folder, self.encoder, self._telling("Reading for meaning"))

    def _order_and_sentence(
        self,
    ) -> tuple[dict[str, Any], dict[str, list[Validation]], dict[str, list[SentenceLesson]]]:
        lessons: list[list[Lesson]] = []
        sentences: list[list[SentenceLesson]] = []
        for collection, desk in self._desks(self.encoder):
            lessons.append(lessons_of(desk, collection, self._telling("Asking")))
            sentences.append(sentence_lessons_of(desk, collection, self._telling("Reading")))
        if not any(lesson.teaches for of_one in lessons for lesson in of_one):
            raise UnreadableInput(
                "Nothing can be learned: no question finds both right and wrong paragraphs."
            )
        seen = [fingerprint_of(collection.name, collection.questions) for collection in self.collections]
        content, validations = shipped(), {}
        for of in self._kinds():
            features, penalties = places_of(_ORDERS[of]), penalties_of(_ORDERS[of])
            fitted = fit_order(lessons, features, penalties)
            content = learned(content, f"order{of}", fitted, _ORDERS[of], seen)
            validations[f"order{of}"] = validate(self.names, lessons, features, penalties, fitted)
        if any(sentences):
            content = with_sentence(content, fit_sentence(sentences), LIT_FROM)
        taught = {name: of_one for name, of_one in zip(self.names, sentences, strict=True) if of_one}
        return content, validations, taught

    def _second_look(self, content: dict[str, Any], of: str) -> tuple[dict[str, Any], list[Validation]]:
        judged, tell = _judgements(content, of), self._telling("Looking again")
        lessons = [
            again.second_lessons_of(desk, collection, judged, tell)
            for collection, desk in self._desks(self.encoder if of else None)
        ]
        fitted = again.fit_second_look(lessons)
        validated = validate(self.names, lessons, again.FEATURES, again.PENALTY, fitted)
        return with_second_look(content, again.LEARNED, fitted, again.GIVEN, of), validated

    def _confidence(self, content: dict[str, Any], of: str) -> tuple[dict[str, Any], list[Grounded]]:
        judged, tell = _judgements(content, of), self._telling("Judging")
        grounded = [
            grounded_of(desk, collection, judged, tell)
            for collection, desk in self._desks(self.encoder if of else None)
        ]
        weights, intercept = fit_logistic(grounded, signs())
        weights = weights + np.array(given())
        threshold = threshold_of(grounded, fold_scores(grounded, signs()))
        return with_confidence(content, weights, intercept, threshold, of), grounded

    def _desks(self, encoder: Encoder | None) -> Iterator[tuple[JudgedCollection, Desk]]:
        """Each collection with a desk over its archive, open as long as it is looked at."""
        for collection, folder in zip(self.collections, self.folders, strict=True):
            with closing(Desk(folder, encoder)) as desk:
                yield collection, desk

    def _telling(self, what: str) -> Progress:
        return lambda done, of: self.told(what, done, of)


def _judgements(content: dict[str, Any], of: str) -> Judgements:
    judged = judgements_of(content)
    return judged.with_vectors() if of else judged
