"""The cleaning, written down in this one place: what may differ between a source and a stored paragraph.

1. Runs of white space (no-break and thin spaces, tabs, line and paragraph separators) become one space; ends
   are trimmed.
2. Marks that no reader sees (byte order mark, soft hyphen, zero-width space, word joiner, U+202A..202E) are
   dropped; control characters become a space; half of a surrogate pair, which is no character at all and
   cannot be stored, becomes U+FFFD.
3. Text is put into Unicode's composed form (NFC), which no reader can tell from the other.

Everything else, down to the last quotation mark, is what the newspaper printed.
"""

from __future__ import annotations

import re
import unicodedata

# Zero-width joiners stay: Persian, Hindi and emoji sequences are spelt with them.
_INVISIBLE = re.compile("[\u00ad\ufeff\u202a-\u202e\u2060\u200b]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_HALF_A_PAIR = re.compile("[\ud800-\udfff]")


def clean_paragraph(text: str) -> str:
    """One paragraph as it will be stored. Idempotent."""
    if text.isprintable():  # none of the marks below is, nor is any white space but the plain one
        text = unicodedata.normalize("NFC", text)
        return text if "  " not in text and text == text.strip(" ") else " ".join(text.split())
    text = _CONTROL.sub(" ", _INVISIBLE.sub("", without_broken_characters(text)))
    return " ".join(unicodedata.normalize("NFC", text).split())


def without_broken_characters(text: str) -> str:
    """The text, storable as UTF-8: halves of surrogate pairs replaced."""
    return _HALF_A_PAIR.sub("\ufffd", text)


def clean_field(text: object) -> str | None:
    """A title, a name or a source on one line; None for what is empty or not text."""
    if not isinstance(text, str):
        return None
    return clean_paragraph(text) or None


def clean_body(texts: list[str]) -> list[str]:
    """The paragraphs of a body, cleaned, the empty ones gone."""
    return [cleaned for cleaned in map(clean_paragraph, texts) if cleaned]
