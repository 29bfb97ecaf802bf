"""The stretch of a copied page that is its article: running text with small gaps, set off by furniture.

A page is a sequence of prose and of what is none. Each stretch of prose grows while it gains more by the lines
ahead than the gap before them costs; of a page's stretches the article is the first that is not dwarfed by a
later one, since comments and other articles' teasers follow it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.readers.copied.running import PARAGRAPH, weights_of
from corpus.readers.lines.furniture import marks_advertising, opens_box, signs_post

_FIRST = 0.4
"""Share of the heaviest stretch's weight from which an earlier one is the article."""
_GAP = 5
"""Lines in a row that are no prose; each further one weighs little, as a box in mid-article may be of any length."""
_FURTHER = 0.35
_LOOKED_THROUGH = 200
_WALL = -2.0
"""Weight of lines that are never taken lightly: recurring ones, copyright, the heading of comments."""
_DEEPEST = 6.0
"""Weight lost since its best by which a stretch of little weight is over; a heavy one goes on further."""
_BRIDGE = 18
"""Lines between two parts of one article, at most, where a box of other headlines begins among them."""
_LEAST_PART = 0.25
_LIGHT = 1.0
"""Weight of a sentence; less between two parts of one article, a rubric or an entry of a list, ends neither."""
_INTERRUPTIONS = ((20, 3.5, 0.33, 0.06), (60, 5.0, 0.4, 0.15))
"""Lines at most; of what follows the least weight, that as a share of the article's, and the least share of words."""
_LONGER_WORD = re.compile(r"\w{5,}")
_SUBHEAD_WORDS = 3
_ADVERTISING = -0.8
_STEP = 2
_LARGEST_BOX = 9
_NO_TEASER = 4.0
"""Weight of a paragraph of four hundred letters."""
_BARE = 6
"""Lines that are no prose; with no more of them a text is an article that was pasted without its page."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines `start` to `end` (exclusive) of a page, and what they weigh."""

    start: int
    end: int
    weight: float
    boxes: frozenset[int] = frozenset()
    """Lines between that are none of the article's: what interrupts it at length, a chart or a row of buttons."""
    is_passed: bool = False
    """Whether it stands in the gap that the stretch before was ended by."""


def stretch_of(lines: Sequence[str], weights: Sequence[float] | None = None) -> Stretch | None:
    """The article's lines among a page's; None where no line is prose. `weights` are theirs, if known already."""
    weights = _past_advertising(lines, weights_of(lines) if weights is None else weights)
    if sum(weight < 0 for weight in weights) <= _BARE:
        prose = [place for place, weight in enumerate(weights) if weight > 0]
        return Stretch(prose[0], prose[-1] + 1, sum(weights)) if prose else None
    found = _stretches(weights)
    if not found:
        return None
    heaviest = max(stretch.weight for stretch in found)
    place = next(i for i, stretch in enumerate(found) if stretch.weight >= _FIRST * heaviest)
    article = found[place]
    for other in found[place + 1 :]:
        boxes = _between(article, other, lines, weights)
        if boxes is None and (other.is_passed or other.weight < _LIGHT):
            continue
        if boxes is None:
            break
        article = Stretch(article.start, other.end, article.weight + other.weight, article.boxes | boxes)
    end = _with_last_words(weights, article.end)
    while (further := _past_box(lines, weights, end)) > end:
        end = _with_last_words(weights, further)
    return Stretch(article.start, end, article.weight, article.boxes)


def _past_advertising(lines: Sequence[str], weights: Sequence[float]) -> list[float]:
    """The weights, but what stands where advertisements and posts did, in the midst of articles, weighs little."""
    return [
        _ADVERTISING if weight < _ADVERTISING and (marks_advertising(line) or signs_post(line)) else weight
        for line, weight in zip(lines, weights, strict=True)
    ]


