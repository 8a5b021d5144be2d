import pytest

from assistant.register.indicators import name_of, same_indicator


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Năng suất các nhân tố tổng hợp (TFP) đóng góp vào tăng trưởng GRDP",
            "Tỷ trọng đóng góp của năng suất các yếu tố tổng hợp (TFP) trong tăng trưởng",
        ),
        ("TFP đóng góp vào tăng trưởng GRDP của tỉnh", "Đóng góp của TFP trong tăng trưởng kinh tế"),
        ("Hình thành mới doanh nghiệp khoa học và công nghệ", "Doanh nghiệp KH&CN được hình thành mới"),
        ("Tỷ lệ hộ nghèo", "Hộ nghèo"),
        ("Kinh tế số (% GRDP)", "Tỷ trọng kinh tế số trong GRDP"),
        ("Số văn bằng sở hữu trí tuệ được cấp", "Văn bằng bảo hộ sở hữu trí tuệ"),
        (
            "Mức đầu tư cho khoa học, công nghệ trong tổng chi của ngân sách tỉnh",
            "Mức đầu tư kinh phí sự nghiệp KH&CN so với tổng chi ngân sách địa phương",
        ),
    ],
)
def test_indicators_worded_differently_have_one_name(one, other):
    assert name_of(one, {"KH&CN": "khoa học và công nghệ"}) == name_of(other, {"KH&CN": "khoa học và công nghệ"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kinh tế số (% GRDP)", "Tốc độ tăng trưởng GRDP"),
        ("Tỷ lệ hộ nghèo khu vực nông thôn", "Tỷ lệ hộ nghèo"),
        ("Doanh nghiệp số", "Doanh nghiệp"),
    ],
)
def test_different_indicators_have_different_names(one, other):
    assert name_of(one, {}) != name_of(other, {})


def test_a_name_reads_as_its_terms():
    name = name_of("Tỷ trọng đóng góp của TFP trong tăng trưởng GRDP", {})
    assert name == "đóng góp, năng suất các nhân tố tổng hợp, tăng trưởng"


def test_names_nearly_the_same():
    assert same_indicator("doanh nghiệp khoa học và công nghệ, mới", "doanh nghiệp khoa học và công nghệ")
    assert not same_indicator("hộ nghèo", "hộ dùng nước sạch")
