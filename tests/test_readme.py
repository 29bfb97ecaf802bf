"""The README keeps its word: its commands exist, its links lead somewhere, its picture is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.terminal.commands import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_clippings_command_of_the_readme_is_a_command() -> None:
    """What a newcomer types is understood."""
    written = set(re.findall(r"\bclippings ([a-z]+)\b", README))
    assert written
    assert written <= COMMANDS.keys()


def test_every_command_is_in_the_readme_or_its_help() -> None:
    """No command is a secret: each is named in the README or in the changelog."""
    told = README + (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert re.search(rf"[`\s]{command}\b", told)


def test_every_make_target_of_the_readme_is_in_the_makefile() -> None:
    """make run, make test and the others."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    written = set(re.findall(r"(?:^    |`)make ([a-z]+)", README, re.MULTILINE))
    assert written
    assert written <= targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    """Pages and pictures."""
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_architecture_names_what_is_there() -> None:
    """Files by their path in the house, or by their name where the step says the room; decisions by number."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    house = [
        "/" + str(path.relative_to(ROOT))
        for room in ("bot", "index", "corpus", "tests")
        for path in (ROOT / room).rglob("*")
    ]
    for name in re.findall(r"`([a-z_]+(?:/[a-z_]+)*(?:\.py|\.json)|[a-z_]+(?:/[a-z_]+)+)`", text):
        assert any(path.endswith("/" + name) for path in house), name
    numbers = re.findall(r"\((\d+(?:, \d+)*)\)$", text, re.MULTILINE)
    assert numbers
    for number in ", ".join(numbers).split(", "):
        assert list((ROOT / "docs" / "decisions").glob(f"{int(number):04d}-*.md")), number
