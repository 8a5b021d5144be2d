"""The app as it is used: the real server, an index of ``documents/``, Chromium."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from assistant.assistant import Assistant
from eval.screenshots import ROOT, app_running, ask, chromium_path, launch

pytestmark = pytest.mark.skipif(
    not chromium_path() and os.environ.get("CI") != "true", reason="no Chromium on this machine"
)
QUESTION = "TFP của Đắk Lắk đến năm 2025?"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    index = tmp_path_factory.mktemp("index")
    Assistant.build(ROOT / "documents", index)
    with app_running(index) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page at the address; the test fails when the browser's console shows an error."""
    yield from _page(browser, address, 1280, 800)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    yield from _page(browser, address, 380, 760)


def _page(browser: Browser, address: str, width: int, height: int) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": width, "height": height}, locale="vi-VN")
    page.set_default_timeout(15_000)
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.get_by_text("Ví dụ, bạn có thể hỏi").wait_for()
    yield page
    page.close()
    assert errors == []


def test_a_question_its_citation_and_the_clause_marked_in_its_place(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    ask(page, QUESTION)
    expect(page.locator(".answer")).to_contain_text("38%")
    page.locator(".answer .marker").first.click()
    mark = page.locator(".excerpt mark").first
    expect(mark).to_contain_text("38%")
    expect(mark).to_be_in_viewport()
    expect(page.locator(".st-key-source")).to_contain_text("Bản lược thuật – đối chiếu văn bản gốc khi trích dẫn")
    surroundings = page.locator(".excerpt p").count()
    page.get_by_text("Toàn văn").click()
    expect(page.locator(".excerpt p").nth(surroundings + 10)).to_be_attached()
    expect(mark).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-source")).to_have_count(0)
    page.get_by_role("button", name="Gạch đầu dòng").first.click()  # the row under the answer opens it as well
    expect(mark).to_be_in_viewport()


def test_the_citation_can_be_copied_in_official_form(page: Page) -> None:
    ask(page, QUESTION)
    page.get_by_role("button", name="Chép").first.click()
    expect(page.get_by_test_id("stCode")).to_contain_text("mục II.2.2, Nghị quyết của BCH Đảng bộ tỉnh Đắk Lắk")


def test_a_province_narrows_the_answer(page: Page) -> None:
    page.get_by_role("button", name="Phạm vi").click()
    page.get_by_role("dialog").get_by_text("Bình Định", exact=True).click()
    page.keyboard.press("Escape")
    chip = page.locator("[class*=st-key-drop-provinces-] button")
    expect(chip).to_have_text(re.compile("Bình Định"))
    ask(page, "Chỉ tiêu TFP là bao nhiêu?")
    expect(page.get_by_text("Phạm vi: Bình Định")).to_be_visible()
    cited = page.locator("[class*=st-key-citations-] [class*=st-key-open-] button")
    expect(cited.first).to_contain_text("Bình Định")
    assert all("Bình Định" in text for text in cited.all_inner_texts())
    chip.click()
    expect(page.get_by_text("Tất cả tài liệu")).to_be_visible()


def test_a_conversation_survives_a_reload_is_renamed_and_deleted(page: Page) -> None:
    ask(page, QUESTION)
    ask(page, "Còn đến năm 2030?")
    page.reload()
    expect(page.locator(".question")).to_have_text([QUESTION, "Còn đến năm 2030?"])
    expect(page.locator(".answer").last).to_contain_text("42%")
    _menu(page, "Đổi tên")
    page.get_by_label("Tên mới").fill("Năng suất tổng hợp")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Lưu").click()
    row = page.locator("[class*=st-key-row-open-]")
    expect(row).to_contain_text("Năng suất tổng hợp")
    _menu(page, "Xóa")
    page.get_by_role("dialog").get_by_role("button", name="Xóa").click()
    expect(page.locator(".question")).to_have_count(0)
    expect(page.get_by_text("Năng suất tổng hợp")).to_have_count(0)


def _menu(page: Page, choice: str) -> None:
    page.locator("[class*=st-key-row-open-] [class*=st-key-menu-] button").click()
    page.get_by_role("menuitem", name=choice).or_(page.get_by_role("option", name=choice)).click()


def test_on_a_phone_the_source_covers_the_conversation_and_closes_back_to_it(phone: Page) -> None:
    ask(phone, QUESTION)
    phone.locator(".answer .marker").first.click()
    expect(phone.locator(".excerpt mark").first).to_be_in_viewport()
    box = phone.locator(".st-key-source").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 380, "height": 760}
    phone.get_by_role("button", name="Đóng").click()
    expect(phone.locator(".answer .marker").first).to_be_in_viewport()
    assert phone.evaluate("document.documentElement.scrollWidth") == 380


def test_the_library_shows_a_document_under_its_headings(page: Page) -> None:
    page.get_by_role("link", name="Tài liệu").click()
    page.get_by_role("button", name="Nghị quyết của Ban Chấp hành Đảng bộ tỉnh Đắk Lắk").click()
    page.get_by_role("navigation", name="Mục lục").get_by_role("link", name="2.3.").click()
    heading = page.get_by_role("heading", name="2.3. Tầm nhìn đến năm 2030")
    expect(heading).to_be_in_viewport()
    page.get_by_role("link", name="Hỏi đáp").click()
    expect(page.get_by_placeholder("Hỏi về chỉ tiêu")).to_be_visible()


def test_the_index_is_brought_up_to_date_without_leaving_the_page(page: Page) -> None:
    page.get_by_role("link", name="Tài liệu").click()
    page.get_by_role("button", name="Cập nhật từ thư mục tài liệu").click()
    expect(page.get_by_text("5 tài liệu giữ nguyên")).to_be_visible()
    expect(page.get_by_text("5 tài liệu · ")).to_be_visible()
