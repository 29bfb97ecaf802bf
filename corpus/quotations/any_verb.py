"""Verbs that no list of verbs of saying holds: right beside quotation marks any verb is one of saying."""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.names import mention_of
from corpus.quotations.saying import Saying
from corpus.quotations.tokens import Tokens
from corpus.quotations.verbs import SAYING

_NAME_ALONE: Final = re.compile(r"(H*N+)(?=[E,;:]|$)")


def may_be_any_verb(kind: str, low: str) -> bool:
    """Whether a token can be such a verb for all that its kind and its lower-case form tell."""
    return kind == "Y" or low.endswith("ed") or low in SAYING


def any_verb_after_marks(tokens: Tokens, place: int, i: int) -> Saying | None:
    """The saying whose verb is token i, behind a quotation and beside nothing but its subject."""
    return _subject_first(tokens, place, i) or _verb_first(tokens, place, i)


def _subject_first(tokens: Tokens, place: int, i: int) -> Saying | None:
    """ "...," the deputy mayor riffed: after a comma inside the marks any verb is one of saying."""
    kinds = tokens.kinds
    says = tokens.lows[i] in SAYING and tokens.lows[i].endswith("s") != tokens.lows[i - 1].endswith("s")
    if kinds[i] == "L" and not (tokens.lows[i].endswith("ed") or says):
        return None
    q = kinds.rfind("Q", 0, i)
    if (
        i - q < 2
        or kinds[i + 1 : i + 2] in ("L", "N")
        or set(kinds[q + 1 : i]) - set("DLNHKJRPO" if says else "DLNHKJR")
    ):
        return None
    if tokens.text[tokens.spans[tokens.quoted[q]].end - 1] != ",":
        return None
    mention = mention_of(tokens, place, q + 1, i)
    return Saying(place, q + 1, i + 1, i, i + 1, "before", "V", mention) if mention else None


def _verb_first(tokens: Tokens, place: int, i: int) -> Saying | None:
    """ "...?" thundered Tolland: right after the marks, with nothing but a name behind it."""
    if not tokens.lows[i].endswith("ed") or tokens.kinds[i - 1] not in "Qe":
        return None
    named = _NAME_ALONE.match(tokens.kinds, i + 1)
    if named is None:
        return None
    mention = mention_of(tokens, place, *named.span(1))
    return Saying(place, i, named.end(1), i, i + 1, "after", "V", mention) if mention else None
