"""Vectors of words in which words of like meaning lie near each other: the optional extra `[semantic]`.

They are read from the files of the installed package `wordllama`, whose code is not run: a table of token vectors
(16 MB) and the tokenizer that cuts words into tokens. A word's vector is the mean of its tokens',
whatever stands around it. Nothing is downloaded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.errors import SettingsError

Vectors = npt.NDArray[np.float32]

REMEDY = "Install the extra: `pip install 'clippings[semantic]'`, or unset CLIPPINGS_SEMANTIC."
_PACKAGE = "wordllama"
_TABLE = "weights/l2_supercat_256.safetensors"
_TOKENIZER = "tokenizers/l2_supercat_tokenizer_config.json"
_REMEMBERED = 40_000
_TINY = 1e-9


class WordVectors:
    """The vectors of words, each of length 1, remembered by word. Safe to use from several threads."""

    def __init__(self, table: Vectors, tokens_of: Callable[[str], Sequence[int]]) -> None:
        """`table`: T tokens x D dimensions; `tokens_of` gives the tokens of a word."""
        self._table = table
        self._tokens_of = tokens_of
        self._known: dict[str, Vectors] = {}

    @staticmethod
    def are_installed() -> bool:
        """Whether the extra is there, unread."""
        return find_spec(_PACKAGE) is not None

    @classmethod
    def installed(cls) -> WordVectors:
        """Those of the extra. Raises SettingsError where it is not installed."""
        package = find_spec(_PACKAGE)
        if package is None or package.origin is None:
            raise SettingsError(f"Word vectors are switched on but not installed. {REMEDY}")
        try:
            from safetensors.numpy import load_file
            from tokenizers import Tokenizer

            folder = Path(package.origin).parent
            (table,) = load_file(folder / _TABLE).values()
            tokenizer = Tokenizer.from_file(str(folder / _TOKENIZER))
        except Exception as error:  # these libraries raise bare exceptions of their own
            raise SettingsError(f"The installed word vectors cannot be read ({error}). {REMEDY}") from error
        return cls(
            np.asarray(table, dtype=np.float32),
            lambda word: list(tokenizer.encode(word, add_special_tokens=False).ids),
        )

    def of(self, words: Sequence[str]) -> Vectors:
        """W x D: a row for each of W words; zeros for one without tokens."""
        if len(self._known) > _REMEMBERED:
            self._known = {}
        known = self._known
        found = np.empty((len(words), self._table.shape[1]), dtype=np.float32)
        for row, word in enumerate(words):
            vector = known.get(word)
            if vector is None:
                vector = known[word] = self._of_one(word)
            found[row] = vector
        return found

    def _of_one(self, word: str) -> Vectors:
        tokens = self._tokens_of(word)
        mean = self._table[tokens].mean(axis=0) if len(tokens) else np.zeros(self._table.shape[1], np.float32)
        return np.asarray(mean / (np.linalg.norm(mean) + _TINY), dtype=np.float32)
