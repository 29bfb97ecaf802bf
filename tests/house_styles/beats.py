"""Whole invented reports of a weekly, parliament, courts and magazines, with every speaker."""

from __future__ import annotations

from tests.house_styles.report import report

BEATS = (
    report(
        "agency, a ferry overturns",
        "BASRAN (CNW) - At least nine people were killed on Sunday when a ferry carrying pilgrims "
        "overturned on the Nahr river, provincial officials said.",
        "The head of the civil defence in Basran, Colonel Hisham al-Daraji, told Coast Wire the boat "
        "had been carrying twice its permitted load.",
        '"There were women and children on the upper deck," Daraji said by telephone. "When they '
        'all moved to one side, it went over."',
        "Abu Karrar, a fruit seller who jumped into the water to help, described scenes of panic.",
        '"I pulled out four people with my own hands," he said. "The fifth one let go."',
        "The provincial governor, Layth al-Mansouri, declared three days of mourning and said those "
        'responsible "will not escape justice".',
        "But Umm Zaynab, whose two sons were on board, blamed the authorities.",
        '"They knew the boat was rotten," she told reporters outside the morgue. "Everyone knew."',
        "Daraji's deputy, Major Firas Qasim, declined to comment on the licence.",
        "A statement by the transport ministry said an investigation had been opened. It added that "
        '"no vessel will leave port without inspection".',
        "Mansouri later visited the survivors in hospital, state television reported.",
        "According to al-Daraji, divers will resume the search at dawn.",
        says=[
            ("There were women and children on the upper deck,", "Hisham al-Daraji"),
            ("When they all moved to one side, it went over.", "Hisham al-Daraji"),
            ("I pulled out four people with my own hands,", "Abu Karrar"),
            ("The fifth one let go.", "Abu Karrar"),
            ("will not escape justice", "Layth al-Mansouri"),
            ("They knew the boat was rotten,", "Umm Zaynab"),
            ("Everyone knew.", "Umm Zaynab"),
            ("no vessel will leave port without inspection", "A statement by the transport ministry"),
        ],
    ),
    report(
        "magazine, a battery",
        "Voltara's new phone battery lasts three days. It also, on two occasions, caught fire.",
        "“We take every incident seriously,” says Ines Caldeira, Voltara's head of safety. “Two is "
        "two too many.”",
        "I met Caldeira at the firm's glass-walled office in Saltgate, where a charred handset sits "
        "in a case by the door. “That's there on purpose,” she says when I ask about it.",
        "Not everyone is impressed. “It's theatre,” Marcus Bell, who runs the consumer group "
        "SafeCells, told me. “Show me the test data.”",
        "Bell's group has asked for the data three times. Voltara says it will publish “in due course.”",
        "Asked when that might be, Caldeira laughs. “You sound like Marcus,” she says.",
        "Chief executive Jon Orrick was more combative in an email. “Our competitors' products fail "
        "ten times as often,” he wrote. “Nobody asks them.”",
        "Analysts are divided. Petra Holm of Quay Research thinks sales will hold up; Luis Ferrante "
        "at Harbour Capital is less sure. “People forgive a slow phone,” Ferrante says. “They don't "
        "forgive a hot one.”",
        says=[
            ("We take every incident seriously,", "Ines Caldeira"),
            ("Two is two too many.", "Ines Caldeira"),
            ("That's there on purpose,", "Ines Caldeira"),
            ("It's theatre,", "Marcus Bell"),
            ("Show me the test data.", "Marcus Bell"),
            ("You sound like Marcus,", "Ines Caldeira"),
            ("Our competitors' products fail ten times as often,", "Jon Orrick"),
            ("Nobody asks them.", "Jon Orrick"),
            ("People forgive a slow phone,", "Luis Ferrante"),
            ("They don't forgive a hot one.", "Luis Ferrante"),
        ],
    ),
    report(
        "local weekly",
        "Plans for a skate park on the old gasworks site have split Marsh End.",
        "At a packed meeting on Thursday, Cllr Bryony Tate said the town's young people had \"nowhere "
        'to go but the bus shelter".',
        "Mrs Edna Prowse, of Fennel Walk, disagreed.",
        '"I have lived here for 60 years and I have never needed a skate park," she said, to applause.',
        'Her neighbour, Mr Albert Finn, said: "It\'s the noise I object to."',
        "Teenager Callum Rigg, who started the petition, said he had been called a yob. \"I'm doing "
        'four A-levels," he said. "I just like skating."',
        "The Rev Jane Holloway, vicar of St Brannock's, appealed for calm. She said both sides \"want "
        'a town worth living in".',
        '"Perhaps we might start by listening," she added.',
        "Police community support officer Dev Patel told the meeting that reports of anti-social "
        "behaviour had fallen by a third.",
        'A decision is expected in March. "We will look at every letter," promised the council\'s '
        "planning chief, Roy Stokes.",
        says=[
            ("I have lived here for 60 years and I have never needed a skate park,", "Edna Prowse"),
            ("It's the noise I object to.", "Albert Finn"),
            ("I'm doing four A-levels,", "Callum Rigg"),
            ("I just like skating.", "Callum Rigg"),
            ("Perhaps we might start by listening,", "Jane Holloway"),
            ("We will look at every letter,", "Roy Stokes"),
        ],
    ),
    report(
        "parliament",
        "The home secretary has defended the new border rules, telling MPs that they were “firm but fair”.",
        "Opening a debate in the Commons, Yvonne Harker said that the number of crossings had fallen "
        "by a fifth since January.",
        "Her shadow, Dominic Shaw, said that the figures were “as reliable as a chocolate teapot”.",
        "“She has stopped counting the small boats,” he said. “That is why there are fewer of them.”",
        "Harker hit back: “The right honourable gentleman cut the border force by a third. He has "
        "some nerve.”",
        "Intervening, Labour backbencher Tulip Mensah asked whether the minister had visited the "
        "camps. The home secretary replied that she had been twice.",
        "Afterwards a No 10 source described Shaw's performance as “desperate stuff”.",
        "Shaw's team declined to comment.",
        "The vote was won by 301 to 245. “We'll be back,” Mensah said as she left the chamber.",
        says=[
            ("She has stopped counting the small boats,", "Dominic Shaw"),
            ("That is why there are fewer of them.", "Dominic Shaw"),
            (
                "The right honourable gentleman cut the border force by a third. He has some nerve.",
                "Yvonne Harker",
            ),
            ("We'll be back,", "Tulip Mensah"),
        ],
    ),
    report(
        "science desk",
        "A beetle thought extinct for a century has been found alive in a Skell Island woodpile, "
        "researchers report in the journal Coastal Biology.",
        "The find was made by chance. “I was looking for my glasses,” says Agnes Roth, an ecologist "
        "at Quillhaven University and the study's lead author.",
        "Roth and her colleague Tadeo Ruiz spent the next eleven nights on their knees with torches. "
        "They counted 43 beetles.",
        "“It is like finding a dodo in your compost,” Ruiz says.",
        "Others urge caution. “One woodpile is not a population,” says Helga Strom, an entomologist "
        "at Corran University who was not involved in the work. “But I would love to be wrong.”",
        "Strom notes that the species was last collected in 1911.",
        "The team has asked islanders not to burn old logs this winter. “Some have already brought "
        "us their firewood,” Roth says, laughing. “In wheelbarrows.”",
        "As Ruiz puts it: “The beetle has had a hundred years without us. It seems to have managed.”",
        says=[
            ("I was looking for my glasses,", "Agnes Roth"),
            ("It is like finding a dodo in your compost,", "Tadeo Ruiz"),
            ("One woodpile is not a population,", "Helga Strom"),
            ("But I would love to be wrong.", "Helga Strom"),
            ("Some have already brought us their firewood,", "Agnes Roth"),
            ("In wheelbarrows.", "Agnes Roth"),
            ("The beetle has had a hundred years without us. It seems to have managed.", "Tadeo Ruiz"),
        ],
    ),
    report(
        "American crime report",
        "A Marsh County man accused of poisoning his business partner told investigators he “never "
        "meant for it to go that far,” according to court documents released Friday.",
        "Wendell Ames, 58, is charged with attempted murder in the death-by-inches, as prosecutors "
        "called it, of Leroy Tubbs, who remains in a coma.",
        "“He brought him coffee every morning for six weeks,” Deputy District Attorney Karen Soto "
        "said in court. “Every morning it had antifreeze in it.”",
        "Ames' attorney, Bill Kratz, said his client would plead not guilty.",
        "“There's a lot of antifreeze in a tractor dealership,” Kratz told reporters.",
        "Tubbs' wife, Marlene, said she had suspected something was wrong. “Leroy takes it black,” "
        "she said. “It was always sweet.”",
        "Sheriff Dan Hollis said the investigation began after a waitress, Judy Lamb, tasted the "
        "coffee by mistake. Lamb was treated and released.",
        "“I thought it was the creamer,” Lamb said.",
        "Ames' son, Curtis Ames, who works at the dealership, said he was stunned. “That's not my "
        "dad,” Ames said.",
        "Neither the sheriff nor the prosecutor would say who else drank it.",
        says=[
            ("never meant for it to go that far,", "A Marsh County man"),
            ("He brought him coffee every morning for six weeks,", "Karen Soto"),
            ("Every morning it had antifreeze in it.", "Karen Soto"),
            ("There's a lot of antifreeze in a tractor dealership,", "Bill Kratz"),
            ("Leroy takes it black,", "Marlene"),
            ("It was always sweet.", "Marlene"),
            ("I thought it was the creamer,", "Judy Lamb"),
            ("That's not my dad,", "Curtis Ames"),
        ],
    ),
)
