"""What was named to be added: files and folders, web addresses, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from corpus.article import Rejection
from corpus.readers.origin import is_address

_OWN_FILES = "file://"
_OF_ANOTHER_KIND = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_NOTHING = Rejection('""', "names nothing; if it is a variable of the shell, it is empty.")


@dataclass(frozen=True, slots=True)
class Given:
    """What was named, sorted."""

    files: tuple[Path, ...]
    addresses: tuple[str, ...]
    refused: tuple[Rejection, ...]


def given(places: Iterable[str]) -> Given:
    """Sorts them; a name of nothing is refused, for as a path it would be the folder that the shell is in."""
    files: list[Path] = []
    addresses: list[str] = []
    refused: list[Rejection] = []
    for place in places:
        if not place.strip():
            refused.append(_NOTHING)
        elif is_address(place):
            addresses.append(place)
        elif place.lower().startswith(_OWN_FILES):
            files.append(Path(url2pathname(urlsplit(place).path)))
        elif _OF_ANOTHER_KIND.match(place):
            refused.append(Rejection(place, "is not a web page; only http and https addresses are fetched."))
        else:
            files.append(Path(place))
    return Given(tuple(files), tuple(addresses), tuple(refused))
