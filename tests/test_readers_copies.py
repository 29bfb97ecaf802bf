"""What people paste: a page as a text browser prints it, a browser's selection, one that begins near the headline."""

from __future__ import annotations

import textwrap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.readers.copied.marked import unmarked
from corpus.readers.copied.text_browser import is_text_browsers, unwrapped
from corpus.readers.lines.captions import is_caption
from corpus.readers.lines.paragraphs import paragraphs_of_text
from tests.pasted import CLEAN, PARAGRAPHS, body, read_page

TITLE = "Harbour wall holds through the worst storm"
FROM_LYNX = """\
     * [1]Home
     * [2]Harbour
     * [3]Sport
          + [4]Rovers

   (BUTTON) Menu ____________________ Search

  All of the boats were spared, and what the harbour master says of the night
                                behind the wall

   25. March 2024

   [boat.png]

   The new harbour wall held through the night, although the storm was the
   worst that [5]Quillhaven has seen since records began, and the town's
   fleet was spared.

   More than 40 boats had been brought in on Monday, according to the
   lifeboat station's log, and the gates of the inner basin were shut by
   nine.

   But the west pier stays shut, and repairs will take until May, the
   council's engineer said on Wednesday.

Most read

     * [6]Harbour master says the inner basin was never in danger
     * [7]Rovers lift the cup

References

   1. https://courier.example/a
   2. https://courier.example/b
   3. https://courier.example/c
   4. https://courier.example/d
   5. https://courier.example/q
   6. https://courier.example/e
   7. https://courier.example/f
"""
"""What `lynx -dump` 2.9 made of a page."""


class TestAPageFromATextBrowser:
    def test_a_heading_in_the_middle_is_the_headline_and_whole(self) -> None:
        """Though it was parted to fit, and other lines tell of the same."""
        assert read_page(FROM_LYNX).imprint.title == (
            "All of the boats were spared, and what the harbour master says of the night behind the wall"
        )

    def test_paragraphs_are_put_together_again(self) -> None:
        """Three of them, with neither a link's number nor what stands for a picture."""
        texts = read_page(FROM_LYNX).texts
        assert [text.split(" ", 2)[:2] for text in texts] == [
            ["The", "new"],
            ["More", "than"],
            ["But", "the"],
        ]
        assert (
            "worst that Quillhaven has seen since records began, and the town's fleet was spared." in texts[0]
        )

    def test_the_day_at_the_beginning_of_a_line_is_no_number_of_a_list(self) -> None:
        """ "25." stays with its month."""
        assert read_page(FROM_LYNX).imprint.published == date(2024, 3, 25)

    def test_what_stands_as_headings_do_is_remembered(self) -> None:
        """At the margin or in the middle."""
        assert unmarked(FROM_LYNX).lesser[-1] == "Most read"

    @given(st.lists(st.sampled_from(PARAGRAPHS), min_size=4))
    def test_putting_together_undoes_the_wrapping(self, paragraphs: list[str]) -> None:
        """Word for word, whatever the width made of it."""
        whole = [" ".join(text.split()) for text in paragraphs]
        wrapped = [
            textwrap.fill(text, 75, initial_indent="   ", subsequent_indent="   ", break_on_hyphens=False)
            for text in whole
        ]
        assert [line for line in unwrapped("\n\n".join(wrapped)).text.splitlines() if line] == whole

    @pytest.mark.parametrize(
        "text", [body(), "\n".join(["Home", "News", "Sport"] * 5), "   Indented.\n   Twice."]
    )
    def test_another_text_is_no_text_browsers(self, text: str) -> None:
        """Long lines, lines at the margin, or too few."""
        assert not is_text_browsers(text)


@pytest.mark.parametrize(
    "above",
    [
        (),
        ("Harbour",),
        ("Home", "Harbour"),
        ("Harbour", "Share this story"),
        ("Harbour", "3 comments"),
        ("Our stories of the sea this week",),
    ],
)
def test_the_headline_of_a_short_paste_is_not_the_label_above_it(above: tuple[str, ...]) -> None:
    """A selection begins a line or two too high."""
    article = read_page("\n".join([*above, TITLE, "By Jo Ash", "14 March 2024", "", body()]))
    assert (article.imprint.title, article.texts) == (TITLE, CLEAN)


def test_a_trail_whose_marks_were_dropped_is_not_the_headline() -> None:
    """It ends in the headline without a space."""
    menu = ["Home", "News", "Tides", "Sport", "Opinion", "Weather", "Letters", "Jobs", "Log in"]
    page = [*menu, f"HomeNewsHarbour{TITLE}", TITLE, "14 March 2024", "", body()]
    assert read_page("\n".join(page)).imprint.title == TITLE


