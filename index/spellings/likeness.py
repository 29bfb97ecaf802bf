"""How alike two spellings of a name are: 1 for the same sounds, less for each sound that differs.

An edit distance over sounds. Swaps that transliteration makes of Arabic, Persian and Slavic names are cheap
(i for e, ou for u, q for k, dh for z), others dear; a letter too many is cheaper among vowels than consonants.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SOUNDS = (
    ("ough", "u"), ("tsch", "č"), ("tch", "č"), ("sch", "š"), ("ch", "č"), ("sh", "š"), ("zh", "ž"), ("dj", "j"),
    ("kh", "k"), ("gh", "g"), ("dh", "ð"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("ks", "x"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("ie", "i"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ii", "i"),
)  # fmt: skip
_FINAL = re.compile(r"(?:yy|iy|ii|ij|ey|ei|yi|y|i)$")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = frozenset("aeiouwy")

_CHEAP = {
    swapped: cost
    for cost, pairs in (
        (0.1, "e i|o u|u w|i y|q k|ð z|ð d|c k|v f|č š|j ž|j č|j š|ž š|x k|y j"),
        (0.2, "a e|y e|w v|q g|k g"),
        (0.35, "a i|o w|e u|s z|c s|d z|g j"),
    )
    for one, other in map(str.split, pairs.split("|"))
    for swapped in (one + other, other + one)
}
_OTHER_VOWEL, _OTHER = 0.7, 1.5
_ROUNDING = 1e-9
_VOWEL_MORE, _SOFT_MORE, _CONSONANT_MORE = 0.4, 0.25, 1.2


def likeness(one: str, other: str, least: float = 0.0) -> float:
    """0..1 for two lower-case words; 1 where they sound the same, 0 also for whatever is below `least`."""
    some, others = _sounds(one), _sounds(other)
    shorter = max(3, min(len(some), len(others)))
    most = (1.0 - least) * shorter + _ROUNDING
    dearer = [_more(sound) for sound in others]
    row = [0.0]
    for more in dearer:
        row.append(row[-1] + more)
    for sound in some:
        more = _more(sound)
        previous, last = row, row[0] + more
        row, before = [last], previous[0]
        # A dozen of these for each of a dozen names: comparing is quicker than calling `min`.
        for against, dear, above in zip(others, dearer, previous[1:], strict=True):
            best = before + _swapped(sound, against)
            if above + more < best:
                best = above + more
            if last + dear < best:
                best = last + dear
            row.append(best)
            last, before = best, above
        if min(row) > most:  # what differs by so much already differs by no less in the end
            return 0.0
    return max(0.0, 1.0 - row[-1] / shorter)


@lru_cache(maxsize=20_000)
def _sounds(word: str) -> str:
    word = _FINAL.sub("i", word)
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return _DOUBLED.sub(r"\1", word)


def _swapped(one: str, other: str) -> float:
    if one == other:
        return 0.0
    cheap = _CHEAP.get(one + other)
    if cheap is not None:
        return cheap
    return _OTHER_VOWEL if one in _VOWELS and other in _VOWELS else _OTHER


def _more(sound: str) -> float:
    if sound == "h":
        return _SOFT_MORE
    return _VOWEL_MORE if sound in _VOWELS else _CONSONANT_MORE
