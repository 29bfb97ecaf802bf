"""What Clippings says to moderators, who keep the archive and its index: adding, removing, syncing, reindexing."""

from __future__ import annotations

from shlex import quote

from bot.wording.figures import count, every, minutes
from corpus.sources.nouns import Source

COMMANDS_FOR_MODERATORS = (
    ("add", "Look at an article and add it: a link, a file, a text"),
    ("addnow", "Add without looking first"),
    ("drafts", "What waits here to be added or discarded"),
    ("remove", "Take an article out by its id"),
    ("alias", "Other names of a thing: list, add, remove"),
    ("sync", "Bring the archive up to date with its sources"),
    ("reindex", "Build the index anew"),
    ("status", "Articles, index, last errors"),
)
REINDEX_NOW = "Reindex now"
ADD_WHAT = (
    "Send a file with the caption /add, write /add and paste the article or its address after it, "
    "or answer a file or a text with /add. "
    "In private, a file, a link, a channel's post or a long text will do by itself."
)
FILE_TOO_BIG = "Telegram lets bots fetch files of up to 20 MB. Part the file, or add it with `clippings add`."
FILE_AWAY = "Telegram did not hand the file over. Send it again in a minute."
UPLOAD_STOPPED = (
    "The bot was stopped while reading this. What was read is kept; send the file again for the rest."
)
SYNC_STOPPED = "Stopped. What was read is kept; the same command goes on where it was."
SEARCHABLE_NOW = "Searchable now."
FOUND_NO_MORE = "It is no longer found."
NO_SOURCES = "There is no source to sync. Add one: clippings sources add NAME PLACE"
ALL_PAUSED = "Every source is paused. Sync one by its name, or: clippings sources resume NAME"
WHERE_FROM = "Where articles come from"
SYNC_STARTS = "Syncing…"
SYNC_RUNS = "A sync is under way already; that one will say when it is done."
SYNC_ENDED = "The sync ended too early; what was read is kept. Start /sync again for the rest."
REMOVE_WHAT = "Write the article's id, or its address, after /remove."
SEVERAL_FOUND = "Several articles go by that name. Remove one by its id:"
REQUOTING_STOPPED = "Stopped while finding quotations anew; `clippings reindex` goes on where it was."
READING_STOPPED = (
    "Stopped while reading for meaning. All can be found; `clippings reindex` goes on where the reading was."
)
READING_ELSEWHERE = (
    "Another process is reading for meaning; `clippings reindex` reads later what that has not seen."
)
SEARCHABLE = "The index has caught up: questions see it now."
INDEX_BEHIND = "The index is being rebuilt; what changed just now may need another rebuild to be found."
REINDEX_STARTS = "Reindexing…"
REINDEX_RUNS = "The index is being rebuilt already; that one will say when it is done."
REINDEX_ENDED = "The rebuild ended too early and the index in use is unchanged. Start /reindex again."


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


def not_searchable_yet(why: Exception) -> str:
    """The archive has what was added, and the index does not."""
    return f"Not searchable yet: {why}"


def index_still_has(why: Exception) -> str:
    """The index has not followed a removal; what is not in the archive is not shown, whatever the index has."""
    return f"{FOUND_NO_MORE} But the index still has its words: {why}"


def reading(name: str, articles: int) -> str:
    """That a file is being read, and how far that is."""
    return f"Reading {name}: {count(articles, 'article')} so far…" if articles else f"Reading {name}…"


def source_kept(source: Source) -> str:
    """That a source is known from now on."""
    often = f" The bot syncs it {every(source.minutes)}." if source.minutes else ""
    kept = f"{source.name} is a {source.kind.value} at {source.place}.{often}"
    return f"{kept} Read it with: clippings sync {quote(source.name)}"


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
