"""The archive: every article with its paragraphs and quotations, in one SQLite file.

The truth that an index is derived from. Writes come in whole articles; a paragraph's number is given once
and never again, so that an index built before a change can miss a paragraph but never show a wrong one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from corpus.article import (
    UNPRINTED,
    Article,
    Imprint,
    Paragraph,
    Printing,
    Published,
    paragraphs_of,
    published_from_iso,
)
from corpus.database import Database, now
from corpus.quotations import EXTRACTOR_VERSION
from corpus.quotations.nouns import Quotation
from corpus.rows import (
    cut_as_json,
    cut_from_json,
    dumps,
    fingerprint_of,
    imprint_of,
    insert_quotations,
    printing_of,
    quotation_of,
)

FILE_NAME = "archive.sqlite3"

Standing = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A paragraph of the archive with everything an answer needs to show it."""

    number: int
    paragraph: Paragraph
    imprint: Imprint
    quotations: tuple[Quotation, ...]
    also_in: tuple[Imprint, ...] = ()
    """Other printings of the same story, the newest first."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the archive holds: counts, the span of its dates and how often it changed."""

    archive_id: str
    revision: int
    articles: int
    paragraphs: int
    quotations: int
    oldest: Published | None
    newest: Published | None


@dataclass(frozen=True, slots=True)
class State:
    """Which archive this is, how often it changed, and the highest number of a paragraph in it (0: none)."""

    archive_id: str
    revision: int
    highest: int


