"""Quotations of whole articles of an invented newspaper: direct, mixed and reported speech with its speakers."""

from __future__ import annotations

import pytest

from corpus.quotations import Quotation, Speaker
from corpus.quotations.find import find_quotations

ARTICLE = (
    "Barely a month after the council declared the harbour safe, the wall could fail again, surveyors and "
    "officials say.",
    "Idris al-Hazzani, a captain of the Coastal Watch which patrols the bar, said the northern pier could "
    "“fall at any time because nobody looks after it”.",
    "Boats that broke loose in January have since been found as far away as Skell Island, Hazzani told Coast Wire.",
    "More than 400 moorings have been lifted since the spring, according to harbour chief Captain Wilhelmina Strake.",
    "But Umar al-Rumayli of Saltgate parish council said several cellars have been flooded since.",
    "He said the water has come in from the two drains that were closed last year.",
    "Rumayli said that “on paper, the drains are open... but not all of them run”.",
    "“We are where we were before Storm Wystan” back in 2023, which came after two dry winters, he told Coast Wire.",
    "Karim al-Nasser, a specialist on estuaries, said the council's announcement “simply means that the "
    "pumps are off” for now.",
    "To calm the residents, “several inspections have been carried out” with university support, said port "
    "spokesman Major Colin Ferris.",
    "To avoid past mistakes, Ferris said, “the port has trained its crews. We knew there would be weather.”",
    "Two cellars flooded on Monday, prompting Mayor Augusta Brindle to order engineers to “find every "
    "blocked drain in Saltgate”.",
    "But Nasser said the danger is more immediate.",
    "“This talk of sleeping drains is a mistake. They are not asleep, they are shut,” he said. “They are "
    "capable of filling a street.”",
)


def speech(*texts: str) -> list[tuple[str, Quotation]]:
    return [(texts[q.place][q.start : q.end], q) for q in find_quotations(texts)]


def names(*texts: str) -> list[tuple[str, str | None]]:
    return [(words, q.speaker.name if q.speaker else None) for words, q in speech(*texts)]


ARTICLE_SPEAKERS = {
    0: Speaker("surveyors and officials"),
    1: Speaker("Idris al-Hazzani", "a captain of the Coastal Watch"),
    2: Speaker("Idris al-Hazzani", "a captain of the Coastal Watch", "Coast Wire"),
    3: Speaker("Wilhelmina Strake", "harbour chief Captain"),
    4: Speaker("Umar al-Rumayli", "of Saltgate parish council"),
    5: Speaker("Umar al-Rumayli", "of Saltgate parish council"),
    6: Speaker("Umar al-Rumayli", "of Saltgate parish council"),
    7: Speaker("Umar al-Rumayli", "of Saltgate parish council", "Coast Wire"),
    8: Speaker("Karim al-Nasser", "a specialist on estuaries"),
    9: Speaker("Colin Ferris", "port spokesman Major"),
    10: Speaker("Colin Ferris", "port spokesman Major"),
    11: Speaker("Augusta Brindle", "Mayor"),
    12: Speaker("Karim al-Nasser", "a specialist on estuaries"),
    13: Speaker("Karim al-Nasser", "a specialist on estuaries"),
}


@pytest.mark.parametrize("place", range(len(ARTICLE)))
def test_every_paragraph_of_an_article_has_its_speaker(place: int) -> None:
    """Names in full, descriptions, listeners: surnames, pronouns and titles lead back to the first mention."""
    speakers = {q.speaker for q in find_quotations(ARTICLE) if q.place == place}
    assert speakers == {ARTICLE_SPEAKERS[place]}


def test_a_split_quotation_is_two_pieces_of_one_speaker() -> None:
    """What stands between the pieces is nobody's speech."""
    assert names("“Several moorings,” Mara Tolland told the council, “were lost.”") == [
        ("Several moorings,", "Mara Tolland"),
        ("were lost.", "Mara Tolland"),
    ]


def test_mixed_speech_is_a_clause_and_its_quoted_piece() -> None:
    """A long quoted piece inside a longer reported clause is found by itself too."""
    found = speech(
        "Mara Tolland said the boats that sank in the night “were tied up by a fool” and by nobody else at all."
    )
    assert [q.type for _, q in found] == ["mixed", "direct"]
    assert found[1][0] == "were tied up by a fool"


