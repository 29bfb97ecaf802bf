"""The moderator's commands: add, remove, reindex."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from bot import wording
from bot.terminal.bars import Bar, bar
from bot.terminal.console import ArchiveOption, Exit, JsonOption, archive_folder, err, out, print_json
from bot.terminal.existing import existing_archive, tell_who
from bot.terminal.given import given
from bot.terminal.trial import readings_of, tell_of
from bot.vectors import read_for_meaning
from corpus.adding.ingest import add_paths, add_readings
from corpus.adding.ingestion import Ingestion
from corpus.adding.requoting import requote_old
from corpus.archive import Archive
from corpus.article import Reading
from corpus.errors import ClippingsError
from index.reindex import catch_up, is_behind
from index.reindex import reindex as build_index


def add(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders and web addresses.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what was understood and add nothing.")
    ] = False,
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read articles into the archive and make them searchable: pasted pages, saved HTML, JSON, books, archives.

    Adding an article again changes nothing; a changed one is updated; what cannot be read is named and the
    rest goes in.

        clippings add page.txt articles/ export.jsonl https://courier.example/story
    """
    places = given(paths)
    others = chain(places.refused, _fetched(places.addresses))
    if dry_run:
        _try_out(chain(readings_of(places.files), others), archive_folder(archive), as_json=as_json)
        return
    kept = Archive(archive_folder(archive), writable=True)
    started = time.monotonic()
    try:
        with bar("Reading", shown=not as_json, counted=False) as progress:

            def told(done: int, total: int, so_far: Ingestion) -> None:
                counted = wording.figures.articles_so_far(so_far.articles, time.monotonic() - started)
                progress.tell(done, total, counted)

            try:
                ingestion = add_paths(kept, places.files, told)
                ingestion.take_up(add_readings(kept, others))
            except KeyboardInterrupt:
                err.print("Stopped. What was read is kept; the same command goes on where it was.")
                raise typer.Exit(Exit.ERROR) from None
    finally:
        kept.close()
    _tell(ingestion, as_json=as_json)
    _requote(kept.directory, as_json=as_json)
    if ingestion.added or ingestion.updated or is_behind(kept.directory):
        let_be_found(kept.directory, as_json=as_json)
    if not ingestion.articles:
        raise typer.Exit(Exit.ERROR if ingestion.rejections else Exit.NOTHING_FOUND)


def remove(
    name: Annotated[str, typer.Argument(metavar="ID", help="Article id, the input's own id, or url.")],
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take an article out of the archive. The ingestion log keeps its text.

    clippings remove 3f9c21d07ab4
    """
    kept = Archive(existing_archive(archive), writable=True)
    try:
        found = kept.find(name)
        if len(found) == 1:
            kept.remove(found[0].article_id)
    finally:
        kept.close()
    if as_json:
        print_json({"removed": found[0].article_id if len(found) == 1 else None,
                    "found": [imprint.article_id for imprint in found]})  # fmt: skip
    elif len(found) != 1:
        tell_who(name, found, "remove")
    else:
        told = f"{wording.prints.headline(found[0])} ({wording.prints.printed(found[0])})"
        out.print(f"Removed: {told}.")
    if len(found) == 1:
        said = wording.keeping
        _catch_up(kept.directory, said.FOUND_NO_MORE, said.index_still_has, as_json=as_json)
    else:
        raise typer.Exit(Exit.ERROR if found else Exit.NOTHING_FOUND)


def reindex(archive: ArchiveOption = None, as_json: JsonOption = False) -> None:
    """Build a new index generation and let it serve; readers go on meanwhile.

    clippings reindex --archive var
    """
    folder, started = archive_folder(archive), time.perf_counter()
    _requote(folder, as_json=as_json)
    with bar("Indexing", shown=not as_json) as progress:

        def told(done: int, total: int) -> None:
            progress.tell(done, total)

        try:
            generation = build_index(folder, told)
        except KeyboardInterrupt:
            err.print("Stopped. The index that served before still serves.")
            raise typer.Exit(Exit.ERROR) from None
        _read_for_meaning(folder, progress)
    seconds = round(time.perf_counter() - started, 3)
    if as_json:
        print_json({"generation": generation.name, "paragraphs": generation.paragraphs,
                    "terms": generation.counts["terms"], "bytes": generation.size, "seconds": seconds})  # fmt: skip
    else:
        out.print(f"Indexed {wording.figures.count(generation.paragraphs, 'paragraph')} in {seconds:.1f} s.")


def _try_out(readings: Iterable[Reading], folder: Path, *, as_json: bool) -> None:
    try:
        articles, rejected = tell_of(readings, folder, as_json=as_json)
    except KeyboardInterrupt:
        err.print("Stopped. Nothing was added.")
        raise typer.Exit(Exit.ERROR) from None
    if not articles:
        raise typer.Exit(Exit.ERROR if rejected else Exit.NOTHING_FOUND)


def _fetched(addresses: Sequence[str]) -> Iterator[Reading]:
    """The articles at web addresses."""
    if not addresses:
        return
    from bot.settings import read_fetch_settings  # here, for files need nothing that fetches
    from corpus.fetching.fetcher import Fetcher
    from corpus.sources.pages import read_address

    fetcher = Fetcher(read_fetch_settings().policy())
    for address in addresses:
        yield from read_address(fetcher, address)


def _tell(ingestion: Ingestion, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "added": ingestion.added,
                "updated": ingestion.updated,
                "unchanged": ingestion.unchanged,
                "rejected": [{"where": r.where, "reason": r.reason} for r in ingestion.rejections],
            }
        )
        return
    for rejection in ingestion.rejections:
        err.print(f"Not added: {rejection.told}", soft_wrap=True)
    out.print(wording.keeping.ingested(ingestion.added, ingestion.updated, ingestion.unchanged))


def _read_for_meaning(directory: Path, progress: Bar) -> None:
    """Make the vectors that lack, where they are wanted; stopped, the index has what was added all the same."""
    try:
        done = read_for_meaning(directory, lambda made, of: progress.tell(made, of, "Reading for meaning"))
    except KeyboardInterrupt:
        err.print(wording.keeping.READING_STOPPED, soft_wrap=True)
        raise typer.Exit(Exit.ERROR) from None
    if not done:
        err.print(wording.keeping.READING_ELSEWHERE, soft_wrap=True)


def _requote(directory: Path, *, as_json: bool) -> None:
    """Find quotations anew where an earlier Clippings found them; nothing where there is nothing to do."""
    try:
        with bar("Finding quotations anew", shown=not as_json) as progress:
            requote_old(
                directory,
                progress.tell,
            )
    except KeyboardInterrupt:
        err.print(wording.keeping.REQUOTING_STOPPED, soft_wrap=True)
        raise typer.Exit(Exit.ERROR) from None


def let_be_found(directory: Path, *, as_json: bool) -> None:
    """Let the index have what was added; the articles are kept whether it can or not."""
    said = wording.keeping
    _catch_up(directory, said.SEARCHABLE_NOW, said.not_searchable_yet, as_json=as_json)


def _catch_up(directory: Path, done: str, behind: Callable[[ClippingsError], str], *, as_json: bool) -> None:
    """Let the index catch up, and say so, or why it cannot."""
    try:
        with bar("Indexing", shown=not as_json) as progress:
            catch_up(directory, progress.tell)
            _read_for_meaning(directory, progress)
    except KeyboardInterrupt:
        err.print("Stopped before the index had caught up; run `clippings reindex`.")
    except ClippingsError as error:
        err.print(behind(error), soft_wrap=True)
    else:
        if not as_json:
            out.print(done)
