import pytest

from assistant.answering.asking.periods import span_fit, spans_of, stated_spans
from assistant.vietnamese.numbers import figures


def _stated(text: str) -> tuple[tuple[int, int], ...]:
    return stated_spans(text, figures(text))


def test_periods_and_single_years() -> None:
    assert spans_of("Giai đoạn 2022 - 2025, định hướng đến năm 2030") == ((2022, 2025), (2030, 2030))
    assert spans_of("không có năm nào") == ()
    assert spans_of("đạt mấy phần trăm hồi 16-20") == ((2016, 2020),)
    assert spans_of("kế hoạch đầu tư công trung hạn 26-30") == ((2026, 2030),)


def test_a_number_of_four_digits_in_a_document_number_is_no_year() -> None:
    assert spans_of("Quyết định 27/2023/QĐ-UBND") == ()


def test_the_year_of_a_date_counts_and_a_baseline_does_not() -> None:
    assert _stated("xong trước ngày 15/3/2024") == ((2024, 2024),)
    assert _stated("tăng 10% so với năm 2020 vào năm 2025") == ((2025, 2025),)
    assert _stated("sản lượng đạt 40 tấn, gấp 2,5 lần năm 2020") == ()
    assert _stated("bằng 87% kế hoạch năm 2024, gấp đôi mức năm 2020") == ()
    assert _stated("đạt 87% năm 2024") == ((2024, 2024),)


@pytest.mark.parametrize(
    ("asked", "own", "fit"),
    [
        ((2025, 2025), [(2025, 2025)], 1.0),
        ((2025, 2025), [(2021, 2025)], 0.95),
        ((2021, 2025), [(2025, 2025)], 0.95),
        ((2030, 2030), [(2025, 2025), (2030, 2030)], 1.0),
        ((2040, 2040), [(2021, 2025)], 0.0),
    ],
)
def test_how_well_the_years_of_a_sentence_fit(asked: tuple[int, int], own: list[tuple[int, int]], fit: float) -> None:
    assert span_fit(asked, own, (), ()) == fit


def test_the_nearest_years_decide() -> None:
    assert span_fit((2030, 2030), (), [(2030, 2030)], [(2021, 2025)]) == 1.0
    assert span_fit((2030, 2030), (), [(2025, 2025)], [(2030, 2030)]) == 0.0
    assert span_fit((2025, 2025), (), (), [(2025, 2025)]) == 0.85


def test_a_sentence_of_another_year_hardly_fits_under_a_heading_that_does() -> None:
    assert span_fit((2025, 2025), [(2024, 2024)], [(2025, 2025)], ()) < 0.5


def test_where_no_year_is_said_anywhere_it_may_be_any() -> None:
    assert span_fit((2025, 2025), (), (), ()) == 0.6
