"""An Answer as a page: the excerpt that was asked for, or that there is none, and links to everything else of it."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.faces.web.frame import aside, framed, link, told
from bot.faces.web.markup import Element, Node
from bot.faces.web.passages import clipping, lines, listed, passage_address
from bot.telling import closest, how_asked, nothing, switches, unsaid
from bot.web.addresses import Asking
from index.answer import Answer


def answer_page(answer: Answer, asking: Asking) -> str:
    """The page of a question. A rank beyond what there is shows the last passage."""
    content: list[Node] = list(_foreword(answer, asking))
    content += (_excerpt if answer.answered else _nothing)(answer, asking)
    return framed(*content, title=asking.question, question=asking.question, after=answer.question)


def _foreword(answer: Answer, asking: Asking) -> list[Element]:
    """How the question was asked, and how to ask it otherwise."""
    is_followup = answer.question != asking.question
    ways = []
    if answer.did_you_mean is not None:
        ways.append(link(wording.words.ASK_CORRECTED, str(Asking(answer.did_you_mean))))
    if is_followup:
        ways.append(link(wording.words.ASK_AS_TYPED, str(Asking(asking.question))))
    sentences = how_asked(answer, is_followup=is_followup)
    return [
        *(aside(sentence) for sentence in sentences[:-1]),
        *(aside(sentence, *ways) for sentence in sentences[-1:]),
    ]


def _excerpt(answer: Answer, asking: Asking) -> list[Element]:
    """One excerpt whole, the others in a line each."""
    rank = min(asking.rank, len(answer.excerpts) - 1)
    shown = answer.excerpts[rank]
    only = wording.filters.only(answer.filters, answer.undated) if answer.filters else ""
    switching = _switching(answer, asking)
    others = [
        listed(excerpt, str(replace(asking, rank=place)), beside=shown)
        for place, excerpt in enumerate(answer.excerpts)
        if place != rank
    ]
    return [
        *([aside(only, *switching)] if only or switching else []),
        clipping(shown, *_ways_on(answer, asking, rank), unsaid=unsaid(answer, rank)),
        *([lines(others, wording.web.ALSO)] if others else []),
    ]


def _nothing(answer: Answer, asking: Asking) -> list[Element]:
    """That there is no answer; what comes closest in a line each, which leads to the passage in its article."""
    named = [listed(miss, passage_address(miss)) for miss in closest(answer)]
    return [
        told(nothing(answer), *_switching(answer, asking)),
        *([lines(named, wording.readers.CLOSEST)] if named else []),
    ]


def _switching(answer: Answer, asking: Asking) -> list[Element]:
    """A link for each filter that can be had without, or that is offered."""
    return [
        link(label, str(replace(asking, rank=0, flips=flips)))
        for label, flips in switches(answer, asking.flips)
    ]


def _ways_on(answer: Answer, asking: Asking, rank: int) -> list[Element]:
    """Around the passage, and to the excerpts before and after it."""
    ways = [link(wording.readers.MORE_CONTEXT, passage_address(answer.excerpts[rank]))]
    if rank:
        ways.append(link(wording.readers.PREVIOUS, str(replace(asking, rank=rank - 1)), rel="prev"))
    if rank + 1 < len(answer.excerpts):
        ways.append(link(wording.readers.NEXT, str(replace(asking, rank=rank + 1)), rel="next"))
    return ways
