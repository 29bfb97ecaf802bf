"""Parsing on several cores: files to articles and articles to quotations, by programs of their own.

The archive has one writer; everything before the writing can be done by others. They speak JSON over pipes, end
when this process does, and one that dies or takes too long costs the file that it was at, never the run.
"""

from __future__ import annotations

from corpus.parsing.crew import Parsed, parsed_files

__all__ = ["Parsed", "parsed_files"]
