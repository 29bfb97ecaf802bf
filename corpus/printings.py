"""Which articles of the archive print the same story: looked for when an article is kept, and written down.

Belongs to the archive's changes: `compare_new` is called inside the transaction that keeps the articles. `alike`
only looks, for an article that is not kept yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from corpus.archive import Archive
from corpus.article import Imprint
from corpus.rows import imprint_of
from corpus.stories import SAME_STORY, Shingles, marks_of, share_of, shingles_of

_MOST_WITH_A_MARK = 60
"""Articles; what more of them share is a formula ("this article was first published by"), not a story."""
_FEWEST_SHARED = 2
_MOST_CANDIDATES = 12


def compare_new(archive: Archive, at_most: int = 1_000) -> int:
    """Compare articles that were kept since, with all that were compared before. Returns how many were compared."""
    with archive.writing() as connection:
        rows = connection.execute(
            "SELECT number FROM articles WHERE compared = 0 ORDER BY number DESC LIMIT ?", (at_most,)
        ).fetchall()
        for row in rows:
            _compare(archive, row["number"])
        connection.executemany(
            "UPDATE articles SET compared = 1 WHERE number = ?", [(row["number"],) for row in rows]
        )
        return len(rows)


def alike(archive: Archive, texts: Sequence[str]) -> tuple[Imprint, ...]:
    """The articles that print the story of these paragraphs, the newest first."""
    with archive.database.reading() as connection:
        rows = [
            connection.execute("SELECT * FROM articles WHERE number = ?", (number,)).fetchone()
            for number, _ in _same_story(archive, shingles_of(texts))
        ]
    return tuple(
        imprint_of(row) for row in sorted(rows, key=lambda row: row["published_at"] or "", reverse=True)
    )


def _compare(archive: Archive, number: int) -> None:
    with archive.writing() as connection:
        connection.execute("DELETE FROM story_marks WHERE article = ?", (number,))
        connection.execute("DELETE FROM printings WHERE article = ?1 OR other = ?1", (number,))
        shingles = _shingles(archive, number)
        for other, share in _same_story(archive, shingles):
            pair = [(number, other, round(share, 3)), (other, number, round(share, 3))]
            connection.executemany("INSERT OR REPLACE INTO printings VALUES (?, ?, ?)", pair)
        connection.executemany(
            "INSERT OR IGNORE INTO story_marks VALUES (?, ?)",
            [(mark, number) for mark in sorted(marks_of(shingles))],
        )


def _same_story(archive: Archive, shingles: Shingles) -> list[tuple[int, float]]:
    """The numbers of the articles that print a story, each with the share of the shorter one's shingles."""
    shares = [
        (other, share_of(shingles, _shingles(archive, other)))
        for other in _candidates(archive, sorted(marks_of(shingles)))
    ]
    return [(other, share) for other, share in shares if share >= SAME_STORY]


def _candidates(archive: Archive, marks: Sequence[int]) -> list[int]:
    shared: Counter[int] = Counter()
    with archive.database.reading() as connection:
        for mark in marks:
            rows = connection.execute(
                "SELECT article FROM story_marks WHERE mark = ? LIMIT ?", (mark, _MOST_WITH_A_MARK + 1)
            ).fetchall()
            if len(rows) <= _MOST_WITH_A_MARK:
                shared.update(row["article"] for row in rows)
    return [article for article, times in shared.most_common(_MOST_CANDIDATES) if times >= _FEWEST_SHARED]


def _shingles(archive: Archive, number: int) -> Shingles:
    with archive.database.reading() as connection:
        rows = connection.execute("SELECT text FROM paragraphs WHERE article = ? ORDER BY place", (number,))
        return shingles_of([row["text"] for row in rows])
