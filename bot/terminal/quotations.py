"""`clippings quotations`: who says what in texts of any origin, as JSON Lines for judging."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.terminal.lines import refuse_own_input, write_rows
from corpus.json_rows import read_rows, text_of
from corpus.quotations.records import quotation_records


def quotations(
    texts: Annotated[Path, typer.Argument(metavar="FILE.jsonl", help='Lines of {"doc_id", "text"}.')],
    results: Annotated[
        Path, typer.Option("--out", metavar="OUT.jsonl", help='Lines of {"doc_id", "quotes"}.')
    ],
    explain: Annotated[
        bool, typer.Option("--explain", help="Add the rule that decided, for developers.")
    ] = False,
) -> None:
    """Find the quotations of each text, and who says them.

    clippings quotations articles.jsonl --out quotations.jsonl --explain
    """
    refuse_own_input(texts, results)
    rows = read_rows(texts, _text, '{"doc_id": "...", "text": "..."}')
    write_rows(
        results,
        "Reading",
        rows,
        lambda row: {"doc_id": row[0], "quotes": quotation_records(row[1], explain=explain)},
    )


def _text(row: dict[str, object]) -> tuple[str, str] | None:
    doc_id, text = text_of(row, "doc_id", "_id", "id"), row.get("text")
    return (doc_id, text) if doc_id is not None and isinstance(text, str) else None
