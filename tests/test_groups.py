import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.groups import group_asked, names_group
from tests.made import passage, weighed


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Giáo viên ở Bến Tre có trách nhiệm gì?", ("giao", "vien")),
        ("nong dan Binh Dinh duoc ho tro gi", ("nong", "dan")),
        ("Các nhóm nghiên cứu ở Long An được hỗ trợ gì?", ("nhom", "nghien")),
        ("Hộ nghèo phải làm gì?", ("ho", "ngheo")),
        ("Đắk Lắk làm gì để thu hút nhân tài?", ()),  # a place is of all its documents
        ("Bản đồ số dùng làm gì?", ()),
        ("Nghị quyết này có vai trò gì?", ()),
        ("Giáo viên được hỗ trợ bao nhiêu?", ()),
    ],
)
def test_of_whom_it_is_asked_what_they_do_or_get(text: str, who: tuple[str, ...]) -> None:
    assert group_asked(understand(text)) == who


@pytest.mark.parametrize(
    ("text", "clause", "is_named"),
    [
        ("Học sinh được hỗ trợ gì?", "Hỗ trợ học sinh khởi nghiệp.", True),
        ("Học sinh được hỗ trợ gì?", "Hỗ trợ khởi nghiệp, phát sinh từ nghiên cứu khoa học.", False),
        ("Giáo viên có trách nhiệm gì?", "Giao công viên phần mềm cho trung tâm quản lý.", False),
    ],
)
def test_a_clause_names_them_by_words_side_by_side(text: str, clause: str, is_named: bool) -> None:
    question = understand(text)
    assert names_group(question, weighed(question, passage(clause))[0]) is is_named
