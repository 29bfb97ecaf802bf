"""Drafts on the disk: kept for a day and through a restart, never half, never without end."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from bot.drafts import shelf
from bot.drafts.desk import DraftDesk
from bot.drafts.nouns import this_moment
from corpus.adding.amendment import Field
from corpus.archive.memory import Asker
from corpus.errors import ArchiveNotWritable, UnreadableInput
from tests.drafted import FERRY, drafted


def test_drafts_outlive_the_program(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """With their corrections and what was asked."""
    draft = draft_desk.correct(drafted(draft_desk), Field.TITLE, "Ferry leaves earlier")
    assert DraftDesk(tmp_path).get(draft.id) == draft


def test_drafts_are_for_a_day(draft_desk: DraftDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then nothing is left of them on the disk."""
    draft = drafted(draft_desk)
    monkeypatch.setattr(shelf, "this_moment", lambda: this_moment() + timedelta(days=1, minutes=1))
    assert draft_desk.get(draft.id) is None
    assert list((tmp_path / shelf.FOLDER).iterdir()) == []


def test_half_a_draft_is_thrown_away(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """What is left of a program that was killed while it laid one down."""
    draft = drafted(draft_desk)
    folder = tmp_path / shelf.FOLDER
    (folder / "0123456789.jsonl").write_text("[]\n")
    (folder / "0123456788.json").write_text("{")
    assert DraftDesk(tmp_path).get(draft.id) == draft
    assert {file.stem for file in folder.iterdir()} == {draft.id}


def test_a_draft_whose_content_is_gone_says_so(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """Somebody tidied the folder by hand."""
    draft = drafted(draft_desk)
    (tmp_path / shelf.FOLDER / f"{draft.id}.jsonl").unlink()
    with pytest.raises(UnreadableInput, match="Send the article again"):
        draft_desk.look(draft)


def test_a_settled_draft_leaves_only_its_header(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """Twenty megabytes are not kept for a sentence."""
    draft = draft_desk.discard(drafted(draft_desk))
    assert [file.name for file in (tmp_path / shelf.FOLDER).iterdir()] == [f"{draft.id}.json"]


def test_drafts_are_limited_in_number(draft_desk: DraftDesk) -> None:
    """Each moderator's by themselves."""
    for _ in range(shelf.MOST_OPEN):
        last = drafted(draft_desk)
    with pytest.raises(UnreadableInput, match="25 drafts open"):
        drafted(draft_desk)
    drafted(draft_desk, by=Asker(1, 556, 11))
    draft_desk.discard(last)
    drafted(draft_desk)


def test_drafts_are_limited_in_size(
    draft_desk: DraftDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is larger leaves nothing behind."""
    monkeypatch.setattr(shelf, "LARGEST", 500)
    with pytest.raises(UnreadableInput, match="/addnow"):
        drafted(draft_desk, FERRY + "\n\n" + "The harbour office said so. " * 50)
    assert list((tmp_path / shelf.FOLDER).iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    """In a sentence; here a file has the folder's name."""
    (tmp_path / shelf.FOLDER).write_text("")
    with pytest.raises(ArchiveNotWritable, match="could not be kept"):
        drafted(DraftDesk(tmp_path))


def test_any_letters_outlive_the_program(draft_desk: DraftDesk, tmp_path: Path) -> None:
    """Half a character, which a client can cut an emoji to, among them."""
    draft = draft_desk.correct(drafted(draft_desk), Field.TITLE, 'Gannets & <b>"Bats"</b> 🦇 \ud83d')
    again = DraftDesk(tmp_path)
    assert (
        again.look(again.get(draft.id) or draft).article.imprint.title == 'Gannets & <b>"Bats"</b> 🦇 \ufffd'
    )


def test_what_is_done_to_a_draft_while_its_chat_moves_goes_along(
    draft_desk: DraftDesk, tmp_path: Path
) -> None:
    """Whoever corrects it has the draft as it was in the old chat in hand."""
    draft = drafted(draft_desk)
    draft_desk.move(draft.sending.asker.chat, -1005)
    draft_desk.correct(draft, Field.TITLE, "Ferry leaves earlier")
    (there,) = draft_desk.open_in(-1005)
    assert there.amendment.fields == ((Field.TITLE, "Ferry leaves earlier"),)
    assert DraftDesk(tmp_path).open_in(-1005) == [there]


def test_a_draft_may_be_corrected_at_the_instant_its_chat_moves(draft_desk: DraftDesk) -> None:
    """Neither is in the other's way on the disk, nor undoes the other, whichever comes first."""
    draft = drafted(draft_desk)
    chat = draft.sending.asker.chat
    with ThreadPoolExecutor(2) as at_once:
        for turn in range(200):
            moving = at_once.submit(draft_desk.move, chat - turn, chat - turn - 1)
            correcting = at_once.submit(
                draft_desk.correct, draft, Field.TITLE, f"Ferry leaves earlier {turn}"
            )
            moving.result()
            draft = correcting.result()
            (there,) = draft_desk.open_in(chat - turn - 1)
            assert there.amendment.fields == ((Field.TITLE, f"Ferry leaves earlier {turn}"),)
            draft = there
