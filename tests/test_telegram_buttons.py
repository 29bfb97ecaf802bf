"""Buttons under an answer: pressed once, twice, by strangers, after a restart, after the index changed."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot import wording
from bot.presses import (
    Act,
    AskAsTyped,
    AskCorrected,
    Flips,
    Narrow,
    OnDraft,
    Press,
    Rate,
    ShowContext,
    ShowRank,
    ShowSaid,
    read_press,
)
from bot.reply import Button
from bot.telegram.keyboards import keyboard
from corpus.archive import Archive
from corpus.archive.memory import Asker
from corpus.article import article_id_of
from index.reindex import reindex
from tests.botapi import FakeTelegram, Sent, User
from tests.conversing import conversation_over
from tests.permissions import open_to_all, read_only
from tests.printed import STORM, add, article, build_archive
from tests.telegram_support import CUP_QUESTION, STORM_QUESTION, RunningBot, newcomer

IDS = st.text("0123456789abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=16)
ARTICLES = st.text("0123456789abcdef", min_size=12, max_size=12)
PLACES = st.integers(0, 999_999)
ACTS = st.sampled_from(list(Act))
FLIPS: st.SearchStrategy[Flips] = st.frozensets(st.sampled_from(["date", "source"]))
PRESSES = (
    st.builds(ShowRank, IDS, st.integers(0, 999), FLIPS)
    | st.builds(Narrow, IDS, FLIPS)
    | st.builds(ShowContext, IDS, st.integers(0, 999), ARTICLES, PLACES, st.integers(0, 99), FLIPS)
    | st.builds(ShowSaid, IDS, st.integers(0, 9_999))
    | st.builds(Rate, IDS, ARTICLES, PLACES, st.booleans())
    | st.builds(AskCorrected, IDS)
    | st.builds(AskAsTyped, IDS)
    | st.builds(OnDraft, st.text("0123456789abcdef", min_size=10, max_size=10), ACTS, st.integers(0, 99_999))
)


def answer_for(telegram: FakeTelegram, user: User, question: str = STORM_QUESTION) -> Sent:
    """The bot's answer to somebody's question in private."""
    telegram.say(question, user=user)
    return telegram.wait_for_message(user)


def pressed(
    telegram: FakeTelegram, message: Sent, button: str, user: User | None = None, *, forge: bool = False
) -> str:
    """The toast that a press is answered with."""
    return telegram.callback_answer(telegram.press(message, button, user, forge=forge)).text


@given(PRESSES)
def test_a_press_fits_a_button_and_is_read_back(press: Press) -> None:
    """Whatever a button stands for takes at most 64 bytes and comes back as it went."""
    assert len(str(press).encode()) <= 64
    assert read_press(str(press)) == press


@given(st.text(max_size=80))
def test_foreign_words_are_no_press(words: str) -> None:
    """What no button of ours carries is never taken for one."""
    press = read_press(words)
    assert press is None or str(press) == words


@given(st.text(max_size=400), st.text(max_size=100))
def test_only_buttons_that_telegram_takes_are_made(copy: str, url: str) -> None:
    """A text too long to copy or an address without a public host loses its button, not the message."""
    made = keyboard(((Button("Copy", copy=copy), Button("Open", url=url)),))
    for button in made.inline_keyboard[0] if made else ():
        assert button.copy_text is None or len(button.copy_text.text.encode("utf-16-le")) // 2 <= 256


def test_more_context_shows_the_paragraphs_around(served: FakeTelegram) -> None:
    """The message itself becomes the wider view."""
    answer = answer_for(served, newcomer(served))
    served.press(answer, wording.readers.MORE_CONTEXT)
    assert served.wait_for_edit(answer).covered("blockquote") == STORM


def test_the_way_back_shows_the_excerpt_again(served: FakeTelegram) -> None:
    """The second button undoes the first."""
    answer = answer_for(served, newcomer(served))
    served.press(answer, wording.readers.MORE_CONTEXT)
    wider = served.wait_for_edit(answer)
    served.press(wider, wording.readers.LESS)
    assert served.wait_for_edit(wider).html == answer.html


def test_a_filter_goes_by_its_button(served: FakeTelegram) -> None:
    """The answer says what alone was searched, until the reader asks without that."""
    answer = answer_for(served, newcomer(served), "Who has scored twice before half-time since May 2025?")
    assert answer.text.startswith("Only: since 1 May 2025\n")
    served.press(answer, wording.filters.WITHOUT_FILTER)
    without = served.wait_for_edit(answer)
    assert "Only: " not in without.text
    served.press(without, "Only since 1 May 2025")
    assert served.wait_for_edit(without).html == answer.html


def test_a_repeated_press_does_no_harm(served: FakeTelegram) -> None:
    """Two presses of one button are both answered and show the same; the fixture sees that nothing is refused."""
    answer = answer_for(served, newcomer(served))
    presses = [served.press(answer, wording.readers.MORE_CONTEXT) for _ in range(3)]
    assert [served.callback_answer(press).text for press in presses] == ["", "", ""]
    served.wait_until(lambda: served.now(answer).covered("blockquote") == STORM, what="the wider view")


def test_a_verdict_is_thanked_for(served: FakeTelegram) -> None:
    """A thumb says that it was noted, and leaves the answer as it stands."""
    answer = answer_for(served, newcomer(served))
    assert pressed(served, answer, wording.readers.GOOD) == wording.readers.THANKS
    assert served.now(answer).version == answer.version


def test_a_verdict_that_cannot_be_kept_is_told_so() -> None:
    """On a disk that may only be read a reader is answered, and not thanked for what is forgotten at once."""
    somebody = Asker(chat=7, user=7)
    with open_to_all() as folder:
        build_archive(folder)
        with read_only(folder), conversation_over(folder) as conversation:
            reply, _ = conversation.ask(CUP_QUESTION, somebody)
            good = next(b.press for row in reply.buttons for b in row if b.label == wording.readers.GOOD)
            assert conversation.press(good or "", somebody).toast == wording.readers.NOT_NOTED


def test_an_unknown_press_says_that_it_is_old(served: FakeTelegram) -> None:
    """Words from a button of another time lead to a calm sentence."""
    assert (
        pressed(served, answer_for(served, newcomer(served)), "v0:whatever", forge=True)
        == wording.readers.OLD_BUTTON
    )


def test_a_forgotten_question_says_that_it_is_old(served: FakeTelegram) -> None:
    """A button whose question is no longer remembered leads nowhere."""
    answer = answer_for(served, newcomer(served))
    assert pressed(served, answer, str(ShowRank("0123456789", 1)), forge=True) == wording.readers.OLD_BUTTON


def test_a_press_from_another_chat_is_told_so(served: FakeTelegram) -> None:
    """Whoever copies a button's words into another chat sees nothing of the first one."""
    theirs, mine = answer_for(served, newcomer(served)), answer_for(served, newcomer(served), CUP_QUESTION)
    for label in (wording.readers.MORE_CONTEXT, wording.readers.GOOD):
        words = next(button.data for button in theirs.buttons if button.text == label)
        assert pressed(served, mine, str(words), forge=True) == wording.readers.NOT_YOURS


