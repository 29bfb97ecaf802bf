"""Follow-ups: short questions written out by the one before, shown so, and asked as typed when that is wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import wording
from bot.conversation import Conversation
from bot.following import FOLLOWED_FOR
from bot.presses import AskAsTyped, ShowRank
from bot.reply import Block, Line, Quote, Reply
from corpus.archive import FILE_NAME
from corpus.archive.memory import Asker, Memory
from index.asking.followups import whole_question
from tests.botapi import FakeTelegram, User
from tests.conversing import conversation_over
from tests.printed import article, build_archive, cup, storm
from tests.telegram_support import CUP_QUESTION, told

READER = Asker(1, 7)
STORM = "What did Odile Brandt say about the moorings?"
FERRY = "When did the ferry reach Quillhaven in 2019?"


@pytest.fixture
def conversation(tmp_path: Path) -> Iterator[Conversation]:
    directory = build_archive(
        tmp_path,
        storm(),
        cup(),
        article("brandt", "New pilot", ["Odile Brandt trained as a pilot in Marsh End."]),
    )
    with conversation_over(directory) as conversation:
        yield conversation


def opening(reply: Reply) -> str:
    """The first line of a reply."""
    return told_by(reply.blocks[0])


def told_by(block: Block) -> str:
    """A line as it reads."""
    return "".join(piece.text for piece in block.pieces) if isinstance(block, Line) else ""


@pytest.mark.parametrize(
    ("text", "last", "whole"),
    [
        (
            "and in Brambleford?",
            "How many statues stand in Quillhaven?",
            "How many statues stand in Brambleford?",
        ),
        (
            "when does it open?",
            "how much is a swim at the old pool for children?",
            "When does the old pool open?",
        ),
        ("what did it cost?", "how many came to the dog show", "What did the dog show cost?"),
        ("and in 2020?", FERRY, "When did the ferry reach Quillhaven in 2020?"),
        ("what about Port Lanz?", FERRY, "When did the ferry reach Port Lanz in 2019?"),
        ("And in March?", "How many ferries sailed?", "How many ferries sailed in March?"),
        ("and the vice-chancellor?", "What did the mayor promise?", "What did the vice-chancellor promise?"),
        ("and the final?", "who won the semi-final?", "who won the final?"),
        ("and last year?", "How many ferries sailed?", "How many ferries sailed last year?"),
        ("and last week?", "How many ferries sailed this week?", "How many ferries sailed last week?"),
        ("by how many?", "Did the ferry beat its record?", "Did the ferry beat its record, by how many?"),
        ("in which year?", "Who was the first mayor?", "Who was the first mayor, in which year?"),
        ("how old is she?", "When does the mayor start?", "How old is Odile Brandt?"),
        ("how old is she?", "When does the mayor say it starts?", "How old is the mayor?"),
        ("who is he?", "What did Ada Quill say?", "Who is Ada Quill?"),
        ("why?", "latest on the strike", "Why: the strike"),
        ("how much did it cost?", "Why: the strike", "How much did the strike cost?"),
        ("and the pumps?", "How many ferries sailed?", "How many ferries sailed about the pumps?"),
        ("why?", FERRY, "Why did the ferry reach Quillhaven in 2019?"),
        ("when?", "Who was the first mayor?", "When: Who was the first mayor?"),
        ("when was that?", "Who won the Coastal Cup?", "When: Who won the Coastal Cup?"),
        ("Where did it happen?", "When did Theo Okafor train?", "Where did Theo Okafor train?"),
        ("what else did he say?", FERRY, "What else did Odile Brandt say?"),
        ("What did she say about Brambleford?", FERRY, "What did Odile Brandt say about Brambleford?"),
        ("who is her deputy?", FERRY, "Who is Odile Brandt's deputy?"),
        (
            "what else did she say?",
            "What did the mayor say about the moorings?",
            "What else did the mayor say?",
        ),
        ("what else did she say?", "What did Ada Quill say?", "What else did Ada Quill say?"),
        ("why did it sink?", FERRY, "Why did the ferry sink?"),
        ("who found it?", "What happened to the heron?", "Who found the heron?"),
        ("who counts it?", "eelgrass", "Who counts eelgrass?"),
        ("who stole it?", "the bronze heron", "Who stole the bronze heron?"),
        ("and the tram?", "tell me about the heron", "tell me about the tram"),
        ("how much did he take?", "what happened to the treasurer?", "How much did the treasurer take?"),
        ("how many people live there?", FERRY, "How many people live in Quillhaven?"),
    ],
)
def test_a_follow_up_is_written_out(text: str, last: str, whole: str) -> None:
    """By the words of the last question, and by who spoke in its answer."""
    assert whole_question(text, last, lambda: None if "mayor say" in last else "Odile Brandt") == whole


@pytest.mark.parametrize(
    "text",
    ["Who won the Coastal Cup?", "ferry", "When will the council open it?", "Did Ivo Lanz say what he saw?",
     "and how many boats were lost?", "How many are there?", "What about her?", "It's late", "", "?"],
)  # fmt: skip
def test_a_question_of_its_own_is_left_alone(text: str) -> None:
    """Also with a pronoun, where the question itself says what it means, or nothing does."""
    assert whole_question(text, "Which way?", lambda: None) is None


def test_the_reader_sees_how_it_was_asked(conversation: Conversation) -> None:
    """Before the answer."""
    conversation.ask(STORM, READER)
    reply, _ = conversation.ask("Where did she train?", READER)
    assert opening(reply) == "Asked as: Where did Odile Brandt train?"


def test_it_can_be_asked_as_typed(conversation: Conversation) -> None:
    """By a button, once."""
    conversation.ask(STORM, READER)
    reply, asked = conversation.ask("Where did she train?", READER)
    press = str(AskAsTyped(asked))
    assert press in [button.press for row in reply.buttons for button in row]
    assert "Asked as" not in opening(conversation.press(press, READER))
    kept = conversation.memory.recall(asked)
    assert kept is not None
    assert (kept.text, kept.typed) == ("Where did she train?", None)


def shown(reply: Reply) -> str:
    """The text of the excerpt in a reply; "" where there is none."""
    return next((block.text for block in reply.blocks if isinstance(block, Quote)), "")


def test_what_else_is_something_else(conversation: Conversation) -> None:
    """Than what the answers before showed, until there is nothing else."""
    first, _ = conversation.ask(STORM, READER)
    texts = [shown(first)]
    while texts[-1] and len(texts) < 9:
        reply, asked = conversation.ask("What else did she say?", READER)
        kept = conversation.memory.recall(asked)
        assert kept is not None
        again = conversation.press(str(ShowRank(asked, 0)), READER)
        texts.append(shown(reply))
        assert not texts[-1] or shown(again) == texts[-1]
    assert texts[-1] == ""
    assert len(set(texts)) == len(texts) > 2
    assert any("Nothing else in this archive" in told_by(block) for block in reply.blocks)


def test_what_else_is_known_after_a_restart(conversation: Conversation, tmp_path: Path) -> None:
    """The buttons under it show what they showed."""
    conversation.ask(STORM, READER)
    reply, asked = conversation.ask("What else did she say?", READER)
    conversation.memory.close()
    with conversation_over(tmp_path) as anew:
        assert shown(anew.press(str(ShowRank(asked, 0)), READER)) == shown(reply) != ""


@pytest.mark.parametrize("other", [Asker(1, 8), Asker(2, 7)])
def test_nobody_follows_up_on_anothers_question(conversation: Conversation, other: Asker) -> None:
    """Nor on one's own of another chat."""
    conversation.ask(STORM, READER)
    reply, _ = conversation.ask("Where did she train?", other)
    assert "Asked as" not in opening(reply)


