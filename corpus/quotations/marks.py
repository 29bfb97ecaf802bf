"""Quotation marks: which spans of an article's paragraphs stand inside them.

Curly, straight and typewriter marks, mixed or turned the wrong way; guillemets, low and corner marks;
single marks where British newspapers use them; openings that run on for paragraphs without closing. A mark's
neighbours decide whether it opens or closes; its glyph decides only when they cannot. Who speaks, and whether
anybody does, is not decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final, NamedTuple

# Each begins with a set of characters, which is what the engine looks for fastest.
_DOUBLE: Final = re.compile(r"[\"“”„‟«»「」『』〝〞＂'`](?:(?<!['`])|(?<=')'|(?<=`)`)")
_SINGLE: Final = re.compile(r"['‘’‹›‚‛](?<!'['‘’‹›‚‛])(?!')")
_LETTER: Final = re.compile(r"\w")
_LOW: Final = frozenset("‹‚‛")
_OPENING_GLYPHS: Final = frozenset("“„‟«「『〝") | {"``"}
_STRAIGHT: Final = frozenset('"＂') | {"''"}
_BEFORE_OPENING: Final = frozenset(" \t\n\u00a0\u2009\u202f([{—–-/:…،,‘'.")
_AFTER_CLOSING: Final = frozenset(" \t\n\u00a0\u2009\u202f)]}—–-/:;,.…?!،؛؟。’'")
_SPACE: Final = frozenset(" \t\n\u00a0\u2009\u202f")
_NEVER_OPENED: Final = _SPACE | frozenset(",;:!?)،؛؟")
_ELISION: Final = re.compile(r"['’](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b)", re.IGNORECASE)
_ENDS_A_SENTENCE: Final = re.compile(r"[.?!…؟。]['’\")\]]*$")
_FEWEST_WORDS_IN_SINGLE: Final = 2


class MarkedSpan(NamedTuple):
    """What stands inside one pair of marks in one paragraph.

    `outer` is the span with its marks, `start`/`end` without. `opened` is False where the mark that opens is
    missing, `closed` is False where the quotation runs on past the end of the paragraph.
    """

    start: int
    end: int
    outer: tuple[int, int]
    opened: bool = True
    closed: bool = True


Marks = tuple[list[tuple[int, int]], list[int], list[int]]
"""Where the double marks of a text begin and end, where its single ones stand, and which of these may open: no letter
or digit stands before them."""


def marks_plainly(text: str) -> Marks:
    """The marks of a text, in order."""
    singles = [mark.start() for mark in _SINGLE.finditer(text)]
    opening = [at for at in singles if text[at] in _LOW or not (at and _LETTER.match(text, at - 1))]
    return [mark.span() for mark in _DOUBLE.finditer(text)], singles, opening


try:
    from corpus.kernels.words import marks
except ImportError:  # no compiler, when this was installed
    marks = marks_plainly


def marked_spans(texts: Sequence[str]) -> list[list[MarkedSpan]]:
    """The spans inside quotation marks, for each paragraph of one article, in order, never overlapping."""
    all_marks = [marks(text) for text in texts]
    british = not any(doubles for doubles, _, _ in all_marks)
    spans: list[list[MarkedSpan]] = []
    running_on = False
    for text, (doubles, singles, opening) in zip(texts, all_marks, strict=True):
        found = _double_spans(text, doubles, running_on) if doubles else []
        if opening and (inside := _single_spans(text, singles, opening, found, british)):
            holding = [span.outer for span in inside]
            begins = [start for start, _ in holding]
            others = [span for span in found if not _is_within(span.start, begins, holding)]
            found = sorted(others + inside, key=lambda span: span.start)
        running_on = bool(found) and not found[-1].closed
        spans.append(found)
    return spans


def _double_spans(text: str, places: list[tuple[int, int]], running_on: bool) -> list[MarkedSpan]:
    marks = [(start, end, _role(text, start, end)) for start, end in places]
    spans: list[MarkedSpan] = []
    opening: tuple[int, int] | None = None
    depth = 0
    for i, (start, end, role) in enumerate(marks):
        if role == "either":
            role = "close" if opening is not None else "open"
        if role == "open":
            if opening is not None and _is_nested(marks, i):
                depth += 1
                continue
            opening, depth = (start, end), 0
        elif depth:
            depth -= 1
        elif opening is not None:
            spans.append(_span(text, opening[1], start, opening[0], end))
            opening = None
        elif not spans and (running_on or _opening_was_lost(text, start)):
            spans.append(_span(text, 0, start, 0, end, opened=False))
    if opening is not None and (opening[0] <= 3 or len(text) - opening[1] > 1):
        spans.append(_span(text, opening[1], len(text), opening[0], len(text), closed=False))
    return [span for span in spans if span.start < span.end]


def _role(text: str, start: int, end: int) -> str:
    """Whether a mark opens, closes, or could do either."""
    glyph = text[start:end]
    if glyph in "「『〝":
        return "open"
    if glyph in "」』〞":
        return "close"
    before, after = text[start - 1 : start], text[end : end + 1]
    if glyph == "«" and after in _SPACE and (not before or before in _SPACE):
        return "open"  # French, with a space inside; German has none and turns them round
    if glyph == "»" and before in _SPACE and not after.isalnum():
        return "close"
    opens = (not before or before in _BEFORE_OPENING) and bool(after) and after not in _NEVER_OPENED
    closes = (not after or after in _AFTER_CLOSING) and bool(before) and before not in _SPACE
    if opens and closes and glyph in _STRAIGHT:
        return "open" if before in _SPACE else "close" if after in _SPACE else "either"
    if opens != closes:
        return "open" if opens else "close"
    if glyph in _STRAIGHT:
        return "either"
    return "open" if glyph in _OPENING_GLYPHS else "close"


def _is_nested(marks: list[tuple[int, int, str]], i: int) -> bool:
    """An opening inside an open span is nested when two closings follow before the next opening."""
    return [role for _, _, role in marks[i + 1 : i + 3]] == ["close", "close"]


def _opening_was_lost(text: str, closing: int) -> bool:
    return closing >= 12 and text[closing - 1] in ",?!.،" and text[:1].isupper()


def _span(
    text: str,
    start: int,
    end: int,
    outer_start: int,
    outer_end: int,
    *,
    opened: bool = True,
    closed: bool = True,
) -> MarkedSpan:
    """A span trimmed of the spaces inside its marks."""
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    end = max(start, end - (len(inside) - len(inside.rstrip())))
    return MarkedSpan(start, end, (outer_start, outer_end), opened, closed)


def _single_spans(
    text: str, marks: list[int], opening: list[int], doubles: list[MarkedSpan], british: bool
) -> list[MarkedSpan]:
    spans: list[MarkedSpan] = []
    position = 0
    outers = [span.outer for span in doubles]
    starts = [start for start, _ in outers]
    singles = [at for at in marks if not _is_within(at, starts, outers)]
    for at in opening:
        if at < position or _is_within(at, starts, outers) or not _opens_single(text, at):
            continue
        opens_a_sentence = not text[:at].strip() or text[:at].rstrip()[-1] in ".?!:"
        limit = (
            len(text) if opens_a_sentence else next(iter(starts[bisect_right(starts, at) :][:1]), len(text))
        )
        first, last = bisect_right(singles, at), bisect_left(singles, limit)
        closing = _closing_single(text, islice(singles, first, last))
        if closing is None:
            continue
        inside = text[at + 1 : closing]
        if british or len(inside.split()) >= _FEWEST_WORDS_IN_SINGLE:
            spans.append(_span(text, at + 1, closing, at, closing + 1))
        position = closing + 1
    return [span for span in spans if span.start < span.end]


def _opens_single(text: str, at: int) -> bool:
    if text[at] in _LOW:
        return True
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "›" or not after or after in _SPACE or (before and before not in " \t\n\u00a0([—–-:"):
        return False
    return not _ELISION.match(text, at)


def _is_within(at: int, starts: list[int], ranges: list[tuple[int, int]]) -> bool:
    """Whether an offset lies in one of the ranges, which are in order and begin at `starts`."""
    before = bisect_right(starts, at) - 1
    return before >= 0 and at < ranges[before][1]


def _closing_single(text: str, candidates: Iterable[int]) -> int | None:
    """The mark that closes: after punctuation if there is such a one, else not the apostrophe of a plural."""
    first: int | None = None
    for at in candidates:
        closes = text[at + 1 : at + 2] in _AFTER_CLOSING or at + 1 == len(text)
        if text[at] == "‘" or text[at - 1 : at] in _SPACE or not closes:
            continue
        if text[at - 1] in ",.?!…" or text[at + 1 : at + 2] in (",", ".", ";", ":", "?", "!", ")"):
            return at
        if text[at - 1] != "s":
            return at
        first = at if first is None else first
    return first


def ends_a_sentence(text: str, span: MarkedSpan) -> bool:
    """Whether the words inside the marks end with a full stop, question or exclamation mark."""
    return bool(_ENDS_A_SENTENCE.search(text[max(span.start, span.end - 5) : span.end]))
