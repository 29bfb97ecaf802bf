"""The words around what a reader wants: "tell me about", "the latest news on", "are there any articles about".

Somebody who types into a chat asks as one asks a person. Such words stand in no article for what is meant, and where
they do ("story continues below") they find the wrong one. English only.
"""

from __future__ import annotations

import re

from index.asking.headed import asks

_KIND_OF_TEXT = (
    r"(?:news|articles?|stor(?:y|ies)|reports?|reporting|coverage|pieces?|updates?|headlines?|developments?"
    r"|information|info|details|facts|quotes?|quotations?|paragraphs?|passages?|excerpts?|clippings?)"
)
_HOW_NEW = (
    r"(?:latest|newest|recent|most recent|last|new|newer|older|earlier|other|further|more|main|top|big)"
)
_SOME = r"(?:the|any|all|some|a|an|a few|your|every|both)"
_THING = r"(?:anything|something|everything|whatever|all|more|stuff|things)"
_TOPIC = r"(?:about|on|regarding|concerning|related to|relating to|to do with|mentioning|covering)"
_ABOUT = rf"(?:{_TOPIC}|of|with|around)"
_TEXTS = rf"(?:{_SOME}\s+)?(?:{_HOW_NEW}\s+)*(?:{_KIND_OF_TEXT}\s+)?{_KIND_OF_TEXT}"
_ALL_OF_IT = rf"{_THING}(?:\s+(?:new|else|you\s+(?:have|know|can\s+find)|there\s+is))?"
_WANTED = rf"(?:{_TEXTS}|(?:the\s+)?(?:latest|newest)|{_ALL_OF_IT})"
_ASKING = r"(?:who|whom|whose|what|when|where|why|how|which)"
_PLEASE = r"(?:please|pls|hi|hello|hey|ok|okay|so|well|thanks)\b[\s,!.:]*"

