"""Addresses that somebody shares: what in a text is nothing but where articles are. Pure."""

from __future__ import annotations

from corpus.readers.origin import web_address

_LONGEST_SHARED = 300
"""Characters of a headline and the address that a phone shares with it."""
_LONGEST_LIST = 4_096
_ENDS_OF_SENTENCES = (".", "…")


def shared_address(text: str) -> str | None:
    """The address that a text is, or that a phone's "share" put behind a headline; None for any other text."""
    *before, last = text.split() or [""]
    headline = " ".join(before)
    if len(text) > _LONGEST_SHARED or "://" in headline or headline.endswith(_ENDS_OF_SENTENCES):
        return web_address(text)
    return web_address(last)


def shared_addresses(text: str) -> list[str]:
    """The addresses that a text is, several and nothing else, each once; none for any other text."""
    words = text.split() if len(text) <= _LONGEST_LIST else []
    found = [address for word in dict.fromkeys(words) if (address := web_address(word))]
    return found if len(found) == len(set(words)) else []
