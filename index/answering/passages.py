"""The first passages of a ranking read closely: which sentence to light, and the grounds for each."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING

from index.answer import Span
from index.answering.absent import Absent, absent
from index.answering.another_did import another_did
from index.answering.contrast import Contrast, contrast, sense
from index.answering.exchanged import is_exchanged
from index.answering.grounds import Grounds, Told
from index.answering.inquiry import Inquiry
from index.answering.second_look import SecondLook
from index.answering.sentences import Fit, ReadClosely, read_closely
from index.answering.words import Word, words_of
from index.asking.asked import Question
from index.evidence import Weighed
from index.judgement import Judgements
from index.shares import Weights
from index.speech import spoken_by_asked, spoken_by_others
from index.weighing.expected import is_known_by_look
from index.weighing.terms import Asked

if TYPE_CHECKING:
    from index.meaning.nearness import Meaning


_MOST_SCORE = 5.5
_MOST_ALIKE = 30


def read_passages(
    question: Question,
    weights: Weights,
    rarest: float,
    first: Sequence[Weighed],
    judged: Judgements,
    meaning: Meaning | None = None,
) -> list[Weighed]:
    """The first passages of a ranking, each with a second look, the sentence to light, if any, and what tells
    its grounds.

    `rarest` is the idf of a word that one paragraph has.
    """
    inquiry = Inquiry.of(Asked.of(question, weights, ()), rarest)
    passages: list[Weighed] = []
    least: Callable[[], float] | None = None
    for one in first:
        sentences = read_closely(inquiry, one.kept.paragraph.text, one.kept.imprint.language)
        chosen = _best(_to_light(question, one, sentences), judged)
        if meaning and chosen and not passages and one.evidence.nearest:
            # This goes on while the others are read.
            least = meaning.least(question.text, _words_of(one, chosen[0]))
        passages.append(_read(inquiry, one, sentences, chosen, judged) if chosen else one)
    return _with(least, passages) if least else passages


def _with(least: Callable[[], float], passages: Sequence[Weighed]) -> list[Weighed]:
    told = [one.told() if one.told else None for one in passages]  # while that is being read
    near = least()
    return [
        replace(one, told=cache(partial(_and_near, known, near))) if known else one
        for one, known in zip(passages, told, strict=True)
    ]


def _and_near(told: Told, least: float) -> Told:
    return told._replace(grounds=replace(told.grounds, least=least))


def _read(
    inquiry: Inquiry,
    one: Weighed,
    sentences: Sequence[ReadClosely],
    chosen: tuple[ReadClosely, float],
    judged: Judgements,
) -> Weighed:
    best, imprint = chosen[0], one.kept.imprint
    headline = words_of(imprint.title, imprint.language) if inquiry.deed else ()
    anywhere = inquiry.likeness(one.candidate.article | one.candidate.terms | one.candidate.headline)
    return replace(
        one,
        sentence=best.sentence.span if _stands_out(chosen, judged) else None,
        look=SecondLook.of(
            judged.rank(one.evidence),
            one.kept.paragraph.text,
            _words_of(one, best),
            best.fit,
            sense(inquiry, best.sentence, headline),
            inquiry.share(anywhere),
        ),
        told=cache(partial(_told, inquiry, one, sentences, best, headline, anywhere)),
    )


def _told(
    inquiry: Inquiry,
    one: Weighed,
    sentences: Sequence[ReadClosely],
    best: ReadClosely,
    headline: Sequence[Word],
    anywhere: Mapping[str, float],
) -> Told:
    candidate, at = one.candidate, sentences.index(best)
    held = _held(inquiry, one, anywhere)
    lacks = absent(inquiry, candidate, held.here, held.anywhere)
    understood = (candidate.terms - candidate.read.held) | candidate.lede
    against = contrast(inquiry, sentences, at, understood, candidate.imprint, headline)
    words = [word for read in sentences for word in read.sentence.words]
    printed = candidate.terms | candidate.headline
    is_of_another = (
        lacks.is_elsewhere
        or is_exchanged(inquiry, words, printed, lacks.names)
        or another_did(inquiry.question, words, printed | candidate.imprint)
    )
    unsaid = _unsaid(inquiry, sentences[max(0, at - 1) : at + 2])
    return Told(_grounds(inquiry, one, best.fit, against, held, unsaid, lacks), is_of_another)


def _words_of(one: Weighed, read: ReadClosely) -> str:
    return one.kept.paragraph.text[slice(*read.sentence.span)]


def _to_light(question: Question, one: Weighed, sentences: Sequence[ReadClosely]) -> Sequence[ReadClosely]:
    """The sentences of the speaker whose words are asked for, where there are any; else all.

    Where none of theirs has a word of what it should be about, also those that nobody else says: a paper goes on
    telling what somebody said without saying so.
    """
    spoken = spoken_by_asked(question, one.kept)
    theirs = [read for read in sentences if _touches(read, spoken)]
    if theirs and not any(_is_about(question, read) for read in theirs):
        others = spoken_by_others(question, one.kept)
        also = [read for read in sentences if read in theirs or not _touches(read, others)]
        theirs = also if any(_is_about(question, read) for read in also) else theirs
    return theirs or sentences


def _is_about(question: Question, read: ReadClosely) -> bool:
    return any(there for term, there in read.likeness.items() if term not in question.names)


def _touches(read: ReadClosely, spans: Sequence[Span]) -> bool:
    return any(start < read.sentence.span[1] and end > read.sentence.span[0] for start, end in spans)


@dataclass(frozen=True, slots=True)
class _Held:
    """What a passage (paragraph and headline) and its article hold of the question, and the shares of its worth."""

    here: Mapping[str, float]
    anywhere: Mapping[str, float]
    passage: float
    article: float


def _held(inquiry: Inquiry, one: Weighed, anywhere: Mapping[str, float]) -> _Held:
    here = inquiry.likeness(one.candidate.terms | one.candidate.headline)
    return _Held(here, anywhere, inquiry.share(here), inquiry.share(anywhere))


def _best(sentences: Sequence[ReadClosely], judged: Judgements) -> tuple[ReadClosely, float] | None:
    """The sentence that fits best, and how likely it is the best one: its share of the softmax of all."""
    if not sentences:
        return None
    scores = [judged.sentence.of(one.fit.values()) for one in sentences]
    highest = max(scores)
    return sentences[scores.index(highest)], 1.0 / sum(math.exp(score - highest) for score in scores)


def _stands_out(chosen: tuple[ReadClosely, float], judged: Judgements) -> bool:
    return chosen[1] >= judged.lit_from and any(chosen[0].likeness.values())


def _unsaid(inquiry: Inquiry, sentences: Sequence[ReadClosely]) -> float:
    terms = inquiry.worth.keys() - inquiry.wanted.described
    said = sum(any(one.likeness[term] for one in sentences) for term in terms)
    return 1.0 - said / len(terms) if terms else 0.0


def _grounds(
    inquiry: Inquiry,
    one: Weighed,
    fit: Fit,
    against: Contrast,
    held: _Held,
    unsaid: float,
    lacks: Absent,
) -> Grounds:
    evidence = one.evidence
    about = held.passage * held.article
    score = min(1.0, one.candidate.score / (_MOST_SCORE * inquiry.rarest))
    in_article = evidence.coverage + evidence.headline + evidence.imprint + evidence.around + evidence.article
    return Grounds(
        score=score,
        unmet=max(0.0, 1.0 - in_article),
        names=evidence.names,
        all_names=float(evidence.names >= 1),
        unsaid=unsaid,
        alike=min(1.0, one.candidate.alike / _MOST_ALIKE) * (1.0 - evidence.told),
        opening=fit.opening,
        fresh=fit.fresh,
        years=evidence.years,
        headline=evidence.headline,
        bm25=evidence.bm25,
        stood_for=evidence.stood_for,
        related=evidence.related,
        speech=evidence.speech,
        answer_near=evidence.answer_near,
        negated=against.negated * about * evidence.answer_near,
        unnegated=against.unnegated * about,
        negation=against.negation * about,
        other_names=against.names * about,
        other_numbers=against.numbers * about * evidence.answer_near,
        extent=against.extent * about,
        opposite=against.opposite * about,
        swapped=against.swapped * about,
        other_way=against.other_way,
        other_year=against.other_year,
        missing_name=against.missing_name,
        names_alone=lacks.names_alone,
        quoted=evidence.quoted,
        uncounted=float(evidence.counted == 0),
        unlike=float(evidence.answer == 0) * (1.0 - score),
        wordless=float(evidence.answer == 0 and is_known_by_look(inquiry.question)),
        recent=evidence.recent,
        nearest=evidence.nearest,
        least=0.0,
    )
