"""Answers from the register of targets: all that are asked for, counted; one that is named; rows of comparisons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.periods import Span, span_fit, spans_of
from assistant.answering.asking.question import Question
from assistant.answering.drafting import Statement, source_of
from assistant.answering.extractive import SHORT
from assistant.answering.lists.lists import BUDGET, fitted, place
from assistant.answering.registered import Registered, about, names_head, own_fit
from assistant.answering.registering.target_names import briefly, told_apart
from assistant.answering.tables import told_in_full
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.pieces import lead_of, shortened
from assistant.answering.wording import SILENT, bold, plain
from assistant.reading.cells import cells_of
from assistant.records import Section, Target
from assistant.register.likeness import groups_of
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import same_figure
from assistant.vietnamese.syllables import syllables

SAME_YEARS = 0.5  # from this fit on, a period answers for the years asked
_OTHERS = 40  # words of all clauses without a figure
RESULTS = re.compile(r"\bket qua\b|\bda\b|\bdat duoc\b|\bhien (?:co|trang)\b|\bgiai doan truoc\b")
_FIGURES = re.compile(r"\bso lieu\b|\bchi so\b|\bcon so\b|\bket qua (?:nao|gi)\b")
_OF_TARGETS = re.compile(r"\bmuc tieu\b|\bchi tieu\b|\btam nhin\b")
_MANY = re.compile(r"\b(?:cac|nhung|tat ca|toan bo|bao nhieu|may) (?:chi tieu|muc tieu)\b")
_MOST_OF_ROW = 3
_OWN_NEAR_BEST = 0.85
_SHARE_WORDS = frozenset(syllables("tỷ lệ, tỷ trọng, phần trăm"))
_SHARE = re.compile(r"\bty (?:le|trong)\b|\bphan tram\b|%")
SIDES = frozenset(
    syllables(
        "cụ thể, đích, mốc, cuối, ngành, đặt ra, "
        "đã, có, đạt, kết quả, số liệu, chỉ số, con số, hiện, nay, đang, trước đây, thực tế, năm, qua, "
        "đặt thêm, mới, hình thành, sắp tới, phải, cần, sẽ, lên, thì, giờ, bây giờ, muốn, định, nhắm tới, mức"
    )
)
_COMPARING = frozenset(
    syllables(
        "cao, thấp, nhiều, ít, lớn, nhỏ, nhất, hơn, khác, chênh, lệch, bằng, kém, so, vs, nhau, giữa, lập, được, có"
    )
)

Chosen = Sequence[tuple[Registered, Sequence[Target]]]


def asks_list(question: Question, focus: Focus, registered: Sequence[Registered] = ()) -> bool:
    """Whether targets as such are asked for: all of them, those about something, or those of the one document named.

    "Mục tiêu … có bao nhiêu hợp tác xã" asks for the one of that unit.
    """
    if not question.asks_targets and not asks_results(question):
        return False
    many = question.intent in {"list", "summary"} or question.is_framed or _MANY.search(question.asked)
    if many or (question.intent == "figure" and question.measure):
        return bool(many)
    return any(all(one.is_titled(focus, term) for term in question.telling) for one in registered)


def asks_results(question: Question) -> bool:
    """Whether the figures that were reached are asked for, and no targets."""
    return not question.asks_targets and bool(RESULTS.search(question.asked) and _FIGURES.search(question.asked))


def list_statements(question: Question, focus: Focus, registered: Sequence[Registered]) -> list[Statement]:
    """Every target asked for: of the years and about the things named; none where the register is silent.

    Where the list is all of a section, that is said, and the section's clauses without a figure follow.
    """
    reached = asks_results(question)
    chosen: Chosen = about(
        question, focus, [(one, _of_years(question, one.register.targets, reached)) for one in registered], SIDES
    )
    chosen = chosen if reached or set(question.telling) - SIDES else _under_their_heading(chosen)
    if not chosen:
        return []
    if len(chosen) > 1:
        count = sum(len(targets) for _, targets in chosen)
        return [Statement(f"{bold(f'{count} chỉ tiêu')}:"), *item_statements(chosen)]
    one, targets = chosen[0]
    noun = "kết quả" if reached else "chỉ tiêu"
    section = _sole_section(one, targets)
    name = place(section) if section else one.document.metadata.title
    is_whole = section is not None and len(targets) == _within(one, section)
    told = f"{len(targets)}/{len(targets)} {noun}" if is_whole else f"{len(targets)} {noun}"
    head = Statement(f"{bold(told)} – {plain(name)}:")
    return [head, *item_statements(chosen), *(_others(one, section) if section and is_whole else ())]


def _under_their_heading(chosen: Chosen) -> Chosen:
    """Of each document the targets of its sections of targets, where it has such: a budget set elsewhere is none."""
    headed = [(one, [t for t in targets if _OF_TARGETS.search(_above(one, t))]) for one, targets in chosen]
    return [own if own[1] else all_ for own, all_ in zip(headed, chosen, strict=True)]


def _above(one: Registered, target: Target) -> str:
    return fold(" / ".join(one.passage(target).headings))


def _within(one: Registered, section: Section) -> int:
    return sum(section.start <= target.citation.start < section.end for target in one.register.targets)


def shared_statements(question: Question, registered: Sequence[Registered]) -> list[Statement]:
    """What several documents aim at in the same thing: a row for each thing, a column for each of them.

    None where they share nothing, or were not asked for targets as such.
    """
    flat = {target: one for one in registered for target in _of_years(question, one.register.targets, False)}
    groups = [group for group in groups_of(flat) if len({flat[target].name for target in group}) > 1]
    if not groups:
        return []
    names = list(dict.fromkeys(flat[target].name for group in groups for target in group))
    rows = [Statement(f"| Chỉ tiêu | {' | '.join(map(plain, names))} |\n| --- |{' --- |' * len(names)}")]
    for group in groups:
        indicator = min((target.indicator for target in group), key=len)
        cells = [
            "; ".join(_figure(flat[t], t, True) for t in group if flat[t].name == name) or SILENT for name in names
        ]
        sources = tuple(dict.fromkeys(flat[target].source(target) for target in group))
        rows.append(Statement(f"| {plain(indicator)} | {' | '.join(cells)} |", sources))
    return rows


def names_nothing(question: Question) -> bool:
    """Whether it compares targets and names none: "chỉ tiêu nào cao hơn"."""
    return question.asks_targets and not set(question.telling) - _COMPARING


def row_of(question: Question, focus: Focus, registered: Sequence[Registered]) -> Statement | None:
    """What one row of a comparison tells: the targets that say most of what is compared, or results for want of any.

    None where the register is silent, or tells of too much.
    """
    if names_nothing(question) or (question.is_framed and not question.asks_targets):
        return None
    for achieved in (False, True):
        candidates = [(one, _of_years(question, one.register.targets, achieved)) for one in registered]
        chosen = about(question, focus, candidates, besides_of(question), only_best=True)
        told = _plainest(question, focus, [(one, target) for one, targets in chosen for target in targets])
        if 0 < len(told) <= _MOST_OF_ROW:
            return figures_row(told)
    return None


def figures_row(told: Sequence[tuple[Registered, Target]]) -> Statement:
    """Targets on one line, the figures of one indicator together."""
    figures: dict[str, list[str]] = {}
    for one, target in told:
        figures.setdefault(target.name, [plain(target.indicator)]).append(_figure(one, target, by_year=True))
    texts = [f"{indicator}: {'; '.join(stated)}" for indicator, *stated in figures.values()]
    return Statement("; ".join(texts), tuple(dict.fromkeys(one.source(target) for one, target in told)))


def _plainest(
    question: Question, focus: Focus, told: Sequence[tuple[Registered, Target]]
) -> Sequence[tuple[Registered, Target]]:
    """Those whose own words say it, not only their clause; figures before words, shares where a share is asked."""
    told = [item for item in told if item[1].values] or told
    shares = [item for item in told if item[1].unit.startswith("%")] if _SHARE.search(question.asked) else []
    fits = [own_fit(focus, target, besides_of(question)) for _, target in shares or told]
    return [item for item, fit in zip(shares or told, fits, strict=True) if fit >= _OWN_NEAR_BEST * max(fits)]


def besides_of(question: Question) -> frozenset[str]:
    """The words that only compare: "bên nào" asks which place it is, and what is a share need not be called one."""
    words = _COMPARING | {"ben"} if "ben nao" in question.asked else _COMPARING
    return words | _SHARE_WORDS if _SHARE.search(question.asked) else words


def figure_statements(question: Question, focus: Focus, registered: Sequence[Registered]) -> list[Statement]:
    """The figure of the one target that a question names, then its clause; nothing unless it is plain which."""
    achieved = bool(RESULTS.search(question.asked)) and not question.asks_targets
    candidates = [(one, _of_years(question, one.register.targets, achieved)) for one in registered]
    told = [(one, target) for one, targets in about(question, focus, candidates, only_best=True) for target in targets]
    if len(told) != 1 or told[0][1].doubts or not names_head(focus, *told[0]):
        return []
    one, target = told[0]
    clause = " ".join(target.citation.quote.split())
    figure = next((f.start for f in figures_in(clause) if f.start >= max(clause.find(target.written), 0)), 0)
    cells = cells_of(one.passage(target))
    told_clause = told_in_full(cells) if cells else shortened(clause, [figure], SHORT)
    text = f"{bold(stated(target))}{_year_note(one, target)} – {plain(told_clause)}"
    return [Statement(text, (one.source(target),))]


def _year_note(one: Registered, target: Target) -> str:
    """The years where the clause itself does not say them."""
    period = period_of(one, target)
    if not period or all(year in target.citation.quote for year in period.split("-")):
        return ""
    return f" (giai đoạn {period})" if "-" in period else f" (năm {period})"


def stated(target: Target) -> str:
    """The figure with the comparator that stands before it in the clause; as written where it stands otherwise."""
    text = " ".join(target.citation.quote.split())
    start = text.find(target.written)
    if start < 0 or not target.written:
        return target.written
    end = start + len(target.written)
    figure = next((figure for figure in figures_in(text) if start <= figure.start < end), None)
    if figure is None:
        return target.written
    lead = lead_of(text, figure)
    return lead + text[figure.end : end] if end > figure.end else lead


def _of_years(question: Question, targets: Sequence[Target], achieved: bool) -> list[Target]:
    """Those of the years asked for; a figure that the question states must be theirs too."""
    asked = question.figures
    return [
        target
        for target in targets
        if target.achieved == achieved
        and is_of_years(question, target)
        and all(any(same_figure(a, b) for b in figures_in(target.written)) for a in asked)
    ]


def period_of(one: Registered, target: Target) -> str:
    """The period where the clause or what stands above it gives it: another clause that does is not cited."""
    passage, meta = one.passage(target), one.document.metadata
    told = " / ".join((passage.text, passage.lead, *passage.headings, meta.title, meta.period))
    return target.period if all(year in told for year in target.period.split("-")) else ""


def is_of_years(question: Question, target: Target) -> bool:
    """Whether a target is of the years asked, if any are."""
    return all(year_fit(span, target) >= SAME_YEARS for span in question.spans)


def year_fit(span: Span, target: Target) -> float:
    """How well a target's period answers for the years asked."""
    return span_fit(span, spans_of(target.period), (), ())


