"""Links that land on the passage, and citations that fit a button."""

from __future__ import annotations

from datetime import date
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import wording
from corpus.article import Imprint
from index.links import link_to
from tests.printed import storm

URL = "https://courier.quillhaven.example/2024/storm"


def test_a_short_passage_is_named_whole() -> None:
    """The fragment holds every word of it."""
    assert link_to(URL, "We were ready.") == f"{URL}#:~:text=We%20were%20ready."


def test_a_long_passage_is_named_by_its_ends() -> None:
    """First words, a comma, last words."""
    text = " ".join(f"word{number}" for number in range(40))
    fragment = link_to(URL, text).partition(":~:text=")[2]
    first, last = map(unquote, fragment.split(","))
    assert text.startswith(first)
    assert text.endswith(last)


def test_a_hyphen_and_a_comma_are_encoded() -> None:
    """Both mean something else in a text fragment."""
    assert link_to(URL, "well-kept, dry").endswith("text=well%2Dkept%2C%20dry")


def test_a_pages_own_anchor_is_kept() -> None:
    """The directive follows the anchor."""
    assert link_to(f"{URL}#top", "Dry.") == f"{URL}#top:~:text=Dry."


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_link_is_always_one_url(text: str) -> None:
    """No passage can break out of its link."""
    link = link_to(URL, text)
    assert link.isascii()
    assert not any(c.isspace() or c in "\"'<>" for c in link)
    assert urlsplit(link)[:3] == urlsplit(URL)[:3]


@given(st.text(max_size=600), st.none() | st.text(min_size=1, max_size=80), st.integers(60, 256))
def test_a_citation_never_outgrows_its_button(text: str, speaker: str | None, limit: int) -> None:
    """It is shortened from the end it can do without, never past the limit."""
    assert len(wording.prints.citation(text, storm().imprint, speaker, limit)) <= limit


def test_a_citation_says_who_where_and_when() -> None:
    """Everything that a reader needs to quote it."""
    cited = wording.prints.citation("We were ready.", storm().imprint, "Odile Brandt", 256)
    assert cited == (
        "Odile Brandt: We were ready. — Jo Ash, “Breakwater holds in the gale”, Quillhaven Courier, "
        f"14 Mar 2024. {URL}"
    )


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("صدى مرجانة", "صدى مرجانة · \u206814 Jan 2023\u2069"),
        ("Quillhaven Courier", "Quillhaven Courier · 14 Jan 2023"),
    ],
)
def test_a_date_behind_a_name_that_is_read_from_the_right_stays_whole(source: str, line: str) -> None:
    """Its day would stand apart from its month."""
    imprint = Imprint("k", "k", "Headline", source=source, published=date(2023, 1, 14))
    assert wording.prints.printed(imprint) == line
