"""Which search runs: the C kernel where it was built, else NumPy. Both give the same answers, bit by bit.

CLIPPINGS_KERNEL (c or numpy), for tests and developers, is read here and nowhere else, once, when this is
imported. Asking for a kernel that is not there is an error; not having one is none.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from corpus.errors import SettingsError
from index.kernels import plain
from index.kernels.asked import Top

Name = Literal["c", "numpy"]

TITLES: dict[Name, str] = {"c": "C kernel", "numpy": "NumPy"}

_KERNELS: dict[Name, Top] = {"numpy": plain.top}
try:
    from index.kernels import c
except ImportError:  # no compiler, when this was installed
    pass
else:
    _KERNELS["c"] = c.top


def available() -> tuple[Name, ...]:
    """The names of the kernels that can run here, the quickest first."""
    return tuple(name for name in TITLES if name in _KERNELS)


def top() -> Top:
    """The search that runs. Raises SettingsError where CLIPPINGS_KERNEL names one that is not there."""
    return _KERNELS[_running()]


def engine_name() -> str:
    """What searches, for a person: "C kernel" or "NumPy". Raises what `top` raises."""
    return TITLES[_running()]


@contextmanager
def running(name: Name) -> Iterator[None]:
    """Let another kernel search for a while, in all threads: for tests and measurements."""
    global _chosen
    before, _chosen = _chosen, name
    try:
        yield
    finally:
        _chosen = before


def _running() -> Name:
    for name in available():
        if name == _chosen:
            return name
    there = " or ".join(available())
    raise SettingsError(f"CLIPPINGS_KERNEL asks for {_chosen!r}; choose {there}, or leave it out.")


_chosen: str = os.environ.get("CLIPPINGS_KERNEL", "").strip().lower() or available()[0]
