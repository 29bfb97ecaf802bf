"""Reads Markdown, with or without front matter in YAML or TOML, as plain paragraphs.

Marks are taken away, words never: a list keeps its numbers, a link its text, a picture's alternative text
becomes a caption. Front matter is read as text only, so that nothing in it is turned into another type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import html
from lxml.etree import LxmlError

from corpus.article import Article, Imprint, paragraphs_of
from corpus.cleaning import clean_body
from corpus.errors import UnreadableInput
from corpus.language import language_of
from corpus.readers import records
from corpus.readers.headlines.raw import first_words
from corpus.readers.lines.below import Signs, signs_below
from corpus.readers.lines.outlets import same_line
from corpus.readers.origin import Origin

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(?P<yaml>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_OPENING = re.compile(r"\s*---[ \t]*\n\s*[\w-]+[ \t]*:(?:\s|$)")
_TOML = re.compile(r"\s*\+\+\+[ \t]*\n(?P<toml>.*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)", re.DOTALL)
_OPENING_OF_TOML = re.compile(r"\s*\+\+\+[ \t]*\n\s*[\w-]+[ \t]*=")
LONGEST_FRONT_MATTER = 65_536


@dataclass(slots=True)
class _Body:
    texts: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    title: str | None = None


def has_front_matter(text: str) -> bool:
    """Whether a text opens with a line of three dashes and a "name: value" line, or of pluses and "name = value"."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n")
    return bool(_OPENING.match(text) or _OPENING_OF_TOML.match(text))


def read_markdown(text: str, origin: Origin) -> Article:
    """The article in a Markdown file. Raises UnreadableInput."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    fields, rest = _front_matter(text)
    told = records.known(fields)
    records.refuse_unpublished(told)
    body = _read_body(rest, records.title_of(told))
    if not body.texts:
        raise UnreadableInput(
            "has no paragraphs of text; write the article under its headline and add it again."
        )
    url = records.url_of(told)
    stated = Signs(records.byline_of(told), records.published_of(told))
    signs = stated if body.title is None else signs_below(body.texts, stated)
    texts = body.texts[signs.lines :]
    imprint = Imprint(
        key=origin.key(url),
        doc_id=origin.doc_id,
        title=body.title or first_words(texts[0]),
        source=records.source_of(told),
        byline=signs.byline,
        published=signs.published,
        url=url,
        language=records.stated_language(told) or language_of(texts),
    )
    cut = tuple(body.texts[: signs.lines])
    return Article(imprint, paragraphs_of(texts), tuple(body.captions), cut, (0,) * len(cut))


def _front_matter(text: str) -> tuple[records.Fields, str]:
    if not has_front_matter(text):
        return {}, text
    is_toml = bool(_OPENING_OF_TOML.match(text))
    match = (_TOML if is_toml else _FRONT_MATTER).match(text)
    if match is None:
        mark = "+++" if is_toml else "---"
        raise UnreadableInput(
            f'has front matter that never ends; close it with a line of "{mark}" and add it again.'
        )
    if len(match[1]) > LONGEST_FRONT_MATTER:
        raise UnreadableInput("has front matter of more than 64 KB; shorten it and add it again.")
    return (_fields_of_toml if is_toml else _fields_of)(match[1]), text[match.end() :]


def _fields_of_toml(source: str) -> records.Fields:
    import tomllib  # here, for only some front matter needs it

    try:
        fields = tomllib.loads(source)
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(
            f"has front matter that is not valid TOML ({str(error)[:80]}); correct it and add it again."
        ) from None
    return {
        name.lower(): value.isoformat() if isinstance(value, date) else value
        for name, value in fields.items()
    }


def _fields_of(source: str) -> records.Fields:
    import yaml  # here, for only front matter needs it

    try:
        # BaseLoader builds nothing but text, lists and mappings: no date that does not exist can raise,
        # and the language "no" stays Norwegian.
        fields = yaml.load(source, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = f" at its line {mark.line + 1}" if mark else ""
        raise UnreadableInput(
            f"has front matter that is not valid YAML{at}; correct it and add it again."
        ) from None
    except (RecursionError, ValueError):
        raise UnreadableInput(
            "has front matter that cannot be read; write plain name: value lines and add it again."
        ) from None
    if not isinstance(fields, dict):
        raise UnreadableInput(
            "has front matter that is not a list of name: value lines; correct it and add it again."
        )
    return {str(name).lower(): value for name, value in fields.items()}


def _read_body(source: str, title: str | None) -> _Body:
    body = _Body(title=title)
    for block in _blocks(_markdown().parse(source)):
        texts = [text for token in block.tokens for text in _texts_of(token, body.captions)]
        if block.is_heading and texts and body.title is None and not body.texts:
            body.title = texts[0]
        elif texts and not (block.is_heading and same_line(texts[0], body.title or "")):
            joined = [" | ".join(texts)] if block.is_row else texts
            body.texts.extend([f"{block.number} {joined[0]}".strip(), *joined[1:]])
    return body


@dataclass(frozen=True, slots=True)
class _Block:
    """What becomes a paragraph: one token, or the cells of a table's row."""

    tokens: tuple[Token, ...]
    is_heading: bool = False
    is_row: bool = False
    number: str = ""


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    import markdown_it  # here, for only Markdown needs it

    return markdown_it.MarkdownIt("commonmark").enable("table")


def _blocks(tokens: list[Token]) -> Iterator[_Block]:
    cells: list[Token] | None = None
    is_heading, number = False, ""
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield _Block(tuple(cells or ()), is_row=True)
            cells = None
        elif token.type == "list_item_open":
            number = f"{token.info}{token.markup}" if token.info else ""
        elif token.type == "heading_open":
            is_heading = True
        elif token.type == "inline" and cells is not None:
            cells.append(token)
        elif token.type in ("inline", "html_block", "code_block", "fence"):
            yield _Block((token,), is_heading, number=number)
            is_heading, number = False, ""


def _texts_of(token: Token, captions: list[str]) -> list[str]:
    if token.type == "html_block":
        return clean_body([_text_of_html(token.content)])
    if token.type != "inline":
        return clean_body(re.split(r"\n\s*\n", token.content))
    pieces: list[str] = []
    for piece in token.children or []:
        if piece.type in ("text", "code_inline"):
            pieces.append(piece.content)
        elif piece.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
        elif piece.type == "image":
            captions.extend(clean_body(["".join(plain.content for plain in piece.children or [])]))
    return clean_body(["".join(pieces)])


def _text_of_html(source: str) -> str:
    try:
        tree = html.fromstring(source)
    except (LxmlError, ValueError):
        return ""
    for hidden in tree.xpath("//script | //style | //comment()"):
        hidden.drop_tree()
    return str(tree.text_content())
