"""Mails written by hand: encodings old and odd, wrapped lines, what only looks like a mail, and what is broken."""

from __future__ import annotations

import base64
import quopri
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Rejection
from corpus.readers import read
from corpus.readers.mail import is_mail
from tests.mailed import FERRY, SENT, TEXTS, mail_from
from tests.readings import one_of, reason_of

GERMAN = (
    "Die letzte Fähre nach Skell verlässt den Hafen ab April zehn Minuten früher, sagte das Hafenamt am Montag.",
    "„Niemand wird das Nachtboot verpassen“, sagte die Hafenmeisterin Odile Brandt. „Nur die Tafel ändert sich.“",
)
TEXT = "\r\n\r\n".join(GERMAN)


def by_hand(content: bytes, *fields: str, subject: bytes = b"Fahrplan") -> bytes:
    """A mail with these fields besides those that every mail has."""
    head = f"From: Jo <jo@reader.example>\r\nTo: desk@courier.example\r\nDate: {SENT}\r\n"
    return b"".join(
        (
            head.encode(),
            b"Subject: ",
            subject,
            b"\r\n",
            *(f"{one}\r\n".encode() for one in fields),
            b"\r\n",
            content,
        )
    )


def article_of(path: Path, content: bytes) -> Article:
    """The only article in it."""
    article = one_of(path / "saved", content)
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),  # what programs call so, as browsers know
        ("iso-2022-jp-no-such", "utf-8"),
        ("utf-16", "utf-16"),
        ("us-ascii", "utf-8"),
        ("us-ascii", "cp1252"),
        (None, "utf-8"),
        (None, "cp1252"),
    ],
)
@pytest.mark.parametrize("way", ["base64", "quoted-printable", "8bit"])
def test_a_text_is_read_in_its_encoding(tmp_path: Path, charset: str | None, encoding: str, way: str) -> None:
    """Letter for letter, however it was packed and whatever was said of it."""
    packed = TEXT.encode(encoding)
    if way != "8bit":
        packed = base64.encodebytes(packed) if way == "base64" else quopri.encodestring(packed)
    elif encoding == "utf-16":
        pytest.skip("its zeros go through no mail as they are")
    said = f"Content-Type: text/plain{f'; charset={charset}' if charset else ''}"
    mail = by_hand(packed, said, f"Content-Transfer-Encoding: {way}")
    assert article_of(tmp_path, mail).texts == GERMAN


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (b"=?utf-8?Q?F=C3=A4hre_f=C3=A4hrt?= =?iso-8859-1?B?IGZy/GhlciBhYg==?=", "Fähre fährt früher ab"),
        (b"=?utf-8?Q?F=C3=A4hre?=\r\n =?utf-8?Q?_f=C3=A4hrt?=", "Fähre fährt"),
        ("Fähre fährt".encode(), "Fähre fährt"),
        ("Fähre fährt".encode("latin-1"), "Fähre fährt"),
        (b"=?no-such-charset?Q?F=E4hre?=", "Fähre"),
        (b"=?utf-8?B?a?=", "=?utf-8?B?a?="),
        (b"WG: AW: =?utf-8?Q?F=C3=A4hre?=", "Fähre"),
    ],
)
def test_a_subject_is_read_in_its_encodings(tmp_path: Path, subject: bytes, title: str) -> None:
    """Encoded words, several of them, folded, or letters as they are."""
    assert article_of(tmp_path, by_hand(TEXT.encode(), subject=subject)).imprint.title == title


def test_lines_that_flow_are_whole_again(tmp_path: Path) -> None:
    """As RFC 3676 has it: a space at the end goes on, one at the beginning is none."""
    flowed = b"The last ferry will \r\nleave Quillhaven ten \r\nminutes earlier.\r\n\r\n From May on \r\nit waits.\r\n"
    mail = by_hand(flowed, "Content-Type: text/plain; format=flowed")
    assert article_of(tmp_path, mail).texts == (
        "The last ferry will leave Quillhaven ten minutes earlier.",
        "From May on it waits.",
    )


@pytest.mark.parametrize("name", ["saved.txt", "saved.eml", "saved.html", "saved.json", "saved"])
def test_a_mail_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    """Its name says nothing."""
    article = one_of(tmp_path / name, mail_from(text=FERRY).as_bytes())
    assert isinstance(article, Article)
    assert article.texts == TEXTS


@pytest.mark.parametrize(
    "head",
    [
        b"From: <Saved by Blink>\r\nSubject: x\r\nDate: Tue, 4 Mar 2025 09:12:00 +0100\r\nMIME-Version: 1.0\r\n\r\n",
        b"MIME-Version: 1.0\r\nSnapshot-Content-Location: https://courier.example/\r\nFrom: a@b\r\n\r\n",
        b"Title: Ferry\nDate: 2025-03-03\nAuthor: Nan Hollis\n\nThe last ferry.",
        b"From: the harbour office\nTo: whom it may concern\n\nThe last ferry.",
        b"Night ferry to leave earlier\n\nFrom: jo@reader.example\nDate: Tue, 4 Mar 2025 09:12:00 +0100\n",
        b"",
        b"From ",
    ],
)
def test_what_only_looks_like_a_mail_is_none(head: bytes) -> None:
    """Saved pages, texts with fields of their own, an article about a mail."""
    assert not is_mail(head)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (by_hand(b"", "Content-Type: text/plain"), "is a mail without a text in it"),
        (by_hand(b"\x89PNG", "Content-Type: image/png"), "is a mail without a text in it"),
        (by_hand(b"--b\r\n", "Content-Type: multipart/encrypted; boundary=b"), "is an encrypted mail"),
        (by_hand(b"ok\r\n"), "holds no paragraph of an article"),
    ],
)
def test_a_mail_without_an_article_is_told_so(tmp_path: Path, content: bytes, why: str) -> None:
    """In one sentence, with what to do."""
    path = tmp_path / "saved.eml"
    path.write_bytes(content)
    assert reason_of(path).startswith(why)


def test_a_mail_as_outlook_keeps_it_is_told_so(tmp_path: Path) -> None:
    """Another format, of which its own program makes this one."""
    path = tmp_path / "ferry.msg"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "save it as .eml" in reason_of(path)


@given(
    fields=st.lists(
        st.tuples(st.sampled_from(["Content-Type", "Content-Disposition", "Subject", "Date"]), st.text())
    ),
    content=st.binary(max_size=300),
    kind=st.sampled_from(["text/plain", "text/html", "multipart/mixed; boundary=b", "message/rfc822"]),
    way=st.sampled_from(["base64", "quoted-printable", "x-uuencode", "8bit"]),
)
def test_no_mail_stops_a_run(
    tmp_path_factory: pytest.TempPathFactory,
    fields: list[tuple[str, str]],
    content: bytes,
    kind: str,
    way: str,
) -> None:
    """Whatever is in it, it is read or a Rejection."""
    path = tmp_path_factory.mktemp("poisoned") / "saved.eml"
    said = [f"{name}: {value}" for name, value in fields]
    said += [f"Content-Type: {kind}", f"Content-Transfer-Encoding: {way}"]
    try:
        path.write_bytes(by_hand(b"--b\r\n\r\n" + content + b"\r\n--b--\r\n", *said))
    except UnicodeEncodeError:
        return
    assert all(isinstance(one, Article | Rejection) for one in read(path))
