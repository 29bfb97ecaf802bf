"""Questions in Arabic, French, German, Spanish and Russian, by the tables of their languages."""

from __future__ import annotations

from datetime import date

import pytest

from index.asking.asked import Kind
from index.asking.narrowing import Extent, Narrowing, narrow
from index.asking.papers import Papers
from index.asking.question import understand
from index.asking.tongues.dates import dates_in, looks_ahead_in
from index.asking.tongues.known import language_asked, tongue_of
from index.asking.tongues.letters import plain, without_signs
from index.terms.analysis import terms

ALL = ["ar", "de", "en", "es", "fr", "ru"]
ON = date(2019, 2, 10)


@pytest.mark.parametrize(
    ("language", "text", "kind", "look"),
    [
        ("ar", "من رئيس لجنة التحقيق", "who", "person"),
        ("ar", "مين فتح المكتبه", "who", "person"),
        ("ar", "متى تفتح المكتبة؟", "when", "time"),
        ("ar", "ايمتى بتفتح المكتبه", "when", "time"),
        ("ar", "وين السفينة", "where", "place"),
        ("ar", "كم عدد القتلى", "how many", "number"),
        ("ar", "كم صار سعر الخبز", "how much", "money"),
        ("ar", "بكم التذكرة", "how much", "money"),
        ("ar", "كم عمر الصياد", "how many", "age"),
        ("ar", "ليش تأخر القطار", "why", "reason"),
        ("ar", "ما سبب الحريق", "why", "reason"),
        ("ar", "هل فتح الجسر", "other", "whether"),
        ("ar", "ما اسم السفينة", "which", "which"),
        ("fr", "Qui a fermé le pont ?", "who", "person"),
        ("fr", "combien coute le billet", "how much", "money"),
        ("fr", "Combien de moutons ?", "how many", "number"),
        ("fr", "Où est le bac ?", "where", "place"),
        ("fr", "Quel âge a le passeur ?", "how many", "age"),
        ("de", "Wie viele Schafe sind tot?", "how many", "number"),
        ("de", "was kostet die Fahrt", "how much", "money"),
        ("de", "warum schliesst das Bad", "why", "reason"),
        ("de", "Wann fährt der Bus?", "when", "time"),
        ("es", "¿Cuánto cuesta el billete?", "how much", "money"),
        ("es", "quien robo la campana", "who", "person"),
        ("es", "por que cerraron el puente", "why", "reason"),
        ("ru", "сколько стоит проезд", "how much", "money"),
        ("ru", "Кто нашёл зуб?", "who", "person"),
        ("ru", "сколько лет сторожу", "how many", "age"),
    ],
)
def test_what_a_question_asks_for(language: str, text: str, kind: Kind, look: str) -> None:
    """Whether printed or typed: without hamza, accents and dots, in the words that people speak."""
    question = understand(text, language)
    assert question.wants is not None
    assert (question.kind, question.wants.look, question.language) == (kind, look, language)


@pytest.mark.parametrize(
    ("language", "text", "speaker", "about"),
    [
        ("ar", "ماذا قالت رنا الخطاف عن الجسر", "رنا الخطاف", "رنا الخطاف الجسر"),
        ("ar", "شو قال أبو وائل بعد الحكم؟", "أبو وائل", "أبو وائل بعد الحكم"),
        ("fr", "Qu'a dit Solène Kerdaniel sur le quai ?", "Solène Kerdaniel", "Solène Kerdaniel sur le quai"),
        ("de", "Was sagte Ansgar Tillmanns über den Wolf?", "Ansgar Tillmanns", "Ansgar Tillmanns uber Wolf"),
        (
            "es",
            "qué dijo Jacinta Montoliu sobre la sequía",
            "Jacinta Montoliu",
            "Jacinta Montoliu sobre la sequía",
        ),
        ("ru", "что сказал тренер Стужин о льде", "тренер Стужин", "тренер Стужин льде"),
    ],
)
def test_whose_words_are_asked_for(language: str, text: str, speaker: str, about: str) -> None:
    """The verb of saying says nothing of the subject."""
    question = understand(text, language)
    assert (question.kind, question.speaker) == ("said", speaker)
    assert set(question.terms) <= set(terms(about, language))


def test_what_asks_is_no_part_of_the_subject() -> None:
    """Nor is what only helps to ask."""
    assert understand("متى رح يفتح الجسر", "ar").terms == tuple(terms("يفتح الجسر", "ar"))
    assert understand("¿Cuándo abre el puente?", "es").terms == tuple(terms("abre puente", "es"))


