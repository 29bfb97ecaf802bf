"""Which addresses Telegram accepts in links and buttons. It looks at spelling only and opens nothing."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*://")
_HOST = re.compile(r"^[^\s/?#@:_~!$&'()*+,;=%<>\"\\^`{|}\[\]]+$")
_IPV4 = re.compile(r"^(\d{1,3}\.){3}\d{1,3}$")


def checked_link(url: str) -> str | None:
    """The address as Telegram stores it, or None when it would drop the link.

    A missing scheme becomes http, the host is lower-cased and an empty path becomes ``/``. The host needs a
    dot.
    """
    url = url.strip()
    if not url or any(c.isspace() or ord(c) < 0x20 for c in url):
        return None
    if not _SCHEME.match(url):
        if re.match(r"^[a-zA-Z][a-zA-Z0-9+-]*:", url) and not re.match(r"^[^/?#]*:\d+([/?#]|$)", url):
            return None
        url = "http://" + url
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme in {"tg", "ton"}:
        return url
    host = (parts.hostname or "").lower()
    if scheme not in {"http", "https"} or not is_public_host(host):
        return None
    before = url[: url.index("://") + 3].lower()
    after = url[len(before) + len(parts.netloc) :]
    account = parts.netloc.rpartition("@")[0]
    shown = (account + "@" if account else "") + host + (f":{port}" if port is not None else "")
    if not after.startswith("/"):
        after = "/" + after
    return before + shown + after


def is_public_host(host: str) -> bool:
    """Whether the host has a dot, only host characters, and a top level that is not a number (IPv4 aside)."""
    if not _HOST.match(host) or "." not in host.strip(".") or ".." in host or host.startswith("."):
        return False
    if _IPV4.match(host):
        return all(int(part) < 256 for part in host.split("."))
    top = host.rstrip(".").rpartition(".")[2]
    return len(top) > 1 and not top.isdigit()


def mentioned_user(url: str) -> int | None:
    """The user id of a ``tg://user?id=`` link, which becomes a text mention."""
    if not url.lower().startswith("tg://user?"):
        return None
    ids = parse_qs(urlsplit(url).query).get("id", [])
    return int(ids[0]) if ids and ids[0].isdigit() else None
