"""The web door in a real browser: its links land, its marks are seen, and it fits a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser import Browser, needs_browser
from tests.web_support import GALE, NORWAY, RunningDoor

pytestmark = needs_browser

WAYS = {
    "a headline": "document.querySelector('cite a').click()",
    "more context": "document.querySelector('nav a').click()",
}
PAGES = ["/", "/?q=gale", "/?q=Who+signed+the+tidal+agreement", "/?q=Norway+election", "/?q=of+the"]
SEEN = "({background: getComputedStyle(it).backgroundColor, ink: getComputedStyle(it).color})"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser that the tests of this module share; whatever they do, it has nothing to complain of."""
    with Browser(tmp_path_factory.mktemp("profile")) as running:
        yield running
        assert running.complaints == []


def sized(browser: Browser, width: int, scheme: str = "light") -> None:
    """As wide as some screen, in its colours."""
    browser.tell(
        "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 600
    )
    browser.tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])


def ask(browser: Browser, web: RunningDoor, question: str) -> None:
    """Type a question and send it, as a person does."""
    browser.open(web.address + "/")
    browser.wait_until("document.activeElement.name === 'q'")  # the cursor is there by itself
    browser.tell("Input.insertText", text=question)
    browser.wait_until("document.activeElement.value !== ''")
    browser.look("document.querySelector('button').click()")
    browser.wait_until("location.search !== '' && document.readyState === 'complete'")


@pytest.mark.parametrize("way", WAYS)
def test_a_link_lands_on_the_passage(browser: Browser, web: RunningDoor, way: str) -> None:
    """The paragraph that was quoted is the one that the page shows, in sight and set off."""
    sized(browser, 390)
    ask(browser, web, GALE)
    quoted = browser.look("document.querySelector('blockquote').textContent")
    browser.look(WAYS[way])
    browser.wait_until("document.querySelector(':target') !== null && document.readyState === 'complete'")
    assert browser.look("document.querySelector(':target p').textContent") == quoted
    assert browser.look(
        "(box => box.top >= 0 && box.bottom <= innerHeight)"
        "(document.querySelector(':target').getBoundingClientRect())"
    )
    plain, landed = (
        browser.look(f"(it => {SEEN})(document.querySelector('{which}'))")["background"]
        for which in (".paragraph:not(:target)", ":target")
    )
    assert plain != landed


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_lit_is_seen(browser: Browser, web: RunningDoor, scheme: str) -> None:
    """Marked by a colour of its own, which only the style of this door gives it, and still to be read."""
    sized(browser, 1280, scheme)
    ask(browser, web, GALE)
    mark, page = (
        browser.look(f"(it => {SEEN})(document.querySelector('{which}'))") for which in ("mark", "html")
    )
    assert mark["background"] not in (page["background"], mark["ink"], "rgb(255, 255, 0)")
    assert mark["ink"] == page["ink"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_page_fits_its_screen(browser: Browser, web: RunningDoor, path: str, width: int) -> None:
    """Nothing has to be shifted sideways, from a small phone to a desk."""
    sized(browser, width)
    browser.open(web.address + path)
    assert browser.look("document.documentElement.scrollWidth") <= width


def test_the_first_excerpt_is_whole_on_the_first_screen_of_a_phone(
    browser: Browser, web: RunningDoor
) -> None:
    """With who speaks above it and where it was printed below."""
    sized(browser, 390)
    ask(browser, web, GALE)
    assert browser.look("document.querySelector('.clipping > footer').getBoundingClientRect().bottom") <= 800


def test_an_honest_nothing_has_a_way_on(browser: Browser, web: RunningDoor) -> None:
    """What comes closest is a click away, on its passage."""
    sized(browser, 1280)
    ask(browser, web, NORWAY)
    browser.look("document.querySelector('.lines a').click()")
    browser.wait_until("document.querySelector(':target') !== null")
