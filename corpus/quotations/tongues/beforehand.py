"""Who a "he said" means that stands behind marks: whoever was named right before them, in the same paragraph.

"The ferryman, Ann Bly, 71, is back at work. «My back protests», she says." Somebody who spoke paragraphs earlier is
not meant there, and where two were named nobody is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from corpus.quotations.tongues.hearing import named_in, shapes_of
from corpus.quotations.tongues.tongue import Tongue
from corpus.quotations.verdicts import Heard

_SENTENCE: Final = re.compile(r"[.?!]\s+(?=[^\W\d_])")
_PLACE_FOLLOWS: Final = re.compile(
    r"(?:^|\s)(?:in|im|am|an|bei|beim|aus|nach|zum?|à|aux?|en|dans|chez|vers|sur|desde|hasta|hacia|a|al|в|во|на|из"
    r"|через"
    r"|около|для)\s(?:(?:der|die|das|dem|den|la|le|el|los|las|les)\s)?$"
)
_LOOK_BACK: Final = 24


def named_before(tongue: Tongue, text: str, start: int, end: int) -> Heard | str | None:
    """Who is meant by what two offsets hold; "" where several might be, None where nobody is named there."""
    for match in reversed(list(shapes_of(tongue).after.finditer(text, start, end))):
        if match[0].lstrip()[:1] == "," and match["name"]:
            return named_in(tongue, match)
    sentences = [start, *(found.end() for found in _SENTENCE.finditer(text, start, end)), end]
    for first, last in zip(reversed(sentences[:-1]), reversed(sentences[1:]), strict=True):
        spans = [
            match.span()
            for match in _full_names(tongue).finditer(text, first, last)
            if " " in match[0]
            and not _PLACE_FOLLOWS.search(text, max(first, match.start() - _LOOK_BACK), match.start())
            and not (match.start() == first and match[0].split()[0].lower() in tongue.common)
        ]
        if len({text[slice(*span)] for span in spans}) > 1:
            return ""
        if spans:
            return _bare(tongue, text, *spans[0])
    return None


def _bare(tongue: Tongue, text: str, start: int, end: int) -> Heard:
    """Without what the name belongs to ("the farm of Ann Bly"), and apart from what its bearer is."""
    owner = text.rfind(" von ", start, end)
    if owner >= 0 and " " in text[owner + 5 : end]:
        start = owner + 5
    titled = tongue.title.match(text[start:end]) if tongue.title else None
    if titled is None:
        return Heard((start, end), None, (start, end))
    name = (start + titled.start("name"), start + titled.end("name"))
    return Heard(name, titled["title"], name)


@cache
def _full_names(tongue: Tongue) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?=\S+\s){tongue.named}(?!\w)")
