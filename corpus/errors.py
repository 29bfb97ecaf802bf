"""Every error that Clippings raises on purpose; a door turns any of them into its one sentence.

    ClippingsError              the message is a sentence for a person, with the remedy in it
    ├── ArchiveError            the archive cannot be opened, read or written
    │   ├── NoArchive           there is none at that place
    │   └── ArchiveNotWritable  read-only disk, no permission, disk full
    ├── UnreadableInput         a file or a pasted text holds no article that can be read
    ├── NotFetched              a web page could not be had
    │   ├── AddressRefused      its address is none that may be fetched, or leads into a private network
    │   ├── FetchForbidden      the site's robots.txt or the site itself says no
    │   ├── PageGone            there is no page at that address (any more)
    │   ├── PageRefused         it is too large, too slow, of a kind that holds no article, or not well-formed
    │   └── SiteUnreachable     the site does not answer, or asks to come back later
    ├── IndexUnavailable        the index cannot serve
    │   ├── NoIndex             none was built yet
    │   ├── IndexDamaged        truncated, half-written, checksum mismatch
    │   ├── ForeignIndex        built from another archive, by another format or another analysis
    │   └── BuildInProgress     another process is building
    ├── OutOfMeans              the machine has no open files or memory left to give just now; nothing is damaged
    ├── RequestRefused          what was asked for over HTTP is not to be had, or not just now
    └── SettingsError           a setting is missing or cannot be understood

Finding nothing is not an error: it is an `Answer` that says so.
"""

from __future__ import annotations

ADD_FIRST = "Add articles first: clippings add PATH (to try the bundled sample: clippings chat)"
"""The remedy where there is no archive, or nothing in it."""


class ClippingsError(Exception):
    """Base of the tree; `str(error)` is one calm sentence that names the remedy."""


class ArchiveError(ClippingsError):
    """The archive cannot be opened, read or written."""


class NoArchive(ArchiveError):
    """There is no archive at that place."""


class ArchiveNotWritable(ArchiveError):
    """The archive can be read but not changed."""


class UnreadableInput(ClippingsError):
    """A file or a pasted text holds no article that can be read."""


class NotFetched(ClippingsError):
    """A web page could not be had. The sentence follows on the page's address, as a Rejection's reason does."""


class AddressRefused(NotFetched):
    """An address is none that may be fetched, or leads into a private network."""


class FetchForbidden(NotFetched):
    """The site's robots.txt, or the site itself, does not allow the page to be fetched."""


class PageGone(NotFetched):
    """There is no page at that address, or none any more."""


class PageRefused(NotFetched):
    """What came is too large, too slow, of a kind that holds no article, or not well-formed."""


class SiteUnreachable(NotFetched):
    """The site does not answer, or asks to come back later: another day may be better."""


class IndexUnavailable(ClippingsError):
    """The index cannot serve; the archive is untouched by that."""


class NoIndex(IndexUnavailable):
    """No index was built yet."""


class IndexDamaged(IndexUnavailable):
    """A generation is truncated, half-written or fails its checksums."""


class ForeignIndex(IndexUnavailable):
    """A generation was built from another archive, format or analysis."""


class BuildInProgress(IndexUnavailable):
    """Another process is building a generation of this index."""


class OutOfMeans(ClippingsError):
    """The machine has no open files or memory left to give just now; nothing is damaged."""


class RequestRefused(ClippingsError):
    """What was asked for over HTTP is not to be had, or not just now; `status` is HTTP's number for why."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class SettingsError(ClippingsError):
    """A setting is missing or cannot be understood."""
