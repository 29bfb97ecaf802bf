"""Opening a generation: the current one, a good one where that is damaged, or a sentence."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.errors import ForeignIndex, IndexDamaged, IndexUnavailable, NoIndex
from index import settings
from index.searching import formula
from index.searching.local import LocalEngine
from index.store import generation
from index.store.builder import ArchiveStamp, Generation
from index.store.columns import ALL_DTYPES
from tests.courier import COURIER, build_courier, file_of, numbers_found

FILES = ("manifest.json", *(f"{key}.npy" for key in ALL_DTYPES))


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1)


def empty(path: Path) -> None:
    os.truncate(path, 0)


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-3] ^= 4
    path.write_bytes(content)


def flip_a_bit_of_the_header(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[20] ^= 1
    path.write_bytes(content)


def delete(path: Path) -> None:
    path.unlink()


every_file = pytest.mark.parametrize("file", FILES)
at_once = pytest.mark.parametrize("harm", [truncate, empty, delete, flip_a_bit_of_the_header])


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def built(directory: Path) -> Generation:
    return build_courier(directory)


@pytest.fixture
def older_and_newer(directory: Path, built: Generation) -> Iterator[tuple[Generation, Generation]]:
    """Two generations; a reader of the older one keeps it."""
    with LocalEngine.open(directory):
        yield built, build_courier(directory, "ferry back")


@every_file
@at_once
def test_harm_is_noticed_when_opened(
    directory: Path, built: Generation, file: str, harm: Callable[[Path], None]
) -> None:
    """A cut, emptied or missing file, or a header that was touched, is refused with the remedy."""
    harm(file_of(directory, built, file))
    with pytest.raises(IndexDamaged, match="run `clippings reindex`"):
        LocalEngine.open(directory)


@pytest.mark.parametrize("file", FILES[1:])
def test_a_flipped_bit_is_noticed_when_verified(directory: Path, built: Generation, file: str) -> None:
    """Verifying reads every byte, so that one changed bit is named."""
    flip_a_bit(file_of(directory, built, file))
    with pytest.raises(IndexDamaged, match="damaged"), LocalEngine.open(directory) as engine:
        engine.verify()


@pytest.mark.parametrize("file", FILES[1:])
def test_flipped_bits_never_crash_a_search(directory: Path, built: Generation, file: str) -> None:
    """Content out of range is an error of the tree; whatever else comes of flipped bits is a list."""
    path = file_of(directory, built, file)
    sound = path.read_bytes()
    for place in range(128, len(sound)):
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 0xFF]) + sound[place + 1 :])
        try:
            with LocalEngine.open(directory) as engine:
                numbers_found(engine, "ferry", "harbour", "zeppelin")
        except IndexUnavailable:
            continue


@every_file
@at_once
def test_an_older_generation_serves_for_a_damaged_one(
    directory: Path,
    older_and_newer: tuple[Generation, Generation],
    file: str,
    harm: Callable[[Path], None],
) -> None:
    """With a good generation at hand the engine opens on it and says so."""
    older, newer = older_and_newer
    harm(file_of(directory, newer, file))
    with LocalEngine.open(directory) as engine:
        assert (engine.generation, numbers_found(engine, "ferry")) == (older, [13, 10])
        assert engine.warning
        assert "run `clippings reindex`" in engine.warning


@pytest.mark.parametrize("content", ["", "../../etc", "00000009-00000009\n", "\ufffd", "x" * 10_000])
def test_a_good_generation_serves_for_a_damaged_name(
    directory: Path, built: Generation, content: str
) -> None:
    """A CURRENT that names no generation that is there does no harm while a good one is."""
    (directory / "CURRENT").write_text(content)
    with LocalEngine.open(directory) as engine:
        assert (engine.generation, engine.warning is None, engine.is_current()) == (built, False, True)


def test_a_lost_current_does_no_harm(directory: Path, built: Generation) -> None:
    """Without CURRENT the newest generation that verifies in full serves."""
    (directory / "CURRENT").unlink()
    with LocalEngine.open(directory) as engine:
        assert engine.generation == built


def test_a_damaged_older_generation_never_serves(
    directory: Path, older_and_newer: tuple[Generation, Generation]
) -> None:
    """Where the older generation fails its checksums too, the error is that of the newer one."""
    older, newer = older_and_newer
    flip_a_bit(file_of(directory, older, "ordinals.npy"))
    empty(file_of(directory, newer, "lengths.npy"))
    with pytest.raises(IndexDamaged, match="lengths"):
        LocalEngine.open(directory)


@pytest.mark.parametrize("folder", ["", "nothing/here", "file"])
def test_no_index_is_said_in_a_sentence(tmp_path: Path, folder: str) -> None:
    """Where nothing was built, the remedy is to build."""
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(NoIndex, match="run `clippings reindex`"):
        LocalEngine.open(tmp_path / folder)


def test_an_index_of_another_archive_is_refused(directory: Path, built: Generation) -> None:
    """An index tells which archive it was built from."""
    with pytest.raises(ForeignIndex, match="another archive"):
        LocalEngine.open(directory, archive=ArchiveStamp("another-paper", 1))


def test_an_index_of_an_earlier_revision_serves(directory: Path, built: Generation) -> None:
    """An archive that has grown since is no reason to refuse; the generation tells its revision."""
    with LocalEngine.open(directory, archive=ArchiveStamp(COURIER.id, 2)) as engine:
        assert engine.generation.archive.revision == 1


def test_an_index_of_another_analysis_is_refused(
    directory: Path, built: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Terms made in another way cannot be asked for."""
    monkeypatch.setattr(settings, "ANALYSIS", settings.ANALYSIS + 1)
    with pytest.raises(ForeignIndex, match="other settings"):
        LocalEngine.open(directory)


def test_an_index_of_another_formula_is_refused(
    directory: Path, built: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An index serves the scores that it was built for."""
    monkeypatch.setattr(formula, "B", 0.5)
    with pytest.raises(ForeignIndex, match="other settings"):
        LocalEngine.open(directory)


def test_an_index_of_another_format_is_refused(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A manifest of a format to come is told from a damaged one."""
    name = build_courier(directory).name
    path = directory / name / "manifest.json"
    described = json.loads(path.read_bytes())
    del described["checksum"]
    described["format"] = generation.FORMAT + 1
    path.write_text(json.dumps({"checksum": generation._checksum(described), **described}))
    with pytest.raises(ForeignIndex, match="another version"):
        LocalEngine.open(directory)
