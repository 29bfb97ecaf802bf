"""What the web door will not have: each gets one sentence, the right status, and the headers of the house."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import socket
import threading
from pathlib import Path

import pytest

from bot import wording
from bot.web.turns import Turns
from corpus.errors import RequestRefused
from tests.printed import build_archive
from tests.web_support import GALE, RunningDoor

BAD = [
    ("/?q=" + "a" * 1001, 414, "A question may have up to 1,000 characters."),
    ("/?q=" + "%F0%9F%90%A6" * 1001, 414, "A question may have up to 1,000 characters."),
    ("/ask.json?q=" + "a" * 100_000, 414, "A question may have up to 1,000 characters."),
    ("/?q=gale&after=" + "a" * 1001, 414, "A question may have up to 1,000 characters."),
    ("/?q=a%00b", 400, "The question has control characters in it."),
    ("/ask.json?q=%1B%5B31m", 400, "The question has control characters in it."),
    ("/?q=%FF%FE", 400, "The address cannot be read."),
    ("/?" + "&".join(["a=1"] * 60), 400, "The address cannot be read."),
    ("/?q=gale&n=0", 400, "n is to be a whole number from 1 to 999."),
    ("/?q=gale&n=²", 400, ""),
    ("/ask.json", 400, "There is no question."),
    ("/ask.json?q=+", 400, "There is no question."),
    ("/ask.json?q=gale&limit=0", 400, "limit is to be a whole number from 1 to 50."),
    ("/ask.json?q=gale&limit=51", 400, "limit is to be a whole number from 1 to 50."),
    ("/ask.json?q=gale&limit=" + "9" * 5000, 400, "limit is to be a whole number from 1 to 50."),
    ("/ask.json?q=gale&limit=five", 400, "limit is to be a whole number from 1 to 50."),
    ("/article/ffffffffffff", 404, "That article is no longer in the archive."),
    ("/article/..%2F..%2Farchive.sqlite3", 404, "There is no page at this address."),
    ("/article/", 404, "There is no page at this address."),
    ("/style.css/../archive.sqlite3", 404, "There is no page at this address."),
    ("/nowhere", 404, "There is no page at this address."),
]


@pytest.mark.parametrize(("path", "status", "sentence"), BAD, ids=lambda value: str(value)[:40])
def test_what_cannot_be_answered_gets_a_sentence(
    web: RunningDoor, path: str, status: int, sentence: str
) -> None:
    """A page for a browser, JSON for a program; never a traceback."""
    received = web.get(path.replace("²", "%C2%B2"))
    said = json.loads(received.text)["error"] if ".json" in path else received.said
    assert (received.status, said.startswith(sentence)) == (status, True)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"])
@pytest.mark.parametrize("path", ["/", "/ask.json?q=gale", "/article/ffffffffffff", "/style.css"])
def test_nothing_can_be_changed_here(web: RunningDoor, method: str, path: str) -> None:
    """Whatever is sent, wherever to."""
    received = web.get(path, method, "a=b" if method in ("POST", "PUT", "PATCH") else None)
    assert (received.status, received.headers["Allow"]) == (405, "GET, HEAD")
    assert "This can be read and not changed: use GET." in received.text


def test_a_program_that_asks_for_more_is_told_so(web: RunningDoor) -> None:
    """It would take the whole archive's answer for that of a year; a page lets such names be."""
    told = web.get("/ask.json?q=gale&since=2024")
    assert (told.status, "since is not known here" in told.text) == (400, True)
    assert web.get("/?q=gale&utm_source=x").status == 200


def test_a_head_is_a_page_without_its_words(web: RunningDoor) -> None:
    """The same length is told, and nothing is sent."""
    whole, head = web.ask(GALE), web.get("/?q=" + GALE.replace(" ", "+").replace("?", "%3F"), "HEAD")
    assert (head.status, head.text) == (200, "")
    assert head.headers["Content-Length"] == str(len(whole.text.encode()))


@pytest.mark.parametrize(
    "path", ["/", "/nowhere", "/ask.json?q=gale", "/ask.json", "/style.css", "/status.json"]
)
def test_every_answer_has_the_headers_of_the_house(web: RunningDoor, path: str) -> None:
    """Nothing is loaded from elsewhere, no script runs, nobody is told or remembered."""
    headers = web.get(path).headers
    assert headers["Content-Security-Policy"].startswith(
        "default-src 'none'; style-src 'self'; img-src 'self';"
    )
    assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "no-referrer")
    assert not {"Set-Cookie", "Server"} & headers.keys()


def test_a_page_asks_only_for_what_is_there(web: RunningDoor) -> None:
    """Its style and its icon, and no script."""
    page = web.ask(GALE).page
    files = [web.get(link.get("href")) for link in page.iterfind(".//link")]
    kinds = [(received.status, received.headers["Content-Type"]) for received in files]
    assert kinds == [(200, "text/css; charset=UTF-8"), (200, "image/svg+xml")]
    assert page.find(".//script") is None
    assert page.xpath("//*[@style]") == []


