"""The nouns of attribution: what was decided about a span inside quotation marks, and why."""

from __future__ import annotations

from typing import Final, NamedTuple

from corpus.quotations.names import Mention
from corpus.quotations.saying import Saying
from corpus.quotations.tokens import Tokens

GROUNDS: Final = {
    "after": "a verb of saying stands right behind the marks",
    "before": "a verb of saying stands right before the marks",
    "in clause": "the marks stand in a clause that somebody is said to say",
    "clause": "a clause outside marks that somebody is said to say",
    "colon": "a name and a colon lead over to it",
    "signed": "a name behind a dash signs it",
    "sentence before": "the sentence before says who speaks, and nothing else is said there",
    "lead-in": "the sentence before has this subject",
    "carried": "the paragraph's speaker goes on",
    "carried far": "the paragraph's speaker goes on after other sentences",
    "carried back": "the paragraph's next quotation has this speaker",
    "runs on": "the paragraph before was left open by this speaker, or ended with their words",
    "next paragraph": "the paragraph before has this speaker",
    "turn": "an interview's turn opens with the name",
    "foreign": "a verb of saying in a language other than English stands beside the marks",
    "alone": "it is speech, but nothing tells whose",
}
"""Every rule that can decide, by the name under which a Verdict keeps it, in words for developers."""


class Verdict(NamedTuple):
    """What was decided about one marked span: whether it is speech, whose saying, and on what ground.

    `cue` are the offsets of a verb that no Saying holds, as in languages other than English.
    """

    speech: bool
    saying: Saying | None = None
    mention: Mention | None = None
    ground: str = "none"
    fragment: bool = False
    cue: tuple[int, int] | None = None


class Heard(NamedTuple):
    """Offsets of the speaker's `name`, or of a pronoun or bare verb where `continues` (whoever spoke last).

    `gender` is 1 for "he", -1 for "she" and 0 for what tells neither.
    """

    name: tuple[int, int]
    title: str | None
    cue: tuple[int, int]
    continues: bool = False
    gender: int = 0


def quote_tokens(tokens: Tokens) -> list[int]:
    """The tokens that are marked spans, rising."""
    return list(tokens.quoted)
