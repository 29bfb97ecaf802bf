"""An article's history: its earlier versions, what was cut of its page, and putting a cut line back.

Earlier versions are read from the ingestion log, which keeps what an update took away.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.adding.recurring import spare
from corpus.archive import Archive
from corpus.article import Article, Paragraph, paragraphs_of
from corpus.errors import UnreadableInput
from corpus.quotations.find import find_quotations


@dataclass(frozen=True, slots=True)
class Version:
    """An article as it was from one moment on; the newest has no `until`. Moments are ISO 8601, in UTC."""

    since: str
    until: str | None
    title: str
    texts: tuple[str, ...]


def versions_of(archive: Archive, article_id: str) -> list[Version]:
    """The versions of an article, oldest first; none where there is no such article."""
    article = archive.article(article_id)
    if article is None:
        return []
    with archive.database.reading() as connection:
        rows = connection.execute(
            "SELECT at, outcome, previous FROM ingestion_log WHERE article_id = ? AND outcome != 'rejected' "
            "ORDER BY rowid",
            (article_id,),
        ).fetchall()
    found: list[Version] = []
    since = rows[0]["at"] if rows else ""
    for row in rows:
        if row["previous"] is not None:
            previous = json.loads(row["previous"])
            texts = tuple(filter(None, previous["text"].split("\n\n")))
            found.append(Version(since, row["at"], previous["title"], texts))
        since = row["at"]
    return [*found, Version(since, None, article.imprint.title, article.texts)]


def restore(archive: Archive, article_id: str, which: int) -> Article:
    """Put a cut line back where it stood; it stays when the page is read again. Returns the article as it is then.

    `which` counts the cut lines from 1. Raises UnreadableInput where there is no such article or line.
    """
    with archive.writing() as connection:
        article = archive.article(article_id)
        if article is None:
            raise UnreadableInput(f"No article has the id {article_id}.")
        if not 1 <= which <= len(article.cut):
            raise UnreadableInput(_no_line(len(article.cut), which))
        line = article.cut[which - 1]
        restored = with_restored(article, [line])
        archive.keep(restored, find_quotations(restored.texts), place=article.imprint.doc_id, by_hand=True)
        row = connection.execute(
            "SELECT restored FROM articles WHERE article_id = ?", (article_id,)
        ).fetchone()
        lines = json.dumps([*json.loads(row["restored"]), line], ensure_ascii=False)
        connection.execute("UPDATE articles SET restored = ? WHERE article_id = ?", (lines, article_id))
        spare(archive, article, line)
        return restored


def _no_line(cut: int, which: int) -> str:
    if not cut:
        return "Nothing was cut of the article's page, so no line of it can be put back."
    lines = f"{cut} cut line{'' if cut == 1 else 's'}"
    return f"The article has {lines}; there is no number {which}. `clippings show ID --cut` lists them."


def as_restored(archive: Archive, article: Article) -> Article:
    """A reading with the lines in it that a moderator put back into an earlier reading of the same page."""
    if not article.cut:
        return article
    with archive.database.errors_as_sentences():
        row = (
            archive.database.connection()
            .execute(
                "SELECT restored FROM articles WHERE key = ? AND restored != '[]'", (article.imprint.key,)
            )
            .fetchone()
        )
    return with_restored(article, json.loads(row["restored"])) if row else article


def with_restored(article: Article, lines: Sequence[str]) -> Article:
    """The article with these of its cut lines as paragraphs, where they stood; what it does not have is passed over."""
    texts, cut, places = list(article.texts), list(article.cut), list(article.cut_before)
    places += [len(texts)] * (len(cut) - len(places))
    for line in lines:
        if line not in cut:
            continue
        at = cut.index(line)
        place = min(places.pop(at), len(texts))
        del cut[at]
        texts.insert(place, line)
        places = [other + (other > place or (other == place and i >= at)) for i, other in enumerate(places)]
    paragraphs: tuple[Paragraph, ...] = paragraphs_of(texts)
    return replace(article, paragraphs=paragraphs, cut=tuple(cut), cut_before=tuple(places))
