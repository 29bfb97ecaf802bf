"""What must be known of a language to understand a question in it: a table of its words, one file a language.

All words and patterns are in plain letters, as `plain` makes them: small, without accents and vowel signs, every alef
alike, for readers leave such out. Patterns have no groups of their own but those that are named here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Look = Literal[
    "person", "place", "time", "money", "share", "amount", "number", "age", "duration", "reason", "manner", "which",
    "what", "whether",
]  # fmt: skip
"""What an answer looks like."""


@dataclass(frozen=True, slots=True, eq=False)
class Dates:
    """How a language tells dates. `units` are patterns of "week", "summer" and the like, by their English names.

    `last`, `this` and `ago` are patterns around "{unit}", of which `ago` has a group "count"; `of` may stand between a
    day, a month and a year; `leads` are the words before a date, by the English ones; `ahead` tells that a question is
    about what is to come.
    """

    months: Mapping[str, int]
    units: Mapping[str, str]
    last: str
    this: str
    ago: str
    yesterday: str
    today: str
    leads: Mapping[str, str]
    ahead: str
    of: str = ""
    year: str = ""
    """what may stand before the number of a year"""


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """One language.

    `asks` has patterns of what asks, each with what is then looked for, the first that is found counting; what they
    match says nothing of the subject. `opens` are words that a question begins with. `says` are verbs of saying,
    `speakers` patterns with the group "who" for whose words are asked for; `framing` stands before a subject that is
    asked nothing of; `little` are words that only help to ask; `in_paper` stands before a newspaper that is asked.

    What follows is known of words in articles, in any form that has the same stem: numbers, days and months, money,
    shares, lengths of time, what stands after somebody's age, before causes, ways and places. `names` says how names
    are written: with a capital, as all nouns are, or like any word, behind what somebody is.
    """

    language: str
    asks: tuple[tuple[Look, str], ...]
    opens: str
    says: str
    speakers: tuple[str, ...]
    framing: str
    little: str
    in_paper: str
    dates: Dates
    numbers: str
    days: str
    money: str
    shares: str
    lengths: str
    aged: str
    causes: str
    means: str
    before_places: str
    names: Literal["capital", "nouns too", "behind titles"] = "capital"
    before_names: str = r"(?!)"
    """what names of places and bodies stand behind, in a language without capitals"""
    counted: str = field(default=r"\s+(?P<counted>\w+)")
    """what follows a word that asks for a number: the thing counted"""
