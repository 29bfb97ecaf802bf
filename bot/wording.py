"""Every sentence that Clippings says itself, in one place; names, headlines and quotes are the newspaper's.

Taste: one calm sentence, the remedy in it, dates as people write them, no score, no apology.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from corpus.article import Imprint, Published
from corpus.sources.nouns import Source

MORE_CONTEXT = "More context"
LESS = "Back to the excerpt"
NEWER, OLDER = "Newer", "Older"
NEXT = "Next"
PREVIOUS = "Previous"
SHOW_CLOSEST = "Show the closest"
OPEN_SOURCE = "Open the article"
COPY_CITATION = "Copy citation"
GOOD, BAD = "👍", "👎"
ERASE = "Erase my questions"
REINDEX_NOW = "Reindex now"
NEWSPAPER = "📰"
_SOURCES_NAMED = 3

HELP = (
    "Ask a question in your own words, and the archive answers with what was printed: "
    "the very words, who said them, and where.",
    "Name a newspaper or a time, as in the Gazette or since last summer, and only that is searched.",
    "In a group, use /ask or mention me.",
)
COMMANDS_FOR_READERS = (
    ("ask", "Ask the archive a question"),
    ("said", "What somebody says: /said NAME topic"),
    ("who", "How articles describe somebody"),
    ("latest", "The newest articles"),
    ("sources", "The newspapers in the archive"),
    ("help", "How to ask"),
    ("privacy", "What is remembered of you, and how to erase it"),
)
COMMANDS_FOR_MODERATORS = (
    ("add", "Add an article: a file, a text, or a reply to one"),
    ("remove", "Take an article out by its id"),
    ("alias", "Other names of a thing: list, add, remove"),
    ("sync", "Bring the archive up to date with its sources"),
    ("reindex", "Build the index anew"),
    ("status", "Articles, index, last errors"),
)
CHAT_COMMANDS = (
    "Ask something. Numbers press buttons; /said, /who, /latest, /sources, /help, /privacy; /quit leaves."
)
NO_TOKEN = "TELEGRAM_TOKEN is not set. Get one from @BotFather, put it into .env, or try `clippings chat`."
ASK_WHAT = "Write your question after /ask, for example: /ask who won the cup?"
SAID_WHAT = "Write a name after /said, and a topic if you like, for example: /said Tolland moorings"
WHO_WHAT = "Write a name after /who, for example: /who Tolland"
ONLY_NAMED = "named without a description"
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
FILE_WITHOUT_ADD = "To add this file to the archive, send it with the caption /add, or answer it with /add."
ADD_WHAT = (
    "Send a file with the caption /add, write /add and paste the article or its address after it, "
    "or answer a file or a text with /add."
)
FILE_TOO_BIG = "Telegram lets bots fetch files of up to 20 MB. Part the file, or add it with `clippings add`."
FILE_AWAY = "Telegram did not hand the file over. Send it again in a minute."
UPLOAD_STOPPED = (
    "The bot was stopped while reading this. What was read is kept; send the file again for the rest."
)
SYNC_STOPPED = "Stopped. What was read is kept; the same command goes on where it was."
SEARCHABLE_NOW = "Searchable now."
NO_SOURCES = "There is no source to sync. Add one: clippings sources add NAME PLACE"
WHERE_FROM = "Where articles come from"
SYNC_STARTS = "Syncing…"
SYNC_RUNS = "A sync is under way already; that one will say when it is done."
SYNC_ENDED = "The sync ended too early; what was read is kept. Start /sync again for the rest."
REMOVE_WHAT = "Write the article's id, or its address, after /remove."
SEVERAL_FOUND = "Several articles go by that name. Remove one by its id:"
REQUOTING_STOPPED = "Stopped while finding quotations anew; `clippings reindex` goes on where it was."
SEARCHABLE = "The index has caught up: questions see it now."
INDEX_BEHIND = "The index is being rebuilt; what changed just now may need another rebuild to be found."
REINDEX_STARTS = "Reindexing…"
REINDEX_RUNS = "The index is being rebuilt already; that one will say when it is done."
REINDEX_ENDED = "The rebuild ended too early and the index in use is unchanged. Start /reindex again."
TOKEN_MISSHAPEN = "TELEGRAM_TOKEN is not a token. Copy it from @BotFather again, without spaces."
TOKEN_REFUSED = "Telegram refused the bot's token. Check TELEGRAM_TOKEN, and TELEGRAM_BASE_URL if you set it."
OTHER_POLLER = "Another program is polling with the same token. Stop it; this one goes on trying."
WEBHOOK_IN_THE_WAY = "A webhook is set for this bot and is being taken back, since it polls."
ASK_ME = "Ask the archive"
ASK_ARCHIVE_ITSELF = "Nothing found. Ask me in private"


def day(published: date) -> str:
    """As people write it: 14 Mar 2024."""
    return f"{published.day} {published:%b} {published.year}"


def moment(published: Published) -> str:
    """A day, with the time where it is known: 14 Mar 2024, 06:10."""
    if isinstance(published, datetime):
        return f"{day(published)}, {published:%H:%M}"
    return day(published)


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 article", "4,112 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def printed(imprint: Imprint) -> str:
    """Where and when: "Quillhaven Courier · 14 Mar 2024"; a missing date is said."""
    when = day(imprint.published) if imprint.published else "no date"
    corrected = f"corrected {day(imprint.corrected)}" if imprint.corrected else None
    return " · ".join(filter(None, [imprint.source, when, corrected]))


def also_in(others: Sequence[Imprint]) -> str:
    """Where else a story was printed: "Also in the Echo, 15 Mar 2024"; more than two are counted."""
    named = [
        f"{other.source or headline(other)}, {day(other.published) if other.published else 'no date'}"
        for other in others[:_ALSO_NAMED]
    ]
    more = f" and {len(others) - _ALSO_NAMED} more" if len(others) > _ALSO_NAMED else ""
    return f"Also in {'; '.join(named)}{more}"


_ALSO_NAMED = 2


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


def said_heading(speakers: Sequence[str], topic: str, passages: int) -> str:
    """Whose words follow, on what, and in how many passages."""
    about = f" on “{topic}”" if topic else ""
    return f"{names(speakers)}{about}: {count(passages, 'passage')}, the newest first."


def nobody_speaks(name: str) -> str:
    """That nobody of a name is heard in the archive."""
    return f"Nobody called “{name}” speaks in this archive. Try the surname alone, or ask a question with the name."


def nothing_said(speakers: Sequence[str], topic: str) -> str:
    """That a speaker is heard, but on something else."""
    return f"{names(speakers)} says nothing with “{topic}” in it here. Leave the topic out to see everything."


def names(speakers: Sequence[str]) -> str:
    """One name, or the first of several ways of giving it."""
    fullest = max(speakers, key=len)
    return fullest[:1].upper() + fullest[1:]


def portrayed(articles: int, sources: Sequence[str], newest: date | None) -> str:
    """Where a description stands: "3 articles, Quillhaven Courier, last 14 Mar 2024"."""
    told = [count(articles, "article"), *sources[:_SOURCES_NAMED]]
    if len(sources) > _SOURCES_NAMED:
        told.append(f"{len(sources) - _SOURCES_NAMED} more newspapers")
    return ", ".join(told + ([f"last {day(newest)}"] if newest else []))


def sample_opened(folder: str) -> str:
    """That the bundled sample stands in for an archive that is not there yet."""
    return (
        f"There is no archive in {folder} yet, so this is the bundled sample: the invented Quillhaven Courier. "
        "Add your own: clippings add PATH"
    )


def unexpected(log: str) -> str:
    """A command met an error that nobody foresaw."""
    return f"Something unexpected went wrong; nothing that was kept is lost. Please report it with {log}"


def no_such_number(typed: str) -> str:
    """A number was typed that no button has."""
    return f"Nothing here has the number {typed}."


def ingested(added: int, updated: int, unchanged: int) -> str:
    """What became of articles that were read."""
    if not added + updated + unchanged:
        return "No article was added."
    told = [count(added, "article") + " added"]
    if updated:
        told.append(f"{updated:,} updated")
    if unchanged:
        told.append(f"{unchanged:,} there already")
    return ", ".join(told) + "."


def reading(name: str, articles: int) -> str:
    """That a file is being read, and how far that is."""
    return f"Reading {name}: {count(articles, 'article')} so far…" if articles else f"Reading {name}…"


def source_kept(source: Source) -> str:
    """That a source is known from now on."""
    often = f" The bot syncs it {every(source.minutes)}." if source.minutes else ""
    kept = f"{source.name} is a {source.kind.value} at {source.place}.{often}"
    return f"{kept} Read it with: clippings sync {source.name}"


def minutes(number: int) -> str:
    """ "30 minutes", "2 hours", "1 day"."""
    if number % 1440 == 0:
        return count(number // 1440, "day")
    return count(number // 60, "hour") if number % 60 == 0 else count(number, "minute")


def every(number: int) -> str:
    """ "every 30 minutes", "every hour"."""
    return f"every {minutes(number).removeprefix('1 ')}"


def rate(pages: int, seconds: float) -> str:
    """ "120 pages a minute"."""
    return f"{count(round(60 * pages / seconds), 'page')} a minute"


def articles_so_far(articles: int, seconds: float) -> str:
    """How many articles were read, and how quickly: "1,200 articles, 85 a second"."""
    quickly = f", {articles / seconds:,.0f} a second" if articles and seconds >= 1 else ""
    return count(articles, "article") + quickly


def syncing(source: str, done: int, of: int, articles: int, seconds: float) -> str:
    """How far a sync is after so many seconds, and how long it may still take."""
    left = seconds / done * (of - done) if done else 0.0
    soon = f", about {minutes(round(left / 60))} left" if left >= 60 else ""
    return f"Syncing {source}: {done:,} of {count(of, 'page')}, {count(articles, 'article')} read{soon}…"


def reindexing(read: int, of: int) -> str:
    """How far a rebuild is."""
    share = f" ({100 * read // of} %)" if of else ""
    return f"Reindexing: {read:,} of {count(of, 'paragraph')}{share}…"


def reindexed(paragraphs: int, seconds: float) -> str:
    """That a rebuild is done."""
    return f"Reindexed {count(paragraphs, 'paragraph')} in {seconds:.1f} s. New questions use it."


def not_found(name: str) -> str:
    """That no article goes by a name."""
    return f"No article has the id or the address {name}. /latest shows the newest ones."


def server_away(why: str) -> str:
    """That the Bot API server cannot be reached, for the log."""
    return f"Telegram cannot be reached ({why}); trying again."


def server_refused(why: str) -> str:
    """That the Bot API server will not have what the settings ask for."""
    return f"Telegram refused to serve this bot ({why}). Check the TELEGRAM_ settings."


def cannot_listen(where: str, why: str) -> str:
    """That the webhook's port cannot be had."""
    return f"The webhook cannot listen on {where} ({why}). Check TELEGRAM_WEBHOOK_LISTEN and _PORT."


def uptime(seconds: float) -> str:
    """How long the bot has been up: "3 days 4 hours", "12 minutes"."""
    minutes = int(seconds // 60)
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = [(days, "day"), (hours, "hour"), (minutes, "minute")]
    told = [count(number, unit) for number, unit in parts if number][:2]
    return " ".join(told) or "less than a minute"


def citation(text: str, imprint: Imprint, speaker: str | None, limit: int) -> str:
    """A citation to copy, at most `limit` characters: the words where they fit, then where they stand."""
    where = ", ".join(filter(None, [imprint.byline, f"“{headline(imprint)}”", imprint.source,
                                    day(imprint.published) if imprint.published else None]))  # fmt: skip
    said = f"{speaker}: {text}" if speaker else text
    for whole in (
        f"{said} — {where}. {imprint.url or ''}",
        f"{said} — {where}.",
        f"{where}. {imprint.url or ''}",
    ):
        if len(whole.strip()) <= limit:
            return whole.strip()
    return where if len(where) <= limit else where[: limit - 1] + "…"
