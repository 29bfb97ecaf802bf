"""A whole page of the Quillhaven Courier: its lines as copying all of it gives them, and the page itself."""

from __future__ import annotations

TITLE = "Storm spares the harbour and its fishing fleet"
PROSE = (
    "The new harbour wall held through the night, although the storm was the worst that Quillhaven has seen since "
    "records began, and the town's fleet was spared, the harbour master told the council on Tuesday.",
    "More than 40 boats had been brought in on Monday, according to the lifeboat station's log, and the gates of the "
    "inner basin were shut by nine, two hours before the wind reached its height over the bay.",
    '"We lost two moorings and no boats," Mara Tolland said.',
    "But the west pier stays shut, and repairs will take until May, the council's engineer said on Wednesday. The "
    "east pier is to open again on Friday, when the last of the stones have been cleared from its steps.",
    "The council votes on the repairs next week. Its budget for the harbour is spent for this year, and the ferry "
    "company has refused to pay for the damage to the pier that it uses.",
)
MENU = (
    "Skip to content", "Menu", "Home", "News", "Harbour", "Council", "Sport", "Rovers", "Opinion", "Letters", "Culture",
    "Weather", "Tides", "Jobs", "Subscribe", "Log in", "Quillhaven Courier",
)  # fmt: skip
SIGNS = ("By Jo Ash", "14 March 2024", "Share", "Facebook Twitter Email", "3 min read")
COMMENTS = (
    "3 comments", "Old Salt", "14 March 2024 08:10",
    "I have fished here for forty years and never seen the like of it, the old wall would have gone in the first hour "
    "and taken half of the boats with it, so well done to whoever paid for the new one.",
    "Reply", "Report", "Gull Watcher", "14 March 2024 09:32",
    "And who is going to pay for the pier? Not the ferry company, that is certain, they have not paid for anything "
    "since the day that they came to this town and took the best berth in the whole of the harbour.",
    "Reply", "Report", "Net Mender", "14 March 2024 10:01", "Quite right.", "Reply", "Report",
)  # fmt: skip
FOOT = (
    "Most read", "Rovers lift the cup", "Lighthouse to be painted", "Mayor opens the fish market", "About us",
    "Contact", "Privacy policy", "© 2024 Quillhaven Courier. All rights reserved.",
)  # fmt: skip


def lines_of_page(*, body: tuple[str, ...] = PROSE, comments: tuple[str, ...] = COMMENTS) -> list[str]:
    """Menu, headline, signs, body, comments, foot."""
    return [*MENU, TITLE, *SIGNS, *body, *comments, *FOOT]


def copied(lines: list[str], separator: str = "\n") -> str:
    """Lines as the clipboard has them."""
    return separator.join(lines)


def html_of_page(body: str, *, head: str = "", after: str = "", byline: str = "Jo Ash") -> str:
    """A page with a body of markup of its own."""
    menu = "".join(f"<li><a href='/{i}'>{line}</a></li>" for i, line in enumerate(MENU))
    comments = "".join(f"<div class='note'><p>{line}</p></div>" for line in COMMENTS)
    foot = "".join(f"<p>{line}</p>" for line in FOOT)
    return (
        f"<!doctype html><html lang='en'><head><title>{TITLE} - Quillhaven Courier</title>"
        f"<meta name='author' content='{byline}'>{head}</head><body><ul>{menu}</ul><h1>{TITLE}</h1>"
        f"<div class='text'>{body}</div>{after or comments}<div class='foot'>{foot}</div></body></html>"
    )


def paragraphs(texts: tuple[str, ...] = PROSE) -> str:
    """Texts as markup."""
    return "".join(f"<p>{text}</p>" for text in texts)
