"""Hearing a question: from what is typed to what is asked of this archive, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.archive import Archive
from corpus.archive.voices import speakers_named
from index.asking.aliases import AliasFile
from index.asking.asked import Question
from index.asking.capitals import (
    in_small_letters,
    is_written_small,
    may_be_acronyms,
    printed_forms,
    with_capitals,
)
from index.asking.framing import with_apostrophes
from index.asking.headed import as_a_question
from index.asking.narrowing import Extent, Narrowed, Narrowing, narrow
from index.asking.preparing import prepared
from index.asking.question import understand
from index.asking.speakers import name_on_subject
from index.asking.tongues.known import language_asked, tongue_of
from index.asking.unprinted import unprinted_names
from index.searching.local import LocalEngine
from index.speech import spellings_of
from index.spellings.standing import Respelled
from index.terms.languages import ENGLISH

if TYPE_CHECKING:
    from index.meaning.nearness import Meaning

_READ_FOR_NAMES = 40  # paragraphs


@dataclass(frozen=True, slots=True, eq=False)
class Hearing:
    """An archive and one generation of its index, by which questions are understood."""

    archive: Archive
    engine: LocalEngine
    aliases: AliasFile
    known: Extent
    languages: Sequence[str]
    """those of its articles that questions are understood in"""
    meaning: Meaning | None

    def narrowed(self, text: str, narrowing: Narrowing) -> tuple[str, Narrowed]:
        """The text as it is read, and what it is narrowed to."""
        read = self._in_full(with_apostrophes(in_small_letters(text)))
        return read, narrow(read, self.known, narrowing, tongue_of(language_asked(read, self.languages)))

    def asked(self, text: str, narrowed: Narrowed, asked_on: date | None) -> Respelled:
        """The question, understood in its language, with the archive's own words for what it names."""
        if self.meaning:
            self.meaning.begin(narrowed.without_papers or text)  # as it will be asked, mostly
        forms, is_small = self._printed_forms(text), is_written_small(text)
        parts = (text, narrowed.rest, narrowed.without_papers or text)
        text, rest, whole = (with_capitals(part, forms) for part in parts)
        understood = _understood(text, rest, whole, language_asked(text, self.languages))
        question = replace(understood, asked_on=asked_on, is_beyond=narrowed.is_beyond)
        found = prepared(question, self.engine, self.aliases.aliases(), self.languages, is_small=is_small)
        proposed = found.did_you_mean and with_capitals(found.did_you_mean, {word: word for word in forms})
        return replace(found, did_you_mean=proposed)

    def _in_full(self, text: str) -> str:
        """The text, or the question that "Strake on the gale" is where somebody of that name speaks."""
        asked = name_on_subject(text)
        if asked is None or not speakers_named(self.archive, spellings_of(asked[0])):
            return text
        return f"What did {asked[0]} say about {asked[1]}?"

    def _printed_forms(self, text: str) -> dict[str, str]:
        """How the archive prints the names in a question that is written small, and acronyms in any."""
        acronyms = may_be_acronyms(text, self.engine.holding)
        looked_for = text if is_written_small(text) else " ".join(acronyms)
        if not looked_for:
            return {}
        found = self.engine.search(understand(with_capitals(text, acronyms)), _READ_FOR_NAMES)
        printed = printed_forms(
            looked_for, self.archive.texts([passage.number for passage in found]).values()
        )
        return unprinted_names(looked_for, self.engine) | printed if self._is_english(text) else printed

    def _is_english(self, text: str) -> bool:
        """Whether it can be in no other language of the archive."""
        return self.languages == [ENGLISH] or language_asked(text, self.languages) == ENGLISH


def _understood(text: str, rest: str, whole: str, language: str | None) -> Question:
    """The question without the words that became filters, unless nothing is left of it; `whole` has its other words."""
    question = understand(rest, language)
    if not question.terms:
        return understand(text, language)
    return replace(question, text=whole if question.wants else as_a_question(whole))
