"""Conversations handed on: the lines, tables and footnotes, as Markdown and as Word."""

from __future__ import annotations

import io
import zipfile

from docx import Document as WordDocument

from assistant.conversations import Turn
from assistant.records import Answer, Citation, Document, Metadata, Scope
from assistant.transcript import transcript, written

DOCUMENT = Document("a.md", "", metadata=Metadata(kind="Kế hoạch", number="5-KH/TU", issuer="Tỉnh ủy X", restates="KH"))
ONE = Citation(1, "a.md", "", "I", "Mục I, Kế hoạch số 5-KH/TU của Tỉnh ủy X", None, 0, 9, "Đạt 12,5%.")
TWO = Citation(2, "a.md", "", "II", "Mục II, Kế hoạch số 5-KH/TU của Tỉnh ủy X", None, 10, 19, "Giao Sở Y.")
TURNS = (
    Turn(
        Scope(), Answer("Chỉ tiêu?", "answered", "**12,5%** [1]\n\n- Sở Y \\[chủ trì\\] [2] [9].", citations=(ONE, TWO))
    ),
    Turn(
        Scope(),
        Answer(
            "So sánh?",
            "answered",
            "| Nơi | Nêu |\n|---|---|\n| X | **12,5%** [1] |",
            citations=(ONE,),
            warnings=("Xem lại.",),
        ),
    ),
)


def test_every_line_keeps_its_own_clauses() -> None:
    first, second = transcript("Hỏi về X", TURNS, [DOCUMENT]).parts
    assert [(s.text, [c.marker for c in s.citations]) for s in first.statements] == [
        ("12,5%", [1]),
        ("Sở Y [chủ trì] [9].", [2]),  # [9] is no marker of this answer
    ]
    (table,) = second.tables
    assert table.columns == ("Nơi", "Nêu")
    assert [(cell.text, [c.marker for c in cell.citations]) for cell in table.rows[0].cells] == [
        ("X", []),
        ("12,5%", [1]),
    ]
    assert [s.text for s in second.statements] == ["Lưu ý: Xem lại."]


def test_as_markdown_with_footnotes() -> None:
    text = written("a.md", "Hỏi về X", TURNS, [DOCUMENT]).decode()
    assert "## I. Chỉ tiêu?" in text and "## II. So sánh?" in text
    assert "- 12,5%[^1]" in text
    assert "[^1]: Mục I, Kế hoạch số 5-KH/TU" in text
    assert "Bản lược thuật" in text


def test_as_word_with_real_footnotes_and_no_official_head() -> None:
    data = written("a.docx", "Hỏi về X", TURNS, [DOCUMENT])
    texts = [paragraph.text for paragraph in WordDocument(io.BytesIO(data)).paragraphs]
    assert "I. Chỉ tiêu?" in texts
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        notes = archive.read("word/footnotes.xml").decode()
        body = archive.read("word/document.xml").decode()
    assert "Mục II, Kế hoạch số 5-KH/TU" in notes
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA" not in body
