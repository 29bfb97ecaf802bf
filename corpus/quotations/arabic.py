"""Arabic: "قال مدير الميناء سامي الحداد: «...»", "«...»، أضاف الحداد", "وأضاف: «...»".

Arabic has no capitals, so an office before a name is told by the nouns that offices begin with; where that
cannot be told the whole phrase names the speaker, as printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from corpus.quotations.marks import MarkedSpan
from corpus.quotations.verdicts import Heard

_VERBS: Final = (
    "قالت|قال|يقول|تقول|أضافت|أضاف|اضاف|يضيف|تضيف|أكدت|أكد|اكد|يؤكد|تؤكد|أوضحت|أوضح|اوضح|يوضح|صرحت|صرح|صرّح|ذكرت|ذكر"
    "|أعلنت|أعلن|اعلن|أشارت|أشار|اشار|كتبت|كتب|تابعت|تابع|شددت|شدد|اعتبرت|اعتبر|حذرت|حذر|لفتت|لفت|نفت|نفى|رأت|رأى"
    "|أفادت|أفاد|بينت|بيّن|ردت|رد|تساءلت|تساءل|طالبت|طالب|استطرد|أردفت|أردف|ختم|نقل"
)
_CUE: Final = rf"(?<!\w)(?P<cue>[وف]?(?:{_VERBS}))(?!\w)"
_THAT: Final = r"(?:إن|أن|بأن|إنه|أنه|إنها|أنها|إنهم|أنهم|بأنه|بأنها)"
_PHRASE: Final = r"(?P<who>[^«»“”\".:،؛؟!()]{2,80}?)"
_BEFORE: Final = re.compile(
    rf"{_CUE}(?:\s+{_PHRASE})?(?:\s*،[^«»“”\":؛؟!]{{1,80}})?(?:\s+{_THAT}(?:\s[^«»“”\":؛؟!]{{0,60}})?\s*|\s*:\s*)$"
)
_REPORTS: Final = re.compile(rf"{_CUE}\s+{_PHRASE}(?:\s*،[^«»“”\":؛؟!]{{1,80}})?\s+{_THAT}(?!\w)")
_AFTER: Final = re.compile(
    rf"[\s،,.]*(?:كما\s)?{_CUE}\s+{_PHRASE}(?=[\s]*[.،:؛]|\s+(?:في|خلال|لـ|أمام|عبر|على|ل\w+)\s|$)"
)
_ACCORDING: Final = re.compile(
    rf"[\s،,.]*(?P<cue>بحسب|حسب|حسبما|وفق|وفقا\s?لـ?|وفقاً\s?لـ?)\s*{_PHRASE}(?=[\s]*[.،:؛]|$)"
)
_TRAILING: Final = re.compile(
    r"(?:^|\s+)(?:في|خلال|أمام|عبر|على|لـ|عن|إلى|اليوم|أمس|للصحفيين|لوكالة|لصحيفة|عقب|بعد|قبل)(?:\s.*)?$"
)
_OFFICES: Final = (
    "مدير|مديرة|رئيس|رئيسة|وزير|وزيرة|متحدث|المتحدث|المتحدثة|الناطق|الناطقة|قائد|محافظ|أمين|عضو|نائب|النائب|النائبة|عميد|مسؤول"
    "|مسؤولة|سفير|السفير|رجل|خبير|الخبير|الخبيرة|المحلل|الكاتب|الكاتبة|الصحفي"
)
_TITLED: Final = re.compile(
    rf"(?P<title>(?:{_OFFICES})(?:\s(?:باسم|في|لـ?)\s\S+|\s\S+(?=\sال)|(?=\sال))?(?:\sال\w+)*|"
    r"(?:الرئيس|الوزير|الوزيرة|الدكتور|الدكتورة|الشيخ|السيد|السيدة|اللواء|العقيد|العميد|الفريق|المهندس|القاضي)"
    r")\s(?P<name>(?!ال)\S+(?:\s\S+){0,3})$"
)
_LETTERS: Final = re.compile("[\u0621-\u064a]")
_REACH: Final = 240


def is_arabic(texts: Sequence[str]) -> bool:
    """Whether an article's letters are mostly Arabic ones."""
    sample = "".join(texts)[:600]
    return 2 * len(_LETTERS.findall(sample)) > sum(map(str.isalpha, sample)) > 0


def heard_beside(text: str, span: MarkedSpan) -> Heard | None:
    """Who an Arabic sentence says speaks right after or right before a span inside marks."""
    begin = max(0, span.outer[0] - _REACH)
    begin = max([begin, *(begin + m.end() for m in re.finditer(r"[.؟!»”]\s", text[begin : span.outer[0]]))])
    before = [*_all_matches(_BEFORE, text[begin : span.outer[0]])]
    if before:
        return _heard(before[-1], begin)
    after = _AFTER.match(text, span.outer[1]) or _ACCORDING.match(text, span.outer[1])
    return _heard(after, 0) if after else None


def heard_within(text: str) -> Heard | None:
    """Who the last saying of a paragraph without marks belongs to."""
    found = [*_REPORTS.finditer(text)]
    return _heard(found[-1], 0) if found else None


def _all_matches(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Every match, also those that begin inside an earlier one: the verb nearest the mark counts."""
    found = []
    for cue in re.finditer(_CUE, text):
        match = pattern.match(text, cue.start())
        if match is not None:
            found.append(match)
    return found


def _heard(match: re.Match[str], offset: int) -> Heard:
    cue = (offset + match.start("cue"), offset + match.end("cue"))
    who = _TRAILING.sub("", match["who"] or "").strip()
    if not who:
        return Heard(cue, None, cue, continues=True)
    at = offset + match.start("who") + len(match["who"]) - len(match["who"].lstrip())
    titled = _TITLED.match(who)
    if titled is not None:
        return Heard((at + titled.start("name"), at + titled.end("name")), titled["title"], cue)
    return Heard((at, at + len(who)), None, cue)
