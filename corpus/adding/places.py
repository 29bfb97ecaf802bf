"""Which article is meant by a place: a file, or a line of one, may hold another article tomorrow.

What states neither id nor address is known by where it lies. Where other words about something else lie there now,
that is no new version of what lay there before, and both are kept. So it is with a bare number beside which no
newspaper is named: one table numbers its rows from 1 as the next does. Only looks.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.archive import Archive
from corpus.archive.rows import fingerprint_of
from corpus.article import Article
from corpus.stories.story import RUN, share_of, shingles_of

_OF_A_PLACE = "file:"
_A_NUMBER = re.compile(r"id:\d+")
"""The key of an article whose id is nothing else, and no newspaper's."""
_SAME_ARTICLE = 0.25
"""Share of the shorter one's runs of words from which two texts at one place are versions of one article. Chosen: what
is rewritten keeps more of them, and unrelated articles share next to none."""
_SAME_WORDS = 0.95
"""The same of texts that state two days: of a tide table another day's is another article, however alike."""


def in_its_own_place(archive: Archive, article: Article) -> Article:
    """The article under the key of its earlier version, or of none where another article lay at its place before."""
    key = article.imprint.key
    is_place = key.startswith(_OF_A_PLACE)
    if not is_place and not _A_NUMBER.fullmatch(key):
        return article
    with archive.database.reading() as connection:
        rows = connection.execute(
            "SELECT key, fingerprint FROM articles WHERE key = ?1 OR (key > ?1 || '#' AND key < ?1 || '$') "
            "ORDER BY number DESC",
            (key,),
        ).fetchall()
        kept_here = [row["key"] for row in rows]
        if key not in kept_here:
            return article
        fingerprint = fingerprint_of(article)
        moved = connection.execute(
            "SELECT key FROM articles WHERE fingerprint = ? ORDER BY key != ? LIMIT 1", (fingerprint, key)
        ).fetchone()
        if moved and not is_place and moved["key"] not in kept_here:
            moved = None  # another id is another article, whatever its words
        versions = (one for one in kept_here if _is_version(article, archive.known_as(one), is_place))
        own = moved["key"] if moved else next(versions, None)
    own = own or f"{key}#{fingerprint[:12]}"
    return article if own == key else replace(article, imprint=replace(article.imprint, key=own))


def _is_version(article: Article, kept: Article | None, is_place: bool) -> bool:
    """Whether two articles of one place, or of one number, are one, corrected or rewritten."""
    if kept is None:
        return False
    share = share_of(shingles_of(article.texts, RUN), shingles_of(kept.texts, RUN))
    new, old = article.imprint, kept.imprint
    if is_place and new.published and old.published and new.published_at != old.published_at:
        return share >= _SAME_WORDS
    return share >= _SAME_ARTICLE or (bool(new.title) and new.title == old.title)
