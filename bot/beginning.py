"""A newspaper's own archive begins: until an article is in it and can be found, the bundled sample stands in for it.

The sample answers readers, and nothing is written into it: what is remembered of them, what moderators call things
and whatever they add is at home, in the folder that the settings name. Synchronous; who waits is the door's affair.
"""

from __future__ import annotations

from pathlib import Path

from bot.conversation import Conversation
from bot.sample import has_begun
from corpus.errors import IndexUnavailable
from corpus.memory import Memory
from index.asking.aliases import AliasFile


def standing_in(sample: Path, home: Path) -> Conversation:
    """The sample in conversation, for an archive that is still to be begun. Raises ArchiveError."""
    conversation = Conversation(sample, Memory(home))
    conversation.desk.aliases = AliasFile(home)
    return conversation


def begun(home: Path, standing_in: Conversation) -> Conversation | None:
    """The archive at home in the same conversation, its index open; None as long as nothing can be found there.

    What stood in for it is still to be closed, but for its memory. Raises ArchiveError.
    """
    if not has_begun(home):
        return None
    conversation = Conversation(home, standing_in.memory)
    try:
        conversation.desk.engine()
    except IndexUnavailable:
        conversation.desk.close()
        return None
    return conversation
