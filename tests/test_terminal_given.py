"""What people name to be added: paths as shells, browsers and scripts write them, and the archive's own folder."""

from __future__ import annotations

import json
import multiprocessing
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.terminal.given import given
from corpus.archive import Archive
from tests.drafted import FERRY, drafted
from tests.drafted import kept as articles_of


def add(*places: str, archive: Path) -> dict[str, object]:
    """What adding says, as JSON."""
    done = CliRunner().invoke(app, ["add", *places, "--json", "--archive", str(archive)])
    told: dict[str, object] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("www.courier.example/story", "write https:// before it"),
        ("courier.example/2024/story.html", "write https:// before it"),
        ("pages/*.txt", "without quotation marks"),
        ("-", "nothing is read from a pipe"),
        ("", "names nothing"),
        ("  ", "names nothing"),
        ("ftp://courier.example/x", "only http and https"),
        ("stroy.txt", "check how it is spelt"),
    ],
)
def test_what_is_not_there_is_refused_with_its_likeliest_remedy(
    tmp_path: Path, place: str, said: str
) -> None:
    """An empty name is no name of the folder that one is in."""
    told = add(place, archive=tmp_path / "var")
    assert (told["added"], said in str(told["rejected"])) == (0, True)


def test_a_files_address_is_a_path(tmp_path: Path) -> None:
    """As browsers show it, with what is escaped in it."""
    page = tmp_path / "a ferry.txt"
    page.write_text(FERRY)
    assert given([page.as_uri()]).files == (page,)
    assert add(page.as_uri(), archive=tmp_path / "var")["added"] == 1


def test_what_lies_beside_an_archive_is_not_added_to_it(tmp_path: Path) -> None:
    """Its index, its drafts and its aliases; articles in the same folder are."""
    (tmp_path / "ferry.txt").write_text(FERRY)
    add(str(tmp_path / "ferry.txt"), archive=tmp_path)
    from bot.drafts.desk import DraftDesk

    drafted(DraftDesk(tmp_path), FERRY.replace("Ferry", "Tram"))
    (tmp_path / "aliases.txt").write_text("The Gull = MV Seagull, the shuttle that crosses the harbour.\n")
    told = add(str(tmp_path), archive=tmp_path)
    assert (told["added"], told["unchanged"], told["rejected"]) == (0, 1, [])


def test_processes_that_make_an_archive_at_once_make_one(tmp_path: Path) -> None:
    """None of them takes the others' tables for another program's."""
    for number in range(5):
        with multiprocessing.get_context("fork").Pool(4) as pool:
            assert pool.map(_made, [tmp_path / str(number)] * 4) == [""] * 4


def _made(directory: Path) -> str:
    try:
        Archive(directory, writable=True).close()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the test is about
        return str(error)
    return ""


def test_the_html_of_an_export_is_read_as_paragraphs(tmp_path: Path) -> None:
    """As content management systems hand it out; a text that has "<" in it stays as it is."""
    html = "<p>The wall <b>held</b>.</p><script>x()</script><p>Nobody was hurt.</p>"
    pages: list[dict[str, object]] = [
        {"id": "a", "title": "Wall", "text": html},
        {
            "id": 7,
            "title": {"rendered": "Gale &#8217;24"},
            "content": {"rendered": "<p>It blew.</p>\nAll night."},
        },
        {"id": "c", "title": "Tags", "text": "Write <p> before a paragraph, and </p> after it."},
    ]
    export = tmp_path / "export.json"
    export.write_text(json.dumps([page | {"date": "2024-03-14"} for page in pages]))
    add(str(export), archive=tmp_path / "var")
    found = {article.imprint.title: article.texts for article in articles_of(tmp_path / "var")}
    assert found == {
        "Wall": ("The wall held.", "Nobody was hurt."),
        "Gale ’24": ("It blew.", "All night."),
        "Tags": ("Write <p> before a paragraph, and </p> after it.",),
    }


def test_other_xml_is_refused(tmp_path: Path) -> None:
    """Its tags are no words of a paper's."""
    (tmp_path / "wire.xml").write_text("<?xml version='1.0'?><nitf><body><p>The wall held.</p></body></nitf>")
    told = add(str(tmp_path / "wire.xml"), archive=tmp_path / "var")
    assert "is XML that is neither a page nor a feed" in str(told["rejected"])
    with closing(Archive(tmp_path / "var")) as archive:
        assert archive.holdings().articles == 0
