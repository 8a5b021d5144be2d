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
                if len(values) > 1 or _chosen(part):
                    _facts(part, values)
            _documents(titles)
        _chips(titles)
    return Scope(**{part: tuple(_chosen(part)) for part in (_DOCUMENTS, *_FACTS)})


def _facts(part: str, values: list[str]) -> None:
    st.pills(
        _FACTS[part][0],
        values,
        selection_mode="multi",
        default=_chosen(part),
        key=_key(part),
        format_func=_shown(part),
        on_change=_take,
        args=(part,),
    )


def _documents(titles: dict[str, str]) -> None:
    st.multiselect(
        "Văn bản",
        list(titles),
        default=_chosen(_DOCUMENTS),
        key=_key(_DOCUMENTS),
        placeholder="Tất cả",
        select_all=False,
        format_func=titles.__getitem__,
        on_change=_take,
        args=(_DOCUMENTS,),
    )


def _chosen(part: str) -> list[str]:
    """What is chosen of one part. The widgets only show it: they forget, and a closed one sends what it last knew."""
    chosen: list[str] = st.session_state.setdefault("scope", {}).setdefault(part, [])
    return chosen


def _choose(part: str, values: list[str]) -> None:
    """Choose other than by the widget: it is drawn anew."""
    if values != _chosen(part):
        st.session_state.scope[part] = values
        st.session_state["scope-drawn"] = st.session_state.get("scope-drawn", 0) + 1


def _key(part: str) -> str:
    return f"{part}-{st.session_state.get('scope-drawn', 0)}"


def _take(part: str) -> None:
    st.session_state.scope[part] = list(st.session_state.get(_key(part)) or [])


def _shown(part: str) -> Callable[[Any], str]:
    return (lambda value: label(years(value))) if part == "periods" else label


def years(period: str) -> str:
    """A period as it is written in Vietnamese, "2021–2025"."""
    return period.replace("-", "–")


def _chips(titles: dict[str, str]) -> None:
    chosen = [(part, value, _shown(part)(value)) for part in _FACTS for value in _chosen(part)]
    chosen += [(_DOCUMENTS, name, label(titles[name])) for name in _chosen(_DOCUMENTS)]
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
    _choose(part, [name for name in _chosen(part) if name in known])


def _drop(part: str, value: str) -> None:
    _choose(part, [other for other in _chosen(part) if other != value])


def clear() -> None:
    """Search in all documents again."""
    for part in asdict(Scope()):
        _choose(part, [])


def told(narrowed: Scope) -> str:
    """What a question was narrowed to, in words; "" for nothing."""
    titles = {document.name: document.metadata.title or document.name for document in shared.documents()}
    parts = [*narrowed.provinces, *narrowed.kinds, *map(years, narrowed.periods)]
    return "; ".join([*parts, *(titles.get(name, name) for name in narrowed.documents)])
