"""Counts, days and lengths of time as people write them.

They say nothing of what is counted but its name.
"""

from __future__ import annotations

from datetime import date, datetime

from corpus.article import Published


def day(published: date) -> str:
    """As people write it: 14 Mar 2024."""
    return f"{published.day} {published:%b} {published.year}"


def days(first: date, last: date) -> str:
    """From one to another: "14 Mar 2024 to 3 Feb 2025", "14 Mar 2024"."""
    return day(first) if day(first) == day(last) else f"{day(first)} to {day(last)}"


def moment(published: Published) -> str:
    """A day, with the time where it is known: 14 Mar 2024, 06:10."""
    if isinstance(published, datetime):
        return f"{day(published)}, {published:%H:%M}"
    return day(published)


def minutes(number: int) -> str:
    """ "30 minutes", "2 hours", "1 day"."""
    if number % 1440 == 0:
        return count(number // 1440, "day")
    return count(number // 60, "hour") if number % 60 == 0 else count(number, "minute")


def every(number: int) -> str:
    """ "every 30 minutes", "every hour"."""
    return f"every {minutes(number).removeprefix('1 ')}"


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 article", "4,112 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def rate(pages: int, seconds: float) -> str:
    """ "120 pages a minute"."""
    return f"{count(round(60 * pages / seconds), 'page')} a minute"


def articles_so_far(articles: int, seconds: float) -> str:
    """How many articles were read, and how quickly: "1,200 articles, 85 a second"."""
    quickly = f", {articles / seconds:,.0f} a second" if articles and seconds >= 1 else ""
    return count(articles, "article") + quickly


def uptime(seconds: float) -> str:
    """How long the bot has been up: "3 days 4 hours", "12 minutes"."""
    minutes = int(seconds // 60)
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = [(days, "day"), (hours, "hour"), (minutes, "minute")]
    told = [count(number, unit) for number, unit in parts if number][:2]
    return " ".join(told) or "less than a minute"
