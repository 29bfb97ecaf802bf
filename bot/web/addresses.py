"""What an address of this door asks for, and the address that asks it. Pure; nothing is looked up here.

What cannot be meant is refused with a sentence; what the address of a page gives besides is let be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import get_args
from urllib.parse import parse_qsl, urlencode

from bot import wording
from bot.presses import UNFLIPPED, Flips
from bot.questions import LONGEST_QUESTION
from corpus.errors import RequestRefused
from index.asking.filters import Kind

FRONT = "/"
STYLE = "/style.css"
ICON = "/icon.svg"
MOST_PASSAGES = 50
"""That a program may ask for at once, as in the terminal."""
LIMIT = 5
_OF_PROGRAMS = ("q", "limit")
"""A program that asks for more would take an answer for what it asked for."""
_KINDS: tuple[Kind, ...] = get_args(Kind)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_DIGITS = 4
"""Of a number at most."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A question, the passage that is to be shown of its answer (0 is the first), and its filters switched over.

    `after` is the question before it, on which it may lean.
    """

    question: str
    rank: int = 0
    flips: Flips = UNFLIPPED
    after: str | None = None

    def __str__(self) -> str:
        """Its address."""
        parts = [("q", self.question)]
        if self.rank:
            parts.append(("n", str(self.rank + 1)))
        parts += [("flip", kind) for kind in _KINDS if kind in self.flips]
        if self.after:
            parts.append(("after", self.after))
        return f"{FRONT}?{urlencode(parts)}"


def article_address(article_id: str, place: int | None = None) -> str:
    """The address of an article, or of a paragraph in it (0 is the first)."""
    return f"/article/{article_id}" + (f"#{anchor(place)}" if place is not None else "")


def anchor(place: int) -> str:
    """What a paragraph is called in its article's page."""
    return f"p{place}"


def read_asking(query: str) -> Asking:
    """What the address of an answer asks. Raises RequestRefused."""
    given = _given(query)
    kinds = given.get("flip", [])
    return Asking(
        _text(given, "q"),
        _number(given, "n", 1, 999, default=1) - 1,
        frozenset(kind for kind in _KINDS if kind in kinds),
        _text(given, "after") or None,
    )


def read_question(query: str) -> tuple[str, int]:
    """The question of a program, and how many passages it wants. Raises RequestRefused."""
    given = _given(query)
    if unknown := [name for name in given if name not in _OF_PROGRAMS]:
        raise RequestRefused(HTTPStatus.BAD_REQUEST, wording.web.unknown_name(unknown[0], _OF_PROGRAMS))
    question = _text(given, "q")
    if not question.strip():
        raise RequestRefused(HTTPStatus.BAD_REQUEST, wording.web.QUESTION_MISSING)
    return question, _number(given, "limit", 1, MOST_PASSAGES, default=LIMIT)


def _given(query: str) -> dict[str, list[str]]:
    """What each name in a query is given, in order."""
    try:
        pairs = parse_qsl(query, keep_blank_values=True, errors="strict", max_num_fields=50)
    except ValueError:  # a UnicodeDecodeError too
        raise RequestRefused(HTTPStatus.BAD_REQUEST, wording.web.UNREADABLE) from None
    given: dict[str, list[str]] = {}
    for name, value in pairs:
        given.setdefault(name, []).append(value)
    return given


def _text(given: dict[str, list[str]], name: str) -> str:
    text = given.get(name, [""])[0]
    if len(text) > LONGEST_QUESTION:
        raise RequestRefused(HTTPStatus.REQUEST_URI_TOO_LONG, wording.web.too_long(LONGEST_QUESTION))
    if _CONTROL.search(text):
        raise RequestRefused(HTTPStatus.BAD_REQUEST, wording.web.CONTROL_CHARACTERS)
    return text


def _number(given: dict[str, list[str]], name: str, least: int, most: int, *, default: int) -> int:
    text = given.get(name, [""])[0]
    if not text:
        return default
    number = int(text) if re.fullmatch(rf"[0-9]{{1,{_DIGITS}}}", text) else -1
    if not least <= number <= most:
        raise RequestRefused(HTTPStatus.BAD_REQUEST, wording.web.no_such_number(name, least, most))
    return number
