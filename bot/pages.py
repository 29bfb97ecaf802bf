"""From an Answer, and what its buttons lead to, to the Reply that shows it. Pure; every door renders these."""

from __future__ import annotations

from collections.abc import Sequence

from bot import wording
from bot.archive_pages import listed, printed_lines, quoted_around
from bot.presses import (
    UNFLIPPED,
    AskAsTyped,
    AskCorrected,
    Flips,
    Forget,
    Narrow,
    Rate,
    ShowContext,
    ShowRank,
)
from bot.reply import BLANK, Block, Button, Line, Piece, Quote, Reply, line
from bot.telling import closest, how_asked, nothing, switches, unsaid
from corpus.article import Article
from index.answer import Answer, Excerpt

_CITATION_LIMIT = 256  # Telegram's limit for a text to copy, in UTF-16 units
_WIDEST_CONTEXT = 9


def answer_page(answer: Answer, asked: str, flips: Flips = UNFLIPPED, *, is_followup: bool = False) -> Reply:
    """The first thing a reader sees: the best excerpt, or that there is none; before it, how it was asked."""
    page = rank_page(answer, asked, 0, flips) if answer.answered else nothing_page(answer, asked, flips)
    return Reply((*foreword(answer, is_followup=is_followup), *page.blocks),
                 (*_ways_to_ask(answer, asked, is_followup=is_followup), *page.buttons))  # fmt: skip


def foreword(answer: Answer, *, is_followup: bool = False) -> list[Block]:
    """What a reader must know of how a question was asked."""
    return [line(Piece(sentence, "faint")) for sentence in how_asked(answer, is_followup=is_followup)]


def whole_page(answer: Answer) -> Reply:
    """Every excerpt of an answer one after the other, for a terminal that has the room."""
    if not answer.answered:
        without = (BLANK, line(wording.filters.ASK_WITHOUT)) if answer.filters else ()
        return Reply((*foreword(answer), *nothing_page(answer, "").blocks, *without))
    blocks: list[Block] = []
    for rank, excerpt in enumerate(answer.excerpts):
        blocks += [*([BLANK] if blocks else []), *excerpt_blocks(excerpt), *_unsaid(answer, rank)]
    return Reply((*foreword(answer), *_only(answer), *blocks))


def rank_page(answer: Answer, asked: str, rank: int, flips: Flips = UNFLIPPED) -> Reply:
    """The passage at one rank, clamped to what there is; what lies beyond the excerpts is said to be no answer."""
    passages = answer.excerpts + answer.near_misses
    if not passages:
        return nothing_page(answer, asked, flips)
    last = (len(answer.excerpts) or len(passages)) - 1
    rank = min(rank, last)
    excerpt = passages[rank]
    blocks: list[Block] = (
        _only(answer) if answer.answered else [line(Piece(wording.readers.CLOSEST, "faint"))]
    )
    blocks += [*excerpt_blocks(excerpt), *_unsaid(answer, rank)]
    others = answer.excerpts[rank + 1 :]
    if rank == 0 and others:
        blocks += [BLANK, _also(excerpt, others)]
    buttons = _buttons_under(excerpt, asked, rank, last, flips)
    return Reply(tuple(blocks), buttons + _switches(answer, asked, flips))


def nothing_page(answer: Answer, asked: str, flips: Flips = UNFLIPPED) -> Reply:
    """The honest "not in this archive", with near misses named as such."""
    blocks: list[Block] = [line(nothing(answer))]
    buttons = _switches(answer, asked, flips)
    if not answer.near_misses:
        return Reply(tuple(blocks), buttons)
    blocks.append(line(wording.readers.CLOSEST))
    blocks += [listed(miss.attribution.imprint) for miss in closest(answer)]
    show = Button(wording.readers.SHOW_CLOSEST, press=str(ShowRank(asked, 0, flips)))
    return Reply(tuple(blocks), ((show,), *buttons))


def context_page(article: Article, press: ShowContext) -> Reply:
    """The paragraphs around one, which is lit whole among them."""
    quotes = quoted_around(article, press.place, press.radius)
    more = len(quotes) < len(article.paragraphs) and press.radius < _WIDEST_CONTEXT
    wider = ShowContext(press.asked, press.rank, press.article_id, press.place, press.radius + 2, press.flips)
    buttons = [Button(wording.readers.LESS, press=str(ShowRank(press.asked, press.rank, press.flips)))]
    if more:
        buttons.insert(0, Button(wording.readers.MORE_CONTEXT, press=str(wider)))
    return Reply((*quotes, *printed_lines(article.imprint, article.imprint.url)), (tuple(buttons),))


