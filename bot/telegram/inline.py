"""Inline mode: excerpts to choose from while typing in any chat. Nothing of it is remembered."""

from __future__ import annotations

import asyncio
import logging

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    helpers,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot import wording
from bot.faces.links import link_works
from bot.faces.telegram_html import messages
from bot.pages import excerpt_blocks
from bot.payloads import article_payload, question_payload
from bot.questions import RANKED, as_asked, asked_today
from bot.reply import Reply
from bot.telegram.delivery import is_too_old
from bot.telegram.office import Office
from index.answer import Answer, Excerpt
from index.asking.framing import asks_for_newest
from index.asking.question import understand

logger = logging.getLogger(__name__)

_CACHE_SECONDS = 30
_DESCRIPTION = 180  # characters: about what two lines of a phone hold
_GREETING = "hello"


class Inline:
    """Answers what people type after the bot's name."""

    def __init__(self, office: Office) -> None:
        self._office = office

    async def asked(self, query: InlineQuery) -> None:
        """Offer the excerpts that answer; where none does, a button says so and leads to the private chat."""
        text = as_asked(query.query)
        if not understand(text).terms:
            await _offer(query, [], wording.readers.ASK_ME, _GREETING)
            return
        if asks_for_newest(text):  # which is a list, and no excerpt
            await _offer(query, [], wording.readers.ASK_ME, question_payload(text) or _GREETING)
            return
        try:
            answer = await asyncio.to_thread(self._office.home.now().ask, text, RANKED, asked_today())
        except Exception as error:  # noqa: BLE001 - the list must stop waiting
            await self._office.troubles.sentence_for(error, query.from_user.id)
            await _offer(
                query, [], wording.readers.ASK_ME, question_payload(text) or _GREETING, cache_seconds=0
            )
            return
        offered = offers(answer, query.get_bot().username)
        if offered:
            await _offer(query, offered)
        else:
            await _offer(query, [], wording.readers.ASK_ARCHIVE_ITSELF, question_payload(text) or _GREETING)


def offers(answer: Answer, bot: str) -> list[InlineQueryResultArticle]:
    """The answer's excerpts, each whole and as one message; one too long for that is left out.

    `bot` is the name that links lead to.
    """
    made: dict[str, InlineQueryResultArticle] = {}
    for excerpt in answer.excerpts:
        texts = messages(Reply(tuple(excerpt_blocks(excerpt))))
        key = f"{excerpt.attribution.imprint.article_id}:{excerpt.paragraph.place}"
        if len(texts) == 1:
            made.setdefault(key, _offered(key, excerpt, texts[0], answer, bot))
    return list(made.values())


def _offered(key: str, excerpt: Excerpt, html: str, answer: Answer, bot: str) -> InlineQueryResultArticle:
    only = f"{wording.filters.only(answer.filters, answer.undated)} – " if answer.filters else ""
    content = InputTextMessageContent(
        html, parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    return InlineQueryResultArticle(
        id=key,
        title=wording.prints.headline(excerpt.attribution.imprint),
        description=f"{only}{' '.join(excerpt.lit or (excerpt.text,))}"[:_DESCRIPTION],
        input_message_content=content,
        reply_markup=InlineKeyboardMarkup([_ways_on(excerpt, bot)]),
    )


def _ways_on(excerpt: Excerpt, bot: str) -> list[InlineKeyboardButton]:
    """Under an excerpt in whatever chat: to its neighbours in the archive, and to its source if that can be linked."""
    payload = article_payload(excerpt.attribution.imprint.article_id, excerpt.paragraph.place)
    here = helpers.create_deep_linked_url(bot, payload)
    buttons = [InlineKeyboardButton(wording.readers.MORE_CONTEXT, url=here)]
    if excerpt.link and link_works(excerpt.link):
        buttons.append(InlineKeyboardButton(wording.readers.OPEN_SOURCE, url=excerpt.link))
    return buttons


async def _offer(
    query: InlineQuery,
    results: list[InlineQueryResultArticle],
    label: str | None = None,
    payload: str = "",
    *,
    cache_seconds: int = _CACHE_SECONDS,
) -> None:
    button = InlineQueryResultsButton(label, start_parameter=payload) if label else None
    try:
        await query.answer(results, cache_time=cache_seconds, is_personal=False, button=button)
    except TelegramError as error:
        level = logging.DEBUG if is_too_old(error) else logging.WARNING
        logger.log(level, "An inline question was not answered: %s", error)
