"""Hỏi đáp: a question, its answer, and behind every statement the clause it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.conversations import Turn
from assistant.errors import BadQuestion
from assistant.feedback import Vote
from assistant.pages import answers, filters, history, shared, source
from assistant.pages.examples import examples
from assistant.pages.markup import answer_html, label
from assistant.records import Answer, Document, Message, Scope

_ASKS, _ANSWERS = ":material/person:", ":material/menu_book:"
_SEARCHING = "Đang tìm trong tài liệu…"
_PURPOSE = "Hỏi bằng lời thường, có dấu hay không dấu. Mỗi câu trả lời kèm điều khoản làm căn cứ."


def page() -> None:
    """The page."""
    with shared.frame("Hỏi đáp", _PURPOSE):
        shared.assistant()
        turns = history.turns()
        scope = filters.scope()
        with st.container(key="conversation"):
            below = _conversation(turns, scope)
        history.sidebar(turns)
        source.show()
        with st.container(key="asking"):  # in a container Streamlit leaves the page's scrolling to us
            st.chat_input("Hỏi về chỉ tiêu, trách nhiệm…", key="question", on_submit=_ask_typed)
        shared.bridge(_open_marker)
        if below and turns:  # last: finding them takes longer than drawing all the rest
            with below:
                _next_steps(turns[-1])


def _ask(question: str) -> None:
    """Put a question; it waits until it is answered, whatever else is pressed or put meanwhile."""
    _waiting().append((st.session_state.get("conversation", ""), question))


def _waiting() -> list[tuple[str, str]]:
    """The questions not answered yet, each with the conversation that it was put in, "" for a new one."""
    waiting: list[tuple[str, str]] = st.session_state.setdefault("waiting", [])
    return waiting


def _ask_typed() -> None:
    _ask(st.session_state.question or "")


def _conversation(turns: list[Turn], scope: Scope) -> DeltaGenerator | None:
    """The turns, the questions just put answered at their end; the place below the last for what may be asked next."""
    documents = {document.name: document for document in shared.documents()}
    votes = history.votes()
    below = None
    for number, turn in enumerate(turns):
        below = _turn(turn, number, documents, votes.get(number))
    for answered in _newly_answered(turns, scope):
        turns.append(answered)
        below = _turn(answered, len(turns) - 1, documents, None)
    if not turns:
        _beginning()
    return below


def _newly_answered(turns: list[Turn], scope: Scope) -> Iterator[Turn]:
    """The turns that the waiting questions make; one put in another conversation than the open one is let go."""
    waiting = _waiting()
    while waiting:
        conversation, question = waiting[0]
        if conversation not in ("", history.current()):
            waiting.pop(0)
        elif turn := _answered(question, turns, scope):
            yield turn


def _turn(turn: Turn, number: int, documents: dict[str, Document], vote: Vote | None) -> DeltaGenerator:
    _question(turn, number)
    with st.chat_message("assistant", avatar=_ANSWERS):
        answers.show(turn, number, documents, vote)
        return st.container(key=f"suggestions-{number}", horizontal=True, gap="small")


def _answered(question: str, turns: list[Turn], scope: Scope) -> Turn | None:
    """The turn that the first of the waiting questions makes; none when it cannot be used.

    A run may be cut off at any call of Streamlit's, so that the question waits until its turn is kept, and no call
    stands between.
    """
    messages = [message for turn in turns for message in turn.messages()]
    place = st.empty()
    try:
        with place.container():
            turn = Turn(scope, _awaited(question, messages, scope))
    except BadQuestion as error:
        _waiting().pop(0)
        place.warning(label(str(error)), icon=":material/info:")
        return None
    except Exception:  # what cuts a run off is none; whatever else stops an answer would stop it again
        _waiting().pop(0)
        raise
    place.empty()
    waiting = _waiting()
    history.add(turn)
    waiting.pop(0)
    shared.reveal(f"luot-{len(turns)}")
    return turn


def _awaited(question: str, messages: list[Message], scope: Scope) -> Answer:
    """The answer; until a language model has finished, what it is writing."""
    asker = shared.asker()
    if not shared.settings().model:
        with st.spinner(_SEARCHING):
            return shared.assistant().ask(question, messages, scope, asker)
    with st.chat_message("user", avatar=_ASKS):
        st.html(f'<p class="question">{escape(question)}</p>')
    with st.chat_message("assistant", avatar=_ANSWERS), st.spinner(_SEARCHING):
        place, note, text = st.empty(), st.empty(), ""
        for event in shared.assistant().stream(question, messages, scope, asker):
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
    narrowed = filters.told(turn.scope)
    scope = f'<p class="facts">Phạm vi: {escape(narrowed)}</p>' if narrowed else ""
    with st.chat_message("user", avatar=_ASKS):
        st.html(f'<p class="question" id="luot-{number}">{escape(turn.answer.question)}</p>{scope}')


def _next_steps(turn: Turn) -> None:
    """What to ask next; after a search that found nothing in a narrowed scope, the same question everywhere."""
    if turn.answer.status == "not_found" and turn.scope != Scope():
        st.button("Hỏi lại trong tất cả tài liệu", icon=":material/search:", on_click=_ask_everywhere, args=(turn,))
    for suggestion in shared.suggestions(turn.answer, turn.scope):
        st.button(label(suggestion), key=f"suggest-{suggestion}", wrap=True, on_click=_ask, args=(suggestion,))


def _ask_everywhere(turn: Turn) -> None:
    filters.clear()
    _ask(turn.answer.question)


def _open_marker(carried: str) -> None:
    """``carried``: "turn:marker", as the marker's button says; it comes from the browser, so anything is possible.

    The turns are read anew: one may be pressed before the run that drew it has come to its end.
    """
    for number, turn in enumerate(history.turns()):
        for citation in turn.answer.citations:
            if carried == f"{number}:{citation.marker}":
                source.open_source(citation, number)
