"""Furniture: lines of a page that no journalist wrote (buttons, cookie lines, boxes of other headlines).

A line is furniture as a whole or not at all; a paragraph is never shortened. What is cut is handed back so
that it can be shown and put back.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.dating.dates import LINES_REMEMBERED
from corpus.readers.lines.furniture_forms import (
    ADVERTISING,
    BOX,
    BUTTON,
    BUTTON_WORDS,
    LAST_BOX,
    SENTENCE,
    is_plea,
    is_pointer,
)
from corpus.readers.lines.paragraphs import ends_sentence, visible_width

PROSE = 140
"""Visible width from which a line that ends a sentence is surely a paragraph of the article."""
_LONGEST_FURNITURE = 450

_DRESS = " \t-–—:•·|»«>…*#"
_CRUMBS = re.compile(r"\w[\w &'’-]{1,30}(?:\s*[>›»]\s*\w[\w &'’-]{1,40}){1,6}\s*[>›»]?")
_SPEECH = re.compile(r"[\"“”«»„]|\b(?:said|says|told|urged|asked|added|warned)\b")
"""A sentence in which somebody speaks is the newspaper's, whatever it begins with."""
_LABELS = re.compile(r"[^|.?!\"“”]{2,40}(?:\s[|•·]\s[^|.?!\"“”]{2,40}){2,}")
"""A row of links: three or more short labels set off by marks."""
_CLOSING = re.compile(
    r"©|\(c\)|copyright\s*(?:©|\(c\)|by\b|\d)|.{0,30}all rights reserved|about the authors?|über den autor"
    r"|sobre (?:el|o) autor"
    r"|à propos de l'auteur|sull'autore|over de auteur|об авторе|عن الكاتب"
    r"|(?:filed under|tags?|tagged|topics?|schlagworte|stichworte|themen|mots[- ]clés|etiquetas|temas"
    r"|теги)\b\s*(?:[:|]|$)"
    r"|(?:previous|next) (?:article|post|story)\b|(?:vorheriger|nächster) (?:artikel|beitrag)\b"
    r"|article (?:précédent|suivant)\b|(?:artículo|noticia) (?:anterior|siguiente)\b"
    r"|follow .{2,60} on (?:twitter|x|facebook|instagram|linkedin)\b|.{0,40}\bnewsletters?\b.{0,20}$",
    re.IGNORECASE,
)
_SMALL_PRINT = re.compile(
    r"(?:(?:legal )?disclaimer|(?:advertising|affiliate) disclosure|haftungsausschluss|aviso legal)\b(?! of\b)",
    re.IGNORECASE,
)
_OF_POST = re.compile(r"pic\.(?:twitter|x)\.com/\w+|[-–—]\s?.{2,60} \(@\w{2,30}\).{0,40}")
_LONGEST_SIGNATURE = 140
_HANDLE = re.compile(r"@\w{2,30}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SIGNPOST = re.compile(r"[A-Z][A-Z'’ ]{2,24}:\s\S.{5,100}")
"""Capitals and a colon before a headline that is no sentence: "IN PICTURES: the storm" points to another article."""


@lru_cache(maxsize=LINES_REMEMBERED)
def is_furniture(line: str) -> bool:
    """Whether a whole line is a button, a box's heading, a cookie line, a copyright line or the like."""
    if len(line) > _LONGEST_FURNITURE or (ends_sentence(line) and _SPEECH.search(line)):
        return False
    bare = _plain(line)
    if (
        SENTENCE.fullmatch(line)
        or is_pointer(line)
        or is_plea(line)
        or _HANDLE.fullmatch(line)
        or _LABELS.fullmatch(line)
    ):
        return True
    if is_signpost(line):
        return True
    return _is_row_of_buttons(bare) or (
        len(bare) <= 80 and any(form.fullmatch(bare) for form in (BUTTON, BOX, LAST_BOX, ADVERTISING))
    )


def is_button(line: str) -> bool:
    """Whether a line is a button or a row of them, as readers share, print and save an article by."""
    bare = _plain(line)
    return len(bare) <= 80 and (_is_row_of_buttons(bare) or bool(BUTTON.fullmatch(bare)))


def marks_advertising(line: str) -> bool:
    """Whether a line stands where an advertisement did, as "Advertisement" or "Story continues below" do."""
    return len(line) <= 80 and bool(ADVERTISING.fullmatch(_plain(line)))


def signs_post(line: str) -> bool:
    """Whether a line stands below a post that an article shows: its picture's address, or whose it is."""
    return (
        len(line) <= _LONGEST_SIGNATURE
        and ("(@" in line or "pic." in line)
        and bool(_OF_POST.fullmatch(line))
    )


def is_signpost(line: str) -> bool:
    """Whether a line points to another article, as "IN PICTURES: the storm" does; headlines may look like that too."""
    return bool(_SIGNPOST.fullmatch(line)) and not ends_sentence(line)


def is_crumbs(line: str) -> bool:
    """Whether a line is a trail such as "Home > News > Harbour"."""
    return len(line) <= 120 and bool(_CRUMBS.fullmatch(line))


def opens_box(line: str) -> bool:
    """Whether other articles' headlines follow this line, as they do after "Most read"."""
    return bool(BOX.fullmatch(_plain(line)))


def opens_comments(line: str) -> bool:
    """Whether readers' comments follow this line; nothing after them is the article."""
    return bool(LAST_BOX.fullmatch(_plain(line)))


def closes_article(line: str) -> bool:
    """Whether a line stands below articles, never in them: tags, copyright, what is told of the author."""
    return len(line) < 200 and bool(_CLOSING.match(line))


def is_small_print(line: str) -> bool:
    """Whether a paragraph, however long, is a publisher's: who answers for what, and who pays for links."""
    return bool(_SMALL_PRINT.match(line))


def is_headline_like(line: str) -> bool:
    """A short line that ends no sentence and announces nothing."""
    return visible_width(line) < 120 and not ends_sentence(line) and not line.endswith((":", ";", ","))


def separate(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines of a body without its furniture, and what was cut, both in order.

    A box takes the headlines after its heading with it, up to where the article's prose resumes; nothing
    after the readers' comments is the article.
    """
    kept: list[str] = []
    cut: list[str] = []
    in_box = False
    for place, line in enumerate(lines):
        if opens_comments(line) and kept:
            cut.extend(lines[place:])
            break
        if opens_box(line):
            in_box = True
            cut.append(line)
        elif is_furniture(line) or (in_box and not _resumes(lines, place)):
            cut.append(line)
        else:
            in_box = False
            kept.append(line)
    return _without_trailing_headlines(kept, cut)


def _resumes(lines: list[str], place: int) -> bool:
    """Whether prose goes on here: a long paragraph, or two sentences' ends in a row (a teaser stands alone)."""
    line = lines[place]
    if not ends_sentence(line):
        return False
    following = lines[place + 1] if place + 1 < len(lines) else ""
    return visible_width(line) >= PROSE or (ends_sentence(following) and not is_furniture(following))


def _without_trailing_headlines(kept: list[str], cut: list[str]) -> tuple[list[str], list[str]]:
    """Four or more headlines in a row at the very end are other articles', even under no heading."""
    end = len(kept)
    while end and is_headline_like(kept[end - 1]) and len(kept[end - 1].split()) >= 3:
        end -= 1
    if end and len(kept) - end >= 4:
        return kept[:end], [*kept[end:], *cut]
    return kept, cut


def _plain(line: str) -> str:
    return line.replace("’", "'").strip(_DRESS)


def _is_row_of_buttons(line: str) -> bool:
    words = line.lower().replace(",", " ").split()
    return len(words) > 1 and all(word in BUTTON_WORDS or word.isdigit() for word in words)
