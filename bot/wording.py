"""Every sentence that Clippings says itself, in one place; names, headlines and quotes are the newspaper's.

Taste: one calm sentence, the remedy in it, dates as people write them, no score, no apology.
"""

from __future__ import annotations

from datetime import date, datetime

from corpus.article import Imprint, Published

MORE_CONTEXT = "More context"
LESS = "Back to the excerpt"
NEXT = "Next"
PREVIOUS = "Previous"
SHOW_CLOSEST = "Show the closest"
OPEN_SOURCE = "Open the article"
COPY_CITATION = "Copy citation"
GOOD, BAD = "👍", "👎"
ERASE = "Erase my questions"
REINDEX_NOW = "Reindex now"
NEWSPAPER = "📰"

HELP = (
    "Ask a question in your own words, and the archive answers with what was printed: "
    "the very words, who said them, and where.",
    "In a group, use /ask or mention me.",
)
COMMANDS_FOR_READERS = (
    ("ask", "Ask the archive a question"),
    ("latest", "The newest articles"),
    ("sources", "The newspapers in the archive"),
    ("help", "How to ask"),
    ("privacy", "What is remembered of you, and how to erase it"),
)
COMMANDS_FOR_MODERATORS = (
    ("add", "Add an article: a file, a text, or a reply to one"),
    ("remove", "Take an article out by its id"),
    ("reindex", "Build the index anew"),
    ("status", "Articles, index, last errors"),
)
HEARD = "Looking…"
ASK_WHAT = "Write your question after /ask, for example: /ask who won the cup?"
NO_WORDS = "That has no word to search for. Ask with a name, a place or a thing in it."
NOTHING = "Nothing in this archive answers that."
CLOSEST = "Closest, but not an answer:"
OLD_BUTTON = "That button is from an earlier time and leads nowhere now. Ask the question again."
NOT_YOURS = "That button belongs to another chat."
ARTICLE_GONE = "That article is no longer in the archive."
THANKS = "Thank you, noted."
EMPTY_ARCHIVE = "The archive is empty so far."
PRIVACY = (
    "Your questions and your verdicts on answers are kept with your user id, so that buttons go on working and "
    "moderators see what the archive lacks. Nothing else is kept, and nothing leaves this archive."
)
ERASED = "Everything remembered of you is erased."
NOT_ERASED = "It could not be erased just now. Try again in a minute."
MODERATORS_ONLY = "Only moderators can do that."
UNEXPECTED = "Something went wrong here, and it is written down for the moderators. Ask again in a moment."
INDEX_AWAY = "The index is being put right. Ask again in a minute; the archive itself is safe."
UNKNOWN_COMMAND = "I do not know that command. /help says what I can do."
NOT_TEXT = "I can read text. Ask your question in words."


def day(published: date) -> str:
    """As people write it: 14 Mar 2024."""
    return f"{published.day} {published:%b} {published.year}"


def moment(published: Published) -> str:
    """A day, with the time where it is known: 14 Mar 2024, 06:10."""
    if isinstance(published, datetime):
        return f"{day(published)}, {published:%H:%M}"
    return day(published)


def count(number: int, one: str, many: str | None = None) -> str:
    """"1 article", "4,112 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def printed(imprint: Imprint) -> str:
    """Where and when: "Quillhaven Courier · 14 Mar 2024"; a missing date is said."""
    when = day(imprint.published) if imprint.published else "no date"
    return f"{imprint.source} · {when}" if imprint.source else when


def headline(imprint: Imprint) -> str:
    """The headline, or what stands for it where the article has none."""
    return imprint.title or "(no headline)"


def extent(articles: int, oldest: date | None, newest: date | None) -> str:
    """What the archive spans, as a sentence."""
    if not articles:
        return EMPTY_ARCHIVE
    if oldest is None or newest is None:
        return f"It has {count(articles, 'article')}."
    if day(oldest) == day(newest):
        return f"It has {count(articles, 'article')} of {day(oldest)}."
    return f"It has {count(articles, 'article')} from {day(oldest)} to {day(newest)}."


def citation(text: str, imprint: Imprint, speaker: str | None, limit: int) -> str:
    """A citation to copy, at most `limit` characters: the words where they fit, then where they stand."""
    where = ", ".join(filter(None, [imprint.byline, f"“{headline(imprint)}”", imprint.source,
                                    day(imprint.published) if imprint.published else None]))  # fmt: skip
    said = f"{speaker}: {text}" if speaker else text
    for whole in (f"{said} — {where}. {imprint.url or ''}", f"{said} — {where}.", f"{where}. {imprint.url or ''}"):
        if len(whole.strip()) <= limit:
            return whole.strip()
    return where if len(where) <= limit else where[: limit - 1] + "…"
