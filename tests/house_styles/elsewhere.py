"""Whole invented reports as papers elsewhere print them: hearings, gossip, profiles, weather."""

from __future__ import annotations

from tests.house_styles.report import report

ELSEWHERE = (
    report(
        "Indian daily",
        "NEW TARANPUR: The Municipal Corporation on Friday told the High Court that 212 of the 340 "
        "pits on the ring road had been filled.",
        '"The remaining will be filled before the monsoon," additional commissioner Rakesh Iyer '
        "told the bench of Justices Meena Rao and P K Sen.",
        "Not satisfied with the reply, Justice Rao asked whether the officer had driven on the road "
        'himself. "I invite you to come in my car," she said.',
        "The petitioner, advocate Sunita Kale, submitted that three persons had lost their lives in "
        "January alone.",
        '"Every day I pass the spot where my brother fell," Kale told TOQ outside the court.',
        "Iyer said he would file a fresh affidavit. Sources in the corporation, however, said that "
        "only 90 pits had actually been filled.",
        '"The contractor was paid in full," a senior engineer, requesting anonymity, said.',
        "Opposition leader Harish Kale, no relation of the petitioner, demanded Iyer's resignation. "
        '"He has filled nothing but files," Kale said.',
        "Mayor Leela Bose could not be reached for comment.",
        says=[
            ("The remaining will be filled before the monsoon,", "Rakesh Iyer"),
            ("I invite you to come in my car,", "Meena Rao"),
            ("Every day I pass the spot where my brother fell,", "Sunita Kale"),
            ("The contractor was paid in full,", "a senior engineer"),
            ("He has filled nothing but files,", "Harish Kale"),
        ],
    ),
    report(
        "magazine profile",
        "On a wet Tuesday in March, Odile Varga is standing on a ladder, swearing at a chandelier.",
        "“It hates me,” she says, climbing down. “It has hated me since 1998.”",
        "Varga, who is sixty-one, has run the Grand Hotel Skell for longer than anyone can remember, "
        "including, she claims, herself. Her mother ran it before her; her son, Lukas, runs the bar.",
        "“My mother fired me twice,” Varga told me over lunch. “Once for insolence and once for "
        "cheerfulness.”",
        "Lukas, who had been polishing a glass with great attention, looked up. “She fired me in the "
        "womb,” he said.",
        "The novelist Pia Strand, who wrote two of her books in Room 14, remembers checking in with "
        "a fever. “Odile brought me soup and a typewriter ribbon,” she says. “She said that one of "
        "them would help.”",
        "Not all of the guests have been so lucky. In 2004, a banker from Corran asked for a quieter "
        "room and was shown the cellar.",
        "“He stayed a week,” Varga says. “He said it was the best sleep of his life.”",
        "When I ask what will happen to the hotel after her, she is silent for a while. “Lukas will "
        "paint it blue,” she says at last, “and I will haunt him.”",
        says=[
            ("It hates me,", "Odile Varga"),
            ("It has hated me since 1998.", "Odile Varga"),
            ("My mother fired me twice,", "Odile Varga"),
            ("Once for insolence and once for cheerfulness.", "Odile Varga"),
            ("She fired me in the womb,", "Lukas"),
            ("Odile brought me soup and a typewriter ribbon,", "Pia Strand"),
            ("She said that one of them would help.", "Pia Strand"),
            ("He stayed a week,", "Odile Varga"),
            ("He said it was the best sleep of his life.", "Odile Varga"),
            ("Lukas will paint it blue,", "Odile Varga"),
            ("and I will haunt him.", "Odile Varga"),
        ],
    ),
    report(
        "a hearing",
        "Senators pressed the head of the aviation agency on Wednesday over a string of near misses "
        "at Port Ellery's airport.",
        "“How many planes have to almost collide before you act?” asked Sen. Gail Torres, the "
        "committee's chairwoman.",
        "“We are acting, Senator,” the administrator, Philip Gant, replied. “We have added four "
        "controllers since June.”",
        "“Four,” Torres said. “You were asked for forty.”",
        "Sen. Rob Pike, the panel's top Republican, came to Gant's defense. “You can't hire people "
        "who don't exist,” Pike said.",
        "A controller who testified behind a screen said that she had worked six-day weeks for two "
        "years. “I dream in call signs,” the controller told the panel.",
        "Gant said he was sorry to hear it. Asked by Torres if he flew through the airport himself, "
        "he paused. “I take the train,” he said.",
        "The hearing room laughed. Torres did not. “I'll put that in the record,” she said.",
        "Through a spokeswoman, the pilots' union called the testimony “chilling.”",
        says=[
            ("How many planes have to almost collide before you act?", "Gail Torres"),
            ("We are acting, Senator,", "Philip Gant"),
            ("We have added four controllers since June.", "Philip Gant"),
            ("Four,", "Gail Torres"),
            ("You were asked for forty.", "Gail Torres"),
            ("You can't hire people who don't exist,", "Rob Pike"),
            ("I dream in call signs,", "the controller"),
            ("I take the train,", "Philip Gant"),
            ("I'll put that in the record,", "Gail Torres"),
        ],
    ),
    report(
        "football gossip",
        "RAMPANT Rovers star Jude Ossory has told pals he wants OUT, Courier Sport can reveal.",
        "The striker, 31, is fed up with playing second fiddle to Matti Koskela.",
        "A source close to the player said: “Jude’s gutted. He feels the gaffer has gone back on his word.",
        "“He’s been a loyal servant but enough’s enough.”",
        "But boss Ilka Sorrell hit back last night, insisting: “Nobody’s told me a thing. Jude was "
        "first in at training this morning.”",
        "Asked if the hitman would start on Saturday, Sorrell grinned: “Ask him. He picks the team, "
        "apparently.”",
        "Skipper Lasse Whitcombe laughed off the rumours. He said: “Jude complains about the tea. "
        "That’s all he complains about.”",
        "And Koskela, 24, joked: “He can have my shirt. It’s too big for me anyway.”",
        "Ossory’s agent, Flip de Groot, declined to comment.",
        says=[
            ("Jude’s gutted. He feels the gaffer has gone back on his word.", "A source close to the player"),
            ("He’s been a loyal servant but enough’s enough.", "A source close to the player"),
            ("Nobody’s told me a thing. Jude was first in at training this morning.", "Ilka Sorrell"),
            ("Ask him. He picks the team, apparently.", "Ilka Sorrell"),
            ("Jude complains about the tea. That’s all he complains about.", "Lasse Whitcombe"),
            ("He can have my shirt. It’s too big for me anyway.", "Matti Koskela"),
        ],
    ),
    report(
        "a storm is coming",
        "Forecasters warned on Monday that the storm could bring 20 cm of snow to the hills by Wednesday.",
        "“This one has our attention,” said Noor Haddad of the Coastal Met Office. “If the wind "
        "backs, it will be a lot worse.”",
        "Haddad and her colleagues raised the alert to red at noon.",
        "The mayor of Underhill, Stig Bakken, urged people to stay at home. He told Radio Quillhaven "
        "the town had “enough salt for two nights.”",
        "“After that we'll be throwing sand,” Bakken said.",
        "Farmers were bringing in their sheep. “They know before we do,” said one, Ada Flint, "
        "leaning on a gate. “They've been at the wall since yesterday.”",
        "Her husband, Wilf, was less worried. “It's only weather,” he said.",
        "Ada Flint shook her head. “He said that in '87,” she said.",
        says=[
            ("This one has our attention,", "Noor Haddad"),
            ("If the wind backs, it will be a lot worse.", "Noor Haddad"),
            ("After that we'll be throwing sand,", "Stig Bakken"),
            ("They know before we do,", "Ada Flint"),
            ("They've been at the wall since yesterday.", "Ada Flint"),
            ("It's only weather,", "Wilf"),
            ("He said that in '87,", "Ada Flint"),
        ],
    ),
    report(
        "a letter that quotes",
        "Sir – Your report on the bypass (March 3) quotes the minister as saying that “the people "
        "have been heard”. They have not.",
        "I attended all three meetings. At the second, the minister’s representative told us: “The "
        "route is not up for discussion.”",
        "As my late father used to say, “A man who has made up his mind should be made to show it.”",
        "Hugh Penderel, Marrowbridge",
        says=[
            ("The route is not up for discussion.", "the minister’s representative"),
            ("A man who has made up his mind should be made to show it.", "my late father"),
        ],
    ),
)
