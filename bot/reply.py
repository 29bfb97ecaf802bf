"""The nouns of a reply: lines, quotes and buttons, before any door gives them its looks.

Whoever renders a Reply escapes and paints; nothing here knows HTML, colours or Telegram.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from index.answer import Span

Style = Literal["plain", "bold", "faint"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line in one style, perhaps a link."""

    text: str
    style: Style = "plain"
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the program's own words, names and headlines."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A paragraph as printed, whole, and the offsets of what in it is lit."""

    text: str
    lit: tuple[Span, ...] = ()


Block = Line | Quote


@dataclass(frozen=True, slots=True)
class Button:
    """One thing that a reader can do next: press it (`press`), open a url, or copy a text."""

    label: str
    press: str | None = None
    url: str | None = None
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What is shown: blocks in order, then rows of buttons. `toast` is a passing notice for a press.

    `asks` is an example of the answer that is wanted to this very message; such a reply has no buttons.
    """

    blocks: tuple[Block, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    toast: str | None = None
    asks: str | None = None


def line(*pieces: Piece | str) -> Line:
    """A line of pieces; a bare string is plain words."""
    return Line(tuple(Piece(piece) if isinstance(piece, str) else piece for piece in pieces))


def saying(*sentences: str) -> Reply:
    """A reply of plain sentences, one a line."""
    return Reply(tuple(line(sentence) for sentence in sentences))


BLANK = Line(())
