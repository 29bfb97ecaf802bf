"""What an index must have been built with to be read: written into every one, compared when it is opened.

Needs none of the libraries that analyse text or score it, so that opening an index loads none of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from index.terms.irregular import BASE_OF
from index.terms.languages import LANGUAGES, SNOWBALL
from index.terms.stopwords import NAMES_TOO, STOP_LIST, foreign_words

ANALYSIS = 3
"""The version of `index.terms.analysis`: another one makes other terms of the same text."""


def of_analysis() -> dict[str, object]:
    """What the terms of a text follow from."""
    return {
        "version": ANALYSIS,
        "stemmers": _digest(f"{language}={name}" for language, name in SNOWBALL.items()),
        "stop_list": _digest((*STOP_LIST, *NAMES_TOO)),
        "function_words": _digest(f"{of}={word}" for of in LANGUAGES for word in foreign_words(of)),
        "irregular_forms": _digest(f"{form}={base}" for form, base in BASE_OF.items()),
    }


def _digest(words: Iterable[str]) -> str:
    return hashlib.blake2b(" ".join(sorted(words)).encode(), digest_size=8).hexdigest()
