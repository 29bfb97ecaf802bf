"""Who a pronoun, a surname or a title means within one article."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.quotations import Speaker
from corpus.quotations.capitals import is_headline
from corpus.quotations.find import find_quotations


def last_speaker(*texts: str) -> Speaker | None:
    return find_quotations(texts)[-1].speaker


def last_name(*texts: str) -> str | None:
    speaker = last_speaker(*texts)
    return speaker.name if speaker else None


@pytest.mark.parametrize(("pronoun", "name"), [("she", "Tolland"), ("he", "Pell")])
def test_titles_tell_he_from_she(pronoun: str, name: str) -> None:
    """Mr. and Mrs. decide between two people in one sentence."""
    assert last_name(f"Mr. Pell and Mrs. Tolland argued. “I never saw it,” {pronoun} said.") == name


@pytest.mark.parametrize(("pronoun", "name"), [("she", "Helen Grebe"), ("he", "Thomas Grebe")])
def test_given_names_tell_he_from_she(pronoun: str, name: str) -> None:
    """Two of one surname are told apart by their given names."""
    texts = ("Thomas Grebe met Helen Grebe at the quay.", f"“It is cold,” {pronoun} said.")
    assert last_name(*texts) == name


def test_a_title_leads_back_to_its_holder() -> None:
    """“The spokesman” is the one person who was called so."""
    texts = (
        "Mara Tolland, the harbour master, met Dale Pell, a spokesman for the ferry company.",
        "The spokesman said the ferry would sail.",
    )
    assert last_name(*texts) == "Dale Pell"


def test_a_title_of_two_people_is_left_as_it_is() -> None:
    """Where two are called so, nobody is named."""
    texts = (
        "Dale Pell, a spokesman for the port, met Colin Ferris, a spokesman for the ferry.",
        "The spokesman said the ferry would sail.",
    )
    assert last_name(*texts) == "The spokesman"


def test_the_last_speaker_goes_on() -> None:
    """“He” in the next paragraph is whoever spoke last, not whoever was mentioned last."""
    texts = (
        "Thomas Grebe said the wall held.",
        "“I saw it with Peter Vane,” he said.",
        "“It was dark,” he added.",
    )
    assert last_name(*texts) == "Thomas Grebe"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No,” said Dale Pell, a spokesman for the port.", Speaker("Dale Pell", "a spokesman for the port")),
        ("“No,” said port spokesman Dale Pell.", Speaker("Dale Pell", "port spokesman")),
        ("“No,” said the port's director, Dale Pell.", Speaker("Dale Pell", "the port's director")),
        ("The director, Dale Pell, said “no, and no again”.", Speaker("Dale Pell", "the director")),
        (
            "Dale Pell, 61, a ferryman from Saltgate, said “no, not I”.",
            Speaker("Dale Pell", "a ferryman from Saltgate"),
        ),
        ("Dale Pell, who keeps bees, said “no, not I”.", Speaker("Dale Pell")),
        ("Dr Mary Pell told the town hall that it was late.", Speaker("Mary Pell", None, "the town hall")),
        ("Secretary of State Mary Pell said it was late.", Speaker("Mary Pell", "Secretary of State")),
        ("Dale Pell (Civic Union) said it was late.", Speaker("Dale Pell")),
    ],
)
def test_descriptions_stand_before_or_after_a_name(text: str, speaker: Speaker) -> None:
    """Appositions and titles describe; ages, relative clauses and a mere “Dr” do not."""
    assert last_speaker(text) == speaker


def test_a_description_is_remembered() -> None:
    """A later surname brings back how the article described the person."""
    texts = (
        "Karim al-Nasser, a specialist on estuaries, was there.",
        "It rained.",
        "It was late, Nasser said.",
    )
    assert last_speaker(*texts) == Speaker("Karim al-Nasser", "a specialist on estuaries")


def test_a_surname_is_nobody_who_is_first_named_further_down() -> None:
    """A relative who comes into the story later has not spoken before."""
    said = find_quotations(
        ["Maud Grebe rowed to the island.", "“I was cold,” said Grebe.", "“So was I,” said Thomas Grebe."]
    )
    assert [quotation.speaker.name for quotation in said if quotation.speaker] == [
        "Maud Grebe",
        "Thomas Grebe",
    ]


_MOSTLY_CAPITALS = 10 * ["Wall"] + ["Über", "wall", "wall", "éclair", "سد", "7", "“Wall", "wall.", "Wall."]
_WORDS = st.lists(st.sampled_from(_MOSTLY_CAPITALS), min_size=3, max_size=50)


@given(_WORDS)
def test_a_headline_is_told_by_the_share_of_its_capitals(words: list[str]) -> None:
    """Of the first forty words those that begin with a letter count; a whole sentence needs more capitals."""
    letters = [word[0] for word in words[:40] if word[0].isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    share = 0.8 if words and words[-1].endswith(".") else 0.7
    assert is_headline(" ".join(words)) == (len(letters) > 4 and capitals > share * len(letters))


@pytest.mark.parametrize(
    "opening", ["Work will begin in May", "Construction starts next year", "Traffic opened the day"]
)
def test_a_word_that_only_opens_a_sentence_is_nobody(opening: str) -> None:
    """Though it begins, starts or opens, as people do."""
    texts = ("Minister Helen Grebe approved a bypass of Quillhaven.", f"{opening}, she told reporters.")
    assert last_name(*texts) == "Helen Grebe"


@pytest.mark.parametrize(
    "text",
    ["A severe flood warning has been issued for the river.", "The tremor was felt at a depth of 6 km."],
)
def test_things_say_nothing(text: str) -> None:
    """A warning may be a thing, and what is felt is not what somebody feels."""
    assert find_quotations([text]) == ()


_SCRAPS = (
    "ask Add tell Write say to used heard was put as the in words of said , : . “ ” Pell she that".split()
)


@given(st.lists(st.lists(st.sampled_from(_SCRAPS), max_size=5).map(" ".join), max_size=3))
@example(["Ask"])
@example(["The wall held.", "Add"])
def test_no_scrap_of_a_text_stops_the_rest(texts: list[str]) -> None:
    """A button or a heading of one word may be a paragraph: its article goes in, and so do all others of the run."""
    assert all(found.place < len(texts) for found in find_quotations(texts))
