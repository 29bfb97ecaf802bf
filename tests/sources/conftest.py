"""What tests of sources start from: a paper with a feed and a site map, and an empty archive."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from corpus.archive import Archive
from tests.sourced import three_stories
from tests.website import Website


@pytest.fixture
def site() -> Iterator[Website]:
    """A paper of three stories."""
    with three_stories() as paper:
        yield paper


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Open for writing, with nothing in it."""
    with closing(Archive(tmp_path / "var", writable=True)) as kept:
        yield kept
