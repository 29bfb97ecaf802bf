"""Judged collections: how they are read, what counts as right, and which were seen before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import ArchiveError, UnreadableInput
from index.judged.archives import build_archive_of
from index.judged.fingerprint import fingerprint_of, seen_in, trained_on
from index.judged.matching import LONG, Right, holds_answer
from index.judged.nouns import GoldPassage, JudgedQuestion
from index.judged.reading import read_collection
from tests.printed import build_archive

LONG_GOLD = " ".join(f"word{number}" for number in range(LONG))


def asked(*gold: GoldPassage, text: str = "Who?") -> Right:
    return Right(JudgedQuestion("q", text, "answerable", gold))


def write(folder: Path, **files: str) -> Path:
    """A folder with a corpus of one article, one question and its gold passage, where not told otherwise."""
    usual = {
        "corpus": json.dumps({"_id": "storm", "title": "Gale", "text": "The gale took two moorings."}),
        "queries": json.dumps({"_id": "1", "text": "What did the gale take?", "type": "answerable"}),
        "gold_passages": json.dumps({"query_id": "1", "doc_id": "storm", "evidence": ["two moorings"]}),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in {**usual, **files}.items():
        (folder / f"{name}.{'tsv' if name == 'qrels' else 'jsonl'}").write_text(content, encoding="utf-8")
    return folder


def test_a_question_is_read_with_its_gold_passages(tmp_path: Path) -> None:
    """And, without qrels.tsv, with the articles of these."""
    (question,) = read_collection(write(tmp_path)).questions
    assert (question.gold, question.articles) == (
        (GoldPassage("two moorings", "storm"),),
        frozenset({"storm"}),
    )


def test_qrels_say_which_articles_answer(tmp_path: Path) -> None:
    """They may name articles without a gold passage."""
    folder = write(tmp_path, qrels="query-id\tdoc-id\tscore\n1\tstorm\t2\n1\tcup\t1\n")
    assert read_collection(folder).questions[0].articles == {"storm", "cup"}


@pytest.mark.parametrize("type_", ["unanswerable", "after_archive", "no_positive", "null_query"])
def test_some_types_have_no_answer(tmp_path: Path, type_: str) -> None:
    """The collection's own words for it."""
    folder = write(tmp_path, queries=json.dumps({"_id": "1", "text": "Who?", "type": type_}))
    assert read_collection(folder).answerable == ()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("queries", '{"_id": "1", "text": "Who?"}\n{"text": "When?"}', "Line 2 of {}/queries.jsonl"),
        ("queries", '{"_id": "1", "text": "Who?", "answer": {"no": "text"}}', "Line 1 of {}/queries.jsonl"),
        ("queries", "", "{}/queries.jsonl holds no question"),
        ("queries", '{"_id": "1", "text": "Who?"}\n' * 2, "Two lines of {}/queries.jsonl have the _id 1"),
        ("gold_passages", '{"query_id": "1"}', "Line 1 of {}/gold_passages.jsonl"),
        ("gold_passages", "[1]", "Line 1 of {}/gold_passages.jsonl"),
        ("qrels", "query-id\tdoc-id\tscore\n1 storm 2", "Line 2 of {}/qrels.tsv"),
    ],
)
def test_bad_input_is_told_with_file_and_line(tmp_path: Path, name: str, content: str, said: str) -> None:
    """In one sentence."""
    with pytest.raises(UnreadableInput) as error:
        read_collection(write(tmp_path, **{name: content}))
    assert str(error.value).startswith(said.format(tmp_path))


def test_what_a_folder_lacks_is_named(tmp_path: Path) -> None:
    """Rather than any traceback."""
    with pytest.raises(UnreadableInput, match=r"no judged collection: corpus.jsonl is missing"):
        read_collection(tmp_path)


def test_a_passage_is_right_whose_words_are_the_gold_passages(tmp_path: Path) -> None:
    """White space aside, and from whatever article."""
    gold = GoldPassage("two moorings and no boats at all", "storm")
    assert asked(gold).holds("It lost two\n moorings and  no boats at all.", "reprint")


