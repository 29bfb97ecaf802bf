"""Which language a question is in, and the table of that language; tables are read when a question first needs one."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from importlib import import_module
from typing import Final

from corpus.language import function_words, language_of, likeliest
from index.asking.tongues.reading import asking_words
from index.asking.tongues.tongue import Tongue
from index.terms.languages import ENGLISH
from index.terms.stopwords import STOP_LIST

_ROOMS: Final = {"ar": "arabic", "de": "german", "es": "spanish", "fr": "french", "ru": "russian"}
_SCRIPTS: Final = (
    (re.compile("[\u0620-\u06ff]"), ("ar", "fa", "ur")),
    (re.compile("[\u0400-\u052f]"), ("ru", "uk", "bg", "sr")),
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_ENOUGH: Final = 2


@cache
def tongue_of(language: str | None) -> Tongue | None:
    """The table of a language by its code; None for English and where there is none."""
    room = _ROOMS.get(language or "")
    if room is None:
        return None
    tongue: Tongue = getattr(import_module(f"index.asking.tongues.{room}"), room.upper())
    return tongue


def language_asked(text: str, languages: Collection[str]) -> str | None:
    """Which of an archive's languages a question is in, by its script, its small words and what asks in it.

    None where that is not told; an archive has English articles too, or may have.
    """
    others = [language for language in languages if language != ENGLISH]
    if not others:
        return None
    letters = len(_WORD.findall(text)) and sum(map(str.isalpha, text))
    for script, written in _SCRIPTS:
        if text.isascii() or 2 * len(script.findall(text)) <= letters:
            continue
        own = [language for language in written if language in others]
        if len(own) > 1:
            told = likeliest(text, own) or language_of([text])
            return told if told in own else own[0]
        return own[0] if own else None
    words = set(_WORD.findall(text.lower()))
    english = len(words & STOP_LIST)
    if told := _by_words(text, words, english, others):
        return told
    told = likeliest(text, {ENGLISH, *others})
    return told if told and len(words & function_words(told)) >= english else None


def _by_words(text: str, words: set[str], english: int, others: Collection[str]) -> str | None:
    """The language whose words a question in Latin letters has most of, counting those that ask; None for English."""
    scores = sorted(
        (
            (len(words & function_words(language)) + asking_words(text, tongue), language)
            for language in others
            if (tongue := tongue_of(language))
        ),
        reverse=True,
    )
    if not scores or scores[0][0] < _ENOUGH or scores[0][0] <= english:
        return None
    return scores[0][1] if len(scores) == 1 or scores[1][0] < scores[0][0] else None
