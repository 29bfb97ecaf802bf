-- The archive as it is made today (upgrades.py brings older ones up to it). It is the truth: an index can be rebuilt from it.

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
    updated_at   TEXT NOT NULL,
    corrected_at TEXT,                   -- when its words last changed after they were first kept
    restored     TEXT NOT NULL DEFAULT '[]', -- JSON array: cut lines that a moderator put back
    compared     INTEGER NOT NULL DEFAULT 0  -- whether other papers' printings of it were looked for
) STRICT;
CREATE INDEX articles_by_date ON articles (published_at);
CREATE INDEX articles_by_doc_id ON articles (doc_id);
CREATE INDEX articles_by_language ON articles (language);
CREATE INDEX articles_by_fingerprint ON articles (fingerprint);
CREATE INDEX articles_to_compare ON articles (number) WHERE compared = 0;

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

CREATE INDEX ingestion_log_by_article ON ingestion_log (article_id);

-- What moderators say otherwise than the reading of an article; counts whenever that is read again.
CREATE TABLE amendments (
    known_as TEXT PRIMARY KEY,           -- the key that the reading has, else "text:" and a hash of its words
    said     TEXT NOT NULL,              -- JSON object: fields, restored lines, the key that it is kept under
    at       TEXT NOT NULL
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
    reply      INTEGER,                  -- the first message of the bot's answer
    text       TEXT NOT NULL,
    answered   INTEGER NOT NULL,
    confidence REAL NOT NULL,
    typed      TEXT,                     -- what the reader wrote if `text` was made of it
    further    TEXT                      -- JSON: the messages in which the answer goes on
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

CREATE TABLE sources (
    name      TEXT PRIMARY KEY,
    kind      TEXT NOT NULL CHECK (kind IN ('folder', 'page', 'feed', 'site map')),
    place     TEXT NOT NULL,             -- a path or an address
    minutes   INTEGER,                   -- between two rounds of the bot, NULL for never by itself
    paused    INTEGER NOT NULL,
    added_at  TEXT NOT NULL,
    synced_at TEXT,                      -- the last round that came to its end
    tried_at  TEXT,                      -- the last round at all
    trouble   TEXT
) STRICT;

-- Feeds and site maps, and what to ask them with next time.
CREATE TABLE source_lists (
    source        TEXT NOT NULL REFERENCES sources (name) ON DELETE CASCADE,
    address       TEXT NOT NULL,
    etag          TEXT,
    last_modified TEXT,
    PRIMARY KEY (source, address)
) STRICT;

-- Every page or file that a source ever named.
CREATE TABLE source_pages (
    source        TEXT NOT NULL REFERENCES sources (name) ON DELETE CASCADE,
    address       TEXT NOT NULL,
    named_by      TEXT NOT NULL,         -- the list that names it
    stamp         TEXT NOT NULL,         -- differs when the page changed, empty where the list does not say
    state         TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'failed', 'gone')),
    failures      INTEGER NOT NULL,
    trouble       TEXT,
    etag          TEXT,
    last_modified TEXT,
    PRIMARY KEY (source, address)
) STRICT;
CREATE INDEX source_pages_waiting ON source_pages (source) WHERE state = 'waiting';

-- A few numbers for each article that another printing of the same story is likely to share.
CREATE TABLE story_marks (
    mark    INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (mark, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_marks_by_article ON story_marks (article);

-- Articles that print the same story, both ways round.
CREATE TABLE printings (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    other   INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    share   REAL NOT NULL,               -- of the shorter one's words that stand in the longer one
    PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX printings_by_other ON printings (other);

-- Short lines of articles that were read from pages, by the paper that printed them; '' stands for the article itself.
CREATE TABLE short_lines (
    source  TEXT NOT NULL,
    line    TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (source, line, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX short_lines_by_article ON short_lines (article);

-- Lines that are a paper's furniture, since they recur in its articles.
CREATE TABLE learned_lines (
    source   TEXT NOT NULL,
    line     TEXT NOT NULL,
    articles INTEGER NOT NULL,           -- that had it when it was learned
    spared   INTEGER NOT NULL,           -- whether a moderator put it back
    PRIMARY KEY (source, line)
) STRICT, WITHOUT ROWID;
