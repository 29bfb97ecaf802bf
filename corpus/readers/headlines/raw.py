"""The headline of a raw page: found among the lines above the body, told apart from the paper's own name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.readers.headlines.tabs import without_site
from corpus.readers.headlines.trails import without_trail
from corpus.readers.lines.outlets import (
    folded,
    is_section,
    looks_like_outlet,
    outlet_name,
    presents_outlet,
    same_line,
    without_suffix,
)
from corpus.readers.lines.paragraphs import ends_sentence, visible_width

_BY_AT_END = re.compile(r"\s+(?:by|von|par|por)$")
"""What a program that breaks lines at every element may have put together with the headline."""
_LONGEST_TITLE = 220
_CUT_SHORT = re.compile(r"\s*(?:…|\.\.+)$")
_SHORTEST_START = 20
_MANY = 6
"""More lines than this above a headline are a site's navigation."""
TITLE_FROM_TEXT = 90


@dataclass(frozen=True, slots=True)
class Headline:
    """`title` without the site's name; `place` of its first copy; `source` where a line gives it."""

    title: str
    place: int
    copies: frozenset[int]
    source: str | None
    source_line: int | None


def find_headline(lines: list[str]) -> Headline | None:
    """The headline among the plain lines above a body: printed twice, set off from the site's name, or first.

    None where no line can be one.
    """
    found = _printed_twice(lines) or _with_site_name(lines) or _first_or_second(lines)
    if found is None:
        return None
    title, place, suffix = found
    copies = _copies_of(title, lines)
    source, source_line = _source_above(lines, min(copies | {place}))
    return Headline(title, min(copies | {place}), copies | {place}, source or suffix, source_line)


def as_headline(
    lines: list[str], line: str, page: list[str], *, is_tab: bool, body: Sequence[str] = ()
) -> Headline | None:
    """One of the plain lines above a body as its headline; None where it is not among them. `page` is all lines.

    What follows a mark is the site's name only if it looks like one or the page prints one of the parts again.
    `is_tab` says that the line is a whole page's first, as its tab may show it: then all of the page is looked at,
    its copyright line too, and a bar is mark enough. `body` is the article's if the line is the very first of a text.
    """
    own = without_trail(_in_full(_BY_AT_END.sub("", line), page), page)
    title, suffix = without_suffix(own)
    named = suffix is not None and (
        looks_like_outlet(suffix)
        or (
            len(suffix) <= len(title)
            and (
                (is_tab and own[len(title) :].lstrip()[0] in "|:")
                or any(
                    same_line(other, part)
                    for other in (page if is_tab else lines)
                    for part in (title, suffix)
                )
                or (is_tab and any(_is_copyright_of(suffix, other) for other in page))
            )
        )
    )
    if not named:
        title, suffix = own, None
    if body:
        bare, site = without_site(own, body, page)
        title, suffix = (bare, suffix or site) if len(bare) < len(title) else (title, suffix)
    copies = _copies_of(title, lines) | _copies_of(line, lines)
    if not copies:
        return None
    suffix = suffix or next(filter(None, map(_paper_after_mark, (lines[i] for i in sorted(copies)))), None)
    source, source_line = _source_above(lines, min(copies))
    return Headline(title, min(copies), copies, outlet_name(suffix) if suffix else source, source_line)


def _in_full(line: str, page: list[str]) -> str:
    """The line of a page that goes on where a line is cut short; else the line itself."""
    start = _CUT_SHORT.sub("", line)
    if start == line or len(start) < _SHORTEST_START:
        return line
    longer = (other for other in page if other.startswith(start) and not _CUT_SHORT.search(other))
    return next((other for other in longer if len(start) < len(other) <= _LONGEST_TITLE), line)


def _is_copyright_of(name: str, line: str) -> bool:
    return ("©" in line or "opyright" in line) and folded(name) in folded(line)


