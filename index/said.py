"""What somebody says, in the archive's own order: "NAME" or "NAME topic", newest first.

No ranking and no judgement of relevance: every paragraph in which the speaker speaks, or those of them that
hold every word of the topic, in the paragraph or its headline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.archive import Archive, Kept
from corpus.archive.voices import Description, descriptions_of, paragraphs_voiced, speakers_named, surnames
from corpus.article import Published
from corpus.naming import folded
from corpus.quotations.nouns import Speaker
from index.answer import Attribution, Excerpt
from index.speech import spellings_of, with_whole_quotations
from index.terms import analysis

_LONGEST_NAME = 6
_READ_AT_ONCE = 400
_CONNECTING = re.compile(r"^(?:about|on|of|regarding|concerning)\s+|^[:,;–—-]+\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SaidBy:
    """What was asked, `name` and `topic`, and where it is said: `numbers` of paragraphs, the newest first.

    `speakers` are the names that articles give whoever was asked for; none where nobody of that name speaks.
    """

    name: str
    topic: str
    speakers: tuple[str, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Portrayal:
    """One way in which articles describe a speaker: in how many, which newspapers print them, and when last."""

    name: str
    described_as: str | None
    articles: int
    sources: tuple[str, ...]
    newest: Published | None


@dataclass(frozen=True, slots=True)
class KnownAs:
    """How articles describe somebody: the newest first, those who are only named last."""

    name: str
    portrayals: tuple[Portrayal, ...]


def said_by(archive: Archive, text: str) -> SaidBy:
    """Where the person named at the beginning of a text speaks, of what the rest of it names. Raises ArchiveError."""
    name, topic, speakers = _asked(archive, text)
    numbers = paragraphs_voiced(archive, speakers) if speakers else []
    if topic:
        wanted = frozenset(analysis.terms(topic))
        numbers = _holding(archive, numbers, wanted) if wanted else numbers
    return SaidBy(name, topic, tuple(speakers), tuple(numbers))


def excerpts_of(archive: Archive, said: SaidBy, numbers: Sequence[int]) -> list[Excerpt]:
    """These paragraphs, what the speaker says in each lit; those gone since left out."""
    kept = archive.kept(numbers)
    return [_excerpt(kept[number], said.speakers) for number in numbers if number in kept]


def known_as(archive: Archive, name: str) -> KnownAs:
    """How articles describe a speaker. Raises ArchiveError."""
    speakers = _as_spelt(archive, name) or _otherwise_spelt(archive, name)
    by_words: dict[tuple[str, str], list[Description]] = {}
    for description in descriptions_of(archive, speakers) if speakers else ():
        key = (description.name, folded(description.described_as or ""))
        by_words.setdefault(key, []).append(description)
    told = [_portrayal(same) for same in by_words.values()]
    return KnownAs(name, tuple(sorted(told, key=lambda one: one.described_as is None)))


def _portrayal(same: Sequence[Description]) -> Portrayal:
    """Newest first, as they are listed: the newest one's words stand for all."""
    first = same[0]
    sources = tuple(dict.fromkeys(one.source for one in same if one.source))
    return Portrayal(first.name, first.described_as, sum(one.articles for one in same), sources, first.newest)


def _asked(archive: Archive, text: str) -> tuple[str, str, list[str]]:
    """The longest beginning of a text that names a speaker of the archive, the rest, and the speakers' names.

    In the archive's own spelling first, and somebody who bears all of the words before whoever bears the last of them:
    "Orr Lanz" asks for Orr about Lanz. A name that the archive does not know, as one that sounds alike.
    """
    words = text.split()
    for named in (_as_spelt, _otherwise_spelt):
        last_alone = None
        for count in range(min(len(words), _LONGEST_NAME), 0, -1):
            name = " ".join(words[:count]).strip(" ,:;")
            if not name or not (speakers := named(archive, name)):
                continue
            found = name, _CONNECTING.sub("", " ".join(words[count:])), speakers
            if named is _otherwise_spelt or any(_bears(speaker, name) for speaker in speakers):
                return found
            last_alone = last_alone or found
        if last_alone is not None:
            return last_alone
    return text, "", []


def _bears(speaker: str, name: str) -> bool:
    """Whether a speaker's name has all the words of another."""
    return set(folded(name).split()) <= set(folded(speaker).split())


def _as_spelt(archive: Archive, name: str) -> list[str]:
    return speakers_named(archive, spellings_of(name))


def _otherwise_spelt(archive: Archive, name: str) -> list[str]:
    """The speakers whose surname sounds like that of a name."""
    from index.spellings.speakers import otherwise_spelt  # here, for names spelt as printed need no NumPy

    return speakers_named(archive, otherwise_spelt(name, surnames(archive)))


def _holding(archive: Archive, numbers: Sequence[int], wanted: frozenset[str]) -> list[int]:
    found: list[int] = []
    for first in range(0, len(numbers), _READ_AT_ONCE):
        some = numbers[first : first + _READ_AT_ONCE]
        kept = archive.kept(some)
        found += [number for number in some if number in kept and wanted <= _terms(kept[number])]
    return found


def _terms(kept: Kept) -> frozenset[str]:
    return frozenset(analysis.terms(f"{kept.imprint.title}\n{kept.paragraph.text}"))


def _excerpt(kept: Kept, speakers: Sequence[str]) -> Excerpt:
    own = [q for q in kept.quotations if q.speaker is not None and q.speaker.name in speakers]
    lit: list[tuple[int, int]] = []
    for quotation in own:
        start, end = with_whole_quotations(kept, (quotation.start, quotation.end))
        if lit and start <= lit[-1][1]:
            lit[-1] = (lit[-1][0], max(end, lit[-1][1]))
        else:
            lit.append((start, end))
    speaker: Speaker | None = own[0].speaker if own else None
    return Excerpt(kept.paragraph, tuple(lit), Attribution(kept.imprint, speaker), 1.0)
