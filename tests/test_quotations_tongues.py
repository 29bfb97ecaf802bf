"""Which language an article's quotations are read in, and who a "he said" means there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quotations.find import find_quotations
from corpus.quotations.tongues.reading import tongue_of

_SPANISH = "el la de que en un los por con para no es lo más su fue le este muelle alcaldesa puerto dijo « ”"
_WORDS = st.lists(st.sampled_from([*_SPANISH.split(), "the", "said"]), min_size=8, max_size=80)


@given(_WORDS, st.sampled_from(["\n", "\u00a0", "  "]))
def test_a_language_is_told_whatever_space_is_between_the_words(words: list[str], space: str) -> None:
    """English is known at one look only where all white space is plain, and told the same elsewhere."""
    assert tongue_of([" ".join(words)]) is tongue_of([space.join(words)])


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (
            [
                "« Nous ne pouvons pas attendre », a déclaré la maire, Solène Kerdaniel, sur le quai de la ville.",
                "Le passeur, Honoré Vialatoux, a repris du service. « Mon dos proteste », confie-t-il.",
            ],
            "Honoré Vialatoux",
        ),
        (
            [
                "La portavoz de los regantes, Remedios Altozano, acusó a la alcaldía. «Nos llamaban cenizos», afirmó."
            ],
            "Remedios Altozano",
        ),
        (
            [
                "Es ging verloren, teilte Bürgermeister Volkmar Stiebeling mit. »Wir haben den Bach geheizt«, sagte er."
            ],
            "Volkmar Stiebeling",
        ),
        (
            [
                "Es traf den Hof von Ansgar Tillmanns in Unterlohe. »Ich schlafe nicht mehr«, sagte er der Zeitung."
            ],
            "Ansgar Tillmanns",
        ),
        (["«Лёд там бесплатный», — пошутил тренер Макар Стужин."], "Макар Стужин"),
        (
            ["Цену подняла директор Клавдия Берестова. «Дизель не знает бедных», — заявила она."],
            "Клавдия Берестова",
        ),
    ],
)
def test_he_is_whoever_was_named_right_before(paragraphs: list[str], speaker: str) -> None:
    """In the same paragraph; not whoever spoke before that."""
    *_, last = find_quotations(paragraphs)
    assert last.speaker is not None
    assert last.speaker.name == speaker


def test_of_two_who_were_named_nobody_is_meant() -> None:
    """No name rather than a wrong one."""
    text = (
        "Hier trafen sich Ansgar Tillmanns und Wiebke Hollerkamp auf der Wiese. »Das ist zu viel«, sagte er."
    )
    *_, last = find_quotations([text])
    assert last.speaker is None
