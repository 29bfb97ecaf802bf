"""Which links a reader may be given to follow."""

from __future__ import annotations

import re
from urllib.parse import urlsplit


def link_works(url: str) -> bool:
    """Whether a link leads to a page of the web, and Telegram keeps it: http or https to a host with a dot in it."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and re.fullmatch(r"[^\s.]+(\.[^\s.]+)+", host) is not None
