"""The saying that stands beside a span inside quotation marks, or the finding that the span is no speech.

Looks at one sentence at a time: the words after the span, the words before it, the end of its sentence.
Titles and single words in marks are not speech. Nothing is carried over from elsewhere; `carry.py` does that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from typing import Final

from corpus.quotations.marks import MarkedSpan
from corpus.quotations.names import Mention, mention_of
from corpus.quotations.phrases import opening_subject
from corpus.quotations.saying import Saying
from corpus.quotations.shared import sentence_start
from corpus.quotations.tokens import Tokens
from corpus.quotations.verdicts import Verdict

_BETWEEN_CUE_AND_QUOTE: Final = re.compile(
    r"(?:[,:\-J()]|S|X|[PO][DLNHKX#JrOMG,]*+|A?[GM]|[DLNHKr#]{1,6}(?=[,:]$))*+$"
)
_AFTER_ATTRIBUTION: Final = re.compile(r"[JX#]*+(?:[PO][DLNHKX#Or,C]++)*+,?(?:E|Q|$|-|;)")
_NAMES_A_WORK: Final = frozenset("read reads wrote writes called calls recited sang reading writing".split())
_SIGNATURE: Final = re.compile(r"Qe?-(H*N+)(?:,|E|$)")
_INTRODUCED: Final = re.compile(r"([-P])(H*N+(?:CH*N+)?)$")
_NAMED_LAST: Final = re.compile(r"(?<=,)(H*NN+)$")
_FOR_WHOM: Final = re.compile(r"P(H*N+),")
_QUOTED_FROM: Final = re.compile(r"Qe?[DRS]A?D?L?L[PO]([DLHN]{0,6}N)")
_QUOTED: Final = frozenset(
    "quote quotation word remark comment line sentence verdict assessment message".split()
)
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL: Final = frozenset("a an the of in on at for to and or with by from is as vs".split())
NOT_SPEECH: Final = Verdict(speech=False)


def verdict_beside(tokens: Tokens, place: int, q: int, sayings: list[Saying]) -> Verdict:
    """The saying in the same sentence as a span, or whether the span can be speech at all."""
    kinds = tokens.kinds
    span = tokens.spans[tokens.quoted[q]]
    following = _saying_after(tokens, q, span, sayings)
    inner = _saying_before(tokens, q, sayings) if following and following.form == "according" else None
    if following is not None and kinds[max(0, q - 1)] not in "VG" and not (inner and inner.strength == "V"):
        return Verdict(True, following, following.mention, "after")
    if q > 1 and kinds[q - 1] == ":" and (introduced := _introduced(tokens, place, q - 1)) is not None:
        return Verdict(True, None, introduced, "colon")
    preceding = _saying_before(tokens, q, sayings)
    if preceding is not None:
        between = kinds[preceding.hi : q]
        direct = preceding.strength in "VGpZM" and bool(_BETWEEN_CUE_AND_QUOTE.match(between))
        inside = tokens.text[span.start : span.end]
        if _is_title(inside) and (kinds[q - 1] not in ",:V" or tokens.lows[q - 1] in _NAMES_A_WORK):
            return NOT_SPEECH
        if (
            preceding.form == "after"
            and not _whole(tokens, q, span)
            and kinds[preceding.cue_lo - 1 : preceding.cue_lo] != "E"
        ):
            direct = False
        if direct and (preceding.form != "according" or kinds[q - 1] in ",:"):
            return Verdict(True, preceding, preceding.mention, "before")
        return Verdict(True, preceding, preceding.mention, "in clause", fragment=not _whole(tokens, q, span))
    if _whole(tokens, q, span):
        if q > 1 and kinds[q - 1] == ":":
            start = sentence_start(tokens, q - 1)
            last = _NAMED_LAST.search(tokens.kinds, start, q - 1)  # the words of an activist, Helen Grebe:
            lead = (
                mention_of(tokens, place, last.start(1), q - 1)
                if last and _is_source(tokens, last.start())
                else None
            )
            lead = lead or opening_subject(tokens, place, start, q - 1)
            if lead is not None:
                return Verdict(True, None, lead, "colon")
        runs_on = q + 1 < len(kinds) and kinds[q + 1] not in "eEQ"
        later = _saying_at_sentence_end(tokens, q, sayings) if runs_on else None
        if later is not None:
            return Verdict(True, later, later.mention, "in clause", fragment=True)
        signed = _SIGNATURE.match(kinds, q) or _quoted_from(tokens, q)
        signer = mention_of(tokens, place, *signed.span(1)) if signed else None
        if signer is not None:
            return Verdict(True, None, signer, "signed")
        return Verdict(True, ground="alone")
    later = _saying_at_sentence_end(tokens, q, sayings)
    if later is not None and not _is_title(tokens.text[span.start : span.end]):
        return Verdict(True, later, later.mention, "in clause", fragment=True)
    return NOT_SPEECH


def _introduced(tokens: Tokens, place: int, colon: int) -> Mention | None:
    """The name before a colon: "A dry March - Helen Grebe:", "More from Grebe:", "For Grebe, it is plain:"."""
    start = sentence_start(tokens, colon)
    for_whom = _FOR_WHOM.match(tokens.kinds, start, colon)
    if for_whom is not None and tokens.lows[start] == "for":
        return mention_of(tokens, place, *for_whom.span(1))
    alone = _INTRODUCED.search(tokens.kinds[start:colon])
    if alone is not None and (alone[1] == "-" or tokens.lows[start + alone.start(1)] in ("from", "by")):
        lo = start + alone.start(2)
        if "C" in alone[2]:
            words = tokens.words(lo, colon)
            return Mention(place, tokens.starts[lo], tokens.ends[colon - 1], "nominal", words, words)
        return mention_of(tokens, place, lo, colon)
    return None


def _is_source(tokens: Tokens, comma: int) -> bool:
    """Whether words come from whoever is named behind a comma: not "told her opponent, Helen Grebe:"."""
    at = max(tokens.kinds.rfind("P", 0, comma), tokens.kinds.rfind("O", 0, comma))
    return at >= 0 and tokens.lows[at] in ("of", "from", "by")


def _quoted_from(tokens: Tokens, q: int) -> re.Match[str] | None:
    """The name in the sentence behind a span: "That quote from Tolland ..."."""
    found = _QUOTED_FROM.match(tokens.kinds, q)
    return found if found and tokens.lows[found.start(1) - 2].rstrip("s") in _QUOTED else None


def _whole(tokens: Tokens, q: int, span: MarkedSpan) -> bool:
    """A span that starts a sentence (or follows a colon) and is long or ends one."""
    kinds = tokens.kinds
    starts = q == 0 or kinds[q - 1] in "Ee:-" or (kinds[q - 1] in "QJBC" and (q == 1 or kinds[q - 2] in "Ee"))
    inside = tokens.text[span.start : span.end]
    if not starts or _is_title(inside):
        return False
    if kinds[q + 1 : q + 2] == ",":
        return True
    last = inside.rstrip()[-1:]
    return last in ",.?!…—-’'" or not span.closed or inside.count(" ") >= 8


def _cue(saying: Saying) -> int:
    """The token of a saying's verb, by which the sayings of a paragraph are in order."""
    return saying.cue_lo


