"""Sentences of one paragraph, as offsets.

Every full stop, question and exclamation mark (Arabic and East Asian ones too) could end a sentence; what
stands on either side of it decides. Closing marks stay with the sentence they end, and a sentence that goes on
after a quoted one (“Go!” she said) is not cut. Nothing here is trained or downloaded, and nothing knows of
articles: this is a pure function of one text.
"""

from __future__ import annotations

import re
from typing import Final

_CLOSING: Final = "\"'”’»›)]}」』"
_NOTES: Final = r"(?:\[[^\[\]\s][^\[\]]{0,24}\])*"
"""Marks of notes behind a sentence, which belong to it: "[3]", "[citation needed]"."""
_WESTERN_END: Final = rf"[.?!…؟]+[{re.escape(_CLOSING)}]*{_NOTES}(?=\s|$)"
_END: Final = re.compile(_WESTERN_END)
_EAST_ASIAN: Final = "。！？"
_ANY_END: Final = re.compile(rf"{_WESTERN_END}|[{_EAST_ASIAN}]+[{re.escape(_CLOSING)}]*{_NOTES}")
"""Takes twice the time, and is needed where there are such marks alone."""
_LAST_WORD: Final = re.compile(r"[^\s(\[{\"“‘«—–/]++$")
_WORD_REACH: Final = 24
"""How far back the word before a full stop is looked for, in characters."""

_NEVER_ENDS: Final = frozenset(
    "mr mrs ms mx messrs dr drs prof sen sens rep reps gov govs gen lt col capt cmdr sgt cpl pvt maj adm brig rev "
    "fr hon supt det insp st mt ft vs e.g i.e cf viz approx mme mlle msgr ex dept pres".split()
)
"""A name or a word goes on after these."""

_ENDS_BEFORE_NEW_START: Final = frozenset(
    "inc ltd corp co cos bros univ assn jr sr est calif ariz fla conn mass mich minn wis wash pa va ky tenn tex "
    "okla ill ind kan mo neb nev ore del ga ala ark colo ave blvd rd hwy sq ph.d m.d b.a m.a b.sc m.sc b.c a.d "
    "u.a.e d.c u.s u.k u.n e.u u.s.a".split()
)
"""A sentence ends here only if the next word is one that opens sentences ("He works for Acme Inc. She does")."""

_TIMES: Final = frozenset("a.m p.m am pm".split())
_BEFORE_NUMBERS: Final = frozenset(
    "rs tk rp kr sh shs ksh "
    "no nos p pp vol vols fig figs art sec ch c ca circa jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
_OPENS: Final = frozenset(
    "the a an he she it they we i you but and or so yet in on at by for from with to of that this these those there "
    "his her its their our my what when where who why how if as after before since while although though because "
    "some many most all no not now then here one two both neither nor even still also asked about under over".split()
)
_AFTER_TIME: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|(?:[ECMP][SD]T|GMT|BST|UTC)\b"
)
_FIRST_WORD: Final = re.compile(r"[\"“‘'«(\[]*([^\W\d_][\w’'-]*)")
_SPEAKER_FOLLOWS: Final = re.compile(
    r"(?:[A-Z][\w’'.-]*\s|al-\w+\s|(?:the|a|an|his|her|their|my)\s(?:[\w’'-]+\s){1,3}?){1,4}?"
    r"(?:said|says|asked|asks|cried|shouted|replied|answered|added|told|wrote|whispered|exclaimed|yelled|wondered)\b"
    r"|(?:said|asked|cried|shouted|replied|added|wrote)\s"
)
_GOES_ON: Final = frozenset(",;:–—-.?!…،؛")
_NAME_IN_LOWER_CASE: Final = re.compile(r"(?:al|el|an|ar|as|ash|bin|ibn|de|van|von|d|i|e)[-’']?[A-Z]")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Offsets (start, end) of the sentences of one paragraph, in order.

    Together they cover every character that is not white space; none is empty. A text of white space has none.
    """
    spans: list[tuple[int, int]] = []
    length = len(text)
    start = length - len(text.lstrip())
    is_plain = text.isascii() or not any(mark in text for mark in _EAST_ASIAN)
    end_of_one = _END if is_plain else _ANY_END
    for match in end_of_one.finditer(text):
        end = match.end()
        if end <= start:
            continue
        following = end
        while following < length and text[following].isspace():
            following += 1
        if following >= length:
            break
        if _ends(text, match.start(), match.group(), following):
            spans.append((start, end))
            start = following
    stop = len(text.rstrip())
    if start < stop:
        spans.append((start, stop))
    return spans


def _ends(text: str, at: int, marks: str, following: int) -> bool:
    """Whether the marks at `at` end a sentence, given that text goes on at `following`."""
    first = marks[0]
    if first in _EAST_ASIAN:
        return True
    following_mark = text[following]
    if following_mark in _GOES_ON:
        return False
    if following_mark.islower() and not _NAME_IN_LOWER_CASE.match(text, following):
        return False
    if marks[-1] in _CLOSING and marks[-1] not in ")]}":
        return not ("." not in marks and _SPEAKER_FOLLOWS.match(text, following))
    if marks != ".":
        return True
    word = _LAST_WORD.search(text, max(0, at - _WORD_REACH), at)
    return word is None or _full_stop_ends(text, word.group(), following)


def _full_stop_ends(text: str, word: str, following: int) -> bool:
    """Whether a plain full stop after `word` ends a sentence."""
    low = word.lower().rpartition("-")[2]  # "Trinity-St. Anne's"
    if low in _NEVER_ENDS:
        return False
    if low in _BEFORE_NUMBERS:
        return not text[following].isdigit()
    if low in _TIMES:
        return not _AFTER_TIME.match(text, following)
    is_initial = len(word) == 1 and word.isupper() and word != "I"
    if is_initial or low in _ENDS_BEFORE_NEW_START or (word[0].isupper() and _is_initials(word)):
        opening = _FIRST_WORD.match(text, following)
        if opening is None or (is_initial and opening.group(1) == "A"):
            return False
        return opening.group(1).lower() in _OPENS
    return True


def _is_initials(word: str) -> bool:
    """ "J.R" of "J.R. Smith", "U.N" of "U.N. Security Council"."""
    return len(word) >= 3 and all(len(part) == 1 for part in word.split("."))
