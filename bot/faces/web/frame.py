"""The frame around every page: its head, the name of the house, and the box to ask in."""

from __future__ import annotations

from bot import wording
from bot.faces.web.markup import Element, Node, element, whole
from bot.questions import LONGEST_QUESTION
from bot.web.addresses import FRONT, ICON, STYLE


def framed(
    *content: Node | None,
    title: str = "",
    question: str = "",
    after: str = "",
    asks: bool = False,
    has_heading: bool = False,
) -> str:
    """A page. `question` stands in the box, `after` goes along with the next one; `asks` puts the cursor there.

    Content that `has_heading` of its own is given none; other pages have one that is heard and not seen.
    """
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("title", wording.web.title(title)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="format-detection", content="telephone=no, date=no, address=no"),
        element("link", rel="stylesheet", href=STYLE),
        element("link", rel="icon", href=ICON, type="image/svg+xml"),
    )
    masthead = element(
        "header",
        element("a", wording.web.NAME, class_="name", href=FRONT),
        _box(question, after, asks=asks),
        class_="masthead",
    )
    heading = None if has_heading else element("h1", title or wording.web.NAME, class_="unseen", dir="auto")
    main = element("main", heading, *content)
    return whole(element("html", head, element("body", masthead, main), lang="en"))


def sentence_page(sentence: str, *, title: str = "", question: str = "") -> str:
    """A page that says one thing."""
    return framed(told(sentence), title=title, question=question)


def told(sentence: str, *links: Element) -> Element:
    """Something that is said in an answer's place, with what can be done about it."""
    return element("p", sentence, *links, class_="told")


def aside(sentence: str, *links: Element) -> Element:
    """Something that is said beside an answer, small."""
    return element("p", sentence, *links, class_="aside")


def link(words: str, to: str, rel: str | None = None) -> Element:
    """Words that lead somewhere."""
    return element("a", words, href=to, rel=rel)


def _box(question: str, after: str, *, asks: bool) -> Element:
    return element(
        "form",
        element(
            "input",
            type="search",
            name="q",
            value=question or None,
            aria_label=wording.web.YOUR_QUESTION,
            placeholder=wording.readers.ASK_ME,
            maxlength=str(LONGEST_QUESTION),
            required=True,
            autofocus=asks,
            autocomplete="off",
            enterkeyhint="search",
            dir="auto",
        ),
        element("input", type="hidden", name="after", value=after) if after else None,
        element("button", wording.web.ASK),
        action=FRONT,
        role="search",
    )