def _copies_of(title: str, lines: list[str]) -> frozenset[int]:
    """The places of lines that print a title, with a site's name or without."""
    return frozenset(
        i
        for i, line in enumerate(lines)
        if same_line(line, title) or same_line(without_suffix(line)[0], title)
    )


def _paper_after_mark(line: str) -> str | None:
    suffix = without_suffix(line)[1]
    return suffix if suffix and looks_like_outlet(suffix) else None


def first_words(text: str) -> str:
    """The first words of a text in the place of a headline, with an ellipsis where the text goes on."""
    if len(text) <= TITLE_FROM_TEXT:
        return text
    start = text[: TITLE_FROM_TEXT - 1]
    whole_words = start.rsplit(" ", 1)[0] if " " in start else start
    return whole_words.rstrip(" ,;:–—-") + "…"


def can_be_title(line: str) -> bool:
    """Short enough for a headline, and not a sentence of the body."""
    ends_otherwise = re.search(r"(?:[.…。۔][\"”’»)]*|[:,])$", line)
    return visible_width(line) <= _LONGEST_TITLE and not ends_otherwise


def names_site(line: str) -> bool:
    """Whether a line is the site's rather than an article's."""
    return looks_like_outlet(line) or presents_outlet(line)


def _printed_twice(lines: list[str]) -> tuple[str, int, str | None] | None:
    best: tuple[str, int, str | None] | None = None
    for place, line in enumerate(lines):
        for other in lines[place + 1 :]:
            for one, two in (
                (line, other),
                (without_suffix(line)[0], other),
                (line, without_suffix(other)[0]),
            ):
                if not same_line(one, two) or not _can_be_repeated(one):
                    continue
                if best is None or len(one) > len(best[0]):
                    suffix = (
                        without_suffix(line)[1]
                        if one != line
                        else without_suffix(other)[1]
                        if two != other
                        else None
                    )
                    best = (one, place, outlet_name(suffix) if suffix else None)
    return best


def _can_be_repeated(line: str) -> bool:
    return visible_width(line) >= 12 and not is_section(line) and not looks_like_outlet(line)


def _with_site_name(lines: list[str]) -> tuple[str, int, str | None] | None:
    for place, line in enumerate(lines):
        title, suffix = without_suffix(line)
        if suffix and (looks_like_outlet(suffix) or any(same_line(suffix, other) for other in lines)):
            return title, place, outlet_name(suffix)
    return None


def _first_or_second(lines: list[str]) -> tuple[str, int, str | None] | None:
    """The first line that names neither the paper nor a section; in a long navigation the last that can."""
    possible = [i for i, line in enumerate(lines) if can_be_title(line) and not is_section(line)]
    titles = [i for i in possible if not names_site(lines[i])] or [
        i for i in possible if len(lines[i].split()) > 1
    ]
    if not titles:
        return None
    if len(titles) > _MANY:
        wordy = [i for i in titles if len(lines[i].split()) >= 4] or titles
        place = wordy[-1]
    else:
        place = titles[0]
        if len(titles) > 1 and _is_kicker(lines[place], lines[titles[1]]):
            place = titles[1]
    return lines[place], place, None


def _is_kicker(line: str, following: str) -> bool:
    """One or two capitalised words above a longer line stand over a headline, they are none; nor are four capitals."""
    words = line.split()
    if line.isupper() and len(words) <= 4 and not following.isupper() and len(following.split()) >= 4:
        return not ends_sentence(following)
    capitalised = all(word[0].isupper() or not word[0].isalpha() for word in words)
    return len(words) <= 2 and capitalised and len(following.split()) >= 4 and not ends_sentence(following)


def _source_above(lines: list[str], place: int) -> tuple[str | None, int | None]:
    above = range(place)
    for i in above:
        if names_site(lines[i]):
            return outlet_name(lines[i]), i
    if len(above) == 1 and not is_section(lines[0]) and can_be_title(lines[0]):
        return outlet_name(lines[0]), 0
    return None, None
