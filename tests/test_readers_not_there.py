"""Pages that are served though nothing is there: turned away by what holds on any site."""

from __future__ import annotations

import pytest

from corpus.article import Article
from corpus.errors import UnreadableInput
from corpus.fetching.fetcher import Fetcher
from corpus.readers import read_text
from corpus.readers.saved.not_there import is_notice, leads_home
from corpus.sources.pages import read_address
from tests.sites import story
from tests.website import QUICK, Served, Website, html

TEASERS = "".join(
    f"<p><a href='/{number}'>The harbour office counted {number} herring gulls on the north mole this week, "
    "and says that nobody has ever counted more of them on a Monday in spring.</a></p>"
    for number in range(8)
)


def missing(title: str, *, heading: str = "", body: str = TEASERS) -> str:
    """A page in the dress of its site, with the teasers that sites put under such a notice."""
    return (
        f"<html><head><title>{title}</title></head><body><nav><a href='/'>Home</a></nav><main>"
        f"<h1>{heading or title}</h1>{body}</main></body></html>"
    )


def read(page: str) -> Article:
    return read_text(page, name="page.html", place="page.html")


@pytest.mark.parametrize(
    "line",
    [
        "404",
        "Error 404",
        "404 - Page not found!",
        "404 Not Found",
        "Page Not Found",
        "Oops! That page can’t be found.",
        "Sorry, the page you are looking for could not be found",
        "This page doesn't exist",
        "We couldn't find the page you were looking for",
        "The article you requested is no longer available",
        "Seite nicht gefunden",
        "Die Seite konnte leider nicht gefunden werden",
        "Fehler 404",
        "Page introuvable",
        "Cette page n’existe plus",
        "Página no encontrada",
        "La página no existe",
        "Página não encontrada",
        "Pagina non trovata",
        "Pagina niet gevonden",
        "Sidan hittades inte",
        "Nie znaleziono strony",
        "Страница не найдена",
        "Сторінку не знайдено",
        "Sayfa bulunamadı",
        "الصفحة غير موجودة",
        "صفحه یافت نشد",
        "页面不存在",
        "ページが見つかりません",
        "페이지를 찾을 수 없습니다",
        "Halaman tidak ditemukan",
    ],
)
def test_a_notice_is_known_in_many_languages(line: str) -> None:
    """Whatever marks and numbers stand around it."""
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "Missing hiker not found after third day of search",
        "Sorry",
        "Oops!",
        "404 boats moored at the regatta",
        "Page 3 not found in any archive, says librarian",
        "Why the page you are looking for cannot be found: a history of link rot",
        "Lost page of harbour ledger found",
        "Not found in nature: the blue lobster of the aquarium",
        "",
    ],
)
def test_a_headline_with_the_same_words_is_none(line: str) -> None:
    """A notice says nothing else."""
    assert not is_notice(line)


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Page not found | Quillhaven Courier", ""),
        ("Quillhaven Courier – 404", "Quillhaven Courier"),
        ("Quillhaven Courier", "Seite nicht gefunden"),
    ],
)
def test_a_page_that_says_so_is_turned_away(title: str, heading: str) -> None:
    """However long the teasers under its notice are; the reason quotes it."""
    with pytest.raises(UnreadableInput, match="nothing is there"):
        read(missing(title, heading=heading))


def test_a_small_body_that_says_so_is_no_article() -> None:
    """Where the page has no heading but its site's name."""
    body = "<p>The page you requested could not be found. It may have been moved, or its address is misspelt.</p>"
    with pytest.raises(UnreadableInput, match="The page you requested could not be found"):
        read(missing("Quillhaven Courier", body=body))


def test_an_article_under_such_a_headline_is_an_article() -> None:
    """It states when it was published, and goes on."""
    assert read(story("Page not found")).imprint.title == "Page not found"


def test_a_link_to_such_a_page_is_told_why() -> None:
    """It is served with status 200."""
    with Website({"/old": html(missing("Page not found"))}) as site:
        (one,) = read_address(Fetcher(QUICK), site.url("/old"))
    assert (
        getattr(one, "reason", "")
        == "says itself that nothing is there (“Page not found”); check the address."
    )


def test_a_link_that_leads_to_the_front_page_is_told_so() -> None:
    """Though an article could be read off that."""
    home = Served(status=302, headers={"Location": "/"})
    with Website({"/2024/old-story": home, "/": html(story("Breakwater holds in the gale"))}) as site:
        (one,) = read_address(Fetcher(QUICK), site.url("/2024/old-story"))
    assert "front page" in getattr(one, "reason", "")


@pytest.mark.parametrize(
    ("asked", "came", "is_home"),
    [
        ("https://courier.example/2024/a", "https://www.courier.example/", True),
        ("https://courier.example/?p=12", "https://courier.example", True),
        ("https://courier.example/de/a.html", "https://courier.example/de/", True),
        ("https://courier.example/a", "https://courier.example/index.html", True),
        ("https://courier.example/a", "https://courier.example/a/", False),
        ("https://courier.example/en", "https://courier.example/en/", False),
        ("https://courier.example/", "https://courier.example/home", False),
        ("https://courier.example/a", "https://courier.example/?p=12", False),
        ("https://short.example/x", "https://courier.example/", False),
        ("https://courier.example/a", "https://courier.example/sport", False),
    ],
)
def test_a_front_page_is_known_by_its_address(asked: str, came: str, is_home: bool) -> None:
    """Of the same site; what was asked for as the front page, or leads elsewhere, may be what was meant."""
    assert leads_home(asked, came) == is_home
