"""Names in a question that is written small, as in a chat: "who is leopold vane".

Capitals tell names from words, and who types in a hurry leaves them out. The archive has them: a word that it hardly
ever prints small within a sentence is a name, and one that it mostly prints in capitals throughout is an acronym.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from corpus.quotations.words import TITLES, is_person_noun
from index.terms.analysis import term_of
from index.terms.stopwords import STOP_LIST

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_MAY_OWN = re.compile(r"\b[^\W\d_]{3,}s\b(?=\s+[^\W\d_])")
"""Before what may be somebody's: who types small leaves out the mark as well, "who is vanes wife"."""
_SHARE = 0.95
"""Of a word's places within sentences, where a name has a capital."""
_A_SHOUT = 3
"""Words."""
_BEFORE_SENTENCE = re.compile(r"(?:^|[.!?•|–—])[\s\"'“”‘’(«\[]*$")
_LETTERS_OF_ACRONYM = 5
"""The most; longer ones, UNESCO or OPCW say, have no ending that a word could lose, or are rare."""
_NEAR = 4
"""Characters before a word by which it is known to begin a sentence."""
_GOES_ON = re.compile(r"\s[^\W\d_a-z]")
"""After a word: a name of several words may begin a sentence."""


def in_small_letters(text: str) -> str:
    """The text in small letters where all of it is in capitals, which then tell nothing; "WHO UK" is two names."""
    return text.lower() if text.isupper() and len(_WORD.findall(text)) >= _A_SHOUT else text


def is_written_small(text: str) -> bool:
    """Whether no word but the first has a capital, and any might have one."""
    first, _, rest = text.strip().partition(" ")
    return rest == rest.lower() and rest != rest.upper() and first[1:] == first[1:].lower()


def printed_forms(text: str, paragraphs: Iterable[str]) -> dict[str, str]:
    """The words of a question that these paragraphs print with capitals, each with how they mostly print it."""
    asked = {word for word in map(str.lower, _WORD.findall(text)) if word not in STOP_LIST}
    if not asked:
        return {}
    owning = (word for word in map(str.lower, _MAY_OWN.findall(text)) if word in asked)
    bearers = {
        word: word[:-1] for word in owning if word[:-1] not in TITLES and not is_person_noun(word[:-1])
    }
    given = frozenset(asked)
    asked.update(bearers.values())
    # Where no word has its first letter, none of them has to be tried.
    firsts = "".join(sorted({word[0] for word in asked}))
    words = re.compile(rf"\b(?=[{firsts}])(?:{'|'.join(map(re.escape, sorted(asked)))})\b", re.IGNORECASE)
    seen: dict[str, Counter[str]] = {}
    for paragraph in paragraphs:
        for match in words.finditer(paragraph):
            before = paragraph[max(0, match.start() - _NEAR) : match.start()]
            if not _BEFORE_SENTENCE.search(before) or _GOES_ON.match(paragraph, match.end()):
                seen.setdefault(match[0].lower(), Counter())[match[0]] += 1
    names = {word: form for word, forms in seen.items() if (form := _name_of(forms))}
    owned = {word: f"{names[name]}'s" for word, name in bearers.items() if name in names and word not in seen}
    return {word: form for word, form in names.items() if word in given} | owned


def may_be_acronyms(text: str, holding: Callable[[str], int]) -> dict[str, str]:
    """Short words written small that more paragraphs may have as acronyms, in capitals: "isis", "sars", "irs".

    Read as words they lose an ending and are others. `holding` tells how many paragraphs have a term.
    """
    found = {}
    for word in set(_WORD.findall(text)) - STOP_LIST:
        if word.islower() and word.isalpha() and len(word) <= _LETTERS_OF_ACRONYM:
            term, acronym = term_of(word), term_of(word.upper())
            if term and term != acronym and holding(acronym) > holding(term):
                found[word] = word.upper()
    return found


def with_capitals(text: str, forms: Mapping[str, str]) -> str:
    """The text with those words as they are printed."""
    return _WORD.sub(lambda word: forms.get(word[0].lower(), word[0]), text)


def _name_of(forms: Counter[str]) -> str:
    """How a word is mostly printed where that is with a capital; else ""."""
    capital = Counter({form: n for form, n in forms.items() if form != form.lower()})
    if not capital or capital.total() < _SHARE * forms.total():
        return ""
    return capital.most_common(1)[0][0]