_BEFORE = re.compile(
    rf"""^(?:{_PLEASE})*
    (?:
      (?:(?:can|could|would|will)\s+you\s+(?:please\s+)?)?
      (?:tell|show|give|find|get|send|bring|fetch|list|search|look)(?:\s+(?:me|us|up|for))*\s+
      (?:{_WANTED}\s+)?{_ABOUT}
    | (?:(?:can|could|would|will)\s+you\s+(?:please\s+)?)?
      (?:show|give|find|get|send|bring|fetch|list)(?:\s+(?:me|us))*\s+{_TEXTS}\s+(?:from|in|that\s+mentions?)
    | (?:i\s+(?:want|need|wish)|i['’]d\s+like|i\s+would\s+like|i['’]?m\s+(?:looking|searching))\s+
      (?:to\s+(?:know|read|hear|see|learn|find)\s+)?(?:for\s+)?(?:{_WANTED}\s+)?{_ABOUT}
    | (?:looking|searching)\s+for\s+(?:{_WANTED}\s+)?{_ABOUT}
    | (?:do|did|have|has|is|are|was|were)\s+(?:you|we|there)\s+(?:been\s+|got\s+|have\s+|know\s+|print(?:ed)?\s+)*
      {_WANTED}\s+{_ABOUT}
    | (?:what|which)(?:['’]s|\s+(?:is|are|was|were))?\s+(?:the\s+)?(?:latest|newest|new|recent|happening|going\s+on|up)
      (?:\s+{_KIND_OF_TEXT})?\s+(?:{_ABOUT}|in|at|from)
    | what(?:['’]s|\s+has|\s+had)?\s+(?:just\s+|recently\s+)?(?:happened|been\s+happening|gone\s+on|went\s+on)\s+
      (?:to|with|at|in|on|during|when|after)
    | what(?:['’]s|\s+has)?\s+bec(?:a|o)me\s+of
    | what\s+(?:do|can|did|have)\s+(?:you|we|they|the\s+papers?)\s+
      (?:know|tell\s+(?:me|us)|say|have|find|got|written|write|printed|print)\s+{_ABOUT}
    | (?:what|which)\s+{_TEXTS}\s+(?:are|is|were|was|do|did|have)\s+(?:there|you|we)\s+
      (?:have\s+|print(?:ed)?\s+|got\s+)?{_ABOUT}
    | {_TEXTS}\s+{_ABOUT}
    | {_THING}(?:\s+(?:new|else))?\s+{_TOPIC}
    | (?:the\s+)?(?:latest|newest)\s+(?:{_KIND_OF_TEXT}\s+)?(?:{_ABOUT}|in|at|from)
    | (?:(?:can|could|would|will)\s+you\s+(?:please\s+)?)?(?:tell|remind)\s+(?:me|us)\s+(?=(?:{_ASKING}|whether|if)\b)
    | (?:do\s+you\s+know|i\s+want\s+to\s+know|i['’]d\s+like\s+to\s+know|i\s+wonder|let\s+me\s+know)\s+
      (?=(?:{_ASKING}|whether|if)\b)
    )\s*\b""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(
    r"[\s,]+(?:please|thanks|thank you|(?:latest\s+)?(?:news|headlines|updates|articles|stories|coverage))[\s.!?]*$"
)
"""As somebody writes who does not use capitals for it: "Evening News" is a name."""
_PRINTED = r"(?:news|headlines|articles|stories)"
_NEWEST = re.compile(
    rf"""(?:{_PLEASE})*
    (?: (?:(?:can|could|would|will)\s+you\s+(?:please\s+)?)?
        (?:tell|show|give|find|get|send|bring|fetch|list)(?:\s+(?:me|us))*\s+
      | (?:do\s+you\s+have|have\s+you(?:\s+got)?|is\s+there|are\s+there|what(?:['’]s|\s+is|\s+are))\s+
    )?
    (?: (?:(?:the|any|some|your)\s+)?
        (?: (?:(?:latest|newest|most\s+recent|recent|new)\s+)+{_PRINTED} | news | headlines | latest | newest )
      | (?:anything|something)\s+new
      | (?<=\s)(?:new|happening|going\s+on|in\s+the\s+news)
    )
    (?:[\s,]+(?:please|pls|thanks|thank\s+you))?[\s.!?]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""The end is looked for in full: with any other word, it is that which is asked about."""
_ALL_THERE_IS = re.compile(
    rf"""(?:{_PLEASE})*
    (?: (?:what|which|who)(?:['’]s)?(?:\s+(?:is|are|was|were|did|does|do|has|have|had))?(?:\s+(?:new|else))?
      | what(?:['’]s|\s+has|\s+had|\s+is|\s+was)?\s+(?:happened|happening|going\s+on)
      | (?:(?:show|give|find|get|send|list)(?:\s+me)?\s+)?(?:{_SOME}\s+)?(?:{_HOW_NEW}\s+)*
        (?:anything|something|everything|{_KIND_OF_TEXT})
      | (?:{_SOME}\s+)?{_HOW_NEW}
    )?[\s.?!]*""",
    re.IGNORECASE | re.VERBOSE,
)
_ASKS = re.compile(rf"\b{_ASKING}\b", re.IGNORECASE)
_NO_SUPERLATIVE = (
    "forest|protest|contest|harvest|interest|request|arrest|conquest|tempest|priest|inquest|bequest|midwest|northwest"
    "|southwest|digest|breast|manifest|everest|budapest|ernest"
)
_ASKS_WHICH = re.compile(
    rf"\b(?:(?!(?:{_NO_SUPERLATIVE})\b)\w{{3,}}est|worst|best|most|least|only|names?\s+of)\b", re.IGNORECASE
)
""" "Oldest pub in the town" is a question that leaves out its asking."""
_WORDS_OF_TOPIC = 5
_CLOSING = " ?!.…\"'”’»)"


_LEFT_OUT = re.compile(
    r"\b(?:(what|where|who|when|how|why)(s)|(did|does|do|is|was|are|were|has|have|had|could|would|should)n(t))\b",
    re.IGNORECASE,
)


def with_apostrophes(text: str) -> str:
    """ "whats" as "what's" and "didnt" as "didn't", as they are typed on a telephone."""

    def written(match: re.Match[str]) -> str:
        return f"{match[1]}'{match[2]}" if match[1] else f"{match[3]}n'{match[4]}"

    return _LEFT_OUT.sub(written, text)


def without_framing(text: str) -> str:
    """The text without such words before what is wanted and, where it asks nothing but names a topic, after it."""
    text = _BEFORE.sub("", text, count=1)
    return text if _ASKS.search(text) else _AFTER.sub("", text)


def topic_of(text: str) -> str | None:
    """What a text names and asks nothing of: of "tell me about the heron" the heron, nothing of "is the heron back"."""
    rest = without_framing(text)
    if asks(rest) or _ASKS_WHICH.search(rest) or len(rest.split()) > _WORDS_OF_TOPIC:
        return None
    is_bare = rest == text
    return None if is_bare and text.rstrip().endswith(("?", "؟")) else without_marks(rest) or None


def asks_for_newest(text: str) -> bool:
    """Whether a text asks for news, and for nothing that they should be about: "what's new?" """
    return _NEWEST.fullmatch(with_apostrophes(text.strip())) is not None


def asks_for_all(rest: str) -> bool:
    """Whether a question asks for nothing but what was printed, once the days and papers are taken out of it."""
    return not without_framing(rest).strip() or _ALL_THERE_IS.fullmatch(rest.strip()) is not None


def without_marks(text: str) -> str:
    """A question without the marks that end it."""
    return text.rstrip(_CLOSING)
