"""Site maps as sitemaps.org, news search and plain lists write them: the pages that one names, and further site maps.

Pure. Nothing here fetches; a map that breaks off is read as far as it goes, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from lxml import etree

from corpus.errors import UnreadableInput
from corpus.readers.origin import web_address
from corpus.readers.xml_safety import xml_of

_ROOTS = ("urlset", "sitemapindex")
_END = re.compile(
    rb"</(?:[\w.-]+:)?(?:urlset|sitemapindex)\s*>|<(?:[\w.-]+:)?(?:urlset|sitemapindex)\b[^>]*/>"
)
_LONGEST_STAMP = 80
_UNESCAPED = re.compile(r"[\s<>\"\\^`{|}]")
"""What an address has to escape, and what is often left as it is."""


@dataclass(frozen=True, slots=True)
class SiteMap:
    """What one site map names: (address, stamp) of pages, "" where it dates none, and addresses of site maps."""

    pages: tuple[tuple[str, str], ...]
    maps: tuple[str, ...]
    is_whole: bool
    """False where it breaks off: what it does not name then may be there all the same."""


def is_site_map(content: bytes) -> bool:
    """Whether a page is a site map, of XML or of lines."""
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
        return bool(_listed(content))
    if b"<html" in content[:4_096].lower():
        return False
    try:
        return _name(xml_of(content)) in _ROOTS
    except UnreadableInput:
        return False


def site_map_of(content: bytes, address: str) -> SiteMap:
    """What the site map at an address names. Raises UnreadableInput where it is none."""
    if listed := _listed(content):
        return SiteMap(tuple((one, "") for one in listed), (), True)
    tree = xml_of(content)
    if _name(tree) not in _ROOTS:
        raise UnreadableInput("is no site map; check the address.")
    is_whole = bool(_END.search(content.replace(b"\0", b"")))
    pages, maps = [], []
    for entry in tree if is_whole else tree[:-1]:  # half an address leads anywhere
        found = _address(_text_of(entry, "loc"), address)
        if found is None:
            continue
        if _name(entry) == "sitemap":
            maps.append(found)
        else:
            stamp = _text_of(entry, "lastmod") or _text_of(entry, "news", "publication_date")
            pages.append((found, stamp[:_LONGEST_STAMP]))
    return SiteMap(tuple(pages), tuple(maps), is_whole)


def _listed(content: bytes) -> list[str]:
    """The addresses of a site map that is a text with one a line; none where anything else stands in it."""
    lines = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").split()
    addresses = [found for line in lines if (found := web_address(line))]
    return addresses if len(addresses) == len(lines) else []


def _address(loc: str, site_map: str) -> str | None:
    """An entry's address in full; pictures and films of the page name their own places deeper inside."""
    if not loc:
        return None
    try:
        return web_address(urljoin(site_map, _UNESCAPED.sub(lambda found: quote(found.group()), loc)))
    except ValueError:
        return None


def _text_of(entry: etree._Element, *path: str) -> str:
    """The text of the first element at a path of names, namespaces aside; "" where there is none."""
    *above, last = path
    within: Iterator[etree._Element] = iter((entry,))
    for name in above:
        within = (inner for outer in within for inner in outer if _name(inner) == name)
    return next(
        (inner.text.strip() for outer in within for inner in outer if _name(inner) == last and inner.text), ""
    )


def _name(element: etree._Element) -> str:
    """A tag without its namespace; "" of a comment."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""
