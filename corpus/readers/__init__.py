"""Readers of articles: one small function per format, found by a table.

`readable_files` finds files, `read` turns one file into its articles, `read_text` reads what was pasted into
a chat. Nothing here writes anything, touches the network, or raises for what a file holds: what cannot become
an article becomes a `Rejection` with its reason and the remedy.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from corpus.article import Article, Rejection
from corpus.errors import UnreadableInput
from corpus.readers.book import read_book
from corpus.readers.decoding import SAMPLE_BYTES, decode
from corpus.readers.feed import read_feed
from corpus.readers.finding import readable_files
from corpus.readers.json_lines import StoredLine, read_json, read_stored_line, stored_lines
from corpus.readers.mail import read_mails, read_pasted_mail
from corpus.readers.markdown import read_markdown
from corpus.readers.mhtml import read_mhtml
from corpus.readers.origin import Origin
from corpus.readers.pdf import read_pdf
from corpus.readers.recognising import Format, format_of_file, format_of_text
from corpus.readers.saved_page import read_page
from corpus.readers.table import read_table
from corpus.readers.warc import StoredPage, read_stored, read_warc, stored_pages
from corpus.readers.word_file import read_word_file

__all__ = [
    "LARGEST_TEXT",
    "Part",
    "StoredLine",
    "StoredPage",
    "holds_many",
    "read",
    "read_in_parts",
    "read_stored",
    "read_stored_lines",
    "read_text",
    "readable_files",
]

Part = Article | Rejection | StoredLine | StoredPage
"""What a file is made of: what was read, and what others may read."""
_Part = TypeVar("_Part")

LARGEST_TEXT = 10 * 1024 * 1024
"""Bytes of a text, Markdown or HTML file; JSON Lines, CSV and WARC may be of any size."""
LARGEST_FEED = 100 * 1024 * 1024
"""Bytes of a feed, for WordPress exports all that a newspaper printed as one."""

_READERS_OF_FILES: dict[Format, Callable[[Path, Origin, str], Iterator[Article | Rejection]]] = {
    Format.JSON: read_json,
    Format.TABLE: read_table,
    Format.MHTML: read_mhtml,
    Format.MAIL: read_mails,
    Format.WARC: read_warc,
    Format.FEED: lambda path, origin, where: read_feed(_content_of(path, LARGEST_FEED), origin, where),
    Format.BOOK: read_book,
    Format.WORD_FILE: read_word_file,
    Format.PDF: read_pdf,
}
_OF_ANY_SIZE = (Format.JSON, Format.TABLE, Format.WARC)
_READERS_OF_TEXT: dict[Format, Callable[[str, Origin], Article]] = {
    Format.PASTED: read_pasted_mail,
    Format.MARKDOWN: read_markdown,
    Format.PAGE: read_page,
}


def read(
    path: Path, *, name: str | None = None, place: str | None = None, seen: datetime | None = None
) -> Iterator[Article | Rejection]:
    """The articles of one file, in order; what cannot be read is a Rejection and nothing is raised.

    `name` is the file's name where it differs from the path's (an upload in a temporary file); `place` is what
    identity falls back to for an article without id and address (default: the resolved path). `seen` is when it was
    fetched, where it was.
    """
    where = name or str(path)
    yield from _calmly(where, lambda: _read_file(path, _origin_of(path, name, place, seen), where))


def read_in_parts(path: Path) -> Iterator[Part]:
    """What `read` yields, but lines of JSON and the pages of a web archive as they are stored, for others to read."""

    def parts() -> Iterator[Part]:
        origin, where = _origin_of(path, None, None, None), str(path)
        match _format_of(path, origin.name):
            case Format.WARC:
                yield from stored_pages(path, origin, where)
            case Format.JSON:
                yield from stored_lines(path, origin, where)
            case _:
                yield from _read_file(path, origin, where)

    yield from _calmly(str(path), parts)


def read_stored_lines(path: Path, lines: Iterable[StoredLine]) -> Iterator[Article | Rejection]:
    """The articles in some lines of a file."""
    origin, where = _origin_of(path, None, None, None), str(path)
    return (read_stored_line(line, origin, where) for line in lines)


def _calmly(where: str, reading: Callable[[], Iterator[_Part]]) -> Iterator[_Part | Rejection]:
    """What is read, up to what cannot be read, which is a Rejection."""
    try:
        yield from reading()
    except UnreadableInput as error:
        yield Rejection(where, str(error))
    except FileNotFoundError:
        yield Rejection(where, "does not exist; check how it is spelt.")
    except PermissionError:
        yield Rejection(where, "may not be read by this user; change its permissions and add it again.")
    except (OSError, ValueError) as error:
        cause = (error.strerror if isinstance(error, OSError) else None) or "not a path"
        yield Rejection(where, f"cannot be read ({cause.lower()}); check it and add it again.")
    except MemoryError:
        yield Rejection(where, "does not fit into memory; split it and add the parts.")


def _origin_of(path: Path, name: str | None, place: str | None, seen: datetime | None) -> Origin:
    return Origin(name or path.name, place or os.path.realpath(path), seen)


def _format_of(path: Path, name: str) -> Format | None:
    """The format of a file whose content tells it; None for an empty one or a text."""
    _refuse_what_is_no_file(path)
    with path.open("rb") as file:
        head = file.read(SAMPLE_BYTES)
    return format_of_file(name, head) if head else None


def holds_many(path: Path) -> bool:
    """Whether a file is of a format that holds articles one after the other and may be of any size. Never raises."""
    try:
        return _format_of(path, path.name) in _OF_ANY_SIZE
    except (UnreadableInput, OSError, ValueError):
        return False


def read_text(text: str, *, name: str, place: str) -> Article:
    """The article in a pasted text. Raises UnreadableInput, with a sentence for whoever pasted it."""
    if len(text) > LARGEST_TEXT:
        raise _too_large()
    return _read_text(text, Origin(name, place))


def _read_file(path: Path, origin: Origin, where: str) -> Iterator[Article | Rejection]:
    _refuse_what_is_no_file(path)
    with path.open("rb") as file:
        head = file.read(SAMPLE_BYTES)
    if not head:
        raise UnreadableInput("is empty; nothing was added.")
    known = format_of_file(origin.name, head)
    if known is not None:
        yield from _READERS_OF_FILES[known](path, origin, where)
    else:
        yield _read_text(decode(_content_of(path)), origin)


def _read_text(text: str, origin: Origin) -> Article:
    if not text.strip("\ufeff \t\r\n\xa0\u200b"):
        raise UnreadableInput("holds nothing but white space; nothing was added.")
    return _READERS_OF_TEXT[format_of_text(origin.name, text)](text, origin)


def _content_of(path: Path, largest: int = LARGEST_TEXT) -> bytes:
    """A file that is read whole. Raises UnreadableInput where it is larger than any article, or any such feed."""
    with path.open("rb") as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        raise _too_large(largest)
    return content


def _refuse_what_is_no_file(path: Path) -> None:
    """Raises UnreadableInput. A pipe or a device is never opened: reading it might never end."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableInput("is a folder; add the files in it.")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableInput("is a pipe or a device, not a file; save the article into a file and add that.")


def _too_large(largest: int = LARGEST_TEXT) -> UnreadableInput:
    return UnreadableInput(
        f"is larger than {largest // 2**20} MB, which no article is; split it, or save it as JSON Lines."
    )
