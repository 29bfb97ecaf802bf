"""The headline of a raw page: found among the lines above the body, told apart from the paper's own name."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from corpus.dates import find_dateline, stamps_in
from corpus.readers.bylines import byline_of
from corpus.readers.captions import is_caption, is_credit
from corpus.readers.furniture import is_crumbs, is_furniture, is_signpost
from corpus.readers.lines import ends_sentence, visible_width
from corpus.readers.outlets import (
    folded,
    is_section,
    looks_like_outlet,
    outlet_name,
    presents_outlet,
    same_line,
)

_SUFFIX = re.compile(r"(?P<title>.{8,}?)\s+(?P<mark>[|–—-]|::)\s+(?P<outlet>[^|]{2,60})")
_PROSE_LIKE = re.compile(r"(?<![A-Z.])\.$|[。:]$|[a-z][.?!] [A-Z].*[^.?!]$")
_LONGEST_TITLE = 220
_MANY = 6
"""More lines than this above a headline are a site's navigation."""
TITLE_FROM_TEXT = 90
_SENTENCE = 60
_LONG_TITLE = 120
_CLUSTER = 9
"""Lines below a headline in which a standfirst or a caption may say as much of the body as it does."""
_LEVEL = 0.5
_TELLING, _SHORTER_BY = 1.2, 1.7
"""A headline above a standfirst is shorter and so has fewer words of the body; a kicker has hardly any."""
_LONGEST_MASTHEAD = 4
"""Words."""
_HIGHEST = 400
"""Lines above a body at most, among which its headline is looked for."""
_TOLD_IN = 12
"""Paragraphs of a body in which its headline's words are looked for."""


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
    copies = frozenset(
        i for i, line in enumerate(lines) if same_line(line, title) or same_line(_base(line)[0], title)
    )
    source, source_line = _source_above(lines, min(copies | {place}))
    return Headline(title, min(copies | {place}), copies | {place}, source or suffix, source_line)


def as_headline(lines: list[str], line: str) -> Headline | None:
    """One of the plain lines above a body as its headline; None where it is not among them."""
    title, suffix = (
        _base(line) if _base(line)[1] and looks_like_outlet(_base(line)[1] or "") else (line, None)
    )
    copies = frozenset(
        i for i, other in enumerate(lines) if same_line(other, line) or same_line(other, title)
    )
    if not copies:
        return None
    return Headline(title, min(copies), copies, outlet_name(suffix) if suffix else None, None)


def place_in_navigation(lines: list[str], body: list[str], below: list[str]) -> int | None:
    """The place of the line among a site's many that is the headline of this body; None where none can be.

    A headline says what the body says, has the words of a headline, and stands near the body or right above a
    dateline, a byline or a row of buttons; it often stands twice.
    """
    words = _words_of(" ".join(body[:_TOLD_IN]))
    times = Counter(map(folded, (*lines, *below)))
    scores = {
        place: score
        for place in range(max(0, len(lines) - _HIGHEST), len(lines))
        if (score := _score_of(place, lines, times, words)) is not None
    }
    if not scores:
        return None
    best = max(scores, key=lambda place: scores[place])
    beside = range(max(0, best - _CLUSTER), best + 1)
    first = next(place for place in beside if scores.get(place, -9.0) >= scores[best] - _LEVEL)
    is_standfirst = scores.get(first - 1, -9.0) >= max(_TELLING, scores[first] - _SHORTER_BY)
    return first - 1 if is_standfirst and _stands_under(lines[first], lines[first - 1]) else first


def _stands_under(line: str, above: str) -> bool:
    """Whether a line is a sentence under a headline rather than a headline under a kicker: long, and the longer."""
    is_long = visible_width(line) >= max(_SENTENCE, visible_width(above) + 1)
    return is_long and len(above.split()) >= 3 and not above.endswith(",")


def _score_of(place: int, lines: list[str], times: Counter[str], words: set[str]) -> float | None:
    line = lines[place]
    own = _words_of(_base(line)[0])
    if (
        len(own) < 2
        or visible_width(line) > _LONGEST_TITLE
        or is_section(line)
        or (looks_like_outlet(line) and len(line.split()) <= _LONGEST_MASTHEAD)
        or (is_furniture(line) and not is_signpost(line))
        or byline_of(line)
        or is_crumbs(line)
        or is_caption(line, near_the_top=True)
        or any(stamps_in(line))
        or (visible_width(line) >= _SENTENCE and _PROSE_LIKE.search(line))
    ):
        return None
    told = len(own & words)
    twice = times[folded(line)] > 1
    following = lines[place + 1 : place + 4]
    signs = [i for i, other in enumerate(following) if find_dateline(other) or byline_of(other)]
    return (
        2 * min(told, 4) / 4
        + 1.5 * told / len(own)
        + (0.9 if 0 in signs else 0.5 if signs else 0)
        + 0.5 * twice
        + 0.5 * (visible_width(line) >= 24)
        - 1.5 * bool(re.search(r"(?:(?<!\.)\.|[。۔:,])[\"”’»)]*$", line))
        - 1.5 * any(is_caption(other, near_the_top=True) or is_credit(other) for other in following[:1])
        - 0.8 * (visible_width(line) > _LONG_TITLE)
        - 0.03 * min(len(lines) - place, 60)
    )


def _words_of(text: str) -> set[str]:
    """The longer words of a text; pairs of characters where words are not set apart."""
    found = {
        word for word in re.findall(r"\w+", text.casefold()) if len(word) > (3 if word < "\u0590" else 1)
    }
    for run in re.findall(r"[\u3040-\u9fff\u0e00-\u109f]+", text):
        found.update(run[i : i + 2] for i in range(len(run) - 1))
    return found


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


def _base(line: str) -> tuple[str, str | None]:
    """A line without the site's name after a dash or bar, and that name."""
    match = _SUFFIX.fullmatch(line)
    return (match["title"], match["outlet"]) if match else (line, None)


def _printed_twice(lines: list[str]) -> tuple[str, int, str | None] | None:
    best: tuple[str, int, str | None] | None = None
    for place, line in enumerate(lines):
        for other in lines[place + 1 :]:
            for one, two in ((line, other), (_base(line)[0], other), (line, _base(other)[0])):
                if not same_line(one, two) or not _can_be_repeated(one):
                    continue
                if best is None or len(one) > len(best[0]):
                    suffix = _base(line)[1] if one != line else _base(other)[1] if two != other else None
                    best = (one, place, outlet_name(suffix) if suffix else None)
    return best


def _can_be_repeated(line: str) -> bool:
    return visible_width(line) >= 12 and not is_section(line) and not looks_like_outlet(line)


def _with_site_name(lines: list[str]) -> tuple[str, int, str | None] | None:
    for place, line in enumerate(lines):
        title, suffix = _base(line)
        if suffix and (looks_like_outlet(suffix) or any(same_line(suffix, other) for other in lines)):
            return title, place, outlet_name(suffix)
    return None


def _first_or_second(lines: list[str]) -> tuple[str, int, str | None] | None:
    """The first line that names neither the paper nor a section; in a long navigation the last that can."""
    possible = [i for i, line in enumerate(lines) if can_be_title(line) and not is_section(line)]
    titles = [i for i in possible if not names_site(lines[i])] or possible
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
