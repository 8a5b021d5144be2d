"""What every page needs: its frame, who is asking, the open Assistant or the state that stands in its way."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from assistant.asker import LOCAL, Asker
from assistant.conversations import Conversations
from assistant.drafts import Drafts
from assistant.errors import AssistantError, IndexDamaged, IndexMismatch, IndexMissing
from assistant.feedback import Feedback
from assistant.pages import held
from assistant.pages.builds import BackgroundBuild
from assistant.pages.markup import label
from assistant.records import Answer, Document, Passage, Register, Scope
from assistant.settings import Settings, load_settings
from assistant.uploads import Uploads

if TYPE_CHECKING:
    from assistant.assistant import Assistant

NAME = "Trợ lý chính sách"
LIBRARY, LIBRARY_PATH = "Tài liệu", "tai-lieu"  # the page on which documents are added
RESTATED = "Bản lược thuật – đối chiếu văn bản gốc khi trích dẫn"
_HERE = Path(__file__).parent
ICON = str(_HERE / "icon.svg")  # a Material icon would be fetched from the network
_log = logging.getLogger(__name__)

_OBSTACLES: dict[type[AssistantError], str] = {
    IndexMissing: "Tài liệu chưa được đọc lần nào. Bấm nút dưới đây để đọc và chuẩn bị tra cứu.",
    IndexDamaged: "Dữ liệu tra cứu không còn nguyên vẹn nên tạm thời chưa thể trả lời. "
    "Bấm nút dưới đây để lập lại từ tài liệu gốc; tài liệu gốc không bị thay đổi.",
    IndexMismatch: "Dữ liệu tra cứu được lập bằng thiết lập khác với hiện nay. "
    "Bấm nút dưới đây để lập lại theo thiết lập hiện nay; tài liệu gốc không bị thay đổi.",
}


def settings() -> Settings:
    """The settings in force."""
    return load_settings()


def asker() -> Asker:
    """Who is asking: today always the person at this computer. Logging in enters here."""
    return LOCAL


@contextmanager
def frame(title: str, purpose: str) -> Iterator[None]:
    """A page: its name, one line on what it is for, and nothing technical when something goes wrong inside."""
    st.html(_HERE / "style.css")
    if st.session_state.setdefault("page", title) != title:  # a source belongs to the page that opened it
        st.session_state.page = title
        st.session_state.pop("source", None)
    st.title(title, anchor=False)
    st.caption(purpose)
    with guard():
        yield


@contextmanager
def guard() -> Iterator[None]:
    """A user's error is shown as its sentence; anything else is logged, and the user told what to do."""
    try:
        yield
    except AssistantError as error:
        st.error(label(str(error)), icon=":material/error:")
    except Exception:  # the outermost line of defence: below it nothing catches this widely
        _log.exception("a page stopped")
        st.error(
            "Trang này gặp sự cố ngoài dự kiến. Hãy tải lại trang; nếu vẫn vậy, hãy báo người quản trị.",
            icon=":material/error:",
        )


def assistant() -> Assistant:
    """The open Assistant. Where there is none, the page shows why and ends here."""
    try:
        return held.opened(settings().index)
    except (IndexMissing, IndexDamaged, IndexMismatch) as error:
        _offer_build(error)
        st.stop()


def is_ready() -> bool:
    """Whether there is an index; it may still turn out not to be usable."""
    return (settings().index / "current").is_file()


def _in_use() -> tuple[Path, str, Assistant]:
    """The index, the name of its generation in use and who answers from it, by which what is held of it is known."""
    index = settings().index
    return index, held.generation(index), assistant()


def documents() -> list[Document]:
    """Every document of the index in use, without its text."""
    return held.catalogue(*_in_use())


def document(name: str) -> Document:
    """A document of the index in use with its text."""
    return held.document(*_in_use(), name)


def passages(document: str) -> list[Passage]:
    """The passages of a document of the index in use, in reading order."""
    return held.passages(*_in_use(), document)


def passage_counts() -> dict[str, int]:
    """How many passages each document of the index in use has."""
    return held.passage_counts(*_in_use())


