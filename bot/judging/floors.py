"""Floors: what the measures of a collection must reach at least, in a JSON file that only ever rises."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.judging.files import save
from corpus.errors import UnreadableInput
from index.judged.measures import HEADLINE, measured
from index.judged.runs import Run

Floors = dict[str, dict[str, float]]
"""For each collection its floors by measure."""

WHY = "why"


def read_floors(path: Path) -> Floors:
    """The floors of a file; none where there is no file. Raises UnreadableInput."""
    return {name: floors for name, floors in _read(path).items() if name != WHY}


def raise_floors(path: Path, runs: Sequence[Run]) -> Floors:
    """Raise a file's floors to what some runs reach, rounded down to hundredths; those that rose.

    Raises UnreadableInput, ClippingsError.
    """
    file = _read(path)
    rose: Floors = {}
    for run in runs:
        floors = file.setdefault(run.collection, {})
        rose[run.collection] = higher(floors, measured(run.verdicts))
        floors.update(rose[run.collection])
    if any(rose.values()):
        save(file, path)
    return rose


def higher(floors: Mapping[str, float], reached: Mapping[str, float | None]) -> dict[str, float]:
    """New floors for the measures that reach more than they must; headline measures may be new."""
    wanted = {name: reached[name] for name in {*HEADLINE, *floors} if name in reached}
    rounded = {
        name: math.floor(value * 100 + 1e-9) / 100 for name, value in wanted.items() if value is not None
    }
    return {name: value for name, value in sorted(rounded.items()) if value > floors.get(name, 0.0)}


def missed(floors: Mapping[str, float], run: Run) -> dict[str, float | None]:
    """The measures of a run that are below their floors, with what they reach."""
    reached = measured(run.verdicts)
    return {
        name: reached.get(name) for name, floor in floors.items() if not (reached.get(name) or 0.0) >= floor
    }


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise UnreadableInput(f"{path} cannot be read as a file of floors. Check the path.") from error
    whole = isinstance(found, dict) and all(
        isinstance(floors, dict) and all(isinstance(floor, int | float) for floor in floors.values())
        for name, floors in found.items()
        if name != WHY
    )
    if not whole:
        raise UnreadableInput(
            f'{path} is not a file of floors; it is written {{"collection": {{"hit@1": 0.5}}}}.'
        )
    return dict(found)
