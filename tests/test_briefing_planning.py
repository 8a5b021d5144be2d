"""What a briefing of three invented documents says; the texts were worked out from the documents by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.briefing.checking import faults_in, statements_of
from assistant.briefing.choosing import about
from assistant.briefing.model import Briefing, Choice, Part, briefing_json, briefing_of, parts_named
from assistant.errors import BadBriefing, UnknownName
from assistant.records import Register
from tests.briefed import Folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("documents"))


def _part(briefing: Briefing, title: str) -> Part:
    """The part of that title, at any depth."""
    waiting = list(briefing.parts)
    while waiting:
        part = waiting.pop(0)
        if part.title == title:
            return part
        waiting += part.parts
    raise AssertionError(f"{title} not in {[part.title for part in briefing.parts]}")


def _rows(part: Part) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for table in part.tables for row in table.rows]


def _texts(part: Part) -> list[str]:
    return [statement.text for statement in part.statements]


def test_the_parts_come_in_order(folder: Folder) -> None:
    assert [part.title for part in folder.briefing(Choice()).parts] == [
        "Bối cảnh",
        "Các chỉ tiêu",
        "Trách nhiệm của các cơ quan",
        "Nhiệm vụ chủ yếu theo lĩnh vực",
        "So sánh giữa các tài liệu",
        "Những điều tài liệu không nêu",
    ]


def test_every_statement_is_cited_and_stands_in_its_clause(folder: Folder) -> None:
    briefing = folder.briefing(Choice())
    assert faults_in(briefing) == []
    waiting = list(briefing.parts)
    while waiting:
        part = waiting.pop()
        waiting += part.parts
        assert all(statement.citations for statement in part.statements)
        rows = (row for table in part.tables for row in table.rows if not row.is_heading)
        assert all(any(cell.citations for cell in row.cells) for row in rows)
    assert len(statements_of(briefing)) > 20


def test_the_context_names_the_documents(folder: Folder) -> None:
    context = _part(folder.briefing(Choice(provinces=("son la",))), "Bối cảnh")
    assert _texts(context) == [
        "Kế hoạch số 45/KH-UBND ngày 09/02/2026 của UBND tỉnh Sơn La phát triển du lịch tỉnh Sơn La. Cơ quan ban hành: "
        "Ủy ban nhân dân tỉnh Sơn La; ngày ban hành: 09/02/2026; phạm vi: tỉnh Sơn La, giai đoạn 2026 - 2030.",
        "Mục tiêu chung: “Đưa du lịch thành ngành kinh tế mũi nhọn, gắn với bảo tồn văn hóa các dân tộc và bảo vệ "
        "rừng.”",
    ]


def test_a_restatement_is_said_to_be_one(folder: Folder) -> None:
    briefing = folder.briefing(Choice(provinces=("Lạng Sơn",)))
    assert (
        "Tài liệu dùng ở đây là bản lược thuật của: Nghị quyết về phát triển du lịch tỉnh Lạng Sơn đến năm 2030. "
        "Đối chiếu văn bản gốc khi trích dẫn." in _texts(_part(briefing, "Bối cảnh"))
    )
    assert [document.is_restatement for document in briefing.documents] == [True]


def test_targets_and_results_stand_apart(folder: Folder) -> None:
    briefing = folder.briefing(Choice(documents=("lang-son.md",)))
    assert _rows(_part(briefing, "Chỉ tiêu đề ra")) == [
        ["Khách du lịch", "7 đến 8 triệu lượt khách", "Năm 2030"],
    ]
    assert _rows(_part(briefing, "Kết quả đã đạt được (không phải chỉ tiêu)")) == [
        ["Khách du lịch", "4,1 triệu lượt khách", "Năm 2025"],
    ]


def test_a_doubt_goes_with_its_target(folder: Folder) -> None:
    briefing = folder.briefing(Choice(documents=("son-la.md",)))
    row = _part(briefing, "Các chỉ tiêu").tables[0].rows[2]
    assert [cell.text for cell in row.cells] == ["Bản du lịch cộng đồng", "25 bản", "không nêu"]
    assert row.cells[1].doubts == ("Không rõ năm",)
    assert _texts(_part(briefing, "Nội dung cần đối chiếu lại với văn bản")) == ["Bản du lịch cộng đồng: Không rõ năm."]


def test_duties_stand_under_their_agency_with_deadlines(folder: Folder) -> None:
    duties = _part(folder.briefing(Choice(documents=("son-la.md",))), "Trách nhiệm của các cơ quan")
    assert _rows(duties) == [
        ["Sở Văn hóa, Thể thao và Du lịch"],
        ["Chủ trì", "Triển khai Kế hoạch", "không nêu"],
        ["Báo cáo", "Báo cáo Ủy ban nhân dân tỉnh", "Trước ngày 15/12; hằng năm"],
        ["Sở Tài chính"],
        ["Thực hiện", "Bố trí kinh phí thực hiện Kế hoạch", "không nêu"],
    ]


def test_tasks_are_quoted_by_field(folder: Folder) -> None:
    tasks = _part(folder.briefing(Choice(documents=("son-la.md",))), "Nhiệm vụ chủ yếu theo lĩnh vực")
    assert [(part.title, _texts(part)) for part in tasks.parts] == [
        ("Hạ tầng", ["“Nâng cấp đường vào khu du lịch Mộc Châu; xây dựng bến thuyền trên hồ sông Đà.”"]),
        ("Nhân lực", ["“Mở lớp tiếng Anh cho người dân các bản du lịch cộng đồng.”"]),
    ]


def test_the_comparison_has_a_row_for_each_shared_indicator(folder: Folder) -> None:
    comparison = _part(folder.briefing(Choice()), "So sánh giữa các tài liệu")
    assert comparison.tables[0].columns == ("Chỉ tiêu", "Lạng Sơn", "Nghệ An", "Sơn La")
    assert _rows(comparison) == [
        [
            "Khách du lịch",
            "7 đến 8 triệu lượt khách (năm 2030)",
            "không nêu",
            "Ít nhất 6 triệu lượt khách (năm 2030)",
        ]
    ]


def test_contradictions_are_shown_as_such(folder: Folder) -> None:
    targets = tuple(replace(target, province="Sơn La") for target in folder.register.targets)
    briefing = folder.briefing(Choice(parts=("comparison",)), Register(targets, ()))
    said = _texts(_part(briefing, "Chỉ tiêu mà các văn bản nêu khác nhau"))
    assert len(said) == 1
    assert "7 – 8 triệu lượt khách" in said[0]
    assert "ít nhất 6 triệu lượt khách" in said[0]


def test_a_single_document_has_nothing_to_compare(folder: Folder) -> None:
    with pytest.raises(BadBriefing, match="so sánh cần ít nhất hai tài liệu"):
        folder.briefing(Choice(documents=("son-la.md",), parts=("comparison",)))


def test_what_is_not_said_is_told(folder: Folder) -> None:
    gaps = folder.briefing(Choice())
    assert _texts(_part(gaps, "Về văn bản")) == [
        "Nghị quyết của Tỉnh ủy Lạng Sơn không nêu: số, ký hiệu; ngày ban hành; mục tiêu chung; "
        "phần nhiệm vụ, giải pháp.",
        "Làng nghề Nghệ An vào mùa không nêu: số, ký hiệu; ngày ban hành; cơ quan ban hành; mục tiêu chung; "
        "chỉ tiêu cụ thể; phần nhiệm vụ, giải pháp; trách nhiệm của từng cơ quan.",
    ]
    silent = _part(gaps, "Chỉ tiêu có ở tài liệu khác mà tài liệu này không nêu")
    assert _texts(silent) == ["Nghệ An: khách du lịch."]
    assert _texts(_part(gaps, "Chỉ tiêu không ghi thời gian")) == ["Bản du lịch cộng đồng: 25 bản."]
    assert _texts(_part(gaps, "Cơ quan có trách nhiệm không ghi thời hạn, định kỳ")) == [
        "Nghị quyết của Tỉnh ủy Lạng Sơn: Văn phòng Tỉnh ủy.",
        "Kế hoạch số 45/KH-UBND: Sở Văn hóa, Thể thao và Du lịch; Sở Tài chính.",
    ]


def test_an_agency_narrows_to_the_documents_that_name_it(folder: Folder) -> None:
    briefing = folder.briefing(Choice(agencies=("sở văn hóa, thể thao và du lịch",)))
    assert [document.name for document in briefing.documents] == ["son-la.md"]
    assert len(_rows(_part(briefing, "Trách nhiệm của các cơ quan"))) == 3
    assert briefing.subject == "Trách nhiệm của Sở Văn hóa, Thể thao và Du lịch trong Kế hoạch số 45/KH-UBND"


def test_an_agency_that_a_named_province_does_not_name_is_a_gap(folder: Folder) -> None:
    briefing = folder.briefing(Choice(agencies=("Văn phòng Tỉnh ủy",), provinces=("Sơn La", "Lạng Sơn")))
    assert "Kế hoạch số 45/KH-UBND không nêu: trách nhiệm của Văn phòng Tỉnh ủy." in _texts(
        _part(briefing, "Về văn bản")
    )


def test_what_is_absent_is_no_fault(folder: Folder) -> None:
    choice = Choice(agencies=("Văn phòng Tỉnh ủy",), provinces=("Sơn La", "Lạng Sơn"), topic="đôn đốc 100 việc")
    with pytest.raises(BadBriefing):
        folder.briefing(choice)
    assert faults_in(folder.briefing(replace(choice, topic=""))) == []


def test_a_topic_narrows_to_what_is_about_it(folder: Folder) -> None:
    briefing = folder.briefing(Choice(topic="du lich cong dong"))
    assert _rows(_part(briefing, "Các chỉ tiêu")) == [["Bản du lịch cộng đồng", "25 bản", "không nêu"]]
    assert [part.title for part in _part(briefing, "Nhiệm vụ chủ yếu theo lĩnh vực").parts] == ["Nhân lực"]


@pytest.mark.parametrize(
    ("topic", "text", "is_about"),
    [
        ("chuyển đổi số", "đẩy mạnh CĐS trong ngành y tế", True),
        ("CĐS", "đẩy mạnh chuyển đổi số", True),
        ("chuyen doi so", "Đẩy mạnh chuyển đổi số", True),
        ("chuyển đổi số", "đổi mới và chuyển giao một số kết quả", False),
        ("nông nghiệp công nghệ cao", "khu nông nghiệp ứng dụng công nghệ cao", True),
        ("y tế; du lịch", "phát triển du lịch", True),
    ],
)
def test_what_a_text_is_about(topic: str, text: str, is_about: bool) -> None:
    assert about(topic.split("; "), text) is is_about


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (Choice(provinces=("Sông Hồng",)), "Không có văn bản nào của “Sông Hồng”"),
        (Choice(documents=("không-có.md",)), "Không có văn bản nào là “không-có.md”"),
        (Choice(agencies=("Sở Xây dựng",)), "Không có trách nhiệm nào của “Sở Xây dựng”"),
        (Choice(topic="khai thác dầu khí"), "không có nội dung nào về “khai thác dầu khí”"),
        (
            Choice(documents=("son-la.md",), provinces=("Lạng Sơn",)),
            "Không có tài liệu nào thuộc cả tên tài liệu lẫn địa phương",
        ),
        (Choice(parts=()), "Chưa chọn phần nào"),
        (Choice(topic="du lịch; ???"), "Chủ đề “???” không có chữ nào để tìm".replace("?", "[?]")),
    ],
)
def test_a_choice_that_gives_nothing_is_one_clear_sentence(folder: Folder, choice: Choice, words: str) -> None:
    with pytest.raises((BadBriefing, UnknownName), match=words):
        folder.briefing(choice)


def test_a_briefing_goes_through_json_unchanged(folder: Folder) -> None:
    briefing = folder.briefing(Choice())
    assert briefing_of(briefing_json(briefing)) == briefing


@pytest.mark.parametrize("text", ["", "[]", '{"title": 1}', '{"title": "a", "subject": "b", "parts": [{}]}'])
def test_json_that_is_no_briefing_is_refused(text: str) -> None:
    with pytest.raises(BadBriefing, match="không phải là một bản tóm tắt"):
        briefing_of(text)


@pytest.mark.parametrize(
    "table",
    [
        '{"columns": ["a", "b"], "widths": [1, 1], "rows": [{"cells": [{"text": "1"}, {"text": "2"}, {"text": "3"}]}]}',
        '{"columns": ["a", "b"], "widths": [1], "rows": []}',
        '{"columns": ["a"], "widths": [0], "rows": []}',
        '{"columns": [], "widths": [], "rows": []}',
    ],
)
def test_a_table_that_editing_broke_is_named(table: str) -> None:
    inner = f'{{"title": "Các chỉ tiêu", "tables": [{table}]}}'
    with pytest.raises(BadBriefing, match="Bảng trong phần “Các chỉ tiêu” không đều"):
        briefing_of(f'{{"title": "a", "subject": "b", "parts": [{{"title": "c", "parts": [{inner}]}}]}}')


def test_names_of_parts() -> None:
    assert parts_named(["gaps", "Context"]) == ("context", "gaps")
    assert parts_named([])[0] == "context"
    with pytest.raises(BadBriefing, match="Không có phần “x”"):
        parts_named(["x"])


def test_without_documents(tmp_path: Path) -> None:
    from assistant.briefing.choosing import selected

    with pytest.raises(BadBriefing, match="Chưa có tài liệu nào"):
        selected(Choice(), [], lambda name: (), Register())
