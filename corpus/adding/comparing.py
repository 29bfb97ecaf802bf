"""An article that is not in the archive, or not yet, compared with what is: the same article, an earlier version of it,
the same story in another paper. Only looks.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.archive import Archive
from corpus.archive.nouns import Standing
from corpus.article import Article, Imprint
from corpus.stories.printings import Reprints


@dataclass(frozen=True, slots=True)
class Compared:
    """`counterpart` is the article that the archive has of it; `printings` print the same story, the newest first."""

    standing: Standing
    counterpart: Imprint | None = None
    printings: tuple[Imprint, ...] = ()


def compared(archive: Archive, article: Article) -> Compared:
    """What the archive has of an article."""
    counterpart = archive.counterpart(article)
    others = tuple(
        imprint
        for imprint in Reprints(archive).alike(article)
        if counterpart is None or imprint.article_id != counterpart.article_id
    )
    return Compared(archive.standing(article), counterpart, others)
