"""Fetching politely: pauses, passing troubles, and saying who asks. What robots.txt says is tried in test_robots.py."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from corpus.errors import (
    FetchForbidden,
    PageGone,
    SiteUnreachable,
)
from corpus.fetching import Fetched, Unchanged
from corpus.fetching.fetcher import Fetcher
from corpus.fetching.politeness import Turnstile, retry_after
from tests.fetched import STORY, fetched
from tests.website import QUICK, Asked, Served, Website, html


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


def test_requests_to_one_host_keep_their_distance() -> None:
    """Those to another do not wait."""
    waited: list[float] = []
    turnstile = Turnstile(waited.append)
    for host in ("a", "a", "b", "a"):
        turnstile.wait(host, 5)
    assert [round(seconds) for seconds in waited] == [5, 10]


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


def test_a_day_is_told_in_hours(site: Website) -> None:
    """Nobody counts 1,440 minutes."""
    site.pages["/story"] = flaky(429, Retry_After="86400")
    with pytest.raises(SiteUnreachable, match="come back in 24 hours"):
        fetched(site.url("/story"))


def test_a_pause_of_years_is_more_than_a_day(site: Website) -> None:
    """No site is believed to want more; 639,101 hours tell nobody anything."""
    site.pages["/story"] = flaky(429, Retry_After="Wed, 21 Oct 2099 07:28:00 GMT")
    with pytest.raises(SiteUnreachable, match="come back in more than a day"):
        fetched(site.url("/story"))


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


@pytest.mark.parametrize("zone", ["GMT", "-0000"])
def test_a_retry_after_may_be_a_date(zone: str) -> None:
    """As HTTP writes dates, or as mail does where no zone is known: that is Greenwich's, too."""
    said = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True).replace("GMT", zone)
    soon = retry_after(said)
    assert soon is not None
    assert 3_000 < soon <= 3_600


def test_a_retry_after_in_words_asks_for_nothing() -> None:
    """It is neither seconds nor a date."""
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
