"""The draft of a briefing that is open: kept on the server after each change, so that a page loaded anew has it again.

Which one is open stands in the address, ?ban-nhap=…; text being typed counts once it has been entered.
"""

from __future__ import annotations

import streamlit as st

from assistant.briefing.model import Briefing
from assistant.drafts import Kept
from assistant.errors import AssistantError
from assistant.pages import shared
from assistant.pages.draft import Draft
from assistant.pages.markup import label

PARAMETER = "ban-nhap"
_KEY = "draft"
_GONE = "Bản nháp này không còn. Bạn có thể lập bản mới, hoặc mở bản nháp đã lưu."


def start(briefing: Briefing) -> None:
    """Edit a new briefing; the one before it can be had back."""
    before: Draft | None = st.session_state.get(_KEY)
    st.session_state[_KEY] = Draft(briefing, [*before.before, before.briefing] if before else [], _revision())


def _revision() -> int:
    before: Draft | None = st.session_state.get(_KEY)
    return before.revision + 1 if before else 0


def current() -> Draft | None:
    """What is being edited; on a page loaded anew, the draft that the address names."""
    draft: Draft | None = st.session_state.get(_KEY)
    if draft is None and (identifier := st.query_params.get(PARAMETER, "")):
        resume(identifier)
        draft = st.session_state.get(_KEY)
    return draft


def resume(identifier: str) -> None:
    """Go on with a draft that was kept, checked anew: the documents may have changed since.

    What was open before is kept under its own name, and is not to be had back as a change of this one.
    """
    try:
        briefing = shared.assistant().checked_briefing(shared.drafts().draft(shared.asker(), identifier))
    except (KeyError, AssistantError) as error:
        st.query_params.pop(PARAMETER, None)
        st.info(_GONE if isinstance(error, KeyError) else label(str(error)), icon=":material/info:")
        return
    st.session_state[_KEY] = Draft(briefing, revision=_revision(), id=identifier, kept=briefing)


def keep(draft: Draft) -> None:
    """Keep what has changed and name it in the address; where that cannot be, the page goes on and says so."""
    if draft.kept is not draft.briefing:
        try:
            _put(draft)
        except AssistantError as error:
            st.warning(label(str(error)), icon=":material/info:")
            return
        draft.kept = draft.briefing
    st.query_params[PARAMETER] = draft.id


def _put(draft: Draft) -> None:
    drafts, asker = shared.drafts(), shared.asker()
    try:
        drafts.put(asker, draft.id, draft.briefing)
    except KeyError:  # new, or gone for having been left for long
        draft.id = drafts.begin(asker, draft.briefing)


def others() -> list[Kept]:
    """The drafts that are not open, the one last touched first."""
    draft: Draft | None = st.session_state.get(_KEY)
    return [kept for kept in shared.drafts().recent(shared.asker()) if draft is None or kept.id != draft.id]
