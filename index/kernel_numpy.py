"""Search in plain NumPy: MaxScore a whole list at a time. Always there, whatever was compiled.

Terms go by falling upper bound. The exact scores of a few promising paragraphs give a first score to beat; a
paragraph that is in none of the first lists cannot reach it once the bounds of the others add up to less. So only
those leading lists are added up, and the others only for the paragraphs that can still get in. These sums choose;
whoever gets in is scored again in the order of the question's terms. SLACK makes up for rounding in another order.

A sum for every paragraph is kept per thread and is all zero between searches: only what was touched is cleared.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from index.asked import AskedSegment, AskedTerm, Numbers, Scores

Ordinals = npt.NDArray[np.uint32]

_SEEDED = 128
"""Up to which limit a first score to beat is looked for."""
_SAMPLED = 2048
"""In how many postings of a list."""
_FEW = 3000
"""So many postings are added up before any thought of a score to beat."""
_STRIDE = 8
"""A list this much longer than what is looked for in it is not read through."""
_STRETCH = 32
"""How many sums share a maximum, when the score to beat is estimated."""


def top(segments: Sequence[AskedSegment], limit: int) -> tuple[Numbers, Scores]:
    """`index.asked.Top`. Raises IndexError."""
    numbers, scores = np.zeros(0, np.int64), np.zeros(0)
    for segment in sorted(segments, key=lambda segment: -segment.paragraphs) if limit > 0 else ():
        to_beat = float(scores[limit - 1]) if len(scores) >= limit else 0.0
        ordinals, found = _search(segment, limit, to_beat)
        if len(ordinals):
            numbers = np.concatenate((numbers, segment.numbers[ordinals]))
            scores = np.concatenate((scores, found))
            order = np.lexsort((numbers, -scores))[:limit]
            numbers, scores = numbers[order], scores[order]
    return numbers, scores


def _search(segment: AskedSegment, limit: int, to_beat: float) -> tuple[Ordinals, Scores]:
    """Paragraphs with their exact scores, the best `limit` of those that reach `to_beat` among them."""
    terms = [term for term in segment.terms if len(term.ordinals)]
    _require_sizes(segment, terms)
    falling = sorted(terms, key=lambda term: -term.idf * term.most)
    slack = 1.0 - 1e-15 * (len(terms) + 8)
    if len(terms) > 1 and not to_beat and sum(len(term.ordinals) for term in terms) > _FEW:
        to_beat = _seeded(segment, terms, falling, limit)
    to_beat *= slack
    rests = _rests(falling)
    leading = sum(rest >= to_beat for rest in rests[:-1])
    sums = _sums(segment.paragraphs)
    written: list[Ordinals] = []
    try:
        seen = _add_up(segment, falling[:leading], rests, to_beat, sums, written)
        for place in range(leading, len(falling) + 1):
            of_seen = sums.take(seen)
            to_beat = max(to_beat, _reached(of_seen, limit) * slack)
            seen = seen.compress(of_seen >= to_beat - rests[place])
            if place == len(falling) or not len(seen):
                break
            _look_into(falling[place], seen, sums)
        seen = np.sort(seen)
    except BaseException:
        _of_thread.sums = None
        raise
    for ordinals in written:
        sums[ordinals] = 0.0
    return seen, _exact(terms, seen)


def _seeded(
    segment: AskedSegment, terms: Sequence[AskedTerm], falling: Sequence[AskedTerm], limit: int
) -> float:
    """A score that `limit` paragraphs reach for certain: the exact scores of some that hold the rarest terms."""
    if limit > _SEEDED:
        return 0.0
    sampled, scored = [], []
    count = 0
    for place, term in enumerate(falling):
        ordinals = term.ordinals[:_SAMPLED]
        scores = term.table.take(term.pairs[:_SAMPLED])
        scores *= term.idf
        if place + 1 < len(falling):
            scores += _scores(falling[place + 1], ordinals)
        sampled.append(ordinals)
        scored.append(scores)
        count += len(ordinals)
        if count >= 2 * limit:
            break
    ordinals, scores = np.concatenate(sampled), np.concatenate(scored)
    if segment.alive is not None:
        living = segment.alive.take(ordinals).astype(bool, copy=False)
        ordinals, scores = ordinals[living], scores[living]
    if len(scores) > 2 * limit:
        ordinals = ordinals[np.argpartition(scores, len(scores) - 2 * limit)[-2 * limit :]]
    ordinals = np.unique(ordinals)
    if len(ordinals) < limit:
        return 0.0
    exact = _exact(terms, ordinals)
    return float(np.partition(exact, len(exact) - limit)[len(exact) - limit])


def _add_up(
    segment: AskedSegment,
    leading: Sequence[AskedTerm],
    rests: Sequence[float],
    to_beat: float,
    sums: Scores,
    written: list[Ordinals],
) -> Ordinals:
    """The living paragraphs that hold a leading term and can still get in; their sums so far into `sums`."""
    seen: list[Ordinals] = []
    for place, term in enumerate(leading):
        ordinals = term.ordinals
        scores = (term.table * term.idf).take(term.pairs)
        enters: npt.NDArray[Any] = scores >= to_beat - rests[place + 1]
        if segment.alive is not None:
            enters &= segment.alive.take(ordinals).astype(bool, copy=False)
        if place:
            before = sums.take(ordinals)
            held = before != 0.0
            scores += before
            seen.append(ordinals.compress(enters & ~held))
            enters |= held
        ordinals = ordinals.compress(enters)
        scores = scores.compress(enters)
        if not place:
            seen.append(ordinals)
        sums[ordinals] = scores
        written.append(ordinals)
    return np.concatenate(seen) if seen else np.zeros(0, np.uint32)


def _look_into(term: AskedTerm, seen: Ordinals, sums: Scores) -> None:
    """Add one term's scores to the sums of the paragraphs seen."""
    if len(term.ordinals) > _STRIDE * len(seen):
        sums[seen] += _scores(term, seen)
    else:
        held = np.flatnonzero(sums.take(term.ordinals))
        ordinals = term.ordinals.take(held)
        sums[ordinals] += term.idf * term.table.take(term.pairs.take(held))


