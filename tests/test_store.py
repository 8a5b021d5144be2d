import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.errors import IndexDamaged
from assistant.records import Citation, Document, Duty, Metadata, Passage, Register, Section, Sentence, Target
from assistant.search.store import Store, Stored

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
CITATION = Citation(0, "a.md", "Văn bản", "I", "Mục I, Văn bản", 1, 0, 8, "Một câu.", "a.md#0")
REGISTER = Register(
    (Target("TFP", "tfp", "range", (Decimal("1.5"), Decimal(2)), "1,5 - 2%", "%", period="2025", citation=CITATION),),
    (Duty("Sở KH&CN", "Sở Khoa học và Công nghệ", "lead", "theo dõi", citation=CITATION),),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    Store.write(tmp_path / "passages.sqlite", [Stored("key-a", DOCUMENT, PASSAGES, REGISTER)])
    return Store.open(tmp_path / "passages.sqlite")


def test_records_come_back_as_they_went_in(store: Store) -> None:
    assert store.document("a.md") == DOCUMENT
    assert store.passages([1, 0]) == PASSAGES[::-1]
    assert store.passages_of("a.md") == PASSAGES
    assert store.keys() == {"a.md": ("key-a", 0, 2)}
    assert store.register() == store.register_of("a.md") == REGISTER
    assert store.targets() == REGISTER.targets


def test_the_rows_of_some_documents(tmp_path: Path) -> None:
    lists = {
        "a.md": PASSAGES,
        "b.md": [_passage(7, "Ba.", 0)],
        "c.md": [_passage(8, "Bốn.", 0), _passage(9, "Năm.", 5)],
    }
    kept = (Stored("key", Document(name, ""), passages) for name, passages in lists.items())
    Store.write(tmp_path / "several.sqlite", kept)
    store = Store.open(tmp_path / "several.sqlite")
    assert store.spans(["c.md", "a.md", "không có"]) == [(0, 2), (3, 2)]
    assert store.spans([f"{i}.md" for i in range(70_000)]) == store.spans([]) == []


def test_the_catalogue_leaves_the_text_out(store: Store) -> None:
    assert [(document.name, document.text) for document in store.catalogue()] == [("a.md", "")]


def test_an_unknown_document(store: Store) -> None:
    assert store.passages_of("b.md") == []
    assert store.register_of("b.md") == Register()
    with pytest.raises(KeyError):
        store.document("b.md")


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "passages.sqlite").write_bytes(b"x" * 5000)
    with pytest.raises(IndexDamaged):
        Store.open(tmp_path / "passages.sqlite")


def test_records_that_other_code_wrote_are_refused(tmp_path: Path, store: Store) -> None:
    path = tmp_path / "passages.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute('UPDATE passages SET record = \'{"headings": [], "sentences": [], "new": 1}\'')
        connection.execute("UPDATE documents SET record = '{'")
        connection.execute("UPDATE targets SET record = '{\"name\": 1}'")
    opened = Store.open(path)
    for read in (lambda: opened.passages([0]), lambda: opened.document("a.md"), opened.catalogue, opened.register):
        with pytest.raises(IndexDamaged, match="python -m assistant index"):
            read()


def test_pages_that_are_damaged_are_reported_when_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "passages.sqlite"
    Store.write(path, [Stored("key-a", DOCUMENT, [_passage(at, "Một câu dài. " * 200, 0) for at in range(40)])])
    whole = path.read_bytes()
    path.write_bytes(whole[: 3 * 4096] + b"\xff" * (len(whole) - 3 * 4096))
    with pytest.raises(IndexDamaged):
        Store.open(path).passages(range(40))


def test_a_store_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="unable to open"):
        Store.write(tmp_path / "không-có" / "passages.sqlite", [])
