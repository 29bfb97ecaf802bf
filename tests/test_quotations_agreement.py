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
