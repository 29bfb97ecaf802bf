"""The nouns of sources: a source, what it lists, and how that differs from what was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Literal

from corpus.adding.ingestion import Ingestion
from corpus.fetching import Validators


class Kind(Enum):
    """What a source is; told by looking at what is there."""

    FOLDER = "folder"
    PAGE = "page"
    FEED = "feed"
    SITE_MAP = "site map"


@dataclass(frozen=True, slots=True)
class Source:
    """A place that articles come from, under a name.

    `minutes` between two rounds of the bot, None for never by itself. `synced_at` is the last round that came
    to its end, `tried_at` the last one at all; `trouble` is what went wrong in it. Moments are in UTC.
    """

    name: str
    kind: Kind
    place: str
    minutes: int | None = None
    paused: bool = False
    synced_at: datetime | None = None
    tried_at: datetime | None = None
    trouble: str | None = None

    def is_due(self, now: datetime) -> bool:
        """Whether the bot is to bring it up to date by itself.

        A last round that is still to come was written down by a clock that went wrong: it is not waited for.
        """
        if self.paused or self.minutes is None:
            return False
        return self.tried_at is None or not 0 <= (now - self.tried_at).total_seconds() < 60 * self.minutes


@dataclass(frozen=True, slots=True)
class Listed:
    """A page or file that a source names. `stamp` differs when it changed; "" where the source does not say."""

    address: str
    stamp: str
    named_by: str = ""
    """The feed or site map that names it."""


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page that a source named, as it was named last, and what became of it."""

    listed: Listed
    state: Literal["waiting", "read", "failed", "gone"]
    validators: Validators
    trouble: str | None = None


@dataclass(slots=True)
class Listing:
    """Everything that a source names just now."""

    pages: dict[str, Listed] = field(default_factory=dict)
    lists: dict[str, Validators] = field(default_factory=dict)
    """Feeds and site maps that were read, and what to ask with next time."""
    unchanged: set[str] = field(default_factory=set)
    """Those that say they are as they were."""
    troubles: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Difference:
    """How what a source names differs from what was read of it: addresses."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    unsure: tuple[str, ...] = ()
    """Those that have to be asked whether they changed."""
    left_over: tuple[str, ...] = ()
    """Those that an earlier round did not come to, or failed at."""


@dataclass(slots=True)
class Synced:
    """What became of one round."""

    source: Source
    difference: Difference
    ingestion: Ingestion = field(default_factory=Ingestion)
    asked: int = 0
    """Pages and files that were looked at."""
    unchanged: int = 0
    """Those of which the site says that they are as they were."""
    trouble: str | None = None
    seconds: float = 0.0
