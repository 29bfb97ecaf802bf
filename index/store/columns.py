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
"""The types that each array of postings may have on disk (little-endian)."""

PRINTING_DTYPES = {
    "printed_starts": ("<u4",),
    "printed_days": ("<i4",),
    "printed_articles": ("<u8",),
    "printed_sources": ("<u4",),
    "source_text": ("|u1",),
    "source_offsets": ("<i8",),
}
"""Those of each array that `index.store.printings.Printings` says more of."""

VOCABULARY = "vocabulary"
"""The word forms, packed: `index.store.vocabulary` says how."""

ALL_DTYPES = DTYPES | PRINTING_DTYPES | {VOCABULARY: ("|u1",)}


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
"""By name: one for each of ALL_DTYPES."""


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
    return _misfit_of_printings(columns, count["numbers"])


def _misfit_of_printings(columns: Columns, paragraphs: int) -> str | None:
    runs, *alike = (columns[name].elements for name in PRINTING_DTYPES if name.startswith("printed_"))
    if any(count != runs for count in alike) or (runs > 0) != (paragraphs > 0) or runs > paragraphs:
        return "its arrays of where paragraphs were printed disagree about their sizes"
    offsets, text = columns["source_offsets"], columns["source_text"]
    if not offsets.elements or offsets.at(0) or offsets.at(offsets.elements - 1) != text.elements:
        return "the names of its sources are not whole"
    return None
