"""Lines to paragraphs: which line ends of a plain text separate paragraphs and which merely wrap them.

Nothing here judges what a paragraph is about, and no character but white space is changed.
"""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.cleaning import clean_paragraph
from corpus.readers.lines.shreds import mended

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BLANK = re.compile(r"\n\s*\n")
WIDEST_WRAP = 120
"""Characters; text that was wrapped by a program has no longer lines."""
NARROWEST_WRAP = 40
_RAGGED = 0.12
"""Share of the width by which a wrapped line may fall short of it (text copied from a PDF)."""
_LONG_TEXT = 600
_LONG_LABEL = 60
"""Characters; a shorter line without a stop that follows a line without one is "von Jo Ash" below a headline."""
_WIDE = re.compile("[\u3040-\ud7a3]")
_BYLINE = re.compile(r"(?:By|BY) [^\W\d_a-zß-ÿ]|by [^\W\d_a-zß-ÿ].{0,80}\b20\d\d\b")
"""How a line begins that no sentence goes on with, though the headline above it fills its own."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_GOES_ON = re.compile(
    r"\b(?:an?|and|as|at|between|by|from|had|has|her|his|in|is|its|of|on|than|the|their|to|until|was|were|with)$"
)
"""How a line ends that goes on, though the next begins with a number."""
_STOP = re.compile(r"[^\W\d_][.!?…](?=\s|[\"”’»)]|$)")
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।॥။።։][\"'”’»«)\]]*$")


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do: a full stop, a question or exclamation mark, closing quotes after it."""
    return bool(_SENTENCE_END.search(text))


def visible_width(text: str) -> int:
    """Length in Latin letters: a Chinese, Japanese or Korean character says as much as two and a half."""
    return len(text) if text.isascii() else len(text) + 3 * len(_WIDE.findall(text)) // 2


def is_unspaced(text: str) -> bool:
    """Whether a text is in a script that ends sentences without a mark: Thai, Lao, Burmese, Khmer, Tibetan."""
    if text.isascii():
        return False
    return sum("\u0e00" <= c <= "\u109f" or "\u1780" <= c <= "\u17ff" for c in text) > len(text) / 3


def paragraphs_of_text(text: str) -> list[str]:
    """The paragraphs of a plain text, cleaned: separated by blank lines, else one a line, unwrapped.

    Adjacent lines are joined where the text is hard-wrapped and the first of the two is full.
    """
    lines = [clean_paragraph(line) for line in _LINE_END.split(text)]
    if (
        width := _wrap_width(lines)
    ) is None:  # lines of one width were broken by that, and by nothing inside them
        lines = mended(lines)
        width = _wrap_width(lines)
    paragraphs: list[list[str]] = []
    previous = ""
    for line in lines:
        if line and previous and _continues(previous, line, width):
            paragraphs[-1] += [_between(previous, line), line]
        elif line:
            paragraphs.append([line])
        previous = line
    return ["".join(pieces) for pieces in paragraphs]


def paragraphs_of_field(text: str) -> list[str]:
    """The paragraphs of a JSON field: blank lines separate, else single line ends that do not wrap it."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    parts = _BLANK.split(text)
    if len(parts) == 1 and "\n" in text:
        if len(text) >= _LONG_TEXT:
            return paragraphs_of_text(text)
        lines = [cleaned for line in text.split("\n") if (cleaned := clean_paragraph(line))]
        if len(lines) > 1 and all(map(ends_sentence, lines)):  # wrapping ends few lines where a sentence ends
            return lines
    return [cleaned for cleaned in map(clean_paragraph, parts) if cleaned]


def _continues(line: str, following: str, width: int | None) -> bool:
    """Whether a line end is a wrap: the next word would not have fitted, or a sentence runs on in lower case."""
    if _BYLINE.match(following) or _ADDRESS.fullmatch(following):
        return False
    if following[0].isdigit() and len(line) > NARROWEST_WRAP and _GOES_ON.search(line):
        return True
    if width is None:
        goes_on = len(following) >= _LONG_LABEL or bool(_STOP.search(following))
        return len(line) > 40 and following[0].islower() and not ends_sentence(line) and goes_on
    first_word = following.split(" ", 1)[0]
    runs_on = not ends_sentence(line)
    full = len(line) + 1 + len(first_word) > width * (1 - _RAGGED if runs_on else 1)
    return full or (len(line) > 40 and following[0].islower() and runs_on)


def _wrap_width(lines: list[str]) -> int | None:
    """The width that a text is hard-wrapped to; None where it is not."""
    narrow = sorted(len(line) for line in lines if 0 < len(line) <= WIDEST_WRAP)
    pairs = [(line, following) for line, following in pairwise(lines) if line and following]
    if len(narrow) < 0.9 * sum(map(bool, lines)) or len(pairs) < 2 or narrow[-1] < NARROWEST_WRAP:
        return None
    width = narrow[-1]
    wrapped = [pair for pair in pairs if len(pair[0]) > 0.5 * width and _continues(*pair, width)]
    # A wrapped text breaks inside sentences; short paragraphs, one a line, do not.
    broken = [line for line, _ in wrapped if not ends_sentence(line)]
    return width if len(wrapped) >= 0.5 * len(pairs) and len(broken) >= 0.5 * len(wrapped) else None


def _between(line: str, following: str) -> str:
    """What joins two wrapped lines: a space, but nothing after a hyphen or between ideographs."""
    if re.search(r"[^\W\d_]-$", line) and following[0].islower():
        return ""
    between_ideographs = "\u3040" <= line[-1] <= "\u9fff" and "\u3040" <= following[0] <= "\u9fff"
    return "" if between_ideographs else " "
