"""The menus of commands: one for everybody, a longer one for each moderator. Nothing depends on them."""

from __future__ import annotations

import logging

from telegram import Bot, BotCommand, BotCommandScopeChat, BotCommandScopeDefault, User
from telegram.error import TelegramError

from bot import wording

logger = logging.getLogger(__name__)


class Menus:
    """Hands out the menus; a moderator whom the bot cannot reach yet gets theirs at the first command."""

    def __init__(self, bot: Bot, moderators: frozenset[int]) -> None:
        self._bot = bot
        self._without = set(moderators)

    async def hand_out(self) -> None:
        """Everybody's menu, and each moderator's."""
        await self._set(wording.readers.COMMANDS_FOR_READERS, None)
        for moderator in sorted(self._without):
            await self._offer(moderator)

    async def offer_to(self, user: User | None) -> None:
        """This moderator's menu, unless they have it."""
        if user is not None and user.id in self._without:
            await self._offer(user.id)

    async def _offer(self, moderator: int) -> None:
        self._without.discard(moderator)
        if not await self._set(
            wording.readers.COMMANDS_FOR_READERS + wording.keeping.COMMANDS_FOR_MODERATORS, moderator
        ):
            self._without.add(moderator)

    async def _set(self, commands: tuple[tuple[str, str], ...], chat: int | None) -> bool:
        scope = BotCommandScopeChat(chat) if chat else BotCommandScopeDefault()
        try:
            await self._bot.set_my_commands([BotCommand(*command) for command in commands], scope=scope)
        except TelegramError as error:
            logger.info("A menu of commands was not set: %s", error)
            return False
        return True
