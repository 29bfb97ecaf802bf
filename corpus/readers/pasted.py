"""Reads a page as somebody copied it: plain lines, of which some are the article and some the page around it.

Site name, headline (often twice), dateline, byline, captions, body, furniture: told apart by what the lines
look like and by where they stand. Works as well on a few bare paragraphs. Never changes a character of the
body but white space, and never throws a line away: what is neither article nor caption is in `Article.cut`.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.article import Article, Imprint, paragraphs_of
from corpus.dating.date_order import read_in_order
from corpus.dating.dates import find_dateline
from corpus.errors import UnreadableInput
from corpus.language import language_of
from corpus.readers.copied.above import Above, read_above
from corpus.readers.copied.archived import parted_banner
from corpus.readers.copied.labelled import Head, parted_head
from corpus.readers.copied.marked import unmarked
from corpus.readers.copied.programs import without_programs
from corpus.readers.copied.running import weights_of
from corpus.readers.copied.stretch import stretch_of
from corpus.readers.glued import parted
from corpus.readers.headlines.broken import with_whole_headline
from corpus.readers.headlines.place import place_of_headline
from corpus.readers.headlines.raw import first_words
from corpus.readers.headlines.tabs import without_site
from corpus.readers.lines.bios import bios_in
from corpus.readers.lines.bylines import byline_of
from corpus.readers.lines.captions import is_caption, is_captioned_by, is_sign_off, places_of_pictures
from corpus.readers.lines.datelines import with_labels
from corpus.readers.lines.furniture import closes_article, is_furniture, separate
from corpus.readers.lines.outlets import folded, looks_like_outlet, outlet_name, same_line
from corpus.readers.lines.paragraphs import ends_sentence, paragraphs_of_text
from corpus.readers.lines.placing import places_of
from corpus.readers.lines.prose import is_prose, tells
from corpus.readers.origin import Origin, web_address

_HIGHEST_TOP = 150
"""Lines; where no line is prose, the top is no higher than this."""
_BEFORE_DATELINE = 4
"""Paragraphs that may stand between a headline and its dateline or byline (a standfirst, a caption)."""
_LOOSE_END = 3
"""Lines without furniture after the last prose are the article's own."""
_A_LIST = 4
"""Lines; fewer are no menu."""
_SIGNS_AFTER = 8
_LITTLE = 3.0
_MOST_LOST = 0.5
_ALL_LOST = 1.0
"""Weight of a body's prose that a headline may leave above it, and as a share of the prose below it; where the
headline stands below all of the body."""
_LONG = 60
"""Characters of a paragraph that stands once in an article, if a page prints several of it again."""
_A_PAGE = 8
"""Lines cut above an article; with fewer it was no whole page, which may hold its article twice."""
_SHARED = 0.5
"""Share of the words of a stated title and the headline that was found, up to which they are two."""
_OF_AN_ITEM = 0.3
_SURE = 2.0
_MOST_IF_SURE = 4.0
"""Weight of a headline's signs from which it leads to the article though most of a page's prose stands above."""


def read_pasted(text: str, origin: Origin) -> Article:
    """The article in a pasted page. Raises UnreadableInput where there is no paragraph of text in it."""
    head, text = parted_head(text)
    text = f"{head.title}\n\n{text}" if head.title else text
    bare = unmarked(without_programs(text))
    lines = with_labels(paragraphs_of_text(bare.text if bare.is_marked else parted(bare.text)))
    lines, banner, address = parted_banner(lines)
    lines = with_whole_headline(lines)
    if not lines:
        raise UnreadableInput("is empty; nothing was added.")
    weights = _lighter(weights_of(lines), lines, bare.items)
    start, end, boxes = _bounds_of_body(lines, weights)
    has_top = start > 0 or bool(bare.headings)
    place, sureness = place_of_headline(lines, weights, start, end, bare) if has_top else (None, 0.0)
    if place is not None and place >= start:
        rest = lines[place + 1 :]
        first, last, theirs = _bounds_of_body(rest, weights_of(rest))
        first, last = first + place + 1, last + place + 1
        lost = _weight_between(weights, start, min(place, end))
        share = _MOST_LOST if place < end else _ALL_LOST
        keeps_most = lost <= max(_LITTLE, share * _weight_between(weights, first, last))
        is_sure = place >= end and sureness >= _SURE
        keeps_most = keeps_most or (is_sure and lost <= _MOST_IF_SURE * _weight_between(weights, first, last))
        if keeps_most and not is_prose(lines[place]) and any(map(tells, lines[first:last])):
            start, end, boxes = first, last, frozenset(box + place + 1 for box in theirs)
        else:
            place = None
    above = read_above(lines[:start], lines[start:end], lines[end:], place, origin.seen)
    above.url = above.url or address
    _believe(head, above, lines[start:end], bare.headings)
    kept, cut = separate([line for at, line in enumerate(lines[start:end], start) if at not in boxes])
    cut += [lines[at] for at in sorted(boxes) if at >= start]
    below = _read_tail(lines[end:], above)
    body = [*above.left, *_read_body(kept, above, is_last=end == len(lines))]
    bios = bios_in(body, above.byline)
    cut = [*cut, *(body[place] for place in bios)]
    body = [text for place, text in enumerate(body) if place not in bios]
    if sum(map(bool, map(str.strip, text.splitlines()))) >= _A_LIST and not any(map(tells, body)):
        raise UnreadableInput(
            "is a list of links or headlines without a sentence; open the article and paste its text."
        )
    if not any(map(str.isalnum, "".join(body))) or (
        above.title is None and len(body) == 1 and not ends_sentence(body[0]) and len(body[0]) < 40
    ):
        raise UnreadableInput(
            "holds no paragraph of an article, only a line or two; paste the article's text too."
        )
    imprint = Imprint(
        key=origin.key(above.url),
        doc_id=origin.doc_id,
        title=above.title or origin.called or first_words(body[0]),
        source=above.source,
        byline=above.byline,
        published=read_in_order(above.published or above.updated, lines),
        url=above.url,
        language=language_of(body),
    )
    all_cut = (*banner, *above.cut, *cut, *below)
    return Article(
        imprint,
        paragraphs_of(body),
        tuple(above.captions),
        all_cut,
        places_of(all_cut, [*banner, *lines], body),
    )


