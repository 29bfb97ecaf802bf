"""Which language an article is written in, judged by its script and by its function words.

Judged over a whole article, never over a word or a name. An unsure judgement is None, never a guess.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence

SAMPLE_CHARACTERS = 1_200
"""Read from the beginning, the middle and the end of a long article; more does not change the judgement."""
LEAST_WORDS = 4
"""Fewer function words than this say nothing."""
LEAST_DISTINCT = 3
LEAST_SHARE = 0.12
"""Function words in a hundred words of running text, over 100: half of what the languages below show."""
LEAST_LEAD = 1.15
"""How many times the runner-up's score the best language must have."""

_FUNCTION_WORDS = {
    "en": "the of and to in that is was for it with as his on be at by had not are but from have they which "
    "this a he she said or an we who",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus",
    "fr": "le la les de et des à en un une du dans est que qui pour pas au sur par avec il ce plus se sont été "
    "elle ses cette leur mais où",
    "es": "el la los de y que en un una del las por con no para es se su al lo como más pero sus ha fue este",
    "it": "il la di che e un una è per non in del della con si le da sono dei al ha gli come anche nel alla lo",
    "pt": "o a os de e que do da em um uma para com não por se na no dos mais as ao foi como é pela das pelo",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door naar uit maar worden",
    "sv": "och att det som en på är av för med den till inte har om ett men var de han från vi så kan hade",
    "da": "og at det er en til af på for med den der ikke som har et men var blev sig mere efter havde nu meget end",
    "no": "og at det er en til av på for med den som ikke har et men var ble seg mer etter hadde nå mye enn sa",
    "fi": "ja on ei että se oli hän ovat mutta myös kun joka tai ole sen niin kuin mukaan jos vain nyt ovat",
    "pl": "i w na z się nie do to że jest o jak po ale od za przez są dla był tym przy który jego oraz też",
    "cs": "a se v na je že to s z do o by za jsem ale pro jako po jeho při nebo jsou byl který není také",
    "tr": "ve bir bu için ile da de olarak daha çok olan gibi kadar sonra ama ise değil en göre ne oldu dedi",
    "ro": "și de în la a cu nu pe care din că este un o mai au pentru sunt să ce fi prin după dar fost sau",
    "hu": "a az és hogy nem is egy volt ez meg van csak de már mint el ki még vagy azt ha a lesz után szerint",
    "id": "yang dan di dari dengan untuk pada ini itu tidak dalam akan ke adalah juga oleh telah karena atau bisa",
    "ru": "и в не на что с по как это из у за от к для он было его но о же до был при они так также",
    "uk": "і в не на що з у до та як це за від для він було його але про же був при вони так також є й",
    "bg": "и на да се в не за от с е че по са като до през при но след това който ще той беше му има",
    "sr": "и у је да на се за од са не су који то као из он али што до по ће би о након био",
    "ar": "في من على إلى أن عن مع هذا التي الذي كان قد لا ما هذه بعد بين كما أو قال ذلك وقال منذ خلال لم",
    "fa": "و در به از که این است را با برای آن یک خود بود شده تا کرد هم شد می اما نیز پس وی دارد",
    "ur": "کے میں کی ہے اور سے کا کو نے پر کہ ہیں اس یہ تھا جو بھی نہیں کر ایک وہ گیا ہو ان تھے تو",
}
_SPEAKERS_OF: dict[str, set[str]] = {}
for _language, _words in _FUNCTION_WORDS.items():
    for _word in _words.split():
        _SPEAKERS_OF.setdefault(_word, set()).add(_language)

