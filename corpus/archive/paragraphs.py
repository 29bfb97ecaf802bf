"""The archive's paragraphs by their numbers: what an index is built from, kept up with, and shown by.

A paragraph's number is given once and never again. Nothing here writes, and nothing knows what an index is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from operator import itemgetter

from corpus.archive.articles import printings_of
from corpus.archive.nouns import Kept, Lede, State
from corpus.archive.opened import Opened
from corpus.archive.rows import QUOTATION, imprint_of, printing_of, quotation_of
from corpus.article import UNPRINTED, Paragraph, Printing
from corpus.quotations.nouns import Quotation


class Paragraphs(Opened):
    """The paragraphs of an archive, by number."""

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

    def kept(self, numbers: Sequence[int]) -> dict[int, Kept]:
        """The paragraphs with these numbers; those removed since are left out."""
        with self.database.reading() as connection:
            rows = _rows_of(connection, "number, article, place, text", "paragraphs", "number", numbers)
            articles = {article for _, article, _, _ in rows}
            imprints = {
                row["number"]: imprint_of(row)
                for row in _rows_of(connection, "*", "articles", "number", articles)
            }
            spoken = _rows_of(connection, f"{QUOTATION}, paragraph", "quotations", "paragraph", numbers)
            others = printings_of(connection, articles)
        places = {number: place for number, _, place, _ in rows}
        quotations: dict[int, list[Quotation]] = {}
        for row in sorted(spoken, key=itemgetter(0)):
            *own, number = row
            quotations.setdefault(number, []).append(quotation_of(own, places[number]))
        return {
            number: Kept(
                number,
                Paragraph(text, place),
                imprints[article],
                tuple(quotations.get(number, ())),
                others.get(article, ()),
            )
            for number, article, place, text in rows
        }

    def texts(self, numbers: Sequence[int]) -> dict[int, str]:
        """The texts alone of the paragraphs with these numbers; those removed since are left out."""
        with self.database.reading() as connection:
            return dict(map(tuple, _rows_of(connection, "number, text", "paragraphs", "number", numbers)))

    def openings(
        self, since: date | None, until: date | None, sources: Collection[str], limit: int
    ) -> list[int]:
        """The numbers of the first paragraphs of articles printed on these days in these newspapers, the newest first.

        None and no sources admit all; those without a date are not among them.
        """
        marks = ",".join("?" * len(sources))
        with self.database.reading() as connection:
            rows = connection.execute(
                f"""
                SELECT p.number FROM articles a JOIN paragraphs p ON p.article = a.number AND p.place = 0
                WHERE substr(a.published_at, 1, 10) BETWEEN ? AND ? {f"AND a.source IN ({marks})" if sources else ""}
                ORDER BY substr(a.published_at, 1, 10) DESC, a.number LIMIT ?
                """,
                [(since or date.min).isoformat(), (until or date.max).isoformat(), *sources, limit],
            )
            return [row["number"] for row in rows]

    def ledes(self, article_ids: Collection[str], longest: int) -> dict[str, Lede]:
        """The ledes of those of some articles that have at most `longest` paragraphs, by article id."""
        marks = ",".join("?" * len(article_ids))
        with self.database.reading() as connection:
            rows = connection.execute(
                f"""
                SELECT a.article_id, p.text,
                    (SELECT max(place) + 1 FROM paragraphs WHERE article = a.number) AS paragraphs
                FROM articles a JOIN paragraphs p ON p.article = a.number AND p.place = 0
                WHERE a.article_id IN ({marks}) AND paragraphs <= ?
                """,
                [*article_ids, longest],
            )
            return {row["article_id"]: Lede(row["text"], row["paragraphs"]) for row in rows}


def _rows_of(
    connection: sqlite3.Connection, wanted: str, table: str, column: str, numbers: Collection[int]
) -> list[sqlite3.Row]:
    """The rows whose number is among some; one table at a time, so that no row repeats another's columns."""
    marks = ",".join("?" * len(numbers))
    query = f"SELECT {wanted} FROM {table} WHERE {column} IN ({marks})"
    return connection.execute(query, list(numbers)).fetchall()
