"""Speech and questions: whether a paragraph holds what the question wants said, and who says it."""

from __future__ import annotations

from corpus.archive import Kept
from corpus.quotations.nouns import Quotation, Speaker
from index import analysis
from index.answer import Span
from index.question import Question

_NEUTRAL = 0.5


def speaks(question: Question, kept: Kept) -> float:
    """1 where the speaker asked about speaks in the paragraph, or anybody where the question is "who said"."""
    if question.kind == "who said":
        return float(any(quotation.speaker for quotation in kept.quotations))
    if question.speaker is None:
        return _NEUTRAL
    named = set(analysis.terms(question.speaker))
    asked = named.union(
        *(s.words for s in question.stand_ins if len(s.words) == 1 and named & set(s.counts_as))
    )
    shares = [_share_named(asked, quotation) for quotation in kept.quotations if quotation.speaker]
    return max(shares, default=0.0)


def terms_of_speakers(kept: Kept) -> frozenset[str]:
    """The terms of whoever speaks in a paragraph, name and description: "he said" stands for them."""
    spoken = " ".join(
        f"{quotation.speaker.name} {quotation.speaker.described_as or ''}"
        for quotation in kept.quotations
        if quotation.speaker
    )
    return frozenset(analysis.terms(spoken, kept.imprint.language))


def speaker_in(kept: Kept, lit: Span | None) -> Speaker | None:
    """Who speaks in a paragraph: in the lit sentence if anybody does, else the first who is named."""
    named = [quotation for quotation in kept.quotations if quotation.speaker]
    if lit is not None:
        overlapping = [q for q in named if q.start < lit[1] and q.end > lit[0]]
        named = (
            sorted(overlapping, key=lambda q: min(q.end, lit[1]) - max(q.start, lit[0]), reverse=True)
            or named
        )
    return named[0].speaker if named else None


def _share_named(asked: set[str], quotation: Quotation) -> float:
    if quotation.speaker is None:
        return 0.0
    name = set(analysis.terms(quotation.speaker.name))
    known_as = name | set(analysis.terms(quotation.speaker.described_as or ""))
    if name & asked:
        return 1.0
    return len(asked & known_as) / len(asked) if asked else 0.0
