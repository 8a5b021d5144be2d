"""Which targets of several documents measure the same thing, though each names it in its own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.records import Target
from assistant.register.indicators import same_indicator


def alike(one: Target, other: Target) -> bool:
    """Whether their names are nearly the same and so are their units."""
    return _unit(one) == _unit(other) and same_indicator(one.name, other.name)


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


def _unit(target: Target) -> str:
    """A rate a year is laid beside a rate: what it counts is the same."""
    return target.unit.partition("/")[0].strip().casefold()
