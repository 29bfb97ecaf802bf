"""The stop list: function words that say nothing about what a paragraph is about.

Folded forms (lower case, straight apostrophes). Kept short on purpose: a word that may be a name or carry
the point of a question ("said", "first", "no", "new") is not in it.
"""

from __future__ import annotations

from corpus.language import function_words

ENGLISH = frozenset(
    """
    a about above after again against all also am an and any are aren't as at be because been before being
    below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down
    during each either else ever few for from further get gets getting had hadn't has hasn't have haven't having he
    he'd he'll
    he's her here here's hers herself him himself his how how's however i i'd i'll i'm i've if in into is isn't
    it it'd it'll it's its itself just let's many me more most much mustn't my myself nor not of off on once only or
    other ought our ours ourselves out over own per rather same shan't she she'd she'll she's should shouldn't since
    so some such than that that's the their theirs them themselves then there there's these they they'd they'll
    they're they've this those though through thus to too under until unto up upon us very was wasn't we we'd
    we'll we're we've were weren't what what's when when's where where's whether which while who who's whom
    whose why why's will with within without won't would wouldn't yet you you'd you'll you're you've your yours
    yourself yourselves
    """.split()
)

NAME_PARTICLES = frozenset({"al", "el"})
"""Articles inside Arabic names: "al-Hamdani" is found by "Hamdani"."""

STOP_LIST = ENGLISH | NAME_PARTICLES

NAMES_TOO = frozenset({"Will"})
"""Written so, a word of the list may be somebody's name, and is kept."""

_ASKING = {
    "ar": "هو هي هم متى هل أين كيف لماذا كم ماذا أي هناك كانت يكون عند حتى لدى أنه أنها ان الى انه وفي ومن وكان",
    "de": "wer was wann wo warum wie wieviel welche welcher welches wem wen hat haben war waren wird wurde",
    "es": "quién quien qué cuándo cuando dónde donde cómo cuánto cuántos cuál cuáles fue son está este esta",
    "fr": "qui que quoi quand où comment pourquoi combien quel quelle quels quelles est sont était ont fut aux d l",
    "it": "chi cosa quando dove come perché quanto quanti quale quali è sono era erano ha hanno",
    "nl": "wie wat wanneer waar waarom hoe hoeveel welke welk heeft hebben was waren wordt",
    "pt": "quem que quando onde como porque quanto quantos qual quais foi são está",
    "ru": "кто что когда где как почему сколько какой какая какие чей был была были есть",
    "sv": "vem vad när var varför hur vilken vilket vilka är har hade",
}
"""Words that ask, and other small ones, beside those that a language is known by."""


def foreign_words(language: str) -> frozenset[str]:
    """The stop words of a language other than English, as they are written."""
    return function_words(language) | frozenset(_ASKING.get(language, "").split())
