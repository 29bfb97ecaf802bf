"""03/04/2024 is of April unless the file or the page tells that months come first."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.adding.ingest import add_paths
from corpus.archive import Archive
from corpus.article import Article
from corpus.dating.date_order import puts_months_first, read_in_order
from corpus.readers import read, read_text

APRIL, MARCH = date(2024, 4, 3), date(2024, 3, 4)
Writer = Callable[[list[dict[str, str]]], str]
STORM = "The new breakwater held through Monday night while the worst gale in nine years crossed the bay of Quillhaven."


@pytest.mark.parametrize(
    ("beside", "day"),
    [
        ((), APRIL),
        (("12/25/2023",), MARCH),
        (("25/12/2023",), APRIL),
        (("25/12/2023", "12/25/2023"), APRIL),
        (("4 comments, 1/2/2024", "Page 3/15"), APRIL),
        (("Updated Mon March 4, 2024, 6:10 PM EST",), MARCH),
        (("The club meets at 8 p.m. EST tonight.",), APRIL),
        (("Quillhaven Courier, 12 Quay Street, Ashmere, OH 44999",), MARCH),
        (("12/25/23 by Jo Ash",), MARCH),
    ],
)
def test_what_stands_around_a_date_tells_which_number_is_the_month(beside: Sequence[str], day: date) -> None:
    """A date that can be read one way only, an American clock beside a date, an American address."""
    assert read_in_order(APRIL, ["Posted 03/04/2024", *beside]) == day


def test_the_hour_of_a_date_stays() -> None:
    """Only the day was misread."""
    moment = datetime(2024, 4, 3, 6, 10)
    assert read_in_order(moment, ["03/04/2024 06:10", "03/28/2024"]) == datetime(2024, 3, 4, 6, 10)


@pytest.mark.parametrize("line", ["3 April 2024", "2024-04-03", "03.04.2024", "4/3/2024"])
def test_a_date_that_is_not_printed_day_first_with_slashes_stays(line: str) -> None:
    """Whatever the others are."""
    assert read_in_order(APRIL, [line, "12/25/2023"]) == APRIL


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1))))
def test_a_page_that_writes_days_first_is_read_so(day: date, others: list[date]) -> None:
    """However many dates it has."""
    lines = [f"{other:%d/%m/%Y}" for other in (day, *others)]
    assert read_in_order(day, lines) == day
    assert not puts_months_first(lines)


def rows(*dates: str) -> list[dict[str, str]]:
    return [{"id": str(at), "text": f"{STORM} ({at})", "date": day} for at, day in enumerate(dates)]


def as_json(entries: list[dict[str, str]]) -> str:
    return json.dumps(entries)


def as_lines(entries: list[dict[str, str]]) -> str:
    return "".join(json.dumps(entry) + "\n" for entry in entries)


def as_table(entries: list[dict[str, str]]) -> str:
    return "Text;Date\n" + "".join(f'"{entry["text"]}";{entry["date"]}\n' for entry in entries)


@pytest.mark.parametrize(
    ("name", "write"),
    [("a.json", as_json), ("a.jsonl", as_lines), ("a.csv", as_table)],
    ids=["json", "lines", "csv"],
)
def test_an_export_is_read_as_its_other_dates_tell(tmp_path: Path, name: str, write: Writer) -> None:
    """One article of the 14th shows how all days of the file are written."""
    (tmp_path / name).write_text(
        write(rows("03/04/2024", "03/14/2024", "03/04/2024 18:30")), encoding="utf-8"
    )
    articles = [one for one in read(tmp_path / name) if isinstance(one, Article)]
    assert [one.imprint.published for one in articles] == [
        MARCH,
        date(2024, 3, 14),
        datetime(2024, 3, 4, 18, 30),
    ]


def test_workers_read_the_lines_of_an_export_as_its_other_dates_tell(tmp_path: Path) -> None:
    """They get a few lines each."""
    (tmp_path / "a.jsonl").write_text(as_lines(rows(*["03/04/2024"] * 70, "03/14/2024")), encoding="utf-8")
    archive = Archive(tmp_path / "archive", writable=True)
    add_paths(archive, [tmp_path / "a.jsonl"], workers=2)
    days = {imprint.published for imprint in archive.latest(100)}
    archive.close()
    assert days == {MARCH, date(2024, 3, 14)}


def test_an_export_of_two_countries_is_read_day_first(tmp_path: Path) -> None:
    """Nobody can tell."""
    (tmp_path / "a.jsonl").write_text(
        as_lines(rows("03/04/2024", "03/14/2024", "14/03/2024")), encoding="utf-8"
    )
    first = next(read(tmp_path / "a.jsonl"))
    assert isinstance(first, Article)
    assert first.imprint.published == APRIL


def test_a_pasted_page_is_read_as_its_other_dates_tell() -> None:
    """Related stories below the article have dates, too."""
    page = f"""Breakwater holds in the gale
By Jo Ash
03/04/2024

{STORM}

Repairs to the fish quay will cost 48,000 pounds, according to treasurer Ivo Lanz, who told the council so.

Related stories
Rovers lift the Coastal Cup
02/27/2024
"""
    assert read_text(page, name="page.txt", place="page").imprint.published == MARCH


def test_a_saved_page_is_read_as_its_other_dates_tell() -> None:
    """Unless its metadata say the day."""
    body = f"<h1>Breakwater holds</h1><p>03/04/2024</p><p>{STORM}</p><p>{STORM} Nobody was hurt.</p>"
    page = f"<html><head><title>Breakwater holds</title>%s</head><body><article>{body}</article>" \
        "<aside><p>02/27/2024</p></aside></body></html>"  # fmt: skip
    stated = '<meta property="article:published_time" content="2024-04-03">'
    days = [read_text(page % meta, name="p.html", place="p").imprint.published for meta in ("", stated)]
    assert days == [MARCH, APRIL]
