"""What became of everything that was read, counted: the noun alone, for whoever tells of it and reads nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.article import Imprint, Rejection


@dataclass(slots=True)
class Ingestion:
    """What became of everything that was read."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejections: list[Rejection] = field(default_factory=list)
    last: Imprint | None = None

    @property
    def articles(self) -> int:
        """How many articles could be read."""
        return self.added + self.updated + self.unchanged

    def take_up(self, other: Ingestion) -> None:
        """Count what became of other readings too."""
        self.added += other.added
        self.updated += other.updated
        self.unchanged += other.unchanged
        self.rejections += other.rejections
        self.last = other.last or self.last
