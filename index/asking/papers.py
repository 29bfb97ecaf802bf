"""Newspapers named in a question: "in the Gazette", "according to the Pellworth Gazette".

Only sources that the archive has are ever recognised, by their name or by a short form of it, and only where the
question asks for what a paper printed, not for what is told of it. Pure functions; nothing here reads an archive.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from index.terms import analysis
from index.terms.stopwords import STOP_LIST

_UNMISTAKABLE = frozenset(
    """
    advertiser argus bugle bulletin chronicle courier dispatch enquirer examiner gazette herald inquirer intelligencer
    telegraph tribune
    """.split()
)
"""Of one word in lower case only these are taken for a paper."""
_ONLY_WRITTEN_LARGE = frozenset(
    """
    advocate beacon democrat echo express globe guardian independent journal ledger mail mercury messenger mirror
    monitor observer pioneer post press record recorder register reporter republic review sentinel spectator standard
    star sun telegram times
    """.split()
)
_BESIDE_THE_NAME = frozenset("the com org net news online edition newspaper magazine paper website".split())
_LONGEST_NAME = 6  # words
_LOOK_BACK = 200  # characters; however long a question is, each of its names is looked at once

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_SAYS = r"(?:report|print|write|publish|carry|cover|say|tell|run)"
_BEFORE = re.compile(
    r"(?:\b(?:(?:published|printed|reported|written|covered|carried|quoted|appeared)\s+)?"
    r"(?P<plain>in|according\s+to|as\s+(?:reported|told|printed)\s+(?:in|by))"
    r"|\b(?:published|printed|reported|written|covered|carried)\s+by"
    r"|\b(?:articles|stories|news|coverage|headlines|reports)\s+(?P<from>(?:in|from|by|of)))\s+$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:what|how|when|why|where|who|which)\b[^?]*\b(?:did|does|has|had|do)\s+$", re.IGNORECASE
)
ITS_VERB = re.compile(
    rf"\s+(?:ever\s+)?(?:{_SAYS}|reported|printed|written|published|carried|covered|said|told)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\b(?:stakes?|shares?|invest\w*|interest|belie\w+|jobs?|works?|working|worked)\s+$", re.IGNORECASE
)
_GOES_ON = frozenset(
    """
    about on of at in by with when who whom what which how why where and or but do did does has have had was were is
    are that to for from as during since before after until between last this yesterday today over on within
    """.split()
)


@dataclass(frozen=True, slots=True)
class Papers:
    """The sources of an archive by everything that they may be called."""

    names: frozenset[str]
    by_call: Mapping[tuple[str, ...], frozenset[str]]

    @classmethod
    def of(cls, names: Iterable[str]) -> Papers:
        kept = frozenset(names)
        by_call: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for name in kept:
            for call in _calls(name):
                by_call[call].add(name)
        return cls(kept, {call: frozenset(called) for call, called in by_call.items()})

    def called(self, name: str) -> frozenset[str]:
        """Those that a person means by a name; none where nothing comes near."""
        words = _core(_folded(name)) or _folded(name)
        exact = frozenset(known for known in self.names if _folded(known) == _folded(name))
        return exact or self.by_call.get(words, frozenset()) or self._like(" ".join(words))

    def _like(self, name: str) -> frozenset[str]:
        near = get_close_matches(name, [" ".join(call) for call in self.by_call], 1, 0.85)
        return self.by_call[tuple(near[0].split())] if near else frozenset()


NO_PAPERS = Papers.of(())


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names a paper: offsets of the name (with its article) and of all that goes with it."""

    start: int
    end: int
    names: frozenset[str]
    asked: tuple[int, int] | None
    """Of "in the Gazette" or "the Gazette report": what narrows the question, to be cut; None where nothing does."""


def mentions_in(text: str, papers: Papers) -> list[Mention]:
    """The papers that a question names, in order."""
    words = list(_WORD.finditer(text))
    folded = [analysis.fold(word[0]) for word in words]
    found: list[Mention] = []
    at = 0
    while at < len(words):
        length = next(
            (n for n in range(_LONGEST_NAME, 0, -1) if _is_named(text, words, folded, at, n, papers)), 0
        )
        if length:
            names = papers.by_call[tuple(folded[at : at + length])]
            found.append(_mention(text, words[at].start(), words[at + length - 1].end(), names))
        at += length or 1
    return found


def goes_on(text: str, at: int = 0) -> bool:
    """Whether what follows, from an offset on, leaves a question whole: a mark, a function word, or nothing."""
    following = _WORD.search(text, at)
    between = text[at : following.start()] if following else text[at:]
    if between.strip(" ,;:.?!)…\"”’'\n") or between[:1] in ("'", "’", "-"):
        return False
    return following is None or bool(re.search(r"[,;:.?!)]", between)) or following[0].lower() in _GOES_ON


def _is_named(
    text: str, words: list[re.Match[str]], folded: list[str], at: int, length: int, papers: Papers
) -> bool:
    call = tuple(folded[at : at + length])
    if len(call) < length or call not in papers.by_call:
        return False
    if re.search(r"[.?!,;:]\s", text[words[at].start() : words[at + length - 1].end()]):
        return False
    return length > 1 or call[0] in _UNMISTAKABLE or words[at][0][0].isupper()


def _mention(text: str, start: int, end: int, names: frozenset[str]) -> Mention:
    if article := _ARTICLE.search(text, max(0, start - 8), start):
        start = article.start()
    before = text[max(0, start - _LOOK_BACK) : start]
    if (verb := ITS_VERB.match(text, end)) and _ASKED.search(before):
        return Mention(start, end, names, (start, verb.end()))
    if (lead := _BEFORE.search(before)) and goes_on(text, end):
        at = start - len(before) + (lead.start("from") if lead["from"] else lead.start())
        if not (lead["plain"] and _OWNED.search(text, max(0, at - _LOOK_BACK), at)):
            return Mention(start, end, names, (at, end))
    return Mention(start, end, names, None)


def _folded(name: str) -> tuple[str, ...]:
    return tuple(analysis.fold(word) for word in _WORD.findall(name))


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without what papers add to their names."""
    first, last = 0, len(words)
    while first < last and words[first] in _BESIDE_THE_NAME | {"www"}:
        first += 1
    while last > first and words[last - 1] in _BESIDE_THE_NAME:
        last -= 1
    return words[first:last]


def _calls(name: str) -> set[tuple[str, ...]]:
    """Its name, its last words, its initials where these come first: "Pellworth Gazette", "Gazette"; "BBC"."""
    words = _folded(name)
    core = _core(words)
    calls = {core} if core else set()
    if len(words) > 1:
        calls.add(words)
    for start in range(max(1, len(core) - _LONGEST_NAME), len(core)):
        if len(core) - start > 1 or core[-1] in _UNMISTAKABLE | _ONLY_WRITTEN_LARGE:
            calls.add(core[start:])
    if _WORD.findall(name) and (first := _WORD.findall(name)[0]).isupper() and len(first) > 1:
        calls.add((analysis.fold(first),))
    return {call for call in calls if call[0] not in STOP_LIST and len(call) <= _LONGEST_NAME}
