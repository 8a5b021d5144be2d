"""Who has to do what in one sentence."""

from __future__ import annotations

import pytest

from assistant.register.agencies import listed_in
from assistant.register.bearers import NOBODY, Bearers
from assistant.register.charges import bearers_in, charges_in, with_own_parts


def said(text: str, above: Bearers = NOBODY) -> list[tuple[str, str, str]]:
    return [(charge.part, charge.agent.name, charge.task) for charge in charges_in(text, above)]


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        (
            "Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính, Công an tỉnh lập kế hoạch mua thuốc.",
            [
                ("lead", "Sở Y tế", "Lập kế hoạch mua thuốc"),
                ("coordinate", "Sở Tài chính", "Lập kế hoạch mua thuốc"),
                ("coordinate", "Công an tỉnh", "Lập kế hoạch mua thuốc"),
            ],
        ),
        (
            "Sở Xây dựng cắm biển báo, Sở Tài chính tham mưu ứng vốn, Công an tỉnh khoanh vùng.",
            [
                ("implement", "Sở Xây dựng", "Cắm biển báo"),
                ("advise", "Sở Tài chính", "Tham mưu ứng vốn"),
                ("implement", "Công an tỉnh", "Khoanh vùng"),
            ],
        ),
        (
            "Đảng ủy UBND tỉnh lãnh đạo lập kế hoạch; chỉ đạo Sở Y tế làm đầu mối, Sở Tài chính chủ trì cấp vốn ở xã,"
            " Sở Nội vụ soạn đề án, Ban Quản lý Bến cảng Sông Lam xây dựng quy chế.",
            [
                ("lead", "Đảng ủy Ủy ban nhân dân tỉnh", "Lãnh đạo lập kế hoạch"),
                ("lead", "Đảng ủy Ủy ban nhân dân tỉnh", "Chỉ đạo Sở Y tế làm đầu mối"),
                ("lead", "Sở Y tế", "Làm đầu mối"),
                ("lead", "Sở Tài chính", "Cấp vốn ở xã"),
                ("implement", "Sở Nội vụ", "Soạn đề án"),
                ("implement", "Ban Quản lý Bến cảng Sông Lam", "Xây dựng quy chế"),
            ],
        ),
        (
            "Ban cán sự đảng UBND tỉnh lãnh đạo lập đề án; lãnh đạo Sở Y tế theo dõi tiến độ.",
            [
                ("lead", "Ban cán sự đảng Ủy ban nhân dân tỉnh", "Lãnh đạo lập đề án"),
                ("lead", "Ban cán sự đảng Ủy ban nhân dân tỉnh", "Lãnh đạo Sở Y tế theo dõi tiến độ"),
                ("monitor", "Sở Y tế", "Theo dõi tiến độ"),
            ],
        ),
        (
            "UBND tỉnh lập kế hoạch; phân công cụ thể: Sở Y tế chủ trì tiêm phòng; Sở Nội vụ cử người.",
            [
                ("implement", "Ủy ban nhân dân tỉnh", "Lập kế hoạch"),
                ("implement", "Ủy ban nhân dân tỉnh", "Phân công cụ thể"),
                ("lead", "Sở Y tế", "Tiêm phòng"),
                ("implement", "Sở Nội vụ", "Cử người"),
            ],
        ),
        (
            "Sở Giáo dục và Đào tạo phối hợp với Tỉnh đoàn Cà Mau, Trường Đại học Cà Mau tuyển chọn bài thi.",
            [
                (
                    "coordinate",
                    "Sở Giáo dục và Đào tạo",
                    "Phối hợp với Tỉnh đoàn Cà Mau, Trường Đại học Cà Mau tuyển chọn bài thi",
                ),
                ("coordinate", "Tỉnh đoàn", "Tuyển chọn bài thi"),
                ("coordinate", "Trường Đại học Cà Mau", "Tuyển chọn bài thi"),
            ],
        ),
        (
            "Công an tỉnh và Bộ Chỉ huy Quân sự tỉnh gác các ngã ba.",
            [
                ("implement", "Công an tỉnh", "Gác các ngã ba"),
                ("implement", "Bộ Chỉ huy Quân sự tỉnh", "Gác các ngã ba"),
            ],
        ),
        (
            "Sở Y tế chủ trì, phối hợp với Cục Thuế tỉnh, Sở Nội vụ xóa hồ sơ trùng.",
            [
                ("lead", "Sở Y tế", "Xóa hồ sơ trùng"),
                ("coordinate", "Cục Thuế tỉnh", "Xóa hồ sơ trùng"),
                ("coordinate", "Sở Nội vụ", "Xóa hồ sơ trùng"),
            ],
        ),
        (
            "Trung tâm Cứu hộ Cà Mau kéo thuyền về bến; Phó Chủ tịch UBND tỉnh phụ trách giao thông chỉ đạo kéo phà.",
            [
                ("implement", "Trung tâm Cứu hộ Cà Mau", "Kéo thuyền về bến"),
                ("lead", "Phó Chủ tịch Ủy ban nhân dân tỉnh phụ trách giao thông", "Chỉ đạo kéo phà"),
            ],
        ),
        (
            "Các sở, ngành theo chức năng: Sở Công Thương là cơ quan thường trực; Sở Y tế nuôi đội trực.",
            [
                ("lead", "Sở Công Thương", "Là cơ quan thường trực"),
                ("implement", "Sở Y tế", "Nuôi đội trực"),
            ],
        ),
        (
            "Đảng ủy phân công người trực; định kỳ hằng năm, trước ngày 05/11, báo cáo Ban Thường vụ Tỉnh ủy.",
            [
                ("implement", "Đảng ủy", "Phân công người trực"),
                ("report", "Đảng ủy", "Định kỳ hằng năm, trước ngày 05/11, báo cáo Ban Thường vụ Tỉnh ủy"),
            ],
        ),
        (
            "Sở GTVT có trách nhiệm kiểm tra các bến xe và báo cáo UBND tỉnh trước ngày 15/8/2025.",
            [
                ("monitor", "Sở Giao thông vận tải", "Kiểm tra các bến xe"),
                ("report", "Sở Giao thông vận tải", "Báo cáo UBND tỉnh trước ngày 15/8/2025"),
            ],
        ),
        (
            "Ban cán sự đảng UBND tỉnh lãnh đạo UBND tỉnh ban hành đề án.",
            [
                ("lead", "Ban cán sự đảng Ủy ban nhân dân tỉnh", "Lãnh đạo UBND tỉnh ban hành đề án"),
                ("implement", "Ủy ban nhân dân tỉnh", "Ban hành đề án"),
            ],
        ),
        (
            "Các sở, ban, ngành; UBND các huyện căn cứ chức năng, nhiệm vụ được giao, tổ chức triển khai Đề án.",
            [
                ("implement", "Các sở, ban, ngành", "Tổ chức triển khai Đề án"),
                ("implement", "Ủy ban nhân dân các huyện", "Tổ chức triển khai Đề án"),
            ],
        ),
        (
            "Sở Tài chính lập kế hoạch giám sát chi tiêu; gặp vướng mắc thì kịp thời tham mưu UBND tỉnh xử lý.",
            [
                ("monitor", "Sở Tài chính", "Lập kế hoạch giám sát chi tiêu"),
                ("advise", "Sở Tài chính", "Kịp thời tham mưu UBND tỉnh xử lý"),
            ],
        ),
        (
            "Thành lập Ban Chỉ đạo để giúp Tỉnh ủy chỉ đạo, hướng dẫn, theo dõi việc sắp xếp bộ máy.",
            [("monitor", "Ban Chỉ đạo", "Giúp Tỉnh ủy chỉ đạo, hướng dẫn, theo dõi việc sắp xếp bộ máy")],
        ),
        (
            "Trước ngày 01/7/2026, người đứng đầu các cơ quan, đơn vị phân công cán bộ trực.",
            [("implement", "Người đứng đầu các cơ quan, đơn vị", "Phân công cán bộ trực")],
        ),
        (
            "Chủ tịch UBND các cấp chịu trách nhiệm trước cấp trên về kết quả giải ngân.",
            [
                (
                    "implement",
                    "Chủ tịch Ủy ban nhân dân các cấp",
                    "Chịu trách nhiệm trước cấp trên về kết quả giải ngân",
                )
            ],
        ),
        (
            "Việc đôn đốc thu thuế được giao cho Chi cục Thuế khu vực.",
            [("monitor", "Chi cục Thuế khu vực", "Đôn đốc thu thuế")],
        ),
        (
            "UBND tỉnh giao Sở Công Thương làm đầu mối, phối hợp với Công an tỉnh kiểm tra chợ.",
            [
                ("lead", "Sở Công Thương", "Kiểm tra chợ"),
                ("coordinate", "Công an tỉnh", "Kiểm tra chợ"),
                ("monitor", "Sở Công Thương", "Kiểm tra chợ"),
            ],
        ),
        (
            "Công an tỉnh phối hợp với Sở Xây dựng tuần tra các tuyến đường.",
            [
                ("coordinate", "Công an tỉnh", "Phối hợp với Sở Xây dựng tuần tra các tuyến đường"),
                ("coordinate", "Sở Xây dựng", "Tuần tra các tuyến đường"),
            ],
        ),
        (
            "Đơn vị vận hành cảng có trách nhiệm lắp đặt thiết bị giám sát.",
            [("implement", "Đơn vị vận hành cảng", "Lắp đặt thiết bị giám sát")],
        ),
        ("Sở Y tế đã chủ trì xây dựng đề án.", []),
        ("Giấy phép do Sở Y tế cấp được dùng trong 05 năm.", []),
    ],
)
def test_sentences(text, charges):
    assert said(text) == charges


