"""What a mail is made of: the parts that its text, its attachments and the mails in it are, and what they hold.

Nothing here knows what an article is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from mimetypes import MimeTypes

from corpus.readers.decoding import decode, with_charset
from corpus.readers.mail.sent_on import unflowed
from corpus.readers.saved.visible import blocks_of

PAGES = ("text/html", "application/xhtml+xml")
_TEXTS = ("text/plain", "text/markdown")
_MOST_PARTS = 500
_NO_ARTICLES = ("image", "audio", "video", "font", "multipart", "message")
_ACCESSORIES = re.compile(
    r"text/(?:calendar|css|x?-?vcard|rfc822-headers)|application/(?:ics|ms-tnef|octet-stream|pgp.*|(?:x-)?pkcs7.*)"
)
"""What stands beside a mail and is no article: invitations, signatures, whatever nothing is known of."""
_BY_NAME = MimeTypes()


@dataclass(slots=True)
class Parts:
    """What a mail is made of: its text as a page and as plain text, what is attached, and what cannot be read."""

    page: Message | None = None
    text: Message | None = None
    attached: list[Message] = field(default_factory=list)
    mails: list[Message] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def parts_of(message: Message) -> Parts:
    """The leaves of a mail; nothing is looked for in the mails that are attached to it."""
    parts = Parts()
    waiting = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            break
        part = waiting.pop(0)
        kind, payload = kind_of(part), part.get_payload()
        if kind == "message/rfc822":
            parts.mails += _mails_in(part, payload)
        elif part.is_multipart() and isinstance(payload, list):
            waiting[:0] = [one for one in payload if isinstance(one, Message)]
        elif kind in PAGES or kind in _TEXTS:
            _take_text(part, kind, parts)
        elif kind.partition("/")[0] not in _NO_ARTICLES and not _ACCESSORIES.fullmatch(kind):
            parts.others.append(part.get_filename() or kind)
    return parts


def kind_of(part: Message) -> str:
    """What a part is; of a file of which nothing is said its name tells."""
    kind = part.get_content_type()
    named = _BY_NAME.guess_type(part.get_filename() or "")[0]
    return named if kind == "application/octet-stream" and named else kind


def _mails_in(part: Message, payload: object) -> list[Message]:
    if isinstance(payload, list):
        return [one for one in payload if isinstance(one, Message)]
    content = part.get_payload(decode=True)
    return [message_from_bytes(content)] if isinstance(content, bytes) else []


def _take_text(part: Message, kind: str, parts: Parts) -> None:
    if part.get_content_disposition() == "attachment" or part.get_filename() is not None:
        parts.attached.append(part)
    elif kind in PAGES:
        parts.page = parts.page or part
    else:
        parts.text = parts.text or part


def text_of(part: Message) -> str:
    """Raises UnreadableInput where its encoding cannot be told."""
    payload = part.get_payload(decode=True)
    return decode(with_charset(payload if isinstance(payload, bytes) else b"", part.get_content_charset()))


def plain_text(part: Message) -> str:
    text = text_of(part)
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    return unflowed(text, joins_words=str(part.get_param("delsp") or "").lower() == "yes")


def lines_of(page: str) -> str:
    """A page as lines, each block and each break for itself."""
    if not page.strip():
        return ""
    import trafilatura  # here, for it takes a fifth of a second to load

    tree = trafilatura.load_html(page)
    return "\n\n".join(block.text for block in blocks_of(tree)) if tree is not None else ""
