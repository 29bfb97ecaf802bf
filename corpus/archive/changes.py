"""The archive changed: an article put in, put in another's place, taken out, or turned away.

Whatever becomes of an input goes into the ingestion log. Each change is one of a whole article; it moves the
archive's revision on and writes down which paragraph numbers went with it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from corpus.archive.articles import article_of
from corpus.archive.database import now
from corpus.archive.nouns import Standing
from corpus.archive.opened import Opened
from corpus.archive.rows import (
    QuotationRow,
    cut_as_json,
    dumps,
    fingerprint_of,
    imprint_of,
    insert_quotations,
    quotation_row,
)
from corpus.article import Article, Imprint
from corpus.quotations import EXTRACTOR_VERSION
from corpus.quotations.nouns import Quotation


class Changes(Opened):
    """The ways to change an archive."""

    def standing(self, article: Article, fingerprint: str | None = None) -> Standing:
        """Whether the archive has this article already, under its key or, for a file, its very words."""
        fingerprint = fingerprint or fingerprint_of(article)
        with self.database.errors_as_sentences():
            connection = self.database.connection()
            row = connection.execute(
                "SELECT fingerprint FROM articles WHERE key = ?", (article.imprint.key,)
            ).fetchone()
            if row is not None:
                return "unchanged" if row["fingerprint"] == fingerprint else "changed"
            if article.imprint.key.startswith("id:"):
                return "new"
            same = connection.execute(
                "SELECT 1 FROM articles WHERE fingerprint = ? LIMIT 1", (fingerprint,)
            ).fetchone()
            return "unchanged" if same else "new"

    def counterpart(self, article: Article) -> Imprint | None:
        """The article of the archive that this one is, or is a version of; None for a new one."""
        with self.database.reading() as connection:
            row = connection.execute(
                "SELECT * FROM articles WHERE key = ?", (article.imprint.key,)
            ).fetchone()
            if row is None and not article.imprint.key.startswith("id:"):
                row = connection.execute(
                    "SELECT * FROM articles WHERE fingerprint = ? LIMIT 1", (fingerprint_of(article),)
                ).fetchone()
            return imprint_of(row) if row else None

    def keep(
        self, article: Article, quotations: Sequence[Quotation], *, place: str, by_hand: bool = False
    ) -> None:
        """Put an article in, or in the place of its earlier version, which the ingestion log then holds.

        Other words than before are the paper's correction, unless a moderator changed them `by_hand`.
        """
        self.put(
            article, fingerprint_of(article), map(quotation_row, quotations), place=place, by_hand=by_hand
        )

    def put(
        self,
        article: Article,
        fingerprint: str,
        quotations: Iterable[QuotationRow],
        *,
        place: str,
        by_hand: bool = False,
    ) -> int:
        """What `keep` does, of an article that was made ready elsewhere. Returns the article's number."""
        imprint, texts, at = article.imprint, article.texts, now()
        with self.writing() as connection:
            previous = _as_json(connection, imprint.key)
            number: int = connection.execute(
                """
                INSERT INTO articles (article_id, key, doc_id, title, source, byline, published_at, url,
                                      language, captions, cut, fingerprint, extractor, added_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET
                    doc_id = excluded.doc_id, title = excluded.title, source = excluded.source,
                    byline = excluded.byline, published_at = excluded.published_at, url = excluded.url,
                    language = excluded.language, captions = excluded.captions, cut = excluded.cut,
                    fingerprint = excluded.fingerprint, extractor = excluded.extractor,
                    updated_at = excluded.updated_at, compared = 0
                RETURNING number
                """,
                (
                    imprint.article_id, imprint.key, imprint.doc_id, imprint.title, imprint.source,
                    imprint.byline, imprint.published_at, imprint.url, imprint.language,
                    dumps(article.captions), cut_as_json(article), fingerprint, EXTRACTOR_VERSION, at, at,
                ),
            ).fetchone()["number"]  # fmt: skip
            if previous:
                _bury(connection, number)
                connection.execute("DELETE FROM paragraphs WHERE article = ?", (number,))
            insert_quotations(connection, _insert_paragraphs(connection, number, texts), quotations)
            if previous and not by_hand and _words_of(previous) != (imprint.title, "\n\n".join(texts)):
                connection.execute("UPDATE articles SET corrected_at = ? WHERE number = ?", (at, number))
            _log(connection, place, "updated" if previous else "added", imprint.article_id, previous=previous)
            _advance(connection)
            return number

    def remove(self, article_id: str) -> Imprint | None:
        """Take an article out; the ingestion log keeps its text. None where there is no such article."""
        with self.writing() as connection:
            row = connection.execute("SELECT * FROM articles WHERE article_id = ?", (article_id,)).fetchone()
            if row is None:
                return None
            previous = _as_json(connection, row["key"])
            _bury(connection, row["number"])
            connection.execute("DELETE FROM articles WHERE number = ?", (row["number"],))
            _log(connection, row["doc_id"], "removed", article_id, previous=previous)
            _advance(connection)
            return imprint_of(row)

    def reject(self, place: str, reason: str) -> None:
        """Write down that an input was turned away."""
        with self.writing() as connection:
            _log(connection, place, "rejected", None, reason=reason)


def _as_json(connection: sqlite3.Connection, key: str) -> str | None:
    row = connection.execute("SELECT * FROM articles WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    article = article_of(connection, row)
    return dumps({"title": row["title"], "source": row["source"], "published_at": row["published_at"],
                   "url": row["url"], "text": "\n\n".join(article.texts)})  # fmt: skip


def _insert_paragraphs(connection: sqlite3.Connection, article: int, texts: Sequence[str]) -> range:
    """The numbers of the paragraphs: new ones, so in one transaction they follow one another."""
    connection.executemany(
        "INSERT INTO paragraphs (article, place, text) VALUES (?, ?, ?)",
        [(article, place, text) for place, text in enumerate(texts)],
    )
    last = connection.execute("SELECT last_insert_rowid()").fetchone()[0]
    return range(last - len(texts) + 1, last + 1)


def _log(
    connection: sqlite3.Connection,
    place: str,
    outcome: str,
    article_id: str | None,
    *,
    reason: str | None = None,
    previous: str | None = None,
) -> None:
    connection.execute(
        "INSERT INTO ingestion_log VALUES (?, ?, ?, ?, ?, ?)",
        (now(), place, outcome, article_id, reason, previous),
    )


def _bury(connection: sqlite3.Connection, article: int) -> None:
    """Write down which numbers go with an article: they are one range, given in one transaction."""
    first, last = connection.execute(
        "SELECT min(number), max(number) FROM paragraphs WHERE article = ?", (article,)
    ).fetchone()
    if first is not None:
        connection.execute(
            "INSERT INTO removals SELECT CAST(value AS INTEGER) + 1, ?, ? FROM meta WHERE name = 'revision'",
            (first, last),
        )


def _advance(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = 'revision'")


def _words_of(previous: str) -> tuple[str, str]:
    """Headline and text of an earlier version."""
    was = json.loads(previous)
    return was["title"], was["text"]
