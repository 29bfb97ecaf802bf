"""Rounds: what changed is read, a stop is gone on from, and poison costs a line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.adding.ingestion import Ingestion
from corpus.archive import Archive
from corpus.fetching.fetcher import Fetcher
from corpus.sources.shelf import Shelf
from corpus.sources.syncing import sync
from tests.sites import feed, site_map, story
from tests.sourced import kept, round_of, states
from tests.website import QUICK, Asked, Served, Website, html


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


def test_an_entry_that_says_something_else_is_read_again(site: Website, archive: Archive) -> None:
    """RSS has a date of publication only, which a correction leaves as it was."""
    entries = [(site.url(f"/{name}"), "Thu, 14 Mar 2024 06:10:00 GMT") for name in ("one", "two")]
    site.pages["/feed"] = feed(entries)
    source = kept(archive, site.url("/feed"))
    round_of(archive, source)
    said = feed(entries).body.replace(b"<title>Story</title>", b"<title>Corrected</title>", 1)
    site.pages["/feed"] = Served(said)
    assert round_of(archive, source).difference.changed == (site.url("/one"),)


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


@pytest.mark.parametrize("path", ["/feed", "/sitemap.xml"])
def test_a_list_that_breaks_off_makes_nothing_gone(site: Website, archive: Archive, path: str) -> None:
    """It is told of, asked for again, and half an address is nobody's."""
    source = kept(archive, site.url(path))
    round_of(archive, source)
    whole = site.pages[path]
    assert isinstance(whole, Served)
    site.pages[path] = Served(whole.body[: whole.body.index(b"three") + 2], headers={"ETag": '"1"'})
    site.asked.clear()
    synced = round_of(archive, source)
    assert (synced.difference.gone, "breaks off" in (synced.trouble or "")) == ((), True)
    assert (site.paths(), Shelf(archive).lists("courier")[site.url(path)].etag) == ([path], None)


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


def test_what_is_only_asked_again_has_nothing_left_over_by_a_stop(site: Website, archive: Archive) -> None:
    """A feed that says nothing of changes has all its pages asked; those that were read stay read."""
    site.pages["/feed"] = feed([(site.url(f"/{name}"), "") for name in ("one", "two", "three")])
    source = kept(archive, site.url("/feed"))
    round_of(archive, source)

    def stop(_done: int, _of: int, _so_far: Ingestion) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sync(archive, source, Fetcher(QUICK), stop)
    assert set(states(archive).values()) == {"read"}


def test_a_file_whose_name_is_no_text_costs_a_line(archive: Archive, tmp_path: Path) -> None:
    """The others are read."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "one.html").write_text(story("Story one"))
    (folder / os.fsdecode(b"two\xff.html")).write_text(story("Story two"))
    synced = round_of(archive, kept(archive, str(folder)))
    assert (synced.ingestion.added, "rename it" in (synced.trouble or "")) == (1, True)


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
