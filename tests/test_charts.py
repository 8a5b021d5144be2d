"""What the charts of targets are drawn from."""

from __future__ import annotations

from assistant.pages.charts import described, has_years, places_chart, years_chart
from assistant.register.comparison import series_of
from tests.registered import TARGETS, target

TFP = series_of(TARGETS)[0]


def drawn(chart) -> list[dict]:
    """The values of the one table that a chart is drawn from."""
    return chart.data.values


def axis(chart, channel: str) -> dict:
    return chart.to_dict()["layer"][0]["encoding"][channel]


def test_a_bar_for_each_target_place_by_place_in_one_unit() -> None:
    bars = drawn(places_chart(TFP, "#000"))
    assert [(bar["row"], bar["low"], bar["high"], bar["said"]) for bar in bars] == [
        ("Đắk Lắk|2025", 38, 38, "ít nhất 38%"),
        ("Đắk Lắk|2030", 42, 42, "ít nhất 42%"),
        ("Bình Định|2021-2025", 40, 45, "40 – 45%"),
    ]
    assert axis(places_chart(TFP, "#000"), "x")["title"] == "%"


def test_bars_of_one_name_are_kept_apart_and_results_hollow() -> None:
    twice = [target(values=TARGETS[0].values, period="2025", province="Huế", start=n) for n in (0, 9)]
    done = target("TFP", "30", period="2020", province="Huế", achieved=True)
    bars = drawn(places_chart(series_of([*twice, done])[0], "#000"))
    assert [(bar["row"], bar["solid"]) for bar in bars] == [
        ("Huế|2020, kết quả", 0.0),
        ("Huế|2025", 1.0),
        ("Huế|2025 (2)", 1.0),
    ]


def test_points_stand_at_the_last_year_of_their_period() -> None:
    points = drawn(years_chart(TFP, "#000"))
    assert [(point["place"], point["year"], point["value"]) for point in points] == [
        ("Đắk Lắk", 2025, 38),
        ("Bình Định", 2025, 45),
        ("Đắk Lắk", 2030, 42),
    ]


def test_scales_are_converted_before_they_are_drawn() -> None:
    money = [
        target("Vốn", "2", unit="tỷ đồng", period="2025", province="Huế"),
        target("Vốn", "3", unit="tỷ đồng", period="2026", province="Huế"),
        target("Vốn", "500", unit="triệu đồng", period="2027", province="Huế"),
    ]
    series = series_of(money)[0]
    assert [point["value"] for point in drawn(years_chart(series, "#000"))] == [2, 3, 0.5]
    assert axis(years_chart(series, "#000"), "y")["title"] == "tỷ đồng"


def test_whether_there_are_years_to_draw() -> None:
    assert has_years(TFP)
    assert not has_years(series_of(TARGETS[:1])[0])
    assert not has_years(series_of([target(values=TARGETS[0].values)])[0])


def test_a_chart_in_words() -> None:
    assert described(TFP) == (
        "Tỷ lệ đóng góp của TFP. Đắk Lắk 2025: ít nhất 38%; Đắk Lắk 2030: ít nhất 42%; Bình Định 2021-2025: 40 – 45%."
    )


def test_a_chart_of_negative_figures_has_room_on_their_side() -> None:
    fall = target("Giảm nghèo", "-2", period="2025", province="Huế")
    x = axis(places_chart(series_of([fall])[0], "#000"), "x")
    assert x["scale"]["domain"][0] < -2 < 0 < x["scale"]["domain"][1]


def test_labels_of_one_year_stand_apart() -> None:
    same = [
        target("TFP", n, period="2025", province=p) for n, p in (("38", "Huế"), ("42", "Cà Mau"), ("40", "Lào Cai"))
    ]
    points = drawn(years_chart(series_of([*same, target("TFP", "9", period="2030", province="Huế")])[0], "#000"))
    assert {(point["value"], point["spot"]) for point in points} == {
        (42, "above"), (40, "beside"), (38, "below"), (9, "above"),
    }  # fmt: skip
