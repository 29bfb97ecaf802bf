"""The head of a mail: whether a file begins with one, and what its fields say.

Fields come as bytes of any age: encoded words (RFC 2047), raw UTF-8 or Latin letters, folded lines.
"""

from __future__ import annotations

import re
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_tz

from corpus.cleaning import clean_field
from corpus.readers.decoding import as_text

_LONGEST_HEAD = 65_536
_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:[ \t]?(.*)")
_ENVELOPE = re.compile(rb"From \S+ .*\d{4}")
"""The line before each mail of a mailbox."""
_SAVED_PAGE = re.compile(rb"^(?:From:\s*<Saved by|Snapshot-Content-Location:)", re.IGNORECASE | re.MULTILINE)
_ON_THE_WAY = re.compile(
    rb"(?i)received|return-path|delivered-to|message-id|mime-version|dkim-signature|list-(?:id|unsubscribe)|x-[\w-]+"
)
"""Fields that programs write; nobody writes them above a text of their own."""
_BY_PEOPLE = frozenset((b"to", b"cc", b"subject", b"reply-to"))
_ANSWERS = re.compile(
    r"(?:\s*(?:fwd?|re|aw|wg|antw|tr|rif|rv|res|enc|i|doorst|sv|vs|vb|fs|odp|pd)\s*(?:\[\d+\])?\s*:)+\s*",
    re.IGNORECASE,
)
"""What programs put before the subject of a mail that is sent on or answered."""


def is_mail(head: bytes) -> bool:
    """Whether a file begins with the head of a mail, and not with that of a page which a browser saved as one."""
    lines = head[:_LONGEST_HEAD].lstrip(b"\xef\xbb\xbf\r\n").splitlines()
    if lines and _ENVELOPE.fullmatch(lines[0]):
        lines = lines[1:]
    fields: dict[bytes, bytes] = {}
    for line in lines:
        if line[:1] in b" \t" and fields and line.strip():
            continue
        field = _FIELD.fullmatch(line)
        if field is None:
            if line:
                return False
            break
        fields.setdefault(field[1].lower(), field[2])
    if b"from" not in fields or _SAVED_PAGE.search(head[:_LONGEST_HEAD]):
        return False
    is_sent = b"@" in fields[b"from"] and parsedate_tz(fields.get(b"date", b"").decode("latin-1")) is not None
    return any(map(_ON_THE_WAY.fullmatch, fields)) or (is_sent and not _BY_PEOPLE.isdisjoint(fields))


def field_of(message: Message, name: str) -> str | None:
    """What a field says, on one line; None where there is none. Never raises."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), None)
    if raw is None:
        return None
    text = as_text(str(raw).encode("utf-8", "surrogateescape"), None)
    try:
        pieces = decode_header(text)
    except (MessageError, ValueError):
        return clean_field(text)
    return clean_field(
        "".join(piece if isinstance(piece, str) else as_text(piece, charset) for piece, charset in pieces)
    )


def subject_of(message: Message) -> str | None:
    """What a mail is about, without the marks of having been sent on."""
    return without_marks(field_of(message, "Subject"))


def without_marks(subject: str | None) -> str | None:
    """A subject without "Fwd:" and the like."""
    return clean_field(_ANSWERS.sub("", subject, count=1)) if subject else None
