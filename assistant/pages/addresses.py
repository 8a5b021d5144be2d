"""An address below which there is no page, such as /hoi-dap, leads to the first page.

Streamlit answers one with a dialog in English.
"""

from __future__ import annotations

import re
from functools import partial
from urllib.parse import urlsplit

import streamlit as st
from streamlit.navigation.page import Page

_NAME = re.compile(r"[\w-]+")


def with_mistyped(first: Page, *others: Page) -> list[Page]:
    """The pages of the app, and unseen the one that is asked for and is none of them."""
    pages = [first, *others]
    asked = last_part(st.context.url or "")
    if asked and asked not in {page.url_path for page in pages}:
        pages.append(st.Page(partial(_go_to, first), title=first.title, url_path=asked, visibility="hidden"))
    return pages


def last_part(url: str) -> str:
    """What stands at the end of an address's path; "" where it could be no page's name."""
    name = urlsplit(url).path.rstrip("/").rpartition("/")[2]
    return name if _NAME.fullmatch(name) else ""


def _go_to(page: Page) -> None:
    st.switch_page(page, query_params=st.query_params.to_dict())
