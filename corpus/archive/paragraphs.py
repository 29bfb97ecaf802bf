"""The archive's paragraphs by their numbers: what an index is built from, kept up with, and shown by.

A paragraph's number is given once and never again. Nothing here writes, and nothing knows what an index is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.archive.articles import printings_of
from corpus.archive.nouns import Kept, State
from corpus.archive.opened import Opened
from corpus.article import UNPRINTED, Paragraph, Printing
from corpus.quotations.nouns import Quotation
from corpus.rows import imprint_of, printing_of, quotation_of


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
            others = printings_of(connection, {row["number"] for row in rows})
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
