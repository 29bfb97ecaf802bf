"""What articles are compared by, remembered for a run: printings of a story come soon after each other.

Known by the fingerprints of their articles, which differ as soon as a word does. Articles of the same words share what
is remembered of them, and are known by it to have the same words. Reads the archive, and takes some sixty megabytes at
most.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from corpus.archive import Archive
from corpus.article import day_of, published_from_iso
from corpus.lately import AROUND, Lately
from corpus.stories.sameness import Printed
from corpus.stories.story import Shingles, shingles_of

_BYTES_OF_SHINGLES, _BYTES_LAID_OUT = 48 * 2**20, 8 * 2**20
"""Of some four kilobytes an article each."""
_MOST_ARTICLES = 40_000


class Kept(NamedTuple):
    """An article of the archive, as far as it is looked at before its words."""

    number: int
    fingerprint: str
    day: date | None
    source: str | None


class Words(NamedTuple):
    """An article's shingles, and a digest that tells whether another one has the very same."""

    digest: bytes
    shingles: Shingles

    @classmethod
    def of(cls, shingles: Shingles) -> Words:
        return cls(hashlib.sha256(shingles.tobytes()).digest(), shingles)


class Recalled:
    """What the articles of an archive are compared by."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._digests: Lately[str, bytes] = Lately(_MOST_ARTICLES)
        self._words: Lately[bytes, Words] = Lately(_BYTES_OF_SHINGLES)
        self._laid_out: Lately[str, Printed] = Lately(_BYTES_LAID_OUT)

    def kept(self, numbers: Sequence[int]) -> list[Kept]:
        """The articles of these numbers, in their order."""
        with self._archive.database.reading() as connection:
            rows = connection.execute(
                """
                SELECT number, fingerprint, published_at, source FROM articles
                WHERE number IN (SELECT value FROM json_each(?))
                """,
                (json.dumps(numbers),),
            ).fetchall()
        found = {
            number: Kept(number, fingerprint, day_of(published_from_iso(published)), source)
            for number, fingerprint, published, source in rows
        }
        return [found[number] for number in numbers]

    def words_of(self, article: Kept) -> Words:
        digest = self._digests.get(article.fingerprint)
        words = self._words.get(digest) if digest else None
        return words or self.remember(article, shingles_of(self.texts_of(article.number)))

    def remember(self, article: Kept, shingles: Shingles) -> Words:
        """The words of an article that was just worked out."""
        words = Words.of(shingles)
        self._digests.put(article.fingerprint, words.digest)
        remembered = self._words.get(words.digest)
        if remembered is None:
            self._words.put(words.digest, words, shingles.nbytes + AROUND)
        return remembered or words

    def printed(self, article: Kept) -> Printed:
        printed = self._laid_out.get(article.fingerprint)
        if printed is None:
            printed = Printed.of(self.texts_of(article.number), article.day, article.source)
            weight = printed.words.nbytes + printed.facts.nbytes + AROUND
            self._laid_out.put(article.fingerprint, printed, weight)
        return printed

    def texts_of(self, number: int) -> list[str]:
        """The paragraphs of an article."""
        with self._archive.database.reading() as connection:
            rows: Iterable[tuple[str]] = connection.execute(
                "SELECT text FROM paragraphs WHERE article = ? ORDER BY place", (number,)
            )
            return [text for (text,) in rows]
