"""Reads a judged collection: a folder with a corpus, queries.jsonl, gold_passages.jsonl and qrels.tsv.

The corpus is corpus.jsonl, or wherever the caller says. qrels.tsv (query-id, doc-id, score) may be missing:
the articles that answer a question are then those of its gold passages. Gold passages and lines of qrels.tsv
about other questions are passed over, so that a folder may hold a part of the questions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from corpus.errors import UnreadableInput
from corpus.json_rows import read_rows, text_of
from index.judged.nouns import GoldPassage, JudgedCollection, JudgedQuestion

CORPUS, QUESTIONS, GOLD, ARTICLES = "corpus.jsonl", "queries.jsonl", "gold_passages.jsonl", "qrels.tsv"

Asked = tuple[str, str, str | None, tuple[str, ...], str | None, str | None]


def read_collection(folder: Path, corpus: Path | None = None) -> JudgedCollection:
    """The collection in a folder; `corpus` where its articles lie elsewhere. Raises UnreadableInput."""
    corpus = corpus or folder / CORPUS
    for needed in (corpus, folder / QUESTIONS, folder / GOLD):
        if not needed.exists():
            raise UnreadableInput(
                f"{folder} is no judged collection: {needed.name} is missing. It needs {CORPUS}, {QUESTIONS} "
                f"and {GOLD}."
            )
    gold = _gold(folder / GOLD)
    articles = _articles(folder / ARTICLES)
    questions = tuple(_questions(folder / QUESTIONS, gold, articles))
    return JudgedCollection(folder.resolve().name, corpus, questions)


def _questions(
    path: Path, gold: dict[str, list[GoldPassage]], articles: dict[str, set[str]] | None
) -> Iterable[JudgedQuestion]:
    seen: set[str] = set()
    for id_, text, type_, answers, date, speaker in read_rows(
        path, _asked, '{"_id": "...", "text": "...", "type": "..."}'
    ):
        if id_ in seen:
            raise UnreadableInput(f"Two lines of {path} have the _id {id_}; give each question its own.")
        seen.add(id_)
        found = tuple(gold.get(id_, ()))
        type_ = type_ or ("answerable" if found else "unanswerable")
        answering = (
            frozenset(passage.doc_id for passage in found)
            if articles is None
            else frozenset(articles.get(id_, ()))
        )
        yield JudgedQuestion(id_, text, type_, found, answers, date, answering, speaker)
    if not seen:
        raise UnreadableInput(f"{path} holds no question. Write one a line.")


def _asked(row: dict[str, object]) -> Asked | None:
    id_, text = text_of(row, "_id", "query_id"), row.get("text")
    if id_ is None or not isinstance(text, str):
        return None
    answer = row.get("answer")
    answers = _texts(answer if isinstance(answer, list) else [] if answer is None else [answer])
    if answers is None:
        return None
    return id_, text, text_of(row, "type"), answers, text_of(row, "date"), text_of(row, "speaker")


def _gold(path: Path) -> dict[str, list[GoldPassage]]:
    gold: dict[str, list[GoldPassage]] = defaultdict(list)
    example = '{"query_id": "...", "doc_id": "...", "evidence": ["..."]}'
    for id_, passages in read_rows(path, _passages, example):
        gold[id_].extend(passages)
    return gold


def _passages(row: dict[str, object]) -> tuple[str, list[GoldPassage]] | None:
    id_, doc_id, evidence = text_of(row, "query_id"), text_of(row, "doc_id"), row.get("evidence")
    texts = _texts(evidence) if isinstance(evidence, list) else None
    if id_ is None or doc_id is None or texts is None:
        return None
    return id_, [GoldPassage(text, doc_id, text_of(row, "kind")) for text in texts]


def _texts(values: list[object]) -> tuple[str, ...] | None:
    texts = [value for value in values if isinstance(value, str)]
    return tuple(texts) if len(texts) == len(values) else None


def _articles(path: Path) -> dict[str, set[str]] | None:
    """The ids of the articles that answer each question; None without the file. Its first line is a heading."""
    if not path.exists():
        return None
    articles: dict[str, set[str]] = defaultdict(set)
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(
            f"{path} cannot be read as UTF-8 text. Check the path and the encoding."
        ) from error
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        fields = line.rstrip("\r").split("\t")
        if len(fields) != 3:
            raise UnreadableInput(
                f"Line {number} of {path} is not understood; each line is query-id, doc-id and score with tabs."
            )
        articles[fields[0]].add(fields[1])
    return articles
