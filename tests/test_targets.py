"""Targets of invented documents of several fields; what is expected was written down with the documents."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.reading.formats.registry import read_source
from assistant.reading.read import document_of
from assistant.records import Metadata, Target
from assistant.register.targets import targets_of


def _targets(tmp_path, text: str, name: str = "van-ban.md", **metadata: str) -> tuple[Target, ...]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    document, passages = document_of(
        read_source(path, name), name, Metadata(**metadata), lambda words: len(words.split())
    )
    found = targets_of(document, passages)
    for target in found:
        citation = target.citation
        assert citation.quote == document.text[citation.start : citation.end] != ""
    return found


def _told(target: Target) -> tuple[str, str, tuple[str, ...], str, str]:
    values = tuple(str(value) for value in target.values)
    return target.indicator, target.comparator, values, target.unit, target.period


EDUCATION = """# Kế hoạch phát triển giáo dục và đào tạo tỉnh Lâm Hà giai đoạn 2026 - 2030

## I. Đánh giá tình hình giai đoạn 2021 - 2025

Toàn tỉnh có 412 trường học. Tỷ lệ trường đạt chuẩn quốc gia đạt 58,5%, tăng 6,2 điểm phần trăm so với năm 2020. \
Đã đào tạo 1.250 giáo viên. Phấn đấu đến năm 2030 không còn phòng học tạm.

## II. Mục tiêu

### 1. Mục tiêu cụ thể đến năm 2030

- Tỷ lệ huy động trẻ 5 tuổi đến lớp đạt 99,5% trở lên.
- Có trên 70% số trường mầm non, tiểu học đạt chuẩn quốc gia, trong đó ít nhất 20% đạt chuẩn mức độ 2.
- Tỷ lệ học sinh tốt nghiệp trung học phổ thông đạt 98% vào năm 2027 và 99% vào năm 2030.
- Giảm tỷ lệ học sinh bỏ học xuống dưới 0,3%; bình quân mỗi năm tuyển dụng 150 giáo viên.
- Xây mới 12 trường học, cải tạo 45 phòng học và đầu tư 03 trung tâm giáo dục thường xuyên.

## III. Nhiệm vụ và giải pháp

1. Hồ sơ được giải quyết trong thời hạn 10 ngày làm việc kể từ ngày nhận.
2. Thực hiện 5 nhóm giải pháp sau đây: tuyên truyền; đào tạo; đầu tư.
"""


def test_a_plan_of_education(tmp_path):
    found = _targets(tmp_path, EDUCATION, province="Lâm Đồng", date="2025-12-20")
    results = [target for target in found if target.achieved]
    assert [_told(target)[1:] for target in results] == [
        ("exactly", ("412",), "trường học", "2021-2025"),
        ("exactly", ("58.5",), "%", "2021-2025"),
        ("exactly", ("6.2",), "điểm phần trăm", "2021-2025"),
        ("exactly", ("1250",), "giáo viên", "2021-2025"),
    ]
    assert results[2].measure == "growth"
    assert results[2].baseline == "so với năm 2020"
    assert [_told(target) for target in found if not target.achieved] == [
        ("Tỷ lệ huy động trẻ 5 tuổi đến lớp", "at_least", ("99.5",), "%", "2030"),
        ("Tỷ lệ trường mầm non, tiểu học đạt chuẩn quốc gia", "at_least", ("70",), "%", "2030"),
        ("Tỷ lệ trường mầm non, tiểu học đạt chuẩn quốc gia: đạt chuẩn mức độ 2", "at_least", ("20",), "%", "2030"),
        ("Tỷ lệ học sinh tốt nghiệp trung học phổ thông", "exactly", ("98",), "%", "2027"),
        ("Tỷ lệ học sinh tốt nghiệp trung học phổ thông", "exactly", ("99",), "%", "2030"),
        ("Tỷ lệ học sinh bỏ học", "at_most", ("0.3",), "%", "2030"),
        ("Tuyển dụng giáo viên", "exactly", ("150",), "giáo viên", "2030"),
        ("Xây mới trường học", "exactly", ("12",), "trường học", "2030"),
        ("Cải tạo phòng học", "exactly", ("45",), "phòng học", "2030"),
        ("Đầu tư trung tâm giáo dục thường xuyên", "exactly", ("3",), "trung tâm", "2030"),
    ]
    assert all(target.province == "Lâm Đồng" for target in found)


HEALTH = """ỦY BAN NHÂN DÂN TỈNH

