"""What was read of something sent, laid down on the shelf while it passes by and is looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from bot import wording
from bot.drafts.nouns import Draft, Glimpse, Sending, this_moment
from bot.drafts.shelf import Shelf
from corpus.adding.amending import as_moderated, known_by_headline, recall
from corpus.adding.ingest import add_readings
from corpus.adding.ingestion import Ingestion
from corpus.archive import Archive
from corpus.archive.nouns import Standing
from corpus.article import Article, Reading, Rejection

_GLIMPSES = 5
_REJECTIONS = 10


@dataclass(slots=True)
class _Seen:
    """What passed by while a draft was laid down."""

    standings: Counter[Standing] = field(default_factory=Counter)
    glimpses: list[Glimpse] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    first: Article | None = None

    def take(self, archive: Archive, reading: Reading) -> None:
        if isinstance(reading, Rejection):
            self.rejections.append(reading)
            return
        self.first = self.first or reading
        article = as_moderated(archive, reading)
        standing = archive.standing(article)
        self.standings[standing] += 1
        if len(self.glimpses) < _GLIMPSES:
            headline, printed = (
                wording.prints.headline(article.imprint),
                wording.prints.printed(article.imprint),
            )
            self.glimpses.append(Glimpse(headline, printed, standing))


def laid_down(
    shelf: Shelf,
    archive: Archive,
    sending: Sending,
    readings: Iterable[Reading],
    told: Callable[[int], None],
) -> Draft | Ingestion:
    """A draft whose readings are laid down, and that is still to be put; an Ingestion of rejections alone.

    `told` hears how many articles were read; what it raises ends it. Raises UnreadableInput, ArchiveError.
    """
    draft_id, seen = shelf.new_id(), _Seen()

    def passing() -> Iterable[Reading]:
        for reading in map(known_by_headline, readings):
            seen.take(archive, reading)
            told(seen.standings.total())
            yield reading

    shelf.write_readings(draft_id, passing())
    if seen.first is None:
        shelf.forget(draft_id)
        return add_readings(archive, seen.rejections)
    draft = Draft(
        draft_id,
        sending,
        this_moment(),
        dict(seen.standings),
        tuple(seen.glimpses),
        tuple(seen.rejections[:_REJECTIONS]),
        len(seen.rejections),
    )
    return replace(draft, amendment=recall(archive, seen.first)) if draft.articles == 1 else draft
