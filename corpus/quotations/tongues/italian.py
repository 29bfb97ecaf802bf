"""Italian: "«...», ha detto la sindaca, Elena Mori", "Secondo Mori, «...»", "«...», aggiunge"."""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.tongues.tongue import Tongue, name_of

_VERBS: Final = (
    "(?:ha|hanno|aveva) (?:detto|dichiarato|affermato|spiegato|aggiunto|sottolineato|commentato|risposto|raccontato"
    "|scritto|annunciato|ricordato|concluso|ribadito|precisato|osservato|ammesso|chiesto|assicurato|avvertito)"
    "|disse(?:ro)?|dice|dicono|dichiara|afferma|spiega|aggiunge|sottolinea|commenta|risponde|racconta|scrive"
    "|annuncia|ricorda|conclude|ribadisce|precisa|osserva|ammette|assicura|avverte|sostiene|prosegue|continua"
)
_POLITE: Final = r"Sig\.|Dott\.|Dr\.|Prof\.|don"

ITALIAN: Final = Tongue(
    verbs=_VERBS,
    named=name_of("di|de|del|della|lo|la|dei|da", _POLITE),
    office=r"(?:(?:[Ii]l|[Ll]o|[Ll]a|[Ii]|[Gg]li|[Ll]e|[Uu]n[oa]?)\s|[Ll][’']|[Uu]n[’'])[^,.:;«»“”\"()]{2,70}?",
    he=("lui|egli", "lei|ella"),
    that="che",
    before="[Ss]econdo|[Pp]er",
    after="secondo",
    listener="a|al|alla|ai|agli",
    when="ieri|oggi|anche|poi|ancora",
    placed="in|durante|a|al|alla|ai|dopo|nel|nella|sul|ieri|oggi|lunedì|martedì|mercoledì|giovedì|venerdì|per|con",
    polite=re.compile(rf"^(?:{_POLITE})\s"),
    common=frozenset(
        "il la di che e un una per con non del della in si è dei alla al le lo gli ma come anche da sono nel più"
        .split()
    ),
    drops_he=True,
)  # fmt: skip
