"""Who a pronoun, an office or a surname means in a whole report."""

from __future__ import annotations

from tests.house_styles.report import report

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
