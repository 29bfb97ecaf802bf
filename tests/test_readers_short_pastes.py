"""What people paste begins in many ways; the headline is found in all of them."""

from __future__ import annotations

import pytest

from corpus.readers import read_text

BODY = """Quillhaven will borrow four million pounds to raise the sea wall along Old Strand, the town council decided \
on Tuesday night after a debate of almost four hours.

The wall would be a metre higher by the winter after next, the engineer told members before they voted.

"We have been lucky twice," said Odile Brandt, the harbour master. "I would rather not be asked to be lucky again."
"""
TITLE = "Council backs a loan for a higher sea wall"
PUZZLING = "After 31 years, the man of “A Grammar of Tides” puts down his pencil"
WHEN = "Friday, 19 January, 2024 - 05:45"
TOPS = {
    "nothing else": "{title}",
    "twice": "{title}\n{title}\n\n{when}",
    "a paper": "Quillhaven Courier\n\n{title}\n\n{when}",
    "a paper, then twice": "The Marrow Valley Echo English\n{title}\n\n{title}\n{when}",
    "a paper and its section": "Quillhaven Courier - Sport\n\n{title}\n\n{when}\nBy Jo Ash",
    "a paper and its motto": "Ossel Herald - Your valley, every day\n{title}\n\n{when}",
    "a trail": "Home > News > Local\n{title}\nBy Jo Ash\n{when}",
    "a trail by lines": "Home\nNews\nLocal\n\n{title}\nBy Jo Ash | {when}\nShare\nTweet",
    "a tab": "{title} | Quillhaven Courier\nSkip to content\nMenu\nNews\nSport\n{title}\n{when}",
    "a kicker and a standfirst": "HARBOUR\n{title}\nWhat the council knew, and when it knew it\n{when}",
    "a date first": "{when}\n{title}",
    "a rubric": "Exclusive\n{title}\nJo Ash, Chief Reporter\n{when}\n3 min read",
    "a title with the paper's name": "{title} - Quillhaven Courier\n\n{title}\n\n{when}\nPhoto: Jo Ash",
}


@pytest.mark.parametrize("title", [TITLE, PUZZLING])
@pytest.mark.parametrize("top", TOPS.values(), ids=TOPS)
def test_the_headline_is_found_however_a_paste_begins(top: str, title: str) -> None:
    """Also one that has hardly a word of its article."""
    pasted = f"{top.format(title=title, when=WHEN)}\n\n{BODY}"
    assert read_text(pasted, name="pasted.txt", place="pasted").imprint.title == title


@pytest.mark.parametrize("top", [top for top in TOPS.values() if "Quillhaven Courier" in top])
def test_the_paper_named_above_a_headline_is_the_source(top: str) -> None:
    """Not a part of the headline."""
    pasted = f"{top.format(title=TITLE, when=WHEN)}\n\n{BODY}"
    assert read_text(pasted, name="pasted.txt", place="pasted").imprint.source == "Quillhaven Courier"
