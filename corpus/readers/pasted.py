"""Reads a page as somebody copied it: plain lines, of which some are the article and some the page around it.

Site name, headline (often twice), dateline, byline, captions, body, furniture: told apart by what the lines
look like and by where they stand. Works as well on a few bare paragraphs. Never changes a character of the
body but white space, and never throws a line away: what is neither article nor caption is in `Article.cut`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus import months
from corpus.article import Article, Imprint, Published, paragraphs_of
from corpus.dates import beside_dates, find_dateline, is_update_line
from corpus.errors import UnreadableInput
from corpus.language import language_of
from corpus.readers.captions import is_caption, is_sign_off
from corpus.readers.furniture import is_crumbs, is_furniture, opens_box, separate
from corpus.readers.headlines import Headline, find_headline, first_words
from corpus.readers.lines import ends_sentence, paragraphs_of_text, visible_width
from corpus.readers.origin import Origin, web_address
from corpus.readers.outlets import is_section, looks_like_outlet, same_line
from corpus.readers.placing import places_of

_BYLINE = re.compile(
    r"(?:(?i:written by|by|reported by|von|par|por|door|scritto da|بقلم|كتب|كتبت)\s*:?)\s+(?P<names>[^\W\d_a-z].{1,90})"
)
_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]+(?: [^\W\d_a-z][\w'’.-]*){1,3}")
_PLACE_LINE = re.compile(r"[^.!?]{2,60}\([^()]{2,20}\)\s*[-–—]+")
_SENTENCE_OF_BODY = 60
_LONG_LINE = 140
_HIGHEST_TOP = 150
"""Lines; no page has more navigation than this above its headline."""
_BEFORE_DATELINE = 4
"""Paragraphs that may stand between a headline and its dateline or byline (a standfirst, a caption)."""


@dataclass(slots=True)
class _Top:
    """What the lines above the body were found to say; `left` are those that say something of the article."""

    published: Published | None = None
    updated: Published | None = None
    byline: str | None = None
    url: str | None = None
    title: str | None = None
    source: str | None = None
    captions: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)


def read_pasted(text: str, origin: Origin) -> Article:
    """The article in a pasted page. Raises UnreadableInput where there is no paragraph of text in it."""
    lines = paragraphs_of_text(text)
    if not lines:
        raise UnreadableInput("is empty; nothing was added.")
    height = _height_of_top(lines)
    top = _read_top(lines[:height])
    kept, cut = separate(lines[height:])
    body = [*top.left, *_read_below(kept, top)]
    if not body or (
        top.title is None and len(body) == 1 and not ends_sentence(body[0]) and len(body[0]) < 40
    ):
        raise UnreadableInput(
            "holds no paragraph of an article, only a line or two; paste the article's text too."
        )
    imprint = Imprint(
        key=origin.key(top.url),
        doc_id=origin.doc_id,
        title=top.title or first_words(body[0]),
        source=top.source,
        byline=top.byline,
        published=top.published or top.updated,
        url=top.url,
        language=language_of(body),
    )
    all_cut = (*top.cut, *cut)
    return Article(
        imprint, paragraphs_of(body), tuple(top.captions), all_cut, places_of(all_cut, lines, body)
    )


def _height_of_top(lines: list[str]) -> int:
    """How many lines stand above the body: up to the first prose, further if a dateline or byline follows it."""
    highest = min(len(lines), _HIGHEST_TOP)
    height = next((i for i in range(highest) if _is_prose(lines[i])), highest)
    reach = range(height, min(height + _BEFORE_DATELINE, len(lines)))
    signs = [i + 1 for i in reach if find_dateline(lines[i]) or _byline_of(lines[i])]
    return max([height, *signs])


def _is_prose(line: str) -> bool:
    if is_caption(line, near_the_top=True) or is_furniture(line) or find_dateline(line):
        return False
    width = visible_width(line)
    return width >= _LONG_LINE or (width >= _SENTENCE_OF_BODY and ends_sentence(line)) or _opens_body(line)


def _opens_body(line: str) -> bool:
    """A place with an agency, "PORT ALDER (AP) -", begins a body."""
    return bool(_PLACE_LINE.match(line))


def _read_top(lines: list[str]) -> _Top:
    top = _Top()
    plain = [line for place, line in enumerate(lines) if not _take_sign(line, lines, place, top)]
    candidates = [line for line in plain if not _is_prose(line)]
    headline = find_headline(candidates)
    if headline is None:
        top.left = plain
        return top
    top.title, top.source = headline.title, headline.source
    _sort_plain(plain, candidates, headline, top)
    return top


def _take_sign(line: str, lines: list[str], place: int, top: _Top) -> bool:
    """Whether a line is a dateline, a byline, a caption, an address or furniture; it is taken up if so."""
    published = find_dateline(line)
    if published:
        _take_date(line, published, top)
        top.byline = top.byline or _byline_of(beside_dates(line))
    elif is_furniture(line) or opens_box(line) or is_crumbs(line) or is_sign_off(line):
        top.cut.append(line)
    elif address := web_address(line):
        top.url = top.url or address
    elif names := _byline_of(line) or _bare_name(lines, place):
        top.byline = top.byline or names
    elif is_caption(line, near_the_top=True):
        top.captions.append(line)
    else:
        return False
    return True


def _take_date(line: str, published: Published, top: _Top) -> None:
    if is_update_line(line):
        top.updated = top.updated or published
    else:
        top.published = top.published or published


def _sort_plain(plain: list[str], candidates: list[str], headline: Headline, top: _Top) -> None:
    """Lines above the headline belong to the site; those below it to the article."""
    used = {candidates[i] for i in headline.copies}
    above = set(candidates[: headline.place])
    source_line = candidates[headline.source_line] if headline.source_line is not None else None
    for line in plain:
        if line in used or line in (top.source, top.title):
            continue
        if (
            line in above
            or line == source_line
            or is_section(line)
            or (top.source and same_line(line, top.source))
        ):
            top.cut.append(line)
        else:
            top.left.append(line)


def _read_below(kept: list[str], top: _Top) -> list[str]:
    """The body's paragraphs; captions, copies of the headline and a dateline at the end are taken out."""
    body: list[str] = []
    for place, line in enumerate(kept):
        at_end = place >= len(kept) - 3
        if top.title and same_line(line, top.title):
            top.cut.append(line)
        elif at_end and (published := find_dateline(line)):
            _take_date(line, published, top)
        elif at_end and (address := web_address(line)):
            top.url = top.url or address
        elif is_sign_off(line):
            top.cut.append(line)
        elif is_caption(line, near_the_top=False):
            top.captions.append(line)
        else:
            body.append(line)
    return body


def _byline_of(line: str) -> str | None:
    match = _BYLINE.fullmatch(line)
    if match is None or (ends_sentence(line) and len(line.split()) > 8):
        return None
    return match["names"].strip(" |•·,–—-") or None


def _bare_name(lines: list[str], place: int) -> str | None:
    """A person's name alone on the line beside a dateline, below the headline."""
    line = lines[place]
    if place == 0 or not _NAME.fullmatch(line) or is_section(line) or looks_like_outlet(line):
        return None
    if any(same_line(line, other) for i, other in enumerate(lines) if i != place):
        return None
    beside = [lines[i] for i in (place - 1, place + 1) if 0 <= i < len(lines)]
    headline_above = any(len(other.split()) >= 4 and not find_dateline(other) for other in lines[:place])
    is_month = line.split()[0].lower() in months.MONTHS
    return line if headline_above and not is_month and any(map(find_dateline, beside)) else None
