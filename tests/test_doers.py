"""Who does what a clause says, and which part of it is one body's."""

from __future__ import annotations

import pytest

from assistant.answering.weighing.doers import body_above, own_part, subject_of
from tests.made import passage

SHARED = (
    "Sở Y tế dự trữ 40 cơ số thuốc, Sở Xây dựng gia cố 12 nhà văn hóa; Giám đốc Sở Nội vụ điều 30 cán bộ về xã, "
    "Tổ số 2 phụ trách vùng cao; việc thay lịch trực do Chủ tịch UBND cấp xã quyết định, gửi Công an tỉnh trước 8 giờ."
)


def test_several_bodies_may_be_the_subject() -> None:
    assert subject_of("Sở Y tế và Sở Tài chính phối hợp thực hiện.") == "Sở Y tế và Sở Tài chính"
    assert subject_of("Thực hiện nghiêm việc kiểm tra.") == ""
    assert subject_of("Các sở, ban, ngành thiếu chủ động đề xuất việc.") == ""


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Điều 6. Trách nhiệm của Sở Y tế", "Sở Y tế"),
        ("Điều 16. Nhiệm vụ, quyền hạn của Sở Y tế", "Sở Y tế"),
        ("2. Sở Y tế", "Sở Y tế"),
        ("Phối hợp giữa các ngành với Sở Y tế", ""),
        ("III. TỔ CHỨC THỰC HIỆN", ""),
    ],
)
def test_a_heading_may_name_the_body(heading: str, body: str) -> None:
    assert body_above(passage("Kiểm tra các chợ.", headings=(heading,))) == body


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Phối hợp với Sở Y tế tổ chức tiêm phòng.", ""),
        ("Nâng cao trách nhiệm của Sở Y tế, thanh tra trong quản lý chợ.", ""),
        ("Giao Sở Y tế chủ trì tiêm phòng.", "Sở Y tế"),
        ("Hằng năm, Ủy ban nhân dân cấp xã lập danh sách hộ nghèo.", "Ủy ban nhân dân cấp xã"),
        ("Trên cơ sở đề nghị của Sở Y tế và các địa phương tham gia, Sở Tài chính bố trí vốn.", "Sở Tài chính"),
        ("Đối với các cơ quan, đơn vị đã có trụ sở thì giữ nguyên.", ""),
        ("Thống kê tỉnh hướng dẫn điều tra thu nhập.", "Thống kê tỉnh"),
        ("Nghị quyết số 12-NQ/TU về y tế của Tỉnh ủy đã giao những việc lớn.", ""),  # an act, and not who issued it
    ],
)
def test_who_a_sentence_begins_with(text: str, subject: str) -> None:
    assert subject_of(text) == subject


def test_a_clause_of_several_bodies_is_told_of_the_one_asked() -> None:
    shared = passage(SHARED)
    assert own_part(("Sở Xây dựng",), shared) == "Sở Xây dựng gia cố 12 nhà văn hóa …"
    assert own_part(("Sở Y tế",), passage("Sở Y tế dự trữ thuốc; Sở Xây dựng gia cố nhà.")) == ""
    assert own_part(("Sở Du lịch",), shared) == ""


def test_what_a_body_is_ends_its_name() -> None:
    assert subject_of("Sở Y tế là cơ quan thường trực; báo cáo hằng quý.") == "Sở Y tế"
