"""What a moderator says otherwise than the reading of an article: another headline, source, date or byline, a cut line
put back. Remembered, so that the same article read again, from wherever, is what the moderator made of it.

An amendment is known by what was read, not by what became of it: by the id or address that the article states, else
by its words.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from corpus.adding.amendment import Amendment, Field
from corpus.adding.places import in_its_own_place
from corpus.adding.recurring import as_learned
from corpus.archive import Archive
from corpus.archive.database import now
from corpus.archive.history import as_restored, with_restored
from corpus.archive.rows import dumps
from corpus.article import Article, Imprint, Reading, Rejection, published_from_iso

_CHAT = "chat:"
_KNOWN_BY_ITSELF = ("id:", "url:")


def amended(article: Article, amendment: Amendment) -> Article:
    """The article as the amendment wants it."""
    if not amendment:
        return article
    imprint = article.imprint
    for field, value in amendment.fields:
        match field:
            case Field.TITLE:
                imprint = replace(imprint, title=value or "")
            case Field.SOURCE:
                imprint = replace(imprint, source=value)
            case Field.DATE:
                imprint = replace(imprint, published=published_from_iso(value))
            case Field.BYLINE:
                imprint = replace(imprint, byline=value)
    if amendment.key is not None:
        imprint = replace(imprint, key=amendment.key)
    return with_restored(replace(article, imprint=imprint), amendment.restored)


def known_by_headline(reading: Reading) -> Reading:
    """What comes in through the chat has no place that would tell it from another; its headline and date do."""
    if isinstance(reading, Rejection) or reading.imprint.key.startswith(_KNOWN_BY_ITSELF):
        return reading
    return replace(reading, imprint=replace(reading.imprint, key=_headline_key(reading.imprint)))


def keyed(archive: Archive, article: Article, amendment: Amendment) -> Amendment:
    """The amendment with the key that its article is to be kept under.

    An article that the archive has with the very words of the reading stays that article, whatever is said of its
    headline or date; else it is another one as soon as its headline or date is another.
    """
    if article.imprint.key.startswith(_KNOWN_BY_ITSELF):
        return replace(amendment, key=None)
    wanted = amended(article, replace(amendment, key=None))
    counterpart = archive.counterpart(article)
    for key in filter(None, (amendment.key, counterpart.key if counterpart else None)):
        kept = archive.known_as(key)
        if kept is not None and kept.texts in (article.texts, wanted.texts):
            return replace(amendment, key=key)
    return replace(amendment, key=_headline_key(wanted.imprint))


def remember(archive: Archive, article: Article, amendment: Amendment) -> None:
    """Remember how a reading is to be amended from now on; an amendment that says nothing is forgotten."""
    with archive.writing() as connection:
        connection.execute("DELETE FROM amendments WHERE known_as = ?", (_name_of(article),))
        if amendment:
            said = {
                "fields": {field.value: value for field, value in amendment.fields},
                "restored": amendment.restored,
                "key": amendment.key,
            }
            connection.execute(
                "INSERT INTO amendments VALUES (?, ?, ?)", (_name_of(article), dumps(said), now())
            )


def recall(archive: Archive, article: Article) -> Amendment:
    """How a reading is to be amended; an amendment that says nothing where nobody said anything of it."""
    with archive.database.errors_as_sentences():
        connection = archive.database.connection()
        row = connection.execute(
            "SELECT said FROM amendments WHERE known_as = ?", (_name_of(article),)
        ).fetchone()
    if row is None:
        return Amendment()
    said = json.loads(row["said"])
    fields = tuple((Field(name), value) for name, value in said["fields"].items())
    return Amendment(fields, tuple(said["restored"]), said["key"])


def as_moderated(archive: Archive, article: Article) -> Article:
    """A reading as moderators want it kept: without its paper's furniture, amended, and with what they put back."""
    as_said = amended(as_learned(archive, article), recall(archive, article))
    return as_restored(archive, in_its_own_place(archive, as_said))


def moderating(archive: Archive) -> Callable[[Article], Article]:
    """How readings are changed as of now: where nothing was ever said of any, nothing is looked up for each of them."""
    with archive.database.reading() as connection:
        has_any = connection.execute(
            "SELECT 1 FROM (SELECT 1 FROM amendments UNION ALL SELECT 1 FROM learned_lines) LIMIT 1"
        ).fetchone()
    if has_any is not None:
        return partial(as_moderated, archive)
    return lambda article: as_restored(archive, in_its_own_place(archive, article))


def _headline_key(imprint: Imprint) -> str:
    known_by = (imprint.source, imprint.title, imprint.published_at)
    return _CHAT + "|".join(part or "" for part in known_by)


def _name_of(article: Article) -> str:
    if article.imprint.key.startswith(_KNOWN_BY_ITSELF):
        return article.imprint.key
    words = dumps([article.imprint.title, article.texts])
    return f"text:{hashlib.blake2b(words.encode(), digest_size=16).hexdigest()}"
