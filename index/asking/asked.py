"""A question as understood: the noun alone, so that an engine need not load what understands text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from index.asking.standins import StandIn, weighed
from index.asking.tongues.wants import Wants

Kind = Literal["who", "when", "where", "how many", "how much", "which", "why", "said", "who said", "other"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood.

    `terms` are its distinct content terms in the order asked; `names` those of them that are written as
    names; `phrases` the words of each part in quotation marks; `years` the years it mentions; `speaker` the
    words that name whose statement is asked for ("what did X say"); `speaker_otherwise` the same in other
    spellings of the archive's; `stand_ins` what else counts as its terms; `language` the language that its words
    were read in, None for English; `asked_on` the day of asking, None where it is not known;
    `is_beyond` says that it is about a time after all that the archive has, `is_topic` that it asks nothing of what it
    names but to be told of it ("the heron", "what happened to the heron?"); `wants` what it wants, where the tables of
    its language tell: the words of a question in English, which has None, tell it where they are read.
    """

    text: str
    terms: tuple[str, ...]
    kind: Kind = "other"
    names: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    years: frozenset[int] = frozenset()
    speaker: str | None = None
    speaker_otherwise: tuple[str, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()
    language: str | None = None
    asked_on: date | None = None
    is_beyond: bool = False
    is_topic: bool = False
    wants: Wants | None = None

    def searched(self) -> dict[str, float]:
        """What an engine searches for: terms in order, each with what its score is multiplied by."""
        return weighed(self.terms, self.stand_ins)