KẾ HOẠCH
Chăm sóc sức khỏe nhân dân năm 2025

1. Mục tiêu chung

Nâng cao sức khỏe người dân.

2. Chỉ tiêu chủ yếu năm 2025

a) Đạt 34 giường bệnh trên 10.000 dân, 12 bác sĩ/10.000 dân.

b) Tuổi thọ trung bình đạt 75 tuổi; tỷ lệ bao phủ bảo hiểm y tế đạt trên 95% dân số.

c) Tỷ suất tử vong trẻ dưới 5 tuổi không quá 18‰; tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi giảm từ 20% \
xuống còn 17%.

d) 100% trạm y tế xã có bác sĩ làm việc; mức độ hài lòng của người bệnh đạt mức khá trở lên.
"""


def test_a_plan_of_health(tmp_path):
    found = _targets(tmp_path, HEALTH, "ke-hoach.txt", date="2025-01-10")
    assert [_told(target) for target in found] == [
        ("Giường bệnh trên 10.000 dân", "exactly", ("34",), "giường bệnh", "2025"),
        ("Bác sĩ/10.000 dân", "exactly", ("12",), "bác sỹ", "2025"),
        ("Tuổi thọ trung bình", "exactly", ("75",), "tuổi", "2025"),
        ("Tỷ lệ bao phủ bảo hiểm y tế (% dân số)", "at_least", ("95",), "%", "2025"),
        ("Tỷ suất tử vong trẻ dưới 5 tuổi", "at_most", ("18",), "‰", "2025"),
        ("Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi", "exactly", ("17",), "%", "2025"),
        ("Tỷ lệ trạm y tế xã có bác sĩ làm việc", "exactly", ("100",), "%", "2025"),
        ("Mức độ hài lòng của người bệnh", "at_least", (), "", "2025"),
    ]
    assert found[5].baseline == "từ 20%"
    assert found[7].written == "mức khá"


TRANSPORT = """# Chương trình phát triển hạ tầng giao thông giai đoạn 2026 - 2030

## Mục tiêu

Đến năm 2030, toàn tỉnh có 120 km đường cao tốc, cứng hóa 85 - 90% đường giao thông nông thôn và nâng tổng chiều dài \
đường tỉnh lên 1.150 km. Tốc độ tăng trưởng vận tải hành khách bình quân đạt 8,5%/năm; sản lượng hàng hóa gấp 1,8 lần \
so với năm 2025. Tổng nhu cầu vốn khoảng 25 nghìn tỷ đồng, trong đó ngân sách địa phương 6.500 tỷ đồng.

## Tổ chức thực hiện

