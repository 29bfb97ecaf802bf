"""The nouns of attribution: what was decided about a span inside quotation marks, and why."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.quotations.names import Mention
from corpus.quotations.saying import Saying
from corpus.quotations.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided about one marked span: whether it is speech, whose saying, and on what ground."""

    speech: bool
    saying: Saying | None = None
    mention: Mention | None = None
    ground: str = "none"
    fragment: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """Offsets of the speaker's `name`, or of a pronoun or bare verb where `continues` (whoever spoke last)."""

    name: tuple[int, int]
    title: str | None
    cue: tuple[int, int]
    continues: bool = False


def quote_tokens(tokens: Tokens) -> list[int]:
    return [i for i, kind in enumerate(tokens.kinds) if kind == "Q"]
