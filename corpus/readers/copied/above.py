"""What stands above a copied article's body: the site's own lines, headline, dateline, byline, captions.

Reads nothing of the body but its words, by which a headline among a long navigation is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from corpus.article import Published
from corpus.dating.dates import beside_dates, find_dateline, is_update_line
from corpus.readers.headlines.raw import Headline, as_headline, find_headline
from corpus.readers.lines.bylines import bare_name, byline_of
from corpus.readers.lines.captions import agency_in, is_caption, is_sign_off
from corpus.readers.lines.datelines import dated_by
from corpus.readers.lines.furniture import is_crumbs, is_furniture, opens_box
from corpus.readers.lines.imprints import is_source_line, source_in, source_of_page
from corpus.readers.lines.outlets import is_section, looks_like_outlet, outlet_name, same_line
from corpus.readers.lines.paragraphs import ends_sentence, visible_width
from corpus.readers.lines.prose import is_prose
from corpus.readers.origin import web_address

NAVIGATION = 8
"""More lines than this above a body are a site's navigation, of which only prose can be the article's."""
_BESIDE_HEADLINE = 3
"""Lines above a headline that may still be the article's: a kicker, a dateline."""

_LONGEST_LABEL = 5
"""Words of a line under a headline that is neither a sentence nor a standfirst: a desk, a place, a rubric."""
_LONGEST_CAPTION = 90
"""A longer line below a dateline that ends no sentence is the first of a paragraph that was broken."""
_CLOSEST = 3
"""Lines right below a headline: what any of them says beside other things counts before bare dates further down."""
_IN_BODY = 6
"""Lines at the beginning of a body that may still be labels."""
_FURTHER_UP = 5
"""Lines above a headline in which a date counts where none stands below it."""
_BUTTON = 3
"""Words of a line above a headline that is a button, past which its date may stand."""
_PAST_BUTTONS = 25
_PARTED = 3
"""Lines that a date, a label and an hour are, where a program parted them."""
_CLOCK = re.compile(r"\d[:.h]\d\d")
_BELOW = 10
"""Lines after the body in which a date may stand."""


@dataclass(slots=True)
class Above:
    """What the lines above the body were found to say; `left` are those that belong to the body all the same."""

    published: Published | None = None
    updated: Published | None = None
    byline: str | None = None
    url: str | None = None
    title: str | None = None
    source: str | None = None
    captions: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)

    def take_date(self, line: str, published: Published) -> None:
        """The first date of each kind counts."""
        if is_update_line(line):
            self.updated = self.updated or published
        else:
            self.published = self.published or published


def read_above(
    lines: list[str], body: list[str], below: list[str], place: int | None, seen: datetime | None
) -> Above:
    """What the lines above a body say of the article; `below` are those after it, `seen` when the page was read.

    `place` is the headline's among the lines where it is known.
    """
    above = Above()
    start = _start_of_article(lines, place) if place is not None and place > NAVIGATION else 0
    far, near = lines[:start], lines[start:]
    known = place - start if place is not None else 0
    title = lines[place] if place is not None else None
    order = _from_headline_on(near, known)
    if title is not None:
        right_below = near[known + 1 : known + 1 + _CLOSEST]
        closest = dated_by([line for line in right_below if _is_label(line)], seen)
        above.published, above.updated = closest.published, closest.updated
    signs = {i for i in order if near[i] != title and _take_sign(near[i], near, i, above)}
    plain = [line for i, line in enumerate(near) if i not in signs]
    candidates = [line for line in plain if line == title or not is_prose(line)]
    headline = (
        find_headline(candidates)
        if title is None
        else as_headline(
            candidates,
            title,
            [*lines, *below],
            is_tab=place == 0 and len(lines) > NAVIGATION,
            body=body if place == 0 else (),
        )
    )
    if headline is None:
        above.left = [line for line in plain if not looks_like_outlet(line)]
        names = [line for line in plain if looks_like_outlet(line)]
        above.source = outlet_name(names[0]) if names else None
        above.cut += names
    else:
        above.title, above.source = headline.title, headline.source
        _sort_plain(plain, candidates, headline, _below_signs(near), above)
        _take_agency(near, headline, above)
    if above.published is None:
        for some in (
            [*(near[i] for i in order), *body[:1], *filter(_is_label, body[1:_IN_BODY])],
            far[: -_FURTHER_UP - 1 : -1],
            _past_buttons(far),
            below[: _BELOW if _is_of_one_day(below[:_BELOW]) else _CLOSEST],
            _below_copies([*lines, *below], title),
        ):
            dated = dated_by(some, seen)
            above.published, above.updated = dated.published, above.updated or dated.updated
            if above.published or above.updated:
                break
    if far or (place is not None and len(near) > NAVIGATION):
        above.cut[:0] = far
        above.source = above.source or source_of_page(far or near, below)
        above.cut += [line for line in above.left if not is_prose(line)]
        above.left = [line for line in above.left if is_prose(line)]
    return above


