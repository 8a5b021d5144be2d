"""The source of a citation beside the conversation: its document, what stands before and after, the clause marked."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

import streamlit as st

from assistant.pages import original, shared
from assistant.pages.excerpt import excerpt_html, place_of
from assistant.pages.markup import number
from assistant.records import Citation, Document, Metadata
from assistant.vietnamese.dates import as_written

AROUND = 4  # passages shown before and after the clause
FULL = 400  # and with the whole text asked for: a longer document is shown in part
_VIEW = "source-view"
_EXCERPT, _WHOLE, _PAGES = "Đoạn trích", "Toàn văn", "Trang gốc"


@dataclass(frozen=True, slots=True)
class Opened:
    """The citation whose source is open, and the number of the turn that cites it."""

    citation: Citation
    turn: int

    @property
    def anchor(self) -> str:
        """Names the clause on the page: another name in the whole text, so that the page waits for it to be drawn."""
        length = "toan-van" if st.session_state.get(_VIEW) == _WHOLE else "trich"
        return f"nguon-{self.turn}-{self.citation.marker}-{length}"


def open_source(citation: Citation, turn: int) -> None:
    """Show the source of a citation of the given turn and bring its clause into view."""
    st.session_state.source = Opened(citation, turn)
    _reveal()


def _reveal() -> None:
    opened: Opened | None = st.session_state.get("source")
    if opened:  # the view may change just after the panel was closed
        shared.reveal(opened.anchor)


def close_source() -> None:
    """Leave the conversation alone on the page."""
    st.session_state.pop("source", None)


def show() -> None:
    """The panel, when a source is open."""
    opened: Opened | None = st.session_state.get("source")
    if opened:
        with st.container(key="source"):
            _panel(opened)


def _panel(opened: Opened) -> None:
    known = opened.citation.document in {document.name for document in shared.documents()}
    document = shared.document(opened.citation.document) if known else None
    path = shared.uploads().original(document.name) if document else None
    with st.container(key="source-head", gap="xsmall"):
        st.html(_title_html(document, opened.citation))
        view = _actions([_EXCERPT, _WHOLE, *([_PAGES] if document and original.has_pages(path, document) else [])])
    if document is None:
        st.info("Văn bản này không còn trong thư viện tài liệu.", icon=":material/info:")
        return
    st.html(f'<p class="facts">{escape(" · ".join(part for part in facts_of(document.metadata) if part))}</p>')
    if view == _PAGES and path:
        _pages(path, document, opened.citation)
    else:
        _text(document, opened, FULL if view == _WHOLE else AROUND)


def _actions(views: list[str]) -> str:
    """Which view is wanted; and the way out."""
    if st.session_state.get(_VIEW) not in views:
        st.session_state[_VIEW] = _EXCERPT
    with st.container(key="source-actions", horizontal=True, vertical_alignment="center", wrap=False):
        view = st.segmented_control(
            "Cách xem nguồn", views, key=_VIEW, required=True, label_visibility="collapsed", on_change=_reveal
        )
        st.space("stretch")
        st.button("Đóng", icon=":material/close:", key="close-source", shortcut="Esc", on_click=close_source)
    return str(view)


def _pages(path: Path, document: Document, citation: Citation) -> None:
    """The pages of the file that the clause stands on, its place marked."""
    place = place_of(citation, document, shared.passages(document.name))
    if place is None or place.moved:
        st.info("Văn bản đã được cập nhật sau câu trả lời này. Hãy xem “Đoạn trích”.", icon=":material/info:")
    else:
        original.cited_pages(path, document, citation)


def _text(document: Document, opened: Opened, reach: int) -> None:
    passages = shared.passages(document.name)
    place = place_of(opened.citation, document, passages)
    if place is None:
        st.info("Văn bản đã được cập nhật và không còn đoạn được trích dẫn.", icon=":material/info:")
        return
    if place.moved:
        st.info("Văn bản đã được cập nhật sau câu trả lời này; đây là đoạn có cùng nội dung.", icon=":material/info:")
    first, end = max(place.first - reach, 0), min(place.last + reach + 1, len(passages))
    _more(first, "phía trước")
    st.html(excerpt_html(document, passages[first:end], opened.citation, place, opened.anchor))
    _more(len(passages) - end, "phía sau")


def _more(count: int, where: str) -> None:
    if count:
        st.caption(f"… còn {number(count)} đoạn {where}", text_alignment="center")


def _title_html(document: Document | None, citation: Citation) -> str:
    restated = document is not None and bool(document.metadata.restates)
    mark = f'<div class="restated">{shared.RESTATED}</div>' if restated else ""
    return f'<div class="document-title" role="heading" aria-level="2">{escape(citation.title)}</div>{mark}'


def facts_of(metadata: Metadata) -> tuple[str, ...]:
    """Kind, number, issuer, province and date, as far as they are known."""
    return (
        metadata.kind,
        f"số {metadata.number}" if metadata.number else "",
        metadata.issuer,
        metadata.province if metadata.province not in metadata.issuer else "",
        as_written(metadata.date),
    )
