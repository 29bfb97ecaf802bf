"""The arrays of a segment as they lie in its files: which there are, of which types, how many elements.

Plain bytes, so that an index opens and is searched by the compiled kernel without NumPy; `index.store.postings`
is the same through NumPy's eyes and says what each array holds. Nothing here opens a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

DTYPES = {
    "term_text": ("|u1",),
    "term_offsets": ("<i8",),
    "term_heads": ("<u8",),
    "list_offsets": ("<i8",),
    "most_frequent": ("<u4",),
    "ordinals": ("<u4",),
    "frequencies": ("<u4",),
    "lengths": ("<u4",),
    "numbers": ("<i8",),
}
"""The types that each array may have on disk (little-endian)."""


class Column(NamedTuple):
    """One array: its type as NumPy writes it, its elements, and their bytes."""

    dtype: str
    elements: int
    content: memoryview

    def at(self, place: int) -> int:
        """One of its whole numbers."""
        size = int(self.dtype[2:])
        return int.from_bytes(
            self.content[place * size : (place + 1) * size], "little", signed=self.dtype[1] == "i"
        )


Columns = Mapping[str, Column]
"""By name: one for each of DTYPES."""


def encoded(term: str) -> bytes:
    """The bytes that stand for a term, half a surrogate pair included."""
    return term.encode("utf-8", "surrogatepass")


def misfit_of(columns: Columns) -> str | None:
    """In words, which arrays disagree about their sizes; None where all agree. Touches a few numbers only."""
    terms, count = columns["term_heads"].elements, {name: column.elements for name, column in columns.items()}
    alike = (
        (count["term_offsets"], terms + 1),
        (count["list_offsets"], 2 * terms + 1),
        (count["most_frequent"], terms),
        (count["lengths"], count["numbers"]),
    )
    if any(one != other for one, other in alike):
        return "its arrays disagree about their sizes"
    once = columns["list_offsets"].at(terms)
    if count["frequencies"] != count["ordinals"] - once:
        return "its frequencies and its lists disagree"
    if not all(
        offsets.at(0) == 0 and offsets.at(offsets.elements - 1) == covered
        for offsets, covered in (
            (columns["term_offsets"], count["term_text"]),
            (columns["list_offsets"], count["ordinals"]),
        )
    ):
        return "its offsets do not cover its arrays"
    return None