def test_erasing_forgets_the_readers_questions(served: FakeTelegram) -> None:
    """After /privacy's button the earlier answers' buttons are old."""
    somebody = newcomer(served)
    answer = answer_for(served, somebody)
    served.say("/privacy", user=somebody)
    assert pressed(served, served.wait_for_message(somebody), wording.readers.ERASE) == wording.readers.ERASED
    assert pressed(served, answer, wording.readers.GOOD) == wording.readers.OLD_BUTTON


def test_erasing_in_a_group_leaves_the_button_to_the_others(served: FakeTelegram) -> None:
    """It erases what is remembered of whoever presses it, and each may want to."""
    room = served.group()
    served.say("/privacy", room)
    shown = served.wait_for_message(room)
    for somebody in (newcomer(served), newcomer(served)):
        press = served.press(shown, wording.readers.ERASE, somebody)
        assert served.callback_answer(press).text == wording.readers.ERASED
    assert served.now(shown).version == shown.version


def test_a_press_under_a_deleted_message_is_answered(served: FakeTelegram) -> None:
    """Telegram shows such a message as inaccessible; the button stops spinning all the same."""
    answer = answer_for(served, newcomer(served))
    query = {"id": "5", "from": served.reader.wire(), "chat_instance": "1", "data": "n:1:1"}
    with served._state.changed:
        served._state.callbacks["5"] = None
    served.push(
        "callback_query", query | {"message": {"chat": answer.wire["chat"], "message_id": 9, "date": 0}}
    )
    assert served.callback_answer("5").text == wording.readers.OLD_BUTTON


def test_a_press_under_an_inline_message_is_answered(served: FakeTelegram) -> None:
    """There is nothing of ours to edit there."""
    with served._state.changed:
        served._state.callbacks["6"] = None
    query = {
        "id": "6",
        "from": served.reader.wire(),
        "chat_instance": "1",
        "inline_message_id": "i1",
        "data": "n:1:1",
    }
    served.push("callback_query", query)
    assert served.callback_answer("6").text == wording.readers.OLD_BUTTON


def test_a_button_works_after_a_restart(telegram: FakeTelegram, archive: Path) -> None:
    """What a button stands for is on disk."""
    with RunningBot(telegram, archive):
        answer = answer_for(telegram, telegram.reader)
    with RunningBot(telegram, archive):
        telegram.press(answer, wording.readers.MORE_CONTEXT)
        assert telegram.wait_for_edit(answer).covered("blockquote") == STORM


def test_an_old_press_that_telegram_gave_up_on_does_no_harm(telegram: FakeTelegram, archive: Path) -> None:
    """A press from before the start is too old to be answered, and still shows what it leads to."""
    with RunningBot(telegram, archive):
        answer = answer_for(telegram, telegram.reader)
    telegram.press(answer, wording.readers.MORE_CONTEXT)
    telegram.expire_queries()
    with RunningBot(telegram, archive):
        assert telegram.wait_for_edit(answer).covered("blockquote") == STORM


def test_a_button_works_after_a_reindex(telegram: FakeTelegram, archive: Path) -> None:
    """A press names its passage by the article, whatever was indexed since."""
    with RunningBot(telegram, archive):
        answer = answer_for(telegram, telegram.reader)
        add(archive, article("gulls", "Gulls nest on the breakwater", ["Two moorings were lost to gulls."]))
        reindex(archive)
        telegram.press(answer, wording.readers.MORE_CONTEXT)
        assert telegram.wait_for_edit(answer).covered("blockquote") == STORM


def test_a_button_of_a_removed_article_says_so(telegram: FakeTelegram, archive: Path) -> None:
    """The article is gone, and the button says just that."""
    with RunningBot(telegram, archive):
        answer = answer_for(telegram, telegram.reader)
        writing = Archive(archive, writable=True)
        writing.remove(article_id_of("id:storm"))
        writing.close()
        assert pressed(telegram, answer, wording.readers.MORE_CONTEXT) == wording.readers.ARTICLE_GONE
