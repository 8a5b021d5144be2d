"""Names the pages of the app: `streamlit run app.py`."""

import streamlit as st

from assistant.pages import addresses, ask, briefing, duties, library, shared, targets

st.set_page_config(page_title=shared.NAME, page_icon=shared.ICON, layout="wide")
first = st.Page(ask.page, title="Hỏi đáp", icon=":material/forum:", default=True)
st.navigation(
    addresses.with_mistyped(
        first,
        st.Page(targets.page, title="Chỉ tiêu", icon=":material/target:", url_path="chi-tieu"),
        st.Page(duties.page, title="Trách nhiệm", icon=":material/assignment_ind:", url_path="trach-nhiem"),
        st.Page(briefing.page, title="Bản tóm tắt", icon=":material/article:", url_path="ban-tom-tat"),
        st.Page(library.page, title=shared.LIBRARY, icon=":material/folder_open:", url_path=shared.LIBRARY_PATH),
    ),
    position="top",
).run()
