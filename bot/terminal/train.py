"""`clippings train`: learn from judged collections how passages are ordered, lit and judged."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.bars import bar
from bot.terminal.console import archive_folder, out
from corpus.errors import ArchiveNotWritable, UnreadableInput

if TYPE_CHECKING:
    from rich.table import Table

    from index.training.closely import Grounded
    from index.training.gathering import Lesson
    from index.training.lighting import Lighting, SentenceLesson
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
    from index.answering.grounds import signs
    from index.desk import Desk
    from index.judged.archives import build_archive_of
    from index.judged.fingerprint import fingerprint_of
    from index.judgement import judgements_of, shipped
    from index.meaning.encoder import installed, is_installed
    from index.meaning.filling import fill
    from index.training import again
    from index.training.closely import grounded_of
    from index.training.features import LIT_FROM, ORDER, PENALTY, WITH_VECTORS, places_of
    from index.training.fitting import fit_order
    from index.training.gathering import lessons_of
    from index.training.lighting import fit_sentence, lighting, sentence_lessons_of
    from index.training.logistic import fit_logistic
    from index.training.sureness import sureness, threshold_of
    from index.training.validating import validate
    from index.training.writing import as_text, learned, with_confidence, with_second_look, with_sentence

    encoder = installed() if is_installed() else None
    with collections_in(folders, sample=False) as collections, bar("Starting") as progress:

        def told(what: str, done: int, total: int) -> None:
            progress.tell(done, total, what)

        names = [collection.name for collection in collections]
        places = [place_of(collection, archive, archive_folder(None)) for collection in collections]
        lessons: list[list[Lesson]] = []
        of_sentences: list[list[SentenceLesson]] = []
        for collection, folder in zip(collections, places, strict=True):
            build_archive_of(collection, folder, told)
            if encoder:
                fill(folder, encoder, lambda made, of: told("Reading for meaning", made, of))
            with closing(Desk(folder, encoder)) as desk:
                lessons.append(lessons_of(desk, collection, lambda done, of: told("Asking", done, of)))
                of_sentences.append(
                    sentence_lessons_of(desk, collection, lambda done, of: told("Reading", done, of))
                )
        if not any(lesson.teaches for of_one in lessons for lesson in of_one):
            raise UnreadableInput(
                "Nothing can be learned: no question finds both right and wrong paragraphs."
            )
        seen = [fingerprint_of(collection.name, collection.questions) for collection in collections]
        orders = {"order": ORDER, **({"order_with_vectors": WITH_VECTORS} if encoder else {})}
        content, validations = shipped(), {}
        for order, wanted in orders.items():
            features = places_of(wanted)
            fitted = fit_order(lessons, features, PENALTY)
            content = learned(content, order, fitted, wanted, seen)
            validations[order] = validate(names, lessons, features, PENALTY, fitted)
        if any(of_sentences):
            content = with_sentence(content, fit_sentence(of_sentences), LIT_FROM)
        grounded: dict[str, list[Grounded]] = {}
        for of in ("", "_with_vectors") if encoder else ("",):
            judged = judgements_of(content)
            judged = judged.with_vectors() if of else judged
            looks = []
            for collection, folder in zip(collections, places, strict=True):
                with closing(Desk(folder, encoder if of else None)) as desk:
                    looks.append(
                        again.second_lessons_of(
                            desk, collection, judged, lambda done, of: told("Looking again", done, of)
                        )
                    )
            fitted = again.fit_second_look(looks)
            validations[f"second_look{of}"] = validate(names, looks, again.FEATURES, again.PENALTY, fitted)
            content = with_second_look(content, again.LEARNED, fitted, again.GIVEN, of)
            judged = judgements_of(content)
            judged = judged.with_vectors() if of else judged
            for collection, folder in zip(collections, places, strict=True):
                with closing(Desk(folder, encoder if of else None)) as desk:
                    grounded.setdefault(of, []).append(
                        grounded_of(desk, collection, judged, lambda done, of: told("Judging", done, of))
                    )
            weighed, intercept = fit_logistic(grounded[of], signs())
            threshold = threshold_of(grounded[of], signs())
            content = with_confidence(content, weighed, intercept, threshold, of)
    for order, validated in validations.items():
        out.print(_table(order, validated))
    if encoder is None:
        out.print("What vectors have a part in is taken over: the extra [semantic] is not installed.")
    taught = {name: of_one for name, of_one in zip(names, of_sentences, strict=True) if of_one}
    if taught:
        out.print(_table_of_lighting(dict(zip(taught, lighting([*taught.values()], LIT_FROM), strict=True))))
    for of, ground in grounded.items():
        out.print(_table_of_sureness(f"confidence{of}", sureness(names, ground, signs())))
    for part in (
        *orders,
        "sentence",
        *(f"{which}{of}" for which in ("second_look", "confidence") for of in grounded),
    ):
        out.print(part)
        for name, value in content[part].items():
            out.print(f"{name:>14} {value:7.3f}")
    for of in grounded:
        out.print(f"Answered from confidence{of} {content[f'threshold{of}']:.3f} on.")
    if weights is not None:
        try:
            weights.write_text(as_text(content), encoding="utf-8")
        except OSError as error:
            raise ArchiveNotWritable(
                f"{weights} cannot be written ({error.strerror}); choose another --out."
            ) from error
        out.print(f"Saved: {weights}.")


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
