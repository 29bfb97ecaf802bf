"""The archive: articles read, cleaned, kept, and taken apart into paragraphs and quotations.

The way through: `readers` turn a file into `Article`s, `ingest` walks files and records what became of
each, `archive` keeps them in one SQLite file, `quotations` finds who says what. Nothing here knows of
questions, of an index or of a chat.
"""
