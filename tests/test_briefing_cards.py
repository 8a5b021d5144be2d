"""Question cards of three invented documents; the questions and answers were written by hand."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.briefing.cards import cards_of
from assistant.briefing.exporting import cards_file
from assistant.briefing.model import Choice
from assistant.errors import BadBriefing
from assistant.records import Part, Register
from tests.briefed import Folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("documents"))


def _cards(folder: Folder, choice: Choice, register: Register | None = None) -> list[tuple[str, str]]:
    return [(card.question, card.answer) for card in cards_of(folder.selected(choice, register)).cards]


def test_targets_and_duties_become_questions(folder: Folder) -> None:
    assert _cards(folder, Choice(documents=("son-la.md",))) == [
        ("Chỉ tiêu “Khách du lịch” của tỉnh Sơn La đến năm 2030 là bao nhiêu?", "Ít nhất 6 triệu lượt khách."),
        ("Chỉ tiêu “Tổng thu từ du lịch” của tỉnh Sơn La đến năm 2030 là bao nhiêu?", "9.500 tỷ đồng."),
        (
            "Cơ quan nào chủ trì triển khai Kế hoạch (theo Kế hoạch số 45/KH-UBND)?",
            "Sở Văn hóa, Thể thao và Du lịch.",
        ),
        (
            "Cơ quan nào báo cáo Ủy ban nhân dân tỉnh (theo Kế hoạch số 45/KH-UBND)?",
            "Sở Văn hóa, Thể thao và Du lịch.",
        ),
        (
            "Sở Văn hóa, Thể thao và Du lịch phải báo cáo Ủy ban nhân dân tỉnh khi nào (theo Kế hoạch số 45/KH-UBND)?",
            "Trước ngày 15/12; hằng năm.",
        ),
        (
            "Cơ quan nào có nhiệm vụ bố trí kinh phí thực hiện Kế hoạch (theo Kế hoạch số 45/KH-UBND)?",
            "Sở Tài chính.",
        ),
    ]


def test_neither_doubtful_targets_nor_results_are_asked_for(folder: Folder) -> None:
    questions = " ".join(question for question, _ in _cards(folder, Choice()))
    assert "bản du lịch" not in questions.lower()
    assert "2025" not in questions


def test_a_question_with_two_answers_is_left_out(folder: Folder) -> None:
    first = folder.register.targets[0]
    other = replace(first, written="9 triệu lượt khách", values=(Decimal(9),), comparator="exactly")
    told = _cards(folder, Choice(documents=("son-la.md",)), Register((first, other), folder.register.duties))
    assert not any(question.startswith("Chỉ tiêu") for question, _ in told)


def test_the_same_answer_twice_is_one_card_with_both_sources(folder: Folder) -> None:
    first = folder.register.targets[0]
    again = replace(first, citation=folder.citation("son-la.md", "25 bản"))
    cards = cards_of(folder.selected(Choice(), Register((first, again), ()))).cards
    assert [len(card.citations) for card in cards] == [2]


def test_agencies_that_share_a_task_are_one_answer(folder: Folder) -> None:
    duty = folder.register.duties[0]
    other = replace(duty, agency="Sở Tài chính", name="Sở Tài chính")
    assert _cards(folder, Choice(), Register((), (duty, other)))[0][1] == (
        "Sở Văn hóa, Thể thao và Du lịch; Sở Tài chính."
    )


@pytest.mark.parametrize("agency", ["Ban", "Trung tâm", "Ngành y tế", "các đơn vị được tạo thuận lợi để"])
def test_what_is_no_plain_name_of_an_agency_is_not_asked_for(folder: Folder, agency: str) -> None:
    duty = replace(folder.register.duties[0], agency=agency, name=agency)
    with pytest.raises(BadBriefing, match="Không lập được câu hỏi nào"):
        _cards(folder, Choice(), Register((), (duty,)))


def test_a_question_does_not_tell_its_answer(folder: Folder) -> None:
    duty = replace(folder.register.duties[0], task="giúp Sở Văn hóa, Thể thao và Du lịch triển khai Kế hoạch")
    with pytest.raises(BadBriefing):
        _cards(folder, Choice(), Register((), (duty,)))


def _question(folder: Folder, task: str, label: str = "", part: Part = "implement", quote: str = "") -> str:
    duty = folder.register.duties[2]
    citation = replace(duty.citation, label=label or duty.citation.label, quote=quote or duty.citation.quote)
    made = replace(duty, task=task, part=part, citation=citation)
    return _cards(folder, Choice(), Register((), (made,)))[0][0].partition(" (theo")[0]


def test_a_heading_or_a_cell_is_quoted_since_it_may_be_no_verb(folder: Folder) -> None:
    assert _question(folder, "số lượng tàu biển") == "Cơ quan nào thực hiện nội dung “Số lượng tàu biển”"
    task = "bố trí kinh phí thực hiện Kế hoạch"
    assert _question(folder, task) == "Cơ quan nào có nhiệm vụ bố trí kinh phí thực hiện Kế hoạch"
    assert _question(folder, task, label="Hàng 2 của bảng", part="coordinate") == (
        "Cơ quan nào phối hợp thực hiện nội dung “Bố trí kinh phí thực hiện Kế hoạch”"
    )


def test_a_part_is_said_once(folder: Folder) -> None:
    quote = "Sở Tài chính kịp thời tham mưu cấp kinh phí; phối hợp với các sở rà soát."
    said = "Cơ quan nào có trách nhiệm kịp thời tham mưu cấp kinh phí"
    assert _question(folder, "kịp thời tham mưu cấp kinh phí", part="advise", quote=quote) == said
    said = "Cơ quan nào chủ trì, phối hợp với các sở rà soát"
    assert _question(folder, "phối hợp với các sở rà soát", part="lead", quote=quote) == said


def test_who_leads_a_task_and_reports_on_it_is_asked_for_once(folder: Folder) -> None:
    duty = folder.register.duties[2]
    cards = _cards(folder, Choice(), Register((), (duty, replace(duty, part="monitor"))))
    assert len(cards) == 1


def test_agencies_that_are_not_named_are_no_answer(folder: Folder) -> None:
    duty = replace(folder.register.duties[2], agency="các cơ quan liên quan", name="các cơ quan liên quan")
    with pytest.raises(BadBriefing):
        _cards(folder, Choice(), Register((), (duty,)))


def test_csv_opens_in_excel_with_its_letters(folder: Folder) -> None:
    content = cards_file(cards_of(folder.selected(Choice(documents=("lang-son.md",)))), "the.csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0] == ["Câu hỏi", "Trả lời", "Nguồn"]
    assert rows[1] == [
        "Chỉ tiêu “Khách du lịch” của tỉnh Lạng Sơn đến năm 2030 là bao nhiêu?",
        "7 đến 8 triệu lượt khách.",
        "Khoản 1 Điều 1, Nghị quyết của Tỉnh ủy Lạng Sơn về phát triển du lịch tỉnh Lạng Sơn (Bản lược thuật – đối "
        "chiếu văn bản gốc khi trích dẫn).",
    ]
    assert rows[2][2] == "Khoản 1 Điều 2, Nghị quyết của Tỉnh ủy Lạng Sơn (bản lược thuật)."


def test_an_ending_that_is_not_known(folder: Folder) -> None:
    cards = cards_of(folder.selected(Choice()))
    with pytest.raises(BadBriefing, match=r"Đuôi tệp phải là \.docx, \.csv, \.md"):
        cards_file(cards, "the.pdf")
