"""The parts of a question that another one may lean on: its asking, its names, whom it is about. English."""

from __future__ import annotations

import re

from corpus.quotations.words import is_person_noun

ASKS = r"how many|how much|how long|how old|how|why|when|where|who|whom|what|which"
DOES = r"did|does|do|has|have|had|is|are|was|were|will|would|can|could|should|shall|may|might|must"
PREPOSITION = (
    r"in|at|on|for|from|about|to|with|by|of|during|after|before|since|near|under|over|against|between|until"
)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NAME = re.compile(r"(?:the\s+)?\b[A-Z][\w'’-]*(?:\s+(?:(?:of|the|al|bin|de|von|van)\s+)*[A-Z][\w'’-]*)*")
_LONG_SUBJECT = re.compile(rf"\b(?:{DOES})\s+(?P<what>the(?:\s+[a-z][\w-]*){{1,3}})\b")
_POSSESSIVE = re.compile(r"['’]s$")


def names_in(text: str) -> list[re.Match[str]]:
    """Names of a question, without the word that opens it, unless that goes on as a name."""
    found = []
    for match in _NAME.finditer(text):
        opens = match.start() == 0
        words = match[0].split()
        if opens and (len(words) == 1 or re.fullmatch(rf"{ASKS}|{DOES}", words[0], re.IGNORECASE)):
            rest = _NAME.search(text, len(words[0])) if len(words) > 1 else None
            found += [rest] if rest and rest.end() <= match.end() else []
        else:
            found.append(match)
    return found


def person_in(text: str) -> str | None:
    """What a question calls the one that it is about: "the harbour master", and never "the tram"."""
    match = _LONG_SUBJECT.search(text)
    words = match["what"].split() if match else []
    ends = (end for end in range(2, len(words) + 1) if is_person_noun(words[end - 1]))
    return next((" ".join(words[:end]) for end in ends), None)


def bare(name: str) -> str:
    """A name without its possessive."""
    return _POSSESSIVE.sub("", name)


def replaced(text: str, span: tuple[int, int], what: str) -> str:
    """A text with something else in a span, and the possessive that this had."""
    owned = _POSSESSIVE.search(text[span[0] : span[1]])
    return text[: span[0]] + what + (owned[0] if owned else "") + text[span[1] :]
