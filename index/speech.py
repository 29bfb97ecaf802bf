"""Speech and questions: whether a paragraph holds what the question wants said, and who says it."""

from __future__ import annotations

from corpus.archive import Kept
from corpus.naming import same_name
from corpus.quotations.nouns import Quotation, Speaker
from index.answer import Span
from index.asking.asked import Question
from index.terms import analysis

_NEUTRAL = 0.5
_NOBODY: frozenset[str] = frozenset()
_OPENING_MARKS = frozenset("\"'“‘„«‹»")
_CLOSING_MARKS = frozenset("\"'”’“»›«")


def spellings_of(name: str, *others: str) -> tuple[str, ...]:
    """The ways of writing a speaker's name to look for: the one place that other spellings join at."""
    return (name, *others)


def is_named(asked: str, speaker: Speaker) -> bool:
    """Whether a speaker may be the one asked for, in any spelling."""
    return any(same_name(spelling, speaker.name) for spelling in spellings_of(asked))


def speaks(question: Question, kept: Kept) -> float:
    """1 where the speaker asked about speaks in the paragraph, or anybody where the question is "who said"."""
    if question.kind == "who said":
        return float(any(quotation.speaker for quotation in kept.quotations))
    if question.speaker is None:
        return _NEUTRAL
    shares = [
        _share_named(spelling, quotation.speaker)
        for spelling in spellings_of(question.speaker, *question.speaker_otherwise)
        for quotation in kept.quotations
    ]
    return max(shares, default=0.0)


def spoken_by_asked(question: Question, kept: Kept) -> list[Span]:
    """Where in a paragraph the speaker speaks whose words a question asks for."""
    return [(quotation.start, quotation.end) for quotation in _said_by_asked(question, kept)]


def _said_by_asked(question: Question, kept: Kept) -> list[Quotation]:
    if question.speaker is None:
        return []
    asked = spellings_of(question.speaker, *question.speaker_otherwise)
    return [
        quotation
        for quotation in kept.quotations
        if any(_share_named(spelling, quotation.speaker) == 1.0 for spelling in asked)
    ]


def spoken_by_others(question: Question, kept: Kept) -> list[Span]:
    """Where in a paragraph anybody else speaks."""
    theirs = spoken_by_asked(question, kept)
    return [
        (quotation.start, quotation.end)
        for quotation in kept.quotations
        if quotation.speaker and (quotation.start, quotation.end) not in theirs
    ]


def terms_of_speakers(kept: Kept) -> frozenset[str]:
    """The terms of whoever speaks in a paragraph, name and description: "he said" stands for them."""
    spoken = [
        f"{quotation.speaker.name} {quotation.speaker.described_as or ''}"
        for quotation in kept.quotations
        if quotation.speaker
    ]
    return frozenset(analysis.terms(" ".join(spoken), kept.imprint.language)) if spoken else _NOBODY


def speaker_in(kept: Kept, lit: Span | None, question: Question) -> Speaker | None:
    """Who speaks in a paragraph: in the lit words if anybody does, else the first who is named.

    None where the lit words are somebody's whom the article does not surely name. Where somebody's words are asked for
    and are among them, it is that speaker, whoever else has more to say there.
    """
    speech = _said_by_asked(question, kept) or list(kept.quotations)
    if lit is not None:
        overlapping = [q for q in speech if q.start < lit[1] and q.end > lit[0]]
        named = [q for q in overlapping if q.speaker]
        if overlapping and not named:
            return None
        speech = (
            sorted(named, key=lambda q: min(q.end, lit[1]) - max(q.start, lit[0]), reverse=True) or speech
        )
    return next((q.speaker for q in speech if q.speaker), None)


def with_whole_quotations(kept: Kept, lit: Span) -> Span:
    """A lit span widened, inside its paragraph, so that it cuts no quotation inside marks in two."""
    start, end = lit
    quoted = [_with_marks(kept.paragraph.text, q) for q in kept.quotations if q.type == "direct"]
    while True:
        cut = [one for one in quoted if one[0] < end and one[1] > start and (one[0] < start or one[1] > end)]
        if not cut:
            return start, end
        start, end = min(start, *(one[0] for one in cut)), max(end, *(one[1] for one in cut))


def _with_marks(text: str, quotation: Quotation) -> Span:
    """The span of a quotation with the marks that touch it."""
    start, end = quotation.start, quotation.end
    return start - (text[start - 1 : start] in _OPENING_MARKS), end + (text[end : end + 1] in _CLOSING_MARKS)


def _share_named(asked: str, speaker: Speaker | None) -> float:
    if speaker is None:
        return 0.0
    if is_named(asked, speaker):
        return 1.0
    wanted = set(analysis.terms(asked))
    name = set(analysis.terms(speaker.name))
    known_as = name | set(analysis.terms(speaker.described_as or ""))
    if name & wanted:
        return 1.0
    return len(wanted & known_as) / len(wanted) if wanted else 0.0
