"""Whether a noun phrase can be the subject of a verb of saying: many verbs are nouns too ("tax rules", "the claims").

Only phrases without a name are looked at. English: a singular noun has a word before it, and its verb an "s".
"""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations import verbs
from corpus.quotations.names import Mention
from corpus.quotations.offices import head_noun
from corpus.quotations.sources import MANY, MASS, STAND_ALONE, is_several, is_source
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import BODIES, is_person_noun

_DESCRIBES: Final = re.compile(
    r"(?:ed|ing|ous|ive|able|ible|[io]cal|[eo]gal|ormal|obal|ocial|onal|eral|inal|acial|ular|less|ful)$|^(?:same|own|new|first|other|such|recent|early|late|final|private|latest|previous|past|local|key|main)$"
)
_VERBAL: Final = re.compile(r"(?:ing|ed)$")
_OF_ITS_OWN: Final = re.compile(r"[DK#]")
_OPENS_A_SENTENCE: Final = frozenset(
    "a an the this that these those there as if when while for in on at but and".split()
)
"""With a capital behind a bracket or a label, they are no names."""
_BEFORE_MANY: Final = frozenset(
    "some no many few most several other both those these two three four five".split()
)
_SURVEYED: Final = frozenset("surveyed polled interviewed questioned present affected involved".split())
_PAST_TOO: Final = frozenset("read forecast put".split())
_DONE_BY_THINGS: Final = frozenset(
    "continue continues continued offer offers offered threaten threatens threatened underscore underscores "
    "underscored detail details detailed push pushes pushed add adds added explain explains explained "
    "encourage encourages encouraged".split()
)
_AN_OBJECT: Final = frozenset("DNLKHPp#rJ")
_NO_PARTICIPLE: Final = frozenset(
    "responded replied answered countered began ended started opened closed".split()
)


def can_say(tokens: Tokens, mention: Mention, start: int, cue: int) -> bool:
    """Whether a mention that begins at token `start` can be what the verb at token `cue` is said of."""
    kinds, low = tokens.kinds, tokens.lows[cue]
    if mention.kind != "nominal":
        counted = tokens.lows[start] in _BEFORE_MANY and low.endswith("s") and low in verbs.AMBIGUOUS
        return not counted and mention.name.lower() not in _OPENS_A_SENTENCE  # three Tide Cup champions
    is_past = low not in verbs.BASES and not low.endswith("s")
    if is_past and tokens.lows[cue + 1 : cue + 2] == ["by"] and low not in _NO_PARTICIPLE:
        return False  # a referendum condemned by many
    if _VERBAL.search(tokens.lows[start]) and kinds[start + 1] not in "LNH":
        return False  # reacting to a report that said
    head, text = head_noun(mention.text), mention.text
    if _is_no_telling(tokens, start, cue) and not is_source(mention):
        return False
    if text != text.lower() and any(kind in "NH" for kind in kinds[start:cue]):
        return True
    first = text.split(None, 1)[0].lower()
    several = is_several(head) or first in MANY or " and " in text
    alone = several or head in STAND_ALONE or first in MASS or is_person_noun(head)
    if not alone and not _OF_ITS_OWN.match(kinds, start):
        return False
    several = several and (head != "public" or first == "the")  # other public claims
    is_base = low in verbs.BASES and low not in _PAST_TOO and not several
    is_counted = first in _BEFORE_MANY and " " in text and head not in _SURVEYED
    if is_base or is_counted:
        uncounted = head in BODIES or head in MASS
        some = any(is_several(word) for word in text.lower().split())  # the people familiar
        if is_counted and not (some or uncounted):
            return False  # some free credits
        if is_base and not (some or uncounted or "A" in kinds[start:cue]):
            return False  # a direct say
        several = several or some
    if "A" in kinds[start:cue]:
        return True
    if low not in verbs.AMBIGUOUS:
        return True
    following = kinds[cue + 1 : cue + 2]
    opens = not start or kinds[start - 1] in "Ee,;SBC"
    bare = opens and not set(kinds[start:cue]) & set("PO")
    if low.endswith("s") and not bare and not is_source(mention) and following not in "SQ:":
        return False  # an anthem for the worldwide protests
    if following == "C" and low.endswith("s"):
        return False  # schedules, speech notes and letters
    if _DESCRIBES.search(head) and not is_person_noun(head) and head not in MASS:
        return False  # the racial remarks
    if low in verbs.BASES:
        return several
    return not low.endswith("s") or not several or head in MANY


def _is_no_telling(tokens: Tokens, start: int, cue: int) -> bool:
    """Whether a thing does without words what the verb at token `cue` says: a vote sees it done, a storm threatens."""
    kinds = tokens.kinds
    if kinds[cue] != "T" and tokens.lows[cue] not in _DONE_BY_THINGS:
        return False
    return kinds[cue + 1 : cue + 2] in _AN_OBJECT and "Q" not in kinds[max(0, start - 2) : start]
