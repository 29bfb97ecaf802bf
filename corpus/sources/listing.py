"""What a source names just now: the files of a folder, the entries of a feed, the pages of site maps."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from corpus.article import Rejection
from corpus.errors import NotFetched, UnreadableInput
from corpus.fetching import Fetched, Unchanged, Validators
from corpus.fetching.fetcher import Fetcher
from corpus.fetching.unpacking import body_of
from corpus.readers import readable_files
from corpus.readers.feed import feed_of, is_feed
from corpus.readers.origin import web_address
from corpus.readers.xml_safety import xml_of
from corpus.sources.nouns import Kind, Listed, Listing, Source

MOST_PAGES = 200_000
"""Of one source; what its site maps name beyond that is left out, and said so."""
_DEEPEST = 3
_MOST_MAPS = 2_000


def kind_of(place: str, fetcher: Fetcher) -> Kind:
    """What there is at a path or an address. Raises UnreadableInput or NotFetched."""
    if not place.startswith(("http://", "https://")):
        if not Path(place).is_dir():
            raise UnreadableInput("is neither a folder nor a web address; check how it is spelt.")
        return Kind.FOLDER
    page = fetcher.fetch(place)
    assert isinstance(page, Fetched), "nothing was known before"
    content = _unpacked(page, fetcher)
    if is_feed(content[:8_192]):
        return Kind.FEED
    return Kind.SITE_MAP if _is_site_map(content) else Kind.PAGE


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
            listing.troubles.append(f"{found.where} {found.reason}")
            continue
        try:
            status = found.stat()
        except OSError:
            continue  # gone between two looks
        listing.pages[str(found)] = Listed(str(found), f"{status.st_size}-{status.st_mtime_ns}")
    return listing


def _feed(place: str, known: Mapping[str, Validators], fetcher: Fetcher) -> Listing:
    page = fetcher.fetch(place, known.get(place))
    if isinstance(page, Unchanged):
        return Listing(unchanged={place})
    entries = feed_of(_unpacked(page, fetcher)).entries
    pages = [Listed(entry.address, entry.stamp, place) for entry in entries if entry.address]
    return Listing({page.address: page for page in reversed(pages)}, {place: page.validators})


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
            maps = _read_map(_unpacked(page, fetcher), address, listing)
        except (NotFetched, UnreadableInput) as error:
            if address == place:
                raise
            listing.troubles.append(f"{address} {error}")
            continue
        listing.lists[address] = Validators() if maps else page.validators  # an index is always read again
        new = [one for one in maps if one not in seen]
        if depth < _DEEPEST and len(seen) + len(new) <= _MOST_MAPS:
            seen.update(new)
            waiting += [(one, depth + 1) for one in new]
        elif new:
            listing.troubles.append(f"{address} names more site maps than are read.")
    return listing


def _read_map(content: bytes, address: str, listing: Listing) -> list[str]:
    """Take up the pages of a site map, and return the site maps that it names."""
    tree = xml_of(content)
    if _name(tree) not in ("urlset", "sitemapindex"):
        raise UnreadableInput("is no site map; check the address.")
    maps = []
    for entry in tree:
        fields = {
            _name(inner): (inner.text or "").strip() for inner in entry.iter() if isinstance(inner.tag, str)
        }
        found = web_address(fields.get("loc"))
        if found is None:
            continue
        if _name(entry) == "sitemap":
            maps.append(found)
        elif len(listing.pages) < MOST_PAGES:
            stamp = fields.get("lastmod") or fields.get("publication_date") or ""
            listing.pages[found] = Listed(found, stamp[:80], address)
        else:
            listing.troubles.append(f"{address} names more than {MOST_PAGES:,} pages; the rest is left out.")
            break
    return maps


def _is_site_map(content: bytes) -> bool:
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") or b"<html" in content[:4_096].lower():
        return False
    try:
        return _name(xml_of(content)) in ("urlset", "sitemapindex")
    except UnreadableInput:
        return False


def _unpacked(page: Fetched, fetcher: Fetcher) -> bytes:
    """The page; what was stored packed ("sitemap.xml.gz") is unpacked within the limits. Raises PageRefused."""
    if not page.content.startswith(b"\x1f\x8b"):
        return page.content
    return body_of([page.content], "gzip", fetcher.policy.largest)


def _name(element: etree._Element) -> str:
    """A tag without its namespace."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""
