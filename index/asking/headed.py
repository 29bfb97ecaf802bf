"""Questions that begin with what is wanted: "cost of the new roof", "age of Ann Bly", "number of houses without power".

Whoever types into a search box leaves the asking to it. Read as the whole question that is meant. English only.
"""

from __future__ import annotations

import re

_ASKS = re.compile(
    r"\b(?:who|whom|whose|what|when|where|why|how|which)\b"
    r"|^\W*(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b",
    re.IGNORECASE,
)
_QUALIFIED = r"(?:(?:exact|total|final|average|annual|current|new|latest|first|official|full|estimated)\s+)*"
_LINKS = "of|for|at|in|on"
_SUM = "price|cost|fee|fare|salary|wages|budget|fine|bill|rent|value|reward|prize money"
_MEASURE = (
    "population|length|height|width|depth|weight|speed|temperature|death toll|toll|score|turnout|attendance|capacity|"
    "size"
)
_HOLDER = (
    "head|leader|chairman|chairwoman|chair|director|captain|coach|manager|mayor|president|architect|sponsor|editor|"
    "victim|victims"
)
_DEEDS = {
    "winners?": "won", "authors?": "wrote", "owners?": "owns", "founders?": "founded", "inventors?": "invented",
    "composers?": "composed", "designers?": "designed", "builders?": "built", "killers?": "killed",
}  # fmt: skip
"""Who does or did something, and what. Papers print the deed more often."""
_MEANT: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (
        re.compile(
            rf"^(?:the\s+)?(?P<noun>{_QUALIFIED}(?:{nouns}))\s+(?:{links})\s+(?P<rest>.*\w.*)$",
            re.IGNORECASE | re.DOTALL,
        ),
        whole,
    )
    for nouns, links, whole in (
        ("age", _LINKS, "How old is {rest}"),
        ("number|amount", _LINKS, "How many {rest}"),
        ("date|day", _LINKS, "When was {rest}"),
        ("time", "of|for", "When was {rest}"),
        ("place|site", "of|for", "Where is {rest}"),
        ("location|venue|whereabouts", _LINKS, "Where is {rest}"),
        ("causes?", _LINKS, "What caused {rest}"),
        ("reasons?|motive", _LINKS, "What was the reason for {rest}"),
        (_SUM, f"{_LINKS}|to", "What was the {noun} of {rest}"),
        (_MEASURE, _LINKS, "What was the {noun} of {rest}"),
        (_HOLDER, _LINKS, "Who is the {noun} of {rest}"),
        *((doer, _LINKS, f"Who {deed} {{rest}}") for doer, deed in _DEEDS.items()),
    )
)


def asks(text: str) -> bool:
    """Whether a text has an asking word, or a verb in front."""
    return _ASKS.search(text) is not None


def as_a_question(text: str) -> str:
    """The question that a headed one stands for; any other text as it is."""
    if asks(text):
        return text
    for pattern, whole in _MEANT:
        if found := pattern.match(text):
            return whole.format(noun=found["noun"].lower(), rest=found["rest"])
    return text
