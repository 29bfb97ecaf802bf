"""The languages that analysis has rules for. Needs no library, so that an index opens without any."""

from __future__ import annotations

ARABIC, ENGLISH = "ar", "en"

SNOWBALL = {
    "ar": "arabic", "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish", "fr": "french",
    "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sv": "swedish",
}  # fmt: skip
"""The stemmer for each language, by ISO 639-1 code."""

LANGUAGES = SNOWBALL.keys() | {"fa", "ur", "uk", "bg", "sr"}
"""Those with rules of their own; all others are read as English. Some have nothing but their stop words and letters,
so that Arabic's or Russian's rules do not spoil theirs."""
