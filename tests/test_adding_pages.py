"""Web addresses given to `add`: fetched, read, kept under an address of their own site, refused with a sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app
from corpus.adding.ingest import add_readings
from corpus.archive import Archive
from corpus.article import Article, Rejection
from corpus.fetching import Fetched, Validators
from corpus.fetching.fetcher import Fetcher
from corpus.sources.pages import read_address, read_fetched
from tests.readings import MADE, articles_of
from tests.sites import story
from tests.website import QUICK, Served, Website, html


@pytest.fixture
def site() -> Iterator[Website]:
    with Website({"/storm": html(story("Breakwater holds in the gale"))}) as website:
        yield website


def one_of(site: Website, path: str) -> Article | Rejection:
    (one,) = read_address(Fetcher(QUICK), site.url(path))
    return one


def article_of(page: Fetched) -> Article:
    (article,) = read_fetched(page, page.url)
    assert isinstance(article, Article)
    return article


def page(url: str, content: str, **more: Any) -> Fetched:
    return Fetched(url, content.encode(), "text/html", "utf-8", Validators(), **more)


def test_a_page_without_an_address_of_its_own_is_known_by_where_it_was(site: Website) -> None:
    """After redirects."""
    article = one_of(site, "/storm")
    assert isinstance(article, Article)
    assert (article.imprint.url, article.imprint.key) == (site.url("/storm"), f"url:{site.url('/storm')}")


@pytest.mark.parametrize(
    ("came", "known"),
    [
        ("?utm_source=rss&utm_medium=feed", ""),
        ("?id=7&fbclid=x&page=2", "?id=7&page=2"),
        ("?id=7&utm_source=a%26b", "?id=7"),
        ("?id=7&story=utm_source", "?id=7&story=utm_source"),
        ("?7", "?7"),
    ],
)
def test_by_which_way_a_page_was_reached_makes_no_other_page(came: str, known: str) -> None:
    """What a newsletter or a network hangs on an address is left out."""
    article = article_of(page(f"https://courier.example/storm{came}", story("Storm")))
    assert article.imprint.url == f"https://courier.example/storm{known}"
    assert article.imprint.key == f"url:https://courier.example/storm{known}"


def test_a_page_may_name_another_address_of_its_own_site() -> None:
    """Its canonical address, with or without "www."."""
    head = '<link rel="canonical" href="https://www.courier.example/2024/storm">'
    article = article_of(page("https://courier.example/storm?share=1", story("Storm", head=head)))
    assert article.imprint.key == "url:https://www.courier.example/2024/storm"


def test_a_page_cannot_take_the_place_of_another_sites_article() -> None:
    """What it says of being elsewhere is not believed."""
    head = '<link rel="canonical" href="https://courier.example/2024/storm">'
    article = article_of(page("https://evil.example/x", story("Storm", head=head)))
    assert article.imprint.key == "url:https://evil.example/x"


def test_the_charset_that_the_site_states_is_used_where_the_page_states_none(site: Website) -> None:
    """Latin-1 and its like cannot be told apart by looking."""
    content = story("Château d’eau fermé", more="Le café est fermé.").replace("’", "'").encode("latin-1")
    site.pages["/latin"] = Served(content, headers={"Content-Type": "text/html; charset=iso-8859-1"})
    article = one_of(site, "/latin")
    assert isinstance(article, Article)
    assert article.imprint.title == "Château d'eau fermé"


def test_latin_1_that_is_utf_8_is_read_as_that(site: Website) -> None:
    """Servers say the former of whatever they serve."""
    content = story("Château d'eau fermé", more="Le café est fermé.").encode()
    site.pages["/said"] = Served(content, headers={"Content-Type": "text/html; charset=ISO-8859-1"})
    article = one_of(site, "/said")
    assert isinstance(article, Article)
    assert article.imprint.title == "Château d'eau fermé"


@pytest.mark.parametrize("name", ["reader.epub", "feed.rss", "feed.atom", "export.csv", "ferry.warc.gz"])
def test_a_file_at_an_address_has_as_many_articles_as_on_a_disk(
    site: Website, tmp_path: Path, name: str
) -> None:
    """Each is known by itself, though all of them have the file's address."""
    site.pages[f"/{name}"] = Served((MADE / name).read_bytes())
    with closing(Archive(tmp_path, writable=True)) as archive:
        became = [add_readings(archive, read_address(Fetcher(QUICK), site.url(f"/{name}"))) for _ in range(2)]
    expected = len(articles_of(MADE / name))
    assert [(one.added, one.unchanged, one.rejections) for one in became] == [
        (expected, 0, []),
        (0, expected, []),
    ]


def test_a_feed_served_from_elsewhere_keeps_its_links_and_takes_nobodys_place() -> None:
    """Its entries are known within the feed only."""
    content = (MADE / "feed.rss").read_bytes()
    served = Fetched("https://feeds.example/all", content, "application/rss+xml", None, Validators())
    for article in read_fetched(served, served.url):
        assert isinstance(article, Article)
        address = article.imprint.url or ""
        assert address.startswith("https://courier.quillhaven.example/")
        assert article.imprint.key == f"url:https://feeds.example/all#{address}"


def test_a_page_without_an_article_is_named_by_its_address(site: Website) -> None:
    """Not by a temporary file."""
    site.pages["/empty"] = html("<html><body><a href='/'>Home</a></body></html>")
    rejection = one_of(site, "/empty")
    assert isinstance(rejection, Rejection)
    assert rejection.where == site.url("/empty")


def test_add_takes_web_addresses_beside_files(site: Website, tmp_path: Path) -> None:
    """What cannot be had is named, the rest goes in."""
    (tmp_path / "story.html").write_text(story("Ferry to leave earlier", more="Nobody minds."))
    places = [str(tmp_path / "story.html"), site.url("/storm"), site.url("/gone")]
    env = {"CLIPPINGS_FETCH_ALLOWED_HOSTS": "127.0.0.1", "CLIPPINGS_FETCH_PAUSE": "0"}
    added = CliRunner().invoke(app, ["add", *places, "--json", "--archive", str(tmp_path)], env=env)
    told = json.loads(added.stdout)
    assert (told["added"], [entry["where"] for entry in told["rejected"]]) == (2, [site.url("/gone")])


def test_add_fetches_nothing_from_a_private_network(site: Website, tmp_path: Path) -> None:
    """Unless the host is named in the settings."""
    added = CliRunner().invoke(app, ["add", site.url("/storm"), "--archive", str(tmp_path)])
    assert (added.exit_code, site.asked) == (2, [])
    assert "private network" in added.stderr
