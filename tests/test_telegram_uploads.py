"""/addnow in Telegram: files and pasted texts become articles; what cannot is told with its reason."""

from __future__ import annotations

import os

import pytest

from bot import wording
from bot.presses import Reindex
from corpus.archive import FILE_NAME, Archive
from tests.botapi import FakeTelegram, Sent, User
from tests.telegram_support import CUP_QUESTION, RunningBot, articles_in, json_lines, newcomer, outcome

PASTED = """Quillhaven Courier

Ferry timetable to change in spring

Published: 3 March 2025

The Grebe line ferry will leave ten minutes earlier from the first Monday of April, the harbour office said.

Skipper Nan Hollis said: "Nobody will miss the night boat, for there is none any more."
"""


def upload(telegram: FakeTelegram, user: User, name: str, content: bytes, **more: int) -> Sent:
    """What becomes of a file sent with the caption /addnow."""
    telegram.send_file(name, content, user=user, caption="/addnow", size=more.get("size"))
    return outcome(telegram, user)


def test_a_file_with_the_caption_is_added(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """The reply says what was added, with its title."""
    text = upload(telegram, moderator, "ferry.txt", PASTED.encode()).text
    assert text.startswith("1 article added.")
    assert "Ferry timetable to change in spring" in text


def test_an_upload_is_told_in_one_message(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """The message that says it is being read becomes the one that says what became of it."""
    upload(telegram, moderator, "ferry.txt", PASTED.encode())
    assert len(telegram.messages(moderator)) == 1


def test_a_file_is_added_by_answering_it(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """/addnow in reply to a file takes that file."""
    sent = telegram.send_file("ferry.txt", PASTED.encode(), user=moderator)
    telegram.wait_for_message(moderator)
    telegram.say("/addnow", user=moderator, reply_to=sent)
    assert "Ferry timetable" in outcome(telegram, moderator).text


def test_a_pasted_text_is_added(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """Everything after the command is the article, line by line."""
    telegram.say(f"/addnow\n{PASTED}", user=moderator)
    assert "Ferry timetable" in outcome(telegram, moderator).text


def test_a_text_is_added_by_answering_it(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """/addnow in reply to a text takes that text, whoever wrote it."""
    room = telegram.group()
    sent = telegram.say(PASTED, room, newcomer(telegram))
    telegram.say("/addnow", room, moderator, reply_to=sent)
    assert "Ferry timetable" in outcome(telegram, room).text


def test_add_with_nothing_says_how(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """One sentence."""
    telegram.say("/addnow", user=moderator)
    assert telegram.wait_for_message(moderator).text == wording.keeping.ADD_WHAT


def test_adding_twice_changes_nothing(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """The second time the article is there already."""
    upload(telegram, moderator, "ferry.txt", PASTED.encode())
    assert "1 there already" in upload(telegram, moderator, "ferry.txt", PASTED.encode()).text


def test_a_corrected_file_updates_its_article(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """The same headline and date are the same article in a newer version."""
    upload(telegram, moderator, "ferry.txt", PASTED.encode())
    corrected = PASTED.replace("ten minutes", "twelve minutes").encode()
    assert "1 updated" in upload(telegram, moderator, "ferry.txt", corrected).text


def test_another_article_in_a_file_of_the_same_name_is_another_article(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """Everybody's file is called article.txt sooner or later; none takes another's place."""
    upload(telegram, moderator, "article.txt", PASTED.encode())
    other = PASTED.replace("Ferry timetable", "Tram timetable").encode()
    assert "1 article added." in upload(telegram, moderator, "article.txt", other).text


def test_a_broken_line_is_named_and_the_rest_goes_in(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """One bad line of an export takes nothing from the others."""
    text = upload(telegram, moderator, "export.jsonl", json_lines(5, broken=[2])).text
    assert text.startswith("4 articles added.")
    assert "export.jsonl, line 3" in text


def test_many_rejections_are_counted(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """Ten are named and the others are a number."""
    text = upload(telegram, moderator, "export.jsonl", json_lines(14, broken=range(1, 14))).text
    assert text.count("· export.jsonl") == 10
    assert "and 3 more." in text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("noise.bin", bytes(range(256)) * 40),
        ("blank.txt", b" \n\t\n"),
        ("page.html", b"<html><body><nav>Home</nav></body></html>"),
        ("../../etc/passwd", b""),
    ],
)
def test_a_file_without_an_article_gets_its_reason(
    telegram: FakeTelegram, desk: RunningBot, moderator: User, name: str, content: bytes
) -> None:
    """Bad input is one clear sentence that names the file, and adds nothing."""
    text = upload(telegram, moderator, name, content).text
    assert text.startswith(f"No article was added.\n· {name}")
    assert articles_in(desk.directory) == 6


def test_a_file_too_big_to_fetch_says_so(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """A 50 MB file gets the limit and the way around it, and is not fetched."""
    assert (
        upload(telegram, moderator, "big.jsonl", b"x", size=50 * 2**20).text == wording.keeping.FILE_TOO_BIG
    )
    assert telegram.calls_of("getFile") == ()


def test_a_file_that_telegram_keeps_says_so(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """A failure to fetch is told with its remedy."""
    telegram.fail("getFile", status=500, times=3)
    assert upload(telegram, moderator, "ferry.txt", PASTED.encode()).text == wording.keeping.FILE_AWAY
    assert not telegram.faults_left


def test_a_file_that_telegram_hands_over_late_need_not_be_sent_twice(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """A failure that passes costs a moment, as it does with messages; so does a flood wait."""
    telegram.drop("getFile")
    telegram.fail("getFile", status=429, retry_after=1)
    assert "1 article added" in upload(telegram, moderator, "ferry.txt", PASTED.encode()).text


def test_a_long_file_tells_how_far_it_is(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """The message is edited while the file is read."""
    telegram.send_file("tides.jsonl", json_lines(3000), user=moderator, caption="/addnow")
    message = telegram.wait_for_message(moderator)
    telegram.wait_for_edit(message, 20, containing="so far")
    telegram.wait_for_edit(message, 20, containing="3,000 articles added")


def test_questions_are_answered_while_a_file_is_read(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """A long upload delays nobody."""
    telegram.send_file("tides.jsonl", json_lines(3000), user=moderator, caption="/addnow")
    message = telegram.wait_for_message(moderator)
    somebody = newcomer(telegram)
    telegram.say(CUP_QUESTION, user=somebody)
    assert "Theo Okafor" in telegram.wait_for_message(somebody).text
    assert telegram.now(message).text.startswith("Reading")
    telegram.wait_for_edit(message, 20, containing="3,000 articles added")


def test_an_upload_is_found_at_once(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """Nobody has to reindex: the index catches up before the upload is reported done."""
    assert wording.keeping.SEARCHABLE in upload(telegram, moderator, "ferry.txt", PASTED.encode()).text
    telegram.say("What did skipper Nan Hollis say about the night boat?", user=moderator)
    assert "Nobody will miss the night boat" in telegram.wait_for_message(moderator).text


def test_a_reindex_button_reindexes(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """What a moderator presses where the index could not follow an upload."""
    told = upload(telegram, moderator, "ferry.txt", PASTED.encode())
    telegram.callback_answer(telegram.press(told, str(Reindex()), moderator, forge=True))
    telegram.wait_for_edit(telegram.wait_for_message(moderator), 20, containing="Reindexed")


def test_a_reindex_button_is_the_moderators(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """Anybody else in the group is told no."""
    room, stranger = telegram.group(), newcomer(telegram)
    telegram.send_file("ferry.txt", PASTED.encode(), room, moderator, caption="/addnow")
    told = outcome(telegram, room)
    assert (
        telegram.callback_answer(telegram.press(told, str(Reindex()), stranger, forge=True)).text
        == wording.readers.MODERATORS_ONLY
    )


@pytest.mark.parametrize("caption", ["/addnow", "/addnow@clippings_test_bot please"])
def test_a_strangers_file_is_not_added(telegram: FakeTelegram, desk: RunningBot, caption: str) -> None:
    """It is not even fetched."""
    stranger = newcomer(telegram)
    telegram.send_file("ferry.txt", PASTED.encode(), user=stranger, caption=caption)
    assert telegram.wait_for_message(stranger).text == wording.readers.MODERATORS_ONLY
    assert telegram.calls_of("getFile") == ()


def test_a_stop_in_the_middle_keeps_whole_articles(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """The bot does not wait for a long upload to end, and the archive stays consistent."""
    telegram.send_file("tides.jsonl", json_lines(20_000), user=moderator, caption="/addnow")
    message = telegram.wait_for_message(moderator)
    telegram.wait_for_edit(message, 20, containing="so far")
    desk.stop()
    archive = Archive(desk.directory)
    holdings = archive.holdings()
    archive.close()
    assert 6 < holdings.articles < 20_006
    assert telegram.now(message).text == wording.keeping.UPLOAD_STOPPED


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_archive_says_so(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """The sentence names the archive; answers go on."""
    (desk.directory / FILE_NAME).chmod(0o444)
    assert "read-only" in upload(telegram, moderator, "ferry.txt", PASTED.encode()).text
