"""Pages of the archive itself: the first one, with the newest articles, and an article whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import wording
from bot.faces.links import link_works
from bot.faces.web.frame import framed, link, told
from bot.faces.web.markup import Element, element
from bot.faces.web.passages import lines, listed_article, paragraph
from bot.web.addresses import anchor
from corpus.article import Article, Imprint


def front_page(
    articles: int, oldest: date | None, newest: date | None, latest: Sequence[Imprint], question: str = ""
) -> str:
    """What can be asked here and of what, and the newest articles; `question` is one that asked for these."""
    return framed(
        None if question else element("p", wording.readers.HELP[0], class_="lead"),
        None if question else told(wording.prints.extent(articles, oldest, newest)),
        lines([listed_article(imprint) for imprint in latest], wording.web.NEWEST) if latest else None,
        title=question,
        question=question,
        asks=not question,
    )


def article_page(article: Article, also_in: Sequence[Imprint]) -> str:
    """An article as it is kept, each paragraph with an address of its own; nothing that was cut of its page."""
    imprint = article.imprint
    return framed(
        element(
            "article",
            element("h1", wording.prints.headline(imprint), lang=imprint.language, dir="auto"),
            *_imprint_lines(imprint),
            element("div", *(_with_address(article, place) for place in range(len(article.paragraphs)))),
            _captions(article) if article.captions else None,
            class_="article",
        ),
        lines([listed_article(other) for other in also_in], wording.web.ALSO_IN) if also_in else None,
        title=wording.prints.headline(imprint),
        has_heading=True,
    )


def _imprint_lines(imprint: Imprint) -> list[Element]:
    """Where and when it was printed, who wrote it, and the page that it is from."""
    found = [element("p", wording.prints.printed(imprint), class_="printed")]
    if imprint.byline:
        found.append(element("p", element("bdi", imprint.byline), class_="printed"))
    if imprint.url and link_works(imprint.url):
        found.append(element("p", link(wording.web.WHERE_PRINTED, imprint.url), class_="ways"))
    return found


def _with_address(article: Article, place: int) -> Element:
    """A paragraph, and a link to it beside."""
    name = anchor(article.paragraphs[place].place)
    label = wording.web.THIS_PARAGRAPH
    return element(
        "div",
        paragraph(article.paragraphs[place].text),
        element("a", "¶", href=f"#{name}", title=label, aria_label=label),
        id=name,
        class_="paragraph",
        lang=article.imprint.language,
        dir="auto",
    )


def _captions(article: Article) -> Element:
    return element(
        "section",
        element("h2", wording.web.CAPTIONS, lang="en"),
        *(element("p", caption, dir="auto") for caption in article.captions),
        class_="captions",
        lang=article.imprint.language,
    )
