"""Given archives: a file of paragraphs, one a line, and a file of questions. Nothing here writes or analyses."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from corpus.errors import UnreadableInput

_TEXT_FIELDS = ("text", "query", "question")


def paragraphs(path: Path, limit: int | None) -> Iterator[str]:
    """The lines of a text file (packed with gzip or not) that are not blank, at most `limit` of them.

    Raises UnreadableInput.
    """
    count = 0
    try:
        open_text = gzip.open if path.suffix == ".gz" else open
        with open_text(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                if limit is not None and count == limit:
                    return
                if text := line.strip():
                    count += 1
                    yield text
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise UnreadableInput(
            f"{path} cannot be read as UTF-8 text with one paragraph a line. Check the path and the encoding."
        ) from error


def count(path: Path, limit: int | None) -> int:
    """How many paragraphs `paragraphs` gives. Raises UnreadableInput, also where there is none."""
    found = sum(1 for _ in paragraphs(path, limit))
    if not found:
        raise UnreadableInput(f"{path} holds no paragraph. Give a text file with one paragraph a line.")
    return found


def evenly(path: Path, most: int) -> list[str]:
    """At most `most` paragraphs from all over a file that `paragraphs` can read."""
    step = max(1, count(path, None) // most)
    return list(islice(islice(paragraphs(path, None), 0, None, step), most))


def questions(path: Path) -> list[str]:
    """A JSON array of questions (texts, or objects with a "text"), or a text file with one a line.

    Raises UnreadableInput.
    """
    try:
        written = path.read_text(encoding="utf-8-sig")
        found = json.loads(written) if path.suffix == ".json" else written.splitlines()
    except (OSError, ValueError, RecursionError) as error:
        raise UnreadableInput(
            f"{path} cannot be read as questions. Give a JSON array of texts, or a text file with one a line."
        ) from error
    texts = (
        [text.strip() for row in found if isinstance(text := _text(row), str)]
        if isinstance(found, list)
        else []
    )
    if not any(texts):
        raise UnreadableInput(
            f"{path} holds no question. Give a JSON array of texts, or one question a line."
        )
    return [text for text in texts if text]


def _text(row: object) -> object:
    if isinstance(row, dict):
        return next((row[name] for name in _TEXT_FIELDS if name in row), None)
    return row
