"""How many slips of the pen lie between two words."""

from __future__ import annotations


def distance(one: str, two: str, most: int) -> int:
    """Letters left out, put in, changed, or swapped with their neighbour; ``most`` + 1 for anything above."""
    if abs(len(one) - len(two)) > most:
        return most + 1
    if most == 1:
        return _at_most_one(one, two)
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        after = [i]
        for j, other in enumerate(two, 1):
            cost = min(row[j] + 1, after[j - 1] + 1, row[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            after.append(cost)
        if min(after) > most:
            return most + 1
        before, row = row, after
    return min(row[-1], most + 1)


def _at_most_one(one: str, two: str) -> int:
    """The same for one slip at most, by what differs between the same beginning and the same end."""
    if one == two:
        return 0
    short = min(len(one), len(two))
    start = 0
    while start < short and one[start] == two[start]:
        start += 1
    if (
        one[start + 1 :] == two[start + 1 :]
        or one[start:] == two[start + 1 :]
        or one[start + 1 :] == two[start:]
    ):
        return 1
    swapped = one[start : start + 2] == two[start : start + 2][::-1] and one[start + 2 :] == two[start + 2 :]
    return 1 if swapped else 2