def test_a_dash_in_the_first_line_is_the_headlines_own() -> None:
    """What follows it looks like no paper's name."""
    title = "Harbour wall holds – and what the council wants next"
    assert read_page(f"{title}\n14 March 2024\n\n{body()}").imprint.title == title


@pytest.mark.parametrize("below", ["von Jo Ash", "today at 05:46, seen 237 times"])
def test_a_small_letter_below_a_headline_does_not_carry_it_on(below: str) -> None:
    """Only a sentence goes on where a text is not wrapped."""
    title = "Harbour wall holds through the worst storm since records began"
    assert paragraphs_of_text(f"{title}\n{below}\n\n{body()}")[:2] == [title, below]


def test_a_sentence_that_was_parted_is_still_put_together() -> None:
    """It goes on below in a small letter and ends."""
    parted = (
        "The harbour wall held through the whole of the night\nalthough nobody had thought that it would."
    )
    assert len(paragraphs_of_text(parted)) == 1


class TestDatesBesideTheHeadline:
    MENU = ("Home", "News", "Harbour", "Sport", "Opinion", "Weather", "Tides", "Letters", "Sign in")

    def read(self, *below: str) -> date | None:
        return read_page("\n".join([*self.MENU, TITLE, *below, "", body()])).imprint.published

    def test_the_line_right_below_counts_before_a_bare_date_further_down(self) -> None:
        """Further down other stories' dates stand."""
        other = ["Share", "Rovers lift the cup", "2 January 2023"]
        assert self.read("14 March 2024 Jo Ash 3 answers", *other) == date(2024, 3, 14)

    def test_the_day_that_a_caption_tells_of_is_not_the_articles(self) -> None:
        """A caption right below the headline may name another year."""
        caption = "The wall near the west pier in the storm of January 2, 2013, before the new stones came. AFP photo"
        assert self.read(caption, "By Jo Ash", "14 March 2024") == date(2024, 3, 14)

    def test_an_updates_date_by_the_headline_keeps_away_the_dates_below_the_text(self) -> None:
        """Those are of other articles."""
        page = [*self.MENU, TITLE, "Updated 14 March 2024", "", body(), "", "Share", "2 January 2023"]
        assert read_page("\n".join(page)).imprint.published == date(2024, 3, 14)


@pytest.mark.parametrize(
    "line",
    [
        "The new wall after the storm, seen from the lighthouse.© Al Bee",
        "The council's engineer at the west pier — © Al Bee/Courier",
        "Boats behind the wall (REUTERS/Al Bee)",
        "Boats behind the wall (Symbolbild).",
        "The pier / Photo by Al Bee on Unsplash",
        "Image caption The wall after the storm",
    ],
)
def test_a_credit_tells_a_caption_in_the_midst_of_the_text(line: str) -> None:
    """Whether its sentence ends in a full stop or not."""
    assert is_caption(line, near_the_top=False)


@pytest.mark.parametrize(
    "line",
    [
        "© 2024 Quillhaven Courier",
        "The wall held, the harbour master (a Reuters reader) said.",
        "The east pier from outside.",
        "The company's © sign stays on the boats until the council has voted on it.",
    ],
)
def test_a_sentence_without_a_credit_is_no_caption(line: str) -> None:
    """Nothing in plain lines tells "The east pier from outside." from a paragraph."""
    assert not is_caption(line, near_the_top=False)


def test_lines_that_a_program_with_marks_has_broken_are_put_together() -> None:
    """It parts paragraphs by blank lines, so that a line goes on whatever it begins with."""
    links = "[Home](/) [News](/news) [Harbour](/harbour)"
    broken = ["\n".join(textwrap.wrap(text, 78)) for text in PARAGRAPHS]
    text = unmarked("\n\n".join([links, "# Storm spares the harbour", "  * one\n  * two", *broken * 3])).text
    assert [line for line in text.splitlines() if line][2:] == ["one", "two", *PARAGRAPHS * 3]


def test_two_spaces_at_an_end_part_lines() -> None:
    """So a program with marks writes a break."""
    links = "[Home](/) [News](/news) [Harbour](/harbour)"
    broken = ["\n".join(textwrap.wrap(text, 78)) for text in PARAGRAPHS * 3]
    text = unmarked("\n\n".join([links, *broken, "Jo Ash  \nThe Courier"])).text
    assert text.splitlines()[-2:] == ["Jo Ash  ", "The Courier"]
