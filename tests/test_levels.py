import pytest

from assistant.register.levels import is_step, levels_in
from assistant.vietnamese.numbers import figures


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Trình độ công nghệ đạt mức khá so với cả nước", ["mức khá"]),
        ("Chỉ số PAPI thuộc nhóm trung bình cao", ["nhóm trung bình cao"]),
        ("đạt mức ngang bằng số kinh phí ngân sách chi, và", ["mức ngang bằng số kinh phí ngân sách chi"]),
        ("Duy trì mức đầu tư cho khoa học", []),
        ("nâng cao mức sống", []),
    ],
)
def test_levels_in_words(text, levels):
    assert [level.text for level in levels_in(text)] == levels


def test_a_rank_has_a_value():
    (rank,) = levels_in("Chỉ số PAR INDEX xếp thứ 10/34 tỉnh, thành phố trở lên")
    assert (rank.text, rank.unit, [int(value) for value in rank.values]) == ("thứ 10/34", "thứ", [10])
    assert rank.comparators == ("at_least",)


def test_a_step_is_a_level_of_several():
    (step,) = figures("nâng lên cấp độ 3/7")
    (name,) = figures("dịch vụ công mức độ 4")
    assert (is_step(step), is_step(name)) == (True, False)
