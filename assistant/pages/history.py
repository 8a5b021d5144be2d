"""The conversations at the side: begin, open again, rename, delete. Which one is open stands in the address, ?c=…"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from assistant.conversations import Conversation, Turn
from assistant.feedback import Vote
from assistant.pages import shared
from assistant.pages.markup import label, slug
from assistant.pages.source import close_source
from assistant.transcript import written

PARAMETER = "c"
TURN = "luot"  # in the address of one answer: its number, from 1
_LISTED = 30


def current() -> str:
    """The id of the open conversation, "" for a new one; kept over reloads and visits to other pages."""
    identifier = st.query_params.get(PARAMETER, "") or st.session_state.get("conversation", "")
    if identifier:
        open_conversation(identifier)
    return identifier


def open_conversation(identifier: str) -> None:
    """Make it the open one; "" begins a new one."""
    if identifier != st.session_state.get("conversation", identifier):
        close_source()
    st.session_state.conversation = identifier
    if identifier:
        st.query_params[PARAMETER] = identifier
    else:
        st.query_params.pop(PARAMETER, None)


def turns() -> list[Turn]:
    """The turns of the open conversation; one that is gone gives way to a new one, and the page says so."""
    identifier = current()
    if not identifier:
        return []
    try:
        found = shared.conversations().turns(shared.asker(), identifier)
        _reveal_linked(len(found))
        return found
    except KeyError:
        open_conversation("")
        st.info("Cuộc hỏi này không còn. Bạn có thể bắt đầu cuộc hỏi mới.", icon=":material/info:")
        return []


def _reveal_linked(count: int) -> None:
    """Bring the answer that the address names into view, once."""
    named = st.query_params.pop(TURN, "")
    if named.isdecimal() and 0 < int(named) <= count:
        shared.reveal(f"luot-{int(named) - 1}")


def votes() -> Mapping[int, Vote]:
    """What is thought of the answers of the open conversation, by turn."""
    identifier = current()
    return shared.feedback().votes(shared.asker(), identifier) if identifier else {}


def add(turn: Turn) -> None:
    """Append to the open conversation, or begin one."""
    kept, asker = shared.conversations(), shared.asker()
    if not current():
        open_conversation(kept.begin(asker, turn.answer.question))
    kept.add(asker, current(), turn)


def sidebar(turns: Sequence[Turn]) -> None:
    """Draw the list, and the ways to hand on the conversation of these turns."""
    with st.sidebar:
        st.html(f'<div class="brand">{shared.NAME}</div>')
        st.button("Cuộc hỏi mới", icon=":material/add:", width="stretch", on_click=open_conversation, args=("",))
        if turns:
            _export(turns)
        recent = shared.conversations().recent(shared.asker(), _LISTED)
        if recent:
            st.caption("Các cuộc hỏi trước")
        with st.container(key="conversations", gap=None):
            for conversation in recent:
                _row(conversation, conversation.id == st.session_state.get("conversation"))
        if not shared.conversations().kept:
            st.caption("Các cuộc hỏi sẽ mất khi tắt ứng dụng vì thư mục dữ liệu không cho ghi.")


def _export(turns: Sequence[Turn]) -> None:
    title = shared.conversations().title(shared.asker(), current())
    with st.popover("Xuất cuộc hỏi", icon=":material/ios_share:", width="stretch"):
        for ending, kind in ((".docx", "Word"), (".md", "Markdown")):
            name = f"hoi-dap-{slug(title)}{ending}"
            st.download_button(
                f"Tải về dạng {kind}",
                partial(written, name, title, list(turns), shared.documents()),
                file_name=name,
                icon=":material/download:",
                width="stretch",
                on_click="ignore",
            )


def _row(conversation: Conversation, is_open: bool) -> None:
    state = "open" if is_open else "other"
    with st.container(horizontal=True, gap=None, wrap=False, key=f"row-{state}-{conversation.id}"):
        st.button(
            label(conversation.title),
            key=f"open-{conversation.id}",
            type="tertiary",
            width="stretch",
            on_click=open_conversation,
            args=(conversation.id,),
        )
        choice = st.menu_button(
            "Đổi tên hoặc xóa",
            ["Đổi tên", "Xóa"],
            icon=":material/more_horiz:",
            key=f"menu-{conversation.id}",
            type="tertiary",
        )
    if choice == "Đổi tên":
        _rename(conversation)
    elif choice == "Xóa":
        _delete(conversation)


@st.dialog("Đổi tên cuộc hỏi")
def _rename(conversation: Conversation) -> None:
    with shared.guard():
        title = st.text_input("Tên mới", conversation.title, max_chars=80)
        if st.button("Lưu", type="primary"):
            shared.conversations().rename(shared.asker(), conversation.id, title)
            st.rerun()


@st.dialog("Xóa cuộc hỏi?")
def _delete(conversation: Conversation) -> None:
    with shared.guard():
        st.markdown(f"“{label(conversation.title)}” sẽ bị xóa hẳn cùng các câu trả lời trong đó.")
        if st.button("Xóa", type="primary"):
            shared.conversations().delete(shared.asker(), conversation.id)
            if st.session_state.get("conversation") == conversation.id:
                open_conversation("")
            st.rerun()