@pytest.mark.parametrize(
    ("language", "text", "is_topic"),
    [
        ("ar", "جسر الخزان", True),
        ("ar", "اخبرني عن جسر الخزان", True),
        ("ar", "متى فتح الجسر", False),
        ("ar", "جسر الخزان؟", False),
        ("fr", "parle-moi du pont", True),
        ("ru", "расскажи о пароме", True),
    ],
)
def test_a_subject_alone(language: str, text: str, is_topic: bool) -> None:
    """As in English."""
    assert understand(text, language).is_topic == is_topic


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("متى تفتح المكتبة", "ar"),
        ("كم", "ar"),
        ("сколько стоит проезд", "ru"),
        ("wann wurde der letzte Wolf erlegt", "de"),
        ("cuantos kilos pesa la campana", "es"),
        ("combien de tuyaux a l'orgue", "fr"),
        ("When was the last wolf shot?", None),
        ("Was Orr hurt?", None),
        ("In what year did Captain Orr die?", None),
        ("Orlan", None),
    ],
)
def test_which_language_a_question_is_in(text: str, language: str | None) -> None:
    """By its script, its small words and what asks in it; English is what is left."""
    assert language_asked(text, ALL) in (language, language or "en")


@pytest.mark.parametrize("text", ["متى تفتح المكتبة", "wann wurde der letzte Wolf erlegt"])
def test_an_archive_in_english_is_asked_in_english(text: str) -> None:
    """One look tells: the tables are never read."""
    assert language_asked(text, ["en"]) is None
    assert language_asked(text, []) is None
    assert understand(text).wants is None


@pytest.mark.parametrize(
    ("language", "text", "since", "until", "is_strong"),
    [
        ("ar", "في يناير 2018", "2018-01-01", "2018-01-31", False),
        ("ar", "في كانون الثاني ٢٠١٩", "2019-01-01", "2019-01-31", False),
        ("ar", "عام 2018", "2018-01-01", "2018-12-31", False),
        ("ar", "منذ الصيف الماضي", "2018-06-01", None, True),
        ("ar", "ماذا حدث الأسبوع الماضي", "2019-01-28", None, True),
        ("ar", "شو صار مبارح", "2019-02-09", None, True),
        ("ar", "قبل شهرين", "2018-11-09", None, True),
        ("fr", "en mars 2018", "2018-03-01", "2018-03-31", False),
        ("fr", "depuis l'été dernier", "2018-06-01", None, True),
        ("de", "seit letztem Sommer", "2018-06-01", None, True),
        ("de", "am 3. März 2018", "2018-03-03", "2018-03-03", False),
        ("es", "en marzo de 2018", "2018-03-01", "2018-03-31", False),
        ("es", "la semana pasada", "2019-01-28", None, True),
        ("ru", "в марте 2018 года", "2018-03-01", "2018-03-31", False),
        ("ru", "с прошлого лета", "2018-06-01", None, True),
    ],
)
def test_dates_of_a_question(
    language: str, text: str, since: str, until: str | None, is_strong: bool
) -> None:
    """Both ways of naming months in Arabic, and all that is told from the day of asking."""
    tongue = tongue_of(language)
    assert tongue is not None
    (period,) = dates_in(tongue, text, ON)
    days = tuple(day and day.isoformat() for day in (period.filters.since, period.filters.until))
    assert (*days, period.is_strong) == (since, until, is_strong)


@pytest.mark.parametrize(
    ("language", "text"), [("ar", "مين أب سليم"), ("fr", "les 2018 moutons"), ("de", "wo")]
)
def test_what_is_no_date(language: str, text: str) -> None:
    """ "Ab" is August and a father."""
    tongue = tongue_of(language)
    assert tongue is not None
    assert dates_in(tongue, text, ON) == []


def test_what_is_to_come_narrows_nothing() -> None:
    """It may have been told before."""
    tongue = tongue_of("ar")
    assert tongue is not None
    assert looks_ahead_in(tongue, "متى سيفتتح الجسر هذا الأسبوع")
    assert not looks_ahead_in(tongue, "كم سيارة في السيول")
    assert [period.is_strong for period in dates_in(tongue, "هل سيفتتح الجسر هذا الأسبوع", ON)] in (
        [],
        [False],
    )


def test_a_paper_is_asked_for() -> None:
    """Where the words speak of what it printed; not where they ask about it."""
    papers = Papers.of(["صدى مرجانة", "جريدة الساحل"])
    extent = Extent(10, 0, date(2015, 1, 1), date(2020, 1, 1), papers)
    asked = narrow("كم سعر الخبز في صدى مرجانة؟", extent, Narrowing(ON), tongue_of("ar"))
    assert (asked.rest, asked.filters.sources) == ("كم سعر الخبز؟", frozenset({"صدى مرجانة"}))
    about = narrow("من أسس صدى مرجانة؟", extent, Narrowing(ON), tongue_of("ar"))
    assert (about.rest, about.filters.sources) == ("من أسس صدى مرجانة؟", frozenset())


def test_plain_letters_stay_where_they_are() -> None:
    """So that what is found in them is cut of the text itself."""
    text = "Où ÉTAIT L’Œuvre à Straße? أين الى ٢٠١٨ ещё"
    assert len(plain(text)) == len(text)
    assert plain("إلى ٢٠١٨ ещё Où") == "الي 2018 еще ou"
    assert without_signs("مُتْحَـــف") == "متحف"
