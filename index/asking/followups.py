"""Follow-ups: "and in the old harbour?", "what else did he say?", "why?" as the whole questions that they stand for.

Reads a short question by the words of the one before it and by who spoke in its answer, and writes it out, for the
reader to see. English only; anything that is a question of its own is left alone. Nothing is looked up here.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.quotations.words import is_person_noun
from index.asking.framing import topic_of
from index.asking.question import understand
from index.terms import analysis
from index.terms.irregular import PAST_FORMS

_ASKS = r"how many|how much|how long|how old|how|why|when|where|who|whom|what|which"
_DOES = r"did|does|do|has|have|had|is|are|was|were|will|would|can|could|should|shall|may|might|must"
_PREPOSITION = (
    r"in|at|on|for|from|about|to|with|by|of|during|after|before|since|near|under|over|against|between|until"
)
_BARE = re.compile(
    rf"(?:and|but|so)?\s*(?P<asks>{_ASKS})(?:\s+exactly)?"
    rf"(?:\s+(?:{_DOES})\s+(?:that|this|it|he|she|they)(?:\s+(?:happen|say|do|be|so|that|it))*|\s+(?:so|not|then))?\s*[?.!]*",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"(?:(?:and|but)\s+)?(?:what\s+about|how\s+about|and|but)\s+(?P<rest>(?!(?:{_ASKS}|{_DOES})\b)[^?]{{1,60}}?)\s*[?.!]*",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"(?P<asks>{_ASKS})\s+(?P<rest>(?:{_DOES})\b.*)", re.IGNORECASE | re.DOTALL)
_ASKS_FOR_A_SUBJECT = re.compile(r"(?:who|what|which)\s+(?:is|are|was|were)\b", re.IGNORECASE)
"""Without its first word nothing is left that "when" could be asked of: "Who was the first mayor?" """
_WITH_PREPOSITION = re.compile(rf"(?P<preposition>{_PREPOSITION})\s+(?P<what>.+)", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\b(?:(?P<person>he|she|him|they|them)|(?P<owner>his|their|hers|theirs)|(?P<her>her)|(?P<thing>it)"
    r"|(?P<its>its)|(?P<there>there))\b(?!['’])(?P<after>\s+[a-z]+)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:the\s+)?\b[A-Z][\w'’-]*(?:\s+(?:(?:of|the|al|bin|de|von|van)\s+)*[A-Z][\w'’-]*)*")
_TO_A_PLACE = re.compile(
    r"(?<!happened )(?<!happens )(?<!happen )\b(?:in|at|to|from|near|on|into)\s+$", re.IGNORECASE
)
"""Before a name that no person bears, as far as a question tells: nobody is meant by it."""
_SUBJECT = re.compile(rf"\b(?:{_DOES})\s+(?P<what>the\s+[a-z][\w-]*)\b")
_LONG_SUBJECT = re.compile(rf"\b(?:{_DOES})\s+(?P<what>the(?:\s+[a-z][\w-]*){{1,3}})\b")
_OF_ONE_PERSON = frozenset("he she him his her hers".split())
_EXISTS = re.compile(r"\b(?:is|are|was|were|be|been)\s*$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ELSE = re.compile(
    r"\b(?:what|who|where|when|how|why|anything|anyone|anybody|something|someone|nothing|somewhere)\s+else\b"
    r"|\banything\s+more\b|\bwhat\s+more\b",
    re.IGNORECASE,
)
_WHO_DID = re.compile(
    rf"(?:(?:and|but|so)\s+)?(?:who|what)\s+(?:\w+ly\s+)?(?:\w{{2,}}(?:ed|s)|{'|'.join(sorted(PAST_FORMS))})\s+",
    re.IGNORECASE,
)
""" "Who found it?": nothing before the pronoun could be meant by it."""
_MOST_WORDS = 8
_NO_NOUN = re.compile(rf"\s*(?:{_PREPOSITION}|and|or|then|there|say|now|so)\b", re.IGNORECASE)


def may_lean(text: str) -> bool:
    """Whether a question may stand for another one: told by its own words, before the last one is looked for."""
    text = " ".join(text.split())
    return bool(_BARE.fullmatch(text) or _MORE.fullmatch(text) or _PRONOUN.search(text))


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
    text = " ".join(text.split())
    if match := _BARE.fullmatch(text):
        return _asked_again(match["asks"], last)
    if (match := _MORE.fullmatch(text)) and not _PRONOUN.match(match["rest"]):
        return _with_other(match["rest"], last) if len(match["rest"].split()) <= _MOST_WORDS else None
    return _without_pronoun(text, last, speaker)


def _asked_again(asks: str, last: str) -> str:
    """The last question with another question word: "when?" """
    asks = asks[:1].upper() + asks[1:].lower()
    begins = None if _ASKS_FOR_A_SUBJECT.match(last) else _BEGINS.fullmatch(last)
    return f"{asks} {begins['rest']}" if begins else f"{asks}: {last}"


def _with_other(rest: str, last: str) -> str:
    """The last question about something else: "and in March?", "what about the ferry?" """
    if subject := topic_of(last):
        at = last.rindex(subject)
        return _replaced(last, (at, at + len(subject)), rest)
    told = _WITH_PREPOSITION.fullmatch(rest)
    what = told["what"] if told else rest
    if _YEAR.search(what) and (years := list(_YEAR.finditer(last))) and told is None:
        return _replaced(last, years[-1].span(), what)
    if told and (span := _phrase_of(told["preposition"], what, last)):
        return _replaced(last, span, what)
    if told is None and (names := _names_in(last)):
        return _replaced(last, names[-1].span(), what)
    ending = last[len(last.rstrip(" ?.!")) :] or "?"
    return f"{last.rstrip(' ?.!')} {rest if told else f'about {rest}'}{ending}"


def _phrase_of(preposition: str, what: str, last: str) -> tuple[int, int] | None:
    """Where the last question has something with this preposition, of the kind that is asked for now."""
    pattern = re.compile(rf"\b{preposition}\s+(.+?)(?=\s+(?:{_PREPOSITION})\b|\s*[?.!,]|$)", re.IGNORECASE)
    is_year = _YEAR.search(what) is not None
    spans = [
        match.span(1) for match in pattern.finditer(last) if (_YEAR.search(match[1]) is not None) == is_year
    ]
    return spans[-1] if spans else None


def _without_pronoun(text: str, last: str, speaker: Callable[[], str | None]) -> str | None:
    """The question with a name for its first pronoun, where nothing in the question itself is meant by it."""
    match = _PRONOUN.search(text)
    if match is None:
        return None
    before = text[: match.start()]
    is_there_any = match["there"] and _EXISTS.search(before)
    if is_there_any or _names_in(before):
        return None
    if not match["there"] and analysis.terms(_without_saying(before)) and not _WHO_DID.fullmatch(before):
        return None
    named = _names_in(last)
    if match["person"] or match["owner"] or match["her"]:
        named = [one for one in named if not _TO_A_PLACE.search(last[: one.start()])]
    of_question = _bare(named[-1][0]) if named else None
    if match["there"]:
        name = of_question
    elif match["thing"] or match["its"]:
        subject = _SUBJECT.search(last)
        name = subject["what"] if subject else of_question or topic_of(last)
    else:
        spoke = _within_a_sentence(speaker())
        name = _speaker_named(last) or _somebody_in(topic_of(last))
        name = name or (spoke if spoke and spoke[:1].isupper() else of_question or spoke)
        if name is None:
            subject = _SUBJECT.search(last)
            is_one = match[0].split()[0].lower() in _OF_ONE_PERSON
            name = _person_in(last) if is_one else subject["what"] if subject else None
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


def _person_in(last: str) -> str | None:
    """What the last question calls the one that it is about: "the harbour master", and never "the tram"."""
    match = _LONG_SUBJECT.search(last)
    words = match["what"].split() if match else []
    ends = (end for end in range(2, len(words) + 1) if is_person_noun(words[end - 1]))
    return next((" ".join(words[:end]) for end in ends), None)


def _within_a_sentence(speaker: str | None) -> str | None:
    """ "The harbour office" as it stands behind other words."""
    opens = speaker is not None and speaker.startswith(("The ", "A ", "An "))
    return speaker[:1].lower() + speaker[1:] if speaker and opens else speaker


def _without_saying(text: str) -> str:
    return re.sub(r"\b(?:else|more|also|said|say|exactly)\b", " ", text, flags=re.IGNORECASE)


def _names_in(text: str) -> list[re.Match[str]]:
    """Names of a question, without the word that opens it, unless that goes on as a name."""
    found = []
    for match in _NAME.finditer(text):
        opens = match.start() == 0
        words = match[0].split()
        if opens and (len(words) == 1 or re.fullmatch(rf"{_ASKS}|{_DOES}", words[0], re.IGNORECASE)):
            rest = _NAME.search(text, len(words[0])) if len(words) > 1 else None
            found += [rest] if rest and rest.end() <= match.end() else []
        else:
            found.append(match)
    return found


def _bare(name: str) -> str:
    return _POSSESSIVE.sub("", name)


def _replaced(text: str, span: tuple[int, int], what: str) -> str:
    owned = _POSSESSIVE.search(text[span[0] : span[1]])
    return text[: span[0]] + what + (owned[0] if owned else "") + text[span[1] :]
