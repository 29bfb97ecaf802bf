"""Which language an article is in, and who speaks beside each of its quotations, over all its paragraphs.

The rest of the room reads English; here only what stands right beside marks counts, and gives a Verdict or
nothing. An article in English, or in none of the languages, passes through untouched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from corpus.naming import folded
from corpus.quotations.gender import gender_of_name
from corpus.quotations.names import Mention
from corpus.quotations.tokens import Tokens
from corpus.quotations.tongues.arabic import ARABIC
from corpus.quotations.tongues.beforehand import named_before
from corpus.quotations.tongues.french import FRENCH
from corpus.quotations.tongues.german import GERMAN
from corpus.quotations.tongues.hearing import heard_beside, heard_within, shapes_of
from corpus.quotations.tongues.italian import ITALIAN
from corpus.quotations.tongues.portuguese import PORTUGUESE
from corpus.quotations.tongues.russian import RUSSIAN
from corpus.quotations.tongues.spanish import SPANISH
from corpus.quotations.tongues.tongue import Tongue
from corpus.quotations.tongues.unmarked import agrees, reported_by, spoken_of, subject_of
from corpus.quotations.verdicts import Heard, Verdict

TONGUES: Final = (ARABIC, FRENCH, GERMAN, ITALIAN, PORTUGUESE, RUSSIAN, SPANISH)
_MARK: Final = re.compile(r"[«»“”„\"]")
_ENGLISH: Final = re.compile(r"\b(?:the|and|said|that)\b")
_ENGLISH_BETWEEN_SPACES: Final = (" the ", " and ", " said ", " that ")
_LOWER: Final = re.compile(r"\b[a-zß-ÿ]+\b")
_ENOUGH: Final = 6000
"""Characters that a language is told by."""
_DISTINCT, _SHARE, _MOSTLY_ENGLISH = 3, 0.1, 0.05
_ARABIC: Final = "\u0600"
_NEAR: Final = 2
"""Paragraphs back in which whoever spoke last may still be the "he" of another sentence."""


def tongue_of(texts: Sequence[str]) -> Tongue | None:
    """The language of an article where it has marks and a verb of saying; None for English and all others."""
    whole = " ".join(texts)[:_ENOUGH]
    if not _MARK.search(whole) or _is_english(whole):
        return None
    letters = sum(map(str.isalpha, whole))
    words = _LOWER.findall(whole)
    best: tuple[int, Tongue] | None = None
    for tongue in TONGUES:
        if tongue.letters is not None:
            if 2 * len(tongue.letters.findall(whole)) > letters > 0:
                return tongue
            continue
        common = [word for word in words if word in tongue.common]
        told = len(set(common)) >= _DISTINCT and len(common) > _SHARE * len(words)
        if told and (best is None or len(common) > best[0]) and shapes_of(tongue).cue.search(whole):
            best = len(common), tongue
    return best[1] if best else None


def _is_english(whole: str) -> bool:
    fewest = _MOSTLY_ENGLISH * len(whole.split())
    return sum(map(whole.count, _ENGLISH_BETWEEN_SPACES)) > fewest or len(_ENGLISH.findall(whole)) > fewest


def foreign_verdicts(paragraphs: Sequence[Tokens]) -> dict[tuple[int, int], Verdict]:
    """Verdicts by (place, number of the span), for articles in one of the languages; empty for all others."""
    tongue = tongue_of([tokens.text for tokens in paragraphs])
    if tongue is None:
        return {}
    found: dict[tuple[int, int], Verdict] = {}
    full: dict[str, Mention | None] = {}
    last: tuple[int, Mention] | None = None
    for place, tokens in enumerate(paragraphs if tongue.people else ()):
        for title, name in tongue.people(tokens.text, 0, None) if tongue.people else ():
            named = Heard(name, tokens.text[slice(*title)], name)
            _known(_mention(tongue, tokens.text, place, named), full)
    for place, tokens in enumerate(paragraphs):
        text = tokens.text
        reported = None if tokens.spans else heard_within(tongue, text)
        if tongue.people and not tokens.spans:
            reported = reported_by(tongue, text, shapes_of(tongue).cue) or reported
            reported = subject_of(tongue, text, reported, full) if reported else None
        if reported is not None and not reported.continues:
            last = (place, _known(_mention(tongue, text, place, reported), full))
        said = 0
        for number, span in enumerate(tokens.spans):
            heard = heard_beside(tongue, text, span)
            if heard is None and tongue.people and text[: span.outer[0]].rstrip().endswith(":"):
                cues = [match.span() for match in shapes_of(tongue).cue.finditer(text, said, span.outer[0])]
                heard = Heard(cues[-1], None, cues[-1], continues=True) if cues else None
            if heard is not None and tongue.people:
                heard, last = _in_place(tongue, text, place, heard, said, full, last)
            if heard is None:
                continue
            if heard.continues and not tongue.people:
                before = named_before(tongue, text, said, span.outer[0])
                if isinstance(before, Heard):
                    last = (place, _known(_mention(tongue, text, place, before), full))
                elif before is not None:
                    last = None
            said = span.outer[1]
            if not heard.continues:
                last = (place, _known(_mention(tongue, text, place, heard), full))
            meant = last[1] if last is not None and place - last[0] <= _NEAR else None
            if meant is not None and heard.gender * gender_of_name(meant.name.split()[0].lower()) < 0:
                meant = None  # a "she" is not the man who spoke last
            found[place, number] = Verdict(True, None, meant, "foreign", cue=heard.cue)
    return found


def _in_place(
    tongue: Tongue,
    text: str,
    place: int,
    heard: Heard,
    said: int,
    full: dict[str, Mention | None],
    last: tuple[int, Mention] | None,
) -> tuple[Heard, tuple[int, Mention] | None]:
    """What was heard in a language without capitals, and who spoke last before it.

    `said` is where the quotation before it ended.
    """
    names = {word for word, mention in full.items() if mention is not None}
    heard = heard if heard.continues else subject_of(tongue, text, heard, names)
    if not heard.continues:
        return heard, last
    before = spoken_of(tongue, text, said, heard.cue[0], names)
    if isinstance(before, Heard):
        last = (place, _known(_mention(tongue, text, place, before), full))
    elif before != "":
        known = full.get(before) if before else None
        last = (place, known) if known else None
    if last is not None and not agrees(text[slice(*heard.cue)], last[1].description):
        last = None
    return heard, last


def _mention(tongue: Tongue, text: str, place: int, heard: Heard) -> Mention:
    printed = text[slice(*heard.name)]
    name = tongue.polite.sub("", printed)
    return Mention(place, heard.name[0], heard.name[1], "foreign", printed, name, None, heard.title)


def _office(words: str) -> str:
    """An office without its article, as later sentences call whoever holds it."""
    return re.sub(r"^(?:[dl][’']|\w{1,3}\s)", "", words.lower()) or words


def _key(word: str) -> str:
    """A word of a name as others are compared with it; letters without capitals are written in several ways."""
    return folded(word) if word[:1] >= _ARABIC else word


def _known(mention: Mention, full: dict[str, Mention | None]) -> Mention:
    """The mention with the name and description first given, where this one is a surname of that."""
    words = mention.name.split()
    first = full.get(_key(words[0]) if len(words) == 1 else _office(mention.name))
    if first is not None:
        return Mention(
            mention.place, mention.start, mention.end, "foreign", mention.text, first.name, None,
            mention.description or first.description,
        )  # fmt: skip
    for word in [*words[1:], _office(mention.description or "")]:
        other = full.setdefault(_key(word), mention)
        if other is not None and _key(other.name) != _key(mention.name):
            full[_key(word)] = None  # two of one surname
    return mention
