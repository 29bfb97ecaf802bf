"""Turns of an interview: paragraphs that open with the speaker's name and a colon, or with a dialogue dash."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from corpus.quotations.tokens import Tokens
from corpus.quotations.words import BODIES

_NAMED: Final = re.compile(
    r"\s*((?:(?:[A-Z][\w.’'-]*|al|el|de|van|von|bin)\s+){0,4}[A-Z][\w.’'-]*)(?:\s*\([^)]{1,60}\))?:\s+(?=\S)"
)
_LETTER: Final = re.compile(r"\s*([QA])[:.]\s+(?=\S)")
_ANSWER: Final = re.compile(r"(?<=[.?!])\s+A[:.]\s+(?=\S)")
"""Behind its question, where a paper prints both in one paragraph."""
_FULL_NAME: Final = re.compile(r"(?<![NHO])H*(NN+)(?![N])")
_DASH: Final = re.compile(r"\s*[—―]\s*(?=\w)")
_SPOKEN_BY: Final = re.compile(
    r"[,.?!…]\s*[—―–-]?\s*(?:said|asked|replied|answered|added|shouted|whispered)\s+"
    r"([A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)"
)
_ASKING: Final = frozenset(
    "asked asks interviewed interviews met meets questioned quizzed talked spoke caught".split()
)
_BOTH_WAYS: Final = frozenset(("spoke", "talked"))
"""Whoever is interviewed speaks to whoever asks as well; "we spoke to" is told apart."""
_NEAR: Final = 8
"""Tokens between "asked" and the name of whoever is."""
_NOT_NAMES: Final = frozenset(
    "sir sirs madam dear note update correction editor watch read related photo video source sources more here "
    "now today why how "
    "what where when who but and so then yes no question answer abstract transcript listen warning "
    "example result headline byline date time place price address phone email website contact".split()
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in one paragraph; `name` is None for "Q:", for dashes, and where nobody can be told."""

    start: int
    end: int
    name: str | None


def spoken_turns(texts: Sequence[str], paragraphs: Sequence[Tokens]) -> dict[int, Turn]:
    """The turns by place. A lead-in that occurs once in an article is no interview."""
    named: dict[int, Turn] = {}
    lettered: dict[int, Turn] = {}
    answering: str | None = None
    dashed: dict[int, Turn] = {}
    for place, text in enumerate(texts):
        if paragraphs[place].kinds[:1] == "Q":
            continue
        if match := _LETTER.match(text):
            answer = match if match[1] == "A" else _ANSWER.search(text, match.end())
            if answer and not answering:
                answering = _who_is_asked(paragraphs[: min(lettered, default=place)])
            lettered[place] = Turn((answer or match).end(), _end(text), answering if answer else None)
        elif ":" in text and (match := _NAMED.match(text)):
            if match.group(1).split()[0].lower() not in _NOT_NAMES and "Q" not in paragraphs[place].kinds[:8]:
                named[place] = Turn(match.end(), _end(text), match.group(1))
        elif match := _DASH.match(text):
            spoken = _SPOKEN_BY.search(text, match.end())
            if spoken:
                dashed[place] = Turn(match.end(), spoken.start() + 1, spoken.group(1))
            else:
                dashed[place] = Turn(match.end(), _end(text), None)
    counts = Counter(turn.name.split()[-1].lower() for turn in named.values() if turn.name)
    found = {place: turn for place, turn in named.items() if len(named) >= 2 and max(counts.values()) >= 2}
    if len(lettered) >= 2:
        found |= lettered
    if len(dashed) >= 3:
        found |= dashed
    return {place: turn for place, turn in found.items() if turn.start < turn.end}


def _who_is_asked(introduction: Sequence[Tokens]) -> str | None:
    """The one person whom the paragraphs above an interview say was asked, else the only one whom they name in full.

    Of several it is the one who opens them.
    """
    named = [
        (tokens, match)
        for tokens in introduction
        for match in _FULL_NAME.finditer(tokens.kinds)
        if tokens.lows[match.end(1) - 1] not in BODIES and not _is_passed_over(tokens, match)
    ]
    asked = {tokens.words(*match.span(1)) for tokens, match in named if _is_asked(tokens, match.start())}
    names = {tokens.words(*match.span(1)) for tokens, match in named}
    opening = {tokens.words(*match.span(1)) for tokens, match in named[:1] if match.start() == 0}
    likely = next((some for some in (asked, names) if len(some) == 1), opening)
    return next(iter(likely), None)


def _is_passed_over(tokens: Tokens, name: re.Match[str]) -> bool:
    """Whether a name is a place's or of whoever asks: "in Port Lanz", "the Courier's Ana Grebe", "Ana Grebe asked"."""
    start, end = name.span()
    before = tokens.kinds[start - 1] if start else "E"
    if tokens.lows[end : end + 1] and tokens.lows[end] in _ASKING and tokens.kinds[end + 1 : end + 2] != "P":
        return True
    return before in "KO" or (before == "P" and tokens.lows[start - 1] not in ("with", "to"))


def _is_asked(tokens: Tokens, start: int) -> bool:
    """Whether a name is of whoever is asked: "we put ten questions to Ana Grebe", "asked its manager, Ana Grebe"."""
    for i in range(start - 1, max(-1, start - 1 - _NEAR), -1):
        if tokens.kinds[i] in "EN":
            return False
        if tokens.lows[i] in _ASKING:
            return tokens.lows[i] not in _BOTH_WAYS or tokens.kinds[i - 1 : i] == "R"
    return False


def _end(text: str) -> int:
    return len(text.rstrip())
