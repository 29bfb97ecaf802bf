"""Newspapers named in a question in another language than English: "في صدى مرجانة", "dans le Courrier"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from index.asking.mentions import Mention, named_in
from index.asking.papers import Papers
from index.asking.tongues.letters import plain
from index.asking.tongues.tongue import Tongue

_LONGEST_LEAD: Final = 48
_CLOSING: Final = re.compile(r"[»“\"]?")


def papers_in(tongue: Tongue, text: str, papers: Papers) -> list[Mention]:
    """The papers that a question names, in order, each with the words that ask for what it printed, if any do."""
    low, lead = plain(text), _lead_of(tongue)
    found = []
    for mention in named_in(text, papers):
        before = lead.search(low, max(0, mention.start - _LONGEST_LEAD), mention.start)
        closing = _CLOSING.match(text, mention.end)
        end = closing.end() if closing else mention.end
        found.append(replace(mention, asked=(before.start(), end)) if before else mention)
    return found


@cache
def _lead_of(tongue: Tongue) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{tongue.in_paper})$")
