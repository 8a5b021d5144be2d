"""Chỉ tiêu and Trách nhiệm as they are used: the real server, an index of ``documents/``, Chromium."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from tests.browsing import needs_chromium, opened, settled

pytestmark = needs_chromium


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page at the address; the test fails when the browser's console shows an error."""
    yield from opened(browser, address, 1280, 900)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    yield from opened(browser, address, 380, 760)


def _open(page: Page, name: str) -> None:
    settled(page)
    menu = page.get_by_test_id("stExpandSidebarButton")  # where the window is narrow
    if menu.is_visible():
        menu.click()
    page.get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()
    settled(page)


def _rows(page: Page):
    return page.locator(".records tbody tr")


def test_targets_narrowed_as_a_person_types_and_opened_as_an_address(page: Page) -> None:
    _open(page, "Chỉ tiêu")
    expect(_rows(page).nth(10)).to_be_attached()
    page.get_by_label("Chỉ tiêu", exact=True).fill("tfp")
    expect(page).to_have_url(re.compile("chi-tieu=tfp"))
    expect(_rows(page).filter(has_not_text=re.compile("TFP|tổng hợp"))).to_have_count(0)
    expect(_rows(page).filter(has_text="38%")).to_have_count(1)
    page.goto(f"{page.url}&tinh=Đắk Lắk&nam=2025")
    expect(_rows(page)).to_have_count(1)
    expect(_rows(page)).to_contain_text("ít nhất 38%")
    expect(page.get_by_label("Chỉ tiêu", exact=True)).to_have_value("tfp")


def test_a_click_on_a_target_opens_its_clause(page: Page) -> None:
    _open(page, "Chỉ tiêu")
    row = _rows(page).filter(has_text="ít nhất 38%").first
    row.click()
    mark = page.locator(".st-key-source .excerpt mark").first
    expect(mark).to_contain_text("38%")
    expect(mark).to_be_in_viewport()
    expect(row).to_have_class("open")
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-source")).to_have_count(0)


def test_a_clause_opens_from_the_keyboard(page: Page) -> None:
    _open(page, "Chỉ tiêu")
    _rows(page).first.get_by_role("button").press("Enter")
    expect(page.locator(".st-key-source .excerpt mark").first).to_be_in_viewport()


def test_one_indicator_is_drawn_and_laid_out_by_place_and_year(page: Page) -> None:
    _open(page, "Chỉ tiêu")
    page.get_by_role("radio", name="So sánh").click()
    expect(page.locator(".matrix tbody tr").nth(1)).to_be_visible()
    expect(page.locator("[data-testid=stVegaLiteChart] svg").first).to_be_visible()
    page.locator(".matrix button").first.click()
    expect(page.locator(".st-key-source .excerpt mark").first).to_be_in_viewport()


def test_what_is_shown_is_saved_as_a_workbook(page: Page) -> None:
    _open(page, "Chỉ tiêu")
    page.get_by_label("Chỉ tiêu", exact=True).fill("tfp")
    expect(page).to_have_url(re.compile("chi-tieu=tfp"))
    expect(_rows(page).filter(has_not_text=re.compile("TFP|tổng hợp"))).to_have_count(0)
    rows = _rows(page).count()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Excel").click()
    book = load_workbook(io.BytesIO(Path(saved.value.path()).read_bytes()))
    assert saved.value.suggested_filename == "chi-tieu.xlsx"
    assert book["Chỉ tiêu"].max_row == rows + 1
    assert book["Nguồn"].max_row > 1


def test_an_agency_found_without_dau_and_everything_it_has_to_do(page: Page) -> None:
    _open(page, "Trách nhiệm")
    page.get_by_label("Cơ quan", exact=True).fill("van phong tinh uy")
    agency = page.get_by_role("radio", name="Văn phòng Tỉnh ủy")
    agency.click()
    expect(page.get_by_role("heading", name="Văn phòng Tỉnh ủy", level=3)).to_be_visible()
    expect(page).to_have_url(re.compile("co-quan="))
    _rows(page).first.click()
    expect(page.locator(".st-key-source .excerpt .cited").filter(has_text="Văn phòng Tỉnh ủy")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_text("Theo thời hạn", exact=True).click()
    expect(page.get_by_role("columnheader", name="Vai trò")).to_be_visible()


def test_nothing_that_fits_says_so(page: Page) -> None:
    _open(page, "Trách nhiệm")
    page.get_by_label("Nhiệm vụ", exact=True).fill("không có việc này")
    expect(page.get_by_text("Không có trách nhiệm nào khớp")).to_be_visible()


def test_on_a_phone_rows_are_cards_and_nothing_is_wider_than_the_screen(phone: Page) -> None:
    for name in ("Chỉ tiêu", "Trách nhiệm"):
        _open(phone, name)
        expect(_rows(phone).first).to_be_visible()
        assert phone.evaluate("document.documentElement.scrollWidth") == 380
        _rows(phone).first.click()
        expect(phone.locator(".st-key-source .excerpt mark").first).to_be_in_viewport()
        phone.get_by_role("button", name="Đóng").click()
        expect(phone.locator(".st-key-source")).to_have_count(0)
