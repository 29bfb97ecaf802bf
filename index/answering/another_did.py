"""Whether a passage tells a deed of somebody else than the one whose deed is asked for.

"How many goals did Brack score?" is not answered by "Ossory rose at the far post. He has scored 27 goals", in a passage
that does not name Brack. Only where the name nearest before the verb, or before a "he" or "she" that stands there, is
another's; English.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache

from index.answering.words import Word, words_of
from index.asking.asked import Question
from index.weighing.marks import CAPITAL, DATE

_HELPING = frozenset("did does do has have had will".split())
_STANDS_FOR_ONE = frozenset(("he", "she"))
_ADVERBS = frozenset("has have had also then now already not never once only".split())


def another_did(question: Question, words: Sequence[Word], held: Set[str]) -> bool:
    """Whether some words name another doer of the deed asked about, and neither they nor what is `held` the one."""
    asked = None if question.wants else _doer_asked(question.text, question.language)
    if asked is None or not asked[0].isdisjoint(held):
        return False
    doers = [
        _doer(words, at) for at, word in enumerate(words) if word.term == asked[1] and not _is_name(word)
    ]
    return bool(doers) and all(doers)


@lru_cache(256)
def _doer_asked(question: str, language: str | None) -> tuple[frozenset[str], str] | None:
    """The terms of the name whose deed a question asks for, and the verb's: "did Teodor Brack score"."""
    words = words_of(question, language)
    for at, word in enumerate(words):
        if word.low in _HELPING:
            names: list[str] = []
            for following in words[at + 1 :]:
                if _is_name(following):
                    names.append(following.term)
                elif following.term and names:
                    return frozenset(names), following.term
                elif names or following.low != "the":
                    break
            return None
    return None


def _doer(words: Sequence[Word], at: int) -> bool:
    """Whether the name of somebody stands right before a verb, or before what stands for one there."""
    before = at - 1
    while before >= 0 and (words[before].low in _ADVERBS or words[before].low.endswith("ly")):
        before -= 1
    if before < 0:
        return False
    if words[before].low in _STANDS_FOR_ONE:
        return any(_is_name(word) for word in words[:before])
    return _is_name(words[before])


def _is_name(word: Word) -> bool:
    return bool(word.marks & CAPITAL and word.term) and not word.marks & DATE
