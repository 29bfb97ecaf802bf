"""Files that somebody poisoned or cut: a sentence, and nothing written or unpacked without end."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.readers import read
from tests.readings import FORMATS, MADE, reason_of


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_half_a_file_never_raises(tmp_path: Path, name: str, share: float) -> None:
    """It becomes what could be read of it, or a sentence."""
    path = tmp_path / name
    content = (MADE / name).read_bytes()
    path.write_bytes(content[: int(share * len(content))])
    for reading in read(path):
        assert isinstance(reading, Article) or reading.reason.endswith(".")


@pytest.mark.parametrize("name", FORMATS)
def test_a_damaged_file_never_raises(tmp_path: Path, name: str) -> None:
    """Every 97th byte is another one."""
    path = tmp_path / name
    content = bytearray((MADE / name).read_bytes())
    for at in range(60, len(content), 97):
        content[at] ^= 0x55
    path.write_bytes(content)
    for reading in read(path):
        assert isinstance(reading, Article) or reading.reason.endswith(".")


def zipped(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_a_word_file_that_unpacks_to_gigabytes_is_left_alone(tmp_path: Path) -> None:
    """It is read no further than an article goes."""
    bomb = zipped(tmp_path / "bomb.docx", {"word/document.xml": b" " * 30_000_000})
    assert "unpacks to far more" in reason_of(bomb)


def test_a_word_file_that_declares_entities_is_left_alone(tmp_path: Path) -> None:
    """No entity is ever resolved."""
    xml = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>'
    assert "declares entities" in reason_of(zipped(tmp_path / "x.docx", {"word/document.xml": xml}))


def test_nothing_of_an_archive_is_written_anywhere(tmp_path: Path) -> None:
    """Whatever its parts are called."""
    zipped(tmp_path / "x.epub", {"mimetype": b"application/epub+zip", "../../escaped.xhtml": b"<p>out</p>"})
    list(read(tmp_path / "x.epub"))
    assert [path.name for path in tmp_path.rglob("*")] == ["x.epub"]
    assert not (tmp_path.parent / "escaped.xhtml").exists()
