"""The engine: who speaks right beside a span inside marks, by the table of a language (`tongue.py`).

Reads the printed words of one paragraph, a few hundred characters around the marks; knows no grammar but the
order of subject, verb and marks. Who a surname or a "he" means is for `reading.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from corpus.quotations.marks import MarkedSpan
from corpus.quotations.tongues.tongue import Tongue
from corpus.quotations.verdicts import Heard

_SENTENCE: Final = re.compile(r"[.?!؟»”]\s+(?=\S)")
_REACH: Final = 260
"""Characters before a mark in which its speaker may stand."""
_NEW_SENTENCE: Final = re.compile(r"\s*\.|[\s،]+و")
"""Behind marks, where a language without capitals begins to say something else: "and she added"."""
_NO_DESCRIPTION: Final = re.compile(r"(?:qu[ie]|dont|che|cui|der|die|das|âgé|de \d|\d)\b")


@dataclass(frozen=True, slots=True)
class Shapes:
    """The patterns of one language. Groups: cue, name, office, late (a name behind an office), who, he, she."""

    cue: re.Pattern[str]
    after: re.Pattern[str]
    subject_first: re.Pattern[str]
    verb_first: re.Pattern[str]
    office_first: re.Pattern[str]
    he_first: re.Pattern[str]
    nobody: re.Pattern[str]
    inside: re.Pattern[str]
    reports: tuple[re.Pattern[str], ...]
    according_before: re.Pattern[str]
    according_after: re.Pattern[str]


@lru_cache(maxsize=16)
def shapes_of(tongue: Tongue) -> Shapes:
    """The patterns built from a language's table."""
    t = tongue
    cue = rf"(?<!\w)(?P<cue>(?:{t.verbs}))(?!\w)"
    him, her = t.he
    who = rf"(?:[,،]\s(?P<who>[^{t.stops}]{{3,80}}))?"
    someone = rf"(?:(?P<office>{t.office})[,،]?\s)?(?P<name>{t.named})"
    leads = rf"[^.؟!«»“”:؛]{{0,60}}?(?:\s*:|[,،]?\s(?:{t.that})(?:\s[^«»“”\":؛؟!]{{0,60}})?)\s*$"
    told = rf"(?:\s(?:{t.listener})\s[^{t.stops}]{{2,40}}?)?(?:\s(?:{t.when}))*"
    pronoun = rf"(?:(?P<he>{t.behind}|\s(?:{him}))|(?P<she>\s(?:{her})))(?!\w)"
    closes = rf"(?=\s*[.,،:؛;—–-]|\s*$|\s(?:{t.placed})(?!\w))"
    return Shapes(
        re.compile(cue),
        re.compile(
            rf"[\s,.،—–-]*{cue}(?:{told}\s+(?:(?P<name>{t.named})|(?P<office>{t.office}){closes}"
            rf"(?:,\s(?P<late>{t.named}))?)(?=[\s,.،:؛;—–-]|$){who}|{pronoun}|{closes})"
        ),
        re.compile(rf"{someone}{who},?\s+(?:l[’'])?{cue}{leads}"),
        re.compile(rf"{cue}{told}\s+{someone}(?:[,،]\s(?P<who>[^{t.stops}]{{3,80}}),?)?{leads}"),
        re.compile(rf"(?P<name>{t.office})\s+(?:l[’'])?{cue}{leads}"),
        re.compile(rf"(?<!\w)(?:(?P<he>{him})|(?P<she>{her}))\s+{cue}{leads}", re.IGNORECASE),
        re.compile(rf"{cue}{leads}"),
        re.compile(rf",\s{cue}\s+(?P<name>{t.named}){who},"),
        (
            re.compile(rf"{someone}(?:,\s(?P<who>[^{t.stops}]{{3,80}}),)?\s+{cue}(?:\s\w+){{0,3}}?,?\s(?:{t.that})"),
            re.compile(rf"{cue}\s+{someone}(?:[,،]\s(?P<who>[^{t.stops}]{{3,80}}),?)?,?\s+(?:{t.that})(?!\w)"),
        ),
        re.compile(rf"(?<!\w)(?P<cue>{t.before})\s(?P<name>{t.named}){who},?\s[^.«»]{{0,40}}$"),
        re.compile(
            rf"[\s,.،—–-]*(?P<cue>{t.after})\s*(?:(?P<name>{t.named})(?=[\s.,،:؛;]|$){who}"
            rf"|(?P<office>{t.office}){closes}(?:,\s(?P<late>{t.named}))?)"
        ),
    )  # fmt: skip


