"""Which of several people of one surname (or one given name) a bare "Grebe" means, and when nobody can tell.

By the title before the name, by "she" behind the verb, by whom the paragraph and the one before it are about,
and by whom the article has called so before. Where these do not decide, the bare name stands for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from corpus.quotations.gender import gender_of_titles
from corpus.quotations.person import Person, Seen
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import FEMALE_TITLES, MALE_TITLES

_SAID_SHE: Final = re.compile(r"V(?:X|S)*R")
_OWNS: Final = re.compile(r"[’']s?$")
_MOST_NEAR: Final = 60
_NEAR: Final = 1
"""Paragraphs back in which a naming still tells whom a paragraph is about."""


def settle(
    namings: list[Seen],
    paragraphs: Sequence[Tokens],
    speaks: set[tuple[int, int]],
    of_name: Callable[[str], list[Person]],
) -> None:
    """Give each bare naming its person; `speaks` holds (place, start) of the names that say something.

    `of_name` gives everybody of a name. Where two fit equally the naming gets a person with `namesakes`.
    """
    near: list[Seen] = []
    called: dict[tuple[str, int], Person] = {}
    together: dict[str, Person] = {}
    for seen in namings:
        if near and near[-1].place != seen.place:
            near = [one for one in near if seen.place - one.place <= _NEAR]
        if key := seen.bare:
            met = [p for p in of_name(key) if p.first <= (seen.place, seen.token)]
            people = [p for p in met if p.is_person and not p.is_body] or met
            style = (key, gender_of_titles(seen.titles))
            known = called.get(style)
            if known is not None and known not in people:
                people.append(known)
            if len(people) > 1:
                left = fitting(people, seen.titles)
                chosen = _meant(left, seen, paragraphs[seen.place], near[-_MOST_NEAR:], speaks, known)
                if chosen is None:
                    seen.person = together.setdefault(key, undecided(_printed(seen, paragraphs), left))
                else:
                    seen.person = chosen
                    chosen.titles |= seen.titles
            if people and not seen.person.namesakes:
                called.setdefault(style, seen.person)
        text = paragraphs[seen.place].text
        if text[seen.end - 1] not in "s’'" or not _OWNS.search(text, max(seen.start, seen.end - 2), seen.end):
            near.append(seen)


def fitting(people: Sequence[Person], titles: frozenset[str]) -> list[Person]:
    """Those whom a name with these titles can stand for: "Mrs." for no man, "Judge" for the judge."""
    gender = gender_of_titles(titles)
    if gender:
        people = [p for p in people if p.gender * gender > 0] or [p for p in people if not p.gender] or people
    titled = [p for p in people if titles & p.titles - MALE_TITLES - FEMALE_TITLES]
    return list(titled or people)


def undecided(name: str, people: Sequence[Person]) -> Person:
    """Somebody of a name whom the article does not tell apart from others of that name."""
    gender = 1 if all(p.gender > 0 for p in people) else -1 if all(p.gender < 0 for p in people) else 0
    return Person(name, gender, is_person=True, namesakes=tuple(people))


def _meant(
    people: list[Person],
    seen: Seen,
    tokens: Tokens,
    near: Sequence[Seen],
    speaks: set[tuple[int, int]],
    called: Person | None,
) -> Person | None:
    if len(people) == 1:
        return people[0]
    namings = [one for one in near if one.person in people or one.person.namesakes]
    here = [one for one in namings if one.place == seen.place]
    about = _about(here, people, speaks, None) or _about(namings, people, speaks, called)
    she = _of_gender(people, tokens, seen)
    if she is None or about is she:
        return about
    return None if about is not None and here else she


def _about(
    namings: Sequence[Seen], people: list[Person], speaks: set[tuple[int, int]], called: Person | None
) -> Person | None:
    """Whom these namings are plainly about; where nobody stands out, whom the article has `called` so before.

    A relative named in passing ("his wife, Helen Grebe") makes it unplain who is meant.
    """
    if any(one.person.namesakes for one in namings):
        return None
    main = {one.person for one in namings if one.leads or (one.place, one.start) in speaks}
    said = {one.person for one in namings if (one.place, one.start) in speaks}
    if len(said) == 1 and main == said:
        return next(iter(said))
    if called in people and main <= {called}:
        return called
    named = {one.person for one in namings}
    in_passing = any(one.of_kin and one.person not in main for one in namings)
    return namings[-1].person if len(named) == 1 and not in_passing else None


def _of_gender(people: list[Person], tokens: Tokens, seen: Seen) -> Person | None:
    """The one man or the one woman among namesakes, where "Grebe said she" tells."""
    behind = seen.token + 1
    said = _SAID_SHE.match(tokens.kinds, behind)
    low = tokens.lows[said.end() - 1].split("'")[0] if said else ""
    gender = {"he": 1, "she": -1}.get(low, 0)
    fits = [p for p in people if p.gender * gender > 0]
    others = [p for p in people if p.gender * gender < 0]
    return fits[0] if len(fits) == 1 and len(fits) + len(others) == len(people) else None


def _printed(seen: Seen, paragraphs: Sequence[Tokens]) -> str:
    return re.sub(r"(?:[’']s|(?<=s)[’'])$", "", paragraphs[seen.place].text[seen.start : seen.end])
