"""Which format a file is: by its name's ending where its content agrees, else by its content.

Looks at the first bytes only and never decides what the article is.
"""

from __future__ import annotations

import re
from enum import Enum
from pathlib import PurePath

from corpus.errors import UnreadableInput
from corpus.readers.json_lines import holds_json
from corpus.readers.markdown import has_front_matter


class Format(Enum):
    """The formats that articles come in."""

    PASTED = "pasted text"
    MARKDOWN = "Markdown"
    JSON = "JSON"
    PAGE = "HTML"


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
}

_SAVE_AS_TEXT = "save its text as .txt and add that."
_FOREIGN = (
    (b"%PDF", f"is a PDF; {_SAVE_AS_TEXT}"),
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
    (b"\xd0\xcf\x11\xe0", f"is an old Office file; {_SAVE_AS_TEXT}"),
    (b"{\\rtf", f"is an RTF file; {_SAVE_AS_TEXT}"),
    (b"SQLite format 3", "is a SQLite database; export its articles as JSON Lines and add those."),
    (b"\x7fELF", "is a program; only text can be added."),
    (b"MZ\x90", "is a program; only text can be added."),
    (b"WARC/", "is a WARC archive; save its pages as HTML and add those."),
)
_ZIPPED = {
    ".docx": "a Word file",
    ".odt": "an OpenDocument file",
    ".epub": "an EPUB book",
    ".xlsx": "a spreadsheet",
}
_PAGE_START = re.compile(
    r"(?:<\?xml[^>]{0,200}>|<!--.{0,2000}?-->|\s)*<(?:!doctype\s+html|html|head|body|article|meta|title)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_FEED_START = re.compile(
    r"(?:<\?xml[^>]{0,200}>|<!--.{0,2000}?-->|\s)*<(?:rss|feed|rdf:RDF|urlset)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_MHTML_START = re.compile(
    r"(?:From: <Saved by|MIME-Version:\s*1\.0|Snapshot-Content-Location:)", re.IGNORECASE
)
_ANY_TAG = re.compile(r"<(?:!doctype|/?[a-z][a-z0-9]*[\s/>])", re.IGNORECASE)


def refuse_foreign(head: bytes, name: str) -> None:
    """Raises UnreadableInput, naming the kind, where a file begins like something that is no text."""
    for mark, reason in _FOREIGN:
        if head.startswith(mark):
            raise UnreadableInput(reason)
    if head.startswith(b"PK\x03\x04"):
        kind = _ZIPPED.get(PurePath(name).suffix.lower())
        if kind:
            raise UnreadableInput(f"is {kind}; {_SAVE_AS_TEXT}")
        raise UnreadableInput("is a ZIP archive; unpack it and add what is inside.")
    if head[4:8] == b"ftyp":
        raise UnreadableInput("is a film or a picture; only text can be added.")


def is_json(name: str, head: bytes) -> bool:
    """Whether a file is to be streamed as JSON or JSON Lines."""
    known = SUFFIXES.get(PurePath(name).suffix.lower())
    if known is Format.JSON:
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        return start != b"<"
    return known is not Format.PAGE and holds_json(head)


def format_of_text(name: str, text: str) -> Format:
    """The format of a text that is not JSON. Raises UnreadableInput for a feed or an MHTML page."""
    start = text.lstrip("\ufeff")[:4_096]
    if _MHTML_START.match(start):
        raise UnreadableInput('is an MHTML page; save it as "Web page, HTML only" and add that.')
    if _FEED_START.match(start):
        raise UnreadableInput(
            "is a feed or a site map, not an article; save the articles' pages and add those."
        )
    if _PAGE_START.match(start):
        return Format.PAGE
    if has_front_matter(start):
        return Format.MARKDOWN
    known = SUFFIXES.get(PurePath(name).suffix.lower(), Format.PASTED)
    if known is Format.PAGE and not _ANY_TAG.search(text[:65_536]):
        return Format.PASTED
    return Format.PASTED if known is Format.JSON else known
