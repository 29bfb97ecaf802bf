"""Quotations of a running text as plain records, for programs that judge them. Pure; reads no files."""

from __future__ import annotations

import re

from corpus.quotations.find import explained_quotations
from corpus.quotations.nouns import Quotation
from corpus.quotations.verdicts import GROUNDS

_PARAGRAPH = re.compile(r"\S(?:.*?\S)??(?=\s*?\n[ \t\r]*\n|\s*\Z)", re.DOTALL)


def quotation_records(text: str, *, explain: bool = False) -> list[dict[str, object]]:
    """The quotations of a text whose paragraphs are parted by blank lines, as JSON-ready records.

    Keys: quote, start, end, speaker, speaker_mention, described_as, told, cue, type. Offsets are into `text`
    and `quote` is always `text[start:end]`. With `explain` also ground (the rule that decided) and because.
    """
    starts, texts = [], []
    for match in _PARAGRAPH.finditer(text):
        starts.append(match.start())
        texts.append(match.group())
    return [
        _record(quotation, text, starts[quotation.place])
        | ({"ground": ground, "because": GROUNDS[ground]} if explain else {})
        for quotation, ground in explained_quotations(texts)
    ]


def _record(quotation: Quotation, text: str, offset: int) -> dict[str, object]:
    start, end = quotation.start + offset, quotation.end + offset
    speaker = quotation.speaker
    return {
        "quote": text[start:end],
        "start": start,
        "end": end,
        "speaker": speaker.name if speaker else None,
        "speaker_mention": quotation.mention,
        "described_as": speaker.described_as if speaker else None,
        "told": speaker.told if speaker else None,
        "cue": quotation.cue,
        "type": quotation.type,
    }
