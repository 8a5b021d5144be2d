"""The first things that a document aims at, a line each with what they are to be by its main years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence

from assistant.answering.drafting import Statement
from assistant.answering.registered import Registered
from assistant.answering.registering.target_figures import figure_of
from assistant.answering.registering.target_names import briefly
from assistant.answering.summaries.gists import cut
from assistant.answering.wording import plain
from assistant.records import Target
from assistant.register.likeness import groups_of

_NAMES, _NAME = 21, 6  # words of the names of all, and that each keeps at least
_MOST, _MOST_FIGURES = 3, 2  # things aimed at, and figures of each
_MEASURED = re.compile(r"^(?:Tỷ lệ|Tỉ lệ|Số lượng|Số)\s+(?=\S+ \S)")
_OF_A_PART = re.compile(r"(?:… )?(?:trong đó|riêng)\b", re.IGNORECASE)
_MONEY = re.compile(r"(?:tổng )?kinh phí\b", re.IGNORECASE)  # is told by a line of its own


def aim_statements(one: Registered, rarity: Callable[[str], float]) -> list[Statement]:
    """A line for each of the first things aimed at, those for several years before others; what reads alike once."""
    targets = (target for target in one.register.targets if not target.achieved)
    groups = groups_of(t for t in targets if not _OF_A_PART.match(t.indicator) and not _MONEY.match(t.indicator))
    first = sorted(groups, key=lambda group: len(group) < _MOST_FIGURES)[:_MOST]
    told = [group for group in groups if group in first]
    names = cut([_name_of(group[0]) for group in told], _NAMES, _NAME, rarity)
    by_name: dict[str, Sequence[Target]] = {}
    for name, group in zip(names, told, strict=True):
        by_name.setdefault(name, group)
    main = _main_years(groups)
    return [_line(one, name, _milestones(group, main)) for name, group in by_name.items()]


def _line(one: Registered, name: str, told: Sequence[Target]) -> Statement:
    figures = ", ".join(figure_of(one, target, by_year=True, says_reached=False) for target in told)
    return Statement(f"- {plain(name)}: {figures}", tuple(map(one.source, told)))


def _name_of(target: Target) -> str:
    """What is aimed at, without that it is a share or a number, which the figure says."""
    name = _MEASURED.sub("", briefly(target.indicator))
    return f"{name[:1].upper()}{name[1:]}"


def _main_years(groups: Iterable[Sequence[Target]]) -> Collection[str]:
    """The years by which most things are aimed at; of as many the last."""
    times = Counter(time for group in groups for time in {_end_of(target) for target in group} if time)
    return sorted(times, key=lambda time: (times[time], time), reverse=True)[:_MOST_FIGURES]


def _end_of(target: Target) -> str:
    """The last year of what a target is for: "2030" of "2026-2030"."""
    return target.period.rpartition("-")[2]


def _milestones(group: Sequence[Target], main: Collection[str]) -> list[Target]:
    """What a thing is to be by the main years, else by its last; of two figures for one year the first, since the other
    is of a thing that is only called alike.
    """
    by_time: dict[str, Target] = {}
    for target in group:
        by_time.setdefault(_end_of(target), target)
    told = [target for time, target in by_time.items() if time in main]
    return told or [*by_time.values()][-_MOST_FIGURES:]
