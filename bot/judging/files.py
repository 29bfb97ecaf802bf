"""A run of `clippings eval` as a file: saved whole or not at all, and read again to compare with."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpus.errors import ClippingsError, UnreadableInput
from index.judged.runs import FORMAT, Run, as_json, from_json


def told(runs: Sequence[Run]) -> dict[str, Any]:
    """What is saved of some runs."""
    return {"format": FORMAT, "collections": [as_json(run) for run in runs]}


def save(told: dict[str, Any], path: Path) -> None:
    """Write a JSON file. Raises ClippingsError."""
    unfinished = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise ClippingsError(f"{path} cannot be written ({error.strerror}). Choose another file.") from error


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
