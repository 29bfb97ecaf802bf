"""What a moderator writes about aliases, carried out: the same words in Telegram and on a terminal."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot import wording
from bot.reply import Piece, Reply, line, saying
from index.asking.aliases import AliasFile, Group, group_of

_REMOVE = re.compile(r"(?:remove|delete|-)\s+(?P<name>.+)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Carried:
    """What came of a command: the reply, and the groups that it is about."""

    reply: Reply
    groups: tuple[Group, ...] = ()
    understood: bool = True


def carry_out(file: AliasFile, typed: str) -> Carried:
    """List, show, add or remove aliases. Raises ArchiveNotWritable."""
    typed = typed.strip()
    if not typed:
        return _listed(file)
    if "=" in typed:
        group = group_of(typed)
        if group is None:
            return Carried(saying(wording.words.NO_ALIAS_GROUP, wording.words.ALIAS_WHAT), understood=False)
        file.add(group)
        return Carried(saying(wording.words.alias_kept(str(group))), (group,))
    if match := _REMOVE.fullmatch(typed):
        removed = file.remove(match["name"])
        if removed is None:
            return Carried(saying(wording.words.no_alias(match["name"])))
        return Carried(saying(wording.words.alias_removed(str(removed))), (removed,))
    shown = tuple(
        group for group in file.aliases().groups if typed.casefold() in map(str.casefold, group.names)
    )
    return Carried(saying(*map(str, shown)) if shown else saying(wording.words.no_alias(typed)), shown)


def _listed(file: AliasFile) -> Carried:
    groups = file.aliases().groups
    own = [group for group in groups if not group.shipped]
    told = [line(f"· {group}") for group in own] or [line(wording.words.NO_ALIASES)]
    shipped = line(Piece(wording.words.aliases_shipped(len(groups) - len(own)), "faint"))
    return Carried(Reply((*told, shipped, line(Piece(wording.words.ALIAS_WHAT, "faint")))), groups)