def _lighter(weights: list[float], lines: list[str], items: Sequence[str]) -> list[float]:
    """The weights, those of lists' items less: other stories' teasers are set as lists, and so are few paragraphs."""
    listed = frozenset(items)
    return [
        weight * _OF_AN_ITEM if weight > 0 and line in listed else weight
        for weight, line in zip(weights, lines, strict=True)
    ]


def _believe(head: Head, above: Above, body: list[str], headings: Sequence[str]) -> None:
    """What a head states counts before what was found; but a headline may be worded otherwise on the page.

    That is so where the two share words, most of them or at least one with what was marked as a heading.
    """
    above.published = head.published or above.published
    above.url, above.byline = head.url or above.url, head.byline or above.byline
    if head.title:
        stated, site = without_site(head.title, body)
        own, found = (set(folded(title).split()) for title in (stated, above.title or ""))
        is_marked = any(same_line(heading, above.title or "") for heading in headings)
        if len(own & found) <= (0 if is_marked else _SHARED * len(own | found)):
            above.title = stated
        above.source = head.source or above.source or site
    above.source = head.source or above.source


def _weight_between(weights: list[float], start: int, end: int) -> float:
    return sum(weight for weight in weights[start:end] if weight > 0)


def _bounds_of_body(lines: list[str], weights: list[float]) -> tuple[int, int, frozenset[int]]:
    """Where the body begins and ends, and the lines of boxes in it.

    It is the page's stretch of prose, from below a dateline or byline in its beginning.
    """
    stretch = stretch_of(lines, weights)
    first, end = (stretch.start, stretch.end) if stretch else (0, len(lines))
    highest = min(end, first + _HIGHEST_TOP)
    start = next((i for i in range(first, highest) if is_prose(lines[i])), highest)
    start = _after_signs(lines, start, end)
    rest = lines[end:]
    if len(rest) <= _LOOSE_END and not any(is_furniture(line) or closes_article(line) for line in rest):
        end = len(lines)
    return start, end, stretch.boxes if stretch else frozenset()


def _after_signs(lines: list[str], start: int, end: int) -> int:
    """The start moved on to below a dateline or byline that stands within a few lines."""
    reach = range(start, min(start + _BEFORE_DATELINE, end))
    return max([start, *(i + 1 for i in reach if find_dateline(lines[i]) or byline_of(lines[i]))])


def _read_tail(lines: list[str], above: Above) -> list[str]:
    """What follows the article, all of it cut; an address there counts where there was none above."""
    for line in (*lines[:_SIGNS_AFTER], *lines[-1:]):
        above.url = above.url or web_address(line)
    return lines


def _read_body(kept: list[str], above: Above, *, is_last: bool) -> list[str]:
    """The body's paragraphs; captions, copies of the headline and a dateline at the end are taken out."""
    body: list[str] = []
    pictured = places_of_pictures(kept)
    again = _printed_again(kept) if len(above.cut) >= _A_PAGE else ()
    for place, line in enumerate(kept):
        at_end = is_last and place >= len(kept) - 3
        if above.title and same_line(line, above.title):
            above.cut.append(line)
        elif at_end and (published := find_dateline(line)):
            above.take_date(line, published)
        elif at_end and (address := web_address(line)):
            above.url = above.url or address
        elif is_sign_off(line) or place in again:
            above.cut.append(line)
        elif at_end and place == len(kept) - 1 and place and looks_like_outlet(line):
            above.source = above.source or outlet_name(line)
            above.cut.append(line)
        elif (
            place in pictured
            or is_caption(line, near_the_top=False)
            or is_captioned_by(line, "".join(kept[place + 1 : place + 2]))
        ):
            above.captions.append(line)
        else:
            body.append(line)
    return body


def _printed_again(kept: list[str]) -> frozenset[int]:
    """The places of paragraphs that stand further above already, where there are several: a page's second copy."""
    first = {line: place for place, line in reversed(list(enumerate(kept)))}
    again = {place for place, line in enumerate(kept) if first[line] < place and len(line) >= _LONG}
    beside = {
        place
        for place, line in enumerate(kept)
        if first[line] < place and (place - 1 in again or place + 1 in again)
    }
    return frozenset(again | beside if len({kept[place] for place in again}) > 1 else ())
