"""A run: terms once, every engine built, then rounds in which the engines take turns.

Turns are what makes ratios hold on a machine that is busy with other things too: whatever slows a round down
slows all engines of it. An engine that fails is left out with the reason, and the run goes on. Everything on
disk lies in one folder that the caller removes. Nothing here prints.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.bench.children import Child, EngineFailed
from bot.bench.figures import Measured, Run, cold_open, latency
from bot.bench.peers import OWN, Listed
from bot.bench.terms import Terms, all_words, analyse
from corpus.errors import UnreadableInput

Told = Callable[[str, int, int], None]
"""Told (what is being done, how much of it is done, of how much; 0 for unknown)."""

_WARMING = 20
_SETS = ("stop_words_out", "stop_words_in")


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run measures. `described` goes into its report as it is."""

    texts: Iterable[str]
    questions: Callable[[Path], list[str]]
    """From the file of paragraphs, one a line, that the run has written by then."""
    described: Mapping[str, Any]
    engines: tuple[Listed, ...]
    rounds: int
    seconds: float
    """For one engine, one round, one set of questions."""
    content_only: bool
    with_archive: bool


@dataclass(slots=True)
class _Contender:
    listed: Listed
    folder: Path
    measured: Measured
    child: Child | None = None
    cold: list[dict[str, float]] = field(default_factory=list)
    took: dict[str, list[list[float]]] = field(default_factory=lambda: {name: [] for name in _SETS})
    places: dict[str, dict[int, list[int]]] = field(default_factory=lambda: {name: {} for name in _SETS})


def measure(plan: Plan, folder: Path, told: Told) -> Run:
    """Walk through a run in an empty folder. Raises what reading the paragraphs or questions raises."""
    texts = folder / "paragraphs.txt"
    expected = int(plan.described.get("paragraphs") or 0)
    with texts.open("w", encoding="utf-8") as written:
        analysed = analyse(
            _written(plan.texts, written.write),
            folder / "terms",
            content_only=plan.content_only,
            told=lambda done: told("Analysing", done, expected),
        )
    questions = _asked(plan.questions(texts), content_only=plan.content_only)
    if not questions["stop_words_out"]:
        raise UnreadableInput("None of the questions has a word to search for. Give others with --questions.")
    run = Run(
        machine(),
        plan.described,
        analysed,
        {name: len(asked) for name, asked in questions.items()},
        plan.rounds,
    )
    contenders = _built(run, plan, folder, told)
    with ExitStack() as children:
        contenders = _take_turns(run, plan, contenders, questions, children, told)
    _judge(contenders, questions, Terms(folder / "terms"), told)
    run.engines = [contender.measured for contender in contenders]
    if plan.with_archive and any(engine.name == OWN for engine in plan.engines):
        told("Indexing an archive and adding to it", 0, 0)
        run.freshness = _freshness(folder, texts, run)
    return run


