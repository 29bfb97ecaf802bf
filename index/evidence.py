"""What speaks for a passage beyond its BM25 score, each as a number from 0 to 1.

Pure functions of a question and a candidate. Scores order what a search proposes; this evidence decides which
of it answers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from corpus.archive import Kept
from index.answer import Span
from index.answering.grounds import Grounds, Told
from index.answering.second_look import SecondLook
from index.asking.asked import Question
from index.candidates import Candidate
from index.shares import Weights
from index.speech import speaks
from index.told import told_among
from index.weighing.counting import counted
from index.weighing.expected import Expected, expected
from index.weighing.occurrences import Occurrences, together
from index.weighing.quoted import quoted
from index.weighing.recency import recent
from index.weighing.said_of import said_of
from index.weighing.terms import Asked
from index.weighing.years import years_met

if TYPE_CHECKING:
    from index.meaning.nearness import Meaning


_MOST_OF_A_TERM = 2.5
"""BM25's weight of a term with many occurrences, over its idf: k1 + 1."""


_NEAREST = 5


class Evidence(NamedTuple):
    """Shares of the question's weight (its terms weighed by idf) unless said otherwise.

    Read like `index.asking.named.NamedNumbers`; a tuple, for every candidate has one and only six are read closely.
    """

    coverage: float
    """terms that the paragraph holds, in its words or as the name of who speaks in it"""
    headline: float
    """terms beyond these that the headline holds"""
    imprint: float
    """terms beyond these that date, source or byline hold"""
    around: float
    """terms beyond these that the paragraphs around it hold"""
    lede: float
    """terms beyond paragraph, headline and imprint that the article's first paragraph holds, less the longer it is"""
    article: float
    """terms beyond these that other paragraphs of its article hold"""
    together: float
    """neighbouring terms of the question that stand near each other, of all its neighbours"""
    key: float
    """terms that paragraph, headline or imprint hold, the rare ones counting for much more (idf squared)"""
    years: float
    """1 where the years asked about are in the paragraph, headline or date; 0 where one is not, or the question is
    about a time after all that the archive has; .5 without any"""
    names: float
    """names of the question that paragraph or headline hold, of all its names; 1 where it has none"""
    bm25: float
    """BM25 score over the highest that any paragraph could reach for the question"""
    lead: float
    """the BM25 score over the best candidate's"""
    speech: float
    """1 where the speaker asked about speaks; .5 where none is asked for"""
    telling: float
    """terms that its best sentence holds, each weighing by how few of the candidates have it"""
    beside: float
    """the same of the better of the paragraphs right before and after it"""
    stood_for: float
    """terms not printed, in whose place stands a word for the same thing or another form of the word"""
    related: float
    """the same of one sentence, times the terms that it holds"""
    answer: float
    """1 where any word could be the answer by its look; .5 where no such kind is asked for"""
    answer_near: float
    """the weight beside a word that could be the answer, less the farther each term stands; .3 like `answer`"""
    told: float
    """how clearly it tells who or what somebody or something is, who holds an office, how old somebody is, or is about
    a subject, where no more is asked; who followed whom, what it came to; else 0. What may change is worth less
    the older it is, beside others of it"""
    quoted: float
    """quotations of the question that paragraph or headline hold word for word, of all of them; .5 without any"""
    counted: float
    """1 where a number stands before the thing that "how many" asks to count; .5 for other questions"""
    recent: float
    """how near the day of asking it was printed (1 on it, half a fortnight from it), times the terms that the
    paragraph, its headline or those around it hold: what is about something else is not better for being new"""
    said_of: float
    """where the speaker asked about speaks, the terms of what was asked about that it holds, half of those around it;
    0 for other questions"""
    likeness: float
    """how near in meaning it is to the question, over the nearest candidate; 0, like what follows, without vectors"""
    meaning: float
    """how near in meaning it is to the question: a cosine, 0 where it is below"""
    nearest: float
    """the mean of that over the five nearest candidates, whichever this one is"""

    @classmethod
    def names_of_features(cls) -> tuple[str, ...]:
        """The fields in their order."""
        return cls._fields

    def values(self) -> tuple[float, ...]:
        """One number a feature, in the order of `names_of_features`."""
        return self


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with its evidence; once read closely, what that adds to its order, a sentence to light if one
    stands out, and what tells its grounds: six are read closely, and of half of them nobody asks for these."""

    candidate: Candidate
    evidence: Evidence
    sentence: Span | None = None
    look: SecondLook | None = None
    told: Callable[[], Told] | None = None

    @property
    def grounds(self) -> Grounds | None:
        return self.told().grounds if self.told else None

    @property
    def is_of_another(self) -> bool:
        """Whether it tells of another thing than was asked about (`index.answering.exchanged`)."""
        return self.told is not None and self.told().is_of_another

    @property
    def kept(self) -> Kept:
        return self.candidate.kept


def weigh_all(
    question: Question,
    candidates: Sequence[Candidate],
    weights: Weights,
    meaning: Meaning | None = None,
) -> list[Weighed]:
    """The evidence for each candidate of a question, in their order."""
    best = max((candidate.score for candidate in candidates), default=0.0) or 1.0
    asked = Asked.of(question, weights, [candidate.terms for candidate in candidates])
    occurrences = [Occurrences.of(asked.terms, candidate.read) for candidate in candidates]
    near = (
        meaning.nearness(question.text, [candidate.kept for candidate in candidates])
        if meaning
        else [0.0] * len(candidates)
    )
    highest = sorted(near, reverse=True)[:_NEAREST]
    nearest = sum(highest) / len(highest) if highest else 0.0
    telling = [
        max([asked.telling.share(question.terms, held) for held in one.distinct if held], default=0.0)
        for one in occurrences
    ]
    answers = [
        expected(asked, candidate.kept.paragraph.text, candidate.read, found)
        for candidate, found in zip(candidates, occurrences, strict=True)
    ]
    answers = told_among(asked, answers, candidates)
    return [
        Weighed(
            candidate,
            _weigh(
                asked,
                candidate,
                occurrences[at],
                answers[at],
                candidate.score / best,
                telling[at],
                max((telling[near] for near in candidate.beside), default=0.0),
                near[at],
                near[at] / (highest[0] or 1.0),
                nearest,
            ),
        )
        for at, candidate in enumerate(candidates)
    ]


def _weigh(
    asked: Asked,
    candidate: Candidate,
    occurrences: Occurrences,
    answers: Expected,
    lead: float,
    telling: float,
    beside: float,
    near: float,
    likeness: float,
    nearest: float,
) -> Evidence:
    question, weights, terms = asked.question, asked.rare, asked.question.terms
    # Of all that a paragraph holds only what is asked for matters here: a few terms, not hundreds.
    own, headline = asked.terms & candidate.terms, asked.terms & candidate.headline
    held, read = own | headline, candidate.read
    printed = held | (asked.terms & candidate.imprint)
    stood_for = asked.stood_for(read, printed)
    speech = speaks(question, candidate.kept)
    of_late = recent(question, candidate.kept.imprint)
    return Evidence(
        coverage=weights.share(terms, own),
        headline=weights.share(terms, headline - own),
        imprint=weights.share(terms, printed - held),
        around=weights.share(terms, candidate.around - printed),
        lede=weights.share(terms, candidate.lede - printed) * candidate.lede_tells,
        article=weights.share(terms, candidate.in_article - candidate.around - printed),
        together=together(asked.neighbours, occurrences),
        key=weights.share_of_rare(printed),
        years=years_met(question, candidate.terms, candidate.headline, candidate.imprint),
        names=weights.share_of_own(asked.names, held),
        bm25=min(1.0, candidate.score / (_MOST_OF_A_TERM * weights.whole)),
        lead=lead,
        speech=speech,
        telling=telling,
        beside=beside,
        stood_for=weights.share(terms, stood_for),
        related=asked.share_related(read, stood_for, occurrences.distinct),
        answer=answers.any,
        answer_near=answers.near,
        told=answers.told,
        quoted=quoted(question, read, candidate.read_headline),
        counted=counted(question, read),
        recent=of_late * weights.share(terms, held | candidate.around) if of_late else 0.0,
        said_of=speech
        and speech
        * said_of(asked.subject, weights, own | stood_for, headline | candidate.around | candidate.lede),
        likeness=likeness,
        meaning=near,
        nearest=nearest,
    )
