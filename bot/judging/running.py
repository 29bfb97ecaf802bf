"""One collection from its folder to a Run: its archive brought up to date, its questions asked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

from bot.desks import desk_of
from bot.vectors import read_for_meaning
from index.judged.archives import build_archive_of
from index.judged.asking import bm25_verdicts_of, nowhere_of, verdicts_of
from index.judged.fingerprint import seen_in, trained_on
from index.judged.nouns import JudgedCollection
from index.judged.runs import Run
from index.judgement import judgements

Progress = Callable[[str, int, int], None]
"""Told (what is being done, how much is done, how much there is); what it raises ends the run."""

_WARM_UP = 5
_MOST_TURNED_AWAY = 1000


def run_of(
    collection: JudgedCollection, folder: Path, told: Progress, *, fresh: bool = False, bm25: bool = False
) -> Run:
    """Judge a collection over its archive in `folder`. Raises ArchiveError, IndexUnavailable."""
    build_archive_of(collection, folder, told, fresh=fresh)
    read_for_meaning(folder, lambda made, of: told("Reading for meaning", made, of))
    with closing(desk_of(folder)) as desk:
        for question in collection.questions[:_WARM_UP]:
            desk.ask(question.text)
        verdicts = verdicts_of(desk, collection, lambda done, of: told("Asking", done, of))
        alone = (
            bm25_verdicts_of(desk, collection, lambda done, of: told("Asking BM25", done, of)) if bm25 else ()
        )
        nowhere = nowhere_of(desk.archive, collection, verdicts)
        threshold = (judgements().with_vectors() if desk.meaning else judgements()).threshold
        articles, paragraphs = desk.archive.coverage()[0], desk.engine().paragraphs
        turned_away = [f"{place} {reason}" for _, place, reason in desk.archive.rejections(_MOST_TURNED_AWAY)]
    return Run(
        collection.name,
        datetime.now(UTC).isoformat(timespec="seconds"),
        articles,
        paragraphs,
        _checksum_of_weights(),
        threshold,
        seen_in(collection.questions, trained_on()),
        verdicts,
        alone,
        tuple(turned_away),
        nowhere,
    )


def _checksum_of_weights() -> str:
    """Eight hexadecimal digits that stand for the weights in force."""
    weights = resources.files("index").joinpath("weights.json").read_bytes()
    return hashlib.blake2b(weights, digest_size=4).hexdigest()
