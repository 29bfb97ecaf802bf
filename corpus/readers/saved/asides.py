"""What stands among an article's paragraphs and is none of them, as only a page's mark-up tells.

Links to other stories of the paper, which are often set like paragraphs; captions and teasers that stand in a box of
their own with a picture. Never looks above an article's first paragraph or below its last for pictures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from corpus.readers.lines.paragraphs import ends_sentence, visible_width
from corpus.readers.saved.set_alike import Alike, letters_of
from corpus.readers.saved.visible import Block

_WIDEST_POINTER = 220
_LONGEST_LABEL = 24
"""Letters beside the link, as in "Nota relacionada:"."""
_FEWEST_WORDS = 4
"""Words; a shorter link names somebody or something."""
_LABEL_MARKS = frozenset(':([>»→-–—|"“«„')
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BEFORE_A_COUNTRY = frozenset("co com org net or ne ac gov gob gouv go edu".split())
"""What may stand before a country's two letters, as in "co.uk"."""
_WIDEST_CAPTION = 320
_CREDIT = 40
"""Letters that may stand in the box besides: whose picture it is."""
_HIGHEST = 4
_MOST = 0.25
_LISTED = frozenset("li td th dd".split())
_PICTURES = ("img", "picture", "figure", "amp-img")


def asides_among(
    texts: Sequence[str], blocks: Sequence[Block], alike: Alike, url: str | None
) -> frozenset[str]:
    """Those of an article's texts that are asides: pictures', and links to other pages of the site and nothing else.

    `url` is the page's own address; where it is unknown the site is the one that most of the links lead to.
    """
    theirs = {letters_of(text): text for text in texts}
    linked = [block for block in blocks if block.links and letters_of(block.text) in theirs]
    site = _site(url or "") or _most_linked(link for block in alike.near for link in block.links)
    pointing = (theirs[letters_of(block.text)] for block in linked if _points(block, site))
    return _pictured_among(texts, blocks, alike).union(pointing)


def _points(block: Block, site: str) -> bool:
    text = block.text.strip()
    if block.element.tag in _HEADINGS or visible_width(text) > _WIDEST_POINTER or ends_sentence(text):
        return False
    linked = " ".join(link.text_content() for link in block.links)
    beside = len(letters_of(text)) - len(letters_of(linked))
    if beside > _LONGEST_LABEL or (beside > 0 and not _LABEL_MARKS & set(text)):
        return False
    if visible_width(linked) < len(linked) * 2 and len(linked.split()) < _FEWEST_WORDS:
        return False
    return all(_leads_to_another_page(link, site) for link in block.links)


def _leads_to_another_page(link: HtmlElement, site: str) -> bool:
    """Whether a link leads to a page of the site: a listed hotel's own page is no other story."""
    address = _address(link)
    return address[:1] not in ("", "#") and _site(address) in ("", site)


def _address(link: HtmlElement) -> str:
    return str(link.get("href") or "").strip()


def _site(address: str) -> str:
    """Whose host an address names, without its sections' names before; empty for an address on the same site."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return "?"
    labels = host.split(".")
    return ".".join(labels[-3:] if labels[-2:-1] and labels[-2] in _BEFORE_A_COUNTRY else labels[-2:])


def _most_linked(links: Iterable[HtmlElement]) -> str:
    sites = Counter(site for link in links if (site := _site(_address(link))))
    return max(sites, key=sites.__getitem__, default="")


def _pictured_among(texts: Sequence[str], blocks: Sequence[Block], alike: Alike) -> frozenset[str]:
    """Those of an article's texts that stand beside a picture, amid its paragraphs and set otherwise.

    None at all where they are more than a small share of the text: a gallery's texts are the article.
    """
    paragraphs = [place for place, text in enumerate(texts) if alike.resembles(text)]
    amid = texts[paragraphs[0] : paragraphs[-1]] if paragraphs else ()
    others = [text for text in amid if visible_width(text) <= _WIDEST_CAPTION and not alike.resembles(text)]
    if not others:
        return frozenset()
    boxes = {letters_of(block.text): block.element for block in blocks}
    pictured = [
        text
        for text in others
        if (box := boxes.get(letters_of(text))) is not None and box.tag not in _LISTED and _is_pictured(box)
    ]
    return frozenset(pictured if sum(map(len, pictured)) <= _MOST * sum(map(len, texts)) else ())


def _is_pictured(element: HtmlElement) -> bool:
    """Whether a picture stands in the outermost box around a text that holds little else."""
    most = len(letters_of(element.text_content())) + _CREDIT
    box = element
    for _ in range(_HIGHEST):
        parent = box.getparent()
        if parent is None or len(letters_of(parent.text_content())) > most:
            break
        box = parent
    return next(box.iter(*_PICTURES), None) is not None
