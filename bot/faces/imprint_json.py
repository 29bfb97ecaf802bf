"""Where and when an article was printed, for other programs: the keys that every JSON of ours spells alike."""

from __future__ import annotations

from corpus.article import Imprint


def imprint_json(imprint: Imprint) -> dict[str, object]:
    """The terminal contract's keys of an article."""
    return {
        "article_id": imprint.article_id,
        "doc_id": imprint.doc_id,
        "title": imprint.title,
        "source": imprint.source,
        "byline": imprint.byline,
        "published_at": imprint.published_at,
        "url": imprint.url,
    }
