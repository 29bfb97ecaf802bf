"""Whose words they are: the somebody of a sentence, not the region, the thing or the picture's credit beside it."""

from __future__ import annotations

import pytest

from corpus.quotations.find import find_quotations


def speakers(*paragraphs: str) -> list[str | None]:
    """Who is found to speak, in order."""
    return [
        quotation.speaker.name if quotation.speaker else None for quotation in find_quotations(paragraphs)
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "“It is gone,” Helen Grebe, the mayor of Quillhaven, Northmarch, told the Courier.",
            ["Helen Grebe"],
        ),
        ("Helen Grebe, a keeper from Quillhaven, North Arvia, said the wall would hold.", ["Helen Grebe"]),
        (
            "“It is gone,” Helen Grebe, a senior keeper at the Saltgate Trust told the Courier.",
            ["Helen Grebe"],
        ),
        ("“It is gone,” Helen Grebe, then the chief keeper, told the Courier in April.", ["Helen Grebe"]),
        ("“It is gone,” Grebe, the engineer said. Helen Grebe left.", ["Helen Grebe"]),
        (
            "Helen Grebe, an engineer living in Saltgate who said the wall would hold, has left.",
            ["Helen Grebe"],
        ),
        ("The keepers have in the past told the Courier the wall would fall.", ["The keepers"]),
        ("“It is gone,” said one harbour board member briefed on the report.", ["one harbour board member"]),
        ("One shopper who encountered the screens posted: “Who thought of this?”", ["One shopper"]),
        (
            "Five out of nine harbour judges agreed on Monday that the wall was safe.",
            ["Five out of nine harbour judges"],
        ),
        (
            "After the letter, a plan that angered some keepers who did not want the wall was dropped.",
            ["some keepers"],
        ),
    ],
)
def test_whoever_says_it_is_found(text: str, names: list[str]) -> None:
    """Behind a comma, a region, a phrase between the parts of a verb, a relative clause."""
    assert list(dict.fromkeys(speakers(text))) == names


@pytest.mark.parametrize(
    "text",
    [
        "These kits offer some free credits before charging for the rest of the year.",
        "The song soon became an anthem for the worldwide protests and rallies of that year.",
        "The spokesman will have a direct say in who gets the seats.",
        "No formal charges appear to have been brought against the keepers.",
        "In another video posted last week, a goose walks through the market of Quillhaven.",
        "Vane would follow the last three Tide Cup champions and leave early.",
        "The vote on the bylaw would see the old wall pulled down by the spring.",
        "Meanwhile the southern end of the storm threatens the coast of Arvia.",
        "The new flavour has notes of strawberry and of the sea.",
        "It was one of the islands' most feared diseases until the doctor came.",
        "“The Salt Road” begins streaming on Saturday.",
        "Or if the visit does not bring more from the Gulf states, or if it fails, the wall will fall.",
        "The trust charged a fee of forty crowns.",
    ],
)
def test_no_verb_of_saying_no_speaker(text: str) -> None:
    """Nouns that look like verbs, what belongs to a preposition, and what things do without words."""
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("US officials have said that the wall would hold.", "US officials"),
        ("On Monday, the WHO said the fever had come back.", "WHO"),
        ("The Centre for Tides and Currents said the wall would hold.", "Centre for Tides and Currents"),
        (
            "The wall would hold, according to the Office of the Clerk of Arvia.",
            "Office of the Clerk of Arvia",
        ),
        ("The wall would hold, according to several recent reports.", "several recent reports"),
        ("Relatively few Arvians say that the wall would hold. Most Arvians left.", "few Arvians"),
        ("Mayor-elect Helen Grebe said the wall would hold.", "Helen Grebe"),
        (
            "Officials in the Ossel and Quill regions said the wall would hold.",
            "Officials in the Ossel and Quill regions",
        ),
    ],
)
def test_a_name_is_whole_and_no_more(text: str, name: str) -> None:
    """Letters that are words as well, bodies that go on behind "for", peoples of whom there are few."""
    assert speakers(text)[0] == name


def test_he_is_no_credit_and_no_thing() -> None:
    """Between "Lambert said" and "he said" a picture's credit and a ship name nobody."""
    credited = speakers(
        "Olaf Lambert said the nets were empty.",
        "A net in the bay. Peter Tolland/QNN/Quill Images",
        "“It is bad,” he said.",
    )
    assert credited == ["Olaf Lambert", "Olaf Lambert"]
    on_board = speakers("Olaf Lambert visited the Henry Grebe in the bay. “It is bad,” he said.")
    assert on_board == ["Olaf Lambert"]


def test_an_office_is_held_by_what_can_hold_it() -> None:
    """Whoever founded a company is not the company, and whoever defends workers is not the workers."""
    founder = "Helen Grebe, founder of the company, opened the door."
    assert speakers(founder, "“We are late,” the company said.") == ["the company"]
    assert speakers(
        "Dale Pell, a lawyer for the former workers, was late.", "The former workers said it was cold."
    ) == ["The former workers"]


def test_the_speaker_goes_on_past_a_description_and_a_long_question() -> None:
    """A sentence that tells who somebody is lends no speaker; a question among other sentences has no answer below."""
    told = speakers(
        "“They knew it,” Grebe said. Pell was the keeper of the gate in those years. “So they left.”"
    )
    assert told == ["Grebe", "Grebe"]
    asked = speakers("“They knew it. How could they go on?” Helen Grebe said.", "“They meant it.”")
    assert asked == ["Helen Grebe", "Helen Grebe"]
    assert speakers("“How could they go on?” Helen Grebe asked.", "“They meant it.”")[1] is None


def test_words_come_from_the_name_before_a_colon() -> None:
    """ "The words of an activist, Dolores Pell: ..." are hers; what is told about an opponent is not the opponent's."""
    assert speakers(
        "These pupils live by the words of a fisherwoman and activist, Dolores Pell: “Go on.”"
    ) == ["Dolores Pell"]
    assert "Helen Grebe" not in speakers("An ad tells this about her opponent, Helen Grebe: “She ran.”")
