"""A run of the bench as tables and sentences for the terminal. Pure: figures in, something to print out."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table

from bot import wording
from bot.bench.figures import Latency, Measured, Run
from bot.bench.peers import OWN


def tables(run: Run) -> Iterator[RenderableType]:
    """What a person reads, in order."""
    yield _building(run)
    yield _answering(run)


def sentences(run: Run) -> Iterator[str]:
    """What the tables were measured with, what was left out, and how to read them."""
    analysed, machine = run.analysed, run.machine
    kept = "content words only" if analysed.content_only else "stop words kept"
    yield (
        f"{analysed.paragraphs:,} paragraphs ({analysed.words / max(1, analysed.paragraphs):.1f} terms on average, "
        f"{kept}), {analysed.terms:,} distinct terms, {analysed.postings:,} postings; "
        f"{run.questions['stop_words_out']:,} questions, top 10, medians of "
        f"{wording.figures.count(run.rounds, 'interleaved round')}."
    )
    yield (
        f"{machine['system']}, {machine['cores']} cores ({machine['processor'] or 'unknown'}), Python "
        f"{machine['python']}. Questions are answered on one thread; files were in the system's cache."
    )
    yield (
        f"Clippings' analysis alone: {analysed.paragraphs / analysed.seconds:,.0f} paragraphs a second on one core; "
        "all engines were handed the same terms."
    )
    yield from _own_way(run)
    for engine in run.engines:
        told = ", ".join(f"{name} {value}" for name, value in engine.ran_with.items() if name != "version")
        yield f"{engine.name} {engine.ran_with.get('version', '')}: {told}."
    yield from (
        f"{engine.name} was asked {found.asked:,} of the questions with {words}, for time ran out."
        for engine in run.engines
        for found, words, name in (
            (engine.stop_words_out, "stop words out", "stop_words_out"),
            (engine.stop_words_in, "stop words in", "stop_words_in"),
        )
        if found and found.asked < run.questions[name]
    )
    yield from run.skipped.values()


def _own_way(run: Run) -> Iterator[str]:
    if run.freshness:
        rate = run.freshness["paragraphs"] / run.freshness["seconds"]
        yield f"clippings reindex, from the archive and with its analysis: {rate:,.0f} paragraphs a second."
        if "added_ms" in run.freshness:
            yield f"One article added is searchable after {run.freshness['added_ms']:,.0f} ms."
        else:
            yield "One article added becomes searchable with the next reindex."


def _building(run: Run) -> Table:
    table = _table("Building, keeping, opening")
    for heading in (
        "built/s",
        "with analysis",
        "peak MB",
        "disk MB",
        "serving MB",
        "cold ms",
        "of it imports",
    ):
        table.add_column(heading, justify="right")
    for engine in run.engines:
        alone, with_analysis = engine.rates(run.analysed)
        cold = engine.cold
        table.add_row(
            engine.name,
            f"{alone:,.0f}",
            f"{with_analysis:,.0f}",
            _megabytes(engine.peak),
            "none" if engine.disk is None else _megabytes(engine.disk),
            _megabytes(engine.serving),
            f"{cold.all_ms:,.0f}" if cold else "",
            f"{cold.import_ms:,.0f}" if cold else "",
            style=_style(engine),
        )
    return table


def _answering(run: Run) -> Table:
    both = not run.analysed.content_only
    table = _table("Answering: microseconds p50 / p95 / p99, questions a second, overlap with the exact ten")
    for words in ("stop words out", "stop words in")[: 1 + both]:
        for heading in (words, "a second", "overlap"):
            table.add_column(heading, justify="right")
    for engine in run.engines:
        cells = _cells(engine.stop_words_out) + (_cells(engine.stop_words_in) if both else [])
        table.add_row(engine.name, *cells, style=_style(engine))
    return table


def _table(title: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("engine", no_wrap=True)
    return table


def _cells(found: Latency | None) -> list[str]:
    if found is None:
        return ["", "", ""]
    spread = " / ".join(f"{value:,.0f}" for value in (found.p50_us, found.p95_us, found.p99_us))
    return [spread, f"{found.a_second:,.0f}", "" if found.overlap is None else f"{found.overlap:.4f}"]


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f}" if size >= 10_000_000 else f"{size / 1e6:,.1f}"


def _style(engine: Measured) -> str:
    return "bold" if engine.name.startswith(OWN) else ""
