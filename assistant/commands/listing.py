"""Targets and duties listed in a terminal, and what a list should not be silent about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from assistant.records import Document, Duty, Target
from assistant.register.comparison import contradictions
from assistant.register.tables import PARTS, contradiction_sentence, figure_of, kind_of

_MOST_NAMED = 8


def target_table(targets: Sequence[Target]) -> Table:
    """A row each; documents' text is never taken for markup."""
    rows = [
        (
            t.indicator,
            figure_of(t),
            " ".join(filter(None, (t.period, t.rhythm))),
            t.province,
            kind_of(t),
            t.citation.label,
        )
        for t in targets
    ]
    return _table(("Chỉ tiêu", "Giá trị", "Thời gian", "Tỉnh, thành phố", "Loại", "Nguồn"), rows)


def duty_table(duties: Sequence[Duty]) -> Table:
    """A row each."""
    rows = [
        (d.name, PARTS[d.part], d.task, " ".join(filter(None, (d.deadline, d.rhythm))), d.province, d.citation.label)
        for d in duties
    ]
    return _table(("Cơ quan", "Vai trò", "Nhiệm vụ", "Thời hạn", "Tỉnh, thành phố", "Nguồn"), rows)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    table = Table(box=box.HORIZONTALS, show_lines=True, pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in rows:
        table.add_row(*(Text(" ".join(cell.split())) for cell in row))
    return table


def target_notes(targets: Sequence[Target], there: Sequence[Target], documents: Sequence[Document]) -> list[str]:
    """What to know of ``targets``: documents without any, contradictions, doubts.

    ``there``: all of the documents that were asked about, which are ``documents``.
    """
    notes = _silent(documents, {target.citation.document for target in there}, "chỉ tiêu")
    notes += _unmatched(len(targets), len(there), "chỉ tiêu")
    notes += [contradiction_sentence(case) for case in contradictions(targets)]
    return notes + _doubted(targets, "chỉ tiêu")


def duty_notes(duties: Sequence[Duty], there: Sequence[Duty], documents: Sequence[Document]) -> list[str]:
    """The same of duties."""
    notes = _silent(documents, {duty.citation.document for duty in there}, "trách nhiệm")
    return notes + _unmatched(len(duties), len(there), "trách nhiệm") + _doubted(duties, "trách nhiệm")


def _silent(documents: Sequence[Document], spoken: set[str], what: str) -> list[str]:
    names = [document.metadata.title or document.name for document in documents if document.name not in spoken]
    if not names:
        return []
    more = f" và {len(names) - _MOST_NAMED} văn bản khác" if len(names) > _MOST_NAMED else ""
    return [f"Không nêu {what} nào: {'; '.join(names[:_MOST_NAMED])}{more}."]


def _unmatched(found: int, there: int, what: str) -> list[str]:
    return [f"Không có {what} nào khớp. Hãy bớt điều kiện lọc."] if there and not found else []


def _doubted(records: Sequence[Target] | Sequence[Duty], what: str) -> list[str]:
    count = sum(bool(record.doubts) for record in records)
    return [f"{count} {what} cần đối chiếu lại với nguyên văn (cột “Cần xem lại” khi xuất tệp)."] if count else []
