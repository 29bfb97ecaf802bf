"""What an article is kept with, as far as it follows from its words: worked out wherever there is time for it.

The archive has one writer, so nothing that another process can do is left to that one. Reads the archive at most,
and never changes it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.adding.amending import moderating
from corpus.adding.quoted import Quoted, Quoting
from corpus.archive import Archive
from corpus.archive.rows import fingerprint_of
from corpus.article import Article
from corpus.stories.story import Story, story_of


@dataclass(frozen=True, slots=True)
class Worked:
    """What takes long to work out: who says what, and what the story is known by."""

    quotations: Quoted
    story: Story


@dataclass(frozen=True, slots=True)
class Readied:
    """What is known of an article as moderators want it, before it is kept."""

    fingerprint: str
    as_read: bool
    """Whether it is kept with the very words of its reading."""
    worked: Worked | None
    """None where the archive had the article already."""


def worked_out(article: Article, quoting: Quoting) -> Worked:
    """Of the article as it is."""
    texts = article.texts
    return Worked(quoting.of(texts), story_of(texts))


def readying(archive: Archive | None, quoting: Quoting) -> Callable[[Article], Readied]:
    """How readings are made ready as of now; without an archive, none is known and nothing moderated."""
    moderated = moderating(archive) if archive else None

    def ready(reading: Article) -> Readied:
        kept = moderated(reading) if moderated else reading
        fingerprint = fingerprint_of(kept)
        is_known = archive is not None and archive.standing(kept, fingerprint) == "unchanged"
        return Readied(fingerprint, kept is reading, None if is_known else worked_out(kept, quoting))

    return ready
