"""The house's own rules: which way imports run, and which library is used in which room."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("corpus", "index", "bot")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


@cache
def imported_by(path: Path) -> set[str]:
    """The full names of all modules that a file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@cache
def rooms_imported_by(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in imported_by(path)}


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_imports_run_one_way(path: Path) -> None:
    """bot may import index and corpus, index may import corpus, corpus imports neither."""
    room = path.relative_to(ROOT).parts[0]
    above = ROOMS[ROOMS.index(room) + 1 :]
    assert not rooms_imported_by(path) & set(above)


@pytest.mark.parametrize(
    ("library", "allowed"),
    [
        ("telegram", ("bot/telegram/",)),
        ("tornado", ("bot/web/",)),
        ("rank_bm25", ("index/searching/bm25.py",)),
        ("nltk", ("index/terms/stemming.py",)),
        ("typer", ("bot/cli.py", "bot/terminal/")),
        ("rich", ("bot/terminal/", "bot/faces/terminal.py")),
        (
            "sqlite3",
            (
                "corpus/archive/database.py",
                "corpus/archive/sqlite_errors.py",
                "corpus/archive/",
                "corpus/archive/rows.py",
                "bot/bench/peers/fts5.py",
            ),
        ),
        ("bm25s", ("bot/bench/peers/bm25s.py",)),
        ("tantivy", ("bot/bench/peers/tantivy.py",)),
        ("matplotlib", ("bot/bench/chart.py", "bot/judging/chart.py")),
        ("pickle", ()),
    ],
)
def test_a_library_is_used_only_in_its_room(library: str, allowed: tuple[str, ...]) -> None:
    """Everything that depends on a library stands in one place."""
    users = {relative(path) for path in MODULES if library in rooms_imported_by(path)}
    assert {user for user in users if not user.startswith(allowed)} == set()


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    """A newcomer reads the first lines and knows."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
