"""What a message says to the bot: a command, a question, something that is no text, or nothing at all.

Read from the text itself and not from Telegram's entities, which other Bot API servers leave out. Pure functions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from telegram import Bot, Message, User
from telegram.constants import ChatType

_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,64})(?:@(?P<bot>\w+))?(?=\s|$)\s*(?P<rest>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Command:
    """A command for this bot, in lower case, and what stands after it."""

    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class Asking:
    """A question; empty where somebody called the bot and said nothing more."""

    text: str


@dataclass(frozen=True, slots=True)
class NoText:
    """A picture, a voice, a file: something that somebody sent to the bot and that it cannot read."""


Heard = Command | Asking | NoText


def heard_in(message: Message, bot: Bot) -> Heard | None:
    """What a message says to this bot; None where it is not for it."""
    if message.via_bot is not None and message.via_bot.id == bot.id:
        return None  # an excerpt that somebody chose inline: the bot's own words
    private = message.chat.type == ChatType.PRIVATE
    text = text_of(message)
    if match := _COMMAND.match(text):
        if match["bot"] and match["bot"].lower() != bot.username.lower():
            return Command("", "") if private else None
        return Command(match["name"].lower(), match["rest"].strip())
    # Beside a picture, say; what is said of a file is no question.
    is_written = bool(text) and message.document is None
    if not private:
        return _called(message, text, bot) if is_written else None
    if is_written:
        return Asking(text)
    return NoText() if message.effective_attachment else None


def writer_of(message: Message) -> User | None:
    """The person who wrote a message; None where it was written in a channel's name, or in a group's by an anonymous
    admin: Telegram then gives a user who stands for all such writers everywhere.
    """
    return None if message.sender_chat is not None else message.from_user


def number_of_writer(message: Message) -> int:
    """The user id of whoever wrote a message, or the id of the chat in whose name it was written."""
    writer = writer_of(message)
    return writer.id if writer is not None else (message.sender_chat or message.chat).id


def text_answered(message: Message) -> str:
    """The text of the message that this one answers; "" where there is none."""
    answered = message.reply_to_message
    return text_of(answered) if answered else ""


def text_of(message: Message) -> str:
    """The text or caption; half a character, which a client can cut an emoji to, becomes a question mark."""
    text = message.text or message.caption or ""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _called(message: Message, text: str, bot: Bot) -> Asking | None:
    """In a group: what follows a mention of the bot, or an answer to one of its messages."""
    if bot.username:
        mention = re.compile(rf"(?<![\w@])@{re.escape(bot.username)}(?!\w)[,:]?", re.IGNORECASE)
        if mention.search(text):
            return Asking(" ".join(mention.sub(" ", text).split()))
    answered = message.reply_to_message
    if answered and answered.from_user and answered.from_user.id == bot.id:
        return Asking(text)
    return None
