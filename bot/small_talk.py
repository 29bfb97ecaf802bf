"""What is said to the bot and asks nothing of the archive: greetings, thanks, nods, questions about the bot itself."""

from __future__ import annotations

import re

_GREETINGS = frozenset(
    ("help", "help me", "help please", "hi", "hello", "hey", "hi there", "hello there", "helo", "hallo", "hiya",
     "morning", "good morning", "good afternoon", "good evening", "what is this", "what can you do", "who are you",
     "are you a bot")
)  # fmt: skip
_THANKS = frozenset(
    ("thanks", "thank you", "many thanks", "thanks a lot", "thank you very much", "thank you so much", "ok thanks",
     "thx", "thnx", "tnx", "ty", "thank u", "cheers", "ta", "much appreciated", "thanks so much", "great thanks")
)  # fmt: skip
_OF_THE_BOT = re.compile(
    r"(?:how (?:are|r) (?:you|u)|how(?: i|')?s it going)(?: doing| feeling)?(?: today)?|what(?: i|')?s up"
    r"|(?:are|r) (?:you|u) (?:an? )?"
    r"(?:real|bot|robot|ai|human|person|machine|computer|alive|conscious|there|ok|okay)(?: or .{1,20})?"
    r"|what are you(?: made of| called)?|where (?:are you|do you live)|how old are you"
    r"|who (?:made|built|created|programmed|wrote|owns) (?:you|this bot)"
    r"|what(?: i|')?s your (?:name|job|purpose|opinion|favou?rite (?:\w+ )?\w+)"
    r"|do you (?:(?:have|feel) .*(?:feelings?|pain|emotions?)|(?:like|love|hate|know|understand) me|sleep|dream)"
    r"|(?:do|can) you speak \w+|can you (?:talk|hear me|help(?: me)?)"
    r"|i (?:love|hate|like) you|you(?: a|')?re \w+"
    r"|(?:tell me|say|sing)(?: me)? (?:a joke(?: about .+)?|a (?:story|song|poem))"
    r"|(?:tell me|say) (?:something(?: funny| nice| interesting)?|about yourself)"
)
"""Of the bot itself: nothing that a newspaper printed is asked for."""
_YES = frozenset(("yes", "yes please", "yeah", "yep"))
_NODS = _YES | frozenset(
    ("ok", "okay", "k", "no", "nope", "no thanks", "bye", "goodbye", "bye bye", "good night", "great", "cool", "nice",
     "perfect", "lol", "haha", "wow", "i see", "got it")
)  # fmt: skip


def asks_for_help(text: str) -> bool:
    """Whether somebody greets, or asks the bot about itself, rather than what was printed."""
    plain = _plain(text)
    return plain in _GREETINGS or _OF_THE_BOT.fullmatch(plain) is not None


def says_yes(text: str) -> bool:
    """Whether somebody says yes and nothing else."""
    return _plain(text) in _YES


def only_nods(text: str) -> bool:
    """Whether somebody agrees, declines or leaves, and asks nothing."""
    return _plain(text) in _NODS


def is_thanks(text: str) -> bool:
    """Whether somebody says thank you and nothing else."""
    return _plain(text) in _THANKS


def _plain(text: str) -> str:
    return " ".join(text.strip(" ?!.,").lower().replace(",", " ").split())
