"""Who did it and to whom: whether a sentence tells a deed the other way round than a question asks about it.

"Who beat Harrow?" is not answered by "Harrow beat Quillhaven", though every word is there. Tells only of names, and
only where the words around a verb leave no doubt; English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from index.answering.words import Word, words_of
from index.terms import analysis
from index.terms.irregular import PAST_FORMS
from index.weighing.marks import CAPITAL, DATE

Role = Literal["doer", "done to"]

_BE = frozenset("is are was were be been being".split())
_DO = frozenset("did do does will would can could should may might must".split())
_HAVE = frozenset("has have had".split())
_AUXILIARY = _BE | _DO | _HAVE
_ASKING = frozenset("who whom what which".split())
_ASKING_BESIDE = frozenset("when where why how".split())
"""Ask for nobody who had a part in it, but may name whoever had."""
_BY = "by"
_ENDS_OBJECT = frozenset(
    "in at on for from with to of about into over under after before during since until against as and or but that who "
    "which while when where because".split()
)
_OTHERS = frozenset("he she they it we i you him her them who which".split())
"""Words that stand for somebody: whoever is named before them is not next to the verb."""
_BETWEEN_PASSIVE = frozenset("not also never once later then been being already twice".split())
_BOTH_WAYS = frozenset(
    "marry married meet met join joined face faced play played fight fought divorce divorced resemble resembled "
    "become became include included say said tell told mean meant call called".split()
)
"""Verbs that tell the same of either side, or whose object is told like a subject ("said Merriden")."""
_ENDINGS = ("ed", "ing", "s")
_ALIKE = "beat defeat thrash overcome overpower | buy acquire purchase | sue prosecute | detain arrest | hire employ"
"""Verbs whose subjects and objects do the same."""
_POSSESSIVE = ("'s", "s'")
_REACH_BACK = 6
_REACH_ON = 4
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Deed:
    """What the question says of the part that some names have in it."""

    verb: str
    """its term"""
    form: str
    """as it stands in the question, folded"""
    names: frozenset[str]
    role: Role


@lru_cache(1024)
def deed_in(question: str, language: str | None) -> Deed | None:
    """The deed that a question asks about, where it names one of those who had a part in it."""
    words = words_of(question, language)
    asking = next((at for at, word in enumerate(words) if word.low in _ASKING | _ASKING_BESIDE), None)
    if asking is None:
        return None
    helping = next((at for at in range(asking + 1, len(words)) if words[at].low in _AUXILIARY), None)
    if words[asking].low in _ASKING_BESIDE:
        return _with_both(words, helping)
    if helping is None:
        return _with_object(words, _verb_after(words, asking))
    if words[helping].low in _BE:
        return _passive(words, helping)
    if words[helping].low in _HAVE and helping == asking + 1:
        return _with_object(words, helping + 1)
    return _with_subject(words, helping)


def is_reversed(deed: Deed, *texts: Sequence[Word]) -> bool:
    """Whether the first text that tells of the deed gives the names the other part, and nowhere the one asked about."""
    for words in texts:
        roles = {role for at in _places(deed, words) for role in _roles(deed, words, at)}
        if roles:
            return deed.role not in roles
    return False


def _places(deed: Deed, words: Sequence[Word]) -> Iterator[int]:
    """Where the verb stands as one: not "government" for "govern", nor "applies to", which is done to nobody."""
    verbs = _alike().get(deed.verb, {deed.verb})
    for at, word in enumerate(words):
        is_verb = word.term in verbs and not word.marks & CAPITAL
        is_form = word.low == deed.form or word.low.endswith(_ENDINGS) or word.low in PAST_FORMS
        is_form = is_form or (at > 0 and words[at - 1].low in _DO)  # "will beat"
        if is_verb and is_form:
            follows = words[at + 1].low if at + 1 < len(words) else ""
            if _is_passive(words, at) or follows not in _ENDS_OBJECT:
                yield at


def _verb_after(words: Sequence[Word], asking: int) -> int:
    """The place of the verb in "who beat", "which of the teams beat"; no word's where there is none."""
    if words[asking].low == "who":
        return asking + 1
    described = range(asking + 1, min(asking + 1 + _REACH_BACK, len(words)))
    return next((at for at in described if _is_participle(words[at])), len(words))


@cache
def _alike() -> Mapping[str, frozenset[str]]:
    groups = (frozenset(analysis.terms(line)) for line in _ALIKE.split("|"))
    return {verb: group for group in groups for verb in group}


