"""Where blocks of a page meet inside a line: a capital or a date without a space before it, the file's white space.

A name with a capital of its own ("WhatsApp", "McAllister") is no joint, nor is an address; a link in a sentence may
have white space around it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŘŚŞŠȘŢŤȚŪŮŰŲŹŻŽΑ-ΩА-ЯЁЄІЇҐ"
_SMALL = "a-zß-öø-ÿāăąćčďđēėęěğģīįıķĺļľłńņňōőœřśşšșţťțūůűųźżžα-ωά-ώа-яёєіїґ"
_STOP = re.compile(
    rf"(?:[{_CAPITAL}{_SMALL}]{{2}}|\d{{3}}|[%)\"”»])[.!?…]+[\"”’»«)\]]{{0,2}}"
    rf"(?=[\"“„«‘(¿¡]?[{_CAPITAL}](?:[{_SMALL}’' ]|[{_CAPITAL}]))"
    r"|[ء-ي]{3}\s?[“”»\"]?\s?[.؟!](?=[ء-ي]{2})"
)
"""A sentence's end right before the next one's beginning."""
_INSIDE_A_WORD = re.compile(
    rf"(?<=[{_SMALL}])(?=[{_CAPITAL}][{_SMALL}])|(?<=[{_SMALL}]{{2}})(?=[{_CAPITAL}]{{2}})"
    rf"|(?<=\d)(?=[{_CAPITAL}][{_SMALL}]{{2}})"
    rf"|(?<=[{_SMALL}]{{3}})(?=\d{{1,2}}(?:[:.]\d\d|\.? [{_CAPITAL}{_SMALL}]{{3,}}\.? \d{{4}}))"
    rf"|(?<=[)\]”»])(?=[{_CAPITAL}][{_SMALL}])|(?<=[{_CAPITAL}]{{2}})(?=[{_CAPITAL}][{_SMALL}]{{2}})"
    rf"|(?<=[{_CAPITAL}]{{3}})(?=[{_CAPITAL}][{_SMALL}] )"
)
"""A block that begins with a capital, a clock's time or a date where the one before it ends."""
_MAY_BE = re.compile(
    rf"[{_SMALL}\d)\]”»][{_CAPITAL}\d]|[{_CAPITAL}]{{3}}[{_SMALL}]|[.!?…][\"”’»«)\]“„‘(¿¡]*[{_CAPITAL}]|[ء-ي“”»\"][.؟!][ء-ي]"
)
"""What every joint has: most lines need not be searched closely."""
_WELL_KNOWN = re.compile(
    r"(?:YouTube|WhatsApp|LinkedIn|TikTok|PayPal|FaceTime|StumbleUpon|SoundCloud|BuzzFeed|HuffPost|FedEx|SpaceX"
    r"|iPhone|iPad|eBay)s?(?!\w)"
)
_BEFORE_A_NAME = re.compile(r"(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Fitz|O[’'])$")
_OF_BOTH_SEXES = re.compile(rf"In(?:nen)?(?![{_SMALL}])")
"""The ending of German words for men and women, "LeserInnen"."""
_ADDRESS = re.compile("[@_=#\\\\{}<>\u3040-\ud7a3]|//|www\\.|/.*/|\\.[a-z]{2,4}/")
"""What joints never stand beside: addresses, handles, code, and scripts that need no spaces."""
_TOKEN = re.compile(r"[^\W_]+")
_LONGEST_ADDRESS = 200
_LONGEST_WORD = 60
"""Characters before and after a joint: a text without a space is no word, and is not gone through at each."""
_BESIDE = 8
_SEVERAL = 2

_GAP = re.compile(r"[^\S\n]{2,}|\t")
_NARROW = 3
"""Characters of white space that may stand around a link in a sentence."""
_SHORTEST_PART = 50
"""Characters between two gaps in a paragraph; what stands between those of a menu is shorter."""
_LINK = 80
_GOES_ON = re.compile(rf"[,.;:!?)\]’”%]|[{_SMALL}]")
_ENDED = re.compile(r"[.!?…:;。！？؟۔։][\"”’»)\]]*$")


