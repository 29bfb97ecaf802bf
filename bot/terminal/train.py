"""`clippings train`: learn from judged collections how candidates are ordered."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.console import archive_folder, bar, out
from corpus.errors import ArchiveNotWritable, UnreadableInput

if TYPE_CHECKING:
    from rich.table import Table

    from index.training.gathering import Lesson
    from index.training.validating import Standing, Validation


def train(
    folders: Annotated[list[Path], typer.Argument(metavar="DIR...", help="Judged collections.")],
    weights: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write weights.json [default: only say].")
    ] = None,
    archive: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Where archives of collections are kept [default: judged/ in the archive's]."
        ),
    ] = None,
) -> None:
    """Learn the order of passages from judged collections, and say how good it is on what it has not seen.

    The outcome is the same each time. The weights in force are those in the package, index/weights.json; how sure an
    answer is and where "not in this archive" begins are taken over from them.

        clippings train news/ quiz/ --out index/weights.json
    """
    from bot.judging.collections import collections_in, place_of
    from index.desk import Desk
    from index.judged.archives import build_archive_of
    from index.judged.fingerprint import fingerprint_of
    from index.judgement import shipped
    from index.training.features import ORDER, PENALTY, places_of
    from index.training.fitting import fit_order
    from index.training.gathering import lessons_of
    from index.training.validating import validate
    from index.training.writing import as_text, with_order

    with collections_in(folders, sample=False) as collections, bar("Starting") as progress:

        def told(what: str, done: int, total: int) -> None:
            progress.update(progress.task_ids[0], description=what, completed=done, total=total or None)

        lessons: list[list[Lesson]] = []
        for collection in collections:
            folder = place_of(collection, archive, archive_folder(None))
            build_archive_of(collection, folder, told)
            with closing(Desk(folder)) as desk:
                lessons.append(lessons_of(desk, collection, lambda done, of: told("Asking", done, of)))
        seen = [fingerprint_of(collection.name, collection.questions) for collection in collections]
    if not any(lesson.teaches for of_one in lessons for lesson in of_one):
        raise UnreadableInput("Nothing can be learned: no question finds both right and wrong paragraphs.")
    features = places_of(ORDER)
    fitted = fit_order(lessons, features, PENALTY)
    names = [collection.name for collection in collections]
    out.print(_table(validate(names, lessons, features, PENALTY, fitted)))
    content = with_order(shipped(), fitted, ORDER, seen)
    for name, value in content["order"].items():
        out.print(f"{name:>12} {value:7.3f}", markup=False)
    if weights is not None:
        try:
            weights.write_text(as_text(content), encoding="utf-8")
        except OSError as error:
            raise ArchiveNotWritable(
                f"{weights} cannot be written ({error.strerror}); choose another --out."
            ) from error
        out.print(f"Saved: {weights}.", markup=False)


def _table(validations: list[Validation]) -> Table:
    from rich.table import Table

    table = Table(title="hit@1 / hit@5 / MRR@10 of the order, reprints not yet collapsed")
    for column in ("collection", "BM25", "left out", "folds", "seen"):
        table.add_column(column)
    for one in validations:
        shown = (one.bm25, one.left_out, one.folds, one.fitted)
        table.add_row(one.name, *(_told(standing) for standing in shown))
    table.caption = (
        "left out: fitted on the other collections alone. folds: each fifth of the questions under weights fitted on "
        "the rest of all. seen: under the weights of this training, which saw every question."
    )
    return table


def _told(standing: Standing | None) -> str:
    if standing is None:
        return "–"
    return f"{standing.hit_1:.3f} / {standing.hit_5:.3f} / {standing.mrr_10:.3f}"