def item_statements(chosen: Chosen, words: int = BUDGET, by_year: bool = False) -> list[Statement]:
    """A line for each target: the indicator, the figure, and the year if not all are of one, or if it is wanted."""
    flat = [(one, target) for one, targets in chosen for target in targets]
    by_year = by_year or len({target.period for _, target in flat}) > 1
    figures = [_figure(one, target, by_year, says_reached=False) for one, target in flat]
    room = words - sum(len(figure.split()) for figure in figures)
    indicators = told_apart([briefly(target.indicator) for _, target in flat], max(room, 0))
    lines = []
    for (one, target), indicator, figure in zip(flat, indicators, figures, strict=True):
        province = f"{bold(one.name)} – " if len(chosen) > 1 else ""
        lines.append(Statement(f"- {province}{plain(indicator)}: {figure}", (one.source(target),)))
    return lines


def _figure(one: Registered, target: Target, by_year: bool, says_reached: bool = True) -> str:
    period = period_of(one, target) if by_year and target.period not in target.written else ""
    note = ", ".join(part for part in ("kết quả" if says_reached and target.achieved else "", period) if part)
    return bold(stated(target)) + (f" ({plain(note)})" if note else "")


def _sole_section(one: Registered, targets: Sequence[Target]) -> Section | None:
    """The innermost section that all of them stand in; None where it has neither number nor title, or is none."""
    inside = [
        section
        for section in one.document.sections
        if section.title and all(section.start <= target.citation.start < section.end for target in targets)
    ]
    return max(inside, key=lambda section: section.level, default=None)


def _others(one: Registered, section: Section) -> list[Statement]:
    """The clauses of a section that hold no target, in short."""
    if not _OF_TARGETS.search(fold(section.title)):
        return []
    told = {target.citation.passage for target in one.register.targets}
    silent = [p for p in one.passages.values() if section.start <= p.start < section.end and p.id not in told]
    if not silent:
        return []
    texts = fitted([passage.sentences[0].text for passage in silent], _OTHERS)
    items = [Statement(f"- {plain(text)}", (source_of(p),)) for text, p in zip(texts, silent, strict=True)]
    return [Statement(f"Mục này còn {len(items)} mục tiêu không kèm số liệu:"), *items]
