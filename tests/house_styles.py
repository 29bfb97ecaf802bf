"""Invented reports in many newspapers' house styles, each with what is said in it and by whom.

`says` lists (words of the quotation, the name a reader is shown or None) for the quotations inside marks, in
order; `reported` lists the same for speech outside marks, of which other quotations are allowed.
"""

from __future__ import annotations

from dataclasses import dataclass

Said = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Report:
    """One invented article: its house style, its paragraphs, what is said inside marks and outside."""

    style: str
    texts: tuple[str, ...]
    says: tuple[Said, ...] = ()
    reported: tuple[Said, ...] = ()


def report(
    style: str, *texts: str, says: list[Said] | None = None, reported: list[Said] | None = None
) -> Report:
    return Report(style, texts, tuple(says or ()), tuple(reported or ()))


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
INTERVIEWS = (
    report(
        "names and colons",
        "Mara Tolland has run the harbour for ten years. We met her on the quay.",
        "Courier: Was the wall ever in danger?",
        "Tolland: Never. It was built for worse.",
        "Courier: And the moorings?",
        "Tolland: Two went. They were old.",
        says=[
            ("Was the wall ever in danger?", "Courier"),
            ("Never. It was built for worse.", "Mara Tolland"),
            ("And the moorings?", "Courier"),
            ("Two went. They were old.", "Mara Tolland"),
        ],
    ),
    report(
        "capitals and colons",
        "The mayor, Lena Orr, spoke to us at the town hall.",
        "COURIER: Will the bridge open?",
        "ORR: In May.",
        "COURIER: Why so late?",
        "ORR: Because of the frost.",
        says=[
            ("Will the bridge open?", "COURIER"),
            ("In May.", "Lena Orr"),
            ("Why so late?", "COURIER"),
            ("Because of the frost.", "Lena Orr"),
        ],
    ),
    report(
        "initials",
        "The mayor, Lena Orr, spoke to us at the town hall.",
        "QC: Will the bridge open?",
        "LO: In May, I hope.",
        "QC: Why so late?",
        "LO: Because of the frost.",
        says=[
            ("Will the bridge open?", "QC"),
            ("In May, I hope.", "Lena Orr"),
            ("Why so late?", "QC"),
            ("Because of the frost.", "Lena Orr"),
        ],
    ),
    report(
        "letters",
        "Q: Will the bridge open?",
        "A: In May.",
        "Q: Why so late?",
        "A: Because of the frost.",
        says=[
            ("Will the bridge open?", None),
            ("In May.", None),
            ("Why so late?", None),
            ("Because of the frost.", None),
        ],
    ),
    report(
        "dashes",
        "— Did you see the ferry? asked Dale Pell.",
        "— I saw it go down, said Helen Grebe.",
        "— And nobody came?",
        says=[
            ("Did you see the ferry?", "Dale Pell"),
            ("I saw it go down,", "Helen Grebe"),
            ("And nobody came?", None),
        ],
    ),
)
RUNNING_ON = (
    report(
        "three paragraphs open, the last closed",
        "“The first night was the worst,” Orr said. “We had no pumps.",
        "“The second night they came, and we worked until four.",
        "“By the third it was over.”",
        "The council meets on Friday.",
        says=[
            ("The first night was the worst,", "Orr"),
            ("We had no pumps.", "Orr"),
            ("The second night they came, and we worked until four.", "Orr"),
            ("By the third it was over.", "Orr"),
        ],
    ),
    report(
        "a colon and a block of its own",
        "In a letter to the Courier, Lena Orr wrote:",
        "“The bridge will open in May. I have seen the drawings and I stand by them.”",
        says=[("The bridge will open in May. I have seen the drawings and I stand by them.", "Lena Orr")],
    ),
    report(
        "closing mark forgotten",
        "“We had no pumps, Orr said.",
        "“The second night they came,” said Dale Pell, a volunteer.",
        says=[("We had no pumps, Orr said.", None), ("The second night they came,", "Dale Pell")],
    ),
    report(
        "speaker named only at the end",
        "“They told us to run. So we ran.”",
        "That is how Dale Pell, a ferryman, remembers the night of the flood.",
        "“I carried my mother,” he says.",
        says=[("They told us to run. So we ran.", None), ("I carried my mother,", "Dale Pell")],
    ),
    report(
        "two speakers in turn",
        "“I never touched the money,” said Colin Ferris, the treasurer.",
        "“He signed every cheque,” said Helen Grebe, the auditor.",
        "“I have the stubs,” Grebe said.",
        "Ferris shook his head. “They are forged,” he said.",
        says=[
            ("I never touched the money,", "Colin Ferris"),
            ("He signed every cheque,", "Helen Grebe"),
            ("I have the stubs,", "Helen Grebe"),
            ("They are forged,", "Colin Ferris"),
        ],
    ),
)
OTHER_TONGUES = (
    report(
        "French guillemets with spaces inside",
        "« Nous n’avions plus de pompes », a déclaré Hélène Marchand, la maire de la ville.",
        "« C’était terrible », a-t-elle ajouté.",
        says=[
            ("Nous n’avions plus de pompes", "Hélène Marchand"),
            ("C’était terrible", "Hélène Marchand"),
        ],
    ),
    report(
        "French, inverted and according to",
        "« Le pont ouvrira en mai », affirme le directeur du port, Paul Lenoir.",
        "« Nous serons prêts », explique-t-il.",
        "Selon Paul Lenoir, « les travaux avancent bien ».",
        says=[
            ("Le pont ouvrira en mai", "Paul Lenoir"),
            ("Nous serons prêts", "Paul Lenoir"),
            ("les travaux avancent bien", "Paul Lenoir"),
        ],
    ),
    report(
        "Arabic, verb first",
        "قال مدير الميناء سامي الحداد: «لم نفقد أي قارب هذه الليلة».",
        "وأضاف الحداد: «الجدار سليم تماما».",
        says=[("لم نفقد أي قارب هذه الليلة", "سامي الحداد"), ("الجدار سليم تماما", "سامي الحداد")],
    ),
    report(
        "Arabic, he added",
        "وأكد المتحدث باسم البلدية كريم ناصر أن الجسر سيفتح قريبا.",
        'وأضاف: "سنعمل ليلا ونهارا حتى ننتهي".',
        says=[("سنعمل ليلا ونهارا حتى ننتهي", "كريم ناصر")],
    ),
    report(
        "guillemets in English",
        "«The channel is clear», said Joan Marsh, the admiral.",
        says=[("The channel is clear", "Joan Marsh")],
    ),
)
ODD_PLACES = (
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
PEOPLE = (
    report(
        "office named later",
        "Police chief Anna Brill said the road was shut.",
        "“We expect snow until Friday,” the police chief said.",
        says=[("We expect snow until Friday,", "Anna Brill")],
    ),
    report(
        "office of another's",
        "Lena Orr, the mayor of Quillhaven, met Paul Stoat, the mayor of Saltgate.",
        "“We agreed on everything,” the mayor said.",
        says=[("We agreed on everything,", "the mayor")],
    ),
    report(
        "no wrong name for a group",
        "Lena Orr met the owners of the ferry on Tuesday.",
        "“We want a longer lease,” one of the owners said.",
        says=[("We want a longer lease,", "one of the owners")],
    ),
    report(
        "two women and a she",
        "Helen Grebe said the pump had failed, and Anna Brill said the wall had.",
        "“It was never checked,” she said.",
        says=[("It was never checked,", None)],
    ),
    report(
        "he after a new subject",
        "Dale Pell said the rope had snapped.",
        "Colin Ferris, the harbour's engineer, climbed down to look.",
        "“It was cut,” he said.",
        says=[("It was cut,", "Colin Ferris")],
    ),
    report(
        "his wife",
        "Dale Pell lost his boat that night.",
        "“He has not slept since,” said his wife, Helen.",
        "“We will sell the house,” she said.",
        says=[("He has not slept since,", "Helen"), ("We will sell the house,", "Helen")],
    ),
    report(
        "surname shared by two",
        "Thomas Grebe and his daughter Helen Grebe run the shop.",
        "“We never close,” Helen Grebe said.",
        "“Never once,” Thomas Grebe said.",
        says=[("We never close,", "Helen Grebe"), ("Never once,", "Thomas Grebe")],
    ),
    report(
        "dead man quoted by another",
        "Helen Grebe said her father, Thomas Grebe, had warned of it.",
        "“He told everyone who would listen,” she said.",
        says=[("He told everyone who would listen,", "Helen Grebe")],
    ),
    report(
        "nobody who could be meant",
        "The bridge was shut at noon.",
        "“It is a disgrace,” he said.",
        says=[("It is a disgrace,", None)],
    ),
)
REPORTS = (*BRITISH, *AGENCIES, *INTERVIEWS, *RUNNING_ON, *OTHER_TONGUES, *ODD_PLACES, *NOT_SPEECH, *PEOPLE)
