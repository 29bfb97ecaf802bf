"""A run as one picture, PNG and SVG: latency, building, memory and disk, cold open, a panel each.

Needs matplotlib, which is imported only here. Nothing here measures or words a sentence for the terminal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bot import wording
from bot.bench.figures import Latency, Measured, Run
from bot.bench.peers import OWN

NAMES = ("bench.png", "bench.svg")
_OWN_COLOUR, _PEER_COLOUR, _INK, _FAINT = "#b3261e", "#8a93a0", "#22262b", "#d9dde2"


def draw(run: Run, folder: Path) -> list[Path]:
    """Write both files and give their paths. Raises ImportError without matplotlib, OSError."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib.figure import Figure

    settings = {
        "svg.hashsalt": "clippings", "svg.fonttype": "none", "font.size": 9,
        "text.color": _INK, "axes.labelcolor": _INK, "xtick.color": _INK, "ytick.color": _INK,
    }  # fmt: skip
    paths = [folder / name for name in NAMES]
    with mpl.rc_context(settings):
        figure = Figure(figsize=(11, 3.4 + 0.9 * len(run.engines)), layout="constrained")
        figure.suptitle(_title(run), fontsize=11, fontweight="bold")
        panels = figure.subplots(3, 2).flatten()
        _latencies(panels[0], run.engines, lambda engine: engine.stop_words_out, "stop words out")
        if any(engine.stop_words_in for engine in run.engines):
            _latencies(panels[1], run.engines, lambda engine: engine.stop_words_in, "stop words in")
        else:
            panels[1].set_axis_off()
        _bars(
            panels[2],
            run.engines,
            lambda e: e.rates(run.analysed)[0],
            "Built, paragraphs a second",
            "{:,.0f}",
        )
        _bars(panels[3], run.engines, _cold, "Cold open to first answer, ms, imports included", "{:,.0f}")
        _bars(
            panels[4],
            run.engines,
            lambda engine: engine.peak / 1e6,
            "Peak memory while building, MB",
            "{:,.0f}",
        )
        _bars(panels[5], run.engines, _disk, "On disk, MB", "{:,.1f}")
        for path in paths:
            metadata = {"Date": None} if path.suffix == ".svg" else {}
            figure.savefig(path, dpi=160, metadata=metadata, facecolor="white")
    return paths


def _title(run: Run) -> str:
    return (
        f"{run.analysed.paragraphs:,} paragraphs, {run.analysed.postings:,} postings, top 10, "
        f"medians of {wording.figures.count(run.rounds, 'interleaved round')}"
    )


def _latencies(
    axes: Any, engines: Sequence[Measured], which: Callable[[Measured], Latency | None], words: str
) -> None:
    """p50 as a dot, with a line to p95 and a fainter one to p99, on a logarithmic axis."""
    for row, engine in enumerate(engines):
        if found := which(engine):
            colour = _colour(engine)
            axes.plot([found.p50_us, found.p99_us], [row, row], color=colour, alpha=0.35, linewidth=3)
            axes.plot([found.p50_us, found.p95_us], [row, row], color=colour, linewidth=3)
            axes.plot([found.p50_us], [row], "o", color=colour, markersize=7)
            axes.annotate(
                f"{found.p50_us:,.0f} / {found.p95_us:,.0f} / {found.p99_us:,.0f}",
                (found.p50_us, row), xytext=(0, 7), textcoords="offset points", fontsize=7.5,
            )  # fmt: skip
    axes.set_xscale("log")
    axes.margins(x=0.3)
    _dress(axes, engines, f"Microseconds a question, {words}: p50 / p95 / p99")


def _bars(
    axes: Any, engines: Sequence[Measured], value: Callable[[Measured], float | None], title: str, form: str
) -> None:
    values = [value(engine) for engine in engines]
    bars = axes.barh(
        range(len(engines)),
        [v or 0 for v in values],
        height=0.6,
        color=[_colour(engine) for engine in engines],
    )
    axes.bar_label(bars, ["none" if v is None else form.format(v) for v in values], padding=3, fontsize=7.5)
    axes.margins(x=0.15)
    axes.xaxis.set_major_formatter("{x:,.0f}")
    _dress(axes, engines, title)


def _dress(axes: Any, engines: Sequence[Measured], title: str) -> None:
    axes.set_title(title, loc="left", fontsize=9)
    axes.set_yticks(range(len(engines)), [engine.name for engine in engines])
    axes.set_ylim(len(engines) - 0.4, -0.6)
    axes.grid(axis="x", color=_FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _colour(engine: Measured) -> str:
    return _OWN_COLOUR if engine.name.startswith(OWN) else _PEER_COLOUR


def _disk(engine: Measured) -> float | None:
    return None if engine.disk is None else engine.disk / 1e6


def _cold(engine: Measured) -> float | None:
    return engine.cold.all_ms if engine.cold else None
