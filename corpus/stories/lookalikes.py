"""Which articles of the archive may print a story: those that share marks with it, the likeliest dozen."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from corpus.archive import Archive
from corpus.stories.recalled import Kept, Recalled

_MOST_WITH_A_MARK = 60
"""Articles; what more of them share is mostly a formula ("this article was first published by"), not a story."""
_FEWEST_SHARED = 2
_FEWEST_CROWDED = 4
"""Marks that too many share, by which an article may print their story all the same."""
_SOME_DAYS = timedelta(3)
_MOST_CANDIDATES = 12
_AT_ONCE = 48
"""Articles of a crowd that are asked for: mostly the first of them will do."""


class Lookalikes:
    """An archive's articles by the marks of their stories."""

    def __init__(self, archive: Archive, recalled: Recalled) -> None:
        self._archive = archive
        self._recalled = recalled

    def of(self, marks: Sequence[int], day: date | None, source: str | None) -> list[Kept]:
        """The articles that may print a story of these marks, which one paper printed on one day."""
        shared: Counter[int] = Counter()
        crowd: Counter[int] = Counter()
        for articles in self._with_marks(marks):
            (crowd if len(articles) > _MOST_WITH_A_MARK else shared).update(articles)
        found = [
            article for article, times in shared.most_common(_MOST_CANDIDATES) if times >= _FEWEST_SHARED
        ]
        kept = self._recalled.kept(found) if found else []
        if len(found) < _MOST_CANDIDATES and crowd:
            crowded = [article for article, times in crowd.most_common() if times >= _FEWEST_CROWDED]
            likely = [article for article in crowded if article not in found]
            kept += self._of_one_day(likely, day, source, _MOST_CANDIDATES - len(found))
        return kept

    def _with_marks(self, marks: Sequence[int]) -> list[list[int]]:
        """For each mark that is known, the first of the articles that have it, one more than may share one."""
        with self._archive.database.reading() as connection:
            rows: list[tuple[str]] = connection.execute(
                """
                SELECT (
                    SELECT json_group_array(article)
                    FROM (SELECT article FROM story_marks WHERE mark = value LIMIT ?)
                ) FROM json_each(?) WHERE EXISTS (SELECT 1 FROM story_marks WHERE mark = value)
                """,
                (_MOST_WITH_A_MARK + 1, json.dumps(list(marks))),
            ).fetchall()  # one question for all is a tenth of one for each
        articles: list[list[int]] = json.loads(f"[{','.join(some for (some,) in rows)}]")
        return articles

    def _of_one_day(
        self, crowd: Sequence[int], day: date | None, source: str | None, most: int
    ) -> list[Kept]:
        """Those of a crowd that may print one story and no form: other papers did, in these days, as far as is known.

        An agency's copy may stand in more papers than share any other words; a form comes again and again.
        """
        found: list[Kept] = []
        for first in range(0, len(crowd), _AT_ONCE):
            for other in self._recalled.kept(crowd[first : first + _AT_ONCE]):
                is_far = day is not None and other.day is not None and abs(day - other.day) > _SOME_DAYS
                if not is_far and (source is None or source != other.source):
                    found.append(other)
            if len(found) >= most:
                break
        return found[:most]
