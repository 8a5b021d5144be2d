"""Bản tóm tắt as it is used: the real server, an index of ``documents/``, Chromium."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect

from tests.browsing import choose, needs_chromium, opened, settled

pytestmark = needs_chromium


@pytest.fixture(params=[(1280, 900), (380, 760)], ids=["office", "phone"])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page narrowed to one province; the test fails when the browser's console shows an error."""
    width, height = request.param
    for page in opened(browser, f"{address}/ban-tom-tat?tinh=dak+lak", width, height, ready="Lập bản tóm tắt"):
        yield page
        assert page.evaluate("document.documentElement.scrollWidth") == width


def _choose(page: Page, menu: str, choice: str) -> None:
    choose(page, page.get_by_role("button", name=menu, exact=True), choice)


def _headings(page: Page) -> list[str]:
    settled(page)
    return page.locator(".st-key-paper h2.part").all_inner_texts()


def test_a_briefing_is_made_edited_in_place_undone_and_taken_away(page: Page) -> None:
    page.get_by_role("button", name="Lập bản tóm tắt").click()
    expect(page.locator(".st-key-paper h2.part").first).to_have_text("I. Bối cảnh")
    before = _headings(page)

    _choose(page, f"Phần {before[0]}", "Sửa")
    settled(page)
    page.get_by_label("Tiêu đề", exact=True).fill("Vì sao có văn bản")
    page.get_by_label("Tiêu đề", exact=True).press("Enter")
    said = page.get_by_label("Câu 1", exact=True).and_(page.locator("textarea"))
    said.fill("Đắk Lắk đặt mục tiêu 99% vào năm 2025.")
    said.press("Control+Enter")
    expect(page.get_by_test_id("stAlert")).to_contain_text("“99%” không có trong điều khoản được dẫn")
    page.get_by_role("button", name="Xong").click()
    expect(page.get_by_role("button", name="Xong")).to_have_count(0)
    expect(page.locator(".st-key-paper h2.part").first).to_have_text("I. Vì sao có văn bản")

    _choose(page, "Phần I. Vì sao có văn bản", "Chuyển xuống")
    expect(page.locator(".st-key-paper h2.part").nth(1)).to_have_text("II. Vì sao có văn bản")
    settled(page)
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator(".st-key-paper h2.part").first).to_have_text("I. Vì sao có văn bản")
    _choose(page, f"Phần {before[-1]}", "Bỏ")
    expect(page.locator(".st-key-paper h2.part")).to_have_count(len(before) - 1)

    with page.expect_download() as saved:
        page.get_by_role("button", name="Word", exact=True).click()
    assert saved.value.suggested_filename == "ban-tom-tat.docx"
    lines = [paragraph.text for paragraph in Document(str(saved.value.path())).paragraphs]
    assert "I. Vì sao có văn bản" in lines
    assert any("99% vào năm 2025" in line for line in lines)

    with page.expect_download() as saved:
        page.get_by_role("button", name="Bản nháp", exact=True).click()
    draft = Path(saved.value.path()).read_bytes()
    page.reload()
    expect(page.locator(".st-key-paper h2.part").first).to_have_text("I. Vì sao có văn bản")  # kept, if not saved
    expect(page.locator(".st-key-paper h2.part")).to_have_count(len(before) - 1)
    page.get_by_role("button", name="Lập bản tóm tắt").click()
    expect(page.locator(".st-key-paper h2.part").first).to_have_text("I. Bối cảnh")
    page.get_by_text("Mở bản nháp đã lưu").click()
    page.locator("input[type=file]").set_input_files({"name": "nhap.json", "mimeType": "", "buffer": draft})
    expect(page.locator(".st-key-paper h2.part").first).to_have_text("I. Vì sao có văn bản")


def test_a_number_opens_the_clause_it_stands_for(page: Page) -> None:
    page.get_by_role("button", name="Lập bản tóm tắt").click()
    page.locator(".paper .marker").first.click()
    expect(page.locator(".st-key-source .excerpt .cited").first).to_be_in_viewport()
    page.get_by_role("button", name="Đóng").click()
    expect(page.locator(".st-key-source")).to_have_count(0)


def test_question_cards_are_made_and_taken_away(page: Page) -> None:
    page.get_by_role("radio", name="Bộ câu hỏi ôn tập").click()
    page.get_by_role("button", name="Lập bộ câu hỏi").click()
    rows = page.locator(".cards tbody tr")
    expect(rows.first).to_contain_text(re.compile(r"\?"))
    with page.expect_download() as saved:
        page.get_by_role("button", name="CSV").click()
    lines = list(csv.reader(io.StringIO(Path(saved.value.path()).read_text(encoding="utf-8-sig"), newline="")))
    assert len(lines) == rows.count() + 1
    assert lines[0] == ["Câu hỏi", "Trả lời", "Nguồn"]
