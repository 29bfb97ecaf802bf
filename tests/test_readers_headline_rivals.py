"""Lines beside a headline that are none: a site's own business, credits, kickers, entries of lists, glued menus."""

from __future__ import annotations

from datetime import datetime

import pytest

from corpus.article import Article
from corpus.dating.dates import parse_published
from corpus.readers.copied.running import is_glued, weights_of
from corpus.readers.headlines.trails import without_trail
from corpus.readers.lines.captions import is_caption
from corpus.readers.lines.own_business import is_own_business
from tests.pasted import CLEAN, body, read_page

MENU = ["Home", "News", "Harbour", "Sport", "Opinion", "Weather", "Tides", "Letters", "Sign in", "Subscribe"]
TITLE = "Harbour wall holds through the worst storm"


def read_below(*above: str) -> Article:
    """The article under a menu and these lines."""
    return read_page("\n".join([*MENU, *above, "", body()]))


@pytest.mark.parametrize(
    "line",
    [
        "Sign in to save the harbour wall to your list",
        "Ingrese o regístrese acá para guardar los artículos",
        "Melden Sie sich hier für Ihr Abonnement an",
        "Ajouter le mur du port à mes articles",
        "Zaloguj się, aby zapisać artykuł",
        "Войдите, чтобы сохранить статью",
        "Learn about our editorial policies",
    ],
)
def test_a_line_about_an_account_is_the_sites_own_business(line: str) -> None:
    """In whatever language a site asks its reader to sign in, save or agree."""
    assert is_own_business(line)


@pytest.mark.parametrize(
    "line",
    [
        "Minister resigns after signing the harbour treaty",
        "Voters register to choose a new council",
        "Als Favorit in das Rennen um den Hafen",
        "Ingresa a prisión el ladrón del faro",
    ],
)
def test_news_about_signing_and_registering_is_no_business_of_the_site(line: str) -> None:
    """Only what speaks to the reader is."""
    assert not is_own_business(line)


def test_a_button_that_tells_of_the_story_is_not_its_headline() -> None:
    """A site may ask its reader to sign in right above the byline."""
    button = "Sign in to follow Mara Tolland and the new harbour wall of Quillhaven"
    article = read_below("Boats safe in the harbour", "14 March 2024", button, "By Jo Ash")
    assert article.imprint.title == "Boats safe in the harbour"


def test_names_beside_a_stroke_are_a_credit() -> None:
    """Whose picture it is may be named in every paragraph."""
    article = read_below("Mara Tolland / Harbour", "Boats safe in the harbour", "By Jo Ash", "14 March 2024")
    assert article.imprint.title == "Boats safe in the harbour"


@pytest.mark.parametrize(
    "line",
    [
        "The wall of the new harbour held all night. (Mara Tolland/Pool/Vista)",
        "Some of the boats of the harbour that were lost. | AP Photo Close",
        "FILE - In this March 14, 2024, photo, boats lie behind the wall in the harbour",
    ],
)
def test_a_credit_at_an_end_or_an_agencys_opening_tells_a_caption(line: str) -> None:
    """They stand between a headline and its byline."""
    assert is_caption(line, near_the_top=False)


@pytest.mark.parametrize(
    "line", ["The council voted for it. (Liberals/Greens)", "The board's chair spoke. (Mara Tolland)"]
)
def test_parties_and_names_in_brackets_are_no_credit(line: str) -> None:
    """A paragraph may end in them."""
    assert not is_caption(line, near_the_top=False)


def test_a_quotation_in_capitals_above_a_headline_is_a_kicker() -> None:
    """Capitals where the headline has none."""
    title = "Only two moorings and no boats were lost as the gates were shut in time"
    article = read_below('"THE NEW HARBOUR WALL WILL HOLD"', title, "By Jo Ash", "14 March 2024")
    assert article.imprint.title == title


def test_a_headline_that_repeats_the_line_above_it_is_no_standfirst() -> None:
    """Pages print the last of the trail again, then the town and the headline."""
    short = "Mara Tolland says the wall holds"
    full = "Quillhaven harbour council : Mara Tolland says the wall holds"
    assert read_below(short, full, "By Jo Ash", "14 March 2024").imprint.title == full


def test_a_headline_that_no_prose_tells_may_stand_right_above_the_body() -> None:
    """Some are a play on words."""
    article = read_below("Come Rough Or Smooth", "14 March 2024", "By Jo Ash")
    assert article.imprint.title == "Come Rough Or Smooth"


def test_a_tag_printed_as_text_is_no_headline() -> None:
    """Text browsers and pages without scripts show it."""
    tag = '<img width="22" alt="New harbour wall of Quillhaven: Mara Tolland saw the worst storm">'
    article = read_below(tag, "Boats are safe again tonight", "14 March 2024")
    assert article.imprint.title == "Boats are safe again tonight"


def test_the_whole_of_a_headline_cut_short_is_taken() -> None:
    """Where the line that was chosen ends in dots, and another goes on."""
    whole = "Harbour wall holds through the worst storm that the valley has seen"
    article = read_page("\n".join([*MENU, f"{TITLE}..", "14 March 2024", body(), "Most read", *MENU, whole]))
    assert article.imprint.title == whole


def test_what_a_label_and_a_colon_stand_before_is_not_a_trail() -> None:
    """Though the page prints the rest alone, with other marks, and the label in its menu."""
    title = "Harbour: Wall - it holds, says Mara Tolland"
    assert without_trail(title, ["Harbour", "Wall: it holds - says Mara Tolland"]) == title


def test_entries_of_a_menu_without_spaces_are_no_prose() -> None:
    """However long their line: no article begins there."""
    glued = (
        "HarbourStorm wallBoats and gatesWest pierCouncilTown hallMarketOld quayNew quayFerryLighthouse" * 3
    )
    assert is_glued(glued)
    assert weights_of([glued]) == [-1.0]


def test_a_paragraph_that_names_companies_is_no_menu() -> None:
    """A few names have capitals inside."""
    assert not is_glued(
        "LinkedIn, YouTube and PayPal moved to the harbour; eBay, iRobot and OpenSea did not follow."
    )


def test_a_date_with_spaces_after_its_points_is_read_from_the_year_on() -> None:
    """As Hungarian pages print it, with the hour behind."""
    assert parse_published("2024. 03. 14. 11:27") == datetime(2024, 3, 14, 11, 27)


def test_bodies_stay_whole_below_all_of_these() -> None:
    """Nothing of an article is lost to what stands above it."""
    article = read_below("Sign in to save this", TITLE, "Mara Tolland / Harbour Board", "14 March 2024")
    assert article.texts == CLEAN


def test_a_line_right_below_a_credit_is_a_caption() -> None:
    """Some pages print whose picture it is above what it shows."""
    caption = "Mara Tolland at the new harbour wall of Quillhaven"
    article = read_below("Boats safe in the harbour", "By Jo Ash", "14 March 2024", "© Getty Images", caption)
    assert article.imprint.title == "Boats safe in the harbour"


def test_a_papers_name_and_motto_are_no_headline_above_a_standfirst() -> None:
    """A long headline below them, of words that its article hardly has, is none."""
    title = "After thirty years, the keeper of the new lighthouse of Quillhaven retires"
    article = read_page(f"Ossel Herald - Your valley, every day\n\n{title}\n\n{body()}")
    assert article.imprint.title == title
