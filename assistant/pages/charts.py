"""Charts of targets: one indicator across places, and over its years. One unit to a chart; every value is labelled.

Colours, hollow marks and shapes are chosen to be told apart in print and on a dark screen.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from assistant.records import Target
from assistant.register.comparison import Series
from assistant.register.filtering import years_of
from assistant.register.tables import figure_of

_Mark = dict[str, Any]

_BLUE = "#3d86c6"
_COLOURS = (_BLUE, "#d0722f", "#4a9a5b", "#9a6cc0", "#b58f1f", "#7a8b99")
_SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
_ROW = 44  # pixels
_AXIS = 60  # below the rows
_LINE = "|"  # parts the lines of a bar's name
_ROOM, _ROOM_FOR_LETTER, _MOST_ROOM = 1.15, 0.07, 2.6  # of the longest bar, for its label, on a phone too
_TIPS = [
    alt.Tooltip("indicator:N", title="Chỉ tiêu"),
    alt.Tooltip("place:N", title="Nơi"),
    alt.Tooltip("period:N", title="Thời gian"),
    alt.Tooltip("said:N", title="Giá trị"),
]
# 1,234.5 as 1.234,5
_VIETNAMESE = "replace(replace(replace(format(datum.value, ',~f'), /,/g, ' '), '.', ','), / /g, '.')"


def places_chart(series: Series, ink: str) -> alt.LayerChart:
    """A bar for each target, place by place; a range is drawn to its lower end and, paler, to its upper."""
    rows = _bars(series)
    names = [row["row"] for row in rows]
    top = max((abs(row["high"]) for row in rows), default=1) or 1
    low = min(0, *(row["low"] for row in rows))
    room = min(_ROOM + _ROOM_FOR_LETTER * max(len(row["said"]) for row in rows), _MOST_ROOM)
    scale = alt.Scale(domain=[low * room, top * room], nice=False)
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        y=alt.Y("row:N", sort=names, title=None, axis=_places(ink)),
        tooltip=_TIPS,
    )
    bars = base.mark_bar(color=_BLUE, stroke=_BLUE, height=18).encode(
        x=alt.X("low:Q", title=_axis(series), scale=scale, axis=_quantities(ink)),
        fillOpacity=alt.FillOpacity("solid:Q", scale=None),
    )
    spans = base.transform_filter("datum.high > datum.low").mark_bar(
        color=_BLUE, stroke=_BLUE, height=18, fillOpacity=0.35
    )
    labels = base.mark_text(align="left", dx=6, color=ink, fontSize=13).encode(x=alt.X("high:Q"), text="said:N")
    return _finished(bars + spans.encode(x=alt.X("low:Q"), x2="high:Q") + labels, _ROW * len(rows) + _AXIS)


def years_chart(series: Series, ink: str) -> alt.LayerChart:
    """A line a place through the last years of the periods; results of past periods are hollow."""
    points = _points(series)
    places = list(dict.fromkeys(point["place"] for point in points))
    base = alt.Chart(alt.InlineData(values=points)).encode(
        x=alt.X("year:O", title="Năm", axis=alt.Axis(labelAngle=0, labelColor=ink, titleColor=ink)),
        y=alt.Y(
            "value:Q",
            title=_axis(series),
            axis=_quantities(ink),
            scale=alt.Scale(zero=True, domainMax=1.15 * max((point["value"] for point in points), default=1)),
        ),
        tooltip=_TIPS,
    )
    colours = alt.Scale(domain=places, range=[_COLOURS[i % len(_COLOURS)] for i in range(len(places))])
    shapes = alt.Scale(domain=places, range=[_SHAPES[i % len(_SHAPES)] for i in range(len(places))])
    legend = (
        alt.Legend(title=None, orient="top", columns=2, labelColor=ink, labelLimit=200) if len(places) > 1 else None
    )
    colour = alt.Color("place:N", scale=colours, legend=legend)
    lines = base.mark_line(strokeWidth=2).encode(color=colour)
    marks = base.mark_point(size=90, strokeWidth=2).encode(
        color=colour,
        fill=alt.Fill("place:N", scale=colours, legend=None),
        shape=alt.Shape("place:N", scale=shapes, legend=legend),
        fillOpacity=alt.FillOpacity("solid:Q", scale=None),
    )
    above, below, beside = _labels(base, ink)
    return _finished(lines + marks + above + below + beside, 320)


def _labels(base: alt.Chart, ink: str) -> list[alt.Chart]:
    """Over the highest point of a year, under its lowest, and beside the others, so that none hides another."""
    spots: dict[str, _Mark] = {"above": {"dy": -14}, "below": {"dy": 18}, "beside": {"dx": 10, "align": "left"}}
    return [
        base.transform_filter(f"datum.spot == '{spot}'")
        .mark_text(color=ink, fontSize=13, **place)
        .encode(text="said:N")
        for spot, place in spots.items()
    ]


def described(series: Series) -> str:
    """The chart in words, for those who do not see it."""
    said = (f"{_place(target)} {target.period}: {figure_of(target)}" for target in series.targets)
    return f"{series.title}. {'; '.join(said)}."


def has_years(series: Series) -> bool:
    """Whether there are two years or more to draw a line through."""
    return len({years[1] for target in series.targets if (years := years_of(target.period))}) > 1


def _bars(series: Series) -> list[_Mark]:
    ordered = sorted(series.targets, key=lambda t: (series.provinces.index(t.province) if t.province else 99, t.period))
    rows: list[_Mark] = []
    seen: dict[str, int] = {}
    for target in ordered:
        when = ", ".join(filter(None, (target.period, "kết quả" if target.achieved else "")))
        name = f"{_place(target)}{_LINE}{when}"
        seen[name] = seen.get(name, 0) + 1
        name += f" ({seen[name]})" if seen[name] > 1 else ""
        rows.append({"row": name, **_drawn(series, target)})
    return rows


def _points(series: Series) -> list[_Mark]:
    dated = [(years[1], target) for target in series.targets if (years := years_of(target.period))]
    points = [{"year": year, **_drawn(series, target)} for year, target in sorted(dated, key=lambda pair: pair[0])]
    for year in {point["year"] for point in points}:
        ranked = sorted((point for point in points if point["year"] == year), key=lambda point: -float(point["value"]))
        for place, point in enumerate(ranked):
            point["spot"] = "above" if place == 0 else "below" if point is ranked[-1] else "beside"
    return points


def _drawn(series: Series, target: Target) -> _Mark:
    low, high = (float(value) for value in (series.values(target)[0], series.values(target)[-1]))
    return {
        "place": _place(target),
        "period": target.period or "không nêu năm",
        "indicator": target.indicator,
        "said": figure_of(target),
        "low": low,
        "high": high,
        "value": high,
        "solid": 0.0 if target.achieved else 1.0,
    }


def _place(target: Target) -> str:
    return target.province or target.citation.title


def _axis(series: Series) -> str:
    return series.unit or "Số lượng"


def _places(ink: str) -> alt.Axis:
    lines = f"split(datum.label, '{_LINE}')"
    return alt.Axis(labelExpr=lines, labelLimit=150, ticks=False, domain=False, labelColor=ink, labelLineHeight=15)


def _quantities(ink: str) -> alt.Axis:
    return alt.Axis(labelExpr=_VIETNAMESE, tickCount=5, gridOpacity=0.4, labelColor=ink, titleColor=ink)


def _finished(chart: alt.LayerChart, height: int) -> alt.LayerChart:
    chart = chart.properties(height=height).configure_view(strokeWidth=0)
    finished: alt.LayerChart = chart.configure_axis(labelFontSize=13, titleFontSize=13)
    return finished
