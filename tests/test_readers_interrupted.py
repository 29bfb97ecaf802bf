"""Copied pages whose article is interrupted: by boxes, galleries, pleas and pointers to other stories."""

from __future__ import annotations

import pytest

from corpus.article import Article
from corpus.readers import read_text
from corpus.readers.copied.marked import unmarked
from corpus.readers.copied.running import weights_of
from corpus.readers.lines.captions import places_of_pictures
from corpus.readers.lines.furniture import is_furniture, is_small_print, opens_box, opens_comments
from tests.whole_page import COMMENTS, FOOT, MENU, PROSE, SIGNS, TITLE, copied

LONG = (
    "The council's engineer, who has looked after the piers since the last great storm, told the meeting that the "
    "stones of the west pier had been moved by a hand's breadth in one night, that no diver could go down before the "
    "swell has gone, and that nobody should expect the ferry to call there before the summer, whatever the company may "
    "say about its timetable and whatever the council may decide next week about the money for it, as the sea does not "
    "wait for votes and never has."
)
BOX = ("Related", "Rovers lift the cup", "Lighthouse to be painted", "Mayor opens the fish market")
CAPTIONS = (
    "The west pier on Tuesday morning, seen from the lifeboat station above the old ropewalk and the slip.",
    "Two boats lie in the inner basin, where they were brought before the gates were shut on Monday evening.",
    "A lamp that the waves took from the pier was found on the beach below the church on Tuesday at noon.",
    "The harbour master looks at the new wall, which held, and at the old one, which was taken down for it.",
)


def read_interrupted(*between: str, after: tuple[str, ...] = ()) -> Article:
    """The article of a copied page with lines above its last paragraph, and below it."""
    body = (*PROSE[:-1], *between, PROSE[-1], *after)
    text = copied([*MENU, TITLE, *SIGNS, *body, *COMMENTS, *FOOT])
    return read_text(text, name="storm.txt", place="/pages/storm.txt")


def test_a_last_paragraph_below_a_box_is_the_article() -> None:
    """What is too long for another story's teaser goes on with this one."""
    assert read_interrupted(after=(*BOX, LONG)).texts == (*PROSE, LONG)


CHART = (
    "Boats in the harbour", "40", "boats", "30", "20", "10", "0", "Mon", "Tue", "Wed", "Thu", "Fri", "By the Courier",
    "Enlarge", "Compare", "Reset", "Copy", "What it will cost the town",
)  # fmt: skip


def test_an_article_goes_on_past_a_long_chart_in_its_own_words() -> None:
    """Much of it follows, and it tells of the same; a subhead right above that is kept."""
    texts = (*PROSE[:2], PROSE[3], LONG)
    text = copied([*MENU, TITLE, *SIGNS, *PROSE[:2], *CHART, PROSE[3], LONG, *COMMENTS, *FOOT])
    article = read_text(text, name="storm.txt", place="/pages/storm.txt")
    assert article.texts == (*texts[:2], CHART[-1], *texts[2:])
    assert set(CHART[:-1]) <= set(article.cut)


@pytest.mark.parametrize("mark", ["Advertisement", "Anzeige", "Publicité", "Story continues below"])
def test_advertisements_do_not_end_an_article(mark: str) -> None:
    """However often they stand between its paragraphs, they say nothing of where it ends."""
    body = [line for text in (*PROSE[:2], *PROSE[3:]) for line in (text, mark, "Hide Ad")]
    text = copied([*MENU, TITLE, *SIGNS, *body, *COMMENTS, *FOOT])
    assert read_text(text, name="storm.txt", place="/pages/storm.txt").texts == (*PROSE[:2], *PROSE[3:])


@pytest.mark.parametrize(
    "code",
    [
        ".share { position: relative; height: 20px; } .share a { color: #fff; margin-left: -3px; padding: 1px. }"
        * 9,
        "(function(w, d) { w.codes = w.codes || []; w.codes.push('storm'); })(window, document)." * 9,
    ],
    ids=["of looks", "of a program"],
)
def test_a_pages_code_is_no_text(code: str) -> None:
    """Where a converter prints it, no line of it is prose."""
    assert max(weights_of([code])) < 0


