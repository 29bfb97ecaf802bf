"""Asks every question of a collection, of the desk as a reader would, or of BM25 alone to compare with."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from corpus.archive import Archive
from index.asking.narrowing import Narrowing, day_asked
from index.asking.question import understand
from index.desk import Desk
from index.judged.matching import Right
from index.judged.nouns import JudgedCollection, JudgedQuestion
from index.judged.verdicts import DEPTH, Verdict, judged, ranks

Progress = Callable[[int, int], None]
"""Told (questions asked, questions in all); what it raises ends the asking."""


def verdicts_of(desk: Desk, collection: JudgedCollection, progress: Progress) -> tuple[Verdict, ...]:
    """A verdict on the desk's answer to each question, asked on its day, one after another."""

    def verdict(question: JudgedQuestion) -> Verdict:
        narrowing = Narrowing(day_asked(question.date))
        return judged(question, desk.ask(question.text, DEPTH, narrowing))

    return _all(collection, verdict, progress)


def nowhere_of(
    archive: Archive, collection: JudgedCollection, verdicts: Iterable[Verdict]
) -> tuple[str, ...]:
    """The ids of answerable questions that no passage can be right for: the articles of their gold passages, or
    whatever goes by their ids, hold none of these in any one paragraph. Those that were found are not looked up."""
    missed = {verdict.id for verdict in verdicts if verdict.passage is None}
    return tuple(
        question.id
        for question in collection.answerable
        if question.id in missed and question.gold and not _stands_somewhere(archive, question)
    )


def _stands_somewhere(archive: Archive, question: JudgedQuestion) -> bool:
    right = Right(question)
    for doc_id in {gold.doc_id for gold in question.gold}:
        for imprint in archive.find(doc_id):
            article = archive.article(imprint.article_id)
            if article is not None and any(right.holds(text, imprint.doc_id) for text in article.texts):
                return True
    return False


def bm25_verdicts_of(desk: Desk, collection: JudgedCollection, progress: Progress) -> tuple[Verdict, ...]:
    """What the BM25 scores of rank_bm25 over the same index entries would show, without weighing evidence.

    The engine gives that library's ranking and scores to the last bit. `confidence` is the first score, which
    means nothing across questions: every question with a passage counts as answered.
    """
    return _all(collection, lambda question: _by_bm25(desk, question), progress)


def _all(
    collection: JudgedCollection, verdict: Callable[[JudgedQuestion], Verdict], progress: Progress
) -> tuple[Verdict, ...]:
    verdicts = []
    for number, question in enumerate(collection.questions, start=1):
        verdicts.append(verdict(question))
        progress(number, len(collection.questions))
    return tuple(verdicts)


def _by_bm25(desk: Desk, judged_question: JudgedQuestion) -> Verdict:
    started = time.perf_counter()
    question = understand(judged_question.text)
    found = desk.engine().search(question, DEPTH)
    kept = desk.archive.kept([passage.number for passage in found])
    elapsed_ms = (time.perf_counter() - started) * 1000
    shown = [kept[passage.number] for passage in found if passage.number in kept]
    passage, article = ranks(judged_question, [(k.paragraph.text, k.imprint.doc_id) for k in shown])
    return Verdict(
        judged_question.id,
        judged_question.text,
        judged_question.type,
        question.kind,
        judged_question.answerable,
        passage,
        article,
        found[0].score if found else 0.0,
        bool(found),
        elapsed_ms=round(elapsed_ms, 3),
    )
