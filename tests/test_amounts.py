"""Which figures of a sentence a question asks for."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.amounts import figures_asked
from tests.made import focus_of, passage, weighed

_CASES = "Mua thuyền: hỗ trợ 40% chi phí, tối đa 60 triệu đồng; hộ đảo xa được hỗ trợ tối đa 90 triệu đồng."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mua thuyền được hỗ trợ tối đa bao nhiêu?", ["60 triệu đồng", "90 triệu đồng"]),
        ("Mua thuyền được hỗ trợ bao nhiêu phần trăm chi phí?", ["40%"]),
    ],
)
def test_bounds_of_several_cases_are_told_together(text: str, told: list[str]) -> None:
    question = understand(text)
    (item,) = weighed(text, passage(_CASES))
    assert [figure.text.removeprefix("tối đa ") for figure in figures_asked(question, focus_of(question), item)] == told


def test_what_a_figure_is_of_reaches_back_over_a_comma_to_where_its_item_begins() -> None:
    shares = "Tỷ trọng đồ gốm, đồ sứ trong hàng xuất khẩu đạt 38%; lò nung bằng gas đạt 80%, đồ gốm có nhãn đạt 75%."
    text = "Đồ gốm chiếm bao nhiêu trong hàng xuất khẩu?"
    question = understand(text)
    (item,) = weighed(text, passage(shares))
    assert [figure.text for figure in figures_asked(question, focus_of(question), item)] == ["38%"]


def test_a_figure_is_of_the_things_listed_before_it() -> None:
    sentence = "Hộ có nước máy: ở phường đạt 99%, ở xã miền núi, hải đảo đạt trên 80%, cao hơn năm 2024, cả tỉnh 95%."
    question = understand("Hộ ở xã miền núi có nước máy đạt bao nhiêu?")
    (item,) = weighed(question, passage(sentence))
    assert [figure.text for figure in figures_asked(question, focus_of(question), item)] == ["80%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tỷ lệ nội địa hóa khâu may đến năm 2030 là bao nhiêu?", "60%"),
        ("Tỷ lệ nội địa hóa khâu dệt đến năm 2030 là bao nhiêu?", "40%"),
        ("Tỷ lệ nội địa hóa khâu nhuộm đến năm 2030 là bao nhiêu?", "25%"),
    ],
)
def test_clauses_side_by_side_share_what_they_are_of(text: str, told: str) -> None:
    sentence = "Tỷ lệ nội địa hóa khâu may đạt 60%, khâu dệt đạt 40%, riêng khâu nhuộm đạt 25%; có 12 nhà máy mới."
    question = understand(text)
    (item,) = weighed(text, passage(sentence))
    assert [figure.text for figure in figures_asked(question, focus_of(question), item)] == [told]


_MONTHLY = "Hỗ trợ hằng tháng 3,5 triệu đồng đối với thợ cả và 1,6 triệu đồng đối với thợ phụ, thợ học việc tại lò gốm."
_TOTAL = "Tổng kinh phí của Đề án là 96 tỷ đồng, trong đó: ngân sách tỉnh 60 tỷ đồng; thu của các lò gốm 36 tỷ đồng."


@pytest.mark.parametrize(
    ("text", "sentence", "told"),
    [
        ("Thợ cả tại lò gốm được hỗ trợ hằng tháng bao nhiêu?", _MONTHLY, "3,5 triệu đồng"),
        ("Thợ phụ tại lò gốm được hỗ trợ hằng tháng bao nhiêu?", _MONTHLY, "1,6 triệu đồng"),
        ("Tổng kinh phí Đề án lò gốm là bao nhiêu?", _TOTAL, "96 tỷ đồng"),
    ],
)
def test_a_figure_of_the_thing_named_or_of_the_total(text: str, sentence: str, told: str) -> None:
    question = understand(text)
    (item,) = weighed(text, passage(sentence))
    assert [figure.text for figure in figures_asked(question, focus_of(question), item)] == [told]


def test_how_old_someone_is_tells_whose_amount_it_is() -> None:
    question = understand("Chiều cao của nữ thanh niên là bao nhiêu?")
    (item,) = weighed(question, passage("Chiều cao trung bình thanh niên 18 tuổi: nam 169 cm, nữ 158 cm."))
    assert [figure.text for figure in figures_asked(question, focus_of(question), item)] == ["158 cm"]


def test_a_total_and_the_part_of_it_that_is_asked_for() -> None:
    question = understand("Tổng kinh phí Đề án lò gốm là bao nhiêu, trong đó thu của các lò gốm mấy tỷ?")
    (item,) = weighed(question, passage(_TOTAL))
    told = [figure.text for figure in figures_asked(question, focus_of(question), item)]
    assert told == ["96 tỷ đồng", "36 tỷ đồng"]


_SCHOOLING = (
    "Tỷ lệ ra lớp của trẻ nhà bè đạt 40%, trẻ trên đảo đạt 30%, riêng trẻ trên đảo xa đạt 20%; trẻ lớp lá đạt 96%."
)
_WATER = "Báo trước khi mở cống ít nhất 06 giờ trong điều kiện thường và 03 giờ khi khẩn cấp."
_OWED = "Còn 812 hộ chưa nhận gạch, nhiều nhất ở làng Thượng (305 hộ) và làng Hạ (211 hộ)."
_GROWN = "Xưởng gốm tăng từ 40 lên 65 lò; vốn năm 2024 là 90 tỷ đồng, đã chi 52 tỷ đồng."
_TRAINED = "Dạy nghề cho 3.200 thợ gốm, tối thiểu 35% là thợ nữ; trong đó 80 thợ có chứng chỉ quốc tế."
_TOURS = "Thăm lò 2 giờ một lần khi nung thử, 1 giờ một lần khi nung thật và 30 phút một lần khi lò đỏ."


@pytest.mark.parametrize(
    ("text", "sentence", "told"),
    [
        ("Tỷ lệ ra lớp của trẻ trên đảo là bao nhiêu?", _SCHOOLING, ["30%"]),
        ("trẻ đảo xa ra lớp bao nhiêu %", _SCHOOLING, ["20%"]),
        ("Tỷ lệ ra lớp của trẻ lớp lá?", _SCHOOLING, ["96%"]),
        ("Mở cống khi khẩn cấp báo trước mấy giờ?", _WATER, ["03 giờ"]),
        ("Làng Hạ còn bao nhiêu hộ chưa nhận gạch?", _OWED, ["211 hộ"]),
        ("Còn bao nhiêu hộ chưa nhận gạch?", _OWED, ["812 hộ"]),
        ("Xưởng gốm tăng lên bao nhiêu lò?", _GROWN, ["65"]),
        ("Xưởng gốm ban đầu có bao nhiêu lò?", _GROWN, ["40"]),
        ("Xưởng gốm đã chi bao nhiêu?", _GROWN, ["52 tỷ đồng"]),
        ("Thợ nữ chiếm bao nhiêu trong dạy nghề gốm?", _TRAINED, ["35%"]),
        ("Bao nhiêu thợ có chứng chỉ quốc tế?", _TRAINED, ["80"]),
        ("Dạy nghề cho bao nhiêu thợ gốm?", _TRAINED, ["3.200"]),
        ("Khi nung thật mấy giờ thăm lò một lần?", _TOURS, ["1 giờ"]),
    ],
)
def test_a_figure_is_of_the_case_that_its_own_words_name(text: str, sentence: str, told: list[str]) -> None:
    question = understand(text)
    (item,) = weighed(text, passage(sentence))
    found = figures_asked(question, focus_of(question), item)
    assert [
        figure.text.removeprefix("tối thiểu ").removesuffix(" thợ").removesuffix(" thợ gốm") for figure in found
    ] == told


_LEVEL_AND_CHANGE = "Đến hết năm 2022, xưởng có 19 thợ cả, tăng 11 thợ cả so với năm 2018; lò cũ giảm còn 7 lò."
_PART = "Ít nhất 85% đơn hàng được giao đúng hạn; riêng đơn hàng ra đảo ít nhất 65%."
_STARS = "Có 318 món gốm, gồm 301 món gốm 3 sao và 17 món gốm 4 sao."


@pytest.mark.parametrize(
    ("sentence", "text", "told"),
    [
        (_LEVEL_AND_CHANGE, "Năm 2022 có mấy thợ cả?", "19"),
        (_LEVEL_AND_CHANGE, "Thợ cả tăng bao nhiêu so với năm 2018?", "11"),
        (_LEVEL_AND_CHANGE, "Số lò cũ còn bao nhiêu?", "7"),
        (_PART, "Đơn hàng ra đảo được giao đúng hạn bao nhiêu phần trăm?", "65"),
        (_PART, "Đơn hàng được giao đúng hạn bao nhiêu phần trăm?", "85"),
        (_STARS, "Có bao nhiêu món gốm 4 sao?", "17"),
        (_STARS, "Có bao nhiêu món gốm?", "318"),
        ("Xưởng có 24 công ty và 715 hộ nung gạch bằng gas.", "Có mấy công ty nung gạch bằng gas?", "24"),
    ],
)
def test_a_figure_is_told_of_just_what_is_asked(sentence: str, text: str, told: str) -> None:
    question = understand(text)
    (item,) = weighed(question, passage(sentence))
    chosen = figures_asked(question, focus_of(question), item)
    assert [figure.text.split()[0].rstrip("%") for figure in chosen] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thợ cả phải đi bao nhiêu chuyến?", ["5 chuyến"]),
        ("Thợ cả phải làm thuyền trưởng bao nhiêu chuyến?", ["2 chuyến"]),
    ],
)
def test_a_part_is_told_only_where_it_is_asked_for(text: str, told: list[str]) -> None:
    question = understand(text)
    (item,) = weighed(text, passage("Thợ cả đã đi ít nhất 5 chuyến, trong đó làm thuyền trưởng ít nhất 2 chuyến."))
    chosen = figures_asked(question, focus_of(question), item)
    assert [figure.text.removeprefix("ít nhất ") for figure in chosen] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tổng vốn đóng thuyền là bao nhiêu?", "90 tỷ đồng"),
        ("Trong tổng vốn đóng thuyền, phần tỉnh bỏ ra bao nhiêu?", "20 tỷ đồng"),
    ],
)
def test_the_total_of_which_a_part_is_asked_is_not_told(text: str, told: str) -> None:
    question = understand(text)
    (item,) = weighed(text, passage("Tổng vốn đóng thuyền 90 tỷ đồng, trong đó ngân sách tỉnh 20 tỷ đồng."))
    assert [figure.text for figure in figures_asked(question, focus_of(question), item)] == [told]
