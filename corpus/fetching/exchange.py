"""One request and its response, without following where that leads."""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from dataclasses import dataclass

import httpcore

from corpus.errors import PageRefused, SiteUnreachable
from corpus.fetching.addresses import Target
from corpus.fetching.connecting import CheckedBackend, Deadline
from corpus.fetching.nouns import Policy
from corpus.fetching.unpacking import body_of, too_large

Header = tuple[bytes, bytes]

_ACCEPT = b"text/html, application/xhtml+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"
_FOREIGN = ("image/", "audio/", "video/", "font/", "model/")
_MACHINERY = ("application/javascript", "text/javascript", "text/css", "application/wasm")


@dataclass(frozen=True, slots=True)
class Response:
    """A status, the headers by their names in lower case, and the body of a page that may hold an article."""

    status: int
    headers: dict[str, str]
    body: bytes


def exchange(
    target: Target,
    headers: Sequence[Header],
    policy: Policy,
    deadline: Deadline,
    *,
    cut_short: bool = False,
) -> Response:
    """Ask once. The body is read of a 200 only, where it is to be `cut_short` no further than is allowed.

    Raises NotFetched.
    """
    has_begun = False
    connection = httpcore.HTTPConnection(
        httpcore.Origin(target.scheme.encode(), target.host.encode(), target.port),
        network_backend=CheckedBackend(policy.allowed_hosts, deadline),
    )
    url = httpcore.URL(
        scheme=target.scheme.encode(),
        host=target.host.encode(),
        port=target.port,
        target=target.target.encode(),
    )
    silences = dict.fromkeys(("connect", "read", "write", "pool"), policy.silence)
    try:
        with (
            connection,
            connection.stream(
                "GET", url, headers=_all_headers(target, headers, policy), extensions={"timeout": silences}
            ) as response,
        ):
            has_begun = True
            named = _named(response.headers)
            body = b""
            if response.status == 200:
                refuse_foreign(media_type_of(named))
                if not cut_short:
                    refuse_huge(named, policy.largest)
                encoding = named.get("content-encoding", "")
                body = body_of(response.iter_stream(), encoding, policy.largest, cut_short=cut_short)
            return Response(response.status, named, body)
    except httpcore.TimeoutException:
        raise SiteUnreachable("did not answer in time; try again later.") from None
    except ssl.SSLError:
        raise SiteUnreachable("has a certificate that cannot be trusted; check the address.") from None
    except (httpcore.NetworkError, httpcore.ConnectionNotAvailable, OSError) as error:
        if "certificate" in str(error).lower():
            raise SiteUnreachable("has a certificate that cannot be trusted; check the address.") from None
        raise SiteUnreachable("cannot be reached; check the address or try again later.") from None
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol):
        if has_begun:
            raise SiteUnreachable("broke off before its end or came garbled; try again later.") from None
        raise SiteUnreachable("does not answer as a web site does; check the address.") from None


def media_type_of(headers: dict[str, str]) -> str:
    """ "text/html" of "Text/HTML; charset=utf-8"."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def refuse_foreign(media_type: str) -> None:
    """Raises PageRefused for what can hold no article, before it is read."""
    if media_type.startswith(_FOREIGN) or media_type in _MACHINERY:
        raise PageRefused(f"is {media_type}, which holds no article.")


def refuse_huge(headers: dict[str, str], largest: int) -> None:
    """Raises PageRefused where the site says beforehand that it is too much."""
    stated = headers.get("content-length", "")
    if stated.isdecimal() and int(stated[:18]) > largest:
        raise PageRefused(too_large(largest))


def _all_headers(target: Target, headers: Sequence[Header], policy: Policy) -> list[Header]:
    return [
        (b"Host", target.authority.encode()),
        (b"User-Agent", policy.user_agent.encode("ascii", "replace")),
        (b"Accept", _ACCEPT),
        (b"Accept-Encoding", b"gzip, deflate"),
        (b"Connection", b"close"),
        *headers,
    ]


def _named(headers: Sequence[Header]) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1").strip() for name, value in headers}
