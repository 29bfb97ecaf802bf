"""Questions that lean on the one before: what they stand for, and what they want beside what was shown.

Looks into a reader's own questions of the last minutes only. How a follow-up is read is `index.asking.followups`.
"""

from __future__ import annotations

from collections.abc import Callable

from corpus.archive.memory import Asked, Asker, Memory
from index.answer import Answer
from index.asking.followups import may_lean, wants_more, whole_question
from index.asking.narrowing import NOTHING_SHOWN, Shown

FOLLOWED_FOR = 900.0
"""Seconds for which the next question may lean on the last one."""
SAID = "/said "
"""Before what is remembered of somebody who asked for a speaker's words."""
_FURTHEST_BACK = 5


class Following:
    """The questions of readers in their order."""

    def __init__(self, memory: Memory, answer: Callable[[Asked], Answer]) -> None:
        """`answer` gives what a remembered question is answered now."""
        self._memory = memory
        self._answer = answer

    def whole(self, typed: str, asker: Asker) -> str:
        """The whole question that a follow-up stands for; what was typed where it stands for itself."""
        last = self._memory.newest_of(asker, FOLLOWED_FOR) if may_lean(typed) else None
        if last is None:
            return typed
        return whole_after(typed, last.text.removeprefix(SAID), lambda: self._answer(last))

    def shown(self, typed: str, asker: Asker) -> Shown:
        """What a question that is being asked wants something else than: "what else did she say?" """
        if not wants_more(typed):
            return NOTHING_SHOWN
        last = self._memory.newest_of(asker, FOLLOWED_FOR)
        return self._shown_by(last) if last else NOTHING_SHOWN

    def shown_before(self, asked: Asked) -> Shown:
        """The same of a remembered question."""
        if not wants_more(asked.typed or asked.text):
            return NOTHING_SHOWN
        before = self._memory.before(asked, FOLLOWED_FOR)
        return self._shown_by(before) if before else NOTHING_SHOWN

    def _shown_by(self, asked: Asked) -> Shown:
        """The excerpt at the head of a question's answer; of one that asked for more, also those before it."""
        seen = NOTHING_SHOWN
        at: Asked | None = asked
        for _ in range(_FURTHEST_BACK):
            if at is None or at.text.startswith(SAID):
                break
            seen |= head_of(self._answer(at))
            at = self._memory.before(at, FOLLOWED_FOR) if wants_more(at.typed or at.text) else None
        return seen


def whole_after(typed: str, last: str, answer: Callable[[], Answer]) -> str:
    """The whole question that a follow-up to `last` stands for; `answer` gives what that one is answered."""

    def speaker() -> str | None:
        excerpts = answer().excerpts
        spoke = excerpts[0].attribution.speaker if excerpts else None
        return spoke.name if spoke else None

    return whole_question(typed, last, speaker) or typed


def head_of(answer: Answer) -> Shown:
    """The excerpt at the head of an answer, as what was shown."""
    return frozenset((e.attribution.imprint.key, e.paragraph.place) for e in answer.excerpts[:1])
