"""Readers in Telegram: questions, rewritten questions, groups, and the plain commands."""

from __future__ import annotations

import pytest

from bot import wording
from bot.conversation import article_payload, question_payload
from corpus.article import article_id_of
from tests.botapi import FakeTelegram, Sent, User
from tests.printed import STORM
from tests.telegram_support import (
    CUP_QUESTION,
    NO_ANSWER_QUESTION,
    STORM_QUESTION,
    endless,
    newcomer,
    right_to_left,
)


def replies_to(telegram: FakeTelegram, text: str, user: User) -> Sent:
    """The bot's first message after somebody says something in private."""
    telegram.say(text, user=user)
    return telegram.wait_for_message(user)


def test_a_question_is_answered_beside_its_message(served: FakeTelegram) -> None:
    """The answer replies to the message that asked, so that it is found again in a busy chat."""
    somebody = newcomer(served)
    asked = served.say(STORM_QUESTION, user=somebody)
    assert served.wait_for_message(somebody).reply_to == asked.id


def test_an_answer_shows_the_paragraph_whole_in_a_quote(served: FakeTelegram) -> None:
    """What stands in the blockquote is the stored paragraph, character for character."""
    assert replies_to(served, STORM_QUESTION, newcomer(served)).covered("blockquote") == (STORM[1],)


def test_an_answer_names_the_speaker_first(served: FakeTelegram) -> None:
    """A phone's first line says whose words these are."""
    assert replies_to(served, STORM_QUESTION, newcomer(served)).text.startswith(
        "Odile Brandt, the harbour master:\n"
    )


def test_an_answer_switches_link_previews_off(served: FakeTelegram) -> None:
    """The excerpt is the answer, not a card of the newspaper's page."""
    answer = replies_to(served, STORM_QUESTION, newcomer(served))
    assert answer.wire["link_preview_options"] == {"is_disabled": True}


def test_a_typing_sign_says_that_the_bot_heard(served: FakeTelegram) -> None:
    """The chat shows "typing" while the archive is searched."""
    somebody = newcomer(served)
    replies_to(served, STORM_QUESTION, somebody)
    served.wait_until(lambda: [a for a in served.actions if a.chat_id == somebody.id], what="a typing sign")


def test_an_unanswered_question_is_told_so(served: FakeTelegram) -> None:
    """Where the archive holds no answer, the reply says that and what the archive spans."""
    assert replies_to(served, NO_ANSWER_QUESTION, newcomer(served)).text.startswith(wording.NOTHING)


@pytest.mark.parametrize("text", ["🐦" * 2048, "🐦" * 4096, "?!", "\u202e\u202e…", "the of and"])
def test_a_message_without_words_gets_one_sentence(served: FakeTelegram, text: str) -> None:
    """4,096 units of emoji, punctuation and stop words are no question, and say so calmly."""
    assert replies_to(served, text, newcomer(served)).text == wording.NO_WORDS


def test_half_an_emoji_does_no_harm(served: FakeTelegram) -> None:
    """A client may cut a question in the middle of a character."""
    somebody = newcomer(served)
    opened = served.say("/help", user=somebody)
    served.wait_for_message(somebody)
    served.push("message", envelope(opened) | {"text": f"{CUP_QUESTION} \ud83d"})
    assert "Theo Okafor" in served.wait_for_message(somebody).text


def test_right_to_left_text_is_answered_verbatim(served: FakeTelegram) -> None:
    """Arabic goes in and comes out as it is."""
    answer = replies_to(served, "ماذا قالت سلمى حداد عن المعرض؟", newcomer(served))
    assert answer.covered("blockquote") == right_to_left().texts


@pytest.mark.parametrize(
    "question", ["What did the gannet census count?", "Where is the gannet ledger line?"]
)
def test_hostile_text_reaches_the_reader_as_text(served: FakeTelegram, question: str) -> None:
    """Tags, entities, quotes and emoji of an article are shown and never obeyed; the fixture sees to the rest."""
    assert '<b>"Bats"</b> 🦇 </blockquote> &amp; aflip' in replies_to(served, question, newcomer(served)).text


def test_a_long_paragraph_comes_whole_in_several_messages(served: FakeTelegram) -> None:
    """9,000 characters are parted between sentences and none is lost."""
    somebody = newcomer(served)
    served.say("What did the dredging inquiry witness describe at the northern sluice?", user=somebody)
    served.wait_for_message(somebody, containing=endless().imprint.title)
    quotes = [quote for sent in served.messages(somebody) for quote in sent.covered("expandable_blockquote")]
    assert " ".join(quotes) == endless().texts[0]


