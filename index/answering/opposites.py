"""Words that mean the opposite of others, by a list and by their form; English.

None whose opposite tells the same from the other side: who is somebody's wife has a husband, what is bought is sold.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from index.terms import analysis

_PAIRS = """
increase decrease | increase reduce | increase decline | grow shrink | grow decrease | expand shrink | expand contract
rise fall | rise drop | climb fall | raise lower | gain lose | win lose | gain loss | profit loss | widen narrow
lengthen shorten | strengthen weaken | improve worsen | add remove | ascend descend | up down | above below | over under
north south | east west | northern southern | eastern western | left right | upper lower | inner outer | front back
internal external | interior exterior | inside outside | top bottom | horizontal vertical | forward backward
upstream downstream | coastal inland | rural urban | domestic foreign | home away | near far | arrive depart
arrival departure | enter leave | join leave | remain leave | before after | first last | first second | second third
first third | early late | earliest latest | former current | former latter | previous next | past future
ancient modern | old new | young old | young elderly | oldest newest | oldest youngest | eldest youngest | senior junior
morning evening | day night | summer winter | permanent temporary | start end | begin end | beginning end | origin end
appear disappear | appear vanish | large small | big small | largest smallest | biggest smallest | largest least
high low | highest lowest | highest least | more less | more fewer | greater less | most least | maximum minimum
long short | longest shortest | deep shallow | thick thin | wide narrow | heavy light | tall short | majority minority
major minor | primary secondary | single multiple | individual collective | all none | always never | often rarely
frequently seldom | exactly approximately | strong weak | stronger weaker | hot cold | warm cool | warm cold | heat cool
freeze melt | freeze thaw | wet dry | dark light | full empty | clean dirty | quiet loud | tight loose | smooth rough
solid liquid | natural artificial | manual automatic | fixed variable | constant variable | simple complex
easy difficult | slow fast | cheap expensive | rich poor | wealthy poor | best worst | better worse | good bad
positive negative | true false | same different | similar different | even odd | active passive | abstract concrete
presence absence | present absent | visible invisible | alive dead | living dead | male female | man woman | boy girl
father mother | king queen | public private | civilian military | religious secular | liberal conservative
friend enemy | ally enemy | friendly hostile | peace war | peaceful violent | safe dangerous | love hate
allow prohibit | allow ban | permit forbid | accept reject | accept refuse | approve reject | approve oppose
support oppose | agree disagree | agree refuse | admit deny | confirm deny | include exclude | import export
attack defend | create destroy | build demolish | construct demolish | protect harm | attract repel | open close
encourage discourage | cause prevent | succeed fail | success failure | legal illegal | legal criminal | guilty innocent
convict acquit | hire fire | praise criticise | praise criticize | mandatory optional | voluntary compulsory
advantage disadvantage | input output | supply demand
"""
_MAKES_OPPOSITE = ("un", "in", "im", "ir", "il", "dis", "non", "anti")
_WITHOUT = "less"
_SHORTEST = 4
"""Letters that a word must have beside what makes it an opposite."""


def opposites_of(term: str) -> frozenset[str]:
    """The opposites of a term by the list, as terms."""
    return _table().get(term, frozenset())


@lru_cache(4096)
def opposed_to(low: str) -> frozenset[str]:
    """The opposites of a word by its form, as there may be some; all folded."""
    if len(low) < _SHORTEST:
        return frozenset()
    opposites = [low + _WITHOUT, *(prefix + low for prefix in _MAKES_OPPOSITE)]
    opposites += [low.removesuffix(_WITHOUT)] if low.endswith(_WITHOUT) else []
    opposites += [low.removeprefix(prefix) for prefix in _MAKES_OPPOSITE if low.startswith(prefix)]
    return frozenset(each for each in opposites if len(each) >= _SHORTEST)


@cache
def _table() -> Mapping[str, frozenset[str]]:
    """Made with the first question, for stemming loads a library."""
    found: dict[str, set[str]] = {}
    for line in _PAIRS.strip().splitlines():
        for both in line.split("|"):
            one, other = (analysis.term_of(word) or word for word in both.split())
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return {term: frozenset(others) for term, others in found.items()}
