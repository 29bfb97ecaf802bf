"""A question as understood: the noun alone, so that an engine need not load what understands text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["who", "when", "where", "how many", "how much", "which", "why", "said", "who said", "other"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood.

    `terms` are its distinct content terms in the order asked; `names` those of them that are written as
    names; `phrases` the terms of each part in quotation marks; `years` the years it mentions; `speaker` the
    words that name whose statement is asked for ("what did X say").
    """

    text: str
    terms: tuple[str, ...]
    kind: Kind = "other"
    names: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    years: frozenset[int] = frozenset()
    speaker: str | None = None