def test_the_buttons_of_a_long_answer_stand_under_its_last_message(served: FakeTelegram) -> None:
    """They are where the reading ends."""
    somebody = newcomer(served)
    served.say("What did the dredging inquiry witness describe at the northern sluice?", user=somebody)
    served.wait_for_message(somebody, containing=endless().imprint.title)
    assert [bool(sent.buttons) for sent in served.messages(somebody)] == [False, False, True]


def test_an_article_without_a_public_address_gets_no_link_button(served: FakeTelegram) -> None:
    """Telegram refuses a message with such a button, so there is none."""
    assert (
        wording.OPEN_SOURCE
        not in replies_to(served, "Where does the lantern parade move?", newcomer(served)).labels
    )


@pytest.mark.parametrize("text", ["/ask", "/ask   ", "/ask@clippings_test_bot"])
def test_ask_without_a_question_says_how(served: FakeTelegram, text: str) -> None:
    """One sentence with an example."""
    assert replies_to(served, text, newcomer(served)).text == wording.ASK_WHAT


def test_ask_in_answer_to_a_message_asks_what_it_says(served: FakeTelegram) -> None:
    """A question that somebody else wrote can be handed on to the bot."""
    room, asked = served.group(), newcomer(served)
    before = served.say(CUP_QUESTION, room, asked)
    served.say("/ask", room, newcomer(served), reply_to=before)
    assert "Theo Okafor" in served.wait_for_message(room).text


@pytest.mark.parametrize(
    "text",
    [
        f"/ask {CUP_QUESTION}",
        f"/ask@clippings_test_bot {CUP_QUESTION}",
        f"@clippings_test_bot {CUP_QUESTION}",
        f"Listen, @Clippings_Test_Bot: {CUP_QUESTION}",
    ],
)
def test_a_group_asks_by_command_or_by_mention(served: FakeTelegram, text: str) -> None:
    """Both ways of calling the bot in a group are answered."""
    room = served.supergroup()
    served.say(text, room, newcomer(served))
    assert "Theo Okafor" in served.wait_for_message(room).text


def test_a_group_asks_by_answering_the_bot(served: FakeTelegram) -> None:
    """A reply to the bot's message is a question to it."""
    room, somebody = served.group(), newcomer(served)
    served.say(f"/ask {STORM_QUESTION}", room, somebody)
    served.say(CUP_QUESTION, room, somebody, reply_to=served.wait_for_message(room))
    assert "Theo Okafor" in served.wait_for_message(room).text


def test_a_group_is_left_alone_otherwise(served: FakeTelegram) -> None:
    """Talk, unknown commands and other bots' commands in a group are none of the bot's business."""
    room, somebody = served.group(), newcomer(served)
    for text in (CUP_QUESTION, "/bogus", f"/ask@another_bot {CUP_QUESTION}", "@clippings_test_bottle hello"):
        served.say(text, room, somebody)
    last = served.say(f"/ask {CUP_QUESTION}", room, somebody)
    assert served.wait_for_message(room).reply_to == last.id


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("/start", wording.HELP[0]),
        ("/start nonsense-payload", wording.HELP[0]),
        ("/help", wording.HELP[1]),
        ("/latest", "Rovers lift the Coastal Cup"),
        ("/sources", "Quillhaven Courier"),
        ("/privacy", wording.PRIVACY),
        ("/HELP", wording.HELP[1]),
        ("/bogus", wording.UNKNOWN_COMMAND),
        ("/ask@another_bot hello", wording.UNKNOWN_COMMAND),
    ],
)
def test_a_plain_command_is_answered(served: FakeTelegram, command: str, said: str) -> None:
    """Each command says what it is for; an unknown one is told where to look."""
    assert said in replies_to(served, command, newcomer(served)).text


def test_a_deep_link_opens_a_passage(served: FakeTelegram) -> None:
    """/start with an article's payload shows that very paragraph."""
    payload = article_payload(article_id_of("id:storm"), 2)
    assert replies_to(served, f"/start {payload}", newcomer(served)).covered("blockquote") == (STORM[2],)


def test_a_deep_link_asks_its_question(served: FakeTelegram) -> None:
    """/start with a question's payload answers it."""
    payload = question_payload("Who scored before half-time?")
    assert "Theo Okafor" in replies_to(served, f"/start {payload}", newcomer(served)).text


