"""Buttons of a draft: pressed by readers, by two moderators, twice, long after."""

from __future__ import annotations

from contextlib import closing

from bot import wording
from bot.presses import Act, OnDraft
from corpus.archive import Archive
from tests.botapi import FakeTelegram, User
from tests.drafts_in_chat import asked, draft_of, pressed
from tests.telegram_support import RunningBot, articles_in, newcomer, told


def test_a_readers_press_is_refused(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Every button of a draft is the moderators'."""
    draft = draft_of(news, editor, news.group())
    before, stranger = articles_in(newsroom.directory), newcomer(news)
    for act in Act:
        press = str(OnDraft((draft.buttons[0].data or "").split(":")[1], act))
        query = news.press(draft, press, stranger, forge=True)
        assert news.callback_answer(query).text == wording.readers.MODERATORS_ONLY
    assert (news.now(draft).version, articles_in(newsroom.directory)) == (draft.version, before)


def test_two_moderators_add_once(
    news: FakeTelegram, newsroom: RunningBot, editor: User, colleague: User
) -> None:
    """Both press at the same moment; one of them is told that the other was quicker."""
    before = articles_in(newsroom.directory)
    draft = draft_of(news, editor, news.group())
    presses = [news.press(draft, wording.drafts.ADD_IT, who) for who in (editor, colleague, colleague)]
    news.wait_for_edit(draft, 20, containing="1 article added")
    toasts = sorted(news.callback_answer(press).text for press in presses)
    assert articles_in(newsroom.directory) == before + 1
    assert toasts[0] == ""
    assert set(toasts[1:]) <= {wording.drafts.IS_BUSY, wording.drafts.settled("added")}


def test_a_button_counts_as_soon_as_it_is_there(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """Even where the bot does not know yet that the message which it stands under has arrived."""
    draft = draft_of(telegram, moderator)
    telegram.drop("editMessageText", after=True)
    telegram.hang("editMessageText")
    added = pressed(telegram, draft, wording.drafts.ADD_IT, moderator)
    query = telegram.press(added, wording.drafts.TAKE_OUT, moderator)
    assert telegram.wait_for_edit(added, 20).text.startswith("Removed:")
    assert telegram.callback_answer(query).text == ""


def test_two_moderators_correct_two_fields(
    news: FakeTelegram, newsroom: RunningBot, editor: User, colleague: User
) -> None:
    """Each answers what they were asked."""
    room = news.group()
    draft = draft_of(news, editor, room)
    source = asked(news, draft, "Source", editor, room)
    byline = asked(news, draft, "Byline", colleague, room)
    news.say("Ossel Valley Echo", room, editor, reply_to=source)
    news.say("Una Frost", room, colleague, reply_to=byline)
    text: str = news.wait_until(
        lambda: now if (now := news.now(draft).text).count("(corrected)") == 2 else None,
        what="two corrections",
    )
    assert "Source: Ossel Valley Echo (corrected)" in text
    assert "Byline: Una Frost (corrected)" in text


def test_a_stale_button_says_what_became_of_the_draft(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """As another screen still shows it."""
    draft = draft_of(news, editor)
    pressed(news, draft, wording.drafts.DISCARD, editor)
    query = news.press(draft, wording.drafts.ADD_IT, editor)
    assert news.callback_answer(query).text == wording.drafts.settled("discarded")


def test_a_draft_of_long_ago_says_so(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Its message, too, and loses its buttons."""
    draft = draft_of(news, editor)
    press = str(OnDraft("0123456789", Act.ADD))
    query = news.press(draft, press, editor, forge=True)
    assert news.callback_answer(query).text == wording.drafts.FORGOTTEN
    assert news.wait_for_edit(draft).labels == ()


def test_a_draft_of_another_chat_is_left_alone(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """A press that was made up does nothing."""
    press = draft_of(news, editor, news.group()).buttons[0].data or ""
    here = told(news, "/status", editor)
    query = news.press(here, press, editor, forge=True)
    assert news.callback_answer(query).text == wording.readers.NOT_YOURS


def test_every_press_is_written_down(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """With who made it."""
    pressed(news, draft_of(news, editor), wording.drafts.DISCARD, editor)

    def written() -> list[str]:
        with closing(Archive(newsroom.directory)) as archive, archive.database.reading() as connection:
            sql = "SELECT command FROM moderation_log WHERE user = ?"
            return [row["command"] for row in connection.execute(sql, (editor.id,))]

    news.wait_until(lambda: written() == ["add", "draft discard"], what="two rows of the log")
