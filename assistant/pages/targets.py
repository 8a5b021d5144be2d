"""Chỉ tiêu: every target and result of the documents, narrowed, compared and drawn, its clause one click away."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.exports import Format, targets_as
from assistant.pages import register, shared, source
from assistant.pages.markup import label, number
from assistant.pages.rows import PLACE_HEAD, TARGET_HEADS, contradictions_html, matrix_html, target_row, without
from assistant.records import Document, Target
from assistant.register.comparison import Contradiction, Series, contradictions, series_of
from assistant.register.filtering import Wanted, chosen_targets

_PURPOSE = "Mọi chỉ tiêu và kết quả nêu trong tài liệu. Bấm vào một dòng để xem nguyên văn."
_KINDS = {"Tất cả": None, "Chỉ tiêu": False, "Kết quả đã đạt": True}
_LIST, _COMPARE = "Danh sách", "So sánh"


def page() -> None:
    """The page."""
    with shared.frame("Chỉ tiêu", _PURPOSE):
        register.style()
        targets = shared.register().targets
        if not targets:
            st.info("Tài liệu hiện có không nêu chỉ tiêu nào bằng số.", icon=":material/info:")
            return
        documents = {document.name: document for document in shared.documents()}
        tokens = {id(target): f"t{place}" for place, target in enumerate(targets)}
        shared.bridge(
            register.opener({tokens[id(target)]: target.citation for target in targets})
        )  # before the rows: they may be pressed at once
        wanted = _wanted(targets, list(documents.values()))
        understood = register.understood(wanted, list(documents.values()), shared.register())
        if understood:
            _found(chosen_targets(targets, understood), tokens, documents)
        register.silent(documents.values(), {target.citation.document for target in targets}, "chỉ tiêu")
        source.show()


def _wanted(targets: Sequence[Target], documents: list[Document]) -> Wanted:
    """The filters; each stands in the address."""
    named = {target.citation.document for target in targets}
    offered = register.choices(
        (target.province for target in targets),
        (target.period for target in targets),
        (document for document in documents if document.name in named),
    )
    with st.container(key="filters", horizontal=True, gap="small", vertical_alignment="bottom"):
        indicator = register.words("Chỉ tiêu", "chi-tieu", "Ví dụ: TFP, hộ nghèo…")
        provinces = register.several("Tỉnh, thành phố", offered.provinces, "tinh")
        year = register.one_of("Năm", offered.years, "nam")
        names = register.several("Văn bản", list(offered.documents), "van-ban", offered.documents)
        kind = st.selectbox("Loại", list(_KINDS), key="loai", bind="query-params")
    return Wanted(provinces, names, year, indicator, _KINDS[kind or "Tất cả"])


def _found(found: Sequence[Target], tokens: dict[int, str], documents: dict[str, Document]) -> None:
    if not found:
        st.info("Không có chỉ tiêu nào khớp. Hãy bớt điều kiện lọc.", icon=":material/info:")
        return
    with st.container(key="views", horizontal=True, vertical_alignment="center"):
        view = st.segmented_control(
            "Cách xem",
            (_LIST, _COMPARE),
            default=_LIST,
            required=True,
            key="xem",
            label_visibility="collapsed",
            bind="query-params",
        )
        st.space("stretch")
        register.downloads("chi-tieu", lambda form: _file(form, found, documents), len(found))
    cases = contradictions(found)
    _contradictions(cases, tokens, documents)
    if view == _COMPARE:
        _comparison(found, tokens)
    else:
        against = {id(target) for case in cases for target in case.targets}
        made = [target_row(target, tokens[id(target)], documents, id(target) in against) for target in found]
        dropped = () if any(target.province for target in found) else (PLACE_HEAD,)
        heads = tuple(head for head in TARGET_HEADS if head not in dropped)
        register.rows(heads, [without(row, TARGET_HEADS, *dropped) for row in made], "targets", "targets")


def _file(form: Format, found: Sequence[Target], documents: dict[str, Document]) -> bytes:
    return targets_as(form, found, list(documents.values()))


def _contradictions(cases: Sequence[Contradiction], tokens: dict[int, str], documents: dict[str, Document]) -> None:
    if cases:
        title = f"{number(len(cases))} chỉ tiêu được các văn bản nêu khác nhau"
        with st.expander(title, icon=":material/compare_arrows:"):
            st.caption("Cùng chỉ tiêu, cùng nơi, cùng thời gian nhưng khác giá trị. Hãy đối chiếu trước khi dùng.")
            st.html(contradictions_html(cases, tokens, documents))


def _comparison(found: Sequence[Target], tokens: dict[int, str]) -> None:
    """One indicator, chosen: across places, over its years, and all of it as a table."""
    series = sorted(series_of(found), key=lambda one: (-len(one.provinces), -len(one.targets)))
    if not series:
        st.info("Các chỉ tiêu đang lọc không có giá trị bằng số để so sánh.", icon=":material/info:")
        return
    titles = _titles(series)
    title = st.selectbox("Chỉ tiêu so sánh", list(titles), key="so-sanh", bind="query-params")
    chosen = titles[title or next(iter(titles))]
    _charts(chosen)
    st.html(matrix_html(chosen, tokens))


def _titles(series: Sequence[Series]) -> dict[str, Series]:
    """Each series by a name of its own: the unit, and a number where even that is the same."""
    titles: dict[str, Series] = {}
    for one in series:
        name = f"{one.title[:1].upper()}{one.title[1:]} ({one.unit or 'số lượng'})"
        same = sum(known == name or known.startswith(f"{name} – ") for known in titles)
        titles[f"{name} – {same + 1}" if same else name] = one
    return titles


def _charts(series: Series) -> None:
    from assistant.pages.charts import described, has_years, places_chart, years_chart

    ink = "#e4eaf0" if st.context.theme.type == "dark" else "#1c2733"
    spoken = described(series)
    if len(series.provinces) > 1:
        st.subheader("Giữa các tỉnh, thành phố", anchor=False)
    else:
        st.caption(label("Chỉ một nơi nêu chỉ tiêu này trong phạm vi đang lọc."))
    st.altair_chart(places_chart(series, ink), alt=spoken)
    if legend := _legend(series):
        st.caption(legend)
    if has_years(series):
        st.subheader("Qua các năm", anchor=False)
        st.altair_chart(years_chart(series, ink), alt=spoken)


def _legend(series: Series) -> str:
    """What the ways of drawing mean, as far as they are used."""
    ways = {
        "Cột rỗng, điểm rỗng: kết quả đã đạt": any(target.achieved for target in series.targets),
        "Phần nhạt: khoảng giá trị": any(target.comparator == "range" for target in series.targets),
    }
    return " · ".join(way for way, is_used in ways.items() if is_used)
