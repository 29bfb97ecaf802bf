"""The verbs of saying, in every form that newswriting uses.

Word lists only. Nothing here looks at a sentence; `words.py` asks what kind of word a form is.

SAYING verbs can carry a quotation on their own and turn around ("said the mayor"). REPORTING verbs report
speech but seldom stand beside a whole quotation ("praised", "criticized"). HOLDING verbs report what
somebody thinks or wants. MANNER verbs ("laughed") count only right beside a quotation.
"""

from __future__ import annotations

from typing import Final

_IRREGULAR: Final = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "writing"),
    "put": ("puts", "put", "putting"),
    "swear": ("swears", "swore", "swearing"),
    "think": ("thinks", "thought", "thinking"),
    "know": ("knows", "knew", "knowing"),
    "feel": ("feels", "felt", "feeling"),
    "find": ("finds", "found", "finding"),
    "sing": ("sings", "sang", "singing"),
    "understand": ("understands", "understood", "understanding"),
    "forecast": ("forecasts", "forecast", "forecasting"),
    "begin": ("begins", "began", "beginning"),
    "read": ("reads", "read", "reading"),
    "show": ("shows", "showed", "showing"),
    "foresee": ("foresees", "foresaw", "foreseeing"),
    "see": ("sees", "saw", "seeing"),
    "seek": ("seeks", "sought", "seeking"),
    "mean": ("means", "meant", "meaning"),
}
_DOUBLED: Final = frozenset(
    "admit quip chat blog plan refer submit rap sob rebut demur grin nod shrug snap beg".split()
)

_SAYING: Final = """
say tell write add ask answer reply respond explain continue note argue claim insist warn declare announce
acknowledge admit concede assert allege state suggest observe remark comment recall conclude tweet retweet
post report confirm deny predict estimate promise vow pledge complain joke quip stress emphasize emphasise
maintain contend counter retort reiterate repeat object protest exclaim wonder lament muse opine caution
clarify testify boast assure recount remember reveal disclose swear urge demand plead beg boom shout yell
scream cry whisper mutter murmur interject interrupt agree theorize theorise speculate charge pronounce
proclaim affirm reaffirm attest advise confess elaborate offer hint imply inform instruct remind rejoin
recommend reason recite read enthuse gush fume rage snap bark growl propose indicate blog email text
demur quibble gripe grumble sniff stipulate posit profess proffer specify underline underscore venture vent
chime summarize summarise
signal deadpan chant crow marvel concur thunder implore exhort intone advocate believe
""".split()

_REPORTING: Final = """
accuse blame criticize criticise praise condemn denounce blast slam reject dismiss describe
call deride mock chide rebuke scold lambast lambaste ridicule decry bemoan applaud hail tout defend
portray characterize characterise label dub threaten refuse decline order request urge thank congratulate
welcome cite detail outline question dispute contradict rule mention highlight
invite beseech propose reassure notify brief invoke liken
commend honor honour salute disavow repudiate renounce voice express refer credit encourage
predict forecast project show
""".split()

_HOLDING: Final = """
think hope want expect fear doubt suspect know feel realize realise consider worry assume prefer believe
understand regret envision foresee anticipate conclude see seek wish favor favour intend
find learn hear
""".split()

_MANNER: Final = """
laugh smile grin chuckle sigh nod shrug begin start finish end open smirk wince gasp sob sing
joke tease purr sneer scoff coo beam chirp
""".split()

_AMBIGUOUS: Final = """
claim claims report reports note notes comment comments charge charges state states demand demands remark
remarks question questions answer answers reply replies post posts tweet tweets retweet retweets call calls
promise promises pledge pledges vow vows plan plans hope hopes fear fears doubt doubts praise blame attack
attacks offer offers estimate estimates order orders request requests complaint cry shout text texts email
emails mention support supports address challenge challenges show shows project projects forecast forecasts
concern press label labels issue issues brief credit honor honour protest protests object objects caution
counter reason reasons signal signals hint hints advocate advocates detail details favor favour want wants
find finds judge rage answer query queries exhibit champion champions welcome record records joke jokes worry
worries see wish wishes dispute disputes snap boom text chat end ends start starts open laugh smile sigh chant
question maintain voice voices rule rules boast boasts feel thought found meaning feeling beginning finding
rebuke rebukes credits blast blasts slam slams venture ventures mentions stress begin begins
reading writing hearing opening ending building addressing texting calling posting reporting offering planning
meant
""".split()


def _forms(base: str) -> tuple[str, str, str]:
    """Third person, past and -ing form of a verb."""
    if base in _IRREGULAR:
        return _IRREGULAR[base]
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if base in _DOUBLED:
        return third, base + base[-1] + "ed", base + base[-1] + "ing"
    if base.endswith("ee"):
        return third, base + "d", base + "ing"
    if base.endswith("e"):
        return third, base + "d", base[:-1] + "ing"
    return third, base + "ed", base + "ing"


def _all_finite(bases: list[str]) -> frozenset[str]:
    return frozenset(form for base in bases for form in (base, *_forms(base)[:2]))


def _all_participles(bases: list[str]) -> frozenset[str]:
    return frozenset(_forms(base)[2] for base in bases)


SAYING: Final[frozenset[str]] = _all_finite(_SAYING)
SAYING_ING: Final[frozenset[str]] = _all_participles(_SAYING)
REPORTING: Final[frozenset[str]] = _all_finite(_REPORTING) - SAYING
REPORTING_ING: Final[frozenset[str]] = _all_participles(_REPORTING) - SAYING_ING
HOLDING: Final[frozenset[str]] = _all_finite(_HOLDING) - SAYING - REPORTING
MANNER: Final[frozenset[str]] = _all_finite(_MANNER) - SAYING - REPORTING - HOLDING
BASES: Final = frozenset(_SAYING + _REPORTING + _HOLDING + _MANNER)
AMBIGUOUS: Final = frozenset(_AMBIGUOUS)
"""Forms that are as often nouns ("the claims"): the words before them decide."""

TELLING: Final = frozenset(
    "tell tells told telling ask asks asked asking remind reminds reminded reminding warn warns warned "
    "warning inform informs informed informing assure assures assured assuring advise advised urging urge "
    "urged urges notified notify brief briefed instruct instructed reassured reassure".split()
)
"""Verbs whose object is the listener: "told the council", "warned reporters"."""
