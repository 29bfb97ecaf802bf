"""`clippings ask`: one question, or a file of them, with the contract's JSON for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot import pages
from bot.desks import desk_of
from bot.faces.answer_json import answer_json
from bot.faces.terminal import rendered
from bot.terminal.console import ArchiveOption, Exit, JsonOption, archive_folder, err, out, print_json
from bot.terminal.lines import write_rows
from corpus.json_rows import read_rows, text_of
from index.desk import Desk

LIMIT = 5


def ask(
    question: Annotated[str | None, typer.Argument(help="The question, in your own words.")] = None,
    archive: ArchiveOption = None,
    limit: Annotated[int, typer.Option(min=1, max=50, help="Passages ranked in all.")] = LIMIT,
    as_json: JsonOption = False,
    batch: Annotated[
        Path | None, typer.Option(metavar="IN.jsonl", help="Ask every question of a file.")
    ] = None,
    results: Annotated[Path | None, typer.Option("--out", metavar="OUT.jsonl", help="Where they go.")] = None,
) -> None:
    """Ask the archive a question.

    Exit code 0 when it answers, 1 when it does not, 2 on an error.

        clippings ask "Who won the Coastal Cup?"
        clippings ask --batch questions.jsonl --out answers.jsonl --limit 10
    """
    if (question is None) == (batch is None):
        raise typer.BadParameter("Give one question, or --batch IN.jsonl with --out OUT.jsonl.")
    if (batch is None) != (results is None):
        raise typer.BadParameter("--batch IN.jsonl and --out OUT.jsonl go together.")
    desk = desk_of(archive_folder(archive))
    try:
        if batch is not None and results is not None:
            _ask_all(desk, batch, results, limit)
        elif question is not None:
            _ask_one(desk, question, limit, as_json=as_json)
    finally:
        desk.close()


def _ask_one(desk: Desk, question: str, limit: int, *, as_json: bool) -> None:
    answer = desk.ask(question, limit)
    if warning := desk.engine().warning:
        err.print(warning, markup=False, soft_wrap=True)
    if as_json:
        print_json(answer_json(answer))
    else:
        out.print(rendered(pages.whole_page(answer)))
    if not answer.answered:
        raise typer.Exit(Exit.NOTHING_FOUND)


def _ask_all(desk: Desk, batch: Path, results: Path, limit: int) -> None:
    questions = read_rows(batch, _question, '{"_id": "...", "text": "..."}')
    write_rows(
        results,
        "Asking",
        questions,
        lambda asked: {"query_id": asked[0], **answer_json(desk.ask(asked[1], limit))},
    )


def _question(row: dict[str, object]) -> tuple[str, str] | None:
    query_id, text = text_of(row, "_id", "query_id"), row.get("text")
    return (query_id, text) if query_id is not None and isinstance(text, str) else None
