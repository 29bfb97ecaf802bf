"""What becomes a draft in Telegram: files of many articles, links, channel posts, long texts in parts, forums."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import wording
from bot.telegram.intake.gathering import joined
from bot.telegram.intake.sendings import shared_address
from tests.botapi import Chat, FakeTelegram, Sent, User
from tests.drafted import UNDATED
from tests.drafts_in_chat import draft_of, ferry
from tests.sites import feed, story
from tests.telegram_support import (
    CUP_QUESTION,
    RunningBot,
    articles_in,
    json_lines,
    newcomer,
    outcome,
    told,
)
from tests.website import Website, html

SENTENCE = "The dredging inquiry heard witness number {} describe the silt at the northern sluice in detail. "


@pytest.fixture
def site() -> Iterator[Website]:
    with Website() as paper:
        yield paper


def file(news: FakeTelegram, editor: User, name: str, content: bytes, caption: str | None = "/add") -> Sent:
    """What is shown of a file."""
    news.send_file(name, content, user=editor, caption=caption)
    return outcome(news, editor)


def parts_of(text: str, size: int = 4_000) -> list[str]:
    """A text as a client parts it: at a space, here within a sentence, the ends of each part trimmed."""
    parts = []
    while len(text) > size:
        at = text.rindex(" ", 0, size)
        at = text.rindex(" ", 0, at) if text[at - 1] == "." else at
        parts.append(text[:at].strip())
        text = text[at:].strip()
    return [*parts, text]


def inquiry() -> str:
    """An article of 12,000 characters in four paragraphs."""
    paragraphs = ["".join(SENTENCE.format(32 * part + at) for at in range(32)).strip() for part in range(4)]
    return "\n\n".join([ferry().split("\n\n")[1], *paragraphs])


# -- files and links --------------------------------------------------------------------------------------------


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


def test_a_link_is_fetched_and_shown(
    news: FakeTelegram, newsroom: RunningBot, editor: User, site: Website
) -> None:
    """Its headline leads to the page; no command is needed in private."""
    site.pages["/gale"] = html(story("Gale spares the lamp"))
    news.say(site.url("/gale"), user=editor)
    text = outcome(news, editor).text
    assert "📰 Gale spares the lamp" in text
    assert "Source: Quillhaven Courier\nDate: 14 Mar 2024, 06:10" in text


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://courier.example/a", "https://courier.example/a"),
        ("Ferry leaves earlier https://courier.example/a", "https://courier.example/a"),
        ("Ferry leaves earlier\n\nhttps://courier.example/a\n", "https://courier.example/a"),
        ("Will the ferry leave earlier? https://courier.example/a", "https://courier.example/a"),
        ("The ferry leaves earlier. https://courier.example/a", None),
        ("https://courier.example/a or https://courier.example/b", None),
        ("Who wrote https://courier.example/a and when", None),
        ("The ferry leaves earlier " * 20 + "https://courier.example/a", None),
        ("", None),
    ],
)
def test_a_link_is_seen_as_a_phone_shares_it(text: str, address: str | None) -> None:
    """Behind a headline; within a text it is one of its words."""
    assert shared_address(text) == address


def test_a_link_to_a_feed_is_a_draft_of_its_articles(
    news: FakeTelegram, newsroom: RunningBot, editor: User, site: Website
) -> None:
    """As a file of them is."""
    site.pages["/feed"] = feed([(site.url("/one"), "2024-03-14"), (site.url("/two"), "2024-03-15")])
    news.say(f"/add {site.url('/feed')}", user=editor)
    shown = outcome(news, editor)
    assert ": 2 articles" in shown.text or shown.text.startswith("No article was added.")


def test_a_link_that_leads_nowhere_is_said_so(
    news: FakeTelegram, newsroom: RunningBot, editor: User, site: Website
) -> None:
    """In a sentence that names it."""
    news.say(site.url("/none"), user=editor)
    assert "is not there (the site says 404)" in outcome(news, editor).text


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


# -- in several messages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["/add\n", ""])
def test_a_parted_text_is_one_draft(
    news: FakeTelegram, newsroom: RunningBot, editor: User, command: str
) -> None:
    """Telegram parts what is too long; only the first part says what it is for."""
    parts = parts_of(command + inquiry())
    for part in parts:
        news.say(part, user=editor)
    draft = outcome(news, editor)
    assert f"4 paragraphs · nothing cut · sent in {len(parts)} messages" in draft.text
    assert len(news.messages(editor)) == 1


def test_somebody_elses_message_is_no_part(
    news: FakeTelegram, newsroom: RunningBot, editor: User, colleague: User
) -> None:
    """Nor is what comes in another chat."""
    room = news.group()
    first, *others = parts_of(f"/add {inquiry()}")
    news.say(first, room, editor)
    news.say("/ask " + CUP_QUESTION, room, colleague)
    news.say(CUP_QUESTION, user=editor)
    for part in others:
        news.say(part, room, editor)
    assert "Theo Okafor" in news.wait_for_message(editor).text
    assert "sent in 4 messages" in outcome_of_draft(news, room).text


def outcome_of_draft(news: FakeTelegram, room: Chat) -> Sent:
    """The draft among other messages of a group."""
    return news.wait_until(
        lambda: next((m for m in news.messages(room) if "draft" in m.text), None), 20, what="a draft"
    )


def test_a_question_after_a_text_is_a_question(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """Once the text is whole, at the latest when its draft is shown."""
    draft_of(news, editor, text=inquiry()[:3_900])
    assert "Theo Okafor" in told(news, CUP_QUESTION, editor).text


def test_a_long_text_in_a_group_may_go_on(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Where Telegram keeps the other parts from the bot, the draft says what to do."""
    assert wording.drafts.MAY_GO_ON in draft_of(news, editor, news.group(), inquiry()[:3_900]).text


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["One.", "Two."], "One.\n\nTwo."),
        (["The wall held", "through the night."], "The wall held through the night."),
        (["Repairs\n\nShort subhead", "The wall held."], "Repairs\n\nShort subhead\n\nThe wall held."),
        (["The " + "very " * 20 + "long wall of", "Quillhaven held."], None),
        (["", "  One. ", ""], "One."),
    ],
)
def test_parts_are_joined_where_they_were_parted(parts: list[str], whole: str | None) -> None:
    """Within a sentence by a space, else as paragraphs."""
    assert joined(parts) == (whole or " ".join(parts))


