"""What the pages of the register share: the register in use, filters kept in the address, rows that open a clause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import streamlit as st

from assistant.errors import UnknownName
from assistant.exports import MEDIA, Format
from assistant.pages import source
from assistant.pages.markup import label, number
from assistant.pages.rows import Row, table_html
from assistant.records import Citation, Document, Register
from assistant.register.filtering import Wanted, resolved, years_of
from assistant.vietnamese.letters import fold

_STYLE = Path(__file__).with_name("register.css")
_PART = 100  # rows shown at once
_LONGEST_WORDS = 200  # characters of what is typed to narrow by


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to narrow by."""

    provinces: tuple[str, ...]
    years: tuple[str, ...]
    documents: dict[str, str]  # title by name


def choices(provinces: Iterable[str], periods: Iterable[str], documents: Iterable[Document]) -> Choices:
    """Each once, in order; only what some record has."""
    years = {year for period in periods for year in (years_of(period) or ())}
    return Choices(
        tuple(sorted({*provinces} - {""}, key=fold)),
        tuple(map(str, sorted(years))),
        {document.name: document.metadata.title or document.name for document in documents},
    )


def style() -> None:
    """What the theme and the other pages' style do not say."""
    st.html(_STYLE)


def several(title: str, options: Sequence[str], key: str, names: dict[str, str] | None = None) -> tuple[str, ...]:
    """A filter of which several may be chosen, or named as one likes; it stands in the address under ``key``."""
    chosen = st.multiselect(
        title,
        options,
        key=key,
        placeholder="Tất cả",
        select_all=False,
        format_func=lambda name: (names or {}).get(name, name),
        accept_new_options=True,  # what is typed without dấu finds no option, but is understood
        bind="query-params",
    )
    return tuple(chosen)


def one_of(title: str, options: Sequence[str], key: str) -> str:
    """A filter of which one may be chosen, "" for none."""
    return st.selectbox(title, options, index=None, key=key, placeholder="Tất cả", bind="query-params") or ""


def understood(wanted: Wanted, documents: Sequence[Document], known: Register) -> Wanted | None:
    """What is wanted with the names that are there; where one is not, the page says so."""
    try:
        return resolved(wanted, documents, known)
    except UnknownName as error:
        st.info(label(str(error)), icon=":material/info:")
        return None


def words(title: str, key: str, placeholder: str) -> str:
    """A filter by words, as they are typed."""
    typed = st.text_input(
        title, key=key, placeholder=placeholder, icon=":material/search:", live="300ms", bind="query-params"
    )
    return (typed or "")[:_LONGEST_WORDS]


def rows(heads: Sequence[str], made: Sequence[Row], key: str, kind: str = "") -> None:
    """The rows as a table, the first hundred and more when asked for."""
    shown = st.session_state.get(f"shown-{key}", _PART)
    st.html(table_html(heads, made[:shown], _opened(), kind))
    if len(made) > shown:
        more = min(_PART, len(made) - shown)
        st.button(f"Hiện thêm {number(more)} dòng", key=f"more-{key}", on_click=_show_more, args=(key, shown + _PART))


def _opened() -> str:
    """The token of the row whose source is open."""
    return str(st.session_state.get("opened", "")) if "source" in st.session_state else ""


def _show_more(key: str, count: int) -> None:
    st.session_state[f"shown-{key}"] = count


def opener(citations: dict[str, Citation]) -> Callable[[str], None]:
    """Opens the source of the row whose token the browser sends; anything else is ignored."""
    order = {token: place for place, token in enumerate(citations)}

    def opened(token: str) -> None:
        if token in citations:
            st.session_state.opened = token
            source.open_source(citations[token], order[token])

    return opened


def downloads(name: str, make: Callable[[Format], bytes], count: int) -> None:
    """Buttons that save what is shown."""
    forms: tuple[tuple[Format, str], ...] = (("xlsx", "Excel"), ("csv", "CSV"))
    with st.container(
        key=f"downloads-{name}", horizontal=True, gap="small", vertical_alignment="center", width="content"
    ):
        st.html(f'<span class="facts">{number(count)} dòng · tải về:</span>', width="content")
        for form, title in forms:
            st.download_button(
                title,
                data=partial(make, form),
                file_name=f"{name}.{form}",
                mime=MEDIA[form],
                key=f"download-{name}-{form}",
                icon=":material/download:",
                on_click="ignore",
                disabled=not count,
            )


def silent(documents: Iterable[Document], spoken: set[str], what: str) -> None:
    """Name the documents that hold none."""
    names = [document.metadata.title or document.name for document in documents if document.name not in spoken]
    if names:
        with st.expander(f"{number(len(names))} văn bản không nêu {what} nào"):
            for name in names:
                st.markdown(f"- {label(name)}")
