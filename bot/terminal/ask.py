"""`clippings ask`: one question, or a file of them, with the contract's JSON for other programs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from bot import pages, wording
from bot.desks import desk_of
from bot.faces.answer_json import answer_json
from bot.faces.terminal import rendered
from bot.questions import asks_nothing
from bot.terminal.console import ArchiveOption, Exit, JsonOption, archive_folder, err, out, print_json
from bot.terminal.filters import (
    NoFiltersOption,
    SinceOption,
    SourceOption,
    UntilOption,
    filters_given,
)
from bot.terminal.lines import refuse_own_input, write_rows
from corpus.json_rows import read_numbered_rows, text_of
from index.asking.framing import asks_for_newest
from index.asking.narrowing import Narrowing, day_asked
from index.desk import Desk

LIMIT = 5
_TOLD = 5
"""Lines whose date cannot be read, each by itself; of more only how many."""


class _Asked(NamedTuple):
    """A line of a file of questions."""

    query_id: str
    text: str
    day: str
    """On which it was asked, as written; without one a file says nothing of what "last week" is."""


def ask(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[QUESTION]", help="The question, in your own words.")
    ] = None,
    archive: ArchiveOption = None,
    limit: Annotated[int, typer.Option(min=1, max=50, help="Passages ranked in all.")] = LIMIT,
    as_json: JsonOption = False,
    batch: Annotated[
        Path | None, typer.Option(metavar="IN.jsonl", help="Ask every question of a file.")
    ] = None,
    results: Annotated[Path | None, typer.Option("--out", metavar="OUT.jsonl", help="Where they go.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    source: SourceOption = None,
    no_filters: NoFiltersOption = False,
) -> None:
    """Ask the archive a question.

    A date or a newspaper that the question names ("since last summer", "in the Gazette") narrows the search
    where that is safe; the answer says so. Each question of a file may have a "date", the day it was asked on.

    Exit code 0 when it answers, 1 when it does not, 2 on an error.

        clippings ask "Who won the Coastal Cup?"
        clippings ask "What was said of the sea wall?" --since 2024-03 --until 2024-05 --source Courier
        clippings ask --batch questions.jsonl --out answers.jsonl --limit 10
    """
    question = " ".join(words) if words is not None else None
    if (question is None) == (batch is None):
        raise typer.BadParameter("Give one question, or --batch IN.jsonl with --out OUT.jsonl.")
    if (batch is None) != (results is None):
        raise typer.BadParameter("--batch IN.jsonl and --out OUT.jsonl go together.")
    if batch is not None and results is not None:
        refuse_own_input(batch, results)
    desk = desk_of(archive_folder(archive))
    try:
        today = date.today()
        given = filters_given(desk, since, until, source, today)
        narrowing = Narrowing(today, given, by_words=not no_filters)
        if batch is not None and results is not None:
            _ask_all(desk, batch, results, limit, narrowing)
        elif question is not None:
            _ask_one(desk, question, limit, narrowing, as_json=as_json)
    finally:
        desk.close()


def _ask_one(desk: Desk, question: str, limit: int, narrowing: Narrowing, *, as_json: bool) -> None:
    answer = desk.ask(question, limit, narrowing)
    if warning := desk.engine().warning:
        err.print(warning, soft_wrap=True)
    if as_json:
        print_json(answer_json(answer))
    elif asks_nothing(question):
        out.print(wording.readers.NO_WORDS, soft_wrap=True)
    else:
        out.print(rendered(pages.whole_page(answer)))
        if asks_for_newest(question):
            err.print(wording.readers.NEWEST_IN_CHAT, soft_wrap=True)
    if not answer.answered:
        raise typer.Exit(Exit.NOTHING_FOUND)


def _ask_all(desk: Desk, batch: Path, results: Path, limit: int, narrowing: Narrowing) -> None:
    def answered(asked: _Asked) -> dict[str, object]:
        answer = desk.ask(asked.text, limit, replace(narrowing, asked_on=day_asked(asked.day)))
        return {"query_id": asked.query_id, **answer_json(answer)}

    rows = read_numbered_rows(batch, _question, '{"_id": "...", "text": "..."}')
    undated = [(number, row.day) for number, row in rows if row.day.strip() and day_asked(row.day) is None]
    for number, day in undated[:_TOLD]:
        err.print(wording.filters.undated_line(number, str(batch), day), soft_wrap=True)
    if len(undated) > _TOLD:
        err.print(wording.filters.undated_lines(len(undated) - _TOLD), soft_wrap=True)
    write_rows(results, "Asking", [row for _, row in rows], answered)


def _question(row: dict[str, object]) -> _Asked | None:
    query_id, text = text_of(row, "_id", "query_id"), row.get("text")
    if query_id is None or not isinstance(text, str):
        return None
    day = row.get("date")
    return _Asked(query_id, text, "" if day is None else str(day))
