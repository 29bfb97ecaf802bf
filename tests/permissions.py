"""Folders that cannot be written, also when the tests run as the superuser."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_NOBODY = 65534


@contextmanager
def open_to_all() -> Iterator[Path]:
    """A temporary folder that everybody may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Takes away every right to write below `folder`, and the superuser's power to write all the same."""
    paths = [folder, *folder.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        with _without_power():
            yield
    finally:
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)


@contextmanager
def closed(path: Path) -> Iterator[None]:
    """Takes away every right to look at a file or into a folder, and the superuser's power to do so all the same."""
    before = path.stat().st_mode
    path.chmod(0)
    try:
        with _without_power():
            yield
    finally:
        path.chmod(before)


@contextmanager
def _without_power() -> Iterator[None]:
    superuser = os.geteuid() == 0
    try:
        if superuser:
            os.seteuid(_NOBODY)
    except OSError:
        pytest.skip("nobody else to run as")
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)
