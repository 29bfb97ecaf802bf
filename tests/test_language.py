"""Languages are told by script and function words, over the whole article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language import language_of

SAMPLES = {
    "en": "The new wall held through the night, and no boats were lost, said the harbour master to the council.",
    "de": "Die neue Mauer hat die ganze Nacht gehalten, sagte sie dem Rat der Stadt, und es ging kein Boot unter.",
    "fr": "La nouvelle digue a tenu toute la nuit et les bateaux ont été sauvés, a dit une élue.",
    "es": "La nueva muralla aguantó toda la noche, dijo la jefa del puerto, y no se perdió ningún barco en la costa.",
    "it": "La nuova diga ha retto per tutta la notte, ha detto la comandante del porto, e non si è persa una barca.",
    "pt": "A nova muralha aguentou toda a noite, disse a chefe do porto, e não se perdeu um barco na costa.",
    "nl": "De nieuwe muur heeft het de hele nacht gehouden, zei de havenmeester, en er is niet een boot verloren.",
    "ru": "Новая стена выдержала всю ночь, и ни одна лодка не была потеряна, как сказал на совете начальник порта.",
    "ar": "قالت مديرة الميناء إن الجدار الجديد صمد طوال الليل في العاصفة التي ضربت الساحل من الشمال إلى الجنوب.",
    "pl": "Nowa ściana wytrzymała całą noc, a w porcie nie było strat, bo się do tego przygotowano, jak mówi kapitan.",
    "tr": "Yeni duvar bütün gece dayandı ve bir tekne bile kaybolmadı, ama bu da çok zor oldu dedi liman başkanı.",
    "he": "החומה החדשה החזיקה מעמד כל הלילה ואף סירה לא אבדה.",
    "el": "Το νέο τείχος άντεξε όλη τη νύχτα.",
    "zh": "新的海堤整夜屹立不倒，没有船只损失。",
    "ja": "新しい防波堤は一晩中持ちこたえ、船は失われなかった。",
    "ko": "새 방파제는 밤새 버텼고 배는 한 척도 잃지 않았다.",
}


@pytest.mark.parametrize("language", SAMPLES)
def test_a_paragraph_is_enough_to_tell_a_language(language: str) -> None:
    """By its script, or by its function words where languages share one."""
    assert language_of([SAMPLES[language]]) == language


def test_the_whole_article_decides_and_not_a_quotation_in_it() -> None:
    """One foreign paragraph among five changes nothing."""
    assert language_of([SAMPLES["en"]] * 3 + [SAMPLES["fr"]] + [SAMPLES["en"]] * 2) == "en"


@pytest.mark.parametrize("texts", [[], [""], ["Quillhaven"], ["Mara Tolland"], ["12 345 678"], ["Storm"]])
def test_too_little_says_nothing(texts: list[str]) -> None:
    """None rather than a guess."""
    assert language_of(texts) is None


@given(st.lists(st.text(st.characters(codec=None))))
def test_no_text_can_break_the_judgement(texts: list[str]) -> None:
    """Any texts have a language or None."""
    language = language_of(texts)
    assert language is None or len(language) == 2
