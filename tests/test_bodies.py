"""The bodies that a text names, and whether two names may be of one body."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.bodies import bodies_in, is_issuer, is_same_body, names_one_of
from assistant.records import Metadata


def test_a_board_is_named_by_each_word_of_its_field() -> None:
    text = "Ban Chỉ đạo của tỉnh về phát triển du lịch, kinh tế biển họp hằng quý."
    assert names_one_of(("Ban Chỉ đạo du lịch",), text)
    assert not names_one_of(("Ban Chỉ đạo giáo dục",), text)


def test_one_body_in_two_spellings() -> None:
    assert names_one_of(("Sở Khoa học và Công nghệ",), "Sở KH&CN chủ trì.")
    assert not names_one_of(("Sở Y tế",), "Sở Tài chính chủ trì.")
    assert is_same_body("Văn phòng", "Văn phòng Tỉnh ủy")


def test_the_police_are_a_body() -> None:
    assert [mention.text for mention in bodies_in("phối hợp với Công an tỉnh và Thanh tra tỉnh")] == [
        "Công an tỉnh",
        "Thanh tra tỉnh",
    ]


def test_a_body_is_the_same_with_its_name_abbreviated() -> None:
    assert is_same_body("Quỹ BHYT", "Quỹ Bảo hiểm y tế")
    assert not is_same_body("Quỹ BHYT", "Quỹ Bảo hiểm xã hội")


def test_a_body_in_small_letters_is_named_too() -> None:
    assert names_one_of(("Quỹ BHYT",), "mở rộng chi trả của quỹ bảo hiểm y tế")
    assert not names_one_of(("Quỹ BHYT",), "mở rộng chi trả của quỹ phát triển đất")


def test_the_committees_of_a_level_are_those_of_any_place_of_it() -> None:
    assert is_same_body("UBND cấp tỉnh", "UBND tỉnh, thành phố")
    assert is_same_body("UBND cấp xã", "UBND xã, phường")
    assert not is_same_body("UBND cấp tỉnh", "UBND cấp xã")


@pytest.mark.parametrize(
    ("agency", "issuer", "issued"),
    [
        ("Tỉnh ủy", "Ban Chấp hành Đảng bộ tỉnh Sơn La", True),
        ("Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Sơn La", True),
        ("Huyện ủy", "Ban Chấp hành Đảng bộ huyện Mai Sơn", True),
        ("Tỉnh ủy", "Ủy ban nhân dân tỉnh Sơn La", False),
        ("Huyện ủy", "Ban Chấp hành Đảng bộ tỉnh Sơn La", False),
    ],
)
def test_a_committee_of_the_party_is_called_by_its_place_or_its_level(agency: str, issuer: str, issued: bool) -> None:
    assert is_issuer(agency, Metadata(issuer=issuer)) is issued


def test_an_issuer_may_be_called_in_short() -> None:
    (agency,) = understand("HĐND tỉnh quyết nghị gì?").agencies
    assert is_issuer(agency, Metadata(issuer="Hội đồng nhân dân tỉnh Lâm Khê"))


def test_a_name_ends_at_the_verb_and_with_its_place() -> None:
    assert [one.text for one in bodies_in("Công ty Điện lực Cà Mau kéo dây qua sông")] == ["Công ty Điện lực Cà Mau"]
