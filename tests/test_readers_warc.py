"""Web archives: pages as crawlers wrote them down."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from corpus.article import Article, Rejection
from corpus.readers import read
from tests.readings import MADE, articles_of

FERRY = "Night ferry to leave earlier"


def record(url: str, body: bytes, headers: str = "Content-Type: text/html", status: str = "200 OK") -> bytes:
    """A response as a crawler writes it down."""
    block = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


PAGE = (MADE / "ferry.html").read_bytes()


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Type: text/html\r\nContent-Encoding: gzip", gzip.compress(PAGE)),
        (
            "Content-Type: text/html\r\nTransfer-Encoding: chunked",
            b"%x\r\n%b\r\n%x;x=1\r\n%b\r\n0\r\n\r\n" % (300, PAGE[:300], len(PAGE) - 300, PAGE[300:]),
        ),
        ("Content-Type: text/html\r\nTransfer-Encoding: chunked", PAGE),
    ],
)
def test_a_page_in_a_web_archive_is_unpacked(tmp_path: Path, headers: str, body: bytes) -> None:
    """As it was sent, or as the crawler left it."""
    path = tmp_path / "crawl.warc"
    path.write_bytes(record("https://courier.example/ferry", body, headers))
    assert [article.imprint.title for article in articles_of(path)] == [FERRY]


def test_what_is_no_page_in_a_web_archive_is_passed_over(tmp_path: Path) -> None:
    """Pictures, redirects and what was missing."""
    path = tmp_path / "crawl.warc"
    path.write_bytes(
        record("https://courier.example/a.png", b"\x89PNG", "Content-Type: image/png")
        + record("https://courier.example/gone", b"gone", status="404 Not Found")
        + record("https://courier.example/ferry", PAGE)
    )
    assert len(articles_of(path)) == 1


def test_a_web_archive_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    """And a line that says so."""
    path = tmp_path / "crawl.warc.gz"
    whole = gzip.compress(record("https://courier.example/ferry", PAGE))
    path.write_bytes(whole + gzip.compress(record("https://courier.example/cup", PAGE))[:-40])
    first, second = read(path)
    assert isinstance(first, Article)
    assert isinstance(second, Rejection)
    assert "breaks off" in second.reason


def test_a_page_in_a_web_archive_cannot_take_another_papers_place(tmp_path: Path) -> None:
    """Its canonical address counts within its own site."""
    path = tmp_path / "crawl.warc"
    claim = b'<head><link rel="canonical" href="https://courier.example/ferry">'
    path.write_bytes(record("https://evil.example/x", PAGE.replace(b"<head>", claim, 1)))
    assert [article.imprint.url for article in articles_of(path)] == ["https://evil.example/x"]
