"""Spanish, with or without accents and the marks before a question."""

from __future__ import annotations

from typing import Final

from index.asking.tongues.tongue import Dates, Tongue

_ABOUT: Final = (
    r"sobre|acerca|respecto|del?|cuando|tras|despues|antes|en|a|al|ante|durante|contra|por|para|con"
)

SPANISH: Final = Tongue(
    language="es",
    asks=(
        (
            "age",
            r"(?:cuantos anos|que edad)(?= (?:tiene|tenia|tienen|cumpl))|que edad|cual es la edad d(?:e|el)",
        ),
        ("share", r"que (?:porcentaje|proporcion|parte)|cual es el porcentaje"),
        (
            "money",
            r"(?:a |por )?cuanto(?=\b.*\b(?:cost\w+|cuest\w+|pag\w+|vale\w*|precio|multa|euros?|cobr\w+|gast\w+"
            r"|dinero|recompensa)\b)"
            r"|(?:cual (?:es|fue|sera) (?:el|la) )(?=(?:precio|coste|costo|multa|tarifa|sueldo|presupuesto"
            r"|recompensa)\b)",
        ),
        (
            "duration",
            r"cuanto (?:tiempo|tarda|tardara|dura|duro|durara)|(?:durante )?cuantos? (?=dias|meses|semanas|horas"
            r"|minutos)",
        ),
        ("number", r"cuant[oa]s?|que (?:numero|cantidad) de"),
        ("time", r"(?:desde |hasta )?cuando|(?:en )?que (?:dia|fecha|ano|mes|hora|epoca)"),
        ("place", r"(?:a |de |en )?a?donde|en que (?:ciudad|pueblo|pais|calle|lugar)"),
        (
            "reason",
            r"(?:por que|porque)|a que se debe|cual (?:es|fue) (?:la|el) (?:causa|motivo|razon) d(?:e|el)",
        ),
        ("manner", r"como"),
        ("person", r"(?:a |de |por |con )?quien(?:es)?"),
        ("which", r"cual(?:es)?(?: (?:es|son|fue|era))?(?: el nombre d(?:e|el))?|como se llama"),
        ("what", r"(?:de |a |con |en )?que"),
    ),
    opens="quien quienes cuando donde adonde cuanto cuantos cuanta cuantas como cual cuales que porque por",
    says=(
        "dijo|dice|dijeron|dicho|opina|opino|declaro|afirmo|explico|respondio|anuncio|anadio|piensa|prometio|conto"
        "|aseguro|advirtio|pidio|exige|critico"
    ),
    speakers=(
        rf"(?:que|como|por que)\s+(?:ha\s+|han\s+)?(?:{{says}})\s+(?P<who>.+?)(?=\s+(?:{_ABOUT})\b|\s*[?,]|$)",
        r"segun\s+(?P<who>[^?,]+)",
    ),
    framing=(
        r"(?:hablame|cuentame|dime|informame)(?: algo| todo)? (?:de|del|sobre|acerca de)"
        r"|(?:que hay de nuevo|(?:cuales son )?las (?:ultimas )?noticias|noticias|articulos) (?:de|del|sobre|acerca de)"
    ),
    little="exactamente favor gracias",
    in_paper=r"(?:en|segun|publico|escribio|dijo|conto)\s+(?:el (?:diario|periodico)\s+)?(?:el\s+|la\s+)?[«\"]?",
    dates=Dates(
        months={
            **dict(
                zip(
                    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
                    range(1, 13),
                    strict=True,
                )
            ),
            "setiembre": 9,
        },
        units={
            "day": "dias?",
            "week": "semanas?",
            "month": "mes(?:es)?",
            "year": "anos?",
            "spring": "primavera",
            "summer": "verano",
            "autumn": "otono",
            "winter": "invierno",
            "monday": "lunes",
            "tuesday": "martes",
            "wednesday": "miercoles",
            "thursday": "jueves",
            "friday": "viernes",
            "saturday": "sabado",
            "sunday": "domingo",
        },
        last="(?:el |la )?(?:{unit} (?:pasad[oa]|anterior)|(?:ultim[oa]) {unit})",
        this="(?:este|esta) {unit}",
        ago="hace (?P<count>\\d{1,3} )?{unit}",
        yesterday="ayer",
        today="hoy",
        leads={
            "since": "desde|desde el|desde la",
            "in": "en|en el|en la|el|durante|durante el",
            "before": "antes de|antes del",
            "after": "despues de|despues del|tras",
            "until": "hasta|hasta el",
        },
        ahead=r"sera|seran|habra|va a|van a|(?:volv|abr|cost|empez|llega|termina|dura)\w*r[ai]n?|proxim[oa]s?",
        of="(?:de|del)",
        year="ano",
    ),
    numbers=(
        "uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte "
        "treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millón millones "
        "docena decena mitad tercio "
        "cuarto doble"
    ),
    days=(
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes "
        "martes miércoles jueves viernes "
        "sábado domingo ayer hoy mañana tarde noche madrugada medianoche siglo primavera verano otoño invierno"
    ),
    money="euro euros dólar dólares peseta pesetas peso pesos céntimo céntimos libra libras",
    shares="% porcentaje mitad tercio cuarto mayoría",
    lengths="segundo minuto minutos hora día semana mes meses año años siglo década noche",
    aged="años",
    causes="porque pues causa motivo razón debido culpa gracias culpable consecuencia",
    means="mediante con por gracias",
    before_places="en a al de del desde hacia cerca hasta sobre bajo junto",
)
