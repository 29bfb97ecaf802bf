"""Drafts when the bot restarts, a message is deleted, the disk fails, or a text is hostile."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from bot import wording
from bot.drafts import shelf
from bot.drafts.desk import DraftDesk
from bot.drafts.nouns import Waiting
from corpus.adding.amendment import Field
from corpus.archive import Archive
from tests.botapi import FakeTelegram, User
from tests.drafted import MO, drafted
from tests.drafts_in_chat import asked, draft_of, pressed
from tests.telegram_support import RunningBot, articles_in, json_lines, outcome, told, with_moderator


def test_a_draft_outlives_the_bot(telegram: FakeTelegram, archive: Path, moderator: User) -> None:
    """It is corrected and added after a restart as before."""
    with with_moderator(telegram, archive):
        draft = draft_of(telegram, moderator)
        asked(telegram, draft, "Byline", moderator)
    with with_moderator(telegram, archive):
        telegram.say("Una Frost", user=moderator)
        assert "Byline: Una Frost (corrected)" in telegram.wait_for_edit(draft).text
        assert "1 article added" in pressed(telegram, draft, wording.drafts.ADD_IT, moderator).text


def test_a_draft_whose_message_is_deleted_is_shown_anew(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """Where its answer comes."""
    draft = draft_of(telegram, moderator)
    asked(telegram, draft, "Byline", moderator)
    telegram.take_away(draft)
    assert "Byline: Una Frost" in told(telegram, "Una Frost", moderator).text


def test_a_draft_that_cannot_be_added_stays(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """It says why, and has its buttons still."""
    draft = draft_of(telegram, moderator)
    with closing(Archive(desk.directory, writable=True)) as archive, archive.writing() as connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON articles BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
        )
    kept = pressed(telegram, draft, wording.drafts.ADD_IT, moderator)
    assert "is full; what was kept is safe. Free some space and try again." in kept.text
    assert wording.drafts.ADD_IT in kept.labels


def test_a_draft_whose_content_is_gone_says_so(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """Somebody tidied the folder by hand."""
    draft = draft_of(news, editor)
    for readings in (newsroom.directory / shelf.FOLDER).glob("*.jsonl"):
        readings.unlink()
    assert pressed(news, draft, wording.drafts.ADD_IT, editor).text == wording.drafts.GONE


def test_a_hostile_text_is_shown_as_it_is(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Tags, ampersands and half tags are letters; so they are in a correction."""
    text = (
        'Gannets & <b>"Bats"</b> </blockquote> &amp; more\n\n'
        'The gannet census counted <i>412</i> & "more" birds </b> &lt;twice&gt;, wrote the warden on Friday.\n\n'
        "Share <script>alert(1)</script>\n"
    )
    draft = draft_of(news, editor, text=text)
    assert 'Gannets & <b>"Bats"</b> </blockquote> &amp; more' in draft.text
    assert '<i>412</i> & "more" birds </b> &lt;twice&gt;' in draft.text
    asked(news, draft, "Title", editor)
    news.say("<u>Birds</u> & &lt;bats&gt;", user=editor)
    assert "<u>Birds</u> & &lt;bats&gt; (corrected)" in news.wait_for_edit(draft).text


def test_a_monstrous_article_fits_one_message(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Headline, paragraph and cut lines are shown as far as they fit."""
    body = "The silt at the northern sluice was described in detail by witnesses. " * 40
    news.send_file("silt.txt", f"{'Silt ' * 15}\n\n{body}\n\n{body}".encode(), user=editor, caption="/add")
    draft = outcome(news, editor)
    assert len(news.messages(editor)) == 1
    assert " …\n2 paragraphs" in draft.text


def test_a_stop_while_reading_adds_nothing(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """The message says so, and nothing of a draft is left."""
    telegram.send_file("tides.jsonl", json_lines(20_000), user=moderator, caption="/add")
    message = telegram.wait_for_message(moderator)
    telegram.wait_for_edit(message, 20, containing="so far")
    desk.stop()
    assert telegram.now(message).text == wording.drafts.STOPPED_READING
    assert articles_in(desk.directory) == 6
    assert list((desk.directory / "drafts").iterdir()) == []


def test_a_stop_while_adding_leaves_the_draft_for_the_rest(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """What was added is kept, and the button is still there."""
    telegram.send_file("tides.jsonl", json_lines(4_000), user=moderator, caption="/add")
    draft = outcome(telegram, moderator)
    telegram.press(draft, wording.drafts.ADD_ALL, moderator)
    telegram.wait_for_edit(draft, 20, containing="so far")
    desk.stop()
    stopped = telegram.now(draft)
    assert 6 < articles_in(desk.directory) < 4_006
    assert wording.drafts.STOPPED_ADDING in stopped.text
    assert wording.drafts.ADD_ALL in stopped.labels


def test_a_question_that_is_being_sent_is_answered_by_whom_it_is_put_to_alone(tmp_path: Path) -> None:
    """Whoever answers another message of the chat meanwhile is not told that only moderators can do that."""
    desk = DraftDesk(tmp_path)
    desk.ask(drafted(desk), Waiting(MO.user, Field.BYLINE, 0, 1, 0))
    assert desk.asked(MO.chat, MO.user + 1, 99) is None
    assert desk.asked(MO.chat, MO.user, 99) is not None
