"""Many newspapers' house styles: what is said, and by whom, as each would print it."""

from __future__ import annotations

import pytest

from corpus.quotations import Quotation
from corpus.quotations.find import explained_quotations, find_quotations
from corpus.quotations.verdicts import GROUNDS
from tests.house_styles import REPORTS, Report, Said


def said_in(report: Report, found: tuple[Quotation, ...]) -> list[Said]:
    return [
        (report.texts[one.place][one.start : one.end], one.speaker.name if one.speaker else None)
        for one in found
    ]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.style)
def test_what_is_said_inside_marks_has_its_speaker(report: Report) -> None:
    """Each quotation inside marks is found with its name, or with none where the report does not tell."""
    direct = tuple(one for one in find_quotations(report.texts) if one.type == "direct")
    assert said_in(report, direct) == list(report.says)


@pytest.mark.parametrize("report", [r for r in REPORTS if r.reported], ids=lambda report: report.style)
def test_what_is_reported_has_its_speaker(report: Report) -> None:
    """Speech outside marks is found with its name."""
    assert set(report.reported) <= set(said_in(report, find_quotations(report.texts)))


def test_every_rule_that_decides_is_explained() -> None:
    """Developers are told in words what each ground means."""
    decided = {found.ground for report in REPORTS for found in explained_quotations(report.texts)}
    assert decided <= set(GROUNDS)