@given(st.text(max_size=400), st.lists(st.integers(0, 400), max_size=5))
def test_no_word_is_lost_between_parts(text: str, cuts: list[int]) -> None:
    """However a text is parted between its words, and whatever letters it is of."""
    words = text.split()
    places = sorted({min(cut, len(words)) for cut in cuts} | {0, len(words)})
    parts = [" ".join(words[start:end]) for start, end in pairwise(places)]
    assert joined(parts).split() == words


# -- in a forum -------------------------------------------------------------------------------------------------


def test_everything_stays_in_its_topic(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """The draft, the question about a field, what becomes of it, and an answer to a question."""
    forum = news.forum()
    news.topic(forum, "Sport")
    topic = news.topic(forum, "Harbour")
    sent = news.say(f"/add\n{ferry()}", forum, editor, topic=topic)
    draft = outcome(news, forum)
    news.press(draft, "Date", editor)
    prompt = news.wait_for_message(forum)
    news.say("14 March 2024", forum, editor, reply_to=prompt, topic=topic)
    news.wait_for_edit(draft)
    news.take_away(draft)
    before = len(news.messages(forum))
    news.say(f"/ask {CUP_QUESTION}", forum, editor, topic=topic)
    news.wait_until(lambda: len(news.messages(forum)) > before, what="an answer")
    assert prompt.reply_to == sent.id
    assert {m.wire.get("message_thread_id") for m in (draft, prompt, *news.messages(forum))} == {topic}


def test_add_alone_in_a_topic_says_how(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """There every message answers the one that opened the topic; that is no article."""
    forum = news.forum()
    news.say("/add", forum, editor, topic=news.topic(forum, "Harbour"))
    assert news.wait_for_message(forum).text == wording.keeping.ADD_WHAT


# -- while the bot stops ----------------------------------------------------------------------------------------


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
