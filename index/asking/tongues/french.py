"""French, with or without accents and apostrophes."""

from __future__ import annotations

from typing import Final

from index.asking.tongues.tongue import Dates, Tongue

_ABOUT: Final = (
    r"sur|a propos|au sujet|concernant|apres|avant|quand|lors|pendant|contre|pour|lorsque|face|quant|devant"
)
_SAID: Final = rf"(?P<who>.+?)(?=\s+(?:{_ABOUT})\b|\s*[?,]|$)"

FRENCH: Final = Tongue(
    language="fr",
    asks=(
        ("age", r"quel(?:le)? (?:est (?:l['’ ]\s?)?|etait l['’ ]\s?)?age|a quel age"),
        ("share", r"quel(?:le)?s? (?:est |etait )?(?:le |la )?(?:pourcentage|proportion|part|taux)"),
        (
            "money",
            r"(?:a )?combien(?=\b.*\b(?:cout\w*|pay\w*|prix|vaut|valent|depens\w*|euros?|factur\w*|vend\w*|verse\w*)\b)"
            r"|quel(?:le)?s? (?:est |sont |etait |sera )?(?:le |la |les )?(?=(?:prix|cout|montant|tarif|salaire"
            r"|budget|amende|prime)\b)",
        ),
        ("duration", r"(?:pendant |depuis )?combien de (?:temps|jours|mois|semaines|annees|heures)"),
        (
            "number",
            r"combien(?: d(?:e |['’])| y a-t-il d(?:e |['’]))?|quel (?:est |etait )?(?:le )?nombre d(?:e |['’])",
        ),
        (
            "time",
            r"(?:depuis |jusqu['’]a )?quand|(?:en |a )?quel(?:le)?s? (?:jour|date|annee|mois|heure|epoque)",
        ),
        ("place", r"(?:d['’ ])?ou(?= (?!bien))|dans quel(?:le)? (?:ville|pays|village|rue|lieu)"),
        (
            "reason",
            r"pourquoi|(?:quel(?:le)?s? (?:est|sont|etait) (?:la |les )?)(?:cause|raison)s? d(?:e |u |es |['’])",
        ),
        ("manner", r"comment"),
        (
            "person",
            r"(?:a |de |par |avec )?qui(?: est-ce qui| est-ce que)?|quel(?:le)? (?:homme|femme|personne)",
        ),
        ("which", r"(?:l[ae]s?)?quel(?:le)?s?(?: est| sont| etait)?(?: le nom d(?:e |u |['’]))?"),
        ("whether", r"est-ce qu(?:e |['’])"),
        ("what", r"qu['’ ]est[- ]ce qu(?:e|i)|quoi|^que|^qu['’]"),
    ),
    opens="qui quand ou combien comment pourquoi quel quelle quels quelles que qu quoi est-ce",
    says=(
        "dit|disait|declare|affirme|explique|repondu|annonce|ajoute|pense|promis|raconte|estime|confie|lance|dis"
        "|assure|indique|precise"
    ),
    speakers=(
        rf"qu['’ ]?\s?(?:a|ont|avait)(?:-t-(?:il|elle))?\s+(?:{{says}})\s+{_SAID}",
        rf"(?:que|comment|pourquoi)\s+(?:{{says}})\s+{_SAID}",
        r"(?:ce que|qu['’ ]est[- ]ce que?['’]?|quoi|comment)\s+(?P<who>.+?)\s+(?:a|ont|avait)\s+(?:{says})\b",
        r"(?:selon|d['’ ]apres)\s+(?P<who>[^?,]+)",
    ),
    framing=(
        r"(?:parle[sz]?|dis|dites)[- ]moi (?:tout )?(?:de |d['’]|du |des |sur )"
        r"|(?:quoi de neuf|(?:quelles sont )?les (?:dernieres )?nouvelles|des (?:nouvelles|articles|infos?)) (?:sur"
        r"|de|du|des|a propos de) "
    ),
    little="est-ce donc exactement svp merci va vont fait y",
    in_paper=(
        r"(?:dans|selon|d['’]apres|ecrit|publie|raconte|dit)\s+(?:(?:le (?:journal|quotidien)|les colonnes "
        r"du)\s+)?(?:l[ae]s?\s+|l['’])?[«\"]?\s?"
    ),
    dates=Dates(
        months=dict(
            zip(
                "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(),
                range(1, 13),
                strict=True,
            )
        ),
        units={
            "day": "jours?",
            "week": "semaines?",
            "month": "mois",
            "year": "an(?:nee)?s?",
            "spring": "printemps",
            "summer": "ete",
            "autumn": "automne",
            "winter": "hiver",
            "monday": "lundi",
            "tuesday": "mardi",
            "wednesday": "mercredi",
            "thursday": "jeudi",
            "friday": "vendredi",
            "saturday": "samedi",
            "sunday": "dimanche",
        },
        last=r"(?:l[ae] |l['’])?{unit} (?:dernier|derniere|passee?|precedente?)",
        this=r"(?:ce|cet|cette) {unit}",
        ago=r"il y a (?P<count>\d{1,3} )?{unit}",
        yesterday="hier",
        today="aujourd['’]hui",
        leads={
            "since": "depuis",
            "in": "en|au|a|au mois de|le|pendant|durant",
            "before": "avant",
            "after": "apres",
            "until": "jusqu['’](?:en|au|a)",
        },
        ahead=r"sera|seront|aura|auront|va|vont|prochaine?s?|(?:ouv|commenc|reviend|cout|dur|fini|coute)\w*r(?:a|ont)",
        year="(?:l['’])?annee",
    ),
    numbers=(
        "un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente "
        "quarante cinquante soixante "
        "cent cents mille million millions milliard milliards douzaine dizaine vingtaine trentaine centaine "
        "centaines moitié tiers quart double"
    ),
    days=(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi "
        "jeudi vendredi samedi "
        "dimanche hier demain aujourd'hui matin soir nuit midi minuit siècle printemps été automne hiver"
    ),
    money="euro euros franc francs dollar dollars livre livres centime centimes",
    shares="% pourcent pourcentage moitié tiers quart majorité",
    lengths="seconde minute heure jour semaine mois an ans année siècle nuit décennie",
    aged="ans an",
    causes="parce car puisque cause raison grâce faute afin suite dû due",
    means="par avec grâce via moyennant",
    before_places="à au aux en dans près chez vers sous devant de du depuis sur",
)
