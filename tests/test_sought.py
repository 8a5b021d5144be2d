import pytest

from assistant.answering.asking.sought import implied_fit, measure_fit, measure_of, names_quantity, unit_place
from assistant.vietnamese.numbers import figures


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Tổng vốn là bao nhiêu tỷ đồng?", "tỷ đồng"),
        ("mất bao nhiêu tiền", "đồng"),
        ("gia nuoc may dong 1 khoi", "đồng"),
        ("tap su bao nhieu thang", "tháng"),
        ("có mấy cái trường học", "trường học"),
        ("mấy cái là sáng chế hay giải pháp", "sáng chế"),
        ("thêm mấy DN", "doanh nghiệp"),
        ("trạm bơm công suất mấy khối", "m3"),
        ("mỗi hộ bao nhiêu khối một tháng", "m3"),
        ("có mấy khối nhà", "khối nhà"),
        ("hồ trữ được bao nhiêu khối nước", "m3"),
        ("tự làm được bao nhiêu phần việc thẩm định", "%"),
        ("nghề gốm chiếm bao nhiêu phần trong GRDP", "%"),
        ("mỗi người bao nhiêu ký một ngày", "kg"),
        ("Kinh tế số chiếm bao nhiêu GRDP?", "%"),
        ("chi y te chiem bao nhieu tong chi", "%"),
        ("Xe buýt đóng góp bao nhiêu chuyến?", "chuyến"),
        ("xe máy hết bn", None),
        ("cấp độ mấy?", None),
        ("đạt bao nhiêu vào năm 2025", None),
        ("tăng bao nhiêu mỗi năm", None),
        ("cho vay bao nhiêu một hộ", None),
        ("thu bao nhiêu kể từ tháng 7", None),
        ("hỗ trợ mấy tỷ 1 kho", "tỷ đồng"),
    ],
)
def test_the_unit_asked_for(text: str, unit: str | None) -> None:
    asked = measure_of(text)
    assert (asked.unit if asked else None) == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Có bao nhiêu héc-ta đất hữu cơ?", "héc-ta"),
        ("tong von bao nhieu ty dong", "ty dong"),
        ("Chi bao nhiêu tiền cho y tế?", "tiền"),
        ("xe máy mất mấy nghìn", "nghìn"),
        ("may nghin xe may", "nghin"),
        ("Có bao nhiêu trường học?", None),  # what is counted is what is asked about
        ("Đạt bao nhiêu?", None),
    ],
)
def test_where_a_unit_of_measure_stands(text: str, unit: str | None) -> None:
    place = unit_place(text)
    assert (text[slice(*place)] if place else None) == unit


@pytest.mark.parametrize(
    ("asked", "stated", "around", "fit"),
    [
        ("bao nhiêu tỷ đồng", "cần 640 triệu đồng", "", 1.0),
        ("bao nhiêu tỷ đồng", "đạt 85%", "", 0.0),
        ("bao nhiêu tiền", "đạt 240 triệu USD", "", 1.0),
        ("bao nhiêu tỷ đồng", "đạt 240 triệu USD", "", 0.0),
        ("bao nhiêu tỷ đồng", "50", "Ngân sách tỉnh (tỷ đồng)", 1.0),  # the header of a table
        ("bao nhiêu trường học", "xây 12 trường học", "", 1.0),
        ("chiếm bao nhiêu GRDP", "đạt 26% GRDP", "", 1.0),
        ("chiếm bao nhiêu GRDP", "trồng 26 ha", "", 0.0),
        ("bao nhiêu trường học", "xây 12 nhà máy", "nhà máy", 0.0),
        ("bao nhiêu trường học", "đạt 3/7", "trường học số", 0.4),  # named, but not what is counted
    ],
)
def test_a_figure_has_what_is_asked_or_not(asked: str, stated: str, around: str, fit: float) -> None:
    found = figures(stated)
    counted = [f"{figure.unit} {stated[figure.end :]}".split() for figure in found]
    folded = [[{"trường": "truong", "học": "hoc"}.get(word, word) for word in words] for words in counted]
    asked_measure = measure_of(f"Có {asked}?")
    assert measure_fit(asked_measure, found, folded, f"{around} {stated}") == pytest.approx(fit)


@pytest.mark.parametrize(
    ("asked", "stated", "fits"),
    [
        ("muc phat la bao nhieu", "100% cơ quan", False),
        ("muc phat la bao nhieu", "phạt 5 triệu đồng", True),
        ("dien tich bao nhieu", "rộng 20 ha", True),
        ("dien tich bao nhieu", "20 người", False),
        ("ty le bao nhieu", "20 tỷ đồng", False),
        ("ty le bao nhieu", "20 người", True),  # a rate may be told in many ways
        ("cac tinh dau tu bao nhieu cho y te", "2% tổng chi ngân sách", True),
        ("cac tinh dau tu bao nhieu cho y te", "02 khu điều trị", False),
        ("dau tu bao nhieu khu dieu tri", "02 khu điều trị", True),  # what is counted is named
    ],
)
def test_some_quantities_are_measured_in_one_way_only(asked: str, stated: str, fits: bool) -> None:
    assert implied_fit(asked, figures(stated)) is fits


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("toc do doi moi cong nghe cua dak lak", True),
        ("Số doanh nghiệp số của Bình Phước", True),
        ("Sở Y tế Bến Tre", False),
        ("so y te ben tre", False),
    ],
)
def test_the_name_of_a_quantity_asks_for_its_figure(text: str, is_one: bool) -> None:
    assert names_quantity(text) is is_one


def test_funds_are_told_by_money_or_a_share() -> None:
    assert not implied_fit("kinh phi cho viec nay la bao nhieu", figures("9 doanh nghiệp"))
    assert implied_fit("kinh phi cho viec nay la bao nhieu", figures("9 tỷ đồng"))
    assert implied_fit("kinh phi cho viec nay la bao nhieu", figures("1,5% tổng chi"))