def test_another_text_past_a_long_chart_is_not_the_article() -> None:
    """It tells of something else, as what stands at a page's foot does."""
    other = (
        "Publishing since 1887, family owned, printed at Mill Lane; subscriptions, delivery complaints and classified "
        "notices weekdays between nine and five, telephone enquiries through our reader service desk, postal "
        "addresses listed inside every Saturday supplement, together with opening times, holiday closures and fees.",
        "Photographs may be bought as framed prints; please quote edition, page number and photographer when writing, "
        "enclosing payment by cheque, and allow three working weeks for dispatch by registered mail within Europe.",
    )
    text = copied([*MENU, TITLE, *SIGNS, *PROSE, *CHART, *other, *FOOT])
    assert read_text(text, name="storm.txt", place="/pages/storm.txt").texts == PROSE


def test_a_teaser_below_a_box_is_not_the_article() -> None:
    """A sentence under another story's headline tells that story."""
    teaser = "The Rovers have lifted the cup for the first time since the war, and the town was up all night."
    assert read_interrupted(after=(*BOX, teaser)).texts == PROSE


@pytest.mark.parametrize("agency", ["Reuters", "AFP via Getty Images", "Jo Ash/AP"])
def test_a_gallery_in_mid_article_is_no_end_of_it(agency: str) -> None:
    """Captions and whose pictures they are, in turn."""
    gallery = [line for caption in CAPTIONS * 3 for line in (caption, agency)]
    assert read_interrupted(*gallery).texts == PROSE


def test_a_paragraph_above_whose_picture_follows_stays() -> None:
    """Only in a gallery is what stands above a credit surely a caption."""
    article = read_interrupted("Mara Tolland/Instagram")
    assert (article.texts, "Mara Tolland/Instagram" in article.captions) == (PROSE, True)


def test_a_line_that_says_all_twice_is_a_picture() -> None:
    """A text browser prints a picture's text and then its caption."""
    assert read_interrupted(f"{CAPTIONS[0]} {CAPTIONS[0]}").texts == PROSE


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        (("One.", "Reuters"), set()),
        (("One.", "Reuters", "Two.", "Reuters", "Three.", "Reuters"), {0, 1, 2, 3, 4, 5}),
        (("One.", "Getty Images/Jo Ash", "Two."), {1}),
        (("", "Reuters", "Reuters", "Reuters"), set()),
    ],
)
def test_a_gallery_is_three_captions_with_credits(lines: tuple[str, ...], places: set[int]) -> None:
    """An agency's name below one paragraph may be whose article it is."""
    assert places_of_pictures(lines) == places


@pytest.mark.parametrize(
    "line",
    [
        "Lea también: El puerto vuelve a abrir",
        "(También puede leer: El puerto vuelve a abrir)",
        "Nota relacionada: El puerto vuelve a abrir",
        "Czytaj też: Port znów otwarty",
        "Mehr: Der Hafen öffnet wieder. Die Fähre kommt.",
        "Leggi anche: Il porto riapre",
        "Читайте также: Порт снова открыт",
        "Please consider making a donation to the Courier, which lives on what its readers give.",
        "Subscribe today to support the Courier's independent journalism",
        "Unterstützen Sie uns bitte mit einer Spende!",
        "The Courier would like to send you news by email about offers and events, please tick the box.",
        "Hide Ad",
    ],
)
def test_pointers_and_pleas_are_furniture(line: str) -> None:
    """In the languages that newspapers write them in."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "heading",
    [
        "Más noticias de Quillhaven", "Esto te puede interesar", "As mais lidas agora", "Ähnliche Artikel",
        "Новости по теме", "Articoli correlati", "Articles similaires", "Relaterede artikler", "Keep Reading",
    ],
)  # fmt: skip
def test_headings_of_boxes_are_known_in_many_languages(heading: str) -> None:
    """Other articles' headlines follow them."""
    assert opens_box(heading)


