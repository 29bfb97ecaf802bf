"""Invented reports in many newspapers' house styles, each with what is said in it and by whom."""

from __future__ import annotations

from tests.house_styles.beats import BEATS
from tests.house_styles.conversations import INTERVIEWS, RUNNING_ON
from tests.house_styles.desks import DESKS
from tests.house_styles.elsewhere import ELSEWHERE
from tests.house_styles.houses import HOUSES
from tests.house_styles.news import NEWS
from tests.house_styles.newsletters import NEWSLETTERS
from tests.house_styles.newspapers import AGENCIES, BRITISH
from tests.house_styles.oddities import NOT_SPEECH, ODD_PLACES
from tests.house_styles.people import PEOPLE
from tests.house_styles.report import Report, Said
from tests.house_styles.tongues import OTHER_TONGUES

REPORTS = (
    *BRITISH, *AGENCIES, *INTERVIEWS, *RUNNING_ON, *OTHER_TONGUES, *ODD_PLACES, *NOT_SPEECH, *PEOPLE, *NEWS,
    *NEWSLETTERS, *HOUSES, *DESKS, *BEATS, *ELSEWHERE,
)  # fmt: skip

__all__ = ["REPORTS", "Report", "Said"]
