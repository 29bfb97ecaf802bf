"""Who is meant in a language that writes names like any word, as Arabic does: told by what stands before a name.

A phrase behind a verb of saying may be a name, or an adverb, or whom it was said to. Where it is no name for certain,
whoever was spoken of before in the same paragraph is meant; where nobody surely was, nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from corpus.naming import folded
from corpus.quotations.tongues.tongue import Tongue
from corpus.quotations.verdicts import Heard

_WORD: Final = re.compile(r"[\u0621-\u0652\u0670]+")
_NO_SUBJECT: Final = re.compile(
    r"(?:أن|إن|أنّ|إنّ|بأن|[بلك]ال\S*|لل\S+|لـ?\S*|ب\S{5,}|فقط|من|في|فى|ما|لا|لم|هذا|هذه)(?:\s|$)"
)
_THE: Final = "ال"
_FEW: Final = 15
"""Characters before a verb in which nobody can have been introduced."""
_REACH: Final = 160
"""Characters behind a verb in which somebody may stand with what they are."""
_LONGEST: Final = 4
_ENDS: Final = re.compile(r"[.؟!]\s")
_SIGNS: Final = re.compile("[\u064b-\u0652\u0670\u0640]")
_SHE: Final = re.compile(r"[تة]$|^[وف]?ت(?:قول|ضيف|ؤكد|وضح)")


def subject_of(tongue: Tongue, text: str, heard: Heard, known: Container[str]) -> Heard:
    """What was heard, with the bare name where somebody stands behind the verb; else as one that only goes on.

    `known` are the last words of the names of the article, folded.
    """
    start, end = heard.name
    for (first, last), name in tongue.people(text, start, start + _REACH) if tongue.people else ():
        if first > start:
            break
        return heard._replace(name=name, title=text[first:last])
    words = [folded(word) for word in text[start:end].split()]
    is_name = 0 < len(words) <= _LONGEST and not _NO_SUBJECT.match(text, start, end)
    if is_name and (len(words) > 1 or words[0].startswith(_THE) or words[0] in known):
        return heard
    return heard._replace(name=heard.cue, title=None, continues=True)


def spoken_of(tongue: Tongue, text: str, start: int, end: int, known: Container[str]) -> Heard | str | None:
    """Who was last spoken of between two offsets: somebody named there, or a known name as printed.

    None where nobody was; "" where there are too few words to speak of anybody.
    """
    if len(text[start:end].strip(" .،,:")) < _FEW:
        return ""
    sentences = [start, *(match.end() for match in _ENDS.finditer(text, start, end)), end]
    for first, last in zip(reversed(sentences[:-1]), reversed(sentences[1:]), strict=True):
        for title, name in tongue.people(text, first, last) if tongue.people else ():
            return Heard(name, text[slice(*title)], (end, end))
        for word in _WORD.finditer(text, first, last):
            if folded(word[0]) in known:
                return folded(word[0])
    return None


def reported_by(tongue: Tongue, text: str, cue: re.Pattern[str]) -> Heard | None:
    """The last verb of saying of a paragraph that somebody named stands right behind."""
    found = None
    for said in cue.finditer(text):
        for title, name in tongue.people(text, said.end(), said.end() + _REACH) if tongue.people else ():
            if title[0] == said.end() + 1:
                found = Heard(name, text[slice(*title)], said.span())
            break
    return found


def agrees(cue: str, title: str | None) -> bool:
    """Whether a verb may be of somebody described so: "she said" is not the chairman."""
    if not title:
        return True
    is_she = _SHE.search(_SIGNS.sub("", cue)) is not None
    return is_she == _SIGNS.sub("", title).split()[0].endswith("ة")
