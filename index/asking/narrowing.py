"""Which filters a question's own words ask for, and which of them are strong enough to leave anything out.

A filter that takes the answer away is worse than none. So words narrow a search only where they speak of what was
printed ("articles from March 2019", "in last week's Courier", "in the Gazette"), or where what was printed earlier
cannot tell: "since last summer", and what happened "last week". A year in which something happened ("who won in
2018?") narrows nothing, for later articles tell of it too; it is offered. Nothing here searches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce

from index.asking.filters import EVERYTHING, Filters, Kind, both
from index.asking.framing import asks_for_all
from index.asking.mentions import Mention, Span, mentions_in
from index.asking.papers import NO_PAPERS, Papers
from index.asking.periods import Period, looks_ahead, periods_in
from index.asking.tongues.dates import dates_in, looks_ahead_in
from index.asking.tongues.papers import papers_in
from index.asking.tongues.tongue import Tongue

_MOSTLY_DATED = 0.9
"""Words narrow to dates only where so many of the archive's articles have one."""


Shown = frozenset[tuple[str, int]]
"""Passages: the key of the article, and the place in it."""
NOTHING_SHOWN: Shown = frozenset()


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What whoever asks has chosen, beside the question's words."""

    asked_on: date | None = None
    """The day that "last week" is said on; None leaves such words alone."""
    given: Filters = EVERYTHING
    """Filters of their own. They take the place of those of a kind that the words ask for."""
    flipped: frozenset[Kind] = frozenset()
    """Which of the words' filters are to be the other way round than they would be: left out, or applied."""
    by_words: bool = True
    """Whether the words may narrow anything."""
    shown: Shown = NOTHING_SHOWN
    """What they have seen already and want something else than."""


AS_ASKED = Narrowing()


@dataclass(frozen=True, slots=True)
class Extent:
    """What an archive has, as far as narrowing must know."""

    articles: int = 0
    undated: int = 0
    oldest: date | None = None
    newest: date | None = None
    papers: Papers = NO_PAPERS
    unsourced: bool = False
    """Whether some articles have no source."""


_SAYS_WHEN = re.compile(r"\b(?:say|says|said|saying|tell|told)(?:\s+\w+){0,2}?\s*$", re.IGNORECASE)
"""Before a time: "what did X say in July", "told reporters last July"."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A question without the words that narrow it, and what they come to."""

    rest: str
    filters: Filters
    offered: Filters = EVERYTHING
    """What the words may mean too and does not apply."""
    without_papers: str | None = None
    """The whole question but for the newspapers that it asks, where it asks any: it tells what is looked for."""
    is_beyond: bool = False
    """Whether they ask what happened after all that the archive has was printed."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One kind of filter, the words that ask for it (spans), and whether it applies unasked."""

    kind: Kind
    filters: Filters
    spans: tuple[tuple[int, int], ...]
    is_strong: bool


def day_asked(told: str | None) -> date | None:
    """The day that a file of questions gives for one, ISO 8601; None for none or what cannot be read."""
    try:
        return date.fromisoformat((told or "")[:10])
    except ValueError:
        return None


def narrow(text: str, extent: Extent, narrowing: Narrowing, tongue: Tongue | None = None) -> Narrowed:
    """What a question is narrowed to, by its words and by choice; `tongue` where it is not in English."""
    given = narrowing.given
    if not narrowing.by_words:
        return Narrowed(text, given)
    mentions = mentions_in(text, extent.papers) if tongue is None else papers_in(tongue, text, extent.papers)
    named = [(mention.start, mention.end) for mention in mentions]
    sought = [mention.asked for mention in mentions if mention.asked]
    if tongue is None:
        periods = periods_in(text, narrowing.asked_on, named, sought)
    else:
        periods = dates_in(tongue, text, narrowing.asked_on)
    filters, offered = given, EVERYTHING
    cut: list[Span] = []
    papers: list[Span] = []
    for asked in filter(
        None, (_dates(text, periods, sought, extent, narrowing.asked_on), _papers(mentions, periods, extent))
    ):
        applies = asked.is_strong != (asked.kind in narrowing.flipped)
        if applies or asked.is_strong:
            cut += asked.spans  # words that speak of what was printed say nothing of what it tells
            papers += asked.spans if asked.kind == "source" else ()
        if (given.is_dated and asked.kind == "date") or (given.sources and asked.kind == "source"):
            continue
        if applies:
            filters = both(filters, asked.filters)
        else:
            offered = both(offered, asked.filters)
    whole = _without(text, papers) if papers else None
    is_beyond = _is_beyond(periods, extent) and not (
        looks_ahead(text) if tongue is None else looks_ahead_in(tongue, text)
    )
    return Narrowed(_without(text, cut), filters, offered, whole, is_beyond)


