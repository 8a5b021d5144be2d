"""What questions are narrowed to: provinces, kinds, periods, documents; and a chip for each that is set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import streamlit as st

from assistant.pages import shared
from assistant.pages.markup import label
from assistant.records import Metadata, Scope

_FACTS: dict[str, tuple[str, Callable[[Metadata], str]]] = {  # part of a Scope -> what it is called, and of a document
    "provinces": ("Tỉnh, thành phố", lambda metadata: metadata.province),
    "kinds": ("Loại văn bản", lambda metadata: metadata.kind),
    "periods": ("Giai đoạn", lambda metadata: metadata.period),
}
_DOCUMENTS = "documents"


def scope() -> Scope:
    """Draw the filters; what they narrow to."""
    listed = shared.documents()
    titles = {document.name: document.metadata.title or document.name for document in listed}
    known = {
        part: sorted({fact(document.metadata) for document in listed} - {""}) for part, (_, fact) in _FACTS.items()
    }
    for part, values in (*known.items(), (_DOCUMENTS, list(titles))):
        _keep(part, values)
    with st.container(key="scope", horizontal=True, gap="small", vertical_alignment="center"):
        with st.popover("Phạm vi", icon=":material/filter_alt:", key="scope-choices"):
            for part, values in known.items():
                if len(values) > 1 or st.session_state[part]:
                    _pills(part, values)
            st.multiselect(
                "Văn bản",
                list(titles),
                key=_DOCUMENTS,
                placeholder="Tất cả",
                select_all=False,
                format_func=titles.__getitem__,
                persist_state="session",
            )
        _chips(titles)
    return Scope(**{part: tuple(st.session_state[part]) for part in (_DOCUMENTS, *_FACTS)})


def _pills(part: str, values: list[str]) -> None:
    st.pills(
        _FACTS[part][0], values, selection_mode="multi", key=part, format_func=_shown(part), persist_state="session"
    )


def _shown(part: str) -> Callable[[Any], str]:
    return (lambda value: label(years(value))) if part == "periods" else label


def years(period: str) -> str:
    """A period as it is written in Vietnamese, "2021–2025"."""
    return period.replace("-", "–")


def _chips(titles: dict[str, str]) -> None:
    chosen = [(part, value, _shown(part)(value)) for part in _FACTS for value in st.session_state[part]]
    chosen += [(_DOCUMENTS, name, label(titles[name])) for name in st.session_state[_DOCUMENTS]]
    if not chosen:
        st.html('<span class="facts">Tất cả tài liệu</span>')
    for part, value, text in chosen:
        st.button(
            text,
            key=f"drop-{part}-{value}",
            icon=":material/close:",
            icon_position="right",
            on_click=_drop,
            args=(part, value),
        )


def _keep(part: str, known: list[str]) -> None:
    """What was chosen before, as far as the library still holds it."""
    st.session_state[part] = [name for name in st.session_state.get(part, []) if name in known]


def _drop(part: str, value: str) -> None:
    st.session_state[part] = [other for other in st.session_state[part] if other != value]


def clear() -> None:
    """Search in all documents again."""
    for part in asdict(Scope()):
        st.session_state[part] = []


def told(narrowed: Scope) -> str:
    """What a question was narrowed to, in words; "" for nothing."""
    titles = {document.name: document.metadata.title or document.name for document in shared.documents()}
    parts = [*narrowed.provinces, *narrowed.kinds, *map(years, narrowed.periods)]
    return "; ".join([*parts, *(titles.get(name, name) for name in narrowed.documents)])
