"""What a moderator is shown: what became of an upload, a removal, a rebuild, and how things stand.

Pure functions from the archive's nouns to a Reply.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot import wording
from bot.freshness import source_sentence
from bot.presses import Reindex
from bot.reply import Block, Button, Piece, Reply, line, saying
from bot.status import Status
from bot.telegram.rebuilding import Rebuilt
from corpus.adding.ingestion import Ingestion
from corpus.article import Imprint
from corpus.sources.nouns import Source

_REJECTIONS_NAMED = 10
_REASON_LIMIT = 300  # characters of a rejection that are shown
_REINDEX = ((Button(wording.keeping.REINDEX_NOW, press=str(Reindex())),),)


def ingested_page(ingestion: Ingestion) -> Reply:
    """What became of an upload; `found_page` adds whether questions find it."""
    counts = wording.keeping.ingested(ingestion.added, ingestion.updated, ingestion.unchanged)
    blocks: list[Block] = [line(counts)]
    if ingestion.articles == 1 and ingestion.last is not None:
        blocks += _named(ingestion.last)
    rejections = ingestion.rejections
    blocks += [line(f"· {_cut(r.told)}") for r in rejections[:_REJECTIONS_NAMED]]
    if len(rejections) > _REJECTIONS_NAMED:
        blocks.append(line(f"and {len(rejections) - _REJECTIONS_NAMED:,} more."))
    return Reply(tuple(blocks))


def synced_page(sentences: Sequence[str]) -> Reply:
    """What became of each source's round."""
    return saying(*map(_cut, sentences))


def removed_page(imprint: Imprint) -> Reply:
    """That an article was taken out."""
    return Reply((line("Removed:"), *_named(imprint)))


def found_page(page: Reply, caught_up: Rebuilt | None) -> Reply:
    """A page about a change, and that questions see it; where the index could not follow, why and a button."""
    if caught_up is not None and caught_up.failure is None:
        return Reply((*page.blocks, line(wording.keeping.SEARCHABLE)))
    why = caught_up.failure if caught_up and caught_up.failure else wording.keeping.INDEX_BEHIND
    return Reply((*page.blocks, line(why)), _REINDEX)


def several_page(imprints: Sequence[Imprint]) -> Reply:
    """Articles to choose from by their ids."""
    named = [
        line(
            f"· {imprint.article_id} ",
            Piece(wording.prints.headline(imprint)),
            f" ({wording.prints.printed(imprint)})",
        )
        for imprint in imprints
    ]
    return Reply((line(wording.keeping.SEVERAL_FOUND), *named))


def rebuilt_page(rebuilt: Rebuilt) -> Reply:
    """How a rebuild ended."""
    return saying(rebuilt.failure or wording.keeping.reindexed(rebuilt.paragraphs, rebuilt.seconds))


def status_page(status: Status, last: Rebuilt | None, errors: Sequence[str], up_seconds: float) -> Reply:
    """How things stand with the archive, its index and the bot."""
    told = status.sentences()
    if last is not None:
        told.append(f"Last reindex, {_at(last.at)}: {_outcome(last)}")
    told += [f"Error {error}" for error in errors]
    told.append(f"Up for {wording.figures.uptime(up_seconds)}.")
    return saying(*map(_cut, told))


def with_sources(page: Reply, sources: Sequence[tuple[Source, int]]) -> Reply:
    """The newspapers in the archive, and below them where their articles come from."""
    told = [line(_cut(source_sentence(source, waiting))) for source, waiting in sources]
    return Reply((*page.blocks, line(Piece(wording.keeping.WHERE_FROM, "bold")), *told)) if told else page


def _named(imprint: Imprint) -> list[Block]:
    return [
        line(f"{wording.prints.NEWSPAPER} ", Piece(wording.prints.headline(imprint), "bold", imprint.url)),
        line(Piece(f"{wording.prints.printed(imprint)} · id {imprint.article_id}", "faint")),
    ]


def _outcome(rebuilt: Rebuilt) -> str:
    return rebuilt.failure or wording.keeping.reindexed(rebuilt.paragraphs, rebuilt.seconds)


def _at(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= _REASON_LIMIT else sentence[: _REASON_LIMIT - 1] + "…"