def heard_beside(tongue: Tongue, text: str, span: MarkedSpan) -> Heard | None:
    """Who a sentence says speaks right after or right before a span inside marks."""
    shapes = shapes_of(tongue)
    outer_start, outer_end = span.outer
    for pattern in (shapes.after, shapes.according_after):
        after = pattern.match(text, outer_end)
        if after and not (tongue.people and _NEW_SENTENCE.match(text, outer_end)):
            heard = _after(tongue, after)
            if heard is not None:
                return heard
    begin = max(0, outer_start - _REACH)
    sentences = [match.end() for match in _SENTENCE.finditer(text, begin, outer_start)]
    begin = sentences[-1] if sentences else begin
    before = text[begin:outer_start]
    for pattern in (shapes.subject_first, shapes.according_before, shapes.office_first):
        if named := pattern.search(before):
            return _named(tongue, named, begin)
    if turned := _last(shapes.cue, shapes.verb_first, before):
        return _named(tongue, turned, begin)
    if inside := shapes.inside.search(text, span.start, span.end):
        return _named(tongue, inside, 0)
    if he := shapes.he_first.search(before):
        group = "he" if he["he"] else "she"
        return _goes_on((begin + he.start(group), begin + he.end(group)), he, begin, group)
    nobody = _last(shapes.cue, shapes.nobody, before) if tongue.drops_he else None
    return _goes_on(nobody.span("cue"), nobody, begin, "") if nobody else None


def heard_within(tongue: Tongue, text: str) -> Heard | None:
    """Who the last saying of a paragraph without marks belongs to."""
    found = [match for pattern in shapes_of(tongue).reports for match in pattern.finditer(text)]
    return _named(tongue, max(found, key=lambda match: match.start("cue")), 0) if found else None


def named_in(tongue: Tongue, found: re.Match[str]) -> Heard:
    """Whoever a match of a pattern with a name names, at its place in the text."""
    return _named(tongue, found, 0)


def _last(cue: re.Pattern[str], pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The match that begins with the last possible verb: the one nearest the marks counts."""
    matches: Iterator[re.Match[str] | None] = (
        pattern.match(text, found.start()) for found in cue.finditer(text)
    )
    return next((match for match in reversed(list(matches)) if match), None)


def _goes_on(name: tuple[int, int], match: re.Match[str], offset: int, group: str) -> Heard:
    cue = (offset + match.start("cue"), offset + match.end("cue"))
    gender = {"he": 1, "she": -1}.get(group, 0)
    return Heard(name if group else cue, None, cue, continues=True, gender=gender)


def _after(tongue: Tongue, after: re.Match[str]) -> Heard | None:
    cue, groups = after.span("cue"), after.groupdict()
    if groups.get("late"):
        return Heard(after.span("late"), after["office"], cue)
    if after["name"] or groups.get("office"):
        return _named(tongue, after, 0)
    for group in ("he", "she"):
        if groups.get(group):
            return _goes_on(after.span(group), after, 0, _sex(tongue, after[group], group))
    return _goes_on(cue, after, 0, "") if tongue.drops_he else None


def _sex(tongue: Tongue, words: str, group: str) -> str:
    """Whether an inverted pronoun ("-t-elle") is a she: the table's words tell."""
    return "she" if re.search(rf"(?:{tongue.he[1]})$", words) else group


def _named(tongue: Tongue, found: re.Match[str], offset: int) -> Heard:
    groups = found.groupdict()
    name = "name" if groups.get("name") else "office"
    office = groups.get("office") if name == "name" else None
    described, (lo, hi) = groups.get("who"), found.span(name)
    cue = (offset + found.start("cue"), offset + found.end("cue"))
    if office and described and " " in described and re.fullmatch(tongue.named, described):
        lo, hi = found.span("who")  # la maire de LIEU, NOM, a dit
        return Heard((offset + lo, offset + hi), found.string[found.start("office") : found.end("name")], cue)
    if described is not None and _NO_DESCRIPTION.match(described):
        described = None
    phrase = found.string[lo:hi]
    if tongue.trailing is not None:
        phrase = tongue.trailing.sub("", phrase)
    lo += len(phrase) - len(phrase.lstrip())
    hi = lo + len(phrase.strip())
    title = tongue.title.match(found.string[lo:hi]) if tongue.title else None
    if title is not None:
        return Heard(
            (offset + lo + title.start("name"), offset + lo + title.end("name")), title["title"], cue
        )
    if name == "office":  # "le directeur du port Paul Lenoir" is Paul Lenoir, described
        last = re.search(rf"(?<=\s){tongue.named}$", found.string[lo:hi])
        if last is not None and " " in last.group():
            at = lo + last.start()
            return Heard((offset + at, offset + hi), found.string[lo:at].strip(), cue)
    return Heard((offset + lo, offset + hi), described or office, cue)
