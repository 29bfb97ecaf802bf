"""What is shown of the archive itself: an article's passage, the newest articles, the newspapers. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence

from bot import wording
from bot.reply import Line, Piece, Quote, Reply, line, saying
from corpus.article import Article, Imprint, Published


def passage_page(article: Article, place: int) -> Reply:
    """One paragraph of an article among its neighbours, without a question: what a deep link opens."""
    lit = min(place, len(article.paragraphs) - 1)
    return Reply((*quoted_around(article, lit, 1), *printed_lines(article.imprint, article.imprint.url)))


def quoted_around(article: Article, place: int, radius: int) -> list[Quote]:
    """The paragraph at a place, lit whole, and as many before and after it."""
    return [
        Quote(paragraph.text, ((0, len(paragraph.text)),) if paragraph.place == place else ())
        for paragraph in article.paragraphs
        if abs(paragraph.place - place) <= radius
    ]


def once_each(imprints: Sequence[Imprint]) -> list[Imprint]:
    """Without what one paper printed under one headline on one day again: both its page and its export are kept."""
    shown: list[Imprint] = []
    for imprint in imprints:
        if not any(_is_again(imprint, other) for other in shown):
            shown.append(imprint)
    return shown


def _is_again(one: Imprint, other: Imprint) -> bool:
    is_one_paper = one.source == other.source or None in (one.source, other.source)
    is_one_day = (one.published_at or "")[:10] == (other.published_at or "")[:10]
    return bool(one.title) and one.title == other.title and is_one_day and is_one_paper


def latest_page(imprints: Sequence[Imprint], asked_as: str | None = None) -> Reply:
    """The newest articles, one a line; before them, as what they were asked for where that was in other words."""
    if not imprints:
        return saying(wording.readers.EMPTY_ARCHIVE)
    asked = [line(Piece(wording.words.asked_as(asked_as), "faint"))] if asked_as else []
    return Reply((*asked, line(Piece("Newest in the archive", "bold")), *map(listed, imprints)))


def sources_page(sources: Sequence[tuple[str | None, int, Published | None, Published | None]]) -> Reply:
    """The newspapers in the archive, each with its number of articles and the span of their dates."""
    if not sources:
        return saying(wording.readers.EMPTY_ARCHIVE)
    lines = [
        line("· ", Piece(source or "(source not stated)", "bold"), f": {wording.figures.count(articles, 'article')}",
             f", {wording.figures.days(oldest, newest)}" if oldest and newest else "")
        for source, articles, oldest, newest in sources
    ]  # fmt: skip
    return Reply(tuple(lines))


def printed_lines(imprint: Imprint, link: str | None) -> list[Line]:
    """Where and when an article was printed, under its headline."""
    return [
        line(f"{wording.prints.NEWSPAPER} ", Piece(wording.prints.headline(imprint), link=link)),
        line(Piece(wording.prints.printed(imprint), "faint")),
    ]


def listed(imprint: Imprint) -> Line:
    """An article on one line of several."""
    printed = ", ".join(wording.prints.printed(imprint).split(" · "))
    return line("· ", Piece(wording.prints.headline(imprint), link=imprint.url), f" ({printed})")
