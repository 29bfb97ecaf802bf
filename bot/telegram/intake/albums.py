"""Files sent together: an album's one caption says what all of them are for, whichever of them carries it.

Each of the files comes as a message of its own. For one event loop; nothing here sends or waits.
"""

from __future__ import annotations

from typing import TypeVar

from telegram import Message

_REMEMBERED = 100
"""Albums."""
_MOST_FILES = 10
"""In an album of Telegram's."""

_Thing = TypeVar("_Thing")
Album = tuple[int, str]
"""The chat and the number of an album."""


class Albums:
    """The albums that came last, in chats where a file needs a command to be added."""

    def __init__(self) -> None:
        self._commands: dict[Album, str] = {}
        self._waiting: dict[Album, list[Message]] = {}

    def command_of(self, message: Message) -> str | None:
        """The command that an album's caption gave before this file of it, which has none, came."""
        album = _album_of(message)
        return self._commands.get(album) if album and not message.caption else None

    def wait(self, message: Message) -> None:
        """Remember a file without a caption: a later one of its album may carry the command."""
        album = _album_of(message)
        if album and not message.caption:
            files = _slot(self._waiting, album, [])
            if len(files) < _MOST_FILES:
                files.append(message)

    def command(self, message: Message, name: str) -> list[Message]:
        """A file carries the command of its album: those that came before it."""
        album = _album_of(message)
        if album is None:
            return []
        _slot(self._commands, album, name)
        return self._waiting.pop(album, [])


def _album_of(message: Message) -> Album | None:
    has_file = message.document is not None and message.media_group_id is not None
    return (message.chat_id, message.media_group_id or "") if has_file else None


def _slot(remembered: dict[Album, _Thing], album: Album, thing: _Thing) -> _Thing:
    while len(remembered) >= _REMEMBERED and album not in remembered:
        del remembered[next(iter(remembered))]
    return remembered.setdefault(album, thing)
