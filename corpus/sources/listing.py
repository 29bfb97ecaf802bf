"""What a source names just now: the files of a folder, the entries of a feed, the pages of site maps."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from corpus.article import Rejection
from corpus.errors import NotFetched, UnreadableInput
from corpus.fetching import Fetched, Unchanged, Validators
from corpus.fetching.fetcher import Fetcher
from corpus.fetching.unpacking import body_of
from corpus.readers import readable_files
from corpus.readers.feed import feed_of, is_feed
from corpus.readers.origin import is_address
from corpus.sources.nouns import Kind, Listed, Listing, Source
from corpus.sources.site_maps import SiteMap, is_site_map, site_map_of

MOST_PAGES = 200_000
"""Of one source; what its site maps name beyond that is left out, and said so."""
_DEEPEST = 3
_MOST_MAPS = 2_000
BROKEN_OFF = "breaks off before its end; what it names until there is read."


def kind_of(place: str, fetcher: Fetcher) -> Kind:
    """What there is at a path or an address. Raises UnreadableInput or NotFetched."""
    if not is_address(place):
        if not Path(place).is_dir():
            raise UnreadableInput("is neither a folder nor a web address (https://…); check how it is spelt.")
        return Kind.FOLDER
    page = fetcher.fetch(place)
    assert isinstance(page, Fetched), "nothing was known before"
    content = _unpacked(page, fetcher)
    if is_feed(content[:8_192]):
        return Kind.FEED
    return Kind.SITE_MAP if is_site_map(content) else Kind.PAGE


def listing_of(source: Source, known: Mapping[str, Validators], fetcher: Fetcher) -> Listing:
    """Everything that a source names. `known` is what its lists gave last time.

    Raises NotFetched or UnreadableInput where the source itself cannot be had; trouble with a part is told.
    """
    match source.kind:
        case Kind.FOLDER:
            return _folder(source.place)
        case Kind.PAGE:
            return Listing({source.place: Listed(source.place, "")})
        case Kind.FEED:
            return _feed(source.place, known, fetcher)
        case Kind.SITE_MAP:
            return _site_maps(source.place, known, fetcher)


def _folder(place: str) -> Listing:
    if not Path(place).is_dir():
        raise UnreadableInput("is not there any more, or no folder; nothing in the archive was changed.")
    listing = Listing(lists={"": Validators()})
    for found in readable_files([Path(place)]):
        if isinstance(found, Rejection):
            listing.troubles.append(found.told)
            continue
        try:
            status = found.stat()
            str(found).encode()
        except OSError:
            continue  # gone between two looks
        except UnicodeEncodeError:
            listing.troubles.append(
                f"{found} has a name that is no UTF-8; rename it, or its changes cannot be told."
            )
            continue
        listing.pages[str(found)] = Listed(str(found), f"{status.st_size}-{status.st_mtime_ns}")
    return listing


def _feed(place: str, known: Mapping[str, Validators], fetcher: Fetcher) -> Listing:
    page = fetcher.fetch(place, known.get(place))
    if isinstance(page, Unchanged):
        return Listing(unchanged={place})
    feed = feed_of(_unpacked(page, fetcher), page.url)
    pages = [Listed(entry.address, entry.stamp, place) for entry in feed.entries if entry.address]
    listing = Listing({page.address: page for page in reversed(pages)}, {place: page.validators})
    if not feed.is_whole:
        listing.lists[place] = Validators()  # it is asked for again: what it did not come to is read then
        listing.troubles.append(f"{place} {BROKEN_OFF}")
    elif feed.entries and not pages:
        listing.troubles.append(
            f"{place} names no pages: its entries have no links; add the feed's file instead."
        )
    return listing


def _site_maps(place: str, known: Mapping[str, Validators], fetcher: Fetcher) -> Listing:
    listing = Listing()
    waiting = [(place, 0)]
    seen = {place}
    while waiting:
        address, depth = waiting.pop(0)
        try:
            page = fetcher.fetch(address, known.get(address))
            if isinstance(page, Unchanged):
                listing.unchanged.add(address)
                continue
            found = site_map_of(_unpacked(page, fetcher), address)
        except (NotFetched, UnreadableInput) as error:
            if address == place:
                raise
            listing.troubles.append(f"{address} {error}")
            continue
        _take_up(found, address, listing)
        if found.is_whole:
            listing.lists[address] = (
                Validators() if found.maps else page.validators
            )  # an index is always read again
        else:  # it is asked for again, and what it does not name is not gone
            listing.troubles.append(f"{address} {BROKEN_OFF}")
        new = [one for one in dict.fromkeys(found.maps) if one not in seen]
        room = _MOST_MAPS - len(seen) if depth < _DEEPEST else 0
        seen.update(new[:room])
        waiting += [(one, depth + 1) for one in new[:room]]
        if len(new) > room:
            listing.troubles.append(f"{address} names more site maps than are read.")
    return listing


def _take_up(found: SiteMap, address: str, listing: Listing) -> None:
    """Add the pages that a site map names."""
    for page, stamp in found.pages:
        if len(listing.pages) == MOST_PAGES and page not in listing.pages:
            listing.troubles.append(f"{address} names more than {MOST_PAGES:,} pages; the rest is left out.")
            return
        listing.pages[page] = Listed(page, stamp, address)


def _unpacked(page: Fetched, fetcher: Fetcher) -> bytes:
    """The page; what was stored packed ("sitemap.xml.gz") is unpacked within the limits. Raises PageRefused."""
    if not page.content.startswith(b"\x1f\x8b"):
        return page.content
    return body_of([page.content], "gzip", fetcher.policy.largest)
