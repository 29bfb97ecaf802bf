"""Brings an archive made by an earlier Clippings up to the schema of this one: one script a version."""

from __future__ import annotations

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
}
"""From which version -> the SQL that makes the next one of it. What was removed before version 2 is unknown.
`surname_of` is a function that `database.py` lends to SQLite."""


def script_from(version: int) -> str:
    """All that is to be done to an archive of a version."""
    return "".join(script for made, script in sorted(UPGRADES.items()) if made >= version)
