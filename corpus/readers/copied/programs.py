"""A page's programs and styles where a program that turned it into text printed them as if they were text.

They are no text of the page, and name dates and headlines of other pages by the hundred: their lines are left out
before anything is looked for. What shares a line with them stays.
"""

from __future__ import annotations

import re

_SIGN = re.compile(
    r"[{}\\]|;(?=\s*$|\S)|\w\s?=\s?[\w'\"]+[,;]?\s*$|[\w\]]\s?[=!]==?\s?(?=['\"\w({\[!])|\b[\w$]+\.\w+\(|[\w$]\((?=[\w'\"({)])|\)\s?[;,.{]|'\s?[+,)]"
    r"|\"\s?[:,]\s?(?=[\"{\[\d])|\|\||&&|<[/!]?\w+[ >]|\]\]>|^\s*/[*/]|\*/|!important"
    r"|\b(?:var|function|typeof|null|undefined|window|document)\b"
)
_BARE = re.compile(r"[\s\W_]*(?:else|try|true|false|null|return|break)?[\s\W_]*")
_FIELD = re.compile(
    r"\s*(?:['\"][\w.#-]+['\"]|[a-z_$][\w.#-]*)\s?:\s?\S.{0,200}[,;]?\s*|\s*(?:[.#@][\w-]+[ ,>]*)+\s*"
    r"|\s*(?://|/\*|\*|<!--).*|\s*</?\w+[^<>]*>\s*"
)
"""A field, a style's name, a comment, a tag."""
_FEWEST_SIGNS = 3
_A_SIGN = 28
"""Characters of a line for each of which there is a sign in a program."""
_FEWEST_LINES = 3
_MANY_LINES = 10
_A_LONG_LINE = 300
_LONGEST_LINE = 600
_SEAM = re.compile(
    r"(?<=[;})\]])\s*(?=[^\W\d_a-z]\w*[ ,.]|[\u3040-\ud7a3])"
    r"|(?<=[^\W\d_])(?=[ ]?(?:window\.\w+|document\.\w+|var \w+\s?=|\(function|\{\s?\"@?\w+\"\s?:|\[\{\"))"
)
_DATA = re.compile(r"\s*(?:[\w.\[\]'\"]+\s?=\s?)?[\[({]")
_FIELDS = re.compile(r"\"\s?:")
_FEWEST_FIELDS = 3
_ENDS = re.compile(r"(?:[{};]|[\"')\]],|=|&&|\|\|)\s*$|^\s*[})\]]")
_SHORT = 80
_REACH = 8
"""Lines between two of a program that may be its own: a field, a mark."""


def without_programs(text: str) -> str:
    """The text without the lines of programs and styles; the text itself where it has hardly any."""
    if text.count("{") < _FEWEST_LINES or text.count("}") < _FEWEST_LINES:
        return text
    lines = [piece for line in text.split("\n") for piece in _pieces(line)]
    programs = [_is_program(line) for line in lines]
    if sum(programs) < _FEWEST_LINES and not any(
        is_one and len(line) > _A_LONG_LINE for line, is_one in zip(lines, programs, strict=True)
    ):
        return text
    is_full = sum(programs) >= _MANY_LINES
    last = None
    for place, line in enumerate(lines):
        if is_full and not programs[place]:
            programs[place] = bool(_ENDS.search(line) and _SIGN.search(line))
        if programs[place]:
            if last is not None and place - last <= _REACH:
                for between in range(last + 1, place):
                    programs[between] = _may_be(lines[between])
            last = place
    _extend(programs, lines, range(1, len(lines)), -1)
    _extend(programs, lines, range(len(lines) - 2, -1, -1), 1)
    return "\n".join("" if is_one else line for line, is_one in zip(lines, programs, strict=True))


def _extend(programs: list[bool], lines: list[str], places: range, beside: int) -> None:
    """Takes the lines that may be a program's right after one of its lines, or before, for its own."""
    for place in places:
        if programs[place + beside] and not programs[place] and lines[place].strip():
            programs[place] = _may_be(lines[place])


def _pieces(line: str) -> list[str]:
    """A line, a long one parted where text may follow a program."""
    if len(line) <= _LONGEST_LINE or "{" not in line:
        return [line]
    return [piece for piece in _SEAM.split(line) if piece]


def _is_program(line: str) -> bool:
    if _DATA.match(line) and len(_FIELDS.findall(line)) >= _FEWEST_FIELDS:
        return True
    signs = len(_SIGN.findall(line)) if len(line) > 3 else 0
    return signs >= _FEWEST_SIGNS and signs * _A_SIGN >= len(line)


def _may_be(line: str) -> bool:
    if _BARE.fullmatch(line) or _FIELD.fullmatch(line) or _ENDS.search(line):
        return True
    return len(line) < _SHORT and bool(_SIGN.search(line))
