"""The archive: every article with its paragraphs and quotations, in one SQLite file.

The truth that an index is derived from. Writes come in whole articles; a paragraph's number is given once
and never again, so that an index built before a change can miss a paragraph but never show a wrong one.
"""

from __future__ import annotations

from corpus.archive.articles import Articles
from corpus.archive.changes import Changes
from corpus.archive.nouns import Holdings, Kept, Lede, State
from corpus.archive.opened import FILE_NAME
from corpus.archive.paragraphs import Paragraphs

__all__ = ["FILE_NAME", "Archive", "Holdings", "Kept", "Lede", "State"]


class Archive(Articles, Paragraphs, Changes):
    """The articles under one folder. Safe to use from several threads."""
