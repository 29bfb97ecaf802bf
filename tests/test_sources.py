"""Sources: found by looking, read when they changed, gone on with after a stop, and never at the cost of a run."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app
from corpus.archive import Archive
from corpus.errors import NotFetched, SettingsError, UnreadableInput
from corpus.fetching.fetcher import Fetcher
from corpus.ingestion import Ingestion
from corpus.sources.listing import kind_of, listing_of
from corpus.sources.nouns import Kind, Source, Synced
from corpus.sources.shelf import Shelf
from corpus.sources.syncing import look, sync
from tests.sites import feed, site_map, story
from tests.test_archive import version_1
from tests.website import QUICK, Asked, Served, Website, html

BOMB = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title></channel></rss>"""


@pytest.fixture
def site() -> Iterator[Website]:
    """A paper of three stories with a feed and a site map."""
    with Website() as paper:
        for name in ("one", "two", "three"):
            paper.pages[f"/{name}"] = html(story(f"Story {name}"))
        addresses = [(paper.url(f"/{name}"), "2024-03-14") for name in ("one", "two", "three")]
        paper.pages["/feed"] = feed(addresses)
        paper.pages["/sitemap.xml"] = site_map(addresses)
        yield paper


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with closing(Archive(tmp_path / "var", writable=True)) as kept:
        yield kept


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


# -- what is there ----------------------------------------------------------------------------------------


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


@pytest.mark.parametrize("path", ["/feed", "/sitemap.xml"])
def test_xml_that_declares_entities_is_left_alone(site: Website, archive: Archive, path: str) -> None:
    """No bomb is lit; the round says so."""
    source = kept(archive, site.url(path))
    site.pages[path] = Served(BOMB)
    assert "declares entities" in (round_of(archive, source).trouble or "")


# -- rounds -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/feed", "/sitemap.xml"])
def test_a_round_reads_what_a_list_names(site: Website, archive: Archive, path: str) -> None:
    """Every article once."""
    synced = round_of(archive, kept(archive, site.url(path)))
    assert (synced.ingestion.added, archive.holdings().articles) == (3, 3)


@pytest.mark.parametrize("path", ["/feed", "/sitemap.xml"])
def test_a_second_round_asks_for_the_list_alone(site: Website, archive: Archive, path: str) -> None:
    """Nothing changed, so nothing is read."""
    source = kept(archive, site.url(path))
    round_of(archive, source)
    site.asked.clear()
    assert round_of(archive, source).asked == 0
    assert site.paths() == [path]


def test_a_page_whose_stamp_changed_is_read_again(site: Website, archive: Archive) -> None:
    """The article is updated, its earlier words kept in the log."""
    source = kept(archive, site.url("/sitemap.xml"))
    round_of(archive, source)
    site.pages["/two"] = html(story("Story two", more="The sum was put right on Friday."))
    site.pages["/sitemap.xml"] = site_map(
        [
            (site.url("/one"), "2024-03-14"),
            (site.url("/two"), "2024-03-15"),
            (site.url("/three"), "2024-03-14"),
        ]
    )
    synced = round_of(archive, source)
    assert (synced.difference.changed, synced.ingestion.updated) == ((site.url("/two"),), 1)


def test_a_page_that_a_site_map_no_longer_names_is_gone_and_its_article_stays(
    site: Website, archive: Archive
) -> None:
    """An archive keeps what was printed."""
    source = kept(archive, site.url("/sitemap.xml"))
    round_of(archive, source)
    site.pages["/sitemap.xml"] = site_map([(site.url("/one"), "2024-03-14")])
    synced = round_of(archive, source)
    assert set(synced.difference.gone) == {site.url("/two"), site.url("/three")}
    assert archive.holdings().articles == 3


def test_what_a_feed_forgets_is_not_gone(site: Website, archive: Archive) -> None:
    """A feed names its newest entries only."""
    source = kept(archive, site.url("/feed"))
    round_of(archive, source)
    site.pages["/feed"] = feed([])
    assert round_of(archive, source).difference.gone == ()


def test_an_unchanged_list_is_not_read_again(site: Website, archive: Archive) -> None:
    """The site says so itself."""

    def conditional(asked: Asked) -> Served:
        if asked.headers.get("if-none-match") == '"1"':
            return Served(status=304)
        return feed([(site.url("/one"), "2024-03-14")], ETag='"1"')

    site.pages["/feed"] = conditional
    source = kept(archive, site.url("/feed"))
    round_of(archive, source)
    synced = round_of(archive, source)
    assert (synced.asked, synced.trouble) == (0, None)


