from assistant.records import Document, Metadata
from assistant.register.times import Time, inherited, last_year, nearest, times_of, year_of
from assistant.vietnamese.numbers import figures
from tests.made import passage


def _times(text):
    return [time.label for time in times_of(text, figures(text))]


def test_years_and_periods_of_a_text():
    assert _times("Đến năm 2025 và giai đoạn 2026 - 2030") == ["2025", "2026-2030"]
    assert _times("từ năm 2029 đến hết năm 2030") == ["2029-2030"]
    assert _times("hoàn thành trước ngày 30/6/2027") == ["2027"]


def test_what_is_compared_with_or_cited_is_no_time():
    assert _times("tăng 12% so với ước thực hiện năm 2025") == []
    assert _times("Nghị quyết số 12-NQ/TU ngày 05/11/2023 của Tỉnh ủy") == []


def test_the_time_of_a_figure():
    text = "đạt 38% vào năm 2025 và 42% vào năm 2030"
    times = times_of(text, figures(text))
    whole = (0, len(text))
    assert nearest(times, 4, 7, text, whole) == Time(2025, 2025, 16, 20)
    assert nearest(times, 24, 27, text, whole) == Time(2030, 2030, 36, 40)
    text = "Đến năm 2025, đạt 20%, đến năm 2030 đạt 30%"
    times = times_of(text, figures(text))
    assert nearest(times, 18, 21, text, (0, 21)).label == "2025"


def test_the_lead_then_the_innermost_heading_then_the_document_give_the_years():
    document = Document("a.md", "", metadata=Metadata(period="2021-2030"))
    row = passage("100% hộ", headings=("II. Giai đoạn 2021 - 2025", "2. Mục tiêu"))
    assert inherited(row, document) == "2021-2025"
    assert inherited(passage("100% hộ", headings=("Mục tiêu",), lead="Đến năm 2027:"), document) == "2027"
    assert inherited(passage("100% hộ"), document) == "2021-2030"


def test_the_year_of_a_document():
    assert year_of(Document("a", "", metadata=Metadata(date="2024-04-08", period="2020-2025"))) == 2024
    assert year_of(Document("a", "", metadata=Metadata(period="2020-2025"))) == 2020
    assert year_of(Document("a", "")) is None
    assert (last_year("2020-2025"), last_year("")) == (2025, None)


def test_a_year_in_brackets_with_a_figure_is_of_that_figure_alone() -> None:
    text = "Đến năm 2030 có 40 trường (năm 2025 có 25 trường), 6 trạm"
    times = times_of(text, figures(text))
    whole = (0, len(text))
    assert nearest(times, 16, 18, text, whole).label == "2030"
    assert nearest(times, 39, 41, text, whole).label == "2025"
    assert nearest(times, 51, 52, text, whole).label == "2030"
