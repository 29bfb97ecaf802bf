"""/add in Telegram: a draft is shown, corrected, added or discarded by buttons, by moderators alone and only once."""

from __future__ import annotations

from datetime import datetime, timedelta
from time import time

import pytest

from bot import wording
from bot.drafts import shelf
from bot.telegram.intake import drafting
from tests.botapi import FakeTelegram, User
from tests.drafted import FERRY, FERRY_QUESTION
from tests.drafts_in_chat import asked, draft_of, ferry, pressed
from tests.telegram_support import CUP_QUESTION, RunningBot, articles_in, newcomer, outcome, told


def test_a_draft_stores_nothing(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Only its button does."""
    before = articles_in(newsroom.directory)
    draft_of(news, editor)
    assert articles_in(newsroom.directory) == before


def test_a_draft_shows_what_was_understood(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Field by field, the first paragraph, the length, and how the archive stands to it."""
    text = FERRY.replace("spring", "autumn")
    assert draft_of(news, editor, text=text).text == (
        "A draft: nothing is stored until you add it.\n"
        "📰 Ferry timetable to change in autumn\n"
        "Source: Quillhaven Courier\n"
        "Date: 3 Mar 2025\n"
        "Byline: none\n"
        "The Grebe line ferry will leave ten minutes earlier from the first Monday of April, the harbour office "
        "said.\n"
        "2 paragraphs · 2 lines cut\n"
        "New to the archive."
    )


def test_what_is_added_is_found_at_once(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """As soon as the message says so, which is the one that said that it was being read."""
    added = pressed(news, draft_of(news, editor), wording.drafts.ADD_IT, editor)
    assert added.text.startswith("1 article added.")
    assert wording.keeping.SEARCHABLE in added.text
    assert len(news.messages(editor)) == 1
    assert "Nobody will miss the night boat" in told(news, FERRY_QUESTION, editor).text


def test_a_discarded_draft_adds_nothing(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Its message says what it was, and has no buttons."""
    before = articles_in(newsroom.directory)
    gone = pressed(news, draft_of(news, editor), wording.drafts.DISCARD, editor)
    assert gone.text.startswith(wording.drafts.DISCARDED)
    assert "Ferry timetable" in gone.text
    assert (gone.labels, articles_in(newsroom.directory)) == ((), before)


def test_a_field_is_corrected_by_the_next_message(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """In private; the draft is edited in place, and the question goes."""
    draft = draft_of(news, editor)
    prompt = asked(news, draft, "Date", editor)
    news.say("14 March 2024", user=editor)
    assert "Date: 14 Mar 2024 (corrected)" in news.wait_for_edit(draft).text
    assert news.now(prompt).deleted


def test_yesterday_is_the_day_before_the_answer(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """And shown as the day that it is, before anything is added."""
    draft = draft_of(news, editor)
    asked(news, draft, "Date", editor)
    before = datetime.now().astimezone().date() - timedelta(days=1)
    news.say("yesterday", user=editor)
    assert f"Date: {wording.figures.moment(before)} (corrected)" in news.wait_for_edit(draft).text


def test_an_answer_is_asked_for_as_telegram_can(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """So that it reaches the bot in groups, too; whoever sent the article sees the field to answer in."""
    sent = news.say(f"/add\n{ferry()}", room := news.group(), editor)
    prompt = asked(news, outcome(news, room), "Byline", editor, room)
    assert prompt.reply_to == sent.id
    assert news.calls_of("sendMessage")[-1].params["reply_markup"]["force_reply"] is True


def test_a_field_is_corrected_by_an_answer_in_a_group(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """And not by whatever else is said there."""
    room = news.group()
    draft = draft_of(news, editor, room)
    prompt = asked(news, draft, "Source", editor, room)
    news.say("Is it lunch already?", room, editor)
    news.say("Ossel Valley Echo", room, editor, reply_to=prompt)
    assert "Source: Ossel Valley Echo (corrected)" in news.wait_for_edit(draft).text


def test_a_reader_who_answers_is_told_no(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """The draft stays as it was."""
    room = news.group()
    draft = draft_of(news, editor, room)
    prompt = asked(news, draft, "Source", editor, room)
    headers = (newsroom.directory / shelf.FOLDER).glob
    news.wait_until(lambda: any(f'"prompt": {prompt.id}' in one.read_text() for one in headers("*.json")))
    news.say("Ossel Valley Echo", room, newcomer(news), reply_to=prompt)
    assert news.wait_for_message(room).text == wording.readers.MODERATORS_ONLY
    assert news.now(draft).version == draft.version


def test_a_date_that_is_none_is_asked_for_again(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """One sentence with an example; the draft is kept."""
    draft = draft_of(news, editor)
    asked(news, draft, "Date", editor)
    assert told(news, "last week", editor).text == wording.drafts.no_date("last week")
    news.say("none", user=editor)
    assert "Date: none; it is added without one (corrected)" in news.wait_for_edit(draft).text


def test_another_button_lets_a_question_drop(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """It goes, and what is written then is a question to the archive again."""
    draft = draft_of(news, editor)
    prompt = asked(news, draft, "Title", editor)
    pressed(news, draft, "What was cut (2)", editor)
    assert news.now(prompt).deleted
    assert "Theo Okafor" in told(news, CUP_QUESTION, editor).text


def test_what_is_written_long_after_a_question_is_no_answer(
    news: FakeTelegram, newsroom: RunningBot, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever comes back after lunch asks the archive."""
    asked(news, draft_of(news, editor), "Title", editor)
    monkeypatch.setattr(drafting, "time", lambda: time() + 601)
    assert "Theo Okafor" in told(news, CUP_QUESTION, editor).text


def test_a_command_is_no_answer(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Whatever was asked."""
    asked(news, draft_of(news, editor), "Title", editor)
    assert "Theo Okafor" in told(news, f"/ask {CUP_QUESTION}", editor).text


def test_a_cut_line_is_put_back(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """And is a paragraph of what is added."""
    draft = draft_of(news, editor)
    shown = pressed(news, draft, "What was cut (2)", editor)
    assert "2. Read more: Storm spares the harbour" in shown.text
    shown = pressed(news, draft, wording.drafts.put_back(2), editor)
    assert "Read more" not in shown.text
    shown = pressed(news, draft, wording.drafts.TO_DRAFT, editor)
    assert "3 paragraphs · 1 line cut" in shown.text


def test_many_cut_lines_are_shown_a_few_at_a_time(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """The line that is put back leaves the page as it was otherwise; after the last page comes the first."""
    furniture = "\n\n".join(f"Read more: tide number {number}" for number in range(11))
    draft = draft_of(news, editor, text=f"{ferry()}\n\n{furniture}")
    first = pressed(news, draft, "What was cut (13)", editor)
    second = pressed(news, draft, wording.drafts.MORE_CUT, editor)
    assert ("8. " in first.text, "9. " in first.text) == (True, False)
    assert ("8. " in second.text, "9. " in second.text) == (False, True)
    third = pressed(news, draft, wording.drafts.put_back(10), editor)
    assert ("9. " in third.text, "10. " in third.text) == (True, False)
    assert pressed(news, draft, wording.drafts.MORE_CUT, editor).text == first.text


def test_what_was_added_is_taken_out_again(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """By the button below it; a second press says so."""
    before = articles_in(newsroom.directory)
    draft = draft_of(news, editor)
    added = pressed(news, draft, wording.drafts.ADD_IT, editor)
    assert pressed(news, draft, wording.drafts.TAKE_OUT, editor).text.startswith("Removed:")
    assert articles_in(newsroom.directory) == before
    query = news.press(added, wording.drafts.TAKE_OUT, editor)
    assert news.callback_answer(query).text == wording.drafts.settled("taken out")


def test_what_is_there_already_is_said_so_and_an_update_too(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """There is nothing to add then; and other words under the headline would take the place of those."""
    text = ferry()
    pressed(news, draft_of(news, editor, text=text), wording.drafts.ADD_IT, editor)
    again = draft_of(news, editor, text=text)
    assert "The archive has it already: Ferry timetable" in again.text
    assert wording.drafts.ADD_IT not in again.labels
    update = draft_of(news, editor, text=text.replace("ten minutes", "twelve minutes"))
    assert "The archive has an earlier version: Ferry timetable" in update.text
    assert wording.drafts.UPDATE_IT in update.labels


def test_open_drafts_are_listed_and_shown_again(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """The newest first; what was settled is not among them, and a button shows a draft in the list's place."""
    room = news.group()
    for_later, settled = draft_of(news, editor, room), draft_of(news, editor, room)
    pressed(news, settled, wording.drafts.DISCARD, editor)
    newest = draft_of(news, editor, room)
    news.say("/drafts", room, editor)
    listed = news.wait_for_message(room)
    headlines = [draft.text.splitlines()[1].removeprefix("📰 ") for draft in (newest, for_later)]
    assert listed.text.splitlines()[0] == wording.drafts.open_here(2)
    assert [text.split(". ", 1)[1].split(" (")[0] for text in listed.text.splitlines()[1:]] == headlines
    assert pressed(news, listed, "2", editor).text == news.now(for_later).text


def test_a_chat_without_drafts_says_so(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """And how one comes about."""
    news.say("/drafts", room := news.group(), editor)
    assert news.wait_for_message(room).text == wording.drafts.NO_DRAFTS
