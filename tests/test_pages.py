"""The pages driven in-process, against an index of documents written here."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant import settings
from assistant.answering.generating.chat import Chat
from assistant.assistant import Assistant
from assistant.pages import history, shared
from assistant.records import Citation
from tests.scripted import saying

ROOT = Path(__file__).parent.parent
HARMFUL = """# Nghị quyết về <script>alert(1)</script> chuyển đổi số

## I. Mục tiêu

- Đến năm 2025, kinh tế số đạt 25% GRDP ![ảnh](http://a.vn/x.png) <img src=x onerror=alert(1)>.
- Tỷ lệ hồ sơ trực tuyến đạt 80% vào năm 2025.
"""
PLAIN = """# Kết luận về khoa học và công nghệ

## I. Mục tiêu

- Đến năm 2025, năng suất các nhân tố tổng hợp (TFP) đóng góp ít nhất 41% vào tăng trưởng.
- Thành lập 12 doanh nghiệp khoa học và công nghệ.

## II. Tổ chức thực hiện

1. Ban Tuyên giáo chủ trì việc tuyên truyền.
"""
CATALOG = """
so.md: {title: "Nghị quyết *về* chuyển đổi số <b>", province: Lai Châu, kind: Nghị quyết, period: 2021-2025}
khcn.md: {title: Kết luận về khoa học, province: Cà Mau, kind: Kết luận, date: "2021-05-14", restates: Kết luận gốc}
"""


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An office of its own: documents, no index yet, nothing remembered from the test before."""
    documents = tmp_path / "documents"
    documents.mkdir()
    for name, text in (("so.md", HARMFUL), ("khcn.md", PLAIN), ("catalog.yaml", CATALOG)):
        (documents / name).write_text(text, encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_DOCUMENTS", str(documents))
    monkeypatch.setenv("ASSISTANT_INDEX", str(tmp_path / "index"))
    monkeypatch.setenv("ASSISTANT_UPLOADS", str(tmp_path / "uploads"))
    settings._defaults.cache_clear()
    st.cache_resource.clear()
    yield tmp_path
    settings._defaults.cache_clear()
    st.cache_resource.clear()


@pytest.fixture
def office(folders: Path) -> Path:
    Assistant.build()
    return folders


def opened() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()


def _library_page() -> None:
    from assistant.pages import library

    library.page()


def library() -> AppTest:
    return AppTest.from_function(_library_page, default_timeout=30).run()


def html(app: AppTest) -> str:
    return "\n".join(element.value for element in app.get("html"))


def ask(app: AppTest, question: str) -> AppTest:
    return app.chat_input[0].set_value(question).run()


def button(app: AppTest, text: str):
    return next(button for button in app.button if text in button.label.replace("\\", ""))


def test_before_anything_is_indexed_one_press_makes_it_ready(folders: Path) -> None:
    app = opened()
    assert "Tài liệu chưa được đọc lần nào" in app.info[0].value
    assert not app.chat_input
    button(app, "Đọc tài liệu").click().run()
    shared.build().wait(20)
    app.run()
    assert not app.exception and not app.info
    assert app.chat_input


def test_no_documents_at_all(folders: Path) -> None:
    for path in (folders / "documents").iterdir():
        path.unlink()
    app = opened()
    assert app.info[0].value == "Chưa có tài liệu nào. Thêm tài liệu để bắt đầu."
    (way,) = app.get("page_link")
    assert (way.proto.label, way.proto.page) == ("Thêm tài liệu", "tai-lieu")


def test_a_damaged_index_offers_to_be_made_again(office: Path) -> None:
    (office / "index" / "current").write_text("mất", encoding="utf-8")
    app = opened()
    assert "không còn nguyên vẹn" in app.info[0].value
    assert button(app, "Đọc tài liệu")
    assert not app.exception and not app.error


def test_examples_come_from_the_documents_and_are_answered(office: Path) -> None:
    app = opened()
    offered = [b.label.replace("\\", "") for b in app.button if "?" in b.label]
    assert offered
    assert all("Cà Mau" in question or "Lai Châu" in question for question in offered)
    button(app, offered[0]).click().run()
    assert f'id="luot-0">{offered[0]}</p>' in html(app)
    assert 'class="answer"' in html(app)


def test_a_citation_opens_to_the_marked_clause_and_closes(office: Path) -> None:
    app = ask(opened(), "TFP đóng góp bao nhiêu vào năm 2025?")
    assert "41%" in html(app)
    button(app, "[1]").click().run()
    marked = re.findall(r"<mark>(.*?)</mark>", html(app))
    assert marked == ["Đến năm 2025, năng suất các nhân tố tổng hợp (TFP) đóng góp ít nhất 41% vào tăng trưởng."]
    assert shared.RESTATED in html(app)
    assert "Thành lập 12 doanh nghiệp" in html(app)
    button(app, "Đóng").click().run()
    assert "<mark>" not in html(app)


def test_text_of_documents_never_becomes_markup(office: Path) -> None:
    app = ask(opened(), "Kinh tế số đạt bao nhiêu phần trăm GRDP đến năm 2025?")
    button(app, "[1]").click().run()
    shown = html(app) + html(library())
    assert "25%" in shown
    assert "&lt;b&gt;" in shown
    assert not re.search(r"<(?:script|img|b)\b", shown)
    for element in [*app.button, *library().button]:
        assert not re.search(r"(?<!\\)[*<]", element.label)


def test_a_filter_narrows_the_answer_and_its_chip_takes_it_away(office: Path) -> None:
    app = opened()
    app.pills(key="provinces-0").set_value(["Lai Châu"]).run()
    ask(app, "TFP đóng góp bao nhiêu vào năm 2025?")
    assert "41%" not in html(app)
    assert "Phạm vi: Lai Châu" in html(app)
    app.button(key="drop-provinces-Lai Châu").click().run()
    assert app.pills(key="provinces-1").value == []
    ask(app, "TFP đóng góp bao nhiêu vào năm 2025?")
    assert "41%" in html(app)


def test_what_a_narrow_scope_does_not_hold_is_asked_everywhere_in_one_press(office: Path) -> None:
    app = opened()
    app.multiselect(key="documents-0").set_value(["khcn.md"]).run()
    ask(app, "Tỷ lệ hồ sơ trực tuyến đạt bao nhiêu?")
    assert "80%" not in html(app)
    button(app, "Hỏi lại trong tất cả tài liệu").click().run()
    assert app.multiselect(key="documents-1").value == []
    assert "80%" in html(app)


@pytest.mark.parametrize(
    ("says", "note"),
    [
        ("TFP đóng góp ít nhất 41% vào tăng trưởng [1].", "đã được đối chiếu với đoạn được dẫn"),
        ("TFP đóng góp 77% vào tăng trưởng [1].", "Đang dùng câu trả lời trích nguyên văn"),
    ],
)
def test_what_a_model_wrote_and_what_it_was_sent(
    office: Path, monkeypatch: pytest.MonkeyPatch, says: str, note: str
) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "openai:thử")
    monkeypatch.setattr(Chat, "open", lambda _: saying(says))
    settings._defaults.cache_clear()
    app = ask(opened(), "TFP đóng góp bao nhiêu vào năm 2025?")
    assert not app.exception and not app.error
    assert "41%" in html(app) and "77%" not in html(app)
    assert note in "\n".join(element.value for element in [*app.caption, *app.info])
    assert app.expander[0].label == "Nội dung đã gửi cho mô hình"
    assert "Câu hỏi: TFP đóng góp bao nhiêu vào năm 2025?" in app.expander[0].code[1].value
    assert html(app).count("TFP đóng góp bao nhiêu vào năm 2025?</p>") == 1
    again = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    again.query_params["c"] = app.query_params["c"]
    assert again.run().expander[0].code[1].value == app.expander[0].code[1].value


def test_questions_put_while_another_is_answered_are_all_answered_once(office: Path) -> None:
    app = opened()
    app.session_state.waiting = [("", "TFP Cà Mau 2025?"), ("", "Kinh tế số của Lai Châu?")]
    app.run()
    shown = re.findall(r'class="question" id="[^"]*">([^<]*)<', html(app))
    assert shown == ["TFP Cà Mau 2025?", "Kinh tế số của Lai Châu?"]

    app.session_state.waiting = [("another", "Hỏi ở cuộc khác?")]
    app.run()
    assert len(re.findall(r'class="question"', html(app))) == 2
    assert not app.exception


@pytest.mark.parametrize(("module", "step"), [(history, "add"), (shared, "reveal")])
def test_a_question_whose_run_is_cut_off_is_answered_once(
    office: Path, monkeypatch: pytest.MonkeyPatch, module: ModuleType, step: str
) -> None:
    with monkeypatch.context() as cut:  # before its turn is kept, and right after
        cut.setattr(module, step, lambda *_: st.stop())
        app = ask(opened(), "TFP Cà Mau 2025?")
    for _ in range(2):
        assert len(re.findall(r'class="question"', html(app.run()))) == 1


def test_a_question_that_is_none_gets_a_hint(office: Path) -> None:
    app = ask(opened(), "???")
    assert "Câu hỏi trống" in app.warning[0].value.replace("\\", "")
    assert "luot-0" not in html(app)


def test_a_conversation_is_reopened_by_its_address(office: Path) -> None:
    first = ask(opened(), "TFP đóng góp bao nhiêu vào năm 2025?")
    address = first.query_params["c"]
    again = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    again.query_params["c"] = address
    again.run()
    assert "41%" in html(again)
    button(again, "Cuộc hỏi mới").click().run()
    assert "41%" not in html(again)
    assert "c" not in again.query_params
    button(again, "TFP đóng góp").click().run()
    assert "41%" in html(again)


def test_a_conversation_that_is_gone_gives_way_to_a_new_one(office: Path) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.query_params["c"] = "khong-co"
    app.run()
    assert "không còn" in app.info[0].value
    assert app.chat_input


def test_the_library_lists_finds_and_opens_documents(office: Path) -> None:
    app = library()
    assert "2 tài liệu" in html(app)
    assert "Kết luận · Cà Mau · 14/05/2021" in html(app)
    app.text_input[0].set_value("ket luan").run()
    assert "Lai Châu" not in html(app)
    button(app, "Kết luận về khoa học").click().run()
    assert '<a href="#muc-' in html(app)
    assert "Ban Tuyên giáo chủ trì việc tuyên truyền." in html(app)


def test_an_update_reads_what_is_new_and_says_what_it_could_not_read(office: Path) -> None:
    app = library()
    (office / "documents" / "moi.md").write_text("# Quyết định\n\n## I. Nội dung\n\nGiao Sở Y tế thực hiện.\n", "utf-8")
    (office / "documents" / "hong.pdf").write_bytes(b"%PDF-1.4 hong")
    button(app, "Cập nhật").click().run()
    shared.build().wait(20)
    app.run()
    assert "3 tài liệu" in html(app)
    assert "2 tài liệu giữ nguyên" in app.success[0].value
    assert "hong.pdf" in app.warning[0].value.replace("\\", "")


def linked(quote: str, sign: str = "") -> AppTest:
    """The address of a clause, as a colleague opens it."""
    from assistant.pages.reading import link_to

    text = Assistant.open().document("khcn.md").text
    start = text.index(quote)
    citation = Citation(1, "khcn.md", "", "", "", None, start, start + len(quote), quote)
    app = AppTest.from_function(_library_page, default_timeout=30)
    for key, values in parse_qs(urlsplit(link_to(citation)).query).items():
        app.query_params[key] = sign if sign and key == "k" else values[0]
    return app.run()


def test_a_link_leads_to_its_clause_and_says_when_that_has_changed(office: Path) -> None:
    quote = "Ban Tuyên giáo chủ trì việc tuyên truyền."
    assert f"<mark>{quote}</mark>" in html(linked(quote))
    changed = linked(quote, sign="00000000")
    assert "<mark>" not in html(changed)
    assert "đã được cập nhật" in changed.info[0].value
    assert quote in html(changed)


def test_a_document_that_is_gone_is_said_to_be(office: Path) -> None:
    app = AppTest.from_function(_library_page, default_timeout=30)
    app.query_params["d"] = "../khong-co.md"
    assert app.run().info[0].value == "Tài liệu này không còn trong thư viện."
    assert "2 tài liệu" in html(app)


def test_names_of_files_are_shown_as_text() -> None:
    from assistant.pages.adding import _files_html

    shown = _files_html({"<img src=x onerror=alert(1)>.md": "refused"}, {"<img src=x onerror=alert(1)>.md": "<b>hỏng"})
    assert "<img" not in shown and "<b>" not in shown
    assert "&lt;img src=x onerror=alert(1)&gt;.md" in shown


def test_a_document_is_taken_out_and_put_back(office: Path) -> None:
    app = library()
    shared.uploads().remove("so.md")
    shared.build().start()
    shared.build().wait(20)
    app.run()
    assert "1 tài liệu" in html(app)
    button(app, "Khôi phục").click().run()
    shared.build().wait(20)
    app.run()
    assert "2 tài liệu" in html(app)
    assert (office / "documents" / "so.md").is_file()


def test_what_goes_wrong_unexpectedly_is_no_traceback() -> None:
    def page() -> None:
        from assistant.pages import shared

        with shared.guard():
            raise RuntimeError("chi tiết kỹ thuật")

    app = AppTest.from_function(page).run()
    assert not app.exception
    assert "ngoài dự kiến" in app.error[0].value and "kỹ thuật" not in app.error[0].value


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_contrast_formula_on_known_pairs() -> None:
    assert _contrast("#ffffff", "#000000") == pytest.approx(21.0)
    assert _contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_background(scheme: str) -> None:
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))["theme"][scheme]
    css = (ROOT / "assistant/pages/style.css").read_text(encoding="utf-8")
    pairs = re.findall(r"--(\w+): light-dark\((#\w{6}), (#\w{6})\)", css)
    own = {name: (light if scheme == "light" else dark) for name, light, dark in pairs}
    assert own["surface"] == theme["backgroundColor"]
    backgrounds = [theme["backgroundColor"], theme["secondaryBackgroundColor"], theme["sidebar"]["backgroundColor"]]
    for text in (theme["textColor"], theme["linkColor"], own["quiet"], own["accent"], own["notice"]):
        assert min(_contrast(text, background) for background in backgrounds) >= 4.5
    for background in (own["marked"], own["cited"]):
        assert _contrast(theme["textColor"], background) >= 4.5
    assert _contrast("#ffffff", theme["primaryColor"]) >= 4.5