def test_a_line_above_gives_its_agencies_and_their_parts():
    above = bearers_in("Sở Y tế chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ:")
    assert said("Lập danh mục thuốc hiếm;", above) == [
        ("lead", "Sở Y tế", "Lập danh mục thuốc hiếm"),
        ("coordinate", "Sở Tài chính", "Lập danh mục thuốc hiếm"),
        ("coordinate", "Sở Nội vụ", "Lập danh mục thuốc hiếm"),
    ]


def test_the_list_of_an_order_has_the_agency_of_its_first_line():
    assert [agent.name for agent in bearers_in("Giao Sở Xây dựng:").agents] == ["Sở Xây dựng"]


def test_who_leads_what_is_itself_a_report_reports_too():
    charges = [charge for charge in charges_in("Sở Y tế chủ trì xây dựng quy hoạch.") if charge.part == "lead"]
    assert [charge.part for charge in with_own_parts(charges)] == ["lead"]


def test_the_task_keeps_the_spelling_of_the_document():
    assert said("Sở Y tế tuyển bác sĩ cho tuyến xã.") == [("implement", "Sở Y tế", "Tuyển bác sĩ cho tuyến xã")]
    assert said("Uỷ ban nhân dân tỉnh tuyển bác sĩ.") == [("implement", "Ủy ban nhân dân tỉnh", "Tuyển bác sĩ")]


