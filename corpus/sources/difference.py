"""How what a source names differs from what was read of it. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.sources.nouns import Difference, Kind, Listing, PageRead, Source


def difference_of(source: Source, listing: Listing, known: Mapping[str, PageRead]) -> Difference:
    """What is new, changed, gone, unsure or left over.

    Gone is only what a list that was read just now no longer names; a feed names its newest entries alone, so
    nothing is ever gone from it.
    """
    new, changed, unsure, left_over = [], [], [], []
    for address, listed in listing.pages.items():
        page = known.get(address)
        if page is None:
            new.append(address)
        elif page.listed.stamp != listed.stamp or page.state == "gone":
            changed.append(address)
        elif page.state == "waiting":
            left_over.append(address)
        elif page.state == "read" and _may_change_unsaid(source, listed.stamp):
            unsure.append(address)
    missing = [
        page for address, page in known.items() if address not in listing.pages and page.state != "gone"
    ]
    gone = [page.listed.address for page in missing if _is_gone(source, listing, page)]
    left_over += [
        page.listed.address
        for page in missing
        if page.state == "waiting" and not _is_gone(source, listing, page)
    ]
    return Difference(*map(tuple, (new, changed, gone, unsure, left_over)))


def _may_change_unsaid(source: Source, stamp: str) -> bool:
    """A site map without dates names too many pages to ask for each of them again."""
    return not stamp and source.kind in (Kind.PAGE, Kind.FEED)


def _is_gone(source: Source, listing: Listing, page: PageRead) -> bool:
    return source.kind in (Kind.FOLDER, Kind.SITE_MAP) and page.listed.named_by in listing.lists
