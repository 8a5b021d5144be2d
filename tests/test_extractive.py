import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.extractive import clause_statement, distinct, recipients_statements, statement_of
from tests.made import focus_of, passage, weighed


def _told(text: str, *sentences: str, lead: str = "", headings: tuple[str, ...] = ()) -> str:
    question = understand(text)
    found = weighed(question, passage(*sentences, lead=lead, headings=headings))
    return statement_of(question, focus_of(question), found[0]).text


def _lead(text: str, *sentences: str) -> str:
    return _told(text, *sentences).split(" – ")[0].strip("*")


FARES = "Giá vé qua sông không quá 5.000 đồng đối với người đi bộ và 10.000 đồng đối với xe máy."
MONEY = "Kinh phí là 320 tỷ đồng, trong đó ngân sách tỉnh 180 tỷ đồng, nguồn xã hội hóa 140 tỷ đồng."
SHEDS = "Kho gỗ từ 300 m2 trở lên: hỗ trợ 60% chi phí, tối đa 3 tỷ đồng/kho."
CAPITAL = "Vốn của trại giống năm 2026 là 7 tỷ đồng; năm 2027 là 8 tỷ đồng; năm 2028 là 9 tỷ đồng."
SCHOOLS = "Đến năm 2030: toàn huyện có 40 trường học (năm 2025 có 25 trường học), 6 trạm y tế."
TRUCKS = "Mua 14 xe ben (6 xe trong năm 2027, 8 xe trong giai đoạn 2028 - 2029), 30 xe đẩy."
FUND = "Cấp cho quỹ 40 tỷ đồng trong giai đoạn 2026 - 2030; trong đó năm 2026 cấp 7 tỷ đồng, năm 2027 cấp 5 tỷ đồng."
CHECKED = "Đến năm 2030: có 40 trường học (năm 2025 có 25 trường học); 65% trường đạt chuẩn (năm 2025 là 48%)."
CRAFTS = (
    "Hỗ trợ một lần: thợ cả, nghệ nhân 70 triệu đồng; thợ phụ, thợ bậc hai, thợ bậc ba 40 triệu đồng; thợ mới 9 triệu."
)
YEARS = "Tỷ lệ che phủ rừng đạt 45% vào năm 2023 và 50% vào năm 2025."
STAGES = "Lò gạch công suất giai đoạn 1 là 8 tấn/ngày (năm 2026), giai đoạn 2 nâng lên 14 tấn/ngày (năm 2029)."
MACHINES = "Thợ tự làm được 70% việc kiểm định, đo lường các máy ép nhựa và 100% đối với máy tiện gỗ."


@pytest.mark.parametrize(
    ("question", "sentence", "lead"),
    [
        ("Lò gạch giai đoạn 2 công suất bao nhiêu?", STAGES, "14 tấn/ngày"),
        ("Thợ tự làm được bao nhiêu về các máy ép nhựa?", MACHINES, "70%"),
        ("Riêng máy tiện thì việc kiểm định, đo lường tự làm được mức nào?", MACHINES, "100%"),
        ("Giá vé qua sông của người đi bộ là bao nhiêu?", FARES, "không quá 5.000 đồng"),
        ("Giá vé qua sông đối với xe máy là bao nhiêu?", FARES, "10.000 đồng"),
        ("Kinh phí là bao nhiêu?", MONEY, "320 tỷ đồng"),
        ("Ngân sách tỉnh chi bao nhiêu?", MONEY, "180 tỷ đồng"),
        ("Nguồn xã hội hóa là bao nhiêu?", MONEY, "140 tỷ đồng"),
        ("Tỷ lệ che phủ rừng năm 2023 là bao nhiêu?", YEARS, "45%"),
        ("Tỷ lệ che phủ rừng năm 2025 là bao nhiêu?", YEARS, "50%"),
        ("ty le che phu rung nam 2025 la bao nhieu", YEARS, "50%"),
        ("100% dịch vụ công đạt mức độ mấy?", "Có 100% dịch vụ công đạt mức độ 4.", "mức độ 4"),
        ("Kho gỗ được hỗ trợ tối đa mấy tỷ 1 kho?", SHEDS, "tối đa 3 tỷ đồng"),
        ("Kho gỗ được hỗ trợ bao nhiêu phần trăm chi phí?", SHEDS, "60%"),
        ("Vốn của trại giống riêng năm 2027 là bao nhiêu?", CAPITAL, "8 tỷ đồng"),
        ("Vốn của trại giống năm 2026 là bao nhiêu?", CAPITAL, "7 tỷ đồng"),
        ("Năm 2030 có bao nhiêu trường học?", SCHOOLS, "40 trường học"),
        ("Năm 2025 có bao nhiêu trường học?", SCHOOLS, "25 trường học"),
        ("Mua bao nhiêu xe ben năm 2027?", TRUCKS, "6 xe"),
        ("Mua bao nhiêu xe ben giai đoạn 2028 - 2029?", TRUCKS, "8 xe"),
        ("Năm 2027 cấp cho quỹ bao nhiêu?", FUND, "5 tỷ đồng"),
        ("Tỷ lệ trường đạt chuẩn năm 2025 là bao nhiêu?", CHECKED, "48%"),
        ("Tỷ lệ trường đạt chuẩn năm 2030 là bao nhiêu?", CHECKED, "65%"),
        ("Thợ bậc hai được hỗ trợ bao nhiêu?", CRAFTS, "40 triệu đồng"),
        ("Nghệ nhân được hỗ trợ bao nhiêu?", CRAFTS, "70 triệu đồng"),
        ("Có bao nhiêu áo phao?", "Ít nhất 12 áo phao;", "Ít nhất 12 áo phao"),
    ],
)
def test_the_figure_that_is_asked_leads(question: str, sentence: str, lead: str) -> None:
    assert _lead(question, sentence) == lead


