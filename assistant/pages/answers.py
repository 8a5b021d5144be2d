"""An answer on the page: its text, the clauses behind it, and what can be done with it."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from assistant.conversations import Turn
from assistant.errors import AssistantError
from assistant.feedback import LONGEST_REASON, Vote
from assistant.pages import history, reading, shared, source
from assistant.pages.markup import answer_html, answer_text, by_document, citation_text, copy_button, label
from assistant.records import Answer, Citation, Document

_SENT_BY = {"system": "Quy tắc", "user": "Các đoạn và câu hỏi"}


def show(turn: Turn, number: int, documents: dict[str, Document], vote: Vote | None) -> None:
    """The answer of a turn of the conversation; ``number`` is the turn's, from 0."""
    answer = turn.answer
    st.html(answer_html(answer.text, {citation.marker for citation in answer.citations}, number))
    for warning in answer.warnings:
        st.info(label(warning), icon=":material/info:")
    _citations(answer, number, documents)
    _of_model(answer)
    _actions(answer, number, documents, vote)


def _citations(answer: Answer, number: int, documents: dict[str, Document]) -> None:
    with st.container(key=f"citations-{number}", gap=None):
        for heading, rows in by_document(answer.citations):
            if heading:
                st.html(f'<p class="facts">{escape(heading)}</p>')
            for citation, place in rows:
                _citation(citation, place, number, documents.get(citation.document))
    cited = [documents[citation.document] for citation in answer.citations if citation.document in documents]
    if any(document.metadata.restates for document in cited):
        st.caption(shared.RESTATED)


def _citation(citation: Citation, place: str, number: int, document: Document | None) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center", wrap=False):
        st.button(
            label(f"[{citation.marker}] {place}"),
            key=f"open-{number}-{citation.marker}",
            type="tertiary",
            width="stretch",
            wrap=True,
            on_click=source.open_source,
            args=(citation, number),
        )
        st.html(
            copy_button("Chép", f"Chép trích dẫn {citation.marker}", text=citation_text(citation, document))
            + copy_button("Liên kết", f"Chép liên kết tới nguồn {citation.marker}", link=reading.link_to(citation)),
            width="content",
        )


def _of_model(answer: Answer) -> None:
    """What a language model had to do with the answer: nothing is shown where there was none."""
    if answer.mode == "generative":
        st.caption("Mô hình ngôn ngữ viết; từng câu đã được đối chiếu với đoạn được dẫn.")
    if answer.sent:
        with st.expander("Nội dung đã gửi cho mô hình"):
            for message in answer.sent:
                st.caption(_SENT_BY[message.role])
                st.code(message.content, language=None, wrap_lines=True)


def _actions(answer: Answer, number: int, documents: dict[str, Document], vote: Vote | None) -> None:
    """Copy it, link to it, say whether it helped."""
    link = f"/?{urlencode({history.PARAMETER: history.current(), history.TURN: number + 1})}"
    with st.container(key=f"actions-{number}", horizontal=True, gap="small", vertical_alignment="center"):
        st.html(
            copy_button("Chép câu trả lời", text=answer_text(answer, documents))
            + copy_button("Chép liên kết", "Chép liên kết tới câu trả lời", link=link),
            width="content",
        )
        with st.container(key=f"votes-{number}", horizontal=True, gap="small", wrap=False, width="content"):
            _votes(number, vote)
    if vote:
        _reason(number, vote)


def _votes(number: int, vote: Vote | None) -> None:
    for helped, text, icon in ((True, "Hữu ích", "thumb_up"), (False, "Chưa đạt", "thumb_down")):
        chosen = vote is not None and vote.helped == helped
        st.button(
            f"{text} (đã chọn)" if chosen else text,
            key=f"vote-{'up' if helped else 'down'}-{number}",
            type="tertiary",
            icon=f":material/{icon}:",
            on_click=_vote,
            args=(number, None if chosen else Vote(helped, vote.reason if vote else "")),
        )


def _vote(number: int, vote: Vote | None) -> None:
    kept, asker, conversation = shared.feedback(), shared.asker(), history.current()
    try:
        if vote:
            kept.vote(asker, conversation, number, vote)
        else:
            kept.withdraw(asker, conversation, number)
    except (AssistantError, KeyError):
        st.session_state.pop("conversation", None)  # deleted elsewhere: the page says so when it is drawn


def _reason(number: int, vote: Vote) -> None:
    key = f"reason-{number}"
    st.text_input(
        "Vì sao hữu ích? (không bắt buộc)" if vote.helped else "Câu trả lời thiếu hoặc sai điều gì? (không bắt buộc)",
        vote.reason,
        max_chars=LONGEST_REASON,
        key=key,
        placeholder="Gõ rồi bấm Enter để lưu; dùng để cải thiện câu trả lời",
        on_change=lambda: _vote(number, Vote(vote.helped, st.session_state[key])),
    )
    if vote.reason:
        st.caption("Đã lưu ý kiến, cảm ơn bạn.")
