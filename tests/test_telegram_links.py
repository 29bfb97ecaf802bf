"""Links that become drafts in Telegram: of a page, of a feed, of several pages, as a phone shares them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot import wording
from bot.telegram.intake.sharing import shared_address
from tests.botapi import FakeTelegram, User
from tests.sites import feed, story
from tests.telegram_support import RunningBot, outcome
from tests.website import Website, html


@pytest.fixture
def site() -> Iterator[Website]:
    with Website() as paper:
        yield paper


def test_a_link_is_fetched_and_shown(
    news: FakeTelegram, newsroom: RunningBot, editor: User, site: Website
) -> None:
    """Its headline leads to the page; no command is needed in private."""
    site.pages["/gale"] = html(story("Gale spares the lamp"))
    news.say(site.url("/gale"), user=editor)
    text = outcome(news, editor).text
    assert "📰 Gale spares the lamp" in text
    assert "Source: Quillhaven Courier\nDate: 14 Mar 2024, 06:10" in text


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://courier.example/a", "https://courier.example/a"),
        ("Ferry leaves earlier https://courier.example/a", "https://courier.example/a"),
        ("Ferry leaves earlier\n\nhttps://courier.example/a\n", "https://courier.example/a"),
        ("Will the ferry leave earlier? https://courier.example/a", "https://courier.example/a"),
        ("The ferry leaves earlier. https://courier.example/a", None),
        ("https://courier.example/a or https://courier.example/b", None),
        ("Who wrote https://courier.example/a and when", None),
        ("The ferry leaves earlier " * 20 + "https://courier.example/a", None),
        ("", None),
    ],
)
def test_a_link_is_seen_as_a_phone_shares_it(text: str, address: str | None) -> None:
    """Behind a headline; within a text it is one of its words."""
    assert shared_address(text) == address


def test_a_link_to_a_feed_is_a_draft_of_its_articles(
    news: FakeTelegram, newsroom: RunningBot, editor: User, site: Website
) -> None:
    """As a file of them is."""
    site.pages["/feed"] = feed([(site.url("/one"), "2024-03-14"), (site.url("/two"), "2024-03-15")])
    news.say(f"/add {site.url('/feed')}", user=editor)
    shown = outcome(news, editor)
    assert ": 2 articles" in shown.text or shown.text.startswith("No article was added.")


def test_a_link_that_leads_nowhere_is_said_so(
    news: FakeTelegram, newsroom: RunningBot, editor: User, site: Website
) -> None:
    """In a sentence that names it."""
    news.say(site.url("/none"), user=editor)
    assert "is not there (the site says 404)" in outcome(news, editor).text


def test_more_links_than_are_fetched_at_once_are_said_so(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """They are no article, however long their list is."""
    news.say("\n".join(f"https://courier.example/{number}" for number in range(12)), user=editor)
    assert outcome(news, editor).text == wording.drafts.too_many_addresses(10)


def test_several_links_are_one_draft(
    news: FakeTelegram, newsroom: RunningBot, editor: User, site: Website
) -> None:
    """Each is read; the one that is not there is named."""
    for name in ("one", "two"):
        site.pages[f"/{name}"] = html(story(f"Mole {name}", more=f"{name} and only {name}"))
    news.say("\n".join(site.url(f"/{name}") for name in ("one", "two", "gone")), user=editor)
    text = outcome(news, editor).text
    assert "📰 3 addresses: 2 articles" in text
    assert "/gone is not there" in text
