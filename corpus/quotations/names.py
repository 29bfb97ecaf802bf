"""Mentions: what a noun phrase tells of somebody, the name, the words before it and the words after it.

Works on token ranges that others found (`subjects.py` does); knows no grammar beyond the phrase itself. Who a
mention is, is for `people.py`.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from corpus.quotations.name_starts import (
    body_start,
    continues_a_body,
    given_name_at,
    is_office_of,
    named_behind,
)
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import BODIES, KIN, PAPERS, TITLES, is_person_noun

_HEAD_END: Final = re.compile(r"(?<=[NHLK#r])[OPJ]")
_OFFICE_OF: Final = re.compile(r"[DLNKH]*[HN]OD?N(H?NN+)")
_ENVOY_TO: Final = re.compile(r"([DLNKH]*[NHL])PD?L*(N+)")
_OF_A_BODY: Final = re.compile(r"[DLNKH]*NOD?[NLHKC]*[LH](NN+)")
_TWO_NAMES: Final = re.compile(r"D?H*N+(?:,H*N+)*,?CH*N+")
_NAME_THEN_COMMA: Final = re.compile(r"(H*NN+),(?:#,)?(?=[DK][LNHK#])")
_NOUN_THEN_NAME: Final = re.compile(
    r"(?:^|(?<=[EeSPVBO,]))((?:[DK]|N+K)[LNHK]*[LH](?:O[DLNHK]+)?),(H*NN+)(?=,)"
)
_KIN_THEN_NAME: Final = re.compile(r"([DK]L),(N)(?=,)")
_SPANS_OF_TIME: Final = frozenset("years months weeks days hours minutes decades".split())
_SOMEBODY: Final = frozenset("one another both some many several others most few".split())
_MADE_KNOWN: Final = frozenset("released filed published obtained seen issued posted unveiled leaked".split())
_PARTY: Final = re.compile(r"[dri]-\w+")
_ONE_OF_MANY: Final = frozenset(
    "a an one another every each some several many most few fewer other no all both two three four five".split()
)
_HAS_A_NOUN: Final = re.compile(r"[NLHK#rDQ]")


class Mention(NamedTuple):
    """`text` is the mention as printed; `name` the bare name where there is one.

    `title` are the words before the name, `description` the apposition beside it. `start` and `end` are
    offsets into the paragraph at `place`; `gender_title` is the title word nearest the name.
    """

    place: int
    start: int
    end: int
    kind: str
    text: str
    name: str
    title: str | None = None
    description: str | None = None


def mention_of(
    tokens: Tokens, place: int, lo: int, hi: int, description: str | None = None
) -> Mention | None:
    """Read tokens lo to hi as one noun phrase; None where there is no noun in it."""
    kinds = tokens.kinds
    while lo < hi and kinds[lo] in "JXBCPSO&":
        lo += 1
    if hi - lo == 1 and tokens.lows[lo] in _SOMEBODY:
        return _make(tokens, place, lo, hi, "nominal", tokens.words(lo, hi))
    while lo < hi and kinds[hi - 1] in "JOPDCBX":
        hi -= 1
    if hi - lo > 2 and tokens.lows[hi - 1] in _MADE_KNOWN:
        hi -= 1
    if lo >= hi or kinds[lo] == "r":
        return None
    if hi - lo == 1 and kinds[lo] == "R":
        return _make(tokens, place, lo, hi, "pronoun", tokens.lows[lo].split("'")[0])
    hi = _before_participle(tokens, lo, hi)
    letters = kinds[lo:hi]
    if "C" in letters and _TWO_NAMES.fullmatch(letters):
        return _make(tokens, place, lo, hi, "nominal", tokens.words(lo, hi), description=description)
    if first := _behind_an_office(tokens, lo, hi):
        return _make(
            tokens, place, lo, hi, "name", tokens.words(first, hi), tokens.words(lo, first), description
        )
    cut = _HEAD_END.search(letters)
    head = hi if cut is None else lo + cut.start()
    first = lo + len(kinds[lo:head].rstrip("N"))  # no title is among the last words of a name
    if first < head and not (first == lo + 1 and first == head - 1 and tokens.lows[lo] in _ONE_OF_MANY):
        first = body_start(tokens, lo, given_name_at(tokens.lows, first, head), head)
        is_body = kinds[lo] == "D" and first == lo + 1 and kinds[head : head + 2] == "ON"
        own = first + 1 + kinds[first:head].rfind("K")  # behind "Saltgate's"
        is_body = is_body or (head < hi and continues_a_body(tokens, head))
        is_body = is_body or (
            head - own == 1 and head < hi and kinds[head] == "O" and kinds[hi - 1] in "NL" and first == lo
        )
        if (is_body and first <= lo + 1) or (first > lo and kinds[lo] == "D" and first == lo + 1):
            end = hi if is_body else head
            return _make(tokens, place, lo, end, "name", tokens.words(first, end), description=description)
        if (
            head < hi
            and description is None
            and kinds[head] in "OP"
            and tokens.lows[head] in ("of", "from", "with")
        ):
            description = tokens.words(head, hi)
        title = tokens.text[tokens.starts[lo] : tokens.starts[first]].rstrip(" ,") or None
        if set(kinds[lo:first]) == {"K"}:  # "Arvia's Ana Grebe"
            title = None
        return _make(tokens, place, lo, hi, "name", tokens.words(first, head), title, description)
    if not _HAS_A_NOUN.search(letters) or tokens.lows[hi - 1] in _SPANS_OF_TIME:
        return None
    return _make(tokens, place, lo, hi, "nominal", tokens.words(lo, hi), description=description)


def _behind_an_office(tokens: Tokens, lo: int, hi: int) -> int:
    """Where a name begins behind an office that has names in it: "Bank of Saltgate governor Ana Grebe"; else 0."""
    letters = tokens.kinds[lo:hi]
    office = _OFFICE_OF.fullmatch(letters) if "HO" in letters or "NO" in letters else None
    if office is not None and is_office_of(tokens, lo + office.start(1) - 1):
        return lo + office.start(1)
    envoy = _ENVOY_TO.fullmatch(letters) if "P" in letters else None
    if envoy is not None and tokens.lows[lo + envoy.end(1) - 1] in TITLES:
        start = lo + envoy.start(2)
        first = named_behind(tokens.lows, start, hi)
        if first > start or (first and tokens.kinds[first - 1] == "L"):
            return first
    staff = _OF_A_BODY.fullmatch(letters) if "O" in letters else None
    if staff is not None and is_person_noun(tokens.lows[lo + staff.start(1) - 1]):
        return lo + staff.start(1)
    return 0


def _before_participle(tokens: Tokens, lo: int, hi: int) -> int:
    """Where a noun phrase ends before "speaking to", "briefed on"."""
    kinds = tokens.kinds
    for i in range(lo + 2, hi - 1):
        participle = kinds[i] == "L" and tokens.lows[i].endswith(("ing", "ed"))
        if participle and kinds[i - 1] in "NL" and kinds[i + 1] == "P":
            return i
    return hi


def _make(
    tokens: Tokens,
    place: int,
    lo: int,
    hi: int,
    kind: str,
    name: str,
    title: str | None = None,
    description: str | None = None,
) -> Mention:
    return Mention(
        place, tokens.starts[lo], tokens.ends[hi - 1], kind, tokens.words(lo, hi), name, title, description
    )


def trimmed_description(tokens: Tokens, lo: int, hi: int) -> str | None:
    """An apposition without ages and without the relative clause at its end."""
    kinds = tokens.kinds
    while lo < hi and (kinds[lo] in "#," or _PARTY.match(tokens.lows[lo])):
        lo += 1
    if lo >= hi or kinds[lo] in "WSGfR" or (kinds[lo] == "L" and tokens.lows[lo].endswith("ing")):
        return None
    end = lo
    while (
        end < hi and kinds[end] not in "WSE;:Qe" and not (kinds[end] == "," and tokens.after(end) in "WGfDS")
    ):
        end += 1
    while end > lo and kinds[end - 1] in ",PO":
        end -= 1
    if kinds[end - 1] == "X" or set(kinds[lo:end].split(",")[0]) & set("VFTRAY"):
        return None  # "the same afternoon"; a clause
    if end - lo == 1 and tokens.lows[lo].endswith("ed"):
        return None  # "Helen Grebe, submitted"
    if end - lo > 1 and set(kinds[lo:end]) == {"N"}:
        return None  # "allies of the chancellor, Helen Grebe,": another's name
    is_of_a_body = kinds[lo] == "O" and "N" in kinds[lo:end]  # "Helen Grebe, of the Harbour Trust, said"
    return tokens.words(lo, end) or None if kinds[lo] in "DLNHK" or is_of_a_body else None


def described(mention: Mention, text: str | None) -> Mention:
    """The mention with this description; with its own where there is none."""
    return mention if text is None else mention._replace(description=text)


def widened(named: Mention, nominal: Mention) -> Mention:
    """ "the club's president, Ana Grebe": named as the second, described as the first."""
    lo, hi = min(named.start, nominal.start), max(named.end, nominal.end)
    parts = (nominal, named) if nominal.start < named.start else (named, nominal)
    text = f"{parts[0].text}, {parts[1].text}"
    return Mention(named.place, lo, hi, "name", text, named.name, named.title, nominal.text)


def descriptions(tokens: Tokens, place: int) -> list[Mention]:
    """Names with a description beside them between commas, wherever they stand in a paragraph."""
    found: list[Mention] = []
    kinds = tokens.kinds
    if "N," not in kinds:
        return found
    for match in _NAME_THEN_COMMA.finditer(kinds):
        lo, hi = match.span(1)
        begin = match.end()
        stop = begin
        while stop < len(kinds) and stop - begin < 16 and kinds[stop] not in "E;:Qe-(":
            stop += 1
        text = (
            trimmed_description(tokens, begin, stop)
            if "," in kinds[begin + 1 : stop + 1] or stop < len(kinds)
            else None
        )
        mention = mention_of(tokens, place, lo, hi)
        if (
            mention is not None
            and mention.kind == "name"
            and text
            and not set(kinds[begin:stop]) <= set("NK,")
            and not (tokens.lows[hi - 1] in BODIES and is_person_noun(text.split(",")[0].split()[-1].lower()))
        ):
            found.append(described(mention, text.split(",")[0]))
    for match in _KIN_THEN_NAME.finditer(kinds):
        if tokens.lows[match.start(1) + 1] in KIN:
            named = mention_of(tokens, place, *match.span(2))
            if named is not None:
                found.append(described(named, tokens.words(*match.span(1))))
    for match in _NOUN_THEN_NAME.finditer(kinds):
        named = mention_of(tokens, place, *match.span(2))
        lo, hi = match.span(1)
        head = tokens.lows[hi - 1]
        is_paper = head in PAPERS or (lo > 0 and kinds[lo - 1] == "O" and not is_person_noun(head))
        if named is not None and named.kind == "name" and not is_paper:
            found.append(described(named, tokens.words(lo, hi)))
    return found
