"""Furniture learned by recurrence: short lines that a paper prints in many of its articles are none of their words.

Learned when articles are kept, for each source by itself, and visible: what was cut stands beside the article with
its reason, and a line that a moderator puts back is spared in that paper from then on. Only pages are learned from;
an input that names its articles' ids gives their text too, and is believed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from corpus.archive import Archive
from corpus.article import Article, article_id_of, paragraphs_of
from corpus.quotations.find import find_quotations
from corpus.readers.lines.paragraphs import ends_sentence, visible_width

FEWEST = 3
"""Stories of a paper in which a line stands before it is furniture."""
FEWEST_ARTICLES = 5
"""Of a paper, before anything is learned of it."""
SHARE = 0.2
"""Of the paper's articles."""
_NAMED = "id:"
"""How the key of an article begins that its input named."""
_SHORT = 120
_SHORT_AT_EDGE = 300
"""Visible width: a newsletter's or an author's box at an article's edge is longer than a button in its middle."""
_SENTENCE = 60
_LAST = 3
_LEAST_LEFT = 0.7
"""Share of an article's characters; what would cost more is its text, whatever recurs in it."""
_STORIES_WITH = """
    SELECT count(*) FROM short_lines s WHERE s.source = ?1 AND s.line = ?2 AND NOT EXISTS (
        SELECT 1 FROM printings p
        JOIN short_lines t ON t.source = ?1 AND t.line = ?2 AND t.article = p.other
        WHERE p.article = s.article AND p.other < s.article
    )
"""


def as_learned(archive: Archive, article: Article) -> Article:
    """A reading without the lines that are known to be its paper's furniture."""
    source = article.imprint.source
    if not source or not _is_page(article):
        return article
    with archive.database.errors_as_sentences():
        rows = archive.database.connection().execute(
            "SELECT line FROM learned_lines WHERE source = ? AND spared = 0", (source,)
        )
        learned = {row["line"] for row in rows}
    return without_lines(article, learned) if learned else article


def learn_from(archive: Archive, keys: Iterable[str]) -> None:
    """Count the short lines of articles that were kept just now, and cut what has become furniture by them.

    Called inside the transaction that keeps the articles, after other printings of their stories were found. One
    article after the other, so that what is learned does not depend on how many are kept at once.
    """
    with archive.writing():
        for key in keys:
            if key.startswith(_NAMED):
                continue
            article = archive.article(article_id_of(key))
            source = article.imprint.source if article else None
            if article is None or not source:
                continue
            lines = _counted(archive, article)
            _keep_again(archive, article, as_learned(archive, article))
            for line in lines:
                if _is_furniture(archive, source, line):
                    _learn(archive, source, line)


def spare(archive: Archive, article: Article, line: str) -> None:
    """A moderator put a line back: it is no furniture of that paper from now on."""
    with archive.writing() as connection:
        connection.execute(
            "UPDATE learned_lines SET spared = 1 WHERE source = ? AND line = ?",
            (article.imprint.source, line),
        )


def times_printed(archive: Archive, article: Article) -> dict[str, int]:
    """The learned lines of an article's paper, each with the number of its articles that showed it to be furniture."""
    with archive.database.reading() as connection:
        if connection.execute("PRAGMA user_version").fetchone()[0] < 8:  # read as it is, without that table
            return {}
        rows = connection.execute(
            "SELECT line, articles FROM learned_lines WHERE source = ?", (article.imprint.source,)
        )
        return {row["line"]: row["articles"] for row in rows}


def without_lines(article: Article, lines: Collection[str]) -> Article:
    """The article with these of its short lines cut; as it was, where they are too much of its text."""
    going = [place for place, line in _short_lines(article) if line in lines]
    if not going:
        return article
    texts = [text for place, text in enumerate(article.texts) if place not in going]
    if sum(map(len, texts)) < _LEAST_LEFT * sum(map(len, article.texts)):
        return article
    places = [place - sum(other < place for other in going) for place in (*article.cut_before, *going)]
    is_placed = len(article.cut_before) == len(article.cut)
    return replace(
        article,
        paragraphs=paragraphs_of(texts),
        cut=(*article.cut, *(article.texts[place] for place in going)),
        cut_before=tuple(places) if is_placed else (),
    )


def _is_page(article: Article) -> bool:
    return not article.imprint.key.startswith(_NAMED)


def _short_lines(article: Article) -> Iterator[tuple[int, str]]:
    """Lines that may be furniture, with their places: labels anywhere, more at the edges; nothing that is said."""
    end = len(article.texts)
    for place, text in enumerate(article.texts):
        at_edge = place == 0 or place >= end - _LAST
        width = visible_width(text)
        if width > (_SHORT_AT_EDGE if at_edge else _SHORT) or text[:1] in "\"“”„«'‘’":
            continue
        if at_edge or not ends_sentence(text) or width < _SENTENCE:
            yield place, text


def _counted(archive: Archive, article: Article) -> list[str]:
    """The short lines of an article, written down as its paper's; "" stands for the article itself."""
    lines = list(dict.fromkeys(line for _, line in _short_lines(article)))
    with archive.writing() as connection:
        number = connection.execute(
            "SELECT number FROM articles WHERE key = ?", (article.imprint.key,)
        ).fetchone()[0]
        connection.execute("DELETE FROM short_lines WHERE article = ?", (number,))
        connection.executemany(
            "INSERT OR IGNORE INTO short_lines VALUES (?, ?, ?)",
            [(article.imprint.source, line, number) for line in ("", *lines)],
        )
    return lines


def _is_furniture(archive: Archive, source: str, line: str) -> bool:
    """Whether a line stands in enough stories of a paper; several printings of one story count once."""
    with archive.database.reading() as connection:
        stories = connection.execute(_STORIES_WITH, (source, line)).fetchone()[0]
        if stories < FEWEST:
            return False
        articles = connection.execute(
            "SELECT count(*) FROM short_lines WHERE source = ? AND line = ''", (source,)
        ).fetchone()[0]
        known = connection.execute(
            "SELECT 1 FROM learned_lines WHERE source = ? AND line = ?", (source, line)
        ).fetchone()
    return known is None and articles >= FEWEST_ARTICLES and stories >= SHARE * articles


def _learn(archive: Archive, source: str, line: str) -> None:
    """Write a line down as furniture, and cut it from the articles that were kept with it."""
    with archive.writing() as connection:
        rows = connection.execute(
            "SELECT a.article_id FROM short_lines s JOIN articles a ON a.number = s.article "
            "WHERE s.source = ? AND s.line = ?",
            (source, line),
        ).fetchall()
        connection.execute("INSERT INTO learned_lines VALUES (?, ?, ?, 0)", (source, line, len(rows)))
    for row in rows:
        if article := archive.article(row["article_id"]):
            _keep_again(archive, article, without_lines(article, {line}))


def _keep_again(archive: Archive, article: Article, shorter: Article) -> None:
    if shorter is not article:
        archive.keep(shorter, find_quotations(shorter.texts), place=shorter.imprint.doc_id, by_hand=True)
