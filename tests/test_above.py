"""What stands above and beside a clause."""

from __future__ import annotations

import pytest

from assistant.register.above import Surroundings, plain
from tests.made import passage


def bearers(**above):
    one = passage("Rà soát quy hoạch.", **above)
    found, outright = Surroundings([one], {}).bearers(one)
    return [agent.name for agent in found.agents], outright


@pytest.mark.parametrize(
    ("heading", "names", "outright"),
    [
        ("1. Sở Khoa học và Công nghệ", ["Sở Khoa học và Công nghệ"], False),
        ("Điều 5. Trách nhiệm của Bộ Y tế, Bộ Tài chính", ["Bộ Y tế", "Bộ Tài chính"], True),
        ("PHỤ LỤC I. NHIỆM VỤ CỦA CÁC BỘ, NGÀNH TRONG TRIỂN KHAI ĐỀ ÁN", ["Các bộ, ngành"], True),
        ("2. Giao Sở Xây dựng", ["Sở Xây dựng"], True),
        ("3. Công an tỉnh chủ trì", ["Công an tỉnh"], True),
        ("3. Công an tỉnh chủ trì tuần tra", [], False),
        ("3. Phát triển doanh nghiệp", [], False),
        ("4. Doanh nghiệp và thị trường", [], False),
    ],
)
def test_headings(heading, names, outright):
    assert bearers(headings=(heading,)) == (names, outright)


def test_a_part_that_is_nobodys_ends_what_stands_above():
    assert bearers(headings=("Chương II. Trách nhiệm của Bộ Y tế", "Điều 9. Tổ chức thực hiện")) == ([], False)


def test_the_line_that_introduces_a_list_comes_first():
    assert bearers(headings=("1. Sở Y tế",), lead="Sở Nội vụ có trách nhiệm:") == (["Sở Nội vụ"], True)


def test_a_line_of_who_leads_has_the_clause_before_it_and_the_time_after_it():
    lines = [
        passage("Sửa luật phí.", ordinal=0),
        passage("Đơn vị chủ trì: Bộ Tài chính.", ordinal=1),
        passage("Thời gian hoàn thành: Trong năm 2026.", ordinal=2),
    ]
    around = Surroundings(lines, {})
    assert (around.task_of(1), around.due(1)) == ("Sửa luật phí.", "Trong năm 2026")


def test_headings_lose_number_and_capitals():
    assert plain("II.1) TỔ CHỨC THỰC HIỆN:") == "tổ chức thực hiện"
    assert plain("a) Bộ Công an") == "Bộ Công an"
