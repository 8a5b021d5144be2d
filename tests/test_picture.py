"""Pictures of pages: what is marked on them, and what cannot be drawn."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from assistant.errors import DocumentError
from assistant.reading.formats import pdfium
from assistant.reading.formats.picture import WIDTH, found, lines_of, page_picture
from tests.pdf_maker import PdfMaker

GAZETTE = Path(__file__).parent.parent.parent / "shared" / "samples" / "pdf"


def _made() -> bytes:
    pdf = PdfMaker().page()
    pdf.text(100, 700, "Điều 1. Mục tiêu").text(100, 680, "Đạt 42% vào năm 2025.")
    pdf.page().text(100, 700, "Đạt 42% vào năm 2025.").text(100, 300, "Đạt 42% vào năm 2025.")
    return pdf.bytes()


def _marked(picture: bytes) -> list[tuple[int, int, int, int]]:
    """The boxes around what is marked, top first: rows of the picture that hold the colour of the edge."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    edge = [(x, y) for y in range(image.height) for x in range(image.width) if image.getpixel((x, y)) == (29, 91, 143)]
    rows = sorted({y for _, y in edge})
    starts = [y for y in rows if y - 1 not in rows]
    ends = [y for y in rows if y + 1 not in rows]
    return [
        (min(x for x, y in edge if a <= y <= b), a, max(x for x, y in edge if a <= y <= b), b)
        for a, b in zip(starts, ends, strict=True)
    ]


def test_the_place_of_a_text_is_marked_on_the_page() -> None:
    picture = page_picture(_made(), "a.pdf", 1, "Đạt 42%\nvào năm 2025")
    assert Image.open(io.BytesIO(picture)).size == (WIDTH, round(WIDTH * 800 / 600))
    ((left, top, right, bottom),) = _marked(picture)
    scale = WIDTH / 600
    # 20 glyphs of 6 points from x = 100, the full stop not among them; the base line at 680 of 800 points
    assert left == pytest.approx(100 * scale, abs=6)
    assert right == pytest.approx(220 * scale, abs=6)
    assert top < (800 - 680) * scale < bottom + 6
    assert bottom - top < 20 * scale


def test_of_two_equal_lines_the_one_meant_is_marked() -> None:
    sentence = "Đạt 42% vào năm 2025."
    ((_, first, _, _),) = _marked(page_picture(_made(), "a.pdf", 2, sentence, ""))
    ((_, second, _, _),) = _marked(page_picture(_made(), "a.pdf", 2, sentence, sentence))
    assert first < 300 < second


def test_text_that_is_not_there_leaves_the_page_as_it_is() -> None:
    assert _marked(page_picture(_made(), "a.pdf", 1, "Không có ở đây")) == []


def test_what_cannot_be_drawn_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DocumentError, match="không có trang 3"):
        page_picture(_made(), "a.pdf", 3)
    with pytest.raises(DocumentError, match="bị hỏng"):
        page_picture(b"%PDF-1.4 hong", "a.pdf", 1)
    monkeypatch.setattr("assistant.reading.formats.picture.PATIENCE", 0.01)
    with pdfium.opened(_made(), "b.pdf"), pytest.raises(DocumentError, match="đang đọc một tệp PDF khác"):
        page_picture(_made(), "a.pdf", 1)


def test_marks_and_case_do_not_matter_and_lines_may_stand_apart() -> None:
    letters = [(letter, (float(i), 0.0, i + 1.0, 1.0)) for i, letter in enumerate("mucaxxmucb")]
    assert found(letters, "Mục B") == [
        (6.0, 0.0, 7.0, 1.0),
        (7.0, 0.0, 8.0, 1.0),
        (8.0, 0.0, 9.0, 1.0),
        (9.0, 0.0, 10.0, 1.0),
    ]
    assert [box[0] for box in found(letters, "mục a\nkhông có\nmục b")] == [0, 1, 2, 3, 6, 7, 8, 9]


def test_letters_of_a_line_are_one_box() -> None:
    boxes = [(0.0, 10.0, 5.0, 20.0), (5.5, 10.0, 9.0, 18.0), (0.0, -5.0, 5.0, 5.0)]
    assert lines_of(boxes) == [(0.0, 10.0, 9.0, 20.0), (0.0, -5.0, 5.0, 5.0)]


@pytest.mark.skipif(not GAZETTE.is_dir(), reason="the gazette files are not on this machine")
def test_clauses_of_real_files_are_found_on_their_pages() -> None:
    from bisect import bisect_right

    from assistant.reading.formats.registry import read_source

    looked = there = 0
    for path in sorted(GAZETTE.glob("*.pdf"))[:2]:
        source = read_source(path, path.name)
        data = path.read_bytes()
        spans = [(line.start, line.end) for line in source.lines if line.end - line.start > 40][5:200:40]
        for start, end in spans:
            page = bisect_right(source.pages, start)
            picture = page_picture(
                data, path.name, page, source.text[start:end], source.text[source.pages[page - 1] : start]
            )
            looked += 1
            there += len(picture) > 1000 and picture != page_picture(data, path.name, page)
    assert looked and there == looked
