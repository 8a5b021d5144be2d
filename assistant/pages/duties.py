"""Trách nhiệm: what each agency leads, coordinates, does, monitors, reports and advises, and by when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from assistant.exports import Format, duties_as
from assistant.pages import register, shared, source
from assistant.pages.markup import label, number
from assistant.pages.rows import DUTY_HEADS, PLACE_HEAD, duty_row, without
from assistant.records import Document, Duty
from assistant.register.due import due_date
from assistant.register.filtering import Wanted, agencies_named, chosen_duties
from assistant.register.tables import PARTS

_PURPOSE = "Việc từng cơ quan được giao trong tài liệu, kèm thời hạn. Bấm vào một dòng để xem nguyên văn."
_BY_PART, _BY_DEADLINE = "Theo vai trò", "Theo thời hạn"
_MOST_OFFERED = 16
_AGENCY = "co-quan"


def page() -> None:
    """The page."""
    with shared.frame("Trách nhiệm", _PURPOSE):
        register.style()
        duties = shared.register().duties
        if not duties:
            st.info("Tài liệu hiện có không giao trách nhiệm cho cơ quan nào.", icon=":material/info:")
            return
        documents = {document.name: document for document in shared.documents()}
        tokens = {id(duty): f"d{place}" for place, duty in enumerate(duties)}
        shared.bridge(
            register.opener({tokens[id(duty)]: duty.citation for duty in duties})
        )  # before the rows: they may be pressed at once
        wanted = _wanted(duties, list(documents.values()))
        understood = register.understood(wanted, list(documents.values()), shared.register())
        if understood:
            within = chosen_duties(duties, understood)
            agency, fitting = _agency(within)
            found = [duty for duty in within if duty.name in ((agency,) if agency else fitting)]
            _found(found, agency, tokens, documents)
        register.silent(documents.values(), {duty.citation.document for duty in duties}, "trách nhiệm")
        source.show()


def _wanted(duties: Sequence[Duty], documents: list[Document]) -> Wanted:
    """The filters but for the agency; each stands in the address."""
    named = {duty.citation.document for duty in duties}
    offered = register.choices(
        (duty.province for duty in duties),
        (duty.deadline for duty in duties),
        (document for document in documents if document.name in named),
    )
    parts = {name: part for part, name in PARTS.items()}
    with st.container(key="filters", horizontal=True, gap="small", vertical_alignment="bottom"):
        provinces = register.several("Tỉnh, thành phố", offered.provinces, "tinh")
        chosen = st.multiselect(
            "Vai trò", list(parts), key="vai-tro", placeholder="Tất cả", select_all=False, bind="query-params"
        )
        year = register.one_of("Hạn trong năm", offered.years, "nam")
        names = register.several("Văn bản", list(offered.documents), "van-ban", offered.documents)
        task = register.words("Nhiệm vụ", "nhiem-vu", "Vài chữ của việc được giao…")
    return Wanted(provinces, names, year, parts=tuple(parts[name] for name in chosen), task=task)


def _agency(duties: Sequence[Duty]) -> tuple[str, list[str]]:
    """The agency chosen among those that have duties left, "" for none; and all that what is typed may mean."""
    counts: dict[str, int] = {}
    for duty in duties:
        counts[duty.name] = counts.get(duty.name, 0) + 1
    typed = register.words("Cơ quan", "tim", "Gõ tên, viết tắt, có dấu hay không dấu: so khcn, UBND huyện…")
    fitting = agencies_named(typed, duties) if typed.strip() else list(counts)
    offered = sorted(fitting, key=lambda name: -counts[name])
    chosen = str(st.session_state.get(_AGENCY) or st.query_params.get(_AGENCY, ""))
    shown = offered[:_MOST_OFFERED]
    if chosen in counts and chosen not in shown:
        shown = [chosen, *shown]
    agency = st.pills(
        "Chọn cơ quan",
        shown,
        key=_AGENCY,
        format_func=label,
        label_visibility="collapsed",
        bind="query-params",
    )
    if len(offered) > _MOST_OFFERED:
        st.caption(f"… còn {number(len(offered) - _MOST_OFFERED)} cơ quan. Gõ vài chữ của tên cơ quan để tìm.")
    return agency or "", fitting


def _found(found: Sequence[Duty], agency: str, tokens: dict[int, str], documents: dict[str, Document]) -> None:
    if not found:
        st.info(
            "Không có trách nhiệm nào khớp. Hãy bớt điều kiện lọc hoặc gõ tên cơ quan khác.", icon=":material/info:"
        )
        return
    with st.container(key="views", horizontal=True, vertical_alignment="center"):
        view = st.segmented_control(
            "Cách xem",
            (_BY_PART, _BY_DEADLINE),
            default=_BY_PART,
            required=True,
            key="xem",
            label_visibility="collapsed",
            bind="query-params",
        )
        st.space("stretch")
        register.downloads("trach-nhiem", lambda form: _file(form, found, documents), len(found))
    if agency:
        st.subheader(label(agency), anchor=False)
    if view == _BY_DEADLINE:
        _by_deadline(found, agency, tokens, documents)
    else:
        _by_part(found, agency, tokens, documents)


def _file(form: Format, found: Sequence[Duty], documents: dict[str, Document]) -> bytes:
    return duties_as(form, found, list(documents.values()))


def _by_part(found: Sequence[Duty], agency: str, tokens: dict[int, str], documents: dict[str, Document]) -> None:
    for part, name in PARTS.items():
        own = [duty for duty in found if duty.part == part]
        if own:
            st.html(f'<h3 class="part">{name[:1].upper()}{name[1:]} <span class="facts">{number(len(own))}</span></h3>')
            _rows(own, part, ("Vai trò", *_known(agency)), tokens, documents)


def _by_deadline(found: Sequence[Duty], agency: str, tokens: dict[int, str], documents: dict[str, Document]) -> None:
    """Those with a day first, the earliest before; then those with a rhythm, then the rest."""
    ordered = sorted(found, key=_urgency)
    if not any(due_date(duty.deadline) for duty in ordered):
        st.caption("Không việc nào trong danh sách này có thời hạn cụ thể.")
    _rows(ordered, "deadline", _known(agency), tokens, documents)


def _urgency(duty: Duty) -> tuple[int, date]:
    due = due_date(duty.deadline)
    return (0, due) if due else (1 if duty.deadline or duty.rhythm else 2, date.max)


def _known(agency: str) -> tuple[str, ...]:
    """The heads that say nothing once an agency has been chosen."""
    return ("Cơ quan",) if agency else ()


def _rows(
    duties: Sequence[Duty], key: str, dropped: tuple[str, ...], tokens: dict[int, str], documents: dict[str, Document]
) -> None:
    dropped = dropped if any(duty.province for duty in duties) else (*dropped, PLACE_HEAD)
    heads = tuple(head for head in DUTY_HEADS if head not in dropped)
    made = [without(duty_row(duty, tokens[id(duty)], documents), DUTY_HEADS, *dropped) for duty in duties]
    register.rows(heads, made, f"duties-{key}", "duties")