@pytest.mark.parametrize("name", ["evil.example", "evil.example:8080", "127.0.0.1.evil.example", "[", "::1"])
def test_another_name_is_not_answered(web: RunningDoor, name: str) -> None:
    """A page of the web that gives its own name this machine's address does not get to read the archive."""
    received = web.get("/", Host=name)
    assert (received.status, "Quillhaven" in received.text) == (421, False)


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST:99", "[::1]:8080", "archive.quillhaven.example"])
def test_its_own_names_are_answered(sample: Path, name: str) -> None:
    """Those of loopback, and those that it was started with."""
    with RunningDoor(sample, ["Archive.Quillhaven.example"]) as door:
        assert door.get("/", Host=name).status == 200


def test_what_is_no_http_ends_the_connection(web: RunningDoor) -> None:
    """And nobody else's."""
    with socket.create_connection(("127.0.0.1", web.port), 10) as caller:
        caller.sendall(b"nonsense\r\n\r\n")
        assert caller.recv(4096) in (b"HTTP/1.1 400 Bad Request\r\n\r\n", b"")
    assert web.get("/").status == 200


def test_no_question_is_written_down(web: RunningDoor, caplog: pytest.LogCaptureFixture) -> None:
    """Not answered, not refused, not in any log."""
    with caplog.at_level(logging.DEBUG):
        web.ask("gannetcensus")
        web.ask("gannetcensus\x01")
        web.ask("gannetcensus", "/ask.json", limit="0")
    assert "gannetcensus" not in caplog.text


def test_a_damaged_archive_is_a_calm_sentence_here_and_the_remedy_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever asks is told of no file and no library; the log has both, and not the question."""
    build_archive(tmp_path)
    with RunningDoor(tmp_path) as door:
        before = door.ask("Who won the Coastal Cup?", "/ask.json")
        for part in tmp_path.glob("archive.sqlite3*"):
            part.write_bytes(b"no archive" * 4000)
        after = door.ask("Who won the Coastal Cup?", "/ask.json")
    assert (before.status, after.status) == (200, 500)
    assert json.loads(after.text) == {"error": wording.readers.UNEXPECTED}
    assert "archive.sqlite3 is damaged" in caplog.text
    assert "Coastal" not in caplog.text


def test_one_client_does_not_hold_up_another() -> None:
    """Who has many questions waiting is asked to wait; somebody else is answered."""
    held = threading.Event()

    async def asked() -> tuple[int, str]:
        turns = Turns(at_once=2, of_one=3, of_all=10)
        waiting = [asyncio.ensure_future(turns.take("one", held.wait)) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(RequestRefused) as refused:
            await turns.take("one", held.wait)
        other = asyncio.ensure_future(turns.take("other", lambda: "answered"))
        held.set()
        await asyncio.gather(*waiting)
        said = await other
        await turns.close(1)
        return refused.value.status, said

    assert asyncio.run(asked()) == (429, "answered")


def test_more_than_can_wait_are_sent_away() -> None:
    """With a status that says to come back."""
    held = threading.Event()

    async def asked() -> int:
        turns = Turns(at_once=1, of_one=2, of_all=3)
        waiting = [asyncio.ensure_future(turns.take(str(client), held.wait)) for client in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(RequestRefused) as refused:
            await turns.take("late", held.wait)
        held.set()
        await asyncio.gather(*waiting)
        await turns.close(1)
        return refused.value.status

    assert asyncio.run(asked()) == 503


def test_what_is_under_way_is_finished_when_the_door_closes() -> None:
    """And nothing new is begun."""
    held = threading.Event()

    async def asked() -> tuple[bool, int]:
        turns = Turns()
        under_way = asyncio.ensure_future(turns.take("one", held.wait))
        await asyncio.sleep(0)
        closing = asyncio.ensure_future(turns.close(5))
        await asyncio.sleep(0)
        with pytest.raises(RequestRefused) as refused:
            await turns.take("late", held.wait)
        held.set()
        await closing
        return await under_way, refused.value.status

    assert asyncio.run(asked()) == (True, 503)


def test_many_at_once_are_all_answered_or_told(web: RunningDoor) -> None:
    """Forty questions from one address, of which none hangs and none breaks."""
    statuses: list[int] = []
    threads = [threading.Thread(target=lambda: statuses.append(web.ask(GALE).status)) for _ in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(statuses) == 40
    assert set(statuses) <= {200, 429}


def test_no_page_tells_of_the_program_inside(web: RunningDoor) -> None:
    """Neither of its libraries nor of its files."""
    told = " ".join(web.get(path).text for path, *_ in BAD[:-2] if "²" not in path)
    assert not re.search(r"Traceback|tornado|\.py\b|/dev/shm|/tmp", told)
