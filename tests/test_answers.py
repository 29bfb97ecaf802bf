"""From a question to an Answer over a real archive: verbatim, attributed, honest, and steady under change."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.archive import Archive
from corpus.article import Article, paragraphs_of
from corpus.errors import IndexDamaged, NoIndex
from index.desk import Desk
from index.place import INDEX_FOLDER
from index.reindex import reindex
from tests.printed import CUP, STORM, add, article, build_archive, cup, storm


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(build_archive(tmp_path))
    yield desk
    desk.close()


def test_the_paragraph_that_answers_comes_first(desk: Desk) -> None:
    """And the lit sentence is the one that says it."""
    answer = desk.ask("How many spectators saw Rovers win the Coastal Cup?")
    assert answer.answered
    assert answer.excerpts[0].text == CUP[0]


def test_the_sentence_that_answers_is_lit(desk: Desk) -> None:
    """Not the whole paragraph when one sentence of it answers."""
    answer = desk.ask("How many moorings did the harbour lose?")
    (lit,) = answer.excerpts[0].lit
    assert lit.startswith("Odile Brandt")
    assert lit.endswith("no boats.")


def test_whoever_speaks_is_named_with_description(desk: Desk) -> None:
    """As the article names and describes her."""
    speaker = desk.ask("What did the harbour master say about moorings?").excerpts[0].attribution.speaker
    assert speaker is not None
    assert (speaker.name, speaker.described_as) == ("Odile Brandt", "the harbour master")


def test_a_headline_alone_makes_no_paragraph_an_answer(tmp_path: Path) -> None:
    """The paragraph beside the one that answers is shown only where it holds a word of the question itself."""
    quay = "The mayor, Lena Orr, opened the quay on Friday."
    with closing(
        Desk(build_archive(tmp_path, article("quay", "Mayor opens quay", [quay, "Rain fell."])))
    ) as desk:
        answer = desk.ask("Who opened the quay?")
        assert [excerpt.text for excerpt in answer.excerpts] == [quay]
        assert [miss.text for miss in answer.near_misses] == ["Rain fell."]


def test_nothing_found_is_an_answer_not_an_error(desk: Desk) -> None:
    """With what the archive spans, and no excerpt."""
    answer = desk.ask("zeppelin")
    assert not answer.answered
    assert answer.excerpts + answer.near_misses == ()
    assert answer.coverage.articles == 2


def test_a_question_about_somebody_unknown_is_not_answered(desk: Desk) -> None:
    """Words in common are not enough when the name is missing."""
    assert not desk.ask("What did Wilhelmina Quist tell the council on Tuesday about the aquarium?").answered


def test_a_reprint_is_shown_once(tmp_path: Path) -> None:
    """The same paragraph in another paper is collapsed into the first."""
    reprint = replace(article("echo", "Gale spares the bay", STORM, source="Marrow Valley Echo"))
    desk = Desk(build_archive(tmp_path, storm(), reprint))
    answer = desk.ask("How much will repairs to the fish quay cost?")
    shown = [excerpt.text for excerpt in answer.excerpts + answer.near_misses]
    assert len(shown) == len(set(shown))
    desk.close()


def ferry(name: str, hurt: int, day: int) -> Article:
    """One day's printing of a story whose number changes."""
    texts = (
        f"A ferry carrying 212 passengers ran aground off Tarn Point, and {hurt} people were hurt.",
        "Lifeboats from three harbours took everyone off by midnight while the fog lay thick over the sandbank.",
        "The ferry company said that the ship had been inspected in March and that it would look into everything.",
    )
    return article(name, "Ferry runs aground", texts, published=date(2024, 5, day), source=f"{name} Gazette")


@pytest.mark.parametrize("limit", [1, 4])
@pytest.mark.parametrize("days", [(7, 8), (8, 7)])
def test_of_a_story_that_was_updated_the_newest_number_is_shown(
    tmp_path: Path, days: tuple[int, int], limit: int
) -> None:
    """Whichever the archive was given first, and however many excerpts are asked for."""
    desk = Desk(build_archive(tmp_path, *(ferry(f"Paper {day}", 4 + day, day) for day in days), storm()))
    answer = desk.ask("How many people were hurt when the ferry ran aground off Tarn Point?", limit)
    desk.close()
    shown = answer.excerpts + answer.near_misses
    assert "12 people were hurt" in shown[0].text
    assert not any("11 people were hurt" in excerpt.text for excerpt in shown)


def test_an_article_removed_since_the_index_was_built_is_not_shown(desk: Desk, tmp_path: Path) -> None:
    """Nor does it break the answer."""
    archive = Archive(tmp_path, writable=True)
    archive.remove(cup().imprint.article_id)
    archive.close()
    answer = desk.ask("Who won the Coastal Cup?")
    assert all(e.attribution.imprint.doc_id != "cup" for e in answer.excerpts + answer.near_misses)


def test_a_changed_article_never_shows_its_old_words(desk: Desk, tmp_path: Path) -> None:
    """Even before the next reindex."""
    add(
        tmp_path,
        replace(cup(), paragraphs=paragraphs_of(("Quillhaven Rovers were stripped of the Coastal Cup.",))),
    )
    answer = desk.ask("Who won the Coastal Cup?")
    assert all(e.text != CUP[0] for e in answer.excerpts + answer.near_misses)


def test_a_desk_follows_to_the_new_generation_by_itself(desk: Desk, tmp_path: Path) -> None:
    """An article added and indexed by another process is found without a restart."""
    desk.ask("Who won the Coastal Cup?")
    add(
        tmp_path,
        article(
            "otter", "Otter at the regatta", ["An otter swam the whole course of the regatta on Sunday."]
        ),
    )
    reindex(tmp_path)
    assert (
        desk.ask("Which animal swam the course of the regatta?").excerpts[0].attribution.imprint.doc_id
        == "otter"
    )


def test_an_archive_without_index_asks_for_one(tmp_path: Path) -> None:
    """The archive itself is there."""
    add(tmp_path, storm())
    with pytest.raises(NoIndex, match="clippings reindex"):
        Desk(tmp_path).ask("Who?  What quay?")


def test_an_index_truncated_while_serving_is_a_sentence_and_a_rebuild_heals_it(
    desk: Desk, tmp_path: Path
) -> None:
    """No crash, no lost article; the same desk answers again after the rebuild."""
    desk.ask("Who won the Coastal Cup?")
    for array in (tmp_path / INDEX_FOLDER).glob("segments/*/*.npy"):
        os.truncate(array, array.stat().st_size // 2)
    with pytest.raises(IndexDamaged, match="clippings reindex"):
        desk.ask("Who won the Coastal Cup?")
    reindex(tmp_path)
    assert desk.ask("Who won the Coastal Cup?").answered


def test_an_index_deleted_while_serving_goes_on_serving(desk: Desk, tmp_path: Path) -> None:
    """What is mapped stays readable; a rebuild takes over."""
    desk.ask("Who won the Coastal Cup?")
    for generation in (tmp_path / INDEX_FOLDER).glob("0*"):
        for file in generation.iterdir():
            file.unlink()
    assert desk.ask("Who won the Coastal Cup?").answered


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80))
def test_every_excerpt_is_a_stored_paragraph_whatever_is_asked(desk: Desk, question: str) -> None:
    """Verbatim, highlights inside the text and in order, limit kept."""
    answer = desk.ask(question, 3)
    passages = answer.excerpts + answer.near_misses
    assert len(passages) <= 3
    for excerpt in passages:
        assert excerpt.text in STORM + CUP
        assert all(0 <= start < end <= len(excerpt.text) for start, end in excerpt.highlights)