def test_the_year_of_the_heading_stands_beside_the_figure() -> None:
    told = _told("Tỷ lệ che phủ rừng là bao nhiêu?", "Che phủ rừng đạt 45%.", headings=("Mục tiêu đến năm 2025",))
    assert told == "**45%** (đến năm 2025) – Che phủ rừng đạt 45%."


def test_a_date_keeps_what_bounds_it() -> None:
    assert _lead("Khi nào báo cáo?", "Báo cáo trước ngày 15/3/2022.") == "trước ngày 15/3/2022"
    assert _lead("Khi nào hoàn thành?", "Hoàn thành chậm nhất là tháng 6/2025.") == "chậm nhất là tháng 6/2025"


def test_the_body_leads() -> None:
    sentence = "Sở Y tế chủ trì, phối hợp với Sở Tài chính kiểm tra chợ."
    assert _lead("Ai chủ trì kiểm tra chợ?", sentence) == "Sở Y tế"
    assert _lead("Sở Y tế phối hợp với ai?", sentence) == "Sở Tài chính"


def test_the_body_may_stand_in_the_heading() -> None:
    told = _told("Ai kiểm tra chợ?", "Kiểm tra chợ.", headings=("Điều 6. Trách nhiệm của Sở Y tế",))
    assert told.startswith("**Sở Y tế** – ")


def test_a_short_bullet_is_told_with_the_line_above() -> None:
    assert _told("Mỗi đò mang theo gì?", "Hai phao cứu sinh.", lead="Mỗi đò mang theo:") == (
        "Mỗi đò mang theo: Hai phao cứu sinh."
    )


def test_markdown_of_a_document_is_shown_as_text() -> None:
    told = _told("Mã RAC là gì?", "Mã RAC là *A_1* [x] <b>đậm</b> | `y`.")
    assert told == r"Mã RAC là \*A\_1\* \[x\] \<b\>đậm\</b\> \| \`y\`."


def test_a_clause_takes_its_neighbours_along() -> None:
    question = understand("Chợ được sửa thế nào?")
    found = weighed(question, passage("Chợ được sửa.", "Làm trong một tháng."))
    statement = clause_statement(focus_of(question), found)
    assert statement.text == "Chợ được sửa. Làm trong một tháng."
    assert (statement.sources[0].start, statement.sources[0].end) == (0, 34)


def test_two_years_are_both_told_when_none_is_asked() -> None:
    question = understand("Che phủ rừng đạt bao nhiêu phần trăm?")
    good = weighed(
        question,
        passage("Che phủ rừng đạt 45%.", headings=("Đến năm 2025",), ordinal=0),
        passage("Che phủ rừng đạt 50%.", headings=("Đến năm 2030",), ordinal=1),
    )
    assert [item.passage.ordinal for item in distinct(question, focus_of(question), good)] == [0, 1]
    asked = understand("Đến năm 2025 che phủ rừng đạt bao nhiêu phần trăm?")
    assert len(distinct(asked, focus_of(asked), weighed(asked, *(item.passage for item in good)))) == 1


def test_the_date_after_the_act_that_is_asked_about() -> None:
    sentence = "Kết luận số 69-KL/TW ngày 11/01/2024 về thực hiện Nghị quyết số 20-NQ/TW ban hành ngày 01/11/2012."
    assert _told("Nghị quyết 20 ban hành ngày nào?", sentence).startswith("**ngày 01/11/2012**")
    assert _told("Kết luận 69 ban hành ngày nào?", sentence).startswith("**ngày 11/01/2024**")


def test_recipients_are_counted_without_the_line_on_who_signed() -> None:
    place = passage("- Tỉnh ủy;", "- Sở Y tế;", "Văn bản do Bí thư Trần Văn An ký.")
    assert [one.text for one in recipients_statements(place)] == ["**2 nơi nhận**:", "- Tỉnh ủy", "- Sở Y tế"]


def test_nothing_after_the_archive_is_a_recipient() -> None:
    place = passage("- Tỉnh ủy;", "- Lưu: VT, KH.", "Bản này không in số.", "Có ghi chú “(báo cáo)”.")
    told = [one.text for one in recipients_statements(place)]
    assert told == ["**2 nơi nhận**:", "- Tỉnh ủy", "- Lưu: VT, KH"]


def test_what_is_measured_otherwise_is_not_told_beside_it() -> None:
    question = understand("Mật độ đường rừng là bao nhiêu?")
    good = weighed(
        question,
        passage("Nâng mật độ đường rừng lên 9 m/ha vào năm 2030.", ordinal=0),
        passage("Mật độ đường rừng thấp ở 800 ha phải giao xong trong năm 2026.", ordinal=1),
    )
    assert [item.passage.ordinal for item in distinct(question, focus_of(question), good)] == [0]
