"""Adding files to the library: choosing them, what becomes of each, and the way back from a removal."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from assistant.errors import AssistantError
from assistant.pages import shared
from assistant.pages.builds import DONE, REFUSED, WAITING, BackgroundBuild
from assistant.pages.markup import label, moment, number
from assistant.uploads import Removed, clean_name

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

MOST_AT_ONCE = 50
_STATES = {
    WAITING: ("Đang chờ", 0),
    "reading": ("Đang đọc", 20),
    "read": ("Đã đọc", 45),
    "embedding": ("Đang phân tích nội dung", 60),
    "embedded": ("Đã phân tích nội dung", 80),
    "writing": ("Đang ghi vào thư viện", 90),
    DONE: ("Đã có trong câu trả lời", 100),
    REFUSED: ("Không dùng được", 100),
}
_LISTED = 20


def panel() -> None:
    """Where files are chosen, the questions that they raise, and how far each has come."""
    limit = shared.settings().max_file_megabytes
    key = f"files-{st.session_state.setdefault('files_taken', 0)}"
    with st.container(key="adding"):
        st.file_uploader(
            f"Thêm tài liệu: Word, PDF, HTML, Markdown hoặc văn bản thuần; mỗi lần không quá {MOST_AT_ONCE} tệp",
            accept_multiple_files=True,
            key=key,
            max_upload_size=limit,
            on_change=_take,
            args=(key,),
        )
    still = st.session_state.get("building", False)  # then the page is soon drawn anew, and would lose them
    for sentence in st.session_state.get("refused", []) if still else st.session_state.pop("refused", []):
        st.warning(label(sentence), icon=":material/info:")
    _questions()
    _undo()
    build = shared.build()
    st.fragment(_progress, run_every=0.4 if build.running else None)(build)


def _take(key: str) -> None:
    """Keep what was chosen; a file whose name is taken waits for an answer."""
    seen: set[str] = st.session_state.setdefault("files_seen", set())  # the browser may tell of a choice twice
    files: list[UploadedFile] = [file for file in st.session_state.get(key) or [] if file.file_id not in seen]
    seen.update(file.file_id for file in files)
    st.session_state.files_taken += 1  # an empty chooser, ready for more
    st.session_state.refused = []
    if len(files) > MOST_AT_ONCE:
        st.session_state.refused.append(
            f"Mỗi lần chỉ nhận {MOST_AT_ONCE} tệp; {number(len(files) - MOST_AT_ONCE)} tệp sau cùng chưa được nhận. "
            "Hãy thêm tiếp các tệp này."
        )
    added = []
    for file in files[:MOST_AT_ONCE]:
        if _is_taken(file.name):
            st.session_state.setdefault("asked", {})[file.name] = file
        else:
            added += _add(file)
    if added:
        start(added)


def start(added: Sequence[str] = ()) -> None:
    """Bring the index up to date; when that is done, the page is drawn anew."""
    st.session_state.building = True
    shared.build().start(added)


def _is_taken(name: str) -> bool:
    try:
        return shared.uploads().original(clean_name(name)) is not None
    except AssistantError:
        return False  # adding it will say why not


def _add(file: UploadedFile) -> list[str]:
    try:
        return [shared.uploads().add(file.name, file.getvalue())]
    except AssistantError as error:
        st.session_state.setdefault("refused", []).append(str(error))
        return []


def _questions() -> None:
    """For each file whose name is taken: whether it takes the place of the document that is there."""
    for name in list(st.session_state.get("asked", {})):
        with st.container(border=True, key=f"asked-{name}"):
            st.markdown(f"Thư viện đã có **{label(name)}**. Thay bằng tệp vừa chọn?")
            with st.container(horizontal=True, gap="small"):
                st.button("Thay bằng tệp mới", key=f"replace-{name}", type="primary", on_click=_replace, args=(name,))
                st.button("Giữ tài liệu đang có", key=f"keep-{name}", on_click=_keep, args=(name,))


def _replace(name: str) -> None:
    file = _forget(name)
    if file and (added := _add(file)):
        start(added)


def _keep(name: str) -> None:
    _forget(name)


def _forget(name: str) -> UploadedFile | None:
    file: UploadedFile | None = st.session_state.get("asked", {}).pop(name, None)
    return file


def _progress(build: BackgroundBuild) -> None:
    """Every file of the last adding, and how far it has come."""
    with shared.guard():
        running, files = build.running, dict(build.files)
        if files:
            st.html(_files_html(files, build.reasons))
        if running:
            st.session_state.building = True
            st.progress(build.fraction, text=shared.stage(build))
        elif st.session_state.pop("building", False):
            st.rerun(scope="app")  # the index has changed under the whole page
        if not running and build.error and REFUSED not in files.values():  # else it says the same once more
            st.error(label(build.error), icon=":material/error:")


def _files_html(files: dict[str, str], reasons: dict[str, str]) -> str:
    rows = "".join(_file_html(name, state, reasons.get(name, "")) for name, state in files.items())
    return f'<ul class="files" aria-label="Các tệp vừa thêm" aria-live="polite">{rows}</ul>'


def _file_html(name: str, state: str, reason: str) -> str:
    says, share = _STATES[state]
    reason = reason.removeprefix(f"{name}: ")
    why = f'<p class="facts">{escape(reason[:1].upper() + reason[1:])}</p>' if state == REFUSED else ""
    bar = (
        f'<div class="bar" role="progressbar" aria-valuenow="{share}" aria-valuemin="0" aria-valuemax="100" '
        f'aria-label="{escape(name)}"><i style="width:{share}%"></i></div>'
        if state not in {DONE, REFUSED}
        else ""
    )
    return f'<li class="{state}"><span>{escape(name)}</span><span class="state">{says}</span>{bar}{why}</li>'


def remove(name: str, title: str) -> None:
    """Take a document out of the library, and offer the way back."""
    try:
        st.session_state.undo = (shared.uploads().remove(name), title)
        start()
    except AssistantError as error:
        st.session_state.setdefault("refused", []).append(str(error))


def _undo() -> None:
    """The way back from the last removal of this session."""
    if "undo" not in st.session_state:
        return
    removed, title = st.session_state.undo
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="undo"):
        st.markdown(f"Đã gỡ “{label(title)}” khỏi thư viện.", width="stretch")
        st.button("Hoàn tác", icon=":material/undo:", on_click=restore, args=(removed,))


def restore(removed: Removed) -> None:
    """Put a removed document back."""
    st.session_state.pop("undo", None)
    try:
        shared.uploads().restore(removed)
        start([removed.name])
    except AssistantError as error:
        st.session_state.setdefault("refused", []).append(str(error))


def removed_list() -> None:
    """What has been removed or replaced, each with the way back."""
    removed = shared.uploads().removed()
    if not removed:
        return
    with st.expander(f"Đã gỡ hoặc đã thay ({number(len(removed))})"):
        for entry in removed[:_LISTED]:
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                st.markdown(f"{label(entry.name)} · {moment(entry.when)}", width="stretch")
                st.button("Khôi phục", key=f"restore-{entry.id}", on_click=restore, args=(entry,))
