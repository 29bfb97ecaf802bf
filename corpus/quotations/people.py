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

from corpus.quotations.capitals import is_headline
from corpus.quotations.gender import gender_of_titles, gender_of_words, weigh_pronouns
from corpus.quotations.name_starts import behind_a_body, body_start, is_office_of, with_shared_surname
from corpus.quotations.names import Mention, descriptions
from corpus.quotations.namesakes import fitting, settle, undecided
from corpus.quotations.person import Person, Seen, can_be, closest, surname_key, without_suffix
from corpus.quotations.printed_names import PrintedName, is_a_people, read_name
from corpus.quotations.saying import Saying
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import KIN, is_person_noun

_NAME_RUN: Final = re.compile(r"(H*)[NK](?:(?<=N)N*K?)?")
_PREDICATE: Final = re.compile(r"[RVFTMAY]")
_POSSESSIVE: Final = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_BEFORE_GIVEN_NAMES: Final = frozenset("prince princess king queen pope sister brother".split())
_ARE_SOMEBODY: Final = frozenset("dalai aga".split())
"""The Dalai Lama."""
_NO_TITLES: Final[frozenset[str]] = frozenset()


class Cast:
    """The people of one article, gathered from the tokens of all its paragraphs and from who speaks in them."""

    def __init__(self, paragraphs: Sequence[Tokens], sayings: Sequence[list[Saying]]) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        self.seen: list[Seen] = []
        self._sentence = 0
        self._named: dict[Mention, Person | None] = {}
        for place, tokens in enumerate(paragraphs):
            if ("N" in tokens.kinds or "K" in tokens.kinds) and not is_headline(tokens.text):
                self._read(tokens, place)
        self.at = [(seen.place, seen.start) for seen in self.seen]
        speaking = [
            s.mention for said in sayings for s in said if s.mention is not None and not self._is_word(s)
        ]
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
        kinds, lows, starts, ends = tokens.kinds, tokens.lows, tokens.starts, tokens.ends
        opened, earlier = -1, 0
        has_credits = "/" in tokens.text
        for match in _NAME_RUN.finditer(kinds):
            begin, hi = match.span()
            owns = kinds[hi - 1] == "K" and tokens.text[starts[hi - 1]].islower()
            if owns and hi - match.end(1) < 2:
                continue  # the mayor's
            hi -= owns  # the Pell campaign's
            lo = body_start(tokens, 0, match.end(1), hi)
            begin = min(begin, lo)
            gap = kinds[opened if opened > 0 else 0 : begin]
            leads = (gap == "C" or gap == ",C") and bool(self.seen) and self.seen[-1].leads
            if opened < 0 or "E" in gap or "e" in gap:
                self._sentence += gap.count("E") + gap.count("e") + (opened < 0)
                clause = gap[max(gap.rfind("E"), gap.rfind("e")) + 1 :]
                leads = leads or not _PREDICATE.search(clause)
            modifies = (
                begin > 0 and kinds[begin - 1] == "D" and kinds[hi : hi + 1] == "L" and not match.group(1)
            )
            leads = (leads or gap[-1:] == "A") and kinds[hi - 1] != "K" and not modifies and not owns
            adjoins = opened == begin and kinds[opened - 1] == "N"
            opened, end = hi, lo
            if hi - lo > 1 and kinds.endswith(("HO", "NO"), 0, lo) and is_office_of(tokens, lo):
                lo += 1  # Chief of Staff Dale Pell
            elif hi - lo > 2:
                lo = behind_a_body(tokens, lo, hi)
            if has_credits and "/" in (lows[begin - 1], lows[hi] if hi < len(lows) else ""):
                continue  # a picture's credit
            words, text = lows[lo:hi], tokens.text[starts[lo] : ends[hi - 1]]
            if text[-1] in "s’'":
                text = _POSSESSIVE.sub("", text)
            titles = (
                frozenset([title.rstrip(".") for title in lows[begin:end]]) if begin < end else _NO_TITLES
            )
            behind_it = kinds[hi : hi + 3]
            if behind_it == "CNN":
                words, text = with_shared_surname(tokens, lo, hi, words, text)
            printed = read_name(text, *words)
            if printed is None:
                continue
            person = self._enter(printed, titles, (place, lo))
            if modifies and len(words) > 1 and person.first == (place, lo) and not printed.is_known_given:
                person.is_body = True  # her Fair Start plan
            if len(words) > 1 and lows[begin - 1] == "the" and person.first == (place, lo):
                # The Health Officer, the Saltgate Star; not "the Helen Grebe affair".
                is_thing = begin == lo and behind_it[:1] not in ("L", "K") and words[0] not in _ARE_SOMEBODY
                person.is_body = person.is_body or is_thing or is_person_noun(words[-1])
            if behind_it == ",#," or (behind_it[:2] == ",W" and lows[hi + 1] == "who"):
                person.is_person = True
            if titles and len(words) > 1:  # "Finance Minister Karl Ost"
                first = earlier if adjoins else begin
                person.title = person.title or tokens.text[starts[first] : starts[lo]].rstrip()
            earlier = lo
            behind = begin - 1
            placed = begin > 0 and kinds[behind] in "PO#"
            if placed:
                if leads and lows[behind] in ("for", "as"):
                    placed = False  # For Grebe it was the last race.
                elif lows[behind] == "in" and not titles:
                    person.is_place = True
            if begin and kinds[behind] == ",":
                behind -= 1
            of_kin = behind >= 0 and lows[behind] in KIN
            if of_kin:
                person.gender = person.gender or 3 * gender_of_words(lows[behind])
                person.is_person = True
            self.seen.append(
                Seen(
                    place, lo, starts[lo], ends[hi - 1], self._sentence, person,
                    leads and not placed, placed, printed.key if len(words) == 1 else "", of_kin, titles,
                )
            )  # fmt: skip

    def _enter(self, printed: PrintedName, titles: frozenset[str], at: tuple[int, int]) -> Person:
        """Find or make the person a name stands for."""
        given, words = printed.given, printed.words
        gender = gender_of_titles(titles) if titles else 0
        known = self._by_surname.get(printed.key)
        likely = gender or 3 * printed.gender
        same = [p for p in known if can_be(p, words, printed.suffix, likely)] if known else []
        if printed.is_body and same and is_a_people(printed.key):
            same = [p for p in same if p.name.lower() == " ".join(words)]
        person = closest(same, words)
        if person is None:
            others = self._by_given.get(printed.key, []) if len(words) == 1 else []
            if titles & _BEFORE_GIVEN_NAMES:  # Prince William is no William Pell
                others = [p for p in others if p.titles & titles]
            if others:
                return others[-1]
            person = Person(printed.name, suffix=printed.suffix, first=at, is_body=printed.is_body)
            self._by_surname.setdefault(printed.key, []).append(person)
        elif given and " " not in person.name and printed.is_fuller:
            person.name, person.suffix = printed.name, printed.suffix
        elif not given and len(same) > 1:
            return person  # which of them is settled once the whole article is read
        if given and person not in self._by_given.setdefault(given, []):
            self._by_given[given].append(person)
        if titles:
            person.titles |= titles
        if abs(person.gender) < abs(3 * gender):
            person.gender = 3 * gender
        person.gender = person.gender or printed.gender
        person.is_person = person.is_person or bool(titles) or printed.is_known_given
        return person

    def _of_name(self, key: str) -> list[Person]:
        """Everybody of a surname, else of a given name, in the order of their first naming."""
        people = self._by_surname.get(key, []) or self._by_given.get(key, [])
        return [p for p in people if " " not in p.name] if is_a_people(key) else people

    def _note(self, mention: Mention) -> None:
        """Remember how a speaker is described, for later mentions by surname."""
        person = self._meant(mention) if mention.kind == "name" else None
        if person is None or person.namesakes:
            return
        person.is_person = True
        person.description = person.description or mention.description
        if mention.title and (person.title is None or mention.title.endswith(person.title)):
            person.title = mention.title
        person.gender = person.gender or 3 * gender_of_words(mention.description or "")

    def _is_word(self, saying: Saying) -> bool:
        """Whether what "starts" or "opens" has its capital only as the first word of a sentence: no person."""
        mention = saying.mention
        if saying.strength != "M" or mention is None or mention.title or " " in mention.name:
            return False
        seen = self._seen_in(mention) if mention.kind == "name" else None
        if seen is None or " " in seen.person.name:
            return False
        return all(other.leads for other in self.seen if other.person is seen.person)

    def _seen_in(self, mention: Mention) -> Seen | None:
        """The naming in running text that a mention holds."""
        key = surname_key(without_suffix(mention.name.split())[0][-1]) if mention.name else ""
        first = bisect_left(self.at, (mention.place, mention.start))
        of_name, behind = self._of_name(key), (mention.place, mention.end)
        for number in range(first, len(self.seen)):
            if self.at[number] >= behind:
                break
            seen = self.seen[number]
            if seen.person in of_name or surname_key(seen.person.name.split()[-1]) == key:
                return seen
        return None

    def named(self, mention: Mention) -> Person | None:
        """The person that a mention by name stands for; one with `namesakes` where two fit equally."""
        if mention not in self._named:
            self._named[mention] = self._meant(mention)
        return self._named[mention]

    def _meant(self, mention: Mention) -> Person | None:
        """What `named` tells, as far as the article is read."""
        words, suffix = without_suffix(mention.name.lower().replace("’", "'").split() or [""])
        if len(words) == 1:
            seen = self._seen_in(mention)
            if seen is not None:
                return seen.person
        if len(words) > 2 and ("of" in words or "for" in words):  # the Chamber of Commerce
            return next((p for p in self.everybody() if p.name == mention.name), None)
        key = surname_key(words[-1])
        titles = frozenset(word.rstrip(".") for word in (mention.title or "").lower().split())
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
