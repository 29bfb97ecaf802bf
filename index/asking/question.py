"""Understanding what was asked: content terms, names, phrases, years, the kind of answer looked for.

Reads English questions by their own words alone; never looks at an archive.
"""

from __future__ import annotations

import re

from corpus.quotations.words import TITLES
from index.asking.anybody import without_anybody
from index.asking.asked import Kind, Question
from index.asking.framing import topic_of, without_framing
from index.asking.headed import as_a_question
from index.asking.nowadays import without_now
from index.asking.quotations import ENGLISH_MARKS, quotations_in
from index.asking.speakers import SAY, SAYING, speaker_in
from index.asking.tongues.known import tongue_of
from index.asking.tongues.reading import understand_in
from index.terms import analysis
from index.terms.languages import ENGLISH
from index.terms.stopwords import STOP_LIST


def _words(pattern: str) -> re.Pattern[str]:
    """Whole words, in any case."""
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_WHO_SAID = re.compile(
    rf"\bwho\s+(?:was it (?:that|who)\s+)?(?:\w+ly\s+)?{SAY}\b|\bwho\s+(?:is|was) quoted\b|\bwhose words\b",
    re.IGNORECASE,
)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("who said", _WHO_SAID),
    (
        "how many",
        _words(
            r"how many|what (?:was |is )?(?:the )?number of|what (?:is|was|were|are) (?:the |its |their )?(?:\w+ ){0,2}"
            r"(?:population|length|height|width|depth|weight|speed|temperature|toll|score|turnout|attendance|capacity"
            r"|circulation|distance|altitude|elevation)|how (?:old|young|long|far|tall|often|big|fast"
            r"|high|strong|heavy|deep|wide|thick|hot|cold|warm|loud|steep)",
        ),
    ),
    (
        "how much",
        _words(
            r"how (?:much|large)|what (?:did|does|do|will|would) .{1,60} cost"
            r"|what (?:percentage|percent|proportion|price|cost|sum|share)"
            r"|what (?:is|was|were|are) (?:the |its |their )?(?:\w+ ){0,2}"
            r"(?:price|cost|fee|fare|salary|budget|fine|rent|reward)"
        ),
    ),
    ("when", _words(r"when|(?:what|which) (?:days?|dates?|years?|months?|time|week|decades?|century)")),
    ("where", _words(r"where|(?:what|which) (?:city|town|country|place|state|street|village)")),
    ("why", _words(r"why|what (?:caused|was the reason)")),
    ("who", _words(r"who(?:m|se)?|(?:what|which) (?:man|woman|person|player|minister|official|judge)")),
    ("which", _words(r"which")),
)
HOW_OLD = _words(r"how old(?=\s+(?:is|was|are|were|will|would|did)\b)")
"""An age is seldom printed with "old", which stands in names ("Old Strand")."""
_HOW_OFTEN = _words(r"how often")
""" "Every ten minutes" is seldom printed with the word."""
HOW_MEASURED = _words(
    r"how (?:long|far|tall|big|fast|high|strong|heavy|deep|wide|thick|hot|cold|warm|loud|steep)"
)
"""Told by a number, and with the word itself only sometimes: "for eleven weeks", "40 metres long"."""
_WILL = re.compile(r"^Will\b(?!['’])")
"""Opens a question; anywhere else it may be a name."""
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d|21\d\d)\b")
_CAPITALISED = re.compile(r"[^\W\d_][\w'’.-]*")
_NAME_FOLLOWS = re.compile(r"\.?\s+[^\W\d_a-z]")
_PARTICLE = re.compile(r"^[a-z]{1,3}[-'’](?=[^\W\d_])")
"""Before a name, of which it is written as a part: "al-Hamdani", "d'Artois"."""
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|[\"“«]\s*)$")


def understand(text: str, language: str | None = None) -> Question:
    """Read a question. Anything is a question; one without content words has no terms."""
    if language is not None and (tongue := tongue_of(language)):
        return understand_in(tongue, text)
    text = as_a_question(" ".join(text.split()))
    wanted = without_framing(text)
    if not analysis.terms(wanted, language):
        wanted = text
    kind = _kind_of(wanted)
    words = _WILL.sub("will", wanted)
    words = without_anybody(without_now(_without_titles(words)))
    asked_about = SAYING.sub(" ", words) if kind in ("said", "who said") else HOW_OLD.sub("how", words)
    asked_about = _HOW_OFTEN.sub("how", asked_about)
    return Question(
        text,
        tuple(dict.fromkeys(_first_with_terms(language, asked_about, words, wanted))),
        kind,
        frozenset() if text.isupper() or text.istitle() else _names_in(wanted),
        quotations_in(wanted, ENGLISH_MARKS),
        frozenset(int(year) for year in _YEAR.findall(wanted)),
        speaker_in(wanted),
        language=language,
        is_topic=language in (None, ENGLISH) and topic_of(text) is not None,
    )


def _first_with_terms(language: str | None, *texts: str) -> list[str]:
    """The terms of the first of some texts that has any."""
    return next(filter(None, (analysis.terms(text, language) for text in texts)), [])


def _kind_of(text: str) -> Kind:
    for kind, pattern in _KINDS:
        if pattern.search(text):
            return kind
    return "said" if speaker_in(text) else "other"


def _names_in(text: str) -> frozenset[str]:
    """Terms written with a capital where English would not put one anyway."""
    names: set[str] = set()
    has_title = False
    before = 0
    for match in _CAPITALISED.finditer(text):
        word = match[0]
        starts = not has_title and _SENTENCE_START.search(text, before, match.start()) is not None
        before = match.start()
        has_title = _is_title(word) and _NAME_FOLLOWS.match(text, match.end()) is not None
        if has_title:
            continue
        if _PARTICLE.sub("", word)[0].isupper() and not (starts and analysis.fold(word) in STOP_LIST):
            names.update(analysis.terms(word) if not starts or _is_name_at_start(text, match.end()) else ())
    return frozenset(names)


def _without_titles(text: str) -> str:
    """The text without titles of whoever is named after them, which papers give once and leave out from then on."""
    return _CAPITALISED.sub(
        lambda word: "" if _is_title(word[0]) and _NAME_FOLLOWS.match(text, word.end()) else word[0], text
    )


def _is_title(word: str) -> bool:
    """Of whoever is named after it: "Captain Merriden" is asked for by the name alone."""
    return word.lower().rstrip(".") in TITLES


def _is_name_at_start(text: str, end: int) -> bool:
    """A first word counts as a name when another capitalised word or a possessive follows it."""
    following = text[end : end + 2].strip()
    return bool(following[:1].isupper()) or text[:end].endswith(("'s", "’s"))
