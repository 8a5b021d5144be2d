"""Tài liệu: what the assistant has read, how it has read it, and bringing it up to date."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from assistant.pages import shared
from assistant.pages.builds import BackgroundBuild
from assistant.pages.excerpt import excerpt_html, heading_id
from assistant.pages.markup import label, number
from assistant.pages.source import facts_of
from assistant.records import Document, Passage
from assistant.vietnamese.letters import fold

_PURPOSE = "Những văn bản trợ lý dùng để trả lời, và văn bản đã được đọc như thế nào."
_PARAMETER = "d"
_LISTED = 50
_PART = 400  # passages of a long document shown at once


def page() -> None:
    """The page: the list, or the document named in the address."""
    with shared.frame("Tài liệu", _PURPOSE):
        shared.assistant()
        known = {document.name: document for document in shared.documents()}
        opened = known.get(st.query_params.get(_PARAMETER, ""))
        if opened:
            _document(opened)
        else:
            _list(list(known.values()))
        shared.bridge()


def _list(documents: list[Document]) -> None:
    total = sum(len(shared.passages(document.name)) for document in documents)
    st.html(f'<p class="facts">{number(len(documents))} tài liệu · {number(total)} đoạn</p>')
    shared.build_panel("Cập nhật từ thư mục tài liệu", _outcome)
    shown = _found(documents)
    for document in shown[:_LISTED]:
        _card(document)
    if len(shown) > _LISTED:
        st.caption(f"… còn {number(len(shown) - _LISTED)} tài liệu. Gõ vài chữ của tên tài liệu để thu hẹp.")


def _found(documents: list[Document]) -> list[Document]:
    """Those whose facts hold every word typed, with or without dấu."""
    if len(documents) < 2:
        return documents
    typed = st.text_input("Tìm tài liệu", placeholder="Tên, số, cơ quan, tỉnh…", icon=":material/search:")
    words = fold(typed).split()
    found = [document for document in documents if all(word in _searched(document) for word in words)]
    if not found:
        st.info("Không có tài liệu nào khớp. Hãy thử ít chữ hơn.", icon=":material/info:")
    return found


def _searched(document: Document) -> str:
    return fold(" ".join([document.metadata.title, document.name, *facts_of(document.metadata)]))


def _card(document: Document) -> None:
    metadata = document.metadata
    with st.container(border=True, key=f"document-{document.name}"):
        st.button(
            label(metadata.title or document.name),
            key=f"read-{document.name}",
            type="tertiary",
            wrap=True,
            on_click=_open,
            args=(document.name,),
        )
        st.html(f'<p class="facts">{escape(_facts(document))}</p>{_restated(document)}')
        for warning in document.warnings:
            st.info(label(warning), icon=":material/info:")


def _facts(document: Document) -> str:
    counts = [f"{number(len(shared.passages(document.name)))} đoạn"]
    if document.pages:
        counts.append(f"{number(len(document.pages))} trang")
    return " · ".join(part for part in (*facts_of(document.metadata), *counts) if part)


def _restated(document: Document) -> str:
    original = document.metadata.restates
    return f'<p class="restated">{shared.RESTATED}: {escape(original)}</p>' if original else ""


def _open(name: str) -> None:
    st.query_params[_PARAMETER] = name


def _close() -> None:
    st.query_params.pop(_PARAMETER, None)


def _outcome(build: BackgroundBuild) -> None:
    """What the last build did, until the next one."""
    report = build.report
    if report is None:
        return
    st.success(
        f"Đã đọc {number(report.documents)} tài liệu, {number(report.passages)} đoạn; "
        f"{number(report.reused)} tài liệu giữ nguyên, {number(report.removed)} tài liệu đã gỡ.",
        icon=":material/check:",
    )
    if report.skipped:
        lines = "\n".join(f"- **{label(name)}**: {label(reason)}" for name, reason in report.skipped)
        st.warning(f"{len(report.skipped)} tệp chưa đọc được:\n\n{lines}", icon=":material/info:")


def _document(document: Document) -> None:
    passages = shared.passages(document.name)
    title = document.metadata.title or document.name
    st.button("Tất cả tài liệu", icon=":material/arrow_back:", on_click=_close)
    st.html(
        f'<div class="document-title" role="heading" aria-level="2">{escape(title)}</div>'
        f'<p class="facts">{escape(_facts(document))}</p>{_restated(document)}'
    )
    for warning in document.warnings:
        st.info(label(warning), icon=":material/info:")
    part = _part(passages)
    with st.container(key="reading", horizontal=True, gap="large"):
        with st.container(key="outline"):
            st.html(_outline_html(part))
        with st.container(key="reading-text"):
            st.html(excerpt_html(document, part))


def _part(passages: Sequence[Passage]) -> Sequence[Passage]:
    """All of a document, or of a long one the part chosen."""
    parts = range(0, len(passages), _PART)
    if len(parts) < 2:
        return passages
    first = st.selectbox("Phần", parts, format_func=lambda start: _part_name(passages, start))
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
