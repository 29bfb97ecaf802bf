"""What a moderator is shown of a draft. Pure functions from a draft and what is known of it to a Reply.

The page of a draft fits one message, so that it can be edited in place for as long as the draft is open.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot import wording
from bot.drafts.desk import Look
from bot.drafts.nouns import Draft
from bot.presses import Act, OnDraft
from bot.reply import Block, Button, Line, Piece, Quote, Reply, line
from corpus.adding.amendment import Field
from corpus.article import Rejection

_OPENING = 1_200
"""Characters up to which the first paragraph is quoted whole; a blockquote of that length folds up on a phone."""
_FIELD = 300
_REASON = 200
_LISTED = 100
_A_ROW = 5
_CUT_LINE = 250
_CUT_A_PAGE = 8
_REJECTIONS_BESIDE_ONE = 3
_ACTS = {Field.TITLE: Act.TITLE, Field.SOURCE: Act.SOURCE, Field.DATE: Act.DATE, Field.BYLINE: Act.BYLINE}
FIELD_OF = {act: field for field, act in _ACTS.items()}


def one_page(draft: Draft, look: Look, notice: str | None = None) -> Reply:
    """A draft of one article: its fields, how it begins, what the archive has of it, and what can be done."""
    imprint = look.article.imprint
    headline = Piece(_clipped(wording.prints.headline(imprint), _FIELD), "bold", imprint.url)
    cut = len(look.article.cut)
    blocks: list[Block] = [
        line(Piece(wording.drafts.NOT_YET, "faint")),
        _marked(draft, look, Field.TITLE, f"{wording.prints.NEWSPAPER} ", headline),
        _marked(draft, look, Field.SOURCE, "Source: ", imprint.source),
        _marked(draft, look, Field.DATE, "Date: ", wording.drafts.date_of(imprint)),
        _marked(draft, look, Field.BYLINE, "Byline: ", imprint.byline),
        _opening(look.article.texts),
        line(
            wording.drafts.length(
                len(look.article.texts), len(look.article.captions), cut, len(draft.sending.parts)
            )
        ),
        *[line(_clipped(sentence, 2 * _FIELD)) for sentence in _standing(look)],
        *_rejections(draft.rejections[:_REJECTIONS_BESIDE_ONE], draft.rejected),
    ]
    if draft.sending.may_go_on:
        blocks.append(line(wording.drafts.MAY_GO_ON))
    standing = look.compared.standing
    label = wording.drafts.UPDATE_IT if standing == "changed" else wording.drafts.ADD_IT
    first = [] if standing == "unchanged" else [_button(draft, label, Act.ADD)]
    fields = tuple(_button(draft, wording.drafts.BUTTON_OF[field], act) for field, act in _ACTS.items())
    rows = [(*first, _button(draft, wording.drafts.DISCARD, Act.DISCARD)), fields]
    if cut:
        rows.append((_button(draft, wording.drafts.cut_button(cut), Act.SHOW_CUT),))
    return _with(notice, Reply(tuple(blocks), tuple(rows)))


def many_page(draft: Draft, notice: str | None = None) -> Reply:
    """A draft of many articles: how many, the first few, what the archive has of them, what could not be read."""
    counts = [draft.standings.get(standing, 0) for standing in ("new", "changed", "unchanged")]
    blocks: list[Block] = [
        line(Piece(wording.drafts.NOT_YET, "faint")),
        line(f"{wording.prints.NEWSPAPER} ", Piece(_what(draft), "bold")),
        line(wording.drafts.standings(*counts)),
    ]
    for glimpse in draft.glimpses:
        there = " · there already" if glimpse.standing == "unchanged" else ""
        blocks.append(line(f"· {_clipped(glimpse.headline, _FIELD)} ({glimpse.printed}){there}"))
    if draft.articles > len(draft.glimpses):
        blocks.append(line(wording.drafts.more(draft.articles - len(draft.glimpses))))
    blocks += _rejections(draft.rejections, draft.rejected)
    first = [_button(draft, wording.drafts.ADD_ALL, Act.ADD)]
    if draft.articles == counts[2]:
        blocks.append(line(wording.drafts.STORES_NOTHING))
        first = []
    discard = _button(draft, wording.drafts.DISCARD, Act.DISCARD)
    return _with(notice, Reply(tuple(blocks), ((*first, discard),)))


def cut_page(draft: Draft, look: Look, near: int) -> Reply:
    """The lines that were cut, a few at a time (the page of line `near`), each with a button that puts it back."""
    left = [
        (number, text)
        for number, text in enumerate(look.reading.cut)
        if text not in draft.amendment.restored and text in look.article.cut
    ]
    before = sum(number < near for number, _ in left)
    start = min(before, max(0, len(left) - 1)) // _CUT_A_PAGE * _CUT_A_PAGE
    shown, following = left[start : start + _CUT_A_PAGE], left[start + _CUT_A_PAGE :]
    blocks = [
        line(
            f"{wording.prints.NEWSPAPER} ",
            Piece(_clipped(wording.prints.headline(look.article.imprint), _FIELD), "bold"),
        )
    ]
    blocks.append(line(wording.drafts.WAS_CUT if shown else wording.drafts.NOTHING_CUT))
    blocks += [line(f"{number + 1}. {_clipped(text, _CUT_LINE)}") for number, text in shown]
    puts = [_button(draft, wording.drafts.put_back(number + 1), Act.PUT_BACK, number) for number, _ in shown]
    rows = [tuple(puts[at : at + 4]) for at in range(0, len(puts), 4)]
    last = [_button(draft, wording.drafts.TO_DRAFT, Act.SHOW)]
    if len(left) > _CUT_A_PAGE:
        number, _ = (following or left)[0]  # after the last page the first
        last.append(_button(draft, wording.drafts.MORE_CUT, Act.SHOW_CUT, number))
    return Reply(tuple(blocks), (*rows, tuple(last)))


def list_page(drafts: Sequence[Draft]) -> Reply:
    """The open drafts of a chat, each with a button that shows it here."""
    if not drafts:
        return Reply((line(wording.drafts.NO_DRAFTS),))
    named = [line(f"{number}. {_named(draft)}") for number, draft in enumerate(drafts, 1)]
    shows = [_button(draft, str(number), Act.SHOW) for number, draft in enumerate(drafts, 1)]
    rows = [tuple(shows[at : at + _A_ROW]) for at in range(0, len(shows), _A_ROW)]
    return Reply((line(wording.drafts.open_here(len(drafts))), *named), tuple(rows))


def discarded_page(draft: Draft) -> Reply:
    """That a draft is gone, and what it was."""
    named = [line(f"· {_clipped(g.headline, _FIELD)} ({g.printed})") for g in draft.glimpses[:1]]
    return Reply((line(wording.drafts.DISCARDED), *named))


def take_out_button(draft: Draft) -> Button:
    """What takes back out of the archive what a draft put into it."""
    return _button(draft, wording.drafts.TAKE_OUT, Act.TAKE_OUT)


def _marked(draft: Draft, look: Look, field: Field, label: str, value: Piece | str | None) -> Line:
    """A field on a line; one that a moderator corrected says so."""
    piece = value if isinstance(value, Piece) else Piece(_clipped(value or wording.drafts.NONE, _FIELD))
    before, now = (getattr(one.imprint, field.value) for one in (look.reading, look.article))
    return line(label, piece, *([Piece(f" ({wording.drafts.CORRECTED})", "faint")] if before != now else []))


def _opening(texts: tuple[str, ...]) -> Block:
    """The first paragraph; of a monstrous one the beginning, which is no quote then."""
    first = next(iter(texts), "")
    return Quote(first) if len(first) <= _OPENING else line(_clipped(first, _OPENING))


def _standing(look: Look) -> list[str]:
    """What the archive has of the article, a sentence a line."""
    compared = look.compared
    told = [wording.drafts.NEW]
    if compared.counterpart is not None:
        is_there = compared.standing == "unchanged"
        told = [(wording.drafts.is_there if is_there else wording.drafts.is_update)(compared.counterpart)]
    if compared.printings:
        told.append(wording.drafts.same_story(compared.printings[0], len(compared.printings) - 1))
    return told


def _rejections(named: tuple[Rejection, ...], number: int) -> list[Block]:
    if not number:
        return []
    blocks = [line(wording.drafts.unread(number))]
    blocks += [line(f"· {_clipped(rejection.told, _REASON)}") for rejection in named]
    if number > len(named):
        blocks.append(line(wording.drafts.more(number - len(named))))
    return [*blocks]


def _named(draft: Draft) -> str:
    """A draft on one line of a list."""
    if draft.articles > 1:
        return _clipped(wording.drafts.holds(draft.sending.what, draft.articles), _LISTED)
    title = dict(draft.amendment.fields).get(Field.TITLE)
    return "; ".join(f"{_clipped(title or one.headline, _LISTED)} ({one.printed})" for one in draft.glimpses)


def _what(draft: Draft) -> str:
    return wording.drafts.holds(_clipped(draft.sending.what, _FIELD), draft.articles)


def _button(draft: Draft, label: str, act: Act, number: int = 0) -> Button:
    return Button(label, press=str(OnDraft(draft.id, act, number)))


def _with(notice: str | None, page: Reply) -> Reply:
    return Reply((*page.blocks, line(Piece(notice, "bold"))), page.buttons) if notice else page


def _clipped(text: str, limit: int) -> str:
    """The beginning of a text, whole words, with an ellipsis where it goes on."""
    if len(text) <= limit:
        return text
    start = text[: limit - 2]
    return (start.rsplit(" ", 1)[0] if " " in start[limit // 2 :] else start) + " …"
