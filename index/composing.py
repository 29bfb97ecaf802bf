"""The Answer made of ranked passages: whether there is one, how many of them are it, and what only comes near.

Nothing here searches or puts anything in order.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from index.answer import Answer, Attribution, Coverage, Excerpt
from index.asking.asked import Question
from index.evidence import Weighed
from index.judgement import Judgements, judgements_for
from index.ranking import strongest
from index.speech import speaker_in, with_whole_quotations
from index.weighing.said_of import asks_for_speech, subject_of_words

MOST_EXCERPTS = 5
_CLOSE_TO_BEST = 0.7
"""A further excerpt is shown as an answer when its confidence is at least this share of the best one's."""
_SURE_OF_A_TOPIC = 0.5
_SURE_OF_OTHER_WORDS = 0.2
"""Of what somebody says of something else, where it is asked what they say about a subject; or of others' words."""
_ALL = 0.999
"""Of what a question's terms are worth, but for rounding."""


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


def how_sure(question: Question, ranked: Sequence[Weighed], judged: Judgements) -> float:
    """0..1: the chance that one of the ranked passages answers."""
    best = strongest(ranked)
    if best is None:
        return 0.0
    sure = _how_sure_of(question, best, judged)
    if (
        not best.evidence.speech
        and asks_for_speech(question)
        and any(one.evidence.speech == 1 for one in ranked)
    ):
        return min(sure, _SURE_OF_OTHER_WORDS)  # whoever is asked about does speak, only elsewhere
    return sure


def _how_sure_of(question: Question, candidate: Weighed, judged: Judgements) -> float:
    """The chance that a passage answers. Whoever asks for a subject is answered by what tells of all of it, and whoever
    asks for words about one not by words about others."""
    sure, evidence = judged.confidence_of(candidate.grounds), candidate.evidence
    if question.is_topic and evidence.coverage + evidence.headline + evidence.stood_for >= _ALL:
        return max(sure, _SURE_OF_A_TOPIC)
    if evidence.speech and evidence.said_of == 0 and subject_of_words(question):
        return min(sure, _SURE_OF_OTHER_WORDS)
    return sure


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
        is_near = _how_sure_of(question, candidate, judged) >= floor and candidate.evidence.coverage > 0
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
        round(_how_sure_of(question, candidate, judged), 4),
    )
