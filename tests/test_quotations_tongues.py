"""Which language an article's quotations are read in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.quotations.tongues.reading import tongue_of

_SPANISH = "el la de que en un los por con para no es lo más su fue le este muelle alcaldesa puerto dijo « ”"
_WORDS = st.lists(st.sampled_from([*_SPANISH.split(), "the", "said"]), min_size=8, max_size=80)


@given(_WORDS, st.sampled_from(["\n", "\u00a0", "  "]))
def test_a_language_is_told_whatever_space_is_between_the_words(words: list[str], space: str) -> None:
    """English is known at one look only where all white space is plain, and told the same elsewhere."""
    assert tongue_of([" ".join(words)]) is tongue_of([space.join(words)])
