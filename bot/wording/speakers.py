"""What Clippings says of speakers: whose words follow, how articles describe somebody, that nobody is heard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.wording.figures import count, day

SAID_WHAT = "Write a name after /said, and a topic if you like, for example: /said Tolland moorings"
WHO_WHAT = "Write a name after /who, for example: /who Tolland"
ONLY_NAMED = "named without a description"
_SOURCES_NAMED = 3


def said_heading(speakers: Sequence[str], topic: str, passages: int) -> str:
    """Whose words follow, on what, and in how many passages."""
    about = f" on “{topic}”" if topic else ""
    return f"{names(speakers)}{about}: {count(passages, 'passage')}, the newest first."


def nobody_speaks(name: str) -> str:
    """That nobody of a name is heard in the archive."""
    return f"Nobody called “{name}” speaks in this archive. Try the surname alone, or ask a question with the name."


def nothing_said(speakers: Sequence[str], topic: str) -> str:
    """That a speaker is heard, but on something else."""
    return f"{names(speakers)} says nothing with “{topic}” in it here. Leave the topic out to see everything."


def names(speakers: Sequence[str]) -> str:
    """One name, or the first of several ways of giving it."""
    return opening(max(speakers, key=len))


def opening(name: str) -> str:
    """A name as it opens a line: "The hospital"."""
    return name[:1].upper() + name[1:]


def portrayed(articles: int, sources: Sequence[str], newest: date | None) -> str:
    """Where a description stands: "3 articles, Quillhaven Courier, last 14 Mar 2024"."""
    told = [count(articles, "article"), *sources[:_SOURCES_NAMED]]
    if len(sources) > _SOURCES_NAMED:
        told.append(f"{len(sources) - _SOURCES_NAMED} more newspapers")
    return ", ".join(told + ([f"last {day(newest)}"] if newest else []))
