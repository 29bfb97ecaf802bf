"""The encoder's model written anew: the wire format of its file, and that it still makes the same vectors."""

from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.meaning import encoder
from index.meaning.model import quick_model
from index.meaning.protobuf import Value, fields, message
from index.packaged import file_of

VALUES = st.one_of(st.integers(0, 2**63 - 1), st.text(), st.binary())


@given(st.lists(st.tuples(st.integers(1, 500), VALUES)))
def test_a_message_is_read_as_it_was_written(written: list[tuple[int, Value]]) -> None:
    """Each field with its number, in order."""
    read = [(n, v if isinstance(v, int) else bytes(v)) for n, v in fields(memoryview(message(*written)))]
    assert read == [(n, v.encode() if isinstance(v, str) else v) for n, v in written]


@given(st.binary(max_size=60))
def test_what_is_no_message_is_refused_or_read(content: bytes) -> None:
    """Nothing else is raised, and nothing is read beyond the end."""
    with contextlib.suppress(ValueError):
        assert all(len(v) <= len(content) for _, v in fields(memoryview(content)) if not isinstance(v, int))


@pytest.mark.parametrize(
    "content", [b"", b"no model", message((7, message((2, "another")))), message((8, 1))]
)
def test_another_model_is_refused(tmp_path: Path, content: bytes) -> None:
    """By ValueError, which the encoder makes a sentence of."""
    (tmp_path / "model.onnx").write_bytes(content)
    with pytest.raises(ValueError, match=r"."):
        quick_model(tmp_path / "model.onnx")


@pytest.mark.skipif(not encoder.is_installed(), reason="the extra [semantic] is not installed")
def test_the_quick_model_means_what_the_shipped_one_does() -> None:
    """The vectors of both point nearly the same way, whatever stands beside a text."""
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    texts = ["The ferry sank.", "Augusta Brindle opened the pump house on Monday and praised its engineers."]
    model, tokenizer = (file_of(*one) for one in (encoder._MODEL, encoder._TOKENIZER))
    session, reader = InferenceSession(str(model)), Tokenizer.from_file(str(tokenizer))
    reader.no_padding()
    for text, quick in zip(texts, encoder.installed().encode(texts), strict=True):
        ids = np.array([reader.encode(text).ids])
        given_to = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        mean = session.run(None, given_to)[0][0].mean(axis=0)
        assert quick @ mean / np.linalg.norm(mean) > 0.97


@pytest.mark.skipif(not encoder.is_installed(), reason="the extra [semantic] is not installed")
def test_of_a_long_sentence_the_beginning_is_read_part_by_part() -> None:
    """Whoever asks waits for it."""
    short, long = (encoder.installed().read("ferry " * words).parts for words in (40, 400))
    assert len(short) == 40
    assert len(long) == encoder._MOST_PARTS - 2
