"""Sources: found by looking, read when they changed, gone on with after a stop, and never at the cost of a run."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app
from corpus.archive import Archive
from corpus.errors import NotFetched, SettingsError, UnreadableInput
from corpus.fetching.fetcher import Fetcher
from corpus.sources.listing import kind_of, listing_of
from corpus.sources.nouns import Kind, Source
from corpus.sources.shelf import Shelf
from tests.readings import MADE
from tests.sites import site_map
from tests.sourced import kept, round_of
from tests.test_archive import version_1
from tests.website import QUICK, Served, Website, html

BOMB = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title></channel></rss>"""


def test_what_a_source_is_is_found_by_looking(site: Website, tmp_path: Path) -> None:
    """Not by its name or the type that the site states."""
    site.pages["/a"] = Served(site.pages["/feed"].body)  # type: ignore[union-attr]
    site.pages["/b"] = html(gzip.compress(site.pages["/sitemap.xml"].body))  # type: ignore[union-attr]
    kinds = [
        kind_of(place, Fetcher(QUICK))
        for place in (str(tmp_path), site.url("/a"), site.url("/b"), site.url("/one"))
    ]
    assert kinds == [Kind.FOLDER, Kind.FEED, Kind.SITE_MAP, Kind.PAGE]


@pytest.mark.parametrize("place", ["nowhere/at/all", "http://127.0.0.1:1/feed", "ftp://courier.example/feed"])
def test_a_source_that_is_not_there_is_a_sentence(place: str) -> None:
    """When it is added, not when it is first synced."""
    with pytest.raises((UnreadableInput, NotFetched), match=r"\.$"):
        kind_of(place, Fetcher(QUICK))


def test_site_maps_of_site_maps_are_followed(site: Website) -> None:
    """Whatever circle they go in, packed or not; one that is missing costs a line."""
    own = site.url("/index.xml")
    site.pages["/packed.xml.gz"] = Served(gzip.compress(site.pages["/sitemap.xml"].body))  # type: ignore[union-attr]
    site.pages["/index.xml"] = site_map(
        [(own, ""), (site.url("/packed.xml.gz"), ""), (site.url("/missing.xml"), "")], root="sitemapindex"
    )
    listing = listing_of(Source("c", Kind.SITE_MAP, own), {}, Fetcher(QUICK))
    assert len(listing.pages) == 3
    assert ["missing.xml" in trouble for trouble in listing.troubles] == [True]


def test_a_news_site_map_says_when_a_page_was_published(site: Website) -> None:
    """In a namespace of its own."""
    site.pages["/news.xml"] = Served(
        f"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{site.url("/one")}</loc>
        <news:news><news:publication><news:name>Courier</news:name></news:publication>
        <news:publication_date>2024-03-14</news:publication_date></news:news></url></urlset>""".encode()
    )
    listing = listing_of(Source("c", Kind.SITE_MAP, site.url("/news.xml")), {}, Fetcher(QUICK))
    assert [page.stamp for page in listing.pages.values()] == ["2024-03-14"]


@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("news.xml", {"ferry.html": "2025-03-03T07:30:00Z", "cup.html": "2025-05-03T18:00:00Z"}),
        ("pages.xml.gz", {"": "2026-11-23", "cup/": "2026-11-23", "ferry/": "2026-11-23"}),
    ],
)
def test_a_site_map_that_a_program_made_is_read(site: Website, name: str, pages: dict[str, str]) -> None:
    """Packed or not, with pictures and translations beside the pages."""
    site.pages[f"/{name}"] = Served((MADE / "lists" / name).read_bytes())
    assert kind_of(site.url(f"/{name}"), Fetcher(QUICK)) is Kind.SITE_MAP
    listing = listing_of(Source("c", Kind.SITE_MAP, site.url(f"/{name}")), {}, Fetcher(QUICK))
    paper = "https://courier.quillhaven.example/"
    assert {page.address.removeprefix(paper): page.stamp for page in listing.pages.values()} == pages


def test_the_pictures_of_a_page_are_not_its_address(site: Website) -> None:
    """Site maps for news name them beside it, with places of their own."""
    site.pages["/news.xml"] = Served(
        f"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"
        xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"><url><loc>{site.url("/one")}</loc>
        <image:image><image:loc>{site.url("/one.jpg")}</image:loc></image:image>
        <video:video><video:publication_date>2019-01-01</video:publication_date></video:video>
        </url></urlset>""".encode()
    )
    listing = listing_of(Source("c", Kind.SITE_MAP, site.url("/news.xml")), {}, Fetcher(QUICK))
    assert [(page.address, page.stamp) for page in listing.pages.values()] == [(site.url("/one"), "")]


def test_a_site_map_may_be_a_list_of_lines(site: Website) -> None:
    """An address a line, as sitemaps.org allows."""
    site.pages["/map.txt"] = Served(f"{site.url('/one')}\n{site.url('/two')}\n".encode())
    assert kind_of(site.url("/map.txt"), Fetcher(QUICK)) is Kind.SITE_MAP
    listing = listing_of(Source("c", Kind.SITE_MAP, site.url("/map.txt")), {}, Fetcher(QUICK))
    assert list(listing.pages) == [site.url("/one"), site.url("/two")]


