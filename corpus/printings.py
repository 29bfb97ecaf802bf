"""Which articles of the archive print the same story: looked for when an article is kept, and written down.

Belongs to the archive's changes: `compare_new` is called inside the transaction that keeps the articles. `alike`
only looks, for an article that is not kept yet.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from corpus.archive import Archive
from corpus.article import Article, Imprint, day_of, published_from_iso
from corpus.rows import imprint_of
from corpus.sameness import Printed, signs_of
from corpus.stories import LEAST_SHARE, Shingles, Story, share_of, story_of

_MOST_WITH_A_MARK = 60
"""Articles; what more of them share is a formula ("this article was first published by"), not a story."""
_FEWEST_SHARED = 2
_MOST_CANDIDATES = 12
_MOST_REMEMBERED = 2_000
"""Stories, of some six kilobytes each."""


class Reprints:
    """An archive's articles compared with each other; remembers, for a run, what it compared with before."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._remembered: dict[str, Story] = {}
        """By the fingerprints of their articles, which differ as soon as a word does."""

    def compare_new(self, stories: Mapping[int, Story], at_most: int = 1_000) -> int:
        """Compare articles that were kept since, with all that were compared before. Returns how many they were.

        In the order in which they were kept, so that what is found does not depend on how many are kept at once.
        `stories` are those that were worked out already, by the articles' numbers.
        """
        with self._archive.writing() as connection:
            rows = connection.execute(
                "SELECT number, fingerprint FROM articles WHERE compared = 0 ORDER BY number DESC LIMIT ?",
                (at_most,),
            ).fetchall()
            for number, fingerprint in reversed(rows):
                story = stories.get(number) or story_of(self._texts_of(number))
                self._compare(number, story)
                self._remember(fingerprint, story)
            connection.executemany(
                "UPDATE articles SET compared = 1 WHERE number = ?", [(row["number"],) for row in rows]
            )
            return len(rows)

    def alike(self, article: Article) -> tuple[Imprint, ...]:
        """The articles that print the story of one that is not kept, the newest first."""
        imprint = article.imprint

        def printed() -> Printed:
            return Printed.of(article.texts, day_of(imprint.published), imprint.source)

        with self._archive.database.reading() as connection:
            rows = [
                connection.execute("SELECT * FROM articles WHERE number = ?", (number,)).fetchone()
                for number, _ in self._same_story(story_of(article.texts), printed)
            ]
        return tuple(
            imprint_of(row) for row in sorted(rows, key=lambda row: row["published_at"] or "", reverse=True)
        )

    def _compare(self, number: int, story: Story) -> None:
        with self._archive.writing() as connection:
            connection.execute("DELETE FROM story_marks WHERE article = ?", (number,))
            connection.execute("DELETE FROM printings WHERE article = ?1 OR other = ?1", (number,))
            for other, share in self._same_story(story, partial(self._printed, number)):
                pair = [(number, other, round(share, 3)), (other, number, round(share, 3))]
                connection.executemany("INSERT OR REPLACE INTO printings VALUES (?, ?, ?)", pair)
            connection.executemany(
                "INSERT OR IGNORE INTO story_marks VALUES (?, ?)", [(mark, number) for mark in story.marks]
            )

    def _same_story(self, story: Story, printed: Callable[[], Printed]) -> list[tuple[int, float]]:
        """The numbers of the articles that print a story, each with the share of the shorter one's shingles.

        Only where so much is shared that it may be one is it asked how the article was printed.
        """
        candidates = self._candidates(story.marks)
        if not candidates:
            return []
        shingles = story.shingles()
        shares = [(other, share_of(shingles, self._shingles_of(other))) for other in candidates]
        likely = [(other, share) for other, share in shares if share >= LEAST_SHARE]
        if not likely:
            return []
        one = printed()
        return [
            (other, share)
            for other, share in likely
            if signs_of(one, self._printed(other), share).tell_one_story
        ]

    def _candidates(self, marks: Sequence[int]) -> list[int]:
        shared: Counter[int] = Counter()
        with self._archive.database.reading() as connection:
            shared_marks = connection.execute(
                """
                SELECT value FROM json_each(?)
                WHERE EXISTS (SELECT 1 FROM story_marks WHERE mark = value)
                """,
                (json.dumps(list(marks)),),
            )
            for (mark,) in shared_marks.fetchall():  # few: one question for all is a tenth of one for each
                rows = connection.execute(
                    "SELECT article FROM story_marks WHERE mark = ? LIMIT ?", (mark, _MOST_WITH_A_MARK + 1)
                ).fetchall()
                if 0 < len(rows) <= _MOST_WITH_A_MARK:
                    shared.update([row["article"] for row in rows])
        return [article for article, times in shared.most_common(_MOST_CANDIDATES) if times >= _FEWEST_SHARED]

    def _shingles_of(self, number: int) -> Shingles:
        """Those of an article that another is compared with: printings of a story come soon after each other."""
        with self._archive.database.reading() as connection:
            fingerprint = connection.execute(
                "SELECT fingerprint FROM articles WHERE number = ?", (number,)
            ).fetchone()["fingerprint"]
        story = self._remembered.get(fingerprint) or story_of(self._texts_of(number))
        self._remember(fingerprint, story)
        return story.shingles()

    def _remember(self, fingerprint: str, story: Story) -> None:
        if len(self._remembered) >= _MOST_REMEMBERED:
            del self._remembered[next(iter(self._remembered))]  # the one remembered first
        self._remembered[fingerprint] = story

    def _printed(self, number: int) -> Printed:
        with self._archive.database.reading() as connection:
            row = connection.execute(
                "SELECT published_at, source FROM articles WHERE number = ?", (number,)
            ).fetchone()
        day = day_of(published_from_iso(row["published_at"]))
        return Printed.of(self._texts_of(number), day, row["source"])

    def _texts_of(self, number: int) -> list[str]:
        with self._archive.database.reading() as connection:
            rows = connection.execute(
                "SELECT text FROM paragraphs WHERE article = ? ORDER BY place", (number,)
            )
            return [row["text"] for row in rows]
