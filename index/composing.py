"""The Answer made of ranked passages: whether there is one, how many of them are it, and what only comes near.

Nothing here searches or puts anything in order.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from corpus.archive import Kept
from index.answer import Answer, Attribution, Coverage, Excerpt
from index.asking.asked import Question
from index.evidence import Weighed
from index.judgement import Judgements, judgements_for
from index.speech import speaker_in, with_whole_quotations
from index.sureness import SURE_OF_A_TOPIC, how_sure, how_sure_of

MOST_EXCERPTS = 5
_CLOSE_TO_BEST = 0.7
"""A further excerpt is shown as an answer when its confidence is at least this share of the best one's."""


def compose(
    question: Question, ranked: Sequence[Weighed], limit: int, coverage: Coverage, started: float
) -> Answer:
    """The Answer made of the first `limit` ranked passages; `started` is a `time.perf_counter()` reading.

    How sure it is that there is one, is judged by all of them.
    """
    judged, shown = judgements_for(ranked), ranked[:limit]
    confidence = how_sure(question, ranked, judged) if shown else 0.0
    answered = confidence >= judged.threshold
    excerpts = [_excerpt(question, candidate, judged) for candidate in shown]
    answering = _how_many_answer(question, shown, confidence, judged) if answered else 0
    return Answer(
        question.text,
        answered,
        round(confidence, 4),
        tuple(excerpts[:answering]),
        tuple(excerpts[answering:]),
        coverage,
        round((time.perf_counter() - started) * 1000, 3),
    )


def openings(question: str, kept: Sequence[Kept], limit: int, coverage: Coverage, started: float) -> Answer:
    """The Answer to somebody who asks for what was printed and nothing else: how articles begin, each story once."""
    stories: list[Kept] = []
    for one in kept:
        if not any(one.imprint in other.also_in for other in stories):
            stories.append(one)
    excerpts = [
        Excerpt(one.paragraph, (), Attribution(one.imprint, None, one.also_in), SURE_OF_A_TOPIC)
        for one in stories[:limit]
    ]
    return Answer(
        question,
        True,
        SURE_OF_A_TOPIC,
        tuple(excerpts[:MOST_EXCERPTS]),
        tuple(excerpts[MOST_EXCERPTS:]),
        coverage,
        round((time.perf_counter() - started) * 1000, 3),
    )


def with_misses(answer: Answer, elsewhere: Answer, limit: int) -> Answer:
    """The answer with what another one found among its near misses, after its own."""
    own = {(miss.attribution.imprint.key, miss.paragraph.place) for miss in answer.near_misses}
    others = [
        miss
        for miss in elsewhere.excerpts + elsewhere.near_misses
        if (miss.attribution.imprint.key, miss.paragraph.place) not in own
    ]
    elapsed = elsewhere.elapsed_ms  # counted from the same start
    return replace(answer, near_misses=(*answer.near_misses, *others)[:limit], elapsed_ms=elapsed)


def _how_many_answer(
    question: Question, shown: Sequence[Weighed], confidence: float, judged: Judgements
) -> int:
    """The best one, and those after it that are about as sure, have a word of the question, and tell anything."""
    floor = max(judged.threshold, _CLOSE_TO_BEST * confidence)
    for place, candidate in enumerate(shown[:MOST_EXCERPTS]):
        is_near = how_sure_of(question, candidate, judged) >= floor and candidate.evidence.coverage > 0
        tells = candidate.look is None or candidate.look.tells > 0
        if place and not (is_near and tells):
            return place
    return min(len(shown), MOST_EXCERPTS)


def _excerpt(question: Question, candidate: Weighed, judged: Judgements) -> Excerpt:
    kept = candidate.kept
    lit = with_whole_quotations(kept, candidate.sentence) if candidate.sentence else None
    return Excerpt(
        kept.paragraph,
        (lit,) if lit else (),
        Attribution(kept.imprint, speaker_in(kept, lit, question), kept.also_in),
        round(how_sure_of(question, candidate, judged), 4),
    )
