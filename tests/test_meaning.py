"""Nearness in meaning: vectors kept in a file, made for what lacks them, and what is done without them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.adding.ingest import add_paths
from corpus.archive import Archive
from corpus.errors import ArchiveNotWritable, BuildInProgress, SettingsError
from index.desk import Desk
from index.meaning import encoder
from index.meaning.encoder import WIDTH, Meant, Vectors
from index.meaning.filling import fill
from index.meaning.nearness import Meaning
from index.meaning.vectors import Keys, VectorFile, key_of
from index.meaning.writing import writing
from tests.printed import article, build_archive
from tests.topics import ByTopic

FERRY = "The Merganser carried two hundred across to Skell before dark."
MAYOR = "Augusta Brindle opened the pump house and praised its engineers."


class Slow(ByTopic):
    """Reads nothing to its end before it may."""

    def __init__(self) -> None:
        super().__init__()
        self.may_end = Event()

    def read(self, text: str) -> Meant:
        assert self.may_end.wait(10)
        return super().read(text)


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return build_archive(
        tmp_path / "archive",
        article("ferry", "Across", [FERRY], published=date(2026, 5, 1)),
        article("mayor", "Opened", [MAYOR], published=date(2026, 5, 2)),
    )


def vectors(count: int, seed: int = 0) -> Vectors:
    made = np.random.default_rng(seed).normal(size=(count, WIDTH)).astype(np.float32)
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), dtype=np.float32)


def keys_of(*keys: int) -> Keys:
    return np.array(keys, np.uint64)


@settings(max_examples=20)
@given(st.lists(st.integers(0, 2**64 - 1), min_size=1, max_size=40, unique=True), st.integers(0, 9))
def test_a_vector_comes_back_nearly_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, keys: list[int], seed: int
) -> None:
    """Whatever the keys; bytes cost less than a hundredth of a cosine."""
    directory = tmp_path_factory.mktemp("vectors")
    file, made = VectorFile(directory), vectors(len(keys), seed)
    with writing(directory) as writer:
        writer.add(keys, made)
    other = vectors(1, seed + 1)[0]
    there, cosines = file.cosines(keys_of(*keys), other)
    assert there.all()
    assert cosines == pytest.approx(np.einsum("ij,j->i", made, other), abs=0.01)


def test_what_has_no_vector_is_near_nothing(tmp_path: Path) -> None:
    """Before any was made as after."""
    file = VectorFile(tmp_path)
    (made,) = vectors(1)
    assert not file.cosines(keys_of(1, 2), made)[0].any()
    with writing(tmp_path) as writer:
        writer.add([1], made[None])
    there, cosines = file.cosines(keys_of(1, 2), made)
    assert there.tolist() == [True, False]
    assert cosines == pytest.approx([1, 0], abs=0.01)


def test_a_writer_that_was_killed_loses_only_what_it_was_writing(tmp_path: Path) -> None:
    """Half a record at the end of the file is not read, and the next writer takes its place."""
    made = vectors(3)
    with writing(tmp_path) as writer:
        writer.add([1, 2], made[:2])
    (path,) = tmp_path.rglob("*.vectors")
    path.write_bytes(path.read_bytes() + b"half a record")
    assert VectorFile(tmp_path).keys().tolist() == [1, 2]
    with writing(tmp_path) as writer:
        writer.add([3], made[2:])
    there, cosines = VectorFile(tmp_path).cosines(keys_of(3, 1), made[2])
    assert there.all()
    assert cosines == pytest.approx([1, made[0] @ made[2]], abs=0.01)


def test_two_writers_at_once_are_refused(tmp_path: Path) -> None:
    """With a sentence; the first goes on."""
    with writing(tmp_path), pytest.raises(BuildInProgress, match="Another process"), writing(tmp_path):
        pass


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """In one sentence; here a file stands where the folder would."""
    (tmp_path / "meaning").write_text("in the way", encoding="utf-8")
    with pytest.raises(ArchiveNotWritable, match="cannot be written"), writing(tmp_path):
        pass


def test_only_paragraphs_without_a_vector_are_read(directory: Path) -> None:
    """With their headlines; a second time there is nothing to do."""
    reader = ByTopic()
    assert fill(directory, reader) == 2
    assert sorted(reader.given) == [f"Across. {FERRY}", f"Opened. {MAYOR}"]
    assert (fill(directory, reader), len(reader.given)) == (0, 2)


def test_an_article_added_later_is_read_alone(directory: Path, tmp_path: Path) -> None:
    """What was read stays."""
    fill(directory, ByTopic())
    (tmp_path / "late.md").write_text(
        "# Gulls\n\nGulls took the tents of the fair on Sunday.\n", encoding="utf-8"
    )
    archive = Archive(directory, writable=True)
    add_paths(archive, [tmp_path / "late.md"])
    archive.close()
    reader = ByTopic()
    fill(directory, reader)
    assert reader.given == ["Gulls. Gulls took the tents of the fair on Sunday."]


def test_nearness_is_by_meaning_and_not_by_words(directory: Path) -> None:
    """No word of the question stands in either paragraph."""
    fill(directory, ByTopic())
    archive = Archive(directory)
    kept = list(archive.kept([1, 2]).values())
    near = Meaning.of(ByTopic(), directory).nearness("Which vessel sailed?", kept)
    archive.close()
    assert dict(zip([one.paragraph.text for one in kept], near, strict=True)) == pytest.approx(
        {FERRY: 1, MAYOR: 0}
    )


@pytest.mark.parametrize(("sentence", "least"), [("Merganser sailed", 1), ("Merganser", 0), ("", 0)])
def test_a_sentence_is_as_near_as_to_what_it_is_farthest_from(
    directory: Path, sentence: str, least: float
) -> None:
    """One part of the question that nothing is like outweighs all that is alike."""
    meaning = Meaning.of(ByTopic(), directory)
    assert meaning.least("vessel sank", sentence)() == least


def test_a_question_is_read_once(directory: Path) -> None:
    """However often it is asked about, and whether or not it was begun before."""
    reader = ByTopic()
    meaning = Meaning.of(reader, directory)
    meaning.begin("vessel")
    assert [meaning.least("vessel", said)() for said in ("Merganser", "Opened")] == [1, 0]
    assert reader.given.count("vessel") == 2  # whole, and its one part


def test_a_question_waits_for_nobody_who_is_still_reading(directory: Path) -> None:
    """However many are read at once: the search goes on meanwhile."""
    slow = Slow()
    meaning = Meaning.of(slow, directory)
    for question in ("Who sails?", "Who sails now?", "Who sails then?"):
        meaning.begin(question)
    slow.may_end.set()
    assert meaning.least("Who sails?", FERRY)() == pytest.approx(1.0)


def test_with_vectors_the_grounds_tell_how_near_the_sentence_comes(directory: Path) -> None:
    """Without them they tell nothing."""
    question = "Who opened the pump house?"
    before, after = Desk(directory, ByTopic()), Desk(directory, ByTopic())
    (without,) = {one.grounds.least for one in before.passages(question) if one.grounds}
    fill(directory, ByTopic())
    (least,) = {one.grounds.least for one in after.passages(question) if one.grounds}
    before.close()
    after.close()
    assert (without, least) == (0, 1)


def test_before_vectors_are_made_nothing_is_near(directory: Path) -> None:
    """And questions are answered as ever."""
    desk = Desk(directory, ByTopic())
    answer = desk.ask("Who opened the pump house?")
    desk.close()
    assert (answer.excerpts + answer.near_misses)[0].attribution.imprint.doc_id == "mayor"


def test_a_paragraph_has_one_key_wherever_it_is_numbered() -> None:
    """By headline and words; the headline's end is told from the text's beginning."""
    assert key_of("Across", FERRY) == key_of("Across", FERRY)
    assert key_of("Across", FERRY) != key_of("Opened", FERRY)
    assert key_of("a b", "c") != key_of("a", "b c")


def test_an_extra_that_is_not_installed_is_told_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence that names it."""
    monkeypatch.setattr(encoder, "_MODEL", ("no_such_package_in_quillhaven", "model.onnx"))
    with pytest.raises(SettingsError, match="semantic"):
        encoder.installed()


@pytest.mark.skipif(not encoder.is_installed(), reason="the extra [semantic] is not installed")
def test_the_encoder_of_the_extra_knows_that_a_vessel_is_a_boat() -> None:
    """Its vectors have length 1, and like meanings lie nearer than like words."""
    ferry, vessel, mayor = encoder.installed().encode(
        ["The ferry sank.", "The vessel went down.", "The ferry mayor."]
    )
    assert np.linalg.norm(ferry) == pytest.approx(1, abs=1e-3)
    assert ferry @ vessel > ferry @ mayor


def test_without_vectors_confidence_is_what_it_is_without_the_extra(directory: Path) -> None:
    """Switched on before anything was read for meaning, it changes no answer."""
    plain, switched_on = Desk(directory), Desk(directory, ByTopic())
    question = "Who opened the pump house?"
    assert plain.ask(question).confidence == switched_on.ask(question).confidence
    plain.close()
    switched_on.close()
