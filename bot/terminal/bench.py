"""`clippings bench`: this engine and the installed peers side by side, in one run, on an archive of any size."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.bars import bar
from bot.terminal.console import Exit, JsonOption, Paper, err, out, print_json
from corpus.errors import ClippingsError, SettingsError

if TYPE_CHECKING:
    from bot.bench.figures import Run
    from bot.bench.peers import Listed

_PARAGRAPHS, _QUESTIONS = 100_000, 1000
_QUICK_PARAGRAPHS, _QUICK_QUESTIONS = 5000, 100
_WIDEST = 120
JSON_NAME = "bench.json"


def bench(
    paragraphs: Annotated[
        int | None, typer.Option(min=100, help="How many, made or of the file [default: 100000, or all].")
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option(metavar="FILE.txt[.gz]", help="Paragraphs, one a line, in place of made ones."),
    ] = None,
    questions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Questions: a JSON array, or one a line [default: made]."),
    ] = None,
    folder: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Where bench.json, bench.png and bench.svg go.")
    ] = Path("bench"),
    engines: Annotated[
        str | None,
        typer.Option(metavar="NAME,...", help="Only these engines, rank_bm25 at any size [default: all]."),
    ] = None,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds in which all engines take turns.")] = 5,
    seconds: Annotated[
        float,
        typer.Option(min=0.1, help="The most one engine may take for one round's questions of one kind."),
    ] = 10.0,
    seed: Annotated[int, typer.Option(min=0, help="Of the made archive and questions.")] = 1,
    content_only: Annotated[
        bool, typer.Option("--content-only", help="Index without stop words, as `clippings reindex` does.")
    ] = False,
    archive: Annotated[
        bool, typer.Option("--archive/--no-archive", help="Also index a real archive and add articles to it.")
    ] = True,
    quick: Annotated[
        bool, typer.Option("--quick", help="5,000 paragraphs, 100 questions, one round: does it run at all?")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Measure this engine beside rank_bm25, bm25s, tantivy and SQLite FTS5, those that are installed.

    Engines take turns in one run, each in a process of its own. Trust ratios more than times.

        clippings bench --paragraphs 1000000 --out bench
    """
    from bot.bench.measuring import Plan, measure

    if quick:
        rounds, paragraphs = 1, paragraphs or (_QUICK_PARAGRAPHS if file is None else None)
    if file is None:
        paragraphs = paragraphs or _PARAGRAPHS
    if file is not None:
        from bot.bench import given

        paragraphs = given.count(file, paragraphs)
    assert paragraphs is not None
    running, skipped = _chosen(engines, paragraphs)
    plan = Plan(
        _texts(file, paragraphs, seed),
        _questions(questions, quick, seed),
        {"paragraphs": paragraphs, "file": file.name if file else None, "seed": seed},
        tuple(running),
        rounds,
        seconds,
        content_only,
        archive,
    )
    with _working(folder) as working, bar("Starting", shown=not as_json) as progress:

        def told(what: str, done: int, total: int) -> None:
            progress.tell(done, total, what)

        try:
            run = measure(plan, working, told)
        except KeyboardInterrupt:
            err.print("Stopped. Nothing was kept.")
            raise typer.Exit(Exit.ERROR) from None
        except OSError as error:
            raise _unwritable(folder, error) from error
    run.skipped = {**skipped, **run.skipped}
    notes = _saved(run, folder)
    if as_json:
        print_json(run.as_json())
    else:
        _print(run, notes)


def _chosen(names: str | None, paragraphs: int) -> tuple[list[Listed], dict[str, str]]:
    """The engines that can run, and a sentence for each other. Raises SettingsError for an unknown name."""
    from bot.bench.peers import TABLE

    known = {engine.name: engine for engine in TABLE if engine.applies()}
    wanted = [name.strip() for name in names.split(",")] if names else list(known)
    if unknown := [name for name in wanted if name not in known]:
        raise SettingsError(f"There is no engine called {unknown[0]!r}. There are: {', '.join(known)}.")
    running, skipped = [], {}
    for engine in (known[name] for name in dict.fromkeys(wanted)):
        if missing := engine.missing():
            skipped[engine.name] = (
                f"{engine.name} is left out: {' and '.join(missing)} "
                f"{'is' if len(missing) == 1 else 'are'} not installed; `pip install {' '.join(missing)}` adds it."
            )
        elif not names and engine.at_most is not None and paragraphs > engine.at_most:
            skipped[engine.name] = (
                f"{engine.name} is left out above {engine.at_most:,} paragraphs; name it in --engines to run it."
            )
        else:
            running.append(engine)
    if not running:
        raise SettingsError(f"No engine is left to run. {' '.join(skipped.values())}")
    return running, skipped


def _texts(file: Path | None, paragraphs: int, seed: int) -> Iterable[str]:
    if file is not None:
        from bot.bench import given

        return given.paragraphs(file, paragraphs)
    from bot.bench import made

    return made.paragraphs(paragraphs, seed)


def _questions(file: Path | None, quick: bool, seed: int) -> Callable[[Path], list[str]]:
    def read(written: Path) -> list[str]:
        from bot.bench import given, made

        if file is not None:
            asked = given.questions(file)
            return asked[:_QUICK_QUESTIONS] if quick else asked
        return made.questions(given.evenly(written, _QUICK_QUESTIONS if quick else _QUESTIONS), seed)

    return read


@contextmanager
def _working(folder: Path) -> Iterator[Path]:
    """A folder inside `folder` for the indexes, gone afterwards whatever happens; `folder` too if left empty."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        working = Path(tempfile.mkdtemp(prefix=".working-", dir=folder))
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        yield working.resolve()
    except BaseException:
        shutil.rmtree(working, ignore_errors=True)
        with suppress(OSError):
            folder.rmdir()
        raise
    shutil.rmtree(working, ignore_errors=True)


def _saved(run: Run, folder: Path) -> list[str]:
    """Save the figures and the chart; sentences about what was saved and what was not."""
    from bot.bench import chart

    saved = folder / JSON_NAME
    try:
        saved.write_text(json.dumps(run.as_json(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        paths = [saved, *chart.draw(run, folder)]
    except OSError as error:
        raise _unwritable(folder, error) from error
    except ImportError:
        return [
            f"Saved: {saved}.",
            "No chart: matplotlib is not installed; `pip install matplotlib` adds it.",
        ]
    return [f"Saved: {', '.join(map(str, paths))}."]


def _unwritable(folder: Path, error: OSError) -> ClippingsError:
    return ClippingsError(f"The bench cannot write in {folder} ({error.strerror}). Choose another --out.")


def _print(run: Run, notes: list[str]) -> None:
    from bot.terminal.bench_tables import sentences, tables

    wide = out if out.width >= _WIDEST else Paper(width=_WIDEST)
    for table in tables(run):
        wide.print(table)
    for sentence in (*sentences(run), *notes):
        wide.print(sentence)
