"""What Clippings says in a browser and over HTTP: labels of its pages, why a request is refused, that it serves."""

from __future__ import annotations

from collections.abc import Sequence

from bot.wording.figures import count

NAME = "Clippings"
YOUR_QUESTION = "Your question"
ASK = "Ask"
ALSO = "Also"
SAME_ARTICLE = "Another passage of this article"
ALSO_IN = "Also in"
NEWEST = "Newest in the archive"
CITATION = "Citation"
CAPTIONS = "Captions"
THIS_PARAGRAPH = "Link to this paragraph"
WHERE_PRINTED = "Open the page it is from"
NOT_SHOWN = "Nothing is shown at this address"

QUESTION_MISSING = "There is no question. Give one: /ask.json?q=Who+won+the+cup"
UNREADABLE = "The address cannot be read. Write it in UTF-8, with letters beyond ASCII as %XX."
CONTROL_CHARACTERS = "The question has control characters in it. Ask it in plain words."
ONLY_READ = "This can be read and not changed: use GET."
NO_SUCH_PAGE = "There is no page at this address. Ask your question above."
STOPPING = "The archive is being closed for a moment. Ask again soon."
CANNOT_SEARCH = "The index cannot be searched just now; the archive itself is safe. Ask again later."
STOPPED = "Stopped."


def title(of: str) -> str:
    """What a browser's tab says."""
    return f"{of} · {NAME}" if of else NAME


def too_long(limit: int) -> str:
    """A question is no question any more."""
    return f"A question may have up to {count(limit, 'character')}. Ask it in fewer."


def unknown_name(name: str, known: Sequence[str]) -> str:
    """A program gives what is not known here."""
    return f"{name[:40]} is not known here, and nothing was asked; what is: {', '.join(known)}."


def no_such_number(name: str, least: int, most: int) -> str:
    """A number that an address gives is none, or is out of bounds."""
    return f"{name} is to be a whole number from {least} to {most}."


def other_name(name: str) -> str:
    """The server was called by a name that it does not go by."""
    return f"This archive does not go by the name {name}. Start it with --name {name} if it should."


def serving(folder: str, address: str) -> str:
    """Where the archive can be asked from now on."""
    return f"Serving the archive in {folder} at {address}. Stop with Ctrl-C."


def beyond(host: str) -> str:
    """That other machines can ask."""
    return f"Whoever can reach {host} can read this archive."


def cannot_serve(where: str, why: str) -> str:
    """That the address to serve at cannot be had."""
    return (
        f"Cannot serve at {where} ({why}). Choose another port with --port, or another address with --host."
    )
