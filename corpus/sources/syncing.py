"""One round: the archive is brought up to date with a source.

What is to be read is written down before the first page is asked for, and each page when it is done. A round
that is stopped at any instant goes on where it was: a page that was kept but not yet written down is read again
and found unchanged. What cannot be read costs a line, never the round.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from corpus.adding.ingest import add_paths, add_readings
from corpus.adding.ingestion import Ingestion
from corpus.archive import Archive
from corpus.article import Article, Rejection
from corpus.cleaning import without_broken_characters
from corpus.errors import ArchiveError, ClippingsError, NotFetched, PageGone, SiteUnreachable, UnreadableInput
from corpus.fetching import Unchanged
from corpus.fetching.fetcher import Fetcher
from corpus.sources.difference import difference_of
from corpus.sources.listing import listing_of
from corpus.sources.nouns import Difference, Kind, PageRead, Source, Synced
from corpus.sources.pages import read_fetched
from corpus.sources.shelf import Shelf

Progress = Callable[[int, int, Ingestion], None]
"""Told (pages or files looked at so far, of them in all, what became of them so far)."""

_FILES_AT_ONCE = 64
_SILENT_IN_A_ROW = 3
"""Pages in a row that a site does not answer for, after which the rest is left for another time."""


def look(archive: Archive, source: Source, fetcher: Fetcher) -> Synced:
    """How a source differs from what was read of it; changes nothing. Raises ArchiveError."""
    started = time.monotonic()
    shelf = Shelf(archive)
    synced = Synced(source, Difference((), (), ()))
    try:
        listing = listing_of(source, {}, fetcher)
    except (NotFetched, UnreadableInput) as error:
        synced.trouble = f"{source.place} {error}"
    else:
        synced.difference = difference_of(source, listing, shelf.pages(source.name))
        synced.trouble = _first(listing.troubles)
    synced.seconds = time.monotonic() - started
    return synced


def sync(archive: Archive, source: Source, fetcher: Fetcher, progress: Progress | None = None) -> Synced:
    """Bring the archive up to date with a source. Raises ArchiveError; what `progress` raises ends the round."""
    started = time.monotonic()
    shelf = Shelf(archive)
    synced = Synced(source, Difference((), (), ()))
    to_the_end = False
    try:
        _read_what_differs(archive, shelf, fetcher, synced, progress or (lambda *_: None))
        to_the_end = True
    except ArchiveError:
        raise
    except ClippingsError as error:
        synced.trouble = f"{source.place} {error}"
    synced.seconds = time.monotonic() - started
    shelf.tried(source.name, trouble=synced.trouble, to_the_end=to_the_end)
    return synced


def _read_what_differs(
    archive: Archive, shelf: Shelf, fetcher: Fetcher, synced: Synced, progress: Progress
) -> None:
    source = synced.source
    listing = listing_of(source, shelf.lists(source.name), fetcher)
    known = shelf.pages(source.name)
    difference = difference_of(source, listing, known)
    synced.difference, synced.trouble = difference, _first(listing.troubles)
    to_read = [*difference.left_over, *difference.new, *difference.changed]
    shelf.take_up(source.name, listing, to_read, difference.gone)
    waiting = [*to_read, *difference.unsure]  # these last stay read: a stop leaves nothing of them to do
    if source.kind is Kind.FOLDER:
        _read_files(archive, shelf, synced, waiting, progress)
    else:
        _read_pages(
            archive, shelf, fetcher, synced, [known.get(address) or address for address in waiting], progress
        )


def _read_files(
    archive: Archive, shelf: Shelf, synced: Synced, waiting: Sequence[str], progress: Progress
) -> None:
    for group in _groups(waiting, _FILES_AT_ONCE):
        became = add_paths(archive, map(Path, group))
        synced.ingestion.take_up(became)
        troubles = {rejection.where: rejection.reason for rejection in became.rejections}
        with archive.writing():
            for address in group:
                if address in troubles:
                    shelf.failed(synced.source.name, address, troubles[address])
                else:
                    shelf.read(synced.source.name, address)
        synced.asked += len(group)
        progress(synced.asked, len(waiting), synced.ingestion)


def _read_pages(
    archive: Archive,
    shelf: Shelf,
    fetcher: Fetcher,
    synced: Synced,
    waiting: Sequence[PageRead | str],
    progress: Progress,
) -> None:
    silent = 0
    for page in waiting:
        try:
            _read_page(archive, shelf, fetcher, synced, page)
            silent = 0
        except SiteUnreachable as error:
            # The page stays in line: that its site is down says nothing about it.
            silent += 1
            synced.ingestion.take_up(add_readings(archive, [Rejection(_address_of(page), str(error))]))
            if silent == _SILENT_IN_A_ROW:
                raise SiteUnreachable("is not answering; the rest is left for the next round.") from None
        synced.asked += 1
        progress(synced.asked, len(waiting), synced.ingestion)


def _read_page(
    archive: Archive, shelf: Shelf, fetcher: Fetcher, synced: Synced, page: PageRead | str
) -> None:
    """Ask for one page, keep its articles, and write down that it is done. Raises SiteUnreachable."""
    name, address = synced.source.name, _address_of(page)
    try:
        came = fetcher.fetch(address, page.validators if isinstance(page, PageRead) else None)
    except SiteUnreachable:
        raise
    except NotFetched as error:
        synced.ingestion.take_up(add_readings(archive, [Rejection(address, str(error))]))
        shelf.failed(name, address, str(error), is_gone=isinstance(error, PageGone))
        return
    if isinstance(came, Unchanged):
        synced.unchanged += 1
        shelf.read(name, address)
        return
    became = add_readings(archive, _guarded(read_fetched(came, address), address))
    synced.ingestion.take_up(became)
    if became.articles:
        shelf.read(name, address, came.validators)
    else:
        shelf.failed(name, address, _first([rejection.reason for rejection in became.rejections]) or "")


def _guarded(readings: Iterable[Article | Rejection], address: str) -> Iterator[Article | Rejection]:
    """The readings; what a poisoned page makes a library stumble over is a Rejection."""
    try:
        yield from readings
    except Exception as error:  # noqa: BLE001 - one page must not cost the round
        yield Rejection(address, f"cannot be read ({type(error).__name__}); save its text and add that.")


def _address_of(page: PageRead | str) -> str:
    return page.listed.address if isinstance(page, PageRead) else page


def _first(troubles: Sequence[str]) -> str | None:
    more = f" (and {len(troubles) - 1} more)" if len(troubles) > 1 else ""
    return without_broken_characters(troubles[0]) + more if troubles else None


def _groups(addresses: Iterable[str], size: int) -> Iterator[list[str]]:
    remaining = iter(addresses)
    while group := list(islice(remaining, size)):
        yield group
