"""A Reply on a terminal: the same words, bold and colour where the terminal has them, numbers for buttons."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.text import Text

from bot.reply import Block, Button, Piece, Quote, Reply

_LIT = Style(bold=True, color="yellow")
_STYLES = {"plain": Style(), "bold": Style(bold=True), "faint": Style(dim=True)}


def rendered(reply: Reply) -> RenderableType:
    """The reply, ready to print."""
    parts = [_block(block) for block in reply.blocks]
    choices = list(numbered(reply))
    if choices:
        parts += [Text(""), Text("   ").join(_choice(number, button) for number, button in choices)]
    return Group(*parts)


def numbered(reply: Reply) -> Iterator[tuple[int, Button]]:
    """The buttons with the numbers that choose them, from 1."""
    return enumerate((button for row in reply.buttons for button in row), start=1)


def _block(block: Block) -> RenderableType:
    if isinstance(block, Quote):
        return Padding(_quote(block), (0, 0, 0, 2))
    return Text.assemble(*(_piece(piece) for piece in block.pieces))


def _piece(piece: Piece) -> Text:
    style = _STYLES[piece.style]
    if piece.link:
        style += Style(link=piece.link, underline=True)
    return Text(piece.text, style)


def _quote(quote: Quote) -> Text:
    text = Text(quote.text)
    for start, end in quote.lit:
        text.stylize(_LIT, start, end)
    return Text("▎ ", Style(dim=True)).append_text(text)


def _choice(number: int, button: Button) -> Text:
    return Text.assemble((f"[{number}]", Style(bold=True)), " ", button.label)
