"""Bytes to text: UTF-8 and UTF-16 as they declare themselves, older encodings where they can be told apart.

A text is never decoded by a guess that is likely wrong: then the person is asked to save it as UTF-8.
"""

from __future__ import annotations

import codecs
import re

from corpus.errors import UnreadableInput
from corpus.language import language_of

SAMPLE_BYTES = 65_536
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OWN_SCRIPT = (
    "cp1256",
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1255",
    "gb18030",
    "big5",
    "cp932",
    "euc_jp",
    "cp949",
)
_LATIN = ("cp1252", "cp1250", "cp1254")
_LATIN_OF = dict.fromkeys("en fr de es it pt nl sv da no fi id".split(), "cp1252") | {"tr": "cp1254"}
_CENTRAL_EUROPEAN = frozenset("pl cs hu ro".split())
_SAID_OF_ANYTHING = frozenset(("ascii", "iso8859-1", "iso8859-15", "cp1252"))
_TYPOGRAPHY = re.compile(rb"[\x00-\x7f\x85\x91-\x97\xa0]*")
"""Bytes that mean the same (quotation marks, dashes, dots) in every one of Windows' encodings."""
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_MOST_CHAOS = 0.1
"""charset-normalizer's share of improbable characters above which its guess is not trusted."""


def encoding_of(head: bytes, *, whole: bool) -> str:
    """The name of the encoding of a file that begins with `head` (all of it when `whole`).

    Raises UnreadableInput where it cannot be told.
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    if b"\0" in head[:2_000]:
        return _without_mark(head)
    if _is_utf8(head, whole=whole):
        return "utf-8"
    declared = _declared_by_page(head)
    return declared or _recognised(head[:SAMPLE_BYTES])


def decode(content: bytes) -> str:
    """A whole file as text. Raises UnreadableInput."""
    encoding = encoding_of(content, whole=True)
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise unknown_encoding() from None


def with_charset(content: bytes, charset: str | None) -> bytes:
    """The bytes as UTF-8 where whoever handed them over says how they are encoded and they do not say it themselves.

    Servers say Latin-1 of everything; letters that are UTF-8 from the first to the last are nothing else.
    """
    if not charset or content.startswith(tuple(mark for mark, _ in _MARKS)):
        return content
    try:
        name = codecs.lookup(charset).name
        if name == "utf-8" or (name in _SAID_OF_ANYTHING and _is_utf8(content, whole=True)):
            return content
        return _decoded(content, name).encode("utf-8", "surrogatepass")
    except (LookupError, UnicodeError, ValueError):
        return content


def _decoded(content: bytes, name: str) -> str:
    """As browsers do: what is said to be Latin-1 is Windows' superset of it, with its quotation marks and dashes."""
    try:
        return content.decode("cp1252" if name == "iso8859-1" else name)
    except UnicodeDecodeError:
        return content.decode(name)


def as_text(content: bytes, charset: str | None) -> str:
    """A few words as text, by what is said of their encoding; what cannot be told is U+FFFD. Never raises."""
    content = with_charset(content, charset)
    return content.decode("utf-8" if _is_utf8(content, whole=True) else "cp1252", "replace")


def unknown_encoding() -> UnreadableInput:
    return UnreadableInput(
        "is text in an encoding that cannot be recognised; save it as UTF-8 and add it again."
    )


def _is_utf8(content: bytes, *, whole: bool) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(content, final=whole)
    except UnicodeDecodeError:
        return False
    return True


def _without_mark(head: bytes) -> str:
    """UTF-16 that does not declare itself has its zeros on one side."""
    even, odd = head[0:2_000:2].count(0), head[1:2_000:2].count(0)
    if odd > 4 * even and odd * 5 > len(head[:2_000]):
        return "utf-16-le"
    if even > 4 * odd and even * 5 > len(head[:2_000]):
        return "utf-16-be"
    raise UnreadableInput("is a binary file; save the article as text and add that.")


def _declared_by_page(head: bytes) -> str | None:
    declared = _DECLARED.search(head[:4_096])
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared.group(1).decode("ascii")).name
        head.decode(name, errors="ignore")
    except (LookupError, UnicodeError):
        return None
    return None if name == "utf-8" else name


def _recognised(head: bytes) -> str:
    """The old encoding in which the text makes sense as a language. Raises UnreadableInput where none does."""
    if _TYPOGRAPHY.fullmatch(head):
        return "cp1252"
    from charset_normalizer import from_bytes  # here, for most files are UTF-8

    guess = from_bytes(head, cp_isolation=[*_OWN_SCRIPT, *_LATIN]).best()
    if guess is None or guess.chaos > _MOST_CHAOS:
        raise unknown_encoding()
    language = language_of([head.decode(guess.encoding, errors="replace")])
    if guess.encoding in _OWN_SCRIPT and language and language not in _LATIN_OF:
        return guess.encoding
    if guess.encoding in _LATIN and (encoding := _latin_encoding(head, language)):
        return encoding
    raise unknown_encoding()


def _latin_encoding(head: bytes, language: str | None) -> str | None:
    """Western, Turkish and Central European bytes look alike: only the language tells them apart."""
    if language in _CENTRAL_EUROPEAN:
        # Below 0xa0 ISO 8859-2 has no letters, so a letter there can only be Windows-1250.
        return "cp1250" if re.search(rb"[\x8a\x8c-\x8f\x9a\x9c-\x9f]", head) else None
    return _LATIN_OF.get(language or "")
