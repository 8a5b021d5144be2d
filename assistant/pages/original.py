"""Pages of an original file as pictures, the place of a citation marked on them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from assistant.errors import DocumentError
from assistant.pages.excerpt import excerpt_html, place_of
from assistant.pages.markup import label, number
from assistant.reading.formats.picture import page_picture
from assistant.records import Citation, Document, Passage

_KEPT = 24  # pictures
_MOST_PAGES = 3  # that one citation is shown on


def pages_of(document: Document, citation: Citation) -> range:
    """The pages, from 1, that a citation stands on."""
    first, last = (bisect_right(document.pages, at) for at in (citation.start, citation.end - 1))
    return range(max(first, 1), min(last, first + _MOST_PAGES - 1) + 1)


def has_pages(path: Path | None, document: Document) -> bool:
    """Whether pictures of its pages can be made."""
    return path is not None and path.suffix.lower() == ".pdf" and bool(document.pages)


def cited_pages(path: Path, document: Document, citation: Citation) -> None:
    """The pages of a citation."""
    for page in pages_of(document, citation):
        st.caption(f"Trang {number(page)}/{number(len(document.pages))}")
        _show(path, document, page, citation)


def browse(path: Path, document: Document, passages: Sequence[Passage], citation: Citation | None) -> None:
    """One page beside what was read on it, and the way to the others; at first the one that a citation stands on."""
    last = len(document.pages)
    first = pages_of(document, citation)[0] if citation else 1
    page = int(st.number_input(f"Trang (1–{number(last)})", 1, last, first, width=180, key=f"page-{document.name}"))
    with st.container(key="beside", horizontal=True, gap="large"):
        with st.container(key="beside-text"):
            _read(document, passages, page, citation)
        with st.container(key="beside-page"):
            _show(path, document, page, citation)


def _read(document: Document, passages: Sequence[Passage], page: int, citation: Citation | None) -> None:
    begins, ends = _span(document, page)
    there = [passage for passage in passages if passage.start < ends and begins < passage.end]
    if there:
        place = place_of(citation, document, passages) if citation else None
        st.html(excerpt_html(document, there, citation, place))
    else:
        st.info("Trang này không có nội dung được đọc.", icon=":material/info:")


def _span(document: Document, page: int) -> tuple[int, int]:
    return document.pages[page - 1], [*document.pages, len(document.text)][page]


def _show(path: Path, document: Document, page: int, citation: Citation | None) -> None:
    begins, ends = _span(document, page)
    text = before = ""
    if citation and citation.start < ends and begins < citation.end:
        start = max(citation.start, begins)
        text, before = document.text[start : min(citation.end, ends)], document.text[begins:start]
    try:
        picture = _picture(path, path.stat().st_mtime, document.name, page, text, before)
    except (DocumentError, OSError) as error:
        reason = str(error) if isinstance(error, DocumentError) else "Không mở được tệp gốc. Hãy tải lại trang."
        st.info(label(reason), icon=":material/info:")
        return
    st.image(picture, width="stretch", alt=f"Ảnh trang {page} của {document.metadata.title or document.name}")


@st.cache_data(show_spinner="Đang vẽ trang…", max_entries=_KEPT)
def _picture(path: Path, changed: float, name: str, page: int, text: str, before: str) -> bytes:
    return page_picture(path.read_bytes(), name, page, text, before)
