"""Fetching: only what is public, only so much of it, politely, and never a traceback."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import (
    AddressRefused,
    NotFetched,
    PageRefused,
    SiteUnreachable,
)
from corpus.fetching import Validators
from corpus.fetching.addresses import is_public, target_of
from corpus.fetching.unpacking import body_of
from tests.fetched import STORY, fetched
from tests.website import QUICK, Served, Website, html, redirect


@pytest.fixture
def site() -> Iterator[Website]:
    with Website({"/story": html(STORY)}) as website:
        yield website


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1",
        "fe80::1%eth0", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
        "2001:db8::1", "not an address",
    ],
)  # fmt: skip
def test_an_address_outside_the_open_internet_is_not_public(address: str) -> None:
    """Nor is one that is a way of writing such an address."""
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "193.99.144.80", "2a00:1450:4001:82f::200e", "::ffff:8.8.8.8"]
)
def test_an_address_of_the_open_internet_is_public(address: str) -> None:
    """Newspapers live there."""
    assert is_public(address)


@given(st.ip_addresses(v=4, network="10.0.0.0/8") | st.ip_addresses(v=4, network="127.0.0.0/8"))
def test_no_way_of_mapping_a_private_address_makes_it_public(address: Any) -> None:
    """IPv6 can say every IPv4 address."""
    assert not is_public(f"::ffff:{address}")


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://x.example/a", "gopher://x.example", "javascript:alert(1)", "//x.example/a",
        "http://", "http:///path", "http://user:word@x.example/", "http://x.example:99999/", "http://x .example/",
        "http://[::1", "http://x.example/a\r\nHost: y", "http://" + "a" * 3000 + ".example", "story",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(url: str) -> None:
    """With a sentence."""
    with pytest.raises(AddressRefused, match=r"\.$"):
        target_of(url)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "[::1]", "[::ffff:7f00:1]"]
)
def test_loopback_is_not_fetched_however_it_is_written(site: Website, host: str) -> None:
    """The refusal names the setting that would allow it, and the site never hears of it."""
    with pytest.raises(AddressRefused, match="CLIPPINGS_FETCH_ALLOWED_HOSTS"):
        fetched(site.url("/story", host), allowed_hosts=frozenset())
    assert site.asked == []


def test_a_redirect_into_a_private_network_is_not_followed(site: Website) -> None:
    """The target is checked like an address that a person gave."""
    site.pages["/away"] = redirect(site.url("/story", "localhost"))
    with pytest.raises(AddressRefused):
        fetched(site.url("/away"), allowed_hosts=frozenset({"127.0.0.1"}))
    assert site.paths() == ["/away"]


def test_a_name_that_changes_its_address_is_connected_to_as_it_was_checked(
    site: Website, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is resolved once for a connection: what a second look-up would say does not count (DNS rebinding)."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def rebinding(host: str, *rest: Any, **more: Any) -> Any:
        asked.append(host)
        if host != "rebind.example":
            return real(host, *rest, **more)
        address = "192.0.2.7" if asked.count(host) > 1 else "8.8.8.8"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, site.port))]

    connected: list[Any] = []

    def connect(address: tuple[str, int], *_rest: Any, **_more: Any) -> socket.socket:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(NotFetched):
        fetched(site.url("/story", "rebind.example"), attempts=1)
    assert connected == [("8.8.8.8", site.port)]


def test_a_redirect_to_another_scheme_is_not_followed(site: Website) -> None:
    """A page cannot lead to a file."""
    site.pages["/away"] = redirect("file:///etc/passwd")
    with pytest.raises(AddressRefused, match="only http and https"):
        fetched(site.url("/away"))


def test_a_page_comes_as_it_was_served(site: Website) -> None:
    """Content, type, charset and where it was in the end."""
    site.pages["/old"] = redirect("/story?from=old#top", 301)
    site.pages["/story?from=old"] = html(STORY, ETag='"7"', Last_Modified="Thu, 14 Mar 2024 06:00:00 GMT")
    page = fetched(site.url("/old"))
    assert (page.content, page.media_type, page.charset) == (STORY.encode(), "text/html", "utf-8")
    assert page.url == site.url("/story?from=old")
    assert page.validators == Validators('"7"', "Thu, 14 Mar 2024 06:00:00 GMT")


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(STORY.encode())),
        ("deflate", zlib.compress(STORY.encode())),
        ("deflate", zlib.compress(STORY.encode())[2:-4]),
        ("identity", STORY.encode()),
    ],
)
def test_a_packed_page_is_unpacked(site: Website, encoding: str, packed: bytes) -> None:
    """In the ways that were asked for."""
    site.pages["/packed"] = html(packed, Content_Encoding=encoding)
    assert fetched(site.url("/packed")).content == STORY.encode()


def test_a_packed_page_is_packed_in_one_way_from_its_first_piece_on() -> None:
    """Whether "deflate" came without its wrapping the first piece alone tells: what fits it no more is damaged."""
    begun = zlib.compress(STORY.encode())[:-12]
    unwrapped = zlib.compress(STORY.encode())[2:-4]
    with pytest.raises(PageRefused, match="cannot be unpacked"):
        body_of([begun, b"\xff" * 200, unwrapped], "deflate", 200_000)


@pytest.mark.parametrize(
    ("served", "said"),
    [
        (html(b"x" * 300_000), "larger than"),
        (html(gzip.compress(b"\0" * 30_000_000), Content_Encoding="gzip"), "larger than"),
        (html(b"half a page", Content_Encoding="gzip"), "cannot be unpacked"),
        (html(gzip.compress(STORY.encode())[:-9], Content_Encoding="gzip"), "broke off"),
        (html(b"x", Content_Encoding="br"), "not asked for"),
        (Served(b"\x89PNG", headers={"Content-Type": "image/png"}), "is image/png"),
        (Served(status=418), "the site says 418"),
    ],
)
def test_a_page_that_cannot_be_an_article_is_refused(site: Website, served: Served, said: str) -> None:
    """Without reading more of it than is allowed."""
    site.pages["/poisoned"] = served
    with pytest.raises(PageRefused, match=said):
        fetched(site.url("/poisoned"), largest=200_000)


def test_a_bomb_is_left_alone_long_before_the_limit(site: Website) -> None:
    """What shrank a thousand times is no text."""
    site.pages["/bomb"] = html(gzip.compress(b"\0" * 4_000_000), Content_Encoding="gzip")
    with pytest.raises(PageRefused, match="far more than any page"):
        fetched(site.url("/bomb"))


def test_half_a_reply_is_no_page(site: Website) -> None:
    """What was promised did not come."""
    site.pages["/half"] = Served(b"<p>Half", headers={"Content-Length": "7000", "Connection": "close"})
    with pytest.raises(SiteUnreachable, match="broke off"):
        fetched(site.url("/half"))


def test_a_site_that_says_unchanged_of_what_nobody_knows_has_no_page(site: Website) -> None:
    """And ends nobody's run."""
    site.pages["/unchanged"] = Served(status=304)
    with pytest.raises(PageRefused, match="the site says 304"):
        fetched(site.url("/unchanged"))


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("http://10.1.2.3/admin", "leads to http://10.1.2.3/admin, which is in a private network"),
        ("ftp://courier.example/x", "leads to ftp://courier.example/x, which is not a web page"),
    ],
)
def test_a_redirect_that_is_refused_says_where_it_leads(site: Website, to: str, told: str) -> None:
    """Else it would be told of the address that was asked for, which may be fetched."""
    site.pages["/a"] = redirect(to)
    with pytest.raises(AddressRefused, match=told):
        fetched(site.url("/a"))


def test_redirects_in_a_circle_end(site: Website) -> None:
    """After a handful."""
    site.pages["/a"], site.pages["/b"] = redirect("/b"), redirect("/a")
    with pytest.raises(PageRefused, match="without end"):
        fetched(site.url("/a"))
    assert len(site.paths()) == QUICK.redirects + 1


def test_a_page_that_drips_is_given_up() -> None:
    """Each byte comes in time and the whole would not."""
    listening = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def drip() -> None:
        while not over.is_set():
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                try:
                    connection.sendall(b"HTTP/1.1 200 OK\r\n")
                    for _ in range(200):  # then it closes, and whoever is still there is told so
                        connection.sendall(b"X-Drip: 1\r\n")
                        if over.wait(0.05):
                            break
                except OSError:
                    continue

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    with pytest.raises(SiteUnreachable, match="did not answer in time"):
        fetched(f"http://127.0.0.1:{listening.getsockname()[1]}/", longest=0.4, attempts=1)
    over.set()
    listening.close()
    thread.join(5)
