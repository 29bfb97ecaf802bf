"""A mapping of named fields (a JSON object, front matter) to an Article.

Text is the one thing that must be there. Any other field that is of a wrong type or cannot be understood is
left out, and never costs the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from corpus.article import Article, Imprint, Published, paragraphs_of
from corpus.cleaning import clean_field, without_broken_characters
from corpus.dating.date_order import is_day_first, month_first
from corpus.dating.dates import parse_published
from corpus.errors import UnreadableInput
from corpus.language import language_of
from corpus.readers.blocks import paragraphs_in_blocks
from corpus.readers.fragments import fragment_of, with_paragraphs
from corpus.readers.lines.paragraphs import paragraphs_of_field
from corpus.readers.names import Fields, Known, known, refuse_unpublished
from corpus.readers.origin import Origin, web_address

__all__ = ["Fields", "Known", "byline_of", "dates_in", "known", "language_tag", "published_of", "read_record",
           "refuse_unpublished", "source_of", "stated_language", "title_of", "url_of"]  # fmt: skip

_OWN_SOURCES = ("source", "outlet", "publisher")
_OWN_ADDRESSES = ("url", "link")
"""Fields that an article is known by. Names that were learned later tell of it, and change nobody's identity."""
_WRAPPERS = frozenset(
    "_source article fields attributes data post story item node document doc record".split()
)
_DEEPEST = 4
_NAMED = (
    "name",
    "rendered",
    "main",
    "basic",
    "default",
    "original",
    "title",
    "text",
    "value",
    "display_name",
)
_INLINE = re.compile(r"</(?:a|b|i|em|strong|span|u|small|su[bp]|cite|q)>|<br\s*/?>", re.IGNORECASE)
_BLANK = re.compile(r"\n\s*\n")
_SHORT_YEAR = re.compile(
    r"(?P<rest>\s*\d{1,2}([/. -])(?:[^\W\d_]{3,9}|(?<!-)\d{1,2})\2)(?P<year>\d\d)(?P<time>(?:[ ,T]+\d\d?:.*)?)",
    re.DOTALL,
)
_BY = re.compile(r"[Bb]y (?=[^\W\d_a-z])")
_HTML_START = re.compile(
    r"\s*<(?:p|div|section|article|figure|h[1-6]|ul|ol|blockquote)(?:\s[^<>]*)?>.*</[a-z]",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK_ENDS = re.compile(r"</(?:p|div|li|h[1-6]|blockquote|section|figure)\s*>|<br\s*/?>", re.IGNORECASE)
_BLOCK = re.compile(
    r"^\s*<(p|div|li|h[1-6]|blockquote|section|figure|table)\b[^<>]*>[^<]{0,2000}</\1\s*>\s*$",
    re.IGNORECASE | re.MULTILINE,
)
"""On lines of its own; a text may tell of tags."""
_LANGUAGE_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9-_]{1,20})?", re.IGNORECASE)


def read_record(fields: Fields, origin: Origin) -> Article:
    """The article that one JSON object holds. Raises UnreadableInput where it holds no text, or a draft."""
    told = known(fields)
    if not isinstance(told.get("text", [None])[0], str):
        fields = unwrapped(fields)
        told = known(fields)
    refuse_unpublished(told)
    texts = _texts_of(told)
    if not texts:
        raise UnreadableInput('has no text; give it a "text" field with the article\'s paragraphs.')
    given_id = _id_of(told)
    own = _first_line([fields.get(name) for name in _OWN_SOURCES])
    imprint = Imprint(
        key=_key_of_id(given_id, own) if given_id else origin.key(_first_address(fields, _OWN_ADDRESSES)),
        doc_id=given_id or origin.doc_id,
        title=title_of(told) or "",
        source=source_of(told),
        byline=byline_of(told),
        published=published_of(told, months_first=origin.months_first),
        url=url_of(told),
        language=stated_language(told) or language_of(texts),
    )
    return Article(imprint, paragraphs_of(texts))


def unwrapped(fields: Fields, depth: int = 0) -> Fields:
    """The fields with those of the object that holds the article, as search engines' and other exports have it."""
    if depth > _DEEPEST or _has_text(fields):
        return fields
    for name, value in fields.items():
        if name.lower() in _WRAPPERS and isinstance(value, dict):
            inner = unwrapped(value, depth + 1)
            if _has_text(inner):
                return {**{other: told for other, told in fields.items() if other != name}, **inner}
    return fields


def _has_text(fields: Fields) -> bool:
    """Whether a field holds a text, and no object with a headline of its own."""
    return any(
        not (isinstance(value, dict) and known(value).get("title"))
        for value in known(fields).get("text", ())
        if value
    )