def test_a_deep_link_to_a_removed_article_says_so(served: FakeTelegram) -> None:
    """An old link ends in a sentence."""
    assert (
        replies_to(served, f"/start {article_payload('0' * 12, 1)}", newcomer(served)).text
        == wording.ARTICLE_GONE
    )


def test_a_file_from_a_reader_is_no_question(served: FakeTelegram) -> None:
    """Somebody who is no moderator is told that the bot reads text."""
    somebody = newcomer(served)
    served.send_file("holiday.jpg", b"\xff\xd8", user=somebody)
    assert served.wait_for_message(somebody).text == wording.NOT_TEXT


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
    assert served.wait_for_message(somebody).text == wording.NOT_TEXT


def test_an_album_gets_one_sentence(served: FakeTelegram) -> None:
    """Ten pictures sent together are one thing that cannot be read."""
    somebody = newcomer(served)
    opened = served.say("/help", user=somebody)
    served.wait_for_message(somebody)
    photo = {
        "photo": [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}],
        "media_group_id": "77",
    }
    for _ in range(10):
        served.push("message", envelope(opened) | photo)
    assert served.wait_for_message(somebody).text == wording.NOT_TEXT
    assert wording.PRIVACY in replies_to(served, "/privacy", somebody).text


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
    assert "Ask a question" in replies_to(served, "/help", somebody).text


def test_a_rewritten_question_is_answered_in_place(served: FakeTelegram) -> None:
    """The earlier answer becomes the answer to the new words."""
    somebody = newcomer(served)
    asked = served.say(STORM_QUESTION, user=somebody)
    answer = served.wait_for_message(somebody)
    served.edit(asked, CUP_QUESTION)
    assert "Theo Okafor" in served.wait_for_edit(answer).text


def test_a_rewritten_group_question_is_answered_in_place(served: FakeTelegram) -> None:
    """Also where the question is a command."""
    room = served.supergroup()
    asked = served.say(f"/ask {STORM_QUESTION}", room, newcomer(served))
    answer = served.wait_for_message(room)
    served.edit(asked, f"/ask {CUP_QUESTION}", room)
    assert "Theo Okafor" in served.wait_for_edit(answer).text


def test_a_rewritten_question_is_never_answered_twice(served: FakeTelegram) -> None:
    """However often it is rewritten, at once or later, there is one answer."""
    somebody = newcomer(served)
    asked = served.say(STORM_QUESTION, user=somebody)
    for text in (CUP_QUESTION, NO_ANSWER_QUESTION, CUP_QUESTION):
        served.edit(asked, text)
    answer = served.wait_for_message(somebody)
    served.wait_until(lambda: "Theo Okafor" in served.now(answer).text, what="the last edit")
    assert len(served.messages(somebody)) == 1


def test_an_edit_that_changes_nothing_changes_nothing(served: FakeTelegram) -> None:
    """Telegram reports edits that leave the text as it was, such as a reaction."""
    somebody = newcomer(served)
    asked = served.say(STORM_QUESTION, user=somebody)
    answer = served.wait_for_message(somebody)
    served.edit(asked, f"  {STORM_QUESTION} ")
    replies_to(served, "/help", somebody)
    assert served.now(answer).version == answer.version


def test_an_edit_of_an_unknown_message_is_passed_over(served: FakeTelegram) -> None:
    """A message that was never a question gets no answer late."""
    somebody = newcomer(served)
    said = served.say("/help", user=somebody)
    served.wait_for_message(somebody)
    served.edit(said, STORM_QUESTION)
    assert wording.PRIVACY in replies_to(served, "/privacy", somebody).text


def test_a_long_answer_gives_way_to_a_short_one(served: FakeTelegram) -> None:
    """No part of the earlier answer stays behind when the question is rewritten."""
    somebody = newcomer(served)
    asked = served.say(
        "What did the dredging inquiry witness describe at the northern sluice?", user=somebody
    )
    first = served.wait_for_message(somebody)
    served.wait_for_message(somebody, containing=endless().imprint.title)
    served.edit(asked, CUP_QUESTION)
    served.wait_for_edit(first, containing="Theo Okafor")
    served.wait_until(lambda: len(served.messages(somebody)) == 1, what="the other parts to go")


def envelope(sent: Sent) -> dict[str, object]:
    """The fields that every message has, of a message that was sent."""
    return {key: sent.wire[key] for key in ("message_id", "date", "chat", "from")} | {
        "message_id": sent.id + 100_000
    }
