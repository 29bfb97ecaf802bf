"""Protocol Buffers' wire format, as far as a model's file needs it: fields by number, with no schema.

A message is its fields one after another, each a varint of number and kind, then a varint (kind 0), eight bytes
(1), as many bytes as a varint says (2), or four (5). Nothing here knows what a field means.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

Value = int | float | str | bytes
"""To write: a varint, four bytes of a float, or bytes."""

_BYTES_OF = {1: 8, 5: 4}


def fields(message: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """Each field's number, and its varint or bytes, in order. Raises ValueError for what is no message."""
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        number, kind = tag >> 3, tag & 7
        if kind == 0:
            value, at = _varint(message, at)
            yield number, value
            continue
        if kind == 2:
            length, at = _varint(message, at)
        elif kind in _BYTES_OF:
            length = _BYTES_OF[kind]
        else:
            raise ValueError(f"a field of kind {kind}")
        if at + length > len(message):
            raise ValueError("a field that ends behind its message")
        yield number, message[at : at + length]
        at += length


def varints(packed: memoryview) -> list[int]:
    """Numbers kept one after another in one field."""
    found, at = [], 0
    while at < len(packed):
        value, at = _varint(packed, at)
        found.append(value)
    return found


def message(*given: tuple[int, Value]) -> bytes:
    """Fields, each a number and a value of at least 0, as one message."""
    return b"".join(part for number, value in given for part in _field(number, value))


def _field(number: int, value: Value) -> tuple[bytes, ...]:
    if isinstance(value, int):
        return _written(number << 3), _written(value)
    if isinstance(value, float):
        return _written(number << 3 | 5), struct.pack("<f", value)
    content = value.encode() if isinstance(value, str) else value
    return _written(number << 3 | 2), _written(len(content)), content


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(message):
        byte = message[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at
    raise ValueError("a number that does not end")


def _written(value: int) -> bytes:
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    found.append(value)
    return bytes(found)
