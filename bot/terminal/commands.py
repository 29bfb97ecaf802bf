"""The commands by name: where each one is, and its line in the list of all. Nothing here imports one."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """A function of a module in this room, or a group of such; its docstring is its help in full."""

    module: str
    name: str
    line: str


COMMANDS = {
    "add": Command("archive", "add", "Read articles into the archive and make them searchable."),
    "remove": Command("archive", "remove", "Take an article out of the archive."),
    "show": Command("show", "show", "Show an article as it is kept, and what was cut of its page."),
    "reindex": Command("archive", "reindex", "Build a new index generation and let it serve."),
    "alias": Command("aliases", "alias", "List, add or remove names of one thing."),
    "sync": Command("sources", "sync", "Bring the archive up to date with its sources."),
    "ask": Command("ask", "ask", "Ask the archive a question."),
    "chat": Command("chat", "chat", "Ask in turn, as a reader does in Telegram."),
    "said": Command("said", "said", "List what somebody says, the newest first."),
    "who": Command("said", "who", "List how articles describe somebody who speaks in them."),
    "quotations": Command("quotations", "quotations", "Find the quotations of each text, and who says them."),
    "status": Command("status", "status", "What the archive holds, and how fresh its index is."),
    "bench": Command("bench", "bench", "Measure this engine beside its installed peers."),
    "train": Command("train", "train", "Learn from judged collections how passages are ordered."),
    "bot": Command("start", "bot", "Serve the archive in Telegram."),
    "serve": Command("serve", "serve", "Serve the archive to browsers, and to programs over HTTP."),
    "run": Command("start", "run", "Start the bot where TELEGRAM_TOKEN is set, else the chat."),
    "eval": Command("judge", "judge", "Judge answers to questions whose answers are known."),
    "sources": Command("sources", "app", "Places that articles come from again and again."),
}
