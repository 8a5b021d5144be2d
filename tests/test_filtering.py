"""Targets and duties chosen as a person names them."""

from __future__ import annotations

import pytest

from assistant.errors import UnknownName
from assistant.records import Register
from assistant.register.filtering import (
    Wanted,
    agencies_named,
    asked_documents,
    chosen_duties,
    chosen_targets,
    resolved,
    years_of,
)
from tests.registered import DOCUMENTS, DUTIES, REGISTER, TARGETS, duty


def targets(**wanted: object) -> list[int]:
    """The places in TARGETS of those chosen."""
    asked = resolved(Wanted(**wanted), DOCUMENTS, REGISTER)  # type: ignore[arg-type]
    return [TARGETS.index(target) for target in chosen_targets(TARGETS, asked)]


def duties(**wanted: object) -> list[int]:
    asked = resolved(Wanted(**wanted), DOCUMENTS, REGISTER)  # type: ignore[arg-type]
    return [DUTIES.index(duty) for duty in chosen_duties(DUTIES, asked)]


def test_nothing_wanted_narrows_nothing() -> None:
    assert targets() == [0, 1, 2, 3]
    assert duties() == [0, 1, 2]


@pytest.mark.parametrize("spelling", ["Đắk Lắk", "dak lak", "Daklak", "tỉnh Đăk Lăk", "DAK LAK"])
def test_a_province_in_any_spelling(spelling: str) -> None:
    assert targets(provinces=(spelling,)) == [0, 1]


def test_several_provinces() -> None:
    assert targets(provinces=("dak lak", "binh dinh")) == [0, 1, 2, 3]


def test_an_unknown_province_names_those_that_are_there() -> None:
    with pytest.raises(UnknownName, match=r"“Hà Nội”.*Bình Định, Đắk Lắk\."):
        targets(provinces=("Hà Nội",))


def test_a_province_of_today_points_to_the_former_one_that_is_there() -> None:
    with pytest.raises(UnknownName, match="Không có văn bản nào của Gia Lai, nhưng có của Bình Định"):
        targets(provinces=("gia lai",))


def test_where_no_document_names_a_province() -> None:
    with pytest.raises(UnknownName, match="Chưa có văn bản nào nêu tỉnh"):
        resolved(Wanted(provinces=("Huế",)), DOCUMENTS[2:], Register())


@pytest.mark.parametrize("given", ["dl.md", "nghi quyet khoa hoc", "12-NQ/TU", "12 nq tu"])
def test_a_document_by_file_number_or_words(given: str) -> None:
    assert targets(documents=(given,)) == [0, 1]


def test_an_unknown_document_names_those_that_are_there() -> None:
    with pytest.raises(UnknownName, match="Nghị quyết về khoa học; Chương trình hành động; Bài báo"):
        targets(documents=("thông tư 99",))


def test_the_documents_asked_about() -> None:
    assert [d.name for d in asked_documents(DOCUMENTS, Wanted(provinces=("Đắk Lắk",)))] == ["dl.md"]
    assert [d.name for d in asked_documents(DOCUMENTS, Wanted())] == ["dl.md", "bd.md", "ba.md"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tfp", [0, 1, 2]),
        ("ty le dong gop", [0, 1]),
        ("chi khoa học", [3]),
        ("đóng góp vào tăng trưởng", [2]),
        ("không có", []),
    ],
)
def test_an_indicator_by_its_words(words: str, found: list[int]) -> None:
    assert targets(indicator=words) == found


@pytest.mark.parametrize(
    ("years", "found"),
    [
        ("2025", [0, 2]),
        ("2023", [2]),
        ("2030", [1]),
        ("2021-2025", [0, 2]),
        ("giai đoạn 2026 - 2030", [1]),
        ("2016-2020", [3]),
    ],
)
def test_a_year_falls_in_a_period_and_a_period_holds_what_is_due_in_it(years: str, found: list[int]) -> None:
    assert targets(years=years) == found


def test_a_year_that_is_none() -> None:
    with pytest.raises(UnknownName, match="Không hiểu năm “sang năm”"):
        targets(years="sang năm")


def test_years_of_a_text() -> None:
    assert years_of("2021-2025") == (2021, 2025)
    assert years_of("31/12/2025") == (2025, 2025)
    assert years_of("hằng năm") is None


def test_targets_and_results_are_told_apart() -> None:
    assert targets(achieved=True) == [3]
    assert targets(achieved=False) == [0, 1, 2]


@pytest.mark.parametrize("given", ["Sở KH&CN", "so khcn", "Sở Khoa học và Công nghệ", "so khoa hoc", "Sở KHCN"])
def test_an_agency_in_any_spelling(given: str) -> None:
    assert duties(agencies=(given,)) == [0]


def test_agencies_that_may_be_meant() -> None:
    assert agencies_named("ubnd", DUTIES) == ["Ủy ban nhân dân tỉnh"]
    assert agencies_named("Sở Xây dựng", DUTIES) == []


def test_an_unknown_agency_names_those_that_are_there() -> None:
    with pytest.raises(UnknownName, match=r"“Sở Xây dựng”.*Sở Khoa học và Công nghệ; Ban Tuyên giáo"):
        duties(agencies=("Sở Xây dựng",))


def test_a_part_a_task_and_a_deadline() -> None:
    assert duties(parts=("coordinate", "report")) == [1, 2]
    assert duties(task="tuyen truyen") == [1]
    assert duties(years="2025") == [0]


def test_a_name_of_one_word_is_not_taken_for_the_agency_meant() -> None:
    vague = (duty("Sở", "Sở", "lead", "việc"), *DUTIES)
    assert agencies_named("so khcn", vague) == ["Sở Khoa học và Công nghệ"]
    assert agencies_named("Sở Xây dựng", vague) == []
    assert agencies_named("sở", vague) == ["Sở"]
