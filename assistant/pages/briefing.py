"""Bản tóm tắt: choose what it is about, edit it in place, take it away as Word or Markdown; and question cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import streamlit as st

from assistant.briefing.checking import statements_of
from assistant.briefing.exporting import briefing_file, cards_file
from assistant.briefing.model import PARTS, CardSet, Choice, Letterhead, PartName, briefing_of
from assistant.errors import BadBriefing, UnknownName
from assistant.pages import draft, keeping, register, shared, source
from assistant.pages.markup import label, moment, number
from assistant.pages.paper import Marks, cards_html
from assistant.records import Document, Register

_PURPOSE = "Chọn nội dung, xem trước, sửa ngay tại chỗ rồi xuất. Câu nào cũng dẫn điều khoản; bấm số để xem nguyên văn."
_BRIEFING, _CARDS = "Bản tóm tắt", "Bộ câu hỏi ôn tập"
_PART_NAMES: dict[PartName, str] = {
    "context": "Bối cảnh",
    "targets": "Chỉ tiêu",
    "duties": "Trách nhiệm",
    "tasks": "Nhiệm vụ",
    "comparison": "So sánh",
    "gaps": "Điều không nêu",
}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORMS = (
    ("Word", "ban-tom-tat.docx", _WORD),
    ("Markdown", "ban-tom-tat.md", "text/markdown"),
    ("Bản nháp", "ban-tom-tat.json", "application/json"),
)
_LISTED = 5  # drafts kept
_MADE_CARDS, _SAVED, _REFUSED = "cards", "saved-draft", "refused-draft"


def page() -> None:
    """The page."""
    with shared.frame("Bản tóm tắt", _PURPOSE):
        register.style()
        documents = shared.documents()
        kind = st.segmented_control(
            "Loại", (_BRIEFING, _CARDS), default=_BRIEFING, required=True, key="xem", bind="query-params",
            label_visibility="collapsed",
        )  # fmt: skip
        choice = _choice(documents, shared.register(), kind == _CARDS)
        marks = _cards(choice, documents) if kind == _CARDS else _briefing(choice)
        source.show()
        shared.bridge(register.opener(marks.sources))


def _choice(documents: Sequence[Document], known: Register, is_cards: bool) -> Choice:
    """What it is to be about; each choice stands in the address."""
    titles = {document.name: document.metadata.title or document.name for document in documents}
    provinces = sorted({document.metadata.province for document in documents} - {""})
    agencies = list(dict.fromkeys(duty.name for duty in known.duties))
    with st.container(key="filters", horizontal=True, gap="small", vertical_alignment="bottom"):
        chosen = register.several("Văn bản", list(titles), "van-ban", titles)
        places = register.several("Tỉnh, thành phố", provinces, "tinh")
        bodies = register.several("Cơ quan", agencies, "co-quan")
        topic = st.text_input("Chủ đề", key="chu-de", placeholder="Ví dụ: chuyển đổi số; nhân lực", bind="query-params")
    names = list(_PART_NAMES.values())
    parts = names if is_cards else st.pills("Các phần", names, selection_mode="multi", default=names, key="phan",
                                            bind="query-params")  # fmt: skip
    wanted = tuple(part for part in PARTS if _PART_NAMES[part] in (parts or ()))
    return Choice(chosen, places, bodies, topic or "", parts=wanted)


def _made(button: str, make: Callable[[], None]) -> None:
    """A button that makes it; where that cannot be, the sentence that says why."""
    if st.button(button, type="primary", icon=":material/edit_note:"):
        try:
            make()
        except (BadBriefing, UnknownName) as error:
            st.info(label(str(error)), icon=":material/info:")


def _briefing(choice: Choice) -> Marks:
    _made("Lập bản tóm tắt", lambda: keeping.start(shared.assistant().briefing(choice)))
    edited = keeping.current()
    _reopen()
    if edited is None:
        st.html('<p class="hint">Chưa có bản tóm tắt. Chọn nội dung ở trên, hoặc để trống để lập từ mọi tài liệu.</p>')
        return Marks(())
    keeping.keep(edited)
    marks = Marks.of_briefing(edited.briefing)
    _take_away(edited, marks)
    with st.container(key="paper"):
        draft.show(edited, marks)
    return marks


def _reopen() -> None:
    """Take up a draft: one that was kept here, or one that was saved as a file."""
    with st.expander("Mở bản nháp đã lưu", icon=":material/folder_open:"):
        for kept in keeping.others()[:_LISTED]:
            title = label(f"{kept.subject} · {moment(kept.updated)}")
            st.button(title, key=f"resume-{kept.id}", type="tertiary", on_click=keeping.resume, args=(kept.id,))
        st.file_uploader("Tệp bản nháp (.json)", type="json", key=_SAVED, on_change=_read_draft)
        if sentence := st.session_state.pop(_REFUSED, ""):
            st.info(label(sentence), icon=":material/info:")


def _read_draft() -> None:
    file = st.session_state[_SAVED]
    if file is None:
        return
    try:
        keeping.start(shared.assistant().checked_briefing(briefing_of(file.getvalue())))
    except BadBriefing as error:
        st.session_state[_REFUSED] = str(error)


def _take_away(edited: draft.Draft, marks: Marks) -> None:
    said = len([statement for statement in statements_of(edited.briefing) if statement.citations])
    letterhead = _letterhead()
    with st.container(key="take-away", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(
            f'<span class="facts">{number(said)} câu và ô dẫn {number(len(marks.sources))} điều khoản</span>',
            width="content",
        )
        st.space("stretch")
        st.button("Hoàn tác", icon=":material/undo:", disabled=not edited.before, on_click=edited.undo)
        for title, name, media in _FORMS:
            _download(title, name, media, partial(briefing_file, edited.briefing, name, letterhead))


def _download(title: str, name: str, media: str, make: Callable[[], bytes]) -> None:
    st.download_button(
        title, data=make, file_name=name, mime=media, key=f"download-{name}", icon=":material/download:",
        on_click="ignore",
    )  # fmt: skip


def _letterhead() -> Letterhead:
    """What stands around the text in Word; what is left empty is left to be filled in there."""
    with st.expander("Thể thức bản Word", icon=":material/description:"):
        is_party = st.toggle("Cơ quan của Đảng", key="head-party", persist_state="session")
        with st.container(key="head-fields", horizontal=True, gap="small", vertical_alignment="bottom"):
            superior = _field("Cơ quan cấp trên", "superior")
            issuer = _field("Cơ quan ban hành", "issuer")
            symbol = _field("Số, ký hiệu", "number")
            place = _field("Địa danh", "place")
            day: date | None = st.date_input(
                "Ngày", value=None, key="head-date", format="DD/MM/YYYY", persist_state="session"
            )
            role = _field("Chức vụ người ký", "role")
            signer = _field("Người ký", "signer")
            recipients = _field("Nơi nhận (cách nhau bằng dấu chấm phẩy)", "recipients")
    listed = tuple(name.strip() for name in recipients.split(";") if name.strip())
    return Letterhead(is_party, superior, issuer, symbol, place, day, role, signer, listed)


def _field(title: str, key: str) -> str:
    return st.text_input(title, key=f"head-{key}", persist_state="session") or ""


def _cards(choice: Choice, documents: Sequence[Document]) -> Marks:
    _made("Lập bộ câu hỏi", lambda: _keep_cards(shared.assistant().cards(choice)))
    cards: CardSet | None = st.session_state.get(_MADE_CARDS)
    if cards is None:
        st.html('<p class="hint">Chưa có bộ câu hỏi. Chọn nội dung ở trên, hoặc để trống để lập từ mọi tài liệu.</p>')
        return Marks(())
    marks = Marks.of_cards(cards)
    with st.container(key="take-away", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<span class="facts">{number(len(cards.cards))} câu hỏi</span>', width="content")
        st.space("stretch")
        for title, name, media in (("Word", "cau-hoi.docx", _WORD), ("CSV", "cau-hoi.csv", "text/csv")):
            _download(title, name, media, partial(cards_file, cards, name))
    st.subheader(label(cards.subject), anchor=False)
    st.html(cards_html(cards, marks, {document.name: document for document in documents}))
    return marks


def _keep_cards(cards: CardSet) -> None:
    st.session_state[_MADE_CARDS] = cards
