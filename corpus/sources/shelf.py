"""The sources of an archive, kept in its file: what they are, and what was read of each.

Every page that a source names has a row from the moment it is first named, so that a round that is stopped goes
on where it was, even when the feed has forgotten the page by then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from shlex import quote
from typing import Any

from corpus.archive import Archive
from corpus.archive.database import now
from corpus.cleaning import without_broken_characters
from corpus.errors import SettingsError
from corpus.fetching import Validators
from corpus.sources.nouns import Kind, Listed, Listing, PageRead, Source

_MOST_TRIES = 3
"""Rounds that ask for a page that cannot be read, unless the source says that it changed."""
_LONGEST_NAME = 60


class Shelf:
    """The sources of one archive. Safe to use from several threads."""

    def __init__(self, archive: Archive) -> None:
        self._database = archive.database

    # -- sources ------------------------------------------------------------------------------------------

    def add(self, source: Source) -> None:
        """Keep a new source. Raises SettingsError where its name is taken or none, or its place has a name already."""
        name = source.name.strip()
        if not name or len(name) > _LONGEST_NAME or not name.isprintable():
            raise SettingsError(f"A source's name has 1 to {_LONGEST_NAME} characters; choose another.")
        if without_broken_characters(source.place) != source.place:
            raise SettingsError("The folder has a name that is no UTF-8; rename it and add it then.")
        with self._database.writing() as connection:
            taken = connection.execute("SELECT place FROM sources WHERE name = ?", (name,)).fetchone()
            if taken:
                raise SettingsError(
                    f"There is a source {name} already ({taken['place']}); choose another name."
                )
            places = connection.execute("SELECT name, place FROM sources").fetchall()
            if known := [row["name"] for row in places if _same_place(row["place"], source.place)]:
                raise SettingsError(
                    f"That place is kept already, as {known[0]}; under two names it would be asked twice. "
                    f"To have it otherwise, add it again after: clippings sources remove {quote(known[0])}"
                )
            connection.execute(
                "INSERT INTO sources (name, kind, place, minutes, paused, added_at) VALUES (?, ?, ?, ?, 0, ?)",
                (name, source.kind.value, source.place, source.minutes, now()),
            )

    def all(self) -> list[Source]:
        """Every source by its name; none where the archive is of a version that has no sources yet."""
        if not self._has_sources():
            return []
        with self._database.reading() as connection:
            return [_source_of(row) for row in connection.execute("SELECT * FROM sources ORDER BY name")]

    def named(self, name: str) -> Source:
        """One source. Raises SettingsError where there is none."""
        found = [source for source in self.all() if source.name == name]
        if not found:
            raise SettingsError(f"No source is called {name}. `clippings sources list` names them.")
        return found[0]

    def pause(self, name: str, *, paused: bool) -> None:
        """Leave a source out of all rounds until it is resumed. Raises SettingsError."""
        self.named(name)
        with self._database.writing() as connection:
            connection.execute("UPDATE sources SET paused = ? WHERE name = ?", (int(paused), name))

    def remove(self, name: str) -> None:
        """Forget a source; its articles stay. Raises SettingsError."""
        self.named(name)
        with self._database.writing() as connection:
            connection.execute("DELETE FROM sources WHERE name = ?", (name,))

    def tried(self, name: str, *, trouble: str | None, to_the_end: bool) -> None:
        """Write down that a round is over."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE sources SET tried_at = ?1, trouble = ?2, "
                "synced_at = CASE WHEN ?3 THEN ?1 ELSE synced_at END WHERE name = ?4",
                (now(), trouble, int(to_the_end), name),
            )

    # -- what was read ------------------------------------------------------------------------------------

    def lists(self, name: str) -> dict[str, Validators]:
        """What the feeds and site maps of a source gave to ask with."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT * FROM source_lists WHERE source = ?", (name,))
            return {row["address"]: Validators(row["etag"], row["last_modified"]) for row in rows}

    def pages(self, name: str) -> dict[str, PageRead]:
        """Every page that a source ever named."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT * FROM source_pages WHERE source = ? ORDER BY rowid", (name,))
            return {row["address"]: _page_of(row) for row in rows}

    def take_up(self, name: str, listing: Listing, waiting: Iterable[str], gone: Iterable[str]) -> None:
        """Write down what a source names: what of it is to be read, what is gone. All of it or nothing."""
        with self._database.writing() as connection:
            for listed in listing.pages.values():
                connection.execute(
                    "INSERT INTO source_pages (source, address, named_by, stamp, state, failures) "
                    "VALUES (?, ?, ?, ?, 'waiting', 0) ON CONFLICT (source, address) DO UPDATE SET "
                    "named_by = excluded.named_by, failures = iif(stamp = excluded.stamp, failures, 0), "
                    "stamp = excluded.stamp",
                    (name, listed.address, listed.named_by, listed.stamp),
                )
            states = [("waiting", address) for address in waiting] + [("gone", address) for address in gone]
            connection.executemany(
                "UPDATE source_pages SET state = ? WHERE source = ? AND address = ?",
                [(state, name, address) for state, address in states],
            )
            connection.executemany(
                "INSERT OR REPLACE INTO source_lists VALUES (?, ?, ?, ?)",
                [(name, at, given.etag, given.last_modified) for at, given in listing.lists.items()],
            )

    def read(self, name: str, address: str, validators: Validators | None = None) -> None:
        """Write down that a page was read, or is as it was (without validators)."""
        given = validators or Validators()
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE source_pages SET state = 'read', failures = 0, trouble = NULL, "
                "etag = coalesce(?, etag), last_modified = coalesce(?, last_modified) "
                "WHERE source = ? AND address = ?",
                (given.etag, given.last_modified, name, address),
            )

    def failed(self, name: str, address: str, trouble: str, *, is_gone: bool = False) -> None:
        """Write down that a page could not be read; after a few rounds it is asked for no more."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE source_pages SET failures = failures + 1, trouble = ?, "
                "state = CASE WHEN ? THEN 'gone' WHEN failures + 1 >= ? THEN 'failed' ELSE 'waiting' END "
                "WHERE source = ? AND address = ?",
                (trouble, int(is_gone), _MOST_TRIES, name, address),
            )

    def left(self) -> Mapping[str, int]:
        """How many pages of each source wait to be read."""
        if not self._has_sources():
            return {}
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT source, count(*) AS pages FROM source_pages WHERE state = 'waiting' GROUP BY source"
            )
            return {row["source"]: row["pages"] for row in rows}

    def _has_sources(self) -> bool:
        """An archive of an earlier version, opened for reading, has no table of them yet."""
        with self._database.reading() as connection:
            found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sources'").fetchone()
            return found is not None


def _same_place(one: str, other: str) -> bool:
    """Whether two places are one, be an address written with a slash at its end or without."""
    return one.rstrip("/") == other.rstrip("/")


def _source_of(row: Any) -> Source:
    return Source(
        row["name"],
        Kind(row["kind"]),
        row["place"],
        row["minutes"],
        bool(row["paused"]),
        datetime.fromisoformat(row["synced_at"]) if row["synced_at"] else None,
        datetime.fromisoformat(row["tried_at"]) if row["tried_at"] else None,
        row["trouble"],
    )


def _page_of(row: Any) -> PageRead:
    listed = Listed(row["address"], row["stamp"], row["named_by"])
    return PageRead(listed, row["state"], Validators(row["etag"], row["last_modified"]), row["trouble"])
