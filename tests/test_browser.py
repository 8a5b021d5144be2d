"""The app as it is used: the real server, an index of ``documents/``, Chromium."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from assistant.assistant import Assistant
from eval.screenshots import ROOT, app_running, ask, free_port
from tests.browsing import PATIENCE, choose, needs_chromium, opened
from tests.pdf_maker import PdfMaker

pytestmark = needs_chromium
QUESTION = "TFP của Đắk Lắk đến năm 2025?"
PLAN = "# Kế hoạch trồng rừng\n\n## I. Mục tiêu\n\n- Đến năm 2027, trồng mới 1.234 cây sồi tại Hà Giang.\n"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page at the address; the test fails when the browser's console shows an error."""
    yield from opened(browser, address, 1280, 800)


@pytest.fixture
def other(browser: Browser, address: str) -> Iterator[Page]:
    """Another person's browser."""
    yield from opened(browser, address, 1280, 800)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    yield from opened(browser, address, 380, 760)


def _copied(page: Page, button: str) -> str:
    """What the button puts on the clipboard."""
    page.evaluate("navigator.clipboard.writeText('')")
    page.get_by_role("button", name=button).click()
    page.wait_for_function("async () => await navigator.clipboard.readText() !== ''")
    return str(page.evaluate("navigator.clipboard.readText()"))


def _visit(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).click()
    page.get_by_role("heading", name=name, exact=True).wait_for()


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


def test_citation_answer_and_link_are_copied_and_a_colleague_opens_the_clause(page: Page, other: Page) -> None:
    ask(page, QUESTION)
    assert "mục II.2.2, Nghị quyết của BCH Đảng bộ tỉnh Đắk Lắk" in _copied(page, "Chép trích dẫn 1")
    assert _copied(page, "Chép câu trả lời").startswith("ít nhất 38%")
    other.goto(_copied(page, "Chép liên kết tới nguồn 1"))
    mark = other.locator(".excerpt mark").first
    expect(mark).to_contain_text("38%")
    expect(mark).to_be_in_viewport()
    other.goto(_copied(page, "Chép liên kết tới câu trả lời"))
    expect(other.locator(".answer")).to_contain_text("38%")


@pytest.mark.parametrize("name", ["hoi-dap", "khong-co"])
def test_an_address_that_names_no_page_leads_to_the_first_with_its_conversation(
    page: Page, address: str, name: str
) -> None:
    ask(page, QUESTION)
    page.goto(page.url.replace(f"{address}/", f"{address}/{name}"))
    expect(page.locator(".answer")).to_contain_text("38%")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_filters_narrow_the_answer_and_stay_as_chips(page: Page) -> None:
    page.get_by_role("button", name="Phạm vi").click()
    choices = page.get_by_role("dialog").or_(page.get_by_test_id("stPopoverBody"))
    for choice in ("Bình Định", "Chương trình hành động", "2020–2025"):
        choices.get_by_text(choice, exact=True).first.click()
        expect(page.locator("[class*=st-key-drop-] button").filter(has_text=choice)).to_be_attached()
    page.keyboard.press("Escape")
    ask(page, "Chỉ tiêu TFP là bao nhiêu?")
    expect(page.get_by_text("Phạm vi: Bình Định; Chương trình hành động; 2020–2025")).to_be_visible()
    cited = page.locator("[class*=st-key-citations-] [class*=st-key-open-] button")
    expect(cited.first).to_contain_text("Bình Định")
    assert all("Bình Định" in text for text in cited.all_inner_texts())
    chips = page.locator("[class*=st-key-drop-] button")
    for left in (3, 2, 1):
        expect(chips).to_have_count(left)
        chips.first.click()
    expect(page.get_by_text("Tất cả tài liệu")).to_be_visible()


def test_a_suggestion_is_asked_in_one_press(page: Page) -> None:
    ask(page, QUESTION)
    page.locator("[class*=st-key-suggestions-] button").filter(has_text="2030").click()
    expect(page.locator(".answer").nth(1)).to_contain_text("42%")


