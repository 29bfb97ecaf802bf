"""Runs of `clippings eval` as tables and sentences for the terminal. Pure: figures in, something to print out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot import wording
from bot.judging.floors import Floors
from index.judged import measures
from index.judged.comparing import CHANCE, Comparison, Difference, Move, Settings
from index.judged.confidence import selective
from index.judged.runs import Run, intervals, latency_ms
from index.judged.verdicts import DEPTH, Verdict

_MOVES_SHOWN = 12
_NAMED = 5
_BLANK_BELOW = (0, 0, 1, 0)
OF_GROUPS = ("hit@1", "hit@5", "MRR@10", "sentence", "told", "answered", "AUROC")


def of_run(run: Run) -> Iterator[RenderableType]:
    """What a person reads of one collection, in order."""
    answerable = sum(verdict.answerable for verdict in run.verdicts)
    yield Text(f"{run.collection}", style="bold")
    yield (
        f"{wording.figures.count(answerable, 'answerable question')}, "
        f"{len(run.verdicts) - answerable} unanswerable, over "
        f"{wording.figures.count(run.articles, 'article')} with {wording.figures.count(run.paragraphs, 'paragraph')}."
    )
    if run.turned_away:
        yield (
            f"{wording.figures.count(len(run.turned_away), 'article')} of the corpus could not be read "
            f"and so not be found, the last: {run.turned_away[0]}"
        )
    if run.nowhere:
        yield (
            f"{wording.figures.count(len(run.nowhere), 'answerable question')} can never be right, since no paragraph "
            f"of their articles holds their gold passages ({', '.join(run.nowhere[:_NAMED])}). "
            "Compare these with the corpus."
        )
    yield from _seen(run)
    kinds = _groups("kind, as understood", measures.by(lambda verdict: verdict.kind, run.verdicts))
    types = _groups("type, as judged", measures.by(lambda verdict: verdict.type, run.verdicts))
    yield from (Padding(table, _BLANK_BELOW) for table in (_measures(run), kinds, types))
    yield from _sentences(run)


def of_comparison(comparison: Comparison) -> Iterator[RenderableType]:
    """What changed, and which questions moved."""
    table = _table(
        f"{comparison.collection}: against the saved run, {comparison.questions:,} questions of both",
        "measure", "before", "now", "gain, 95 %", "better", "worse", "chance", "",
    )  # fmt: skip
    for difference in comparison.differences:
        if difference.before is None and difference.after is None:
            continue
        table.add_row(*_difference(difference), style="bold" if difference.real else "")
    yield Padding(table, _BLANK_BELOW)
    yield (
        f"A change: the 95 % interval of the gain leaves zero out, and chance would move as many questions one way "
        f"less than {CHANCE:.0%} of the time."
    )
    yield f"Before: {_with(comparison.before)}. Now: {_with(comparison.after)}."
    yield from _moves("Worse", [move for move in comparison.moves if not move.better])
    yield from _moves("Better", [move for move in comparison.moves if move.better])


def of_floors(rose: Floors | None) -> Iterator[str]:
    """Which floors rose; nothing where none was asked to."""
    if rose is None:
        return
    told = [
        f"{name}: {', '.join(f'{m} {v:.2f}' for m, v in new.items())}" for name, new in rose.items() if new
    ]
    yield f"Floors raised: {'; '.join(told)}." if told else "No floor could be raised."


def _seen(run: Run) -> Iterator[RenderableType]:
    if run.seen:
        yield Text(
            f"Trained on: the weights were fitted on questions of this collection ({', '.join(run.seen)}).",
            style="yellow",
        )


def _measures(run: Run) -> Table:
    headings = ("measure", "value", "95 %", *(("bm25 alone",) if run.bm25 else ()), "meaning")
    table, spread = _table("", *headings), intervals(run.verdicts)
    alone = measures.measured(run.bm25) if run.bm25 else {}
    for name, value in measures.measured(run.verdicts).items():
        if value is not None:
            low_high = spread.get(name)
            cells = [name, _number(value), f"{low_high[0]:.3f} to {low_high[1]:.3f}" if low_high else ""]
            cells += [_number(alone.get(name))] if run.bm25 else []
            table.add_row(*cells, measures.MEANING[name], style="bold" if name in measures.HEADLINE else "")
    return table


def _groups(what: str, groups: dict[str, list[Verdict]]) -> Table:
    table = _table(f"By {what}", "", "questions", *OF_GROUPS)
    for name, verdicts in groups.items():
        figures = measures.measured(verdicts)
        table.add_row(name, f"{len(verdicts):,}", *(_number(figures[measure]) for measure in OF_GROUPS))
    return table


def _sentences(run: Run) -> Iterator[str]:
    unlit = [verdict.lit for verdict in run.verdicts if verdict.lit is not None]
    if unlit:
        yield (
            f"Of {len(unlit):,} right first passages with a known short answer, {unlit.count('wrong'):,} have another "
            f"sentence lit and {unlit.count('none'):,} none."
        )
    told = [verdict.answered for verdict in run.verdicts if not verdict.answerable]
    withheld = [verdict.answered for verdict in run.verdicts if verdict.answerable]
    yield (
        f"The threshold in force, {run.threshold:.3f}, tells {told.count(False):,} of {len(told):,} unanswerable "
        f"questions so, and withholds an answer from {withheld.count(False):,} of {len(withheld):,} answerable ones."
    )
    shares = ", ".join(f"{share:.0%}: {kept:.3f}" for share, kept in selective(run.verdicts).items())
    yield f"Right first passages were only the surest questions answered: {shares}."
    if took := latency_ms(run.verdicts):
        marks = ", ".join(f"{name} {value:.1f}" for name, value in took.items())
        yield f"Milliseconds a question, {DEPTH} passages, one after another: {marks}."


def _difference(found: Difference) -> list[str]:
    gain = f"{found.interval[0]:+.3f} to {found.interval[1]:+.3f}" if found.interval else ""
    moved = ["" if count is None else str(count) for count in (found.better, found.worse)]
    chance = "" if found.chance is None else f"{found.chance:.3f}"
    word = "" if found.before is None else ("a change" if found.real else "may be chance")
    return [found.name, _number(found.before), _number(found.after), gain, *moved, chance, word]


def _with(settings: Settings) -> str:
    return f"weights {settings.weights}, threshold {settings.threshold:.3f}"


def _moves(word: str, moves: Sequence[Move]) -> Iterator[str]:
    if not moves:
        return
    yield f"{word}: {wording.figures.count(len(moves), 'question')}."
    for move in moves[:_MOVES_SHOWN]:
        yield f"  {_rank(move.before, move.answered_before)} → {_rank(move.after, move.answered_after)}  {move.text}"
    if len(moves) > _MOVES_SHOWN:
        yield f"  and {len(moves) - _MOVES_SHOWN:,} more; --json lists all."


def _rank(rank: int | None, answered: bool) -> str:
    return f"{rank or '–':>2}{' answered' if answered else ' withheld'}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _table(title: str, *headings: str) -> Table:
    """As narrow as it can be: a terminal of 80 columns shows every heading whole; names and meanings are wrapped."""
    table = Table(
        title=title or None, title_justify="left", title_style="", box=box.SIMPLE_HEAD,
        show_edge=False, padding=(0, 1, 0, 0),
    )  # fmt: skip
    for place, heading in enumerate(headings):
        in_words = place == 0 or heading in ("meaning", "")
        table.add_column(
            heading,
            justify="left" if in_words else "right",
            overflow="fold",
            no_wrap=place > 0 and heading != "meaning",
        )
    return table
