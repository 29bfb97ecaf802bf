"""The engine: what a question in another language than English asks, by the table of its language (`tongue.py`).

Takes out of it what only asks, so that what is left says what it is about. Knows no grammar and no archive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import Final

from corpus.quotations.tongues.arabic_names import people_in
from index.asking.asked import Kind, Question
from index.asking.quotations import quotations_in
from index.asking.tongues.letters import plain, without_signs
from index.asking.tongues.tongue import Look, Tongue
from index.asking.tongues.wants import KIND_OF, Wants
from index.terms import analysis
from index.terms.stopwords import STOP_LIST

_YEAR: Final = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)")
_WORD: Final = re.compile(r"[^\W\d_][\w'’.-]*")
_OPENING: Final = "¿¡ \t\n"
_WORDS_OF_TOPIC: Final = 3
_WORDS_OF_SPEAKER: Final = 8

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shapes:
    """The patterns of a language, made once."""

    asks: tuple[tuple[Look, re.Pattern[str]], ...]
    opens: frozenset[str]
    says: re.Pattern[str]
    speakers: tuple[re.Pattern[str], ...]
    framing: re.Pattern[str]
    little: frozenset[str]
    counted: re.Pattern[str]


@cache
def shapes_of(tongue: Tongue) -> Shapes:
    """The patterns built from a language's table."""
    return Shapes(
        tuple((look, re.compile(rf"(?<![\w'])(?:{pattern})(?![^\W_])")) for look, pattern in tongue.asks),
        frozenset(tongue.opens.split()),
        re.compile(rf"(?<!\w)(?:{tongue.says})(?!\w)"),
        tuple(re.compile(r"(?<!\w)" + speaker.replace("{says}", tongue.says)) for speaker in tongue.speakers),
        re.compile(rf"^(?:{tongue.framing})(?!\w)\s*|^(?:{tongue.framing})(?<=\s)"),
        frozenset(tongue.little.split()),
        re.compile(tongue.counted),
    )


def understand_in(tongue: Tongue, text: str) -> Question:
    """Read a question in a language. One without content words has no terms."""
    text = without_signs(" ".join(text.split())).lstrip(_OPENING)
    low, shapes = plain(text), shapes_of(tongue)
    look, asking, counted = _asking(low, shapes)
    speaker = _speaker_in(text, low, shapes)
    cut = [*asking, *_little(low, shapes)]
    is_said = speaker is not None and look in ("what", "manner", "reason", None)
    if is_said:
        cut += [match.span() for match in shapes.says.finditer(low)]
    framing = shapes.framing.match(low)
    if framing:
        cut = [framing.span()]
    about = _without(text, cut)
    own = analysis.terms(about, tongue.language) or analysis.terms(text, tongue.language)
    kind: Kind = "said" if is_said else KIND_OF.get(look, "other") if look else "other"
    counts = frozenset(analysis.terms(counted, tongue.language)) if counted else frozenset()
    return Question(
        text,
        tuple(dict.fromkeys(own)),
        kind,
        _names_in(tongue, text, asking)
        | frozenset(analysis.terms(speaker or "", tongue.language)).intersection(own),
        quotations_in(text),
        frozenset(int(year[0]) for year in _YEAR.finditer(low)),
        speaker,
        language=tongue.language,
        is_topic=_is_topic(text, about, bool(framing), look),
        wants=Wants(look or "what", counts),
    )


def asking_words(text: str, tongue: Tongue) -> int:
    """How much tells that a text is a question of this language: 2 for the word that it opens with, 1 for others.

    A word that English has too tells less.
    """
    words = [word.strip('¿¡?!.,«»"') for word in plain(without_signs(text)).replace("'", " ").split()]
    opens = shapes_of(tongue).opens
    return sum(word in opens for word in words) + any(word in opens - STOP_LIST for word in words[:1])


def _asking(low: str, shapes: Shapes) -> tuple[Look | None, list[Span], str]:
    """What the answer looks like, where that is asked, and what is to be counted."""
    for look, pattern in shapes.asks:
        if match := pattern.search(low):
            counts = look in ("number", "duration") and shapes.counted.match(low, match.end())
            return look, [match.span()], counts["counted"] if counts else ""
    return None, [], ""


def _speaker_in(text: str, low: str, shapes: Shapes) -> str | None:
    for pattern in shapes.speakers:
        if match := pattern.search(low):
            who = text[slice(*match.span("who"))].strip(" ,،")
            if who and len(who.split()) <= _WORDS_OF_SPEAKER:
                return who
    return None


def _little(low: str, shapes: Shapes) -> Iterator[Span]:
    return (match.span() for match in _WORD.finditer(low) if match[0].strip(".") in shapes.little)


def _without(text: str, spans: list[Span]) -> str:
    kept, at = [], 0
    for start, end in sorted(spans):
        kept.append(text[at : max(at, start)])
        at = max(at, end)
    return " ".join((*kept, text[at:]))


def _is_topic(text: str, about: str, framed: bool, look: Look | None) -> bool:
    """Whether nothing is asked of what a text names but to be told of it."""
    if framed:
        return True
    return look is None and not text.endswith(("?", "؟")) and len(about.split()) <= _WORDS_OF_TOPIC


def _names_in(tongue: Tongue, text: str, asking: list[Span]) -> frozenset[str]:
    """The terms that are written as names; where nouns have capitals too, those of several words."""
    if tongue.names == "behind titles":
        found = [
            *map(itemgetter(1), people_in(text)),
            *(m.span("name") for m in _titled(tongue).finditer(text)),
        ]
        return frozenset(term for at in found for term in analysis.terms(text[slice(*at)], tongue.language))
    if text.isupper() or text.istitle():
        return frozenset()
    words = [match for match in _WORD.finditer(text) if not _opens(match, asking)]
    capital = [match for match in words if match[0][0].isupper()]
    if tongue.names == "nouns too":
        beside = {match.start() for one, match in pairwise(capital) if text[one.end() : match.start()] == " "}
        ends = {match.start() - 1 for match in capital if match.start() in beside}
        capital = [match for match in capital if match.start() in beside or match.end() in ends]
    return frozenset(term for match in capital for term in analysis.terms(match[0], tongue.language))


def _opens(match: re.Match[str], asking: list[Span]) -> bool:
    """Whether a word would have its capital anyway."""
    return match.start() == 0 or any(start <= match.start() < end for start, end in asking)


@cache
def _titled(tongue: Tongue) -> re.Pattern[str]:
    """What a name stands behind, or letters that have capitals, in a language without any."""
    return re.compile(rf"(?:(?<!\w)(?:{tongue.before_names})\s|\b(?=[A-Z]))(?P<name>\w+)")
