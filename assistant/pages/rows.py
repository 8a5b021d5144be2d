"""Targets and duties as HTML tables in which a click on a row opens its clause.

All text of documents is escaped; the only markup is written here. A row carries a token that the page's script hands
back. No streamlit here: these are pure functions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from assistant.reading.citation import official_name
from assistant.records import Citation, Document, Duty, Target
from assistant.register.comparison import Contradiction, Series, matrix
from assistant.register.tables import MEASURES, PARTS, figure_of

PLACE_HEAD = "Địa phương"
_NO_YEAR = "không nêu năm"
_NO_PLACE = "không nêu tỉnh"

Documents = Mapping[str, Document]


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells, as HTML, and what a click on it carries."""

    token: str
    cells: tuple[str, ...]


def table_html(heads: Sequence[str], rows: Iterable[Row], opened: str = "", kind: str = "") -> str:
    """The rows under their heads; on a narrow screen each row is a card, its cells named by the heads."""
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "".join(_row_html(heads, row, row.token == opened) for row in rows)
    return f'<table class="records {escape(kind)}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _row_html(heads: Sequence[str], row: Row, is_open: bool) -> str:
    cells = "".join(f'<td data-head="{escape(head)}">{cell}</td>' for head, cell in zip(heads, row.cells, strict=True))
    state = ' class="open"' if is_open else ""
    return f'<tr data-source="{escape(row.token)}"{state}>{cells}</tr>'


TARGET_HEADS = ("Chỉ tiêu", "Giá trị", "Thời gian", PLACE_HEAD, "Nguồn")


def target_row(target: Target, token: str, documents: Documents, contradicts: bool = False) -> Row:
    """A target under TARGET_HEADS."""
    measure = "" if target.measure == "average" else MEASURES[target.measure]  # the figure says it
    narrowed = (target.scope, measure, target.baseline)
    notes = ["Các văn bản nêu khác nhau" if contradicts else "", *target.doubts]
    tag = ' <span class="tag">kết quả</span>' if target.achieved else ""
    return Row(
        token,
        (
            f"{escape(_first_capital(target.indicator))}{tag}{_quiet(*narrowed)}{_notes(notes)}",
            f'<span class="figure">{escape(figure_of(target))}</span>',
            _short(target.period or target.rhythm) + (_quiet(target.rhythm) if target.period else ""),
            _short(target.province),
            source_html(target.citation, token, documents),
        ),
    )


DUTY_HEADS = ("Cơ quan", "Vai trò", "Nhiệm vụ", "Thời hạn", PLACE_HEAD, "Nguồn")


def duty_row(duty: Duty, token: str, documents: Documents) -> Row:
    """A duty under DUTY_HEADS."""
    written = duty.agency if duty.agency != duty.name else ""
    return Row(
        token,
        (
            escape(_first_capital(duty.name)) + _quiet(f"văn bản viết: {written}" if written else ""),
            escape(_first_capital(PARTS[duty.part])),
            escape(_first_capital(duty.task)) + _notes(duty.doubts),
            escape(duty.deadline or duty.rhythm) + (_quiet(duty.rhythm) if duty.deadline else ""),
            _short(duty.province),
            source_html(duty.citation, token, documents),
        ),
    )


def without(row: Row, heads: Sequence[str], *dropped: str) -> Row:
    """The row without the cells under the heads dropped."""
    kept = tuple(cell for head, cell in zip(heads, row.cells, strict=True) if head not in dropped)
    return Row(row.token, kept)


def source_html(citation: Citation, token: str, documents: Documents) -> str:
    """Where it stands: the place as a button, the document's name under it."""
    place, name = place_and_name(citation, documents.get(citation.document))
    return (
        f'<button type="button" class="marker place" data-source="{escape(token)}">{escape(place)}</button>'
        f'<div class="facts document" title="{escape(name)}">{escape(name)}</div>'
    )


def place_and_name(citation: Citation, document: Document | None) -> tuple[str, str]:
    """The place inside the document, and the document's name."""
    name = official_name(document.metadata, document.name) if document else citation.title
    place = ", ".join(part for part in re.split(rf",? *{re.escape(name)},? *", citation.label, maxsplit=1) if part)
    page = f"trang {citation.page}" if citation.page else ""
    if page and page not in place:
        place = f"{place}, {page}" if place else page
    return (_first_capital(place) or "Nguyên văn", name)


def contradictions_html(found: Sequence[Contradiction], tokens: Mapping[int, str], documents: Documents) -> str:
    """Each contradiction: what it is about, and every figure with where it stands; ``tokens`` by identity."""
    return "".join(_contradiction_html(case, tokens, documents) for case in found)


def _contradiction_html(case: Contradiction, tokens: Mapping[int, str], documents: Documents) -> str:
    about = ", ".join(part for part in (case.targets[0].indicator, case.province, case.period) if part)
    said = "".join(
        f'<li><span class="figure">{escape(figure_of(target))}</span> '
        f"{source_html(target.citation, tokens[id(target)], documents)}</li>"
        for target in case.targets
    )
    return f'<div class="contradiction"><p>{escape(_first_capital(about))}</p><ul>{said}</ul></div>'


def matrix_html(series: Series, tokens: Mapping[int, str]) -> str:
    """Places by years, each figure a button that opens its clause."""
    heads = [PLACE_HEAD, *(period or _NO_YEAR for period in series.periods)]
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    rows = []
    for place, by_period in matrix(series).items():
        cells = "".join(_figures_html(by_period.get(period, ()), tokens) for period in series.periods)
        rows.append(f'<tr><th scope="row">{escape(place or _NO_PLACE)}</th>{cells}</tr>')
    return (
        f'<div class="wide" tabindex="0"><table class="matrix"><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _figures_html(targets: Sequence[Target], tokens: Mapping[int, str]) -> str:
    buttons = (
        f'<button type="button" class="marker place" data-source="{escape(tokens[id(target)])}">'
        f"{escape(figure_of(target))}{' (kết quả)' if target.achieved else ''}</button>"
        for target in targets
    )
    return f"<td>{' '.join(buttons) or '<span class=facts>không nêu</span>'}</td>"


def _short(text: str) -> str:
    return f'<span class="short">{escape(text)}</span>' if text else ""


def _quiet(*parts: str) -> str:
    text = " · ".join(part for part in parts if part)
    return f'<div class="facts">{escape(text)}</div>' if text else ""


def _notes(notes: Iterable[str]) -> str:
    return "".join(f'<div class="doubt">{escape(note)}</div>' for note in notes if note)


def _first_capital(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]
