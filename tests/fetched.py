"""One page as it is fetched, for tests of fetching."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from corpus.fetching import Fetched
from corpus.fetching.fetcher import Fetcher
from tests.website import QUICK

STORY = "<html><body><p>The wall held.</p></body></html>"


def fetched(url: str, **policy: Any) -> Fetched:
    page = Fetcher(replace(QUICK, **policy)).fetch(url)
    assert isinstance(page, Fetched)
    return page
