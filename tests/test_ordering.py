import pytest

from assistant.answering.deciding.ordering import order_in, same_order

LAMPS = "Thay đèn ở chợ trước, sau đó mới thay ở bến xe."


@pytest.mark.parametrize(
    ("asked", "stated", "same"),
    [
        ("thay đèn ở chợ trước rồi mới đến bến xe", LAMPS, True),
        ("thay đèn ở bến xe trước rồi mới đến chợ", LAMPS, False),
        ("bến xe xong mới đến chợ", LAMPS, False),
        ("nộp phí xong mới nhận sổ", "Sau khi nộp phí thì nhận sổ.", True),
        ("nhận sổ rồi mới nộp phí trước", "Trước khi nhận sổ thì nộp phí.", None),
        ("chợ trước rồi đến bến xe", "Ở chợ thay trước, ở bến xe thay sau.", True),
    ],
)
def test_orders_are_compared_by_what_comes_first_and_then(asked: str, stated: str, same: bool | None) -> None:
    first, second = order_in(asked), order_in(stated)
    assert (same_order(first, second) if first and second else None) == same


def test_a_text_may_state_no_order() -> None:
    assert order_in("Báo cáo trước ngày 15 hằng tháng.") is None
