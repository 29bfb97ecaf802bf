"""From the words beside a quotation to the name a reader is shown.

Surnames become the name as first given, "he" and "she" the person meant (`pronouns.py`), "the spokesman" the
one who was called so. Where the article does not tell there is no name: a wrong one is worse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from corpus.quotations.capital_offices import is_office
from corpus.quotations.names import Mention
from corpus.quotations.nouns import Speaker
from corpus.quotations.offices import Offices
from corpus.quotations.people import Cast
from corpus.quotations.person import Person, with_initials
from corpus.quotations.pronouns import Pronouns
from corpus.quotations.saying import Saying
from corpus.quotations.tokens import Tokens

_MERE_TITLES: Final = frozenset("mr mrs ms miss mx dr sir dame lord lady st mme mlle herr frau".split())
_OWNER: Final = re.compile(r"^(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+")


def plain_description(words: str | None) -> str | None:
    """A description without "its" or "his" before it; None where it is a mere "Mr." or "Dr."."""
    if words is None or _MERE_TITLES.issuperset([word.rstrip(".").lower() for word in words.split()]):
        return None
    if words[:1] in "HhIiTt":
        words = _OWNER.sub("", words)
    return words[:1].lower() + words[1:] if words.startswith(("The ", "A ", "An ")) else words or None


class Resolver:
    """Answers who a mention stands for, within one article."""

    def __init__(self, cast: Cast, paragraphs: Sequence[Tokens], sayings: Sequence[list[Saying]]) -> None:
        self._cast = cast
        self._paragraphs = paragraphs
        self._offices = Offices(cast, paragraphs, sayings)
        self._pronouns = Pronouns(cast, self._offices, paragraphs, sayings)

    def cue_words(self, saying: Saying) -> str:
        """The words of the verb, as printed."""
        return self._paragraphs[saying.place].words(saying.cue_lo, saying.cue_hi)

    def speaker_named(self, name: str) -> Speaker:
        """The speaker of an interview's turn, in full where the article gives it in full."""
        person = with_initials(self._cast.everybody(), name) or self._cast.named(
            Mention(0, 0, 0, "name", name, name.title() if name.isupper() else name)
        )
        return self._speaker(person, None, None) if person else Speaker(name)

    def speaker(self, mention: Mention, saying: Saying | None) -> Speaker | None:
        """Who speaks, or None where the article does not tell surely."""
        told = saying.told if saying is not None else None
        if mention.kind == "pronoun":
            person = self._pronouns.person_meant(mention)
            if person is not None:
                return self._speaker(person, mention, told)
            thing = self._pronouns.thing_meant(mention)
            return self.speaker(thing, saying) if thing is not None else None
        if mention.kind == "foreign" and " " in mention.name:
            return Speaker(mention.name, plain_description(mention.description), told)
        if mention.kind in ("name", "foreign"):
            holder = self._offices.holder(mention) if is_office(mention) else None
            if holder is not None:
                return self._speaker(holder, mention, told)
            person = self._cast.named(mention)
            if person is not None:
                return self._speaker(person, mention, told)
            return Speaker(mention.name, plain_description(mention.description or mention.title), told)
        holder = self._offices.holder(mention) or self._pronouns.person_meant(mention)
        if holder is not None:
            return self._speaker(holder, mention, told)
        return Speaker(mention.text, mention.description, told)

    def _speaker(self, person: Person, mention: Mention | None, told: str | None) -> Speaker:
        own = (mention.description or mention.title) if mention and mention.kind != "pronoun" else None
        return Speaker(person.name, plain_description(own or person.description or person.title), told)