def test_a_site_map_may_leave_its_own_host_out(site: Website) -> None:
    """And what an address has to escape as it is."""
    site.pages["/map.xml"] = Served(b"<urlset><url><loc>/one|two</loc></url></urlset>")
    listing = listing_of(Source("c", Kind.SITE_MAP, site.url("/map.xml")), {}, Fetcher(QUICK))
    assert list(listing.pages) == [site.url("/one%7Ctwo")]


@pytest.mark.parametrize("path", ["/feed", "/sitemap.xml"])
def test_xml_that_declares_entities_is_left_alone(site: Website, archive: Archive, path: str) -> None:
    """No bomb is lit; the round says so."""
    source = kept(archive, site.url(path))
    site.pages[path] = Served(BOMB)
    assert "declares entities" in (round_of(archive, source).trouble or "")


def test_freshness_and_trouble_are_remembered(site: Website, archive: Archive) -> None:
    """A round in trouble leaves the time of the last good one."""
    source = kept(archive, site.url("/feed"))
    round_of(archive, source)
    fresh = Shelf(archive).named("courier")
    del site.pages["/feed"]
    round_of(archive, source)
    stale = Shelf(archive).named("courier")
    assert (fresh.trouble, stale.synced_at, "404" in (stale.trouble or "")) == (None, fresh.synced_at, True)


def test_a_source_is_due_by_its_interval_only() -> None:
    """Without one, or paused, it never is by itself."""
    now = datetime(2024, 3, 14, 12, tzinfo=UTC)
    long_ago, just_now = now - timedelta(hours=2), now - timedelta(minutes=5)
    due = [
        Source("s", Kind.FEED, "p", minutes, paused, tried_at=tried).is_due(now)
        for minutes, paused, tried in (
            (60, False, None), (60, False, long_ago), (60, False, just_now), (None, False, None), (60, True, None),
        )
    ]  # fmt: skip
    assert due == [True, True, False, False, False]


def test_a_round_written_down_by_a_clock_that_went_wrong_is_not_waited_for() -> None:
    """Else a machine that began a year ahead of the day would bring nothing in for that year."""
    now = datetime(2024, 3, 14, 12, tzinfo=UTC)
    source = Source("s", Kind.FEED, "p", 60, tried_at=now + timedelta(days=365))
    assert (source.is_due(now), replace(source, tried_at=now).is_due(now)) == (True, False)


def test_a_name_is_given_once(archive: Archive, tmp_path: Path) -> None:
    """The second source of a name is turned away with a sentence."""
    kept(archive, str(tmp_path))
    with pytest.raises(SettingsError, match="choose another name"):
        kept(archive, str(tmp_path))


def test_a_place_is_kept_once(archive: Archive) -> None:
    """Under a second name it would be asked twice; once the first is forgotten, it may have another."""
    shelf = Shelf(archive)
    shelf.add(Source("courier", Kind.FEED, "https://courier.example/feed"))
    for place in ("https://courier.example/feed", "https://courier.example/feed/"):
        with pytest.raises(SettingsError, match=r"already, as courier.*sources remove courier"):
            shelf.add(Source("the paper", Kind.FEED, place))
    shelf.remove("courier")
    shelf.add(Source("the paper", Kind.FEED, "https://courier.example/feed/"))
    assert [source.name for source in shelf.all()] == ["the paper"]


def test_an_archive_of_before_there_were_sources_has_none(tmp_path: Path) -> None:
    """Reading it upgrades nothing."""
    assert Shelf(Archive(version_1(tmp_path))).all() == []


def test_the_terminal_adds_shows_syncs_pauses_and_forgets(site: Website, tmp_path: Path) -> None:
    """A source's life, as another program sees it."""

    env = {"CLIPPINGS_FETCH_ALLOWED_HOSTS": "127.0.0.1", "CLIPPINGS_FETCH_PAUSE": "0"}

    def run(*arguments: str) -> Any:
        done = CliRunner().invoke(app, [*arguments, "--archive", str(tmp_path)], env=env)
        assert done.exit_code == 0, done.output
        return json.loads(done.stdout) if "--json" in arguments else done.stdout

    assert run("sources", "add", "courier", site.url("/feed"), "--every", "60", "--json")["kind"] == "feed"
    assert len(run("sync", "--dry-run", "--json")[0]["new"]) == 3
    assert run("sync", "courier", "--json")[0]["added"] == 3
    run("sources", "pause", "courier")
    (listed,) = run("sources", "list", "--json")
    assert (listed["paused"], listed["trouble"], listed["waiting"]) == (True, None, 0)
    assert run("sync", "--json") == []
    assert "Every source is paused" in run("sync")
    run("sources", "remove", "courier")
    told = run("status", "--json")
    assert (told["sources"], told["articles"]) == ([], 3)
