from decimal import Decimal

import pytest

from assistant.vietnamese.numbers import figures, same_figure, years
from assistant.vietnamese.numerals import WORDS, as_roman, decimal, in_words, roman


def only(text):
    (figure,) = [figure for figure in figures(text) if figure.kind in ("quantity", "fraction", "level")]
    assert text[figure.start : figure.end] == figure.text
    return figure


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1.234,5", "1234.5"),
        ("1,5", "1.5"),
        ("05", "5"),
        ("15.000", "15000"),
        ("1.5", "1.5"),
        ("2,500,000", "2500000"),
        ("0,75", "0.75"),
    ],
)
def test_decimal(written, value):
    assert decimal(written) == Decimal(value)


def test_decimal_refuses_what_is_no_number():
    assert decimal("1.2.3") is None


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("mười hai", 12),
        ("hai mươi lăm", 25),
        ("hai muoi lam", 25),
        ("một trăm linh năm", 105),
        ("hai trăm ba mươi tư", 234),
        ("ba nghìn", 3000),
        ("một nghìn hai trăm", 1200),
    ],
)
def test_numbers_in_words(written, value):
    assert WORDS.fullmatch(written)
    assert in_words(written) == value


def test_roman():
    assert [roman(numeral) for numeral in ("XIII", "IX", "xx", "I", "i", "ABC")] == [13, 9, 20, 1, None, None]
    assert [as_roman(n) for n in (1, 4, 9, 14, 40, 90, 2025)] == ["I", "IV", "IX", "XIV", "XL", "XC", "MMXXV"]


@pytest.mark.parametrize(
    ("text", "values", "unit", "comparators"),
    [
        ("đạt ít nhất 38%", ["38"], "%", ("at_least",)),
        ("tối thiểu mỗi huyện có 01 mô hình", ["1"], "mô hình", ("at_least",)),
        ("không dưới 5 ha", ["5"], "ha", ("at_least",)),
        ("từ 20 tỷ đồng trở lên", ["20"], "tỷ đồng", ("at_least",)),
        ("không quá 15 ngày làm việc", ["15"], "ngày", ("at_most",)),
        ("dưới 3 %", ["3"], "%", ("at_most",)),
        ("khoảng 1.234,5 tỷ đồng", ["1234.5"], "tỷ đồng", ("about",)),
        ("bình quân đạt 13,15%/năm", ["13.15"], "%/năm", ("average",)),
        ("bình quân giai đoạn 2020 - 2025 đạt từ 38 - 42%", ["38", "42"], "%", ("average", "range")),
        ("đạt từ 17% đến 20%", ["17", "20"], "%", ("range",)),
        ("từ 5 tỷ đến 10 tỷ đồng", ["5", "10"], "tỷ đồng", ("range",)),
        ("hình thành 01-02 doanh nghiệp số", ["1", "2"], "doanh nghiệp", ("range",)),
        ("tăng ít nhất 2 lần so với trước", ["2"], "lần", ("at_least", "growth", "multiple")),
        ("giảm 1,5%", ["1.5"], "%", ("reduction",)),
        ("tăng trưởng đạt 8%", ["8"], "%", ()),
        ("04 - 05 nhóm nghiên cứu", ["4", "5"], "nhóm", ("range",)),
        ("có 9 tua bin gió", ["9"], "tua bin", ()),
        ("cấp độ 3/7", ["3", "7"], "cấp độ", ()),
        ("mức độ 4", ["4"], "mức độ", ()),
        ("hai phần ba", ["2", "3"], "", ()),
        ("một nửa số xã", ["1", "2"], "", ()),
        ("nửa ngày", ["1", "2"], "ngày", ()),
        ("xả 250 khối nước thải", ["250"], "m3", ()),
        ("len cap do 4/7 ngay tu dau", ["4", "7"], "cap do", ()),
        ("gấp đôi", ["2"], "lần", ("multiple",)),
        ("một trăm hộ dân", ["100"], "hộ dân", ()),
        ("500.000đ", ["500000"], "đồng", ()),
        ("gần 300 triệu USD", ["300"], "triệu usd", ("about",)),
        ("gắn 300 cây", ["300"], "cây", ()),
        ("it nhat 05 doanh nghiep", ["5"], "doanh nghiệp", ("at_least",)),
        ("khong qua 3 ty dong", ["3"], "tỷ đồng", ("at_most",)),
        ("phat trien hai mo hinh", ["2"], "mô hình", ()),
    ],
)
def test_figures(text, values, unit, comparators):
    figure = only(text)
    assert [str(value) for value in figure.values] == values
    assert (figure.unit, figure.comparators) == (unit, comparators)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Điều 5, 6 và khoản 2", ["reference"] * 3),
        ("Nghị quyết số 57 và Nghị định 30/2020/NĐ-CP", ["document", "document"]),
        ("năm 2021, 2022", ["year", "year"]),
        ("giai đoạn 2021-2025", ["period"]),
        ("ISO 9001:2015, CMCN 4.0, mạng 5G, in 3D", ["version"] * 4),
        ("dịch COVID-19", ["version"]),
        ("lần thứ XIII, khóa XI, lần thứ tư, lần thứ 4", ["ordinal"] * 4),
        ("1.2 - Mục tiêu\n2.1 Nhiệm vụ\n3. Giải pháp", ["list"] * 3),
        ("1.200 doanh nghiệp", ["quantity"]),
        ("lúc 7:30", ["code"]),
        ("mã 8443.99.20", ["code"]),
        ("một số việc, một trong những, năm doanh nghiệp đề xuất", []),
        ("quận Ba Đình, phố Hai Bà Trưng", []),
        ("hải sản, bà con, quả chín", []),
        ("hai san va hai quan", []),
    ],
)
def test_kinds(text, kinds):
    assert [figure.kind for figure in figures(text)] == kinds


