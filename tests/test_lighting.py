"""Learning which sentence to light, from which paragraphs, and how that is judged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from index.answering.sentences import Fit
from index.desk import Desk
from index.judged.archives import build_archive_of
from index.judged.reading import read_collection
from index.training.gathering import Lesson
from index.training.lighting import SentenceLesson, fit_sentence, lighting, sentence_lessons_of

NAMES = Fit.names_of_features()
ORDER, FRESH = NAMES.index("order"), NAMES.index("fresh")


def lesson(article: str, tells: int = ORDER, right: int = 0) -> SentenceLesson:
    """Three sentences, the right one of which is known by one number."""
    rows = np.zeros((3, len(NAMES)))
    rows[right, tells] = 1.0
    return SentenceLesson(Lesson(rows, np.arange(3) == right), article)


def test_what_tells_the_sentence_that_answers_weighs_most() -> None:
    """And what tells nothing weighs nothing."""
    weights = fit_sentence([[lesson(str(place), right=place % 3) for place in range(12)]])
    assert np.flatnonzero(weights).tolist() == [ORDER]


def test_every_paragraph_weighs_the_same() -> None:
    """Of whichever collection it is."""
    many, few = [lesson(str(place)) for place in range(30)], [lesson(str(place), FRESH) for place in range(3)]
    assert (fit_sentence([many, few]) == fit_sentence([[*many, *few]])).all()


def test_a_sentence_that_stands_out_is_lit_and_judged() -> None:
    """Where one number tells the sentence that answers in every article."""
    (shown,) = lighting([[lesson(str(place), right=place % 3) for place in range(12)]], 0.5)
    assert (shown.best, shown.left_out, shown.lit, shown.right) == (1.0, None, 1.0, 1.0)


def test_an_article_is_judged_by_what_was_learned_on_others() -> None:
    """What only one article tells is not known when it is judged."""
    lessons = [lesson("odd", FRESH, right=2)] * 6 + [lesson(str(place)) for place in range(6)]
    (shown,) = lighting([lessons], 0.0)
    assert shown.best == pytest.approx(0.5)


def test_a_collection_is_judged_by_what_others_teach() -> None:
    """With the collection left out."""
    one, _ = lighting([[lesson(str(place)) for place in range(6)], [lesson("else", FRESH)]], 0.5)
    assert one.left_out == 1.0


DESIGNED = "The heron was stolen on Friday. Odile Brandt designed the bronze heron. It stood on the quay."
REPEATED = "Odile Brandt made much. Odile Brandt is eighty, and Odile Brandt designed a heron once."


def lines(*rows: Mapping[str, object]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """Two articles, one of them with the answer in every sentence, and two questions."""
    articles = {"theft": DESIGNED, "birthday": REPEATED}
    asked = {"q1": "Who designed the bronze heron?", "q2": "Who is eighty?"}
    gold = {"q1": ("theft", "birthday"), "q2": ("birthday",)}
    (tmp_path / "corpus.jsonl").write_text(
        lines(*({"_id": name, "title": name, "text": text} for name, text in articles.items()))
    )
    (tmp_path / "queries.jsonl").write_text(
        lines(
            *(
                {"_id": name, "text": text, "answer": "Odile Brandt", "type": "single"}
                for name, text in asked.items()
            )
        )
    )
    (tmp_path / "gold_passages.jsonl").write_text(
        lines(
            *(
                {"query_id": name, "doc_id": article, "evidence": [articles[article]]}
                for name, right in gold.items()
                for article in right
            )
        )
    )
    return tmp_path


def test_a_question_teaches_by_its_first_right_paragraph_alone(collection: Path, tmp_path: Path) -> None:
    """And by none where each of its sentences holds the answer."""
    judged = read_collection(collection)
    build_archive_of(judged, tmp_path / "archive", lambda *_: None)
    with closing(Desk(tmp_path / "archive")) as desk:
        taught = sentence_lessons_of(desk, judged, lambda *_: None)
    assert [one.sentences.right.tolist() for one in taught] == [[False, True, False]]
