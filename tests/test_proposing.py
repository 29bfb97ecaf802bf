"""Sifting what a search proposes: who holds most of a question stays, wherever BM25 put it."""

from __future__ import annotations

from index.asking.asked import Question
from index.asking.standins import StandIn
from index.kernels.seam import NOTED
from index.proposing import sifted
from index.searching.passage import Passage
from index.shares import Weights

ASKED = Question("raids after the ferry crush", ("raid", "ferri", "crush"))
EVEN = Weights.of(dict.fromkeys(ASKED.terms, 2.0))


def numbers(passages: list[Passage]) -> list[int]:
    return [passage.number for passage in passages]


def test_a_few_passages_stay_as_they_are() -> None:
    few = [Passage(7, 3.0, 1), Passage(9, 2.0, 2)]
    assert sifted(ASKED, few, EVEN, 2) == few


def test_who_holds_all_of_a_question_stays_before_who_repeats_one_word() -> None:
    found = [Passage(10, 9.0, 0b001), Passage(20, 8.5, 0b001), Passage(30, 6.0, 0b111)]
    assert numbers(sifted(ASKED, found, EVEN, 2)) == [10, 30]


def test_what_stays_keeps_the_order_of_the_search() -> None:
    found = [Passage(10, 9.0, 0b011), Passage(20, 7.0, 0b001), Passage(30, 6.0, 0b111)]
    assert numbers(sifted(ASKED, found, EVEN, 2)) == [10, 30]
    assert [passage.score for passage in sifted(ASKED, found, EVEN, 2)] == [9.0, 6.0]


def test_a_rare_word_weighs_more() -> None:
    rare = Weights.of({"raid": 9.0, "ferri": 1.0, "crush": 1.0})
    found = [Passage(10, 5.0, 0b110), Passage(20, 5.0, 0b001), Passage(30, 5.0, 0b010)]
    assert numbers(sifted(ASKED, found, rare, 1)) == [20]
    assert numbers(sifted(ASKED, found, EVEN, 1)) == [10]


def test_a_stand_in_counts_as_what_it_stands_for_if_all_of_its_words_are_there() -> None:
    asked = Question(
        ASKED.text, ASKED.terms, stand_ins=(StandIn(("river", "boat"), ("ferri", "crush"), 0.8),)
    )
    found = [Passage(10, 5.0, 0b00001), Passage(20, 5.0, 0b01001), Passage(30, 5.0, 0b11001)]
    assert numbers(sifted(asked, found, EVEN, 1)) == [30]


def test_more_words_than_are_noted_do_no_harm() -> None:
    terms = tuple(f"t{place}" for place in range(NOTED + 20))
    asked = Question(" ".join(terms), terms, stand_ins=(StandIn(("far",), (terms[-1],), 0.8),))
    weights = Weights.of(dict.fromkeys(terms, 1.0))
    found = [Passage(10, 5.0, 0b1), Passage(20, 5.0, 2**NOTED - 1)]
    assert numbers(sifted(asked, found, weights, 1)) == [20]
