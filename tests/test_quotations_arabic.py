"""Who speaks in an Arabic article, which has no capitals: whoever stands behind an office, or nobody."""

from __future__ import annotations

import pytest

from corpus.quotations.find import find_quotations


def speakers(*paragraphs: str) -> list[tuple[str, str | None] | None]:
    """Name and description of each quotation's speaker, in order; None where nobody is named."""
    found = find_quotations(paragraphs)
    return [(one.speaker.name, one.speaker.described_as) if one.speaker else None for one in found]


MINE = "وقال مدير مصلحة المياه حاتم الزغبوري، في مؤتمر صحافي: «المضخات في المرفأ»."


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ((MINE,), [("حاتم الزغبوري", "مدير مصلحة المياه")]),
        ((MINE, "وأضاف الزغبورى: «نراها من الشباك»."), [("حاتم الزغبوري", "مدير مصلحة المياه")] * 2),
        (
            ("وقالت المهندسة رنا الخطّاف إنّ العمل سيستغرق شهرين «إذا أمهلنا الشتاء».",),
            [("رنا الخطّاف", "المهندسة")],
        ),
        (("وبكى الصياد أبو وائل أمام دكانه. وقال: «خمسون سنة صارت رماداً».",), [("أبو وائل", "الصياد")]),
        (
            ("ودافع رئيس البلدية سليم الراعبي عن الزيادة قائلاً: «لا مفر منها».",),
            [("سليم الراعبي", "رئيس البلدية")],
        ),
        (
            ("وانتقد نقيب سائقي الأجرة عدنان بو غصن القرار، وقال لـ«صدى مرجانة»: «عرفنا من المذياع».",),
            [("عدنان بو غصن", "نقيب سائقي الأجرة")],
        ),
        (
            ("وأعلن مدير الشركة غسان الترك... أن الحرارة ارتفعت.", "وقال: «المحوّل عمره ٣١ سنة»."),
            [("غسان الترك", "مدير الشركة")],
        ),
        (("وقالت المريضة أم حسام إنها متعبة. «خرجت بعد الفطور»، أضافت ضاحكة.",), [("أم حسام", "المريضة")]),
    ],
)
def test_whoever_is_named_behind_what_they_are(
    paragraphs: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    """Beside the verb, before it in the same paragraph, or by a surname after that."""
    assert speakers(*paragraphs) == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "وردّ المدرب المُقال بأن الإدارة باعت اللاعبين في الصيف. وأضاف: «أخذوا القدر».",
        "شكراً للشاب الذي أعاد المحفظة. قال فقط: «أمي تعرفك».",
        "وهنّأ الفائز منافسته في المساء، وقال للصحافيين: «انتهى الأمر».",
    ],
)
def test_nobody_rather_than_a_wrong_name(paragraph: str) -> None:
    """Whoever spoke before is not meant where somebody else may have been spoken of since; adverbs are no names."""
    assert speakers(MINE, paragraph)[1:] == [None]


def test_a_woman_is_not_the_man_who_spoke_before() -> None:
    """The verb tells."""
    assert speakers(MINE, "وأضافت: «غير صحيح».")[1:] == [None]
    assert speakers(MINE, "وأضاف: «صحيح».")[1:] == [("حاتم الزغبوري", "مدير مصلحة المياه")]


def test_what_is_said_after_a_quotation_is_said_anew() -> None:
    """ "And she stressed that ..." begins another sentence; the one before it has its own speaker."""
    text = "وقالت رئيسة النقابة سعاد النعيماني، أمس: «نطلب راتباً». وأكدت أن الإضراب سيتجدد."
    assert speakers(text) == [("سعاد النعيماني", "رئيسة النقابة")]
