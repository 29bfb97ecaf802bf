"""Portuguese: "“...”, disse a prefeita, Helena Moura", "Segundo Moura, “...”", "“...”, acrescentou"."""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.tongues.tongue import Tongue, name_of

_VERBS: Final = (
    "disse(?:ram)?|diz(?:em)?|afirm(?:ou|a|aram)|declar(?:ou|a|aram)|explic(?:ou|a|aram)|acrescent(?:ou|a|aram)"
    "|destac(?:ou|a)|respond(?:eu|e)|cont(?:ou|aram)|escrev(?:eu|e)|anunci(?:ou|a|aram)|lembr(?:ou|a)|conclu(?:iu|i)"
    "|reiter(?:ou|a)|observ(?:ou|a)|admit(?:iu|e)|pergunt(?:ou|a)|garant(?:iu|e)|alert(?:ou|a)|ressalt(?:ou|a)"
    "|coment(?:ou|a)|revel(?:ou|a)|critic(?:ou|a)|lament(?:ou|a)|sublinh(?:ou|a)|frisou|referiu|salient(?:ou|a)"
    "|completou|adiantou|assegur(?:ou|a)|considera|considerou"
)
_POLITE: Final = r"Sr\.|Sra\.|Dr\.|Dra\.|dom|dona"

PORTUGUESE: Final = Tongue(
    verbs=_VERBS,
    named=name_of("de|da|do|das|dos|e", _POLITE),
    office=r"(?:[Oo]s?|[Aa]s?|[Uu]ma?)\s[^,.:;«»“”\"()]{2,70}?",
    he=("ele", "ela"),
    that="que",
    before="[Ss]egundo|[Pp]ara|[Dd]e acordo com",
    after="segundo",
    listener="a|ao|à|aos|às",
    when="ontem|hoje|também|ainda|nesta \\w+|na \\w+(?= o| a| [A-Z])",
    placed="em|durante|a|ao|à|após|no|na|nesta|neste|ontem|hoje|por|com|sobre",
    polite=re.compile(rf"^(?:{_POLITE})\s"),
    common=frozenset(
        "o a os as de do da dos das que em um uma para com não por se mais como foi ao na no sua seu são ele pela"
        .split()
    ),
    drops_he=True,
)  # fmt: skip
