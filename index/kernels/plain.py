"""Search in plain NumPy: MaxScore a whole list at a time. Always there, whatever was compiled.

Terms go by falling upper bound. The exact scores of a few promising paragraphs give a first score to beat; a
paragraph that is in none of the first lists cannot reach it once the bounds of the others add up to less. So only
those leading lists are added up, and the others only for the paragraphs that can still get in.

What is added up are levels: scores rounded up to whole steps so small that all bounds together make 255. One byte
a paragraph stays in the cache where eight would not, and a sum of levels is an upper bound. Whoever gets past it
is scored exactly, in the order of the question's terms. The bytes are kept per thread, all zero between searches.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from index.kernels.asked import AskedSegment, AskedTerm, Numbers, Scores
from index.kernels.levels import OF_THREAD, Levels, Steps, clear

Ordinals = npt.NDArray[np.uint32]

_SEEDED = 128
"""Up to which limit a first score to beat is looked for."""
_SAMPLED = 512
"""In how many postings of a list."""
_FEW = 10_000
"""Up to so many postings, adding them all up takes less than finding out what can be left out."""
_ABOVE_NOTHING = 5e-324
"""The score of a paragraph that is dead is below this one."""
_STRIDE = 16
"""A list this much longer than what is looked for in it is not read through."""
_STRETCH = 32
"""How many sums share a maximum, when the score to beat is estimated."""


def top(segments: Sequence[AskedSegment], limit: int) -> tuple[Numbers, Scores]:
    """`index.kernels.asked.Top`. Raises IndexError."""
    numbers, scores = np.zeros(0, np.int64), np.zeros(0)
    for segment in sorted(segments, key=lambda segment: -segment.paragraphs) if limit > 0 else ():
        to_beat = float(scores[limit - 1]) if len(scores) >= limit else 0.0
        terms = [term for term in segment.terms if len(term.ordinals)]
        _require_sizes(segment, terms)
        few = sum(len(term.ordinals) for term in terms) <= _FEW
        ordinals, found = (_search_few if few else _search)(segment, terms, limit, to_beat)
        if len(ordinals):
            numbers = np.concatenate((numbers, segment.numbers[ordinals]))
            scores = np.concatenate((scores, found))
            order = np.lexsort((numbers, -scores))[:limit]
            numbers, scores = numbers[order], scores[order]
    return numbers, scores


def _search(
    segment: AskedSegment, terms: Sequence[AskedTerm], limit: int, to_beat: float
) -> tuple[Ordinals, Scores]:
    """Paragraphs with their exact scores, the best `limit` of those that reach `to_beat` among them."""
    falling = sorted(terms, key=lambda term: -term.idf * term.most)
    if len(terms) > 1 and not to_beat:
        to_beat = _seeded(segment, terms, falling, limit)
    steps = Steps.of(falling)
    least = steps.of_score(to_beat)
    leading = sum(rest >= least for rest in steps.rests[:-1])
    sums = OF_THREAD.zeros(segment.paragraphs, steps.dtype)
    written: list[npt.NDArray[np.intp]] = []
    try:
        seen = _add_up(segment, falling[:leading], steps, least, sums, written)
        for place in range(leading, len(falling) + 1):
            of_seen = sums.take(seen)
            least = max(least, (_reached(of_seen, limit) - place) * steps.slack)
            seen = seen.compress(of_seen >= math.ceil(least - steps.rests[place]))
            if place == len(falling) or not len(seen):
                break
            _look_into(falling[place], seen, steps, sums)
    except BaseException:
        OF_THREAD.forget()
        raise
    clear(sums, written)
    seen = np.unique(seen)
    return seen, _exact(terms, seen)


def _search_few(
    segment: AskedSegment, terms: Sequence[AskedTerm], limit: int, to_beat: float
) -> tuple[Ordinals, Scores]:
    """The same, by adding everything up, where there is too little to spare anything."""
    if not terms:
        return np.zeros(0, np.uint32), np.zeros(0)
    totals = OF_THREAD.zeros(segment.paragraphs, np.float64)
    try:
        for term in terms:
            totals[term.ordinals] += term.idf * term.table.take(term.pairs)
        held = np.concatenate([term.ordinals for term in terms])
        scores: Scores = totals.take(held)
        if segment.alive is not None:
            scores *= segment.alive.take(held) != 0
        least = max(to_beat, _reached(scores, limit * len(terms)), _ABOVE_NOTHING)
        ordinals = np.unique(held.compress(scores >= least))
        scores = totals.take(ordinals)
        totals[held] = 0.0
    except BaseException:
        OF_THREAD.forget()
        raise
    return ordinals, scores


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
    steps: Steps,
    least: float,
    sums: Levels,
    written: list[npt.NDArray[np.intp]],
) -> Ordinals:
    """The living paragraphs that hold a leading term and can still get in; their sums so far into `sums`."""
    seen: list[Ordinals] = []
    for place, term in enumerate(leading):
        ordinals = term.ordinals.astype(np.intp)
        levels = steps.of_term(term).take(term.pairs)
        enters: npt.NDArray[Any] = levels >= math.ceil(least - steps.rests[place + 1])
        if segment.alive is not None:
            enters &= segment.alive.take(ordinals).astype(bool, copy=False)
        before = sums.take(ordinals)
        held = before != 0
        seen.append(term.ordinals.take(np.flatnonzero(enters & ~held)))
        levels += before
        levels *= enters | held
        sums[ordinals] = levels
        written.append(ordinals)
    return np.concatenate(seen) if seen else np.zeros(0, np.uint32)


def _look_into(term: AskedTerm, seen: Ordinals, steps: Steps, sums: Levels) -> None:
    """Add one term's levels to the sums of the paragraphs seen."""
    if len(term.ordinals) > _STRIDE * len(seen):
        places = term.ordinals.searchsorted(seen)
        held = np.flatnonzero(term.ordinals.take(places, mode="clip") == seen)
        places = places.take(held)
        ordinals = seen.take(held)
    else:
        places = np.flatnonzero(sums.take(term.ordinals))
        ordinals = term.ordinals.take(places)
    sums[ordinals] += steps.of_term(term).take(term.pairs.take(places))


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


def _reached(sums: Levels, limit: int) -> float:
    """A sum that at least `limit` of all reach: of many, found among the maxima of stretches of them."""
    if len(sums) < limit:
        return 0.0
    if len(sums) >= _STRETCH * 2 * limit:
        whole = len(sums) - len(sums) % _STRETCH
        sums = sums[:whole].reshape(_STRETCH, -1).max(axis=0)
    return float(np.partition(sums, len(sums) - limit)[len(sums) - limit])


def _require_sizes(segment: AskedSegment, terms: Sequence[AskedTerm]) -> None:
    """Raises IndexError where arrays are too short; what lies inside them is checked as it is used."""
    paragraphs = segment.paragraphs
    if len(segment.numbers) < paragraphs or (segment.alive is not None and len(segment.alive) < paragraphs):
        raise IndexError("paragraphs out of range")
    for term in terms:
        if len(term.pairs) != len(term.ordinals) or term.ordinals[-1] >= paragraphs:
            raise IndexError("postings out of range")
