"""Mails to articles: the text that a mail has, and each page or text that is attached to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.utils import parseaddr
from functools import partial
from pathlib import Path

from corpus.article import Article, Rejection
from corpus.errors import UnreadableInput
from corpus.readers.lines.outlets import looks_like_outlet, outlet_name
from corpus.readers.mail.headers import field_of, subject_of
from corpus.readers.mail.parts import PAGES, Parts, kind_of, lines_of, parts_of, plain_text, text_of
from corpus.readers.mail.sent_on import Told, may_be_sent_on, told_in
from corpus.readers.origin import Origin
from corpus.readers.pasted import read_pasted
from corpus.readers.saved_page import read_page

LARGEST = 64 * 2**20
"""Bytes; most of them are pictures."""
_DEEPEST = 5
"""Mails in mails."""
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_NEXT = re.compile(rb"(?:\r?\n){2}(?=From \S+ [^\r\n]*\d{4}\r?\n[!-9;-~]+:)")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_NOT_HERE = "is attached in a format that is not read within a mail; save it and add that."
_LEFT_OUT = "has a few words beside what is attached, which were left out; paste them if they are an article."
_DAMAGED = "is a damaged mail; open it in a mail program and save its text."
_STUMBLES = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What a mail that was made to do harm can make the library stumble over."""
_NOTE = 600
"""Characters; a shorter text beside an article that is attached says why it is sent."""


def read_mails(path: Path, origin: Origin, where: str) -> Iterator[Article | Rejection]:
    """The articles of a mail, or of all mails of a mailbox. Raises UnreadableInput, OSError."""
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnreadableInput(
            f"is larger than {LARGEST // 2**20} MB; save its mails one by one and add those."
        )
    content = content.lstrip(b"\xef\xbb\xbf\r\n")
    is_mailbox = content.startswith(b"From ")
    mails = [_QUOTED_FROM.sub(rb"\1", mail) for mail in _NEXT.split(content)] if is_mailbox else [content]
    if len(mails) == 1:
        try:
            yield from _read(mails[0], origin, where)
        except _STUMBLES:
            raise UnreadableInput(_DAMAGED) from None
        return
    for number, mail in enumerate(mails, 1):
        place = f"{where}, mail {number}"
        yield from _calmly(place, partial(_read, mail, origin.line(number), place))


def _read(content: bytes, origin: Origin, where: str) -> Iterator[Article | Rejection]:
    return _articles_of(message_from_bytes(content), origin, where, 0)


def _calmly(where: str, readings: Callable[[], Iterable[Article | Rejection]]) -> list[Article | Rejection]:
    """What is read; a Rejection where that cannot be read, so that the rest of the mail can."""
    try:
        return list(readings())
    except UnreadableInput as error:
        return [Rejection(where, str(error))]
    except _STUMBLES:
        return [Rejection(where, _DAMAGED)]


def _articles_of(message: Message, origin: Origin, where: str, depth: int) -> Iterator[Article | Rejection]:
    if message.get_content_type() in _ENCRYPTED:
        raise UnreadableInput("is an encrypted mail; open it in your mail program and save its text.")
    parts = parts_of(message)
    found: list[Article | Rejection] = []
    for number, part in enumerate(parts.attached, 1):
        name = part.get_filename() or f"attachment {number}"
        found += _calmly(f"{where}, {name}", partial(_attached, part, origin.line(number)))
    for number, mail in enumerate(parts.mails, len(parts.attached) + 1):
        place = f"{where}, attached mail {number}"
        if depth < _DEEPEST:
            found += _calmly(place, partial(_articles_of, mail, origin.line(number), place, depth + 1))
    found += [Rejection(f"{where}, {name}", _NOT_HERE) for name in parts.others]
    has_article = any(isinstance(reading, Article) for reading in found)
    try:
        own = _own_article(message, parts, origin)
    except UnreadableInput:
        if not found:
            raise
    else:
        is_note = has_article and sum(map(len, own.texts)) <= _NOTE
        yield Rejection(where, _LEFT_OUT) if is_note else own
    yield from found


def _attached(part: Message, origin: Origin) -> Iterator[Article]:
    text = text_of(part)
    yield read_page(text, origin) if kind_of(part) in PAGES else read_pasted(text, origin)


def _own_article(message: Message, parts: Parts, origin: Origin) -> Article:
    """The article that a mail's own text is. Raises UnreadableInput."""
    subject, sender = subject_of(message), field_of(message, "From")
    called = replace(origin, called=subject)
    page = text_of(parts.page) if parts.page is not None else ""
    plain = plain_text(parts.text) if parts.text is not None else ""
    told = told_in(lines_of(page) or plain)
    if page.strip() and not told.is_sent_on:
        try:
            return _from(sender, read_page(page, called), message, subject)
        except UnreadableInput:
            told = told_in(plain or lines_of(page))
    if not told.text.strip():
        raise UnreadableInput(
            "is a mail without a text in it; save what it shows as a file of its own and add that."
        )
    if told.is_sent_on:
        called, sender = replace(origin, called=told.subject or subject), told.sender
    article = read_pasted(told.text, called)
    return _from(sender, article, message, subject, told)


def read_pasted_mail(text: str, origin: Origin) -> Article:
    """The article in a pasted text, without what stands around it where it was sent on. Raises UnreadableInput."""
    told = told_in(text) if may_be_sent_on(text) else None
    if told is None or not told.is_sent_on:
        return read_pasted(text, origin)
    article = read_pasted(told.text, replace(origin, called=told.subject))
    return _with_around(article, told.sender, (), told.others)


def _from(
    sender: str | None, article: Article, message: Message, subject: str | None, told: Told | None = None
) -> Article:
    """The article with what its mail says of it."""
    sent, title = field_of(message, "Date"), article.imprint.title
    above = [f"Subject: {subject}"] if subject and subject != title else []
    above += [f"Date: {sent}"] if sent else []
    return _with_around(article, sender, above, told.others if told else ())


def _with_around(
    article: Article, sender: str | None, above: Sequence[str], others: Sequence[str]
) -> Article:
    """The article with its paper, where a paper sent it, and what else the mail said among what was cut of it."""
    name = parseaddr(sender or "")[0]
    source = outlet_name(name) if name and looks_like_outlet(name) else None
    imprint = replace(article.imprint, source=article.imprint.source or source)
    others = [line for line in others if "@" not in line]
    places = article.cut_before or (0,) * len(article.cut)
    return replace(
        article,
        imprint=imprint,
        cut=(*above, *article.cut, *others),
        cut_before=(*(0 for _ in above), *places, *(len(article.paragraphs) for _ in others)),
    )
