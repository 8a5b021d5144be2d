"""Rows of comparisons from the register: what several documents aim at in one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import implied_fit
from assistant.answering.drafting import Statement
from assistant.answering.registered import Registered, about, own_fit
from assistant.answering.registering.target_figures import figure_of, of_years
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.focus import Focus
from assistant.answering.wording import SILENT, plain
from assistant.records import Target
from assistant.register.likeness import groups_of
from assistant.vietnamese.syllables import syllables

_MOST_OF_ROW = 3
_OWN_NEAR_BEST = 0.85
_OWN_LEAST = 0.5  # share of what is compared that a target says itself, and not only what stands above it
_MOST_OF_PLACE = 4  # targets of a place that shares none
NONE_SHARED = "Không có chỉ tiêu nào chung."
_SHARE_WORDS = frozenset(syllables("tỷ lệ, tỷ trọng, phần trăm"))
_SHARE = re.compile(r"\bty (?:le|trong)\b|\bphan tram\b|%")
_COMPARING = frozenset(
    syllables(
        "cao, thấp, nhiều, ít, lớn, nhỏ, nhất, hơn, khác, chênh, lệch, bằng, kém, so, vs, nhau, giữa, lập, được, có"
    )
)


_AROUND = frozenset(
    syllables(
        "xem, giống, nhanh, cái, cho, chỗ, điểm, nào, gì, sao, thế, ra, đâu, tỉnh, hai, bên, với, và, của, thử, kỹ"
        ", em, anh, chị, tôi, mình"
    )
)


def names_nothing(question: Question) -> bool:
    """Whether it compares targets and names none: "chỉ tiêu nào cao hơn"; or places and nothing of them."""
    return (question.asks_targets and not set(question.telling) - _COMPARING) or compares_places(question)


def compares_places(question: Question) -> bool:
    """Whether it only lays places side by side, and does not say in what: "so sánh Sơn La với Lạng Sơn"."""
    said = {word for run in question.focus for word in run}
    is_bare = question.intent == "comparison" and len(set(question.provinces)) > 1
    return is_bare and not (said - _COMPARING - _AROUND or question.roles or question.agencies or question.kinds)


def shared_statements(question: Question, registered: Sequence[Registered]) -> list[Statement]:
    """What several documents aim at in the same thing: a row for each thing, a column for each of them.

    None where they share nothing, or were not asked for targets as such.
    """
    flat = {target: one for one in registered for target in of_years(question, one.register.targets, False)}
    groups = [group for group in groups_of(flat) if len({flat[target].name for target in group}) > 1]
    if not groups:
        return []
    names = list(dict.fromkeys(flat[target].name for group in groups for target in group))
    rows = [Statement(f"| Chỉ tiêu | {' | '.join(map(plain, names))} |\n| --- |{' --- |' * len(names)}")]
    for group in groups:
        indicator = min((target.indicator for target in group), key=len)
        cells = [
            "; ".join(figure_of(flat[t], t, True) for t in group if flat[t].name == name) or SILENT for name in names
        ]
        sources = tuple(dict.fromkeys(flat[target].source(target) for target in group))
        rows.append(Statement(f"| {plain(indicator)} | {' | '.join(cells)} |", sources))
    return rows


def apart_statements(question: Question, registered: Sequence[Registered]) -> list[Statement]:
    """What each place aims at, where places laid side by side share nothing; none where no place has a target."""
    targets = [(one, of_years(question, one.register.targets, False)) for one in registered]
    if not compares_places(question) or not any(own for _, own in targets):
        return []
    return [
        Statement(f"{NONE_SHARED}\n\n| Địa phương | Chỉ tiêu |\n| --- | --- |"),
        *(_row_of_place(one, own) for one, own in targets),
    ]


def _row_of_place(one: Registered, targets: Sequence[Target]) -> Statement:
    row = figures_row([(one, target) for target in targets[:_MOST_OF_PLACE]])
    more = "; và những chỉ tiêu khác" if len(targets) > _MOST_OF_PLACE else ""
    return Statement(f"| {plain(one.name)} | {row.text or SILENT}{more} |", row.sources)


def row_of(question: Question, focus: Focus, registered: Sequence[Registered]) -> Statement | None:
    """What one row of a comparison tells: the targets that say most of what is compared, or results for want of any.

    None where the register is silent, or tells of too much.
    """
    if names_nothing(question) or (question.is_framed and not question.asks_targets):
        return None
    for achieved in (False, True):
        candidates = [(one, of_years(question, one.register.targets, achieved)) for one in registered]
        chosen = about(question, focus, candidates, besides_of(question), only_best=True)
        told = _plainest(question, focus, [(one, target) for one, targets in chosen for target in targets])
        if 0 < len(told) <= _MOST_OF_ROW:
            return figures_row(told)
    return None


def figures_row(told: Sequence[tuple[Registered, Target]]) -> Statement:
    """Targets on one line, the figures of one indicator together."""
    figures: dict[str, list[str]] = {}
    for one, target in told:
        figures.setdefault(target.name, [plain(target.indicator)]).append(figure_of(one, target, by_year=True))
    texts = [f"{indicator}: {'; '.join(stated)}" for indicator, *stated in figures.values()]
    return Statement("; ".join(texts), tuple(dict.fromkeys(one.source(target) for one, target in told)))


def _plainest(
    question: Question, focus: Focus, told: Sequence[tuple[Registered, Target]]
) -> Sequence[tuple[Registered, Target]]:
    """Those whose own words say it, not only their clause; figures before words, shares where a share is asked."""
    told = [item for item in told if item[1].values] or told
    told = [item for item in told if implied_fit(question.asked, figures_in(item[1].written))] or told
    told = [item for item in told if _SHARE.search(question.asked) and item[1].unit.startswith("%")] or told
    fits = [own_fit(focus, target, besides_of(question)) for _, target in told]
    least = max(_OWN_NEAR_BEST * max(fits, default=0.0), 0.0 if question.asks_targets else _OWN_LEAST)
    return [item for item, fit in zip(told, fits, strict=True) if fit >= least]


def besides_of(question: Question) -> frozenset[str]:
    """The words that only compare: "bên nào" asks which place it is, and what is a share need not be called one."""
    words = _COMPARING | {"ben"} if "ben nao" in question.asked else _COMPARING
    return words | _SHARE_WORDS if _SHARE.search(question.asked) else words