def test_reported_speech_leaves_out_that_and_the_time() -> None:
    """The clause begins after the verb, its listener and its time."""
    ((words, quotation),) = speech("Mara Tolland told reporters on Friday that the wall held.")
    assert (words, quotation.type, quotation.cue) == ("the wall held", "indirect", "told")
    assert quotation.speaker == Speaker("Mara Tolland", None, "reporters")


@pytest.mark.parametrize("how", ["at length", "on Friday", "in vain"])
def test_how_or_when_something_was_disputed_is_not_what_was_said(how: str) -> None:
    """No clause follows the verb, and nobody is given words."""
    assert speech(f"The goal came from a penalty that the captain, Bram Orr, disputed {how}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The school, where half of old Quillhaven learned to read, will close next July.",
        "He was on it again on Monday, although the job now calls for him to stay ashore.",
    ],
)
def test_what_was_learned_or_is_called_for_is_nobodys_speech(text: str) -> None:
    """To learn to do a thing is to say nothing, and a job calls for something without a word."""
    assert speech(text) == []


def test_he_said_between_commas_leaves_both_halves() -> None:
    """“The wall, she said, held” is two pieces."""
    assert names("Mara Tolland was pleased.", "The old wall, she said, held very well.") == [
        ("The old wall", "Mara Tolland"),
        ("held very well", "Mara Tolland"),
    ]


def test_open_marks_carry_a_speaker_over_paragraphs() -> None:
    """A quotation that is not closed goes on in the next paragraph."""
    texts = ("Mara Tolland said: “We lost two moorings.", "“We lost no boats.", "“And then we slept.”")
    assert names(*texts) == [
        ("We lost two moorings.", "Mara Tolland"),
        ("We lost no boats.", "Mara Tolland"),
        ("And then we slept.", "Mara Tolland"),
    ]


def test_a_lead_in_names_the_speaker() -> None:
    """The subject of the sentence before a quotation speaks where nobody else is named."""
    assert names("Mara Tolland was blunt. “We lost two moorings.”") == [
        ("We lost two moorings.", "Mara Tolland")
    ]


def test_a_question_and_its_answer_have_two_speakers() -> None:
    """Each quotation takes the saying right after it, not the one further on."""
    text = "“Where is the wall?” asked Mara Tolland. “Gone!” said Dale Pell."
    assert names(text) == [("Where is the wall?", "Mara Tolland"), ("Gone!", "Dale Pell")]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolland read “The Salt Road” twice.",
        "The so-called “experts” stayed at home.",
        "Her film “A Wall of Water” opened in May.",
        "The town was called “Fishgut” on old maps.",
    ],
)
def test_titles_and_scare_quotes_are_not_speech(text: str) -> None:
    """Marks around a title or a single word do not make it a quotation of its own."""
    assert not [words for words, q in speech(text) if q.type == "direct"]


def test_turns_of_an_interview_are_speech() -> None:
    """Lines that open with a name and a colon belong to that name, in full where it was given."""
    texts = (
        "Captain Wilhelmina Strake spoke to us.",
        "Courier: Why leave?",
        "Strake: I am tired.",
        "Courier: Of what?",
    )
    assert names(*texts) == [
        ("Why leave?", "Courier"),
        ("I am tired.", "Wilhelmina Strake"),
        ("Of what?", "Courier"),
    ]


def test_dialogue_dashes_are_speech_when_there_are_several() -> None:
    """A dash that opens three paragraphs opens speech; the speaker's name is cut off."""
    assert names("— We lost two.", "— And the boats? asked Pell.", "— None.") == [
        ("We lost two.", None),
        ("And the boats?", "Pell"),
        ("None.", None),
    ]


def test_institutions_and_papers_stay_as_named() -> None:
    """A statement or a council is kept in the article's words."""
    texts = ("A statement from the council said repairs would begin.", "Officials said money was short.")
    assert [name for _, name in names(*texts)] == ["A statement from the council", "Officials"]


def test_a_pronoun_without_a_person_has_no_name() -> None:
    """No name is better than a wrong one; the words beside the quotation are still there."""
    ((_, quotation),) = speech("“We lost two moorings,” she said.")
    assert (quotation.speaker, quotation.mention) == (None, "she")


def test_what_declines_says_nothing_unless_it_declines_to() -> None:
    """A price that falls is nobody who speaks."""
    falls = (
        "The long streak of price declines from June to September may soon be a distant memory on the quay."
    )
    refuses = "Augusta Brindle declined to say whether she would stand again."
    assert [one.speaker and one.speaker.name for one in find_quotations([falls, refuses])] == [
        "Augusta Brindle"
    ]
