"""Whom "the spokesman" and "the police chief" mean: the one person of the article who holds that office.

Whoever is only called "a spokesman for the ferry" has no name, and stays so. Where two hold an office it is
the one whom the paragraph or the one before it is about; else nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from corpus.quotations.gender import SURE_GENDER
from corpus.quotations.names import Mention
from corpus.quotations.people import Cast
from corpus.quotations.person import Person
from corpus.quotations.saying import Saying
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import TITLES, is_person_noun

_SPELT_OUT: Final = {
    "sen": "senator", "gov": "governor", "rep": "representative", "supt": "superintendent", "det": "detective",
    "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "col": "colonel", "gen": "general",
    "prof": "professor", "dr": "doctor", "rev": "reverend", "cmdr": "commander", "maj": "major", "adm": "admiral",
    "ceo": "executive", "cllr": "councillor", "mp": "lawmaker",
}  # fmt: skip
HEAD_ENDS: Final = re.compile(
    r"\s(?:of|in|at|for|on|by|from|who|which|with|to|and|among|against|over|about|between|than)\s|,"
)
_NOT_QUITE: Final = frozenset("former ex deputy vice assistant acting shadow ousted late retired".split())
_TELLS_NOTHING: Final = frozenset("the of for in at its his her their former then and a an".split())
_SAID_SHE: Final = re.compile(r"\s\w+\s(?:that\s)?(he|she)\b")
_APOSTROPHE: Final = re.compile(r"[’']s?\b")
_WORD: Final = re.compile(r"[^\W_]+")
_AND: Final = re.compile(r",| and ")
_NEAR: Final = 1
_LONGEST: Final = 6
"""In words; what is longer describes somebody anew."""


class Offices:
    """Answers who holds an office in one article."""

    def __init__(self, cast: Cast, paragraphs: Sequence[Tokens], sayings: Sequence[list[Saying]]) -> None:
        self._cast = cast
        self._paragraphs = paragraphs
        self._holders: dict[str, list[Person]] = {}
        for person in cast.everybody():
            for head in _offices(person) if person.titles or person.title or person.description else ():
                self._holders.setdefault(head, []).append(person)
        self._nameless: dict[str, list[tuple[int, int]]] = {}
        mentions = (saying.mention for said in sayings for saying in said)
        for mention in mentions:
            if mention is not None and mention.kind == "nominal" and not _is_definite(mention.text):
                self._nameless.setdefault(head_noun(mention.text), []).append((mention.place, mention.start))

    def holder(self, mention: Mention) -> Person | None:
        """The person called "the mayor" at a mention; None where there are several or none."""
        words = _words(mention.text)
        if not _is_definite(mention.text) or len(words) > _LONGEST:
            return None
        head = head_noun(mention.text)
        told = words - _TELLS_NOTHING - {head}
        holders = [
            p
            for p in self._holders.get(head, [])
            if _can_hold(p, head) and told <= _words(f"{p.title} {p.description}")
        ]
        holders = [p for p in holders if _NOT_QUITE & _words(f"{p.title} {p.description}") <= words]
        at = (mention.place, mention.start)
        known = [p for p in holders if p.first < at] or holders
        if len(known) > 1:
            near = {person for person in self._named_near(at) if person in known}
            known = list(near) if len(near) == 1 else []
        if not known or self._is_nameless(head, known[0], at) or self._is_about_another(known[0], at):
            return None
        said = _SAID_SHE.match(self._paragraphs[mention.place].text, mention.end)
        if said is not None and known[0].gender * {"he": 1, "she": -1}[said[1]] < 0:
            return None  # the senator insisted she
        return known[0]

    def _named_near(self, at: tuple[int, int]) -> list[Person]:
        first, stop = bisect_left(self._cast.at, (at[0] - _NEAR, 0)), bisect_left(self._cast.at, at)
        return [seen.person for seen in self._cast.seen[first:stop]]

    def _is_about_another(self, holder: Person, at: tuple[int, int]) -> bool:
        """Whether the paragraph is about somebody else up to here, and the holder was not named near."""
        first, stop = bisect_left(self._cast.at, (at[0], 0)), bisect_left(self._cast.at, at)
        leading = [
            seen.person for seen in self._cast.seen[first:stop] if seen.leads and seen.person.is_person
        ]
        return bool(leading) and holder not in leading and holder not in self._named_near(at)

    def _is_nameless(self, head: str, holder: Person, at: tuple[int, int]) -> bool:
        """Whether "a ferry spokesman" without a name was heard since the holder was last named."""
        heard = [one for one in self._nameless.get(head, ()) if one < at]
        if not heard:
            return False
        stop = bisect_left(self._cast.at, at)
        last = next(
            (self._cast.at[i] for i in range(stop - 1, -1, -1) if self._cast.seen[i].person is holder), None
        )
        return last is None or heard[-1] > last


def _can_hold(person: Person, head: str) -> bool:
    """Whether somebody can be meant by a noun: no man is "the company", no several are "the workers"."""
    if is_person_noun(head):
        return True
    if head.endswith("s") and is_person_noun(head[:-1]):
        return False
    return not person.is_person or abs(person.gender) < SURE_GENDER


def _is_definite(text: str) -> bool:
    return text.lower().startswith("the ")


def _words(text: str) -> set[str]:
    plain = _APOSTROPHE.sub("", text.lower())
    return {_SPELT_OUT.get(word, word) for word in _WORD.findall(plain)}


@lru_cache(maxsize=20_000)
def head_noun(text: str) -> str:
    """The noun that an office's words end with: "chief" of "the police chief of Saltgate"."""
    words = _WORD.findall(HEAD_ENDS.split(text.lower(), 1)[0])
    return _SPELT_OUT.get(words[-1], words[-1]) if words else ""


def _offices(person: Person) -> set[str]:
    """The offices that a person is called by: titles before the name, the head of a description."""
    found = {_SPELT_OUT.get(title, title) for title in person.titles}
    for words in filter(None, (person.title, person.description)):
        for part in _AND.split(words):
            found |= {head_noun(part)} | _titles_in(part)
    return found - {""}


@lru_cache(maxsize=20_000)
def _titles_in(text: str) -> frozenset[str]:
    before = HEAD_ENDS.split(text.lower().strip(), 1)[0]
    return frozenset(_SPELT_OUT.get(word, word) for word in re.findall(r"\w+", before) if word in TITLES)
