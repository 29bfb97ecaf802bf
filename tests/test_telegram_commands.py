"""The plain commands, deep links, and what is neither text nor question."""

from __future__ import annotations

import pytest

from bot import wording
from bot.payloads import article_payload, question_payload
from corpus.article import article_id_of
from tests.botapi import FakeTelegram
from tests.printed import STORM
from tests.telegram_support import (
    CUP_QUESTION,
    envelope,
    newcomer,
    told,
)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("/start", wording.readers.HELP[0]),
        ("/start nonsense-payload", wording.readers.HELP[0]),
        ("/help", wording.readers.HELP[1]),
        ("/help", "/said – What somebody says: /said NAME topic"),
        ("Hello!", wording.readers.HELP[0]),
        ("help", wording.readers.HELP[1]),
        ("thank you", wording.readers.WELCOME),
        ("/latest", "Rovers lift the Coastal Cup"),
        ("/sources", "Quillhaven Courier"),
        ("/privacy", wording.readers.PRIVACY),
        ("/HELP", wording.readers.HELP[1]),
        ("/bogus", wording.readers.UNKNOWN_COMMAND),
        ("/ask@another_bot hello", wording.readers.UNKNOWN_COMMAND),
    ],
)
def test_a_plain_command_is_answered(served: FakeTelegram, command: str, said: str) -> None:
    """Each command says what it is for; an unknown one is told where to look."""
    assert said in told(served, command, newcomer(served)).text


def test_news_asked_for_in_words_are_the_newest_articles(served: FakeTelegram) -> None:
    """As the command lists them, and the answer says which that is."""
    somebody = newcomer(served)
    listed = told(served, "/latest", somebody).text
    assert told(served, "What's new?", somebody).text == f"Asked as: /latest\n{listed}"


def test_a_question_rewritten_into_a_wish_for_news_is_answered_in_place(served: FakeTelegram) -> None:
    """As one rewritten into another question is."""
    somebody = newcomer(served)
    asked = served.say(CUP_QUESTION, user=somebody)
    answer = served.wait_for_message(somebody)
    served.edit(asked, "any news?")
    assert "/latest" in served.wait_for_edit(answer).text


def test_a_deep_link_opens_a_passage(served: FakeTelegram) -> None:
    """/start with an article's payload shows that very paragraph between its neighbours."""
    payload = article_payload(article_id_of("id:storm"), 2)
    assert told(served, f"/start {payload}", newcomer(served)).covered("blockquote") == tuple(STORM[1:])


def test_a_deep_link_asks_its_question(served: FakeTelegram) -> None:
    """/start with a question's payload answers it."""
    payload = question_payload("Who scored before half-time?")
    assert "Theo Okafor" in told(served, f"/start {payload}", newcomer(served)).text


def test_a_deep_link_to_a_removed_article_says_so(served: FakeTelegram) -> None:
    """An old link ends in a sentence."""
    assert (
        told(served, f"/start {article_payload('0' * 12, 1)}", newcomer(served)).text
        == wording.readers.ARTICLE_GONE
    )


def test_a_file_from_a_reader_is_no_question(served: FakeTelegram) -> None:
    """Somebody who is no moderator is told that the bot reads text."""
    somebody = newcomer(served)
    served.send_file("holiday.jpg", b"\xff\xd8", user=somebody)
    assert served.wait_for_message(somebody).text == wording.readers.NOT_TEXT


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("message", {"sticker": {"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1,
                                 "is_animated": False, "is_video": False, "type": "regular"}}),
        ("message", {"voice": {"file_id": "x", "file_unique_id": "y", "duration": 3}}),
        ("message", {"photo": [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}]}),
    ],
)  # fmt: skip
def test_pictures_and_voices_get_one_sentence(
    served: FakeTelegram, kind: str, body: dict[str, object]
) -> None:
    """What is no text says so."""
    somebody = newcomer(served)
    opened = served.say("/help", user=somebody)
    served.wait_for_message(somebody)
    served.push(kind, envelope(opened) | body)
    assert served.wait_for_message(somebody).text == wording.readers.NOT_TEXT


PHOTO = {"photo": [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}]}


def test_what_is_asked_with_a_picture_is_answered(served: FakeTelegram) -> None:
    """Its caption is text; in a group too, where it calls the bot; of an album nothing more is said."""
    somebody, room = newcomer(served), served.group()
    album = PHOTO | {"media_group_id": "78"}
    served.push("message", envelope(served.say("/help", user=somebody)) | album | {"caption": CUP_QUESTION})
    assert "Theo Okafor" in served.wait_for_message(somebody, containing="Okafor").text
    served.push("message", envelope(served.say("hm", user=somebody)) | album)
    called = f"@clippings_test_bot {CUP_QUESTION}"
    served.push("message", envelope(served.say("hm", room, somebody)) | PHOTO | {"caption": called})
    assert "Theo Okafor" in served.wait_for_message(room).text
    assert wording.readers.NOT_TEXT not in [message.text for message in served.messages(somebody)]


def test_an_album_gets_one_sentence(served: FakeTelegram) -> None:
    """Ten pictures sent together are one thing that cannot be read."""
    somebody = newcomer(served)
    opened = served.say("/help", user=somebody)
    served.wait_for_message(somebody)
    for _ in range(10):
        served.push("message", envelope(opened) | PHOTO | {"media_group_id": "77"})
    assert served.wait_for_message(somebody).text == wording.readers.NOT_TEXT
    assert wording.readers.PRIVACY in told(served, "/privacy", somebody).text


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("message", {"migrate_to_chat_id": -1001234567890}),
        ("message", {"new_chat_title": "A new title"}),
        ("message", {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": -1, "type": "group"}}}),
        ("channel_post", {"text": CUP_QUESTION}),
        ("edited_channel_post", {"text": CUP_QUESTION}),
    ],
)
def test_service_messages_and_channels_are_passed_over(
    served: FakeTelegram, kind: str, body: dict[str, object]
) -> None:
    """Group migrations, titles, pins and channel posts are no questions and no errors."""
    room, somebody = served.group(), newcomer(served)
    served.push(kind, envelope(served.say("hello", room, somebody)) | body)
    last = served.say("/help", room, somebody)
    assert served.wait_for_message(room).reply_to == last.id


def test_an_excerpt_chosen_inline_is_no_question(served: FakeTelegram) -> None:
    """The bot does not answer its own words when somebody posts them into its chat."""
    somebody = newcomer(served)
    said = served.say("/help", user=somebody)
    served.wait_for_message(somebody)
    served.push("message", envelope(said) | {"text": CUP_QUESTION, "via_bot": served.bot.wire()})
    assert "Ask a question" in told(served, "/help", somebody).text
