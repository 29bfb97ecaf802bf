"""Runs as one picture, PNG and SVG: risk against coverage, and confidence against what is right.

A row of two panels for each collection. Needs matplotlib, which is imported only when drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from index.judged.confidence import reliability, risk_coverage
from index.judged.runs import Run

_BEFORE, _AFTER, _INK, _FAINT = "#8a93a0", "#b3261e", "#22262b", "#d9dde2"


def draw(runs: Sequence[Run], earlier: dict[str, Run], place: Path) -> list[Path]:
    """Write `place` as .png and .svg and give the paths; `earlier` runs are drawn in grey beside.

    Raises ImportError without matplotlib, OSError.
    """
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib.figure import Figure

    settings = {
        "svg.hashsalt": "clippings", "svg.fonttype": "none", "font.size": 9,
        "text.color": _INK, "axes.labelcolor": _INK, "xtick.color": _INK, "ytick.color": _INK,
    }  # fmt: skip
    paths = [place.with_suffix(suffix) for suffix in (".png", ".svg")]
    place.parent.mkdir(parents=True, exist_ok=True)
    with mpl.rc_context(settings):
        figure = Figure(figsize=(9, 3.6 * len(runs)), layout="constrained")
        rows = figure.subplots(len(runs), 2, squeeze=False)
        for (left, right), run in zip(rows, runs, strict=True):
            drawn = [(found, _BEFORE) for found in [earlier.get(run.collection)] if found] + [(run, _AFTER)]
            for found, colour in drawn:
                _risk(left, found, colour)
                _reliability(right, found, colour)
            _dress(left, f"{run.collection}: wrong among those answered", "share of questions answered")
            _dress(right, f"{run.collection}: right, by confidence", "confidence")
        for path in paths:
            metadata = {"Date": None} if path.suffix == ".svg" else {}
            figure.savefig(path, dpi=160, metadata=metadata, facecolor="white")
    return paths


def _risk(axes: Any, run: Run, colour: str) -> None:
    """The curve, with a dot where the threshold in force stands."""
    coverage, risk = risk_coverage(run.verdicts)
    axes.plot(coverage, risk, color=colour, linewidth=1.6)
    answered = sum(verdict.answered for verdict in run.verdicts)
    if answered:
        axes.plot(coverage[answered - 1], risk[answered - 1], "o", color=colour, markersize=6)
        axes.annotate(
            f"threshold {run.threshold:.3f}",
            (coverage[answered - 1], risk[answered - 1]),
            xytext=(-4, 8),
            ha="right",
            textcoords="offset points",
            color=colour,
            fontsize=8,
        )


def _reliability(axes: Any, run: Run, colour: str) -> None:
    """A dot for each stretch of confidence, as large as it has questions, against what a calibrated one would be."""
    bins = reliability(run.verdicts)
    axes.plot([0, 1], [0, 1], color=_FAINT, linewidth=1.2)
    axes.plot([b.confidence for b in bins], [b.right for b in bins], color=colour, linewidth=1.0)
    sizes = 8 + 160 * np.sqrt(np.array([b.count for b in bins]) / max(1, len(run.verdicts)))
    axes.scatter([b.confidence for b in bins], [b.right for b in bins], s=sizes, color=colour)


def _dress(axes: Any, title: str, below: str) -> None:
    axes.set_title(title, loc="left", fontsize=10, fontweight="bold")
    axes.set_xlabel(below)
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1.02)
    axes.grid(color=_FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