Sở Xây dựng chủ trì, phấn đấu đến năm 2028 giải ngân 95% vốn đầu tư công. Điều 5 Nghị định số 10/2020/NĐ-CP quy định \
tốc độ tối đa 80 km/giờ. Xe phải dừng cách nhau tối thiểu 05 mét.
"""


def test_a_programme_of_transport(tmp_path):
    found = _targets(tmp_path, TRANSPORT, date="2026-02-01")
    assert [_told(target)[1:] for target in found] == [
        ("exactly", ("120",), "km", "2030"),
        ("range", ("85", "90"), "%", "2030"),
        ("exactly", ("1150",), "km", "2030"),
        ("exactly", ("8.5",), "%/năm", "2030"),
        ("exactly", ("1.8",), "lần", "2030"),
        ("about", ("25",), "nghìn tỷ đồng", "2030"),
        ("exactly", ("6500",), "tỷ đồng", "2030"),
        ("exactly", ("95",), "%", "2028"),
    ]
    assert [target.measure for target in found] == [
        "level", "level", "level", "average", "multiple", "level", "level", "level",
    ]  # fmt: skip
    assert [target.indicator for target in found] == [
        "Đường cao tốc",
        "Cứng hóa đường giao thông nông thôn",
        "Tổng chiều dài đường tỉnh",
        "Tốc độ tăng trưởng vận tải hành khách",
        "Sản lượng hàng hóa",
        "Tổng nhu cầu vốn",
        "Tổng nhu cầu vốn: ngân sách địa phương",
        "Giải ngân vốn đầu tư công",
    ]


TABLE = """# Kế hoạch chuyển đổi số giai đoạn 2026 - 2030

## Phụ lục. Hệ thống chỉ tiêu

| STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Năm 2026 | Năm 2030 |
|---|---|---|---|---|---|
| 1 | Tỷ lệ hồ sơ trực tuyến | % | 62,5 | 70 | ≥ 90 |
| 2 | Kinh tế số trong GRDP | % | 12 | 14 - 15 | 20 |
| 3 | Doanh nghiệp công nghệ số | doanh nghiệp | 210 | 250 | l00 |
| 4 | Nền tảng dùng chung | nền tảng | - | 4 | 12 |
"""


def test_a_table_with_a_column_for_each_year(tmp_path):
    found = _targets(tmp_path, TABLE, date="2026-01-05")
    assert [(*_told(target), target.achieved) for target in found] == [
        ("Tỷ lệ hồ sơ trực tuyến", "exactly", ("62.5",), "%", "2025", True),
        ("Tỷ lệ hồ sơ trực tuyến", "exactly", ("70",), "%", "2026", False),
        ("Tỷ lệ hồ sơ trực tuyến", "at_least", ("90",), "%", "2030", False),
        ("Kinh tế số trong GRDP", "exactly", ("12",), "%", "2025", True),
        ("Kinh tế số trong GRDP", "range", ("14", "15"), "%", "2026", False),
        ("Kinh tế số trong GRDP", "exactly", ("20",), "%", "2030", False),
        ("Doanh nghiệp công nghệ số", "exactly", ("210",), "doanh nghiệp", "2025", True),
        ("Doanh nghiệp công nghệ số", "exactly", ("250",), "doanh nghiệp", "2026", False),
        ("Doanh nghiệp công nghệ số", "exactly", ("100",), "doanh nghiệp", "2030", False),
        ("Nền tảng dùng chung", "exactly", ("4",), "nền tảng", "2026", False),
        ("Nền tảng dùng chung", "exactly", ("12",), "nền tảng", "2030", False),
    ]
    doubtful = [target for target in found if target.doubts]
    assert [target.values for target in doubtful] == [(Decimal(100),)]
    assert "l00" in doubtful[0].doubts[0]


BUDGET = """# Nghị quyết về dự toán ngân sách năm 2026

## Điều 1. Mục tiêu, chỉ tiêu

1. Tổng thu ngân sách nhà nước trên địa bàn là 18.500 tỷ đồng, tăng 12% so với ước thực hiện năm 2025.
2. Tổng chi ngân sách địa phương 21.300 tỷ đồng; chi đầu tư phát triển chiếm tối thiểu 35% tổng chi.
3. Tiết kiệm 10% chi thường xuyên. Thu nhập bình quân đầu người đạt l05 triệu đồng.

## Điều 2. Tổ chức thực hiện

