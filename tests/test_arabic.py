"""Arabic: words written onto words, names without capitals, and what in an article could be an answer."""

from __future__ import annotations

import pytest

from corpus.quotations.tongues.arabic_names import people_in
from index.asking.tongues.tongue import Look
from index.terms.analysis import term_of
from index.terms.arabic import joined_otherwise
from index.terms.stemming import arabic_root
from index.weighing.reading import read
from index.weighing.tongues import could_answer, names_behind_titles

WORDS = "بيت فرن قرية لغة دكان خزان فندق كهرباء وزير سفينة جسر"


@pytest.mark.parametrize("word", WORDS.split())
@pytest.mark.parametrize("onto", ["ال", "وال", "بال", "كال", "فال"])
def test_a_word_with_its_article_is_the_same_word(word: str, onto: str) -> None:
    """However short it is: its ending is not judged by what stands before it."""
    assert term_of(onto + word, "ar") == term_of(word, "ar")


@pytest.mark.parametrize("word", WORDS.split())
@pytest.mark.parametrize("onto", ["و", "ب", "ل", "ف", "ك"])
def test_a_question_knows_a_word_with_small_words_before_it(word: str, onto: str) -> None:
    """One letter may as well be the word's own: what is indexed keeps it where the stemmer does."""
    known = {term_of(word, "ar"), *(term_of(other, "ar") for other in joined_otherwise(word))}
    assert term_of(onto + word, "ar") in known


@pytest.mark.parametrize(("one", "other"), [("سفينه", "سفينة"), ("المكتبه", "مكتبة"), ("لغه", "اللغة")])
def test_the_last_letter_without_its_dots(one: str, other: str) -> None:
    """As many type it."""
    assert term_of(one, "ar") == term_of(other, "ar")


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("وقال مدير مصلحة المياه حاتم الزغبوري إن الآبار جفت", "مدير مصلحة المياه", "حاتم الزغبوري"),
        ("أضاف قائد الدفاع المدني العميد طارق السنجري", "قائد الدفاع المدني العميد", "طارق السنجري"),
        ("وانتقد نقيب سائقي الأجرة عدنان بو غصن القرار", "نقيب سائقي الأجرة", "عدنان بو غصن"),
        ("قالت المهندسة رنا الخطّاف أمس", "المهندسة", "رنا الخطّاف"),
        ("وبكى الصياد أبو وائل أمام دكانه", "الصياد", "أبو وائل"),
        ("الطالبة في كلية الهندسة مي الجندلي", "الطالبة في كلية الهندسة", "مي الجندلي"),
    ],
)
def test_a_name_stands_behind_what_its_bearer_is(text: str, title: str, name: str) -> None:
    """An office goes on to words with an article; a title with one is whole."""
    ((start, end), (first, last)), *_ = people_in(text)
    assert (text[start:end], text[first:last]) == (title, name)


@pytest.mark.parametrize(
    "text", ["فتح مدير المدرسة الباب", "أعلن رئيس البلدية أن الجسر مغلق", "صاحب الدكان رقم ٢٧"]
)
def test_what_is_no_name(text: str) -> None:
    """Small words, and words with an article alone."""
    assert list(people_in(text)) == []


@pytest.mark.parametrize(
    ("look", "text", "answer"),
    [
        ("money", "بلغت الكلفة ٤٠ درهماً عن كل شجرة من ٢٠٠", "٤٠"),
        ("time", "فاز الفريق بالكأس سنة وحيدة هي ٢٠١٦", "٢٠١٦"),
        ("number", "في الجناح ١٨ جهازاً", "١٨"),
        ("duration", "دام الإغلاق ١٩ شهراً", "١٩"),
        ("age", "الربان عمره ٥٢ عاماً", "٥٢"),
        ("reason", "غاب المطرب بسبب المرض", "بسبب"),
        ("place", "عُثر عليها في القلعة", "القلعة"),
    ],
)
def test_what_could_be_an_answer(look: Look, text: str, answer: str) -> None:
    """By the words around it, in whatever digits."""
    known = read(text, "ar")
    assert answer in [known.forms[at] for at in could_answer(look, known.marks, 0, len(known.marks))]


def test_names_are_marked_in_a_text_that_has_no_capitals() -> None:
    """Only where the language has none."""
    text = "فازت المحامية. وقال القاضي مروان الدويري إن الحكم نهائي"
    known = read(text, "ar")
    assert [known.forms[at] for at in names_behind_titles(text, "ar")] == ["مروان", "الدويري"]
    assert [known.forms[at] for at in could_answer("person", known.marks, 0, len(known.marks))] == [
        "مروان",
        "الدويري",
    ]
    assert list(names_behind_titles(text, "de")) == []


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [("حريق", "احترق", True), ("شخص", "أشخاص", True), ("إغلاق", "مغلق", True), ("استقالت", "قالت", False)],
)
def test_words_of_one_root(one: str, other: str, is_same: bool) -> None:
    """But for what a hollow verb leaves of its own."""
    root = arabic_root(term_of(one, "ar"))
    assert (root is not None and root == arabic_root(term_of(other, "ar") or "قال")) == is_same
