"""What is told beside the clause that answers best."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant

_DOCUMENT = """# Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh Sơn La về làng nghề gốm

Sơn La, ngày 03 tháng 3 năm 2025

## I. Giải pháp

1. Thợ trẻ học nghề làng gốm tại nhà nghệ nhân, mỗi lớp mười người.

2. Thợ trẻ học nghề làng gốm được cho mượn lò nung trong hai năm.

3. Bến đò được sửa trước mùa mưa.
"""


_NATIONAL = """# Quyết định số 7/QĐ-TTg của Thủ tướng Chính phủ về bến cảng

Hà Nội, ngày 03 tháng 3 năm 2025

1. Xây bến cảng tại Cà Mau với vốn 40 tỷ đồng.

2. Mỗi bến cảng có hai cầu tàu.
"""


def test_an_act_of_the_whole_country_answers_only_where_it_names_the_place(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "cang.md").write_text(_NATIONAL, encoding="utf-8")
    Assistant.build(documents, tmp_path / "index")
    assistant = Assistant.open(tmp_path / "index")
    assert "40 tỷ đồng" in assistant.ask("Bến cảng ở Cà Mau có vốn bao nhiêu?").text
    assert assistant.ask("Bến cảng ở Cà Mau có mấy cầu tàu?").status == "not_found"
    assert assistant.ask("Bến cảng ở Sơn La có mấy cầu tàu?").status == "not_found"


def test_what_other_clauses_say_of_the_same_follows(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "gom.md").write_text(_DOCUMENT, encoding="utf-8")
    Assistant.build(documents, tmp_path / "index")
    answer = Assistant.open(tmp_path / "index").ask("Sơn La làm thế nào để thợ trẻ học nghề làng gốm?")
    assert answer.status == "answered"
    assert [citation.section for citation in answer.citations] == ["I.1", "I.2"]
    assert "Bến đò" not in answer.text


def test_a_clause_with_one_syllable_of_the_thing_asked_for_tells_nothing(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "gom.md").write_text(_DOCUMENT + "\n4. Đồng bào dân tộc được cấp gạo.\n", encoding="utf-8")
    Assistant.build(documents, tmp_path / "index")
    assert Assistant.open(tmp_path / "index").ask("dân số Sơn La").status == "not_found"


_HOUSES = """# Kế hoạch số 14/KH-UBND của Ủy ban nhân dân tỉnh Sơn La về nhà văn hóa

Sơn La, ngày 03 tháng 3 năm 2025

## I. Giải pháp

1. Nâng cấp Sân thi đấu đa năng (STĐN), mở cửa cả tuần.

2. Tổng kinh phí 90 tỷ đồng, trong đó: vốn tỉnh 60 tỷ đồng; vốn xã 30 tỷ đồng. Riêng năm 2026 bố trí 25 tỷ đồng.

## II. Phân công

1. Công an tỉnh chủ trì giữ trật tự, vận hành STĐN.
"""


def test_who_and_how_much_are_told_by_the_clauses_that_say_it(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "nha.md").write_text(_HOUSES, encoding="utf-8")
    Assistant.build(documents, tmp_path / "index")
    assistant = Assistant.open(tmp_path / "index")
    assert assistant.ask("Ai chịu trách nhiệm về STĐN?").text.startswith("**Công an tỉnh")
    total = assistant.ask("Tổng kinh phí của Kế hoạch 14 là bao nhiêu, trong đó vốn xã mấy tỷ?").text
    assert total.startswith("**90 tỷ đồng; 30 tỷ đồng**")
    assert "25 tỷ đồng" not in total


def test_a_figure_is_told_with_the_words_that_say_what_it_measures(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    clause = "Tỷ lệ nội địa hóa khâu may đạt 60%; khâu dệt đạt 40%; mở 12 xưởng mới ở Mai Sơn."
    text = _HOUSES.split("## I.")[0] + f"## I. Mục tiêu đến năm 2030\n\n1. {clause}\n"
    (documents / "may.md").write_text(text, encoding="utf-8")
    Assistant.build(documents, tmp_path / "index")
    answer = Assistant.open(tmp_path / "index").ask("Tỷ lệ nội địa hóa khâu dệt của Sơn La đến năm 2030?")
    assert answer.text.startswith("**40%** (năm 2030) – Tỷ lệ nội địa hóa khâu may đạt 60%; khâu dệt đạt 40%")


_PLAN = """# Kế hoạch phát triển làng gốm tỉnh Sơn La giai đoạn 2021 - 2025

Ngày 03/3/2021, Ủy ban nhân dân tỉnh Sơn La ban hành Kế hoạch phát triển làng gốm, bàn về việc thực hiện nghề gốm.

## I. Mục tiêu

1. Đến năm 2025, làng gốm có 12 lò nung.

2. Đến năm 2025, làng gốm đón 4 nghìn lượt khách.

## II. Giải pháp

1. Thợ trẻ học nghề tại nhà nghệ nhân.
"""


@pytest.fixture
def planned(tmp_path: Path) -> Assistant:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "gom.md").write_text(_PLAN, encoding="utf-8")
    (documents / "catalog.yaml").write_text('gom.md: {period: "2021-2025"}', encoding="utf-8")
    Assistant.build(documents, tmp_path / "index")
    return Assistant.open(tmp_path / "index")


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Các mục tiêu của Sơn La đến năm 2025 là gì?", "answered"),
        ("Các mục tiêu của Sơn La năm 2022 là gì?", "answered"),  # within the plan's years
        ("Các mục tiêu của Sơn La năm 2035 là gì?", "not_found"),
        ("Tóm tắt mục tiêu của Sơn La đến năm 2040", "not_found"),
        ("mục tiêu Sơn La 2019", "not_found"),
        ("Các mục tiêu của Sơn La là gì?", "answered"),
    ],
)
def test_goals_of_other_years_are_not_told(planned: Assistant, question: str, status: str) -> None:
    assert planned.ask(question).status == status


def test_who_monitors_is_not_told_by_a_clause_that_says_nothing_of_it(planned: Assistant) -> None:
    assert planned.ask("Sơn La giao ai theo dõi thực hiện Kế hoạch phát triển làng gốm?").status == "not_found"
