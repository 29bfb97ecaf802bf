"""Where an archive keeps its index, and what ties the one to the other. Neither builds nor opens one."""

from __future__ import annotations

from corpus.archive import Holdings
from index.store.generation import ArchiveStamp

INDEX_FOLDER = "index"


def stamp_of(holdings: Holdings) -> ArchiveStamp:
    """What ties an index to the archive that it was built from."""
    return ArchiveStamp(holdings.archive_id, holdings.revision)
