"""Newspapers named in a question: "in the Gazette", "as the Gazette and the Argus reported", "the Gazette's report on".

Only papers that the archive has are ever recognised, and only where the question asks for what a paper printed, not
for what is told of it. Several that are named side by side are asked for together. Pure functions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.asking.papers import LONGEST_NAME, UNMISTAKABLE, Papers
from index.asking.when import MONTH_NAMES
from index.terms import analysis

_LOOK_BACK = 200  # characters; however long a question is, each of its names is looked at once

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_ALL_OF = re.compile(r"\b(?:both|either)\s+(?:of\s+)?$", re.IGNORECASE)
_AND = re.compile(
    r"(?P<and>(?:\s*,)?\s+(?:and|or|nor|as\s+well\s+as)\s+(?:(?:also\s+)?(?:in|by|from)\s+)?)|\s*,\s*",
    re.IGNORECASE,
)
"""Between two names that are asked for together; a list of them has an "and"."""
_SAYS = r"(?:report|print|write|publish|carry|cover|say|tell|run)"
ITS_VERB = re.compile(
    rf"\s+(?:ever\s+|both\s+)?(?:{_SAYS}|reported|printed|written|published|carried|covered|said|told)\b",
    re.IGNORECASE,
)
_DIFFER = re.compile(r"\s+(?:both\s+)?(?:dis)?agree\b|\s+(?:both\s+)?differ\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:\b(?:(?:published|printed|reported|written|covered|carried|quoted|appeared)\s+)?"
    r"(?P<plain>in|according\s+to|as\s+(?:reported|told|printed)\s+(?:in|by))"
    r"|\b(?:published|printed|reported|written|covered|carried)\s+by"
    r"|\b(?:articles|stories|news|coverage|headlines|reports)\s+(?P<from>(?:in|from|by|of))"
    r"|\b(?:article|story|report|piece|editorial|interview|column)\s+(?P<one>(?:in|from|by)))\s+$",
    re.IGNORECASE,
)
_AND_BY = re.compile(r"\b(?:and|or|but|then)\s+(?:also\s+|later\s+)?(?:in|by|from)\s+$", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:what|how|when|why|where|who|which)\b[^?]*\b(?:did|does|has|had|do)\s+$", re.IGNORECASE
)
_OPENING = re.compile(r"\W*(?:did|does|do|has|have)\s+", re.IGNORECASE)
_WHILE = re.compile(r"\b(?:while|whilst|whereas|as|that|which)\s+$", re.IGNORECASE)
_REPORTED = re.compile(r"\s+(?:reported|wrote|printed|published|noted|claimed|described)\b", re.IGNORECASE)
_ITS_PIECE = re.compile(
    rf"(?:['’]s?)?\s+(?:(?:\d{{1,4}}(?:st|nd|rd|th)?|{MONTH_NAMES}|latest|first|earlier|later|recent|front-page),?\s+){{0,3}}"
    r"(?:(?:articles?|reports?|stor(?:y|ies)|pieces?|coverage|reporting)\b(?:\s+(?:(?:that|which)\s+)?(?:was\s+|were\s+)?"
    r"(?:published|printed|dated|appeared)\b)?|(?=(?:editorials?|interviews?|columns?|obituar(?:y|ies)|leaders?)\b))",
    re.IGNORECASE,
)
"""What kind of piece it was may be what tells it from others, and stays in the question."""
_OWNED = re.compile(
    r"\b(?:stakes?|shares?|invest\w*|interest|belie\w+|jobs?|works?|working|worked)\s+$", re.IGNORECASE
)
_GOES_ON = frozenset(
    """
    about on of at in by with when who whom what which how why where and or but do did does has have had was were is
    are that to for from as during since before after until between last this yesterday today over on within
    """.split()
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names a paper: offsets of the name (with its article) and of all that goes with it."""

    start: int
    end: int
    names: frozenset[str]
    asked: Span | None
    """Of "in the Gazette" or "the Gazette report": what narrows the question, to be cut; None where nothing does."""