def _with_object(words: Sequence[Word], at: int) -> Deed | None:
    """ "(who) beat Harrow", "(who has) beaten Harrow": the name that follows the verb."""
    if at >= len(words) or not words[at].term:
        return None
    return _deed(words[at], _following(words, at), "done to")


def _with_subject(words: Sequence[Word], helping: int) -> Deed | None:
    """ "(whom) did Harrow beat": the name between the two parts of the verb, which ends the question's first part."""
    names = []
    for word in words[helping + 1 :]:
        if _is_name(word):
            names.append(word)
        elif names or word.term:
            return _deed(word, names, "doer") if names else None
    return None


def _with_both(words: Sequence[Word], helping: int | None) -> Deed | None:
    """ "(when) did Harrow beat Quillhaven": a name on either side of the verb; "did Harrow move" works both ways."""
    deed = _with_subject(words, helping) if helping is not None and words[helping].low in _DO else None
    verb = next((at for at, word in enumerate(words) if deed and word.low == deed.form), None)
    return deed if verb is not None and _following(words, verb) else None


def _passive(words: Sequence[Word], helping: int) -> Deed | None:
    """ "(who) was beaten by Harrow", "(who) was Harrow beaten by"."""
    verb = next((at for at in range(helping + 1, len(words)) if _is_participle(words[at])), None)
    if verb is None or words[verb + 1 : verb + 2] == () or words[verb + 1].low != _BY:
        return None
    if verb == helping + 1:
        return _deed(words[verb], _following(words, verb + 1), "doer")
    return _deed(words[verb], words[helping + 1 : verb], "done to")


def _deed(verb: Word, among: Sequence[Word], role: Role) -> Deed | None:
    names = frozenset(word.term for word in among if _is_name(word) and not word.low.endswith(_POSSESSIVE))
    is_clear = verb.term and not verb.marks & CAPITAL and verb.low not in _BOTH_WAYS
    return Deed(verb.term, verb.low, names, role) if names and is_clear else None


def _roles(deed: Deed, words: Sequence[Word], at: int) -> Iterator[Role]:
    """The parts that the deed's names have around the verb at a place."""
    is_passive = _is_passive(words, at)
    if _is_meant(deed, _nearest_name(words, at)):
        yield "done to" if is_passive else "doer"
    after = at
    if is_passive:
        after = next(
            (place for place in range(at, min(at + _REACH_ON, len(words))) if words[place].low == _BY), -1
        )
    if after >= 0 and _is_meant(deed, _following(words, after)):
        yield "doer" if is_passive else "done to"


def _is_meant(deed: Deed, name: Sequence[Word]) -> bool:
    """Whether a name is the deed's, or one half of it; "Harrow Rovers" are not the Harrow Council."""
    terms = {word.term for word in name}
    return bool(terms) and (terms <= deed.names or deed.names <= terms)


def _nearest_name(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The name that stands nearest before a place, whole; nothing where somebody else stands nearer."""
    last = next(
        (
            place
            for place in range(at - 1, max(-1, at - 1 - _REACH_BACK), -1)
            if _is_name(words[place]) or words[place].low in _OTHERS
        ),
        None,
    )
    if last is None or not _is_name(words[last]):
        return ()
    first = last
    while first and _is_name(words[first - 1]):
        first -= 1
    return words[first : last + 1]


def _following(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The first name after a place, whole, before anything that ends what a verb is done to."""
    name: list[Word] = []
    for word in words[at + 1 : at + 1 + _REACH_ON]:
        if _is_name(word):
            name.append(word)
        elif name or word.low in _ENDS_OBJECT or word.low in _OTHERS:
            break
    return name


def _is_passive(words: Sequence[Word], at: int) -> bool:
    if not _is_participle(words[at]):
        return False
    before = at - 1
    while before >= 0 and (words[before].low in _BETWEEN_PASSIVE or words[before].low.endswith("ly")):
        before -= 1
    if before >= 0 and words[before].low in _BE:
        return True
    for word in words[at + 1 : at + _REACH_ON]:
        if word.low == _BY or _is_name(word):
            return word.low == _BY  # "beat Harrow by two goals" is no passive
    return False


def _is_participle(word: Word) -> bool:
    return len(word.low) >= _SHORTEST and (
        word.low.endswith("ed") or word.low in PAST_FORMS or word.low == "beat"
    )


def _is_name(word: Word) -> bool:
    return bool(word.marks & CAPITAL and word.term and not word.marks & DATE)