def _key_of_id(given_id: str, source: str | None) -> str:
    """Two papers may number their articles alike, so an id counts within its source."""
    return f"id:{given_id}@{source}" if source else f"id:{given_id}"


def title_of(fields: Known) -> str | None:
    return _first_line(fields.get("title", ()))


def source_of(fields: Known) -> str | None:
    return _first_line(fields.get("source", ()))


def byline_of(fields: Known) -> str | None:
    for value in fields.get("author", ()):
        people = value.get("by") if isinstance(value, dict) and isinstance(value.get("by"), list) else value
        names = [named for person in _listed(people) if (named := _name_in(person))]
        if names:
            return _BY.sub("", ", ".join(names), count=1) if _BY.match(names[0]) else ", ".join(names)
    return None


def published_of(fields: Known, *, months_first: bool = False) -> Published | None:
    """`months_first`: whether the fields of the same file show that dates of numbers alone are to be read so."""
    for value in map(_plain, fields.get("date", ())):
        if moment := _counted(value):
            return moment
        if isinstance(value, str) and (date := parse_published(value := _with_century(value))):
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
    return [
        _with_century(text) for text in map(_plain, known(fields).get("date", ())) if isinstance(text, str)
    ]


def _with_century(date: str) -> str:
    """A date as spreadsheets write it, 18-Apr-26 or 18/04/26, with its whole year: of the last hundred, or the next."""
    match = _SHORT_YEAR.fullmatch(date)
    if match is None:
        return date
    this_year = datetime.now(UTC).year
    year = this_year - this_year % 100 + int(match["year"])
    return f"{match['rest']}{year - 100 * (year > this_year + 1)}{match['time']}"


def url_of(fields: Known) -> str | None:
    return next((url for value in fields.get("url", ()) if (url := web_address(value))), None)


def stated_language(fields: Known) -> str | None:
    """The tag "en" for "en", "en-GB" and "en_US"; None for anything that is no language tag."""
    return next((tag for value in fields.get("language", ()) if (tag := language_tag(value))), None)


def language_tag(value: object) -> str | None:
    """The primary part of a language tag, in lower case."""
    match = _LANGUAGE_TAG.fullmatch(value.strip()) if isinstance(value, str) else None
    return match.group(1).lower() if match else None


def _texts_of(fields: Known) -> list[str]:
    for value in fields.get("text", ()):
        pieces = _listed(value)
        texts = [text for piece in pieces if isinstance(piece, str) for text in _paragraphs_in(piece)]
        if not texts:
            texts = [text for piece in paragraphs_in_blocks(value) for text in _paragraphs_in(piece)]
        if texts:
            return texts
    return []


def _id_of(fields: Known) -> str | None:
    """The id as it is written, a whole number as its digits."""
    for value in map(_plain, fields.get("id", ())):
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value) if value.bit_length() < 256 else None
        if isinstance(value, str) and value.strip():
            return without_broken_characters(value)
    return None


def _plain(value: object) -> object:
    """A value as MongoDB exports it, {"$date": ...} or {"$oid": ...}, without its type."""
    for _ in range(2):
        if isinstance(value, dict) and len(value) == 1 and next(iter(value)).startswith("$"):
            (value,) = value.values()
    return value


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _first_line(values: Iterable[object]) -> str | None:
    return next((line for value in values if (line := _name_in(value))), None)


def _first_address(fields: Fields, names: tuple[str, ...]) -> str | None:
    return next((url for name in names if (url := web_address(fields.get(name)))), None)


def _name_in(value: object) -> str | None:
    """A line of text, or the "name" of an object, as feeds and page metadata give people and papers."""
    if not isinstance(value, dict):
        return clean_field(value)
    if isinstance(rendered := value.get("rendered"), str):
        return clean_field(" ".join(fragment_of(f"<p>{rendered}</p>").texts))
    return next((line for name in _NAMED if (line := clean_field(value.get(name)))), None)


def _paragraphs_in(piece: str) -> list[str]:
    """Of a text, or of HTML: what begins with a block of it, has several ends of blocks, or links and the like."""
    if "<" in piece:
        if _HTML_START.match(piece) or _BLOCK.search(piece) or len(_BLOCK_ENDS.findall(piece)) > 1:
            fragment = fragment_of(with_paragraphs(piece))
            if fragment.texts:
                return [*([fragment.heading] if fragment.heading else []), *fragment.texts]
        elif _INLINE.search(piece):
            parts = _BLANK.split(piece)
            return [text for part in parts for text in fragment_of(f"<p>{part}</p>").texts]
    return paragraphs_of_field(piece)
