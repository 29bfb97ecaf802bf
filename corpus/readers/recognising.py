"""Which format a file is: by its name's ending where its content agrees, else by its content.

Looks at the first bytes only and never decides what the article is.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from enum import Enum
from pathlib import PurePath

from corpus.errors import UnreadableInput
from corpus.readers.feed import is_feed
from corpus.readers.json_lines import holds_json
from corpus.readers.mail import is_mail
from corpus.readers.markdown import has_front_matter
from corpus.readers.mhtml import is_mhtml
from corpus.readers.table import is_table


class Format(Enum):
    """The formats that articles come in."""

    PASTED = "pasted text"
    MARKDOWN = "Markdown"
    JSON = "JSON"
    PAGE = "HTML"
    MHTML = "MHTML"
    MAIL = "a mail"
    FEED = "a feed"
    TABLE = "CSV"
    WARC = "WARC"
    BOOK = "EPUB"
    WORD_FILE = "DOCX"
    PDF = "PDF"


SUFFIXES: dict[str, Format] = {
    ".txt": Format.PASTED,
    ".text": Format.PASTED,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".json": Format.JSON,
    ".jsonl": Format.JSON,
    ".ndjson": Format.JSON,
    ".html": Format.PAGE,
    ".htm": Format.PAGE,
    ".xhtml": Format.PAGE,
    ".mhtml": Format.MHTML,
    ".mht": Format.MHTML,
    ".eml": Format.MAIL,
    ".mbox": Format.MAIL,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".csv": Format.TABLE,
    ".tsv": Format.TABLE,
    ".warc": Format.WARC,
    ".warc.gz": Format.WARC,
    ".epub": Format.BOOK,
    ".docx": Format.WORD_FILE,
    ".pdf": Format.PDF,
}

_SAVE_AS_TEXT = "save its text as .txt and add that."
_SAVE_AS_WORD = "save it as .docx, or its text as .txt, and add that."
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_FOREIGN = (
    (b"\x89PNG", "is a PNG picture; only text can be added."),
    (b"\xff\xd8\xff", "is a JPEG picture; only text can be added."),
    (b"GIF8", "is a GIF picture; only text can be added."),
    (b"RIFF", "is a picture, a sound or a film; only text can be added."),
    (b"ID3", "is a sound recording; only text can be added."),
    (b"OggS", "is a sound recording or a film; only text can be added."),
    (b"\x1f\x8b", "is a gzip archive; unpack it and add what is inside."),
    (b"BZh9", "is a bzip2 archive; unpack it and add what is inside."),
    (b"\xfd7zXZ", "is an xz archive; unpack it and add what is inside."),
    (b"7z\xbc\xaf", "is a 7z archive; unpack it and add what is inside."),
    (b"Rar!", "is a RAR archive; unpack it and add what is inside."),
    (_OLD_OFFICE, f"is an old Office file; {_SAVE_AS_WORD}"),
    (b"{\\rtf", f"is an RTF file; {_SAVE_AS_WORD}"),
    (b"SQLite format 3", "is a SQLite database; export its articles as JSON Lines and add those."),
    (b"\x7fELF", "is a program; only text can be added."),
    (b"MZ\x90", "is a program; only text can be added."),
)
_JSON_STARTS = frozenset(bytes([byte]) for byte in b'{["-0123456789') | {b""}
_ZIPPED = {
    ".odt": f"an OpenDocument file; {_SAVE_AS_WORD}",
    ".xlsx": "a spreadsheet; save it as .csv and add that.",
}
_PAGE_START = re.compile(
    r"(?>\s+|<\?xml[^>]{0,200}>|<!--.{0,2000}?-->)*+<(?:!doctype\s+html|html|head|body|article|meta|title)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_SITE_MAP_START = re.compile(
    r"(?>\s+|<\?xml[^>]{0,200}>|<\?[^>]{0,300}\?>|<!--.{0,2000}?-->)*+<(?:\w+:)?(?:urlset|sitemapindex)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(r"<(?:!doctype|/?[a-z][a-z0-9]*[\s/>])", re.IGNORECASE)


def format_of_file(name: str, head: bytes) -> Format | None:
    """The format of a file that is not simply text, by how it begins; None for a text.

    Raises UnreadableInput, naming the kind, for what no article comes in.
    """
    for is_one, found in _BEGINNINGS:
        if is_one(head):
            return found
    if head.startswith(b"PK\x03\x04"):
        return _format_of_zip(name, head)
    if PurePath(name).suffix.lower() == ".msg" and head.startswith(_OLD_OFFICE):
        raise UnreadableInput("is a mail as Outlook keeps it; save it as .eml and add that.")
    for mark, reason in _FOREIGN:
        if head.startswith(mark):
            raise UnreadableInput(reason)
    if head[4:8] == b"ftyp":
        raise UnreadableInput("is a film or a picture; only text can be added.")
    known = SUFFIXES.get(PurePath(name).suffix.lower())
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")  # UTF-16, near enough
    if _is_json(known, plain):
        return Format.JSON
    is_other_text = has_front_matter(start := plain[:4_096].decode("utf-8", "replace")) or _PAGE_START.match(
        start
    )
    return Format.TABLE if is_table(plain) or (known is Format.TABLE and not is_other_text) else None


_BEGINNINGS: tuple[tuple[Callable[[bytes], bool], Format], ...] = (
    (lambda head: head.startswith(b"%PDF-"), Format.PDF),
    (lambda head: head.startswith(b"WARC/"), Format.WARC),
    (lambda head: _start_of_gzip(head).startswith(b"WARC/"), Format.WARC),
    (is_mail, Format.MAIL),
    (is_mhtml, Format.MHTML),
    (is_feed, Format.FEED),
)


def _start_of_gzip(head: bytes) -> bytes:
    if not head.startswith(b"\x1f\x8b"):
        return b""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, 64)
    except zlib.error:
        return b""


def _format_of_zip(name: str, head: bytes) -> Format:
    """An EPUB names itself in its first part, unless packed by hand; a Word file is known by its parts' names."""
    suffix = PurePath(name).suffix.lower()
    if b"application/epub+zip" in head[:200] or (suffix == ".epub" and b"META-INF/container.xml" in head):
        return Format.BOOK
    if suffix not in _ZIPPED and (SUFFIXES.get(suffix) is Format.WORD_FILE or b"word/" in head):
        return Format.WORD_FILE
    kind = _ZIPPED.get(suffix)
    if kind:
        raise UnreadableInput(f"is {kind}")
    raise UnreadableInput("is a ZIP archive; unpack it and add what is inside.")


def _is_json(known: Format | None, plain: bytes) -> bool:
    """Whether a file is to be streamed as JSON or JSON Lines."""
    return holds_json(plain) or (known is Format.JSON and plain[:1] in _JSON_STARTS)


def format_of_text(name: str, text: str) -> Format:
    """The format of a plain text. Raises UnreadableInput for a site map, which names pages and holds none."""
    start = text.lstrip("\ufeff")[:4_096]
    if _SITE_MAP_START.match(start):
        raise UnreadableInput("is a site map, not an article; fetch its pages with `clippings sources add`.")
    if _PAGE_START.match(start):
        return Format.PAGE
    if has_front_matter(start):
        return Format.MARKDOWN
    known = SUFFIXES.get(PurePath(name).suffix.lower(), Format.PASTED)
    if known is not Format.PAGE and start.lstrip().startswith("<?xml"):
        raise UnreadableInput(f"is XML that is neither a page nor a feed; {_SAVE_AS_TEXT}")
    if known is Format.PAGE and not _ANY_TAG.search(text[:65_536]):
        return Format.PASTED
    return known if known in (Format.PASTED, Format.MARKDOWN, Format.PAGE) else Format.PASTED
