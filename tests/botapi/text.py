"""What Telegram does to text after the markup is parsed: cleaning, trimming, offsets, limits.

Spans inside this package are in code points; what leaves it is in UTF-16 units. Nothing here knows HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from .nouns import Json
from .refusal import bad

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_ENTITIES = 100
SPLITTABLE = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
MONOSPACE = frozenset({"code", "pre"})
_REMOVED = frozenset("\r" + "".join(map(chr, range(0x2028, 0x202F))) + "\u0333\u033f\u030a")
_MARKS = "\u200e\u200f"
_INVISIBLE = frozenset(" \n\u00a0\u200b\u200c\u200d\u200e\u200f\ufeff")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with a meaning: code point offsets, the entity's type, its further fields."""

    start: int
    end: int
    kind: str
    extra: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """Text with its entities as Telegram stores them, and what was lost or tolerated on the way."""

    text: str
    entities: tuple[Json, ...] = ()
    complaints: tuple[str, ...] = ()


def utf16_length(text: str) -> int:
    """Length in UTF-16 units, as Telegram counts offsets and limits."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cleaned(text: str) -> tuple[str, list[int]]:
    """Text as Telegram keeps it, and for every old position (and the end) the new one.

    Carriage returns and U+2028..202E vanish, as do three combining line marks; control characters become
    spaces; in a run of directional marks all but the last become U+200C. Ends are trimmed.
    """
    kept: list[str] = []
    places: list[int] = []
    for position, character in enumerate(text):
        places.append(len(kept))
        if character in _REMOVED:
            continue
        if character < " " and character != "\n":
            kept.append(" ")
        elif character in _MARKS and text[position + 1 : position + 2] in tuple(_MARKS):
            kept.append("\u200c")
        else:
            kept.append(character)
    places.append(len(kept))
    whole = "".join(kept)
    lead = len(whole) - len(whole.lstrip(" \n"))
    trimmed = whole.strip(" \n")
    return trimmed, [min(max(place - lead, 0), len(trimmed)) for place in places]


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing at all."""
    return all(character in _INVISIBLE for character in text)


def settled(raw: str, spans: Iterable[Span], complaints: Iterable[str] = (), *, limit: int = MAX_TEXT,
            what: str = "message") -> Parsed:  # fmt: skip
    """Clean the text, move the spans along, and turn them into entities. Blank text is the caller's to judge.

    Raises: Refusal when the text is longer than ``limit`` UTF-16 units.
    """
    text, places = cleaned(raw)
    if utf16_length(text) > limit:
        raise bad(f"{what} is too long")
    moved = [replace(span, start=places[span.start], end=places[span.end]) for span in spans]
    solid = [s for s in moved if s.kind not in SPLITTABLE]
    light, cut = _without_monospace(_united([s for s in moved if s.kind in SPLITTABLE]), solid)
    noted = [*complaints, *(["formatting around code or pre was cut out of it"] if cut else [])]
    visible = [s for s in (*solid, *light) if s.end > s.start and _shows(text[s.start : s.end], s.kind)]
    visible.sort(
        key=lambda s: (s.start, -s.end, s.kind not in {"blockquote", "expandable_blockquote"}, s.kind)
    )
    if len(visible) > MAX_ENTITIES:
        noted.append(f"{len(visible)} entities, of which Telegram keeps {MAX_ENTITIES}")
    return Parsed(text, tuple(_wire(text, s) for s in visible[:MAX_ENTITIES]), tuple(noted))


def _shows(covered: str, kind: str) -> bool:
    return kind in MONOSPACE or bool(covered.strip(" \n"))


def _united(spans: list[Span]) -> list[Span]:
    """Touching or overlapping spans of one kind become one, as Telegram stores them."""
    united: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.kind, s.start, s.end)):
        last = united[-1] if united else None
        if last and last.kind == span.kind and span.start <= last.end:
            united[-1] = replace(last, end=max(last.end, span.end))
        elif span.end > span.start:
            united.append(span)
    return united


def _without_monospace(light: list[Span], solid: list[Span]) -> tuple[list[Span], bool]:
    """Light formatting with every stretch of code and pre taken out; whether anything was taken."""
    holes = [s for s in solid if s.kind in MONOSPACE and s.end > s.start]
    cut = False
    for hole in holes:
        pieces: list[Span] = []
        for span in light:
            if span.end <= hole.start or hole.end <= span.start:
                pieces.append(span)
                continue
            cut = True
            rest = (replace(span, end=hole.start), replace(span, start=hole.end))
            pieces.extend(p for p in rest if p.end > p.start)
        light = pieces
    return light, cut


def _wire(text: str, span: Span) -> Json:
    place = {"offset": utf16_length(text[: span.start]), "length": utf16_length(text[span.start : span.end])}
    return {**place, "type": span.kind, **dict(span.extra)}


_DETECTED = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,!?;:)])"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z]\w{3,31})\b",
    re.ASCII,
)


def detected(text: str) -> tuple[Json, ...]:
    """The entities that Telegram finds in what a person typed: commands, mentions, addresses."""
    spans = [Span(m.start(), m.end(), str(m.lastgroup)) for m in _DETECTED.finditer(text)]
    return tuple(_wire(text, span) for span in spans)
