"""French: "« ... », a déclaré Hélène Marchand, la maire", "Paul Lenoir explique : « ... »", "selon lui"."""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.tongues.tongue import Tongue, name_of

_PRESENT: Final = (
    "dit|déclare|affirme|explique|ajoute|indique|précise|estime|assure|souligne|répond|rappelle|regrette|confie"
    "|raconte|lance|insiste|poursuit|conclut|annonce|écrit|promet|prévient|avertit|reconnaît|dénonce|martèle"
    "|témoigne|résume|commente|note|soutient|plaide|demande|soupire|juge|nuance|renchérit|ironise|glisse|admet"
    "|observe|reprend|s’inquiète|s'inquiète|se réjouit|s’indigne|s'indigne|se souvient|tempère|réagit|analyse"
)
_PAST: Final = (
    "dit|déclaré|affirmé|expliqué|ajouté|indiqué|précisé|estimé|assuré|souligné|répondu|rappelé|regretté|confié"
    "|raconté|lancé|insisté|poursuivi|conclu|annoncé|écrit|promis|prévenu|averti|reconnu|dénoncé|martelé|témoigné"
    "|résumé|commenté|noté|soutenu|plaidé|demandé|tweeté|jugé|nuancé|renchéri|ironisé|glissé|admis|observé|repris"
    "|tempéré|réagi|crié|répliqué|rétorqué|tonné|prononcé"
)
_POLITE: Final = r"M\.|MM\.|Mme|Mlle|Me|Dr"
_HAVE: Final = r"(?:a|avait|aurait|ont|avaient)"

FRENCH: Final = Tongue(
    verbs=rf"{_HAVE}-t-(?:il|elle|on)\s(?:{_PAST})|{_HAVE}\s(?:\w+ment\s|aussi\s|encore\s)?(?:{_PAST})|{_PRESENT}",
    named=name_of(r"de|du|des|la|le|el|al|ben|van|von|d[’']", _POLITE),
    office=r"(?:(?:[Ll]es?|[Ll]a|[Uu]ne?|[Dd]es)\s|[Ll][’'])[^,.:;«»“”\"()]{2,70}?",
    he=("il|on", "elle"),
    behind=r"(?:-t)?-(?:il|elle|on)",
    that=r"que|qu[’']\w*",
    before=r"[Ss]elon|[Dd][’']après|[Pp]our",
    after=r"selon|d[’']après",
    listener="à|au|aux",
    placed="dans|lors|à|sur|devant|auprès|après|avant|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier",
    polite=re.compile(rf"^(?:{_POLITE})\s"),
    common=frozenset(
        "le la les des du de est une un dans qui que pour sur au aux et nous avec pas ce ne plus était il elle"
        .split()
    ),
)  # fmt: skip
