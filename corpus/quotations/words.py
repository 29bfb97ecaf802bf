"""What kind of word a word is: one letter a token, without a parser.

`kind_of_word` looks one lower-case form up in closed word lists; everything that needs the words around it
is decided in `tokens.py`. The letters are explained in KINDS.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from corpus.quotations import verbs

KINDS: Final = """
Q quoted span      N name (capital)   H title before a name   L any other word    D determiner
K possessive       O of               P preposition           C and, or           B but, so, yet
W who, which       S that, if, when   A auxiliary, modal      V verb of saying    G its -ing form
F reporting verb   f its -ing form    T holding verb (thinks) M manner verb       p passive or infinitive
R subject pronoun  r object pronoun   J adverb                X word of time      # number
E sentence end     e soft end after a quoted span             Z according    Y other common verb         U anything else
"""

_LISTS: Final = {
    "D": "the a an some many several most all no every each another both few more any these those this one "
    "two three four five six seven eight nine ten dozens hundreds thousands my your his her its our their",
    "P": "in on at for from with by about to into onto over under through during against between among "
    "around near inside outside within without toward towards via per despite upon amid across behind "
    "beyond above below off like unlike including concerning regarding besides throughout along "
    "aboard alongside following",
    "C": "and or nor &",
    "B": "but so yet",
    "W": "who which whom whose what",
    "S": "that if when while because although though since as after before until unless whether where why "
    "how whereas once than lest",
    "A": "is was were are am be been being has have had having do does did will would can could should may "
    "might must shall isn't wasn't weren't aren't hasn't haven't hadn't don't doesn't didn't won't "
    "wouldn't can't cannot couldn't shouldn't not never that's there's what's here's "
    "who's let's how's where's",
    "R": "he she they i we it you he's she's they've he'd she'd they'd i've we've i'd we'd it's they're he'll "
    "she'll i'm",
    "r": "him me us them himself herself themselves itself myself",
    "J": "ago also later then now again repeatedly previously recently once already still just only even often "
    "too ever further instead meanwhile however moreover soon always sometimes reportedly allegedly "
    "first last famously earlier long since there here today's simply very out up down back away together "
    "afterwards overnight afterward please nonetheless nevertheless indeed perhaps maybe thus therefore else",
    "X": "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow january "
    "february march april june july august september october november december week month year weekend "
    "morning afternoon evening night",
    "O": "of",
    "Z": "according",
    "Y": "took takes take made makes make gave gives give came comes come got held holds won wins lost loses left "
    "leaves ran runs became becomes brought keeps kept led leads met meets paid pays sent sends sat spent stood "
    "stands drew draws fell falls flew grew rose rises sold sells threw wore caught broke bought built chose "
    "fought went goes go spoke speaks turned turns looked looks remains remained includes included visited "
    "arrived attended joined launched",
}

TITLES: Final = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady president vice-president sen senator gov governor "
    "rep representative reps sens govs congressman congresswoman secretary minister premier chancellor judge "
    "justice gen general lt lieutenant col colonel capt captain sgt sergeant maj major adm admiral cmdr king "
    "queen prince princess sheikh sheik imam rabbi rev reverend father sister brother pope cardinal bishop "
    "archbishop ambassador mayor councillor councilman councilwoman commissioner deputy supt superintendent "
    "inspector detective det officer chief sheriff coach spokesman spokeswoman spokesperson chairman "
    "chairwoman chairperson ayatollah hajj haji monsignor msgr mullah mme mlle herr frau don señor señora "
    "director attorney speaker leader st corporal cpl private pvt constable brigadier "
    "prosecutor manager analyst engineer economist editor journalist reporter lawyer solicitor barrister "
    "campaigner activist historian scientist singer actor actress author pensioner hubby surgeon nurse teacher "
    "headteacher student striker goalkeeper defender midfielder founder researcher consultant ceo cfo coo "
    "messrs senators governors representatives congressmen judges justices presidents ministers councillors "
    "pc wpc cllr insp begum pandit collector "
    "rep-elect sen-elect president-elect marshal assemblyman assemblywoman alderman judge-advocate".split()
)

MALE_TITLES: Final = frozenset(
    "mr sir lord king prince father brother congressman spokesman chairman councilman assemblyman "
    "businessman pope cardinal bishop sheikh sheik imam herr señor monsignor".split()
)
FEMALE_TITLES: Final = frozenset(
    "mrs ms miss dame lady queen princess sister congresswoman spokeswoman chairwoman councilwoman "
    "assemblywoman businesswoman mme mlle frau señora actress begum".split()
)

ABBREVIATED_TITLES: Final = frozenset(
    "mr mrs ms dr prof sen gov rep reps sens govs gen lt col capt sgt maj adm cmdr rev supt det msgr st cpl "
    "pvt hon pres jr sr insp cllr".split()
)

NOT_PEOPLE: Final = frozenset(
    "statement interview email e-mail letter speech debate rally week month year day morning afternoon "
    "evening night hearing conference briefing tweet post memo message report release filing lawsuit "
    "article column editorial op-ed blog website video ad advertisement book memoir interviews address "
    "appearance event time moment meeting deal case fact claim comment remark call phone telephone trip "
    "visit attack war vote election campaign-trail ceremony lunch dinner breakfast news".split()
)
"""Nouns after which a name starts anew ("in a statement Tolland said") rather than being described."""

PAPERS: Final = frozenset(
    "statement email e-mail letter memo message tweet post release note filing report speech op-ed interview "
    "column blog article transcript text editorial poll survey study complaint lawsuit indictment "
    "summary records documents".split()
)
"""Things that are issued: "issued a statement saying" is said by whoever issued it."""

KIN: Final = frozenset(
    "wife husband son daughter brother sister mother father mum mom dad aunt uncle niece nephew cousin fiance "
    "fiancé fiancee fiancée partner grandmother grandfather grandson granddaughter widow widower girlfriend "
    "boyfriend stepfather stepmother stepson stepdaughter twin".split()
)
"""After these a given name alone names somebody: "his wife, Helen"."""

BODIES: Final = frozenset(
    "party convention committee council commission university college institute center centre foundation "
    "association company corp corporation inc ltd plc group bank department ministry agency office court senate "
    "house congress parliament union federation league club church times post journal news tribune herald "
    "courier gazette hall hospital school academy police army navy force forces service services trust street "
    "road avenue square bridge island river county city state states act bill law administration campaign "
    "infirmary clinic hospice surgery chapel cathedral mosque synagogue library gallery pier quay dock beach bay "
    "sea ocean lake mountain valley hills park gardens house mansions market mall store shop pub inn hotel fund "
    "network coalition alliance movement society board authority museum theatre theater hotel airport "
    "station tower stadium conference summit festival cup championship week day project initiative program "
    "programme report review studios media airlines ferries railways yard port harbour harbor revolution "
    "cooperative co-operative organisation organization consultancy guild confederation chamber syndicate forum".split()
)
"""Last words of names that no person bears: "he" is never the Harbour Trust."""

PEOPLE_NOUNS: Final = frozenset(
    "man woman boy girl person official source witness resident worker aide ally friend neighbour neighbor "
    "voter critic passenger survivor victim expert insider staffer operative protester caller reader colleague "
    "parent pensioner onlooker bystander villager islander suspect defendant juror patient shopper driver "
    "skipper guest traveller traveler tourist owner member employee participant delegate diplomat veteran "
    "doctor relative teenager youth child baby dealer farmer fisherman policeman policewoman fireman "
    "firefighter paramedic soldier sailor guard executive opponent rival agent pilot plaintiff duke duchess "
    "conservative liberal republican democrat novice boss lawmaker advocate candidate athlete star teen inmate "
    "nominee refugee detainee clerk tenant landlord customer client fan player captain referee umpire keeper "
    "scorer independent individual respondent citizen vet skeptic sceptic medic academic adversary".split()
)
"""Nouns for one person; with them "a witness said" and then "he said" are one speaker."""

STATES: Final = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa "
    "penn tenn tex va vt wash wis wyo n.y n.j n.c s.c n.h n.m n.d s.d w.va r.i d.c u.s u.k u.n e.u".split()
)
"""Places as datelines and addresses shorten them."""

DEPARTMENTS: Final = frozenset(
    "state staff police defence defense justice interior education health treasury agriculture commerce energy "
    "labor labour transport transportation finance parliament veterans homeland housing culture environment "
    "customs excise fisheries works prisons forests railways ports taxes revenue".split()
)
"""What follows an office and "of" where no place does: "Secretary of State Ana Grebe"."""

POSTNOMINALS: Final = frozenset("KC QC MP MEP MSP MBE OBE CBE DBE KBE JP PhD MD FRS TD".split())
"""Letters behind a name that are no part of it."""

PARTICLES: Final = frozenset(
    "al el bin ibn ben de la van von der den da di du le abu dos del y ter ten".split()
)

_AGENT: Final = re.compile(r"(?:man|woman|person|ist|ian|ant|er|or|e[eu]r)$")
_NO_AGENTS: Final = frozenset(
    "newspaper paper letter poster number center chamber quarter banner sticker flyer carrier computer server "
    "order matter paragraph chapter register charter tower plant grant restaurant report error mirror motor "
    "factor sector floor door grandeur war powder weather border winter summer water river tribunal "
    "ouster disaster encounter transfer takeover layover cover trigger danger hunger anger fever career "
    "frontier barrier rumor labor favor humor honor behavior color harbor tumor terror horror covenant warrant "
    "variant pollutant elephant list twist mist gist".split()
)


def is_person_noun(low: str) -> bool:
    """Whether a singular noun in lower case is surely one person: "ferryman", "witness", not "newspaper"."""
    return low in PEOPLE_NOUNS or low in TITLES or low in KIN or _is_agent(low)


def _is_agent(low: str) -> bool:
    return low not in _NO_AGENTS and _AGENT.search(low) is not None


_NOT_ADVERBS: Final = frozenset(
    "family assembly ally daily weekly monthly supply reply rally bully homily anomaly jelly belly monopoly "
    "butterfly elderly friendly deadly costly lovely silly ugly".split()
)
_KIND_BY_WORD: Final[dict[str, str]] = {}
for _forms, _kind in (
    (verbs.MANNER, "M"),
    (verbs.HOLDING, "T"),
    (verbs.REPORTING, "F"),
    (verbs.REPORTING_ING, "f"),
    (verbs.SAYING, "V"),
    (verbs.SAYING_ING, "G"),
):
    _KIND_BY_WORD.update(dict.fromkeys(_forms, _kind))
for _kind, _words in _LISTS.items():
    _KIND_BY_WORD.update(dict.fromkeys(_words.split(), _kind))


@lru_cache(maxsize=50_000)
def kind_of_word(word: str) -> str | None:
    """The letter of a lower-case word with straight apostrophes; None where only its shape can tell."""
    kind = _KIND_BY_WORD.get(word)
    if kind is None and word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS:
        return "J"
    return kind
