"""`clippings train`: learn from judged collections how passages are ordered, lit and judged."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.bars import bar
from bot.terminal.console import archive_folder, out
from bot.whole_file import whole_file
from corpus.errors import ArchiveNotWritable

if TYPE_CHECKING:
    from rich.table import Table

    from index.training.course import Course, Learned
    from index.training.lighting import Lighting
    from index.training.sureness import Sureness
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
    """Learn from judged collections, and say how good that is on what it has not seen.

    Learned are the order of passages, the sentence to light, how sure an answer is, and where "not in this archive"
    begins. The outcome is the same each time. The weights in force are those in the package, index/weights.json.

        clippings train news/ quiz/ --out index/weights.json
    """
    from bot.judging.collections import collections_in, place_of
    from bot.judging.files import require_place
    from index.meaning.encoder import installed, is_installed
    from index.training.course import Course
    from index.training.writing import as_text

    if weights is not None:
        require_place(weights)
    encoder = installed() if is_installed() else None
    with collections_in(folders, sample=False) as collections, bar("Starting") as progress:

        def told(what: str, done: int, total: int) -> None:
            progress.tell(done, total, what)

        places = [place_of(collection, archive, archive_folder(None)) for collection in collections]
        course = Course(collections, places, encoder, told)
        found = course.learn()
    _say(course, found)
    if weights is not None:
        try:
            with whole_file(weights) as file:
                file.write(as_text(found.content))
        except OSError as error:
            raise ArchiveNotWritable(
                f"{weights} cannot be written ({error.strerror}); choose another --out."
            ) from error
        out.print(f"Saved: {weights}.")


def _say(course: Course, found: Learned) -> None:
    """How good it is, and the weights."""
    from index.answering.grounds import signs
    from index.training.features import LIT_FROM
    from index.training.lighting import lighting
    from index.training.sureness import sureness

    for order, validated in found.validations.items():
        out.print(_table(order, validated))
    if course.encoder is None:
        out.print("What vectors have a part in is taken over: the extra [semantic] is not installed.")
    if found.sentences:
        lit = lighting([*found.sentences.values()], LIT_FROM)
        out.print(_table_of_lighting(dict(zip(found.sentences, lit, strict=True))))
    for of, ground in found.grounded.items():
        out.print(_table_of_sureness(f"confidence{of}", sureness(course.names, ground, signs())))
    for part in (*found.validations, "sentence", *(f"confidence{of}" for of in found.grounded)):
        out.print(part)
        for name, value in found.content[part].items():
            out.print(f"{name:>14} {value:7.3f}")
    for of in found.grounded:
        out.print(f"Answered from confidence{of} {found.content[f'threshold{of}']:.3f} on.")


def _table(order: str, validations: list[Validation]) -> Table:
    from rich.table import Table

    table = Table(title=f"{order}: hit@1 / hit@5 / MRR@10")
    for column in ("collection", "before", "left out", "folds", "seen"):
        table.add_column(column)
    for one in validations:
        shown = (one.before, one.left_out, one.folds, one.fitted)
        table.add_row(one.name, *(_told(standing) for standing in shown))
    table.caption = (
        "before: as the candidates come, in BM25's order or, for the second look, in that of the first, reprints "
        "collapsed only there. left out: fitted on the other collections alone. folds: each fifth of the questions "
        "under weights fitted on the rest of all. seen: under the weights of this training, which saw every question."
    )
    return table


def _told(standing: Standing | None) -> str:
    if standing is None:
        return "–"
    return f"{standing.hit_1:.3f} / {standing.hit_5:.3f} / {standing.mrr_10:.3f}"


def _table_of_lighting(found: Mapping[str, Lighting]) -> Table:
    from rich.table import Table

    table = Table(title="sentence: the share of right paragraphs in which it is right")
    for column in ("collection", "left out", "folds", "lit in folds", "of these right"):
        table.add_column(column)
    for name, one in found.items():
        left_out = "–" if one.left_out is None else f"{one.left_out:.3f}"
        table.add_row(name, left_out, *(f"{share:.3f}" for share in (one.best, one.lit, one.right)))
    table.caption = (
        "Of right paragraphs some of whose sentences, not all, hold the short answer. folds: those of an article "
        "under weights fitted on other articles. Left out and folds: lit or not."
    )
    return table


def _table_of_sureness(which: str, found: list[Sureness]) -> Table:
    from rich.table import Table

    table = Table(title=f"AUROC of {which}, answerable against unanswerable")
    for column in ("collection", "left out", "folds", "not told when", "seen", "answered", "told"):
        table.add_column(column)
    for one in found:
        numbers = (one.left_out, one.folds, one.undated, one.fitted, one.answered, one.told)
        table.add_row(one.name, *("–" if value is None else f"{value:.3f}" for value in numbers))
    table.caption = (
        "folds: questions about an article under weights fitted on questions about others, asked on their day or not "
        "told when. Answered, told: of answerable questions those answered from the threshold on, and of unanswerable "
        "ones those told to be so, in folds."
    )
    return table
