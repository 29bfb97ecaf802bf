"""Analysis beyond plain English: marks and digits of other scripts, articles in other languages, numbers, names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from corpus.article import Article
from index.asking.question import understand
from index.desk import Desk
from index.terms import analysis
from tests.printed import article, build_archive, storm


def in_language(printed: Article, language: str) -> Article:
    return replace(printed, imprint=replace(printed.imprint, language=language))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    museum = article(
        "museum",
        "متحف الميناء يفتح أبوابه",
        ["أعلنت مديرة المتحف سلمى حداد أن المعارض ستفتح للزوار في شهر مارس.", "حضر ٤٬٠٠٠ زائر إلى الميناء."],
    )
    bridge = article(
        "bridge",
        "Le pont de Brambleford fermé",
        ["Le pont de Brambleford est fermé depuis lundi.", "Les élections municipales auront lieu en mars."],
    )
    directory = tmp_path_factory.mktemp("languages")
    desk = Desk(build_archive(directory, storm(), in_language(museum, "ar"), in_language(bridge, "fr")))
    yield desk
    desk.close()


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("متى تفتح معارض المتحف؟", "أعلنت"),
        ("من هي سلمى حدّاد؟", "أعلنت"),
        ("كم زائرا حضر الى المينا", "حضر"),
        ("Depuis quand le pont est-il fermé ?", "Le pont"),
        ("élection municipale", "Les élections"),
        ("What is closed in Brambleford?", "Le pont"),
        ("How many moorings did the harbour lose?", "Odile"),
    ],
)
def test_a_question_finds_articles_in_its_language(desk: Desk, question: str, text: str) -> None:
    """And by a name those of other languages."""
    answer = desk.ask(question)
    assert next(iter(answer.excerpts + answer.near_misses)).text.startswith(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مُتْحَف", "متحف"),
        ("متـــحف", "متحف"),
        ("أحمد", "احمد"),
        ("مصطفى", "مصطفي"),
        ("المدينة", "مدينة"),
        ("٤٠٠٠", "4000"),
        ("4,000", "4000"),
        ("4 000", "4000"),
        ("4\u00a0000", "4000"),
        ("12 000 000", "12000000"),
        ("Łódź", "Lodz"),
        ("cafe\u0301", "café"),
        ("U.S.", "US"),
        ("мосты", "мост"),
    ],
)
def test_two_ways_to_write_one_term(one: str, other: str) -> None:
    """Vowel signs, stretched letters, hamza, digits, separators, accents, initials."""
    assert analysis.terms(one) == analysis.terms(other) != []


def test_numbers_side_by_side_stay_apart() -> None:
    """Only whole thousands are one number across a space."""
    assert analysis.terms("May 12 300") == ["may", "12", "300"]


def test_an_articles_language_decides_how_its_words_are_read() -> None:
    """Its own stop words and endings."""
    assert analysis.terms("Les élections de l'eau", "fr") == ["elect", "eau"]
    assert "les" in analysis.terms("Les élections de l'eau")


def test_a_language_without_rules_is_read_as_english() -> None:
    """Better than not at all."""
    assert analysis.terms("bridges closed", "cs") == analysis.terms("bridges closed")


def test_arabic_is_read_as_arabic_in_any_article() -> None:
    """The script tells; Persian keeps its own."""
    assert (
        analysis.terms("المتاحف", "en") == analysis.terms("المتاحف", "ar") != analysis.terms("المتاحف", "fa")
    )


def test_ali_is_no_stop_word() -> None:
    """Though he is written almost as "on" is."""
    assert analysis.terms("علي على الجسر") == [*analysis.terms("علي"), *analysis.terms("الجسر")]
    assert len(analysis.terms("علي")) == 1


def test_somebody_called_will_is_not_lost() -> None:
    """The word that opens a question is."""
    assert analysis.terms("Theo and Will sail") == ["theo", "will", "sail"]
    assert "will" not in understand("Will the ferry sail?").terms
    assert "will" in understand("Did Will sail?").terms


@pytest.mark.parametrize("language", [None, "ar", "fr", "ru"])
def test_tokens_are_spans_of_the_text_in_every_language(language: str | None) -> None:
    """Whatever the script and its marks."""
    text = "Les مُتْحَفٌ à l'eau 4 000 cafe\u0301 мосты"
    for token in analysis.tokens(text, language=language):
        assert analysis.term_of(text[token.start : token.end], language) == token.term
