"""One story once: other printings are found, linked, and named in an answer."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pages import excerpt_blocks
from bot.reply import Line
from bot.wording.prints import printed
from corpus.archive import FILE_NAME, Archive
from corpus.article import Article, paragraphs_of
from corpus.stories.story import LEAST_SHARE, share_of, shingles_of, story_of
from index.desk import Desk
from tests.printed import STORM, add, article, build_archive, cup, storm

AGENCY = (
    "The tidal laboratory at Quillhaven closed its gates on Friday after divers found cracks in the eastern sluice.",
    "Engineers lowered both barriers before noon and asked skippers to keep above the old lock until Monday.",
    '"We shall not open again before every bolt has been looked at," said Nerys Okoye, who runs the laboratory.',
    "The cracks were seen when divers went down to free a net, and none of them is longer than a hand is wide.",
    "The laboratory has fed the town's grid since the spring and will be paid for by the county until 2031.",
    "A spokesman for the grid said that nobody would notice, since the turbines stand still at slack water anyway.",
)


def agency(name: str, source: str, texts: Sequence[str]) -> Article:
    return article(name, f"Laboratory closes ({name})", texts, source=source)


def also_in(directory: Path, one: Article) -> list[str | None]:
    with closing(Archive(directory)) as archive:
        return [other.source for other in archive.also_in(one.imprint.article_id)]


@pytest.mark.parametrize(
    "texts",
    [
        AGENCY,
        AGENCY[:3],
        ("Here is what the Echo has learned about the sluice.", *AGENCY[:4]),
        tuple(reversed(AGENCY)),
        tuple(text.replace("Friday", "March 14").replace("Engineers", "Workers") for text in AGENCY),
    ],
    ids=["as it came", "shortened", "a lead of its own", "in another order", "edited"],
)
def test_a_story_that_two_papers_print_is_linked(tmp_path: Path, texts: Sequence[str]) -> None:
    """Both ways round, however the second paper edited it."""
    here, there = agency("a", "Quillhaven Courier", AGENCY), agency("b", "Ossel Valley Echo", texts)
    add(tmp_path, here, there, storm())
    assert (also_in(tmp_path, here), also_in(tmp_path, there)) == (
        ["Ossel Valley Echo"],
        ["Quillhaven Courier"],
    )


@pytest.mark.parametrize(
    "last", [AGENCY, AGENCY[:3], tuple(reversed(AGENCY))], ids=["whole", "short", "turned"]
)
def test_a_story_that_very_many_papers_print_is_linked(tmp_path: Path, last: Sequence[str]) -> None:
    """Though more of them have its words than share any formula."""
    papers = [agency(f"p{number}", f"Paper {number}", AGENCY) for number in range(90)]
    late = agency("late", "Quillhaven Courier", last)
    add(tmp_path, *papers, storm(), late)
    assert set(also_in(tmp_path, late)) <= {paper.imprint.source for paper in papers}
    assert len(also_in(tmp_path, late)) >= 10


def test_a_form_that_very_many_articles_fill_in_is_no_story(tmp_path: Path) -> None:
    """One paper's, day after day, and nobody else's."""
    form = (
        "The tide office gives high water at the quay for {}, and low water six hours and a quarter later than that.",
        "All times are those of the clock on the Customs House, and heights are told from the zero of the old gauge.",
        "Boats of more than {} feet are asked to wait above the lock until the harbour master has hoisted the ball.",
    )
    days = [
        replace(one, imprint=replace(one.imprint, published=date(2024, 1, 1) + timedelta(days=number)))
        for number in range(80)
        for one in [agency(f"t{number}", "Quillhaven Courier", [text.format(number) for text in form])]
    ]
    add(tmp_path, *days)
    assert also_in(tmp_path, days[-1]) == []


def test_a_follow_up_that_repeats_a_paragraph_is_another_story(tmp_path: Path) -> None:
    """Background is printed again and again."""
    later = agency("b", "Ossel Valley Echo", (*STORM, "The council met for two hours. " * 12, AGENCY[4]))
    add(tmp_path, agency("a", "Quillhaven Courier", AGENCY), later)
    assert also_in(tmp_path, later) == []


def test_an_update_that_turns_into_another_story_is_no_longer_linked(tmp_path: Path) -> None:
    """Links follow the words."""
    here, there = agency("a", "Quillhaven Courier", AGENCY), agency("b", "Ossel Valley Echo", AGENCY)
    add(tmp_path, here, there)
    add(tmp_path, replace(there, paragraphs=storm().paragraphs))
    assert also_in(tmp_path, here) == []


def test_articles_of_an_archive_from_before_are_compared_with_the_next_that_comes(tmp_path: Path) -> None:
    """An upgrade compares nothing by itself."""
    here, there = agency("a", "Quillhaven Courier", AGENCY), agency("b", "Ossel Valley Echo", AGENCY)
    add(tmp_path, here)
    with closing(Archive(tmp_path, writable=True)) as archive, archive.writing() as connection:
        connection.execute("UPDATE articles SET compared = 0")
        connection.execute("DELETE FROM story_marks")
    add(tmp_path, there)
    assert also_in(tmp_path, here) == ["Ossel Valley Echo"]


def test_which_stories_are_the_same_does_not_depend_on_how_many_are_kept_at_once(tmp_path: Path) -> None:
    """Though only the likeliest dozen of many printings are compared."""
    papers = [agency(str(n), f"Paper {n}", (*AGENCY, f"Edition {n} went to press.")) for n in range(15)]
    add(tmp_path / "at once", *papers)
    for paper in papers:
        add(tmp_path / "one by one", paper)
    at_once, one_by_one = (
        [sorted(filter(None, also_in(tmp_path / folder, paper))) for paper in papers]
        for folder in ("at once", "one by one")
    )
    assert at_once == one_by_one


@given(st.lists(st.sampled_from(" ".join(AGENCY).split()), max_size=80), st.randoms())
def test_a_story_is_the_same_however_its_lines_are_broken(words: list[str], chance: random.Random) -> None:
    """Shingles go over line ends and paragraphs."""
    broken = "".join(word + chance.choice((" ", "\n", "  ")) for word in words).split("\n")
    assert shingles_of(broken).tolist() == shingles_of([" ".join(words)]).tolist()


@given(st.integers(0, 5), st.randoms())
def test_any_half_of_a_story_is_the_same_story(dropped: int, chance: random.Random) -> None:
    """Whichever paragraphs a paper leaves out, as long as three are left."""
    left = sorted(chance.sample(range(len(AGENCY)), len(AGENCY) - min(dropped, 3)))
    whole, half = story_of(AGENCY), story_of([AGENCY[at] for at in left])
    assert share_of(whole.shingles(), half.shingles()) >= LEAST_SHARE
    assert set(whole.marks) & set(half.marks)


@given(st.integers(48, 90))
def test_the_first_words_of_a_long_story_are_looked_up_by_its_marks(words: int) -> None:
    """A brief has few marks of its own; those of the beginning are the long story's, too."""
    long = [" ".join(f"{text} ({edition})" for text in AGENCY) for edition in range(9)]
    brief = [" ".join(" ".join(long).split()[:words])]
    assert len(set(story_of(long).marks) & set(story_of(brief).marks)) >= 2