def machine() -> dict[str, Any]:
    """What a run's figures depend on besides the engines."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processor": _processor(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
    }


def _written(texts: Iterable[str], write: Callable[[str], object]) -> Iterable[str]:
    for text in texts:
        write(f"{text}\n")
        yield text


def _asked(texts: Sequence[str], *, content_only: bool) -> dict[str, list[list[str]]]:
    """The terms of each question: as Clippings asks it, and with its stop words unless the index has none."""
    from index.asking.question import understand

    understood = [(terms, text) for text in texts if (terms := list(understand(text).terms))]
    asked = {"stop_words_out": [terms for terms, _ in understood]}
    if not content_only:
        asked["stop_words_in"] = [list(dict.fromkeys(all_words(text))) for _, text in understood]
    return asked


def _built(run: Run, plan: Plan, folder: Path, told: Told) -> list[_Contender]:
    contenders = []
    for done, listed in enumerate(plan.engines):
        told(f"Building with {listed.name}", done, len(plan.engines))
        place = folder / f"index-{done}"
        try:
            with Child() as child:
                built = child.ask("build", engine=listed.name, folder=place, terms=folder / "terms")
        except EngineFailed as error:
            run.skipped[listed.name] = f"{listed.name} is left out: building failed ({error})."
            continue
        disk = size_of(place) if listed.keeps_a_file else None
        contenders.append(
            _Contender(listed, place, Measured(listed.name, {}, built["seconds"], built["peak"], disk))
        )
    return contenders


def _take_turns(
    run: Run,
    plan: Plan,
    contenders: list[_Contender],
    questions: Mapping[str, list[list[str]]],
    children: ExitStack,
    told: Told,
) -> list[_Contender]:
    """The rounds; gives back those who lasted."""
    first = questions["stop_words_out"][0]
    steps, done = len(contenders) * (plan.rounds + 1), 0
    for number in range(plan.rounds + 1):
        for contender in list(contenders):
            what = f"Round {number} of {plan.rounds}" if number else "Opening"
            told(f"{what}: {contender.listed.name}", done, steps)
            done += 1
            try:
                if number:
                    _one_round(contender, questions, plan.seconds, first)
                else:
                    contender.child = children.enter_context(Child())
                    opened = _open(contender.child, contender, first)
                    contender.measured.ran_with = opened["ran_with"]
                    for asked in questions.values():
                        contender.child.ask(
                            "ask", questions=asked[:_WARMING], seconds=plan.seconds, places=False
                        )
            except EngineFailed as error:
                run.skipped[contender.listed.name] = (
                    f"{contender.listed.name} is left out: it failed ({error})."
                )
                contenders.remove(contender)
    for contender in contenders:
        assert contender.child is not None
        contender.measured.serving = contender.child.ask("memory")["resident"]
        contender.measured.cold = cold_open(contender.cold)
    return contenders


def _one_round(
    contender: _Contender, questions: Mapping[str, list[list[str]]], seconds: float, first: list[str]
) -> None:
    """One cold open in a process of its own, then each set of questions, going on where time ran out before."""
    with Child() as fresh:
        contender.cold.append(_open(fresh, contender, first))
    assert contender.child is not None
    for name, asked in questions.items():
        seen = contender.places[name]
        start = len(seen) % len(asked)
        turn = [*range(start, len(asked)), *range(start)]
        reply = contender.child.ask(
            "ask", questions=[asked[place] for place in turn], seconds=seconds, places=len(seen) < len(asked)
        )
        contender.took[name].append(reply["took"])
        seen.update(zip(turn, reply["places"], strict=False))


def _open(child: Child, contender: _Contender, first: list[str]) -> dict[str, Any]:
    return child.ask("open", engine=contender.listed.name, folder=contender.folder, question=first)


def _judge(
    contenders: Sequence[_Contender], questions: Mapping[str, list[list[str]]], terms: Terms, told: Told
) -> None:
    """Compare what each engine found with the exact ranking."""
    from bot.bench.exact import Exact

    told("Judging", 0, 0)
    exact = Exact(terms)
    shares: dict[tuple[str, str], list[float]] = {}
    for name, asked in questions.items():
        for place, question in enumerate(asked):
            told("Judging", place, len(asked))
            best = exact.best(question)
            for contender in contenders:
                found = contender.places[name].get(place)
                if best is not None and found is not None:
                    shares.setdefault((contender.listed.name, name), []).append(best.share_among(found))
    for contender in contenders:
        for name in questions:
            judged = shares.get((contender.listed.name, name))
            overlap = sum(judged) / len(judged) if judged else None
            setattr(
                contender.measured, name, latency(contender.took[name], len(contender.places[name]), overlap)
            )


def _freshness(folder: Path, texts: Path, run: Run) -> dict[str, Any] | None:
    try:
        with Child() as child:
            return child.ask("freshness", folder=folder / "archive", texts=texts)
    except EngineFailed as error:
        run.skipped["archive"] = f"Indexing a real archive is left out: it failed ({error})."
        return None


def size_of(folder: Path) -> int:
    """Bytes of all files under a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
