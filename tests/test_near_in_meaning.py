"""What is near a question in meaning is among what is proposed, wherever its words put it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import ArchiveNotWritable
from index.desk import Desk
from index.meaning.filling import fill
from index.meaning.keys import KeyFile, place_of_keys, write_keys
from index.meaning.nearness import Meaning
from index.proposing import CANDIDATES
from tests.printed import article, build_archive
from tests.topics import ByTopic

FAR_DOWN = (
    "The Merganser had two hundred aboard when she cast off on Sunday with the brass band of the fire brigade on "
    "her upper deck, the mayor waving from the rail, and left the harbour to the gulls."
)
QUESTION = "Which vessel left the harbour?"

numbers_drawn = st.integers(-(2**62), 2**62)
keys_drawn = st.dictionaries(numbers_drawn, st.integers(0, 2**64 - 1), max_size=40)


def asked(*numbers: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(numbers, np.int64)


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Far more paragraphs that left the harbour than are weighed, and one of a boat."""
    left = [f"Pilot {number} left the harbour." for number in range(2 * CANDIDATES)]
    return build_archive(
        tmp_path / "archive", article("pilots", "Pilots", left), article("trip", "A day out", [FAR_DOWN])
    )


def proposed(desk: Desk) -> list[str]:
    return [one.kept.paragraph.text for one in desk.passages(QUESTION)]


@given(keys_drawn, st.lists(numbers_drawn, max_size=5))
def test_a_paragraphs_key_is_found_by_its_number(
    tmp_path_factory: pytest.TempPathFactory, keys: dict[int, int], others: list[int]
) -> None:
    """In whatever order they were written; what was not is not known."""
    directory = tmp_path_factory.mktemp("keys")
    place_of_keys(directory).parent.mkdir()
    write_keys(directory, keys.items())
    wanted = [*keys, *others]
    known, found = KeyFile(directory).of(asked(*wanted))
    assert known.tolist() == [number in keys for number in wanted]
    assert [int(key) for key, is_known in zip(found, known, strict=True) if is_known] == [
        keys[number] for number in wanted if number in keys
    ]


def test_who_reads_follows_who_writes(tmp_path: Path) -> None:
    """Before there is a file, after, and once another has taken its place."""
    place_of_keys(tmp_path).parent.mkdir()
    file = KeyFile(tmp_path)
    assert not file.of(asked(1))[0].any()
    for key in (5, 6):
        write_keys(tmp_path, [(1, key)])
        assert file.of(asked(1))[1].tolist() == [key]


@pytest.mark.parametrize("content", [b"", b"no table at all", b"\x93NUMPY\x01\x00"])
def test_a_file_that_is_no_table_is_as_none(directory: Path, content: bytes) -> None:
    """Questions are answered by their words."""
    fill(directory, ByTopic())
    place_of_keys(directory).write_bytes(content)
    desk = Desk(directory, ByTopic())
    assert FAR_DOWN not in proposed(desk)
    desk.close()


def test_another_table_is_as_none(directory: Path) -> None:
    fill(directory, ByTopic())
    with place_of_keys(directory).open("wb") as file:
        np.save(file, np.arange(6))
    assert not KeyFile(directory).of(asked(1))[0].any()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """In one sentence, and what there was stays; here a folder stands where the new file would."""
    place_of_keys(tmp_path).parent.mkdir()
    write_keys(tmp_path, [(1, 5)])
    place_of_keys(tmp_path).with_suffix(".new").mkdir()
    with pytest.raises(ArchiveNotWritable, match="cannot be written"):
        write_keys(tmp_path, [(1, 6)])
    assert KeyFile(tmp_path).of(asked(1))[1].tolist() == [5]


def test_what_is_near_is_weighed_however_far_down_the_search_has_it(directory: Path) -> None:
    """A hundred shorter paragraphs have as many of the words."""
    before, after = Desk(directory, ByTopic()), Desk(directory, ByTopic())
    without = proposed(before)
    fill(directory, ByTopic())
    with_vectors = proposed(after)
    before.close()
    after.close()
    assert FAR_DOWN not in without
    assert with_vectors[0] == FAR_DOWN
    assert len(with_vectors) <= CANDIDATES


def test_the_nearest_come_first_and_what_has_no_vector_not_at_all(directory: Path) -> None:
    """By number; no more than are wanted."""
    fill(directory, ByTopic())
    desk, meaning = Desk(directory), Meaning.of(ByTopic(), directory)
    numbers = [number for number, *_ in desk.archive.walk()]
    (boat,) = [number for number, _, _, text, *_ in desk.archive.walk() if text == FAR_DOWN]
    desk.close()
    nearest = meaning.nearest(QUESTION, [*numbers, max(numbers) + 1], 3)
    assert nearest[0] == boat
    assert len(nearest) == 3
    assert sorted(meaning.nearest(QUESTION, [*numbers, max(numbers) + 1], 1000)) == sorted(numbers)
