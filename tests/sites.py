"""Newspapers on loopback for tests: stories as pages, and the feeds and site maps that name them."""

from __future__ import annotations

from collections.abc import Iterable

from tests.website import Served


def story(title: str, *, head: str = "", more: str = "", paper: str = "Quillhaven Courier") -> str:
    """A page with an article in it."""
    return f"""<html lang="en"><head><title>{title}</title>{head}
<meta property="og:site_name" content="{paper}">
<meta property="article:published_time" content="2024-03-14T06:10:00Z"></head><body><article><h1>{title}</h1>
<p>The new breakwater held through Monday night while the worst gale in nine years crossed the bay.</p>
<p>"We were ready for it," said Odile Brandt, the harbour master, who told the council on Tuesday.</p>
<p>{title}: repairs to the fish quay will cost 48,000 pounds, according to treasurer Ivo Lanz. {more}</p>
</article></body></html>"""


def feed(entries: Iterable[tuple[str, str]], **headers: str) -> Served:
    """An RSS feed of (address, when it was published)."""
    items = "".join(
        f"<item><title>Story</title><link>{address}</link><pubDate>{when}</pubDate></item>"
        for address, when in entries
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>{items}</channel></rss>'
    return Served(body.encode(), headers={"Content-Type": "application/rss+xml"} | headers)


def site_map(entries: Iterable[tuple[str, str]], root: str = "urlset") -> Served:
    """A site map of (address, when it changed), or with the root "sitemapindex" an index of site maps."""
    entry = "url" if root == "urlset" else "sitemap"
    inside = "".join(
        f"<{entry}><loc>{address}</loc>{f'<lastmod>{when}</lastmod>' if when else ''}</{entry}>"
        for address, when in entries
    )
    body = (
        f'<?xml version="1.0"?><{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inside}</{root}>'
    )
    return Served(body.encode(), headers={"Content-Type": "application/xml"})