class Archive:
    """The articles under one folder. Safe to use from several threads."""

    def __init__(self, directory: Path, *, writable: bool = False) -> None:
        """Raises NoArchive, ArchiveNotWritable or ArchiveError."""
        self.directory = directory
        self.database = Database(directory / FILE_NAME, writable=writable)

    def close(self) -> None:
        self.database.close()

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """A transaction around several changes: all of them or none."""
        return self.database.writing()

    # -- changing -----------------------------------------------------------------------------------------

    def standing(self, article: Article) -> Standing:
        """Whether the archive has this article already, under its key or, for a file, its very words."""
        fingerprint = fingerprint_of(article)
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

    def keep(
        self, article: Article, quotations: Sequence[Quotation], *, place: str, by_hand: bool = False
    ) -> None:
        """Put an article in, or in the place of its earlier version, which the ingestion log then holds.

        Other words than before are the paper's correction, unless a moderator changed them `by_hand`.
        """
        imprint, at = article.imprint, now()
        with self.writing() as connection:
            previous = self._as_json(connection, imprint.key)
            row = connection.execute(
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
                    dumps(article.captions), cut_as_json(article), fingerprint_of(article),
                    EXTRACTOR_VERSION, at, at,
                ),
            ).fetchone()  # fmt: skip
            self._bury(connection, row["number"])
            connection.execute("DELETE FROM paragraphs WHERE article = ?", (row["number"],))
            numbers = {
                paragraph.place: connection.execute(
                    "INSERT INTO paragraphs (article, place, text) VALUES (?, ?, ?)",
                    (row["number"], paragraph.place, paragraph.text),
                ).lastrowid
                for paragraph in article.paragraphs
            }
            insert_quotations(connection, numbers, quotations)
            outcome = "updated" if previous else "added"
            if (
                previous
                and not by_hand
                and _words_of(previous) != (imprint.title, "\n\n".join(article.texts))
            ):
                connection.execute(
                    "UPDATE articles SET corrected_at = ? WHERE number = ?", (at, row["number"])
                )
            self._log(connection, place, outcome, imprint.article_id, previous=previous)
            self._advance(connection)

    def remove(self, article_id: str) -> Imprint | None:
        """Take an article out; the ingestion log keeps its text. None where there is no such article."""
        with self.writing() as connection:
            row = connection.execute("SELECT * FROM articles WHERE article_id = ?", (article_id,)).fetchone()
            if row is None:
                return None
            previous = self._as_json(connection, row["key"])
            self._bury(connection, row["number"])
            connection.execute("DELETE FROM articles WHERE number = ?", (row["number"],))
            self._log(connection, row["doc_id"], "removed", article_id, previous=previous)
            self._advance(connection)
            return imprint_of(row)

    def reject(self, place: str, reason: str) -> None:
        """Write down that an input was turned away."""
        with self.writing() as connection:
            self._log(connection, place, "rejected", None, reason=reason)

    # -- reading ------------------------------------------------------------------------------------------

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

    def state(self) -> State:
        """The archive's id, its revision and its highest paragraph number: a few rows, whatever its size."""
        with self.database.reading() as connection:
            meta = dict(connection.execute("SELECT name, value FROM meta").fetchall())
            highest = connection.execute("SELECT max(number) FROM paragraphs").fetchone()[0]
            return State(meta["archive_id"], int(meta["revision"]), highest or 0)

    def removed_since(self, revision: int) -> list[tuple[int, int]] | None:
        """Ranges of paragraph numbers removed after a revision, first and last; None where that is not known.

        It is not where the archive went over to version 2 later than that, or has never had that revision.
        """
        with self.database.reading() as connection:
            meta = dict(connection.execute("SELECT name, value FROM meta").fetchall())
            known_since = meta.get("removals_since")
            if known_since is None or not int(known_since) <= revision <= int(meta["revision"]):
                return None
            rows = connection.execute(
                "SELECT first, last FROM removals WHERE revision > ? ORDER BY first", (revision,)
            )
            return [(row["first"], row["last"]) for row in rows]

    def kept(self, numbers: Sequence[int]) -> dict[int, Kept]:
        """The paragraphs with these numbers; those removed since are left out."""
        wanted = ",".join("?" * len(numbers))
        with self.database.reading() as connection:
            rows = connection.execute(
                f"""
                SELECT p.number AS paragraph_number, p.place, p.text, a.*
                FROM paragraphs p JOIN articles a ON a.number = p.article WHERE p.number IN ({wanted})
                """,
                list(numbers),
            ).fetchall()
            spoken = connection.execute(
                f"""
                SELECT q.*, p.place FROM quotations q JOIN paragraphs p ON p.number = q.paragraph
                WHERE q.paragraph IN ({wanted}) ORDER BY q.start
                """,
                list(numbers),
            ).fetchall()
            others = self._printings(connection, {row["number"] for row in rows})
        quotations: dict[int, list[Quotation]] = {}
        for row in spoken:
            quotations.setdefault(row["paragraph"], []).append(quotation_of(row))
        return {
            row["paragraph_number"]: Kept(
                row["paragraph_number"],
                Paragraph(row["text"], row["place"]),
                imprint_of(row),
                tuple(quotations.get(row["paragraph_number"], ())),
                others.get(row["number"], ()),
            )
            for row in rows
        }

    def also_in(self, article_id: str) -> tuple[Imprint, ...]:
        """Other printings of an article's story, the newest first."""
        with self.database.reading() as connection:
            row = connection.execute(
                "SELECT number FROM articles WHERE article_id = ?", (article_id,)
            ).fetchone()
            return self._printings(connection, {row["number"]}).get(row["number"], ()) if row else ()

    def article(self, article_id: str) -> Article | None:
        """One article whole."""
        with self.database.reading() as connection:
            row = connection.execute("SELECT * FROM articles WHERE article_id = ?", (article_id,)).fetchone()
            return self._article(connection, row) if row else None

    def find(self, name: str) -> list[Imprint]:
        """The articles that a person may mean: by article id, by the input's own id, or by url."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT * FROM articles WHERE article_id = ?1 OR doc_id = ?1 OR url = ?1 ORDER BY number",
                (name,),
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

    def walk(self, after: int | None = None) -> Iterator[tuple[int, str, str, str, str | None, Printing]]:
        """Paragraphs by rising number: (number, headline, who speaks in it, text, language, where it was printed).

        Every one, or those with a number above `after`, in one consistent view.
        """
        with self.database.reading() as connection:
            rows = connection.execute(
                """
                SELECT p.number, a.title, a.language, p.text, a.number AS article, a.article_id, a.published_at,
                    a.source, (
                    SELECT group_concat(DISTINCT q.speaker || ' ' || coalesce(q.described_as, ''))
                    FROM quotations q WHERE q.paragraph = p.number AND q.speaker IS NOT NULL
                ) AS speakers
                FROM paragraphs p JOIN articles a ON a.number = p.article
                WHERE p.number > ? ORDER BY p.number
                """,
                (-(1 << 63) if after is None else after,),
            )
            article, printing = None, UNPRINTED
            for row in rows:
                if row["article"] != article:
                    article, printing = row["article"], printing_of(row)
                yield (
                    row["number"],
                    row["title"],
                    row["speakers"] or "",
                    row["text"],
                    row["language"],
                    printing,
                )

    def undated(self) -> int:
        """How many articles have no date: a look into an index."""
        with self.database.reading() as connection:
            counted = connection.execute("SELECT count(*) FROM articles WHERE published_at IS NULL")
            return int(counted.fetchone()[0])

    def rejections(self, limit: int) -> list[tuple[str, str, str]]:
        """The newest inputs turned away: (when, where, why)."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT at, place, reason FROM ingestion_log WHERE outcome = 'rejected' "
                "ORDER BY rowid DESC LIMIT ?",
                (limit,),
            )
            return [(row["at"], row["place"], row["reason"]) for row in rows]

    def _printings(self, connection: sqlite3.Connection, numbers: set[int]) -> dict[int, tuple[Imprint, ...]]:
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

    # -- inside -------------------------------------------------------------------------------------------

    def _article(self, connection: sqlite3.Connection, row: sqlite3.Row) -> Article:
        texts = connection.execute(
            "SELECT text FROM paragraphs WHERE article = ? ORDER BY place", (row["number"],)
        )
        return Article(
            imprint_of(row),
            paragraphs_of([text["text"] for text in texts]),
            tuple(json.loads(row["captions"])),
            *cut_from_json(row["cut"]),
        )

    def _as_json(self, connection: sqlite3.Connection, key: str) -> str | None:
        row = connection.execute("SELECT * FROM articles WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        article = self._article(connection, row)
        return dumps({"title": row["title"], "source": row["source"], "published_at": row["published_at"],
                       "url": row["url"], "text": "\n\n".join(article.texts)})  # fmt: skip

    def _log(
        self,
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

    def _bury(self, connection: sqlite3.Connection, article: int) -> None:
        """Write down which numbers go with an article: they are one range, given in one transaction."""
        first, last = connection.execute(
            "SELECT min(number), max(number) FROM paragraphs WHERE article = ?", (article,)
        ).fetchone()
        if first is not None:
            connection.execute(
                "INSERT INTO removals SELECT CAST(value AS INTEGER) + 1, ?, ? FROM meta WHERE name = 'revision'",
                (first, last),
            )

    def _advance(self, connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = 'revision'")


def _words_of(previous: str) -> tuple[str, str]:
    """Headline and text of an earlier version."""
    was = json.loads(previous)
    return was["title"], was["text"]
