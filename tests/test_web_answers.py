"""Answers at the web door: over real HTTP, the sample archive as a browser and as a program is shown it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from bot import wording
from corpus.archive import Archive
from index.reindex import reindex
from tests.printed import add, article
from tests.terminal import clippings
from tests.web_support import GALE, NORWAY, RunningDoor


def links(found: object) -> dict[str, str]:
    """Where the links of a parsed page lead, by their words."""
    return {a.text_content(): a.get("href") for a in found.xpath("//main//a")}  # type: ignore[attr-defined]


def test_an_answer_is_the_paragraph_whole_with_its_speaker_in_bold(web: RunningDoor) -> None:
    """The words, who says them, how the article describes her, where and when they were printed."""
    page = web.ask(GALE).page
    (excerpt,) = json.loads(web.ask(GALE, "/ask.json").text)["excerpts"][:1]
    assert page.find(".//blockquote").text_content() == excerpt["text"]
    assert page.find(".//p[@class='speaker']").text_content() == "Wilhelmina Strake, the harbour master:"
    assert page.find(".//p[@class='speaker']/b").text_content() == "Wilhelmina Strake"
    assert page.find(".//article/footer").text_content().endswith("Quillhaven Courier · 14 Jan 2023")


@pytest.mark.parametrize(
    ("question", "heading"), [(GALE, GALE), (NORWAY, NORWAY), ("help", "Clippings"), ("", "Clippings")]
)
def test_every_page_has_one_heading_to_jump_to(web: RunningDoor, question: str, heading: str) -> None:
    """Whoever hears a page and does not see it goes from heading to heading; an article's is its headline."""
    page = web.ask(question).page
    assert [h1.text_content() for h1 in page.iterfind(".//h1")] == [heading]
    (place,) = {a.partition("#")[0] for a in links(web.ask(GALE).page).values() if a.startswith("/article/")}
    assert len(web.get(place).page.findall(".//h1")) == 1


def test_thanks_are_no_question(web: RunningDoor) -> None:
    """Nor are they looked up."""
    assert wording.readers.WELCOME in web.ask("Thank you!").said


def test_a_yes_asks_what_was_meant(web: RunningDoor) -> None:
    """In the box below an answer that proposes something; alone it agrees to nothing, and is not looked up."""
    agreed = web.get("/?q=yes&after=who+won+the+costal+cup")
    assert agreed.headers["Location"] == "/?q=who+won+the+Coastal+cup"
    assert wording.readers.ASK_ON in web.ask("yes").said


def test_what_is_lit_is_marked(web: RunningDoor) -> None:
    """The very characters that the JSON's offsets name."""
    (excerpt,) = json.loads(web.ask(GALE, "/ask.json").text)["excerpts"][:1]
    marked = [mark.text_content() for mark in web.ask(GALE).page.iterfind(".//mark")]
    assert marked == [excerpt["text"][start:end] for start, end in excerpt["highlights"]]


def test_an_article_without_an_address_is_linked_here(web: RunningDoor) -> None:
    """Its headline, and "More context", lead to the paragraph in the article's page."""
    leads = links(web.ask(GALE).page)
    place, headline = leads["More context"], leads["Gale tears roof from fish market as 41 boats are damaged"]
    whole = web.get(place).page
    assert place == headline
    assert whole.get_element_by_id(place.partition("#")[2]).text_content().startswith('"I have been in this')


def test_the_next_excerpt_is_a_link_away(web: RunningDoor) -> None:
    """And from there the previous one."""
    following = web.get(links(web.ask(GALE).page)["Next"])
    first = web.get(links(following.page)["Previous"])
    assert (
        following.page.find(".//blockquote").text_content() != first.page.find(".//blockquote").text_content()
    )
    assert first.text == web.ask(GALE).text


def test_the_json_is_the_terminals(web: RunningDoor, sample: Path) -> None:
    """Field for field, but for how long it took."""
    asked = clippings("ask", GALE, "--archive", sample, "--limit", "3", "--json", cwd=sample)
    printed, served = json.loads(asked.stdout), json.loads(web.ask(GALE, "/ask.json", limit="3").text)
    assert served | {"elapsed_ms": 0} == printed | {"elapsed_ms": 0}


def test_where_there_is_no_answer_the_page_says_so(web: RunningDoor) -> None:
    """And names what comes closest, each with a link to the very passage in its article."""
    received = web.ask(NORWAY)
    assert received.said.startswith(
        "Nothing in this archive answers that. It has 32 articles from 14 Jan 2023"
    )
    assert received.page.find(".//blockquote") is None
    near = received.page.xpath("//section[h2='Closest, but not an answer:']//a/@href")
    assert near
    assert all("#p" in to and web.get(to).status == 200 for to in near)


def test_a_filter_is_shown_with_a_link_that_takes_it_back(web: RunningDoor) -> None:
    """The link is the question with that filter switched."""
    received = web.ask("articles about the heron from 2026")
    without = web.get(links(received.page)["Without this filter"])
    assert received.said.startswith("Only: 2026")
    assert "Only 2026" in links(without.page)  # what applies it again


