"""A strict fake of Telegram's Bot API for tests: what Telegram refuses, it refuses.

with FakeTelegram() as telegram:
    application = (
        ApplicationBuilder().token(telegram.token)
        .base_url(telegram.base_url).base_file_url(telegram.base_file_url).build()
    )
    ...                                              # start the bot
    telegram.say("Who mended the clock?")            # the reader, in private
    answer = telegram.wait_for_message()             # .text .entities .buttons .html
    press = telegram.press(answer, "More context")
    telegram.callback_answer(press)
    assert not telegram.refused
    assert not telegram.complaints
"""

from .fake import FakeTelegram
from .faults import Limits
from .nouns import Action, Button, Call, CallbackAnswer, Chat, InlineAnswer, Refused, Sent, StoredFile, User

__all__ = [
    "Action", "Button", "Call", "CallbackAnswer", "Chat", "FakeTelegram", "InlineAnswer", "Limits", "Refused",
    "Sent", "StoredFile", "User",
]  # fmt: skip
