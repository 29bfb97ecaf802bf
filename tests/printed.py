"""Articles of the Quillhaven Courier for tests, and archives built of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from corpus.adding.ingest import add_readings
from corpus.adding.ingestion import Ingestion
from corpus.archive import Archive
from corpus.article import Article, Imprint, Rejection, paragraphs_of
from index.reindex import reindex

STORM = (
    "The new breakwater held through Monday night while the worst gale in nine years crossed the bay.",
    'Odile Brandt, the harbour master, said the harbour lost two moorings and no boats. "We were ready for it," '
    'she told the council on Tuesday. "Nobody was hurt."',
    "Repairs to the fish quay will cost 48,000 pounds, according to treasurer Ivo Lanz.",
)
CUP = (
    "Quillhaven Rovers won the Coastal Cup on Saturday, beating Marsh End 3-1 in front of 4,112 spectators.",
    "Captain Theo Okafor scored twice before half-time.",
)


def article(
    name: str,
    title: str,
    texts: Iterable[str],
    *,
    published: date | None = date(2024, 3, 14),
    source: str | None = "Quillhaven Courier",
    url: str | None = None,
) -> Article:
    """An article as a JSON line with the id `name` would give it."""
    imprint = Imprint(f"id:{name}", name, title, source, "Jo Ash", published, url, "en")
    return Article(imprint, paragraphs_of(tuple(texts)))


def storm() -> Article:
    return article(
        "storm", "Breakwater holds in the gale", STORM, url="https://courier.quillhaven.example/2024/storm"
    )


def cup() -> Article:
    return article("cup", "Rovers lift the Coastal Cup", CUP, published=date(2025, 5, 3))


def add(directory: Path, *readings: Article | Rejection) -> Ingestion:
    """Add articles to the archive in a folder."""
    archive = Archive(directory, writable=True)
    try:
        return add_readings(archive, readings)
    finally:
        archive.close()


def build_archive(directory: Path, *articles: Article) -> Path:
    """An archive with its index; the storm and the cup unless told otherwise."""
    add(directory, *(articles or (storm(), cup())))
    reindex(directory)
    return directory
