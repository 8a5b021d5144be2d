from assistant.register.columns import amounts_of
from tests.made import passage

HEADINGS = ("Phụ lục. Các chỉ tiêu chủ yếu",)
LEAD = "STT; Chỉ tiêu; Đơn vị tính; Thực hiện 2025; Kế hoạch 2026; Cơ quan chủ trì"


def _amounts(text, lead=LEAD, headings=HEADINGS):
    row = passage(text, lead=lead, headings=headings, label="Hàng 1 của bảng")
    return [(a.indicator, a.figure.text, a.figure.unit, a.period, a.reported) for a in amounts_of(row)]


def test_each_year_has_its_amount():
    assert _amounts("1; Hồ sơ trực tuyến; %; 62,5; ≥ 70; Sở Nội vụ") == [
        ("Hồ sơ trực tuyến", "62,5%", "%", "2025", True),
        ("Hồ sơ trực tuyến", "70%", "%", "2026", False),
    ]


def test_a_blank_or_worded_cell_has_none():
    assert _amounts("1; Trường học; trường; -; Duy trì; Sở Giáo dục") == []


def test_tables_of_other_things_have_none():
    assert _amounts("1; Rà soát; %; 5; 6; Sở", headings=("Nhiệm vụ",), lead="STT; Việc; A; B; C; D") == []
    assert _amounts("1; Biển; %; 5; 6; Sở", headings=("Danh mục chỉ tiêu thống kê",)) == []


def test_a_row_that_fits_no_headers_is_in_doubt():
    row = passage("1; Hồ sơ trực tuyến; 62,5%; 70%", lead="", headings=("Mục tiêu",), label="Hàng 1 của bảng")
    found = list(amounts_of(row))
    assert [(amount.indicator, amount.figure.text, amount.period) for amount in found] == [
        ("Hồ sơ trực tuyến", "62,5%", ""),
        ("Hồ sơ trực tuyến", "70%", ""),
    ]
    assert all("tên cột" in amount.doubts[0] for amount in found)
