"""Sayings: every place where a sentence says that somebody speaks, and who, in the sentence's own words.

"Tolland told the council", "said the harbour master", "according to police", "..., adding that": the verb,
its subject, and whom it was told to. What is said is not looked for here, nor who a pronoun stands for.
"""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations import verbs
from corpus.quotations.agreement import can_say, is_somebody, is_source
from corpus.quotations.any_verb import any_verb_after_marks, may_be_any_verb
from corpus.quotations.names import Mention, mention_of
from corpus.quotations.no_verb import is_no_verb
from corpus.quotations.offices import head_noun
from corpus.quotations.phrases import opening_subject, phrase_after
from corpus.quotations.saying import Saying
from corpus.quotations.shared import accompanying, is_coordinated, shared_subject
from corpus.quotations.subjects import phrase_before
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import PAPERS

_LISTENER: Final = re.compile(
    r"(?:[DK][LNHK#]*[LNH]|[LH]*N+(?:CN+)*|r|D(?=[S,:Q])|L+)(?:[O](?:[DK]?[LNHK]+))?"
)
_ENDS_ATTRIBUTION: Final = frozenset("E,;:Q-eW(X")
_TURNED_ROUND: Final = frozenset("Qe,-")
_MAKES: Final = frozenset(
    "prompting prompted prompts leading led leads forcing forced forces causing caused".split()
)
_SHOWING: Final = frozenset("show shows showed".split())
_PLAIN: Final = frozenset("say add tell explain argue claim ask write declare warn".split())
_OVERHEARD: Final = frozenset("heard overheard seen filmed recorded caught captured".split())
_NOT_SAID_YET: Final = frozenset(
    "willing unwilling able unable ready prepared reluctant likely unlikely free".split()
)
_NEVER_TURNED: Final = frozenset("told tells tell telling".split())
_NEVER_SPEAKS: Final = frozenset("job role task occasion situation moment weather".split())
"""What "calls for" something without a word."""
_MAY_TELL: Final = re.compile(r"[ZOVFTMGfp]")
_MAY_TELL_BESIDE_MARKS: Final = re.compile(r"[ZOVFTMGfpLY]")
_NOT_THE_SUBJECT: Final = frozenset("what which there nobody none neither".split())


def find_sayings(tokens: Tokens, place: int) -> list[Saying]:
    """The sayings of one paragraph, in the order of their verbs."""
    found: list[Saying] = []
    kinds, lows = tokens.kinds, tokens.lows
    for match in (_MAY_TELL_BESIDE_MARKS if "Q" in kinds else _MAY_TELL).finditer(kinds):
        i, kind = match.start(), match.group()
        if is_no_verb(tokens, i):
            continue
        if kind == "Z":
            saying = _according(tokens, place, i)
        elif kind == "O" and lows[i - 1] == "words" and lows[max(0, i - 3) : i] == ["in", "the", "words"]:
            saying = _in_the_words(tokens, place, i)
        elif kind in "VFTM":
            saying = _finite(tokens, place, i, found)
        elif kind in "Gf":
            saying = _participle(tokens, place, i, found)
        elif kind == "p" and lows[i] in verbs.BASES:
            saying = _made_to(tokens, place, i) or _infinitive(tokens, place, i, found)
        elif kind in "LY" and may_be_any_verb(kind, lows[i]) and "Q" in kinds[max(0, i - 9) : i]:
            saying = any_verb_after_marks(tokens, place, i)
        else:
            continue
        if saying is not None:
            found.append(saying)
    return found


def _according(tokens: Tokens, place: int, i: int) -> Saying | None:
    if i + 2 >= len(tokens.kinds) or tokens.lows[i + 1] != "to":
        return None
    mention, end = phrase_after(tokens, place, i + 2)
    if mention is None:
        return None
    return Saying(place, i, end, i, i + 2, "according", "Z", mention)


def _in_the_words(tokens: Tokens, place: int, of: int) -> Saying | None:
    mention, end = phrase_after(tokens, place, of + 1)
    return Saying(place, of - 3, end, of - 3, of + 1, "according", "Z", mention) if mention else None


