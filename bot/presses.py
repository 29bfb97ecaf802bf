"""What a button carries: small readable words of at most 64 bytes that survive a restart and a reindex.

A press names the question by its remembered id and the passage by its article, so that what a reader sees
is what the button acts on, whatever was reindexed since.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from index.asking.filters import Kind

_ASKED = r"(?P<asked>[0-9a-z]{1,16})"
_PLACE = r"(?P<rank>\d{1,3})"
_FLIPS = r"(?::(?P<flips>ds?|s))?"
_LETTER_OF: dict[Kind, str] = {"date": "d", "source": "s"}

Flips = frozenset[Kind]
"""Which filters of a question's words a reader has switched over, away from what they are by themselves."""

UNFLIPPED: Flips = frozenset()


@dataclass(frozen=True, slots=True)
class ShowRank:
    """Show the passage at this rank of a question's answer (0 is the first)."""

    asked: str
    rank: int
    flips: Flips = UNFLIPPED

    def __str__(self) -> str:
        return f"n:{self.asked}:{self.rank}{_letters(self.flips)}"


@dataclass(frozen=True, slots=True)
class Narrow:
    """Answer a question once more, with these of its filters switched over."""

    asked: str
    flips: Flips = UNFLIPPED

    def __str__(self) -> str:
        return f"w:{self.asked}{_letters(self.flips)}"


@dataclass(frozen=True, slots=True)
class ShowSaid:
    """Show one page (0 is the newest) of what somebody says; `asked` remembers whom it was asked of."""

    asked: str
    page: int

    def __str__(self) -> str:
        return f"s:{self.asked}:{self.page}"


@dataclass(frozen=True, slots=True)
class ShowContext:
    """Show the paragraphs around one, `radius` on each side; `asked` and `rank` lead back."""

    asked: str
    rank: int
    article_id: str
    place: int
    radius: int
    flips: Flips = UNFLIPPED

    def __str__(self) -> str:
        return (
            f"c:{self.asked}:{self.rank}:{self.article_id}:{self.place}:{self.radius}{_letters(self.flips)}"
        )


@dataclass(frozen=True, slots=True)
class Rate:
    """Say whether the passage answered."""

    asked: str
    article_id: str
    place: int
    good: bool

    def __str__(self) -> str:
        return f"f:{self.asked}:{self.article_id}:{self.place}:{'+' if self.good else '-'}"


@dataclass(frozen=True, slots=True)
class AskCorrected:
    """Ask a question as "did you mean" proposes it."""

    asked: str

    def __str__(self) -> str:
        return f"d:{self.asked}"


@dataclass(frozen=True, slots=True)
class AskAsTyped:
    """Ask what was taken for a follow-up as its reader typed it."""

    asked: str

    def __str__(self) -> str:
        return f"t:{self.asked}"


@dataclass(frozen=True, slots=True)
class Forget:
    """Erase what is remembered of whoever presses."""

    def __str__(self) -> str:
        return "forget"


@dataclass(frozen=True, slots=True)
class Reindex:
    """A moderator wants the index built anew."""

    def __str__(self) -> str:
        return "reindex"


class Act(Enum):
    """What a moderator can do with a draft; the value is the letter in a button."""

    SHOW = "s"
    ADD = "a"
    DISCARD = "x"
    TITLE = "t"
    SOURCE = "p"
    DATE = "d"
    BYLINE = "b"
    SHOW_CUT = "c"
    PUT_BACK = "r"
    TAKE_OUT = "u"


@dataclass(frozen=True, slots=True)
class OnDraft:
    """Do something with a draft; `number` is one of its cut lines (0 is the first)."""

    draft: str
    act: Act
    number: int = 0

    def __str__(self) -> str:
        return f"e:{self.draft}:{self.act.value}:{self.number}"


Press = (
    ShowRank | Narrow | ShowSaid | ShowContext | Rate | AskCorrected | AskAsTyped | Forget | Reindex | OnDraft
)

_SHOW_RANK = re.compile(rf"n:{_ASKED}:{_PLACE}{_FLIPS}")
_NARROW = re.compile(rf"w:{_ASKED}{_FLIPS}")
_SHOW_SAID = re.compile(rf"s:{_ASKED}:(?P<page>\d{{1,4}})")
_SHOW_CONTEXT = re.compile(
    rf"c:{_ASKED}:{_PLACE}:(?P<article>[0-9a-f]{{12}}):(?P<place>\d{{1,6}}):(?P<radius>\d{{1,2}}){_FLIPS}"
)
_ASK_CORRECTED = re.compile(rf"d:{_ASKED}")
_ASK_AS_TYPED = re.compile(rf"t:{_ASKED}")
_ON_DRAFT = re.compile(
    rf"e:(?P<draft>[0-9a-f]{{10}}):(?P<act>[{''.join(a.value for a in Act)}]):(?P<number>0|[1-9][0-9]{{0,4}})"
)
_RATE = re.compile(rf"f:{_ASKED}:(?P<article>[0-9a-f]{{12}}):(?P<place>\d{{1,6}}):(?P<sign>[+-])")


def read_press(carried: str) -> Press | None:
    """The press that a button's words stand for; None for words no button of ours carries."""
    if carried == str(Forget()):
        return Forget()
    if carried == str(Reindex()):
        return Reindex()
    if match := _SHOW_RANK.fullmatch(carried):
        return ShowRank(match["asked"], int(match["rank"]), _flips(match))
    if match := _NARROW.fullmatch(carried):
        return Narrow(match["asked"], _flips(match))
    if match := _SHOW_SAID.fullmatch(carried):
        return ShowSaid(match["asked"], int(match["page"]))
    if match := _SHOW_CONTEXT.fullmatch(carried):
        return ShowContext(
            match["asked"],
            int(match["rank"]),
            match["article"],
            int(match["place"]),
            int(match["radius"]),
            _flips(match),
        )
    if match := _ASK_CORRECTED.fullmatch(carried):
        return AskCorrected(match["asked"])
    if match := _ASK_AS_TYPED.fullmatch(carried):
        return AskAsTyped(match["asked"])
    if match := _RATE.fullmatch(carried):
        return Rate(match["asked"], match["article"], int(match["place"]), match["sign"] == "+")
    if match := _ON_DRAFT.fullmatch(carried):
        return OnDraft(match["draft"], Act(match["act"]), int(match["number"]))
    return None


def _letters(flips: Flips) -> str:
    return ":" + "".join(letter for kind, letter in _LETTER_OF.items() if kind in flips) if flips else ""


def _flips(match: re.Match[str]) -> Flips:
    letters = match["flips"] or ""
    return frozenset(kind for kind, letter in _LETTER_OF.items() if letter in letters)
