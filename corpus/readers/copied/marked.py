"""A page as a program copied it that writes marks for what it saw: "# " before headings, "[text](address)" for links.

Takes the marks away and remembers the headings. Text browsers number the links instead and list the addresses at
the end. A text without such marks is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from corpus.readers.copied.lists import without_bullets
from corpus.readers.copied.text_browser import is_flat_text_browsers, is_text_browsers, is_wrapped, unwrapped

_HEADING = re.compile(r"^[ \t>]{0,4}(?P<level>#{1,6})[ \t]+(?P<text>\S.*?)[ \t#]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^[ \t]{0,3}(?P<text>\S[^\n]*)\n={3,}[ \t]*$", re.MULTILINE)
_PICTURE = re.compile(
    r"!\[[^\[\]]{0,500}(?:\[[^\[\]]{0,200}\][^\[\]]{0,500}){0,3}\]\([^()]{0,2000}(?:\([^()]{0,500}\)[^()]{0,500}){0,9}\)"
)
_EMBEDDED = re.compile(r"\(data:[\w/+.-]{1,60}[;,][^\s()]*")
"""A picture itself, where its address stands."""
_LINK = re.compile(
    r"\[(?P<text>[^\[\]]{0,1000}(?:\[[^\[\]]{0,200}\][^\[\]]{0,1000})?)\]\((?:<?(?:[a-z][a-z-]{1,20}:|/|#|\.|\?)"
    r"[^()\"]{0,2000}(?:\([^()]{0,500}\)[^()\"]{0,500})?(?:\"[^\"]{0,500}\"\s*)?)?\)"
)
_EMPHASIS = re.compile(
    r"(?<![\w*])(?P<mark>\*\*|__|\*|_)(?=\S)(?P<text>[^*_\n]{1,2000})(?<=\S)(?P=mark)(?![\w*])"
)
_QUOTED = re.compile(r"^[ \t]{0,4}>[ \t>]*", re.MULTILINE)
_BULLET = re.compile(r"^(?:[ \t]{1,8}[*+-]|[*+])[ \t]+", re.MULTILINE)
"""A dash at the margin begins what somebody says, in many languages."""
_RULE = re.compile(r"^[ \t]*(?:(?:\*[ \t]?){3,}|[-=]{3,}|(?:-{3,}\|)+-{3,})[ \t]*$", re.MULTILINE)
_ESCAPED = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!|>~-])")
_ADDRESSES = re.compile(
    r"^[ \t]*References\s*\n(?:[^\n]*\n){0,3}?[ \t]*1\. \S+:\S.*", re.MULTILINE | re.DOTALL
)
_NUMBERED = re.compile(r"\[\d{1,4}\](?=[^\s\[])")
_BETWEEN_WORDS = re.compile(r"(?<=\w)\[\d{1,4}\](?=\w)")
_BEGINS = re.compile(r"[ \t]*(?:[*+>|#-]|\d{1,3}[.\\]|!\[)")
_WIDEST = 80
_BREAKS_AT = 78
_FULL = 60
_FEWEST_FULL = 8
_NARROW = 0.97
_FEWEST = 3
"""Links from which their marks are a program's."""


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A text without a program's marks, and what it had marked as headings: of the first rank, or of any."""

    text: str
    headings: tuple[str, ...] = ()
    lesser: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    """The items of its lists."""
    is_marked: bool = True
    """Whether a program had set marks, so that its lines are blocks."""


def unmarked(text: str) -> Unmarked:
    """The text without marks, where it has a program's; else the text itself."""
    text = _EMBEDDED.sub("(", text) if "(data:" in text else text
    addresses = _ADDRESSES.search(text)
    is_numbered = addresses is not None and len(_NUMBERED.findall(text)) >= _FEWEST
    if addresses is not None and is_numbered:
        text = text[: addresses.start()]
    is_flat = is_flat_text_browsers(text)
    if is_flat or is_text_browsers(text):
        page = unwrapped(text, is_flat=is_flat)
        headings, items = (tuple(map(_without_numbers, lines)) for lines in (page.headings, page.items))
        return Unmarked(_without_numbers(page.text), lesser=headings, items=items)
    if is_numbered:
        return Unmarked(_without_numbers(text))
    has_links = "](" in text and len(_LINK.findall(text)) >= _FEWEST
    if not has_links and not _HEADING.search(text) and is_wrapped(text):
        page = unwrapped(text, is_flat=True)
        return Unmarked(page.text, items=page.items, is_marked=False)
    if not has_links and not _HEADING.search(text):
        text, items = without_bullets(text)
        return Unmarked(text, items=items, is_marked=bool(items))
    text = _UNDERLINED.sub(lambda heading: f"# {heading['text']}", text)
    if _is_wrapped(text):
        text = _joined(text)
    headings = tuple(heading["text"] for heading in _HEADING.finditer(text) if heading["level"] == "#")
    if has_links:
        headings = tuple(map(_plain, headings))
        text = _without_links(text)
    items = tuple(_plain(text[item.end() : text.find("\n", item.end())]) for item in _BULLET.finditer(text))
    text = _HEADING.sub(lambda heading: heading["text"], text)
    for form in (_RULE, _QUOTED, _BULLET):
        text = form.sub("", text)
    return Unmarked(_plain(text), headings, items=items)


def _is_wrapped(text: str) -> bool:
    """Whether a program broke a text's lines at a width; addresses may be longer."""
    widths = [
        len(line) for line in text.splitlines() if line.strip() and "](" not in line and "://" not in line
    ]
    full = sum(_FULL <= width <= _WIDEST for width in widths)
    return full >= _FEWEST_FULL and sum(width <= _WIDEST for width in widths) >= _NARROW * len(widths)


def _joined(text: str) -> str:
    """The text with a line a paragraph: blank lines, marks at a beginning and two spaces at an end part them."""
    lines: list[str] = []
    goes_on = False
    for line, following in pairwise([*text.splitlines(), ""]):
        if goes_on and line.strip() and not _BEGINS.match(line):
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line)
        is_whole = bool(_HEADING.match(line)) and not _was_full(line, following)
        goes_on = bool(line.strip()) and not line.endswith("  ") and not is_whole
    return "\n".join(lines)


def _was_full(line: str, following: str) -> bool:
    """Whether the first word of the following line would not have fitted: a heading was broken at the width too."""
    return bool(following.strip()) and len(line) + 1 + len(following.split()[0]) > _BREAKS_AT


def _without_numbers(text: str) -> str:
    """Between two words that only a mark kept apart, as in a menu, a space stays."""
    return _NUMBERED.sub("", _BETWEEN_WORDS.sub(" ", text))


def _without_links(text: str) -> str:
    return _LINK.sub(lambda link: " ".join(link["text"].split()), _PICTURE.sub("", text))


def _plain(text: str) -> str:
    """A text without links, emphasis and escapes."""
    return _ESCAPED.sub("", _EMPHASIS.sub(lambda part: part["text"], _without_links(text)))
