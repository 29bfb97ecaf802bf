"""The headline of an HTML page: the heading that its title confirms, else that title without the site's name.

A page names its article in several places: a heading on the page, its metadata, the browser's tab. The last two
often carry the site's name too, and the page has other headings; what two of them share is the headline.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from lxml.html import HtmlElement

from corpus.cleaning import clean_field
from corpus.readers.lines.outlets import same_line

_STATED = (
    "//meta[@property='og:title']/@content",
    "//meta[@name='twitter:title' or @property='twitter:title']/@content",
    "//meta[@name='title' or @itemprop='headline' or @name='headline']/@content",
)
_HEADINGS = (
    "//h1",
    "//*[@itemprop='headline'][not(self::meta)]",
    "//article//h2[1]",
    "//*[contains(@class, 'entry-title') or contains(@class, 'headline')][self::h2 or self::h3 or self::div]",
)
_PARTING = re.compile(r"\s+(?:[|–—·•»«:-]|::|--)\s+|\s*[|»«]\s*|(?<=\w)-(?=\w+$)")
_JSON_LD = "//script[@type='application/ld+json']/text()"
_LONGEST_JSON_LD = 500_000
_HEADLINE = re.compile(r'"headline"\s*:\s*"((?:[^"\\]|\\.){4,300})"')
_MOST_STATED = 3
_CONFIRMED = 0.75
"""Share of a heading's words that the page's title must have."""
_MOST_HEADINGS = 40


def title_of(tree: HtmlElement, extracted: str | None, site: str | None) -> str | None:
    """The headline; `extracted` is what the extractor took for it, `site` the paper's name where the page gives it."""
    tabs = [*_cleaned(str(text) for text in tree.xpath("//head//title/text()"))][:1]
    stated = [*_cleaned(str(text) for xpath in _STATED for text in tree.xpath(xpath)), *tabs]
    confirming = [*stated, *_cleaned(_in_json_ld(tree))]
    headings = list(_headings_of(tree))
    confirmed = [heading for heading in headings if any(_confirms(title, heading) for title in confirming)]
    named = [
        heading
        for heading in confirmed
        if not (site and same_line(heading, site))
        and not any(_is_site_in(title, heading) for title in stated)
    ]
    if named:
        return _without_site_behind(named[0], stated)
    if stated:
        return _without_site(stated[0], stated, site)
    return headings[0] if headings else clean_field(extracted)


def _in_json_ld(tree: HtmlElement) -> Iterator[str]:
    """The headlines that schema.org's metadata gives, wherever in it."""
    for script in tree.xpath(_JSON_LD):
        for stated in _HEADLINE.findall(str(script)[:_LONGEST_JSON_LD])[:_MOST_STATED]:
            with suppress(ValueError):
                yield html.unescape(str(json.loads(f'"{stated}"', strict=False)))


def _is_site_in(title: str, heading: str) -> bool:
    """Whether a heading is the site's name at the end of a title: its last words, or those that its last part
    begins with, and fewer than the others."""
    words, held = _words(heading), _words(title)
    parts = _PARTING.split(title)
    last = _words(parts[-1])[: len(words)] if len(parts) > 1 else []
    return len(words) < len(held) / 2 and words in (held[-len(words) :], last)


def _without_site_behind(heading: str, stated: list[str]) -> str:
    """The heading without the site's name that its box holds too: one title is all before it, another ends so."""
    words = _words(heading)
    for title in stated:
        bare = _words(title)
        if 3 <= len(bare) < len(words) and words[: len(bare)] == bare:
            behind = words[len(bare) :]
            if any(_words(other)[-len(behind) :] == behind for other in stated if other != title):
                return title
    return heading


def _headings_of(tree: HtmlElement) -> Iterator[str]:
    for xpath in _HEADINGS:
        texts = (" ".join(map(str, element.itertext())) for element in tree.xpath(xpath)[:_MOST_HEADINGS])
        yield from (text for text in _cleaned(texts) if len(text) <= 300)


def _cleaned(texts: Iterable[str]) -> Iterator[str]:
    yield from filter(None, map(clean_field, texts))


def _confirms(title: str, heading: str) -> bool:
    """Whether a title holds a heading's words: two at least, and all of a short one."""
    words, held = _words(heading), set(_words(title))
    if not words or not held:
        return False
    if same_line(title, heading):
        return True
    shared = sum(word in held for word in words) / len(words)
    return len(words) >= 2 and shared >= (_CONFIRMED if len(words) >= 4 else 1)


def _words(text: str) -> list[str]:
    return re.findall(r"[\u3040-\u9fff\u0e00-\u109f]|[^\W_]+", text.casefold())


def _without_site(title: str, others: list[str], site: str | None) -> str:
    """The longest part of a title that another title has too, or all of it less the site's name."""
    for other in others:
        if other != title and len(_words(other)) >= 3 and _holds(title, other):
            return other
    parts = [part.strip() for part in _PARTING.split(title) if part and part.strip()]
    if len(parts) < 2:
        return title
    if site and same_line(parts[-1], site):
        return _up_to(title, parts[-1])
    if site and same_line(parts[0], site) and len(parts) == 2:
        return parts[1]
    return _up_to(title, parts[-1]) if len(_words(parts[-1])) <= 3 < len(_words(title)) - 3 else title


def _holds(title: str, other: str) -> bool:
    return " ".join(_words(other)) in " ".join(_words(title))


def _up_to(title: str, last: str) -> str:
    """The title without its last part and the mark before it."""
    return re.sub(r"[\s|–—·•»«:-]+$", "", title[: title.rindex(last)]) or title
