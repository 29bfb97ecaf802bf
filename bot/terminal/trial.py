"""`clippings add --dry-run`: what adding would do, article by article. Nothing is kept, and no archive is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, nullcontext
from dataclasses import dataclass
from pathlib import Path

from bot import wording
from bot.faces.imprint_json import imprint_json
from bot.terminal.bars import bar
from bot.terminal.console import err, out, print_json
from corpus.adding.amending import as_moderated
from corpus.adding.comparing import Compared, compared
from corpus.archive import FILE_NAME, Archive
from corpus.archive.nouns import Standing
from corpus.article import Article, Reading, Rejection
from corpus.readers import read, readable_files


@dataclass(frozen=True, slots=True)
class _Tried:
    """An article as it would be kept, and what the archive has of it."""

    article: Article
    compared: Compared


def readings_of(files: Iterable[Path]) -> Iterator[Reading]:
    """The articles of files and folders, in order."""
    for found in readable_files(files):
        if isinstance(found, Rejection):
            yield found
        else:
            yield from read(found)


def tell_of(readings: Iterable[Reading], folder: Path, *, as_json: bool) -> tuple[int, int]:
    """Print what would become of the readings; how many articles and how many rejections there are."""
    told: list[dict[str, object]] = []
    rejections: list[Rejection] = []
    standings: Counter[Standing] = Counter()
    with bar("Reading", shown=not as_json, counted=False) as progress:
        for tried in _tried(readings, folder):
            if isinstance(tried, Rejection):
                rejections.append(tried)
            else:
                standings[tried.compared.standing] += 1
                if as_json:
                    told.append(_as_json(tried))
                else:
                    out.print(_line(tried), soft_wrap=True)
            progress.tell(0, 0, wording.figures.count(standings.total(), "article"))
    if as_json:
        counts = {name: standings[name] for name in ("new", "changed", "unchanged")}
        rejected = [{"where": rejection.where, "reason": rejection.reason} for rejection in rejections]
        print_json({**counts, "rejected": rejected, "articles": told})
    else:
        for rejection in rejections:
            err.print(f"Not an article: {rejection.told}", soft_wrap=True)
        counted = wording.drafts.standings(*(standings[name] for name in ("new", "changed", "unchanged")))
        out.print(wording.drafts.would_be(counted))
    return standings.total(), len(rejections)


def _tried(readings: Iterable[Reading], folder: Path) -> Iterator[_Tried | Rejection]:
    is_there = (folder / FILE_NAME).exists()
    with closing(_opened(folder)) if is_there else nullcontext() as archive:
        for reading in readings:
            if isinstance(reading, Rejection):
                yield reading
            elif archive is None:
                yield _Tried(reading, Compared("new"))
            else:
                article = as_moderated(archive, reading)
                yield _Tried(article, compared(archive, article))


def _opened(folder: Path) -> Archive:
    """The archive, to be looked at only; one of an earlier version has no place for amendments until it is upgraded."""
    archive = Archive(folder)
    if archive.database.is_of_this_version:
        return archive
    archive.close()
    return Archive(folder, writable=True)


def _line(tried: _Tried) -> str:
    article, imprint = tried.article, tried.article.imprint
    length = wording.drafts.length(len(article.texts), len(article.captions), len(article.cut), 1)
    standing = wording.drafts.STANDING[tried.compared.standing]
    return f"{standing}: {wording.prints.headline(imprint)} ({wording.prints.printed(imprint)}) · {length}"


def _as_json(tried: _Tried) -> dict[str, object]:
    article, found = tried.article, tried.compared
    return {
        **imprint_json(article.imprint),
        "standing": found.standing,
        "counterpart": found.counterpart.article_id if found.counterpart else None,
        "same_story": [other.article_id for other in found.printings],
        "paragraphs": article.texts,
        "captions": article.captions,
        "cut": article.cut,
    }