def test_a_single_page_is_asked_whether_it_changed(site: Website, archive: Archive) -> None:
    """With the validators that it gave."""

    def conditional(asked: Asked) -> Served:
        known = asked.headers.get("if-none-match") == '"1"'
        return Served(status=304) if known else html(story("Story one"), ETag='"1"')

    site.pages["/one"] = conditional
    source = kept(archive, site.url("/one"))
    assert round_of(archive, source).ingestion.added == 1
    assert round_of(archive, source).unchanged == 1


def test_a_dry_round_shows_the_difference_and_changes_nothing(site: Website, archive: Archive) -> None:
    """Not even what is known of the source."""
    source = kept(archive, site.url("/sitemap.xml"))
    assert len(round_of(archive, source, dry=True).difference.new) == 3
    assert (archive.holdings().articles, Shelf(archive).pages("courier")) == (0, {})


def test_poisoned_pages_cost_a_line_each(site: Website, archive: Archive) -> None:
    """The rest goes in."""
    source = kept(archive, site.url("/sitemap.xml"))
    site.pages["/one"] = html(b"\x00\xff<\x00" * 5000)
    site.pages["/two"] = html("<div>" * 30_000)
    synced = round_of(archive, source)
    assert (synced.ingestion.added, len(synced.ingestion.rejections), synced.trouble) == (1, 2, None)


def test_a_page_that_cannot_be_read_is_tried_in_a_few_rounds_only(site: Website, archive: Archive) -> None:
    """Unless the source says that it changed."""
    source = kept(archive, site.url("/sitemap.xml"))
    site.pages["/one"] = Served(status=403)
    asked = [round_of(archive, source).asked for _ in range(4)]
    assert asked == [3, 1, 1, 0]
    assert states(archive)["one"] == "failed"


def test_a_round_that_is_stopped_goes_on_where_it_was(site: Website, archive: Archive) -> None:
    """Nothing is lost, even what the feed has forgotten by then, and nothing is doubled."""
    source = kept(archive, site.url("/feed"))

    def stop(done: int, _of: int, _so_far: Ingestion) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sync(archive, source, Fetcher(QUICK), stop)
    site.pages["/feed"] = feed([])
    site.asked.clear()
    synced = round_of(archive, source)
    assert (len(site.paths()), synced.ingestion.added, archive.holdings().articles) == (3, 2, 3)


def test_a_site_that_is_down_ends_the_round_and_its_pages_wait(site: Website, archive: Archive) -> None:
    """The next round reads them."""
    source = kept(archive, site.url("/sitemap.xml"))
    well = {path: site.pages[path] for path in ("/one", "/two", "/three")}
    site.pages.update(dict.fromkeys(well, Served(status=503, headers={"Retry-After": "900"})))
    assert "not answering" in (round_of(archive, source).trouble or "")
    assert set(states(archive).values()) == {"waiting"}
    site.pages.update(well)
    assert round_of(archive, source).ingestion.added == 3


def test_of_a_folder_only_changed_files_are_read(archive: Archive, tmp_path: Path) -> None:
    """By their size and time."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.html").write_text(story(f"Story {name}"))
    source = kept(archive, str(folder))
    assert round_of(archive, source).ingestion.added == 2
    (folder / "two.html").write_text(story("Story two", more="Put right."))
    (folder / "one.html").unlink()
    synced = round_of(archive, source)
    assert (synced.ingestion.updated, synced.asked, len(synced.difference.gone)) == (1, 1, 1)


def test_a_folder_that_is_not_there_any_more_makes_nothing_gone(archive: Archive, tmp_path: Path) -> None:
    """A disk that is not mounted is no empty folder."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "one.html").write_text(story("Story one"))
    source = kept(archive, str(folder))
    round_of(archive, source)
    folder.rename(tmp_path / "away")
    synced = round_of(archive, source)
    assert (synced.difference.gone, "not there any more" in (synced.trouble or "")) == ((), True)


# -- the shelf --------------------------------------------------------------------------------------------


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


def test_a_name_is_given_once(archive: Archive, tmp_path: Path) -> None:
    """The second source of a name is turned away with a sentence."""
    kept(archive, str(tmp_path))
    with pytest.raises(SettingsError, match="choose another name"):
        kept(archive, str(tmp_path))


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
    run("sources", "remove", "courier")
    told = run("status", "--json")
    assert (told["sources"], told["articles"]) == ([], 3)
