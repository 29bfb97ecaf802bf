"""`clippings sources` and `clippings sync`: where articles come from again and again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from bot import wording
from bot.freshness import difference_sentences, source_json, source_sentence, synced_json, synced_sentence
from bot.settings import read_fetch_settings
from bot.terminal.archive import let_be_found
from bot.terminal.bars import bar
from bot.terminal.console import ArchiveOption, Exit, JsonOption, archive_folder, err, out, print_json
from bot.terminal.existing import existing_archive
from corpus.adding.ingestion import Ingestion
from corpus.archive import Archive
from corpus.errors import NotFetched, UnreadableInput
from corpus.fetching.fetcher import Fetcher
from corpus.readers.origin import is_address
from corpus.sources.listing import kind_of
from corpus.sources.nouns import Source, Synced
from corpus.sources.shelf import Shelf
from corpus.sources.syncing import look
from corpus.sources.syncing import sync as sync_source
from index.reindex import is_behind

app = typer.Typer(
    name="sources",
    help="Places that articles come from again and again: folders, pages, feeds, site maps.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
_A_YEAR = 366 * 24 * 60  # minutes
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="The source's name.")]


@app.command()
def add(
    name: NameArgument,
    place: Annotated[
        str, typer.Argument(metavar="PLACE", help="A folder, or the address of a page, feed or site map.")
    ],
    every: Annotated[
        int | None,
        typer.Option(
            metavar="MINUTES", min=1, max=_A_YEAR, help="Let the bot sync it by itself, this often."
        ),
    ] = None,
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """Keep a source under a name; what it is is found by looking. Nothing is read until `clippings sync`.

    clippings sources add courier https://courier.example/sitemap.xml --every 60
    """
    where = place if is_address(place) else str(Path(place).resolve())
    try:
        kind = kind_of(where, Fetcher(read_fetch_settings().policy()))
    except (NotFetched, UnreadableInput) as error:
        raise UnreadableInput(f"{place} {error}") from None
    source = Source(name.strip(), kind, where, every)
    with closing(Archive(archive_folder(archive), writable=True)) as kept:
        Shelf(kept).add(source)
    if as_json:
        print_json(source_json(source, 0))
    else:
        out.print(f"{wording.keeping.source_kept(source)}", soft_wrap=True)


@app.command(name="list")
def list_all(archive: ArchiveOption = None, as_json: JsonOption = False) -> None:
    """Every source, how fresh it is, and what went wrong.

    clippings sources list
    """
    with closing(Archive(archive_folder(archive))) as kept:
        sources, left = Shelf(kept).all(), Shelf(kept).left()
    if as_json:
        print_json([source_json(source, left.get(source.name, 0)) for source in sources])
    elif not sources:
        out.print(wording.keeping.NO_SOURCES)
    for source in [] if as_json else sources:
        out.print(source_sentence(source, left.get(source.name, 0)), soft_wrap=True)


@app.command()
def pause(name: NameArgument, archive: ArchiveOption = None) -> None:
    """Leave a source out until it is resumed.

    clippings sources pause courier
    """
    _change(archive, lambda shelf: shelf.pause(name, paused=True), f"{name} is paused.")


@app.command()
def resume(name: NameArgument, archive: ArchiveOption = None) -> None:
    """Let a paused source be synced again.

    clippings sources resume courier
    """
    _change(archive, lambda shelf: shelf.pause(name, paused=False), f"{name} is synced again.")


@app.command()
def remove(name: NameArgument, archive: ArchiveOption = None) -> None:
    """Forget a source. Its articles stay in the archive.

    clippings sources remove courier
    """
    _change(archive, lambda shelf: shelf.remove(name), f"{name} is forgotten; its articles stay.")


def sync(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="One source; all of them without it.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be read.")] = False,
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """Bring the archive up to date with its sources: what is new or changed is read and searchable at once.

    A run that is stopped goes on where it was. Articles whose page is gone stay in the archive.

        clippings sync courier --dry-run
    """
    folder = existing_archive(archive)
    fetcher = Fetcher(read_fetch_settings().policy())
    with closing(Archive(folder, writable=not dry_run)) as kept:
        shelf = Shelf(kept)
        sources = wanted(shelf, name)
        if not sources and not as_json:
            out.print(wording.keeping.ALL_PAUSED if shelf.all() else wording.keeping.NO_SOURCES)
        if dry_run:
            rounds = [look(kept, source, fetcher) for source in sources]
        else:
            rounds = _rounds(kept, sources, fetcher, shown=not as_json)
    if as_json:
        print_json([synced_json(synced, dry=dry_run) for synced in rounds])
    else:
        _tell(rounds, dry=dry_run)
    changed = any(synced.ingestion.added or synced.ingestion.updated for synced in rounds)
    if changed or (not dry_run and is_behind(folder)):  # an earlier run may have been stopped before that
        let_be_found(folder, as_json=as_json)
    if any(synced.trouble for synced in rounds):
        raise typer.Exit(Exit.ERROR)


def wanted(shelf: Shelf, name: str | None) -> list[Source]:
    """The source of this name, paused or not, or all that are not paused. Raises SettingsError."""
    return [shelf.named(name)] if name else [source for source in shelf.all() if not source.paused]


def _rounds(kept: Archive, sources: list[Source], fetcher: Fetcher, *, shown: bool) -> list[Synced]:
    rounds = []
    try:
        for source in sources:
            with bar(source.name, shown=shown) as progress:

                def told(done: int, total: int, so_far: Ingestion, name: str = source.name) -> None:
                    counts = f"{name}: {wording.figures.count(so_far.articles, 'article')}"
                    progress.tell(done, total, counts)

                rounds.append(sync_source(kept, source, fetcher, told))
    except KeyboardInterrupt:
        err.print(wording.keeping.SYNC_STOPPED)
        raise typer.Exit(Exit.ERROR) from None
    return rounds


def _tell(rounds: list[Synced], *, dry: bool) -> None:
    for synced in rounds:
        for rejection in synced.ingestion.rejections:
            err.print(f"Not added: {rejection.told}", soft_wrap=True)
        out.print(synced_sentence(synced, dry=dry), soft_wrap=True)
        for sentence in difference_sentences(synced.difference) if dry else []:
            out.print(sentence, soft_wrap=True)


def _change(archive: Path | None, change: Callable[[Shelf], None], done: str) -> None:
    with closing(Archive(existing_archive(archive), writable=True)) as kept:
        change(Shelf(kept))
    out.print(done, soft_wrap=True)
