"""Brings an archive made by an earlier Clippings up to the schema of this one: one script a version."""

from __future__ import annotations

_COMPARE_ANEW = """
    DELETE FROM story_marks;
    DELETE FROM printings;
    UPDATE articles SET compared = 0;
    """
"""After another rule for which articles print one story."""

UPGRADES = {
    1: """
    CREATE TABLE removals (
        revision INTEGER NOT NULL,
        first    INTEGER NOT NULL,
        last     INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX removals_by_revision ON removals (revision);
    INSERT INTO meta SELECT 'removals_since', value FROM meta WHERE name = 'revision';
    """,
    3: """
    ALTER TABLE quotations ADD COLUMN surname TEXT;
    UPDATE quotations SET surname = surname_of(speaker) WHERE speaker IS NOT NULL;
    CREATE INDEX quotations_by_surname ON quotations (surname, speaker) WHERE surname IS NOT NULL;
    CREATE INDEX articles_by_extractor ON articles (extractor);
    """,
    4: """
    ALTER TABLE articles ADD COLUMN corrected_at TEXT;
    ALTER TABLE articles ADD COLUMN restored TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE articles ADD COLUMN compared INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX articles_to_compare ON articles (number) WHERE compared = 0;
    CREATE INDEX ingestion_log_by_article ON ingestion_log (article_id);
    CREATE TABLE sources (
        name      TEXT PRIMARY KEY,
        kind      TEXT NOT NULL CHECK (kind IN ('folder', 'page', 'feed', 'site map')),
        place     TEXT NOT NULL,
        minutes   INTEGER,
        paused    INTEGER NOT NULL,
        added_at  TEXT NOT NULL,
        synced_at TEXT,
        tried_at  TEXT,
        trouble   TEXT
    ) STRICT;
    CREATE TABLE source_lists (
        source        TEXT NOT NULL REFERENCES sources (name) ON DELETE CASCADE,
        address       TEXT NOT NULL,
        etag          TEXT,
        last_modified TEXT,
        PRIMARY KEY (source, address)
    ) STRICT;
    CREATE TABLE source_pages (
        source        TEXT NOT NULL REFERENCES sources (name) ON DELETE CASCADE,
        address       TEXT NOT NULL,
        named_by      TEXT NOT NULL,
        stamp         TEXT NOT NULL,
        state         TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'failed', 'gone')),
        failures      INTEGER NOT NULL,
        trouble       TEXT,
        etag          TEXT,
        last_modified TEXT,
        PRIMARY KEY (source, address)
    ) STRICT;
    CREATE INDEX source_pages_waiting ON source_pages (source) WHERE state = 'waiting';
    CREATE TABLE story_marks (
        mark    INTEGER NOT NULL,
        article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        PRIMARY KEY (mark, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX story_marks_by_article ON story_marks (article);
    CREATE TABLE printings (
        article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        other   INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        share   REAL NOT NULL,
        PRIMARY KEY (article, other)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX printings_by_other ON printings (other);
    """,
    5: """
    ALTER TABLE questions ADD COLUMN typed TEXT;
    CREATE INDEX articles_by_language ON articles (language);
    """,
    6: """
    CREATE TABLE amendments (
        known_as TEXT PRIMARY KEY,
        said     TEXT NOT NULL,
        at       TEXT NOT NULL
    ) STRICT;
    """,
    7: """
    CREATE TABLE short_lines (
        source  TEXT NOT NULL,
        line    TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        PRIMARY KEY (source, line, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX short_lines_by_article ON short_lines (article);
    CREATE TABLE learned_lines (
        source   TEXT NOT NULL,
        line     TEXT NOT NULL,
        articles INTEGER NOT NULL,
        spared   INTEGER NOT NULL,
        PRIMARY KEY (source, line)
    ) STRICT, WITHOUT ROWID;
    """,
    8: _COMPARE_ANEW,
    9: """
    ALTER TABLE questions ADD COLUMN further TEXT;
    """,
    10: _COMPARE_ANEW,
}
"""From which version -> the SQL that makes the next one of it. What was removed before version 2 is unknown.
`surname_of` is a function that `database.py` lends to SQLite."""


def script_from(version: int) -> str:
    """All that is to be done to an archive of a version."""
    return "".join(script for made, script in sorted(UPGRADES.items()) if made >= version)
