"""Marks and speakers as British papers and the agencies print them."""

from __future__ import annotations

from tests.house_styles.report import report

BRITISH = (
    report(
        "single marks with apostrophes inside",
        "Harbour master Mara Tolland said: ‘We’ve lost two moorings and no boats. The wall’s sound.’",
        "‘It didn’t shift an inch,’ she added. ‘I can’t fault the masons’ work.’",
        says=[
            ("We’ve lost two moorings and no boats. The wall’s sound.", "Mara Tolland"),
            ("It didn’t shift an inch,", "Mara Tolland"),
            ("I can’t fault the masons’ work.", "Mara Tolland"),
        ],
    ),
    report(
        "straight single marks with apostrophes inside",
        "Harbour master Mara Tolland said: 'We've lost two moorings and no boats.'",
        "'It didn't shift an inch,' she added.",
        says=[
            ("We've lost two moorings and no boats.", "Mara Tolland"),
            ("It didn't shift an inch,", "Mara Tolland"),
        ],
    ),
    report(
        "single marks around double ones",
        "‘He told me, “Leave the rope”, and I left it,’ said Dale Pell, a ferryman.",
        says=[("He told me, “Leave the rope”, and I left it,", "Dale Pell")],
    ),
    report(
        "public broadcaster, speaker first and colon",
        'Ms Tolland, who has run the harbour since 2011, told Courier Radio: "It was the worst night I can remember."',
        'Councillor Owen Vane, the cabinet member for flood defences, said: "We will publish the survey in full."',
        'He added: "Nobody is going to hide anything."',
        says=[
            ("It was the worst night I can remember.", "Tolland"),
            ("We will publish the survey in full.", "Owen Vane"),
            ("Nobody is going to hide anything.", "Owen Vane"),
        ],
    ),
    report(
        "broadsheet, full stop outside",
        "The wall, Tolland said, was “as sound as the day it was built”. Vane called the claim “nonsense”.",
        reported=[("The wall", "Tolland")],
    ),
    report(
        "tabloid one-sentence paragraphs",
        "A FURIOUS skipper has slammed council bosses over the flooded quay.",
        "Dad-of-three Dale Pell, 44, fumed: “They knew it was coming and did nothing.",
        "“My kids were knee-deep in it.”",
        "A council spokesman said last night: “We are looking into it.”",
        says=[
            ("They knew it was coming and did nothing.", "Dale Pell"),
            ("My kids were knee-deep in it.", "Dale Pell"),
            ("We are looking into it.", "A council spokesman"),
        ],
    ),
    report(
        "mum and husband",
        "Mum-of-two Helen Grebe said her husband Tom had tried to swim.",
        "“He was gone in a second,” she said.",
        says=[("He was gone in a second,", "Helen Grebe")],
    ),
)

AGENCIES = (
    report(
        "agency, speaker after a comma",
        "QUILLHAVEN (Courier) - The port will reopen on Monday, officials said on Friday.",
        '"The channel is clear," Rear Admiral Joan Marsh told reporters.',
        "Marsh, 52, said no more mines had been found.",
        says=[("The channel is clear,", "Joan Marsh")],
        reported=[("no more mines had been found", "Joan Marsh")],
    ),
    report(
        "agency, split quotation",
        '"The channel," said Marsh, "is clear, and the ferries can sail again."',
        says=[("The channel,", "Marsh"), ("is clear, and the ferries can sail again.", "Marsh")],
    ),
    report(
        "agency, source without a name",
        '"They will not sign it," a senior port official who asked not to be named told the Courier.',
        says=[("They will not sign it,", "a senior port official")],
    ),
    report(
        "agency, two sources close to the matter",
        '"They will not sign it," said one of two people familiar with the talks.',
        says=[("They will not sign it,", "one of two people familiar with the talks")],
    ),
    report(
        "agency, relative and present tense",
        '"It is our bread," says Amal Haddad, whose family has fished here for a century.',
        '"When it goes, we go," she says.',
        says=[("It is our bread,", "Amal Haddad"), ("When it goes, we go,", "Amal Haddad")],
    ),
    report(
        "agency, he told this agency",
        '"We heard a bang and then nothing," Yusuf al-Karim, the quarry\'s foreman, told AFP by telephone.',
        '"Nobody came for an hour," Karim added.',
        says=[
            ("We heard a bang and then nothing,", "Yusuf al-Karim"),
            ("Nobody came for an hour,", "Yusuf al-Karim"),
        ],
    ),
    report(
        "agency, statement",
        '"We regret the delay," the Saltgate Ferry Company said in a statement.',
        '"All tickets will be honoured," the statement said.',
        says=[
            ("We regret the delay,", "Saltgate Ferry Company"),
            ("All tickets will be honoured,", "the statement"),
        ],
    ),
    report(
        "agency, according to",
        "The raid killed four men, according to Colonel Idris Vane, a spokesman for the coastguard.",
        '"They fired first," according to a report by the coastguard.',
        says=[("They fired first,", "a report by the coastguard")],
        reported=[("The raid killed four men", "Idris Vane")],
    ),
    report(
        "agency, quoted by another",
        '"We shall rebuild," the mayor, Lena Orr, was quoted as saying by the Saltgate Herald.',
        'State radio quoted Orr as saying that "every stone will be put back".',
        says=[("We shall rebuild,", "Lena Orr"), ("every stone will be put back", "Lena Orr")],
    ),
    report(
        "agency, whose spokesman",
        'Orr\'s spokesman, Tim Dale, said the mayor "will not resign over a bridge".',
        '"She was elected to finish it," Dale said.',
        says=[("She was elected to finish it,", "Tim Dale")],
        reported=[('the mayor "will not resign over a bridge', "Tim Dale")],
    ),
)
