"""What Clippings says of the words of a question: how it was asked, other spellings, aliases."""

from __future__ import annotations

from collections.abc import Sequence

ASK_CORRECTED = "Yes, ask that"
ASK_AS_TYPED = "Ask as I wrote it"
ALIAS_WHAT = "NAME = OTHER NAME, ANOTHER takes names as one; remove NAME parts them; alone, it lists them."
NO_ALIAS_GROUP = "Two different names are needed, each with a word that can be searched for."
NO_ALIASES = "No aliases of this archive's own so far."


def asked_as(question: str) -> str:
    """How a follow-up was asked."""
    return f"Asked as: {question}"


def asked_in_part(last: str) -> str:
    """That the end of a long question was left out."""
    return f"That is a long question; it was asked as far as “… {last}”."


def respelled(asked: str, searched: Sequence[str]) -> str:
    """That a word is not in the archive, and what was searched for in its place."""
    return f"“{asked}” is not in this archive; searched for {' and '.join(searched)}."


def did_you_mean(question: str) -> str:
    """The question that a reader may have meant."""
    return f"Did you mean: {question}"


def unsaid(words: Sequence[str]) -> str:
    """That a passage does not have some words of the question."""
    quoted = [f"“{word}”" for word in words]
    return f"It does not say {' or '.join([', '.join(quoted[:-1]), quoted[-1]] if quoted[1:] else quoted)}."


def alias_kept(group: str) -> str:
    """That names of one thing are known from now on."""
    return f"From the next question on: {group}"


def alias_removed(group: str) -> str:
    """That names of one thing are no longer taken together."""
    return f"No longer taken together: {group}"


def no_alias(name: str) -> str:
    """That no group goes by a name."""
    return f"No alias goes by {name}. Asked for without a name, all are listed."


def aliases_shipped(count: int) -> str:
    """That general aliases count besides."""
    return f"{count} general ones that ship with Clippings count as well; a name of one shows it."
