"""The nouns of an answer: excerpts with their attribution, or the honest "not in this archive".

Verbatim by construction: an Excerpt holds a stored paragraph and offsets into it, and nothing here or
elsewhere can put other words into it. How an answer looks is the doors' business.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from corpus.article import Imprint, Paragraph, day_of
from corpus.quotations.nouns import Speaker
from index.asking.filters import EVERYTHING, Filters
from index.links import link_to

Span = tuple[int, int]
"""Character offsets into a paragraph's text, end exclusive."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Where an excerpt was printed, and who speaks in it where somebody does."""

    imprint: Imprint
    speaker: Speaker | None = None
    also_in: tuple[Imprint, ...] = ()
    """Other printings of the same story, the newest first."""

    @property
    def elsewhere(self) -> tuple[Imprint, ...]:
        """Of these, one for each other paper and day: papers keep an article under several addresses."""
        named = {(self.imprint.source, day_of(self.imprint.published))}
        others = []
        for other in self.also_in:
            printing = (other.source, day_of(other.published))
            if other.source is None or printing not in named:
                others.append(other)
            named.add(printing)
        return tuple(others)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A paragraph of an article and the offsets of what in it is lit."""

    paragraph: Paragraph
    highlights: tuple[Span, ...]
    attribution: Attribution
    score: float

    @property
    def text(self) -> str:
        """The paragraph whole, as printed."""
        return self.paragraph.text

    @property
    def lit(self) -> tuple[str, ...]:
        """The words that are lit."""
        return tuple(self.text[start:end] for start, end in self.highlights)

    @property
    def link(self) -> str | None:
        """The article's url with a fragment that makes a browser scroll to this paragraph."""
        url = self.attribution.imprint.url
        return link_to(url, self.text) if url else None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the archive spans: said beside "nothing found"."""

    articles: int
    oldest: date | None
    newest: date | None


@dataclass(frozen=True, slots=True)
class Respelling:
    """A word of a question that the archive does not have, and those that were searched for in its place."""

    asked: str
    searched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the archive has to say to a question.

    `excerpts` is empty when it does not answer; `near_misses` are the next passages in rank.
    `confidence` (0..1) is comparable across questions. `elapsed_ms` is wall time in milliseconds.
    `did_you_mean` is the question with the archive's words for those that it does not have, where some are close.
    """

    question: str
    answered: bool
    confidence: float
    excerpts: tuple[Excerpt, ...]
    near_misses: tuple[Excerpt, ...]
    coverage: Coverage
    elapsed_ms: float
    respellings: tuple[Respelling, ...] = ()
    did_you_mean: str | None = None
    filters: Filters = EVERYTHING
    """What was searched. Only near misses of a question that nothing there answers may be from outside."""
    offered: Filters = EVERYTHING
    """What the question's words may ask for too, and was not applied."""
    undated: int = 0
    """Articles that dates among the filters left out because they have none."""
    unsaid: tuple[str, ...] = ()
    """Words of the question that the first excerpt does not say in any form, where much hangs on them."""
    besides: int = 0
    """Passages that were left out because the reader has seen them and asked what else there is."""
