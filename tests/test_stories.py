"""One story once: other printings are found and named, corrections keep their history, cut lines can be put back."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.cli import app
from bot.pages import excerpt_blocks
from bot.reply import Line
from bot.wording.prints import printed
from corpus.archive import FILE_NAME, Archive
from corpus.article import Article, paragraphs_of
from corpus.database import now
from corpus.errors import UnreadableInput
from corpus.history import restore, versions_of, with_restored
from corpus.readers import read, read_text
from corpus.readers.placing import places_of
from corpus.stories import SAME_STORY, marks_of, share_of, shingles_of
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


@given(st.integers(0, 5), st.randoms())
def test_any_half_of_a_story_is_the_same_story(dropped: int, chance: random.Random) -> None:
    """Whichever paragraphs a paper leaves out, as long as three are left."""
    left = sorted(chance.sample(range(len(AGENCY)), len(AGENCY) - min(dropped, 3)))
    whole, half = shingles_of(AGENCY), shingles_of([AGENCY[at] for at in left])
    assert share_of(whole, half) >= SAME_STORY
    assert marks_of(whole) & marks_of(half)


def test_a_few_words_are_no_story() -> None:
    """They are the same as many things."""
    assert len(shingles_of(["The wall held."])) == 0


def test_an_archive_with_marks_of_an_earlier_version_is_compared_anew(tmp_path: Path) -> None:
    """When it is changed next; until then nothing is said of other printings."""
    here, there = agency("a", "Quillhaven Courier", AGENCY), agency("b", "Ossel Valley Echo", AGENCY)
    add(tmp_path, here, there)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection, connection:
        connection.executescript("UPDATE story_marks SET mark = mark + 1; PRAGMA user_version = 8")
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


# -- history ----------------------------------------------------------------------------------------------


def test_every_version_of_an_article_can_be_read(tmp_path: Path) -> None:
    """Oldest first, each until the next."""
    for words in ("The first words.", "The second words.", "The third words."):
        add(tmp_path, replace(storm(), paragraphs=paragraphs_of((words,))))
    with closing(Archive(tmp_path)) as archive:
        versions = versions_of(archive, storm().imprint.article_id)
    assert [version.texts[0] for version in versions] == [
        "The first words.",
        "The second words.",
        "The third words.",
    ]
    assert [version.until is None for version in versions] == [False, False, True]


PAGE = """Quillhaven Courier

Ferry timetable to change in spring

3 March 2025

The Grebe line ferry will leave ten minutes earlier from the first Monday of April, the harbour office said.

Read more: Rovers lift the cup

Skipper Nan Hollis said: "Nobody will miss the night boat, for there is none any more, and nobody asked for one."
"""


def page() -> Article:
    return read_text(PAGE, name="ferry.txt", place="telegram:ferry.txt")


def test_it_is_known_where_a_cut_line_stood() -> None:
    """Between which paragraphs."""
    read_back = page()
    at = read_back.cut.index("Read more: Rovers lift the cup")
    assert read_back.cut_before[at] == 1


def test_a_cut_line_survives_the_archive_with_its_place(tmp_path: Path) -> None:
    """Both come out as they went in."""
    add(tmp_path, page())
    with closing(Archive(tmp_path)) as archive:
        kept = archive.article(page().imprint.article_id)
    assert kept is not None
    assert (kept.cut, kept.cut_before) == (page().cut, page().cut_before)


def test_a_cut_line_that_is_put_back_stays_when_the_page_is_read_again(tmp_path: Path) -> None:
    """It stands where it stood, and a correction of the page does not cut it again."""
    add(tmp_path, page())
    number = page().cut.index("Read more: Rovers lift the cup") + 1
    with closing(Archive(tmp_path, writable=True)) as archive:
        restored = restore(archive, page().imprint.article_id, number)
    assert restored.texts[1] == "Read more: Rovers lift the cup"
    assert add(tmp_path, page()).unchanged == 1
    corrected = read_text(
        PAGE.replace("ten minutes", "twelve minutes"), name="ferry.txt", place="telegram:ferry.txt"
    )
    assert add(tmp_path, corrected).updated == 1
    with closing(Archive(tmp_path)) as archive:
        kept = archive.article(page().imprint.article_id)
    assert kept is not None
    assert (kept.texts[1], "twelve" in kept.texts[0]) == ("Read more: Rovers lift the cup", True)


def test_putting_a_line_back_is_no_correction_of_the_paper(tmp_path: Path) -> None:
    """No reader is told that it was."""
    add(tmp_path, page())
    with closing(Archive(tmp_path, writable=True)) as archive:
        restore(archive, page().imprint.article_id, 1)
        kept = archive.article(page().imprint.article_id)
    assert kept is not None
    assert kept.imprint.corrected is None


def test_a_line_that_was_not_cut_cannot_be_put_back(tmp_path: Path) -> None:
    """One sentence says so."""
    add(tmp_path, page())
    with (
        closing(Archive(tmp_path, writable=True)) as archive,
        pytest.raises(UnreadableInput, match="no number 99"),
    ):
        restore(archive, page().imprint.article_id, 99)


@given(st.lists(st.text("abc", min_size=1, max_size=3), max_size=12), st.randoms())
def test_putting_every_cut_line_back_gives_the_page_again(lines: list[str], chance: random.Random) -> None:
    """In whatever order that is done."""
    numbered = [f"{at} {line}" for at, line in enumerate(lines)]
    kept = [line for line in numbered if chance.random() < 0.5]
    cut = [line for line in numbered if line not in kept]
    one = Article(storm().imprint, paragraphs_of(kept), (), tuple(cut), places_of(cut, numbered, kept))
    back = with_restored(one, chance.sample(cut, len(cut)))
    assert (sorted(back.texts), back.cut) == (sorted(numbered), ())
    assert [text for text in back.texts if text in kept] == kept


def test_show_tells_everything_about_an_article(tmp_path: Path) -> None:
    """For other programs, and for a person."""
    (tmp_path / "ferry.txt").write_text(PAGE)
    reading = next(iter(read(tmp_path / "ferry.txt")))
    assert isinstance(reading, Article)
    add(tmp_path, reading)
    run = CliRunner()
    shown = run.invoke(app, ["show", "ferry.txt", "--json", "--archive", str(tmp_path)])
    told_json = json.loads(shown.stdout)
    assert told_json["paragraphs"] == list(reading.texts)
    assert {"text": "Read more: Rovers lift the cup", "before": 1, "reason": "furniture"} in told_json["cut"]
    person = run.invoke(app, ["show", "ferry.txt", "--cut", "--versions", "--archive", str(tmp_path)])
    assert "before paragraph 2: Read more: Rovers lift the cup" in person.stdout
    assert f"Version 1, from {now()[:10]}" in person.stdout


def test_show_of_an_unknown_article_finds_nothing(tmp_path: Path) -> None:
    """Exit code 1, one sentence."""
    add(tmp_path, storm())
    shown = CliRunner().invoke(app, ["show", "nothing", "--archive", str(tmp_path)])
    assert (shown.exit_code, "No article has the id" in shown.output) == (1, True)


def test_a_correction_is_dated_by_when_it_was_seen(tmp_path: Path) -> None:
    """Not by when the article was printed."""
    add(tmp_path, storm())
    add(tmp_path, replace(storm(), paragraphs=paragraphs_of(("Other words.",))))
    with closing(Archive(tmp_path)) as archive:
        kept = archive.article(storm().imprint.article_id)
    assert kept is not None
    assert kept.imprint.corrected == date.fromisoformat(now()[:10])
