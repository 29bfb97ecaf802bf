"""Spanish: "«...», dijo la alcaldesa, Elena Marín", "Según Marín, «...»", "—..., añadió"."""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.tongues.tongue import Tongue, name_of

_VERBS: Final = (
    "dij(?:o|eron)|dice[n]?|ha dicho|había dicho|afirm(?:ó|a|aron)|señal(?:ó|a|aron)|asegur(?:ó|a|aron)"
    "|explic(?:ó|a|aron)|añad(?:ió|e|ieron)|agreg(?:ó|a|aron)|declar(?:ó|a|aron)|indic(?:ó|a|aron)|sostuvo|sostiene"
    "|manifest(?:ó|aron)|manifiesta|coment(?:ó|a|aron)|relat(?:ó|a)|cont(?:ó|aron)|cuenta|respond(?:ió|e|ieron)"
    "|contest(?:ó|a)|pregunt(?:ó|a)|anunci(?:ó|a|aron)|advirti(?:ó|eron)|advierte|subray(?:ó|a)|destac(?:ó|a|aron)"
    "|recalc(?:ó|a)|insisti(?:ó|eron)|insiste|reconoc(?:ió|e)|admiti(?:ó|eron)|admite|concluy(?:ó|e)|escrib(?:ió|e)"
    "|exclam(?:ó|a)|lament(?:ó|a|aron)|denunci(?:ó|a|aron)|precis(?:ó|a)|apunt(?:ó|a)|matiz(?:ó|a)|record(?:ó|aron)"
    "|recuerda|confes(?:ó|aron)|confiesa|prometi(?:ó|eron)|promete|reiter(?:ó|a)|replic(?:ó|a)|opin(?:ó|a)"
    "|expres(?:ó|a)"
    "|ha (?:afirmado|señalado|asegurado|explicado|añadido|declarado|indicado|comentado|anunciado|advertido)"
)
_POLITE: Final = r"Sr\.|Sra\.|Dr\.|Dra\.|don|doña"

SPANISH: Final = Tongue(
    verbs=_VERBS,
    named=name_of("de|del|la|las|los|y", _POLITE),
    office=r"(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Uu]na?|[Ss]us?)\s[^,.:;«»“”\"()]{2,70}?",
    he=("él", "ella"),
    that="que",
    before="[Ss]egún|[Pp]ara|[Dd]e acuerdo con",
    after="según",
    listener="a|al",
    when="ayer|hoy|también|este \\w+|el \\w+(?= el| la| [A-Z])|anoche|después|entonces",
    placed="en|durante|a|al|ante|tras|desde|sobre|este|ayer|hoy|el lunes|el martes|el viernes|por|con",
    polite=re.compile(rf"^(?:{_POLITE})\s"),
    common=frozenset(
        "el la los las de del que en un una por con para se su no al es como más pero ya lo sus le fue este ha"
        .split()
    ),
    drops_he=True,
)  # fmt: skip
