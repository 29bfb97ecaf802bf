"""Files that installed packages ship, found without running their code."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def file_of(package: str, inside: str) -> Path:
    """Where a package has a file. Raises FileNotFoundError where the package is not installed."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(package)
    return Path(spec.origin).parent / inside
