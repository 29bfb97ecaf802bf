"""When an HTML page's article was printed: what its metadata states, the lines beside the article, its address.

A page says several dates: of the article, of its change, of the day on which it was looked at, of other articles.
The date of publication in the metadata is believed first, then the lines beside the headline; one anywhere else only
if the page has no other. trafilatura's own date is not used: it rounds "February 2024" to the first of a month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from lxml.html import HtmlElement

from corpus.article import Published
from corpus.dating.date_order import read_in_order
from corpus.dating.dates import find_dateline, parse_published
from corpus.readers.lines.datelines import dated_by
from corpus.readers.lines.outlets import same_line

_PUBLICATION = re.compile(
    r"(?:article|og|rnews|bt|cxenseparse|parsely|sailthru|dc|dcterms|dcsext|citation|analytics|vr|iso|news|p)?"
    r"[:._-]*(?:recs[:._-])?"
    r"(?:published?[-_ ]?(?:time|date)?(?:[-_]?(?:on|at))?|publication[-_]?(?:date|time)?|pub[-_]?date|date[-_]?pub\w*"
    r"|date[-._]?(?:created|issued)|created|issued|original[-_]?publication[-_]?date|article[-_]date[-_]original"
    r"|display[-_]?date|datepublished|ptime)",
    re.IGNORECASE,
)
_WEAKER = re.compile(
    r"(?:dc|dcterms|parsely|sailthru|article|og|revision)?[:._-]*(?:date|time)", re.IGNORECASE
)
_JSON_LD = "//script[@type='application/ld+json']/text()"
_LONGEST_JSON_LD = 500_000
_DATE_IN_ADDRESS = re.compile(r"/(\d{4})[/-](\d{2})[/-](\d{2})(?:[/-]|$)")
_ABOVE = 3
_HIGHEST = 40
_BELOW = 6
"""Lines above a headline, between it and its body at most, and below the body, where an article's date stands."""


def published_on(
    tree: HtmlElement,
    url: str | None,
    beside: Sequence[str],
    elsewhere: Sequence[str],
    seen: datetime | None,
) -> Published | None:
    """The date of publication, with its time if any statement of that day has one; None where the page says none.

    `beside` are the lines beside the article, `elsewhere` all of the page; `seen` is when it was fetched or saved.
    """
    strong = _dates_in(_stated(tree))
    near = dated_by(beside, seen)
    printed, updated = (read_in_order(date, elsewhere) for date in (near.published, near.updated))
    weak = _dates_in(_stated_weakly(tree))
    in_address = _DATE_IN_ADDRESS.search(url or "")
    addressed = parse_published("-".join(in_address.groups())) if in_address else None
    found = [date for date in (*strong, printed, addressed, *weak, updated) if date]
    if not found:
        return read_in_order(_only_date(elsewhere), elsewhere)
    first = found[0]
    return next((other for other in found if _is_time_of(other, first)), first)


def states_its_day(tree: HtmlElement) -> bool:
    """Whether a page's metadata says when it was published."""
    return bool(_dates_in(_stated(tree)))


def beside_article(visible: Sequence[str], title: str | None, body: Sequence[str]) -> list[str]:
    """The lines of a page from a little above the headline to the body, and some below the body."""
    start = _place(visible, body[0], 0)
    if start is None:
        return []
    end = _place(visible, body[-1], start)
    headlines = [i for i in range(start) if title and same_line(visible[i], title)]
    top = max(headlines[-1] if headlines else start - _ABOVE, start - _HIGHEST, 0)
    below = visible[end + 1 : end + 1 + _BELOW] if end is not None else []
    return [*visible[top : start + 1], *reversed(visible[max(0, top - _ABOVE) : top]), *below]


def _place(visible: Sequence[str], text: str, first: int) -> int | None:
    return next((i for i in range(first, len(visible)) if same_line(visible[i][:80], text[:80])), None)


def _dates_in(texts: Iterator[str]) -> list[Published]:
    return [published for text in texts if (published := parse_published(text))]


def _stated(tree: HtmlElement) -> Iterator[str]:
    metas = [(_name_of(meta), str(meta.get("content") or "")) for meta in tree.iter("meta")]
    yield from (text for name, text in metas if name.lower() == "article:published_time")
    for script in tree.xpath(_JSON_LD):
        yield from re.findall(r'"datePublished"\s*:\s*"([^"]{8,60})"', str(script)[:_LONGEST_JSON_LD])[:1]
    yield from (text for name, text in metas if _PUBLICATION.fullmatch(name))
    yield from map(str, tree.xpath("//*[@itemprop='datePublished'][1]/@datetime"))


def _stated_weakly(tree: HtmlElement) -> Iterator[str]:
    for meta in tree.iter("meta"):
        if _WEAKER.fullmatch(_name_of(meta)):
            yield str(meta.get("content") or "")
    yield from map(str, tree.xpath("//article//time[not(ancestor::aside)][1]/@datetime"))


def _name_of(meta: HtmlElement) -> str:
    return str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "")


def _is_time_of(other: Published, day: Published) -> bool:
    """Whether a date has the hour of a day: its own day, or that day as it is in another zone."""
    if not isinstance(other, datetime):
        return False
    if other.isoformat()[:10] == day.isoformat()[:10]:
        return True
    return (
        other.tzinfo is not None and not isinstance(day, datetime) and abs(other.date() - day) <= timedelta(1)
    )


def _only_date(lines: Sequence[str]) -> Published | None:
    """The date of the datelines of a page, where they all are of one day."""
    found = [date for line in lines if (date := find_dateline(line))]
    days = {date.isoformat()[:10] for date in found}
    return next((date for date in found if isinstance(date, datetime)), found[0]) if len(days) == 1 else None
