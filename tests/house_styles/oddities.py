"""Other languages, odd places, and marks that hold no speech."""

from __future__ import annotations

from tests.house_styles.report import report

ODD_PLACES = (
    report(
        "guillemets in English",
        "«The channel is clear», said Joan Marsh, the admiral.",
        says=[("The channel is clear", "Joan Marsh")],
    ),
    report(
        "posted and tweeted",
        "“Praying for everyone on the quay tonight,” Orr tweeted.",
        "“Stay off the roads,” the mayor's office posted on its page.",
        "Singer Rosa Quill wrote on Instagram: “My heart is with Quillhaven.”",
        says=[
            ("Praying for everyone on the quay tonight,", "Orr"),
            ("Stay off the roads,", "the mayor's office"),
            ("My heart is with Quillhaven.", "Rosa Quill"),
        ],
    ),
    report(
        "recalled, laughed, put it",
        "“I thought it was thunder,” recalled Dale Pell.",
        "“I was wrong,” Pell said with a laugh.",
        "“It was the wall,” as Helen Grebe, the engineer, put it.",
        says=[
            ("I thought it was thunder,", "Dale Pell"),
            ("I was wrong,", "Dale Pell"),
            ("It was the wall,", "Helen Grebe"),
        ],
    ),
    report(
        "would say, has said, had told",
        "Orr has said that the bridge “will open in May”.",
        "“We are not ready,” she had told the council in March.",
        "“We will never be ready,” Dale Pell would later say.",
        says=[
            ("We are not ready,", "Orr"),
            ("We will never be ready,", "Dale Pell"),
        ],
        reported=[("the bridge “will open in May", "Orr")],
    ),
    report(
        "in her words, for him",
        "In the words of Helen Grebe, the engineer, “it was a wall built on sand”.",
        "For Dale Pell, the reason is simple: “They spent it on the fountain.”",
        says=[
            ("it was a wall built on sand", "Helen Grebe"),
            ("They spent it on the fountain.", "Dale Pell"),
        ],
    ),
    report(
        "caption",
        "Lena Orr at the bridge on Monday: “It will open in May.” Photograph: Tim Dale",
        says=[("It will open in May.", "Lena Orr")],
    ),
    report(
        "asked",
        "Asked whether the bridge was safe, Orr replied: “Would I drive over it otherwise?”",
        "Asked by the Courier if she would resign, the mayor said: “No.”",
        says=[("Would I drive over it otherwise?", "Orr"), ("No.", "the mayor")],
    ),
    report(
        "apposition inside the inverted clause",
        "“It is a scandal,” said a visibly angry Dale Pell, 61, who lost his boat.",
        "“It is worse than that,” said his brother, Colin Pell.",
        says=[("It is a scandal,", "Dale Pell"), ("It is worse than that,", "Colin Pell")],
    ),
    report(
        "groups",
        "“We want our quay back,” the protesters chanted.",
        "“No comment,” police said.",
        "“We were told nothing,” residents said.",
        says=[
            ("We want our quay back,", "the protesters"),
            ("No comment,", "police"),
            ("We were told nothing,", "residents"),
        ],
    ),
    report(
        "signs and banners",
        "A banner over the door read “Save our quay from the council”.",
        "The letter, signed by forty residents, said: “We will not pay for it again.”",
        says=[
            ("Save our quay from the council", "A banner over the door"),
            ("We will not pay for it again.", "The letter"),
        ],
    ),
)

NOT_SPEECH = (
    report("a book", "Her first novel, “The Salt Road”, sold well, and “The Long Quay” followed in 2011."),
    report("a song", "The band opened with “Tide of Stone” and closed with “Leaving Saltgate”."),
    report("scare marks", "The so-called “smart” wall leaked, and the “experts” had gone home."),
    report("a nickname", "Dale “Sparrow” Pell and Colin “the Count” Ferris shared the prize."),
    report("a term", "Engineers use the term “toe scour” for what the sea does to a wall."),
    report("an exhibition", "The exhibition, “Walls of the North Sea: A History”, runs until May."),
    report("inches", 'The plank was 12" wide and 40" long, and the hole 3" deep.'),
    report("an apostrophe's town", "The fishermen's wives' choir sang at St Brannoc's on the boats' return."),
)
