"""A run of `clippings eval` as a file: saved whole or not at all, and read again to compare with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.whole_file import is_written_through, whole_file
from corpus.errors import ClippingsError, UnreadableInput
from index.judged.runs import FORMAT, Run, as_json, from_json


def told(runs: Sequence[Run]) -> dict[str, Any]:
    """What is saved of some runs."""
    return {"format": FORMAT, "collections": [as_json(run) for run in runs]}


def require_place(path: Path) -> None:
    """Make sure that a file can be written there, before the work is done. Raises ClippingsError."""
    with _unwritable_is_told(path):
        if is_written_through(path):
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as place:
            empty = not place.tell()
        if empty:
            path.unlink()


def save(told: dict[str, Any], path: Path) -> None:
    """Write a JSON file. Raises ClippingsError."""
    with _unwritable_is_told(path), whole_file(path) as file:
        file.write(json.dumps(told, indent=1, ensure_ascii=False) + "\n")


def load(path: Path) -> dict[str, Run]:
    """The runs of a file by the names of their collections. Raises UnreadableInput."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        if found["format"] != FORMAT:
            raise UnreadableInput(f"{path} was saved by another version of Clippings; run it there again.")
        runs = [from_json(collection) for collection in found["collections"]]
    except OSError as error:
        raise UnreadableInput(f"{path} cannot be read ({error.strerror}). Check the path.") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableInput(
            f"{path} is not a saved run; save one with `clippings eval --out {path}`."
        ) from error
    return {run.collection: run for run in runs}


@contextmanager
def _unwritable_is_told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ClippingsError(f"{path} cannot be written ({error.strerror}). Choose another file.") from error
