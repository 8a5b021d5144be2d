"""A document of the library: as it was read, beside its own pages, and the clause that a link leads to."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from html import escape
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from assistant.pages import original, shared
from assistant.pages.excerpt import Place, excerpt_html, heading_id, place_of
from assistant.pages.markup import label, number
from assistant.pages.source import facts_of
from assistant.records import Citation, Document, Passage

PARAMETER = "d"
_START, _END, _SIGN = "tu", "den", "k"
_PART = 400  # passages of a long document shown at once
_ANCHOR, _HEAD = "doan-duoc-dan", "dau-van-ban"
_READ, _PAGES = "Văn bản đã đọc", "Cạnh trang gốc"
_CHANGED = "Văn bản đã được cập nhật sau khi liên kết này được tạo; đoạn được dẫn có thể đã thay đổi hoặc không còn."


def open_document(name: str) -> None:
    """Make it the one that the page shows."""
    st.query_params.clear()
    st.query_params[PARAMETER] = name
    shared.reveal(_HEAD)


def link_to(citation: Citation) -> str:
    """The address, on this server, of the clause that a citation stands on."""
    place = {
        PARAMETER: citation.document,
        _START: citation.start,
        _END: citation.end,
        _SIGN: _signed(citation.quote),
    }
    return f"/tai-lieu?{urlencode(place)}"


def _signed(quote: str) -> str:
    """A few letters that tell whether a clause still says what it said."""
    return hashlib.sha256(" ".join(quote.split()).encode()).hexdigest()[:8]


def show(listed: Document) -> None:
    """The document, and at the top the ways out of it and to its file."""
    document = shared.document(listed.name)
    cited = _linked(document)
    path = shared.uploads().original(document.name)
    _head(document, path)
    if cited is None and st.query_params.get(_START):
        st.info(_CHANGED, icon=":material/info:")
    if path and original.has_pages(path, document):
        view = st.segmented_control(
            "Cách xem", [_READ, _PAGES], default=_READ, required=True, key="view", label_visibility="collapsed"
        )
        if view == _PAGES:
            original.browse(path, document, shared.passages(document.name), cited)
            return
    _text(document, cited)


def _head(document: Document, path: Path | None) -> None:
    title = document.metadata.title or document.name
    with st.container(horizontal=True, gap="small"):
        st.button("Tất cả tài liệu", icon=":material/arrow_back:", on_click=st.query_params.clear)
        if path:
            st.download_button(
                "Tải tệp gốc", path.read_bytes, file_name=path.name, icon=":material/download:", on_click="ignore"
            )
    st.html(
        f'<div class="document-title" role="heading" aria-level="2" id="{_HEAD}">{escape(title)}</div>'
        f'<p class="facts">{escape(facts(document))}</p>{restated(document)}'
    )
    for warning in document.warnings:
        st.info(label(warning), icon=":material/info:")


def facts(document: Document) -> str:
    """What is known of a document, its size included, in one line."""
    counts = [f"{number(shared.passage_counts().get(document.name, 0))} đoạn"]
    if document.pages:
        counts.append(f"{number(len(document.pages))} trang")
    return " · ".join(part for part in (*facts_of(document.metadata), *counts) if part)


def restated(document: Document) -> str:
    """The mark of a restatement, as HTML."""
    original_name = document.metadata.restates
    return f'<p class="restated">{shared.RESTATED}: {escape(original_name)}</p>' if original_name else ""


def _linked(document: Document) -> Citation | None:
    """The clause that the address leads to; None when it names none or the document says something else there now."""
    try:
        start, end = (int(st.query_params[key]) for key in (_START, _END))
    except (KeyError, ValueError):
        return None
    quote = document.text[max(start, 0) : max(end, 0)]
    if not quote or _signed(quote) != st.query_params.get(_SIGN):
        return None
    return Citation(0, document.name, document.metadata.title, "", "", None, start, end, quote)


def _text(document: Document, cited: Citation | None) -> None:
    passages = shared.passages(document.name)
    place = place_of(cited, document, passages) if cited else None
    part = _part(passages, place)
    with st.container(key="reading", horizontal=True, gap="large"):
        with st.container(key="outline"):
            st.html(_outline_html(part))
        with st.container(key="reading-text"):
            st.html(excerpt_html(document, part, cited, place, _ANCHOR))
    if place:
        _reveal_once()


def _reveal_once() -> None:
    """Bring the clause into view when its address is opened, not at every press of a button."""
    address = tuple(st.query_params.get(key) for key in (PARAMETER, _START, _END))
    if st.session_state.get("revealed") != address:
        st.session_state.revealed = address
        shared.reveal(_ANCHOR)


def _part(passages: Sequence[Passage], place: Place | None) -> Sequence[Passage]:
    """All of a document, or of a long one the part chosen; at first the one that holds the clause."""
    parts = range(0, len(passages), _PART)
    if len(parts) < 2:
        return passages
    at = place.first // _PART if place else 0
    first = st.selectbox("Phần", parts, index=at, format_func=lambda start: _part_name(passages, start))
    return passages[first : first + _PART]


def _part_name(passages: Sequence[Passage], start: int) -> str:
    headings = passages[start].headings
    end = min(start + _PART, len(passages))
    return f"Đoạn {number(start + 1)}–{number(end)}" + (f": {headings[-1]}" if headings else "")


def _outline_html(passages: Sequence[Passage]) -> str:
    """The headings as links to where they stand in the text beside."""
    links = []
    before: tuple[str, ...] = ()
    for passage in passages:
        for depth, heading in enumerate(passage.headings):
            if passage.headings[: depth + 1] != before[: depth + 1]:
                link = f'<a href="#{heading_id(passage, depth)}" target="_self">{escape(heading)}</a>'
                links.append(f'<li class="depth-{min(depth, 3)}">{link}</li>')
        before = passage.headings
    if not links:
        return '<p class="facts">Không có đề mục.</p>'
    return f'<nav aria-label="Mục lục"><ul>{"".join(links)}</ul></nav>'
