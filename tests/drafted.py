"""Texts that moderators paste in tests, and drafts made of them without any chat."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from bot.drafts.desk import DraftDesk
from bot.drafts.nouns import Draft, Sending
from corpus.adding.ingestion import Ingestion
from corpus.archive import Archive
from corpus.archive.memory import Asker
from corpus.article import Article
from corpus.readers import read_text

FERRY = """Quillhaven Courier

Ferry timetable to change in spring

Published: 3 March 2025

Share this article

The Grebe line ferry will leave ten minutes earlier from the first Monday of April, the harbour office said.

Skipper Nan Hollis said: "Nobody will miss the night boat, for there is none any more."

Read more: Storm spares the harbour
"""
FERRY_QUESTION = "What did skipper Nan Hollis say about the night boat?"
MO = Asker(1, 555, 10)
UNDATED = """The lamp on the north mole was lit again on Thursday, after eleven dark years.

Keeper Una Frost climbed the hundred and four steps with a can of oil in each hand, and came down with neither.

The harbour office says that it will burn until the last boat of the season is home.
"""


def pasted(text: str, name: str = "pasted-1-10") -> Article:
    """A text as the chat reads it."""
    return read_text(text, name=name, place=f"telegram:{name}")


def drafted(desk: DraftDesk, text: str = FERRY, by: Asker = MO) -> Draft:
    """A draft of a pasted text."""
    draft = desk.take_in(Sending(by, "the pasted text"), [pasted(text)])
    assert not isinstance(draft, Ingestion)
    return draft


def kept(directory: Path) -> list[Article]:
    """The articles of an archive."""
    with closing(Archive(directory)) as archive:
        found = [archive.article(imprint.article_id) for imprint in archive.latest(50)]
    return [one for one in found if one is not None]
