"""The first lines of a page that tell of its article: a headline stands above what else tells of it."""

from __future__ import annotations

from corpus.readers.headlines.around import stems
from corpus.readers.headlines.first_to_tell import FirstToTell
from corpus.readers.lines.outlets import folded
from tests.pasted import PARAGRAPHS, body, read_page

MENU = [
    "Home",
    "News",
    "Sport",
    "Opinion",
    "Weather",
    "Letters",
    "Rovers lift the cup",
    "Mayor opens the fish market",
]
TITLE = "Quillhaven spared by the worst storm"
STANDFIRST = "The new harbour wall held through the night, the harbour master says"
FIRSTS = {"the first to tell much", "the first to tell", "the first to tell of the lead"}
ABOVE = "others above tell of the lead"


def _signs(*lines: str) -> list[dict[str, float]]:
    told, lead = stems(" ".join(PARAGRAPHS)), stems(" ".join(PARAGRAPHS[:2]))
    page = FirstToTell(lines, [*map(folded, lines)], range(len(lines)), told, lead)
    return [{sign: float(strength) for sign, strength in page.signs_of(place)} for place in range(len(lines))]


def test_a_headline_is_told_from_what_tells_as_much_below_it() -> None:
    """A standfirst and other stories of the same may share more words with the body than the headline does."""
    teaser = "Mara Tolland: who paid for the new harbour wall"
    page = "\n".join([*MENU, TITLE, STANDFIRST, teaser, "By Jo Ash", "14 March 2024", "", body()])
    assert read_page(page).imprint.title == TITLE


def test_copies_of_a_first_line_and_lines_that_hold_it_are_first_too() -> None:
    signs = _signs(*MENU, TITLE, "Share", TITLE, f"Harbour: {TITLE}", STANDFIRST)
    firsts = [{sign for sign in FIRSTS if own[sign]} for own in signs]
    at = len(MENU)
    assert firsts[at] == firsts[at + 2] == firsts[at + 3] == FIRSTS
    assert not any([*firsts[:at], firsts[-1]])


def test_other_lines_above_that_tell_are_counted_but_not_a_lines_own_copies() -> None:
    signs = _signs(*MENU, TITLE, TITLE, STANDFIRST, "Boats")
    assert [own[ABOVE] * 3 for own in signs[len(MENU) :]] == [0, 0, 1, 2]


def test_kickers_trails_boxes_and_captions_are_not_the_first_to_tell() -> None:
    """They stand above headlines, and their words are the story's."""
    capitals, box = "THE NEW HARBOUR WALL HELD", "New harbour wall: the worst storm since records began"
    caption = "The new harbour wall of Quillhaven. (Photo by Jo Ash)"
    trail = "Quillhaven » Harbour » The new harbour wall"
    for above in ([trail], ["Related", box], [caption]):
        signs = _signs(*above, TITLE)
        assert [own["the first to tell"] for own in signs[-2:]] == [0, 1]
    assert not any(_signs(capitals, TITLE)[0][sign] for sign in FIRSTS)
