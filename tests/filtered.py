"""Two mayors and two newspapers: an archive that filters part, for tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bot.reply import Line, Reply
from tests.printed import article, build_archive

ECHO = "The Marrow Valley Echo"
PRAISED = "Who praised the ferry crews?"


def mayors_archive(directory: Path) -> Path:
    """Two articles of the Courier, one of the Echo."""
    opened = "{} opened the {} as mayor and praised the ferry crews."
    old = opened.format("Augusta Brindle", "pump house")
    new = opened.format("Tobin Oyelade", "tram depot")
    return build_archive(
        directory,
        article("old", "Pump house opens", [old], published=date(2018, 1, 19)),
        article("new", "Depot opens", [new], published=date(2024, 5, 3)),
        article("echo", "Ferry crews praised", ["Una Frost praised the ferry crews."], source=ECHO,
                published=date(2024, 5, 4)),
    )  # fmt: skip


def lines(reply: Reply) -> str:
    """A reply's lines, quotes left out."""
    return "\n".join(
        "".join(p.text for p in block.pieces) for block in reply.blocks if isinstance(block, Line)
    )
