"""What stands above a copied page's text: headline, paper, dateline, byline, caption."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from corpus.article import Article
from corpus.readers.lines.outlets import outlet_name
from tests.pasted import CLEAN, PARAGRAPHS, RAW, body, read_page


class TestAPageWithItsSiteName:
    @pytest.fixture
    def article(self) -> Article:
        return read_page(RAW.format(body=body()))

    def test_the_headline_that_is_printed_twice_is_the_title_once(self, article: Article) -> None:
        """Neither copy is left in the body."""
        assert article.imprint.title == "Storm: Harbour Wall Spares the Fishing Fleet"
        assert article.imprint.title not in article.texts

    def test_the_source_is_the_papers_name_without_its_self_description(self, article: Article) -> None:
        """What the paper says it offers is no part of its name."""
        assert article.imprint.source == "Quillhaven Courier Online"

    def test_the_dateline_gives_day_and_hour_without_a_zone(self, article: Article) -> None:
        """The page states no zone, so the time has none."""
        assert article.imprint.published == datetime(2024, 3, 14, 6, 10)

    def test_the_caption_is_kept_apart(self, article: Article) -> None:
        """The line with a photographer's credit is a caption, although it follows the dateline directly."""
        assert article.captions == ("Fishermen mend their nets on the east pier. AFP file photo",)

    def test_the_body_is_what_was_printed_but_for_white_space(self, article: Article) -> None:
        """Paragraph for paragraph."""
        assert article.texts == CLEAN

    def test_furniture_is_kept_beside_the_article(self, article: Article) -> None:
        """What was cut can be shown."""
        assert "Editor Picks" in article.cut

    def test_identity_falls_back_to_the_place(self, article: Article) -> None:
        """A pasted page without an address is known by where it came from."""
        assert (article.imprint.key, article.imprint.doc_id) == ("file:/pages/storm.txt", "storm.txt")


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("14 March 2024", date(2024, 3, 14)),
        ("Published 4 Mar 2024 06:10 GMT", datetime(2024, 3, 4, 6, 10, tzinfo=UTC)),
        ("Updated March 14, 2024 at 7:05 p.m.", datetime(2024, 3, 14, 19, 5)),
        ("14 Mar 2024 | By Jo Ash", date(2024, 3, 14)),
        ("By Jo Ash\n2024-03-14T06:10:00Z", datetime(2024, 3, 14, 6, 10, tzinfo=UTC)),
        ("Updated: 15 March 2024 08:00\nPublished: 14 March 2024 06:10", datetime(2024, 3, 14, 6, 10)),
    ],
)
def test_datelines_of_many_forms_are_understood(dateline: str, published: date) -> None:
    """The publication date wins over the update's."""
    article = read_page(f"Storm spares the harbour\n{dateline}\n\n{body()}")
    assert (article.imprint.title, article.imprint.published) == ("Storm spares the harbour", published)
    assert article.texts == CLEAN


@pytest.mark.parametrize(
    "line",
    ["By Jo Ash", "By Jo Ash and Al Bee", "BY JO ASH, Staff Writer", "Von Jo Ash", "14 Mar 2024 | By Jo Ash"],
)
def test_a_byline_is_read_without_its_by(line: str) -> None:
    """The names as they are printed."""
    article = read_page(f"Storm spares the harbour\n\n{line}\n\n{body()}")
    assert (article.imprint.byline or "").casefold().startswith("jo ash")
    assert article.texts == CLEAN


def test_a_name_alone_beside_the_dateline_is_the_byline() -> None:
    """Papers print the reporter's name on a line of its own."""
    article = read_page(f"Storm spares the fishing fleet\nJo Ash\n14 March 2024\n\n{body()}")
    assert (article.imprint.byline, article.texts) == ("Jo Ash", CLEAN)


@pytest.mark.parametrize("line", ["REUTERS, Quillhaven", "Quillhaven / AFP", "AP - Ossel Valley"])
def test_an_agency_with_its_place_is_a_byline(line: str) -> None:
    """Though nothing says "by"."""
    article = read_page(f"Storm spares the harbour\n\n{line}\n\n{body()}")
    assert (article.imprint.byline, article.texts) == (line, CLEAN)


def test_a_name_with_a_common_given_name_needs_no_dateline() -> None:
    """Below the headline it is the byline."""
    article = read_page(f"Storm spares the fishing fleet\nMargaret Ashby\n\n{body()}")
    assert (article.imprint.byline, article.texts) == ("Margaret Ashby", CLEAN)


