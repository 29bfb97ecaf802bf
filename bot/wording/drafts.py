"""What Clippings says of drafts: what was understood of what a moderator sent, and how it goes on."""

from __future__ import annotations

from bot.wording.figures import count, moment
from bot.wording.prints import headline, printed
from corpus.adding.amendment import Field
from corpus.article import Imprint

NOT_YET = "A draft: nothing is stored until you add it."
ADD_IT, UPDATE_IT, ADD_ALL, DISCARD = "Add it", "Update it", "Add all", "Discard"
BUTTON_OF = {Field.TITLE: "Title", Field.SOURCE: "Source", Field.DATE: "Date", Field.BYLINE: "Byline"}
TO_DRAFT, MORE_CUT = "Back to the draft", "More lines"
TAKE_OUT = "Take it out again"
NONE = "none"
STANDING = {"new": "new", "changed": "changed", "unchanged": "there already"}
CORRECTED = "corrected"
WAS_CUT = "Cut of its page; a button puts a line back where it stood:"
NO_DRAFTS = "No draft is open in this chat. Send an article, or its address, with /add."
NOTHING_CUT = "Nothing of its page is left out."
NEW = "New to the archive."
STORES_NOTHING = "Everything in it is in the archive already."
DISCARDED = "Discarded; the archive does not have it."
ADDING = "Adding…"
IS_BUSY = "This draft is being worked on just now."
FORGOTTEN = "This draft is no longer kept: drafts are for a day. Send the article again."
GONE = "What this draft held cannot be read any more. Send the article again."
TOO_LARGE = "That is more than a draft holds. Add it with /addnow, or in the terminal with `clippings add`."
STOPPED_READING = "The bot was stopped while reading this; nothing was added. Send it again."
STOPPED_ADDING = (
    "The bot was stopped while adding. What was added is kept; press the button again for the rest."
)
REWRITTEN_SINCE = (
    "The archive has this article as it was when you added it. "
    "Answer the message that you edited with /add to put the new text in its place."
)
NO_ARTICLE = "There is no article in it."
NOTHING_WRITTEN = "There is no word in that. Answer with a text, or write none to leave it empty."
MAY_GO_ON = (
    "In a group, Telegram shows bots only the first part of a long text. Send it in private, or as a file."
)
EXAMPLE_OF = {
    Field.TITLE: "The headline",
    Field.SOURCE: "The newspaper",
    Field.DATE: "14 March 2024",
    Field.BYLINE: "Who wrote it",
}

_QUESTION = {
    Field.TITLE: "What is its headline?",
    Field.SOURCE: "Which newspaper printed it?",
    Field.DATE: "When was it printed?",
    Field.BYLINE: "Who wrote it?",
}


def asking(field: Field) -> str:
    """What a moderator is asked about a field."""
    return f"{_QUESTION[field]} Answer this message; write none to leave it empty."


def no_date(written: str) -> str:
    """A text is none of the dates that are understood."""
    return f"“{written}” is no whole date. Write day, month and year, as in 14 March 2024, or yesterday, or none."


def too_long(field: Field, limit: int) -> str:
    """What was written does not fit the field."""
    return f"That is too long for the {BUTTON_OF[field].lower()}; it may have {limit} characters."


def addresses(number: int) -> str:
    """What somebody sent who sent several addresses at once."""
    return f"{number} addresses"


def too_many_addresses(number: int) -> str:
    """Somebody sent more addresses than are fetched while he waits."""
    return f"At most {number} addresses at once. Send the others in further messages, or use `clippings add`."


def too_many(number: int) -> str:
    """A moderator has as many drafts as one may have."""
    return (
        f"You have {number:,} drafts open. Add or discard some of them first; /drafts shows those of a chat."
    )


def open_here(number: int) -> str:
    """What a list of drafts begins with."""
    return f"{count(number, 'draft')} open in this chat, kept for a day:"


def not_kept(why: str) -> str:
    """The disk does not take a draft."""
    return f"The draft could not be kept ({why.lower()}). Free some space, or check the archive's folder."


def date_of(imprint: Imprint) -> str:
    """When it was printed, as far as that is known."""
    return moment(imprint.published) if imprint.published else f"{NONE}; it is added without one"


def length(paragraphs: int, captions: int, cut: int, parts: int) -> str:
    """ "12 paragraphs · 1 caption · 4 lines cut · sent in 3 messages"."""
    told = [count(paragraphs, "paragraph")]
    if captions:
        told.append(count(captions, "caption"))
    told.append(f"{count(cut, 'line')} cut" if cut else "nothing cut")
    if parts > 1:
        told.append(f"sent in {count(parts, 'message')}")
    return " · ".join(told)


def cut_button(lines: int) -> str:
    """What leads to the cut lines."""
    return f"What was cut ({lines:,})"


def put_back(number: int) -> str:
    """What puts a line back."""
    return f"Put back {number}"


def not_read_anew(why: str) -> str:
    """A moderator rewrote the message, and no article is in it any more."""
    return (
        f"The message as you edited it cannot be read; this is how it was before. {why[:1].upper()}{why[1:]}"
    )


def is_there(imprint: Imprint) -> str:
    """The archive has the very article."""
    return f"The archive has it already: {headline(imprint)}, {printed(imprint)} (id {imprint.article_id})."


def is_update(imprint: Imprint) -> str:
    """The archive has an earlier version."""
    named = f"{headline(imprint)}, {printed(imprint)} (id {imprint.article_id})"
    return f"The archive has an earlier version: {named}. This one would take its place."


def same_story(imprint: Imprint, others: int) -> str:
    """Another paper's printing of the story is there."""
    more = f" and {others:,} more" if others else ""
    return f"Same story: {headline(imprint)}, {printed(imprint)} (id {imprint.article_id}){more}."


def holds(what: str, articles: int) -> str:
    """What a file of many articles holds."""
    return f"{what}: {count(articles, 'article')}"


def standings(new: int, changed: int, unchanged: int) -> str:
    """How the archive stands to many articles."""
    counts = ((new, "new"), (changed, "changed"), (unchanged, "there already"))
    return (", ".join(f"{number:,} {what}" for number, what in counts if number) or "nothing") + "."


def would_be(counted: str) -> str:
    """What adding would do."""
    return f"Nothing was added. It would be: {counted}"


def unread(number: int) -> str:
    """How many entries are no article."""
    return f"{count(number, 'entry', 'entries')} could not be read:"


def more(number: int) -> str:
    """What is not named one by one."""
    return f"and {number:,} more."


def settled(state: str) -> str:
    """A draft that nothing can be done with any more."""
    return {
        "added": "This draft is in the archive already.",
        "discarded": "This draft was discarded. Send the article again to start over.",
        "taken out": "It was taken out again. Send the article again to start over.",
    }.get(state, FORGOTTEN)
