"""Whether a person is a "he" or a "she": by given name, by words of kin and office, by pronouns beside the name.

Gender is a balance of evidence, above 0 he, below 0 she; 3 and more is sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from corpus.quotations.given_names import FEMALE, MALE
from corpus.quotations.person import Person, Seen
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import FEMALE_TITLES, MALE_TITLES

SURE_GENDER: Final = 3
KNOWN_GENDER: Final = 2
"""From here on a person is no candidate for the other pronoun; below is a guess by the ending of a name."""
_MALE_WORDS: Final = frozenset("he him his himself he's he'd he'll".split())
_FEMALE_WORDS: Final = frozenset("she her hers herself she's she'd she'll".split())
_MEN: Final = frozenset(
    "man boy father son husband brother uncle nephew grandfather grandson widower boyfriend stepfather stepson dad "
    "hubby king prince monk waiter businessman sportsman fisherman cameraman congressman councilman spokesman "
    "chairman actor-director groom godfather".split()
)
_WOMEN: Final = frozenset(
    "woman girl mother daughter wife sister aunt niece grandmother granddaughter widow girlfriend stepmother "
    "stepdaughter mum mom actress waitress nun queen princess businesswoman sportswoman congresswoman "
    "councilwoman spokeswoman chairwoman heroine bride godmother midwife housewife".split()
)
_MALE_ENDING: Final = re.compile(
    r"(?:[bcdfghjklmnprstvz](?:us|ert|ard|rick|win|ton|don|mir|slav)|[^aeioujlg]o)$"
)
_FEMALE_ENDING: Final = re.compile(r"(?:a|ette|elle|lyn|lynn|isha|een|ique)$")
_AGAINST_THEIR_ENDING: Final = frozenset(
    "abba abdalla abdulla aditya andrea costa danila elisha ezra hamza ilia ilya isa issa juma kenya krishna luca "
    "margo mika misha moussa musa mustafa nicola nikita osama sasha surya talha usama yahya zakaria keen".split()
)
_HEAD_ENDS: Final = re.compile(r"[\s-](?:of|in|at|for|on|from|who|with|to)[\s-]|,")
_SOONEST_PRONOUN: Final = 25
"""In tokens behind a name: a pronoun further off may be somebody else's."""


@lru_cache(maxsize=20_000)
def gender_of_name(given: str) -> int:
    """Sure for common given names in lower case, a guess by the ending of others, 0 for what tells nothing."""
    if given in MALE:
        return SURE_GENDER
    if given in FEMALE:
        return -SURE_GENDER
    if len(given) < 4 or given in _AGAINST_THEIR_ENDING:
        return 0
    return -1 if _FEMALE_ENDING.search(given) else 1 if _MALE_ENDING.search(given) else 0


def gender_of_titles(titles: frozenset[str]) -> int:
    """1 for "mr", -1 for "mrs", 0 for titles that both bear."""
    return 1 if titles & MALE_TITLES else -1 if titles & FEMALE_TITLES else 0


def gender_of_words(description: str) -> int:
    """1 or -1 by the head of a description ("a mother of two", "the bakery's spokesman"); else 0."""
    if not description:
        return 0
    head = _HEAD_ENDS.split(description.lower(), 1)[0]
    last = head.split()[-1:] or [""]
    return (last[0] in _MEN) - (last[0] in _WOMEN)


def weigh_pronouns(namings: Sequence[Seen], paragraphs: Sequence[Tokens], *, bare: bool) -> None:
    """A pronoun in the sentence that a single name opens tells "he" or "she" where that is not yet sure."""
    for i, seen in enumerate(namings):
        if not seen.leads or bool(seen.bare) != bare or abs(seen.person.gender) >= SURE_GENDER:
            continue
        following = next((other for other in namings[i + 1 : i + 4] if not other.placed), None)
        tokens = paragraphs[seen.place]
        stop = following.token if following and following.place == seen.place else len(tokens.kinds)
        for low in tokens.lows[seen.token : min(stop, seen.token + _SOONEST_PRONOUN)]:
            if low in _MALE_WORDS:
                seen.person.gender += KNOWN_GENDER
                break
            if low in _FEMALE_WORDS:
                seen.person.gender -= KNOWN_GENDER
                break


def could_be_meant(person: Person) -> bool:
    """Whether a "he" or a "she" may mean whatever is named so."""
    if person.is_body:
        return False
    if person.is_place and not person.titles and abs(person.gender) < SURE_GENDER:
        return False
    return person.is_person or " " in person.name
