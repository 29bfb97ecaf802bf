"""What is attached to a Reply's message: its buttons, or that an answer to it is wanted.

Only what Telegram will take, so that no button loses a message.
"""

from __future__ import annotations

from telegram import CopyTextButton, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from bot.faces.links import link_works
from bot.faces.telegram_html import utf16_units
from bot.reply import Button, Reply

_COPY_LIMIT = 256  # UTF-16 units
_PRESS_LIMIT = 64  # bytes
_PLACEHOLDER_LIMIT = 64  # characters

Rows = tuple[tuple[Button, ...], ...]
Attached = InlineKeyboardMarkup | ForceReply | None


def attached(reply: Reply) -> Attached:
    """What goes with a reply's last message."""
    if reply.asks is not None:
        return ForceReply(selective=True, input_field_placeholder=reply.asks[:_PLACEHOLDER_LIMIT] or None)
    return keyboard(reply.buttons)


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """The buttons, row by row; None where none is left."""
    kept = [[made for button in row if (made := _button(button))] for row in rows]
    kept = [row for row in kept if row]
    return InlineKeyboardMarkup(kept) if kept else None


def presses_only(markup: Attached) -> InlineKeyboardMarkup | None:
    """The buttons that any server knows: those that carry a press."""
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    rows = [[button for button in row if button.callback_data] for row in markup.inline_keyboard]
    rows = [row for row in rows if row]
    return InlineKeyboardMarkup(rows) if rows else None


def _button(button: Button) -> InlineKeyboardButton | None:
    if button.press is not None and 1 <= len(button.press.encode()) <= _PRESS_LIMIT:
        return InlineKeyboardButton(button.label, callback_data=button.press)
    if button.url is not None and link_works(button.url):
        return InlineKeyboardButton(button.label, url=button.url)
    if button.copy is not None and 1 <= utf16_units(button.copy) <= _COPY_LIMIT:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    return None
