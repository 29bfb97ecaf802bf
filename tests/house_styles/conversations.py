"""Interviews, dialogue, and quotations that run on for paragraphs."""

from __future__ import annotations

from tests.house_styles.report import report

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
