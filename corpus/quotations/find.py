"""All the quotations of one article: marks, sayings, the cast and the rules put together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.quotations.attribute import attribute
from corpus.quotations.capitals import names_within
from corpus.quotations.marks import marked_spans
from corpus.quotations.names import Mention
from corpus.quotations.nouns import Quotation, QuotationType
from corpus.quotations.people import Cast
from corpus.quotations.reported import begun_behind_commas, clauses_of
from corpus.quotations.resolve import Resolver
from corpus.quotations.saying import Saying
from corpus.quotations.sayings import find_sayings
from corpus.quotations.tokens import Tokens, tokenise
from corpus.quotations.turns import Turn, spoken_turns
from corpus.quotations.verdicts import Verdict

_MOSTLY_QUOTED = 0.55
_FEWEST_WORDS = 4
_LONGEST_PARAGRAPH = 20_000
"""In characters. What is longer is no paragraph of a newspaper and is left alone."""


class Found(NamedTuple):
    """A quotation and the name of the rule that gave it its speaker, a key of `verdicts.GROUNDS`."""

    quotation: Quotation
    ground: str


def find_quotations(texts: Sequence[str]) -> tuple[Quotation, ...]:
    """Who says what in the paragraphs of one article; `place` is the index into `texts`.

    Pieces are ordered by place and start. Direct pieces never overlap; a mixed or reported clause may hold a
    direct one. Raises nothing, whatever the text.
    """
    return tuple(found.quotation for found in explained_quotations(texts))


def explained_quotations(texts: Sequence[str]) -> tuple[Found, ...]:
    """What `find_quotations` finds, each with the rule that decided."""
    texts = [text if len(text) <= _LONGEST_PARAGRAPH else "" for text in texts]
    spans = marked_spans(texts)
    names = names_within(texts)
    paragraphs = [tokenise(text, marked, names) for text, marked in zip(texts, spans, strict=True)]
    sayings = [find_sayings(tokens, place) for place, tokens in enumerate(paragraphs)]
    turns = spoken_turns(texts, paragraphs)
    verdicts = attribute(paragraphs, sayings)
    if not turns and not any(sayings) and not any(verdicts):
        return ()  # whoever is named, nobody speaks
    resolver = Resolver(Cast(paragraphs, sayings), paragraphs, sayings)
    found: list[Found] = []
    for place, tokens in enumerate(paragraphs):
        if place in turns:
            found.append(Found(_turn(turns[place], place, resolver), "turn"))
        elif sayings[place] or verdicts[place]:
            found += _of_paragraph(tokens, place, sayings[place], verdicts[place], resolver)
    return tuple(sorted(found, key=lambda one: (one[0].place, one[0].start, -one[0].end)))


def _turn(turn: Turn, place: int, resolver: Resolver) -> Quotation:
    speaker = resolver.speaker_named(turn.name) if turn.name else None
    return Quotation(place, turn.start, turn.end, "direct", speaker, turn.name, None)


def _of_paragraph(
    tokens: Tokens, place: int, sayings: list[Saying], verdicts: list[Verdict], resolver: Resolver
) -> list[Found]:
    direct = {id(v.saying) for v in verdicts if v.speech and v.ground in ("after", "before")}
    found: list[Found] = []
    shown: set[int] = set()
    for saying, lo, hi in _clauses(tokens, sayings, direct):
        inside = [number for at, number in tokens.quoted.items() if lo <= at < hi]
        if any(
            verdicts[n].speech and not verdicts[n].fragment and verdicts[n].saying is not saying
            for n in inside
        ):
            continue
        if inside and tokens.kinds[saying.hi : saying.hi + 1] == "Q" and not verdicts[inside[0]].speech:
            continue  # a book called “The Salt Road”
        start, end = _unmarked(tokens, lo, hi)
        if any(start < other.end and other.start < end for other, _ in found):
            continue
        kind: QuotationType = "mixed" if inside else "indirect"
        reported = _quotation(place, start, end, kind, saying, saying.mention, resolver)
        found.append(Found(reported, "clause"))
        shown |= _shown_by_clause(tokens, inside, hi - lo)
    for n, (span, verdict) in enumerate(zip(tokens.spans, verdicts, strict=True)):
        if verdict.speech and n not in shown:
            direct_one = _quotation(
                place, span.start, span.end, "direct", verdict.saying, verdict.mention, resolver
            )
            if verdict.cue is not None:
                direct_one = direct_one._replace(cue=tokens.text[slice(*verdict.cue)])
            found.append(Found(direct_one, verdict.ground))
    return found


def _shown_by_clause(tokens: Tokens, inside: list[int], length: int) -> set[int]:
    """The spans inside a mixed clause that need no record of their own: single words, and what fills the clause."""
    counts = {n: len(tokens.text[tokens.spans[n].start : tokens.spans[n].end].split()) for n in inside}
    short = {n for n, count in counts.items() if count < _FEWEST_WORDS}
    if len(inside) == 1 and counts[inside[0]] >= _MOSTLY_QUOTED * (length - 1 + counts[inside[0]]):
        return short | set(inside)
    return short


def _clauses(tokens: Tokens, sayings: list[Saying], direct: set[int]) -> list[tuple[Saying, int, int]]:
    """The clauses of the sayings that have no span of their own, the longest first: an inner one gives way."""
    begun = begun_behind_commas(tokens, sayings)
    clauses = [
        (saying, lo, hi)
        for saying in sayings
        if id(saying) not in direct and saying.mention is not None
        for lo, hi in clauses_of(tokens, saying, begun)
    ]
    return sorted(clauses, key=lambda item: item[1] - item[2])


def _unmarked(tokens: Tokens, lo: int, hi: int) -> tuple[int, int]:
    """Offsets of tokens lo to hi, without a quotation mark at either end."""
    start, end = tokens.starts[lo], tokens.ends[hi - 1]
    if tokens.kinds[lo] == "Q":
        start = tokens.spans[tokens.quoted[lo]].start
    if tokens.kinds[hi - 1] == "Q":
        end = tokens.spans[tokens.quoted[hi - 1]].end
    return start, end


def _quotation(
    place: int,
    start: int,
    end: int,
    kind: QuotationType,
    saying: Saying | None,
    mention: Mention | None,
    resolver: Resolver,
) -> Quotation:
    speaker = resolver.speaker(mention, saying) if mention else None
    cue = resolver.cue_words(saying) if saying else None
    return Quotation(place, start, end, kind, speaker, mention.text if mention else None, cue)