def _past_buttons(far: list[str]) -> list[str]:
    """The lines above a headline up to the fifth that is no button, as far as each says an hour beside a day.

    A masthead says the day alone, of today.
    """
    reached: list[str] = []
    passed = 0
    for place in range(len(far) - 1, max(-1, len(far) - 1 - _PAST_BUTTONS), -1):
        line = far[place]
        passed += len(line.split()) > _BUTTON or any(map(str.isdigit, line))
        if find_dateline(line) and _CLOCK.search(" ".join(far[place : place + _PARTED])):
            reached.append(line)
        if passed == _FURTHER_UP:
            break
    return reached


def _is_of_one_day(lines: list[str]) -> bool:
    """Whether the datelines among lines say one day: several are a list of other articles."""
    days = {
        date.isoformat()[:10] for line in lines if (date := find_dateline(line)) and not is_update_line(line)
    }
    return len(days) <= 1


def _is_label(line: str) -> bool:
    """Whether a line is neither a sentence nor as long as a caption: those name days of which they tell."""
    return len(line) <= _LONGEST_CAPTION and not ends_sentence(line)


def _below_copies(lines: list[str], title: str | None) -> list[str]:
    """The labels right below every line that prints a headline."""
    copies = [place for place, line in enumerate(lines) if title and same_line(line, title)]
    return [line for place in copies for line in lines[place + 1 : place + 1 + _CLOSEST] if _is_label(line)]


def _from_headline_on(near: list[str], headline: int) -> list[int]:
    """The places of the lines below a headline, then of those above it: a masthead above may say today's date."""
    return [*range(headline, len(near)), *range(headline)]


def _start_of_article(lines: list[str], place: int) -> int:
    """Where a headline in a long navigation begins, with the dateline and byline that stand above it."""
    start = place
    while start > max(0, place - _BESIDE_HEADLINE) and (
        find_dateline(lines[start - 1]) or byline_of(lines[start - 1])
    ):
        start -= 1
    return start


def _take_sign(line: str, lines: list[str], place: int, above: Above) -> bool:
    """Whether a line is a dateline, a byline, a caption, an address or furniture; it is taken up if so."""
    published = find_dateline(line)
    if published:
        above.take_date(line, published)
        above.byline = above.byline or byline_of(beside_dates(line))
    elif is_furniture(line) or opens_box(line) or is_crumbs(line) or is_sign_off(line):
        above.cut.append(line)
    elif address := web_address(line):
        above.url = above.url or address
    elif names := byline_of(line) or bare_name(lines, place):
        above.byline = above.byline or names
    elif is_caption(line, near_the_top=True):
        above.captions.append(line)
    else:
        return False
    return True


def _below_signs(near: list[str]) -> set[str]:
    """The lines below a dateline or a byline: no standfirst stands there."""
    first = next((i for i, line in enumerate(near) if find_dateline(line) or byline_of(line)), len(near))
    return set(near[first:])


def _take_agency(near: list[str], headline: Headline, above: Above) -> None:
    """An agency's name on a line of its own: whose page it is above the headline, who wrote it below."""
    for line in near:
        agency = agency_in(line)
        if agency is None:
            continue
        is_above = any(same_line(other, headline.title) for other in near[near.index(line) :])
        if is_above:
            above.source = above.source or agency
        else:
            above.byline = above.byline or agency


def _sort_plain(
    plain: list[str], candidates: list[str], headline: Headline, below_signs: set[str], above: Above
) -> None:
    """Lines above the headline belong to the site; those below it to the article."""
    used = {candidates[i] for i in headline.copies}
    higher = set(candidates[: headline.place])
    source_line = candidates[headline.source_line] if headline.source_line is not None else None
    for line in plain:
        if line in used or line in (above.source, above.title):
            continue
        if (
            line in higher
            or line == source_line
            or is_section(line)
            or (above.source and same_line(line, above.source))
        ):
            above.cut.append(line)
        elif is_source_line(line):
            above.source = above.source or source_in(line)
            above.cut.append(line)
        elif is_prose(line) or ends_sentence(line):
            above.left.append(line)
        elif len(line.split()) <= _LONGEST_LABEL:
            above.cut.append(line)
        elif line in below_signs and visible_width(line) <= _LONGEST_CAPTION and not line.endswith(":"):
            above.captions.append(line)
        else:
            above.left.append(line)
