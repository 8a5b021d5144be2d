"""What is held of an index for all who have a page open: kept until the index has a newer generation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from assistant.asker import Asker
from assistant.conversations import Conversations
from assistant.records import Answer, Document, Passage, Register, Scope

if TYPE_CHECKING:
    from assistant.assistant import Assistant


def generation(index: Path) -> str:
    """The name of the generation in use; "" for none."""
    from assistant.search.library import current_generation

    folder = current_generation(index)
    return folder.name if folder else ""


@st.cache_resource(show_spinner="Đang mở thư viện tài liệu…")
def opened(index: Path) -> Assistant:
    """The Assistant of an index, opened once for all who have a page open."""
    from assistant.assistant import Assistant  # the heaviest import waits until the page's title is drawn

    return Assistant.open(index)


@st.cache_resource(show_spinner=False, max_entries=4)
def register(index: Path, generation: str, _assistant: Assistant) -> Register:
    """Every target and duty of a generation."""
    return _assistant.register()


@st.cache_resource(show_spinner=False, max_entries=256)
def suggestions(
    index: Path,
    generation: str,
    _assistant: Assistant,
    key: tuple[object, ...],
    _answer: Answer,
    _scope: Scope,
    _asker: Asker,
) -> tuple[str, ...]:
    """What may be asked after an answer: tried once, since each try is a question answered."""
    return _answer.suggestions or _assistant.suggestions(_answer, _scope, _asker)


@st.cache_resource(show_spinner=False, max_entries=4)
def catalogue(index: Path, generation: str, _assistant: Assistant) -> list[Document]:
    """The documents of a generation without their text."""
    return _assistant.catalogue()


@st.cache_resource(show_spinner=False, max_entries=32)
def document(index: Path, generation: str, _assistant: Assistant, name: str) -> Document:
    """One of them with its text."""
    return _assistant.document(name)


@st.cache_resource(show_spinner=False, max_entries=32)
def passages(index: Path, generation: str, _assistant: Assistant, document: str) -> list[Passage]:
    """The passages of one of them."""
    return _assistant.passages(document)


@st.cache_resource(show_spinner=False, max_entries=4)
def passage_counts(index: Path, generation: str, _assistant: Assistant) -> dict[str, int]:
    """How many passages each has."""
    return _assistant.passage_counts()


@st.cache_resource(show_spinner=False)
def conversations(index: Path) -> Conversations:
    """The conversations kept beside an index."""
    return Conversations.open(index)
