"""How things stand with an archive and its index, for moderators in the chat and in the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot import wording
from bot.freshness import source_json, source_sentence
from bot.settings import read_archive_settings
from corpus.archive import Archive, Holdings
from corpus.article import Imprint, Rejection
from corpus.errors import IndexUnavailable
from corpus.sources.nouns import Source
from corpus.sources.shelf import Shelf
from index import kernels
from index.place import INDEX_FOLDER, stamp_of
from index.searching.local import LocalEngine
from index.store.generation import Generation

_REJECTIONS = 3


@dataclass(frozen=True, slots=True)
class Status:
    """What the archive holds and which index serves it; `trouble` says why none does, or why an older one.

    `engine` is what searches the index: compiled code or NumPy. Each source comes with its pages that wait.
    """

    holdings: Holdings
    newest: Imprint | None
    generation: Generation | None
    trouble: str | None
    rejections: tuple[tuple[str, str, str], ...]
    engine: str
    sources: tuple[tuple[Source, int], ...] = ()
    vectors: int | None = None
    """Texts read for meaning; None where CLIPPINGS_SEMANTIC is not set."""

    @property
    def behind(self) -> int:
        """How many changes of the archive the serving index has not seen."""
        return _behind(self.holdings, self.generation) if self.generation else 0

    def sentences(self) -> list[str]:
        """For a person, one fact a line."""
        holdings = self.holdings
        told = [
            f"{wording.figures.count(holdings.articles, 'article')}, "
            f"{wording.figures.count(holdings.paragraphs, 'paragraph')}, "
            f"{wording.figures.count(holdings.quotations, 'quotation')}."
        ]
        if self.newest:
            told.append(
                f"Newest: {wording.prints.headline(self.newest)} ({wording.prints.printed(self.newest)})."
            )
        if self.generation:
            built = self.generation.created_at.replace("T", " ").removesuffix("+00:00")
            told.append(
                f"Index: {wording.figures.count(self.generation.paragraphs, 'paragraph')}, built {built} UTC, "
                f"{self.generation.size / 1e6:.1f} MB."
            )
            told.append(
                f"The index is {wording.figures.count(self.behind, 'change')} behind the archive: reindex to catch up."
                if self.behind
                else "The index is up to date."
            )
        told.append(f"Search: {self.engine}.")
        if self.vectors is not None:
            read = f"{wording.figures.count(self.vectors, 'text')} read for meaning"
            told.append(f"{read}." if self.vectors else f"{read}: reindex to read them.")
        if self.trouble:
            told.append(self.trouble)
        told += [f"Source {source_sentence(source, waiting)}" for source, waiting in self.sources]
        told += [
            f"Turned away {at.replace('T', ' ')[:16]}: {Rejection(where, why).told}"
            for at, where, why in self.rejections
        ]
        return told

    def as_json(self) -> dict[str, object]:
        """For other programs."""
        return {
            **served_json(self.holdings, self.generation),
            "engine": self.engine,
            "trouble": self.trouble,
            "sources": [source_json(source, waiting) for source, waiting in self.sources],
            "rejected": [{"at": at, "where": where, "reason": why} for at, where, why in self.rejections],
        }


def served_json(holdings: Holdings, generation: Generation | None) -> dict[str, object]:
    """What an archive holds and which index serves it, for other programs: what anybody may know."""
    return {
        "articles": holdings.articles,
        "paragraphs": holdings.paragraphs,
        "quotations": holdings.quotations,
        "oldest": holdings.oldest.isoformat() if holdings.oldest else None,
        "newest": holdings.newest.isoformat() if holdings.newest else None,
        "index": {
            "generation": generation.name,
            "created_at": generation.created_at,
            "paragraphs": generation.paragraphs,
            "bytes": generation.size,
            "behind": _behind(holdings, generation),
        }
        if generation
        else None,
    }


def _behind(holdings: Holdings, generation: Generation) -> int:
    return holdings.revision - generation.archive.revision


def status_of(directory: Path) -> Status:
    """Look at an archive and its index. Raises NoArchive or ArchiveError; an index in trouble is told."""
    archive = Archive(directory)
    try:
        holdings = archive.holdings()
        generation, trouble = _serving(directory, holdings)
        newest = next(iter(archive.latest(1)), None)
        sources = Shelf(archive).all()
        left = Shelf(archive).left()
        return Status(
            holdings,
            newest,
            generation,
            trouble,
            tuple(archive.rejections(_REJECTIONS)),
            kernels.engine_name(),
            tuple((source, left.get(source.name, 0)) for source in sources),
            _vectors_of(directory) if read_archive_settings().semantic else None,
        )
    finally:
        archive.close()


def _vectors_of(directory: Path) -> int:
    from index.meaning.vectors import VectorFile  # here, for NumPy is not needed to tell of the rest

    return len(VectorFile(directory).keys())


def _serving(directory: Path, holdings: Holdings) -> tuple[Generation | None, str | None]:
    try:
        with LocalEngine.open(directory / INDEX_FOLDER, archive=stamp_of(holdings)) as engine:
            return engine.generation, engine.warning
    except IndexUnavailable as error:
        return None, str(error)
