import pytest

from assistant.register.aims import is_measured
from assistant.register.clauses import claims_of
from assistant.vietnamese.numbers import figures


def _clauses(text):
    claims = claims_of(text, [figure for figure in figures(text) if is_measured(text, figure)])
    return [(text[claim.start : claim.end].strip(), claim.figure.text) for claim in claims]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "TFP đóng góp ít nhất 38% vào tăng trưởng; kinh tế số chiếm 20% GRDP.",
            [("TFP đóng góp ít nhất 38% vào tăng trưởng", "38%"), ("kinh tế số chiếm 20% GRDP.", "20%")],
        ),
        (
            "Có 30 sản phẩm OCOP, làng nghề, trong đó ít nhất 05 sản phẩm xuất khẩu",
            [("Có 30 sản phẩm OCOP, làng nghề", "30 sản phẩm"), ("ít nhất 05 sản phẩm xuất khẩu", "05 sản phẩm")],
        ),
        (
            "Tỷ lệ hộ nghèo đạt 3%, tỷ lệ trẻ em mẫu giáo, tiểu học đạt 20%",
            [("Tỷ lệ hộ nghèo đạt 3%", "3%"), ("tỷ lệ trẻ em mẫu giáo, tiểu học đạt 20%", "20%")],
        ),
        (
            "Số văn bằng tăng 02 lần so với giai đoạn trước và hình thành 03 doanh nghiệp số",
            [
                ("Số văn bằng tăng 02 lần so với giai đoạn trước", "02 lần"),
                ("hình thành 03 doanh nghiệp số", "03 doanh nghiệp"),
            ],
        ),
        ("Việt Nam thuộc nhóm: 70 nước dẫn đầu", [("Việt Nam thuộc nhóm: 70 nước dẫn đầu", "70 nước")]),
        ("Thực hiện các chỉ tiêu, như: bảo đảm 90% hồ sơ", [("bảo đảm 90% hồ sơ", "90%")]),
    ],
)
def test_a_sentence_is_taken_apart(text, clauses):
    assert _clauses(text) == clauses


def test_what_a_figure_rises_from_is_no_claim():
    text = "Nâng tỷ lệ đô thị hóa từ 30% năm 2025 lên 40% năm 2030"
    (claim,) = claims_of(text, [figure for figure in figures(text) if is_measured(text, figure)])
    assert (claim.figure.text, claim.base.text) == ("40%", "30%")


def test_counts_share_the_verb_before_the_first():
    text = "Ứng dụng ít nhất 02 chế phẩm, ít nhất 02 quy trình"
    first, second = claims_of(text, [figure for figure in figures(text) if is_measured(text, figure)])
    assert first.over is None
    assert text[slice(*second.over)] == "Ứng dụng ít nhất "


@pytest.mark.parametrize(
    "text",
    [
        "trong thời hạn 10 ngày làm việc",
        "thực hiện 06 nhiệm vụ và giải pháp chính dưới đây:",
        "tăng trưởng 2 con số",
        "Tiêu chuẩn 1.2",
        "trẻ em dưới 5 tuổi",
        "cuộc cách mạng 4.0",
        "mạng truyền số liệu cấp 2",
        "phát triển 02 khu (một ở huyện A, 01 khu ở huyện B)",
    ],
)
def test_figures_that_measure_nothing(text):
    measured = [figure.text for figure in figures(text) if is_measured(text, figure)]
    assert measured == (["02 khu"] if "khu" in text else [])
