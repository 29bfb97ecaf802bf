"""Newsletters, pull quotes and asides: where the name stands apart from any verb of saying."""

from __future__ import annotations

from tests.house_styles.report import report

NEWSLETTERS = (
    report(
        "a heading, a dash and the name",
        "HARBOUR DUES RISE AGAIN - Helen Grebe: “The dues went up by a tenth.” [Courier]",
        "Skippers agree - Tom Dale and Rosa Quill: “Nobody asked us.”",
        "What that means for the quay - More from Grebe: “It will not be the last time.”",
        says=[
            ("The dues went up by a tenth.", "Helen Grebe"),
            ("Nobody asked us.", "Tom Dale and Rosa Quill"),
            ("It will not be the last time.", "Helen Grebe"),
        ],
    ),
    report(
        "a pull quote with its name below",
        "The dues are the talk of the quay.",
        "“The dues are a disgrace, and everybody knows it.”",
        "- Helen Grebe, auditor",
        says=[("The dues are a disgrace, and everybody knows it.", "Helen Grebe")],
    ),
    report(
        "an aside before the verb",
        "Paul Stoat, meanwhile, told the Courier on Monday: “I never signed it.”",
        "Orr, however, said: “He did.”",
        says=[("I never signed it.", "Paul Stoat"), ("He did.", "Orr")],
    ),
    report(
        "verbs that no list holds",
        "“Who paid for it?” thundered Paul Stoat.",
        "“We did,” the treasurer harrumphed.",
        "Countered Stoat: “You did not.”",
        says=[
            ("Who paid for it?", "Paul Stoat"),
            ("We did,", "the treasurer"),
            ("You did not.", "Paul Stoat"),
        ],
    ),
    report(
        "one and another",
        "Helen Grebe asked the crew what they thought.",
        "“I abstain,” one said.",
        "“So do I, every time,” said another.",
        says=[("I abstain,", "one"), ("So do I, every time,", "another")],
    ),
    report(
        "letters to the editor",
        "Sir: I read that the tram will cost more. I am not surprised.",
        "Sir: Your correspondent is wrong about the gulls.",
        says=[],
    ),
)
