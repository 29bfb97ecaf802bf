"""What a first question loads (a second of libraries, tables and weights) is loaded before anybody asks one."""

from __future__ import annotations

from itertools import islice

from bot.questions import RANKED, asked_today
from index.desk import Desk

_SOME = 100
"""Characters; a question is rarely longer."""


def warm_up(desk: Desk) -> None:
    """Ask with the first words of the archive, so that something is found. Raises IndexUnavailable or ArchiveError."""
    desk.engine()
    for _, _, _, text, *_ in islice(desk.archive.walk(), 1):
        desk.ask(text[:_SOME], RANKED, asked_today())
