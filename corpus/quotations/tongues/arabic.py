"""Arabic: "قال مدير الميناء سامي الحداد: «...»", "«...»، أضاف الحداد", "وأضاف: «...»".

Arabic has no capitals, so an office before a name is told by the nouns that offices begin with; where that
cannot be told the whole phrase names the speaker, as printed.
"""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.tongues.arabic_names import people_in
from corpus.quotations.tongues.tongue import Tongue

_VERBS: Final = (
    "قالت|قال|يقول|تقول|أضافت|أضاف|اضاف|يضيف|تضيف|أكدت|أكد|اكد|يؤكد|تؤكد|أوضحت|أوضح|اوضح|يوضح|صرحت|صرح|ذكرت|ذكر"
    "|أعلنت|أعلن|اعلن|أشارت|أشار|اشار|كتبت|كتب|تابعت|تابع|شددت|شدد|اعتبرت|اعتبر|حذرت|حذر|لفتت|لفت|نفت|نفى|رأت|رأى"
    "|أفادت|أفاد|بينت|بين|ردت|رد|تساءلت|تساءل|طالبت|طالب|استطرد|أردفت|أردف|ختم|نقل|قائلة|قائلا"
)
_THAT: Final = "إن|أن|بأن|إنه|أنه|إنها|أنها|إنهم|أنهم|بأنه|بأنها"
_STOPS: Final = r"«»“”\".:،؛؟!()"
_SIGNS: Final = "[\u064b-\u0652\u0640]*"


def _signed(words: str) -> str:
    """A pattern of words whose letters may have vowel signs and strokes."""
    return re.sub(r"([\u0621-\u064a])", rf"\1{_SIGNS}", words)


_OFFICES: Final = (
    "مدير|مديرة|رئيس|رئيسة|وزير|وزيرة|متحدث|المتحدث|المتحدثة|الناطق|الناطقة|قائد|محافظ|أمين|عضو|نائب|النائب|النائبة"
    "|عميد|مسؤول"
    "|مسؤولة|سفير|السفير|رجل|خبير|الخبير|الخبيرة|المحلل|الكاتب|الكاتبة|الصحفي"
)

ARABIC: Final = Tongue(
    verbs=rf"(?:كما\s)?[وف]?(?:{_signed(_VERBS)})",
    named=rf"[^{_STOPS}]{{2,80}}?(?=\s*[.،:؛]|\s+(?:في|خلال|لـ|أمام|عبر|على|{_signed(_THAT)}|ل\w+)\s|\s*$)",
    he=("هو", "هي"),
    that=_signed(_THAT),
    before="(?!)",
    after="بحسب|حسب|حسبما|وفق|وفقا\\s?لـ?|وفقاً\\s?لـ?",
    stops=_STOPS,
    title=re.compile(
        rf"(?P<title>(?:{_OFFICES})(?:\s(?:باسم|في|لـ?)\s\S+|\s\S+(?=\sال)|(?=\sال))?(?:\sال\w+)*|"
        r"(?:الرئيس|الوزير|الوزيرة|الدكتور|الدكتورة|الشيخ|السيد|السيدة|اللواء|العقيد|العميد|الفريق|المهندس|القاضي)"
        r")\s(?P<name>(?!ال)\S+(?:\s\S+){0,3})$"
    ),
    trailing=re.compile(
        r"(?:^|\s+)(?:في|فى|خلال|أمام|عبر|على|لـ|عن|إلى|اليوم|أمس|للصحفيين|لوكالة|لصحيفة|عقب|بعد|قبل|وهو|وهي)(?:\s.*)?$"
    ),
    letters=re.compile("[\u0621-\u064a]"),
    drops_he=True,
    people=people_in,
)
