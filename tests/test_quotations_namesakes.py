"""Two of one surname, of one given name or of one office: who is meant where it is plain, nobody where not."""

from __future__ import annotations

import pytest

from corpus.quotations.find import find_quotations

COUPLE = "Thomas Brannick opened the shop in 1990 and his wife, Helen Brannick, keeps its books."
BROTHERS = "The brothers Mark Brannick and Matthew Brannick run the ferry."


def last_name(*texts: str) -> str | None:
    speaker = find_quotations(texts)[-1].speaker
    return speaker.name if speaker else None


@pytest.mark.parametrize(
    "texts",
    [
        (COUPLE, "“We never close,” Brannick said."),
        (BROTHERS, "“We never close,” Brannick said."),
        (BROTHERS, "“We never close,” Mr. Brannick said."),
        ("Thomas and Helen Brannick run the shop.", "“We never close,” Brannick said."),
        ("Thomas Brannick Sr. and Thomas Brannick Jr. run the shop.", "“We never close,” Brannick said."),
        (
            "Thomas Brannick met his son Owen Brannick at the quay.",
            "It rained.",
            "Brannick said the ferry was late.",
        ),
    ],
)
def test_a_surname_of_two_stays_as_it_stands(texts: tuple[str, ...]) -> None:
    """Where nothing tells husband from wife or brother from brother the bare surname is shown."""
    assert last_name(*texts) == "Brannick"


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("Helen Brannick", (COUPLE, "“We never close,” Mrs. Brannick said.")),
        ("Thomas Brannick", (COUPLE, "“We never close,” Mr Brannick said.")),
        ("Helen Brannick", (COUPLE, "Brannick said she would not sell.")),
        (
            "Helen Brannick",
            (COUPLE, "It rained.", "Helen Brannick came out to look.", "“We never close,” Brannick said."),
        ),
        (
            "Owen Brannick",
            (
                "Thomas Brannick sailed in 1990.",
                "The council has sold the pier.",
                "Owen Brannick, his son, said the rope had snapped. “It was cut,” Brannick said.",
            ),
        ),
        (
            "Thomas Brannick",
            (
                "Thomas Brannick was elected mayor on Monday.",
                "“I am glad,” Brannick said.",
                "He lives in Saltgate with his wife, Helen Brannick.",
                "“I am tired,” Brannick said.",
            ),
        ),
        (
            "Ruth Brannick",
            (
                "Judge Ruth Brannick heard the case against Owen Brannick on Monday.",
                "“It is grave,” Judge Brannick said.",
            ),
        ),
        (
            "Thomas Brannick Jr",
            (
                "Thomas Brannick founded the yard. Thomas Brannick Jr. sold it.",
                "“I had to,” Brannick Jr. said.",
            ),
        ),
        (
            "Helen Brannick",
            (
                "Thomas Brannick sailed in 1990.",
                "Helen Brannick stayed at home.",
                "“I had the shop,” Brannick said.",
                "“It kept us,” she said.",
            ),
        ),
        (
            "Boris Petrel",
            (
                "Ivan Petrel's lawyer, Boris Petrel, said his client was ill.",
                "“He cannot stand,” Petrel said.",
            ),
        ),
        (
            "Mara Tolland",
            (
                "Mara Tolland, whose father Owen Tolland built the wall, said it held.",
                "“It did,” Tolland said.",
            ),
        ),
    ],
)
def test_a_surname_of_two_is_whoever_it_plainly_means(name: str, texts: tuple[str, ...]) -> None:
    """Titles, “she” behind the verb, the paragraph's subject and whom the article calls so decide."""
    assert last_name(*texts) == name


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("Tom", ("Tom Vane and Tom Pell row together.", "“It was wet,” Tom said.")),
        (
            "Tom Pell",
            (
                "Tom Vane rows for Saltgate.",
                "The crew lost.",
                "Tom Pell rows for Skell.",
                "“It was wet,” Tom said.",
            ),
        ),
    ],
)
def test_a_given_name_of_two_is_told_the_same_way(name: str, texts: tuple[str, ...]) -> None:
    """Features that call people by given names have their Toms too."""
    assert last_name(*texts) == name


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("He", ("Thomas Pell and Colin Ferris argued.", "He said it was late.")),
        ("Dale Pell", ("Dale Pell argued with Helen Grebe.", "He said it was late.")),
        ("a ferryman", ("“It sank,” a ferryman said.", "“I saw it,” he said.")),
        (
            "Dale Pell",
            ("Bellrow Ferries took on Dale Pell. The Harbour Trust paid his wages.", "He said it was late."),
        ),
    ],
)
def test_he_is_nobody_where_two_are_equally_near(name: str, texts: tuple[str, ...]) -> None:
    """Two men of one sentence are not told apart; a company is no “he”, somebody without a name may be."""
    found = find_quotations(texts)[-1]
    assert (found.speaker.name if found.speaker else found.mention) == name


PORT = "Dale Pell, a spokesman for the port, met Colin Ferris, a spokesman for the ferry."


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("the spokesman", (PORT, "“It sails,” the spokesman said.")),
        ("Colin Ferris", (PORT, "It rained.", "Ferris came late.", "“It sails,” the spokesman said.")),
        ("Colin Ferris", (PORT, "“It sails,” the ferry spokesman said.")),
        (
            "the spokesman",
            (
                "Dale Pell, a spokesman for the port, spoke first.",
                "“It sails,” an army spokesman said.",
                "“At noon,” the spokesman said.",
            ),
        ),
        ("the police", ("Police chief Anna Brill said the road was shut.", "“It snows,” the police said.")),
        (
            "the army spokesman",
            (
                "Dale Pell, a spokesman for the port, said it sails.",
                "“We guard it,” the army spokesman said.",
            ),
        ),
        (
            "Ida Berg",
            (
                "Prime Minister Ida Berg said she would go. The former prime minister Jon Falk said he would not.",
                "“It is late,” the prime minister said.",
            ),
        ),
        (
            "Eva Lind",
            (
                "Finance Minister Karl Ost and Justice Minister Eva Lind met.",
                "“It is late,” the justice minister said.",
            ),
        ),
        (
            "the senator",
            ("Senator Thomas Pell said the bill was late.", "But the senator insisted she never saw it."),
        ),
    ],
)
def test_an_office_is_whoever_plainly_holds_it(name: str, texts: tuple[str, ...]) -> None:
    """Of two spokesmen the one last named; never one of another body, or somebody left without a name."""
    assert last_name(*texts) == name


@pytest.mark.parametrize("names", ["Thomas Pell and Helen Grebe", "Pell, Stoat and Grebe"])
def test_who_speaks_together_is_named_together(names: str) -> None:
    """Neither of them is left out."""
    assert last_name(f"“We never close,” {names} said.") == names


@pytest.mark.parametrize("short", ["Tom Grebe", "T. Grebe", "Grebe"])
def test_short_given_names_are_the_same_person(short: str) -> None:
    """“Tom Grebe” is Thomas Grebe, not his brother."""
    assert last_name("Thomas Grebe rowed out.", f"“It was cold,” {short} said.") == "Thomas Grebe"
