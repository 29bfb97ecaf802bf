"""Moderators who rewrite the message that an article came in: its draft follows, what was added stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import wording
from tests.botapi import FakeTelegram, User
from tests.drafts_in_chat import asked, draft_of, ferry, inquiry, parts_of, pressed
from tests.sites import story
from tests.telegram_support import RunningBot, articles_in, newcomer, outcome, with_moderator
from tests.website import Website, html


@pytest.fixture
def site() -> Iterator[Website]:
    with Website() as paper:
        yield paper


def test_a_draft_follows_its_message(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """The message that shows it shows the article as it is written now."""
    text = ferry()
    sent = news.say(f"/add\n{text}", user=editor)
    draft = outcome(news, editor)
    news.edit(sent, f"/add\n{text.replace('in spring', 'at Easter')}")
    assert "at Easter" in news.wait_for_edit(draft).text
    assert len(news.messages(editor)) == 1


def test_what_was_corrected_stays_corrected(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """However often the message is rewritten."""
    text = ferry()
    sent = news.say(f"/add\n{text}", user=editor)
    draft = outcome(news, editor)
    asked(news, draft, "Byline", editor)
    news.say("Una Frost", user=editor)
    draft = news.wait_for_edit(draft, containing="Una Frost")
    news.edit(sent, f"/add\n{text.replace('in spring', 'at Easter')}")
    shown = news.wait_for_edit(draft).text
    assert ("at Easter" in shown, "Byline: Una Frost (corrected)" in shown) == (True, True)


def test_what_is_added_is_what_was_rewritten(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """The draft's buttons are those of the new text."""
    text = ferry()
    sent = news.say(f"/add\n{text}", user=editor)
    draft = outcome(news, editor)
    news.edit(sent, f"/add\n{text.replace('in spring', 'at Easter')}")
    draft = news.wait_for_edit(draft)
    assert "at Easter" in pressed(news, draft, wording.drafts.ADD_IT, editor).text


@pytest.mark.parametrize("number", [0, 1, -1])
def test_any_part_of_a_long_text_may_be_rewritten(
    news: FakeTelegram, newsroom: RunningBot, editor: User, number: int
) -> None:
    """The others are as they were sent."""
    parts = parts_of(inquiry())
    sent = [news.say(part, user=editor) for part in parts]
    draft = outcome(news, editor)
    news.edit(sent[number], f"{parts[number]}\n\nThe inquiry goes on with an eel on Friday, the clerk said.")
    assert "4 paragraphs" in draft.text
    assert "4 paragraphs" not in news.wait_for_edit(draft).text


def test_what_is_no_article_any_more_leaves_the_draft(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """It says why, and follows again as soon as there is one."""
    text = ferry()
    sent = news.say(f"/add\n{text}", user=editor)
    draft = outcome(news, editor)
    news.edit(sent, "/add\nhm")
    shown = news.wait_for_edit(draft)
    assert "as you edited it cannot be read" in shown.text
    news.edit(sent, f"/add\n{text}")
    assert "cannot be read" not in news.wait_for_edit(shown).text


def test_a_rewritten_address_is_fetched(
    news: FakeTelegram, newsroom: RunningBot, editor: User, site: Website
) -> None:
    """The page that was meant is the draft now."""
    site.pages |= {"/gale": html(story("Gale spares the lamp")), "/eel": html(story("Eel leaves the dock"))}
    sent = news.say(site.url("/gale"), user=editor)
    draft = outcome(news, editor)
    news.edit(sent, site.url("/eel"))
    assert "Eel leaves the dock" in news.wait_for_edit(draft).text


def test_what_was_added_stays_as_it_was(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """The bot says how the new text takes its place, and so it does."""
    room, text = news.group(), ferry()
    sent = news.say(text, room, editor)
    news.say("/add", room, editor, reply_to=sent)
    pressed(news, outcome(news, room), wording.drafts.ADD_IT, editor)
    held = articles_in(newsroom.directory)
    news.edit(sent, text.replace("ten minutes", "five minutes"), room)
    assert news.wait_for_message(room).text == wording.drafts.REWRITTEN_SINCE
    news.say("/add", room, editor, reply_to=news.now(sent))
    assert "earlier version" in outcome(news, room).text
    assert articles_in(newsroom.directory) == held


def test_a_strangers_text_is_his_to_rewrite(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """What a moderator looks at does not change under his hands."""
    room, text = news.group(), ferry()
    sent = news.say(text, room, newcomer(news))
    news.say("/add", room, editor, reply_to=sent)
    draft = outcome(news, room)
    news.edit(sent, text.replace("in spring", "never"), room)
    news.say("/drafts", room, editor)
    news.wait_for_message(room)
    assert news.now(draft).text == draft.text


def test_a_draft_follows_its_message_after_a_restart(
    telegram: FakeTelegram, archive: Path, moderator: User
) -> None:
    """Which messages it came in, and which one shows it, is kept with it."""
    text = ferry()
    with with_moderator(telegram, archive):
        sent = telegram.say(f"/add\n{text}", user=moderator)
        draft = outcome(telegram, moderator)
        telegram.press(draft, "Title", moderator)
        telegram.wait_for_message(moderator)
    with with_moderator(telegram, archive):
        telegram.edit(sent, f"/add\n{text.replace('in spring', 'at Easter')}")
        assert "at Easter" in telegram.wait_for_edit(draft).text


def test_a_message_that_was_rewritten_at_once_is_read_as_it_is_in_the_end(
    telegram: FakeTelegram, archive: Path, moderator: User
) -> None:
    """Both come together when the bot was away."""
    text = ferry()
    sent = telegram.say(f"/add\n{text}", user=moderator)
    telegram.edit(sent, f"/add\n{text.replace('in spring', 'at Easter')}")
    with with_moderator(telegram, archive):
        draft = outcome(telegram, moderator)
        telegram.wait_until(lambda: "at Easter" in telegram.now(draft).text, 10, what="the new text")


def test_a_discarded_drafts_message_is_a_message(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """Nothing comes of rewriting it."""
    sent = news.say(f"/add\n{ferry()}", user=editor)
    gone = pressed(news, outcome(news, editor), wording.drafts.DISCARD, editor)
    news.edit(sent, f"/add\n{ferry()}")
    draft_of(news, editor)
    assert (news.now(gone).text, len(news.messages(editor))) == (gone.text, 2)