def test_two_filters_can_be_taken_back_one_by_one(web: RunningDoor) -> None:
    """Each by itself, and both at once."""
    leads = links(web.ask("What did the Echo report in 2025 about the port delegation?").page)
    assert {"At any time", "In any newspaper", "Without these filters"} <= leads.keys()


def test_a_word_that_was_searched_otherwise_is_told(web: RunningDoor) -> None:
    """As in every door."""
    said = web.ask("What did Wilhelmina Strak say about the quay?").said
    assert said.startswith("“Strak” is not in this archive; searched for Strake.")


def test_a_follow_up_leans_on_the_question_before(web: RunningDoor) -> None:
    """The page says how it was asked, and has a link to ask it as it was written."""
    received = web.ask("and in Marsh End?", after="What did the gale damage in Saltgate?")
    assert received.said.startswith("Asked as: What did the gale damage in Marsh End?")
    assert links(received.page)["Ask as I wrote it"] == "/?q=and+in+Marsh+End%3F"


def test_what_else_is_something_else(web: RunningDoor) -> None:
    """What was at the head of the answer before is not shown again."""
    first = web.ask("What did Strake say?").page.find(".//blockquote").text_content()
    second = web.ask("What else did she say?", after="What did Strake say?").page
    assert first not in second.text_content()


def test_a_question_of_its_own_has_an_address_of_its_own(web: RunningDoor) -> None:
    """The one before is dropped from it, so that it can be shared."""
    received = web.ask(GALE, after=NORWAY)
    assert (received.status, received.headers["Location"]) == (
        303,
        "/?q=What+did+the+harbour+master+say+after+the+gale%3F",
    )


@pytest.mark.parametrize("question", ["", "   ", "what's new?"])
def test_who_asks_nothing_in_particular_is_shown_the_newest(web: RunningDoor, question: str) -> None:
    """Ten articles, each a link."""
    page = web.ask(question).page
    assert len(page.xpath("//section[h2='Newest in the archive']//a")) == 10


def test_a_question_without_a_word_to_search_for_is_told(web: RunningDoor) -> None:
    """As in every door."""
    assert web.ask("and of the?").said.startswith("That has no word to search for.")


def test_a_story_of_two_papers_says_where_else_it_was_printed(web: RunningDoor) -> None:
    """And the article's page has a link to the other printing."""
    received = web.ask("Who signed the tidal agreement?")
    whole = web.get(links(received.page)["More context"])
    (other,) = whole.page.xpath("//section[h2='Also in']//a/@href")
    assert "Also in The Marrow Valley Echo, 12 Oct 2024" in received.said
    assert "The Marrow Valley Echo" in web.get(other).said


def test_an_article_is_shown_whole_without_what_was_cut(web: RunningDoor, sample: Path) -> None:
    """Each paragraph in its order, and no line of the page's furniture."""
    archive = Archive(sample)
    kept = next(a for i in archive.latest(40) if (a := archive.article(i.article_id)) and len(a.cut) > 3)
    archive.close()
    page = web.get(f"/article/{kept.imprint.article_id}").page
    assert tuple(p.text_content() for p in page.xpath("//div[@class='paragraph']/p")) == kept.texts
    assert not {*kept.cut} & {text.strip() for text in page.itertext()}


def test_what_is_indexed_meanwhile_is_found(tmp_path: Path) -> None:
    """The door goes over to a new generation by itself."""
    zeppelin = article(
        "zeppelin", "A zeppelin lands", ["A zeppelin landed in Brambleford on Sunday, its captain said."]
    )
    add(tmp_path, article("tide", "Tides", ["High water came at noon."], published=date(2024, 1, 2)))
    reindex(tmp_path)
    with RunningDoor(tmp_path) as door:
        before = door.ask("Where did a zeppelin land?").said
        add(tmp_path, zeppelin)
        reindex(tmp_path)
        after = door.ask("Where did a zeppelin land?").said
    assert (before[:7], "A zeppelin landed in Brambleford" in after) == ("Nothing", True)


def test_an_archive_without_an_index_says_so_calmly(tmp_path: Path) -> None:
    """Its articles can be read, and both pages and programs are told with the right status."""
    add(tmp_path, article("tide", "Tides", ["High water came at noon."]))
    with RunningDoor(tmp_path) as door:
        page, status, front = door.ask("When did high water come?"), door.get("/status.json"), door.get("/")
    assert (page.status, status.status, front.status) == (503, 503, 200)
    assert page.said == "The index cannot be searched just now; the archive itself is safe. Ask again later."
    assert json.loads(status.text)["index"] is None


def test_status_tells_what_is_served(web: RunningDoor) -> None:
    """Counts, dates and the generation, and no place on this machine."""
    status = json.loads(web.get("/status.json").text)
    assert (status["articles"], status["index"]["behind"]) == (32, 0)
    assert "sources" not in status
