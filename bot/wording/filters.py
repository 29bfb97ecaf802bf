"""What Clippings says of filters: which it understood, what they leave out, and why one cannot be had."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.wording.figures import count, day
from index.asking.filters import Filters, Kind

WITHOUT_FILTER = "Without this filter"
WITHOUT_FILTERS = "Without these filters"
WITHOUT: dict[Kind, str] = {"date": "At any time", "source": "In any newspaper"}
_LONGEST_SHOWN = 40
NEVER = "--since is later than --until. Give the earlier date to --since."
ASK_WITHOUT = (
    "To ask the whole archive, leave the filters out; --no-filters does so for those in the question."
)


def no_such_date(typed: str) -> str:
    """What was given for a date is none."""
    return f"{typed!r} is no date. Write a year, a month or a day: 2018, 2018-01, 2018-01-19."


def undated_line(number: int, file: str, typed: str) -> str:
    """A line of a file of questions has a date that is none."""
    shown = repr(typed if len(typed) <= _LONGEST_SHOWN else f"{typed[:_LONGEST_SHOWN]}…")
    return f"Line {number} of {file}: {shown} is no date; it is asked without one. Write it like 2018-01-19."


def undated_lines(more: int) -> str:
    """That there are more of those."""
    return f"and {count(more, 'more line')} whose date is none."


def no_such_source(typed: str, names: Sequence[str]) -> str:
    """The archive has no newspaper of that name."""
    if not names:
        return f"The archive has no newspaper called {typed!r}; its articles name none."
    return f"The archive has no newspaper called {typed!r}. It has: {listed(names, 8, 'and')}."


def listed(names: Sequence[str], most: int, word: str = "or") -> str:
    """ "A", "A or B", "A, B or C"; of more than `most` the first ones and how many more."""
    told = list(names[:most])
    if len(names) > most:
        told.append(f"{len(names) - most} more")
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} {word} {told[-1]}"


def period(since: date | None, until: date | None) -> str:
    """Some days as people write them: "January 2018", "2018", "since 1 Jun 2026", "19 Jan 2018 to 3 Feb 2018"."""
    if since is None or until is None:
        return f"since {day(since)}" if since else f"until {day(until)}" if until else ""
    if since == until:
        return day(since)
    begins_month, ends_month = since.day == 1, (until + timedelta(1)).day == 1 if until < date.max else True
    if begins_month and ends_month:
        if (since.month, until.month) == (1, 12):
            return f"{since.year}" if since.year == until.year else f"{since.year} to {until.year}"
        first, last = (f"{month:%B} {month.year}" for month in (since, until))
        return first if first == last else f"{first} to {last}"
    return f"{day(since)} to {day(until)}"


def narrowed_to(filters: Filters) -> str:
    """What a search is narrowed to: "January 2018 · The Gazette"; "" for nothing."""
    articles = count(len(filters.articles), "article") if filters.articles else ""
    papers = listed(sorted(filters.sources), 3) if filters.sources else ""
    return " · ".join(filter(None, (period(filters.since, filters.until), papers, articles)))


def only(filters: Filters, undated: int) -> str:
    """That an answer was looked for in a part of the archive only."""
    return f"Only: {narrowed_to(filters)}{_left_out(undated)}"


def nothing_under(filters: Filters, undated: int) -> str:
    """That nothing in that part of the archive answers."""
    return f"Nothing in this archive answers that under these filters: {narrowed_to(filters)}{_left_out(undated)}."


def with_only(part: Filters) -> str:
    """What applies a filter."""
    return f"Only {narrowed_to(part)}"


def _left_out(undated: int) -> str:
    return f" ({count(undated, 'article')} without a date left out)" if undated else ""
