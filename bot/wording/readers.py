"""What Clippings says to whoever asks: labels of buttons, commands, and why there is no answer."""

from __future__ import annotations

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
HELP = (
    "Ask a question in your own words, and the archive answers with what was printed: "
    "the very words, who said them, and where.",
    "Name a newspaper or a time, as in the Gazette or since last summer, and only that is searched.",
)
IN_A_GROUP = "In a group, use /ask or mention me."
COMMANDS_FOR_READERS = (
    ("ask", "Ask the archive a question"),
    ("said", "What somebody says: /said NAME topic"),
    ("who", "How articles describe somebody"),
    ("latest", "The newest articles"),
    ("sources", "The newspapers in the archive"),
    ("help", "How to ask"),
    ("privacy", "What is remembered of you, and how to erase it"),
)
CHAT_COMMANDS = (
    "Ask something. Numbers press buttons; /said, /who, /latest, /sources, /help, /privacy; /quit leaves."
)
ASK_WHAT = "Write your question after /ask, for example: /ask who won the cup?"
NO_WORDS = "That has no word to search for. Ask with a name, a place or a thing in it."
ASK_ON = "Ask the next question whenever you like."
WELCOME = f"You are welcome. {ASK_ON}"
NEWEST_IN_CHAT = "The newest articles are listed by /latest in `clippings chat`."
NOTHING = "Nothing in this archive answers that."
NOTHING_ELSE = "Nothing else in this archive answers that."
CLOSEST = "Closest, but not an answer:"
OLD_BUTTON = "That button is from an earlier time and leads nowhere now. Ask the question again."
NOT_YOURS = "That button belongs to another chat."
ARTICLE_GONE = "That article is no longer in the archive."
THANKS = "Thank you, noted."
NOT_NOTED = "That could not be noted, for nothing can be written down here just now. Try again later."
EMPTY_ARCHIVE = "The archive is empty so far."
PRIVACY = (
    "Your questions and your verdicts on answers are kept with your user id, so that buttons go on working and "
    "moderators see what the archive lacks. Whoever tries a moderator's command is written down, too. "
    "Nothing else is kept, and nothing leaves this archive."
)
ERASED = "Your questions and verdicts are erased."
NOT_ERASED = "It could not be erased just now. Try again in a minute."
MODERATORS_ONLY = "Only moderators can do that."
WRITE_AS_YOURSELF = "Nobody can tell who writes in a group's or a channel's name. Write that as yourself."
UNEXPECTED = "Something went wrong here, and it is written down for the moderators. Ask again in a moment."
INDEX_AWAY = "The index is being put right. Ask again in a minute; the archive itself is safe."
BUSY = "Too many are asking just now. Ask again in a moment."
TOO_MANY_OF_ONE = "You have too many questions waiting. Let one be answered before you ask the next."
UNKNOWN_COMMAND = "I do not know that command. /help says what I can do."
NOT_TEXT = "I can read text. Ask your question in words."
ASK_ME = "Ask the archive"
ASK_ARCHIVE_ITSELF = "Nothing found. Ask me in private"


def no_such_number(typed: str) -> str:
    """A number was typed that no button has."""
    return f"Nothing here has the number {typed}."
