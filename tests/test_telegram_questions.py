"""Questions to the bot in private: what an answer looks like, and what is no question."""

from __future__ import annotations

import pytest

from bot import wording
from tests.botapi import FakeTelegram
from tests.printed import STORM
from tests.telegram_support import (
    CUP_QUESTION,
    NO_ANSWER_QUESTION,
    STORM_QUESTION,
    endless,
    envelope,
    newcomer,
    right_to_left,
    told,
)


def test_a_question_is_answered_beside_its_message(served: FakeTelegram) -> None:
    """The answer replies to the message that asked, so that it is found again in a busy chat."""
    somebody = newcomer(served)
    asked = served.say(STORM_QUESTION, user=somebody)
    assert served.wait_for_message(somebody).reply_to == asked.id


def test_an_answer_shows_the_paragraph_whole_in_a_quote(served: FakeTelegram) -> None:
    """What stands in the blockquote is the stored paragraph, character for character."""
    assert told(served, STORM_QUESTION, newcomer(served)).covered("blockquote") == (STORM[1],)


def test_an_answer_names_the_speaker_first(served: FakeTelegram) -> None:
    """A phone's first line says whose words these are."""
    assert told(served, STORM_QUESTION, newcomer(served)).text.startswith(
        "Odile Brandt, the harbour master:\n"
    )


def test_an_answer_switches_link_previews_off(served: FakeTelegram) -> None:
    """The excerpt is the answer, not a card of the newspaper's page."""
    answer = told(served, STORM_QUESTION, newcomer(served))
    assert answer.wire["link_preview_options"] == {"is_disabled": True}


def test_a_typing_sign_says_that_the_bot_heard(served: FakeTelegram) -> None:
    """The chat shows "typing" while the archive is searched."""
    somebody = newcomer(served)
    told(served, STORM_QUESTION, somebody)
    served.wait_until(lambda: [a for a in served.actions if a.chat_id == somebody.id], what="a typing sign")


def test_an_unanswered_question_is_told_so(served: FakeTelegram) -> None:
    """Where the archive holds no answer, the reply says that and what the archive spans."""
    assert told(served, NO_ANSWER_QUESTION, newcomer(served)).text.startswith(wording.readers.NOTHING)


@pytest.mark.parametrize("text", ["🐦" * 2048, "🐦" * 4096, "?!", "\u202e\u202e…", "the of and"])
def test_a_message_without_words_gets_one_sentence(served: FakeTelegram, text: str) -> None:
    """4,096 units of emoji, punctuation and stop words are no question, and say so calmly."""
    assert told(served, text, newcomer(served)).text == wording.readers.NO_WORDS


def test_half_an_emoji_does_no_harm(served: FakeTelegram) -> None:
    """A client may cut a question in the middle of a character."""
    somebody = newcomer(served)
    opened = served.say("/help", user=somebody)
    served.wait_for_message(somebody)
    served.push("message", envelope(opened) | {"text": f"{CUP_QUESTION} \ud83d"})
    assert "Theo Okafor" in served.wait_for_message(somebody).text


def test_right_to_left_text_is_answered_verbatim(served: FakeTelegram) -> None:
    """Arabic goes in and comes out as it is."""
    answer = told(served, "ماذا قالت سلمى حداد عن المعرض؟", newcomer(served))
    assert answer.covered("blockquote") == right_to_left().texts


@pytest.mark.parametrize(
    "question", ["What did the gannet census count?", "Where is the gannet ledger line?"]
)
def test_hostile_text_reaches_the_reader_as_text(served: FakeTelegram, question: str) -> None:
    """Tags, entities, quotes and emoji of an article are shown and never obeyed; the fixture sees to the rest."""
    assert '<b>"Bats"</b> 🦇 </blockquote> &amp; aflip' in told(served, question, newcomer(served)).text


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
        wording.readers.OPEN_SOURCE
        not in told(served, "Where does the lantern parade move?", newcomer(served)).labels
    )
