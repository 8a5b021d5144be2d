"""The date of an act that is cited is none of what the sentence tells."""

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.gates import passes_gates
from tests.made import passage, weighed

CITING = "Thực hiện Chỉ thị số 8-CT/TU ngày 02 tháng 3 năm 2021 của Tỉnh ủy về trồng cây ven đê."


def test_it_answers_only_who_asks_for_the_act() -> None:
    (planted,) = weighed("Khi nào trồng xong cây ven đê?", passage(CITING))
    assert not passes_gates(understand("Khi nào trồng xong cây ven đê?"), planted)
    assert passes_gates(understand("Chỉ thị 8-CT/TU về trồng cây ven đê ban hành khi nào?"), planted)


def test_nor_does_it_where_it_stands_in_a_heading() -> None:
    heading = "Kế hoạch thực hiện Chỉ thị số 8-CT/TU ngày 02/3/2021"
    (planted,) = weighed("Khi nào trồng xong cây ven đê?", passage("Trồng xong cây ven đê.", headings=(heading,)))
    assert not passes_gates(understand("Khi nào trồng xong cây ven đê?"), planted)