def register() -> Register:
    """Every target and duty of the index in use."""
    return held.register(*_in_use())


def suggestions(answer: Answer, scope: Scope) -> tuple[str, ...]:
    """Questions worth asking after an answer, as far as the index in use answers them."""
    passages = tuple(citation.passage for citation in answer.citations)
    key = (answer.question, answer.text, passages, scope.documents, scope.provinces, scope.kinds, scope.periods)
    return held.suggestions(*_in_use(), key, answer, scope, asker())


def conversations() -> Conversations:
    """The conversations kept beside the index."""
    return held.conversations(settings().index)


def feedback() -> Feedback:
    """What is thought of the answers."""
    return Feedback(conversations())


def drafts() -> Drafts:
    """The briefings being edited."""
    return Drafts(conversations())


def uploads() -> Uploads:
    """The files that users add."""
    return Uploads(settings())


def build() -> BackgroundBuild:
    """What brings the index up to date; one for all who have a page open."""
    return _build(settings().documents, settings().uploads, settings().index)


@st.cache_resource(show_spinner=False)
def _build(documents: Path, uploads_folder: Path, index: Path) -> BackgroundBuild:
    from assistant.assistant import Assistant

    in_force, added = settings(), uploads()
    added.clear_debris()
    return BackgroundBuild(lambda progress: Assistant.build(settings=in_force, progress=progress), added)


def _offer_build(error: AssistantError) -> None:
    """What stands in the way, and the button that takes it away where there is anything to read."""
    is_empty = isinstance(error, IndexMissing) and not _has_files(settings().documents)
    if is_empty:
        st.info("Chưa có tài liệu nào. Thêm tài liệu để bắt đầu.", icon=":material/folder_open:")
        if st.session_state.get("page") != LIBRARY:
            there = st.Page(lambda: None, title=LIBRARY, url_path=LIBRARY_PATH)
            st.page_link(there, label="Thêm tài liệu", icon=":material/upload:")
    else:
        st.info(_OBSTACLES[type(error)], icon=":material/info:")
    if not is_empty or build().running:
        build_panel("Đọc tài liệu")
    bridge()


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(path.is_file() for path in folder.rglob("*"))


def build_panel(button: str) -> None:
    """A button that makes the index, how far that has come, and what stood in its way."""
    st.fragment(_build_panel, run_every=0.3 if build().running else None)(build(), button)


def _build_panel(build: BackgroundBuild, button: str) -> None:
    with guard():
        if build.running:
            st.session_state.building = True
            st.progress(build.fraction, text=stage(build))
            return
        if st.session_state.pop("building", False):
            st.rerun(scope="app")  # the index has changed under the whole page
        if st.button(button, icon=":material/sync:"):
            build.start()
            st.session_state.building = True
            st.rerun(scope="app")
        if build.error:
            st.error(label(build.error), icon=":material/error:")


def stage(build: BackgroundBuild) -> str:
    """What the build is doing, in words."""
    from assistant.progress import STAGES

    if build.step is None:
        return "Đang chuẩn bị…"
    count = f" ({build.step.done}/{build.step.total})" if build.step.total > 1 else ""
    return label(f"{STAGES[build.step.stage]}{count} {build.step.name}")


def reveal(element: str) -> None:
    """Bring the element with this id into view once it has been drawn."""
    st.session_state.reveal = (element, st.session_state.get("reveal", ("", 0))[1] + 1)


def bridge(on_open: Callable[[str], None] = lambda carried: None) -> None:
    """Draw the page's one script; ``on_open`` gets what a clicked marker carries."""
    element, token = st.session_state.get("reveal", ("", 0))

    def opened() -> None:
        on_open(str(st.session_state.bridge.open or ""))

    _component()(data={"reveal": element, "token": token}, key="bridge", on_open_change=opened)


@st.cache_resource(show_spinner=False)
def _component() -> ComponentRenderer:
    return st.components.v2.component("bridge", js=(_HERE / "bridge.js").read_text(encoding="utf-8"))
