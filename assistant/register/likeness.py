"""Which targets of several documents measure the same thing, though each names it in its own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.records import Target
from assistant.vietnamese.syllables import content, syllables

ALIKE = 0.7  # Jaccard index of the words of two names, from which they are held to be one


def alike(one: Target, other: Target) -> bool:
    """Whether the words of two normalised names are nearly the same, and so are their units."""
    words, others = _words(one), _words(other)
    return _unit(one) == _unit(other) and len(words & others) >= ALIKE * len(words | others) > 0


def groups_of(targets: Iterable[Target]) -> list[Sequence[Target]]:
    """Targets that measure the same thing together, in the order in which each thing is first met."""
    groups: list[list[Target]] = []
    for target in targets:
        home = next((group for group in groups if any(alike(target, other) for other in group)), None)
        if home is None:
            groups.append([target])
        else:
            home.append(target)
    return [tuple(group) for group in groups]


def _words(target: Target) -> frozenset[str]:
    return frozenset(content(syllables(target.name)))


def _unit(target: Target) -> str:
    """A rate a year is laid beside a rate: what it counts is the same."""
    return target.unit.partition("/")[0].strip().casefold()
