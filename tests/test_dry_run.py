"""`clippings add --dry-run`: what was understood is shown, nothing is kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from bot.cli import app
from bot.drafts.desk import DraftDesk
from bot.faces.imprint_json import imprint_json
from corpus.adding.amendment import Field
from tests.drafted import FERRY, drafted
from tests.permissions import open_to_all, read_only
from tests.printed import build_archive, storm


def dry_run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["add", "--dry-run", "--archive", str(folder / "var"), *arguments])


def ferry(folder: Path) -> str:
    """A file with an article in it."""
    file = folder / "ferry.txt"
    file.write_text(FERRY)
    return str(file)


def told(folder: Path, *arguments: str) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(dry_run(folder, "--json", *arguments).stdout)
    return result


def test_a_dry_run_makes_no_archive(tmp_path: Path) -> None:
    """Not even an empty one."""
    assert dry_run(tmp_path, ferry(tmp_path)).exit_code == 0
    assert not (tmp_path / "var").exists()


def test_a_dry_run_tells_what_was_understood(tmp_path: Path) -> None:
    """A line an article, and how many of which kind."""
    assert dry_run(tmp_path, ferry(tmp_path)).stdout.splitlines() == [
        "new: Ferry timetable to change in spring (Quillhaven Courier · 3 Mar 2025) · 2 paragraphs · 2 lines cut",
        "Nothing was added. It would be: 1 new.",
    ]


def test_a_dry_run_tells_how_the_archive_stands_to_each(tmp_path: Path) -> None:
    """With what a moderator made of it."""
    build_archive(tmp_path / "var", storm())
    desk = DraftDesk(tmp_path / "var")
    desk.add(desk.correct(drafted(desk), Field.BYLINE, "Una Frost"))
    (article,) = told(tmp_path, ferry(tmp_path))["articles"]
    assert (article["standing"], article["byline"]) == ("unchanged", "Una Frost")


def test_a_dry_run_needs_no_right_to_write() -> None:
    """It only looks."""
    with open_to_all() as folder:
        (file := folder / "ferry.txt").write_text(FERRY)
        build_archive(folder / "var", storm())
        with read_only(folder):
            result = dry_run(folder, str(file), "--json")
        assert (result.exit_code, json.loads(result.stdout)["new"]) == (0, 1), result.stderr


def test_a_dry_run_names_what_is_no_article(tmp_path: Path) -> None:
    """And fails where nothing else was given."""
    result = dry_run(tmp_path, str(tmp_path / "none.txt"))
    assert (result.exit_code, "none.txt does not exist" in result.stderr) == (2, True)


def test_every_json_spells_an_article_alike(tmp_path: Path) -> None:
    """An answer, `show` and a dry run."""
    build_archive(tmp_path / "var", storm())
    run = CliRunner().invoke
    where = ["--archive", str(tmp_path / "var"), "--json"]
    shown = json.loads(run(app, ["show", "storm", *where]).stdout)
    asked = json.loads(run(app, ["ask", "Who said the harbour lost two moorings?", *where]).stdout)
    expected = imprint_json(storm().imprint)
    for article in (shown, asked["excerpts"][0]):
        assert {key: article[key] for key in expected} == expected
