"""Finds the files to read: what was named, and what lies in named folders. Opens none of them."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.archive.opened import FILE_NAME
from corpus.article import Rejection
from corpus.readers.recognising import SUFFIXES

_NOISE = frozenset(("__MACOSX", "__pycache__", "node_modules", "lost+found", "$RECYCLE.BIN"))

_OURS = frozenset(("index", "drafts", "sample", "aliases.txt"))
"""What lies beside an archive and holds no article, or another archive's."""
_NAMED_ALL_THE_SAME = (".doc", ".odt", ".rtf", ".msg", ".zip", ".gz", ".bz2", ".xz", ".7z", ".rar")
"""Endings of files that may well hold articles, though none is read of them: whoever adds the folder is told why."""
_LOOKED_AT = (*SUFFIXES, *_NAMED_ALL_THE_SAME)
_PATTERN = re.compile(r"[*?]|\[.+\]")
_LIKE_AN_ADDRESS = re.compile(r"www\.\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S*", re.IGNORECASE)


def readable_files(paths: Iterable[Path]) -> Iterator[Path | Rejection]:
    """Every file to be read, each once, those of a folder sorted by name and from its folders too.

    A file that was named itself is always yielded, whatever it is called; in a folder only what has a known
    ending, or one of files that may hold articles, and nothing hidden. A missing path is a Rejection. Symbolic
    links are followed, loops survived.
    """
    seen: set[str] = set()
    for path in paths:
        try:
            is_folder = stat.S_ISDIR(path.stat().st_mode)
        except FileNotFoundError:
            yield Rejection(str(path), _missing(str(path)))
        except (OSError, ValueError) as error:
            yield Rejection(
                str(path), f"cannot be looked at ({_cause(error)}); check the path and its permissions."
            )
        else:
            yield from _files_of_folder(path, seen) if is_folder else _once(path, seen)


def _files_of_folder(folder: Path, seen: set[str]) -> Iterator[Path | Rejection]:
    before = len(seen)
    nothing_yielded = True
    for found in _walk(folder, frozenset()):
        for entry in [found] if isinstance(found, Rejection) else _once(found, seen):
            nothing_yielded = False
            yield entry
    if nothing_yielded and len(seen) == before and not _anything_known(folder):
        known = ", ".join(SUFFIXES)
        yield Rejection(
            str(folder), f"is a folder without a file that can be read; known endings are {known}."
        )


def _anything_known(folder: Path) -> bool:
    """Whether a folder was silent only because all its files had been yielded before."""
    return any(isinstance(found, Path) for found in _walk(folder, frozenset()))


def _walk(folder: Path, above: frozenset[str]) -> Iterator[Path | Rejection]:
    real = os.path.realpath(folder)
    if real in above:
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Rejection(
            str(folder), f"is a folder that cannot be opened ({_cause(error)}); check its permissions."
        )
        return
    ours = _OURS if any(entry.name == FILE_NAME for entry in entries) else frozenset[str]()
    for entry in entries:
        if entry.name.startswith((".", "~$")) or entry.name in _NOISE or entry.name in ours:
            continue
        if _is_folder(entry):
            yield from _walk(Path(entry.path), above | {real})
        elif entry.name.lower().endswith(_LOOKED_AT) and _is_file(entry):
            yield Path(entry.path)


def _missing(path: str) -> str:
    """Why there is nothing at a path, as far as its form tells."""
    if path == "-":
        return "is no file, and nothing is read from a pipe; save the text into a file and add that."
    if _PATTERN.search(path):
        return "does not exist; if it is a pattern, write it without quotation marks."
    if _LIKE_AN_ADDRESS.fullmatch(path):
        return "does not exist; if it is a web address, write https:// before it."
    return "does not exist; check how it is spelt."


def _once(path: Path, seen: set[str]) -> Iterator[Path]:
    real = os.path.realpath(path)
    if real not in seen:
        seen.add(real)
        yield path


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _cause(error: OSError | ValueError) -> str:
    text = error.strerror if isinstance(error, OSError) else None
    return (text or "not a path").lower()
