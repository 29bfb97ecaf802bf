"""German: "„...“, sagte Bürgermeisterin Anna Brandt am Montag", "Brandt erklärte: „...“", "so der Hafenchef".

Every noun has a capital, so a word for an office before a name is told by its ending.
"""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.tongues.tongue import WORD, Tongue, name_of

_VERBS: Final = (
    "sagt(?:en|e)?|erklärt(?:en|e)?|betont(?:en|e)?|meint(?:en|e)?|berichtet(?:en|e)?|erzählt(?:en|e)?"
    "|fügte|ergänzt(?:en|e)?|kritisiert(?:en|e)?|warnt(?:en|e)?|fordert(?:en|e)?|schreib(?:t|en)|schrieb(?:en)?"
    "|antwortet(?:en|e)?|fragt(?:en|e)?|kündigt(?:en|e)?|teilt(?:en|e)?|lobt(?:en|e)?|räumt(?:en|e)?"
    "|versichert(?:en|e)?|bekräftigt(?:en|e)?|unterstrich(?:en)?|unterstreicht|erinnert(?:en|e)?"
    "|so|gab|gibt|heißt|hieß|spricht|sprach|ruft|rief|klagt(?:en|e)?|jubelt(?:en|e)?|findet|fand|resümiert(?:en|e)?"
)
_ROLE: Final = (
    r"(?i:\w*(?:meister|inhaber|besitzer|sprecher|minister|präsident|leiter|direktor|chef|richter|führer|trainer"
    r"|experte|forscher"
    r"|professor|kanzler|kommissar|beamter|autor|kapitän|wirt|händler|manager|analyst|kandidat|senator|anwalt"
    r"|verteidiger|vorsitzender?|abgeordneter?|sekretär|rat|arzt|lehrer|pfarrer|ökonom|spieler|stürmer|torwart)"
    r"|\w*(?:meisterin|inhaberin|besitzerin|sprecherin|ministerin|präsidentin|leiterin|direktorin|chefin|richterin"
    r"|trainerin|expertin"
    r"|forscherin|professorin|kanzlerin|autorin|händlerin|managerin|analystin|kandidatin|senatorin|anwältin"
    r"|vorsitzende|abgeordnete|sekretärin|rätin|ärztin|lehrerin|pfarrerin|ökonomin|spielerin)"
    r"|Dr\.|Prof\.)"
)
_POLITE: Final = r"Herr|Frau|Dr\.|Prof\."

GERMAN: Final = Tongue(
    verbs=_VERBS,
    named=name_of("von|van|der|den|zu|zum|de", _POLITE),
    office=r"(?:[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?|[Ss]eine?|[Ii]hre?)\s[^,.:;«»„“”\"()]{2,70}?",
    he=("er", "sie"),
    that="dass",
    before="[Ll]aut|[Nn]ach Angaben von|[Nn]ach Ansicht von",
    after="so|laut|nach Angaben von",
    listener="zu|gegenüber|der|dem|den",
    when="am \\w+|gestern|heute|auch|dazu|nun|später|dann|weiter|hinzu",
    placed="am|in|im|bei|nach|vor|auf|der|dem|zu|gegenüber|gestern|heute|dazu|hinzu|weiter|mit|über|zum|zur|an",
    polite=re.compile(r"^(?:Herr|Frau)\s"),
    title=re.compile(rf"(?P<title>{_ROLE}(?:\s{_ROLE})*)\s(?P<name>{WORD}.*)$"),
    common=frozenset(
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an er hat aus"
        .split()
    ),
)  # fmt: skip
