"""What the engine must know of a language: its verbs of saying and the words that stand around them.

Every field is a piece of a regular expression without groups of its own, save where it says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
"""A word with a capital, as names have in the languages of Europe."""


def name_of(particles: str, polite: str) -> str:
    """A name of up to five capitalised words, with small words between them and "Mr." before."""
    return rf"(?:(?:{polite})\s)?{WORD}(?:\s(?:(?:{particles})\s)*{WORD}){{0,4}}"


Span = tuple[int, int]
People = Callable[[str, int, int | None], Iterator[tuple[Span, Span]]]
"""Of a text between two offsets: where it says what somebody is, and the name behind that."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language. `verbs` are the verbs of saying that stand before or after their subject.

    `named` is a name; `office` a noun phrase for somebody without one; `he` the pronouns, of men and of women;
    `behind` what follows a verb as its pronoun ("-t-il"); `that` what leads over to what is reported; `before`
    and `after` say "according to"; `listener` leads to whom it is told; `when` may stand between a verb and
    its subject; `placed` tells that a name has ended. `title` parts "Polizeichef Dale Pell" into its groups
    title and name; `trailing` matches what belongs to no name at the end of a phrase. Where `drops_he` a verb
    alone is enough. `people` finds who is named, in a language that writes names like any word. `letters`
    tells the language by its script, else `common`, its commonest words, does.
    """

    verbs: str
    named: str
    he: tuple[str, str]
    that: str
    before: str
    after: str
    office: str = r"(?!)"
    behind: str = r"(?!)"
    listener: str = r"(?!)"
    when: str = r"(?!)"
    placed: str = r"(?!)"
    stops: str = r",.:;«»“”„\"()"
    title: re.Pattern[str] | None = None
    trailing: re.Pattern[str] | None = None
    polite: re.Pattern[str] = field(default=re.compile(r"(?!)"))
    letters: re.Pattern[str] | None = None
    common: frozenset[str] = frozenset()
    drops_he: bool = False
    people: People | None = None
