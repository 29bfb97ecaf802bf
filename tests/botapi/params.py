"""Reading the parameters of a request: their types, and which of them a method knows.

A form carries everything as text, with nested objects as JSON inside it; a JSON body carries real types.
Both are read here. What a parameter means is not decided here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from .nouns import Json, StoredFile
from .refusal import bad

Reader = Callable[[str, object], Any]
Shape = Mapping[str, Reader]


def integer(name: str, raw: object) -> int:
    """A whole number, possibly written as text."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    if isinstance(raw, str) and raw.removeprefix("-").isdigit() and raw.isascii():
        return int(raw)
    raise wrong(name, "Integer")


def boolean(name: str, raw: object) -> bool:
    """True or false, as JSON spells them."""
    if isinstance(raw, bool):
        return raw
    if raw in ("true", "false"):
        return raw == "true"
    raise wrong(name, "Boolean")


def text(name: str, raw: object) -> str:
    """A string in UTF-8."""
    if not isinstance(raw, str):
        raise wrong(name, "String")
    try:
        raw.encode()
    except UnicodeEncodeError:
        raise bad("strings must be encoded in UTF-8") from None
    return raw


def chat_ref(name: str, raw: object) -> int | str:
    """A chat's number, or the @username of a public one."""
    if isinstance(raw, str) and raw.startswith("@") and len(raw) > 1:
        return raw
    if raw == "":
        raise bad("chat_id is empty")
    return integer(name, raw)


def upload(name: str, raw: object) -> StoredFile | str:
    """A file sent along, or the id of one that the server already has."""
    if isinstance(raw, StoredFile) or (isinstance(raw, str) and raw):
        return raw
    raise wrong(name, "InputFile")


def parsed_json(name: str, raw: object) -> object:
    """The value itself, taken out of its JSON where a form carried it."""
    if not isinstance(raw, str):
        return raw
    try:
        return json.loads(raw)
    except ValueError:
        raise bad(f"can't parse {name}: the value is not JSON") from None


def record(shape: Shape, *required: str) -> Reader:
    """A reader for an object that has these keys and no others."""

    def read(name: str, raw: object) -> Json:
        value = parsed_json(name, raw)
        if not isinstance(value, dict):
            raise wrong(name, "Object")
        return read_fields(value, shape, required, inside=name)

    return read


def listing(of: Reader) -> Reader:
    """A reader for a list whose items all have one shape."""

    def read(name: str, raw: object) -> list[Any]:
        value = parsed_json(name, raw)
        if not isinstance(value, list):
            raise wrong(name, "Array")
        return [of(f"{name}[{place}]", item) for place, item in enumerate(value)]

    return read


def read_fields(
    given: Mapping[str, object], shape: Shape, required: tuple[str, ...], inside: str = ""
) -> Json:
    """Every given field read by its reader.

    Raises: Refusal (400) that names an unknown, missing or badly typed field.
    """
    of = f" in {inside}" if inside else ""
    for name in given:
        if name not in shape:
            raise bad(f'unknown {"field" if inside else "parameter"} "{name}"{of}')
    for name in required:
        if name not in given:
            raise bad(f'{"field" if inside else "parameter"} "{name}" is required{of}')
    return {name: shape[name](f"{inside}.{name}" if inside else name, raw) for name, raw in given.items()}


def one_of(*allowed: str) -> Reader:
    """A reader for one word of a few."""

    def read(name: str, raw: object) -> str:
        if text(name, raw) not in allowed:
            raise bad(f"wrong parameter {name} in request")
        return str(raw)

    return read


def wrong(name: str, expected: str) -> Exception:
    """The refusal of a value of another type."""
    return bad(f'invalid value of "{name}": expected {expected}')
