"""Hỏi đáp: a question, its answer, and behind every statement the clause it stands on."""

from __future__ import annotations

from html import escape

import streamlit as st

from assistant.conversations import Turn
from assistant.errors import BadQuestion
from assistant.pages import history, shared, source
from assistant.pages.examples import examples
from assistant.pages.markup import answer_html, by_document, citation_text, label
from assistant.records import Answer, Citation, Document, Message, Scope

_ASKS, _ANSWERS = ":material/person:", ":material/menu_book:"
_SEARCHING = "Đang tìm trong tài liệu…"
_SENT_BY = {"system": "Quy tắc", "user": "Các đoạn và câu hỏi"}
_PURPOSE = "Hỏi bằng lời thường, có dấu hay không dấu. Mỗi câu trả lời kèm điều khoản làm căn cứ."


def page() -> None:
    """The page."""
    with shared.frame("Hỏi đáp", _PURPOSE):
        shared.assistant()
        turns = history.turns()
        scope = _scope()
        with st.container(key="conversation"):
            _conversation(turns, scope)
        history.sidebar()
        source.show()
        with st.container(key="asking"):  # in a container Streamlit leaves the page's scrolling to us
            st.chat_input("Hỏi về chỉ tiêu, trách nhiệm…", key="question", on_submit=_ask_typed)
        shared.bridge(lambda carried: _open_marker(carried, turns))


def _ask(question: str) -> None:
    st.session_state.pending = question


def _ask_typed() -> None:
    _ask(st.session_state.question or "")


def _conversation(turns: list[Turn], scope: Scope) -> None:
    """The turns; the question just put is answered at their end, and its turn added."""
    documents = {document.name: document for document in shared.documents()}
    question = st.session_state.pop("pending", "")
    for number, turn in enumerate(turns):
        _turn(turn, number, documents, is_last=not question and number == len(turns) - 1)
    if question and (answered := _answered(question, turns, scope)):
        turns.append(answered)
        _turn(answered, len(turns) - 1, documents, is_last=True)
    if not turns:
        _beginning()


def _turn(turn: Turn, number: int, documents: dict[str, Document], is_last: bool) -> None:
    _question(turn, number)
    with st.chat_message("assistant", avatar=_ANSWERS):
        _answer(turn.answer, number, documents)
        if is_last:
            _next_steps(turn)


def _answered(question: str, turns: list[Turn], scope: Scope) -> Turn | None:
    """The turn that a question makes; none when it cannot be used."""
    messages = [message for turn in turns for message in turn.messages()]
    place = st.empty()
    try:
        with place.container():
            turn = Turn(scope, _awaited(question, messages, scope))
    except BadQuestion as error:
        place.warning(label(str(error)), icon=":material/info:")
        return None
    place.empty()
    history.add(turn)
    shared.reveal(f"luot-{len(turns)}")
    return turn


def _awaited(question: str, messages: list[Message], scope: Scope) -> Answer:
    """The answer; until a language model has finished, what it is writing."""
    if not shared.settings().model:
        with st.spinner(_SEARCHING):
            return shared.assistant().ask(question, messages, scope)
    with st.chat_message("user", avatar=_ASKS):
        st.html(f'<p class="question">{escape(question)}</p>')
    with st.chat_message("assistant", avatar=_ANSWERS), st.spinner(_SEARCHING):
        place, note, text = st.empty(), st.empty(), ""
        for event in shared.assistant().stream(question, messages, scope):
            if isinstance(event, Answer):
                return event
            text += event
            place.html(answer_html(text))
            note.caption("Mô hình đang viết, nội dung chưa được đối chiếu với văn bản.")
    raise AssertionError("a stream ends in an answer")


def _beginning() -> None:
    questions = _examples()
    if questions:
        st.html('<p class="hint">Ví dụ, bạn có thể hỏi:</p>')
    with st.container(key="examples"):
        for question in questions:
            st.button(label(question), icon=":material/arrow_forward:", on_click=_ask, args=(question,))


def _examples() -> tuple[str, ...]:
    documents = shared.documents()
    return _examples_of(tuple(document.name for document in documents), documents)


@st.cache_resource(show_spinner=False, max_entries=4)
def _examples_of(names: tuple[str, ...], _documents: list[Document]) -> tuple[str, ...]:
    return examples(shared.assistant(), _documents)


