"""How sure it is that passages answer: what was learned of grounds, and what no judged question teaches."""

from __future__ import annotations

from collections.abc import Sequence

from index.asking.asked import Question
from index.evidence import Evidence, Weighed
from index.judgement import Judgements
from index.ranking import strongest
from index.weighing.described import asks_who_is
from index.weighing.quoted import quoter
from index.weighing.said_of import asks_for_speech, subject_of_words

SURE_OF_A_TOPIC = 0.5
"""Of what tells of all that is asked for, a mere subject or somebody's words."""
_SURE_OF_OTHER_WORDS = 0.2
"""Of what somebody says of something else, where it is asked what they say about a subject; or of others' words."""
_SURE_OF_ANOTHER = 0.2
"""Of somebody who bears only a part of the name that is asked for."""
_SURE_OF_ANOTHER_THING = 0.25
"""Of what tells of another thing than was asked about, by its name or by what stands in its place."""
_LITTLE, _MOSTLY_UNSAID = 0.4, 0.6
"""Of a question's worth in all that was found of an article, and of its terms that the sentence and those beside it
lack: with less of the one and as much of the other, what is told is something else."""
_FEW, _LITTLE_OF_FEW, _HALF_UNSAID = 3, 0.55, 0.5
"""The same of a question of so few terms, none of which is a name that is held: any of them may be what it is about
("who discovered penicillin")."""
_ALL = 0.999
"""Of what a question's terms are worth, but for rounding."""


def how_sure(question: Question, ranked: Sequence[Weighed], judged: Judgements) -> float:
    """0..1: the chance that one of the ranked passages answers."""
    best = strongest(ranked)
    if best is None:
        return 0.0
    sure = how_sure_of(question, best, judged)
    if (
        not best.evidence.speech
        and asks_for_speech(question)
        and any(one.evidence.speech == 1 for one in ranked)
    ):
        return min(sure, _SURE_OF_OTHER_WORDS)  # whoever is asked about does speak, only elsewhere
    return sure


def how_sure_of(question: Question, candidate: Weighed, judged: Judgements) -> float:
    """0..1: the chance that a passage answers.

    Whoever asks for a subject is answered by what tells of all of it, whoever asks for somebody's words by any of
    them, whoever quotes three words or more by these, whoever asks for words about a subject not by words about others,
    whoever asks who somebody is not by who bears half of the name, whoever names something not by what is told of
    another, and nobody by what has next to nothing of the question.
    """
    sure, evidence = judged.confidence_of(candidate.grounds), candidate.evidence
    if question.is_topic and evidence.coverage + evidence.headline + evidence.stood_for >= _ALL:
        return max(sure, SURE_OF_A_TOPIC)
    if evidence.quoted == 1 and quoter(question) is not None:
        return max(sure, SURE_OF_A_TOPIC)
    if (
        question.names.issuperset(question.terms)
        and asks_who_is(question.text)
        and _held_anywhere(evidence) < _ALL
    ):
        return min(sure, _SURE_OF_ANOTHER)
    subject = subject_of_words(question)
    if subject == () and evidence.speech == 1:
        return max(sure, SURE_OF_A_TOPIC)
    if subject and evidence.speech and evidence.said_of == 0:
        return min(sure, _SURE_OF_OTHER_WORDS)
    if candidate.is_of_another or _lacks_most(question, candidate):
        return min(sure, _SURE_OF_ANOTHER_THING)
    return sure


def _lacks_most(question: Question, candidate: Weighed) -> bool:
    """Whether an article has next to nothing of an English question; not where its meaning was looked at, too."""
    evidence, grounds = candidate.evidence, candidate.grounds
    if question.wants is not None or evidence.nearest or grounds is None:
        return False
    names_nothing = not question.names or grounds.names == 0
    if len(question.terms) <= _FEW and names_nothing and grounds.unsaid >= _HALF_UNSAID:
        return _held_anywhere(evidence) < _LITTLE_OF_FEW
    return grounds.unsaid >= _MOSTLY_UNSAID and _held_anywhere(evidence) < _LITTLE


def _held_anywhere(evidence: Evidence) -> float:
    """The question's weight that a passage and what was found of its article hold."""
    return (
        evidence.coverage
        + evidence.headline
        + evidence.imprint
        + evidence.around
        + evidence.article
        + evidence.stood_for
        + evidence.lede
    )