@pytest.mark.parametrize(
    "line",
    ["Source: Quillhaven Courier", "Quillhaven Courier, Ossel", "Quillhaven Courier", "courier.example"],
)
def test_a_line_that_names_the_paper_below_the_headline_is_no_paragraph(line: str) -> None:
    """With a date beside it or without."""
    article = read_page(f"Storm spares the fishing fleet\n{line}\n\n{body()}")
    assert (article.imprint.source, article.texts) in {
        ("Quillhaven Courier", CLEAN),
        ("courier.example", CLEAN),
    }


def test_a_kicker_in_capitals_is_not_the_headline() -> None:
    """However many words it has, up to four."""
    article = read_page(
        f"AFTER THE STORM\nCouncil counts the cost of a night at sea\n14 March 2024\n\n{body()}"
    )
    assert (article.imprint.title, article.texts) == ("Council counts the cost of a night at sea", CLEAN)


@pytest.mark.parametrize("mark", [" - ", " | ", " – "])
def test_a_headline_with_the_site_s_name_after_it_gives_both(mark: str) -> None:
    """The title of a browser's tab is headline and paper."""
    article = read_page(
        f"Storm spares the harbour{mark}Quillhaven Courier\n\nStorm spares the harbour\n\n{body()}"
    )
    assert (article.imprint.title, article.imprint.source) == (
        "Storm spares the harbour",
        "Quillhaven Courier",
    )
    assert article.texts == CLEAN


def test_an_agencys_place_is_part_of_the_text() -> None:
    """ "QUILLHAVEN (AP) -" is no dateline and stays where it was printed."""
    first = "QUILLHAVEN (AP) - The wall held."
    article = read_page(f"Storm spares the harbour\n\n{first}\n\n{body()}")
    assert article.texts == (first, *CLEAN)
    assert article.imprint.published is None


@pytest.mark.parametrize(
    "caption",
    [
        "Fishermen on the east pier. AFP file photo",
        "Photo: Al Bee",
        "The wall after the storm (Reuters)",
        "The wall after the storm, seen from the lighthouse on Tuesday morning (AP Photo/Al Bee)",
        "The wall after the storm. Photograph: Al Bee/Quillhaven Courier",
        "Boats in the inner basin, in a file picture",
    ],
)
def test_a_line_with_a_credit_is_a_caption(caption: str) -> None:
    """Above the body, wherever its credit stands."""
    article = read_page(f"Storm spares the harbour\n14 March 2024\n{caption}\n\n{body()}")
    assert (article.captions, article.texts) == ((caption,), CLEAN)


def test_a_sentence_that_ends_with_an_agency_is_no_caption() -> None:
    """Sources tell agencies things."""
    told = "The gates were shut by nine because the forecast was bad, the engineer told AFP."
    assert read_page(f"Storm spares the harbour\n\n{body()}\n\n{told}").texts == (*CLEAN, told)


def test_a_box_of_headlines_in_the_middle_is_cut_as_a_whole() -> None:
    """The prose after the box is the article again."""
    box = ["Most read", "Council votes on repairs", "Lighthouse to be painted", "Mayor opens the fish market"]
    article = read_page("\n\n".join(["Storm spares the harbour", *PARAGRAPHS[:2], *box, *PARAGRAPHS[2:]]))
    assert (article.texts, article.cut) == (CLEAN, tuple(box))


def test_a_box_at_the_end_takes_headlines_and_teasers_with_it() -> None:
    """A teaser is one sentence under a headline, not prose that resumes."""
    box = [
        "Related",
        "Council votes on repairs",
        "The vote is on Monday.",
        "Lighthouse to be painted",
        "It is time.",
    ]
    article = read_page("\n\n".join(["Storm spares the harbour", *PARAGRAPHS, *box]))
    assert (article.texts, article.cut) == (CLEAN, tuple(box))


