"""The nouns of drafts: a draft, what is asked of a moderator about it, and both as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple

from corpus.adding.amendment import Amendment, Field
from corpus.archive.memory import Asker
from corpus.archive.nouns import Standing
from corpus.article import Rejection

State = Literal["open", "added", "discarded", "taken out"]


class Part(NamedTuple):
    """A message by its number, and what of it is for the archive."""

    message: int
    text: str


@dataclass(frozen=True, slots=True)
class Sending:
    """What came in: by whom and where, what to call it, in which messages, and whether it may be cut short."""

    asker: Asker
    what: str
    may_go_on: bool = False
    """Whether more of the text may have been sent that Telegram keeps from bots in groups."""
    parts: tuple[Part, ...] = ()
    """Of a text, in order; none of a file."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A moderator was asked what a field is to say: in the message `prompt`, while `shown` showed the draft.

    `prompt` is 0 as long as it is being sent; `at` in seconds since 1970.
    """

    user: int
    field: Field
    prompt: int
    shown: int
    at: int


@dataclass(frozen=True, slots=True)
class Glimpse:
    """One of many articles: its headline, where and when it was printed, and how the archive stands to it."""

    headline: str
    printed: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Draft:
    """One thing that a moderator sent, as far as it is understood. Its readings lie beside it.

    Where it holds a single article, that is amended and compared anew each time it is shown; of many, `standings`
    and `glimpses` tell how it was when they were read.
    """

    id: str
    sending: Sending
    at: datetime
    standings: Mapping[Standing, int] = field(default_factory=dict)
    glimpses: tuple[Glimpse, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    rejected: int = 0
    amendment: Amendment = field(default_factory=Amendment)
    waiting: tuple[Waiting, ...] = ()
    state: State = "open"
    article_id: str | None = None
    """Of the article that was added, where it was new."""
    shown: int | None = None
    """The message that shows it."""

    @property
    def articles(self) -> int:
        """How many articles it holds."""
        return sum(self.standings.values())

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    def waiting_for(self, waiting: Waiting) -> Draft:
        """The draft while somebody is asked; whoever is asked is asked one thing."""
        return replace(self, waiting=(*self.not_waiting_for(waiting.user).waiting, waiting))

    def moved_to(self, chat: int) -> Draft:
        """The draft where its chat goes on under this number: no message of it is known there."""
        there = replace(self.sending, asker=Asker(chat, self.sending.asker.user), parts=())
        return replace(self, sending=there, waiting=(), shown=None)

    def not_waiting_for(self, user: int) -> Draft:
        """The draft when somebody has answered, or does something else."""
        return replace(self, waiting=tuple(one for one in self.waiting if one.user != user))


def as_json(draft: Draft) -> dict[str, Any]:
    """What `from_json` understands."""
    fields = {field.value: value for field, value in draft.amendment.fields}
    return asdict(draft) | {
        "at": draft.at.isoformat(),
        "amendment": asdict(draft.amendment) | {"fields": fields},
        "waiting": [asdict(one) | {"field": one.field.value} for one in draft.waiting],
    }


def from_json(told: Mapping[str, Any]) -> Draft:
    """The inverse of `as_json`. Raises KeyError, TypeError or ValueError for anything else."""
    sending, amendment = told["sending"], told["amendment"]
    written = (
        sending["parts"] if isinstance(sending["parts"], list) else ()
    )  # once, only their number was kept
    parts = tuple(Part(*one) for one in written)
    fields = tuple((Field(name), value) for name, value in amendment["fields"].items())
    return Draft(
        told["id"],
        Sending(Asker(**sending["asker"]), sending["what"], sending["may_go_on"], parts),
        datetime.fromisoformat(told["at"]),
        dict(told["standings"]),
        tuple(Glimpse(**one) for one in told["glimpses"]),
        tuple(Rejection(**one) for one in told["rejections"]),
        told["rejected"],
        Amendment(fields, tuple(amendment["restored"]), amendment["key"]),
        tuple(Waiting(**one | {"field": Field(one["field"])}) for one in told["waiting"] if one["prompt"]),
        told["state"],
        told["article_id"],
        told.get("shown"),
    )


def this_moment() -> datetime:
    """In UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)
