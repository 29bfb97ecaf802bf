"""Inline mode: what is offered while somebody types after the bot's name."""

from __future__ import annotations

from pathlib import Path

from bot import wording
from bot.payloads import question_payload
from tests.botapi import FakeTelegram, InlineAnswer
from tests.printed import CUP, STORM
from tests.telegram_support import (
    CUP_QUESTION,
    NO_ANSWER_QUESTION,
    STORM_QUESTION,
    RunningBot,
    newcomer,
    told,
)


def offered(telegram: FakeTelegram, question: str) -> InlineAnswer:
    """What the bot offers for a question."""
    return telegram.inline_answer(telegram.inline(question))


def test_an_offer_is_the_excerpt_whole(served: FakeTelegram) -> None:
    """Whoever chooses it posts the paragraph as printed, with where it was printed."""
    assert STORM[1] in offered(served, STORM_QUESTION).offers[0]["content"]["text"]


def test_an_offer_is_listed_by_its_headline(served: FakeTelegram) -> None:
    """The list shows the headline and the words that answer."""
    first = offered(served, CUP_QUESTION).offers[0]
    assert (first["title"], first["description"]) == ("Rovers lift the Coastal Cup", CUP[1])


def test_an_offer_leads_to_its_source(served: FakeTelegram) -> None:
    """A button under the posted excerpt opens the article."""
    button = offered(served, STORM_QUESTION).offers[0]["reply_markup"]["inline_keyboard"][0][1]
    assert button["url"].startswith("https://courier.quillhaven.example/2024/storm#:~:text=")


def test_an_offer_without_a_public_address_leads_to_none(served: FakeTelegram) -> None:
    """Telegram would refuse the whole list for it."""
    (row,) = offered(served, "Where does the lantern parade move?").offers[0]["reply_markup"][
        "inline_keyboard"
    ]
    assert [button["text"] for button in row] == [wording.readers.MORE_CONTEXT]


def test_an_offer_leads_to_its_neighbours(served: FakeTelegram) -> None:
    """Its other button opens the private chat with the passage among those before and after it."""
    button = offered(served, STORM_QUESTION).offers[0]["reply_markup"]["inline_keyboard"][0][0]
    chat, _, payload = button["url"].partition("?start=")
    assert chat == "https://t.me/clippings_test_bot"
    shown = told(served, f"/start {payload}", newcomer(served))
    assert shown.covered("blockquote") == tuple(STORM)


def test_offers_are_kept_for_everybody_for_a_while(served: FakeTelegram) -> None:
    """The archive answers all alike, so Telegram may keep the list for half a minute."""
    answer = offered(served, STORM_QUESTION)
    assert (answer.cache_time, answer.is_personal) == (30, False)


def test_an_excerpt_too_long_for_a_message_is_not_offered(served: FakeTelegram) -> None:
    """An offer is one message, and no excerpt is cut to fit."""
    assert (
        offered(served, "What did the dredging inquiry witness describe at the northern sluice?").offers == ()
    )


def test_nothing_typed_yet_offers_the_way_to_the_bot(served: FakeTelegram) -> None:
    """An empty question shows a button that opens the chat with the bot."""
    answer = offered(served, "")
    assert answer.button == {"text": wording.readers.ASK_ME, "start_parameter": "hello"}


def test_a_wish_for_news_leads_to_the_private_chat(served: FakeTelegram) -> None:
    """What is newest is a list of articles, and no excerpt tells it."""
    answer = offered(served, "what is the latest news")
    assert answer.offers == ()
    assert answer.button == {
        "text": wording.readers.ASK_ME,
        "start_parameter": question_payload("what is the latest news"),
    }


def test_no_answer_leads_to_the_private_chat(served: FakeTelegram) -> None:
    """The button says that nothing was found, and takes the question along."""
    question = NO_ANSWER_QUESTION
    expected = {"text": wording.readers.ASK_ARCHIVE_ITSELF, "start_parameter": question_payload(question)}
    assert offered(served, question).button == expected


def test_a_question_too_long_for_a_link_leads_to_the_chat_only(served: FakeTelegram) -> None:
    """A payload has 64 characters, and half a question is none."""
    answer = offered(
        served, "Which zeppelin landed in Brambleford on the morning after the great fog of that year?"
    )
    assert answer.button == {"text": wording.readers.ASK_ARCHIVE_ITSELF, "start_parameter": "hello"}


def test_hostile_titles_are_offered_as_text(served: FakeTelegram) -> None:
    """Markup in a headline stays text; the fixture sees that Telegram refuses and drops nothing."""
    assert "<b>" in offered(served, "What did the gannet census count?").offers[0]["content"]["text"]


def test_a_question_that_is_too_old_is_let_go(telegram: FakeTelegram, archive: Path) -> None:
    """Telegram forgets an inline question after seconds; the bot goes on."""
    telegram.inline(STORM_QUESTION)
    telegram.expire_queries()
    with RunningBot(telegram, archive):
        assert offered(telegram, CUP_QUESTION).offers
