"""A page as a web archive shows it: the archive's banner above, with the address under which it keeps the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.readers.origin import web_address

_KEPT = re.compile(r"(?:^|\s)https?://[\w.-]+/\S{0,40}\b\d{14}\w{0,3}/(?P<address>https?://\S+)\s*$")
_LOWEST = 80
_FEWEST = 3
"""Lines in which a banner ends, and that it has at least."""


def parted_banner(lines: Sequence[str]) -> tuple[list[str], list[str], str | None]:
    """A page's lines without an archive's banner, the banner's, and the page's own address.

    The first line stays, as it may be the title of the tab.
    """
    for place in range(_FEWEST, min(_LOWEST, len(lines))):
        if "://" in lines[place] and (kept := _KEPT.search(lines[place])):
            return [lines[0], *lines[place + 1 :]], list(lines[1 : place + 1]), web_address(kept["address"])
    return list(lines), [], None
