"""Whole invented reports of agencies, dailies, tabloids and courts: every quotation inside marks with its speaker."""

from __future__ import annotations

from tests.house_styles.report import report

HOUSES = (
    report(
        "agency, a rescue at sea",
        "SALTGATE, April 9 (Coast Wire) - Two fishermen were rescued and a third was missing on "
        "Thursday after their trawler capsized off Skell Island, the coastguard said.",
        "The Good Hope sent a distress call at 4.12 a.m., coastguard spokeswoman Inga Marlow told a "
        "news conference.",
        '"We found two men in a life raft, cold but alive," Marlow said. "We are still looking '
        'for the skipper."',
        "The skipper was named by relatives as Halvor Stenning, 51.",
        '"He has been going out for thirty years and he always comes back," said his brother, '
        "Aksel Stenning, who was waiting on the quay.",
        "Stenning said the boat had been overhauled in March.",
        "Asked whether the weather had played a part, Marlow said it was too early to say.",
        "A fisherman on another vessel, who asked not to be identified because he was not authorised "
        'to speak, said waves had been "as high as a house".',
        "The owner of the trawler, Bellrow Marine, did not immediately respond to a request for comment.",
        'Transport Minister Dorte Lunde, speaking in parliament, called the loss "a blow to every '
        'family on this coast" and promised an inquiry.',
        '"The families deserve answers," the minister said.',
        "(Reporting by Kit Oram; Editing by Fay Dunn)",
        says=[
            ("We found two men in a life raft, cold but alive,", "Inga Marlow"),
            ("We are still looking for the skipper.", "Inga Marlow"),
            ("He has been going out for thirty years and he always comes back,", "Aksel Stenning"),
            ("The families deserve answers,", "Dorte Lunde"),
        ],
    ),
    report(
        "American daily, a family and a county",
        "PORT ELLERY, Ohio — The first time Denise Kowalczyk saw the letter, she thought it was a joke.",
        '"I laughed," Ms. Kowalczyk, 44, a school bus driver, recalled last week at her kitchen '
        'table. "Then I read it again, and I stopped laughing."',
        "The letter, from the county, told her that the house where she had raised three sons would "
        "be torn down to make way for a parking garage.",
        "Her husband, Raymond Kowalczyk, was less surprised. \"They've been circling this block "
        'since I was a boy," Mr. Kowalczyk said.',
        'County officials say that the garage is needed. "We have 900 spaces for a hospital of '
        '4,000 people," said Lorraine Pitt, the county administrator, who grew up four streets '
        'away. "Nobody is happy about this, least of all me."',
        "But Prof. Aldous Brenner, who teaches urban planning at Ellery State University and has "
        "studied the county's use of eminent domain for two decades, called the plan \"a solution in "
        'search of a problem."',
        '"You could put those cars under the stadium," he said, "and nobody would have to move an inch."',
        'Ms. Pitt disputed that. "The stadium floods," she said.',
        "The Kowalczyks have hired a lawyer, Theresa Onyango, who filed suit in March.",
        '"My clients are not asking for the moon," Ms. Onyango said. "They are asking to be left alone."',
        "A hearing is set for June. Until then, Mr. Kowalczyk said, he plans to paint the porch.",
        says=[
            ("I laughed,", "Denise Kowalczyk"),
            ("Then I read it again, and I stopped laughing.", "Denise Kowalczyk"),
            ("They've been circling this block since I was a boy,", "Raymond Kowalczyk"),
            ("We have 900 spaces for a hospital of 4,000 people,", "Lorraine Pitt"),
            ("Nobody is happy about this, least of all me.", "Lorraine Pitt"),
            ("You could put those cars under the stadium,", "Aldous Brenner"),
            ("and nobody would have to move an inch.", "Aldous Brenner"),
            ("The stadium floods,", "Lorraine Pitt"),
            ("My clients are not asking for the moon,", "Theresa Onyango"),
            ("They are asking to be left alone.", "Theresa Onyango"),
        ],
    ),
    report(
        "tabloid, a gran and a robin",
        "A GRAN has blasted council chiefs after they slapped her with a £400 fine - for feeding a ROBIN.",
        "Pensioner Doreen Tibbs, 78, was left “shaking” when two enforcement officers marched up her path.",
        "The great-gran-of-six stormed: “I’ve fed that bird for nine winters. It’s barmy.",
        "“He comes when I whistle. What am I supposed to tell him?”",
        "Son-in-law Gary Mott, 52, raged: “It’s a disgrace. She’s an old lady with a bag of crumbs.",
        "“They should be ashamed.”",
        "Neighbour Pauline Sykes said: “Doreen wouldn’t hurt a fly.”",
        "But a council spokesman insisted: “Feeding birds attracts vermin. Our officers acted "
        "proportionately.”",
        "Last night MP Clive Garrow waded in, tweeting: “Leave Doreen alone!”",
        "And bird expert Dr Hal Finch told The Courier: “A robin eats less than a mouse. This is madness.”",
        "A pal of the family added: “She’s been in bits.”",
        says=[
            ("I’ve fed that bird for nine winters. It’s barmy.", "Doreen Tibbs"),
            ("He comes when I whistle. What am I supposed to tell him?", "Doreen Tibbs"),
            ("It’s a disgrace. She’s an old lady with a bag of crumbs.", "Gary Mott"),
            ("They should be ashamed.", "Gary Mott"),
            ("Doreen wouldn’t hurt a fly.", "Pauline Sykes"),
            ("Feeding birds attracts vermin. Our officers acted proportionately.", "a council spokesman"),
            ("Leave Doreen alone!", "Clive Garrow"),
            ("A robin eats less than a mouse. This is madness.", "Hal Finch"),
            ("She’s been in bits.", "A pal of the family"),
        ],
    ),
    report(
        "broadsheet, allies and sources",
        "The chancellor will face a rebellion of up to 40 MPs over her plans to tax second homes, "
        "party whips have warned, in what would be the largest revolt since the election.",
        "“It is a tax on memory,” says Sir Humphrey Vail, a former cabinet minister whose family has "
        "owned a cottage near Saltgate since 1922. “People will forgive a government many things, "
        "but not that.”",
        "Allies of the chancellor, Miriam Oyelaran, dismiss the threat. One says: “Humphrey has been "
        "about to resign since 1987.”",
        "A Treasury source was blunter still: “If they want to fight an election on holiday "
        "cottages, let them.”",
        "Oyelaran herself, asked on Courier Radio whether she would retreat, said she was “not for melting”.",
        "“I have heard the same speech from the same people for twenty years,” she told the "
        "programme. “It has never once built a house.”",
        "The prime minister’s spokesman refused to be drawn. “The chancellor has set out her "
        "position,” he said. “I have nothing to add to it.”",
        "In a letter to colleagues last night, Vail wrote that the measure was “vindictive, "
        "unworkable and, which is worse, dull”.",
        "The Institute for Coastal Studies, an independent think tank, has estimated that the levy "
        "would raise £90m a year. Its director, Paul Strand, thinks even that is optimistic.",
        "“Half of them will put the cottage in the dog’s name,” Strand said.",
        says=[
            ("It is a tax on memory,", "Humphrey Vail"),
            ("People will forgive a government many things, but not that.", "Humphrey Vail"),
            ("Humphrey has been about to resign since 1987.", "One"),
            ("If they want to fight an election on holiday cottages, let them.", "A Treasury source"),
            ("I have heard the same speech from the same people for twenty years,", "Miriam Oyelaran"),
            ("It has never once built a house.", "Miriam Oyelaran"),
            ("The chancellor has set out her position,", "The prime minister’s spokesman"),
            ("I have nothing to add to it.", "The prime minister’s spokesman"),
            ("Half of them will put the cottage in the dog’s name,", "Paul Strand"),
        ],
    ),
    report(
        "sport, two managers",
        "Skell Island 1-2 Rovers",
        "Rovers came from behind to win at a sodden Gannet Park, and their manager could not resist "
        "a dig at his critics.",
        '"People said we had no bottle," said Arlo Brandt. "I\'d like them to say it now."',
        "Brandt, who was sent to the stands for the second half, watched Matti Koskela score twice "
        "in five minutes.",
        '"He\'s a pest," Brandt said of the Finn. "I wouldn\'t want to mark him, and I see him every day."',
        'Koskela himself was modest. "The first one hit me," he admitted. "The second one I meant."',
        "Island boss Neve Carrow felt her side deserved a point.",
        '"We were the better team for an hour," she said. "Then we fell asleep."',
        'Her captain, Jonny Pike, agreed: "It was schoolboy stuff."',
        'Referee Olu Adeyemi declined to discuss the red card, saying only that "the assessor has '
        'my report".',
        'Carrow was asked whether her job was safe. "Ask the chairman," she replied. The chairman, '
        'Bert Loomis, was: "Perfectly safe."',
        says=[
            ("People said we had no bottle,", "Arlo Brandt"),
            ("I'd like them to say it now.", "Arlo Brandt"),
            ("He's a pest,", "Arlo Brandt"),
            ("I wouldn't want to mark him, and I see him every day.", "Arlo Brandt"),
            ("The first one hit me,", "Matti Koskela"),
            ("The second one I meant.", "Matti Koskela"),
            ("We were the better team for an hour,", "Neve Carrow"),
            ("Then we fell asleep.", "Neve Carrow"),
            ("It was schoolboy stuff.", "Jonny Pike"),
            ("the assessor has my report", "Olu Adeyemi"),
            ("Ask the chairman,", "Neve Carrow"),
            ("Perfectly safe.", "Bert Loomis"),
        ],
    ),
    report(
        "court, a mother and a son",
        "A locksmith who broke into his own mother's house to steal her pension told police that he "
        'had "only come to fix the boiler", a jury heard.',
        "Keith Dunmore, 39, denies burglary.",
        'Opening the case, prosecutor Sarah Vance KC said: "This was a son who knew exactly where '
        'the key was kept, and exactly where the money was kept."',
        "Mrs Dunmore, 81, told Saltgate Crown Court by video link that she had heard footsteps.",
        "\"I called out, 'Is that you, Keith?' and nobody answered,\" she said.",
        "Cross-examined by Adrian Frome, for the defence, Mrs Dunmore accepted that she had asked "
        'her son to look at the boiler "some weeks before".',
        "PC Lena Marsh, who arrested the defendant, said he was found in the garden shed with £1,150 "
        "in a sock.",
        '"I asked him what it was for," the officer told jurors. "He said, \'Christmas.\' It was '
        'the ninth of July."',
        "Dunmore, giving evidence in his own defence, said his mother had offered him the money. "
        '"She forgets things," he told the court.',
        'Judge Peter Holt told the jury: "You must put sympathy out of your minds, for either of them."',
        "The trial continues.",
        says=[
            ("only come to fix the boiler", "A locksmith"),
            (
                "This was a son who knew exactly where the key was kept, and exactly where the money was kept.",
                "Sarah Vance",
            ),
            ("I called out, 'Is that you, Keith?' and nobody answered,", "Dunmore"),
            ("some weeks before", "Dunmore"),
            ("I asked him what it was for,", "the officer"),
            ("He said, 'Christmas.' It was the ninth of July.", "the officer"),
            ("She forgets things,", "Keith Dunmore"),
            ("You must put sympathy out of your minds, for either of them.", "Peter Holt"),
        ],
    ),
)
