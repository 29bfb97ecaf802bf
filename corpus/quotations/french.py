"""French: "« ... », a déclaré Hélène Marchand, la maire", "Paul Lenoir explique : « ... »", "selon lui"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from corpus.quotations.marks import MarkedSpan
from corpus.quotations.verdicts import Heard

_PRESENT: Final = (
    "dit|déclare|affirme|explique|ajoute|indique|précise|estime|assure|souligne|répond|rappelle|regrette|confie"
    "|raconte|lance|insiste|poursuit|conclut|annonce|écrit|promet|prévient|avertit|reconnaît|dénonce|martèle"
    "|témoigne|résume|commente|note|soutient|plaide|demande|soupire|juge|nuance|renchérit|ironise|glisse|admet"
    "|observe|reprend|s’inquiète|s'inquiète|se réjouit|s’indigne|s'indigne|se souvient|tempère|réagit|analyse"
)
_PAST: Final = (
    "dit|déclaré|affirmé|expliqué|ajouté|indiqué|précisé|estimé|assuré|souligné|répondu|rappelé|regretté|confié"
    "|raconté|lancé|insisté|poursuivi|conclu|annoncé|écrit|promis|prévenu|averti|reconnu|dénoncé|martelé|témoigné"
    "|résumé|commenté|noté|soutenu|plaidé|demandé|tweeté|jugé|nuancé|renchéri|ironisé|glissé|admis|observé|repris"
    "|tempéré|réagi|crié|répliqué|rétorqué|tonné|prononcé"
)
_CUE: Final = (
    rf"(?P<cue>(?:(?:a|avait|aurait|ont|avaient)(?P<he>-t-(?:il|elle|on))?\s(?:\w+ment\s|aussi\s|encore\s)?(?:{_PAST})"
    rf"|(?:{_PRESENT})(?P<she>(?:-t)?-(?:il|elle|on))?)\b)"
)
_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_PARTICLE: Final = r"(?:de|du|des|la|le|el|al|ben|van|von|d[’'])\s?"
_NAME: Final = rf"(?:(?:M\.|MM\.|Mme|Mlle|Me|Dr)\s)?{_WORD}(?:\s(?:{_PARTICLE})?{_WORD}){{0,4}}"
_OFFICE: Final = (
    r"(?:[Ll]e|[Ll]a|[Ll]es|[Uu]n|[Uu]ne|[Dd]es)\s[^,.:;«»“”\"()]{2,70}?|[Ll][’'][^,.:;«»“”\"()]{2,70}?"
)
_DAY: Final = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier"
_PLACED: Final = rf"\s(?:dans|lors|à|sur|devant|auprès|après|avant|{_DAY})\b"
_AFTER: Final = re.compile(
    rf"[\s,.]*{_CUE}(?:(?:\s(?:à|au|aux)\s[^,.;:«»]{{2,40}}?)?\s+"
    rf"(?:(?P<name>{_NAME})|(?P<office>{_OFFICE})(?=[,.;:]|$|{_PLACED})(?:,\s(?P<late>{_NAME}))?)"
    rf"(?=[\s,.;:]|$)(?:,\s(?P<who>[^,.;:«»]{{3,80}}))?)?"
)
_BEFORE: Final = re.compile(
    rf"(?:(?P<office>{_OFFICE}),?\s)?(?P<name>{_NAME})(?:,\s(?P<who>[^,.;:«»]{{3,80}}))?,?\s+(?:l[’'])?{_CUE}[^.«»:]{{0,60}}?(?:\s*:|\sque|\squ[’'])\s*$"
)
_OFFICE_BEFORE: Final = re.compile(
    rf"(?P<name>{_OFFICE})\s+{_CUE}(?P<who>)[^.«»:]{{0,60}}?(?:\s*:|\sque)\s*$"
)
_INSIDE: Final = re.compile(rf",\s{_CUE}\s+(?P<name>{_NAME})(?:,\s(?P<who>[^,.;:«»]{{3,80}}))?,")
_REPORTS: Final = re.compile(
    rf"(?:(?P<office>{_OFFICE}),?\s)?(?P<name>{_NAME})(?:,\s(?P<who>[^,.;:«»]{{3,80}}),)?\s+{_CUE}\s(?:\w+\s){{0,3}}?(?:que\b|qu[’'])"
)
_PRONOUN_BEFORE: Final = re.compile(
    rf"(?P<pronoun>\b[IiEe](?:l|lle))\s+{_CUE}[^.«»:]{{0,60}}?(?:\s*:|\sque)\s*$"
)
_ACCORDING: Final = re.compile(
    rf"(?P<cue>\b(?:[Ss]elon|[Dd][’']après))\s(?P<name>{_NAME})(?:,\s(?P<who>[^,.;:«»]{{3,80}}))?,\s[^.«»]{{0,40}}$"
)
_COMMON: Final = frozenset(
    "le la les des du de est une un dans qui que pour sur au aux et nous avec pas ce ne plus était il elle".split()
)
_LOWER: Final = re.compile(r"\b[a-zà-ÿ]+\b")
_DISTINCT: Final = 3
_SENTENCE: Final = re.compile(r"[.?!»]\s+(?=[A-ZÀ-Þ«])")
_REACH: Final = 260
"""Characters before a mark in which its speaker may stand."""


def is_french(texts: Sequence[str]) -> bool:
    """Whether an article has a French verb of saying and several French words that English has not."""
    whole = " ".join(texts)[:6000]
    if not re.search(r"[«»“\"]", whole) or not re.search(_CUE, whole):
        return False
    words = _LOWER.findall(whole)
    common = [word for word in words if word in _COMMON]
    return len(set(common)) >= _DISTINCT and len(common) > 0.1 * len(words)


def heard_beside(text: str, span: MarkedSpan) -> Heard | None:
    """Who a French sentence says speaks right after or right before a span inside marks."""
    outer_start, outer_end = span.outer
    if after := _AFTER.match(text, outer_end):
        cue = after.span("cue")
        if after["he"] or after["she"]:
            return Heard(after.span("he" if after["he"] else "she"), None, cue, continues=True)
        if after["name"]:
            return Heard(after.span("name"), _described(after["who"]), cue)
        if after["late"]:
            return Heard(after.span("late"), after["office"], cue)
        if after["office"]:
            return _office(after, cue)
    begin = max(0, outer_start - _REACH)
    before = text[begin:outer_start]
    for match in _SENTENCE.finditer(before):
        begin = max(begin, outer_start - len(before) + match.end())
    for pattern in (_BEFORE, _ACCORDING, _OFFICE_BEFORE):
        if named := pattern.search(text[begin:outer_start]):
            return _named(named, begin)
    if inside := _INSIDE.search(text, span.start, span.end):
        return _named(inside, 0)
    if found := _PRONOUN_BEFORE.search(text[begin:outer_start]):
        at = begin + found.start("pronoun")
        return Heard((at, at + len(found["pronoun"])), None, (at, at + 1), continues=True)
    return None


def heard_within(text: str) -> Heard | None:
    """Who the last saying of a paragraph without marks belongs to."""
    found = [*_REPORTS.finditer(text)]
    return _named(found[-1], 0) if found else None


def _named(found: re.Match[str], offset: int) -> Heard:
    lo, hi = found.span("name")
    cue = (offset + found.start("cue"), offset + found.end("cue"))
    office = found.groupdict().get("office")
    if (
        office and re.fullmatch(_NAME, found["who"] or "") and " " in found["who"]
    ):  # la maire de LIEU, NOM, a dit
        lo, hi = found.span("who")
        return Heard((offset + lo, offset + hi), found.string[found.start("office") : found.end("name")], cue)
    return Heard((offset + lo, offset + hi), _described(found["who"]) or office, cue)


def _described(words: str | None) -> str | None:
    """An apposition; None for a relative clause."""
    return None if words is None or words.startswith(("qui ", "dont ", "âgé")) else words


def _office(after: re.Match[str], cue: tuple[int, int]) -> Heard:
    """ "le directeur du port Paul Lenoir" is Paul Lenoir, described; "les pompiers" are as named."""
    lo, hi = after.span("office")
    named = re.search(rf"(?<=\s){_NAME}$", after["office"])
    if named is not None and " " in named.group():
        return Heard((lo + named.start(), hi), after["office"][: named.start()].strip(), cue)
    return Heard((lo, hi), None, cue)