def test_short_gold_passages_count_in_their_own_article_only() -> None:
    """Elsewhere they would be chance."""
    right = asked(GoldPassage("two moorings", "storm"))
    assert [right.holds("It lost two moorings.", name) for name in ("storm", "cup")] == [True, False]


@pytest.mark.parametrize(("kept", "right"), [(14, True), (13, False)])
def test_of_a_long_gold_passage_seven_tenths_are_enough(kept: int, right: bool) -> None:
    """Whoever cut or cleaned it otherwise still found it."""
    assert asked(GoldPassage(LONG_GOLD, "storm")).holds(" ".join(LONG_GOLD.split()[:kept]), "cup") is right


def test_the_first_right_passage_has_its_rank() -> None:
    """From 1."""
    right = asked(GoldPassage("two moorings", "storm"))
    assert right.first([("Two boats.", "storm"), ("It lost two moorings.", "storm")]) == 2


@given(st.text(), st.text())
def test_a_passage_around_a_gold_passage_is_right(before: str, after: str) -> None:
    """Whatever stands around it."""
    gold = "Repairs to the fish quay will cost 48,000 pounds"
    assert asked(GoldPassage(gold, "storm")).holds(f"{before} {gold} {after}", "storm")


@pytest.mark.parametrize(
    ("text", "answer", "held"),
    [
        ("She paid £48,000 for it.", "48,000", True),
        ("The Harbour Master spoke.", "a harbour master", True),
        ("It fell in 1960.", "9", False),
        ("قال رئيس البلدية.", "رئيس البلدية", True),
        ("Anything.", "?!", False),
        ("A grade.", "A", True),
    ],
)
def test_an_answer_is_held_as_whole_words(text: str, answer: str, held: bool) -> None:
    """In any script, whatever case, marks and leading article."""
    assert holds_answer(text, [answer]) is held


def questions(*texts: str) -> list[JudgedQuestion]:
    return [JudgedQuestion(text, text, "answerable") for text in texts]


def test_a_collection_is_known_again_by_its_questions() -> None:
    """Under another name, in another order, in capitals."""
    seen = fingerprint_of("courier", questions("Who won?", "Who lost?"))
    assert seen_in(questions("WHO  LOST?"), [seen]) == ("courier",)


def test_other_questions_were_not_seen() -> None:
    """Nor is anything taken for trained on that shares no question."""
    assert seen_in(questions("Who drew?"), [fingerprint_of("courier", questions("Who won?"))]) == ()


def test_what_the_weights_were_trained_on_can_be_read() -> None:
    """Nothing, or fingerprints with marks."""
    assert all(fingerprint.marks for fingerprint in trained_on())


def test_a_collections_archive_is_kept_while_its_corpus_stays(tmp_path: Path) -> None:
    """It is read once."""
    collection, told = read_collection(write(tmp_path / "judged")), []
    for _ in range(2):
        build_archive_of(collection, tmp_path / "archive", lambda what, *_: told.append(what))
    assert told.count("Reading") == 1


def test_a_collections_archive_follows_its_corpus(tmp_path: Path) -> None:
    """Another corpus is read again."""
    collection, told = read_collection(write(tmp_path / "judged")), []
    for line in (
        '{"_id": "a", "title": "A", "text": "Otters."}',
        '{"_id": "b", "title": "B", "text": "Gulls."}',
    ):
        collection.corpus.write_text(line, encoding="utf-8")
        build_archive_of(collection, tmp_path / "archive", lambda what, *_: told.append(what))
    assert told.count("Reading") == 2


def test_somebodys_archive_is_never_built_over(tmp_path: Path) -> None:
    """--archive of a newspaper's own folder is refused."""
    collection = read_collection(write(tmp_path / "judged"))
    with pytest.raises(ArchiveError, match="choose another --archive"):
        build_archive_of(collection, build_archive(tmp_path / "var"), lambda *_: None)
