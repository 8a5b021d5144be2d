"""Lists of agencies taken apart, and their names written out."""

from __future__ import annotations

import pytest

from assistant.register.agencies import agents_in, listed_in
from assistant.register.mentions import begins, inside, is_organizing, protected
from assistant.register.official import normal_name


@pytest.mark.parametrize(
    ("written", "name", "province"),
    [
        ("Sở KH&CN", "Sở Khoa học và Công nghệ", ""),
        ("Sở KH&CN tỉnh Long An", "Sở Khoa học và Công nghệ", "Long An"),
        ("UBND tỉnh Đăk Lăk", "Ủy ban nhân dân tỉnh", "Đắk Lắk"),
        ("BCSĐ UBND tỉnh", "Ban cán sự đảng Ủy ban nhân dân tỉnh", ""),
        ("MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", ""),
        ("Chủ tịch UBND các cấp", "Chủ tịch Ủy ban nhân dân các cấp", ""),
        ("những cơ quan có liên quan", "Các cơ quan liên quan", ""),
        ("Hợp tác xã Dâu tằm Ba Tri", "Hợp tác xã Dâu tằm Ba Tri", ""),
    ],
)
def test_names(written, name, province):
    assert normal_name(written) == (name, province)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ban Quản lý dự án đầu tư xây dựng huyện", "Ban Quản lý dự án đầu tư xây dựng huyện"),
        ("Sở Y tế riêng dự án trạm xá", "Sở Y tế"),
        ("Ban Quản lý chợ, với tư cách chủ đầu tư", "Ban Quản lý chợ"),
        ("Ủy ban Kiểm tra Tỉnh ủy mỗi năm", "Ủy ban Kiểm tra Tỉnh ủy"),
    ],
)
def test_where_a_name_ends(text, name):
    (agent,) = agents_in(text)
    assert agent.text == name


def test_an_abbreviation_of_the_document_is_written_out():
    assert normal_name("Đơn vị TDPS", {"TDPS": "truyền dẫn phát sóng"})[0] == "Đơn vị truyền dẫn phát sóng"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Các huyện ủy, thị ủy, thành ủy và đảng ủy trực thuộc Tỉnh ủy, các ban của Tỉnh ủy, Mặt trận Tổ quốc "
            "và các đoàn thể",
            [
                "Các huyện ủy, thị ủy, thành ủy và đảng ủy trực thuộc Tỉnh ủy",
                "Các ban của Tỉnh ủy",
                "Ủy ban Mặt trận Tổ quốc Việt Nam",
                "Các đoàn thể",
            ],
        ),
        (
            "Bộ Văn hóa, Thể thao và Du lịch, UBND các huyện, thị xã; các cơ quan tham mưu, giúp việc của Tỉnh ủy",
            [
                "Bộ Văn hóa, Thể thao và Du lịch",
                "Ủy ban nhân dân các huyện, thị xã",
                "Các cơ quan tham mưu, giúp việc của Tỉnh ủy",
            ],
        ),
        (
            "Người đứng đầu các đoàn thể, các sở, ngành và Văn phòng Tỉnh ủy",
            ["Người đứng đầu các đoàn thể, các sở, ngành", "Văn phòng Tỉnh ủy"],
        ),
        (
            "Ban Chủ nhiệm thực hiện Chương trình phát triển du lịch và các cơ quan liên quan",
            ["Ban Chủ nhiệm thực hiện Chương trình phát triển du lịch", "Các cơ quan liên quan"],
        ),
    ],
)
def test_lists(text, names):
    assert [agent.name for agent in agents_in(text)] == names


def test_an_agent_stands_where_it_was_written():
    text = "phối hợp với Sở Nội vụ và Công an tỉnh"
    agents = agents_in(text, text.index("Sở"))
    assert [text[agent.start : agent.end] for agent in agents] == ["Sở Nội vụ", "Công an tỉnh"]


def test_a_cell_may_hold_what_no_gazetteer_knows():
    assert [agent.name for agent in listed_in("(1) Bộ Tư pháp (2) VTV, VOV")] == ["Bộ Tư pháp", "VTV", "VOV"]


def test_a_noun_is_told_from_a_verb():
    assert begins("các tổ chức tín dụng báo cáo")
    assert not begins("Tổ chức sơ kết hằng năm")
    assert not begins("báo cáo kết quả")
    assert is_organizing("tổ chức hội thảo về thuế", 0)
    assert inside("Sở Xây dựng ban hành", 4)
    assert not inside("Sở Xây dựng ban hành", 12)


def test_an_unknown_name_ends_at_its_verb():
    assert [a.name for a in agents_in("Tập đoàn Điện lực Việt Nam bảo đảm", 0, 26)] == ["Tập đoàn Điện lực Việt Nam"]


def test_places_of_several_levels_are_of_one_body():
    text = "Chủ tịch Ủy ban nhân dân cấp tỉnh, thành phố trực thuộc Trung ương chịu trách nhiệm thi hành."
    end = text.index("thành phố") + len("thành phố")
    assert any(start < text.index("tỉnh,") + 1 and last >= end for start, last in protected(text))
    other = "Công an tỉnh, Sở Y tế phối hợp kiểm tra."
    assert not any(start < other.index("tỉnh") and last > other.index("Sở") for start, last in protected(other))
