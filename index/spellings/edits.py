"""How many typing errors lie between two words: a letter too few, too many, another one, or two swapped."""

from __future__ import annotations


def edits(one: str, other: str, most: int) -> int:
    """The optimal string alignment distance; `most` + 1 where it is greater than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    one, other = _without_common_ends(one, other)
    if most == 1 and min(len(one), len(other)) > 2:  # one error explains two letters at most
        return most + 1
    before: list[int] = []
    previous, row = before, list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, previous, row = previous, row, [place]
        for at, against in enumerate(other, 1):
            least = min(previous[at - 1] + (letter != against), previous[at] + 1, row[at - 1] + 1)
            if place > 1 and at > 1 and letter == other[at - 2] and one[place - 2] == against:
                least = min(least, before[at - 2] + 1)
            row.append(least)
        if min(row) > most and min(previous) > most:
            return most + 1
    return min(row[-1], most + 1)


def _without_common_ends(one: str, other: str) -> tuple[str, str]:
    start, most = 0, min(len(one), len(other))
    while start < most and one[start] == other[start]:
        start += 1
    end = 0
    while end < most - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]
