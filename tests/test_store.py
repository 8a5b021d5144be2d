from pathlib import Path

import pytest

from assistant.errors import IndexDamaged
from assistant.records import Document, Metadata, Passage, Section, Sentence
from assistant.search.store import Store

DOCUMENT = Document(
    name="a.md",
    text="Một câu. Hai câu.",
    sections=(Section("I", "mục I", "Mở đầu", 1, 0, 17),),
    pages=(0,),
    metadata=Metadata(title="Văn bản", province="Đắk Lắk"),
    abbreviations=(("KHCN", "khoa học công nghệ"),),
    warnings=("Có một trang trống.",),
)


def _passage(ordinal: int, text: str, start: int) -> Passage:
    sentence = Sentence(text, start, start + len(text))
    return Passage(f"a.md#{ordinal}", "a.md", ordinal, "I", "Mục I, Văn bản", ("I. Mở đầu",), (sentence,), page=1)


PASSAGES = [_passage(0, "Một câu.", 0), _passage(1, "Hai câu.", 9)]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    Store.write(tmp_path / "passages.sqlite", [("key-a", DOCUMENT, PASSAGES)])
    return Store.open(tmp_path / "passages.sqlite")


def test_records_come_back_as_they_went_in(store: Store) -> None:
    assert store.document("a.md") == DOCUMENT
    assert store.passages([1, 0]) == PASSAGES[::-1]
    assert store.passages_of("a.md") == PASSAGES
    assert store.keys() == {"a.md": ("key-a", 0, 2)}


def test_the_catalogue_leaves_the_text_out(store: Store) -> None:
    assert [(document.name, document.text) for document in store.catalogue()] == [("a.md", "")]


def test_an_unknown_document(store: Store) -> None:
    assert store.passages_of("b.md") == []
    with pytest.raises(KeyError):
        store.document("b.md")


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "passages.sqlite").write_bytes(b"x" * 5000)
    with pytest.raises(IndexDamaged):
        Store.open(tmp_path / "passages.sqlite")
