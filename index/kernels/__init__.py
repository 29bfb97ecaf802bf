"""Which search runs: the C kernel where it was built, else NumPy. Both give the same answers, bit by bit.

CLIPPINGS_KERNEL (c or numpy), for tests and developers, says which. Asking for a kernel that is not there is an error;
not having one is none. What a kernel needs is loaded with its first use, so that the C kernel goes without NumPy.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from corpus.errors import SettingsError
from corpus.kernels import ASKED_FOR
from index.kernels.seam import Kernel

Name = Literal["c", "numpy"]

TITLES: dict[Name, str] = {"c": "C kernel", "numpy": "NumPy"}

try:
    from index.kernels.c import Searcher as _Compiled
except ImportError:  # no compiler, when this was installed
    _compiled: Kernel | None = None
else:
    _compiled = _Compiled


def available() -> tuple[Name, ...]:
    """The names of the kernels that can run here, the quickest first."""
    return ("c", "numpy") if _compiled else ("numpy",)


def running_kernel() -> Kernel:
    """The kernel that runs. Raises SettingsError where CLIPPINGS_KERNEL names one that is not there."""
    if _running() == "c" and _compiled:
        return _compiled
    from index.kernels.plain import Searcher

    return Searcher


def engine_name() -> str:
    """What searches, for a person: "C kernel" or "NumPy". Raises what `running_kernel` raises."""
    return TITLES[_running()]


@contextmanager
def running(name: Name) -> Iterator[None]:
    """Let whatever is opened meanwhile be searched by another kernel, in all threads: for tests and measurements."""
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


_chosen: str = ASKED_FOR or available()[0]