Ủy ban nhân dân tỉnh báo cáo Hội đồng nhân dân tỉnh trước ngày 15/12/2026. Mức thu phí là 50.000 đồng/lượt.
"""


def test_a_resolution_on_the_budget(tmp_path):
    found = _targets(tmp_path, BUDGET, date="2025-12-10")
    assert [_told(target)[1:] for target in found] == [
        ("exactly", ("18500",), "tỷ đồng", "2026"),
        ("exactly", ("12",), "%", "2026"),
        ("exactly", ("21300",), "tỷ đồng", "2026"),
        ("at_least", ("35",), "%", "2026"),
        ("exactly", ("10",), "%", "2026"),
        ("exactly", ("105",), "triệu đồng", "2026"),
    ]
    assert found[1].measure == "growth"
    assert found[3].indicator == "Chi đầu tư phát triển (% tổng chi)"
    assert [bool(target.doubts) for target in found] == [False, False, False, False, False, True]


CIRCULAR = """# Thông tư quy định thủ tục cấp giấy phép

## Điều 1. Phạm vi điều chỉnh

Thông tư này quy định về hồ sơ, gồm 03 bản sao và 01 bản chính.

## Điều 2. Trình tự

1. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, cơ quan cấp phép trả lời.
2. Mức phí là 2.000.000 đồng. Người đề nghị phải đủ 18 tuổi, có ít nhất 3 năm kinh nghiệm, vốn tối thiểu 5 tỷ đồng.
3. Thiết bị phải đạt hiệu suất trên 90% ở nhiệt độ 25 độ C.

## Điều 3. Hiệu lực

