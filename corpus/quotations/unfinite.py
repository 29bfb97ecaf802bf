"""Sayings whose verb is no finite one: ", adding", "was heard saying", "went on to say", "prompting her to order"."""

from __future__ import annotations

from typing import Final

from corpus.quotations.listeners import listener
from corpus.quotations.names import mention_of
from corpus.quotations.saying import Saying
from corpus.quotations.shared import accompanying, shared_subject
from corpus.quotations.sources import is_somebody, is_source
from corpus.quotations.subjects import phrase_before
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import PAPERS

_PLAIN: Final = frozenset("say add tell explain argue claim ask write declare warn".split())
_MAKES: Final = frozenset(
    "prompting prompted prompts leading led leads forcing forced forces causing caused".split()
)
_OVERHEARD: Final = frozenset("heard overheard seen filmed recorded caught captured".split())
_NOT_SAID_YET: Final = frozenset(
    "willing unwilling able unable ready prepared reluctant likely unlikely free".split()
)


def participle(tokens: Tokens, place: int, i: int, found: list[Saying]) -> Saying | None:
    """ "was saying", "heard shouting", "quoted as saying", ", adding": the saying of an -ing form at token i."""
    kinds = tokens.kinds
    if i and kinds[i - 1] == "L" and kinds[i + 1 : i + 2] == "A":
        return None  # "a flood warning has been issued"
    end, told = listener(tokens, i)
    j = i - 1
    while j >= 0 and kinds[j] == "J":
        j -= 1
    if j >= 0 and kinds[j] == "A":
        mention, start = phrase_before(tokens, place, j + 1)
        if mention is not None:
            return Saying(place, start, end, i, i + 1, "before", kinds[i], mention, told)
    if j >= 1 and tokens.lows[j] in _OVERHEARD and kinds[j - 1] == "A":
        mention, start = phrase_before(tokens, place, j - 1)
        if mention is not None:
            return Saying(place, start, end, i, i + 1, "before", "V", mention, told)
    if j >= 1 and tokens.lows[j] == "as" and kinds[i] == "G":
        quoted = next(
            (k for k in range(j - 1, max(-1, j - 9), -1) if tokens.lows[k] in ("quoted", "cited")), None
        )
        if quoted is not None:
            if quoted == j - 1:
                mention, _ = phrase_before(tokens, place, quoted)
            else:
                mention = mention_of(tokens, place, quoted + 1, j)
            return Saying(place, quoted, end, i, i + 1, "before", "V", mention, told) if mention else None
    if j >= 0 and kinds[j] in "NLR" and kinds[i] == "G" and j == i - 1 and tokens.lows[j] not in PAPERS:
        mention, start = accompanying(tokens, place, i) or phrase_before(tokens, place, i)
        if mention is not None and (mention.kind != "nominal" or tokens.lows[start - 1] == "with"):
            return Saying(place, start, end, i, i + 1, "before", "G", mention, told)
    subject = shared_subject(tokens, place, i, found)
    if subject is None:
        return None
    return Saying(place, i, end, i, i + 1, "shared", kinds[i], subject, told)


def infinitive(tokens: Tokens, place: int, i: int, found: list[Saying]) -> Saying | None:
    """ "went on to say", "had this to say": only the plain verbs of saying."""
    if i < 2 or tokens.lows[i] not in _PLAIN:
        return None
    if tokens.lows[i - 2] in _NOT_SAID_YET or _is_asked_to(tokens, i):
        return None
    end, told = listener(tokens, i)
    is_overheard = (
        tokens.lows[i - 1] == "to" and tokens.lows[i - 2] in _OVERHEARD and tokens.kinds[i - 3] == "A"
    )
    if is_overheard or tokens.lows[i - 2 : i] == ["used", "to"]:
        mention, start = phrase_before(tokens, place, i - 3 if is_overheard else i - 2)
        if mention is not None:
            return Saying(place, start, end, i, i + 1, "before", "V", mention, told)
    subject = shared_subject(tokens, place, i, found)
    if subject is None or not is_source(subject):
        return None  # "talks broke down, with neither willing to say more"
    return Saying(place, i, end, i, i + 1, "shared", "p", subject, told)


def _is_asked_to(tokens: Tokens, i: int) -> bool:
    """Whether somebody else would say it: "laws that require doctors to tell"."""
    low = tokens.lows[i - 2]
    return tokens.kinds[i - 2] == "L" and low.endswith("s") and is_somebody(low)


def made_to(tokens: Tokens, place: int, i: int) -> Saying | None:
    """ "prompting the mayor to order": who is made to speak."""
    kinds = tokens.kinds
    lo = i - 1
    while lo > 0 and kinds[lo - 1] in "DLNHKO":
        lo -= 1
        if tokens.lows[lo] in _MAKES:
            end, told = listener(tokens, i)
            mention = mention_of(tokens, place, lo + 1, i - 1)
            return Saying(place, lo + 1, end, i, i + 1, "before", "V", mention, told) if mention else None
    return None
