"""Why a line was cut of its page: told from the line itself, for whoever looks at what was cut."""

from __future__ import annotations

from enum import StrEnum

from corpus.dating.dates import find_dateline
from corpus.readers.lines.captions import is_sign_off
from corpus.readers.lines.furniture import closes_article, is_crumbs, is_furniture, opens_box, opens_comments
from corpus.readers.lines.outlets import same_line
from corpus.readers.lines.prose import is_prose


class Reason(StrEnum):
    """What a cut line was taken for."""

    HEADLINE = "headline again"
    COMMENTS = "heading of comments"
    BOX = "heading of a box"
    FURNITURE = "furniture"
    DATE = "date"
    SIGN_OFF = "agency's name"
    PROSE = "not the article's prose"
    LABEL = "not running text"


def reason_for(line: str, title: str) -> Reason:
    """What a line that was cut of a page with this headline was taken for."""
    if same_line(line, title):
        return Reason.HEADLINE
    if opens_comments(line):
        return Reason.COMMENTS
    if opens_box(line):
        return Reason.BOX
    if is_furniture(line) or is_crumbs(line) or closes_article(line):
        return Reason.FURNITURE
    if find_dateline(line):
        return Reason.DATE
    if is_sign_off(line):
        return Reason.SIGN_OFF
    return Reason.PROSE if is_prose(line) else Reason.LABEL
