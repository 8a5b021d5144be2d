"""A name asked to be explained that stands nowhere: clauses that have its words apart explain something else."""

import pytest

from assistant.answering.forms import statements_of
from tests.made import Shelved, book

READER = Shelved(
    book(
        "a.md",
        "Lâm Khê",
        "Muối hồng là muối phơi trên nền gạch nung, đóng gói trong năm.",
        "Hợp tác xã muối bán hàng qua chợ phiên, mở lớp tiếng Thái cho thợ gốm.",
        "Làng gốm đón khách thăm bảo tàng thông minh hai lần mỗi năm.",
    )
)


@pytest.mark.parametrize(
    "question", ["Làng thông minh là gì?", "“Làng thông minh” hiểu sao cho đúng ạ?", "thế nào thì được coi là lớp gốm"]
)
def test_a_name_that_stands_nowhere_is_not_explained(question: str) -> None:
    assert statements_of(READER.asked(question)) == []


@pytest.mark.parametrize(
    "question", ["Muối hồng là gì?", "muoi hong hieu sao cho dung", "hiểu sao cho đúng về muối hồng"]
)
def test_a_name_that_is_explained_is_told(question: str) -> None:
    assert statements_of(READER.asked(question))[0].text.startswith("Muối hồng là muối phơi trên nền gạch nung")
