"""Chỉ tiêu, Trách nhiệm and Bản tóm tắt driven in-process, with a register made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant import settings
from assistant.assistant import Assistant
from assistant.briefing.model import Choice, briefing_json
from assistant.reading.citation import citation_of
from assistant.records import Document, Passage, Register
from assistant.search import building
from tests.registered import DUTIES, TARGETS, target

HARM = "<img src=x onerror=alert(1)> **đậm** <script>"
TEXT = "# Nghị quyết\n\n## I. Mục tiêu\n\n- Tỷ lệ đóng góp của TFP đạt ít nhất 38% vào năm 2025.\n"


def _made(register: Register) -> Callable[[Document, Sequence[Passage]], Register]:
    """The register, its records citing the clause of the document read."""

    def of(document: Document, passages: Sequence[Passage]) -> Register:
        if document.name != "dl.md":
            return Register()
        clause = citation_of(document, passages[-1], passages[-1].start, passages[-1].end)
        return Register(
            tuple(replace(one, citation=clause) for one in register.targets),
            tuple(replace(one, citation=clause) for one in register.duties),
        )

    return of


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Register], None]]:
    """Builds an index with the register given; nothing is remembered from the test before."""
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "dl.md").write_text(TEXT, encoding="utf-8")
    (documents / "im.md").write_text("# Thông báo im lặng\n\nKhông có gì.\n", encoding="utf-8")
    catalog = "dl.md: {title: Nghị quyết về khoa học, province: Đắk Lắk}\nim.md: {title: Thông báo im lặng}\n"
    (documents / "catalog.yaml").write_text(catalog, encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_DOCUMENTS", str(documents))
    monkeypatch.setenv("ASSISTANT_INDEX", str(tmp_path / "index"))
    monkeypatch.setenv("ASSISTANT_UPLOADS", str(tmp_path / "uploads"))
    settings._defaults.cache_clear()
    st.cache_resource.clear()

    def build(register: Register) -> None:
        monkeypatch.setattr(building, "register_of", _made(register))
        Assistant.build()

    yield build
    settings._defaults.cache_clear()
    st.cache_resource.clear()


def targets_page() -> AppTest:
    def page() -> None:
        from assistant.pages import targets

        targets.page()

    return AppTest.from_function(page, default_timeout=30)


def duties_page() -> AppTest:
    def page() -> None:
        from assistant.pages import duties

        duties.page()

    return AppTest.from_function(page, default_timeout=30)


def briefing_page() -> AppTest:
    def page() -> None:
        from assistant.pages import briefing

        briefing.page()

    return AppTest.from_function(page, default_timeout=30)


def html(app: AppTest) -> str:
    return "\n".join(element.value for element in app.get("html"))


def rows(app: AppTest) -> int:
    return html(app).count("<tr data-source=")


def test_documents_without_targets_or_duties_say_so(office: Callable[[Register], None]) -> None:
    office(Register())
    assert targets_page().run().info[0].value == "Tài liệu hiện có không nêu chỉ tiêu nào bằng số."
    assert duties_page().run().info[0].value == "Tài liệu hiện có không giao trách nhiệm cho cơ quan nào."


def test_a_document_that_holds_none_is_named(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS))
    app = targets_page().run()
    assert rows(app) == 4
    assert app.expander[0].label == "1 văn bản không nêu chỉ tiêu nào"
    assert "Thông báo im lặng" in app.expander[0].markdown[0].value


def test_filters_of_the_address_narrow_the_targets(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS))
    app = targets_page()
    app.query_params["tinh"] = ["dak lak"]
    app.query_params["chi-tieu"] = "tfp"
    app.query_params["nam"] = "2030"
    app.run()
    assert rows(app) == 1
    assert "ít nhất 42%" in html(app)


def test_a_place_that_is_not_there_is_one_sentence(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS))
    app = targets_page()
    app.query_params["tinh"] = ["Hà Nội"]
    assert app.run().info[0].value.startswith("Không có văn bản nào của “Hà Nội”")
    assert rows(app) == 0


def test_nothing_that_fits(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS))
    app = targets_page()
    app.query_params["chi-tieu"] = "mưa"
    assert app.run().info[0].value == "Không có chỉ tiêu nào khớp. Hãy bớt điều kiện lọc."


def test_results_are_told_from_targets(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS))
    app = targets_page().run()
    app.selectbox(key="loai").set_value("Kết quả đã đạt").run()
    assert rows(app) == 1
    assert '<span class="tag">kết quả</span>' in html(app)


def test_long_lists_show_a_hundred_and_more_when_asked(office: Callable[[Register], None]) -> None:
    many = tuple(target(f"Chỉ tiêu số {n}", str(n)) for n in range(130))
    office(Register(many))
    app = targets_page().run()
    assert rows(app) == 100
    app.button(key="more-targets").click().run()
    assert rows(app) == 130


def test_text_of_documents_never_becomes_markup(office: Callable[[Register], None]) -> None:
    harmful = target(HARM, "3", unit=HARM, period="2025", province=HARM, scope=HARM, doubts=(HARM,))
    office(Register((harmful,), (replace(DUTIES[0], agency=HARM, name=HARM, task=HARM, deadline=HARM),)))
    for app in (targets_page().run(), duties_page().run()):
        assert not app.exception and not app.error
        assert "<script" not in html(app) and "<img" not in html(app)


def test_duties_of_one_agency_by_part_and_by_deadline(office: Callable[[Register], None]) -> None:
    office(Register((), DUTIES))
    assert rows(duties_page().run()) == 3
    app = duties_page()
    app.query_params["co-quan"] = "Sở Khoa học và Công nghệ"
    assert rows(app.run()) == 1
    assert "Chủ trì" in html(app)
    assert app.subheader[0].value == "Sở Khoa học và Công nghệ"


def test_duties_are_put_in_the_order_of_their_deadlines(office: Callable[[Register], None]) -> None:
    later = replace(DUTIES[1], task="việc sau", deadline="năm 2026")
    office(Register((), (later, *DUTIES)))
    app = duties_page()
    app.query_params["xem"] = "Theo thời hạn"
    text = html(app.run())
    places = [text.index(task) for task in ("Chủ trì xây dựng kế hoạch", "Việc sau", "Báo cáo kết quả")]
    assert places == sorted(places)


def test_an_agency_searched_for_without_dau(office: Callable[[Register], None]) -> None:
    office(Register((), DUTIES))
    app = duties_page()
    app.query_params["tim"] = "so khcn"
    app.run()
    offered = next(group for group in app.button_group if group.key == "co-quan").options
    assert offered == ["Sở Khoa học và Công nghệ"]
    assert rows(app) == 1


def test_a_briefing_is_made_edited_checked_and_undone(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS[:1], DUTIES[:1]))
    app = briefing_page()
    app.query_params["tinh"] = ["dak lak"]
    app.run()
    next(button for button in app.button if button.label == "Lập bản tóm tắt").click().run()
    assert not app.exception and not app.error
    assert "I. Bối cảnh" in html(app)
    draft = app.session_state["draft"]
    said = draft.briefing.parts[0].statements[0].text
    draft.edit((0,))
    app.run()
    app.text_area(key=f"statement-{draft.revision}-0").set_value("TFP đạt 99% vào năm 2025.").run()
    assert "“99%” không có trong điều khoản được dẫn" in app.warning[0].value.replace("\\", "")
    next(button for button in app.button if button.label == "Hoàn tác").click().run()
    assert not any("99%" in warning.value for warning in app.warning)
    assert app.session_state["draft"].briefing.parts[0].statements[0].text == said


def _made_briefing() -> AppTest:
    app = briefing_page().run()
    return next(button for button in app.button if button.label == "Lập bản tóm tắt").click().run()


def _address(app: AppTest) -> str:
    """The draft that the page's address names."""
    return "".join(app.query_params["ban-nhap"])


