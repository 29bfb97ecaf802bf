"""Links that land on the passage: a url with a text fragment (WICG Scroll To Text Fragment)."""

from __future__ import annotations

from urllib.parse import quote

_WORDS_EACH_END = 6
_WHOLE_WORDS = 14


def link_to(url: str, text: str) -> str:
    """`url` with `#:~:text=` for the passage: all of a short one, its first and last words else."""
    words = text.split()
    if not words:
        return url
    if len(words) <= _WHOLE_WORDS:
        fragment = _encoded(words)
    else:
        fragment = f"{_encoded(words[:_WORDS_EACH_END])},{_encoded(words[-_WORDS_EACH_END:])}"
    # A page's own anchor stays in front: browsers read the text directive behind ":~:".
    return f"{url}{':~:' if '#' in url else '#:~:'}text={fragment}"


def _encoded(words: list[str]) -> str:
    # A hyphen parts prefix and suffix in the fragment's grammar, and quote() leaves it alone.
    return quote(" ".join(words), safe="").replace("-", "%2D")
