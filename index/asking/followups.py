"""Follow-ups: "and in the old harbour?", "what else did he say?", "why?" as the whole questions that they stand for.

Reads a short question by the words of the one before it and by who spoke in its answer, and writes it out, for the
reader to see. English only; anything that is a question of its own is left alone. Nothing is looked up here.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.quotations.words import is_person_noun
from index.asking.framing import topic_of
from index.asking.instead import with_other
from index.asking.parts import ASKS, DOES, PREPOSITION, bare, names_in, person_in
from index.asking.question import understand
from index.terms import analysis
from index.terms.irregular import PAST_FORMS

_BARE = re.compile(
    rf"(?:and|but|so)?\s*(?P<asks>{ASKS})(?:\s+exactly)?"
    rf"(?:\s+(?:{DOES})\s+(?:that|this|it|he|she|they)(?:\s+(?:happen|say|do|be|so|that|it))*|\s+(?:so|not|then))?\s*[?.!]*",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(r"\b(?:is|was|are|were)\s+(?:he|she|they)\s*[?.!]*$|\bhow\s+old\b", re.IGNORECASE)
_BESIDE = re.compile(
    rf"(?:(?:and|but|so)\s+)?(?:{PREPOSITION})\s+(?:{ASKS})(?:\s+(?!(?:{DOES})\b)\w+){{0,2}}\s*[?.!]*",
    re.IGNORECASE,
)
""" "By how much?", "in which year?" """
_ASKED_AGAIN = re.compile(rf"^(?:{ASKS}):\s+", re.IGNORECASE)
_MORE = re.compile(
    rf"(?:(?:and|but)\s+)?(?:what\s+about|how\s+about|and|but)\s+(?P<rest>(?!(?:{ASKS}|{DOES})\b)[^?]{{1,60}}?)\s*[?.!]*",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"(?P<asks>{ASKS})\s+(?P<rest>(?:{DOES})\b.*)", re.IGNORECASE | re.DOTALL)
_ASKS_FOR_A_SUBJECT = re.compile(r"(?:who|what|which)\s+(?:is|are|was|were)\b", re.IGNORECASE)
"""Without its first word nothing is left that "when" could be asked of: "Who was the first mayor?" """
_PRONOUN = re.compile(
    r"\b(?:(?P<person>he|she|him|they|them)|(?P<owner>his|their|hers|theirs)|(?P<her>her)|(?P<thing>it)"
    r"|(?P<its>its)|(?P<there>there))\b(?!['’])(?P<after>\s+[a-z]+)?",
    re.IGNORECASE,
)
_TO_A_PLACE = re.compile(
    r"(?<!happened )(?<!happens )(?<!happen )\b(?:in|at|to|from|near|on|into)\s+$", re.IGNORECASE
)
"""Before a name that no person bears, as far as a question tells: nobody is meant by it."""
_SUBJECT = re.compile(rf"\b(?:{DOES})\s+(?P<what>the\s+[a-z][\w-]*)\b")
_KNOWN_THING = re.compile(
    rf"\bthe(?:\s+(?!(?:{PREPOSITION}|{DOES}|{ASKS}|and|or|that|who)\b)[a-z][\w-]*){{1,3}}", re.IGNORECASE
)
_OF_ONE_PERSON = frozenset("he she him his her hers".split())
_EXISTS = re.compile(r"\b(?:is|are|was|were|be|been)\s*$", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:what|who|where|when|how|why|anything|anyone|anybody|something|someone|nothing|somewhere)\s+else\b"
    r"|\banything\s+more\b|\bwhat\s+more\b",
    re.IGNORECASE,
)
_ONLY_ASKS = re.compile(
    rf"(?:(?:and|but|so)\s+)?(?:(?:{ASKS})\s+(?:{DOES})"
    rf"|(?:who|what)\s+(?:\w+ly\s+)?(?:\w{{2,}}(?:ed|s)|{'|'.join(sorted(PAST_FORMS))}))\s+",
    re.IGNORECASE,
)
""" "Who found it?", "how old is she?": nothing before the pronoun could be meant by it."""
_MOST_WORDS = 8
_NO_NOUN = re.compile(rf"\s*(?:{PREPOSITION}|and|or|then|there|say|now|so)\b", re.IGNORECASE)


def may_lean(text: str) -> bool:
    """Whether a question may stand for another one: told by its own words, before the last one is looked for."""
    text = " ".join(text.split())
    return bool(
        _BARE.fullmatch(text) or _BESIDE.fullmatch(text) or _MORE.fullmatch(text) or _PRONOUN.search(text)
    )


def wants_more(text: str) -> bool:
    """Whether a question asks for something else than was just shown: "what else did she say?" """
    return _ELSE.search(text) is not None


def names_nobody(text: str) -> bool:
    """Whether all that a question asks about is a pronoun: "what did she say?" where nobody was asked about before."""
    match = _PRONOUN.search(text)
    return match is not None and not match["there"] and not analysis.terms(_without_saying(text))


def whole_question(text: str, last: str, speaker: Callable[[], str | None]) -> str | None:
    """The question that `text` stands for right after the question `last`; None where it stands for itself.

    `speaker` names who spoke in the last answer; it is only called for a pronoun.
    """
    text, last = " ".join(text.split()), _ASKED_AGAIN.sub("", last)
    if match := _BARE.fullmatch(text):
        of_somebody = _without_pronoun(text, last, speaker) if _OF_SOMEBODY.search(text) else None
        return of_somebody or _asked_again(match["asks"], last)
    if _BESIDE.fullmatch(text):
        return f"{last.rstrip(' ?.!')}, {text}"
    if (match := _MORE.fullmatch(text)) and not _PRONOUN.match(match["rest"]):
        return with_other(match["rest"], last) if len(match["rest"].split()) <= _MOST_WORDS else None
    return _without_pronoun(text, last, speaker)


def _asked_again(asks: str, last: str) -> str:
    """The last question with another question word: "when?" """
    asks = asks[:1].upper() + asks[1:].lower()
    begins = None if _ASKS_FOR_A_SUBJECT.match(last) else _BEGINS.fullmatch(last)
    return f"{asks} {begins['rest']}" if begins else f"{asks}: {topic_of(last) or last}"


def _without_pronoun(text: str, last: str, speaker: Callable[[], str | None]) -> str | None:
    """The question with a name for its first pronoun, where nothing in the question itself is meant by it."""
    match = _PRONOUN.search(text)
    if match is None:
        return None
    before = text[: match.start()]
    is_there_any = match["there"] and _EXISTS.search(before)
    if is_there_any or names_in(before):
        return None
    if not match["there"] and analysis.terms(_without_saying(before)) and not _ONLY_ASKS.fullmatch(before):
        return None
    named = names_in(last)
    if match["person"] or match["owner"] or match["her"]:
        named = [one for one in named if not _TO_A_PLACE.search(last[: one.start()])]
    of_question = bare(named[-1][0]) if named else None
    if match["there"]:
        name = of_question
    elif match["thing"] or match["its"]:
        subject = _SUBJECT.search(last)
        name = subject["what"] if subject else of_question or topic_of(last) or _thing_in(last)
    else:
        spoke = _within_a_sentence(speaker())
        name = _speaker_named(last) or _somebody_in(topic_of(last))
        name = name or (spoke if spoke and spoke[:1].isupper() else of_question or spoke)
        if name is None:
            subject = _SUBJECT.search(last)
            is_one = match[0].split()[0].lower() in _OF_ONE_PERSON
            name = person_in(last) if is_one else subject["what"] if subject else None
    if name is None:
        return None
    after = match["after"] or ""
    owns = match["owner"] or match["its"] or (match["her"] and after and not _NO_NOUN.match(after))
    word = f"in {name}" if match["there"] else f"{name}'s" if owns else name
    whole = f"{before}{word}{after}{text[match.end() :]}"
    return whole[:1].upper() + whole[1:]


def _speaker_named(last: str) -> str | None:
    """Whose words the last question asked for, if by name: whoever else spoke in the answer is not meant."""
    asked = understand(last).speaker
    return asked if asked and asked[:1].isupper() else None


def _somebody_in(subject: str | None) -> str | None:
    return subject if subject and is_person_noun(subject.split()[-1].lower()) else None


def _thing_in(last: str) -> str | None:
    """The first thing that a question tells of as known: of "what does a swim at the old pool cost" the old pool."""
    match = _KNOWN_THING.search(last)
    return match[0].lower() if match else None


def _within_a_sentence(speaker: str | None) -> str | None:
    """ "The harbour office" as it stands behind other words."""
    opens = speaker is not None and speaker.startswith(("The ", "A ", "An "))
    return speaker[:1].lower() + speaker[1:] if speaker and opens else speaker


def _without_saying(text: str) -> str:
    return re.sub(r"\b(?:else|more|also|said|say|exactly)\b", " ", text, flags=re.IGNORECASE)
