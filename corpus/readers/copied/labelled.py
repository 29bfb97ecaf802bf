"""The head that some programs and people put above a text: "Title: ...", "URL Source: ...", "Published Time: ...".

What it states is believed before anything that the page below says. Its title may be the tab's, with the site's name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.article import Published
from corpus.dating.dates import parse_published
from corpus.readers.origin import web_address

_LABELS = {
    "title": "title headline titel überschrift titre título titulo titolo заголовок العنوان",
    "url": "url link permalink source-url url-source canonical-url address adresse lien enlace",
    "published": "published published-time published-at date publication-date date-published datum fecha data дата"
    " التاريخ",
    "byline": "author authors byline by autor autorin auteur autore автор الكاتب",
    "source": "source site sitename site-name publisher publication newspaper quelle fuente fonte источник المصدر",
    "text": "text content markdown-content body article article-text inhalt artikel contenu texto testo",
}
_FIELDS = {label.replace("-", " "): field for field, labels in _LABELS.items() for label in labels.split()}
_LINE = re.compile(
    r"[ \t]*(?:\*\*|#{1,3} )?(?P<label>[^\W\d_][\w -]{1,18}?)(?:\*\*)?[ \t]*:(?:\*\*)?[ \t]*(?P<value>.*)"
)
_MOST_LINES = 24
_FEWEST = 2
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Head:
    """What a head states; None for what it does not."""

    title: str | None = None
    url: str | None = None
    published: Published | None = None
    byline: str | None = None
    source: str | None = None


def parted_head(text: str) -> tuple[Head, str]:
    """What a text's head states, and the text below it; an empty head and the text itself where it has none.

    A head has a title or an address, and another line.
    """
    stated: dict[str, str] = {}
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        parts = _LINE.fullmatch(line.rstrip("\r\n").replace("\ufeff", ""))
        field = _FIELDS.get(" ".join(parts["label"].lower().split())) if parts else None
        if number >= _MOST_LINES or len(line) > _LONGEST or (line.strip() and field is None):
            break
        if parts and field == "text":
            start += len(line) if not parts["value"].strip() else line.index(parts["value"])
            break
        if parts and field:
            stated.setdefault(field, parts["value"].strip())
        start += len(line)
    if len(stated) < _FEWEST or not ({"title", "url"} & stated.keys()):
        return Head(), text
    source = stated.get("source") or None
    url = web_address(stated.get("url")) or web_address(source)
    published = parse_published(stated.get("published", ""))
    head = Head(
        stated.get("title") or None,
        url,
        published,
        stated.get("byline") or None,
        None if web_address(source) else source,
    )
    return head, text[start:]
