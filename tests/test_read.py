"""A file to a Document and its Passages, and the real documents where they are at hand."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from assistant.errors import DocumentError
from assistant.reading.formats.registry import read_source
from assistant.reading.furniture import dropped_lines, spans_in
from assistant.reading.layout import blocks_of
from assistant.reading.read import read_document
from assistant.records import Document, Metadata, Passage

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
originals = pytest.mark.skipif(not (SHARED / "originals").is_dir(), reason="needs ../shared/originals")
gazette = pytest.mark.skipif(not (SHARED / "samples" / "pdf").is_dir(), reason="needs ../shared/samples/pdf")

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BÌNH PHƯỚC
Số: 45/KH-UBND

KẾ HOẠCH
về trồng rừng năm 2024

Trang 1/2

I- MỤC TIÊU

1. Phấn đấu trồng mới 500 ha rừng sản xuất và

2

phòng hộ, do các sở thực hiện khoa học và công nghệ (KHCN).

II- TỔ CHỨC THỰC HIỆN

- Sở Nông nghiệp chủ trì.

- Sở Tài chính phối hợp.
"""


def count(text: str) -> int:
    return len(text.split())


def read(path: Path, declared: Metadata = Metadata()) -> tuple[Document, tuple[Passage, ...]]:
    return read_document(path, path.name, declared, count)


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN, encoding="utf-8")
    document, passages = read(path, Metadata(province="Bình Phước"))
    assert document.name == "ke-hoach.txt"
    assert document.text == PLAN
    assert document.metadata.number == "45/KH-UBND"
    assert [s.number for s in document.sections] == ["I", "I.1", "II"]
    assert document.abbreviations == (("KHCN", "khoa học và công nghệ"),)
    clause = next(p for p in passages if p.section == "I.1")
    assert clause.text == (
        "Phấn đấu trồng mới 500 ha rừng sản xuất và phòng hộ, do các sở thực hiện khoa học và công nghệ (KHCN)."
    )
    assert PLAN[clause.start : clause.end].startswith("Phấn đấu") and "\n\n2\n\n" in PLAN[clause.start : clause.end]
    assert clause.label.startswith("Mục I.1, Kế hoạch số 45/KH-UBND")
    assert passages[-1].label.startswith("Gạch đầu dòng thứ 2 mục II, ")


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    with pytest.raises(DocumentError):
        read(path)


def test_every_document_that_ships_has_its_sections() -> None:
    found = {path.stem: read(path)[0].sections for path in sorted((ROOT / "documents").glob("*.md"))}
    assert {name: len(sections) for name, sections in found.items() if len(sections) < 2} == {}


def numbers(stem: str) -> list[str]:
    document, _ = read(next((SHARED / "originals").glob(f"{stem}*.txt")))
    return [section.name for section in document.sections]


@originals
@pytest.mark.parametrize(
    ("stem", "names"),
    [
        ("000", "1|2|2.1|2.2|3|3.1|3.2|3.3|3.4|4|4.1|4.2|4.3|4.4|4.5|4.6|4.7|Nơi nhận"),
        (
            "001",
            "I|II|II.1|II.1.1|II.1.2|II.2|II.2.1|II.2.2|II.2.3|II.2.4|II.2.5|II.2.6|III|III.1|III.2|III.3|Nơi nhận",
        ),
        ("002", "Nhiệm vụ trọng tâm|Việc làm cụ thể|Chữ ký"),
        ("003", "1|2|3|4|5|6|Chữ ký"),
        (
            "004",
            "I|II|II.1|II.2|II.2.1|II.2.2|II.2.3|III|III.1|III.2|III.3|III.4|III.5|III.6|III.7|"
            "IV|IV.1|IV.2|IV.3|IV.4|Nơi nhận",
        ),
    ],
)
def test_the_originals_have_their_sections(stem: str, names: str) -> None:
    assert numbers(stem) == names.split("|")


def furniture_free(path: Path, start: int, end: int) -> str:
    """What stands at a span of the file, without furniture and marks, as an independent reader would say it."""
    source = read_source(path, path.name)
    dropped = dropped_lines(source)
    kept = []
    for index, line in enumerate(source.lines):
        a, b = max(line.start, start), min(line.end, end)
        if index in dropped or a >= b:
            continue
        stamps = spans_in(source.text[line.start : line.end])
        kept.append("".join(c for at, c in enumerate(source.text[a:b], a - line.start) if not inside(at, stamps)))
    return plain(" ".join(kept))


def inside(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= at < b for a, b in spans)


def plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum())


@originals
@pytest.mark.parametrize("stem", ["000", "001", "002", "003", "004"])
def test_sentences_stand_in_the_originals(stem: str) -> None:
    path = next((SHARED / "originals").glob(f"{stem}*.txt"))
    _, passages = read(path)
    for sentence in (s for p in passages for s in p.sentences):
        assert furniture_free(path, sentence.start, sentence.end) == plain(sentence.text)


@originals
@pytest.mark.parametrize("stem", ["000", "001", "002", "003", "004"])
def test_every_paragraph_of_the_originals_is_in_a_passage_or_a_heading(stem: str) -> None:
    path = next((SHARED / "originals").glob(f"{stem}*.txt"))
    _, passages = read(path)
    told = plain(" ".join([p.text for p in passages] + [h for p in passages for h in p.headings]))
    blocks = [block.text.lstrip("-+ ") for block in blocks_of(read_source(path, path.name))]
    unnumbered = [text for text in blocks if not text[:1].isdigit() and len(text) > 40]
    assert [text for text in unnumbered if plain(text[:60]) not in told] == []


@gazette
def test_a_circular_of_the_gazette() -> None:
    document, passages = read(next((SHARED / "samples" / "pdf").glob("*25-2026*.pdf")))
    found = {s.number: s.label for s in document.sections}
    assert found["4.2.a"] == "điểm a khoản 2 Điều 4"
    assert [n for n in found if n.isdigit()] == [str(n) for n in range(1, 12)]
    clause = next(p for p in passages if p.section == "11.1")
    assert (clause.page, clause.text) == (10, "Thông tư này có hiệu lực thi hành sau 45 ngày kể từ ngày ký ban hành.")
    assert not any("CÔNG BÁO/" in p.text for p in passages)


def test_only_the_notice_of_a_restatement_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# Kế hoạch trồng rừng\n\n> Bản lược thuật Kế hoạch; cần đối chiếu văn bản gốc.\n\n## I. Mục tiêu\n\n"
        "Trồng 500 ha rừng; bản lược thuật hằng năm gửi Sở Tài chính.\n",
        encoding="utf-8",
    )
    _, passages = read(path, Metadata(restates="Kế hoạch số 45/KH-UBND"))
    text = " ".join(passage.text for passage in passages)
    assert "cần đối chiếu" not in text
    assert "bản lược thuật hằng năm gửi Sở Tài chính" in text
    _, kept = read(path)
    assert "cần đối chiếu" in " ".join(passage.text for passage in kept)
