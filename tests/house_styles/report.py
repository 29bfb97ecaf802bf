"""Invented reports in many newspapers' house styles, each with what is said in it and by whom.

`says` lists (words of the quotation, the name a reader is shown or None) for the quotations inside marks, in
order; `reported` lists the same for speech outside marks, of which other quotations are allowed.
"""

from __future__ import annotations

from dataclasses import dataclass

Said = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Report:
    """One invented article: its house style, its paragraphs, what is said inside marks and outside."""

    style: str
    texts: tuple[str, ...]
    says: tuple[Said, ...] = ()
    reported: tuple[Said, ...] = ()


def report(
    style: str, *texts: str, says: list[Said] | None = None, reported: list[Said] | None = None
) -> Report:
    return Report(style, texts, tuple(says or ()), tuple(reported or ()))
