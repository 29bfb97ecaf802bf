"""Words that tell of the same thing: a question asks who "founded" what a report says was "established".

Not synonyms in general: words for what questions about the news ask after, as far as one paragraph with the one
word may answer a question with the other. English only; each word counts in all its forms.
"""

from __future__ import annotations

from functools import cache

from index.terms import analysis

_GROUPS = """
invent inventor create creator develop developer design designer devise pioneer
founded founder establish start begin create launch form origin originate
locate location based headquarters situated site home lie
die dead death kill fatal late lives
kill death murder slay assassinate shoot stab victim fatality
injure injury wounded hurt casualty
marry married wife husband spouse wed wedding bride widow widower
divorce separate split
father mother parent son daughter child
brother sister sibling
born birth birthplace native birthday
own owner belong possess hold
buy acquire purchase takeover acquisition
sell sale sold
merge merger combine join
win winner victory victorious champion defeat beat triumph
lose loser loss defeat
beat lose
buy sell
lend loan borrow
give receive
award prize honor honour medal
compete competition contest tournament championship match game
score goal point
write writer author book novel
publish publisher release issue
sing singer song album music
direct director film movie picture
play star role act actor actress portray cast
paint painter painting artist
name call known nickname title term dub
mean meaning stand acronym abbreviation
lead leader head chief president chairman boss director
appoint name nominate choose select pick
elect election vote
resign resignation quit leave depart oust
fire dismiss sack
retire retirement
hire employ employee worker staff
job work profession career occupation employer
make manufacture manufacturer producer maker produce product
build construct construction erect
destroy demolish ruin wreck
occur happen place event
hold host stage
attack bomb assault strike blast explosion
invade invasion occupy
war conflict fighting battle
peace truce ceasefire treaty accord agreement
agree agreement deal sign pact
arrest detain custody jail imprison prison
charge accuse allege indict
convict guilty sentence verdict
sue lawsuit court
crime criminal offense offence
steal theft rob robbery
cost price pay worth spend dollar fee
earn income salary wage revenue
profit loss
money fund finance funding
tax levy duty
rise increase climb jump surge grow growth
fall drop decline decrease plunge slump
big large huge giant great
small little tiny
tall height high feet foot
long length mile kilometre kilometer
old age oldest
fast speed quick
illness disease sick cancer infection virus
doctor physician surgeon
treat treatment cure therapy drug
study research researcher scientist
discover find detect spot identify
launch send rocket
crash accident wreck collision
fire blaze burn
storm hurricane cyclone typhoon
quake earthquake tremor
flood flooding rain
rescue save survivor survive
school university college student
graduate degree educate education attend
teach teacher professor
religion religious faith church
language speak
live reside resident residence
country nation
city town
population people inhabitant resident
capital city
ban prohibit outlaw forbid
allow permit legal legalize
approve pass adopt endorse
reject refuse oppose deny
law legislation bill act
cause reason blame result
begin start open
end finish close conclude
close shut
visit trip travel tour
arrive arrival land
flee escape
announce reveal disclose unveil
plan intend propose
ship boat vessel
plane aircraft jet airliner
car vehicle automobile
gun weapon firearm
police officer
soldier troop military army
animal species
eat food diet
stop halt end
help aid assist
use employ
show display
change alter
first begin original
famous known
America American US USA
Britain British UK England English
France French
Netherlands Dutch Holland
Spain Spanish Spaniard
Switzerland Swiss
Greece Greek
Denmark Danish Dane
Poland Polish Pole
Turkey Turkish Turk
Wales Welsh
Ireland Irish
Scotland Scottish Scot
Philippines Filipino Philippine
China Chinese
Norway Norwegian
Sweden Swedish Swede
Finland Finnish
Portugal Portuguese
Germany German
Thailand Thai
Iraq Iraqi
Europe European
"""


@cache
def related(term: str) -> frozenset[str]:
    """The terms of words that tell of the same thing; without the term itself."""
    return _table().get(term, frozenset())


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _GROUPS.strip().splitlines():
        group = set(analysis.terms(line))
        for term in group:
            found.setdefault(term, set()).update(group - {term})
    return {term: frozenset(group) for term, group in found.items()}