def _saying_after(tokens: Tokens, q: int, span: MarkedSpan, sayings: list[Saying]) -> Saying | None:
    kinds = tokens.kinds
    at = q + 1
    soft = at < len(kinds) and kinds[at] == "e"
    if soft:
        at += 1
    while at < len(kinds) and kinds[at] in ",-":
        at += 1
    if at < len(kinds) and kinds[at] == "E" and not soft:
        return None
    for saying in islice(sayings, bisect_left(sayings, at, key=_cue), None):
        if saying.lo - at > 8 or saying.strength not in "VMGZ":
            return None
        if saying.lo != at and (
            saying.form not in ("before", "according") or set(kinds[at : saying.lo]) - set("JXBCUPLDNHK#")
        ):
            return None
        if saying.form == "shared" or saying.lo < q:
            return None  # the “Salt Road” singer Helen Grebe told
        inside = tokens.text[span.start : span.end]
        reports = tokens.lows[saying.hi : saying.hi + 1] in (["that"], ["whether"], ["if"])
        must_close = inside.endswith((".", "…")) or reports
        if soft and must_close and not _AFTER_ATTRIBUTION.match(kinds, saying.hi):
            return None
        if not soft and saying.form == "before" and reports:
            return saying if inside.endswith(",") else None
        return saying
    return None


def _saying_before(tokens: Tokens, q: int, sayings: list[Saying]) -> Saying | None:
    start = sentence_start(tokens, q)
    last = bisect_left(sayings, q, key=_cue) - 1
    if last < 0 or sayings[last].cue_lo < start:
        return None
    return _outer(tokens, sayings[last], start, q, sayings)


def _outer(tokens: Tokens, saying: Saying, start: int, q: int, sayings: list[Saying]) -> Saying:
    """For a span not beside its saying's verb: the saying that a relative or reported one is part of."""
    beside = saying.hi >= q - 1 or saying.lo <= start or tokens.kinds[saying.lo - 1] not in "WS"
    modified = saying.mention and saying.lo > start and tokens.kinds[saying.cue_lo - 1] in "AJW"
    if beside and not modified:
        return saying
    for outer in islice(sayings, bisect_left(sayings, start, key=_cue), None):
        if outer.cue_lo >= q:
            break
        if outer.hi <= saying.lo and outer.strength in "VG" and outer.mention:
            return outer
    return saying


def _saying_at_sentence_end(tokens: Tokens, q: int, sayings: list[Saying]) -> Saying | None:
    """ "...the "fatal mistake" of the year, Tolland said"."""
    ends = [end for end in (tokens.kinds.find("E", q + 1), tokens.kinds.find("e", q + 1)) if end >= 0]
    stop = min(ends, default=len(tokens.kinds))
    for saying in islice(sayings, bisect_left(sayings, q + 1, key=_cue), None):
        if saying.cue_lo >= stop:
            break
        if saying.strength in "VZ" and saying.form != "shared":
            closes = saying.hi >= stop or bool(_AFTER_ATTRIBUTION.match(tokens.kinds, saying.hi))
            return saying if closes else None
    return None


def _is_title(inside: str) -> bool:
    """Whether most words have capitals, as in the title of a book, a show or a song, and nothing ends."""
    if inside[-1:] in "?!.,":
        return False
    words = [word for word in _WORD.findall(inside) if word.lower() not in _SMALL]
    return 1 < len(words) <= 9 and all(word[0].isupper() for word in words)
