"""Who speaks beside a quotation in French and Arabic: rules over the printed words around the marks.

The rest of the room reads English; these two read only what stands right before and right after a span inside
marks, and give a Verdict or nothing. A text in neither language passes through untouched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from corpus.quotations import arabic, french
from corpus.quotations.names import Mention
from corpus.quotations.tokens import Tokens
from corpus.quotations.verdicts import Heard, Verdict

_POLITE: Final = re.compile(r"^(?:M\.|MM\.|Mme|Mlle|Me|Dr)\s")
_NEAR: Final = 2
"""Paragraphs back in which whoever spoke last may still be the "he" of another sentence."""


def foreign_verdicts(paragraphs: Sequence[Tokens]) -> dict[tuple[int, int], Verdict]:
    """Verdicts by (place, number of the span), for articles in French or Arabic; empty for all others."""
    texts = [tokens.text for tokens in paragraphs]
    tongue = arabic if arabic.is_arabic(texts) else french if french.is_french(texts) else None
    if tongue is None:
        return {}
    found: dict[tuple[int, int], Verdict] = {}
    full: dict[str, Mention] = {}
    last: tuple[int, Mention] | None = None
    for place, tokens in enumerate(paragraphs):
        reported = None if tokens.spans else tongue.heard_within(tokens.text)
        if reported is not None and not reported.continues:
            last = (place, _known(_mention(tokens.text, place, reported), full))
        for number, span in enumerate(tokens.spans):
            heard = tongue.heard_beside(tokens.text, span)
            if heard is None:
                continue
            if not heard.continues:
                last = (place, _known(_mention(tokens.text, place, heard), full))
            meant = last[1] if last is not None and place - last[0] <= _NEAR else None
            found[place, number] = Verdict(True, None, meant, "foreign")
    return found


def _mention(text: str, place: int, heard: Heard) -> Mention:
    name = _POLITE.sub("", text[slice(*heard.name)])
    return Mention(place, heard.name[0], heard.name[1], "name", name, name, None, heard.title)


def _known(mention: Mention, full: dict[str, Mention]) -> Mention:
    """The mention with the name and description first given, where this one is a surname of that."""
    words = mention.name.split()
    if len(words) == 1 and words[0] in full:
        first = full[words[0]]
        return Mention(
            mention.place, mention.start, mention.end, "name", mention.text, first.name, None,
            mention.description or first.description,
        )  # fmt: skip
    if words:
        full.setdefault(words[-1], mention)
    return mention
