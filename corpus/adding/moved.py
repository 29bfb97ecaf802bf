"""A line of an export that was moved and corrected at once: no longer at its place, and no longer in its very words.

Exports without ids are written anew, their lines in another order or with others above them. What such a line is, its
headline, paper and day tell together with nearly all of its words, as long as the line that it was before has not
turned up in the same run itself: then both are there. Looks into the archive once for each file that it knows.
"""

from __future__ import annotations

import re
from collections import defaultdict

from corpus.archive import Archive
from corpus.article import Article
from corpus.stories.story import RUN, share_of, shingles_of

_LINE = re.compile(r"(?P<file>file:.+:)\d+(?:#[0-9a-f]+)?", re.DOTALL)
_NEARLY_ALL = 0.7
"""Share of the shorter one's runs of words; one word that is changed in twenty costs a fifth of them."""

_Known = tuple[str, str | None, str | None]
"""Headline, paper, day or moment."""


class MovedLines:
    """The lines of files that a run reads again."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._known: dict[str, dict[_Known, list[tuple[str, str]]]] = {}
        """By file: the keys and fingerprints of the articles that it had before the run."""
        self._turned_up: set[str] = set()
        """Keys and fingerprints of lines that this run has come by."""

    def come_by(self, key: str, fingerprint: str) -> None:
        """A line is what it was, or what it is now: no other line of the run was it before."""
        file = self._file_of(key)
        if file is not None and self._known[file]:
            self._turned_up.update((key, fingerprint))

    def key_before(self, article: Article) -> str | None:
        """The key of the article that a line was before it was moved and corrected; None where it is a new one."""
        imprint = article.imprint
        file = self._file_of(imprint.key)
        if file is None or not imprint.title or imprint.published is None:
            return None
        for key, fingerprint in self._known[file].get(
            (imprint.title, imprint.source, imprint.published_at), ()
        ):
            if key in self._turned_up or fingerprint in self._turned_up:
                continue
            before = self._archive.known_as(key)
            if before is not None and _are_nearly_the_same(before, article):
                return key
        return None

    def _file_of(self, key: str) -> str | None:
        """What the keys of a line's file begin with; looks up what the archive has of it."""
        line = _LINE.fullmatch(key)
        if line is None:
            return None
        file = line["file"]
        if file not in self._known:
            known: dict[_Known, list[tuple[str, str]]] = defaultdict(list)
            with self._archive.database.reading() as connection:
                for row in connection.execute(
                    "SELECT key, fingerprint, title, source, published_at FROM articles "
                    "WHERE key >= ?1 || '0' AND key < ?1 || ':'",
                    (file,),
                ):
                    known[row["title"], row["source"], row["published_at"]].append(
                        (row["key"], row["fingerprint"])
                    )
            self._known[file] = known
        return file


def _are_nearly_the_same(one: Article, other: Article) -> bool:
    return share_of(shingles_of(one.texts, RUN), shingles_of(other.texts, RUN)) >= _NEARLY_ALL
