"""People in Arabic, which has no capitals: a name is what stands right behind what its bearer is.

"قائد الدفاع المدني العميد طارق ..." : an office without an article goes on with what it is the office of, up to words
with one ("of the civil defence"); what has an article itself ("the engineer") only with others like it. Behind these
stands the name. Pure, over one text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_LETTERS: Final = "\u0621-\u064a\u064b-\u0652\u0670\u0640"
_OFFICES: Final = (
    "رئيس|رئيسة|مدير|مديرة|قائد|قائدة|وزير|وزيرة|نائب|نائبة|محافظ|أمين|أمينة|عضو|عميد|عميدة|مسؤول|مسؤولة|سفير|سفيرة"
    "|خبير|خبيرة|ناطق|ناطقة"
    "|متحدث|متحدثة|نقيب|نقيبة|شيخ|مختار|مدرب|مدربة|حارس|لاعب|لاعبة|صاحب|صاحبة|عالم|عالمة|أستاذ|أستاذة|قبطان|ربان"
    "|منسق|منسقة|مؤسس|مؤسسة"
    "|زعيم|زعيمة|محامي|محامية|كاتب|كاتبة|مشرف|مشرفة|مهندس|مهندسة|ملك|ملكة|أمير|أميرة|رجل|سيدة|ربة|والد|والدة|زوجة"
    "|زوج|شقيق|نجل"
    "|مندوب|مندوبة|ممثل|ممثلة|سائق|طالبة|ضابط|مفتي|مطران|حاكم|مراسل|مراسلة|مصور|مصورة|محلل|محللة|باحث|باحثة"
)
_WITH_ARTICLE: Final = (
    "دكتور|دكتورة|مهندس|مهندسة|قاضي|قاضية|سيد|سيدة|لواء|عميد|عقيد|مقدم|رائد|نقيب|ملازم|شيخ|أستاذ|أستاذة|حاج|حاجة"
    "|كاتب|كاتبة|روائي|روائية"
    "|شاعر|شاعرة|فنان|فنانة|مطرب|مطربة|ممثل|ممثلة|مخرج|مخرجة|صحافي|صحافية|صحفي|صحفية|نائب|نائبة|وزير|وزيرة|رئيس"
    "|رئيسة|مدير|مديرة|محامي"
    "|محامية|مدرب|مدربة|لاعب|لاعبة|طبيب|طبيبة|ممرض|ممرضة|معلم|معلمة|مزارع|مزارعة|صياد|بائع|بائعة|سائق|عامل|عاملة"
    "|تاجر|طالب|طالبة|تلميذ"
    "|تلميذة|مريض|مريضة|مواطن|مواطنة|ناشط|ناشطة|خبير|خبيرة|باحث|باحثة|عالم|عالمة|متحدث|متحدثة|ناطق|ناطقة|محلل|محللة"
    "|قبطان|أب|مطران|إمام"
    "|ملاح|بحار|طاهي|مصور|مصورة|شاب|شابة|طفل|طفلة|أمير|أميرة|ملك|ملكة|مختار|مربية|مربي|مؤرخ|مؤرخة|رسام|رسامة"
)
_OF_NAMES: Final = "أبو|أبا|أبي|ابو|بو|أم|ام|ابن|بن|عبد|آل"
_NO_NAME: Final = (
    "أن|إن|ان|أنه|أنها|إنه|إنها|في|فى|من|على|عن|باسم|رقم|إلى|الى|مع|لم|لن|لا|ما|قد|كان|كانت|هو|هي|هذا|هذه|ذلك|التي"
    "|الذي|بعد|قبل|عند|أمام|خلال|حول"
    "|منذ|حتى|بين|عبر|كما|أو|ثم|بل|إذ|حين|كل|أي|غير|ليس|ليست|تحت|فوق|دون|لدى|أمس|اليوم|سابقا|سابقاً|وحده|نفسه|نفسها"
    "|قال|قالت|يقول|تقول|جاء"
)
_WORD: Final = rf"[{_LETTERS}]+"
_THE: Final = rf"(?!التي|الذي|الذين|اللذ)ال[{_LETTERS}]{{2,}}"
_BARE: Final = (
    rf"(?!ال)(?!(?:{_NO_NAME})(?![{_LETTERS}]))(?![وفلب](?:ال|لل|أن|إن|أكد|قال|أضاف"
    rf"|أوضح))(?!{_WORD}[ًٌٍ]ا?(?!\w)){_WORD}"
)
_NAME: Final = rf"(?:(?:{_OF_NAMES})\s{_WORD}|{_BARE}\s(?:(?:{_OF_NAMES})\s{_WORD}|{_THE}|{_BARE}))"
_PLACED: Final = rf"(?:\s(?:في|فى|لـ?|عن)\s(?:{_WORD}\s)??{_THE}(?:\s{_THE}){{0,2}})?"
_TITLED: Final = re.compile(
    rf"(?<![{_LETTERS}])(?P<title>[وفلب]?(?:{_OFFICES})(?:\s(?!(?:{_NO_NAME})(?![{_LETTERS}]))(?!ال){_WORD}){{0,2}}?"
    rf"(?:\s{_THE}){{1,4}}{_PLACED}|[وفب]?(?:ال"
    rf"|لل)(?:{_WITH_ARTICLE})(?:\s{_THE}){{0,3}}{_PLACED})\s(?P<name>{_NAME})(?![{_LETTERS}])"
)


def people_in(
    text: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """What somebody is and their name, wherever a text has them side by side: two spans each, end exclusive."""
    for match in _TITLED.finditer(text, start, len(text) if end is None else end):
        yield match.span("title"), match.span("name")
