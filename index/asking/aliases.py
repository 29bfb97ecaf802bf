"""Aliases: names of one thing, so that a question with one of them finds what was printed with another.

They stand in a text file that moderators may edit by hand, in the archive's folder, beside the general ones that
ship with Clippings. A line is a name, "=", and its other names with commas between them; it works both ways. A
change counts from the next question on; nothing is reindexed. A line that is none is passed over.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from pathlib import Path

from corpus.errors import ArchiveNotWritable
from index.terms import analysis

FILE_NAME = "aliases.txt"
_MOST_NAMES = 20
_LONGEST_NAME = 100
_BETWEEN = re.compile(r"[,،;؛]")
_HEADING = (
    "# Names of one thing in this archive: NAME = other name, another. A line NAME = with nothing after it\n"
    "# switches off what ships with Clippings.\n"
)
_writing = threading.Lock()


@dataclass(frozen=True, slots=True)
class Group:
    """Names of one thing, as they were written; the first is the one it goes by."""

    names: tuple[str, ...]
    shipped: bool = False

    def __str__(self) -> str:
        return f"{self.names[0]} = {', '.join(self.names[1:])}"


@dataclass(frozen=True, slots=True)
class Aliases:
    """The groups that count, and the same names as terms."""

    groups: tuple[Group, ...]
    by_first_term: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]
    """The names that begin with a term, each as terms, with the place of its group."""

    def terms_of(self, group: int) -> list[tuple[str, ...]]:
        """The names of a group as terms, each once."""
        return list(dict.fromkeys(map(_terms_of, self.groups[group].names)))


class AliasFile:
    """The aliases of one archive, read again whenever the file has changed. Safe for several threads."""

    def __init__(self, directory: Path) -> None:
        self.path = directory / FILE_NAME
        self._read: tuple[tuple[int, int] | None, Aliases] | None = None

    def aliases(self) -> Aliases:
        """What counts now; the shipped ones alone where the file is away or cannot be read."""
        state = self._state()
        if self._read is None or self._read[0] != state:
            self._read = state, _taken_together(_lines_of(self._content()))
        return self._read[1]

    def add(self, group: Group) -> None:
        """Add a group, or let it take the place of the one with the same first name. Raises ArchiveNotWritable."""
        self._rewrite(group.names[0], str(group))

    def remove(self, name: str) -> Group | None:
        """Take out the group that goes by this name, or switch a shipped one off; None where there is none."""
        wanted = _known_by(name)
        for group in self.aliases().groups:
            if _known_by(group.names[0]) == wanted:
                shipped = any(_known_by(g.names[0]) == wanted for g in _shipped())
                self._rewrite(group.names[0], f"{group.names[0]} =" if shipped else None)
                return group
        return None

    def _rewrite(self, name: str, line: str | None) -> None:
        with _writing:
            kept = [
                old
                for old in self._whole_content().splitlines()
                if _known_by(old.split("=")[0]) != _known_by(name)
            ]
            content = "\n".join([*(kept or [_HEADING.rstrip()]), *([line] if line else [])]) + "\n"
            unfinished = self.path.with_name(f".{FILE_NAME}.part")
            try:
                unfinished.write_text(content, encoding="utf-8")
                os.replace(unfinished, self.path)
            except OSError as error:
                with suppress(OSError):
                    unfinished.unlink(missing_ok=True)
                raise ArchiveNotWritable(
                    f"{self.path} cannot be written ({error.strerror}). Allow writing there, or free some space, "
                    "and try again."
                ) from error
            self._read = None

    def _content(self) -> str:
        with suppress(ArchiveNotWritable):
            return self._whole_content()
        return ""

    def _whole_content(self) -> str:
        """Raises ArchiveNotWritable where there is something that cannot be read: nobody may write over it."""
        try:
            return self.path.read_text(encoding="utf-8-sig", errors="replace")
        except FileNotFoundError:
            return ""
        except OSError as error:
            raise ArchiveNotWritable(
                f"{self.path} cannot be read ({error.strerror}). Allow reading there and try again."
            ) from error

    def _state(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size


def group_of(line: str) -> Group | None:
    """The group that a line stands for; None where it is none: fewer than two names, or one without a word."""
    name, equals, others = line.partition("=")
    names = [" ".join(part.split()) for part in (name, *_BETWEEN.split(others))]
    told = tuple(dict.fromkeys(filter(None, names)))
    if not equals or not names[0] or not 2 <= len(told) <= _MOST_NAMES:
        return None
    if any(len(name) > _LONGEST_NAME or not _terms_of(name) for name in told):
        return None
    return Group(told)


def _taken_together(lines: Iterable[str]) -> Aliases:
    """The shipped groups, unless a line has their name, and those of the lines."""
    own: dict[str, Group | None] = {}
    for line in lines:
        name, equals, others = line.partition("=")
        if equals and name.strip():
            own[_known_by(name)] = group_of(line) if others.strip() else None
    kept = [group for group in _shipped() if _known_by(group.names[0]) not in own]
    groups = (*filter(None, own.values()), *kept)
    by_first: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for place, group in enumerate(groups):
        for terms in dict.fromkeys(map(_terms_of, group.names)):
            by_first.setdefault(terms[0], []).append((terms, place))
    return Aliases(groups, {term: tuple(names) for term, names in by_first.items()})


@cache
def _shipped() -> tuple[Group, ...]:
    text = resources.files("index.asking").joinpath(FILE_NAME).read_text(encoding="utf-8")
    groups = filter(None, map(group_of, _lines_of(text)))
    return tuple(replace(group, shipped=True) for group in groups)


def _lines_of(text: str) -> list[str]:
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


@cache
def _terms_of(name: str) -> tuple[str, ...]:
    return tuple(analysis.terms(name))


def _known_by(name: str) -> str:
    return " ".join(name.split()).casefold()
