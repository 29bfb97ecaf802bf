"""Where an input came from, and how the article in it is known when it gives itself no id."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urldefrag, urlsplit

from corpus.cleaning import without_broken_characters

_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}\x00-\x1f\ud800-\udfff]+", re.IGNORECASE)
LONGEST_ADDRESS = 2_000


@dataclass(frozen=True, slots=True)
class Origin:
    """`name` is the file's name as a person knows it; `place` is what identity falls back to."""

    name: str
    place: str
    seen: datetime | None = None
    """When the page was fetched or saved, where that is known: what "2 hours ago" is told from."""
    called: str | None = None
    """What whoever sent it says that it is about: its headline where the text has none."""
    months_first: bool = False
    """Whether its dates of numbers alone are known to have the month before the day."""

    @property
    def doc_id(self) -> str:
        return without_broken_characters(self.name)

    def key(self, url: str | None = None) -> str:
        """What makes two readings the same article, when the input states no id."""
        return f"url:{urldefrag(url).url}" if url else f"file:{without_broken_characters(self.place)}"

    def line(self, number: int) -> Origin:
        """One line (or one entry) of this input, counted from 1."""
        return replace(self, name=f"{self.name}:{number}", place=f"{self.place}:{number}")


def is_address(text: str) -> bool:
    """Whether somebody means a place on the web, and no path."""
    return text.lower().startswith(("http://", "https://"))


def web_address(text: object) -> str | None:
    """An absolute http or https address; None for anything else, so that no other scheme becomes a link."""
    if not isinstance(text, str) or len(text) > LONGEST_ADDRESS:
        return None
    text = text.strip()
    if not _WEB_ADDRESS.fullmatch(text):
        return None
    try:
        return text if urlsplit(text).hostname else None
    except ValueError:
        return None
