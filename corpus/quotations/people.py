"""The cast of an article: who is named in it, in full, how described, and whether "he" or "she".

A person is first given in full and later by surname, title or pronoun; `Cast.resolve` turns any of these
back into the name as first given. Names of places and bodies are in the cast too, without harm: only a
mention that speaks is ever looked up. Nothing is remembered from one article to the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from corpus.quotations.given_names import FEMALE, MALE
from corpus.quotations.names import Mention, descriptions, given_name_at
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import FEMALE_TITLES, MALE_TITLES, TITLES

_ARTICLE_PREFIX: Final = re.compile(r"^(?:al|el|ad|as|an|ash|ar|at|az)[-\s]")
_NAME_RUN: Final = re.compile(r"(H*)(N+K?|K)")
_AGE: Final = re.compile(r",#,")
_SUFFIXES: Final = frozenset("jr jr. sr sr. ii iii iv".split())
_PEOPLES: Final = re.compile(
    r"^(?:republicans?|democrats?|democratic|american|british|french|german|iraqi|greek|dutch|\w+(?:ish|ese|[cgnrst]ian))$"
)
_MALE_WORDS: Final = frozenset("he him his himself he's he'd he'll".split())
_FEMALE_WORDS: Final = frozenset("she her hers herself she's she'd she'll".split())


@dataclass(slots=True)
class Person:
    """Somebody or something named. `gender` is the balance of evidence: above 0 he, below 0 she.

    `is_place` if it once stands after "in", as a town does.
    """

    name: str
    gender: int = 0
    titles: set[str] = field(default_factory=set)
    description: str | None = None
    title: str | None = None
    is_person: bool = False
    is_place: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A person named in running text at `token` of the paragraph at `place`; `leads` if a sentence opens so.

    `placed` if it follows a preposition or a number, as the names of places do.
    """

    place: int
    token: int
    sentence: int
    person: Person
    leads: bool
    placed: bool


def _is_headline(tokens: Tokens) -> bool:
    """Whether nearly every word has a capital, so that capitals tell no names."""
    words = [word for word in tokens.text.split()[:40] if word[:1].isalpha()]
    return len(words) > 4 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def surname_key(word: str) -> str:
    """The form under which a surname is looked up: lower case, no possessive, no Arabic article."""
    word = re.sub(r"(?:'s|')$", "", word.lower().replace("’", "'"))
    return _ARTICLE_PREFIX.sub("", word).strip(".")


