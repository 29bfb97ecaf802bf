"""Where and when something was printed, in words: a headline, an outlet, a day, a citation to copy.

Never a word of an article's own text but what is handed in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.wording.figures import count, day
from bot.wording.readers import EMPTY_ARCHIVE
from corpus.article import Imprint

NEWSPAPER = "📰"
_ALSO_NAMED = 2
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff]")
_ISOLATED, _NO_LONGER = "\u2068", "\u2069"
"""Around a date behind a name that is read from the right, whose day would stand apart from its month."""


def headline(imprint: Imprint) -> str:
    """The headline, or what stands for it where the article has none."""
    return imprint.title or "(no headline)"


def printed(imprint: Imprint) -> str:
    """Where and when: "Quillhaven Courier · 14 Mar 2024"; a missing date is said."""
    when = day(imprint.published) if imprint.published else "no date"
    corrected = f"corrected {day(imprint.corrected)}" if imprint.corrected else None
    if imprint.source and _FROM_THE_RIGHT.search(imprint.source):
        when = f"{_ISOLATED}{when}{_NO_LONGER}"
    return " · ".join(filter(None, [imprint.source, when, corrected]))


def also_in(others: Sequence[Imprint]) -> str:
    """Where else a story was printed: "Also in the Echo, 15 Mar 2024"; more than two are counted."""
    named = [
        f"{other.source or f'“{headline(other)}”'}, {day(other.published) if other.published else 'no date'}"
        for other in others[:_ALSO_NAMED]
    ]
    more = f" and {len(others) - _ALSO_NAMED} more" if len(others) > _ALSO_NAMED else ""
    return f"Also in {'; '.join(named)}{more}"


def extent(articles: int, oldest: date | None, newest: date | None) -> str:
    """What the archive spans, as a sentence."""
    if not articles:
        return EMPTY_ARCHIVE
    if oldest is None or newest is None:
        return f"It has {count(articles, 'article')}."
    if day(oldest) == day(newest):
        return f"It has {count(articles, 'article')} of {day(oldest)}."
    return f"It has {count(articles, 'article')} from {day(oldest)} to {day(newest)}."


def citation(text: str, imprint: Imprint, speaker: str | None, limit: int) -> str:
    """A citation to copy, at most `limit` characters: the words where they fit, then where they stand."""
    where = ", ".join(filter(None, [imprint.byline, f"“{headline(imprint)}”", imprint.source,
                                    day(imprint.published) if imprint.published else None]))  # fmt: skip
    said = f"{speaker}: {text}" if speaker else text
    for whole in (
        f"{said} — {where}. {imprint.url or ''}",
        f"{said} — {where}.",
        f"{where}. {imprint.url or ''}",
    ):
        if len(whole.strip()) <= limit:
            return whole.strip()
    return where if len(where) <= limit else where[: limit - 1] + "…"
