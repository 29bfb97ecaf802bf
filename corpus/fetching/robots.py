"""What a site's robots.txt allows, as RFC 9309 reads it: the longest rule that matches decides, "*" and "$" count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

LARGEST = 512 * 1024
"""Bytes of a robots.txt that are read; the RFC asks for 500 KiB."""
_LONGEST_DELAY = 30.0


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules for one visitor: (pattern, allowed), and the pause that the site asks for, in seconds."""

    rules: tuple[tuple[str, bool], ...] = ()
    delay: float = 0.0

    def allows(self, target: str) -> bool:
        """Whether a path with its query may be fetched."""
        if target == "/robots.txt":
            return True
        path = _plain(target)
        matching = [(len(pattern), allowed) for pattern, allowed in self.rules if _matches(pattern, path)]
        return max(matching)[1] if matching else True  # of equally long rules the one that allows


EVERYTHING = Robots()
NOTHING = Robots((("/", False),))


def text_of(content: bytes) -> str:
    """A robots.txt as it was meant: UTF-8, as the RFC asks, or UTF-16 as some editors save it. Never raises."""
    is_wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content.decode("utf-16" if is_wide else "utf-8", "replace")


def robots_of(text: str, name: str) -> Robots:
    """The rules of a robots.txt for the visitor `name`, those for "*" where none are for it. Never raises."""
    groups: dict[str, tuple[list[tuple[str, bool]], list[float]]] = {}
    speaking_to: list[str] = []
    in_rules = False
    for line in text.lstrip("\ufeff").splitlines():
        field, colon, value = line.partition("#")[0].partition(":")
        field, value = field.strip().lower(), value.strip()
        if not colon:
            continue
        if field == "user-agent":
            speaking_to = [*([] if in_rules else speaking_to), value.split("/")[0].strip().lower()]
            in_rules = False
        elif field in ("allow", "disallow", "crawl-delay"):
            in_rules = True
            for visitor in speaking_to:
                rules, delays = groups.setdefault(visitor, ([], []))
                if field == "crawl-delay":
                    delays += _seconds(value)
                elif value:
                    rules.append((_plain(value), field == "allow"))
    rules, delays = groups.get(name.lower()) or groups.get("*") or ([], [])
    return Robots(tuple(rules), max(delays, default=0.0))


def _matches(pattern: str, path: str) -> bool:
    """Whether a pattern matches the beginning of a path. Without backtracking: each "*" takes the nearest place."""
    is_end = pattern.endswith("$")
    first, *rest = (pattern[:-1] if is_end else pattern).split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for place, piece in enumerate(rest):
        if is_end and place == len(rest) - 1:
            return path.endswith(piece) and len(path) - len(piece) >= at
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return at == len(path) if is_end else True


def _plain(path: str) -> str:
    """One way of writing a path, however much of it was escaped."""
    return re.sub(
        r"%(?![0-9A-F]{2})", "%25", quote(unquote(path, errors="replace"), safe="/?&=*$:;,@!+~'()%[]")
    )


def _seconds(value: str) -> list[float]:
    try:
        seconds = float(value)
    except ValueError:
        return []
    return [min(seconds, _LONGEST_DELAY)] if seconds > 0 else []
