"""A list of English words tells what is a name and what was mistyped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from index.desk import Desk
from index.packaged import file_of
from index.spellings import english
from index.spellings.english import are_the_same, is_english, is_no_word
from tests.printed import article, build_archive, cup, storm

WATCH = "Odile Brandt found the gold watch of Ivo Lanz in the old mill on Monday."
PAST = [f"At half past {hour} the harbour bell was rung by the councillor on duty." for hour in range(1, 12)]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("english")
    with closing(
        Desk(
            build_archive(
                folder,
                article("bell", "The bell", PAST),
                article("watch", "A watch", [WATCH]),
                storm(),
                cup(),
            )
        )
    ) as desk:
        yield desk


@pytest.mark.parametrize("word", ["tolworthy", "stobart", "elmhurst", "okonjo"])
def test_what_is_no_word_and_nearly_none_is_a_name(word: str) -> None:
    """However it is typed."""
    assert is_no_word(word)


@pytest.mark.parametrize(
    "word", ["councillor", "rewerd", "agianst", "carying", "phony", "ferry's", "né", "x1", "zeb"]
)
def test_words_and_typing_errors_are_no_names(word: str) -> None:
    """Nor is what is too short to tell."""
    assert not is_no_word(word)


def test_a_word_is_known_by_its_owner(desk: Desk) -> None:
    """And what is not in the list is not known."""
    assert is_english("harbour's")
    assert not is_english("harbourr")


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("councilor", "councillor"),
        ("fibre", "fiber"),
        ("organise", "organize"),
        ("catalog", "catalogue"),
        ("mold", "mould"),
    ],
)
def test_britons_and_americans_write_the_same_words(word: str, other: str) -> None:
    """So one finds the other."""
    assert are_the_same(word, other)


def test_other_words_are_others() -> None:
    """Though a letter alone is between them."""
    assert not are_the_same("pasta", "past")


def test_an_english_word_was_not_mistyped(desk: Desk) -> None:
    """Another word is not even proposed, only a name: "the costal cup"."""
    answer = desk.ask("what half of the bell was the harbour pasta")
    assert answer.respellings == ()
    assert answer.did_you_mean is None


def test_a_mistyped_word_is_still_taken_for_what_it_was_meant(desk: Desk) -> None:
    """And so is one that others write otherwise."""
    assert desk.ask("when was the habour bell rung").respellings
    assert desk.ask("which councilor rang the bell").respellings


def test_a_name_that_no_paper_printed_is_missed_however_it_is_typed(desk: Desk) -> None:
    """ "Tolworthy" may be anything that the archive does not know."""
    assert desk.ask("where was the gold watch found").excerpts
    assert not desk.ask("where was the tolworthy gold watch found").excerpts
    assert not desk.ask("Where was the Tolworthy gold watch found?").excerpts


def test_a_package_that_is_not_there_is_named() -> None:
    """With nothing of it run."""
    with pytest.raises(FileNotFoundError, match="no_such_package"):
        file_of("no_such_package", "words.txt")


def test_without_the_list_no_word_is_told_from_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Questions are answered as they were before it."""
    monkeypatch.setattr(english, "_LIST", ("symspellpy", "no such file.txt"))
    english._words.cache_clear()
    try:
        assert not is_no_word("tolworthy")
        assert not is_english("harbour")
    finally:
        english._words.cache_clear()
