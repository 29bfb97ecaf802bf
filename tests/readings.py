"""What the readers make of a file, for tests, and the files that real software made."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from corpus.article import Article, Rejection
from corpus.readers import read

MADE = Path(__file__).parent / "printed_by"
FORMATS = sorted(path.name for path in MADE.iterdir() if path.is_file() and path.name != "README.md")
STORY = """Storm spares the harbour

14 March 2024

The new harbour wall held through the night, and none of the town's boats were lost in the storm.

The west pier stays shut until May, and the council is going to vote on the repairs next week.
"""


def all_of(path: Path, content: str | bytes) -> list[Article | Rejection]:
    """Whatever is in a file that holds this; text as UTF-8."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read(path))


def one_of(path: Path, content: str | bytes) -> Article | Rejection:
    """The only article in it, or why there is none."""
    (one,) = all_of(path, content)
    return one


def articles_of(path: Path) -> list[Article]:
    """The articles of a file of which nothing is rejected."""
    readings = list(read(path))
    assert [reading for reading in readings if isinstance(reading, Rejection)] == []
    return [reading for reading in readings if isinstance(reading, Article)]


def reason_of(path: Path) -> str:
    """Why a file holds no article, which is one sentence."""
    (one,) = read(path)
    assert isinstance(one, Rejection), one
    assert one.where == str(path)
    assert one.reason.endswith(".")
    assert "\n" not in one.reason
    return one.reason


def read_saved(folder: Path, content: str, seen: datetime | None = None) -> Article:
    """The article of a page that was saved as "storm.html"."""
    path = folder / "storm.html"
    path.write_text(content, encoding="utf-8")
    (article,) = read(path, seen=seen)
    assert isinstance(article, Article)
    return article