def test_a_conversation_survives_a_reload_is_renamed_handed_on_and_deleted(page: Page, tmp_path: Path) -> None:
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
    page.get_by_role("button", name="Xuất cuộc hỏi").click()
    for kind, ending in (("Word", ".docx"), ("Markdown", ".md")):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Tải về dạng {kind}").click()
        assert download.value.suggested_filename == f"hoi-dap-nang-suat-tong-hop{ending}"
        download.value.save_as(tmp_path / f"a{ending}")
    assert QUESTION in (tmp_path / "a.md").read_text(encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.docx") as archive:
        assert "mục II.2.2" in archive.read("word/footnotes.xml").decode().replace("Gạch đầu dòng thứ 1 ", "")
    page.keyboard.press("Escape")
    _menu(page, "Xóa")
    page.get_by_role("dialog").get_by_role("button", name="Xóa").click()
    expect(page.locator(".question")).to_have_count(0)
    expect(page.get_by_text("Năng suất tổng hợp")).to_have_count(0)


def _menu(page: Page, choice: str) -> None:
    choose(page, page.locator("[class*=st-key-row-open-] [class*=st-key-menu-] button"), choice)


def test_what_is_thought_of_an_answer_is_kept(page: Page) -> None:
    ask(page, QUESTION)
    page.get_by_role("button", name="Chưa đạt").click()
    page.get_by_label("Câu trả lời thiếu hoặc sai điều gì?").fill("Thiếu năm 2030")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Đã lưu ý kiến")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Câu trả lời thiếu hoặc sai điều gì?")).to_have_value("Thiếu năm 2030")


def test_on_a_phone_both_votes_stand_side_by_side(phone: Page) -> None:
    ask(phone, QUESTION)
    helpful, poor = (phone.get_by_role("button", name=name).bounding_box() for name in ("Hữu ích", "Chưa đạt"))
    assert helpful and poor and helpful["y"] == poor["y"]


def test_on_a_phone_the_source_covers_the_conversation_and_closes_back_to_it(phone: Page) -> None:
    ask(phone, QUESTION)
    phone.locator(".answer .marker").first.click()
    expect(phone.locator(".excerpt mark").first).to_be_in_viewport()
    box = phone.locator(".st-key-source").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 380, "height": 760}
    phone.get_by_role("button", name="Đóng").first.click()
    expect(phone.locator(".answer .marker").first).to_be_in_viewport()
    assert phone.evaluate("document.documentElement.scrollWidth") == 380


def test_the_library_shows_a_document_under_its_headings_and_gives_its_file(page: Page, tmp_path: Path) -> None:
    _visit(page, "Tài liệu")
    page.get_by_role("button", name="Nghị quyết của Ban Chấp hành Đảng bộ tỉnh Đắk Lắk").first.click()
    page.get_by_role("navigation", name="Mục lục").get_by_role("link", name="2.3.").click()
    heading = page.get_by_role("heading", name="2.3. Tầm nhìn đến năm 2030")
    expect(heading).to_be_in_viewport()
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải tệp gốc").click()
    download.value.save_as(tmp_path / "goc.md")
    name = "dak-lak-nghi-quyet-khcn-2021-2030.md"
    assert (tmp_path / "goc.md").read_bytes() == (ROOT / "documents" / name).read_bytes()
    page.get_by_role("link", name="Hỏi đáp").click()
    expect(page.get_by_placeholder("Hỏi về chỉ tiêu")).to_be_visible()


def _upload(page: Page, *files: tuple[str, bytes]) -> None:
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "application/octet-stream", "buffer": data} for name, data in files]
    )


def _replace(page: Page) -> None:
    button = page.get_by_role("button", name="Thay bằng tệp mới")
    button.click()
    expect(button).to_have_count(0)


def _ask_afresh(page: Page, question: str) -> None:
    """In a conversation of its own, where no earlier question bears on it."""
    page.get_by_role("button", name="Cuộc hỏi mới").click()
    expect(page.locator(".answer")).to_have_count(0)
    ask(page, question)


def _state(page: Page, name: str, state: str) -> None:
    row = page.locator(".files li").filter(has_text=name)
    expect(row.locator(".state")).to_have_text(state, timeout=PATIENCE)


