"""Fetching web pages safely and politely; nothing outside this room opens a connection for the archive.

Only http and https, only public addresses (each connection goes to the very address that was checked, after
every redirect anew), with limits on size, time, redirects and decompression. robots.txt is honoured, each host
is given pauses. Nothing here knows what an article is or writes to disk.
`fetcher.py` fetches; the nouns are known without it, for the library that speaks HTTP is slow to load.
"""

from __future__ import annotations

from corpus.fetching.nouns import Fetched, Policy, Unchanged, Validators

__all__ = ["Fetched", "Policy", "Unchanged", "Validators"]
