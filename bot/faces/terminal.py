"""A Reply on a terminal: the same words, bold and colour where the terminal has them, numbers for buttons."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from bot.reply import Block, Button, Piece, Quote, Reply

_BAR = "▎ "
_BETWEEN = "   "
_LIT = Style(bold=True, color="yellow")
_STYLES = {"plain": Style(), "bold": Style(bold=True), "faint": Style(dim=True)}


def rendered(reply: Reply) -> RenderableType:
    """The reply, ready to print."""
    parts = [_block(block) for block in reply.blocks]
    choices = list(numbered(reply))
    if choices:
        parts += [Text(""), _Choices([_choice(number, button) for number, button in choices])]
    return Group(*parts)


def numbered(reply: Reply) -> Iterator[tuple[int, Button]]:
    """The buttons with the numbers that choose them, from 1."""
    return enumerate((button for row in reply.buttons for button in row), start=1)


def _block(block: Block) -> RenderableType:
    if isinstance(block, Quote):
        return _Barred(_quote(block))
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
    return text


class _Barred:
    """A text with a bar at the left of its every line, however wide the terminal is."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = max(10, options.max_width - len(_BAR))
        for line in self._text.wrap(console, width):
            line.rstrip()
            yield Segment(_BAR, Style(dim=True))
            yield line


class _Choices:
    """Buttons side by side, as many on a line as go there whole."""

    def __init__(self, choices: list[Text]) -> None:
        self._choices = choices

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        row = Text()
        for choice in self._choices:
            longer = Text.assemble(row, _BETWEEN, choice) if row else choice
            if row and longer.cell_len > options.max_width:
                yield row
                longer = choice
            row = longer
        yield row


def _choice(number: int, button: Button) -> Text:
    return Text.assemble((f"[{number}]", Style(bold=True)), " ", button.label)