def _dates(
    text: str, periods: Sequence[Period], sought: Sequence[Span], extent: Extent, asked_on: date | None
) -> _Asked | None:
    """The days that the words speak of. Of several papers' reports all must be dated: else which are is not told.

    What somebody said in July was printed in July; what happened then, later too.
    """
    if not extent.articles or extent.undated > (1 - _MOSTLY_DATED) * extent.articles:
        return None
    strong = [period for period in periods if period.is_strong]
    if len(strong) < len(set(sought)) > 1:
        return None
    days = _days_of([period.filters for period in strong])
    spans = tuple(span for period in strong for span in period.spans)
    if strong and (_narrows(days, extent) or asks_for_all(_without(text, spans))):
        if asked_on and days.since and days.since > asked_on:
            return None
        return _Asked("date", days, spans, True)
    weak = [period for period in periods if not period.is_strong]
    if len(weak) == 1 and _narrows(weak[0].filters, extent) and _meets(weak[0].filters, extent):
        says_then = _SAYS_WHEN.search(text, 0, min(start for start, _ in weak[0].spans)) is not None
        return _Asked("date", weak[0].filters, weak[0].spans, says_then)
    return None


def _papers(mentions: Iterable[Mention], periods: Iterable[Period], extent: Extent) -> _Asked | None:
    """The papers that the words ask for; where that is all there are, the words alone."""
    dated = [span for period in periods if period.is_strong for span in period.spans]
    asked = [
        mention
        for mention in mentions
        if mention.asked or any(start <= mention.start and mention.end <= end for start, end in dated)
    ]
    names = frozenset().union(*(mention.names for mention in asked))
    if not names:
        return None
    narrows = names != extent.papers.names or extent.unsourced
    spans = tuple(mention.asked for mention in asked if mention.asked)
    return _Asked("source", Filters(sources=names) if narrows else EVERYTHING, spans, True)


def _is_beyond(periods: Iterable[Period], extent: Extent) -> bool:
    """What is only due may have been printed before."""
    newest = extent.newest
    return newest is not None and any(
        period.filters.since and period.filters.since > newest for period in periods
    )


def _days_of(periods: Sequence[Filters]) -> Filters:
    """What all admit; of periods that exclude each other, as of two papers' reports, the first day to the last."""
    days = reduce(both, periods, EVERYTHING)
    if days.since is None or days.until is None or days.since <= days.until:
        return days
    first, last = [period.since for period in periods], [period.until for period in periods]
    return Filters(
        None if None in first else min(filter(None, first)), None if None in last else max(filter(None, last))
    )


def _narrows(days: Filters, extent: Extent) -> bool:
    """Whether anything in the archive is outside."""
    if extent.oldest is None or extent.newest is None:
        return False
    return (days.since is not None and days.since > extent.oldest) or (
        days.until is not None and days.until < extent.newest
    )


def _meets(days: Filters, extent: Extent) -> bool:
    """Whether anything in the archive may be inside."""
    if extent.oldest is None or extent.newest is None:
        return False
    return (days.since is None or days.since <= extent.newest) and (
        days.until is None or days.until >= extent.oldest
    )


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text without some spans, which may overlap."""
    kept, at = [], 0
    if not spans:
        return text
    for start, end in sorted(spans):
        kept.append(text[at : max(at, start)])
        at = max(at, end)
    rest = re.sub(r"\s+(?=[?.!,;؟،])|(?<=\s)\s+", "", " ".join([*kept, text[at:]]))
    return re.sub(r",+(?=[,;.?!])", "", rest).lstrip(" ,;.?،").rstrip()