@pytest.mark.parametrize(
    ("last", "whole"),
    [
        ("Who set the swimming record to Skell Island?", None),
        ("What happened to Ada Quill?", "What else did Ada Quill say?"),
        ("How much did the tram cost?", None),
        ("Why did the harbour master resign?", "What else did the harbour master say?"),
    ],
)
def test_he_is_no_place_and_no_thing(last: str, whole: str | None) -> None:
    """Where the last question names only that, nobody is meant, rather than an island or a tram."""
    assert whole_question("what else did he say?", last, lambda: None) == whole


def test_a_body_that_spoke_is_named_within_the_sentence() -> None:
    """As it is written behind other words."""
    whole = whole_question("What did they say about moorings?", "Is it open?", lambda: "The harbour office")
    assert whole == "What did the harbour office say about moorings?"


def test_a_pronoun_of_nobody_is_no_question(conversation: Conversation) -> None:
    """Rather than an answer about anybody who says something."""
    reply, asked = conversation.ask("What did she say?", READER)
    assert (opening(reply), asked) == (wording.readers.NO_WORDS, "")


def test_an_old_question_is_not_followed(conversation: Conversation) -> None:
    """Who comes back much later starts anew."""
    conversation.ask(STORM, READER)
    assert conversation.memory.newest_of(READER, 0.0) is None
    assert conversation.memory.newest_of(READER, FOLLOWED_FOR) is not None


def test_what_was_asked_is_followed_after_a_restart(conversation: Conversation, tmp_path: Path) -> None:
    """What was typed is known as well."""
    conversation.ask(STORM, READER)
    conversation.ask("Where did she train?", READER)
    conversation.memory.close()
    with closing(Memory(tmp_path)) as memory:
        last = memory.newest_of(READER, FOLLOWED_FOR)
    assert last is not None
    assert (last.text, last.typed) == ("Where did Odile Brandt train?", "Where did she train?")


def test_forgetting_ends_a_conversation(conversation: Conversation, tmp_path: Path) -> None:
    """Nothing is left to follow up on, on disk neither."""
    conversation.ask(STORM, READER)
    assert conversation.memory.forget(READER.user)
    assert conversation.memory.newest_of(READER, FOLLOWED_FOR) is None
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        assert connection.execute("SELECT count(*) FROM questions").fetchone() == (0,)
    connection.close()


def test_a_follow_up_in_a_chat(served: FakeTelegram) -> None:
    """In Telegram as everywhere."""
    user: User = served.user("Follower")
    told(served, CUP_QUESTION, user)
    assert told(served, "and in the gale?", user).text.startswith("Asked as: Who scored twice")
