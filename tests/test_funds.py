import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.funds import asks_funds, names_source
from tests.made import passage, weighed

TOLD = "Kinh phí thực hiện được bố trí từ ngân sách tỉnh và lồng ghép các chương trình."
SHARED = "Huy động vốn của doanh nghiệp và các nguồn hợp pháp khác cho chuyển đổi số."
AIMED = "Ưu tiên thu hút dự án công nghệ cao, tạo nguồn thu lớn trên một đơn vị diện tích."
STAFF = "Bổ sung nguồn nhân lực khoa học cho tỉnh."


@pytest.mark.parametrize(
    ("asked", "is_asked"),
    [
        ("Vốn cho chuyển đổi số lấy từ đâu?", True),
        ("kinh phi lam de an o dau ra", True),
        ("Kinh phí của đề án là bao nhiêu?", False),
        ("Nước tưới lấy từ đâu?", False),
    ],
)
def test_where_money_comes_from_is_asked(asked: str, is_asked: bool) -> None:
    assert asks_funds(understand(asked)) is is_asked


@pytest.mark.parametrize(("clause", "is_named"), [(TOLD, True), (SHARED, True), (AIMED, False), (STAFF, False)])
def test_a_clause_tells_where_money_comes_from_by_naming_it(clause: str, is_named: bool) -> None:
    question = understand("Vốn cho khoa học của tỉnh lấy từ đâu?")
    assert names_source(question, weighed(question, passage(clause))[0]) is is_named


def test_nothing_else_asks_for_a_source_of_money() -> None:
    question = understand("Tỉnh thu hút dự án gì?")
    assert names_source(question, weighed(question, passage(AIMED))[0])
