"""A Reply as Telegram's HTML: escaped, inside Telegram's limits, whole excerpts never cut to fit.

Telegram counts 4,096 UTF-16 units after parsing and 100 entities a message. Blocks that do not fit go to a
next message; only a paragraph that is longer than a whole message is parted, between sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from bot.faces.links import link_works
from bot.reply import Block, Piece, Quote, Reply
from corpus.sentences import sentence_spans
from index.answer import Span

MESSAGE_LIMIT = 4096
ENTITY_LIMIT = 100
_PART_LIMIT = 3600
"""Of a paragraph longer than a message: who speaks and where it was printed still fit beside a part."""
_EXPANDABLE_FROM = 600  # characters: longer quotes fold up on a phone


@dataclass(frozen=True, slots=True)
class Html:
    """One message: its HTML, and what Telegram will count of it."""

    html: str
    units: int
    entities: int


def messages(reply: Reply) -> list[str]:
    """The reply as the HTML of one or more messages, in order."""
    return [message.html for message in _packed(_fitting(map(_block, _parted(reply.blocks))))]


def utf16_units(text: str) -> int:
    """How long Telegram counts a text."""
    return len(text) + sum(character > "\uffff" for character in text)


def _block(block: Block) -> Html:
    if isinstance(block, Quote):
        return _quote(block)
    pieces = [_piece(piece) for piece in block.pieces]
    return Html(
        "".join(p.html for p in pieces), sum(p.units for p in pieces), sum(p.entities for p in pieces)
    )


def _piece(piece: Piece) -> Html:
    html, entities = _clean(piece.text), 0
    if piece.style == "bold":
        html, entities = f"<b>{html}</b>", 1
    elif piece.style == "faint":
        html, entities = f"<i>{html}</i>", 1
    if piece.link and link_works(piece.link):
        html, entities = f'<a href="{escape(piece.link)}">{html}</a>', entities + 1
    return Html(html, utf16_units(piece.text), entities)


def _quote(quote: Quote) -> Html:
    """A blockquote; what is lit is bold, unless all of it is."""
    lit = [] if _all_lit(quote) else list(quote.lit)
    html, at = [], 0
    for start, end in lit:
        html += [_clean(quote.text[at:start]), "<b>", _clean(quote.text[start:end]), "</b>"]
        at = end
    html.append(_clean(quote.text[at:]))
    tag = "blockquote expandable" if len(quote.text) > _EXPANDABLE_FROM else "blockquote"
    return Html(f"<{tag}>{''.join(html)}</blockquote>", utf16_units(quote.text), 1 + len(lit))


def _all_lit(quote: Quote) -> bool:
    return any(not quote.text[:start].strip() and not quote.text[end:].strip() for start, end in quote.lit)


def _clean(text: str) -> str:
    # Telegram reads numeric entities, and of the named ones only these; quotes may stand as they are.
    return escape(text, quote=False)


def _parted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, a paragraph longer than a message as several quotes."""
    for block in blocks:
        if isinstance(block, Quote) and utf16_units(block.text) > MESSAGE_LIMIT:
            for start, end in _pieces_of(block.text):
                yield Quote(block.text[start:end], _within(block.lit, start, end))
        else:
            yield block


def _pieces_of(text: str) -> Iterator[Span]:
    """Spans of a text that each fit a message, parted after sentences, else words, else anywhere."""
    start = 0
    ends = [end for _, end in sentence_spans(text)]
    spaces = [match.start() for match in re.finditer(r"\s", text)]
    while start < len(text):
        furthest = _furthest(text, start)
        fitting = [end for end in ends if start < end <= furthest] or [
            space for space in spaces if start < space <= furthest
        ]
        end = furthest if furthest == len(text) or not fitting else fitting[-1]
        yield start, end
        start = end + len(text[end:]) - len(text[end:].lstrip())


def _furthest(text: str, start: int) -> int:
    """The end of the longest span from `start` that leaves room in a message."""
    units = 0
    for at in range(start, len(text)):
        units += 2 if text[at] > "\uffff" else 1
        if units > _PART_LIMIT:
            return at
    return len(text)


def _within(lit: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    return tuple(
        (max(first, start) - start, min(last, end) - start)
        for first, last in lit
        if first < end and last > start
    )


def _fitting(blocks: Iterable[Html]) -> Iterator[Html]:
    """Blocks as they are; a line of our own that is too long (a monstrous headline) loses its end."""
    for block in blocks:
        if block.units <= MESSAGE_LIMIT:
            yield block
        else:
            text = re.sub(r"<[^>]*>", "", block.html)[: MESSAGE_LIMIT // 8]
            text = re.sub(r"&[^;]*$", "", text) + "…"
            yield Html(text, utf16_units(text), 0)


def _packed(blocks: Iterable[Html]) -> list[Html]:
    """As few messages as the limits allow, blocks in order, one a line."""
    packed: list[Html] = []
    for block in blocks:
        last = packed[-1] if packed else None
        if (
            last is None
            or last.units + 1 + block.units > MESSAGE_LIMIT
            or last.entities + block.entities > ENTITY_LIMIT
        ):
            packed.append(block)
        else:
            packed[-1] = Html(
                f"{last.html}\n{block.html}", last.units + 1 + block.units, last.entities + block.entities
            )
    return [message for message in packed if message.html.strip()]
