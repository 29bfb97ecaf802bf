"""The loops over words in C. Importing this where they were not built, or are not wanted, raises ImportError."""

from __future__ import annotations

from corpus.kernels import ASKED_FOR
from corpus.kernels._words import (
    forms,
    in_common,
    inner_capitals,
    is_headline,
    lay_out,
    likeness,
    marks,
    places,
    printed,
    sums,
)

if ASKED_FOR == "numpy":
    raise ImportError("CLIPPINGS_KERNEL=numpy turns off what was compiled")

__all__ = [
    "forms",
    "in_common",
    "inner_capitals",
    "is_headline",
    "lay_out",
    "likeness",
    "marks",
    "places",
    "printed",
    "sums",
]