class Joints:
    """The joints in the lines of one text, which tells by its other lines what is a name."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, set[int]] = {}

    def of(self, line: str) -> set[int]:
        """The places in a line right before which a block begins."""
        if line not in self._known:
            self._known[line] = self._find(line)
        return self._known[line]

    def stops_in(self, line: str) -> int:
        """How many sentences end in a line right before another begins."""
        return sum(1 for _ in _STOP.finditer(line)) if _MAY_BE.search(line) else 0

    def _find(self, line: str) -> set[int]:
        if not _MAY_BE.search(line):
            return set()
        words = {
            word.start() for word in _INSIDE_A_WORD.finditer(line) if not self._is_name(line, word.start())
        }
        return words | {stop for stop in _ends_of_sentences(line) if not _is_address(line, stop)}

    @cached_property
    def _surroundings(self) -> dict[str, set[str]]:
        """What follows each word that has a joint inside, wherever the text has it."""
        found: dict[str, set[str]] = {}
        for joint in _INSIDE_A_WORD.finditer(self._text):
            start, end = _word_around(self._text, joint.start())
            found.setdefault(self._text[start:end], set()).add(self._text[end : end + _BESIDE].strip())
        return found

    def _is_name(self, line: str, cut: int) -> bool:
        """Whether a capital inside a word is its own: an address's, or that of a name that the text has elsewhere.

        A menu that is printed twice has the same words around each joint.
        """
        if _is_address(line, cut):
            return True
        start, end = _word_around(line, cut)
        before, word = line[start:cut], line[start:end]
        if not before or before[-1].isdigit() or line[cut].isdigit():
            return False
        if _WELL_KNOWN.match(word) or _BEFORE_A_NAME.search(before) or _OF_BOTH_SEXES.match(line, cut):
            return True
        is_several = len(self._surroundings.get(word, ())) >= _SEVERAL
        return is_several and sum(1 for _ in _INSIDE_A_WORD.finditer(word)) == 1


def _ends_of_sentences(line: str) -> Iterator[int]:
    """Where next sentences begin: a straight quotation mark after an even number of them opens one."""
    marks = counted = 0
    for stop in _STOP.finditer(line):
        end = stop.end()
        if line[end - 1] == '"':
            marks += line.count('"', counted, end - 1)
            counted = end - 1
            end -= marks % 2 == 0
        yield end


def _is_address(line: str, place: int) -> bool:
    first, last = max(0, place - _LONGEST_ADDRESS), place + _LONGEST_ADDRESS
    start, end = max(first, line.rfind(" ", first, place) + 1), line.find(" ", place, last)
    return bool(_ADDRESS.search(line, start, end if end > 0 else last))


def _word_around(text: str, place: int) -> tuple[int, int]:
    start, first = place, max(0, place - _LONGEST_WORD)
    while start > first and text[start - 1].isalnum():
        start -= 1
    rest = _TOKEN.match(text, place, place + _LONGEST_WORD)
    return start, rest.end() if rest else place


def gaps_in(line: str) -> list[re.Match[str]]:
    """The runs of white space in a line that a page's file had between its blocks; none where it broke a paragraph."""
    gaps = list(_GAP.finditer(line))
    return [] if _is_wrapped(line, gaps) else gaps


def _is_wrapped(line: str, gaps: list[re.Match[str]]) -> bool:
    """Whether a file broke one paragraph at a width: long parts, most of which begin inside a sentence."""
    starts = [0, *(gap.end() for gap in gaps)]
    parts = pairwise(starts)
    if not gaps or any(end - start < _SHORTEST_PART for start, end in parts):
        return False
    return 2 * sum(bool(_GOES_ON.match(line, gap.end())) for gap in gaps) >= len(gaps)


def set_apart(line: str) -> list[str]:
    """The parts of a line between its gaps; a link inside a sentence is left in it."""
    gaps = gaps_in(line)
    starts = [0, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), len(line)]
    parts = [line[start:end] for start, end in zip(starts, ends, strict=True)]
    whole = [[parts[0]]]
    for place, gap in enumerate(gaps, 1):
        part, following = parts[place], "".join(parts[place + 1 : place + 2])
        is_link = len(part) <= _LINK and not _ENDED.search(part) and _GOES_ON.match(following)
        is_inside = not _ENDED.search(parts[place - 1]) and (_GOES_ON.match(part) or is_link)
        if len(gap.group()) <= _NARROW and is_inside:
            whole[-1] += [gap.group(), part]
        else:
            whole.append([part])
    return list(map("".join, whole))