def _scores(term: AskedTerm, ordinals: Ordinals) -> Scores:
    """What one term scores in each of some paragraphs; 0 where it is not."""
    places = term.ordinals.searchsorted(ordinals)
    held = term.ordinals.take(places, mode="clip") == ordinals
    scores: Scores = term.table.take(term.pairs.take(places, mode="clip"))
    scores *= term.idf
    scores *= held
    return scores


def _exact(terms: Sequence[AskedTerm], ordinals: Ordinals) -> Scores:
    """The scores of some paragraphs, added up in the order of the question's terms."""
    totals = np.zeros(len(ordinals))
    for term in terms if len(ordinals) else ():
        totals += _scores(term, ordinals)
    return totals


def _rests(falling: Sequence[AskedTerm]) -> list[float]:
    """For each number of terms, by falling bound, what all the others can add at most."""
    rests = [0.0]
    for term in reversed(falling):
        rests.append(rests[-1] + term.idf * term.most)
    return rests[::-1]


def _reached(scores: Scores, limit: int) -> float:
    """A score that at least `limit` of all reach: of many, found among the maxima of stretches of them."""
    if len(scores) >= _STRETCH * 2 * limit:
        whole = len(scores) - len(scores) % _STRETCH
        scores = scores[:whole].reshape(_STRETCH, -1).max(axis=0)
    return float(np.partition(scores, len(scores) - limit)[len(scores) - limit]) if len(scores) >= limit else 0.0


def _require_sizes(segment: AskedSegment, terms: Sequence[AskedTerm]) -> None:
    """Raises IndexError where arrays are too short; what lies inside them is checked as it is used."""
    paragraphs = segment.paragraphs
    if len(segment.numbers) < paragraphs or (segment.alive is not None and len(segment.alive) < paragraphs):
        raise IndexError("paragraphs out of range")
    for term in terms:
        if len(term.pairs) != len(term.ordinals) or term.ordinals[-1] >= paragraphs:
            raise IndexError("postings out of range")


class _OfThread(threading.local):
    sums: Scores | None = None


_of_thread = _OfThread()


def _sums(paragraphs: int) -> Scores:
    """A zero for each paragraph; the thread's own."""
    sums = _of_thread.sums
    if sums is None or len(sums) < paragraphs:
        sums = _of_thread.sums = np.zeros(paragraphs)
    return sums[:paragraphs]
