"""Spellings of one name, typing errors, and the vocabulary in which the archive's own words are looked up."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.spellings.edits import edits
from index.spellings.likeness import likeness
from index.spellings.looking import LIKE_ENOUGH, Spellings
from index.spellings.skeletons import keys_of_words
from index.store.vocabulary import fault_of, merged, packed, unpacked, vocabulary_of, word_of

SAME = (
    "hashimi hashemi, luwayzi louayzi, qaddafi gaddafi, kadafi gadhafi, zelenskiy zelensky, aleksandr alexander, "
    "hussein husayn, mohammed muhammad, nimrud nimrod, yusuf youssef, tchaikovsky chaikovsky, ivanov ivanoff, "
    "sergei sergey, walid waleed, wahid ouahid, bashar bachar, usama osama, zahir dhahir, khalid khaled"
)
OTHERS = "martin morton, reed road, johnson jensen, london linden, brandt lanz, okafor lanz, harris horace"
WORDS = st.sets(st.text("aehdkqs", min_size=3, max_size=6).map(str.capitalize) | st.text("aeq", min_size=3))


def pairs(told: str) -> list[tuple[str, ...]]:
    return [tuple(pair.split()) for pair in told.split(", ")]


@pytest.mark.parametrize(("one", "other"), pairs(SAME))
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    """However it was brought into our letters."""
    assert len(set(keys_of_words(one, other))) == 1


@pytest.mark.parametrize(("one", "other"), pairs(SAME))
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    """Enough to stand for one another."""
    assert likeness(one, other) >= LIKE_ENOUGH


@pytest.mark.parametrize(("one", "other"), pairs(OTHERS))
def test_different_names_are_not_alike(one: str, other: str) -> None:
    """Also where their consonants are the same."""
    assert likeness(one, other) < LIKE_ENOUGH


@given(st.text("abdhouzy", max_size=9), st.text("abdhouzy", max_size=9))
def test_likeness_does_not_depend_on_the_order(one: str, other: str) -> None:
    """It is between 0 and 1, and the same both ways."""
    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert 0.0 <= likeness(one, other) <= 1.0


@given(st.text("abdhouzy", max_size=9), st.text("abdhouzy", max_size=9), st.floats(0, 1))
def test_a_likeness_that_is_high_enough_is_the_same_for_whoever_asks_for_no_less(
    one: str, other: str, least: float
) -> None:
    """What is below may be told as nothing, which saves the rest of the comparing."""
    alike, told = likeness(one, other), likeness(one, other, least)
    assert told == alike if alike >= least else told in (0.0, alike)


@given(st.text("abc", max_size=8), st.text("abc", max_size=8), st.integers(1, 3))
def test_edits_are_the_distance_by_its_definition(one: str, other: str, most: int) -> None:
    """Letters left out, put in, put for others, or swapped with a neighbour."""

    @cache
    def distance(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        least = min(distance(i - 1, j) + 1, distance(i, j - 1) + 1)
        least = min(least, distance(i - 1, j - 1) + (one[i - 1] != other[j - 1]))
        if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
            least = min(least, distance(i - 2, j - 2) + 1)
        return least

    assert edits(one, other, most) == min(distance(len(one), len(other)), most + 1)


@given(WORDS)
def test_a_vocabulary_comes_back_as_it_was_packed(seen: set[str]) -> None:
    """Its words, how they were seen, and nothing wrong inside."""
    vocabulary = unpacked(packed(vocabulary_of(seen)))
    assert vocabulary is not None
    assert fault_of(vocabulary) is None
    assert vocabulary.words() == sorted({word.lower() for word in seen})
    assert all(Spellings([vocabulary]).is_name(word.lower()) == (word.lower() not in seen) for word in seen)


@given(st.lists(WORDS, max_size=4))
def test_merged_vocabularies_are_the_vocabulary_of_all(parts: list[set[str]]) -> None:
    """A word is a name only where no part has it in lower case."""
    whole = vocabulary_of(set().union(*parts))
    assert packed(merged(list(map(vocabulary_of, parts)))).tobytes() == packed(whole).tobytes()


@given(WORDS, st.integers(0, 60))
def test_a_vocabulary_that_was_cut_is_none(seen: set[str], short: int) -> None:
    """Sizes that do not fit its counts are noticed."""
    content = packed(vocabulary_of(seen))
    assert (unpacked(content[: len(content) - short]) is None) == (short > 0)


@given(WORDS, st.text("aehdkqs", min_size=5, max_size=7))
def test_every_word_one_error_away_is_found(seen: set[str], word: str) -> None:
    """The look at letters and lengths, before the errors are counted, loses none."""
    expected = {other.lower() for other in seen if edits(word, other.lower(), 1) == 1}
    found = Spellings([vocabulary_of(seen)]).mistyped(word)
    assert {other for other, errors in found if errors == 1} == expected


def test_only_names_are_found_as_spellings_of_a_name() -> None:
    """A word that was ever seen without a capital is none, whichever segment has it."""
    segments = [vocabulary_of({"Hashemi", "Nimrod"}), vocabulary_of({"nimrod", "Hashimy"})]
    spellings = Spellings(segments)
    assert [name for name, _ in spellings.names_like("hashimi")] == ["hashimy", "hashemi"]
    assert spellings.names_like("nimrud") == []


def test_an_article_written_to_a_name_is_looked_past() -> None:
    """Both ways."""
    assert [n for n, _ in Spellings([vocabulary_of({"Hashemi"})]).names_like("alhashimi")] == ["hashemi"]
    assert [n for n, _ in Spellings([vocabulary_of({"Alhashemi"})]).names_like("hashimi")] == ["alhashemi"]


@pytest.mark.parametrize(
    ("form", "word"),
    [("Ferry", "Ferry"), ("FERRY", "Ferry"), ("ferry", "ferry"), ("Ferry's", "Ferry"), ("Café", "Cafe"),
     ("4,000", ""), ("U.S.", ""), ("it", ""), ("مُتحف", "متحف"), ("x" * 40, "")],
)  # fmt: skip
def test_how_a_form_is_listed(form: str, word: str) -> None:
    """Folded, with a capital where it has one; numbers, initials, short and endless ones not at all."""
    assert word_of(form) == word