class Cast:
    """The people of one article, gathered from the tokens of all its paragraphs."""

    def __init__(self, paragraphs: Sequence[Tokens]) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        self.seen: list[Seen] = []
        self._introduced: dict[int, int] = {}
        self._sentence = 0
        for place, tokens in enumerate(paragraphs):
            if not _is_headline(tokens):
                self._read(tokens, place)
        self._weigh_pronouns(paragraphs)
        for place, tokens in enumerate(paragraphs):
            for mention in descriptions(tokens, place):
                self.note(mention)

    def _read(self, tokens: Tokens, place: int) -> None:
        kinds = tokens.kinds
        opened = -1
        for match in _NAME_RUN.finditer(kinds):
            lo, hi = match.span(2)
            between = kinds[max(opened, 0) : lo]
            self._sentence += between.count("E") + between.count("e") + (opened < 0)
            leads = opened < 0 or "E" in between or "e" in between
            opened = hi
            words = [surname_key(w) if i == hi else w for i, w in enumerate(tokens.lows[lo:hi], lo)]
            text = re.sub(r"(?:[’']s|(?<=s)[’'])$", "", tokens.words(lo, hi))
            titles = tokens.lows[match.start(1) : match.end(1)]
            person = self._enter(words, text, titles)
            if person is not None:
                person.is_person = person.is_person or bool(_AGE.match(kinds, hi))
                if kinds[hi : hi + 2] == ",W" and tokens.lows[hi + 1] == "who":
                    person.is_person = True
                placed = match.start() > 0 and kinds[match.start() - 1] in "PO#"
                if placed and tokens.lows[match.start() - 1] == "in" and not titles:
                    person.is_place = True
                self._introduced.setdefault(id(person), place)
                self.seen.append(Seen(place, lo, self._sentence, person, leads and not placed, placed))

    def _enter(self, words: list[str], text: str, titles: list[str]) -> Person | None:
        """Find or make the person a run of name words stands for."""
        printed = text.split()
        if len(printed) != len(words):
            return None
        begin = given_name_at(words, 0, len(words))
        words, printed = words[begin:], printed[begin:]
        while len(words) > 2 and (_PEOPLES.match(words[0]) or words[0] in TITLES):
            words, printed = words[1:], printed[1:]
        while len(words) > 1 and words[-1] in _SUFFIXES:
            words = words[:-1]
        key = surname_key(words[-1])
        bare = {title.rstrip(".") for title in titles}
        gender = 1 if bare & MALE_TITLES else -1 if bare & FEMALE_TITLES else 0
        given = words[0].rstrip(".") if len(words) > 1 else ""
        if given:
            gender = gender or (given in MALE) - (given in FEMALE)
        known = self._by_surname.get(key, [])
        person = _same_person(known, words, gender)
        if person is None:
            if len(words) == 1:
                others = self._by_given.get(key, [])
                if others:
                    return others[-1]
            person = Person(" ".join(printed), gender * 3)
            self._by_surname.setdefault(key, []).append(person)
        elif len(words) > 1 and " " not in person.name and _is_fuller(words, text):
            person.name = " ".join(printed)
            person.gender = person.gender or gender * 3
        if given:
            self._by_given.setdefault(given, []).append(person)
        person.titles |= bare
        person.gender += 3 * gender if not person.gender else 0
        person.is_person = person.is_person or bool(titles) or given in MALE or given in FEMALE
        return person

    def _weigh_pronouns(self, paragraphs: Sequence[Tokens]) -> None:
        """A pronoun in the sentence of a single named person tells "he" or "she" for a name not yet known."""
        for i, seen in enumerate(self.seen):
            following = next((other for other in self.seen[i + 1 : i + 4] if not other.placed), None)
            if not seen.leads or abs(seen.person.gender) >= 3:
                continue
            tokens = paragraphs[seen.place]
            stop = following.token if following and following.place == seen.place else len(tokens.kinds)
            for low in tokens.lows[seen.token : min(stop, seen.token + 25)]:
                if low in _MALE_WORDS:
                    seen.person.gender += 1
                    break
                if low in _FEMALE_WORDS:
                    seen.person.gender -= 1
                    break

    def note(self, mention: Mention) -> None:
        """Remember how a speaker is described, for later mentions by surname."""
        person = self.named(mention) if mention.kind == "name" else None
        if person is None:
            return
        person.is_person = True
        person.description = person.description or mention.description
        person.title = person.title or mention.title

    def named(self, mention: Mention) -> Person | None:
        """The person that a mention by name stands for."""
        words = mention.name.lower().replace("’", "'").split()
        while len(words) > 1 and words[-1].rstrip(",") in _SUFFIXES:
            words = words[:-1]
        if not words:
            return None
        titles = {word.rstrip(".") for word in (mention.title or "").lower().split()}
        gender = 1 if titles & MALE_TITLES else -1 if titles & FEMALE_TITLES else 0
        known = self._by_surname.get(surname_key(words[-1]), [])
        # Whoever is named for the first time further down cannot be meant by a surname up here.
        known = [p for p in known if self._introduced.get(id(p), 0) <= mention.place] or known
        found = _same_person(known, words, gender)
        if found is None and len(words) == 1:
            others = self._by_given.get(surname_key(words[0]), [])
            found = others[0] if others else None
        return found

    def with_initials(self, letters: str) -> Person | None:
        """The one person whose name begins with these capitals ("MT"), as interviews shorten it."""
        if not (2 <= len(letters) <= 3 and letters.isupper() and letters.isalpha()):
            return None
        everybody = {id(person): person for persons in self._by_surname.values() for person in persons}
        fitting = [p for p in everybody.values() if "".join(w[0] for w in p.name.split()) == letters]
        return fitting[0] if len(fitting) == 1 else None

    def holder_of(self, head: str) -> Person | None:
        """The one person described by a noun ("spokesman", "mayor"); None where there are several or none."""
        holders = {
            id(person): person
            for persons in self._by_surname.values()
            for person in persons
            if head in person.titles or head in _nouns(person.title) or head in _nouns(person.description)
        }
        return next(iter(holders.values())) if len(holders) == 1 else None


def _is_fuller(words: list[str], text: str) -> bool:
    """Whether a longer run of capitals is a surname with its given names, not "New Saltgate Pell's"."""
    return len(words) == 2 or words[0] in MALE or words[0] in FEMALE or bool(re.match(r"\w\.", text))


def _nouns(words: str | None) -> set[str]:
    """The words of a description before its first "of", "in" or "at"."""
    if not words:
        return set()
    return set(re.split(r"\s(?:of|in|at|for|on|from|who|which|with)\s", words.lower())[0].split())


def _same_person(known: list[Person], words: list[str], gender: int) -> Person | None:
    """Among persons of one surname, the one that the words can stand for: latest first."""
    for person in reversed(known):
        mine = person.name.lower().replace("’", "'").split()
        if gender and person.gender and (gender > 0) != (person.gender > 0):
            continue
        if (
            len(words) > 1
            and len(mine) > 1
            and words[0].rstrip(".")[:1] != mine[0][:1]
            and words[0] not in mine
        ):
            continue
        return person
    return None