def test_an_address_on_its_own_line_is_where_the_article_is() -> None:
    """A link pasted above or below the text becomes its address and its identity."""
    article = read_page(f"https://courier.example/storm\n\nStorm spares the harbour\n\n{body()}")
    assert (article.imprint.url, article.imprint.key) == (
        "https://courier.example/storm",
        "url:https://courier.example/storm",
    )
    assert article.imprint.title == "Storm spares the harbour"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Quillhaven Courier", "Quillhaven Courier"),
        ("The Quillhaven Courier: Local News and Sport from the Coast", "The Quillhaven Courier"),
        ("Quillhaven News Breaking News and Latest Headlines", "Quillhaven News"),
        (
            "Pellworth English European and World News and Analysis from Pellworth Magazine",
            "Pellworth English",
        ),
        ("Home | Quillhaven Courier", "Quillhaven Courier"),
        ("https://www.courier.example/", "courier.example"),
        ("Quillhaven Daily News", "Quillhaven Daily News"),
        ("صدى مرجانة | أخبار", "صدى مرجانة"),
    ],
)
def test_a_papers_name_is_found_in_how_it_presents_itself(line: str, name: str) -> None:
    """By how papers call themselves, not by a list of papers."""
    assert outlet_name(line) == name


@pytest.mark.parametrize(
    ("line", "byline"), [("Reuters", "Reuters"), ("Reuters in Port Alder", "Reuters in Port Alder")]
)
def test_an_agency_alone_below_the_headline_wrote_the_article(line: str, byline: str) -> None:
    """With its place or without, and without "By"."""
    article = read_page(f"Storm spares the harbour\n\n{line}\n\n{body()}")
    assert (article.imprint.byline, article.texts) == (byline, CLEAN)


def test_an_agency_alone_above_the_headline_is_the_paper() -> None:
    """An agency's own page begins with its name."""
    article = read_page(f"Reuters\n\nStorm spares the harbour\n\n14 March 2024\n\n{body()}")
    assert (article.imprint.source, article.imprint.title) == ("Reuters", "Storm spares the harbour")


def test_a_papers_name_of_one_word_is_no_headline() -> None:
    """Above bare paragraphs it names the paper, and the first words are the title."""
    article = read_page(f"Courier\n\n{body()}")
    assert (article.imprint.source, article.texts) == ("Courier", CLEAN)
    assert article.imprint.title.startswith("The new harbour wall")


def test_a_line_without_a_stop_below_the_dateline_is_a_caption() -> None:
    """A standfirst stands above the dateline, a paragraph ends in a full stop."""
    caption = "Boats behind the new wall on Sunday night"
    article = read_page(f"Storm spares the harbour\n\n14 March 2024\n\n{caption}\n\n{body()}")
    assert (article.captions, article.texts) == ((caption,), CLEAN)


@pytest.mark.parametrize("line", ["From our harbour desk", "Quillhaven Courier – Harbour desk"])
def test_a_desk_below_the_headline_is_no_paragraph(line: str) -> None:
    """A few words without a full stop are a label."""
    article = read_page(f"Storm spares the harbour\n\n{line}\n\n{body()}")
    assert (article.texts, article.cut) == (CLEAN, (line,))


ARABIC = """صدى مرجانة
الرئيسية | محليات | اقتصاد | رياضة
محليات
انقطاع الكهرباء يغرق مرجانة في الظلام تسع ساعات
سامر الحلو
مرجانة - 23 تموز 2019 - 10:45
شارك
تويتر
باعة الشموع في حي القلعة (تصوير: هاني قدورة)
غرقت مدينة مرجانة في الظلام تسع ساعات ليل الجمعة السبت، إثر انفجار محوّل في محطة تل القمر الكهربائية.

وأعلن مدير شركة الكهرباء غسان الترك أن ارتفاع الحرارة وكثرة مكيفات الهواء أديا الى زيادة الحمل بمقدار الثلث.

اقرأ أيضاً: أصحاب الأفران يرفعون سعر ربطة الخبز

وقال: «المحوّل عمره ٣١ سنة، ونحن طلبنا استبداله قبل أربع سنوات من الشركة في العاصمة».

الأكثر قراءة
1. جنوح سفينة شحن أمام رأس المنارة
جميع الحقوق محفوظة © صدى مرجانة 2019"""


def test_an_arabic_page_as_it_is_pasted() -> None:
    """Site, sections, headline, byline, dateline, caption, pointers: each is what it is."""
    article = read_page(ARABIC)
    imprint = article.imprint
    assert imprint.title == "انقطاع الكهرباء يغرق مرجانة في الظلام تسع ساعات"
    assert (imprint.byline, imprint.source, imprint.language) == ("سامر الحلو", "صدى مرجانة", "ar")
    assert (imprint.published_at or "").startswith("2019-07-23")
    assert [text.split()[0] for text in article.texts] == ["غرقت", "وأعلن", "وقال:"]
    assert article.captions == ("باعة الشموع في حي القلعة (تصوير: هاني قدورة)",)