def _loaded_anew(address: str) -> AppTest:
    """The page as another browser, or a reload, opens it."""
    app = briefing_page()
    app.query_params["ban-nhap"] = address
    return app.run()


def test_a_draft_that_was_edited_is_there_when_the_page_is_loaded_anew(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS[:1], DUTIES[:1]))
    app = _made_briefing()
    app.text_input(key="subject-0").set_value("Bản đã sửa").run()
    address = _address(app)
    again = _loaded_anew(address)
    assert not again.exception and not again.error
    assert again.session_state["draft"].briefing.subject == "Bản đã sửa"
    again.text_input(key="subject-0").set_value("Bản sửa lần hai").run()
    assert _address(again) == address
    assert _loaded_anew(address).session_state["draft"].briefing.subject == "Bản sửa lần hai"


def test_a_draft_left_behind_is_listed_and_taken_up_again(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS[:1], DUTIES[:1]))
    app = _made_briefing()
    app.text_input(key="subject-0").set_value("Bản bỏ dở").run()
    later = briefing_page().run()
    assert "draft" not in later.session_state
    (kept,) = [button for button in later.button if button.label.startswith("Bản bỏ dở")]
    kept.click().run()
    assert later.session_state["draft"].briefing.subject == "Bản bỏ dở"
    assert _address(later) == _address(app)
    assert not [button for button in later.button if button.label.startswith("Bản bỏ dở")]  # it is the open one


def test_a_draft_that_is_gone_is_one_sentence(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS[:1], DUTIES[:1]))
    app = _loaded_anew("khong-co")
    assert app.info[0].value.startswith("Bản nháp này không còn.")
    assert not app.exception and "ban-nhap" not in app.query_params


def test_a_briefing_of_what_is_not_there_is_one_sentence(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS, DUTIES))
    app = briefing_page()
    app.query_params["tinh"] = ["Hà Nội"]
    app.run()
    next(button for button in app.button if button.label == "Lập bản tóm tắt").click().run()
    assert app.info[0].value.startswith("Không có văn bản nào của “Hà Nội”")


def test_cards_are_made_and_shown(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS[:1], DUTIES[:1]))
    app = briefing_page()
    app.query_params["xem"] = "Bộ câu hỏi ôn tập"
    app.run()
    next(button for button in app.button if button.label == "Lập bộ câu hỏi").click().run()
    assert not app.exception and not app.error
    assert rows(app) >= 1


def test_a_draft_that_was_saved_is_taken_up_again_and_checked(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS[:1], DUTIES[:1]))
    plan = Assistant.open().briefing(Choice(provinces=("Đắk Lắk",), parts=("targets",)))
    saved = briefing_json(replace(plan, subject="Bản đã sửa")).replace("38%", "99%")
    app = briefing_page().run()
    app.file_uploader(key="saved-draft").set_value(("nhap.json", saved.encode(), "application/json")).run()
    assert not app.exception and not app.error
    assert app.session_state["draft"].briefing.subject == "Bản đã sửa"
    assert "99%" in app.warning[0].value


def test_a_file_that_is_no_draft_is_one_sentence(office: Callable[[Register], None]) -> None:
    office(Register(TARGETS[:1], DUTIES[:1]))
    app = briefing_page().run()
    app.file_uploader(key="saved-draft").set_value(("khac.json", b"[1, 2", "application/json")).run()
    assert app.info[0].value.startswith("Tệp không phải là một bản tóm tắt dạng JSON")
