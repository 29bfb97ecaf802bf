"""Reads a PDF, where pypdf is installed: the text of its pages, understood like a pasted text.

A PDF knows letters at places, not paragraphs: what comes out is as good as the file is plain. A scan has no text.
"""

from __future__ import annotations

import importlib.util
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.article import Article, Rejection
from corpus.cleaning import clean_field
from corpus.errors import UnreadableInput
from corpus.readers.lines.outlets import folded
from corpus.readers.origin import Origin
from corpus.readers.pasted import read_pasted

if TYPE_CHECKING:
    from pypdf import PdfReader

LARGEST = 50 * 2**20
_MOST_PAGES = 200
_LONGEST = 2_000_000  # characters
_FEWEST_WORDS = 4
_TOLD = 0.6
"""Words of a stated title, and the share of them on the first page."""

logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)


def read_pdf(path: Path, origin: Origin, _where: str) -> Iterator[Article | Rejection]:
    """The article of a PDF. Raises UnreadableInput, OSError."""
    if importlib.util.find_spec("pypdf") is None:
        raise UnreadableInput(
            "is a PDF; run `.venv/bin/pip install -e '.[pdf]'`, or save its text as .txt and add that."
        )
    if path.stat().st_size > LARGEST:
        raise UnreadableInput(
            f"is a PDF of more than {LARGEST // 2**20} MB; save its text as .txt and add that."
        )
    text = _text_of(path)
    if not text.strip():
        raise UnreadableInput(
            "is a PDF without text, perhaps a scan; type its text into a .txt and add that."
        )
    yield read_pasted(text, origin)


def _text_of(path: Path) -> str:
    from pypdf import PdfReader  # an extra: a tenth of a second that only PDFs cost

    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableInput(
                "is a PDF that is locked with a password; save its text as .txt and add that."
            )
        pages: list[str] = []
        for page in reader.pages[:_MOST_PAGES]:
            pages.append(_without_page_number(page.extract_text()))
            if sum(map(len, pages)) > _LONGEST:
                break
    except UnreadableInput:
        raise
    except Exception:  # noqa: BLE001 - whatever a poisoned PDF makes the library stumble over
        raise UnreadableInput("is a PDF that cannot be read; save its text as .txt and add that.") from None
    title = _title_of(reader)
    text = "\n".join(pages)
    return f"{title}\n\n{text}" if title and _tells_of(title, pages[0] if pages else "") else text


def _title_of(reader: PdfReader) -> str | None:
    """The title that a PDF states, as browsers write their tab's there; None where it states none."""
    try:
        return clean_field(str(reader.metadata.title)) if reader.metadata and reader.metadata.title else None
    except Exception:  # noqa: BLE001 - metadata may be poisoned too, and the text is there all the same
        return None


def _tells_of(title: str, page: str) -> bool:
    """Whether a title is of the article rather than a file's name: most of its words stand on the first page."""
    words = folded(title).split()
    own = folded(page).split()
    return len(words) >= _FEWEST_WORDS and sum(word in own for word in words) >= _TOLD * len(words)


def _without_page_number(text: str) -> str:
    """A page's text without a last line that only counts pages."""
    return re.sub(r"\n\s*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\s*$", "", text, flags=re.IGNORECASE)
