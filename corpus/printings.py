"""Which articles of the archive print the same story: looked for when an article is kept, and written down.

Belongs to the archive's changes: `compare_new` is called inside the transaction that keeps the articles. `alike`
only looks, for an article that is not kept yet.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple, TypeVar

from corpus.archive import Archive
from corpus.article import Article, Imprint, day_of, published_from_iso
from corpus.rows import imprint_of
from corpus.sameness import Printed, signs_of
from corpus.stories import LEAST_SHARE, Shingles, Story, share_of, shingles_of, story_of

_MOST_WITH_A_MARK = 60
"""Articles; what more of them share is mostly a formula ("this article was first published by"), not a story."""
_FEWEST_SHARED = 2
_FEWEST_CROWDED = 4
"""Marks that too many share, by which an article may print their story all the same."""
_SOME_DAYS = timedelta(3)
_MOST_CANDIDATES = 12
_MOST_REMEMBERED, _MOST_LAID_OUT = 2_000, 500
"""Stories, and articles as they are compared, of some six kilobytes each."""
_Thing = TypeVar("_Thing")


class _Where(NamedTuple):
    """When an article was printed, and by which paper, as far as that is known."""

    day: date | None
    source: str | None

    @classmethod
    def of(cls, published_at: str | None, source: str | None) -> _Where:
        """As the archive writes both down."""
        return cls(day_of(published_from_iso(published_at)), source)

    def may_be_of_one_story(self, other: _Where) -> bool:
        """Whether another paper printed the other one in these days, as far as is known."""
        is_far = self.day is not None and other.day is not None and abs(self.day - other.day) > _SOME_DAYS
        return not is_far and (self.source is None or self.source != other.source)


class Reprints:
    """An archive's articles compared with each other; remembers, for a run, what it compared with before."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._remembered: dict[str, Shingles] = {}
        self._laid_out: dict[str, Printed] = {}
        """Both by the fingerprints of their articles, which differ as soon as a word does."""

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
                _remember_among(self._remembered, fingerprint, story.shingles(), _MOST_REMEMBERED)
            connection.executemany(
                "UPDATE articles SET compared = 1 WHERE number = ?", [(row["number"],) for row in rows]
            )
            return len(rows)

    def alike(self, article: Article) -> tuple[Imprint, ...]:
        """The articles that print the story of one that is not kept, the newest first."""
        imprint = article.imprint
        where = _Where(day_of(imprint.published), imprint.source)

        def printed() -> Printed:
            return Printed.of(article.texts, *where)

        with self._archive.database.reading() as connection:
            rows = [
                connection.execute("SELECT * FROM articles WHERE number = ?", (number,)).fetchone()
                for number, _ in self._same_story(story_of(article.texts), lambda: where, printed)
            ]
        return tuple(
            imprint_of(row) for row in sorted(rows, key=lambda row: row["published_at"] or "", reverse=True)
        )

    def _compare(self, number: int, story: Story) -> None:
        with self._archive.writing() as connection:
            connection.execute("DELETE FROM story_marks WHERE article = ?", (number,))
            connection.execute("DELETE FROM printings WHERE article = ?1 OR other = ?1", (number,))
            where, printed = partial(self._where, number), partial(self._printed, number)
            for other, share in self._same_story(story, where, printed):
                pair = [(number, other, round(share, 3)), (other, number, round(share, 3))]
                connection.executemany("INSERT OR REPLACE INTO printings VALUES (?, ?, ?)", pair)
            connection.executemany(
                "INSERT OR IGNORE INTO story_marks VALUES (?, ?)", [(mark, number) for mark in story.marks]
            )

    def _same_story(
        self, story: Story, where: Callable[[], _Where], printed: Callable[[], Printed]
    ) -> list[tuple[int, float]]:
        """The numbers of the articles that print a story, each with the share of the shorter one's shingles.

        Only where so much is shared that it may be one is it asked how the article was printed.
        """
        candidates = self._candidates(story.marks, where)
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

    def _candidates(self, marks: Sequence[int], where: Callable[[], _Where]) -> list[int]:
        shared: Counter[int] = Counter()
        crowd: Counter[int] = Counter()
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
                (crowd if len(rows) > _MOST_WITH_A_MARK else shared).update([row["article"] for row in rows])
        found = [
            article for article, times in shared.most_common(_MOST_CANDIDATES) if times >= _FEWEST_SHARED
        ]
        if len(found) < _MOST_CANDIDATES:
            crowded = [article for article, times in crowd.most_common() if times >= _FEWEST_CROWDED]
            found += self._of_one_day([article for article in crowded if article not in found], where)
        return found[:_MOST_CANDIDATES]

    def _of_one_day(self, crowd: Sequence[int], where: Callable[[], _Where]) -> list[int]:
        """Those of a crowd that may print one story and no form: other papers did, in these days, as far as is known.

        An agency's copy may stand in more papers than share any other words; a form comes again and again.
        """
        if not crowd:
            return []
        with self._archive.database.reading() as connection:
            rows = connection.execute(
                "SELECT number, published_at, source FROM articles WHERE number IN (SELECT value FROM json_each(?))",
                (json.dumps(list(crowd)),),
            ).fetchall()
        own, theirs = where(), {row["number"]: _Where.of(row["published_at"], row["source"]) for row in rows}
        return [number for number in crowd if own.may_be_of_one_story(theirs[number])]

    def _shingles_of(self, number: int) -> Shingles:
        """Those of an article that another is compared with: printings of a story come soon after each other."""
        with self._archive.database.reading() as connection:
            fingerprint = connection.execute(
                "SELECT fingerprint FROM articles WHERE number = ?", (number,)
            ).fetchone()["fingerprint"]
        shingles = self._remembered.get(fingerprint)
        if shingles is None:
            shingles = shingles_of(self._texts_of(number))
        _remember_among(self._remembered, fingerprint, shingles, _MOST_REMEMBERED)
        return shingles

    def _printed(self, number: int) -> Printed:
        with self._archive.database.reading() as connection:
            row = connection.execute(
                "SELECT fingerprint, published_at, source FROM articles WHERE number = ?", (number,)
            ).fetchone()
        printed = self._laid_out.get(row["fingerprint"])
        if printed is None:
            printed = Printed.of(self._texts_of(number), *_Where.of(row["published_at"], row["source"]))
            _remember_among(self._laid_out, row["fingerprint"], printed, _MOST_LAID_OUT)
        return printed

    def _where(self, number: int) -> _Where:
        with self._archive.database.reading() as connection:
            row = connection.execute(
                "SELECT published_at, source FROM articles WHERE number = ?", (number,)
            ).fetchone()
        return _Where.of(row["published_at"], row["source"])

    def _texts_of(self, number: int) -> list[str]:
        with self._archive.database.reading() as connection:
            rows = connection.execute(
                "SELECT text FROM paragraphs WHERE article = ? ORDER BY place", (number,)
            )
            return [row["text"] for row in rows]


def _remember_among(remembered: dict[str, _Thing], name: str, thing: _Thing, most: int) -> None:
    if len(remembered) >= most:
        del remembered[next(iter(remembered))]  # the one remembered first
    remembered[name] = thing