@pytest.mark.parametrize(
    "line",
    [
        "The foundation gave two million to support local journalism in the valley and on the islands.",
        "“Please consider donating to the lifeboat, our crew needs it,” the harbour master said.",
        "Mehr als vierzig Boote lagen im Hafen: Die Tore wurden um neun geschlossen.",
        "También los barcos pequeños volvieron a puerto: no falta ninguno.",
        "The mayor asked the ferry company to subscribe to the council's plan.",
    ],
)
def test_sentences_that_begin_or_sound_like_them_are_not(line: str) -> None:
    """What is reported of others, and what somebody says."""
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["Visitor comments Add your comment", "Reader comments", "Add your comment", "Write your comment below"],
)
def test_headings_of_comments_are_known(line: str) -> None:
    """Nothing after them is the article."""
    assert opens_comments(line)


def test_a_publishers_small_print_ends_an_article_however_long_it_is() -> None:
    """Who answers for what is no paragraph of a story."""
    print_ = "Disclaimer: " + LONG
    assert is_small_print(print_)
    assert read_interrupted(after=("Jo Ash", print_)).texts[: len(PROSE)] == PROSE
    assert print_ not in read_interrupted(after=("Jo Ash", print_)).texts


@pytest.mark.parametrize(
    "marked",
    [
        "![pier](https://quillhaven-courier.example/i/1x0/filters:up():max(150):icc():focal(5x0:6x2)/pier.jpg)",
        "[](whatsapp://send?text=Storm spares the harbour)",
        "[]()",
    ],
)
def test_pictures_and_buttons_of_a_program_that_writes_marks_leave_nothing(marked: str) -> None:
    """Addresses with brackets in them, and those of other programs."""
    links = "[Home](/) [News](/news) [Harbour](/harbour)"
    assert unmarked(f"{links}\n\n{marked}\n\n{PROSE[0]}").text.split("\n\n")[1:] == ["", PROSE[0]]


def test_captions_between_one_label_are_a_gallery() -> None:
    """However long they are, and whatever button the page prints with each."""
    gallery = [line for number in range(1, 7) for line in (f"{number}. {LONG}", "Full screen")]
    text = copied([*MENU, TITLE, *SIGNS, *PROSE, *gallery, *COMMENTS, *FOOT])
    assert read_text(text, name="storm.txt", place="/pages/storm.txt").texts[: len(PROSE) + 1] == (
        *PROSE,
        gallery[0],
    )
    assert sum(weight > 0 for weight in weights_of([*PROSE, *gallery])) == len(PROSE) + 1


def test_an_entry_of_a_list_between_two_parts_of_an_article_ends_neither() -> None:
    """Nor do short sentences of a box: what follows is the article's if it has its words."""
    listed = (
        *BOX[1:],
        "Moorings",
        "Lamps",
        "Two boats were lost.",
        "Nets",
        "A pier",
        "Sheds",
        "Railings",
        "Benches",
    )
    texts = (*PROSE[:3], *PROSE[3:])
    text = copied([*MENU, TITLE, *SIGNS, *texts[:3], *listed, *texts[3:], LONG, *COMMENTS, *FOOT])
    article = read_text(text, name="storm.txt", place="/pages/storm.txt")
    assert set(texts) <= set(article.texts)
    assert article.texts[-1] == LONG


def test_an_embedded_post_does_not_end_an_article() -> None:
    """Its picture's address and whose it is stand on lines of their own."""
    posts = ("pic.twitter.com/4Fq2xWvY", "— Jo Ash (@joash) 14 March 2024") * 2
    assert read_interrupted(after=(*posts, LONG)).texts[-1] == LONG


def test_what_a_copy_is_for_is_no_text() -> None:
    """A publisher's word to who copies an article, however long."""
    assert is_furniture(
        "Reprints: this copy is for your personal, non-commercial use only; others cost a pound."
    )
    assert is_furniture("Order a reprint of this article now")
    assert not is_furniture("The law forbids copies, unless they are for personal use.")
