"""The terminal's options that narrow a search, and what they come to for an archive."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from bot import wording
from index.asking.filters import Filters
from index.asking.when import days_meant
from index.desk import Desk

SinceOption = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Only what was printed from then on: 2018, 2018-01, 2018-01-19."),
]
UntilOption = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Only what was printed up to then, that day, month or year included."),
]
SourceOption = Annotated[
    list[str] | None,
    typer.Option("--source", metavar="NAME", help="Only what this newspaper printed; several may be given."),
]
NoFiltersOption = Annotated[
    bool, typer.Option("--no-filters", help="Narrow nothing by the words of the question.")
]


def filters_given(
    desk: Desk, since: str | None, until: str | None, sources: Sequence[str] | None, today: date
) -> Filters:
    """The filters that options name. Raises BadParameter for a date or a newspaper that is none, IndexUnavailable."""
    first = _days(since, "--since", today)[0] if since else None
    last = _days(until, "--until", today)[1] if until else None
    if first and last and first > last:
        raise typer.BadParameter(wording.filters.NEVER)
    names = [_called(desk, source) for source in sources or ()]
    return Filters(first, last, frozenset().union(*names))


def _days(text: str, option: str, today: date) -> tuple[date, date]:
    days = days_meant(text, today)
    if days is None:
        raise typer.BadParameter(wording.filters.no_such_date(text), param_hint=option)
    return days


def _called(desk: Desk, source: str) -> frozenset[str]:
    papers = desk.papers()
    names = papers.called(source)
    if not names:
        raise typer.BadParameter(
            wording.filters.no_such_source(source, sorted(papers.names)), param_hint="--source"
        )
    return names