Thông tư này có hiệu lực từ ngày 01/7/2026 và thay thế Thông tư số 15/2020/TT-BKHCN.
"""


def test_a_procedure_sets_no_targets(tmp_path):
    assert _targets(tmp_path, CIRCULAR, date="2026-05-01") == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Đến năm 2027 thu hút 20 dự án, vốn 1,5 tỷ USD.", [("20", "dự án", "2027"), ("1.5", "tỷ usd", "2027")]),
        ("Tăng gấp đôi số doanh nghiệp vào năm 2030.", [("2", "lần", "2030")]),
        ("Phấn đấu đến năm 2026 đạt 60%, đến năm 2030 đạt 80% hộ dân dùng nước sạch.", [
            ("60", "%", "2026"), ("80", "%", "2030"),
        ]),
        ("Trong giai đoạn 2026 - 2030, mỗi năm trồng 500 ha rừng.", [("500", "ha", "2026-2030")]),
        ("Giữ vững tỷ lệ che phủ rừng 47%.", [("47", "%", "2030")]),
        ("Giá trị thu được trên 01 ha ruộng đạt 95 triệu đồng.", [("95", "triệu đồng", "2030")]),
        ("Mỗi huyện có trên 1 chợ đầu mối.", [("1", "chợ", "2030")]),
        ("Thành lập thêm 02 KCN; có 15 HTX kiểu mới.", [("2", "kcn", "2030"), ("15", "htx", "2030")]),
    ],
)  # fmt: skip
def test_sentences_of_a_section_of_targets(tmp_path, sentence, expected):
    text = f"# Kế hoạch\n\n## 1. Mục tiêu đến năm 2030\n\n{sentence}\n"
    found = _targets(tmp_path, text, date="2025-12-01")
    assert [(str(target.values[0]), target.unit, target.period) for target in found] == expected


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        (
            "Cơ cấu kinh tế đến năm 2030: nông nghiệp 20%, dịch vụ 33%.",
            ["Cơ cấu kinh tế: nông nghiệp", "Cơ cấu kinh tế: dịch vụ"],
        ),
        (
            "Tổng vốn đầu tư toàn xã hội đạt khoảng 350 nghìn tỷ đồng, chiếm 35% GRDP.",
            ["Tổng vốn đầu tư toàn xã hội", "Tổng vốn đầu tư toàn xã hội (% GRDP)"],
        ),
        (
            "Tỷ lệ chất thải rắn đô thị được thu gom đạt 95%, khu vực nông thôn đạt 80%.",
            [
                "Tỷ lệ chất thải rắn đô thị được thu gom",
                "Tỷ lệ chất thải rắn đô thị được thu gom: khu vực nông thôn",
            ],
        ),
        (
            "Tỷ lệ thu gom chất thải rắn: đô thị 99%; nông thôn 85%.",
            ["Tỷ lệ thu gom chất thải rắn: đô thị", "Tỷ lệ thu gom chất thải rắn: nông thôn"],
        ),
        (
            "Xây dựng 1.200 căn nhà ở xã hội trong năm 2026 và 6.000 căn đến năm 2030.",
            ["Xây dựng căn nhà ở xã hội", "Xây dựng căn nhà ở xã hội"],
        ),
        (
            "Tỷ lệ hộ có nước máy ở phường đạt 98%, ở xã đạt 90%, riêng ở đảo đạt 70%.",
            ["Tỷ lệ hộ có nước máy ở phường", "Tỷ lệ hộ có nước máy ở xã", "Tỷ lệ hộ có nước máy ở đảo"],
        ),
        (
            "Tỷ lệ huy động trẻ nhà trẻ đạt 25%; trẻ mẫu giáo đạt 93%.",
            ["Tỷ lệ huy động trẻ nhà trẻ", "Tỷ lệ huy động trẻ mẫu giáo"],
        ),
        (
            "Tỷ trọng công nghiệp trong GRDP đạt 64%, riêng dệt, may chiếm ít nhất 22%.",
            ["Tỷ trọng công nghiệp trong GRDP", "Tỷ trọng công nghiệp trong GRDP: dệt, may"],
        ),
        ("Tỷ lệ giáo viên đạt trình độ đại học trở lên từ 85 - 88%.", ["Tỷ lệ giáo viên đạt trình độ đại học"]),
        ("Nâng tỷ lệ đô thị hóa từ 30% năm 2025 lên 40% năm 2030.", ["Tỷ lệ đô thị hóa"]),
        ("Hình thành mới ít nhất 05 hợp tác xã.", ["Hình thành mới hợp tác xã"]),
        ("Tầm nhìn: ít nhất một nửa số xã có chợ.", ["Tỷ lệ xã có chợ"]),
        ("Xây 5 cầu; một nửa số xã có chợ.", ["Xây cầu", "Tỷ lệ xã có chợ"]),
        ("Chỉ số PCI nằm trong nhóm khá.", ["Chỉ số PCI"]),
        ("Thông qua liên kết, hợp tác, tỉnh đưa vào vận hành 4 trạm bơm.", ["Đưa vào vận hành trạm bơm"]),
        ("Mỗi xã có từ 3 đến 5 tổ công nghệ số cộng đồng.", ["Mỗi xã có tổ công nghệ số cộng đồng"]),
    ],
)
def test_an_indicator_reads_on_its_own(tmp_path, sentence, indicators):
    found = _targets(tmp_path, f"# Kế hoạch\n\n## 1. Mục tiêu\n\n{sentence}\n", date="2025-12-01")
    assert [target.indicator for target in found] == indicators


def test_what_was_reached_is_of_the_time_that_it_was_reached_in(tmp_path):
    text = """# Kế hoạch phát triển trường học giai đoạn 2026 - 2030

## 1. Kết quả đạt được

Năm học 2024 - 2025, toàn tỉnh có 478 trường. Tỷ lệ trường có thư viện mới đạt 62%.

## 2. Hạn chế

Tỷ lệ phòng học tạm còn 12%.

## 3. Mục tiêu

Tỷ lệ trường có thư viện đạt 90%.
"""
    found = _targets(tmp_path, text, date="2025-12-01")
    assert [(target.indicator, target.period, target.achieved) for target in found] == [
        ("Trường", "2024-2025", True),
        ("Tỷ lệ trường có thư viện", "2024-2025", True),
        ("Tỷ lệ phòng học tạm", "", True),
        ("Tỷ lệ trường có thư viện", "2026-2030", False),
    ]
