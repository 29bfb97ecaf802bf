"""A body from its pieces, unpacked as it comes, and never more of it than is allowed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from corpus.errors import PageRefused

_MOST_TIMES = 200
"""Times that text may shrink when it is packed: pages shrink five to twenty times, bombs a thousand."""
_TRUSTED = 2**20
"""Bytes below which nobody minds how much smaller they were."""
SAVE_IT = "open it in a browser, save the page and add the file."
"""What to do about a page that a browser may still show."""


def body_of(pieces: Iterable[bytes], encoding: str, largest: int, *, cut_short: bool = False) -> bytes:
    """The body of a response, unpacked. Raises PageRefused where it is damaged or too large, unless it may be cut."""
    unpack = _unpacker(encoding)
    body, packed = bytearray(), 0
    for piece in pieces:
        packed += len(piece)
        if packed <= largest:
            body += unpack.some(piece, largest + 1 - len(body)) if unpack else piece
        if max(packed, len(body)) > largest:
            if cut_short:
                return bytes(body[:largest])
            raise PageRefused(too_large(largest))
        if len(body) > _TRUSTED and len(body) > _MOST_TIMES * packed:
            raise PageRefused("unpacks to far more than any page does; it was left alone.")
    if unpack and not unpack.is_whole():
        raise PageRefused("broke off before its end; try again later.")
    return bytes(body)


def _unpacker(encoding: str) -> _Unpacker | None:
    match encoding.strip().lower():
        case "" | "identity":
            return None
        case "gzip" | "x-gzip":
            return _Unpacker(zlib.MAX_WBITS | 16)
        case "deflate":
            return _Unpacker(zlib.MAX_WBITS)
        case _:
            raise PageRefused(f"came packed in a way that was not asked for ({encoding[:40]}); {SAVE_IT}")


class _Unpacker:
    def __init__(self, window: int) -> None:
        self._of = zlib.decompressobj(window)
        self._may_be_raw = window == zlib.MAX_WBITS

    def some(self, piece: bytes, at_most: int) -> bytes:
        """What a piece unpacks to, or as much of it as proves that it is too much."""
        try:
            return self._of.decompress(piece, max(1, at_most))
        except zlib.error:
            if self._may_be_raw:  # "deflate" without its wrapping, as some servers understand the word
                self._of, self._may_be_raw = zlib.decompressobj(-zlib.MAX_WBITS), False
                return self.some(piece, at_most)
            raise PageRefused("is packed in a way that cannot be unpacked; try again later.") from None
        finally:
            self._may_be_raw = False

    def is_whole(self) -> bool:
        return self._of.eof


def too_large(largest: int) -> str:
    """Why a page is not read that has more bytes than this."""
    return (
        f"is larger than {largest // 2**20} MB, which no article is; CLIPPINGS_FETCH_MEGABYTES allows more."
    )