def _between(
    article: Stretch, other: Stretch, lines: Sequence[str], weights: Sequence[float]
) -> frozenset[int] | None:
    """What interrupts an article that goes on in another stretch; None where that is another text.

    The longer the interruption, the more of an article must follow it, and in the article's own words.
    """
    gap = range(article.end, other.start)
    if min(weights[gap.start : gap.stop], default=0) <= -3 or other.weight < _LEAST_PART * article.weight:
        return None
    is_mixed = other.is_passed or max(weights[gap.start : gap.stop], default=-1) > 0
    has_box = any(opens_box(lines[place]) for place in gap)
    if len(gap) <= (_BRIDGE if has_box else _BARE) and not is_mixed:
        return frozenset()
    if max(weights[other.start : other.end]) < PARAGRAPH / 100:
        return None
    share = _shared_words(lines[article.start : article.end], lines[other.start : other.end])
    if any(
        len(gap) <= longest and other.weight >= max(least, part * article.weight) and share >= fewest
        for longest, least, part, fewest in _INTERRUPTIONS
    ):
        subhead = gap.stop - 1
        keeps = not has_box and weights[subhead] >= -1 and len(lines[subhead].split()) >= _SUBHEAD_WORDS
        return frozenset(gap[:-1] if keeps else gap)
    return None


def _shared_words(lines: Sequence[str], others: Sequence[str]) -> float:
    """The share of the second text's longer words that the first has too."""
    theirs = set(_LONGER_WORD.findall(" ".join(others).casefold()))
    ours = set(_LONGER_WORD.findall(" ".join(lines).casefold()))
    return len(theirs & ours) / max(1, len(theirs))


def _past_box(lines: Sequence[str], weights: Sequence[float], end: int) -> int:
    """The end moved on past a box of other headlines, where a paragraph follows that is too long for a teaser."""
    if not any(opens_box(line) for line in lines[end : end + _STEP]):
        return end
    reach = range(end, min(end + _LARGEST_BOX, len(weights)))
    after = next((place for place in reach if weights[place] >= _NO_TEASER), None)
    return end if after is None or min(weights[end:after]) <= -3 else after + 1


def _with_last_words(weights: Sequence[float], end: int) -> int:
    """The end moved on over prose that begins within a line or two, which a light article's weight does not reach."""
    while True:
        after = next((i for i in range(end, min(end + _STEP, len(weights))) if weights[i] > 0), None)
        if after is None or min(weights[end:after], default=0) <= _WALL:
            return end
        following = after
        while following < len(weights) and weights[following] > 0:
            following += 1
        if sum(weights[after:following]) < 1:
            return end
        end = following


def _stretches(weights: Sequence[float]) -> list[Stretch]:
    """Every stretch that weighs something, in order: Kadane's running sum, with long gaps taken lightly.

    Where one is over, the next is looked for from its end on: a gap that outweighs it may hold prose itself. A gap
    of very many lines is not looked through twice.
    """
    found: list[Stretch] = []
    place = passed = 0
    while place < len(weights):
        stretch, over = _next_stretch(weights, place)
        if stretch is None:
            break
        found.append(replace(stretch, is_passed=stretch.start < passed))
        place, passed = (stretch.end if over - stretch.end <= _LOOKED_THROUGH else over), max(passed, over)
    return found


def _next_stretch(weights: Sequence[float], first: int) -> tuple[Stretch | None, int]:
    """The next stretch from a place on, and how far was looked until it was over."""
    total = best = 0.0
    start = end = first
    gap = 0
    for place in range(first, len(weights)):
        weight = weights[place]
        gap = gap + 1 if weight < 0 else 0
        if total <= 0 and weight > 0:
            start, total = place, 0.0
        total += weight * _FURTHER if gap > _GAP and weight > _WALL else weight
        if total > best:
            best, end = total, place + 1
        if best > 0 and (total <= 0 or best - total > max(_DEEPEST, 0.9 * best)):
            return Stretch(start, end, best), place + 1
        total = max(total, 0.0)
    return (Stretch(start, end, best) if best > 0 else None), len(weights)