def test_a_unit_does_not_reach_over_a_line():
    assert only("12\nTỷ lệ").unit == ""


def test_scale():
    assert only("tổng vốn 2,5 nghìn tỷ đồng").amounts == (Decimal("2.5e12"),)
    assert only("tăng 10 tỷ lệ").scale == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("38%", "38 %", True),
        ("38%", "38 phần trăm", True),
        ("05 sản phẩm", "5 sản phẩm", True),
        ("5 tỷ đồng", "5.000 triệu đồng", True),
        ("hai mô hình", "02 mô hình", True),
        ("đạt 38 - 42%", "từ 38% đến 42%", True),
        ("3/7", "cấp độ 3/7", True),
        ("1.234,5 ha", "1234,5 ha", True),
        ("10 sản phẩm", "10", True),
        ("10 sản phẩm", "10 doanh nghiệp", False),
        ("38%", "38", False),
        ("38%", "83%", False),
        ("5 tỷ đồng", "5 triệu đồng", False),
        ("3/7", "3", False),
        ("quý II/2025", "quý 2 năm 2025", True),
        ("quý II/2025", "quý III/2025", False),
        ("54-CTr/TU", "54 ctr/tu", True),
        ("năm 2025", "đến năm 2025", True),
        ("năm 2025", "2026", False),
    ],
)
def test_same_figure(one, other, same):
    assert same_figure(figures(one)[0], figures(other)[0]) is same


def test_years():
    text = "Giai đoạn 2021 - 2025, tầm nhìn 2030; ngày 14/5/2024; ISO 9001:2015; số 01/2022/NĐ-CP; nam 2021 va 2000 ha"
    assert years(text) == [2021, 2025, 2030, 2024]


@pytest.mark.parametrize("unit", ["đồng/trẻ/tháng", "đồng/công trình", "đồng/học sinh/năm học"])
def test_a_unit_may_be_per_someone_or_something(unit):
    assert only(f"hỗ trợ 450.000 {unit}, tối đa").unit == unit


def test_a_unit_may_be_per_two_things():
    (figure,) = figures("đạt 95 triệu đồng/người/năm trở lên")
    assert (figure.text, figure.unit) == ("95 triệu đồng/người/năm", "triệu đồng/người/năm")
    assert figure.comparators == ("at_least",)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Trước ngày 10 hằng tháng, gửi báo cáo", "ngày 10 hằng tháng"),
        ("chậm nhất ngày 20 tháng cuối quý", "ngày 20"),
        ("trước ngày 10 tháng 12 hằng năm", "ngày 10 tháng 12"),
    ],
)
def test_a_day_that_comes_again_is_a_date(text: str, day: str) -> None:
    assert [(one.text, one.kind) for one in figures(text)] == [(day, "date")]
