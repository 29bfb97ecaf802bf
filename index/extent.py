"""What an archive has, as far as a question may be narrowed by it: how many articles, of which days and papers."""

from __future__ import annotations

from corpus.archive import Archive
from corpus.article import day_of
from index.asking.narrowing import Extent
from index.asking.papers import Papers


def extent_of(archive: Archive) -> Extent:
    """Looked up anew. Raises ArchiveError."""
    articles, oldest, newest = archive.coverage()
    sources = [source for source, *_ in archive.sources()]
    papers = Papers.of(source for source in sources if source)
    undated, unsourced = archive.undated(), not all(sources)
    return Extent(articles, undated, day_of(oldest), day_of(newest), papers, unsourced=unsourced)
