"""The nouns of a run: what was measured of each engine, and the whole as JSON.

Units are in the names: `_ms` milliseconds, `_us` microseconds, plain sizes in bytes. Nothing here measures.
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.bench.terms import Analysed

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Latency:
    """One set of questions asked of one engine; medians over the rounds."""

    p50_us: float
    p95_us: float
    p99_us: float
    a_second: float
    """Questions a second, one after another."""
    rounds: int
    asked: int
    """Distinct questions asked; fewer than there are where an engine used up its time in every round."""
    overlap: float | None = None
    """Mean share of the exact best ten among the engine's; None where it was not judged."""


@dataclass(frozen=True, slots=True)
class ColdOpen:
    """A fresh process until its first answer, files in the system's cache; medians over the rounds."""

    import_ms: float
    open_ms: float
    first_ms: float

    @property
    def engine_ms(self) -> float:
        """Without imports."""
        return self.open_ms + self.first_ms

    @property
    def all_ms(self) -> float:
        return self.import_ms + self.engine_ms


@dataclass(slots=True)
class Measured:
    """What was measured of one engine."""

    name: str
    ran_with: Mapping[str, str]
    build_seconds: float
    peak: int
    disk: int | None
    """None where the engine keeps nothing on disk."""
    serving: int = 0
    """Resident bytes after all questions, mapped files included."""
    cold: ColdOpen | None = None
    stop_words_out: Latency | None = None
    stop_words_in: Latency | None = None

    def rates(self, analysed: Analysed) -> tuple[float, float]:
        """Paragraphs a second: of building alone, and with the analysis before it."""
        count = analysed.paragraphs
        return count / self.build_seconds, count / (self.build_seconds + analysed.seconds)


@dataclass(slots=True)
class Run:
    """A whole run: where, over what, which engines, which were left out and why."""

    machine: Mapping[str, Any]
    archive: Mapping[str, Any]
    analysed: Analysed
    questions: Mapping[str, int]
    rounds: int
    engines: list[Measured] = field(default_factory=list)
    skipped: dict[str, str] = field(default_factory=dict)
    """Engine and the sentence that says why it is not there."""
    freshness: Mapping[str, Any] | None = None

    def as_json(self) -> dict[str, Any]:
        """Everything, medians only."""
        told = asdict(self)
        for engine, measured in zip(told["engines"], self.engines, strict=True):
            alone, with_analysis = measured.rates(self.analysed)
            engine["build_a_second"], engine["build_and_analysis_a_second"] = alone, with_analysis
            if measured.cold:
                engine["cold"] |= {"engine_ms": measured.cold.engine_ms, "all_ms": measured.cold.all_ms}
        return {"format": FORMAT, **told}


def latency(rounds: Sequence[Sequence[float]], asked: int, overlap: float | None) -> Latency:
    """Medians over rounds of the microseconds that questions took; ValueError without a round."""
    p50, p95, p99 = (
        statistics.median(_percentile(took, share) for took in rounds) for share in (0.50, 0.95, 0.99)
    )
    a_second = statistics.median(1e6 * len(took) / sum(took) for took in rounds)
    return Latency(p50, p95, p99, a_second, len(rounds), asked, overlap)


def cold_open(rounds: Sequence[Mapping[str, float]]) -> ColdOpen:
    """Medians over rounds."""
    return ColdOpen(
        *(statistics.median(r[part] for r in rounds) for part in ("import_ms", "open_ms", "first_ms"))
    )


def _percentile(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
