"""What moderators say of an article counts whenever that is read again: pasted, as a file, by a sync."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.drafts.desk import DraftDesk
from bot.drafts.nouns import Draft, Sending
from corpus.adding.amendment import Field
from corpus.adding.ingest import add_paths
from corpus.archive import Archive
from corpus.archive.history import versions_of
from tests.drafted import FERRY, MO, drafted, kept
from tests.printed import add, cup, storm


@pytest.fixture
def desk(tmp_path: Path) -> DraftDesk:
    return DraftDesk(tmp_path)


def test_a_text_that_comes_again_is_what_was_made_of_it(desk: DraftDesk) -> None:
    """Corrections and lines put back are remembered; nobody is asked from zero."""
    draft = desk.put_back(desk.correct(drafted(desk), Field.SOURCE, "Ossel Valley Echo"), 0)
    desk.add(draft)
    look = desk.look(drafted(desk))
    assert look.article.imprint.source == "Ossel Valley Echo"
    assert look.compared.standing == "unchanged"


def test_the_same_text_as_a_file_is_what_was_made_of_it(desk: DraftDesk, tmp_path: Path) -> None:
    """In the terminal, too."""
    desk.add(desk.correct(drafted(desk), Field.DATE, "none"))
    file = tmp_path / "ferry.txt"
    file.write_text(FERRY)
    with closing(Archive(tmp_path, writable=True)) as archive:
        ingestion = add_paths(archive, [file])
    assert (ingestion.unchanged, ingestion.added) == (1, 0)


def test_a_page_that_is_read_again_keeps_its_corrections(desk: DraftDesk, tmp_path: Path) -> None:
    """A sync that finds new words in it changes those alone."""
    page = replace(storm(), imprint=replace(storm().imprint, key="url:https://courier.example/storm"))
    draft = desk.take_in(Sending(MO, "a page"), [page])
    assert isinstance(draft, Draft)
    desk.add(desk.correct(draft, Field.BYLINE, "Una Frost"))
    add(tmp_path, replace(page, paragraphs=cup().paragraphs))
    (article,) = kept(tmp_path)
    assert (article.imprint.byline, article.texts) == ("Una Frost", cup().texts)


def test_correcting_what_is_there_changes_it_and_adds_none(desk: DraftDesk, tmp_path: Path) -> None:
    """The very text in the archive is the same article, whatever its date is said to be."""
    desk.add(drafted(desk))
    desk.add(desk.correct(drafted(desk), Field.DATE, "4 March 2025"))
    assert [article.imprint.published_at for article in kept(tmp_path)] == ["2025-03-04"]


def test_a_moderators_correction_is_not_the_papers(desk: DraftDesk, tmp_path: Path) -> None:
    """Readers are told of a correction only where the paper printed other words."""
    desk.add(drafted(desk))
    desk.add(desk.correct(drafted(desk), Field.TITLE, "Ferry leaves earlier"))
    assert [article.imprint.corrected for article in kept(tmp_path)] == [None]


def test_another_text_under_the_same_headline_is_an_earlier_versions_update(
    desk: DraftDesk, tmp_path: Path
) -> None:
    """The draft says so before it takes that one's place."""
    desk.add(drafted(desk))
    update = drafted(desk, FERRY.replace("ten minutes", "twelve minutes"))
    assert desk.look(update).compared.standing == "changed"
    desk.add(update)
    (article,) = kept(tmp_path)
    with closing(Archive(tmp_path)) as archive:
        assert len(versions_of(archive, article.imprint.article_id)) == 2


def test_another_date_makes_another_article_of_another_text(desk: DraftDesk, tmp_path: Path) -> None:
    """A weekly column has one headline for ever."""
    desk.add(drafted(desk))
    desk.add(
        desk.correct(drafted(desk, FERRY.replace("ten minutes", "an hour")), Field.DATE, "10 March 2025")
    )
    assert len(kept(tmp_path)) == 2
