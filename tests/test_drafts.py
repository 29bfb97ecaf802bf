"""Drafts without any chat: taken in, looked at, corrected, added once."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.drafts import shelf
from bot.drafts.desk import DraftDesk
from bot.drafts.fields import value_of
from bot.drafts.nouns import Draft, Sending
from corpus.adding.amendment import Field
from corpus.adding.ingestion import Ingestion
from corpus.archive import Archive
from corpus.article import Rejection
from corpus.errors import UnreadableInput
from tests.drafted import FERRY, MO, UNDATED, drafted, kept
from tests.printed import add, article, cup, storm

TUESDAY = datetime(2025, 3, 4, 8, 20, tzinfo=timezone(timedelta(hours=2)))


def test_taking_a_draft_in_stores_nothing(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """The archive is as it was."""
    drafted(draft_desk)
    assert kept(tmp_path) == []


def test_a_draft_says_what_was_understood(draft_desk: DraftDesk) -> None:
    """Headline, source and date as the reader found them."""
    imprint = draft_desk.look(drafted(draft_desk)).article.imprint
    assert (imprint.title, imprint.source, imprint.published) == (
        "Ferry timetable to change in spring",
        "Quillhaven Courier",
        date(2025, 3, 3),
    )


def test_a_text_without_a_date_is_given_none(draft_desk: DraftDesk) -> None:
    """Least of all today's."""
    draft = drafted(draft_desk, UNDATED)
    draft_desk.add(draft)
    assert draft_desk.look(drafted(draft_desk, UNDATED)).compared.counterpart is not None
    assert draft_desk.look(drafted(draft_desk, UNDATED)).article.imprint.published is None


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        (Field.TITLE, "  Ferry leaves\nearlier ", "Ferry leaves earlier"),
        (Field.DATE, "14 March 2024", "2024-03-14"),
        (Field.DATE, "Friday, 19 January, 2018 - 05:45", "2018-01-19T05:45"),
        (Field.DATE, "None.", None),
        (Field.BYLINE, "—", None),
        (Field.SOURCE, "no source", None),
        (Field.SOURCE, "Ossel Valley Echo", "Ossel Valley Echo"),
    ],
)
def test_a_field_is_understood_as_people_write_it(field: Field, typed: str, value: str | None) -> None:
    """Dates in words or digits; a word for nothing empties a field."""
    assert value_of(field, typed, TUESDAY) == value


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("yesterday", "2025-03-03"),
        ("Yesterday at 5:30 pm", "2025-03-03T17:30+02:00"),
        ("the day before yesterday", "2025-03-02"),
        ("3 days ago", "2025-03-01"),
        ("2 hours ago", "2025-03-04T06:20+02:00"),
        ("last Friday", "2025-02-28"),
        ("on Sunday", "2025-03-02"),
        ("Fri 17:45", "2025-02-28T17:45+02:00"),
        ("Tuesday", "2025-03-04"),
        ("last Tuesday", "2025-02-25"),
        ("gestern", "2025-03-03"),
        ("three days ago", "2025-03-01"),
        ("vor drei Tagen", "2025-03-01"),
        ("letzten Freitag", "2025-02-28"),
        ("am Montag um 9.15", "2025-03-03T09:15+02:00"),
        ("hier", "2025-03-03"),
        ("avant-hier", "2025-03-02"),
        ("vendredi dernier", "2025-02-28"),
        ("el viernes pasado", "2025-02-28"),
        ("hace 2 días", "2025-03-02"),
        ("أمس", "2025-03-03"),
        ("قبل 3 أيام", "2025-03-01"),
        ("منذ يومين", "2025-03-02"),
        ("يوم الجمعة الماضي", "2025-02-28"),
    ],
)
def test_a_relative_day_is_that_of_whoever_writes_it(typed: str, day: str) -> None:
    """Told from the day on which a moderator writes it, where the bot runs."""
    assert value_of(Field.DATE, typed, TUESDAY) == day


@pytest.mark.parametrize(
    "typed",
    ["tomorrow", "last week", "a month ago", "14 March", "2024", "31 February 2024", "\u200b", "x" * 400],
)
def test_a_date_that_is_none_is_refused_in_a_sentence(typed: str) -> None:
    """With an example of one that is."""
    with pytest.raises(UnreadableInput, match="none"):
        value_of(Field.DATE, typed, TUESDAY)


def test_a_monstrous_headline_is_refused(draft_desk: DraftDesk) -> None:
    """A whole article was pasted in the place of its headline."""
    with pytest.raises(UnreadableInput, match="too long for the title"):
        draft_desk.correct(drafted(draft_desk), Field.TITLE, "very " * 100)