def mentions_in(text: str, papers: Papers) -> list[Mention]:
    """The papers that a question names, in order."""
    found: list[Mention] = []
    for group in _side_by_side(text, list(named_in(text, papers))):
        before = any(mention.asked for mention in found)
        together = _asked(text, group[0].start, group[-1].end, several=len(group) > 1, more=before)
        for one in group:
            asked = together or _asked(text, one.start, one.end, several=False, more=before)
            found.append(Mention(one.start, one.end, one.names, asked))
    return found


def goes_on(text: str, at: int = 0) -> bool:
    """Whether what follows, from an offset on, leaves a question whole: a mark, a function word, or nothing."""
    following = _WORD.search(text, at)
    between = text[at : following.start()] if following else text[at:]
    if between.strip(" ,;:.?!)…\"”’'\n") or between[:1] in ("'", "’", "-"):
        return False
    return following is None or bool(re.search(r"[,;:.?!)]", between)) or following[0].lower() in _GOES_ON


def named_in(text: str, papers: Papers) -> Iterator[Mention]:
    """Wherever a text has a paper's name, whether or not it is asked for."""
    words = list(_WORD.finditer(text))
    folded = [analysis.fold(word[0]) for word in words]
    at = 0
    while at < len(words):
        length = next(
            (n for n in range(LONGEST_NAME, 0, -1) if _is_named(text, words, folded, at, n, papers)), 0
        )
        if length:
            start, end = words[at].start(), words[at + length - 1].end()
            article = _ARTICLE.search(text, max(0, start - 8), start)
            names = papers.by_call[tuple(folded[at : at + length])]
            yield Mention(article.start() if article else start, end, names, None)
        at += length or 1


def _is_named(
    text: str, words: list[re.Match[str]], folded: list[str], at: int, length: int, papers: Papers
) -> bool:
    call = tuple(folded[at : at + length])
    if len(call) < length or call not in papers.by_call:
        return False
    if re.search(r"[.?!,;:]\s", text[words[at].start() : words[at + length - 1].end()]):
        return False
    return length > 1 or call[0] in UNMISTAKABLE or words[at][0][0].isupper()


def _side_by_side(text: str, named: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Names in a row, of which each is joined to the one before and some two by an "and"."""
    at = 0
    while at < len(named):
        last, joined = at, at
        while last + 1 < len(named) and (
            between := _AND.fullmatch(text, named[last].end, named[last + 1].start)
        ):
            last += 1
            joined = last if between["and"] else joined
        yield list(named[at : joined + 1])
        at = joined + 1


def _asked(text: str, start: int, end: int, *, several: bool, more: bool) -> Span | None:
    """What asks for a paper, or for several side by side: the names and the words that go with them.

    `more` says that the question has asked for another before.
    """
    if all_of := _ALL_OF.search(text, max(0, start - 12), start):
        start = all_of.start()
    before = text[max(0, start - _LOOK_BACK) : start]
    asks = _ASKED.search(before) or _OPENING.fullmatch(text, 0, start)
    if asks and (verb := ITS_VERB.match(text, end)):
        return start, verb.end()
    if asks and several and _DIFFER.match(text, end):
        return start, end
    if (lead := _BEFORE.search(before)) and goes_on(text, end):
        group = next((name for name in ("from", "one") if lead[name]), 0)
        at = start - len(before) + lead.start(group)
        if not (lead["plain"] and _OWNED.search(text, max(0, at - _LOOK_BACK), at)):
            return at, end
    if piece := _ITS_PIECE.match(text, end):
        return start, max(end, piece.end())
    if (said := _REPORTED.match(text, end)) and _WHILE.search(before):
        return start, said.end()
    if more and (lead := _AND_BY.search(before)) and goes_on(text, end):
        return start - len(before) + lead.start(), end
    return None
