"""Tài liệu: what the assistant has read, how it has read it, and what is added to it or taken out."""

from __future__ import annotations

from html import escape

import streamlit as st

from assistant.pages import adding, reading, shared
from assistant.pages.builds import BackgroundBuild
from assistant.pages.markup import label, number
from assistant.pages.source import facts_of
from assistant.records import Document
from assistant.vietnamese.letters import fold

_PURPOSE = "Những văn bản trợ lý dùng để trả lời. Thêm tệp vào đây là dùng được ngay, không phải khởi động lại."
_LISTED = 50
_READY = "sẵn sàng"


def page() -> None:
    """The page: the list, or the document named in the address."""
    with shared.frame(shared.LIBRARY, _PURPOSE):
        if not shared.is_ready():
            adding.panel()
            if shared.build().running:  # the panel says how far that has come
                shared.bridge()
                return
        shared.assistant()
        known = {document.name: document for document in shared.documents()}
        name = st.query_params.get(reading.PARAMETER, "")
        if name in known:
            reading.show(known[name])
        else:
            if name:
                st.info("Tài liệu này không còn trong thư viện.", icon=":material/info:")
            _list(list(known.values()))
        shared.bridge()


def _list(documents: list[Document]) -> None:
    total = sum(shared.passage_counts().values())
    st.html(f'<p class="facts">{number(len(documents))} tài liệu · {number(total)} đoạn</p>')
    adding.panel()
    shown = _found(documents)
    for document in shown[:_LISTED]:
        _card(document, is_only=len(documents) == 1)
    if len(shown) > _LISTED:
        st.caption(f"… còn {number(len(shown) - _LISTED)} tài liệu. Gõ vài chữ của tên tài liệu để thu hẹp.")
    adding.removed_list()
    _update(shared.build())


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


def _card(document: Document, is_only: bool) -> None:
    title = document.metadata.title or document.name
    with st.container(border=True, key=f"document-{document.name}", gap="xsmall"):
        with st.container(horizontal=True, gap="small", wrap=False):
            st.button(
                label(title),
                key=f"read-{document.name}",
                type="tertiary",
                width="stretch",
                wrap=True,
                on_click=reading.open_document,
                args=(document.name,),
            )
            choice = st.menu_button(
                f"Việc khác với {label(title)}",
                ["Gỡ khỏi thư viện"],
                icon=":material/more_horiz:",
                key=f"menu-{document.name}",
                type="tertiary",
            )
        st.html(
            f'<p class="facts">{escape(reading.facts(document))} · {_state(document.name)}</p>'
            f"{reading.restated(document)}"
        )
        for warning in document.warnings:
            st.info(label(warning), icon=":material/info:")
    if choice:
        _removed(document.name, title, is_only)


def _state(name: str) -> str:
    build = shared.build()
    return "đang được cập nhật" if build.running and name in build.files else _READY


def _removed(name: str, title: str, is_only: bool) -> None:
    if is_only:
        st.info("Đây là tài liệu duy nhất nên chưa gỡ được. Hãy thêm tài liệu khác trước.", icon=":material/info:")
    elif _state(name) != _READY:
        st.info("Tài liệu này đang được cập nhật. Hãy chờ xong rồi gỡ.", icon=":material/info:")
    else:
        adding.remove(name, title)
        st.rerun()


def _update(build: BackgroundBuild) -> None:
    """Read the folder again; how far that has come stands above the list."""
    if not build.running:
        st.button("Cập nhật từ thư mục tài liệu", icon=":material/sync:", on_click=adding.start)
        _outcome(build)


def _outcome(build: BackgroundBuild) -> None:
    """What the last build did, until the next one; what it says of files just added stands above the list."""
    report = build.report
    if report is None or build.files:
        return
    st.success(
        f"Đã đọc {number(report.documents)} tài liệu, {number(report.passages)} đoạn; "
        f"{number(report.reused)} tài liệu giữ nguyên, {number(report.removed)} tài liệu đã gỡ.",
        icon=":material/check:",
    )
    removed = {entry.name for entry in shared.uploads().removed()}
    skipped = [(name, reason) for name, reason in report.skipped if name not in removed]
    if skipped:
        lines = "\n".join(f"- **{label(name)}**: {label(reason)}" for name, reason in skipped)
        st.warning(f"{len(skipped)} tệp chưa đọc được:\n\n{lines}", icon=":material/info:")