def test_a_few_words_are_no_story() -> None:
    """They are the same as many things."""
    assert len(shingles_of(["The wall held."])) == 0


def test_an_archive_with_marks_of_an_earlier_version_is_compared_anew(tmp_path: Path) -> None:
    """When it is changed next; until then nothing is said of other printings."""
    here, there = agency("a", "Quillhaven Courier", AGENCY), agency("b", "Ossel Valley Echo", AGENCY)
    add(tmp_path, here, there)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection, connection:
        connection.executescript(
            "UPDATE story_marks SET mark = mark + 1; "
            "ALTER TABLE questions DROP COLUMN further; PRAGMA user_version = 8"
        )
    add(tmp_path, storm())
    assert also_in(tmp_path, here) == ["Ossel Valley Echo"]
    another = agency("c", "Brackwater Post", AGENCY)
    add(tmp_path, another)
    assert sorted(filter(None, also_in(tmp_path, another))) == ["Ossel Valley Echo", "Quillhaven Courier"]


# -- in an answer -----------------------------------------------------------------------------------------


def told(directory: Path, question: str) -> list[str]:
    """The lines under the first excerpt."""
    desk = Desk(directory)
    try:
        blocks = excerpt_blocks(desk.ask(question, 4).excerpts[0])
    finally:
        desk.close()
    return ["".join(piece.text for piece in block.pieces) for block in blocks if isinstance(block, Line)]


def test_a_reader_sees_where_else_a_story_was_printed(tmp_path: Path) -> None:
    """One excerpt, the other paper named below it."""
    build_archive(
        tmp_path, agency("a", "Quillhaven Courier", AGENCY), agency("b", "Ossel Valley Echo", AGENCY)
    )
    lines = told(tmp_path, "Who runs the laboratory and will not open before every bolt has been looked at?")
    assert any(line.startswith(("Also in Quillhaven Courier", "Also in Ossel Valley Echo")) for line in lines)


def test_a_paper_that_has_an_article_under_two_addresses_printed_it_once(tmp_path: Path) -> None:
    """What readers are told of is other papers, and other days."""
    copies = [agency(name, "Quillhaven Courier", AGENCY) for name in "ab"]
    echoes = [agency(name, "Ossel Valley Echo", AGENCY) for name in "cd"]
    build_archive(tmp_path, *copies)
    question = "Who runs the laboratory and will not open before every bolt has been looked at?"
    assert not any(line.startswith("Also in") for line in told(tmp_path, question))
    build_archive(tmp_path, *copies, *echoes)
    also = [line for line in told(tmp_path, question) if line.startswith("Also in")]
    assert len(also) == 1
    assert ";" not in also[0]
    assert "more" not in also[0]


def test_a_reader_sees_that_an_article_was_corrected(tmp_path: Path) -> None:
    """In the line that says where it was printed."""
    add(tmp_path, storm(), cup())
    build_archive(
        tmp_path,
        replace(
            storm(),
            paragraphs=paragraphs_of(
                (*STORM[:2], "Repairs to the fish quay will cost 51,000 pounds, said treasurer Ivo Lanz.")
            ),
        ),
    )
    lines = told(tmp_path, "How much will repairs to the fish quay cost?")
    assert any(" · corrected " in line for line in lines)


def test_an_article_that_never_changed_has_no_mark(tmp_path: Path) -> None:
    """Nor has one of which only the address changed."""
    add(tmp_path, storm())
    add(
        tmp_path,
        replace(storm(), imprint=replace(storm().imprint, url="https://courier.quillhaven.example/s")),
    )
    with closing(Archive(tmp_path)) as archive:
        kept = archive.article(storm().imprint.article_id)
    assert kept is not None
    assert "corrected" not in printed(kept.imprint)