def _finite(tokens: Tokens, place: int, i: int, found: list[Saying]) -> Saying | None:
    kinds, low = tokens.kinds, tokens.lows[i]
    kind = kinds[i]
    end, told = _listener(tokens, i)
    if low in ("put", "puts"):
        end = i + 2
        begin = max((k + 1 for k in range(max(0, i - 12), i) if tokens.lows[k] == "as"), default=0)
        if begin and kinds[begin - 2 : begin - 1] in ("", "E", "e", "Q", ","):
            mention = opening_subject(tokens, place, begin, i)
            if mention is not None:
                return Saying(place, begin - 1, end, i, i + 1, "before", kind, mention)
    previous = kinds[i - 1] if i else "E"
    turned = previous in _TURNED_ROUND or (previous == "E" and tokens.text[tokens.starts[i]].isupper())
    turned = (
        turned
        and low not in _NEVER_TURNED
        and not (previous == "," and _follows_apposition(tokens, place, i))
    )
    if turned and kind in "VM" and i + 1 < len(kinds):
        mention, after = phrase_after(tokens, place, i + 1)
        closes = after >= len(kinds) or kinds[after] in _ENDS_ATTRIBUTION
        closes = closes and not (kinds[after : after + 1] == "Q" and _opens_described(tokens, place, i))
        closes = closes and (previous != "," or mention is None or is_source(mention))
        if mention is not None and (closes or (previous in "Qe" and kinds[after] in "PSBC")):
            return Saying(place, i, after, i, i + 1, "after", kind, mention)
    mention, start = phrase_before(tokens, place, i)
    if mention is not None and low in _SHOWING and mention.kind != "nominal":
        return None
    if mention is not None and _can_speak(mention, previous) and tokens.lows[start - 1] != "nor":
        if not can_say(tokens, mention, start, i):
            return None
        return Saying(place, start, end, i, i + 1, "before", kind, mention, told)
    if previous in _TURNED_ROUND and kind == "V" and low not in _NEVER_TURNED and i + 1 < len(kinds):
        mention, after = phrase_after(tokens, place, i + 1)
        if mention is not None and (after >= len(kinds) or kinds[after] in "P" + "E,;"):
            return Saying(place, i, after, i, i + 1, "after", kind, mention)
    subject = shared_subject(tokens, place, i, found)
    if subject is None or not is_coordinated(tokens, i):
        return None
    if subject.kind == "nominal":
        head = head_noun(subject.text)
        if not head.endswith("s") and not is_source(subject):
            return None  # "the rise was expected, but signalled"
        is_told_of = (
            kinds[:i].rstrip("J").endswith(",") and low.endswith("ed") and kinds[i + 1 : i + 2] == "P"
        )
        if is_told_of and not is_somebody(head):
            return None  # "the programme, announced in August,"
    return Saying(place, i, end, i, i + 1, "shared", kind, subject, told)


def _can_speak(mention: Mention, before_verb: str) -> bool:
    """Not "nobody" and "neither side", nor the "one" who "could have said"."""
    text = mention.text.lower()
    words = text.split()
    if text in ("this", "that") or words[0] in _NOT_THE_SUBJECT or words[-1] in _NEVER_SPEAKS:
        return False
    return text != "one" or before_verb != "A"


def _opens_described(tokens: Tokens, place: int, i: int) -> bool:
    """Whether a sentence opens "A letter from the mayor, seen by the Courier," right before token i."""
    if tokens.kinds[i - 1] not in ",-":
        return False
    mention, start = phrase_before(tokens, place, i)
    return mention is not None and (start == 0 or tokens.kinds[start - 1] in "Ee") and i - start > 3


def _follows_apposition(tokens: Tokens, place: int, i: int) -> bool:
    """Whether a sentence or what follows a quotation opens "NAME, description," right before token i."""
    mention, start = phrase_before(tokens, place, i)
    opens = start == 0 or tokens.kinds[start - 1] in "EeQ"
    return opens and mention is not None and mention.kind == "name" and i - start > 3


def _participle(tokens: Tokens, place: int, i: int, found: list[Saying]) -> Saying | None:
    kinds = tokens.kinds
    if i and kinds[i - 1] == "L" and kinds[i + 1 : i + 2] == "A":
        return None  # "a flood warning has been issued"
    end, told = _listener(tokens, i)
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


def _infinitive(tokens: Tokens, place: int, i: int, found: list[Saying]) -> Saying | None:
    """ "went on to say", "had this to say": only the plain verbs of saying."""
    if i < 2 or tokens.lows[i] not in _PLAIN or tokens.lows[i - 2] in _NOT_SAID_YET:
        return None
    end, told = _listener(tokens, i)
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


def _made_to(tokens: Tokens, place: int, i: int) -> Saying | None:
    """ "prompting the mayor to order": who is made to speak."""
    kinds = tokens.kinds
    lo = i - 1
    while lo > 0 and kinds[lo - 1] in "DLNHKO":
        lo -= 1
        if tokens.lows[lo] in _MAKES:
            end, told = _listener(tokens, i)
            mention = mention_of(tokens, place, lo + 1, i - 1)
            return Saying(place, lo + 1, end, i, i + 1, "before", "V", mention, told) if mention else None
    return None


def _listener(tokens: Tokens, i: int) -> tuple[int, str | None]:
    """The token after a verb and its listener, and the listener: "told the council"."""
    kinds = tokens.kinds
    if tokens.lows[i] in verbs.TELLING:
        match = _LISTENER.match(kinds, i + 1)
        if match is not None:
            end = match.end()
            if end < len(kinds) and kinds[end] == "A":  # "warned the wall would fall": no listener
                return i + 1, None
            return end, None if kinds[i + 1 : end] in ("r", "D") else tokens.words(i + 1, end)
    return i + 1, None
