"""`clippings eval`: judge the answers to questions whose answers are known, and compare two runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.bars import bar
from bot.terminal.console import Exit, JsonOption, archive_folder, err, out, print_json

if TYPE_CHECKING:
    from bot.judging.floors import Floors
    from index.judged.comparing import Comparison
    from index.judged.nouns import JudgedCollection
    from index.judged.runs import Run


def judge(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="DIR...", help="Judged collections [default: the bundled sample's]."),
    ] = None,
    sample: Annotated[
        bool, typer.Option("--sample", help="The bundled sample's questions, beside any DIR.")
    ] = False,
    archive: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Where archives of collections are kept [default: judged/ in the archive's]."
        ),
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Build archive and index anew even if the corpus is the same.")
    ] = False,
    saved: Annotated[
        Path | None, typer.Option("--out", metavar="RUN.json", help="Save the run to compare with later.")
    ] = None,
    against: Annotated[
        Path | None, typer.Option(metavar="RUN.json", help="Compare with a saved run.")
    ] = None,
    chart: Annotated[
        Path | None,
        typer.Option(metavar="PLACE", help="Draw PLACE.png and PLACE.svg: risk-coverage and reliability."),
    ] = None,
    peers: Annotated[
        bool, typer.Option("--peers", help="Also rank by rank_bm25's scores alone, evidence left out.")
    ] = False,
    floors: Annotated[
        Path | None,
        typer.Option(
            "--raise-floors", metavar="FLOORS.json", help="Raise floors to this run; none is lowered."
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Judge answers: the right paragraph first, the right sentence lit, and an honest "not here".

    A collection is a folder with corpus.jsonl, queries.jsonl, gold_passages.jsonl and qrels.tsv. Exit code 0 when
    judged, 1 when --against shares no question with it, 2 on an error.

        clippings eval judged/ --out before.json
        clippings eval judged/ --against before.json --chart judged
    """
    from bot.judging import files
    from bot.judging.floors import raise_floors, read_floors
    from index.judged.comparing import compare

    earlier = files.load(against) if against else {}
    for place in filter(None, (saved, floors)):
        files.require_place(place)
    if floors:
        read_floors(floors)
    runs = _judged(folders or [], sample or not folders, archive, fresh=fresh, peers=peers, shown=not as_json)
    told = files.told(runs)
    comparisons = [compare(earlier[run.collection], run) for run in runs if run.collection in earlier]
    notes = []
    if saved:
        files.save(told, saved)
        notes.append(f"Saved: {saved}.")
    if chart:
        notes.append(_drawn(runs, earlier, chart))
    rose = raise_floors(floors, runs) if floors else None
    if as_json:
        if against:
            told["comparisons"] = [comparison.as_json() for comparison in comparisons]
        print_json(told)
    else:
        _print(runs, comparisons, rose, notes)
    if against and not any(comparison.questions for comparison in comparisons):
        err.print(f"{against} has no question in common with this run.", soft_wrap=True)
        raise typer.Exit(Exit.NOTHING_FOUND)


def _judged(
    folders: list[Path], sample: bool, archive: Path | None, *, fresh: bool, peers: bool, shown: bool
) -> list[Run]:
    from bot.judging.collections import collections_in, place_of
    from bot.judging.running import run_of

    newspaper = archive_folder(None)
    with collections_in(folders, sample=sample) as collections, bar("Starting", shown=shown) as progress:

        def run(collection: JudgedCollection) -> Run:
            def told(what: str, done: int, total: int) -> None:
                words = f"{collection.name}: {what.lower()}"
                progress.tell(done, total, words)

            place = place_of(collection, archive, newspaper)
            return run_of(collection, place, told, fresh=fresh, bm25=peers)

        try:
            return [run(collection) for collection in collections]
        except KeyboardInterrupt:
            err.print("Stopped. Nothing was saved; archives that were built are kept for the next run.")
            raise typer.Exit(Exit.ERROR) from None


def _drawn(runs: Sequence[Run], earlier: dict[str, Run], place: Path) -> str:
    from bot.judging.chart import draw
    from corpus.errors import ClippingsError

    try:
        return f"Drawn: {', '.join(map(str, draw(runs, earlier, place)))}."
    except ImportError:
        return "No chart: matplotlib is not installed; `pip install matplotlib` adds it."
    except OSError as error:
        raise ClippingsError(
            f"{place} cannot be written ({error.strerror}). Choose another --chart."
        ) from error


def _print(
    runs: Sequence[Run], comparisons: Sequence[Comparison], rose: Floors | None, notes: list[str]
) -> None:
    from bot.terminal import judge_tables

    for run in runs:
        for part in judge_tables.of_run(run):
            out.print(part, soft_wrap=isinstance(part, str))
    for comparison in comparisons:
        for part in judge_tables.of_comparison(comparison):
            out.print(part, soft_wrap=isinstance(part, str))
    for sentence in (*judge_tables.of_floors(rose), *notes):
        out.print(sentence, soft_wrap=True)
