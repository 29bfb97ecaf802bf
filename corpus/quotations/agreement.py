"""Whether a noun phrase can be the subject of a verb of saying: many verbs are nouns too ("tax rules", "the claims").

Only phrases without a name are looked at. English: a singular noun has a word before it, and its verb an "s".
"""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations import verbs
from corpus.quotations.names import Mention
from corpus.quotations.offices import head_noun
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import BODIES, PAPERS, is_person_noun

_MASS: Final = frozenset(
    "research evidence data testimony footage video polling analysis legislation law policy guidance documentation "
    "material literature news information media press word legend tradition wisdom opinion reporting management "
    "leadership counsel math prosecution one everyone everybody someone somebody anyone another either neither each "
    "none nobody".split()
)
"""Singular or several, they need no word before them."""
_MANY: Final = frozenset(
    "people police men women children media staff some many few most several others both those these data half crew "
    "clergy press majority percent number group team family couple public third quarter".split()
)
_STAND_ALONE: Final = _MASS | BODIES | PAPERS
"""The latter in headlines: "poll finds"."""
_NOT_PLURAL: Final = re.compile(r"(?:ss|us|is|news|series|politics)$")
_DESCRIBES: Final = re.compile(
    r"(?:ed|ing|ous|ive|able|ible|[io]cal|onal|eral|inal|acial|ular|less|ful)$|^(?:same|own|new|first|other|such)$"
)
_VERBAL: Final = re.compile(r"(?:ing|ed)$")
_OF_ITS_OWN: Final = re.compile(r"[DK#]")
_OPENS_A_SENTENCE: Final = frozenset(
    "a an the this that these those there as if when while for in on at but and".split()
)
"""With a capital behind a bracket or a label, they are no names."""
_BEFORE_MANY: Final = frozenset("some many few most several other both those these two three four five".split())
_SURVEYED: Final = frozenset("surveyed polled interviewed questioned present affected involved".split())
_PAST_TOO: Final = frozenset("read forecast put".split())
_NO_PARTICIPLE: Final = frozenset(
    "responded replied answered countered began ended started opened closed".split()
)


def can_say(tokens: Tokens, mention: Mention, start: int, cue: int) -> bool:
    """Whether a mention that begins at token `start` can be what the verb at token `cue` is said of."""
    if mention.kind != "nominal":
        return mention.name.lower() not in _OPENS_A_SENTENCE
    kinds, low = tokens.kinds, tokens.lows[cue]
    is_past = low not in verbs.BASES and not low.endswith("s")
    if is_past and tokens.lows[cue + 1 : cue + 2] == ["by"] and low not in _NO_PARTICIPLE:
        return False  # a referendum condemned by many
    if _VERBAL.search(tokens.lows[start]) and kinds[start + 1] not in "LNH":
        return False  # reacting to a report that said
    head, text = head_noun(mention.text), mention.text
    if text != text.lower() and any(kind in "NH" for kind in kinds[start:cue]):
        return True
    first = text.split(None, 1)[0].lower()
    several = _is_several(head) or first in _MANY or " and " in text
    alone = several or head in _STAND_ALONE or first in _MASS or is_person_noun(head)
    if not alone and not _OF_ITS_OWN.match(kinds, start):
        return False
    if first in _BEFORE_MANY and " " in text and not _is_several(head) and head not in _MASS | BODIES | _SURVEYED:
        return False  # some free credits
    if "A" in kinds[start:cue]:
        return True
    if low in verbs.BASES and low not in _PAST_TOO and not several and head not in BODIES | _MASS:
        if not any(_is_several(word) for word in text.lower().split()):
            return False  # a direct say, but: the people familiar say
    if low not in verbs.AMBIGUOUS:
        return True
    following = kinds[cue + 1 : cue + 2]
    opens = not start or kinds[start - 1] in "Ee,;SBC"
    bare = opens and not set(kinds[start:cue]) & set("PO")
    if low.endswith("s") and not bare and not is_source(mention) and following not in "SQ:":
        return False  # an anthem for the worldwide protests
    if _DESCRIBES.search(head) and not is_person_noun(head) and head not in _MASS:
        return False  # the racial remarks
    if low in verbs.BASES:
        return several
    return not low.endswith("s") or not several or head in _MANY


def is_somebody(head: str) -> bool:
    """Whether a noun is of one person or of several."""
    return head in _MANY or is_person_noun(head) or is_person_noun(head.removesuffix("s"))


def is_source(mention: Mention) -> bool:
    """Whether a phrase names somebody, or what tells something: a company, a report; not "a plea for reforms"."""
    head = head_noun(mention.text)
    return (
        mention.kind != "nominal" or is_somebody(head) or bool({head, head.removesuffix("s")} & _STAND_ALONE)
    )


def _is_several(head: str) -> bool:
    return head in _MANY or (head.endswith("s") and _NOT_PLURAL.search(head) is None)
