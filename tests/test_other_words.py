"""Questions in other words than the archive's: other spellings of names, typing errors, compounds, numbers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.faces.answer_json import answer_json
from bot.pages import whole_page
from bot.presses import AskCorrected
from bot.reply import Line, Reply
from corpus.archive.memory import Asker
from index.asking.filters import EVERYTHING
from index.asking.narrowing import Narrowed
from index.asking.numbers import numbers_otherwise
from index.asking.question import understand
from index.desk import Desk
from tests.conversing import conversation_over
from tests.printed import article, build_archive, cup, storm

READER = Asker(1, 7)


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    ferry = [f"The ferry to Marsh End sailed on time on day {number} of the regatta." for number in range(8)]
    return build_archive(
        tmp_path_factory.mktemp("words"),
        storm(),
        cup(),
        article("ferry", "Regatta diary", ferry),
        article(
            "museum", "Museum names its keeper", ["Zaid Hashemi will keep the ship museum of Quillhaven."]
        ),
        article("bakery", "A new bakery", ["Lena Hashimi has opened a bakery beside the corn exchange."]),
        article("truce", "Fishermen agree", ["The crews agreed to a cease-fire over the oyster beds."]),
        article("budget", "Budget passed", ["The council will spend 4,500,000 pounds on the sluice."]),
        article("saeed", "A harpist comes", ["Nouri Louayzi will play the harp in the corn exchange."]),
    )


@pytest.fixture
def desk(directory: Path) -> Iterator[Desk]:
    desk = Desk(directory)
    yield desk
    desk.close()


def found(desk: Desk, question: str) -> list[str]:
    answer = desk.ask(question)
    return [excerpt.attribution.imprint.doc_id for excerpt in answer.excerpts + answer.near_misses]


def sentences(reply: Reply) -> list[str]:
    return ["".join(p.text for p in block.pieces) for block in reply.blocks if isinstance(block, Line)]


@pytest.mark.parametrize("name", ["Luwayzi", "luwayzi", "Al-Luwayzi", "Louayzy"])
def test_a_name_is_found_in_the_archives_spelling(desk: Desk, name: str) -> None:
    """As its reader spells it, with a capital or without."""
    assert found(desk, f"what does {name} play?")[0] == "saeed"


def test_the_exact_spelling_comes_first(desk: Desk) -> None:
    """Another spelling is found as well, after it."""
    assert found(desk, "Who is Hashimi?")[:2] == ["bakery", "museum"]
    assert found(desk, "Who is Hashemi?")[:2] == ["museum", "bakery"]


@pytest.mark.parametrize(
    "question", ["Who won the Coastal Cup?", "What did the harbour master say?", "ferry"]
)
def test_a_question_in_the_archives_own_words_has_no_stand_ins(desk: Desk, question: str) -> None:
    """So that it is ranked as if there were no other spellings."""
    asked = desk._hearing(desk.engine()).asked(question, Narrowed(question, EVERYTHING), None)
    assert asked.question == understand(question)


def test_what_was_searched_for_an_unknown_name_is_told(desk: Desk) -> None:
    """To people and to programs."""
    answer = desk.ask("What does Luwayzi play?")
    assert "“Luwayzi” is not in this archive; searched for Louayzi." in sentences(whole_page(answer))
    assert answer_json(answer)["respellings"] == [{"asked": "Luwayzi", "searched": ["Louayzi"]}]


def test_a_speaker_is_found_in_the_archives_spelling(desk: Desk) -> None:
    """Whose words are asked for counts in any spelling."""
    best = desk.passages("What did Odile Brannt say about moorings?")[0]
    assert (best.kept.imprint.doc_id, best.evidence.speech) == ("storm", 1.0)


def test_a_clear_typing_error_is_searched_as_meant(desk: Desk) -> None:
    """One error away from a frequent word, and from no other."""
    answer = desk.ask("how did the regata end?")
    assert [r.searched for r in answer.respellings] == [("regatta",)]
    assert answer.did_you_mean is None


def test_a_word_with_another_beginning_is_only_proposed(desk: Desk) -> None:
    """Nobody gets the first letter wrong without seeing it; it is a word of its own that the archive has not."""
    answer = desk.ask("how did the negatta end?")
    assert (answer.respellings, answer.did_you_mean) == ((), "how did the regatta end?")


def test_a_rarer_word_is_only_proposed(desk: Desk) -> None:
    """With the rest of the question as it was written."""
    answer = desk.ask("Who keeps the muesum of ships?")
    assert answer.did_you_mean == "Who keeps the museum of ships?"
    assert "Did you mean: Who keeps the museum of ships?" in sentences(whole_page(answer))


def test_a_name_is_never_a_mistyped_word(desk: Desk) -> None:
    """Written with a capital it may be anybody."""
    assert desk.ask("Did Theo Bakerry score?").did_you_mean is None
    assert desk.ask("where is the bakerry").did_you_mean == "where is the bakery"


def test_a_button_asks_the_proposed_question(directory: Path) -> None:
    """And it is what is remembered from then on."""
    with conversation_over(directory) as conversation:
        _, asked = conversation.ask("Where is the bakrey?", READER)
        reply = conversation.press(str(AskCorrected(asked)), READER)
        kept = conversation.memory.recall(asked)
    assert kept is not None
    assert kept.text == "Where is the bakery?"
    assert "A new bakery" in " ".join(sentences(reply))


def test_an_unknown_word_near_nothing_is_left_alone(desk: Desk) -> None:
    """No proposal is better than a silly one."""
    answer = desk.ask("Who saw the zeppelin?")
    assert (answer.respellings, answer.did_you_mean) == ((), None)


@pytest.mark.parametrize(
    ("question", "article"),
    [("Who agreed to a ceasefire?", "truce"), ("How will 4.5 million be spent?", "budget"),
     ("How will 4 500 000 pounds be spent?", "budget")],
)  # fmt: skip
def test_compounds_and_numbers_are_found_as_printed(desk: Desk, question: str, article: str) -> None:
    """However the question writes them."""
    assert found(desk, question)[0] == article


def test_a_proposal_that_nothing_answers_is_not_made(desk: Desk) -> None:
    """Many a rare word is spelt as it is meant, and only looks like one of the archive's."""
    assert desk.ask("Which parliament praised the negatta in Zlatomore with trumpets?").did_you_mean is None


class Counting:
    """An index that has no word, and counts how often it is asked for one."""

    def __init__(self) -> None:
        self.asked = 0

    def holding(self, term: str) -> int:
        self.asked += 1
        return 0


@pytest.mark.parametrize(("word", "tried"), [("ceasefire", True), ("a" * 20_000, False)])
def test_only_a_likely_word_is_tried_as_two(word: str, tried: bool) -> None:
    """Whoever leans on a key does not have it tried at every letter."""
    index = Counting()
    assert not list(numbers_otherwise(understand(f"Who broke the {word}?"), index))
    assert (index.asked > len(understand(f"Who broke the {word}?").terms)) == tried


def test_who_somebody_is_is_told_under_another_spelling_of_the_name(tmp_path: Path) -> None:
    """The description stands at the name that is meant."""
    told = "Nouri Louayzi, a harpist from Marsh End, has opened the season."
    others = [f"Louayzi played the harp on day {day} of the regatta." for day in range(5)]
    with closing(Desk(build_archive(tmp_path, article("season", "Harps", [*others, told])))) as desk:
        for name in ("Louayzi", "Luwayzi"):
            answer = desk.ask(f"Who is {name}?")
            assert answer.answered
            assert answer.excerpts[0].text == told
