"""Sources kept in an archive, and rounds of them, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from corpus.archive import Archive
from corpus.fetching.fetcher import Fetcher
from corpus.sources.listing import kind_of
from corpus.sources.nouns import Source, Synced
from corpus.sources.shelf import Shelf
from corpus.sources.syncing import look, sync
from tests.sites import feed, site_map, story
from tests.website import QUICK, Website, html


def kept(archive: Archive, place: str, **more: Any) -> Source:
    """A source of the archive, of the kind that it is."""
    source = Source("courier", kind_of(place, Fetcher(QUICK)), place, **more)
    Shelf(archive).add(source)
    return source


def round_of(archive: Archive, source: Source, *, dry: bool = False) -> Synced:
    return (look if dry else sync)(archive, source, Fetcher(QUICK))


def states(archive: Archive) -> dict[str, str]:
    return {
        address.rpartition("/")[2]: page.state for address, page in Shelf(archive).pages("courier").items()
    }


@contextmanager
def three_stories() -> Iterator[Website]:
    """A paper of three stories with a feed and a site map."""
    with Website() as paper:
        for name in ("one", "two", "three"):
            paper.pages[f"/{name}"] = html(story(f"Story {name}"))
        addresses = [(paper.url(f"/{name}"), "2024-03-14") for name in ("one", "two", "three")]
        paper.pages["/feed"] = feed(addresses)
        paper.pages["/sitemap.xml"] = site_map(addresses)
        yield paper
