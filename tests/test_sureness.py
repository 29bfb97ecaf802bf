"""Learning how sure an answer is, and what is said about it."""

from __future__ import annotations

import json

import numpy as np
import pytest

from index.answering.grounds import AGAINST, Grounds, signs
from index.answering.sentences import Fit
from index.judgement import judgements, judgements_of, shipped
from index.training.closely import FOLDS, Grounded
from index.training.logistic import fit_logistic
from index.training.sureness import fold_scores, sureness, threshold_of
from index.training.writing import as_text, with_confidence, with_sentence

WIDTH = len(Grounds.names_of_features())
SCORE = Grounds.names_of_features().index("score")
UNMET = Grounds.names_of_features().index("unmet")


def grounded(feature: int, *, against: bool = False, count: int = 60, seed: int = 0) -> Grounded:
    """Questions that one feature tells apart, half of them answerable; the others are chance."""
    rows = np.random.default_rng(seed).random((count, WIDTH))
    answered = np.arange(count) % 2 == 0
    rows[:, feature] = np.where(answered != against, 0.8, 0.2) + rows[:, feature] / 10
    folds = (np.arange(count) % FOLDS).astype(np.float64)
    return Grounded(rows, answered.astype(np.float64), folds, np.zeros(count), np.zeros(count))


def test_what_tells_answerable_questions_apart_weighs_most() -> None:
    """The one feature that does so outweighs those of chance."""
    weights, _ = fit_logistic([grounded(SCORE)], signs())
    assert np.abs(weights).argmax() == SCORE


def test_what_speaks_against_a_passage_weighs_below_zero() -> None:
    """As its name says."""
    weights, _ = fit_logistic([grounded(UNMET, against=True)], signs())
    assert weights[UNMET] < 0


@pytest.mark.parametrize("seed", range(5))
def test_no_weight_has_the_wrong_sign(seed: int) -> None:
    """Whatever chance there is in what is learned from: here what should speak for a passage speaks against it."""
    weights, _ = fit_logistic([grounded(SCORE, against=True, seed=seed)], signs())
    assert (weights * np.array(signs()) >= 0).all()


def test_every_ground_against_is_a_ground() -> None:
    """A misspelt name would count for a passage."""
    assert set(Grounds.names_of_features()) >= AGAINST


def test_confidence_is_judged_on_questions_that_it_has_not_seen() -> None:
    """A clear feature is found again in other folds and in another collection."""
    one, other = sureness(["one", "other"], [grounded(SCORE), grounded(SCORE, seed=1)], signs())
    assert (one.folds, one.left_out, other.left_out) == (1.0, 1.0, 1.0)


def test_questions_whose_day_was_not_told_are_judged_apart() -> None:
    """Here a feature tells only those apart that are asked on their day."""
    one = grounded(SCORE)
    told, untold = grounded(SCORE), grounded(UNMET, seed=1)
    both = Grounded(
        np.vstack([told.grounds, untold.grounds]),
        np.concatenate([told.answered, untold.answered]),
        np.concatenate([told.apart, untold.apart]),
        np.zeros(120),
        np.repeat([0.0, 1.0], 60),
    )
    found = sureness(["both", "one"], [both, one], signs())
    assert (found[0].folds, found[0].undated is not None, found[1].undated) == (1.0, True, None)


def test_a_collection_alone_has_no_other_to_learn_from() -> None:
    """So nothing is said of it."""
    (only,) = sureness(["only"], [grounded(SCORE)], signs())
    assert only.left_out is None


def test_the_threshold_lets_most_answerable_questions_through() -> None:
    """And leaves few enough of them out to be the highest such."""
    collections = [grounded(SCORE)]
    assert 0.5 < threshold_of(collections, fold_scores(collections, signs())) < 1


def test_weights_that_were_learned_are_read_back() -> None:
    """What `clippings train` writes is what the desk judges by."""
    content = with_sentence(shipped(), np.arange(len(Fit.names_of_features())) / 10, 0.4)
    content = with_confidence(content, np.ones(WIDTH), -1.0, 0.6)
    read = judgements_of(json.loads(as_text(content)))
    assert (read.confidence.weights, read.lit_from, read.threshold) == ((1.0,) * WIDTH, 0.4, 0.6)


def test_a_passage_without_grounds_is_no_answer() -> None:
    """There is nothing that it says."""
    assert judgements().confidence_of(None) == 0.0