def test_what_cannot_be_understood_leaves_the_draft_as_it_was(draft_desk: DraftDesk) -> None:
    """A slip costs nothing."""
    draft = drafted(draft_desk)
    with pytest.raises(UnreadableInput):
        draft_desk.correct(draft, Field.DATE, "soon")
    assert draft_desk.get(draft.id) == draft


def test_corrections_are_what_is_added(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """Field by field."""
    draft = draft_desk.correct(drafted(draft_desk), Field.BYLINE, "Jo Ash")
    draft_desk.add(draft_desk.correct(draft, Field.DATE, "4 March 2025"))
    (article,) = kept(tmp_path)
    assert (article.imprint.byline, article.imprint.published_at) == ("Jo Ash", "2025-03-04")


def test_a_line_is_put_back_where_it_stood(draft_desk: DraftDesk) -> None:
    """After the last paragraph, since it was below all of them."""
    draft = drafted(draft_desk)
    cut = draft_desk.look(draft).article.cut
    look = draft_desk.look(draft_desk.put_back(draft, len(cut) - 1))
    assert (look.article.texts[-1], look.article.cut) == (cut[-1], cut[:-1])


@pytest.mark.parametrize("number", [-1, 99])
def test_a_line_that_is_not_there_is_not_put_back(draft_desk: DraftDesk, number: int) -> None:
    """A button of another draft does nothing."""
    draft = drafted(draft_desk)
    assert draft_desk.put_back(draft, number) == draft


def test_a_line_is_put_back_once(draft_desk: DraftDesk) -> None:
    """However often the button is pressed."""
    draft = draft_desk.put_back(drafted(draft_desk), 0)
    assert (
        draft_desk.look(draft_desk.put_back(draft, 0)).article.texts == draft_desk.look(draft).article.texts
    )


def test_a_draft_names_another_papers_printing(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """Before there are two of one story."""
    texts = [text * 2 for text in storm().texts]
    add(tmp_path, article("theirs", "Gale spares boats", texts, source="Ossel Valley Echo"))
    draft = draft_desk.take_in(Sending(MO, "a file"), [article("ours", "Wall holds", texts)])
    assert isinstance(draft, Draft)
    assert [imprint.source for imprint in draft_desk.look(draft).compared.printings] == ["Ossel Valley Echo"]


def test_adding_twice_adds_once(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """Where the bot ended before it could write down that the draft was added."""
    draft = drafted(draft_desk)
    readings = (tmp_path / shelf.FOLDER / f"{draft.id}.jsonl").read_text()
    draft_desk.add(draft)
    (tmp_path / shelf.FOLDER / f"{draft.id}.jsonl").write_text(readings)
    _, ingestion = draft_desk.add(draft)
    assert (ingestion.added, ingestion.unchanged) == (0, 1)


def test_many_articles_are_counted_and_the_first_are_named(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """With what the archive has of them already."""
    add(tmp_path, storm())
    draft = draft_desk.take_in(
        Sending(MO, "export.jsonl"), [storm(), cup(), Rejection("line 3", "is no JSON.")]
    )
    assert isinstance(draft, Draft)
    assert draft.standings == {"unchanged": 1, "new": 1}
    assert [glimpse.standing for glimpse in draft.glimpses] == ["unchanged", "new"]
    assert draft.rejections == (Rejection("line 3", "is no JSON."),)


def test_what_holds_no_article_is_no_draft(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """Its reasons are written down at once, as ever."""
    told = draft_desk.take_in(Sending(MO, "noise.bin"), [Rejection("noise.bin", "is no article.")])
    assert isinstance(told, Ingestion)
    with closing(Archive(tmp_path)) as archive:
        assert [why for _, _, why in archive.rejections(5)] == ["is no article."]


def test_adding_many_writes_down_what_could_not_be_read(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """/status names it later."""
    draft = draft_desk.take_in(
        Sending(MO, "export.jsonl"), [storm(), cup(), Rejection("line 3", "is no JSON.")]
    )
    assert isinstance(draft, Draft)
    _, ingestion = draft_desk.add(draft)
    assert (ingestion.added, len(ingestion.rejections)) == (2, 1)


def test_what_was_added_can_be_taken_out_again(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """And its corrections still stand when it comes again."""
    draft, _ = draft_desk.add(draft_desk.correct(drafted(draft_desk), Field.BYLINE, "Jo Ash"))
    assert draft_desk.take_out(draft) is not None
    assert kept(tmp_path) == []
    assert draft_desk.look(drafted(draft_desk)).article.imprint.byline == "Jo Ash"


def test_an_update_cannot_be_taken_out(draft_desk: DraftDesk) -> None:
    """That would take the earlier version out with it."""
    draft_desk.add(drafted(draft_desk))
    draft, _ = draft_desk.add(drafted(draft_desk, FERRY.replace("ten minutes", "twelve minutes")))
    assert draft.article_id is None
