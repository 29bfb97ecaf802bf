"""Speakers carried over: to the next span of a paragraph, and from one paragraph to the next.

Works on the verdicts that `beside.py` reached; changes only those that found speech but nobody beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from corpus.quotations.names import Mention, mention_of
from corpus.quotations.phrases import opening_subject
from corpus.quotations.saying import Saying
from corpus.quotations.shared import sentence_start
from corpus.quotations.tokens import Tokens
from corpus.quotations.verdicts import Verdict, quote_tokens

_IS_DESCRIBED: Final = re.compile(r"H*N+AD")
"""Pell was the keeper: the sentence tells who somebody is whom the speaker named."""
_SENTENCE_END: Final = re.compile(r"[.?!]\s")
_SIGNED: Final = re.compile(r"-(H*N+)(?:[,(][^EQVFT]{0,20})?[Ee]?")


def carry_within(tokens: Tokens, beside: list[Verdict], place: int, sayings: list[Saying]) -> list[Verdict]:
    """Give a span without a saying the speaker of its neighbours in the paragraph."""
    quotes = quote_tokens(tokens)
    filled = list(beside)
    followed = _followed_by(beside)
    previous: Verdict | None = None
    used: set[int] = set()
    for n, verdict in enumerate(filled):
        if n and filled[n - 1].speech and filled[n - 1].mention:
            previous = filled[n - 1]
        used.add(id(filled[n - 1].saying) if n else 0)
        if verdict.ground != "alone":
            continue
        following = followed[n]
        lead = (
            _lead_in(tokens, quotes[n], place)
            if n == 0 or "E" in tokens.kinds[quotes[n - 1] : quotes[n]]
            else None
        )
        told = _said_in_sentence_before(tokens, quotes[n], sayings, used)
        if told is not None:
            filled[n] = Verdict(True, told, told.mention, "sentence before")
        elif (
            previous is not None
            and lead is not None
            and lead.kind == "name"
            and _is_apart(tokens, quotes[n], previous)
            and not _IS_DESCRIBED.match(tokens.kinds, sentence_start(tokens, quotes[n] - 1))
        ):
            filled[n] = Verdict(True, None, lead, "lead-in")
        elif previous is not None:
            between = tokens.kinds[quotes[n - 1] + 1 : quotes[n]]
            ground = "carried" if between.count("E") + between.count("e") <= 2 else "carried far"
            filled[n] = Verdict(True, previous.saying, previous.mention, ground)
        elif (
            following is not None
            and (lead is None or quotes[n + 1] - quotes[n] <= 2)
            and following.ground == "after"
        ):
            filled[n] = Verdict(True, following.saying, following.mention, "carried back")
        elif lead is not None:
            filled[n] = Verdict(True, None, lead, "lead-in")
    return filled


def _followed_by(verdicts: list[Verdict]) -> list[Verdict | None]:
    """For each verdict the next one that found somebody speaking."""
    found: list[Verdict | None] = []
    following: Verdict | None = None
    for verdict in reversed(verdicts):
        found.append(following)
        following = verdict if verdict.speech and verdict.mention else following
    return found[::-1]


def _is_apart(tokens: Tokens, q: int, previous: Verdict) -> bool:
    """Whether the sentence before a span is another than the one that names the speaker before it."""
    start = sentence_start(tokens, q - 1)
    return previous.saying is None or previous.saying.hi <= start


def _said_in_sentence_before(tokens: Tokens, q: int, sayings: list[Saying], used: set[int]) -> Saying | None:
    """The saying of the sentence right before a span, where no other span has it already."""
    if q < 2 or tokens.kinds[q - 1] not in "E":
        return None
    start = sentence_start(tokens, q - 1)
    first, last = (bisect_left(sayings, at, key=lambda saying: saying.cue_lo) for at in (start, q))
    here = sayings[first:last]
    if any(id(saying) in used for saying in here):
        return None
    here = [saying for saying in here if saying.strength in "VG" and saying.mention]
    closing = [saying for saying in here if saying.hi == q - 1 and saying.form in ("before", "after")]
    return next(iter(closing or here), None)


def _lead_in(tokens: Tokens, q: int, place: int) -> Mention | None:
    """The subject of the sentence right before a span ("Tolland was blunt.")."""
    if q < 2:
        return None
    start = sentence_start(tokens, q - 1)
    mention = opening_subject(tokens, place, start, q - 1)
    if mention is None or mention.kind not in ("name", "pronoun"):
        return None
    return mention if mention.end < tokens.ends[q - 2] else None  # a name alone is a heading


def carry_over(
    paragraphs: Sequence[Tokens],
    sayings: Sequence[list[Saying]],
    verdicts: list[list[Verdict]],
    place: int,
    own: list[Verdict],
) -> list[Verdict]:
    """Give a paragraph's first span the speaker that the paragraph before leads over from."""
    if not own or own[0].ground != "alone":
        return own
    source = _signed_below(paragraphs, place) or _speaker_before(paragraphs, sayings, verdicts, place)
    if source is None:
        return own
    filled: list[Verdict] = []
    for verdict in own:
        if verdict.ground != "alone":
            filled.append(verdict)
            continue
        filled.append(source)
    return filled


