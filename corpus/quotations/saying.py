"""The noun that every rule works on: a Saying is a place where a sentence says that somebody speaks."""

from __future__ import annotations

from typing import Literal, NamedTuple

from corpus.quotations.names import Mention

Form = Literal["before", "after", "shared", "according"]


class Saying(NamedTuple):
    """Tokens `lo` to `hi` say that `mention` speaks; the verb is tokens `cue_lo` to `cue_hi`.

    `form` tells where the subject stands: before the verb, after it, shared with the sentence ("adding"), or
    in an "according to" phrase. `strength` is the verb's letter from `words.KINDS`.
    """

    place: int
    lo: int
    hi: int
    cue_lo: int
    cue_hi: int
    form: Form
    strength: str
    mention: Mention | None
    told: str | None = None
