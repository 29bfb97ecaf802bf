"""The cast of an article: who is named in it, in full, how described, and whether "he" or "she".

A person is first given in full and later by surname, title or pronoun; `Cast.named` turns a name back into
the person first given. Names of places and bodies are in the cast too, without harm: only a mention that
speaks is ever looked up. Nothing is remembered from one article to the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.quotations.gender import gender_of_name, gender_of_titles, gender_of_words, weigh_pronouns
from corpus.quotations.given_names import FEMALE, MALE
from corpus.quotations.mending import GIVEN
from corpus.quotations.names import Mention, descriptions, given_name_at, is_office_of
from corpus.quotations.namesakes import fitting, settle, undecided
from corpus.quotations.person import Person, Seen, can_be, closest, surname_key, without_suffix
from corpus.quotations.saying import Saying
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import BODIES, KIN, STATES, TITLES

_NAME_RUN: Final = re.compile(r"(H*)(N+K?|K)")
_PREDICATE: Final = re.compile(r"[RVFTMAY]")
_IS_NAMED: Final = re.compile(r"AH*$")
_POSSESSIVE: Final = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_PEOPLES: Final = re.compile(
    r"^(?:republicans?|democrats?|democratic|american|british|french|german|iraqi|greek|dutch|\w+(?:ish|ese|[cgnrst]ian))$"
)
_OPENS_A_BODY: Final = frozenset("team camp planet the new united great".split())
_HEADLINE, _SENTENCE_OF_NAMES = 0.7, 0.8
_NEVER_PEOPLE: Final = BODIES | STATES
_NO_TITLES: Final[frozenset[str]] = frozenset()
_ACRONYM: Final = re.compile(r"[A-Z&]{2,5}")


def _is_headline(tokens: Tokens) -> bool:
    """Whether nearly every word has a capital, so that capitals tell no names."""
    text = tokens.text
    firsts = [word[0] for word in text.split(None, 40)[:40] if word[0].isalpha()]
    if len(firsts) <= 4:
        return False
    share = _SENTENCE_OF_NAMES if text.rstrip().endswith(".") else _HEADLINE
    return sum(map(str.isupper, firsts)) > share * len(firsts)


class Cast:
    """The people of one article, gathered from the tokens of all its paragraphs and from who speaks in them."""

    def __init__(self, paragraphs: Sequence[Tokens], sayings: Sequence[list[Saying]]) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        self.seen: list[Seen] = []
        self._sentence = 0
        for place, tokens in enumerate(paragraphs):
            if not _is_headline(tokens):
                self._read(tokens, place)
        self._at = [(seen.place, seen.start) for seen in self.seen]
        speaking = [saying.mention for said in sayings for saying in said if saying.mention is not None]
        telling = [
            s.mention for said in sayings for s in said if s.mention is not None and s.strength not in "MT"
        ]
        noted = [m for place, tokens in enumerate(paragraphs) for m in descriptions(tokens, place)] + speaking
        for mention in noted:
            if " " in mention.name:
                self._note(mention)
        weigh_pronouns(self.seen, paragraphs, bare=False)
        speaks = {
            (seen.place, seen.start)
            for mention in telling
            if mention.kind == "name" and (seen := self._seen_in(mention)) is not None
        }
        settle(self.seen, paragraphs, speaks, self._of_name)
        weigh_pronouns(self.seen, paragraphs, bare=True)
        for mention in noted:
            if " " not in mention.name:
                self._note(mention)

    def _read(self, tokens: Tokens, place: int) -> None:
        kinds = tokens.kinds
        opened, earlier = -1, 0
        for match in _NAME_RUN.finditer(kinds):
            lo, hi = match.span(2)
            between = kinds[max(opened, 0) : lo]
            self._sentence += between.count("E") + between.count("e") + (opened < 0)
            joined = between.rstrip("H") in ("C", ",C") and bool(self.seen) and self.seen[-1].leads
            clause = between[max(between.rfind("E"), between.rfind("e")) + 1 :]
            leads = joined or ((opened < 0 or clause != between) and not _PREDICATE.search(clause))
            leads = (leads or _IS_NAMED.search(clause) is not None) and kinds[hi - 1] != "K"
            adjoins = opened == match.start() and kinds[opened - 1] == "N"
            opened = hi
            if kinds[max(0, lo - 2) : lo] == "HO" and hi - lo > 1 and is_office_of(tokens, lo):
                lo += 1  # Chief of Staff Dale Pell
            words, text = tokens.lows[lo:hi], tokens.words(lo, hi)
            if text[-1] in "s’'":
                text = _POSSESSIVE.sub("", text)
            before = tokens.lows[match.start(1) : match.end(1)]
            titles = frozenset([title.rstrip(".") for title in before]) if before else _NO_TITLES
            words, text = _with_shared_surname(tokens, lo, hi, words, text)
            person = self._enter(words, text, titles, (place, lo))
            if person is None:
                continue
            person.is_person = person.is_person or kinds.startswith(",#,", hi)
            if titles and len(words) > 1:  # "Finance Minister Karl Ost"
                first = earlier if adjoins else match.start()
                person.title = person.title or tokens.text[tokens.starts[first] : tokens.starts[lo]].rstrip()
            earlier = lo
            if kinds[hi : hi + 2] == ",W" and tokens.lows[hi + 1] == "who":
                person.is_person = True
            placed = match.start() > 0 and kinds[match.start() - 1] in "PO#"
            if leads and placed and tokens.lows[match.start() - 1] in ("for", "as"):
                placed = False  # For Grebe it was the last race.
            if placed and tokens.lows[match.start() - 1] == "in" and not titles:
                person.is_place = True
            behind = match.start() - 1 - (kinds[match.start() - 1 : match.start()] == ",")
            of_kin = behind >= 0 and tokens.lows[behind] in KIN
            if of_kin:
                person.gender = person.gender or 3 * gender_of_words(tokens.lows[behind])
                person.is_person = True
            self.seen.append(
                Seen(
                    place, lo, tokens.starts[lo], tokens.ends[hi - 1], self._sentence, person,
                    leads and not placed, placed, len(words) == 1, of_kin, titles,
                )
            )  # fmt: skip

    def _enter(
        self, words: list[str], text: str, titles: frozenset[str], at: tuple[int, int]
    ) -> Person | None:
        """Find or make the person a run of name words stands for."""
        printed = text.split()
        if len(printed) != len(words):
            return None
        begin = given_name_at(words, 0, len(words))
        if begin:
            words, printed = words[begin:], printed[begin:]
        while len(words) > 2 and (_PEOPLES.match(words[0]) or words[0] in TITLES):
            words, printed = words[1:], printed[1:]
        words, suffix = without_suffix(words)
        key = surname_key(words[-1])
        gender = gender_of_titles(titles) if titles else 0
        given = words[0].rstrip(".") if len(words) > 1 else ""
        known = self._by_surname.get(key)
        likely = (gender or 3 * gender_of_name(given)) if known else 0
        same = [p for p in known if can_be(p, words, suffix, likely)] if known else []
        person = closest(same, words) if same else None
        if person is None:
            others = self._by_given.get(key, []) if len(words) == 1 else []
            if others:
                return others[-1]
            person = Person(" ".join(printed), suffix=suffix, first=at)
            person.is_body = (
                key in _NEVER_PEOPLE or words[0] in _OPENS_A_BODY or bool(_ACRONYM.fullmatch(text))
            )
            self._by_surname.setdefault(key, []).append(person)
        elif given and " " not in person.name and _is_fuller(words, text):
            person.name, person.suffix = " ".join(printed), suffix
        elif not given and len(same) > 1:
            return person  # which of them is settled once the whole article is read
        if given and person not in self._by_given.setdefault(given, []):
            self._by_given[given].append(person)
        if titles:
            person.titles |= titles
        if abs(person.gender) < abs(3 * gender):
            person.gender = 3 * gender
        person.gender = person.gender or gender_of_name(given)
        person.is_person = person.is_person or bool(titles) or given in MALE or given in FEMALE
        return person

    def _of_name(self, key: str) -> list[Person]:
        """Everybody of a surname, else of a given name, in the order of their first naming."""
        return self._by_surname.get(key, []) or self._by_given.get(key, [])

    def _note(self, mention: Mention) -> None:
        """Remember how a speaker is described, for later mentions by surname."""
        person = self.named(mention) if mention.kind == "name" else None
        if person is None or person.namesakes:
            return
        person.is_person = True
        person.description = person.description or mention.description
        if mention.title and (person.title is None or mention.title.endswith(person.title)):
            person.title = mention.title
        person.gender = person.gender or 3 * gender_of_words(mention.description or "")

    def _seen_in(self, mention: Mention) -> Seen | None:
        """The naming in running text that a mention holds."""
        key = surname_key(without_suffix(mention.name.split())[0][-1]) if mention.name else ""
        first = bisect_left(self._at, (mention.place, mention.start))
        for number in range(first, len(self.seen)):
            seen = self.seen[number]
            if (seen.place, seen.start) >= (mention.place, mention.end):
                break
            if surname_key(seen.person.name.split()[-1]) == key or seen.person in self._of_name(key):
                return seen
        return None

    def named(self, mention: Mention) -> Person | None:
        """The person that a mention by name stands for; one with `namesakes` where two fit equally."""
        words, suffix = without_suffix(mention.name.lower().replace("’", "'").split() or [""])
        if len(words) == 1:
            seen = self._seen_in(mention)
            if seen is not None:
                return seen.person
        if "of" in words and len(words) > 2:  # the Chamber of Commerce
            return next((p for p in self.everybody() if p.name == mention.name), None)
        key = surname_key(words[-1])
        titles = (
            frozenset(word.rstrip(".") for word in mention.title.lower().split())
            if mention.title
            else _NO_TITLES
        )
        gender = gender_of_titles(titles)
        # Whoever is named for the first time further down cannot be meant by a surname up here.
        known = self._by_surname.get(key, [])
        known = [p for p in known if p.first[0] <= mention.place] or known
        known = [p for p in known if can_be(p, words, suffix, gender)]
        if not known and len(words) == 1:
            known = self._by_given.get(key, [])
        if len(words) > 1 or len(known) < 2:
            return closest(known, words)
        left = fitting(known, titles)
        return left[0] if len(left) == 1 else undecided(mention.name, left)

    def everybody(self) -> Iterator[Person]:
        """Each person once, in the order of surnames first seen."""
        for persons in self._by_surname.values():
            yield from persons

    def with_initials(self, letters: str) -> Person | None:
        """The one person whose name begins with these capitals ("MT"), as interviews shorten it."""
        if not (2 <= len(letters) <= 3 and letters.isupper() and letters.isalpha()):
            return None
        found = [p for p in self.everybody() if "".join(w[0] for w in p.name.split()) == letters]
        return found[0] if len(found) == 1 else None


def _with_shared_surname(
    tokens: Tokens, lo: int, hi: int, words: list[str], text: str
) -> tuple[list[str], str]:
    """ "Thomas and Helen Grebe": the surname of the second is the first one's too."""
    joined = hi - lo == 1 and words[0] in GIVEN and tokens.kinds[hi : hi + 3] == "CNN"
    if joined and tokens.lows[hi + 1] in GIVEN and tokens.kinds[hi + 3 : hi + 4] not in ("N", "K"):
        surname = tokens.words(hi + 2, hi + 3)
        return [words[0], surname.lower()], f"{text} {surname}"
    return words, text


def _is_fuller(words: list[str], text: str) -> bool:
    """Whether a longer run of capitals is a surname with its given names, not "New Saltgate Pell's"."""
    return len(words) == 2 or words[0] in MALE or words[0] in FEMALE or bool(re.match(r"\w\.", text))
