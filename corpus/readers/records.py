"""A mapping of named fields (a JSON object, front matter) to an Article.

Text is the one thing that must be there. Any other field that is of a wrong type or cannot be understood is
left out, and never costs the article.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from corpus.article import Article, Imprint, Published, paragraphs_of
from corpus.cleaning import clean_field, without_broken_characters
from corpus.dating.date_order import is_day_first, month_first
from corpus.dating.dates import parse_published
from corpus.errors import UnreadableInput
from corpus.language import language_of
from corpus.readers.fragments import fragment_of
from corpus.readers.lines.paragraphs import paragraphs_of_field
from corpus.readers.origin import Origin, web_address

Fields = Mapping[str, object]

ID_FIELDS = ("_id", "id")
TITLE_FIELDS = ("title", "headline")
TEXT_FIELDS = ("text", "body", "content")
URL_FIELDS = ("url", "link")
DATE_FIELDS = ("published_at", "date", "published")
SOURCE_FIELDS = ("source", "outlet", "publisher")
AUTHOR_FIELDS = ("author", "byline", "authors")
LANGUAGE_FIELDS = ("language", "lang")
_HTML_START = re.compile(
    r"\s*<(?:p|div|section|article|figure|h[1-6]|ul|ol|blockquote)(?:\s[^<>]*)?>.*</[a-z]",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK_ENDS = re.compile(r"</(?:p|div|li|h[1-6]|blockquote|section|figure)\s*>|<br\s*/?>", re.IGNORECASE)
_LANGUAGE_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9-_]{1,20})?", re.IGNORECASE)


def read_record(fields: Fields, origin: Origin) -> Article:
    """The article that one JSON object holds. Raises UnreadableInput where it holds no text."""
    texts = _texts_of(fields)
    if not texts:
        raise UnreadableInput('has no text; give it a "text" field with the article\'s paragraphs.')
    url = url_of(fields)
    given_id = _id_of(fields)
    imprint = Imprint(
        key=_key_of_id(given_id, source_of(fields)) if given_id else origin.key(url),
        doc_id=given_id or origin.doc_id,
        title=title_of(fields) or "",
        source=source_of(fields),
        byline=byline_of(fields),
        published=published_of(fields, months_first=origin.months_first),
        url=url,
        language=stated_language(fields) or language_of(texts),
    )
    return Article(imprint, paragraphs_of(texts))


def _key_of_id(given_id: str, source: str | None) -> str:
    """Two papers may number their articles alike, so an id counts within its source."""
    return f"id:{given_id}@{source}" if source else f"id:{given_id}"


def title_of(fields: Fields) -> str | None:
    return _first_line(fields, TITLE_FIELDS)


def source_of(fields: Fields) -> str | None:
    return _first_line(fields, SOURCE_FIELDS)


def byline_of(fields: Fields) -> str | None:
    for name in AUTHOR_FIELDS:
        value = fields.get(name)
        people = value if isinstance(value, list) else [value]
        names = [named for person in people if (named := _name_in(person))]
        if names:
            return ", ".join(names)
    return None


def published_of(fields: Fields, *, months_first: bool = False) -> Published | None:
    """`months_first`: whether the fields of the same file show that dates of numbers alone are to be read so."""
    for value in map(fields.get, DATE_FIELDS):
        if moment := _counted(value):
            return moment
        if isinstance(value, str) and (date := parse_published(value)):
            return month_first(date) if months_first and is_day_first(value, date) else date
    return None


def _counted(value: object) -> Published | None:
    """A date as databases count it: 20240314, or seconds or milliseconds since 1970."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = f"{value:.0f}"
    number = value.strip() if isinstance(value, str) else ""
    if not (number.isascii() and number.isdecimal()):
        return None
    if len(number) in (9, 10, 12, 13):
        seconds = int(number) / (1 if len(number) < 11 else 1_000)
        return datetime.fromtimestamp(seconds, UTC).replace(microsecond=0)
    return parse_published(f"{number[:4]}-{number[4:6]}-{number[6:]}") if len(number) == 8 else None


def dates_in(fields: Fields) -> list[str]:
    """What the fields say that may be the day of publication, the first that counts first."""
    return [text for name in DATE_FIELDS if isinstance(text := fields.get(name), str)]


def url_of(fields: Fields) -> str | None:
    return next((url for name in URL_FIELDS if (url := web_address(fields.get(name)))), None)


def stated_language(fields: Fields) -> str | None:
    """The tag "en" for "en", "en-GB" and "en_US"; None for anything that is no language tag."""
    for name in LANGUAGE_FIELDS:
        if tag := language_tag(fields.get(name)):
            return tag
    return None


def language_tag(value: object) -> str | None:
    """The primary part of a language tag, in lower case."""
    match = _LANGUAGE_TAG.fullmatch(value.strip()) if isinstance(value, str) else None
    return match.group(1).lower() if match else None


def _texts_of(fields: Fields) -> list[str]:
    for name in TEXT_FIELDS:
        value = _rendered(fields.get(name))
        pieces = value if isinstance(value, list) else [value]
        texts = [text for piece in pieces if isinstance(piece, str) for text in _paragraphs_in(piece)]
        if texts:
            return texts
    return []


def _id_of(fields: Fields) -> str | None:
    """The id as it is written, a whole number as its digits."""
    for name in ID_FIELDS:
        value = fields.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value) if value.bit_length() < 256 else None
        if isinstance(value, str) and value.strip():
            return without_broken_characters(value)
    return None


def _first_line(fields: Fields, names: tuple[str, ...]) -> str | None:
    return next((line for name in names if (line := _name_in(fields.get(name)))), None)


def _name_in(value: object) -> str | None:
    """A line of text, or the "name" of an object, as feeds and page metadata give people and papers."""
    if isinstance(value, dict) and isinstance(rendered := value.get("rendered"), str):
        return clean_field(" ".join(fragment_of(f"<p>{rendered}</p>").texts))
    return clean_field(value.get("name") if isinstance(value, dict) else value)


def _rendered(value: object) -> object:
    """A field, or the HTML that a content management system has made of it."""
    return value.get("rendered") if isinstance(value, dict) else value


def _paragraphs_in(piece: str) -> list[str]:
    """Of a text, or of HTML: what begins with a block of it or has several ends of blocks."""
    if "<" in piece and (_HTML_START.match(piece) or len(_BLOCK_ENDS.findall(piece)) > 1):
        fragment = fragment_of(piece)
        if fragment.texts:
            return [*([fragment.heading] if fragment.heading else []), *fragment.texts]
    return paragraphs_of_field(piece)
