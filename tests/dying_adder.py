"""Adds a file of articles to an archive again and again, each time killed at a later statement; prints what is there.

Each article is a batch of its own, so that deaths come between transactions too.

Run as `python -m tests.dying_adder FOLDER`. One line a death: how many articles that left, a space, and how many rows
each table has, and a sum of their contents, once the next run was done. The last line is a run that nobody kills.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

from corpus.adding import ingest
from corpus.adding.ingest import add_paths
from corpus.archive import FILE_NAME, Archive
from tests.printed import STORM
from tests.test_stories import AGENCY

_STEP = 8
"""Statements by which a death is later than the one before it."""
_TABLES = {
    "articles": "key, title, fingerprint, compared",
    "paragraphs": "article, place, text",
    "quotations": "paragraph, start, speaker, surname",
    "story_marks": "mark, article",
    "printings": "article, other, share",
    "ingestion_log": "place, outcome, reason",
}


def press(folder: Path) -> Path:
    """Two printings of one story, another story, and what cannot be read."""
    file = folder / "export.jsonl"
    texts = ["\n\n".join(AGENCY), "\n\n".join(STORM), "\n\n".join(AGENCY[:4])]
    lines = [json.dumps({"id": str(n), "title": f"Story {n}", "text": text}) for n, text in enumerate(texts)]
    file.write_text("\n".join([*lines[:2], "{broken", *lines[2:]]))
    return file


def add(file: Path, directory: Path) -> None:
    with closing(Archive(directory, writable=True)) as archive:
        add_paths(archive, [file], workers=0)


def dies(file: Path, directory: Path, statements: int) -> bool:
    """Whether a child that adds was killed before it was done."""
    child = os.fork()
    if child == 0:
        left, ingest._LARGEST_BATCH = statements, 1
        archive = Archive(directory, writable=True)

        def count(_statement: str) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

        archive.database.connection().set_trace_callback(count)
        add_paths(archive, [file], workers=0)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def articles_in(directory: Path) -> int:
    with closing(Archive(directory)) as archive:
        return archive.holdings().articles


def contents(directory: Path) -> str:
    """How many rows there are, and a sum of them."""
    told = []
    with closing(Archive(directory)) as archive, archive.database.reading() as connection:
        for table, columns in _TABLES.items():
            rows = [
                tuple(row) for row in connection.execute(f"SELECT {columns} FROM {table} ORDER BY {columns}")
            ]
            if table == "ingestion_log":  # a death after the last commit has the rejection told again
                rows = sorted(set(rows))
            told.append(f"{len(rows)}:{blake2b(repr(rows).encode(), digest_size=4).hexdigest()}")
    return " ".join(told)


def main(folder: Path) -> None:
    file, statements = press(folder), 0
    while True:
        directory = folder / str(statements)
        was_killed = dies(file, directory, statements)
        left = articles_in(directory) if (directory / FILE_NAME).exists() else 0
        add(file, directory)
        print(left, contents(directory))
        if not was_killed:
            return
        statements += _STEP


if __name__ == "__main__":
    main(Path(sys.argv[1]))
