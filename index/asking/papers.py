"""The newspapers that an archive has, by everything that they may be called.

Pure functions; nothing here reads an archive or a question.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from index.terms import analysis
from index.terms.stopwords import STOP_LIST

UNMISTAKABLE = frozenset(
    """
    advertiser argus bugle bulletin chronicle courier dispatch enquirer examiner gazette herald inquirer intelligencer
    telegraph tribune
    """.split()
)
"""Of one word in lower case only these are taken for a paper."""
_ONLY_WRITTEN_LARGE = frozenset(
    """
    advocate beacon democrat echo express globe guardian independent journal ledger mail mercury messenger mirror
    monitor observer pioneer post press record recorder register reporter republic review sentinel spectator standard
    star sun telegram times
    """.split()
)
_BESIDE_THE_NAME = frozenset("the com org net news online edition newspaper magazine paper website".split())
LONGEST_NAME = 6  # words

_WORD = re.compile(r"[^\W_]+")
_SECTION = re.compile(r"\s*(?:[|·:]|\s[-–—])\s.*$", re.DOTALL)
"""What feeds put behind their name: "Pellworth Gazette - Sport"."""


@dataclass(frozen=True, slots=True)
class Papers:
    """The sources of an archive by everything that they may be called."""

    names: frozenset[str]
    by_call: Mapping[tuple[str, ...], frozenset[str]]

    @classmethod
    def of(cls, names: Iterable[str]) -> Papers:
        kept = frozenset(names)
        by_call: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for name in kept:
            for call in _calls(name):
                by_call[call].add(name)
        return cls(kept, {call: frozenset(called) for call, called in by_call.items()})

    def called(self, name: str) -> frozenset[str]:
        """Those that a person means by a name; none where nothing comes near."""
        words = _core(_folded(name)) or _folded(name)
        exact = frozenset(known for known in self.names if _folded(known) == _folded(name))
        return exact or self.by_call.get(words, frozenset()) or self._like(" ".join(words))

    def _like(self, name: str) -> frozenset[str]:
        near = get_close_matches(name, [" ".join(call) for call in self.by_call], 1, 0.85)
        return self.by_call[tuple(near[0].split())] if near else frozenset()


NO_PAPERS = Papers.of(())


def _folded(name: str) -> tuple[str, ...]:
    return tuple(analysis.fold(word) for word in _WORD.findall(name))


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without what papers add to their names."""
    first, last = 0, len(words)
    while first < last and words[first] in _BESIDE_THE_NAME | {"www"}:
        first += 1
    while last > first and words[last - 1] in _BESIDE_THE_NAME:
        last -= 1
    return words[first:last]


def _calls(name: str) -> set[tuple[str, ...]]:
    """Its name, its last words, its initials where these come first: "Pellworth Gazette", "Gazette"; "BBC"."""
    words = _folded(name)
    own = _folded(_SECTION.sub("", name)) or words
    core = _core(own)
    calls = {call for call in (core, _core(words), own) if call and (len(call) > 1 or call == core)}
    if len(words) > 1:
        calls.add(words)
    for start in range(max(1, len(core) - LONGEST_NAME), len(core)):
        if len(core) - start > 1 or core[-1] in UNMISTAKABLE | _ONLY_WRITTEN_LARGE:
            calls.add(core[start:])
    if _WORD.findall(name) and (first := _WORD.findall(name)[0]).isupper() and len(first) > 1:
        calls.add((analysis.fold(first),))
    return {call for call in calls if call[0] not in STOP_LIST and len(call) <= LONGEST_NAME}
