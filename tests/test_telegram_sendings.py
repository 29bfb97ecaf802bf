"""What becomes a draft in Telegram: files of many articles, long texts, channel posts."""

from __future__ import annotations

import pytest

from bot import wording
from tests.botapi import Chat, FakeTelegram, Sent, User
from tests.drafted import UNDATED
from tests.drafts_in_chat import draft_of, ferry
from tests.telegram_support import (
    CUP_QUESTION,
    RunningBot,
    envelope,
    json_lines,
    newcomer,
    outcome,
    told,
)


def file(news: FakeTelegram, editor: User, name: str, content: bytes, caption: str | None = "/add") -> Sent:
    """What is shown of a file."""
    news.send_file(name, content, user=editor, caption=caption)
    return outcome(news, editor)


# -- files and texts --------------------------------------------------------------------------------------------


def test_a_file_of_many_articles_is_counted(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """How many, the first few, and which lines are none."""
    text = file(news, editor, "tides.jsonl", json_lines(9, broken=[2])).text
    assert "📰 tides.jsonl: 8 articles\n8 new.\n· Tide table 0 (Quillhaven Courier · 3 Feb 2025)" in text
    assert "and 3 more." in text
    assert "1 entry could not be read:\n· tides.jsonl, line 3" in text


def test_many_articles_are_added_together(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """By one button; what is there already then has none."""
    content = json_lines(30).replace(b"tide-", b"ebb-").replace(b"Tide table", b"Ebb table")
    draft = file(news, editor, "ebb.jsonl", content)
    news.press(draft, wording.drafts.ADD_ALL, editor)
    news.wait_for_edit(draft, 20, containing="30 articles added.")
    again = file(news, editor, "ebb.jsonl", content)
    assert "30 there already." in again.text
    assert "(Quillhaven Courier · 3 Feb 2025) · there already" in again.text
    assert wording.drafts.STORES_NOTHING in again.text
    assert again.labels == (wording.drafts.DISCARD,)


def test_a_file_without_an_article_is_no_draft(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """One sentence with the reason, and nothing to press."""
    shown = file(news, editor, "noise.bin", bytes(range(256)) * 40)
    assert shown.text.startswith("No article was added.\n· noise.bin")
    assert shown.labels == ()


def test_a_file_too_big_to_fetch_is_said_so(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """With the limit and the way around it; a file of exactly 20 MB is fetched."""
    news.send_file("big.jsonl", b"x", user=editor, size=20 * 2**20 + 1)
    assert outcome(news, editor).text == wording.keeping.FILE_TOO_BIG
    fetched = len(news.calls_of("getFile"))
    news.send_file("fits.txt", ferry().encode(), user=editor, size=20 * 2**20)
    assert "Ferry timetable" in outcome(news, editor).text
    assert len(news.calls_of("getFile")) == fetched + 1


def test_a_command_that_was_copied_along_is_none_of_the_article(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """However often."""
    news.say(f"/add /add /addnow\n{ferry()}", user=editor)
    assert "Source: Quillhaven Courier\n" in outcome(news, editor).text


def test_what_the_bot_itself_says_is_no_article(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """A draft is not drafted again, nor an excerpt taken for the article."""
    shown = draft_of(news, editor)
    news.say("/add", user=editor, reply_to=shown)
    assert news.wait_for_message(editor).text == wording.keeping.ADD_WHAT


def test_a_text_without_a_word_is_no_article(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """A thousand smiles."""
    news.say(f"/add {'😀' * 1_500}", user=editor)
    assert "no paragraph of an article" in outcome(news, editor).text


# -- without a command ------------------------------------------------------------------------------------------


def test_a_moderators_file_is_a_draft_by_itself(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """In private, where nothing else can be meant."""
    assert "📰 Ferry timetable" in file(news, editor, "ferry.txt", ferry().encode(), None).text


def test_a_moderators_long_text_is_a_draft_by_itself(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """A question has no paragraphs."""
    news.say(ferry() + UNDATED, user=editor)
    assert "📰 Ferry timetable" in outcome(news, editor).text


SHORT = (
    "Pilots vote to strike\nBy Lena Quist\n14 March 2025\n\nPilots at Quillhaven voted on Thursday to stop work "
    'for two days.\n\n"We are tired," said Lena Holm, who speaks for them.'
)
BARE = (
    "Cat stuck in flume\n\nA ginger cat called Marmalade was rescued from the flume of the old pool on Saturday.\n\n"
    '"It was warmer than outside," said Lena Holm, who keeps the pool.'
)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        pytest.param(SHORT, "Pilots vote to strike", id="with a headline, a byline and a date"),
        pytest.param(BARE, "Cat stuck in flume", id="with a headline alone"),
    ],
)
def test_a_moderators_short_article_is_a_draft_by_itself(
    news: FakeTelegram, newsroom: RunningBot, editor: User, text: str, headline: str
) -> None:
    """It is set like one: a headline, paragraphs. Written or sent on by somebody."""
    news.say(text, user=editor)
    assert f"📰 {headline}" in outcome(news, editor).text
    news.forward(text, user=editor, origin="Somebody")
    assert f"📰 {headline}" in outcome(news, editor).text


def test_a_moderators_question_is_a_question(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """As anybody's."""
    assert "Theo Okafor" in told(news, CUP_QUESTION, editor).text


def test_a_readers_long_text_is_a_question(news: FakeTelegram, newsroom: RunningBot) -> None:
    """And their file is nothing that the bot can read."""
    reader = newcomer(news)
    assert "draft" not in told(news, ferry() + UNDATED, reader).text
    news.send_file("ferry.txt", ferry().encode(), user=reader)
    assert news.wait_for_message(reader).text == wording.readers.NOT_TEXT


def test_add_in_answer_to_a_text_takes_that(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Whoever wrote it."""
    room = news.group()
    sent = news.say(ferry(), room, newcomer(news))
    news.say("/add", room, editor, reply_to=sent)
    assert "📰 Ferry timetable" in outcome(news, room).text


def test_add_with_nothing_says_how(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """One sentence."""
    assert told(news, "/add", editor).text == wording.keeping.ADD_WHAT


# -- forwarded --------------------------------------------------------------------------------------------------


def test_a_channels_post_keeps_where_it_is_from(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """The channel, the link and the day of the post are proposed for what the text does not say."""
    channel = Chat(-1_000_000_000_777, "channel", "Mole Watch", "molewatch")
    news.forward(UNDATED, user=editor, origin=channel)
    draft = outcome(news, editor)
    assert "Source: Mole Watch" in draft.text
    assert "Date: none" not in draft.text
    assert "https://t.me/molewatch/7" in str(draft.wire["entities"])


def test_a_private_channels_post_has_no_link(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Nobody could open it."""
    news.forward(UNDATED, user=editor, origin=Chat(-1_000_000_000_778, "channel", "Mole Watch"))
    draft = outcome(news, editor)
    assert "Source: Mole Watch" in draft.text
    assert "t.me" not in str(draft.wire["entities"])


def test_a_channels_file_of_many_articles_has_all_of_them(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """They are not one for being one post."""
    lines = [
        f'{{"title": "Mole {n}", "text": "The mole was paced out at {n} yards by the watch."}}'
        for n in (410, 420)
    ]
    posted = news.send_file("moles.jsonl", "\n".join(lines).encode(), news.group(), newcomer(news))
    news.forward(posted, user=editor, origin=Chat(-1_000_000_000_780, "channel", "Mole Watch", "molewatch"))
    draft = outcome(news, editor)
    assert "2 new." in draft.text
    news.press(draft, wording.drafts.ADD_ALL, editor)
    assert "2 articles added." in news.wait_for_edit(draft, 20, containing="added").text


def test_the_pictures_of_a_channels_post_are_nothing_by_themselves(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """A post with several is an album of which one message has the words."""
    post = news.forward(
        ferry(), user=editor, origin=Chat(-1_000_000_000_780, "channel", "Mole Watch", "mole")
    )
    outcome(news, editor)
    photo = [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}]
    album = {"photo": photo, "media_group_id": "99", "forward_origin": post.wire["forward_origin"]}
    news.push("message", envelope(post) | album | {"caption": ferry()})
    assert "📰 Ferry timetable" in outcome(news, editor).text
    news.push("message", envelope(post) | album)
    news.say("/help", user=editor)
    assert news.wait_for_message(editor).text.startswith(wording.readers.HELP[0])


def test_what_a_text_says_of_itself_counts_more_than_its_channel(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """A channel passes on what a newspaper printed."""
    news.forward(ferry(), user=editor, origin=Chat(-1_000_000_000_779, "channel", "Mole Watch", "molewatch"))
    assert "Source: Quillhaven Courier\nDate: 3 Mar 2025" in outcome(news, editor).text


def test_somebodys_forwarded_question_is_a_question(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """Moderators pass readers' questions on."""
    news.forward(CUP_QUESTION, user=editor, origin=newcomer(news))
    assert "Theo Okafor" in news.wait_for_message(editor).text
