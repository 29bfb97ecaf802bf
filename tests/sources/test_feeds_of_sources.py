"""Feeds as sites write them: with paths for addresses, and in letters of two bytes."""

from __future__ import annotations

import pytest

from corpus.archive import Archive
from tests.sites import feed
from tests.sourced import kept, round_of
from tests.website import Served, Website, redirect


@pytest.mark.parametrize(
    "shape",
    [
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>{}</channel></rss>',
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="/">{}</feed>',
        '{{"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "items": [{}]}}',
    ],
)
def test_a_path_in_a_feed_leads_on_from_the_feed(site: Website, archive: Archive, shape: str) -> None:
    """After a redirect from where it is then; what leads nowhere costs its entry and nothing else."""
    written = {
        "rss": "<item><title>Story</title><link>{}</link></item>",
        "Atom": '<entry><title>Story</title><link href="{}"/></entry>',
        "jsonfeed": '{{"title": "Story", "url": "{}"}}',
    }
    entry = next(written[kind] for kind in written if kind in shape)
    links = ["/one", "../three", "http://[half", "mailto:desk@courier.example"]
    parted = ", " if "jsonfeed" in shape else ""
    site.pages["/news/feed"] = Served(shape.format(parted.join(map(entry.format, links))).encode())
    site.pages["/feed"] = redirect(site.url("/news/feed"))
    synced = round_of(archive, kept(archive, site.url("/feed")))
    assert set(synced.difference.new) == {site.url("/one"), site.url("/three")}
    assert (synced.ingestion.added, synced.trouble) == (2, None)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_a_feed_is_known_in_whatever_letters_it_is_written(
    site: Website, archive: Archive, encoding: str
) -> None:
    """It was kept as a page, of which nothing was ever read."""
    body = feed([(site.url("/one"), "2024-03-14")]).body.decode()
    declared = body.replace("?>", f' encoding="{encoding[:6].rstrip("-")}"?>', 1)
    site.pages["/feed"] = Served(declared.encode(encoding))
    assert round_of(archive, kept(archive, site.url("/feed"))).ingestion.added == 1
