"""Acts that documents only cite."""

import pytest

from assistant.answering.acts.cited import cited_statements
from tests.made import Shelved, book

READER = Shelved(
    book(
        "a.md",
        "",
        "Thực hiện Chỉ thị số 8-CT/TU ngày 02 tháng 3 năm 2021 của Ban Thường vụ Tỉnh ủy về trồng cây ven đê"
        " (sau đây gọi tắt là Chỉ thị 8), huyện lập tổ trồng cây.",
        "Báo cáo việc thực hiện Chỉ thị số 8-CT/TU.",
        "Căn cứ Nghị quyết số 9-NQ/TW do Bộ Chính trị ban hành ngày 05/6/2019 về “Nghề muối, nghề cá”, xã họp dân.",
        "Theo Kết luận số 7-KL/TU ngày 01/02/2020 của Tỉnh ủy về đò ngang và Quyết định số 6/QĐ-UBND, bến có phao.",
    )
)


def _told(text: str) -> list[str]:
    return [statement.text for statement in cited_statements(READER.asked(text))]


ORDER = "Chỉ thị số 8-CT/TU ngày 02 tháng 3 năm 2021 của Ban Thường vụ Tỉnh ủy về trồng cây ven đê"


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("chi thi 8-ct/tu la chi thi ve gi", "về trồng cây ven đê"),
        ("Chỉ thị 8 nói về vấn đề gì, của ai?", "về trồng cây ven đê; Ban Thường vụ Tỉnh ủy"),
        ("Chỉ thị 8-CT/TU do cơ quan nào ban hành?", "Ban Thường vụ Tỉnh ủy"),
        ("Chỉ thị 8-CT/TU ký ngày nào?", "ngày 02 tháng 3 năm 2021"),
        ("CT 8-CT/TU của BTV ký ngày nào (kế hoạch có nhắc)?", "ngày 02 tháng 3 năm 2021"),
    ],
)
def test_what_a_citation_says_of_an_act(text: str, lead: str) -> None:
    assert _told(text) == [f"**{lead}** – {ORDER}"]


def test_who_issued_it_may_stand_before_the_date_and_the_subject_in_quotes() -> None:
    assert _told("NQ 9-NQ/TW do ai ban hành, khi nào?") == [
        "**Bộ Chính trị; ngày 05/6/2019** – Nghị quyết số 9-NQ/TW do Bộ Chính trị ban hành ngày 05/6/2019"
        " về “Nghề muối, nghề cá”"
    ]


def test_the_subject_ends_before_the_next_act() -> None:
    (told,) = _told("Kết luận 7-KL/TU về việc gì?")
    assert told.startswith("**về đò ngang** – ")


@pytest.mark.parametrize(
    "text",
    ["Chỉ thị 8-CT/TU giao huyện làm gì?", "Chỉ thị 99-CT/TU về gì?", "Chỉ thị 8-CT/TU về gì, có mấy tổ trồng cây?"],
)
def test_nothing_is_said_of_what_an_act_demands_or_of_one_that_nobody_cites(text: str) -> None:
    assert _told(text) == []
