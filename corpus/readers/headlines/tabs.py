"""A tab's title without the site's name, where no other line of the text tells which part of it is which.

"Harbour wall holds | Tidings" as the first line of a paste or a dump: a bar parts the site off. A dash may be the
headline's own, so that what stands beyond it is the site only if it looks like one or the article never says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.readers.headlines.around import stems
from corpus.readers.lines.outlets import folded, is_section, looks_like_outlet

_BAR = re.compile(r"(?P<rest>.*\S)(?:\s*[|▷]\s*|\s+»\s+)(?P<name>[^|▷»]{2,60})")
_UNDERLINED = re.compile(r"(?P<rest>.*[\u3040-\ud7a3].*)_(?P<name>[^_\s]{2,20})")
"""Chinese sites set their names behind a low line."""
_DASH = re.compile(r"(?P<rest>.*\S)(?:\s+(?:[–—:-]|::)\s+|(?<=\w)-\s+)(?P<name>.{2,60})")
_BEFORE_DASH = re.compile(r"(?P<name>.{2,40}?)\s+[–—-]\s+(?P<rest>.*\S)")
_MOST_PARTS = 4
_MOST_WORDS = 6
_FEWEST_TOLD = 2
_WORDY = 5
_LEAD = 3
"""Paragraphs in which a headline's own name stands, and a site's seldom does."""
_OF_ADDRESSES = re.compile(r"©|opyright|@|www\.|https?://|\.com\b")
_KINDS = frozenset("blog blogs online magazine magazin tv radio fm newsroom".split())
_SMALL = frozenset("of the and & for de la le del der die das el y et al do da in on für".split())


def without_site(line: str, body: Sequence[str], page: Sequence[str] = ()) -> tuple[str, str | None]:
    """A first line without the names of a site and its sections, and the site's.

    `body` is the article below it; in the addresses and the copyright line of `page` a site may be named.
    """
    told = stems(" ".join(body))
    bare, name = _before_bars(line, told)
    if name is None:
        bare, name = _before_dash(line, told, stems(" ".join(body[:_LEAD])), page or body)
    return (bare, name) if name else _behind_site(line, told)


def _before_bars(line: str, told: frozenset[str]) -> tuple[str, str | None]:
    name: str | None = None
    for _ in range(_MOST_PARTS):
        parts = _BAR.fullmatch(line) or _UNDERLINED.fullmatch(line)
        if parts is None or not _is_lesser(parts["name"], parts["rest"], told):
            break
        behind, before = (len(stems(parts[part]) & told) for part in ("name", "rest"))
        if behind > before and _names_site(parts["rest"]):
            return parts["name"], parts["rest"]
        line, name = parts["rest"], name or parts["name"]
    return line, name


def _before_dash(
    line: str, told: frozenset[str], lead: frozenset[str], page: Sequence[str]
) -> tuple[str, str | None]:
    """The line without a site behind a dash, and without its section before that."""
    parts = _DASH.fullmatch(line)
    if parts is None or not _is_lesser(parts["name"], parts["rest"], told) or not _is_name(parts["name"]):
        return line, None
    name = parts["name"]
    if not (_names_site(name) or not stems(name) & lead or _is_in_address(name, page)):
        return line, None
    section = _DASH.fullmatch(parts["rest"])
    if section and (is_section(section["name"]) or _is_untold_label(section["name"], told)):
        return section["rest"], name
    return parts["rest"], name


def _behind_site(line: str, told: frozenset[str]) -> tuple[str, str | None]:
    """The line without a paper's name before a dash, where the article tells of what stands behind."""
    parts = _BEFORE_DASH.fullmatch(line)
    if parts is None or len(stems(parts["rest"]) & told) < _FEWEST_TOLD:
        return line, None
    name, words = parts["name"], parts["name"].split()
    is_desk = len(words) > 1 and words[0].isupper() and is_section(" ".join(words[1:]))
    return (parts["rest"], name) if looks_like_outlet(name) or is_desk else (line, None)


def _is_lesser(name: str, rest: str, told: frozenset[str]) -> bool:
    """Whether a part may be a site's name beside the other: short, and the other is wordy or told below."""
    is_short = len(name.split()) <= _MOST_WORDS
    is_told = bool(stems(rest) & told) or len(rest.split()) >= _WORDY
    return (is_short and is_told) or (bool(stems(name) & told) and not is_told)


def _is_name(name: str) -> bool:
    """Whether all words of a part begin as names do, and none is a number."""
    words = name.split()
    return all(
        not word[0].islower() or word in _SMALL or "." in word or word in _KINDS for word in words
    ) and not any(map(str.isdigit, "".join(words)))


def _names_site(name: str) -> bool:
    words = name.casefold().split()
    is_address = any(re.fullmatch(r"[\w-]+\.[a-z]{2,6}", word) for word in words)
    return looks_like_outlet(name) or is_address or words[-1] in _KINDS


def _is_in_address(name: str, lines: Sequence[str]) -> bool:
    """Whether an address or a copyright line below has the name in it."""
    closed = folded(name).replace(" ", "")
    return any(_OF_ADDRESSES.search(line) and closed in line.replace(" ", "").casefold() for line in lines)


def _is_untold_label(name: str, told: frozenset[str]) -> bool:
    return len(name.split()) <= 2 and _is_name(name) and not name.isupper() and not stems(name) & told
