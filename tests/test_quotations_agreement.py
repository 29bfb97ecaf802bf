"""Verbs of saying that are nouns, and phrases that cannot speak: no speaker rather than a wrong one."""

from __future__ import annotations

import pytest

from corpus.quotations.find import find_quotations


def speakers(text: str) -> list[str | None]:
    """Who is found to speak in a paragraph."""
    return [quotation.speaker.name if quotation.speaker else None for quotation in find_quotations([text])]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office has to live with tax rules and fees that nobody in Quillhaven voted for.",
        "Companies split their stocks for numerous reasons: the price may be too high for small savers.",
        "Despite numerous calls from astronomers to rename it, the telescope keeps the name that it was given.",
        "The streets were quiet after a referendum condemned by the neighbours as a sham from end to end.",
        "About 400 scripted shows aired last year alone, and most of them are forgotten by now.",
        "The loan programme, first announced in August, aims to help the fishermen of Marsh End.",
        "(QNN) An extremely rare disease called monkeypox has made its way to the islands again.",
        "The inspectors will look at dozens of classified emails that moved through the old server.",
        "The meeting prompted outrage over Ostrander's alleged access to the purse of the trust.",
        "Other states are buzzing with worry as the beetle invades their counties.",
        "Ahead of the mayor's expected visit to Marsh End the roads are swept.",
        "He was held for his alleged role in the theft of the bell.",
        "The harbour master had the gates shut before the company had told anyone what was in the water.",
        "She was voted leader, thanks to the complicated voting system of the guild.",
        "Vane found himself in a conference room beside a man who had never met him.",
        "Vane maintained a lead over his rivals through the autumn.",
        "The rise was already factored into the price of bread, but signaled further trouble for bakers.",
        "The note was seen more than 28,000 retweets later and 100,000 likes later.",
    ],
)
def test_what_cannot_speak_says_nothing(text: str) -> None:
    """A bare adjective, a thing that something was done to, a noun that looks like a verb."""
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Residents say the tram is too loud at night.", "Residents"),
        ("People close to the mayor said the wall would be finished in spring.", "People close to the mayor"),
        ("Twenty-four percent said they had never been on the tram.", "Twenty-four percent"),
        ("Early data shows the eelgrass has come back to the river.", "data"),
        ("A new poll suggests the mayor will lose the north of the town.", "A new poll"),
        ("Police said the heron was found in a scrapyard.", "Police"),
        (
            "It is a step that public health officials say is essential to protect everybody.",
            "public health officials",
        ),
        ("The agency will no longer recommend staying six feet away from others.", "The agency"),
        ("The report states that the wall is sound.", "The report"),
        ("The report states the wall is sound.", "The report"),
        ("Vane maintained the wall would hold for another year.", "Vane"),
        ("Moody's reported a loss for the third year.", "Moody's"),
        ("More than 40,000 people said they would move to the coast.", "40,000 people"),
    ],
)
def test_what_can_speak_still_does(text: str, speaker: str) -> None:
    """People without a word before them, what is not counted, and things that are issued."""
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was the crowning achievement for team captain Okafor, who said it would be his last game.", "Okafor"),
        ("Arvia’s former treasurer Gabby Grebe, who was hurt in the fall, tweeted a plea for reforms: “We must act.”",
         "Gabby Grebe"),
        ("“This is grave,” said the ambassador to the United Isles Helen Grebe.", "Helen Grebe"),
        ("“The line is late,” said the minister for transport Ana Pell.", "Ana Pell"),
        ("“The line is late,” said the secretary to Helen Grebe.", "the secretary to Helen Grebe"),
    ],
)  # fmt: skip
def test_the_person_in_a_long_phrase_speaks(text: str, speaker: str) -> None:
    """And not what they have done, or the body that they are sent to."""
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Justice Department said the wall had been paid for twice.", "Justice Department"),
        ("The Attorney General's Office said it would look into it.", "Attorney General's Office"),
        ("The Ossel Valley Sheriff’s Office said a man was held.", "Ossel Valley Sheriff’s Office"),
        ("Arvia's Ministry of Defence said it had not moved.", "Arvia's Ministry of Defence"),
        ("Arvia's Parliament said it would sit in May.", "Arvia's Parliament"),
        ("Chief Justice Ann Court said it was over.", "Ann Court"),
        ("General Hall said it was over.", "Hall"),
    ],
)
def test_a_body_has_its_whole_name(text: str, speaker: str) -> None:
    """A title that opens it, and whose it is, belong to it; a person's do not."""
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bank of Saltgate governor Andrew Grebe said prices had risen.", "Andrew Grebe"),
        ("Arvia’s Ministry of Foreign Affairs spokesperson Helen Pell said they had not.", "Helen Pell"),
        ("The Bank of Saltgate said prices had risen.", "Bank of Saltgate"),
    ],
)
def test_who_works_for_a_body_is_named_behind_it(text: str, speaker: str) -> None:
    """And is not the body."""
    assert speakers(text) == [speaker]
