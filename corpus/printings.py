"""Which articles of the archive print the same story: looked for when an article is kept, and written down.

Belongs to the archive's changes: `compare_new` is called inside the transaction that keeps the articles. `alike`
only looks, for an article that is not kept yet.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from corpus.archive import Archive
from corpus.article import Imprint
from corpus.rows import imprint_of
from corpus.stories import SAME_STORY, Shingles, marks_of, share_of, shingles_of

_MOST_WITH_A_MARK = 60
"""Articles; what more of them share is a formula ("this article was first published by"), not a story."""
_FEWEST_SHARED = 2
_MOST_CANDIDATES = 12
_NONE: Mapping[int, Sequence[int]] = MappingProxyType({})


def compare_new(archive: Archive, marks: Mapping[int, Sequence[int]] = _NONE, at_most: int = 1_000) -> int:
    """Compare articles that were kept since, with all that were compared before. Returns how many were compared.

    In the order in which they were kept, so that what is found does not depend on how many are kept at once.
    `marks` are those of articles, by their number, for which they were worked out already.
    """
    with archive.writing() as connection:
        rows = connection.execute(
            "SELECT number FROM articles WHERE compared = 0 ORDER BY number DESC LIMIT ?", (at_most,)
        ).fetchall()
        numbers = [row["number"] for row in reversed(rows)]
        for number in numbers:
            _compare(connection, number, marks.get(number))
        connection.executemany("UPDATE articles SET compared = 1 WHERE number = ?", zip(numbers))
        return len(numbers)


def alike(archive: Archive, texts: Sequence[str]) -> tuple[Imprint, ...]:
    """The articles that print the story of these paragraphs, the newest first."""
    shingles = shingles_of(texts)
    with archive.database.reading() as connection:
        rows = [
            connection.execute("SELECT * FROM articles WHERE number = ?", (number,)).fetchone()
            for number, _ in _same_story(connection, sorted(marks_of(shingles)), lambda: shingles)
        ]
    return tuple(
        imprint_of(row) for row in sorted(rows, key=lambda row: row["published_at"] or "", reverse=True)
    )


def _compare(connection: sqlite3.Connection, number: int, marks: Sequence[int] | None) -> None:
    connection.execute("DELETE FROM story_marks WHERE article = ?", (number,))
    connection.execute("DELETE FROM printings WHERE article = ?1 OR other = ?1", (number,))
    if marks is None:
        marks = sorted(marks_of(_shingles(connection, number)))
    for other, share in _same_story(connection, marks, lambda: _shingles(connection, number)):
        pair = [(number, other, round(share, 3)), (other, number, round(share, 3))]
        connection.executemany("INSERT OR REPLACE INTO printings VALUES (?, ?, ?)", pair)
    connection.executemany(
        "INSERT OR IGNORE INTO story_marks VALUES (?, ?)", [(mark, number) for mark in marks]
    )


def _same_story(
    connection: sqlite3.Connection, marks: Sequence[int], shingles_with: Callable[[], Shingles]
) -> list[tuple[int, float]]:
    """The numbers of the articles that print a story, each with the share of the shorter one's shingles.

    Few articles share marks with another, so the shingles of most are never asked for.
    """
    candidates = _candidates(connection, marks)
    if not candidates:
        return []
    shingles = shingles_with()
    shares = [(other, share_of(shingles, _shingles(connection, other))) for other in candidates]
    return [(other, share) for other, share in shares if share >= SAME_STORY]


def _candidates(connection: sqlite3.Connection, marks: Sequence[int]) -> list[int]:
    shared: Counter[int] = Counter()
    for mark in marks:
        rows = connection.execute(
            "SELECT article FROM story_marks WHERE mark = ? LIMIT ?", (mark, _MOST_WITH_A_MARK + 1)
        ).fetchall()
        if 0 < len(rows) <= _MOST_WITH_A_MARK:
            shared.update([row["article"] for row in rows])
    return [article for article, times in shared.most_common(_MOST_CANDIDATES) if times >= _FEWEST_SHARED]


def _shingles(connection: sqlite3.Connection, number: int) -> Shingles:
    rows = connection.execute("SELECT text FROM paragraphs WHERE article = ? ORDER BY place", (number,))
    return shingles_of([row["text"] for row in rows])
