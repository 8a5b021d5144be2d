import pytest

from assistant.vietnamese.dates import as_written, dates, periods


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ngày 30 tháng 9 năm 2021", "2021-09-30"),
        ("Ngay 30 thang 9 nam 2021", "2021-09-30"),
        ("hạn 5/3/2022.", "2022-03-05"),
        ("16-12-2020", "2020-12-16"),
        ("16.12.2020", "2020-12-16"),
        ("2024-04-08", "2024-04-08"),
        ("trước ngày 15/12 hằng năm", "--12-15"),
        ("tháng 6/2025", "2025-06"),
        ("tháng 06 năm 2025", "2025-06"),
        ("từ 8/2024", "2024-08"),
        ("quý II/2025", "2025-Q2"),
        ("quy 3 nam 2025", "2025-Q3"),
        ("trong quý IV", "Q4"),
        ("trong tháng 12", "--12"),
    ],
)
def test_dates(text, iso):
    (mention,) = dates(text)
    assert mention.iso == iso
    assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "text",
    [
        "31/2/2021",
        "tỷ lệ 3/7",
        "6 tháng đầu năm",
        "số 05/2021/QĐ-UBND",
        "quỹ 2 tỷ đồng",
        "40/13/2020",
        "10/63 tỉnh",
        "hỗ trợ hằng tháng 2,5 triệu đồng",
        "mỗi tháng 1.500 đồng",
        "mỗi quý 2 lần",
        "hằng tháng 3 buổi",
    ],
)
def test_not_dates(text):
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("giai đoạn 2021 - 2025", 2021, 2025),
        ("2021–2025", 2021, 2025),
        ("nhiem ky 2020-2025", 2020, 2025),
        ("từ năm 2021 đến năm 2025", 2021, 2025),
        ("đến năm 2030", None, 2030),
        ("den nam 2030", None, 2030),
        ("tầm nhìn 2045", None, 2045),
        ("từ năm 2026", 2026, None),
        ("hồi 16-20", 2016, 2020),
        ("giai doan 21 - 25", 2021, 2025),
    ],
)
def test_periods(text, first, last):
    (period,) = periods(text)
    assert (period.first, period.last, period.text) == (first, last, text)


@pytest.mark.parametrize("text", ["5 năm tới", "năm 2025", "tăng đến 2000 ha", "2025 - 2021", "12/2021/NQ-HĐND"])
def test_not_periods(text):
    assert periods(text) == []


def test_dates_as_they_are_written() -> None:
    assert [as_written(iso) for iso in ("2024-04-08", "2024-04", "2021", "")] == ["08/04/2024", "04/2024", "2021", ""]