_SCRIPTS = {
    "HEBREW": "he", "GREEK": "el", "HANGUL": "ko", "CJK": "zh", "THAI": "th",
    "DEVANAGARI": "hi", "BENGALI": "bn", "TAMIL": "ta", "ARMENIAN": "hy", "GEORGIAN": "ka",
}  # fmt: skip
"""Scripts that one language of news is written in, by the first word of their letters' Unicode names."""
_TELLING_LETTERS = {
    "ARABIC": (("ur", "[ٹڈڑے]"), ("fa", "[پچژگ]"), ("ar", "[ةأإى]")),
    "CYRILLIC": (("be", "ў"), ("uk", "[іїєґ]"), ("sr", "[ђћјљњџ]"), ("ru", "[ыэ]")),
}
"""Letters that only one language of a script uses: they tell a text that is too short for function words."""
_WORD = re.compile(r"[^\W\d_]+")
_KANA = re.compile("[\u3040-\u30ff]")


def function_words(language: str) -> frozenset[str]:
    """Words that say nothing of what a text is about; none for a language that is not known by them."""
    return frozenset(_FUNCTION_WORDS.get(language, "").split())


def likeliest(text: str, among: Collection[str]) -> str | None:
    """Which of some languages a few words are in, by two function words or more that no other has as many of."""
    words = set(_WORD.findall(text.lower()))
    counts = sorted(((len(words & function_words(of)), of) for of in among), reverse=True)
    if not counts or counts[0][0] < 2 or (len(counts) > 1 and counts[1][0] == counts[0][0]):
        return None
    return counts[0][1]


def language_of(texts: Sequence[str]) -> str | None:
    """The ISO 639-1 code of the language that the texts, taken together, are written in; None when unsure."""
    sample = _sample(texts)
    plain = len(sample.encode("ascii", "ignore"))
    if (len(sample) - plain) * 10 > len(sample) and len(_KANA.findall(sample)) * 10 > len(sample):
        return "ja"
    script = _script_of(sample, plain)
    if script is None or script in _SCRIPTS:
        return _SCRIPTS[script] if script else None
    return _by_function_words(_WORD.findall(sample.lower())) or _by_letters(script, sample.lower())


def _sample(texts: Sequence[str]) -> str:
    """The beginning, the middle and the end of a long article; all of a short one."""
    third = SAMPLE_CHARACTERS // 3
    whole = " ".join(texts) if sum(map(len, texts)) <= SAMPLE_CHARACTERS else None
    return (
        whole
        if whole is not None
        else " ".join((_take(texts, third), _take(texts[len(texts) // 2 :], third), _take(texts[-1:], third)))
    )


def _take(texts: Sequence[str], characters: int) -> str:
    taken: list[str] = []
    for text in texts:
        taken.append(text[:characters])
        characters -= len(text)
        if characters <= 0:
            break
    return " ".join(taken)


def _script_of(sample: str, plain: int) -> str | None:
    """The first word of the Unicode name of most letters, from a spread of 120; `plain` characters are of ASCII."""
    if plain > 0.8 * len(sample) and re.search("[A-Za-z]", sample):
        return "LATIN"
    letters = [character for character in sample if character.isalpha()]
    spread = letters[:: max(1, len(letters) // 120)]
    counts = Counter(unicodedata.name(letter, "UNNAMED").split()[0].split("-")[0] for letter in spread)
    if not counts:
        return None
    script, count = counts.most_common(1)[0]
    return script if count * 2 > len(spread) else None


def _by_letters(script: str, sample: str) -> str | None:
    letters = _TELLING_LETTERS.get(script, ())
    return next((language for language, own in letters if re.search(own, sample)), None)


def _by_function_words(words: list[str]) -> str | None:
    known = Counter(filter(_SPEAKERS_OF.__contains__, words))
    scores: dict[str, int] = {}
    for word, times in known.items():
        for language in _SPEAKERS_OF[word]:
            scores[language] = scores.get(language, 0) + times
    if not scores:
        return None
    best = max(scores, key=scores.__getitem__)
    score = scores.pop(best)
    runner_up = max(scores.values(), default=0)
    sure = (
        score >= LEAST_WORDS
        and sum(best in _SPEAKERS_OF[word] for word in known) >= LEAST_DISTINCT
        and score >= LEAST_SHARE * len(words)
        and score >= LEAST_LEAD * runner_up
    )
    return best if sure else None