def privacy_page() -> Reply:
    """What is remembered, and a button that erases it."""
    return Reply((line(wording.readers.PRIVACY),), ((Button(wording.readers.ERASE, press=str(Forget())),),))


def excerpt_blocks(excerpt: Excerpt) -> list[Block]:
    """An excerpt as it is always shown: who speaks, the paragraph whole, where it was printed."""
    others = excerpt.attribution.elsewhere
    also_in = [line(Piece(wording.prints.also_in(others), "faint"))] if others else []
    return [*_speaker_line(excerpt), Quote(excerpt.text, excerpt.highlights),
            *printed_lines(excerpt.attribution.imprint, excerpt.link), *also_in]  # fmt: skip


def _ways_to_ask(answer: Answer, asked: str, *, is_followup: bool) -> tuple[tuple[Button, ...], ...]:
    """Buttons for the question as corrected, and for a follow-up as it was typed."""
    ways = []
    if answer.did_you_mean is not None:
        ways.append(Button(wording.words.ASK_CORRECTED, press=str(AskCorrected(asked))))
    if is_followup:
        ways.append(Button(wording.words.ASK_AS_TYPED, press=str(AskAsTyped(asked))))
    return (tuple(ways),) if ways else ()


def _speaker_line(excerpt: Excerpt) -> list[Line]:
    speaker = excerpt.attribution.speaker
    if speaker is None:
        return []
    described = f", {speaker.described_as}:" if speaker.described_as else ":"
    return [line(Piece(wording.speakers.opening(speaker.name), "bold"), described)]


def _also(shown: Excerpt, others: Sequence[Excerpt]) -> Line:
    """The next other article by its headline, and how many more excerpts there are."""
    of_others = [e.attribution.imprint for e in others if e.attribution.imprint != shown.attribution.imprint]
    if not of_others:
        return line(Piece(f"Also: {len(others)} more from this article", "faint"))
    more = f" · {len(others) - 1} more" if len(others) > 1 else ""
    return line(Piece(f"Also: {wording.prints.headline(of_others[0])}{more}", "faint"))


def _unsaid(answer: Answer, rank: int) -> list[Block]:
    told = unsaid(answer, rank)
    return [line(Piece(told, "faint"))] if told else []


def _only(answer: Answer) -> list[Block]:
    """That only a part of the archive was searched, where that is so."""
    if not answer.filters:
        return []
    return [line(Piece(wording.filters.only(answer.filters, answer.undated), "faint"))]


def _switches(answer: Answer, asked: str, flips: Flips) -> tuple[tuple[Button, ...], ...]:
    """What takes filters away from an answer, one by one and all at once, or applies those offered."""
    row = tuple(
        Button(label, press=str(Narrow(asked, switched))) for label, switched in switches(answer, flips)
    )
    return (row,) if row else ()


def _buttons_under(
    excerpt: Excerpt, asked: str, rank: int, last: int, flips: Flips
) -> tuple[tuple[Button, ...], ...]:
    imprint, place = excerpt.attribution.imprint, excerpt.paragraph.place
    speaker = excerpt.attribution.speaker
    citation = wording.prints.citation(
        excerpt.text, imprint, speaker.name if speaker else None, _CITATION_LIMIT
    )
    context = ShowContext(asked, rank, imprint.article_id, place, 1, flips)
    first = [Button(wording.readers.MORE_CONTEXT, press=str(context))]
    if rank:
        first.append(Button(wording.readers.PREVIOUS, press=str(ShowRank(asked, rank - 1, flips))))
    if rank < last:
        first.append(Button(wording.readers.NEXT, press=str(ShowRank(asked, rank + 1, flips))))
    second = [Button(wording.readers.COPY_CITATION, copy=citation)]
    if excerpt.link:
        second.insert(0, Button(wording.readers.OPEN_SOURCE, url=excerpt.link))
    third = [
        Button(label, press=str(Rate(asked, imprint.article_id, place, good)))
        for label, good in ((wording.readers.GOOD, True), (wording.readers.BAD, False))
    ]
    return tuple(first), tuple(second), tuple(third)