def test_files_are_added_while_another_asks_and_are_in_the_next_answer(page: Page, other: Page) -> None:
    _visit(page, "Tài liệu")
    pdf = PdfMaker().page().text(60, 700, "QUYẾT ĐỊNH").text(60, 680, "Về chỉ tiêu trồng sen")
    pdf.text(60, 640, "Điều 1. Đến năm 2028, tỉnh Đồng Tháp trồng mới 77 ha sen hồng.")
    _upload(
        page, ("rung.md", PLAN.encode()), ("hong.pdf", b"%PDF-1.4 hong"), ("sen.pdf", pdf.bytes()), ("a.xlsx", b"x")
    )
    page.locator(".files li").first.wait_for()
    page.get_by_role("link", name="Hỏi đáp").click()  # leaving the page stops nothing
    ask(other, QUESTION)
    _visit(page, "Tài liệu")
    _state(page, "rung.md", "Đã có trong câu trả lời")
    _state(page, "sen.pdf", "Đã có trong câu trả lời")
    _state(page, "hong.pdf", "Không dùng được")
    expect(page.locator(".files li").filter(has_text="hong.pdf")).to_contain_text("bị hỏng hoặc tải về chưa đủ.")
    _state(page, "a.xlsx", "Không dùng được")
    _ask_afresh(other, "Đến năm 2027 trồng mới bao nhiêu cây sồi?")
    expect(other.locator(".answer").last).to_contain_text("1.234")
    _ask_afresh(other, "Trồng mới bao nhiêu ha sen hồng?")
    expect(other.locator(".answer").last).to_contain_text("77 ha")
    other.locator(".answer .marker").last.click()
    other.get_by_text("Trang gốc").click()
    expect(other.get_by_role("img", name=re.compile("Ảnh trang 1 của"))).to_be_visible()

    _upload(page, ("rung.md", PLAN.replace("1.234", "5.678").encode()))
    _replace(page)
    _state(page, "rung.md", "Đã có trong câu trả lời")
    other.keyboard.press("Escape")
    _ask_afresh(other, "Đến năm 2027 trồng mới bao nhiêu cây sồi?")
    expect(other.locator(".answer").last).to_contain_text("5.678")

    _upload(page, ("rung.md", b"\x00\x01hong"))
    _replace(page)
    _state(page, "rung.md", "Không dùng được")
    expect(page.get_by_test_id("stProgress")).to_have_count(0)
    expect(page.get_by_text("7 tài liệu · ")).to_be_visible()  # what was there is there again

    choose(page, page.get_by_role("button", name="Việc khác với Kế hoạch trồng rừng"), "Gỡ khỏi thư viện")
    expect(page.get_by_text("6 tài liệu · ")).to_be_visible()
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.get_by_text("7 tài liệu · ")).to_be_visible()
    _ask_afresh(other, "Đến năm 2027 trồng mới bao nhiêu cây sồi?")
    expect(other.locator(".answer").last).to_contain_text("5.678")


def test_the_index_is_brought_up_to_date_without_leaving_the_page(page: Page) -> None:
    _visit(page, "Tài liệu")
    page.get_by_role("button", name="Cập nhật từ thư mục tài liệu").click()
    expect(page.get_by_text("tài liệu giữ nguyên")).to_be_visible()


def test_keyboard_alone_asks_opens_the_source_and_closes_it(page: Page) -> None:
    page.get_by_placeholder("Hỏi về chỉ tiêu").focus()
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    marker = page.get_by_role("button", name="Mở nguồn 1")
    marker.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".excerpt mark").first).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-source")).to_have_count(0)


def _settled(locator: Locator) -> Locator:
    """The same, once no more of what it finds comes or goes: a page left behind fades before it is gone."""
    count = -1
    while count != (now := locator.count()):
        count = now
        locator.page.wait_for_timeout(1000)
    return locator


def test_every_control_has_a_name_and_none_is_in_english(page: Page) -> None:
    ask(page, QUESTION)
    page.locator(".answer .marker").first.click()
    page.locator(".excerpt mark").first.wait_for()
    for visited in ("Hỏi đáp", "Tài liệu"):
        _visit(page, visited)
        controls = _settled(page.locator("button:visible, input:visible, textarea:visible, a:visible"))
        names = [control.aria_snapshot().splitlines()[0] for control in controls.all()]
        unnamed = [name for name in names if not re.search(r'"[^"]+"|: \S|/placeholder', name)]
        assert unnamed == []
        english = re.compile(r"\b(?:Upload|Close|Open|Send|Search|Choose|Clear|Select|Copy|Menu|Skip|App|file)\b")
        assert [name for name in names if english.search(name)] == []


def test_a_restart_in_the_middle_of_a_conversation_and_of_an_upload(browser: Browser, tmp_path: Path) -> None:
    index, port = tmp_path / "index", free_port()
    Assistant.build(ROOT / "documents", index)
    clauses = "".join(f"- Đến năm 20{25 + i % 9}, huyện số {i} đạt {i} km đường hoa.\n" for i in range(700))
    with app_running(index, port=port) as address:
        pages = opened(browser, address, 1280, 800)
        page = next(pages)
        ask(page, QUESTION)
        conversation = page.url
        _visit(page, "Tài liệu")
        _upload(page, ("duong-hoa.md", f"# Kế hoạch đường hoa\n\n## I. Mục tiêu\n\n{clauses}".encode()))
        page.locator(".files li").filter(has_text="duong-hoa.md").wait_for()
        page.context.close()
    with app_running(index, port=port) as address:
        pages = opened(browser, address, 1280, 800)
        page = next(pages)
        page.goto(conversation)
        expect(page.locator(".question")).to_have_text([QUESTION])
        ask(page, "Còn đến năm 2030?")
        expect(page.locator(".answer").last).to_contain_text("42%")
        _visit(page, "Tài liệu")
        expect(page.get_by_text("6 tài liệu · ")).to_be_visible(timeout=2 * PATIENCE)
        _state(page, "duong-hoa.md", "Đã có trong câu trả lời")
        assert not list((tmp_path / "index.uploads").glob(".*"))
        page.context.close()
