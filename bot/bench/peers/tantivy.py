"""tantivy: one text field of frequencies without positions, whitespace-separated terms, queries built of terms."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

from bot.bench.peers import LIMIT, Terms

_HEAP = 256_000_000
"""Bytes, for all writing threads together."""


class Engine:
    """An index on disk; its segments are mapped into memory by the library."""

    def __init__(self, variant: str = "") -> None:
        import tantivy

        self._library = tantivy
        self._threads = os.cpu_count() or 1
        self._searcher: Any = None
        self._schema: Any = None

    def build(self, folder: Path, paragraphs: Terms) -> None:
        tantivy = self._library
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("terms", stored=False, tokenizer_name="whitespace", index_option="freq")
        builder.add_unsigned_field("place", stored=False, fast=True)
        folder.mkdir(parents=True)
        index = tantivy.Index(builder.build(), path=str(folder))
        writer = index.writer(heap_size=_HEAP, num_threads=self._threads)
        for place, terms in enumerate(paragraphs):
            page = tantivy.Document()
            page.add_text("terms", " ".join(terms))
            page.add_unsigned("place", place)
            writer.add_document(page)
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        index = self._library.Index.open(str(folder))
        self._schema, self._searcher = index.schema, index.searcher()

    def search(self, terms: Sequence[str]) -> Any:
        schema, asked, should = self._schema, self._library.Query, self._library.Occur.Should
        query = asked.boolean_query(
            [(should, asked.term_query(schema, "terms", term, index_option="freq")) for term in terms]
        )
        return self._searcher.search(query, LIMIT, count=False).hits

    def places(self, found: Any) -> list[int]:
        addresses = [address for _, address in found]
        return [int(place) for place in self._searcher.fast_field_values("place", addresses)]

    def ran_with(self) -> Mapping[str, str]:
        segments = f"{self._searcher.num_segments}" if self._searcher else "not opened"
        return {
            "version": metadata.version("tantivy"),
            "writer": f"heap {_HEAP // 1_000_000} MB, {self._threads} threads, merges waited for",
            "field": "frequencies without positions, whitespace tokenizer",
            "query": "boolean query of term queries, without a count of all matches",
            "segments": segments,
            "formula": "its own BM25: k1 1.2, b 0.75, lengths kept in one byte",
        }
