"""The page that the tests of copied pages are made of: a storm, told in five paragraphs."""

from __future__ import annotations

from corpus.article import Article
from corpus.cleaning import clean_paragraph
from corpus.readers import read_text

PARAGRAPHS = [
    "The new harbour wall held through the night, although the storm was the worst that Quillhaven has seen "
    "since records began.",
    'Mara Tolland, the harbour master, said the inner basin\xa0 was "never in danger, because the gates were shut '
    'by nine".',
    "More than 40 boats had been brought in on Monday, according to the lifeboat station's log.",
    '"We lost two moorings and no boats," she told the council.',
    "But the west pier stays shut, and repairs will take until May, the council's engineer said on Wednesday.",
]
CLEAN = tuple(clean_paragraph(text) for text in PARAGRAPHS)

RAW = """Quillhaven Courier Online National and World News and Comment from the Quillhaven Courier Newspaper

Storm: Harbour Wall Spares the Fishing Fleet

Storm: Harbour Wall Spares the Fishing Fleet

Thursday, 14 March, 2024 - 06:10
Fishermen mend their nets on the east pier. AFP file photo

{body}

Editor Picks"""


def read_page(text: str) -> Article:
    return read_text(text, name="storm.txt", place="/pages/storm.txt")


def body(separator: str = "\n\n") -> str:
    return separator.join(PARAGRAPHS)
