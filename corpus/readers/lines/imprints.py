"""Whose page a copied page is, told by its masthead among the navigation and by the copyright line at its foot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus.readers.lines.furniture import is_crumbs, is_furniture
from corpus.readers.lines.outlets import LONGEST_NAME, looks_like_outlet, outlet_name

_COPYRIGHT = re.compile(
    r"(?i:.{0,40}?(?:©|\(c\)|copyright)(?:[\s©,.-]|\(c\)|\d{4}|copyright|by|the year)*)"
    r"(?P<name>[^\W\d_a-z][\w'’&.-]*(?: (?:of |the |& )?[^\W\d_a-z][\w'’&.-]*){0,4})"
)
_LABEL = re.compile(r"(?:source|from|quelle|fuente|fonte|المصدر)\s*:\s*", re.IGNORECASE)
_BESIDE_NAME = re.compile(r",|\s[–—|-]\s")
_COMPANY = re.compile(
    r"[\s,]+(?:inc|ltd|llc|gmbh|ag|s\.?a|plc|co|corp(?:oration)?|limited|company|group|media|all|rights|reserved)\b.*$",
    re.IGNORECASE,
)
_FOOT = 40
"""Lines; a copyright line stands near the end of a page."""


def is_source_line(line: str) -> bool:
    """Whether a short line below a headline names the paper: "Source: The Courier", "Quillhaven Courier, London"."""
    return len(line) <= LONGEST_NAME and (bool(_LABEL.match(line)) or looks_like_outlet(_named(line)))


def source_in(line: str) -> str | None:
    """The paper that such a line names."""
    return outlet_name(_named(line))


def _named(line: str) -> str:
    """The line without its label and without the place or the desk after a comma or a dash."""
    return _BESIDE_NAME.split(_LABEL.sub("", line), maxsplit=1)[0].strip()


def source_of_page(above: Sequence[str], below: Sequence[str]) -> str | None:
    """The paper's name: a masthead that the copyright confirms, else the copyright's, else a masthead.

    A single word is one only at the very top: menus are full of "Press" and "Radio".
    """
    mastheads = [
        name
        for line in above
        if looks_like_outlet(line) and not is_crumbs(line) and not is_furniture(line)
        if (name := outlet_name(line))
    ]
    holders = list(_holders(below[-_FOOT:]))
    confirmed = [name for name in mastheads if any(_shares(name, holder) for holder in holders)]
    spoken = [name for name in mastheads if " " in name or "." in name or name == above[0]]
    return next(iter([*confirmed, *holders, *spoken]), None)


def _holders(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        match = _COPYRIGHT.match(line) if len(line) < 200 else None
        name = _COMPANY.sub("", match["name"]).strip(" .,-") if match else ""
        if len(name) > 2 and name.lower() not in {"all", "all rights", "all rights reserved"}:
            yield name


def _shares(name: str, holder: str) -> bool:
    one, other = name.casefold(), holder.casefold()
    return one in other or other in one
