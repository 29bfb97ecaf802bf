"""Readers in conversation with an archive, without any door."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bot.conversation import Conversation
from corpus.archive.memory import Memory
from index.desk import Desk


@contextmanager
def conversation_over(directory: Path) -> Iterator[Conversation]:
    """The archive in a folder in conversation with its readers."""
    with closing(Desk(directory)) as desk, closing(Memory(directory)) as memory:
        yield Conversation(desk, memory)
