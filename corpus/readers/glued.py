"""A page's text as it stands in its file, without a line for each block: its lines parted where blocks meet.

Programs that take a page's text as one string leave neighbouring blocks glued ("holds.The council") or parted by nothing but
the white space of the file. Only line ends are put in; no other character is changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from corpus.readers.running import is_markup
from corpus.readers.run_on import run_on

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŘŚŞŠȘŢŤȚŪŮŰŲŹŻŽΑ-ΩА-ЯЁЄІЇҐ"
_SMALL = "a-zß-öø-ÿāăąćčďđēėęěğģīįıķĺļľłńņňōőœřśşšșţťțūůűųźżžα-ωά-ώа-яёєіїґ"
_STOP = re.compile(
    rf"(?:[{_CAPITAL}{_SMALL}]{{2}}|\d{{3}}|[%)])[.!?…]+[\"”’»«)\]]{{0,2}}"
    rf"(?=[\"“„«‘(¿¡]?[{_CAPITAL}](?:[{_SMALL}’' ]|[{_CAPITAL}]))"
    r"|[ء-ي]{3}\s?[“”»\"]?\s?[.؟!](?=[ء-ي]{2})"
)
"""A sentence's end right before the next one's beginning."""
_WORD = re.compile(
    rf"(?<=[{_SMALL}])(?=[{_CAPITAL}][{_SMALL}])|(?<=[{_SMALL}]{{2}})(?=[{_CAPITAL}]{{2}})"
    rf"|(?<=\d)(?=[{_CAPITAL}][{_SMALL}]{{2}})"
    rf"|(?<=[{_SMALL}]{{3}})(?=\d{{1,2}}(?:[:.]\d\d|\.? [{_CAPITAL}{_SMALL}]{{3,}}\.? \d{{4}}))"
    rf"|(?<=[)\]”»])(?=[{_CAPITAL}][{_SMALL}])|(?<=[{_CAPITAL}]{{2}})(?=[{_CAPITAL}][{_SMALL}]{{2}})"
    rf"|(?<=[{_CAPITAL}]{{3}})(?=[{_CAPITAL}][{_SMALL}] )"
)
"""Where a word seems to go on with a capital."""
_NAME_BEFORE = re.compile(r"(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Fitz|O[’'])$")
_NAMES = re.compile(
    r"(?:YouTube|WhatsApp|LinkedIn|TikTok|PayPal|FaceTime|StumbleUpon|SoundCloud|BuzzFeed|HuffPost|FedEx|SpaceX|iPhone|iPad|eBay)s?(?!\w)"
)
_NAME_AFTER = re.compile(rf"In(?:nen)?(?![{_SMALL}])")
_GAP = re.compile(r"[^\S\n]{2,}|\t")
_INSIDE = re.compile(rf"[,.;:!?)\]’”%]|[{_SMALL}]")
_ENDED = re.compile(r"[.!?…:;。！？؟۔։][\"”’»)\]]*$")
_WIDEST = 3
_LINK = 80
_FEWEST = 3
_SHORTEST = 40
_RUN_ON = 160
_LONG_PIECE = 600
_WHOLE_PAGE = 1500
_PLAIN = 400
_TITLE = 400
_LONGEST_TITLE = 25
_SHORTEST_TITLE = 20
_LONG = 300
_SENTENCE = 60
_FEWEST_LONG = 5
_SHARE_OF_LONG = 0.3
_ADDRESS = re.compile("[@_=#\\\\{}<>\u3040-\ud7a3]|//|www\\.|/.*/|\\.[a-z]{2,4}/")
_SPARSEST = 250
_SHARE = 0.1
_TOKEN = re.compile(r"[^\W_]+")


def parted(text: str) -> str:
    """The text with a line end wherever two blocks of a page were glued; the text itself where they were not."""
    lines = [line.strip() for line in text.splitlines()]
    words = _contexts(text)
    title = _title_of(text)
    glued = [_is_glued(line, words) for line in lines]
    long = [line for line in lines if len(line) >= _SENTENCE and not is_markup(line)]
    joined = sum(bool(_joints(line, words)) for line in long)
    everywhere = (
        sum(len(line) for line, is_so in zip(lines, glued, strict=True) if is_so) >= _SHARE * sum(map(len, lines))
        or joined >= max(_FEWEST_LONG, _SHARE_OF_LONG * len(long))
    )
    return "\n".join(
        _apart(list(_pieces(line, words, title))) if everywhere or (is_so and len(line) >= _LONG) else line
        for line, is_so in zip(lines, glued, strict=True)
    )


def _apart(pieces: list[str]) -> str:
    """Pieces with blank lines around them, so that nobody takes their ends for a wrap."""
    return pieces[0] if len(pieces) == 1 else "\n\n".join(["", *pieces, ""])


def _contexts(text: str) -> Counter[str]:
    """In how many surroundings a text has each of its words that hold a capital: a menu printed twice has one."""
    seen: dict[str, set[str]] = {}
    for word in _TOKEN.finditer(text):
        if _WORD.search(word.group()):
            seen.setdefault(word.group(), set()).add(text[word.end() : word.end() + 8].strip())
    return Counter({word: len(after) for word, after in seen.items()})


def _is_glued(line, words) -> bool:
    if len(line) < _SHORTEST or is_markup(line): return False
    joints = len(_joints(line, words)) + len(_GAP.findall(line))
    if len(_STOP.findall(line))>=2: return True
    if len(line)>=1500: return True
    return joints >= max(_FEWEST, len(line) / _SPARSEST)


def _pieces(line: str, words: Mapping[str, int], title: str) -> Iterator[str]:
    most = _RUN_ON if len(line) >= _WHOLE_PAGE and len(_joints(line, words)) + len(_GAP.findall(line)) < len(line) / _PLAIN else _LONG_PIECE
    for part in _set_apart(line) if len(_GAP.findall(line)) >= _FEWEST else [line]:
        cuts = _joints(part, words)
        if title:
            cuts.update(end for copy in re.finditer(re.escape(title), part) for end in copy.span() if copy.start() or len(line) >= _LONG)
        for start, end in pairwise([0, *sorted(cuts - {0, len(part)}), len(part)]):
            piece = part[start:end]
            if len(piece) >= most:
                yield from run_on(" ".join(piece.split()))
            else:
                yield piece


def _title_of(text: str) -> str:
    """How a page begins that it prints again: the tab's title, most often, and the headline."""
    words = text[:_TITLE].split()[:_LONGEST_TITLE]
    for size in range(len(words), 2, -1):
        title = " ".join(words[:size])
        if len(title) >= _SHORTEST_TITLE and text.find(title, text.find(title) + 1) > 0:
            return title
    return ""


