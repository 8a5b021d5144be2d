"""A briefing being edited in place: order, titles, words, what to leave out; every change checked and undoable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any

import streamlit as st

from assistant.briefing.checking import faults_in
from assistant.briefing.editing import Path, moved, paths, reworded, table_edited, with_part, with_part_moved
from assistant.briefing.model import Briefing, Part, Table
from assistant.briefing.outline import numbered
from assistant.pages import shared
from assistant.pages.markup import label, number
from assistant.pages.paper import Marks, part_html

_EDIT, _UP, _DOWN, _DROP = "Sửa", "Chuyển lên", "Chuyển xuống", "Bỏ"
_REMEMBERED = 50  # changes that can be undone
_MOST_FAULTS = 10


@dataclass
class Draft:
    """The briefing as it is now and as it was; ``revision`` renews the widgets when their places have moved."""

    briefing: Briefing
    before: list[Briefing] = field(default_factory=list)
    revision: int = 0
    editing: Path | None = None
    base: Part | None = None  # the part as it was when its widgets were drawn
    id: str = ""  # under which it is kept, and what was kept last; see ``keeping``
    kept: Briefing | None = None

    def change(self, briefing: Briefing) -> None:
        """Another briefing takes the place of this one, checked."""
        self.before = [*self.before[-_REMEMBERED:], self.briefing]
        self.briefing = shared.assistant().checked_briefing(briefing)

    def rearrange(self, briefing: Briefing, editing: Path | None = None) -> None:
        """The same where places have moved; ``editing`` is the part to go on with."""
        self.change(briefing)
        self.edit(editing)

    def edit(self, path: Path | None) -> None:
        """Open a part for editing, or none."""
        self.revision += 1
        self.editing = path
        self.base = _at(self.briefing, path) if path else None

    def undo(self) -> None:
        """Take the last change back."""
        self.briefing = self.before.pop()
        self.edit(None)


def show(draft: Draft, marks: Marks) -> None:
    """The whole paper, each part with its menu."""
    subject = f"subject-{draft.revision}"
    st.text_input(
        "Trích yếu",
        draft.briefing.subject,
        key=subject,
        on_change=lambda: draft.change(replace(draft.briefing, subject=_typed(subject))),
    )
    _faults(draft.briefing)
    names = numbered(draft.briefing.parts)
    with st.container(key="parts", gap="xsmall"):
        _parts(draft, names, marks)


def _parts(draft: Draft, names: Iterator[tuple[int, str, Part]], marks: Marks) -> None:
    for (path, part), (level, name, _) in zip(paths(draft.briefing.parts), names, strict=True):
        _heading(draft, path, level, name)
        if draft.editing == path and draft.base:
            _editor(draft, path, draft.base, marks)
        else:
            st.html(part_html(part, marks))


def _typed(key: str) -> str:
    return " ".join(str(st.session_state[key] or "").split())


def _faults(briefing: Briefing) -> None:
    found = faults_in(briefing)
    if found:
        lines = [f"- {label(fault)}: {label(text)}" for text, fault in found[:_MOST_FAULTS]]
        more = f"\n- … và {number(len(found) - _MOST_FAULTS)} chỗ khác" if len(found) > _MOST_FAULTS else ""
        listed = "\n".join(lines)
        st.warning(f"{number(len(found))} chỗ cần kiểm tra trước khi xuất:\n\n{listed}{more}", icon=":material/info:")


def _heading(draft: Draft, path: Path, level: int, name: str) -> None:
    place = "-".join(map(str, path))
    with st.container(key=f"part-{place}", horizontal=True, vertical_alignment="center", wrap=False, gap="small"):
        grade = min(level + 1, 6)
        st.html(f'<h{grade} class="part level-{level}">{escape(name)}</h{grade}>')
        _menu(f"menu-part-{draft.revision}-{place}", f"Phần {name}", lambda chosen: _change_part(draft, path, chosen))


def _menu(key: str, title: str, act: Any, first: tuple[str, ...] = (_EDIT,)) -> None:  # noqa: ANN401 - a callback
    st.menu_button(
        label(title),
        (*first, _UP, _DOWN, _DROP),
        key=key,
        icon=":material/more_vert:",
        type="tertiary",
        on_click=lambda: act(st.session_state[key]),
    )


def _change_part(draft: Draft, path: Path, chosen: str | None) -> None:
    if chosen == _EDIT:
        draft.edit(path)
    elif chosen == _DROP:
        draft.rearrange(with_part(draft.briefing, path, None))
    elif chosen:
        draft.rearrange(with_part_moved(draft.briefing, path, -1 if chosen == _UP else 1))


def _editor(draft: Draft, path: Path, base: Part, marks: Marks) -> None:
    with st.container(border=True, key="editor"):
        title = f"title-{draft.revision}"
        st.text_input("Tiêu đề", base.title, key=title, on_change=lambda: _retitle(draft, path, _typed(title)))
        for place, statement in enumerate(base.statements):
            with st.container(horizontal=True, vertical_alignment="top", wrap=False, gap="small"):
                with st.container(gap=None):
                    _statement(draft, path, place, statement.text)
                    st.html(f'<span class="facts">Nguồn: </span>{marks.html(statement) or "chưa dẫn"}')
                _menu(
                    f"menu-statement-{draft.revision}-{place}",
                    f"Câu {place + 1}",
                    lambda chosen, place=place: _change_statement(draft, path, place, chosen),
                    first=(),
                )
        for place, table in enumerate(base.tables):
            _table(draft, path, place, table)
        st.button("Xong", type="primary", key="done", icon=":material/check:", on_click=draft.edit, args=(None,))


def _retitle(draft: Draft, path: Path, title: str) -> None:
    draft.change(with_part(draft.briefing, path, replace(_at(draft.briefing, path), title=title)))


def _statement(draft: Draft, path: Path, place: int, text: str) -> None:
    key = f"statement-{draft.revision}-{place}"
    st.text_area(
        f"Câu {place + 1}",
        text,
        key=key,
        height="content",
        label_visibility="collapsed",
        on_change=lambda: _reword(draft, path, place, _typed(key)),
    )


def _reword(draft: Draft, path: Path, place: int, text: str) -> None:
    changed = with_part(draft.briefing, path, reworded(_at(draft.briefing, path), place, text))
    if text:
        draft.change(changed)
    else:
        draft.rearrange(changed, path)


def _change_statement(draft: Draft, path: Path, place: int, chosen: str | None) -> None:
    part = _at(draft.briefing, path)
    if chosen == _DROP:
        draft.rearrange(with_part(draft.briefing, path, reworded(part, place, "")), path)
    elif chosen:
        said = moved(part.statements, place, -1 if chosen == _UP else 1)
        draft.rearrange(with_part(draft.briefing, path, replace(part, statements=said)), path)


def _table(draft: Draft, path: Path, place: int, base: Table) -> None:
    """Cells to reword and rows to take out; the places that the widget tells are those of ``base``."""
    key = f"table-{draft.revision}-{place}"
    rows = [[cell.text for cell in row.cells] + [""] * (len(base.columns) - len(row.cells)) for row in base.rows]
    st.data_editor(
        {str(column): [row[column] for row in rows] for column in range(len(base.columns))},
        column_config={
            str(column): st.column_config.TextColumn(
                name or " ", width="large" if column < len(base.widths) and base.widths[column] > 0.4 else None
            )
            for column, name in enumerate(base.columns)
        },
        hide_index=True,
        num_rows="delete",
        key=key,
        on_change=lambda: _retable(draft, path, place, base, st.session_state[key]),
    )
    st.caption("Bấm đúp vào ô để sửa; chọn dòng rồi bấm biểu tượng thùng rác để bỏ dòng.")


def _retable(draft: Draft, path: Path, place: int, base: Table, state: Mapping[str, Any]) -> None:
    edited = {
        int(row): {int(column): str(text or "") for column, text in cells.items() if column.isdigit()}
        for row, cells in state["edited_rows"].items()
    }
    part = _at(draft.briefing, path)
    table = table_edited(base, edited, set(state["deleted_rows"]))
    tables = (*part.tables[:place], table, *part.tables[place + 1 :])
    draft.change(with_part(draft.briefing, path, replace(part, tables=tables)))


def _at(briefing: Briefing, path: Path) -> Part:
    return dict(paths(briefing.parts))[path]
