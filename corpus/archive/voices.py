"""Speakers asked of an archive: where somebody speaks, and how articles describe them.

Reads only. Names are compared by `naming.py`; whoever knows other spellings of a name hands them all in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.archive import Archive
from corpus.article import Published, published_from_iso
from corpus.naming import same_name, surname_of
from corpus.quotations.verbs import HOLDING

_INDEXED_SINCE = 4
"""Version of the archive from which speakers can be looked up; an older one is read through."""
_MOST_VALUES = 500
_THOUGHTS = sorted(HOLDING)


@dataclass(frozen=True, slots=True)
class Description:
    """How one newspaper describes a speaker: in how many articles, and when last."""

    name: str
    described_as: str | None
    source: str | None
    articles: int
    newest: Published | None


def speakers_named(archive: Archive, spellings: Iterable[str]) -> list[str]:
    """The speakers, as articles name them, that any of these spellings may stand for."""
    asked = list(spellings)
    keys = sorted({key for spelling in asked if (key := surname_of(spelling))})
    if not keys:
        return []
    with archive.database.reading() as connection:
        if _is_indexed(archive):
            rows = connection.execute(
                f"SELECT DISTINCT speaker FROM quotations WHERE surname IN ({_marks(keys)})", keys
            ).fetchall()
        else:
            rows = connection.execute(
                "SELECT DISTINCT speaker FROM quotations WHERE speaker IS NOT NULL"
            ).fetchall()
    return [row["speaker"] for row in rows if any(same_name(spelling, row["speaker"]) for spelling in asked)]


def surnames(archive: Archive) -> list[str]:
    """The last word of every speaker's name, folded."""
    with archive.database.reading() as connection:
        if _is_indexed(archive):
            rows = connection.execute("SELECT DISTINCT surname FROM quotations WHERE surname IS NOT NULL")
            return [row["surname"] for row in rows]
        speakers = connection.execute("SELECT DISTINCT speaker FROM quotations WHERE speaker IS NOT NULL")
        return list({key for row in speakers if (key := surname_of(row["speaker"]))})


def paragraphs_voiced(archive: Archive, speakers: Sequence[str]) -> list[int]:
    """The numbers of the paragraphs in which one of these speakers speaks: newest article first, in its order.

    What they are merely reported to think or want, in nobody's marks, is not speech.
    """
    condition, values = _spoken_by(archive, speakers)
    condition += f" AND NOT (q.type = 'indirect' AND coalesce(q.cue, '') IN ({_marks(_THOUGHTS)}))"
    values += _THOUGHTS
    with archive.database.reading() as connection:
        rows = connection.execute(
            f"""
            SELECT DISTINCT p.number, p.place, a.published_at, a.number AS article
            FROM quotations q JOIN paragraphs p ON p.number = q.paragraph JOIN articles a ON a.number = p.article
            WHERE {condition}
            ORDER BY a.published_at IS NULL, a.published_at DESC, a.number DESC, p.place
            """,
            values,
        )
        return [row["number"] for row in rows]


def voiced_among(archive: Archive, speakers: Sequence[str], numbers: Sequence[int]) -> set[int]:
    """Which of these paragraphs one of these speakers speaks in."""
    found: set[int] = set()
    with archive.database.reading() as connection:
        for first in range(0, len(numbers), _MOST_VALUES):
            some = list(numbers[first : first + _MOST_VALUES])
            rows = connection.execute(
                f"SELECT DISTINCT paragraph, speaker FROM quotations WHERE paragraph IN ({_marks(some)})",
                some,
            )
            found.update(row["paragraph"] for row in rows if row["speaker"] in speakers)
    return found


def descriptions_of(archive: Archive, speakers: Sequence[str]) -> list[Description]:
    """How articles describe these speakers, the newest first; each name, description and newspaper once."""
    condition, values = _spoken_by(archive, speakers)
    with archive.database.reading() as connection:
        rows = connection.execute(
            f"""
            SELECT q.speaker, q.described_as, a.source, count(DISTINCT a.number) AS articles,
                   max(a.published_at) AS newest
            FROM quotations q JOIN paragraphs p ON p.number = q.paragraph JOIN articles a ON a.number = p.article
            WHERE {condition}
            GROUP BY q.speaker, q.described_as, a.source
            ORDER BY newest IS NULL, newest DESC, articles DESC, q.speaker, q.described_as
            """,
            values,
        )
        return [
            Description(
                row["speaker"], row["described_as"], row["source"], row["articles"],
                published_from_iso(row["newest"]),
            )
            for row in rows
        ]  # fmt: skip


def _is_indexed(archive: Archive) -> bool:
    with archive.database.reading() as connection:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return version >= _INDEXED_SINCE


def _spoken_by(archive: Archive, speakers: Sequence[str]) -> tuple[str, list[str]]:
    """The SQL condition on a quotation `q`, and its values."""
    by_name = f"q.speaker IN ({_marks(speakers)})"
    if not _is_indexed(archive):
        return by_name, [*speakers]
    surnames = sorted({key for speaker in speakers if (key := surname_of(speaker))})
    return f"q.surname IN ({_marks(surnames)}) AND {by_name}", [*surnames, *speakers]


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
