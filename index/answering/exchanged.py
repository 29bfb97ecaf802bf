"""Whether a passage tells of another thing, which stands right where the question has its own.

"The second bridge" where the first is asked for, "registered in Harrow" where it is asked what was in Quillhaven. An
opposite anywhere in a sentence tells little, and so does another name; one that stands beside the same word, in a
passage that has the word asked for nowhere, tells that it is about something else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from index.answering.inquiry import Inquiry
from index.answering.opposites import opposed_to, opposites_of
from index.answering.words import Word
from index.weighing.marks import CAPITAL, DATE

_PLACES = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last final".split())
_ARTICLES = frozenset("a an the".split())
_LINKS = frozenset(
    "in of to for at on from by with near against as into over under about between during".split()
)
_SAME = frozenset("last final".split())


def is_exchanged(inquiry: Inquiry, words: Sequence[Word], held: Set[str], missing: Set[str]) -> bool:
    """Whether an opposite, or where a name is missing another name, stands in a word's place in a text of these words.

    `held` are the terms of the text and what stands above it, `missing` those of the question's names that it lacks.
    """
    return _has_opposite(inquiry, words, held) or bool(missing and _has_another_name(inquiry, words, missing))


def _has_opposite(inquiry: Inquiry, words: Sequence[Word], held: Set[str]) -> bool:
    """Whether before a word that the question has, some words have the opposite of what stands before it there."""
    asked = _by_what_follows(inquiry)
    for before, after in pairwise(words):
        for word in asked.get(after.term, ()):
            if (
                _is_opposed(word, before)
                and word.term not in held
                and all(word.low != one.low for one in words)
            ):
                return True
    return False


@lru_cache(16)
def _by_what_follows(inquiry: Inquiry) -> Mapping[str, list[Word]]:
    """The words of an English question by the term that stands behind each."""
    found: dict[str, list[Word]] = {}
    for word, following in () if inquiry.question.wants else pairwise(inquiry.words):
        if following.term:
            found.setdefault(following.term, []).append(word)
    return found


def _is_opposed(word: Word, other: Word) -> bool:
    if word.low in _PLACES and other.low in _PLACES:
        return word.low != other.low and not {word.low, other.low} <= _SAME
    return (other.term or other.low) in opposites_of(word.term or word.low) or other.low in opposed_to(
        word.low
    )


def _has_another_name(inquiry: Inquiry, words: Sequence[Word], missing: Set[str]) -> bool:
    names = inquiry.question.names
    asked = set(_places_of(inquiry.words, lambda word: word.term in missing))
    return bool(asked) and any(
        place in asked for place in _places_of(words, lambda word: _is_name(word) and word.term not in names)
    )


def _places_of(words: Sequence[Word], is_meant: Callable[[Word], bool]) -> Iterator[tuple[str, str]]:
    """What the names that are meant stand beside: the word before "in (the)", and the word that follows."""
    for at, word in enumerate(words):
        if not is_meant(word):
            continue
        before = at - 1
        while before >= 0 and (_is_name(words[before]) or words[before].low in _ARTICLES):
            before -= 1
        if before > 0 and words[before].low in _LINKS and words[before - 1].term:
            yield words[before - 1].term, words[before].low
        after = words[at + 1 : at + 3]
        follows = next((one.term for one in after if one.term), "")
        if follows and not any(_is_name(one) for one in after if one.term == follows):
            yield "", follows


def _is_name(word: Word) -> bool:
    return bool(word.marks & CAPITAL and word.term) and not word.marks & DATE
