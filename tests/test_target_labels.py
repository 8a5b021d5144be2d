"""How targets and reported results are named, bounded and dated, in invented sentences."""

from __future__ import annotations

import pytest

from assistant.reading.formats.registry import read_source
from assistant.reading.read import document_of
from assistant.records import Metadata, Target
from assistant.register.targets import targets_of

RESULTS, AIMS = "I. KẾT QUẢ ĐẠT ĐƯỢC", "I. MỤC TIÊU CỤ THỂ ĐẾN NĂM 2030"


def _targets(tmp_path, heading: str, text: str) -> tuple[Target, ...]:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(f"UBND TỈNH VŨNG CHUA\n\nKẾ HOẠCH\n\n{heading}\n\n1. {text}\n", encoding="utf-8")
    metadata = Metadata(date="2025-03-01")
    return targets_of(*document_of(read_source(path, path.name), path.name, metadata, lambda words: len(words.split())))


def _named(found: tuple[Target, ...]) -> list[tuple[str, str]]:
    return [(target.indicator, " ".join((*map(str, target.values), target.unit))) for target in found]


@pytest.mark.parametrize(
    ("heading", "text", "named"),
    [
        (
            RESULTS,
            "Toàn tỉnh triển khai 90 nhiệm vụ khoa học các cấp, trong đó 12 nhiệm vụ cấp quốc gia và 78 nhiệm vụ "
            "cấp tỉnh.",
            [
                ("Nhiệm vụ khoa học các cấp", "90 nhiệm vụ"),
                ("Nhiệm vụ khoa học các cấp: cấp quốc gia", "12 nhiệm vụ"),
                ("Nhiệm vụ khoa học các cấp: cấp tỉnh", "78 nhiệm vụ"),
            ],
        ),
        (
            RESULTS,
            "Tỉnh có 6 nhà máy điện rác với tổng công suất 90 MW, tăng 20 MW so với năm 2020.",
            [
                ("Nhà máy điện rác", "6 nhà máy"),
                ("Nhà máy điện rác: tổng công suất", "90 mw"),
                ("Nhà máy điện rác: tổng công suất tăng", "20 mw"),
            ],
        ),
        (
            RESULTS,
            "Vùng chè phát triển ổn định với 2.000 ha, trong đó chè cổ thụ 300 ha.",
            [("Vùng chè", "2000 ha"), ("Vùng chè: chè cổ thụ", "300 ha")],
        ),
        (
            RESULTS,
            "Tỉnh có 20 doanh nghiệp dệt, 03 vườn ươm và 15 dự án nhuộm sạch được hỗ trợ.",
            [
                ("Doanh nghiệp dệt", "20 doanh nghiệp"),
                ("Vườn ươm", "3 vườn ươm"),
                ("Dự án nhuộm sạch được hỗ trợ", "15 dự án"),
            ],
        ),
        (
            RESULTS,
            "Năm 2024, tỉnh xếp thứ 12/34 về Chỉ số chuyển đổi số, đạt 71,5 điểm.",
            [("Chỉ số chuyển đổi số", "12 thứ"), ("Chỉ số chuyển đổi số", "71.5 điểm")],
        ),
        (
            RESULTS,
            "Diện tích vườn cam còn 900 ha, giảm 150 ha so với năm 2020 do sâu bệnh.",
            [("Diện tích vườn cam", "900 ha"), ("Diện tích vườn cam giảm do sâu bệnh", "150 ha")],
        ),
        (
            AIMS,
            "Tỷ lệ thợ qua đào tạo đạt 70%, trong đó thợ tại các xưởng từ 3 sao trở lên đạt 90%; 100% thuyền dài từ "
            "12 mét trở lên gắn định vị.",
            [
                ("Tỷ lệ thợ qua đào tạo", "70 %"),
                ("Tỷ lệ thợ qua đào tạo: thợ tại các xưởng từ 3 sao trở lên", "90 %"),
                ("Tỷ lệ thuyền dài từ 12 mét trở lên gắn định vị", "100 %"),
            ],
        ),
        (
            AIMS,
            "Có 04 doanh nghiệp gốm có doanh thu trên 300 tỷ đồng.",
            [("Doanh nghiệp gốm có doanh thu trên 300 tỷ đồng", "4 doanh nghiệp")],
        ),
        (
            AIMS,
            "Có ít nhất 50 xã đạt chuẩn, trong đó 20 xã đạt chuẩn nâng cao.",
            [("Xã đạt chuẩn", "50 xã"), ("Xã đạt chuẩn nâng cao", "20 xã")],
        ),
        (
            AIMS,
            "Thời gian thông quan của một xe hàng xuất không quá 2 giờ, xe hàng nhập không quá 3 giờ.",
            [
                ("Thời gian thông quan của một xe hàng xuất", "2 giờ"),
                ("Thời gian thông quan của một xe hàng nhập", "3 giờ"),
            ],
        ),
        (
            AIMS,
            "Diện tích nuôi cua đạt 700 ha; năng suất đạt 5 tấn/ha/năm.",
            [("Diện tích nuôi cua", "700 ha"), ("Diện tích nuôi cua: năng suất", "5 tấn/ha/năm")],
        ),
        (
            AIMS,
            "Giá trị sản phẩm trên một ha đất đạt 90 triệu đồng, trên một ha mặt nước đạt 300 triệu đồng.",
            [
                ("Giá trị sản phẩm trên một ha đất", "90 triệu đồng"),
                ("Giá trị sản phẩm trên một ha mặt nước", "300 triệu đồng"),
            ],
        ),
        (
            AIMS,
            "60% hồ sơ nộp qua mạng ở cấp tỉnh, 40% ở cấp xã.",
            [("Tỷ lệ hồ sơ nộp qua mạng ở cấp tỉnh", "60 %"), ("Tỷ lệ hồ sơ nộp qua mạng ở cấp xã", "40 %")],
        ),
    ],
)
def test_a_figure_is_named_by_what_it_measures(tmp_path, heading, text, named):
    assert _named(_targets(tmp_path, heading, text)) == named


