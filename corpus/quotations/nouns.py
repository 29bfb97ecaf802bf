"""The nouns of speech: a Quotation is a span of a paragraph, a Speaker is who says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EXTRACTOR_VERSION = 7
"""Grows whenever the same article would give other quotations than before."""

QuotationType = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a quotation, as the article names and describes them."""

    name: str
    described_as: str | None = None
    told: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A span of one paragraph that somebody says.

    `start` and `end` are character offsets into the paragraph at `place`, the quotation marks left out, so
    the words are always a slice of the article. `speaker` is None where no name is sure; `mention` holds the
    words beside the quote ("he", "the spokesman").
    """

    place: int
    start: int
    end: int
    type: QuotationType
    speaker: Speaker | None = None
    mention: str | None = None
    cue: str | None = None
