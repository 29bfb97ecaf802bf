"""Loops over words in C, where a compiler was there when this was installed. Each has a counterpart in Python beside
its caller that gives the same, for whoever has none.

CLIPPINGS_KERNEL, for tests and measurements, is read here and nowhere else, once: "numpy" turns off what was compiled.
"""

from __future__ import annotations

import os
from typing import Final

ASKED_FOR: Final = os.environ.get("CLIPPINGS_KERNEL", "").strip().lower()
"""Which kernels are wanted; "" for the quickest that are there."""
