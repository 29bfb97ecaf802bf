"""Drafts without any chat: taken in, looked at, corrected, kept on the disk, added once."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.drafts import shelf
from bot.drafts.desk import DraftDesk
from bot.drafts.fields import value_of
from bot.drafts.nouns import Draft, Sending, this_moment
from corpus.amendment import Field
from corpus.archive import Archive
from corpus.article import Rejection
from corpus.errors import ArchiveNotWritable, UnreadableInput
from corpus.ingestion import Ingestion
from corpus.memory import Asker
from tests.drafted import FERRY, MO, UNDATED, drafted, kept
from tests.printed import add, article, cup, storm


@pytest.fixture
def desk(tmp_path: Path) -> DraftDesk:
    return DraftDesk(tmp_path)


def test_taking_a_draft_in_stores_nothing(desk: DraftDesk, tmp_path: Path) -> None:
    """The archive is as it was."""
    drafted(desk)
    assert kept(tmp_path) == []


def test_a_draft_says_what_was_understood(desk: DraftDesk) -> None:
    """Headline, source and date as the reader found them."""
    imprint = desk.look(drafted(desk)).article.imprint
    assert (imprint.title, imprint.source, imprint.published) == (
        "Ferry timetable to change in spring",
        "Quillhaven Courier",
        date(2025, 3, 3),
    )


def test_a_text_without_a_date_is_given_none(desk: DraftDesk) -> None:
    """Least of all today's."""
    draft = drafted(desk, UNDATED)
    desk.add(draft)
    assert desk.look(drafted(desk, UNDATED)).compared.counterpart is not None
    assert desk.look(drafted(desk, UNDATED)).article.imprint.published is None


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
    assert value_of(field, typed) == value


@pytest.mark.parametrize("typed", ["yesterday", "14 March", "2024", "31 February 2024", "\u200b", "x" * 400])
def test_a_date_that_is_none_is_refused_in_a_sentence(typed: str) -> None:
    """With an example of one that is."""
    with pytest.raises(UnreadableInput, match="none"):
        value_of(Field.DATE, typed)


def test_a_monstrous_headline_is_refused(desk: DraftDesk) -> None:
    """A whole article was pasted in the place of its headline."""
    with pytest.raises(UnreadableInput, match="too long for the title"):
        desk.correct(drafted(desk), Field.TITLE, "very " * 100)


def test_what_cannot_be_understood_leaves_the_draft_as_it_was(desk: DraftDesk) -> None:
    """A slip costs nothing."""
    draft = drafted(desk)
    with pytest.raises(UnreadableInput):
        desk.correct(draft, Field.DATE, "soon")
    assert desk.get(draft.id) == draft


def test_corrections_are_what_is_added(desk: DraftDesk, tmp_path: Path) -> None:
    """Field by field."""
    draft = desk.correct(drafted(desk), Field.BYLINE, "Jo Ash")
    desk.add(desk.correct(draft, Field.DATE, "4 March 2025"))
    (article,) = kept(tmp_path)
    assert (article.imprint.byline, article.imprint.published_at) == ("Jo Ash", "2025-03-04")


def test_a_line_is_put_back_where_it_stood(desk: DraftDesk) -> None:
    """After the last paragraph, since it was below all of them."""
    draft = drafted(desk)
    cut = desk.look(draft).article.cut
    look = desk.look(desk.put_back(draft, len(cut) - 1))
    assert (look.article.texts[-1], look.article.cut) == (cut[-1], cut[:-1])


@pytest.mark.parametrize("number", [-1, 99])
def test_a_line_that_is_not_there_is_not_put_back(desk: DraftDesk, number: int) -> None:
    """A button of another draft does nothing."""
    draft = drafted(desk)
    assert desk.put_back(draft, number) == draft


def test_a_line_is_put_back_once(desk: DraftDesk) -> None:
    """However often the button is pressed."""
    draft = desk.put_back(drafted(desk), 0)
    assert desk.look(desk.put_back(draft, 0)).article.texts == desk.look(draft).article.texts


def test_a_draft_names_another_papers_printing(desk: DraftDesk, tmp_path: Path) -> None:
    """Before there are two of one story."""
    texts = [text * 2 for text in storm().texts]
    add(tmp_path, article("theirs", "Gale spares boats", texts, source="Ossel Valley Echo"))
    draft = desk.take_in(Sending(MO, "a file"), [article("ours", "Wall holds", texts)])
    assert isinstance(draft, Draft)
    assert [imprint.source for imprint in desk.look(draft).compared.printings] == ["Ossel Valley Echo"]


def test_adding_twice_adds_once(desk: DraftDesk, tmp_path: Path) -> None:
    """Where the bot ended before it could write down that the draft was added."""
    draft = drafted(desk)
    readings = (tmp_path / shelf.FOLDER / f"{draft.id}.jsonl").read_text()
    desk.add(draft)
    (tmp_path / shelf.FOLDER / f"{draft.id}.jsonl").write_text(readings)
    _, ingestion = desk.add(draft)
    assert (ingestion.added, ingestion.unchanged) == (0, 1)


def test_drafts_outlive_the_program(desk: DraftDesk, tmp_path: Path) -> None:
    """With their corrections and what was asked."""
    draft = desk.correct(drafted(desk), Field.TITLE, "Ferry leaves earlier")
    assert DraftDesk(tmp_path).get(draft.id) == draft


