"""Whose words a question asks for: "what did X say", "X's views on Y", "has X said anything about Y".

Read off the question alone; whether anybody of that name speaks in the archive is not known here.
"""

from __future__ import annotations

import re

from index.terms import analysis

SAY = (
    r"(?:say|says|said|tell|tells|told|think|thinks|claim|claims|claimed|warn|warns|warned|announce|announced"
    r"|argue|argued|explain|explained|comment|commented|promise|promised|admit|admitted|call|called|respond"
    r"|responded|reply|replied|mean|meant|add|added|insist|insisted|suggest|suggested|answer|answers|answered|concede"
    r"|conceded|deny|denied|demand|demanded|complain|complained|predict|predicted|describe|described|recall|recalled"
    r"|remark|remarked|joke|joked|state|stated|confess|confessed|urge|urged|vow|vowed|pledge|pledged)"
)
"""Verbs of saying as questions have them."""
_WORDS_OF = r"(?:views?|opinions?|words|comments?|reaction|response|statements?|position|stance|remarks?|quotes?|take)"
_ABOUT = r"(?:about|on|regarding|concerning|of)"
_ANYTHING = r"(?:(?:anything|something|ever|publicly|much)\s+)*"
SAYING = re.compile(
    rf"\b(?:{SAY}|according)\b"
    rf"|\b(?:anything|something|{_WORDS_OF}|thoughts?)\s+(?={_ABOUT}\b)"
    rf"|^{_WORDS_OF}\s+(?:by|from)\b",
    re.IGNORECASE,
)
"""What a question says of saying, which is not what it is about."""
_TOPIC = r"(?=\s+(?:about|on|regarding|concerning|to|of)\b|[,?]|$)"
_SPEAKER = re.compile(
    rf"\b(?:what|how|why|when|where|which\s+\w+)\s+(?:else\s+)?(?:did|does|do|has|had)\s+(?P<who>.+?)"
    rf"(?:\s+ha(?:ve|s|d) to)?\s+{SAY}\b"
    rf"|^what\s+(?P<told>(?:the|his|her|their|its|our|my)\s+.+?)\s+(?:has\s+|have\s+|had\s+)?{SAY}\b"
    rf"|\bwhat\s+(?:was|has\s+been|is)\s+said\s+{_ABOUT}\s+.+?\s+by\s+(?P<said_by>[^,?]+)"
    rf"|^what\s+(?!(?:was|is|has|had|have|were|are)\b)(?P<told_of>\S+(?:\s+\S+){{0,3}}?)\s+(?:has\s+|have\s+|had\s+)?(?:said|says|thinks|thought|told\s+\S+)\s+"
    rf"{_ABOUT}\b"
    rf"|^(?:did|does|has|have|had)\s+(?P<whether>.+?)\s+{_ANYTHING}"
    rf"(?:say|said|comment|commented|speak|spoken|talk|talked|tweet|tweeted|write|written)\s+{_ANYTHING}{_ABOUT}\b"
    rf"|\b(?:according to)\s+(?P<source>[^,?]+)"
    rf"|\bwhat\s+(?:is|was|are|were)\s+(?P<saying>.+?)\s+(?:saying|telling|claiming)\b"
    rf"|\bwhat(?:['’]s|\s+(?:is|was|are|were))\s+(?P<owner>.+?)['’]s?\s+{_WORDS_OF}{_TOPIC}"
    rf"|^(?P<owns>\S+(?:\s+\S+){{0,3}}?)['’]s?\s+(?:{_WORDS_OF}|thoughts?)\s+{_ABOUT}\b"
    rf"|\b(?:said|{_WORDS_OF})\s+(?:by|from)\s+(?P<by>.+?){_TOPIC}"
    rf"|^(?P<says>\S+(?:\s+\S+){{0,3}}?)\s+(?:said|says|thinks)\s+what\b",
    re.IGNORECASE,
)
_NO_SPEAKER = re.compile(
    r"(?:(?:on|about|of|regarding|concerning|from)\b|(?:any|no|some|every)(?:one|body)\b|(?:you|it|there)$)",
    re.IGNORECASE,
)
_MOST_WORDS = 8
_NAME_ON = re.compile(
    r"(?P<name>[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,2})\s+(?:on|about)\s+(?P<subject>\S.{0,60})"
)
"""As headlines and readers have it: "Strake on the gale". Whether that is a name, the archive has to tell."""


def speaker_in(text: str) -> str | None:
    """Who is asked about in a question for somebody's words, in its own; None where nobody's are asked for."""
    match = _SPEAKER.search(text)
    if match is None:
        return None
    who = next((words for words in match.groupdict().values() if words), "").strip(" ,")
    if _NO_SPEAKER.match(who):  # of "the Courier's report on the gale" the paper is a filter by now
        return None
    return who if who and len(who.split()) <= _MOST_WORDS and analysis.terms(who) else None


def name_on_subject(text: str) -> tuple[str, str] | None:
    """What may be a name, and what it would be asked to speak of, where a text is no more than both."""
    match = _NAME_ON.fullmatch(text.strip(" ?!."))
    return (match["name"], match["subject"]) if match else None