def test_what_a_body_is_below_its_name_is_its_lead() -> None:
    above = Bearers(bearers_in("Sở Nội vụ:").agents)
    text = "Cơ quan thường trực về thi đua; tham mưu khen thưởng."
    assert said(text, above) == [
        ("lead", "Sở Nội vụ", "Cơ quan thường trực về thi đua"),
        ("advise", "Sở Nội vụ", "Tham mưu khen thưởng"),
    ]


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        (
            "Sở Tài chính, Sở Xây dựng và Sở Nội vụ theo chức năng lần lượt bố trí vốn, thẩm định mẫu nhà và đưa kết "
            "quả vào thi đua.",
            [
                ("implement", "Sở Tài chính", "Bố trí vốn"),
                ("implement", "Sở Xây dựng", "Thẩm định mẫu nhà"),
                ("implement", "Sở Nội vụ", "Đưa kết quả vào thi đua"),
            ],
        ),
        (
            "Ban Quản lý Khu bảo tồn biển Vũng Chua thả phao ở bãi tắm.",
            [("implement", "Ban Quản lý Khu bảo tồn biển Vũng Chua", "Thả phao ở bãi tắm")],
        ),
        (
            "Chi cục Hải quan khu vực VI cải cách quy trình kiểm hóa.",
            [("implement", "Chi cục Hải quan khu vực VI", "Cải cách quy trình kiểm hóa")],
        ),
        (
            "Mỗi đồng chí Tỉnh ủy viên theo dõi ít nhất 01 xã.",
            [("monitor", "Mỗi đồng chí Tỉnh ủy viên", "Theo dõi ít nhất 01 xã")],
        ),
        ("Thành lập Trung tâm Giống cua đặt trong Khu nông nghiệp, đi vào hoạt động trong năm 2026.", []),
    ],
)
def test_a_name_ends_where_what_its_body_does_begins(text, charges):
    assert said(text) == charges


def test_the_committees_of_several_places_are_one_body_or_named_each():
    named = [agent.name for agent in listed_in("UBND các huyện Hòa Bắc, Vĩnh Lộc, Na Rông; Sở Y tế")]
    assert named == ["Ủy ban nhân dân các huyện Hòa Bắc, Vĩnh Lộc, Na Rông", "Sở Y tế"]
    charges = said("UBND các xã Hòa Bắc, Vĩnh Lộc và các phường liên quan giao đất sạch.")
    assert [agency for _, agency, _ in charges] == [
        "Ủy ban nhân dân các xã Hòa Bắc, Vĩnh Lộc",
        "Ủy ban nhân dân các phường liên quan",
    ]


def test_a_name_of_two_places_stays_whole():
    (agent,) = listed_in("Ban Quản lý Khu kinh tế cửa khẩu Bình Thủy - Lạng Sơn")
    assert agent.name == "Ban Quản lý Khu kinh tế cửa khẩu Bình Thủy - Lạng Sơn"
