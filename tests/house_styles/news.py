"""More invented reports: whole short articles as agencies, broadcasters, broadsheets and tabloids print them."""

from __future__ import annotations

from tests.house_styles.report import report

NEWS = (
    report(
        "broadsheet with pronouns",
        "The mayor of Quillhaven, Lena Orr, said the bridge was “a disgrace”.",
        "“We were promised a bridge,” she said. “We got a footpath.”",
        "A council source said: “She signed it off herself.”",
        "The opposition leader, Paul Stoat, who visited the site on Monday, said Orr should resign.",
        "“She has to go,” he said.",
        "Speaking on Courier FM, Orr said she would not resign.",
        says=[
            ("We were promised a bridge,", "Lena Orr"),
            ("We got a footpath.", "Lena Orr"),
            ("She signed it off herself.", "A council source"),
            ("She has to go,", "Paul Stoat"),
        ],
    ),
    report(
        "broadcaster with a told-to",
        'Lena Orr, 44, from Saltgate, said she had been "left in the dark".',
        '"Nobody rang me," she told Radio Quillhaven.',
        'Ferry company Bellrow said it was "sorry for any inconvenience".',
        'A spokesperson for the company said: "We are working to restore services. Customers should '
        'check before they travel."',
        "Analysis by Tom Vane, transport correspondent",
        "It is not often that a ferry fails twice in a week.",
        says=[
            ("Nobody rang me,", "Lena Orr"),
            (
                "We are working to restore services. Customers should check before they travel.",
                "A spokesperson for the company",
            ),
        ],
    ),
    report(
        "agency, business",
        "SALTGATE, March 3 (Courier) - Bellrow Ferries will cut 300 jobs, its chief executive said on "
        "Tuesday, blaming fuel prices.",
        '"It is a hard day," CEO Anna Lindt told analysts on a conference call. "But we have no choice."',
        'Shares in the company fell 4%. "The market expected worse," said Ivo Marsh, an analyst at Quay '
        "Securities in London.",
        "Lindt declined to comment on the dividend.",
        "(Reporting by Tom Vane; Editing by Jo Ash)",
        says=[
            ("It is a hard day,", "Anna Lindt"),
            ("But we have no choice.", "Anna Lindt"),
            ("The market expected worse,", "Ivo Marsh"),
        ],
    ),
    report(
        "agency, unnamed spokesman",
        "The head of the port, Karim al-Nasser, said on Sunday that two divers were missing.",
        '"We have lost contact with them," he told the Courier.',
        "Their families were waiting at the quay, an the Courier journalist saw.",
        '"My son is a good swimmer," said Umm Yusuf, mother of one of the divers, in tears.',
        "The army denied involvement.",
        '"We had no operation there," an army spokesman, who spoke on condition of anonymity, said.',
        says=[
            ("We have lost contact with them,", "Karim al-Nasser"),
            ("My son is a good swimmer,", "Umm Yusuf"),
            ("We had no operation there,", "an army spokesman"),
        ],
    ),
    report(
        "American agency",
        'SALTGATE (AP) — The ferry sank "in seconds," survivors said Tuesday.',
        '"I heard screaming," said Dale Pell, 61, of Saltgate, who jumped. "Then nothing."',
        "Pell's wife, Helen, 58, said he swam for an hour.",
        "Coast Guard Lt. Cmdr. Joan Marsh said crews had searched 400 square miles (1,036 square kilometers).",
        "“We remain hopeful,” Marsh said at a news conference Tuesday, flanked by Gov. Ted Crane and "
        "Mayor Lena Orr. “We do not give up.”",
        says=[
            ("in seconds,", "survivors"),
            ("I heard screaming,", "Dale Pell"),
            ("Then nothing.", "Dale Pell"),
            ("We remain hopeful,", "Joan Marsh"),
            ("We do not give up.", "Joan Marsh"),
        ],
    ),
    report(
        "tabloid, quotes within",
        "‘I FELL 40FT AND LIVED’",
        "A MUM who fell 40ft from a ferry has told how she thought she was going to die.",
        "Gemma Stoat, 32, said: “I remember thinking, ‘This is it’.",
        "“Then I saw the kids’ faces.",
        "“I just thought, ‘Not today’.”",
        "Hubby Darren, 35, added: “She’s my hero.”",
        "A source told The Courier: “It’s a miracle.”",
        says=[
            ("I remember thinking, ‘This is it’.", "Gemma Stoat"),
            ("Then I saw the kids’ faces.", "Gemma Stoat"),
            ("I just thought, ‘Not today’.", "Gemma Stoat"),
            ("She’s my hero.", "Darren"),
            ("It’s a miracle.", "A source"),
        ],
    ),
    report(
        "feature in the present tense",
        "When Amal Haddad opens the door, she is laughing.",
        "“Come in, come in,” she says, “the soup is getting cold.”",
        "Haddad, 71, has fed half the quay. “Everyone eats here,” she says. “Even the mayor.”",
        "Her husband, Yusuf, shakes his head. “Especially the mayor,” he says.",
        "“He never pays,” she adds.",
        says=[
            ("Come in, come in,", "Amal Haddad"),
            ("the soup is getting cold.", "Amal Haddad"),
            ("Everyone eats here,", "Amal Haddad"),
            ("Even the mayor.", "Amal Haddad"),
            ("Especially the mayor,", "Yusuf"),
            ("He never pays,", "Amal Haddad"),
        ],
    ),
    report(
        "two politicians in turn",
        "Ms. Orr, a Democrat, and Mr. Stoat, a Republican, traded barbs on Monday.",
        "“He is a liar,” Ms. Orr said of Mr. Stoat.",
        "“She would know,” Mr. Stoat shot back.",
        "Asked later whether she regretted it, Ms. Orr laughed.",
        "“Not for a minute,” she said.",
        says=[
            ("He is a liar,", "Orr"),
            ("She would know,", "Stoat"),
            ("Not for a minute,", "Orr"),
        ],
    ),
    report(
        "court report",
        "Prosecutor Ivo Marsh told the jury that Pell had “planned it for months”.",
        "Pell, giving evidence, said: “I never touched him.”",
        "Judge Helen Grebe adjourned the case. “We will resume on Monday,” she said.",
        "In a victim impact statement read to the court, Rosa Quill said: “He took my brother.”",
        says=[
            ("I never touched him.", "Pell"),
            ("We will resume on Monday,", "Helen Grebe"),
            ("He took my brother.", "Rosa Quill"),
        ],
    ),
    report(
        "match report",
        "Rovers manager Dunstan Crake was furious. “We were robbed,” he said.",
        "“I thought it was a penalty,” said captain Theo Okafor. “The ref said he didn’t see it.”",
        "Crake: “It was a joke of a decision.”",
        "Opposite number Miriam Hall disagreed: “We deserved it.”",
        says=[
            ("We were robbed,", "Dunstan Crake"),
            ("I thought it was a penalty,", "Theo Okafor"),
            ("The ref said he didn’t see it.", "Theo Okafor"),
            ("It was a joke of a decision.", "Dunstan Crake"),
            ("We deserved it.", "Miriam Hall"),
        ],
    ),
    report(
        "social networks",
        "“Thoughts with all at Saltgate tonight,” tweeted @LenaOrr.",
        "On Facebook, the ferry company wrote: “All sailings are cancelled.”",
        "Posting on X, Paul Stoat said: “Where is the mayor?”",
        "The post was later deleted. “It was a mistake,” an aide said.",
        says=[
            ("Thoughts with all at Saltgate tonight,", "@LenaOrr"),
            ("All sailings are cancelled.", "the ferry company"),
            ("Where is the mayor?", "Paul Stoat"),
            ("It was a mistake,", "an aide"),
        ],
    ),
    report(
        "quotes inside quotes",
        "“When I asked him why, he said, ‘Because it is there,’ and walked off,” Grebe recalled.",
        "“She told me: ‘You will never work again.’ And I didn’t,” said Tom Dale.",
        says=[
            ("When I asked him why, he said, ‘Because it is there,’ and walked off,", "Grebe"),
            ("She told me: ‘You will never work again.’ And I didn’t,", "Tom Dale"),
        ],
    ),
    report(
        "long relative clause behind the name",
        "“It was cold,” said Tom Dale, who was then 17 and had never been to sea, as he sat in the "
        "kitchen of the house where he was born.",
        "“We sang,” he said.",
        says=[
            ("It was cold,", "Tom Dale"),
            ("We sang,", "Tom Dale"),
        ],
    ),
    report(
        "statements and reports",
        "In a statement, Bellrow Ferries said it regretted the incident and that “safety is our first priority”.",
        "The statement added: “We are cooperating fully.”",
        "A letter from the regulator, seen by the Courier, says the company “ignored warnings”.",
        "The report concludes that “the hull was not sound”.",
        says=[
            ("safety is our first priority", "Bellrow Ferries"),
            ("We are cooperating fully.", "The statement"),
            ("the hull was not sound", "The report"),
        ],
    ),
    report(
        "unions and crowds",
        "“We will strike,” the union said.",
        "“They are bluffing,” management sources said.",
        "Residents complained that nobody had warned them.",
        "“Shame on you!” the crowd shouted.",
        says=[
            ("We will strike,", "the union"),
            ("They are bluffing,", "management sources"),
            ("Shame on you!", "the crowd"),
        ],
    ),
    report(
        "people without a name",
        "“He was a lovely boy,” his grandmother said.",
        "“They should have known,” one neighbour told the Courier.",
        "“I saw everything,” said a woman who gave her name only as Rita.",
        says=[
            ("He was a lovely boy,", "his grandmother"),
            ("They should have known,", "one neighbour"),
            ("I saw everything,", "a woman"),
        ],
    ),
    report(
        "a politician’s deputy",
        "Orr’s deputy, Tom Dale, said the mayor was “heartbroken”. Dale’s own house was flooded.",
        "“I lost it all,” he said.",
        says=[
            ("I lost it all,", "Tom Dale"),
        ],
    ),
    report(
        "split around a listener",
        "“The wall,” Tolland told reporters on Friday as rain fell, “is sound.” “It always was,” she insisted.",
        says=[
            ("The wall,", "Tolland"),
            ("is sound.", "Tolland"),
            ("It always was,", "Tolland"),
        ],
    ),
)
