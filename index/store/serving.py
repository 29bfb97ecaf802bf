"""From segments to a generation that serves, and whether one is complete.

A generation's folder holds a manifest and the tombstones of its segments; this writes both, reads them back,
and lets the generation serve. Nothing here writes a segment.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from index import settings
from index.searching import formula
from index.store import generations
from index.store.generation import ArchiveStamp, Generation, damaged, to_manifest
from index.store.parts import Part, parts_of, read_dead
from index.store.tombstones import words_of_dead, write_dead
from index.store.wholeness import require_whole


def serve(directory: Path, parts: Sequence[Part], archive: ArchiveStamp) -> Generation:
    """Let a new generation of these parts serve, without those that are all dead. Raises OSError."""
    name = generations.new_name(directory)
    place = generations.place_to_build(directory, name)
    try:
        segments = [
            replace(part.segment, dead=write_dead(place, part)) for part in parts if not part.is_all_dead
        ]
        written = Generation(
            name=name,
            created_at=datetime.now(UTC).isoformat(timespec="seconds"),
            archive=archive,
            segments=tuple(segments),
            analysis=settings.of_analysis(),
            formula=formula.settings(),
        )
        generations.write_synced(place / generations.MANIFEST, to_manifest(written))
        generations.sync_folder(place)
        read_back = generations.describe(place, name)
        for segment in read_back.segments:
            read_dead(place, segment)
        generations.publish(directory, name)
        return read_back
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def require_complete(directory: Path, name: str) -> None:
    """Read a generation and its segments back in full. Raises IndexDamaged or ForeignIndex."""
    for part in parts_of(directory, generations.describe(directory / name, name)):
        require_part_whole(directory, part)


def require_part_whole(directory: Path, part: Part) -> None:
    """Read every byte of a segment, and count the words of its dead. Raises IndexDamaged."""
    require_whole(generations.segment_folder(directory, part.segment.name), part.mapped)
    if words_of_dead(part) != part.segment.counts["words"] - part.segment.words_alive:
        raise damaged(part.segment.name, "its tombstones disagree with its words")
