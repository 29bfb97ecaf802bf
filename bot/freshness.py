"""Sources as a moderator is told of them: how fresh each is, what a round changed, what it would change."""

from __future__ import annotations

from datetime import datetime

from bot import wording
from corpus.sources.nouns import Difference, Source, Synced

_NAMED = 10
"""Addresses of a dry run that are named; the rest is counted."""


def source_sentence(source: Source, waiting: int) -> str:
    """One source on one line."""
    when = f"last synced {_at(source.synced_at)}" if source.synced_at else "never synced yet"
    told = [f"{source.name} ({source.kind.value}, {source.place}): {when}"]
    if source.paused:
        told.append("paused")
    elif source.minutes:
        told.append(wording.figures.every(source.minutes))
    if waiting:
        told.append(f"{wording.figures.count(waiting, 'page')} waiting")
    if source.trouble:
        told.append(f"last trouble, {_at(source.tried_at)}: {source.trouble}")
    return "; ".join(told) + ("" if told[-1].endswith(".") else ".")


def synced_sentence(synced: Synced, *, dry: bool = False) -> str:
    """What became of a round, or would."""
    difference, ingestion = synced.difference, synced.ingestion
    if synced.trouble and not synced.asked and not difference.new:
        return f"{synced.source.name}: {synced.trouble}"
    counts = [
        (len(difference.new), "new"),
        (len(difference.changed), "changed"),
        (len(difference.gone), "gone"),
        (len(difference.unsure), "to ask again"),
        (len(difference.left_over), "left over"),
    ]
    told = ", ".join(f"{number:,} {what}" for number, what in counts if number) or "nothing new"
    sentence = f"{synced.source.name}: {told}."
    if not dry and synced.asked:
        sentence += f" {wording.keeping.ingested(ingestion.added, ingestion.updated, ingestion.unchanged)}"
        if synced.seconds >= 1:
            sentence += f" {wording.figures.rate(synced.asked, synced.seconds)}."
    return f"{sentence} {synced.trouble}" if synced.trouble else sentence


def difference_sentences(difference: Difference) -> list[str]:
    """What a round would read, an address a line."""
    told = []
    for what, addresses in _parts(difference):
        told += [f"  {what}: {address}" for address in addresses[:_NAMED]]
        if len(addresses) > _NAMED:
            told.append(f"  {what}: {len(addresses) - _NAMED:,} more")
    return told


def source_json(source: Source, waiting: int) -> dict[str, object]:
    """A source for other programs."""
    return {
        "name": source.name,
        "kind": source.kind.value,
        "place": source.place,
        "every_minutes": source.minutes,
        "paused": source.paused,
        "synced_at": _iso(source.synced_at),
        "tried_at": _iso(source.tried_at),
        "trouble": source.trouble,
        "waiting": waiting,
    }


def synced_json(synced: Synced, *, dry: bool = False) -> dict[str, object]:
    """A round for other programs; of a dry one the addresses too."""
    ingestion = synced.ingestion
    return {
        "source": synced.source.name,
        "trouble": synced.trouble,
        "seconds": round(synced.seconds, 3),
        **{what.replace(" ", "_"): list(addresses) if dry else len(addresses)
           for what, addresses in _parts(synced.difference)},
        **({} if dry else {
            "asked": synced.asked,
            "added": ingestion.added,
            "updated": ingestion.updated,
            "unchanged": ingestion.unchanged + synced.unchanged,
            "rejected": [{"where": r.where, "reason": r.reason} for r in ingestion.rejections],
        }),
    }  # fmt: skip


def _parts(difference: Difference) -> list[tuple[str, tuple[str, ...]]]:
    return [
        ("new", difference.new),
        ("changed", difference.changed),
        ("gone", difference.gone),
        ("to ask again", difference.unsure),
        ("left over", difference.left_over),
    ]


def _at(moment: datetime | None) -> str:
    return f"{wording.figures.moment(moment)} UTC" if moment else "unknown"


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