def _signed_below(paragraphs: Sequence[Tokens], place: int) -> Verdict | None:
    """A paragraph that is one quotation, and below it "- Helen Grebe, engineer" for whoever said it."""
    if place + 1 >= len(paragraphs) or paragraphs[place].kinds.rstrip("EeU") != "Q":
        return None
    below = paragraphs[place + 1]
    signed = _SIGNED.fullmatch(below.kinds)
    signer = mention_of(below, place + 1, *signed.span(1)) if signed else None
    return Verdict(True, None, signer, "signed") if signer is not None else None


def _asks(tokens: Tokens) -> bool:
    """Whether the last quotation of a paragraph is a question alone, so that the next one is another's answer."""
    span = tokens.spans[-1]
    inside = tokens.text[span.start : span.end].rstrip("’'")
    return span.closed and inside.endswith("?") and _SENTENCE_END.search(inside, 0, len(inside) - 1) is None


def _speaker_before(
    paragraphs: Sequence[Tokens], sayings: Sequence[list[Saying]], verdicts: list[list[Verdict]], place: int
) -> Verdict | None:
    for back in range(1, 4):
        if place - back < 0:
            return None
        before, said = paragraphs[place - back], sayings[place - back]
        speech = [verdict for verdict in verdicts[place - back] if verdict.speech and verdict.mention]
        if speech and _asks(before):
            return None  # “Why?” he asked. / “Because.”
        if speech and (not before.spans[-1].closed or before.kinds.rstrip("EeU").endswith("Q")):
            return Verdict(True, speech[-1].saying, speech[-1].mention, "runs on")
        if before.kinds.rstrip("EeU").endswith(":") or before.text.rstrip().endswith(":"):
            if said:
                return Verdict(True, said[-1], said[-1].mention, "colon")
            subject = opening_subject(
                before, place - back, sentence_start(before, len(before.kinds) - 1), len(before.kinds)
            )
            return Verdict(True, None, subject, "colon") if subject else None
        strong = [saying for saying in said if saying.strength in "VGpZ" and saying.mention]
        if speech:
            return Verdict(True, speech[-1].saying, speech[-1].mention, "next paragraph")
        if strong:
            return Verdict(True, strong[-1], strong[-1].mention, "next paragraph")
        start = sentence_start(before, max(0, len(before.kinds) - 1))
        subject = opening_subject(before, place - back, start, len(before.kinds))
        if subject is not None and subject.kind in ("name", "pronoun"):
            return Verdict(True, None, subject, "next paragraph")
        if len(before.kinds) > 6:
            return None
    return None
