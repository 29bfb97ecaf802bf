"""What the fields of an article are called by the programs that newspapers are written in.

A field is known by its letters and figures alone: "pubDate", "pub_date" and "Pub Date" are one name. What stands first
in a list of names counts first. A date on which a row was made or changed is no day of publication, and is not listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from corpus.errors import UnreadableInput

Fields = Mapping[str, object]
Known = Mapping[str, list[object]]
"""The values of the fields whose names are known, by what they are called in `_NAMES`, the first that counts first."""

_NAMES: dict[str, Sequence[str]] = {
    "id": ("_id", "id"),
    "title": (
        "title headline head heading hed webtitle post_title article_title story_title headlines "
        "titel überschrift schlagzeile titre título titular titolo заголовок العنوان"
    ).split(),
    "text": (
        "text body content copy story full_text fulltext article_text article_body body_text story_text main_text "
        "body_html content_html html content_text plaintext post_content content_elements paragraphs "
        "volltext artikeltext inhalt texte contenu corps texto contenido cuerpo testo текст النص"
    ).split(),
    "url": "url link permalink web_url canonical_url article_url story_url enlace lien".split(),
    "date": (
        "published_at date published publication_date date_published publish_date published_date pub_date "
        "display_date web_publication_date publish_time published_time post_date issue_date first_published "
        "datum fecha data_di_pubblicazione дата التاريخ"
    ).split(),
    "source": (
        "source outlet publisher publication publication_name newspaper newspaper_name paper site_name source_name "
        "zeitung journal periódico источник المصدر"
    ).split(),
    "author": (
        "author byline authors by writer reporter creator journalist credits contributors "
        "autor auteur autore verfasser автор الكاتب"
    ).split(),
    "language": "language lang in_language sprache langue idioma".split(),
    "status": "status post_status publish_status workflow_status state".split(),
    "is_draft": "draft is_draft".split(),
    "is_published": "published is_published".split(),
}  # fmt: skip
_UNPUBLISHED = frozenset(
    "draft drafts private pending future scheduled inherit trash trashed deleted unpublished auto-draft".split()
)
_ASIDE = ("_embedded", "meta", "metadata")
"""Objects beside the text that may tell what the article's own fields do not."""
_TOLD_ASIDE = frozenset(("title", "url", "date", "source", "author", "language"))
_LAST = 1_000
_FIRST = itemgetter(0)
_NO = frozenset(("false", "0", "no"))
_YES = frozenset(("true", "1", "yes"))


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


_NOUNS: dict[str, list[tuple[str, int]]] = {}
for _noun, _names in _NAMES.items():
    for _place, _name in enumerate(_names):
        _NOUNS.setdefault(_folded(_name), []).append((_noun, _place))


@lru_cache(maxsize=4_096)
def _meanings(name: str) -> tuple[tuple[str, int], ...]:
    return tuple(_NOUNS.get(_folded(name), ()))


def known(fields: Fields) -> Known:
    """The fields whose names are known."""
    found: dict[str, list[tuple[int, object]]] = {}
    for name, value in fields.items():
        for noun, place in _meanings(name):
            found.setdefault(noun, []).append((place, value))
    for name in _ASIDE:
        if isinstance(aside := fields.get(name), dict):
            for inner, value in aside.items():
                for noun, _ in _meanings(inner) if isinstance(inner, str) else ():
                    if noun in _TOLD_ASIDE:
                        found.setdefault(noun, []).append((_LAST, value))
    return {
        noun: [values[0][1]] if len(values) == 1 else [value for _, value in sorted(values, key=_FIRST)]
        for noun, values in found.items()
    }


def means(name: str, noun: str) -> bool:
    """Whether a field of this name may hold the article's text, date or whatever else is asked for."""
    return any(meaning == noun for meaning, _ in _meanings(name))


def names_of(noun: str) -> tuple[str, ...]:
    """Every name of a kind of field, words parted by "_"."""
    return tuple(_NAMES[noun])


def texts_named(names: Iterable[str]) -> bool:
    """Whether one of these columns may hold the text."""
    return any(means(name, "text") for name in names)


def refuse_unpublished(fields: Known) -> None:
    """Raises UnreadableInput for what its newspaper has not published: readers would be shown a draft."""
    for value in fields.get("status", ()):
        if isinstance(value, str) and is_unpublished(value):
            raise UnreadableInput(
                f"is not published: its status is “{value.strip()}”; publish it first, or leave its status out."
            )
    if any(_is(value, True, _YES) for value in fields.get("is_draft", ())) or any(
        _is(value, False, _NO) for value in fields.get("is_published", ())
    ):
        raise UnreadableInput("is not published: it is marked as a draft; publish it first, or unmark it.")


def is_unpublished(status: object) -> bool:
    """Whether a status is one of what no reader of the newspaper has seen, or may see any more."""
    return isinstance(status, str) and status.strip().lower() in _UNPUBLISHED


def _is(value: object, truth: bool, words: frozenset[str]) -> bool:
    return value is truth or (isinstance(value, str) and value.strip().lower() in words)
