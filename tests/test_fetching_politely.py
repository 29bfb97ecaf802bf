"""Fetching politely: robots.txt, pauses, passing troubles, and saying who asks."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import (
    FetchForbidden,
    PageGone,
    SiteUnreachable,
)
from corpus.fetching import Fetched, Unchanged
from corpus.fetching.fetcher import Fetcher
from corpus.fetching.politeness import Turnstile, retry_after
from corpus.fetching.robots import robots_of
from tests.fetched import STORY, fetched
from tests.website import QUICK, Asked, Served, Website, html, redirect


@pytest.fixture
def site() -> Iterator[Website]:
    with Website({"/story": html(STORY)}) as website:
        yield website


def test_an_unchanged_page_is_not_sent_again(site: Website) -> None:
    """The validators of last time go with the request."""

    def conditional(asked: Asked) -> Served:
        known = asked.headers.get("if-none-match") == '"7"' and "if-modified-since" in asked.headers
        return Served(status=304) if known else html(STORY, ETag='"7"', Last_Modified="yesterday")

    site.pages["/story"] = conditional
    fetcher = Fetcher(QUICK)
    first = fetcher.fetch(site.url("/story"))
    assert isinstance(first, Fetched)
    assert fetcher.fetch(site.url("/story"), first.validators) == Unchanged(site.url("/story"))


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


def test_requests_to_one_host_keep_their_distance() -> None:
    """Those to another do not wait."""
    waited: list[float] = []
    turnstile = Turnstile(waited.append)
    for host in ("a", "a", "b", "a"):
        turnstile.wait(host, 5)
    assert [round(seconds) for seconds in waited] == [5, 10]


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


def test_the_pause_that_robots_txt_asks_for_is_kept(site: Website) -> None:
    """Where it is longer than our own."""
    site.pages["/robots.txt"] = Served(b"User-agent: *\nCrawl-delay: 9")
    waited: list[float] = []
    fetcher = Fetcher(QUICK, waited.append)
    fetcher.fetch(site.url("/story"))
    fetcher.fetch(site.url("/story"))
    assert [round(seconds) for seconds in waited] == [9]


def flaky(*statuses: int, **headers: str) -> Any:
    """A page that is in trouble a few times, then well."""
    left = list(statuses)

    def page(_: Asked) -> Served:
        return (
            Served(status=left.pop(0), headers={k.replace("_", "-"): v for k, v in headers.items()})
            if left
            else html(STORY)
        )

    return page


def test_a_passing_trouble_is_waited_out(site: Website) -> None:
    """Twice as long each time."""
    site.pages["/story"] = flaky(503, 502)
    waited: list[float] = []
    Fetcher(replace(QUICK, first_backoff=0.4), waited.append).fetch(site.url("/story"))
    assert 0.3 <= waited[0] <= 0.5
    assert 0.6 <= waited[1] <= 1.0


def test_retry_after_is_honoured(site: Website) -> None:
    """The site knows best when."""
    site.pages["/story"] = flaky(429, Retry_After="1")
    waited: list[float] = []
    Fetcher(QUICK, waited.append).fetch(site.url("/story"))
    assert waited == [1.0]


def test_a_retry_after_that_is_too_long_is_for_another_day(site: Website) -> None:
    """The run goes on without the page."""
    site.pages["/story"] = flaky(503, Retry_After="1800")
    with pytest.raises(SiteUnreachable, match="come back in 30 min"):
        fetched(site.url("/story"))
    assert site.paths() == ["/story"]


def test_a_pause_that_a_site_asks_for_holds_for_all_its_pages(site: Website) -> None:
    """None of the others is asked for."""
    site.pages["/story"] = flaky(429, Retry_After="1800")
    site.pages["/other"] = html(STORY)
    fetcher = Fetcher(QUICK)
    for path in ("/story", "/other"):
        with pytest.raises(SiteUnreachable, match="come back in 30 min"):
            fetcher.fetch(site.url(path))
    assert site.paths() == ["/story"]


@pytest.mark.parametrize(
    "said", ["²", "Thu, 14 Mar 99999999999 06:10:00 GMT", "Thu, 14 Mar 2024 06:10:00 +9" + "9" * 30]
)
def test_a_retry_after_without_sense_asks_for_nothing(said: str) -> None:
    """And ends no run."""
    assert retry_after(said) is None


def test_a_retry_after_may_be_a_date() -> None:
    """As HTTP writes dates."""
    soon = retry_after(format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True))
    assert soon is not None
    assert 28 <= soon <= 30
    assert retry_after("whenever you like") is None


def test_a_trouble_that_stays_is_told(site: Website) -> None:
    """After as many tries as are allowed."""
    site.pages["/story"] = Served(status=503)
    with pytest.raises(SiteUnreachable, match="the site says 503"):
        fetched(site.url("/story"))
    assert len(site.paths()) == QUICK.attempts


def test_a_page_that_is_gone_is_not_asked_for_again(site: Website) -> None:
    """404 is an answer."""
    with pytest.raises(PageGone, match="404"):
        fetched(site.url("/nothing"))
    assert site.paths() == ["/nothing"]


def test_a_closed_door_is_said_so(site: Website) -> None:
    """With what else could be done."""
    site.pages["/story"] = Served(status=403)
    with pytest.raises(FetchForbidden, match="save the page"):
        fetched(site.url("/story"))


def test_the_user_agent_says_who_asks_and_whom_to_complain_to(site: Website) -> None:
    """In every request, that for robots.txt too."""
    fetched(site.url("/story"), contact="mailto:desk@courier.quillhaven.example")
    agents = {asked.headers["user-agent"] for asked in site.asked}
    assert agents == {"Clippings/0.1 (newspaper archive; +mailto:desk@courier.quillhaven.example)"}


def test_a_site_that_is_not_there_is_a_sentence() -> None:
    """Nobody listens at that port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    with pytest.raises(SiteUnreachable, match="cannot be reached"):
        fetched(f"http://127.0.0.1:{port}/")


def test_a_site_that_speaks_something_else_is_a_sentence() -> None:
    """Not every port is a web site."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def speak() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(100)
                connection.sendall(b"220 mail.quillhaven.example ESMTP\r\n\r\n")

        thread = threading.Thread(target=speak)
        thread.start()
        with pytest.raises(SiteUnreachable, match="does not answer as a web site"):
            fetched(f"http://127.0.0.1:{listening.getsockname()[1]}/", attempts=1)
        thread.join()