@pytest.mark.parametrize(
    ("heading", "text", "periods"),
    [
        (RESULTS, "Năm 2023, sản lượng cá đạt 900 tấn. Toàn tỉnh có 40 thuyền.", ["2023", "2023"]),
        (RESULTS, "Từ năm 2016, tỉnh mở chợ phiên. Toàn tỉnh có 40 thuyền.", [""]),
        (RESULTS, "Diện tích ao năm 2021 đạt 300 ha, gấp hơn ba lần năm 2017.", ["2021", "2021"]),
        (RESULTS, "Trong hai năm 2022 và 2023, tỉnh xây 12 cầu.", ["2022-2023"]),
        (
            AIMS,
            "Tốc độ tăng bình quân cả giai đoạn 2026 - 2030 đạt 4%/năm; giá trị mỗi ao đạt 90 triệu đồng.",
            ["2026-2030", "2030"],
        ),
        (
            AIMS,
            "Ngoài ra, đến năm 2027 phấn đấu: chấm dứt nổ mìn ngay từ quý I/2026; thu hút ít nhất 03 doanh nghiệp.",
            ["2027"],
        ),
    ],
)
def test_a_clause_is_of_the_year_that_leads_to_it(tmp_path, heading, text, periods):
    assert [target.period for target in _targets(tmp_path, heading, text)] == periods


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Có từ 40 doanh nghiệp gốm.", "at_least"),
        ("Tỷ lệ lò gas đạt từ 40 - 45%.", "range"),
        ("Tỷ lệ lò gas đạt từ 40 lên 60%.", "exactly"),
    ],
)
def test_from_a_figure_on_is_at_least_that(tmp_path, text, comparator):
    assert [target.comparator for target in _targets(tmp_path, AIMS, text)] == [comparator]


def test_how_far_something_is_below_another_bounds_nothing(tmp_path):
    (first, below) = _targets(tmp_path, RESULTS, "Diện tích rạn còn 360 ha, thấp hơn 40 ha so với năm 2017.")
    assert (below.comparator, below.measure, below.indicator) == ("exactly", "growth", f"{first.indicator} giảm")


def test_what_a_word_is_to_mean_is_no_result(tmp_path):
    text = "Xưởng xanh là xưởng đạt từ 80 điểm trở lên, trong đó không tiêu chí nào dưới 60% số điểm tối đa."
    assert _targets(tmp_path, "I. GIẢI THÍCH TỪ NGỮ", text) == ()
