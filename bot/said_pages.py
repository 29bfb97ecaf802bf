"""From what somebody says, and from how they are described, to the Reply that shows it. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence

from bot import wording
from bot.pages import excerpt_blocks
from bot.presses import ShowSaid
from bot.reply import BLANK, Block, Button, Line, Piece, Reply, line, saying
from index.answer import Excerpt
from index.said import KnownAs, Portrayal, SaidBy

A_PAGE = 3
"""Passages on one page of a chat."""
_PORTRAYALS = 15


def pages_of(said: SaidBy) -> int:
    """How many pages a chat shows of it; at least one."""
    return max(1, -(-len(said.numbers) // A_PAGE))


def said_page(said: SaidBy, shown: Sequence[Excerpt], asked: str, page: int) -> Reply:
    """One page of what somebody says, or that there is nothing and what to try."""
    if not said.numbers:
        return nothing_said_page(said)
    turning = []
    if page:
        turning.append(Button(wording.readers.NEWER, press=str(ShowSaid(asked, page - 1))))
    if page + 1 < pages_of(said):
        turning.append(Button(wording.readers.OLDER, press=str(ShowSaid(asked, page + 1))))
    return Reply(_listed(said, shown), (tuple(turning),) if turning else ())


def said_whole(said: SaidBy, shown: Sequence[Excerpt]) -> Reply:
    """What a terminal has room for, without buttons."""
    return Reply(_listed(said, shown)) if said.numbers else nothing_said_page(said)


def nothing_said_page(said: SaidBy) -> Reply:
    """That nobody of the name is heard, or not on the topic."""
    if said.speakers:
        return saying(wording.speakers.nothing_said(said.speakers, said.topic))
    return saying(wording.speakers.nobody_speaks(said.name))


def who_page(known: KnownAs, most: int | None = _PORTRAYALS) -> Reply:
    """How articles describe somebody, one description a line under each name."""
    if not known.portrayals:
        return saying(wording.speakers.nobody_speaks(known.name))
    by_name: dict[str, list[Portrayal]] = {}
    for portrayal in known.portrayals[:most]:
        by_name.setdefault(portrayal.name, []).append(portrayal)
    lines: list[Block] = []
    for name, portrayals in by_name.items():
        lines.append(line(Piece(wording.speakers.opening(name), "bold")))
        lines += [_described(portrayal) for portrayal in portrayals]
    left = len(known.portrayals) - sum(map(len, by_name.values()))
    if left > 0:
        lines.append(line(Piece(f"and {wording.figures.count(left, 'more description')}", "faint")))
    return Reply(tuple(lines))


def _described(portrayal: Portrayal) -> Line:
    where = wording.speakers.portrayed(portrayal.articles, portrayal.sources, portrayal.newest)
    return line(f"· {portrayal.described_as or wording.speakers.ONLY_NAMED} ", Piece(f"({where})", "faint"))


def _listed(said: SaidBy, shown: Sequence[Excerpt]) -> tuple[Block, ...]:
    blocks: list[Block] = [line(wording.speakers.said_heading(said.speakers, said.topic, len(said.numbers)))]
    for excerpt in shown:
        blocks += [BLANK, *excerpt_blocks(excerpt)]
    return tuple(blocks)
