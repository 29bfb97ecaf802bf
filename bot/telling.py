"""What every door tells around an answer: how it was asked, that there is none, what comes near, which filters switch.

Pure choices in words; how they look, and what follows when one is taken, is each door's own.
"""

from __future__ import annotations

from bot import wording
from bot.presses import Flips
from bot.questions import asked_part
from index.answer import Answer, Excerpt
from index.asking.filters import Filters, Kind

_NEAR_MISSES_NAMED = 3


def how_asked(answer: Answer, *, is_followup: bool = False) -> list[str]:
    """What a reader must know of how a question was asked, where that is not as it was written."""
    told = [wording.words.asked_as(answer.question)] if is_followup else []
    if (last := asked_part(answer.question)) is not None:
        told.append(wording.words.asked_in_part(last))
    told += [
        wording.words.respelled(respelling.asked, respelling.searched) for respelling in answer.respellings
    ]
    if answer.did_you_mean is not None:
        told.append(wording.words.did_you_mean(answer.did_you_mean))
    return told


def unsaid(answer: Answer, rank: int) -> str | None:
    """That the excerpt at a rank does not have some words of the question; of the first alone is that known."""
    return wording.words.unsaid(answer.unsaid) if answer.unsaid and rank == 0 else None


def nothing(answer: Answer) -> str:
    """That the archive does not answer, and what it spans."""
    coverage = answer.coverage
    told = (
        wording.filters.nothing_under(answer.filters, answer.undated)
        if answer.filters
        else wording.readers.NOTHING_ELSE
        if answer.besides
        else wording.readers.NOTHING
    )
    return f"{told} {wording.prints.extent(coverage.articles, coverage.oldest, coverage.newest)}"


def closest(answer: Answer) -> list[Excerpt]:
    """The near misses that are named beside it, one of each article."""
    named: list[Excerpt] = []
    for miss in answer.near_misses:
        if miss.attribution.imprint not in (other.attribution.imprint for other in named):
            named.append(miss)
    return named[:_NEAR_MISSES_NAMED]


def switches(answer: Answer, flips: Flips) -> list[tuple[str, Flips]]:
    """What takes filters away from an answer, one by one and all at once, or applies those offered."""
    on, off = _parts(answer.filters), _parts(answer.offered)
    found = [(wording.filters.WITHOUT[kind], flips ^ {kind}) for kind in on] if len(on) > 1 else []
    if on:
        label = wording.filters.WITHOUT_FILTERS if len(on) > 1 else wording.filters.WITHOUT_FILTER
        found.append((label, flips ^ on.keys()))
    return found + [(wording.filters.with_only(part), flips ^ {kind}) for kind, part in off.items()]


def _parts(filters: Filters) -> dict[Kind, Filters]:
    """The filters that a reader can switch, each by itself."""
    parts: dict[Kind, Filters] = {"date": filters.period, "source": filters.papers}
    return {kind: part for kind, part in parts.items() if part}
