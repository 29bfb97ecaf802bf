"""The archive's articles read: one of them, those of a name, the newest, their counts, and what was turned away.

Nothing here writes, and nothing goes by a paragraph's number.
"""

from __future__ import annotations

import json
import sqlite3

from corpus.archive.nouns import Holdings
from corpus.archive.opened import Opened
from corpus.archive.rows import cut_from_json, imprint_of
from corpus.article import Article, Imprint, Published, article_id_of, paragraphs_of, published_from_iso
from corpus.cleaning import without_broken_characters


class Articles(Opened):
    """The articles of an archive, to be read."""

    def article(self, article_id: str) -> Article | None:
        """One article whole."""
        with self.database.reading() as connection:
            row = connection.execute("SELECT * FROM articles WHERE article_id = ?", (article_id,)).fetchone()
            return article_of(connection, row) if row else None

    def known_as(self, key: str) -> Article | None:
        """The article that is kept under a key."""
        return self.article(article_id_of(key))

    def find(self, name: str) -> list[Imprint]:
        """The articles that a person may mean: by article id, by the input's own id, or by url."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT * FROM articles WHERE article_id = ?1 OR doc_id = ?1 OR url = ?1 ORDER BY number",
                (without_broken_characters(name),),
            )
            return [imprint_of(row) for row in rows]

    def latest(self, limit: int) -> list[Imprint]:
        """The newest articles first; those without a date are not among them."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT * FROM articles WHERE published_at IS NOT NULL "
                "ORDER BY published_at DESC, number DESC LIMIT ?",
                (limit,),
            )
            return [imprint_of(row) for row in rows]

    def also_in(self, article_id: str) -> tuple[Imprint, ...]:
        """Other printings of an article's story, the newest first."""
        with self.database.reading() as connection:
            row = connection.execute(
                "SELECT number FROM articles WHERE article_id = ?", (article_id,)
            ).fetchone()
            return printings_of(connection, {row["number"]}).get(row["number"], ()) if row else ()

    def holdings(self) -> Holdings:
        """Counts and dates, in one consistent view."""
        with self.database.reading() as connection:
            meta = dict(connection.execute("SELECT name, value FROM meta").fetchall())
            articles, oldest, newest = self.coverage()
            paragraphs, quotations = connection.execute(
                "SELECT (SELECT count(*) FROM paragraphs), (SELECT count(*) FROM quotations)"
            ).fetchone()
        return Holdings(
            meta["archive_id"], int(meta["revision"]), articles, paragraphs, quotations, oldest, newest
        )

    def coverage(self) -> tuple[int, Published | None, Published | None]:
        """How many articles there are, and their oldest and newest date; quick enough for every question."""
        with self.database.reading() as connection:
            row = connection.execute(
                """
                SELECT (SELECT count(*) FROM articles) AS articles,
                       (SELECT min(published_at) FROM articles) AS oldest,
                       (SELECT max(published_at) FROM articles) AS newest
                """
            ).fetchone()
        return row["articles"], published_from_iso(row["oldest"]), published_from_iso(row["newest"])

    def undated(self) -> int:
        """How many articles have no date: a look into an index."""
        with self.database.reading() as connection:
            counted = connection.execute("SELECT count(*) FROM articles WHERE published_at IS NULL")
            return int(counted.fetchone()[0])

    def languages(self) -> list[str]:
        """The languages of the articles, those aside whose language is not known."""
        with self.database.reading() as connection:
            rows = connection.execute(
                """
                WITH RECURSIVE rising (language) AS (
                    SELECT min(language) FROM articles UNION ALL
                    SELECT (SELECT min(language) FROM articles WHERE language > rising.language) FROM rising
                    WHERE rising.language IS NOT NULL
                ) SELECT language FROM rising WHERE language IS NOT NULL
                """
            )
            return [row["language"] for row in rows]

    def sources(self) -> list[tuple[str | None, int, Published | None, Published | None]]:
        """Each source with its number of articles and the span of their dates, the largest first."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT source, count(*) AS articles, min(published_at) AS oldest, max(published_at) AS newest "
                "FROM articles GROUP BY source ORDER BY articles DESC, source"
            )
            return [
                (r["source"], r["articles"], published_from_iso(r["oldest"]), published_from_iso(r["newest"]))
                for r in rows
            ]

    def rejections(self, limit: int) -> list[tuple[str, str, str]]:
        """The newest inputs turned away: (when, where, why)."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT at, place, reason FROM ingestion_log WHERE outcome = 'rejected' "
                "ORDER BY rowid DESC LIMIT ?",
                (limit,),
            )
            return [(row["at"], row["place"], row["reason"]) for row in rows]


def article_of(connection: sqlite3.Connection, row: sqlite3.Row) -> Article:
    """The article of a row of `articles`, with its paragraphs."""
    texts = connection.execute(
        "SELECT text FROM paragraphs WHERE article = ? ORDER BY place", (row["number"],)
    )
    return Article(
        imprint_of(row),
        paragraphs_of([text["text"] for text in texts]),
        tuple(json.loads(row["captions"])),
        *cut_from_json(row["cut"]),
    )


def printings_of(connection: sqlite3.Connection, numbers: set[int]) -> dict[int, tuple[Imprint, ...]]:
    """Other printings of the stories of some articles, by the article's number, the newest first."""
    if connection.execute("PRAGMA user_version").fetchone()[0] < 5:  # read as it is, without that table
        return {}
    rows = connection.execute(
        f"""
        SELECT s.article, a.* FROM printings s JOIN articles a ON a.number = s.other
        WHERE s.article IN ({",".join("?" * len(numbers))}) ORDER BY a.published_at DESC, a.number DESC
        """,
        list(numbers),
    ).fetchall()
    found: dict[int, tuple[Imprint, ...]] = {}
    for row in rows:
        found[row["article"]] = (*found.get(row["article"], ()), imprint_of(row))
    return found
