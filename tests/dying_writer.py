"""Writes a file of vectors anew again and again, each time killed at its next step; prints what each death leaves.

Run as `python -m tests.dying_writer FOLDER`. One line a death: whether all wanted vectors are there, how many there
are, and how many once the next writer was done.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from index.meaning.vectors import VectorFile
from index.meaning.writing import writing
from tests.dying_builder import dies
from tests.test_vectors import GONE, WANTED, filled, holds


def drop(directory: Path) -> None:
    """What is killed."""
    with writing(directory) as writer:
        writer.drop_orphans(WANTED)


def main(directory: Path) -> None:
    filled(directory, WANTED, GONE)
    before = directory.with_name("before")
    shutil.copytree(directory, before)
    steps = 0
    while dies(drop, steps, directory):
        left = f"{holds(directory, WANTED)} {len(VectorFile(directory).keys())}"
        drop(directory)
        print(left, "then", len(VectorFile(directory).keys()))
        shutil.rmtree(directory)
        shutil.copytree(before, directory)
        steps += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