def _set_apart(line: str) -> list[str]:
    """The parts of a line that the file's white space parts; a link in a sentence may have some around it too."""
    gaps = list(_GAP.finditer(line))
    starts = [0, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), len(line)]
    parts = [line[a:b] for a, b in zip(starts, ends, strict=True)]
    whole = [parts[0]]
    for place in range(1, len(parts)):
        part = parts[place]
        following = parts[place + 1] if place + 1 < len(parts) else ""
        goes_on = _INSIDE.match(part) or (len(part) <= _LINK and not _ENDED.search(part) and _INSIDE.match(following))
        if len(gaps[place-1].group()) <= _WIDEST and not _ENDED.search(parts[place-1]) and goes_on:
            whole[-1] += gaps[place-1].group() + part
        else:
            whole.append(part)
    return whole


def _joints(line: str, words: Mapping[str, int]) -> set[int]:
    return {stop.end() for stop in _STOP.finditer(line)} | {
        word.start() for word in _WORD.finditer(line) if not _is_name(line, word.start(), words)
    }


def _is_name(line: str, cut: int, words: Mapping[str, int]) -> bool:
    """Whether a capital inside a word is its own: that of a name that the text has again."""
    space = line.rfind(" ", 0, cut) + 1
    end = line.find(" ", cut)
    if _ADDRESS.search(line, space, end if end > 0 else len(line)):
        return True
    start = cut
    while start > 0 and line[start - 1].isalnum():
        start -= 1
    before = line[start:cut]
    if not before or before[-1].isdigit() or line[cut].isdigit():
        return False
    if _NAMES.match(line, start) or _NAME_BEFORE.search(before) or _NAME_AFTER.match(line, cut):
        return True
    after = _TOKEN.match(line, cut)
    word = before + (after.group() if after else "")
    return words[word] >= 2 and len(_WORD.findall(word)) == 1