def _question(turn: Turn, number: int) -> None:
    names = {document.name: document.metadata.title or document.name for document in shared.documents()}
    narrowed = [*turn.scope.provinces, *(names.get(name, name) for name in turn.scope.documents)]
    scope = f'<p class="facts">Phạm vi: {escape("; ".join(narrowed))}</p>' if narrowed else ""
    with st.chat_message("user", avatar=_ASKS):
        st.html(f'<p class="question" id="luot-{number}">{escape(turn.answer.question)}</p>{scope}')


def _answer(answer: Answer, number: int, documents: dict[str, Document]) -> None:
    st.html(answer_html(answer.text, {citation.marker for citation in answer.citations}, number))
    for warning in answer.warnings:
        st.info(label(warning), icon=":material/info:")
    with st.container(key=f"citations-{number}", gap=None):
        for heading, rows in by_document(answer.citations):
            if heading:
                st.html(f'<p class="facts">{escape(heading)}</p>')
            for citation, place in rows:
                _citation(citation, place, number, documents.get(citation.document))
    cited = [documents[citation.document] for citation in answer.citations if citation.document in documents]
    if any(document.metadata.restates for document in cited):
        st.caption(shared.RESTATED)
    _of_model(answer)


def _of_model(answer: Answer) -> None:
    """What a language model had to do with the answer: nothing is shown where there was none."""
    if answer.mode == "generative":
        st.caption("Mô hình ngôn ngữ viết; từng câu đã được đối chiếu với đoạn được dẫn.")
    if answer.sent:
        with st.expander("Nội dung đã gửi cho mô hình"):
            for message in answer.sent:
                st.caption(_SENT_BY[message.role])
                st.code(message.content, language=None, wrap_lines=True)


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
        with st.popover("Chép", icon=":material/content_copy:", type="tertiary"):
            st.code(citation_text(citation, document), language=None, wrap_lines=True)


def _next_steps(turn: Turn) -> None:
    """What to ask next; after a search that found nothing in a narrowed scope, the same question everywhere."""
    with st.container(key="suggestions", horizontal=True, gap="small"):
        if turn.answer.status == "not_found" and turn.scope != Scope():
            st.button("Hỏi lại trong tất cả tài liệu", icon=":material/search:", on_click=_ask_everywhere, args=(turn,))
        for suggestion in turn.answer.suggestions:
            st.button(label(suggestion), key=f"suggest-{suggestion}", wrap=True, on_click=_ask, args=(suggestion,))


def _ask_everywhere(turn: Turn) -> None:
    st.session_state.provinces, st.session_state.documents = [], []
    _ask(turn.answer.question)


def _open_marker(carried: str, turns: list[Turn]) -> None:
    """``carried``: "turn:marker", as the marker's button says; it comes from the browser, so anything is possible."""
    for number, turn in enumerate(turns):
        for citation in turn.answer.citations:
            if carried == f"{number}:{citation.marker}":
                source.open_source(citation, number)


def _scope() -> Scope:
    """The filters, and a chip for each that is set."""
    documents = shared.documents()
    titles = {document.name: document.metadata.title or document.name for document in documents}
    provinces = sorted({document.metadata.province for document in documents} - {""})
    _keep("provinces", provinces)
    _keep("documents", list(titles))
    with st.container(key="scope", horizontal=True, gap="small", vertical_alignment="center"):
        with st.popover("Phạm vi", icon=":material/filter_alt:", key="scope-choices"):
            st.pills(
                "Tỉnh, thành phố",
                provinces,
                selection_mode="multi",
                key="provinces",
                format_func=label,
                persist_state="session",
            )
            st.multiselect(
                "Văn bản",
                list(titles),
                key="documents",
                placeholder="Tất cả",
                select_all=False,
                format_func=titles.__getitem__,
                persist_state="session",
            )
        chosen = [("provinces", name, name) for name in st.session_state.provinces]
        chosen += [("documents", name, titles[name]) for name in st.session_state.documents]
        if not chosen:
            st.html('<span class="facts">Tất cả tài liệu</span>')
        for kind, name, title in chosen:
            st.button(
                label(title),
                key=f"drop-{kind}-{name}",
                icon=":material/close:",
                icon_position="right",
                on_click=_drop,
                args=(kind, name),
            )
    return Scope(tuple(st.session_state.documents), tuple(st.session_state.provinces))


def _keep(kind: str, known: list[str]) -> None:
    """What was chosen before, as far as the library still holds it."""
    st.session_state[kind] = [name for name in st.session_state.get(kind, []) if name in known]


def _drop(kind: str, name: str) -> None:
    st.session_state[kind] = [other for other in st.session_state[kind] if other != name]
