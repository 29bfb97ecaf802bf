"""What the bench makes and measures with: archives and questions from a seed, words as terms, the exact ranking."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bench import figures, made
from bot.bench.exact import Exact
from bot.bench.terms import Terms, all_words, analyse
from index.asking.asked import Question
from index.searching.reference import ReferenceEngine
from index.store.inversion import Entry
from index.terms import analysis

FIRST_WORDS = ["Or", "for", "kixdir", "of", "its", "who"]


@contextmanager
def kept(paragraphs: list[list[str]]) -> Iterator[Terms]:
    """Paragraphs of words that are their own terms, as the bench keeps them."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "terms"
        analyse(map(" ".join, paragraphs), place, content_only=True, told=lambda done: None)
        yield Terms(place)


def test_the_same_seed_makes_the_same_archive() -> None:
    """Runs on different machines are about the same paragraphs."""
    assert list(made.paragraphs(300, 7)) == list(made.paragraphs(300, 7))


def test_a_smaller_archive_begins_a_larger_one() -> None:
    """Sizes can be compared, for they share their paragraphs."""
    assert list(made.paragraphs(300, 7)) == list(islice(made.paragraphs(5000, 7), 300))


def test_another_seed_makes_another_archive() -> None:
    """The seed is used."""
    assert list(made.paragraphs(10, 7)) != list(made.paragraphs(10, 8))


def test_an_archive_of_old_is_still_made() -> None:
    """Figures saved by an earlier version stay comparable; changing this is a decision to lose that."""
    assert next(made.paragraphs(1, 1)).split()[:6] == FIRST_WORDS


def test_the_same_paragraphs_get_the_same_questions() -> None:
    """Questions are part of what a seed fixes."""
    texts = list(made.paragraphs(50, 7))
    assert made.questions(texts, 7) == made.questions(texts, 7)


def test_made_words_are_distinct() -> None:
    """A rank is a word of its own."""
    assert len({made.word(rank) for rank in range(50_000)}) == 50_000


def test_made_paragraphs_are_as_long_as_printed_ones() -> None:
    """43 words on average, within a word."""
    lengths = [text.count(" ") + 1 for text in made.paragraphs(4000, 1)]
    assert 42 < sum(lengths) / len(lengths) < 44


def test_the_most_frequent_made_words_are_stop_words() -> None:
    """Otherwise asking with stop words would measure nothing."""
    assert sum(not analysis.terms(word) for word in made.STOP_WORDS) > 0.9 * len(made.STOP_WORDS)


def test_all_words_keeps_stop_words() -> None:
    """Those folded, the others as Clippings analyses them."""
    assert all_words("The ferries were late") == [
        "the",
        *analysis.terms("ferries"),
        "were",
        *analysis.terms("late"),
    ]


@settings(max_examples=25)
@given(
    st.lists(
        st.lists(st.sampled_from("quay tram gull moor ebb".split()), max_size=6), min_size=1, max_size=12
    ),
    st.lists(st.sampled_from("quay tram gull moor ebb eel".split()), unique=True, min_size=1),
)
def test_the_judge_scores_as_the_reference_engine_does(paragraphs: list[list[str]], asked: list[str]) -> None:
    """The exact ranking that engines are compared with is rank_bm25's, bit by bit."""
    reference = ReferenceEngine(Entry(place, terms) for place, terms in enumerate(paragraphs))
    due = [(passage.number, passage.score) for passage in reference.search(Question("", tuple(asked)), 99)]
    with kept(paragraphs) as terms:
        scores = Exact(terms).scores(asked).tolist()
    ranked = sorted(
        ((place, score) for place, score in enumerate(scores) if score), key=lambda p: (-p[1], p[0])
    )
    assert ranked == due


def test_latencies_are_medians_over_rounds() -> None:
    """A round that the machine spoiled does not show."""
    assert figures.latency([[1.0, 2.0, 3.0], [2.0, 3.0, 4.0], [900.0, 900.0, 900.0]], 3, None).p50_us == 3.0
