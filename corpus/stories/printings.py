"""Which articles of the archive print the same story: looked for when an article is kept, and written down.

Candidates come from `lookalikes.py`, what they are compared by from `recalled.py`. Belongs to the archive's changes:
`compare_new` is called inside the transaction that keeps the articles. `alike` only looks, for an article that is not
kept yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial

import numpy as np

from corpus.archive import Archive
from corpus.archive.rows import imprint_of
from corpus.article import Article, Imprint, day_of
from corpus.stories.lookalikes import Lookalikes
from corpus.stories.recalled import Kept, Recalled, Words
from corpus.stories.sameness import Distance, Printed, Signs, signs_of
from corpus.stories.story import LEAST_SHARE, Story, share_of, story_of


class Reprints:
    """An archive's articles compared with each other; remembers, for a run, what it compared with before."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._recalled = Recalled(archive)
        self._lookalikes = Lookalikes(archive, self._recalled)

    def compare_new(self, stories: Mapping[int, Story], at_most: int = 1_000) -> int:
        """Compare articles that were kept since, with all that were compared before. Returns how many they were.

        In the order in which they were kept, so that what is found does not depend on how many are kept at once.
        `stories` are those that were worked out already, by the articles' numbers.
        """
        with self._archive.writing() as connection:
            rows = connection.execute(
                "SELECT number FROM articles WHERE compared = 0 ORDER BY number DESC LIMIT ?", (at_most,)
            ).fetchall()
            for article in self._recalled.kept([row["number"] for row in reversed(rows)]):
                story = stories.get(article.number) or story_of(self._recalled.texts_of(article.number))
                self._compare(article, story)
            connection.executemany(
                "UPDATE articles SET compared = 1 WHERE number = ?", [(row["number"],) for row in rows]
            )
            return len(rows)

    def alike(self, article: Article) -> tuple[Imprint, ...]:
        """The articles that print the story of one that is not kept, the newest first."""
        imprint = article.imprint
        day, story = day_of(imprint.published), story_of(article.texts)
        words = Words.of(story.shingles())
        with self._archive.database.reading() as connection:
            candidates = self._lookalikes.of(story.marks, day, imprint.source)

            def printed() -> Printed:
                return Printed.of(article.texts, day, imprint.source)

            rows = [
                connection.execute("SELECT * FROM articles WHERE number = ?", (other.number,)).fetchone()
                for other, _ in self._same_story(candidates, words, day, imprint.source, printed)
            ]
        return tuple(
            imprint_of(row) for row in sorted(rows, key=lambda row: row["published_at"] or "", reverse=True)
        )

    def _compare(self, article: Kept, story: Story) -> None:
        number, day, source = article.number, article.day, article.source
        with self._archive.writing() as connection:
            connection.execute("DELETE FROM story_marks WHERE article = ?", (number,))
            connection.execute("DELETE FROM printings WHERE article = ?1 OR other = ?1", (number,))
            words = self._recalled.remember(article, story.shingles())
            candidates = self._lookalikes.of(story.marks, day, source)
            printed = partial(self._recalled.printed, article)
            for other, share in self._same_story(candidates, words, day, source, printed):
                # NumPy rounds halves otherwise than Python does, and archives have what it makes of them.
                told = float(np.round(share, 3))
                pair = [(number, other.number, told), (other.number, number, told)]
                connection.executemany("INSERT OR REPLACE INTO printings VALUES (?, ?, ?)", pair)
            connection.executemany(
                "INSERT OR IGNORE INTO story_marks VALUES (?, ?)", [(mark, number) for mark in story.marks]
            )

    def _same_story(
        self,
        candidates: Iterable[Kept],
        words: Words,
        day: date | None,
        source: str | None,
        printed: Callable[[], Printed],
    ) -> Iterator[tuple[Kept, float]]:
        """The candidates that print the story of an article, each with the share of the shorter one's shingles.

        Only where so much is shared that it may be one story it is asked how the articles were `printed`; of a copy
        all signs are known, and tell one story whatever lies between the two.
        """
        for other in candidates:
            theirs = self._recalled.words_of(other)
            if theirs.digest == words.digest:
                yield other, 1.0
                continue
            share = share_of(words.shingles, theirs.shingles)
            apart = Distance.between(day, source, other.day, other.source)
            if (
                share >= LEAST_SHARE
                and Signs(share, 1.0, 1.0, *apart).tell_one_story
                and signs_of(printed(), self._recalled.printed(other), share).tell_one_story
            ):
                yield other, share
