"""Who says what in the paragraphs of articles, as it goes from one process to another and into the archive.

What was found in the same words is not looked for again: exports hold articles twice, papers print what agencies send.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Sequence
from typing import NamedTuple

from corpus.archive.rows import QuotationRow, dumps, quotation_row
from corpus.lately import AROUND, Lately
from corpus.quotations.find import find_quotations

_MOST_BYTES = 16 * 2**20
"""Of quotations that are remembered: those of some six thousand articles."""


class Quoted(NamedTuple):
    """The quotations of an article."""

    packed: str
    """JSON: a list of rows."""

    def rows(self) -> Sequence[QuotationRow]:
        rows: list[QuotationRow] = json.loads(self.packed)
        return rows


class Quoting:
    """Finds quotations, and remembers what it found."""

    def __init__(self) -> None:
        self._found: Lately[bytes, Quoted] = Lately(_MOST_BYTES)

    def of(self, texts: Sequence[str]) -> Quoted:
        """What `corpus.quotations` finds in these paragraphs."""
        name = hashlib.sha256("\0".join(texts).encode()).digest()  # no paragraph has a control character
        quoted = self._found.get(name)
        if quoted is None:
            quoted = Quoted(dumps([quotation_row(one) for one in find_quotations(texts)]))
            self._found.put(name, quoted, sys.getsizeof(quoted.packed) + AROUND)
        return quoted
