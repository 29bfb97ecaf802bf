"""The nouns of fetching: what is allowed, what came, and what to ask with next time."""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class Policy:
    """How far fetching may go. Times in seconds, sizes in bytes."""

    contact: str | None = None
    """An address at which a site's owner can complain; goes into the User-Agent."""
    allowed_hosts: frozenset[str] = frozenset()
    """Host names that may be in a private network, in lower case."""
    pause: float = 1.0
    """Between two requests to one host, at least."""
    largest: int = 20 * _MEGABYTE
    """Of a page, packed and unpacked."""
    longest: float = 60.0
    """For a page in all, redirects included."""
    silence: float = 15.0
    """For which a site may say nothing."""
    redirects: int = 5
    attempts: int = 3
    first_backoff: float = 1.0
    longest_wait: float = 60.0
    """Up to which a Retry-After is waited for; beyond it the page is left for another time."""

    @property
    def user_agent(self) -> str:
        """Who is asking, with the contact where one is set."""
        about = f"newspaper archive; +{self.contact}" if self.contact else "newspaper archive"
        return f"Clippings/0.1 ({about})"


@dataclass(frozen=True, slots=True)
class Validators:
    """What a site gave to ask with next time: "is there anything newer than this?"."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> list[tuple[bytes, bytes]]:
        """As a conditional request."""
        given = ((b"If-None-Match", self.etag), (b"If-Modified-Since", self.last_modified))
        return [(name, value.encode("latin-1", "replace")) for name, value in given if value]


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came, unpacked."""

    url: str
    """Where it was in the end, after redirects."""
    content: bytes
    media_type: str
    """In lower case without parameters; "" where none was stated."""
    charset: str | None
    validators: Validators


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The site says that nothing changed since the validators were given."""

    url: str