def test_drafts_are_for_a_day(desk: DraftDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then nothing is left of them on the disk."""
    draft = drafted(desk)
    monkeypatch.setattr(shelf, "this_moment", lambda: this_moment() + timedelta(days=1, minutes=1))
    assert desk.get(draft.id) is None
    assert list((tmp_path / shelf.FOLDER).iterdir()) == []


def test_half_a_draft_is_thrown_away(desk: DraftDesk, tmp_path: Path) -> None:
    """What is left of a program that was killed while it laid one down."""
    draft = drafted(desk)
    folder = tmp_path / shelf.FOLDER
    (folder / "0123456789.jsonl").write_text("[]\n")
    (folder / "0123456788.json").write_text("{")
    assert DraftDesk(tmp_path).get(draft.id) == draft
    assert {file.stem for file in folder.iterdir()} == {draft.id}


def test_a_draft_whose_content_is_gone_says_so(desk: DraftDesk, tmp_path: Path) -> None:
    """Somebody tidied the folder by hand."""
    draft = drafted(desk)
    (tmp_path / shelf.FOLDER / f"{draft.id}.jsonl").unlink()
    with pytest.raises(UnreadableInput, match="Send the article again"):
        desk.look(draft)


def test_a_settled_draft_leaves_only_its_header(desk: DraftDesk, tmp_path: Path) -> None:
    """Twenty megabytes are not kept for a sentence."""
    draft = desk.discard(drafted(desk))
    assert [file.name for file in (tmp_path / shelf.FOLDER).iterdir()] == [f"{draft.id}.json"]


def test_drafts_are_limited_in_number(desk: DraftDesk) -> None:
    """Each moderator's by themselves."""
    for _ in range(shelf.MOST_OPEN):
        last = drafted(desk)
    with pytest.raises(UnreadableInput, match="25 drafts open"):
        drafted(desk)
    drafted(desk, by=Asker(1, 556, 11))
    desk.discard(last)
    drafted(desk)


def test_drafts_are_limited_in_size(desk: DraftDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is larger leaves nothing behind."""
    monkeypatch.setattr(shelf, "LARGEST", 500)
    with pytest.raises(UnreadableInput, match="/addnow"):
        drafted(desk, FERRY + "\n\n" + "The harbour office said so. " * 50)
    assert list((tmp_path / shelf.FOLDER).iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    """In a sentence; here a file has the folder's name."""
    (tmp_path / shelf.FOLDER).write_text("")
    with pytest.raises(ArchiveNotWritable, match="could not be kept"):
        drafted(DraftDesk(tmp_path))


def test_many_articles_are_counted_and_the_first_are_named(desk: DraftDesk, tmp_path: Path) -> None:
    """With what the archive has of them already."""
    add(tmp_path, storm())
    draft = desk.take_in(Sending(MO, "export.jsonl"), [storm(), cup(), Rejection("line 3", "is no JSON.")])
    assert isinstance(draft, Draft)
    assert draft.standings == {"unchanged": 1, "new": 1}
    assert [glimpse.standing for glimpse in draft.glimpses] == ["unchanged", "new"]
    assert draft.rejections == (Rejection("line 3", "is no JSON."),)


def test_what_holds_no_article_is_no_draft(desk: DraftDesk, tmp_path: Path) -> None:
    """Its reasons are written down at once, as ever."""
    told = desk.take_in(Sending(MO, "noise.bin"), [Rejection("noise.bin", "is no article.")])
    assert isinstance(told, Ingestion)
    with closing(Archive(tmp_path)) as archive:
        assert [why for _, _, why in archive.rejections(5)] == ["is no article."]


def test_adding_many_writes_down_what_could_not_be_read(desk: DraftDesk, tmp_path: Path) -> None:
    """/status names it later."""
    draft = desk.take_in(Sending(MO, "export.jsonl"), [storm(), cup(), Rejection("line 3", "is no JSON.")])
    assert isinstance(draft, Draft)
    _, ingestion = desk.add(draft)
    assert (ingestion.added, len(ingestion.rejections)) == (2, 1)


def test_what_was_added_can_be_taken_out_again(desk: DraftDesk, tmp_path: Path) -> None:
    """And its corrections still stand when it comes again."""
    draft, _ = desk.add(desk.correct(drafted(desk), Field.BYLINE, "Jo Ash"))
    assert desk.take_out(draft) is not None
    assert kept(tmp_path) == []
    assert desk.look(drafted(desk)).article.imprint.byline == "Jo Ash"


def test_an_update_cannot_be_taken_out(desk: DraftDesk) -> None:
    """That would take the earlier version out with it."""
    desk.add(drafted(desk))
    draft, _ = desk.add(drafted(desk, FERRY.replace("ten minutes", "twelve minutes")))
    assert draft.article_id is None


def test_any_letters_outlive_the_program(desk: DraftDesk, tmp_path: Path) -> None:
    """Half a character, which a client can cut an emoji to, among them."""
    draft = desk.correct(drafted(desk), Field.TITLE, 'Gannets & <b>"Bats"</b> 🦇 \ud83d')
    again = DraftDesk(tmp_path)
    assert (
        again.look(again.get(draft.id) or draft).article.imprint.title == 'Gannets & <b>"Bats"</b> 🦇 \ufffd'
    )
