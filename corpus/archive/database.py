"""One SQLite file, opened safely: WAL, foreign keys, a versioned schema, one connection a thread.

SQLite's own errors end here and become sentences. Nothing here knows what an article is.
"""

from __future__ import annotations

import sqlite3
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

from corpus.archive.sqlite_errors import as_sentence, is_there
from corpus.archive.upgrades import script_from
from corpus.errors import ADD_FIRST, ArchiveError, ArchiveNotWritable, NoArchive
from corpus.means import require_files, require_means
from corpus.naming import surname_of

SCHEMA_VERSION = 11
_APPLICATION_ID = 0x434C4950  # "CLIP"
_BUSY_SECONDS = 20.0
_A_MOMENT = 0.01
"""Seconds between two tries where SQLite itself does not wait."""
_CACHE, _FILLING_CACHE = 2_000, 16_000
"""Kilobytes of pages that a connection keeps in memory: SQLite's own, and those of a run of large transactions."""
_LOG, _FILLING_LOG = 1_000, 8_000
"""Pages in the write-ahead log from which they are brought into the file."""


class Database:
    """Connections to one archive file, one for each thread that asks.

    `writable=False` never creates or changes the file and works on a read-only disk; an archive of an earlier
    version it reads as it is. A writable one is upgraded when it is opened.
    Raises NoArchive, ArchiveNotWritable or ArchiveError.
    """

    def __init__(self, path: Path, *, writable: bool) -> None:
        self.path = path
        self.writable = writable
        self._of_thread = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        with self.errors_as_sentences():
            self._prepare()

    @property
    def is_of_this_version(self) -> bool:
        """Whether the file has every table that this Clippings knows; an earlier one has once it is upgraded."""
        version: int = self.connection().execute("PRAGMA user_version").fetchone()[0]
        return version == SCHEMA_VERSION

    def connection(self) -> sqlite3.Connection:
        """This thread's connection, opened when it first asks."""
        connection: sqlite3.Connection | None = getattr(self._of_thread, "connection", None)
        if connection is None:
            connection = self._open_writable() if self.writable else self._open_readable()
            self._of_thread.connection = connection
            with self._lock:
                self._opened.append(connection)
        return connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One write transaction: all of it or nothing. Joins the transaction that is already open."""
        with self.errors_as_sentences():
            connection = self.connection()
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view of the archive, whatever is written meanwhile."""
        with self.errors_as_sentences():
            connection = self.connection()
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()

    @contextmanager
    def filling(self) -> Iterator[None]:
        """Around a run of many large transactions: what they change is written into the file less often.

        Marks of stories change pages all over the file. With SQLite's own limits each transaction writes these twice;
        with these, one that stands in the log again before the file is brought up to date is written there once.
        """
        with self.errors_as_sentences():
            self._limits(_FILLING_CACHE, _FILLING_LOG)
        try:
            yield
        finally:
            with self.errors_as_sentences():
                self._limits(_CACHE, _LOG)
                self.connection().execute("PRAGMA wal_checkpoint (PASSIVE)").fetchall()

    def _limits(self, cache: int, log: int) -> None:
        self.connection().execute(f"PRAGMA cache_size = -{cache}")
        self.connection().execute(f"PRAGMA wal_autocheckpoint = {log}").fetchall()

    @contextmanager
    def errors_as_sentences(self) -> Iterator[None]:
        """Turn what SQLite raises into the project's own errors, OutOfMeans among them."""
        try:
            yield
        except sqlite3.Error as error:
            raise as_sentence(error, self.path) from error
        except MemoryError as error:
            require_means(error)

    def close(self) -> None:
        """Close every thread's connection."""
        with self._lock:
            for connection in self._opened:
                connection.close()
            self._opened.clear()
        self._of_thread = threading.local()

    def _prepare(self) -> None:
        if not self.writable and not is_there(self.path):
            raise NoArchive(f"There is no archive at {self.path}. {ADD_FIRST}")
        if self.writable:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ArchiveNotWritable(
                    f"The folder {self.path.parent} cannot be made ({error.strerror}). "
                    "Choose another with --archive."
                ) from error
        connection = self.connection()
        version, is_bare = self._version_of(connection)
        if version > SCHEMA_VERSION:
            raise ArchiveError(f"{self.path} was made by a newer Clippings. Update Clippings to open it.")
        if version == 0 and not is_bare:
            raise ArchiveError(f"{self.path} is another program's database. Choose another with --archive.")
        if version == 0:
            self._create(connection)
        elif version < SCHEMA_VERSION and self.writable:
            self._upgrade(connection)

    def _version_of(self, connection: sqlite3.Connection) -> tuple[int, bool]:
        """The version of the file, and whether it has no table yet, both of one moment."""
        connection.execute("BEGIN")
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            return version, not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        finally:
            connection.rollback()

    def _create(self, connection: sqlite3.Connection) -> None:
        if not self.writable:
            raise NoArchive(f"The archive at {self.path} is empty. {ADD_FIRST}")
        schema = resources.files("corpus.archive").joinpath("schema.sql").read_text(encoding="utf-8")
        try:
            self._run(connection, schema)
        except sqlite3.Error:
            connection.rollback()
            if not connection.execute("PRAGMA user_version").fetchone()[0]:
                raise  # else another process made it in the same moment

    def _run(self, connection: sqlite3.Connection, schema: str) -> None:
        connection.executescript(
            f"BEGIN IMMEDIATE; {schema}"
            f"INSERT INTO meta VALUES ('archive_id', '{uuid.uuid4().hex}'), ('revision', '0'), ('removals_since', '0');"
            f"PRAGMA application_id = {_APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
        )

    def _upgrade(self, connection: sqlite3.Connection) -> None:
        """All of it or nothing; two processes that both find an old archive upgrade it once."""
        with self.writing():
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            connection.create_function("surname_of", 1, surname_of, deterministic=True)
            for statement in script_from(version).split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {max(version, SCHEMA_VERSION)}")

    def _open_writable(self) -> sqlite3.Connection:
        connection = _connect(f"{self.path.absolute().as_uri()}?mode=rwc")
        try:
            _keep_log(connection)
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _open_readable(self) -> sqlite3.Connection:
        uri = self.path.absolute().as_uri()
        connection = _connect(f"{uri}?mode=ro")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.OperationalError:
            require_files()  # else it would be read past what is being written
            # On a read-only disk WAL cannot make its shared-memory file; nobody can be writing there either.
            connection.close()
            connection = _connect(f"{uri}?immutable=1")
            connection.execute("SELECT count(*) FROM sqlite_master")
        return connection


def now() -> str:
    """This moment in UTC, as the archive writes it down."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _connect(uri: str) -> sqlite3.Connection:
    # Each thread uses its own connection; the check is off only so that `close` may end them all.
    connection = sqlite3.connect(
        uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    return connection


def _keep_log(connection: sqlite3.Connection) -> None:
    """Write ahead. Where two processes make a new archive write so at once, SQLite refuses one without waiting."""
    patience = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > patience:
                raise
            time.sleep(_A_MOMENT)
        else:
            return
