"""Somebody named in an article and every place that names them: the nouns of an article's cast.

Also when two given names can be one person's ("Tom", "Thomas", "T."). Who is meant by a bare surname is for
`namesakes.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_ARTICLE_PREFIX: Final = re.compile(r"^(?:al|el|ad|as|an|ash|ar|at|az)[-\s]")
_POSSESSIVE: Final = re.compile(r"(?:'s|')$")
_SUFFIXES: Final = frozenset("jr sr ii iii iv fils père".split())
_SEVERAL: Final = frozenset("states us uk un eu who senate house congress court party".split())
_MOST_LEFT_OUT: Final = 3
_FEWEST_SHARED, _FEWEST_SPELT_ALIKE = 3, 5
_SHORT_FOR: Final = {
    short: name
    for name, shorts in (
        ("william", "bill billy will willie"), ("robert", "bob bobby rob"), ("richard", "dick rick ricky"),
        ("james", "jim jimmy jamie"), ("joseph", "joe joey"), ("michael", "mike mick mickey"),
        ("thomas", "tom tommy"), ("edward", "ed eddie ted teddy"), ("anthony", "tony"),
        ("john", "jack johnny jon"), ("charles", "chuck charlie"), ("henry", "harry hank"),
        ("lawrence", "larry laurence"), ("elizabeth", "liz beth betty lizzie elisabeth"),
        ("katherine", "kate katie kathy cathy catherine kathryn"), ("margaret", "peggy maggie meg"),
        ("deborah", "debbie debra"), ("rebecca", "becky"), ("stephen", "steve steven"), ("andrew", "andy drew"),
        ("david", "dave davy"), ("gerald", "gerry jerry"), ("nicholas", "nick nicky"), ("susan", "sue suzie"),
        ("muhammad", "mohammed mohammad mohamed"), ("peter", "pete"), ("hugh", "hughie"), ("ronald", "ron ronnie"),
    )
    for short in shorts.split()
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Person:
    """Somebody or something named. `gender` is the balance of evidence: above 0 he, below 0 she.

    `is_place` if it once stands after "in", as a town does. `first` is the (paragraph, token) of the first
    naming. `namesakes` are those of one name among whom the article does not decide; `name` is bare then.
    """

    name: str
    gender: int = 0
    suffix: str = ""
    first: tuple[int, int] = (0, 0)
    titles: frozenset[str] = frozenset()
    description: str | None = None
    title: str | None = None
    is_person: bool = False
    is_place: bool = False
    is_body: bool = False
    namesakes: tuple[Person, ...] = ()


@dataclass(slots=True, eq=False)
class Seen:
    """A person named in running text at `token` of the paragraph at `place`; `leads` if a sentence opens so.

    `start` and `end` are the name's offsets. `placed` if it follows a preposition or a number, as the names of
    places do; `bare` is the surname's key where one word names a person, else "". `of_kin` if it tells whose
    relative this is. `titles` are the lower-case titles right before the name.
    """

    place: int
    token: int
    start: int
    end: int
    sentence: int
    person: Person
    leads: bool
    placed: bool
    bare: str
    of_kin: bool
    titles: frozenset[str]


@lru_cache(maxsize=20_000)
def surname_key(word: str) -> str:
    """The form under which a surname is looked up: lower case, no possessive, no Arabic article."""
    word = word.lower().replace("’", "'")
    if word.endswith(("'s", "'")):
        word = _POSSESSIVE.sub("", word)
    if word.startswith(("a", "e")):
        word = _ARTICLE_PREFIX.sub("", word)
    return word.strip(".")


def without_suffix(words: list[str]) -> tuple[list[str], str]:
    """The words of a name without "Jr." or "III" at their end, and that."""
    last = words[-1].lower().rstrip(".,")
    return (words[:-1], last) if len(words) > 1 and last in _SUFFIXES else (words, "")


def one_name(one: str, other: str) -> bool:
    """Whether two given names in lower case can be the same person's: short forms, initials, spellings."""
    one, other = one.rstrip("."), other.rstrip(".")
    if min(len(one), len(other)) <= 1 or "." in one + other:
        return one[:1] == other[:1]
    if _SHORT_FOR.get(one, one) == _SHORT_FOR.get(other, other):
        return True
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if shared is None:
        return min(len(one), len(other)) >= _FEWEST_SHARED
    return shared >= _FEWEST_SPELT_ALIKE


@lru_cache(maxsize=20_000)
def _words_in(name: str) -> tuple[list[str], list[str]]:
    """The words of a name in lower case with straight apostrophes: all, and those without a suffix."""
    words = name.lower().replace("’", "'").split()
    return words, without_suffix(words)[0]


def closest(people: list[Person], words: list[str]) -> Person | None:
    """The one of exactly this name, else the one entered last."""
    if len(people) < 2:
        return people[0] if people else None
    exact = next((p for p in people if _words_in(p.name)[0] == words), None)
    return exact or people[-1]


def can_be(person: Person, words: list[str], suffix: str, gender: int) -> bool:
    """Whether the words of a name can stand for a person of the same surname."""
    if gender * person.gender < 0 and abs(person.gender) > 1:
        return False  # a guess by an ending (1) excludes nobody
    if person.is_body and len(words) == 1 and words[0] in _SEVERAL and " " in person.name:
        return False  # the states are no United States, the Senate is no Arvian Senate
    if len(words) == 1 and (not suffix or suffix == person.suffix):
        return True
    mine = _words_in(person.name)[1]
    if suffix != person.suffix and (suffix or len(mine) > 1):
        return False
    if len(mine) == 1:
        return True
    if person.is_body:
        return words == mine
    if len(words) > 2 < len(mine) and not one_name(words[1], mine[1]):
        return False  # Kim Jong Pell, Kim Su Pell
    shortened = words[0] in mine and len(mine) - len(words) < _MOST_LEFT_OUT
    return shortened or one_name(words[0], mine[0])


def is_one(first: Person, second: Person) -> bool:
    """Whether two of the cast can be one person, named once in full and once in short."""
    one, other = first.name.lower().split(), second.name.lower().split()
    if not one or not other:
        return False
    if one[-1] != other[-1]:
        return False
    return 1 in (len(one), len(other)) or one_name(one[0], other[0])


def one_of_them(person: Person, gender: int) -> Person:
    """The one man or the one woman among namesakes who are not told apart otherwise."""
    fits = [one for one in person.namesakes if one.gender * gender > 0]
    others = [one for one in person.namesakes if one.gender * gender < 0]
    told = len(fits) == 1 and len(fits) + len(others) == len(person.namesakes)
    return fits[0] if told else person


def with_initials(people: Iterable[Person], letters: str) -> Person | None:
    """The one person whose name begins with these capitals ("MT"), as interviews shorten it."""
    if not (2 <= len(letters) <= 3 and letters.isupper() and letters.isalpha()):
        return None
    found = [p for p in people if "".join(w[0] for w in p.name.split()) == letters]
    return found[0] if len(found) == 1 else None
