"""Targets side by side: which measure the same thing, what each place sets for each year, and where they contradict.

Two figures are laid beside each other only in one unit; scales of it are converted (triệu đồng, tỷ đồng), and a
level is never set beside a growth. A yearly average stands beside levels, named as one, but contradicts none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.records import Measure, Target
from assistant.vietnamese.letters import fold
from assistant.vietnamese.patterns import lowered
from assistant.vietnamese.units import unit_at


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured, so that figures of it may be compared; ``unit`` is without its scale."""

    name: str
    unit: str
    measure: Measure
    scope: str
    yearly: bool  # counted anew each year: ten a year are not ten in five years


@dataclass(frozen=True, slots=True)
class Series:
    """Every target of one indicator, in order, with ``unit`` as most of them write it and its scale."""

    indicator: Indicator
    targets: tuple[Target, ...]
    unit: str
    scale: Decimal

    @property
    def title(self) -> str:
        """The indicator as written most briefly, and what it is narrowed to."""
        title = min((target.indicator for target in self.targets), key=len)
        scope = self.indicator.scope
        return title if not scope or fold(scope) in fold(title) else f"{title} ({scope})"

    @property
    def provinces(self) -> tuple[str, ...]:
        """The places that set it, in order."""
        return tuple(dict.fromkeys(target.province for target in self.targets if target.province))

    @property
    def periods(self) -> tuple[str, ...]:
        """The years and periods it is set for, earliest end first."""
        return tuple(sorted({target.period for target in self.targets}, key=lambda p: (p[-4:], p)))

    def values(self, target: Target) -> tuple[Decimal, ...]:
        """The figures of one of its targets in ``unit``."""
        _, scale = _unit(target.unit)
        return tuple(value * scale / self.scale for value in target.values)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Targets of one indicator, place and year that set different figures."""

    indicator: Indicator
    province: str
    period: str
    targets: tuple[Target, ...]


def indicator_of(target: Target) -> Indicator:
    """What the target measures."""
    unit, _ = _unit(target.unit)
    return Indicator(target.name, unit, target.measure, target.scope, bool(target.rhythm))


def series_of(targets: Iterable[Target]) -> tuple[Series, ...]:
    """The targets by indicator, in the order in which each is first met; levels in words have no series."""
    groups: dict[tuple[object, ...], list[Target]] = {}
    for target in targets:
        if target.values:
            groups.setdefault(_comparable(target), []).append(target)
    return tuple(_series(group) for group in groups.values())


def _key(target: Target) -> tuple[object, ...]:
    what = indicator_of(target)
    return (fold(what.name), fold(what.unit), what.measure, fold(what.scope), what.yearly)


def _comparable(target: Target) -> tuple[object, ...]:
    return _key(replace(target, measure="level") if target.measure == "average" else target)


def _series(targets: Sequence[Target]) -> Series:
    units = [target.unit for target in targets]
    unit = max(units, key=units.count)
    return Series(indicator_of(targets[0]), tuple(targets), unit, _unit(unit)[1])


def _unit(written: str) -> tuple[str, Decimal]:
    """A unit without its scale, and the scale: "tỷ đồng/năm" is "đồng/năm" by a thousand million."""
    form = lowered(written)
    unit = unit_at(form, 0)
    if not unit.base or unit.scale == 1:
        return " ".join(form.split()), Decimal(1)
    per = unit.name.partition("/")[2]
    return (f"{unit.base}/{per}" if per else unit.base), unit.scale


def matrix(series: Series) -> dict[str, dict[str, tuple[Target, ...]]]:
    """Place by period: what each sets; a place that sets nothing for a period has no entry for it."""
    rows: dict[str, dict[str, tuple[Target, ...]]] = {}
    for target in series.targets:
        row = rows.setdefault(target.province, {})
        row[target.period] = (*row.get(target.period, ()), target)
    return rows


def contradictions(targets: Iterable[Target]) -> tuple[Contradiction, ...]:
    """Where different clauses give one indicator, place and year different figures, in the targets' order.

    Targets whose year is unknown contradict nothing; where the place is unknown, each document is a place of its own.
    """
    groups: dict[tuple[object, ...], list[Target]] = {}
    for target in targets:
        if target.period:
            place = target.province or target.citation.document
            baseline = fold(" ".join(target.baseline.split()))
            key = (*_key(target), place, target.period, target.achieved, baseline)
            groups.setdefault(key, []).append(target)
    return tuple(
        Contradiction(indicator_of(group[0]), group[0].province, group[0].period, tuple(group))
        for group in groups.values()
        if _differ(group)
    )


def _differ(targets: Sequence[Target]) -> bool:
    """Several figures, and not all in one clause: there they belong to parts that only its sentence tells apart."""
    figures = {tuple(value * _unit(target.unit)[1] for value in target.values) or target.written for target in targets}
    clauses = {(target.citation.document, target.citation.start) for target in targets}
    return len(figures) > 1 and len(clauses) > 1
