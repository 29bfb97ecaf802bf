"""Made archives: paragraphs of invented words whose frequencies and lengths are those of a newspaper.

The same seed gives the same archive, byte for byte, and a smaller archive is the beginning of a larger one.
Only a generator's raw integers are used, which NumPy promises never to change. Nothing here reads a file.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import chain, product
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

STOP_WORDS = tuple(
    """
    the of to and a in that for it is on was he with be at by as from will its an not are but have had has his
    would which were they or i more their about up also we there all than no if other when after into could
    over who what so some her only she you been because most do any between before such these our those where
    them may him while through many how does then now being both me did against under each still my just too
    further during same until own out off very your here down can should am above below few again once us
    """.split()
)
"""The most frequent words of English in about their order; nearly all are stop words to Clippings."""

_EXPONENT, _SHIFT = 1.2, 3.0
"""p(rank) ~ (rank + shift) ** -exponent: Mandelbrot's form of Zipf's law, as fitted to news in English."""
_VOCABULARY = 600_000
_MEDIAN_LENGTH, _SPREAD_OF_LENGTHS = 37.0, 0.55
_SHORTEST, _LONGEST = 4, 200
_STEPS = 4096
_AT_ONCE = 2048
_ONSETS, _VOWELS, _CODAS = "bdfghjklmnprstvz", "aeiou", ("", "n", "r", "l", "x")
_SYLLABLES = tuple(map("".join, product(_ONSETS, _VOWELS, _CODAS)))


def paragraphs(count: int, seed: int) -> Iterator[str]:
    """`count` paragraphs, lengths log-normal around 37 words (mean 43)."""
    draws, lengths, chances = np.random.PCG64(seed), _lengths(), _chances()
    words: dict[int, str] = {}
    for first in range(0, count, _AT_ONCE):
        sizes = lengths[draws.random_raw(_AT_ONCE) % np.uint64(_STEPS)]
        ranks = np.searchsorted(chances, _uniform(draws, int(sizes.sum())), side="right")
        texts = [words.get(rank) or words.setdefault(rank, word(rank)) for rank in ranks.tolist()]
        ends = np.cumsum(sizes).tolist()
        for start, end in zip(chain((0,), ends), ends[: count - first], strict=False):
            yield _sentence(texts[start:end])


def word(rank: int) -> str:
    """The word of a rank, 0 for the most frequent: function words first, then syllables, ever more of them."""
    if rank < len(STOP_WORDS):
        return STOP_WORDS[rank]
    left, spelled = rank - len(STOP_WORDS) + len(_SYLLABLES) // 4, ""
    while left >= 0:
        left, syllable = divmod(left, len(_SYLLABLES))
        spelled += _SYLLABLES[(syllable * 173) % len(_SYLLABLES)]  # neighbours in rank look unlike
        left -= 1
    return f"{spelled}y" if spelled in STOP_WORDS else spelled


def questions(paragraph_texts: list[str], seed: int) -> list[str]:
    """A question to each of these paragraphs: three to six of its rarer words between words of asking."""
    draws = np.random.PCG64(seed)
    asked = []
    for text in paragraph_texts:
        wanted = 3 + int(draws.random_raw()) % 4
        content = list(dict.fromkeys(w for w in text.lower().strip(".").split() if w not in STOP_WORDS))
        order = np.argsort(draws.random_raw(len(content)), kind="stable").tolist()
        chosen = [content[place] for place in order[:wanted]]
        joints = [STOP_WORDS[int(draws.random_raw()) % 12] for _ in chosen]
        spoken = " ".join(chain.from_iterable(zip(joints, chosen, strict=True)))
        asked.append(f"{('what was', 'how did', 'who had', 'where is')[wanted - 3]} {spoken}?")
    return asked


def _sentence(words: list[str]) -> str:
    return " ".join(words).capitalize() + "."


def _uniform(draws: np.random.PCG64, count: int) -> npt.NDArray[np.float64]:
    """Numbers from 0 to below 1 with 53 bits each."""
    return (draws.random_raw(count) >> np.uint64(11)).astype(np.float64) * 2.0**-53


def _chances() -> npt.NDArray[np.float64]:
    """How likely each rank or a lower one is."""
    sums = np.cumsum((np.arange(1, _VOCABULARY + 1) + _SHIFT) ** -_EXPONENT)
    return np.asarray(sums[:-1] / sums[-1])


def _lengths() -> npt.NDArray[np.int64]:
    """Equally likely lengths in words: quantiles of the log-normal distribution."""
    normal = NormalDist(math.log(_MEDIAN_LENGTH), _SPREAD_OF_LENGTHS)
    quantiles = (math.exp(normal.inv_cdf((step + 0.5) / _STEPS)) for step in range(_STEPS))
    return np.array([min(_LONGEST, max(_SHORTEST, round(length))) for length in quantiles], np.int64)
