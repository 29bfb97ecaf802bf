"""German, with or without the dots of its vowels."""

from __future__ import annotations

from typing import Final

from index.asking.tongues.tongue import Dates, Tongue

_ABOUT: Final = r"u(?:e)?ber|zum|zur|zu|nach|von|vor|bei|beim|im|in|wegen|als|uber|gegen|auf|dazu"

GERMAN: Final = Tongue(
    language="de",
    asks=(
        ("age", r"wie alt"),
        (
            "share",
            r"wie ?viel prozent|welcher (?:anteil|prozentsatz)|wie hoch (?:ist|war) (?:der|die) (?=anteil|quote)",
        ),
        (
            "money",
            r"wie ?viel(?=\b.*\b(?:kost\w*|gekostet|zahl\w*|bezahl\w*|wert|euro|verdien\w*|ausgegeben|geld)\b)"
            r"|was(?= (?:kostet|kostete|kosten)\b)"
            r"|was hat(?=\b.*\bgekostet)|wie (?:hoch|teuer) (?:ist|war|sind|waren|wird)(?= (?:der|die|das) (?:preis"
            r"|kosten|strafe|summe|schaden|gehalt))",
        ),
        ("duration", r"(?:seit )?wie lang(?:e)?|wie viele (?=tage|wochen|monate|jahre|stunden)"),
        ("number", r"wie ?viele?n?r?|wie (?:hoch|gross|schwer|weit|tief|breit|schnell)"),
        ("time", r"(?:seit |bis )?wann|(?:an |in )?welche[mnrs]? (?:tag|jahr|monat|datum|zeit)"),
        ("place", r"woher|wohin|wo|in welche[mr] (?:stadt|ort|land|dorf|strasse)"),
        ("reason", r"warum|weshalb|wieso|wozu|was (?:ist|war) der grund (?:fur|fuer)"),
        ("manner", r"wie|womit|wodurch"),
        ("person", r"wer|wen|wem|wessen"),
        ("which", r"welche[mnrs]?|wie heisst"),
        ("what", r"was|woruber|worum|wovon"),
    ),
    opens=(
        "wer wen wem wessen wann wo woher wohin warum weshalb wieso wie wieviel wieviele was welche welcher welches "
        "welchen"
    ),
    says=(
        "sagte|sagt|sagten|gesagt|erklarte|erklart|meinte|meint|gemeint|versprach|antwortete|teilte|behauptete"
        "|behauptet|fordert|forderte|kritisierte"
    ),
    speakers=(
        rf"(?:was|wie|warum)\s+(?:{{says}})\s+(?P<who>.+?)(?=\s+(?:{_ABOUT})\b|\s*[?,]|$)",
        rf"(?:was|wie|warum)\s+(?:hat|haben)\s+(?P<who>.+?)(?:\s+(?:{_ABOUT})\b.*)?\s+(?:{{says}})\b",
        r"(?:laut|nach angaben von)\s+(?P<who>[^?,]+)",
    ),
    framing=(
        r"(?:erzahl(?:e|en sie)?|sag(?:e|en sie)?|bericht(?:e|en sie)?) (?:mir |uns )?(?:alles |etwas |was )?(?:uber"
        r"|von|zu[rm]?)"
        r"|(?:was gibt es )?(?:neues|neuigkeiten|nachrichten|artikel|berichte) (?:uber|von|zu[rm]?)"
    ),
    little="denn eigentlich bitte genau uber vom beim sind wurden haben ist",
    in_paper=(
        r"(?:im|in der|in|laut|schrieb|schreibt|berichtete|berichtet|sagt)\s+(?:(?:der|die|das"
        r"|dem)\s+)?(?:zeitung\s+)?[»„\"]?"
    ),
    dates=Dates(
        months={
            **dict(
                zip(
                    "januar februar marz april mai juni juli august september oktober november dezember".split(),
                    range(1, 13),
                    strict=True,
                )
            ),
            "janner": 1,
            "maerz": 3,
        },
        units={
            "day": "tage?n?",
            "week": "wochen?",
            "month": "monate?n?",
            "year": "jahre?n?s?",
            "spring": "fruhlings?|fruhjahrs?",
            "summer": "sommers?",
            "autumn": "herbste?s?",
            "winter": "winters?",
            "monday": "montags?",
            "tuesday": "dienstags?",
            "wednesday": "mittwochs?",
            "thursday": "donnerstags?",
            "friday": "freitags?",
            "saturday": "samstags?|sonnabends?",
            "sunday": "sonntags?",
        },
        last="(?:letzt|vergangen|vorig)e[mnrs]? {unit}",
        this="(?:diese[mnrs]?) {unit}",
        ago="vor (?P<count>\\d{1,3} )?{unit}",
        yesterday="gestern",
        today="heute",
        leads={
            "since": "seit|seit dem",
            "in": "im|in|am|wahrend|im monat",
            "before": "vor|vor dem",
            "after": "nach|nach dem",
            "until": "bis|bis zum",
        },
        ahead=r"wird|werden|kunftig|nachste[mnrs]?|kommende[mnrs]?",
        of=r"\.?",
        year="jahre?",
    ),
    numbers=(
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
        "siebzehn achtzehn neunzehn "
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend tausende million "
        "millionen milliarde "
        "milliarden dutzend hälfte drittel viertel doppelt"
    ),
    days=(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch "
        "Donnerstag Freitag "
        "Samstag Sonnabend Sonntag gestern heute morgen abend nacht mittag mitternacht jahrhundert frühling frühjahr "
        "sommer herbst winter"
    ),
    money="Euro Euros Cent Dollar Franken Pfund Mark",
    shares="Prozent Hälfte Drittel Viertel Mehrheit",
    lengths="Sekunde Minute Stunde Tag Tage Woche Monat Jahr Jahre Jahrzehnt Jahrhundert Nacht",
    aged="Jahre jährige jähriger",
    causes="weil da wegen denn grund aufgrund damit deshalb deswegen daher ursache infolge dank",
    means="durch mit mittels per indem",
    before_places="in im am an auf bei nach aus vor zu zum zur nahe",
    names="nouns too",
)
