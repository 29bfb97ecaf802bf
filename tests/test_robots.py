"""What a site's robots.txt says is kept: whom it keeps out, how often it is asked for, and when it cannot be had."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import AddressRefused, FetchForbidden, SiteUnreachable
from corpus.fetching.fetcher import Fetcher
from corpus.fetching.robots import robots_of
from tests.fetched import STORY, fetched
from tests.website import QUICK, Served, Website, html, redirect


@pytest.fixture
def site() -> Iterator[Website]:
    with Website({"/story": html(STORY)}) as website:
        yield website


def test_robots_txt_is_honoured_and_asked_for_once(site: Website) -> None:
    """What it forbids is not asked for."""
    site.pages["/robots.txt"] = Served(b"User-agent: *\nDisallow: /secret\n")
    fetcher = Fetcher(QUICK)
    with pytest.raises(FetchForbidden, match=r"robots\.txt"):
        fetcher.fetch(site.url("/secret/plan"))
    fetcher.fetch(site.url("/story"))
    assert [asked.path for asked in site.asked] == ["/robots.txt", "/story"]


def test_a_redirect_to_what_robots_txt_forbids_is_not_followed(site: Website) -> None:
    """Every hop is asked about."""
    site.pages |= {
        "/robots.txt": Served(b"User-agent: clippings\nDisallow: /story"),
        "/a": redirect("/story"),
    }
    with pytest.raises(FetchForbidden):
        fetched(site.url("/a"))
    assert site.paths() == ["/a"]


def test_a_robots_txt_in_trouble_keeps_everybody_out(site: Website) -> None:
    """Until the site is well again."""
    site.pages["/robots.txt"] = Served(status=503)
    with pytest.raises(SiteUnreachable, match=r"robots\.txt"):
        fetched(site.url("/story"))


ROBOTS = """
User-agent: otherbot
Disallow: /

User-agent: *
Disallow: /private
Allow: /private/open
Disallow: /*.pdf$
Disallow: /search*sort=
Crawl-delay: 4
"""


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/", True), ("/private", False), ("/private/x", False), ("/private/open/x", True), ("/a.pdf", False),
        ("/a.pdf?x", True), ("/search?q=1&sort=up", False), ("/search?q=1", True), ("/%70rivate", False),
        ("/robots.txt", True),
    ],
)  # fmt: skip
def test_the_longest_rule_that_matches_decides(target: str, allowed: bool) -> None:
    """As RFC 9309 has it, escapes read alike."""
    assert robots_of(ROBOTS, "clippings").allows(target) is allowed


def test_rules_for_this_program_go_before_those_for_everybody() -> None:
    """Its own group is the only one that counts."""
    rules = robots_of(f"{ROBOTS}\nUser-agent: Clippings/2\nUser-agent: b\nDisallow: /mine", "clippings")
    assert (rules.allows("/private"), rules.allows("/mine"), rules.delay) == (True, False, 0)


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_robots_txt_can_be_read(text: str, path: str) -> None:
    """Whatever a site writes there."""
    assert robots_of(f"User-agent: *\nDisallow: {text}", "clippings").allows(f"/{path}") in (True, False)


def test_a_robots_txt_that_is_too_much_asked_for_keeps_everybody_out(site: Website) -> None:
    """429 is a site in trouble, not one without rules."""
    site.pages["/robots.txt"] = Served(status=429)
    with pytest.raises(SiteUnreachable, match=r"robots\.txt"):
        fetched(site.url("/story"))


def test_of_a_long_robots_txt_the_beginning_counts(site: Website) -> None:
    """As much of it as RFC 9309 asks for."""
    site.pages["/robots.txt"] = Served(b"User-agent: *\nDisallow: /closed\n" + b"# pad\n" * 120_000)
    fetched(site.url("/story"))
    with pytest.raises(FetchForbidden):
        fetched(site.url("/closed"))


def test_a_robots_txt_with_letters_of_two_bytes_is_kept_too(site: Website) -> None:
    """Some editors save it so, and what it asks for is as clear."""
    site.pages["/robots.txt"] = Served("User-agent: *\r\nDisallow: /closed".encode("utf-16"))
    fetched(site.url("/story"))
    with pytest.raises(FetchForbidden):
        fetched(site.url("/closed"))


def test_a_robots_txt_that_leads_into_a_private_network_is_what_is_told_of(site: Website) -> None:
    """And not the page, which lies where it may be fetched from."""
    site.pages["/robots.txt"] = redirect("http://10.0.0.7/robots.txt")
    with pytest.raises(
        AddressRefused, match=r"^has a robots\.txt that leads to http://10\.0\.0\.7/robots\.txt"
    ):
        fetched(site.url("/story"))


def test_the_pause_that_robots_txt_asks_for_is_kept(site: Website) -> None:
    """Where it is longer than our own."""
    site.pages["/robots.txt"] = Served(b"User-agent: *\nCrawl-delay: 9")
    waited: list[float] = []
    fetcher = Fetcher(QUICK, waited.append)
    fetcher.fetch(site.url("/story"))
    fetcher.fetch(site.url("/story"))
    assert [round(seconds) for seconds in waited] == [9]
