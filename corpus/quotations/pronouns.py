"""Whom "he" and "she" mean: the likeliest person named or speaking shortly before.

A score, not a proof: whoever spoke last, opened the last sentence, or is known to be a he or a she weighs more.
Works within one article and looks back a few paragraphs only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.quotations.capital_offices import is_office
from corpus.quotations.gender import KNOWN_GENDER, SURE_GENDER, could_be_meant, gender_of_words
from corpus.quotations.marks import MarkedSpan
from corpus.quotations.names import Mention
from corpus.quotations.offices import Offices, head_noun
from corpus.quotations.people import Cast
from corpus.quotations.person import Person, Seen, is_one, one_of_them
from corpus.quotations.phrases import opening_subject
from corpus.quotations.saying import Saying
from corpus.quotations.shared import sentence_start
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import TITLES, is_person_noun

_NAMELESS: Final = re.compile(r"(?:an?|one|another)\s|the\s.*[’']s?\s", re.IGNORECASE)
_EPITHET: Final = re.compile(r"[Tt]he\s(?:\d+-year-old|[\w-]+-of-\w+)(?:\s\w+)?")
_OPENS_WITH_HE: Final = re.compile(r"(?:^|[EeB])R")
_LONG_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_GENDER: Final = {"he": 1, "she": -1}
_MANY: Final = frozenset("people police men women children".split())
_THINGS: Final = frozenset("it they".split())
_STARTS: Final = frozenset("begin begins began start starts started end ends ended open opens opened".split())
_REACH: Final = 4
"""How many paragraphs back a pronoun may point."""
_MOST_CANDIDATES: Final = 60
_BESIDE: Final = 25
"""Characters between a pronoun and the quotation that it says."""

_LEADS, _NAMED, _SPOKE, _LEADS_OVER = 2.0, 0.5, 3.0, 0.5
_IS_STILL_HE = 2.0
_A_SENTENCE_BACK, _A_PARAGRAPH_BACK = 0.6, 0.5
_A_SENTENCE_BACK_SPOKEN, _A_PARAGRAPH_BACK_SPOKEN = 0.4, 1.1
_SAME_GENDER, _SAME_ENDING, _SURELY_A_PERSON, _TALKED_OF, _ANOTHER = 1.0, 1.0, 1.0, 1.5, 1.5
# Weights set by hand on newspaper articles; only their order matters much. Fitting them to one half of the annotated
# articles made the other half worse.
_SURE = 0.1
"""By so much the likeliest must lead where two are equally surely a he or a she; else nobody is named."""


def _somebody(mention: Mention) -> Person | None:
    """Whoever a "he" is that nobody surely fits: the next "he" is the same, and stays without a name too."""
    gender = _GENDER.get(mention.text.lower()) if mention.kind == "pronoun" else None
    return None if gender is None else Person("", gender * SURE_GENDER, is_person=True)


def _opening(span: MarkedSpan) -> int:
    return span.outer[0]


class Pronouns:
    """Answers whom a pronoun means; remembers its answers, since the next pronoun leans on them."""

    def __init__(
        self, cast: Cast, offices: Offices, paragraphs: Sequence[Tokens], sayings: Sequence[list[Saying]]
    ) -> None:
        self._cast = cast
        self._offices = offices
        self._paragraphs = paragraphs
        self._sayings = sayings
        self._spoke: list[tuple[int, int, Person, int, float]] = []
        self._known: dict[tuple[int, int], Person | None] = {}
        self._has_listened = False

    def _listen(self) -> None:
        """Note who speaks where, in order; not before somebody asks, for many articles have no "he"."""
        self._has_listened = True
        mentions = {
            (m.place, m.start): m
            for said in self._sayings
            for saying in said
            if (m := saying.mention) and not self._in_passing(saying)
        }
        spoken = frozenset(mentions)
        mentions = {(m.place, m.start): m for m in self._opening_pronouns()} | mentions
        for (place, start), mention in sorted(mentions.items(), key=lambda item: item[0]):
            person = self._speaking(mention) or _somebody(mention)
            if person is not None:
                score = _SPOKE if (place, start) in spoken else _IS_STILL_HE
                self._spoke.append((place, start, person, self._sentence_at(place, start), score))

    def _opening_pronouns(self) -> Iterator[Mention]:
        """Each "he" and "she" that opens a sentence, whatever it tells of them."""
        for place, tokens in enumerate(self._paragraphs):
            for match in _OPENS_WITH_HE.finditer(tokens.kinds):
                i = match.end() - 1
                low = tokens.lows[i].split("'")[0]
                if low in _GENDER:
                    yield Mention(place, tokens.starts[i], tokens.ends[i], "pronoun", low, low)

    def _in_passing(self, saying: Saying) -> bool:
        """Whether "a reporter asked" or "it was shown that Grebe knew": the "he" that follows is somebody else."""
        tokens = self._paragraphs[saying.place]
        if saying.strength == "M" and tokens.lows[saying.cue_lo] in _STARTS:
            return True
        if saying.strength == "T" and saying.lo and tokens.lows[saying.lo - 1] == "that":
            return True
        if saying.mention is None or saying.mention.kind != "nominal":
            return False
        verb = saying.cue_lo - 1
        while verb > 0 and tokens.kinds[verb] in "AJ":
            verb -= 1
        return tokens.lows[saying.cue_lo].startswith("ask") or tokens.lows[verb] == "who"

    def _speaking(self, mention: Mention) -> Person | None:
        """Whoever a mention in a saying is, also somebody without a name: "a witness"."""
        if mention.kind == "name":
            holder = self._offices.holder(mention) if is_office(mention) else None
            return holder or self._cast.named(mention)
        if mention.kind == "pronoun":
            return self.person_meant(mention)
        holder = self._offices.holder(mention)
        if holder is None and _NAMELESS.match(mention.text) and is_person_noun(head_noun(mention.text)):
            return Person(mention.text, 3 * gender_of_words(mention.text), is_person=True)
        return holder

    def person_meant(self, mention: Mention) -> Person | None:
        """The person a pronoun stands for; None for other words and where nobody fits."""
        gender = _GENDER.get(mention.text.lower()) if mention.kind == "pronoun" else None
        if gender is None and mention.kind == "nominal" and _EPITHET.fullmatch(mention.text):
            gender = gender_of_words(mention.text)
        if gender is None:
            return None
        if not self._has_listened:
            self._listen()
        key = (mention.place, mention.start)
        if key not in self._known:
            self._known[key] = self._likeliest(mention, gender)
        known = self._known[key]
        return known if known is not None and known.name else None

    def thing_meant(self, mention: Mention) -> Mention | None:
        """The body, paper or group that spoke right before "it" and "they" in a paragraph; None where none did."""
        if mention.text.lower() not in _THINGS:
            return None
        plural = mention.text.lower() == "they"
        for saying in reversed(self._sayings[mention.place]):
            before = saying.mention
            if before is None or before.start >= mention.start or before.kind == "pronoun":
                continue
            if saying.strength != "V":
                return None
            if before.kind == "name":
                person = self._cast.named(before)
                return before if not plural and (person is None or person.is_body) else None
            head = head_noun(before.text)
            many = head.endswith("s") or head in _MANY
            return before if many == plural and (plural or not is_person_noun(head)) else None
        return None

    def _likeliest(self, mention: Mention, gender: int) -> Person | None:
        office = self._office_before(mention)
        if office is not None:
            holder = self._offices.holder(office)
            if holder is not None or not _NAMELESS.match(office.text):
                return holder
        scores: dict[int, float] = {}
        people: dict[int, Person] = {}
        for person, score in self._candidates(mention, gender):
            if person.gender * gender <= -KNOWN_GENDER or not could_be_meant(person):
                continue
            known = abs(person.gender) >= KNOWN_GENDER
            score += _SAME_GENDER if known else _SAME_ENDING * (person.gender * gender)
            score += _SURELY_A_PERSON * person.is_person
            people[id(person)] = person
            scores[id(person)] = max(scores.get(id(person), score), score)
        best = sorted(scores, key=lambda one: (scores[one], abs(people[one].gender)), reverse=True)[:2]
        if len(best) == 2 and scores[best[0]] - scores[best[1]] < _SURE:
            first, second = (people[one] for one in best)
            if abs(first.gender) <= abs(second.gender) and not is_one(first, second):
                return None
        return one_of_them(people[best[0]], gender) if best else None

    def _is_beside_one(self, seen: Seen, gender: int) -> bool:
        """Whether a "he" stands before a name in its sentence: "he denied that he knew Pell"."""
        tokens = self._paragraphs[seen.place]
        start = sentence_start(tokens, seen.token)
        own = "he" if gender > 0 else "she"
        return tokens.kinds[start] not in "SPGf" and own in tokens.lows[start : seen.token]

    def _candidates(self, mention: Mention, gender: int) -> list[tuple[Person, float]]:
        at = (mention.place, mention.start)
        found: list[tuple[Person, float]] = []
        stop = bisect_left(self._cast.at, at)
        first = max(0, stop - _MOST_CANDIDATES, bisect_left(self._cast.at, (mention.place - _REACH, 0)))
        sentence = self._sentence_at(*at)
        talked_of = self._words_of_quotation(mention)
        for seen in self._cast.seen[first:stop]:
            name = seen.person.name.split()
            score = _LEADS if seen.leads else _NAMED
            if seen.leads and seen.place == mention.place and seen.sentence == sentence:
                score += _LEADS_OVER
            score -= _TALKED_OF * (name[0] in talked_of or name[-1] in talked_of)
            if not seen.leads and sentence - seen.sentence <= 1 and self._is_beside_one(seen, gender):
                score -= _ANOTHER
            score -= _A_SENTENCE_BACK * (sentence - seen.sentence)
            found.append((seen.person, score - _A_PARAGRAPH_BACK * (mention.place - seen.place)))
        stop = bisect_left(self._spoke, at, key=lambda spoke: spoke[:2])
        for place, _, person, spoken, told in self._spoke[max(0, stop - _MOST_CANDIDATES) : stop]:
            if mention.place - place <= _REACH:
                score = told - _A_SENTENCE_BACK_SPOKEN * (sentence - spoken)
                found.append((person, score - _A_PARAGRAPH_BACK_SPOKEN * (mention.place - place)))
        return found

    def _words_of_quotation(self, mention: Mention) -> frozenset[str]:
        """The words of the quotations right beside a pronoun: whoever they name is seldom their speaker."""
        tokens = self._paragraphs[mention.place]
        beside = [
            tokens.text[span.start : span.end]
            for span in tokens.spans[max(0, bisect_left(tokens.spans, mention.start, key=_opening) - 2) :][:4]
            if mention.start - _BESIDE < span.outer[1] <= mention.start
            or mention.end <= span.outer[0] < mention.end + _BESIDE
        ]
        return frozenset(_LONG_WORD.findall(" ".join(beside)))

    def _sentence_at(self, place: int, start: int) -> int:
        """The running number of the last sentence that names anybody up to an offset."""
        before = bisect_left(self._cast.at, (place, start + 1))
        return self._cast.seen[before - 1].sentence if before else 0

    def _office_before(self, mention: Mention) -> Mention | None:
        """The office ("the mayor") that opens the pronoun's paragraph, where no name stands in between."""
        tokens = self._paragraphs[mention.place]
        first = opening_subject(tokens, mention.place, 0, len(tokens.kinds))
        if first is None or first.kind != "nominal" or first.start >= mention.start:
            return None
        words = first.text.lower().split()
        if words[0] != "the" or words[-1] not in TITLES:
            return None
        begin = bisect_left(self._cast.at, (mention.place, first.end))
        end = bisect_left(self._cast.at, (mention.place, mention.start))
        return first if begin == end else None
