"""Which targets measure the same, and where they contradict."""

from __future__ import annotations

from decimal import Decimal

from assistant.register.comparison import contradictions, matrix, series_of
from tests.registered import TARGETS, target


def test_targets_of_one_indicator_stand_together_whatever_it_is_called() -> None:
    tfp, spending = series_of(TARGETS)
    assert tfp.targets == TARGETS[:3]
    assert tfp.title == "Tỷ lệ đóng góp của TFP"
    assert tfp.provinces == ("Đắk Lắk", "Bình Định")
    assert tfp.periods == ("2021-2025", "2025", "2030")
    assert spending.targets == TARGETS[3:]


def test_a_table_of_places_and_periods() -> None:
    assert matrix(series_of(TARGETS)[0]) == {
        "Đắk Lắk": {"2025": (TARGETS[0],), "2030": (TARGETS[1],)},
        "Bình Định": {"2021-2025": (TARGETS[2],)},
    }


def test_scales_of_a_unit_are_converted_and_units_never_mixed() -> None:
    money = [
        target("Vốn", "2", unit="tỷ đồng", period="2025"),
        target("Vốn", "1.5", unit="tỷ đồng", period="2026"),
        target("Vốn", "500", unit="triệu đồng", period="2027"),
        target("Vốn", "3", unit="%", period="2027"),
        target("Vốn", "3", unit="%", period="2027", measure="growth"),
        target("Vốn", "3", unit="%", period="2027", scope="cấp huyện"),
        target("Vốn", "3", unit="%", period="2027", rhythm="hằng năm"),
    ]
    series = series_of(money)
    assert [len(one.targets) for one in series] == [3, 1, 1, 1, 1]
    assert series[0].unit == "tỷ đồng"
    assert [series[0].values(one) for one in series[0].targets] == [(Decimal(2),), (Decimal("1.5"),), (Decimal("0.5"),)]
    assert series[3].title == "Vốn (cấp huyện)"


def test_a_level_in_words_has_no_series_but_may_contradict() -> None:
    one = target("Xếp hạng PAPI", unit="", period="2025", province="Đắk Lắk", written="loại khá")
    other = target("Xếp hạng PAPI", unit="", period="2025", province="Đắk Lắk", written="loại tốt", start=40)
    assert series_of([one, other]) == ()
    assert [case.targets for case in contradictions([one, other])] == [(one, other)]


def _pair(**of_the_other: object) -> int:
    one = target("Tỷ lệ TFP", "38", period="2025", province="Đắk Lắk", document="a.md")
    other = {"period": "2025", "province": "Đắk Lắk", "document": "b.md", "values": (Decimal(40),)} | of_the_other
    return len(contradictions([one, target("Tỷ lệ TFP", **other)]))  # type: ignore[arg-type]


def test_different_figures_for_one_indicator_place_and_year_contradict() -> None:
    assert _pair() == 1
    assert _pair(document="a.md", start=50) == 1


def test_a_yearly_average_stands_beside_levels_but_contradicts_none() -> None:
    pair = [
        target("Tỷ lệ TFP", "38", period="2025", province="Huế", document="a.md"),
        target("Tỷ lệ TFP", "40", period="2025", province="Huế", document="b.md", measure="average"),
    ]
    assert len(series_of(pair)) == 1
    assert contradictions(pair) == ()


def test_what_does_not_contradict() -> None:
    assert _pair(values=(Decimal(38),)) == 0
    assert _pair(values=(Decimal("38.0"),)) == 0
    assert _pair(period="2030") == 0
    assert _pair(province="Bình Định") == 0
    assert _pair(achieved=True) == 0
    assert _pair(baseline="so với năm 2020") == 0
    assert _pair(document="a.md") == 0  # one clause: its sentence tells the parts apart
    assert _pair(unit="điểm") == 0


def test_where_the_year_or_the_place_is_unknown_nothing_contradicts() -> None:
    assert len(contradictions([target(values=(Decimal(n),), document=f"{n}.md") for n in (1, 2)])) == 0
    dated = [target(values=(Decimal(n),), document=f"{n}.md", period="2025") for n in (1, 2)]
    assert len(contradictions(dated)) == 0


def test_one_amount_in_two_scales_is_one_figure() -> None:
    amounts = [("2", "tỷ đồng", "a.md"), ("2000", "triệu đồng", "b.md")]
    targets = [target("Vốn", v, unit=u, document=d, period="2025", province="Huế") for v, u, d in amounts]
    assert contradictions(targets) == ()
