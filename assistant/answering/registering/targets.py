"""Answers from the register of targets: all that are asked for, counted, or the one that is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.question import Question
from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.extractive import SHORT
from assistant.answering.lists.fitting import BUDGET, fitted
from assistant.answering.lists.lists import place, short_name
from assistant.answering.registered import Registered, about, names_head
from assistant.answering.registering.target_figures import figure_of, of_years, stated, year_note
from assistant.answering.registering.target_headings import OF_TARGETS, Chosen, under_heading
from assistant.answering.registering.target_names import briefly, told_apart
from assistant.answering.tables import told_in_full
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.pieces import shortened
from assistant.answering.wording import bold, plain
from assistant.reading.blocks import as_read
from assistant.reading.cells import cells_of
from assistant.records import Section, Target
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

_NAMING = 3  # first words of an indicator that say what is measured
_OTHERS = 40  # words of all clauses without a figure
RESULTS = re.compile(r"\bket qua\b|\bda\b|\bdat duoc\b|\bhien (?:co|trang)\b|\bgiai doan truoc\b")
# "hiện có …, cần thêm …": words of today that tell what was reached, of a list only beside words of what is to come
NOW = re.compile(
    r"(?<!thuc )(?<!the )(?<!phat )(?<!xuat )\bhien\b(?! (?:dai|hanh|thuc|tuong)\b)|\bdang (?:co|o|dat|la)\b"
    r"|\b(?:hoi )?truoc (?:day|do)\b|\bhoi truoc\b|\bden nay\b|\bthuc te\b"
    r"|\b(?:nhiem ky|giai doan|nam|thoi ky) (?:truoc|qua)\b|\bbay gio\b"
)
_FIGURES = re.compile(r"\bso lieu\b|\bchi so\b|\bcon so\b|\bket qua (?:nao|gi)\b")
_MANY = re.compile(r"\b(?:cac|nhung|tat ca|toan bo|bao nhieu|may) (?:chi tieu|muc tieu)\b")
_OF_SIDES = (
    "cụ thể, đích, mốc, cuối, ngành, đặt ra, "
    "đã, có, đạt, kết quả, số liệu, chỉ số, con số, hiện, nay, đang, trước đây, thực tế, năm, qua, "
    "đặt thêm, mới, hình thành, sắp tới, phải, cần, sẽ, lên, thì, giờ, bây giờ, muốn, định, nhắm tới, mức, "
    "cạnh, đề ra, nhiệm kỳ, này"
)
SIDES = frozenset((*syllables(_OF_SIDES), *concept_tokens(_OF_SIDES)))


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


def list_statements(
    question: Question, focus: Focus, registered: Sequence[Registered], within: Section | None = None
) -> list[Statement]:
    """Every target asked for: of the years and about the things named; none where the register is silent.

    ``within``: the section in which alone they are looked for.

    Where the list is all of a section, that is said, and the section's clauses without a figure follow.
    """
    reached = asks_results(question)
    chosen: Chosen = about(
        question, focus, [(one, of_years(question, one.register.targets, reached)) for one in registered], SIDES
    )
    chosen = chosen if reached else under_heading(question, focus, chosen, SIDES)
    if within:
        chosen = [
            (one, [t for t in targets if within.start <= t.citation.start < within.end]) for one, targets in chosen
        ]
        chosen = [(one, targets) for one, targets in chosen if targets]
    if not chosen:
        return []
    if len(chosen) > 1:
        count = sum(len(targets) for _, targets in chosen)
        return [Statement(f"{bold(f'{count} chỉ tiêu')}:"), *item_statements(chosen)]
    return _of_one(*chosen[0], noun="kết quả" if reached else "chỉ tiêu")


def _of_one(one: Registered, targets: Sequence[Target], noun: str) -> list[Statement]:
    """Those of one document, after how many there are; where they are all of a section, of how many."""
    section = _sole_section(one, targets)
    name = place(section) if section else short_name(one.document.metadata)
    is_whole = section is not None and len(targets) == _within(one, section)
    told = f"{len(targets)}/{len(targets)} {noun}" if is_whole else f"{len(targets)} {noun}"
    head = Statement(f"{bold(told)} – {plain(name)}:")
    return [head, *item_statements([(one, targets)]), *(_others(one, section) if section and is_whole else ())]


def _within(one: Registered, section: Section) -> int:
    return sum(section.start <= target.citation.start < section.end for target in one.register.targets)


def figure_statements(question: Question, focus: Focus, registered: Sequence[Registered]) -> list[Statement]:
    """The figure of the one target that a question names, then its clause; nothing unless it is plain which."""
    is_past = bool(RESULTS.search(question.asked) or NOW.search(question.asked))
    achieved = is_past and not (question.asks_targets or question.spans)
    candidates = [(one, of_years(question, one.register.targets, achieved)) for one in registered]
    told = [(one, target) for one, targets in about(question, focus, candidates, only_best=True) for target in targets]
    told = _wholes(told)
    if len(told) != 1 or told[0][1].doubts or not names_head(focus, *told[0]):
        return []
    one, target = told[0]
    clause, source = _clause_of(one, target)
    figure = next((f.start for f in figures_in(clause) if f.start >= max(clause.find(target.written), 0)), 0)
    cells = cells_of(one.passage(target))
    told_clause = told_in_full(cells) if cells else shortened(clause, [figure], SHORT)
    text = f"{bold(stated(target))}{year_note(one, target)} – {plain(told_clause.rstrip(' ;,'))}"
    return [Statement(text, (source,))]


def _wholes(told: Sequence[tuple[Registered, Target]]) -> list[tuple[Registered, Target]]:
    """Without those that are parts of another: "Cơ sở lưu trú: từ 3 sao trở lên" says all that "Cơ sở lưu trú" does."""
    names = [f"{target.indicator}:" for _, target in told]
    return [(one, target) for one, target in told if not any(target.indicator.startswith(name) for name in names)]


def _clause_of(one: Registered, target: Target) -> tuple[str, Source]:
    """The clause that a target is cited to; its whole sentence where that alone says what is measured."""
    clause, passage = as_read(target.citation.quote), one.passage(target)
    named = fold(" ".join(target.indicator.split()[:_NAMING]))
    whole = next((s for s in passage.sentences if s.start <= target.citation.start < s.end), None)
    if whole is None or named in fold(clause) or named not in fold(whole.text):
        return clause, one.source(target)
    return whole.text, Source(passage, whole.start, whole.end)


def item_statements(chosen: Chosen, words: int = BUDGET, by_year: bool = False) -> list[Statement]:
    """A line for each target: the indicator, the figure, and the year if not all are of one, or if it is wanted."""
    flat = [(one, target) for one, targets in chosen for target in targets]
    by_year = by_year or len({target.period for _, target in flat}) > 1
    figures = [figure_of(one, target, by_year, says_reached=False) for one, target in flat]
    room = words - sum(len(figure.split()) for figure in figures)
    indicators = told_apart([briefly(target.indicator) for _, target in flat], max(room, 0))
    lines = []
    for (one, target), indicator, figure in zip(flat, indicators, figures, strict=True):
        province = f"{bold(one.name)} – " if len(chosen) > 1 else ""
        lines.append(Statement(f"- {province}{plain(indicator)}: {figure}", (one.source(target),)))
    return lines


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
    if not OF_TARGETS.search(fold(section.title)):
        return []
    told = {target.citation.passage for target in one.register.targets}
    silent = [p for p in one.passages.values() if section.start <= p.start < section.end and p.id not in told]
    if not silent:
        return []
    texts = fitted([passage.sentences[0].text for passage in silent], _OTHERS)
    items = [Statement(f"- {plain(text)}", (source_of(p),)) for text, p in zip(texts, silent, strict=True)]
    return [Statement(f"Mục này còn {len(items)} mục tiêu không kèm số liệu:"), *items]
