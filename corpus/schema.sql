-- Version 4 of the archive (upgrades.py brings older ones up to it). The archive is the truth: an index can be rebuilt from it at any time.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE articles (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id   TEXT NOT NULL UNIQUE,
    key          TEXT NOT NULL UNIQUE,
    doc_id       TEXT NOT NULL,
    title        TEXT NOT NULL,
    source       TEXT,
    byline       TEXT,
    published_at TEXT,
    url          TEXT,
    language     TEXT,
    captions     TEXT NOT NULL,          -- JSON array of strings
    cut          TEXT NOT NULL,          -- JSON array: lines taken out as page furniture
    fingerprint  TEXT NOT NULL,
    extractor    INTEGER NOT NULL,       -- version of the quotation extractor that read it
    added_at     TEXT NOT NULL,
    updated_at   TEXT NOT NULL
) STRICT;
CREATE INDEX articles_by_date ON articles (published_at);
CREATE INDEX articles_by_doc_id ON articles (doc_id);
CREATE INDEX articles_by_fingerprint ON articles (fingerprint);

-- Numbers are never used again, so a paragraph number in an old index can only be missing, never wrong.
CREATE TABLE paragraphs (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    place   INTEGER NOT NULL,
    text    TEXT NOT NULL,
    UNIQUE (article, place)
) STRICT;

-- Which numbers are gone, so that an index can be brought up to date without reading the whole archive.
CREATE TABLE removals (
    revision INTEGER NOT NULL,           -- of the archive after the removal
    first    INTEGER NOT NULL,           -- every paragraph of the range, both ends included
    last     INTEGER NOT NULL
) STRICT;
CREATE INDEX removals_by_revision ON removals (revision);

CREATE TABLE quotations (
    paragraph    INTEGER NOT NULL REFERENCES paragraphs (number) ON DELETE CASCADE,
    start        INTEGER NOT NULL,
    "end"        INTEGER NOT NULL,
    type         TEXT NOT NULL CHECK (type IN ('direct', 'indirect', 'mixed')),
    speaker      TEXT,
    described_as TEXT,
    told         TEXT,
    mention      TEXT,
    cue          TEXT,
    surname      TEXT                    -- last word of the speaker's name, folded: what speakers are looked up by
) STRICT;
CREATE INDEX quotations_by_paragraph ON quotations (paragraph);
CREATE INDEX quotations_by_surname ON quotations (surname, speaker) WHERE surname IS NOT NULL;
CREATE INDEX articles_by_extractor ON articles (extractor);

CREATE TABLE ingestion_log (
    at         TEXT NOT NULL,
    place      TEXT NOT NULL,            -- file and line, or where in the chat
    outcome    TEXT NOT NULL CHECK (outcome IN ('added', 'updated', 'removed', 'rejected')),
    article_id TEXT,
    reason     TEXT,                     -- of a rejection
    previous   TEXT                      -- JSON: the article as it was before an update or a removal
) STRICT;

CREATE TABLE moderation_log (
    at      TEXT NOT NULL,
    user    INTEGER NOT NULL,
    name    TEXT,
    command TEXT NOT NULL,
    allowed INTEGER NOT NULL,
    detail  TEXT
) STRICT;

-- What readers asked, kept so that buttons work after a restart; /privacy erases a reader's rows.
CREATE TABLE questions (
    id         TEXT PRIMARY KEY,
    at         TEXT NOT NULL,
    chat       INTEGER NOT NULL,
    user       INTEGER,
    message    INTEGER,                  -- the reader's message
    reply      INTEGER,                  -- the bot's answer to it
    text       TEXT NOT NULL,
    answered   INTEGER NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX questions_by_message ON questions (chat, message);
CREATE INDEX questions_by_user ON questions (user);

CREATE TABLE feedback (
    question   TEXT NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
    user       INTEGER NOT NULL,
    article_id TEXT,
    place      INTEGER,
    good       INTEGER NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (question, user)
) STRICT;
