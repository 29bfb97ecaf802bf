"""Whole invented reports of the obituary, political, business and live desks, with every speaker."""

from __future__ import annotations

from tests.house_styles.report import report

DESKS = (
    report(
        "obituary in her own words",
        "Ingeborg Thale, who has died aged 93, taught three generations of Quillhaven children to "
        "swim, most of them by throwing them in.",
        "“Fear is only cold water you have not met yet,” she liked to say.",
        "She was born in Saltgate in 1932, the daughter of a lighthouse keeper, Magnus Thale, and "
        "his wife, Ruth.",
        "Her father, she once recalled, “counted ships the way other men count sheep”.",
        "In 1955 she married Ernst Vogel, a clockmaker. “He was never late and I was never early,” "
        "she told the Courier on their golden wedding anniversary, “so we met in the middle.”",
        "Among her pupils was the Olympic medallist Dana Frayne. “She terrified me for six years and "
        "I would not have missed a day,” Frayne said this week.",
        "The mayor, Tobias Renn, another former pupil, said the baths would be renamed in her "
        "honour. “She would have hated it,” he added.",
        "Thale retired in 2001, when the council closed the old baths. Of the councillors who voted "
        "for it she remarked: “Not one of them could float.”",
        "Ernst died in 2014. She is survived by their daughter, Karin, who said her mother swam on "
        "the morning of her death. “It was four degrees,” she said. “She complained that it was "
        "warm.”",
        says=[
            ("Fear is only cold water you have not met yet,", "Ingeborg Thale"),
            ("counted ships the way other men count sheep", "Ingeborg Thale"),
            ("He was never late and I was never early,", "Ingeborg Thale"),
            ("so we met in the middle.", "Ingeborg Thale"),
            ("She terrified me for six years and I would not have missed a day,", "Dana Frayne"),
            ("She would have hated it,", "Tobias Renn"),
            ("Not one of them could float.", "Ingeborg Thale"),
            ("It was four degrees,", "Karin"),
            ("She complained that it was warm.", "Karin"),
        ],
    ),
    report(
        "statehouse with many speakers",
        "MARROWBRIDGE — The state Senate voted 21-19 on Tuesday to cap rents in coastal towns, "
        "sending the bill to Gov. Alma Reyes, who has not said whether she will sign it.",
        "“This is a great night for renters,” said Sen. Paul Whitlock, D-Saltgate, the bill's sponsor.",
        "Senate Minority Leader Judith Crane, R-Underhill, called the measure “Soviet economics with "
        "an ocean view.”",
        "“Mr. Whitlock has never met a problem he couldn't make worse,” she said on the floor.",
        "Whitlock fired back that Crane “owns eleven apartments and has read none of the bill.”",
        "“Point of order,” Sen. Tom Abara interjected. “She owns twelve.”",
        "Landlords' groups vowed to sue. “We will see them in court,” said Rhonda Fells, executive "
        "director of the Coastal Property Owners Association.",
        "A spokesman for Reyes, Andre Pell, said the governor was “reviewing the legislation.” Pell "
        "declined to comment further.",
        "But two people close to the governor, who spoke on condition of anonymity, said she was "
        "leaning toward a veto. “She doesn't like it,” one of them said. “She never did,” said the "
        "other.",
        "Asked about that, Reyes told reporters in the hallway: “I don't comment on people who don't "
        "have names.”",
        "President Aiden Moss, who won the state by two points, tweeted his support. “Sign it, "
        "Alma!” the president wrote.",
        "In a statement, the Chamber of Commerce said that the cap “would freeze construction in its "
        "tracks,” adding: “The Senate has voted for a shortage.”",
        says=[
            ("This is a great night for renters,", "Paul Whitlock"),
            ("Mr. Whitlock has never met a problem he couldn't make worse,", "Judith Crane"),
            ("Point of order,", "Tom Abara"),
            ("She owns twelve.", "Tom Abara"),
            ("We will see them in court,", "Rhonda Fells"),
            ("She doesn't like it,", "one of them"),
            ("She never did,", "the other"),
            ("I don't comment on people who don't have names.", "Alma Reyes"),
            ("Sign it, Alma!", "Aiden Moss"),
            ("would freeze construction in its tracks,", "Chamber of Commerce"),
            ("The Senate has voted for a shortage.", "Chamber of Commerce"),
        ],
    ),
    report(
        "live blog",
        "09:14 The mayor has arrived at the town hall. She waved but did not speak.",
        "09:31 “It's a bit damp but we're cheerful,” our reporter Jess Arkwright says from the quay.",
        "10:02 BREAKING: Council leader Ivor Stamp has resigned. “I have let people down,” he said "
        "in a statement.",
        "10:05 Reaction is coming in. “About time,” tweets Cllr Maya Pell.",
        "10:11 Former leader Dame Olive Hurst tells us: “Ivor is a decent man who made a bad mistake.”",
        "10:30 “I shall not be standing,” Hurst adds, when asked whether she would return.",
        "10:44 Stamp's deputy, Reg Oakes, confirms that he will take over until May. He says: “There "
        "is a lot of tidying up to do.”",
        "11:20 Gareth Lowe, of the residents' association, has this to say: “Nobody told us a thing.”",
        says=[
            ("It's a bit damp but we're cheerful,", "Jess Arkwright"),
            ("I have let people down,", "Ivor Stamp"),
            ("About time,", "Maya Pell"),
            ("Ivor is a decent man who made a bad mistake.", "Olive Hurst"),
            ("I shall not be standing,", "Olive Hurst"),
            ("There is a lot of tidying up to do.", "Reg Oakes"),
            ("Nobody told us a thing.", "Gareth Lowe"),
        ],
    ),
    report(
        "business with two analysts",
        "Shares in Pennick Marine fell 9 per cent on Wednesday after the shipbuilder warned that "
        "profits would miss expectations because of a delay to its hybrid ferries.",
        "Chief executive Constance Pennick blamed a shortage of batteries. “We have two beautiful "
        "hulls and nothing to put in them,” she told analysts.",
        "The company now expects earnings of between £3m and £4m, against a previous forecast of £6m.",
        "“This is the third warning in a year,” said Nikhil Rao, an analyst at Lantern Securities, "
        "who cut his rating to sell. “Investors have run out of patience, and so have I.”",
        "Rao's counterpart at Harbour Capital, Greta Voss, was more forgiving: “Batteries are "
        "everyone's problem.”",
        "Pennick Marine said in its statement that it was “in advanced talks with a second "
        "supplier”. It did not name the supplier.",
        "According to people familiar with the matter, the supplier is Voltara.",
        "Voltara declined to comment. “We don't discuss customers,” a spokeswoman said.",
        "Finance director Samuel Okoro said the dividend was safe “for now”. But Rao is not "
        "convinced. “For now is doing a lot of work in that sentence,” he said.",
        says=[
            ("We have two beautiful hulls and nothing to put in them,", "Constance Pennick"),
            ("This is the third warning in a year,", "Nikhil Rao"),
            ("Investors have run out of patience, and so have I.", "Nikhil Rao"),
            ("Batteries are everyone's problem.", "Greta Voss"),
            ("We don't discuss customers,", "a spokeswoman"),
            ("For now is doing a lot of work in that sentence,", "Nikhil Rao"),
        ],
    ),
    report(
        "interview by initials",
        "The novelist Petra Lindqvist talks to Hugh Marlow about gulls, grief and getting up early.",
        "Hugh Marlow: You write at four in the morning. Why?",
        "Petra Lindqvist: Because nobody telephones.",
        "HM: Your new book is about a gull.",
        "PL: It is about a man who thinks he is a gull. My editor said, “Could it be a nicer bird?” "
        "I said no.",
        "HM: Do you miss your husband?",
        "PL: Every day at four in the morning.",
        says=[
            ("You write at four in the morning. Why?", "Hugh Marlow"),
            ("Because nobody telephones.", "Petra Lindqvist"),
            ("Your new book is about a gull.", "Hugh Marlow"),
            (
                "It is about a man who thinks he is a gull. My editor said, “Could it be a nicer bird?” I said no.",
                "Petra Lindqvist",
            ),
            ("Do you miss your husband?", "Hugh Marlow"),
            ("Every day at four in the morning.", "Petra Lindqvist"),
        ],
    ),
)
