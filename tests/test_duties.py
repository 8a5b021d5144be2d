"""Duties of whole documents of several fields, invented for the purpose and read by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.reading.read import read_document
from assistant.records import Duty, Metadata
from assistant.register.duties import duties_of

HEALTH = """# Kế hoạch tiêm chủng mở rộng năm 2025

## I. Kết quả năm 2024

Sở Y tế đã tham mưu ban hành 03 văn bản; Bệnh viện Đa khoa tỉnh tổ chức tiêm cho 12.000 trẻ.

## II. Mục tiêu

Các huyện phấn đấu tiêm đủ cho ít nhất 95% trẻ dưới 1 tuổi.

## III. Tổ chức thực hiện

### 1. Sở Y tế

a) Chủ trì, phối hợp với Sở Tài chính, Bảo hiểm xã hội tỉnh và UBND các huyện, thị xã, thành phố triển khai Kế hoạch \
này; hoàn thành trước ngày 30/6/2025.

b) Hướng dẫn, kiểm tra, giám sát việc bảo quản vắc xin tại các cơ sở tiêm chủng.

c) Định kỳ 6 tháng, hằng năm báo cáo UBND tỉnh kết quả thực hiện.

### 2. Sở Tài chính

Tham mưu UBND tỉnh bố trí kinh phí trong quý II/2025.

### 3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội giám sát việc thực hiện Kế hoạch.

## Nơi nhận

- Bộ Y tế;
- Sở Tài chính.
"""

SCHOOLS = """# Quyết định ban hành Kế hoạch xây dựng trường đạt chuẩn quốc gia

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch xây dựng trường đạt chuẩn quốc gia.

Điều 2. Phân công nhiệm vụ

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Rà soát mạng lưới trường, lớp học | Sở Giáo dục và Đào tạo | Sở Xây dựng; UBND các xã, phường | Quý III/2025 |
| 2 | Tham mưu bố trí vốn xây phòng học | Sở Tài chính |  | Tháng 9/2025 |

Điều 3. Trách nhiệm của hiệu trưởng các trường

1. Tự đánh giá chất lượng giáo dục và công khai kết quả.

Điều 4. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Giáo dục và Đào tạo, Thủ trưởng các đơn vị có liên quan chịu trách \
nhiệm thi hành Quyết định này./.
"""

ROADS = """# Chỉ thị về bảo đảm trật tự, an toàn giao thông dịp Tết

1. Công an thành phố chủ trì, phối hợp với Sở Xây dựng và các lực lượng liên quan tuần tra, xử lý vi phạm nồng độ cồn; \
báo cáo Thường trực Ban An toàn giao thông thành phố trước ngày 25/01/2026.

2. Giao Sở Xây dựng:

a) Kiểm tra các điểm đen tai nạn giao thông, khắc phục trước ngày 20/01/2026;

b) Chỉ đạo các doanh nghiệp vận tải niêm yết giá vé.

3. Việc theo dõi, đôn đốc thực hiện Chỉ thị này được giao cho Văn phòng UBND thành phố.

4. Đề án thu phí không dừng do Sở Xây dựng chủ trì, phối hợp với Sở Tài chính thực hiện.

5. Nâng cao ý thức của người tham gia giao thông.
"""

BUDGET = """# Thông tư hướng dẫn quyết toán vốn đầu tư công

Điều 7. Trách nhiệm của chủ đầu tư

1. Lập báo cáo quyết toán năm gửi Kho bạc Nhà nước trong thời hạn 30 ngày kể từ ngày kết thúc niên độ.

2. Chịu trách nhiệm trước pháp luật về tính chính xác của số liệu.

Điều 8. Tổ chức thực hiện

1. Kho bạc Nhà nước tổng hợp, báo cáo Bộ Tài chính chậm nhất ngày 31/3 hằng năm.

2. Công ty TNHH MTV Quản lý quỹ đất phải nộp đủ số tiền thu được trước ngày 31 tháng 12 năm 2025.

3. Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Bộ Tài chính để nghiên cứu, hướng dẫn.
"""


def duties_in(text: str, folder: Path, metadata: Metadata = Metadata()) -> tuple[Duty, ...]:
    path = folder / "a.md"
    path.write_text(text, encoding="utf-8")
    document, passages = read_document(path, "a.md", metadata, lambda words: len(words.split()))
    duties = duties_of(document, passages)
    for duty in duties:
        assert duty.citation.quote == document.text[duty.citation.start : duty.citation.end]
    return duties


def rows(duties: tuple[Duty, ...]) -> list[tuple[str, str, str, str]]:
    return [(duty.part, duty.name, duty.task, duty.deadline) for duty in duties]


def test_blocks_headed_by_an_agency(tmp_path):
    led, due = "Triển khai Kế hoạch này", "hoàn thành trước ngày 30/6/2025"
    duties = duties_in(HEALTH, tmp_path, Metadata(province="Bình Phước"))
    assert rows(duties) == [
        ("lead", "Sở Y tế", led, due),
        ("coordinate", "Sở Tài chính", led, due),
        ("coordinate", "Bảo hiểm xã hội tỉnh", led, due),
        ("coordinate", "Ủy ban nhân dân các huyện, thị xã, thành phố", led, due),
        ("monitor", "Sở Y tế", "Hướng dẫn, kiểm tra, giám sát việc bảo quản vắc xin tại các cơ sở tiêm chủng", ""),
        ("report", "Sở Y tế", "Định kỳ 6 tháng, hằng năm báo cáo UBND tỉnh kết quả thực hiện", ""),
        ("advise", "Sở Tài chính", "Tham mưu UBND tỉnh bố trí kinh phí trong quý II/2025", "trong quý II/2025"),
        ("monitor", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Giám sát việc thực hiện Kế hoạch", ""),
        ("monitor", "Các tổ chức chính trị - xã hội", "Giám sát việc thực hiện Kế hoạch", ""),
    ]
    assert {duty.province for duty in duties} == {"Bình Phước"}
    assert duties[5].rhythm == "Định kỳ 6 tháng, hằng năm"
    assert duties[3].agency == "UBND các huyện, thị xã, thành phố"
    assert duties[0].citation.section == "III.1.a"


@pytest.mark.parametrize(
    ("sentence", "agency", "task"),
    [
        ("Sở Xây dựng rút ngắn thời gian thẩm định.", "Sở Xây dựng", "Rút ngắn thời gian thẩm định"),
        ("Công ty Nước sạch Cà Mau di chuyển 7 vị trí ống.", "Công ty Nước sạch Cà Mau", "Di chuyển 7 vị trí ống"),
        (
            "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh tổ chức thi công ba ca.",
            "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh",
            "Tổ chức thi công ba ca",
        ),
    ],
)
def test_a_name_ends_where_what_it_has_to_do_begins(sentence, agency, task, tmp_path):
    (duty,) = duties_in(f"# Kế hoạch\n\n## 1. Nhiệm vụ\n\n{sentence}\n", tmp_path)
    assert (duty.agency, duty.task) == (agency, task)


def test_rows_of_a_table_and_those_who_carry_a_decision_out(tmp_path):
    first, second = "Rà soát mạng lưới trường, lớp học", "Tham mưu bố trí vốn xây phòng học"
    duties = duties_in(SCHOOLS, tmp_path)
    assert rows(duties) == [
        ("lead", "Sở Giáo dục và Đào tạo", first, "Quý III/2025"),
        ("coordinate", "Sở Xây dựng", first, "Quý III/2025"),
        ("coordinate", "Ủy ban nhân dân các xã, phường", first, "Quý III/2025"),
        ("lead", "Sở Tài chính", second, "Tháng 9/2025"),
        ("advise", "Sở Tài chính", second, "Tháng 9/2025"),
        ("implement", "Hiệu trưởng các trường", "Tự đánh giá chất lượng giáo dục và công khai kết quả", ""),
        ("implement", "Chánh Văn phòng Ủy ban nhân dân tỉnh", "Thi hành Quyết định này", ""),
        ("implement", "Giám đốc Sở Giáo dục và Đào tạo", "Thi hành Quyết định này", ""),
        ("implement", "Thủ trưởng các đơn vị liên quan", "Thi hành Quyết định này", ""),
    ]
    assert [bool(duty.doubts) for duty in duties[:5]] == [True] * 3 + [False] * 2  # two agencies in one cell


def test_a_list_of_orders_the_passive_and_who_is_directed(tmp_path):
    watch = "Tuần tra, xử lý vi phạm nồng độ cồn"
    assert rows(duties_in(ROADS, tmp_path)) == [
        ("lead", "Công an thành phố", watch, ""),
        ("coordinate", "Sở Xây dựng", watch, ""),
        ("coordinate", "Các lực lượng liên quan", watch, ""),
        (
            "report",
            "Công an thành phố",
            "Báo cáo Thường trực Ban An toàn giao thông thành phố trước ngày 25/01/2026",
            "trước ngày 25/01/2026",
        ),
        (
            "monitor",
            "Sở Xây dựng",
            "Kiểm tra các điểm đen tai nạn giao thông, khắc phục trước ngày 20/01/2026",
            "trước ngày 20/01/2026",
        ),
        ("lead", "Sở Xây dựng", "Chỉ đạo các doanh nghiệp vận tải niêm yết giá vé", ""),
        ("implement", "Các doanh nghiệp vận tải", "Niêm yết giá vé", ""),
        ("monitor", "Văn phòng Ủy ban nhân dân thành phố", "Theo dõi, đôn đốc thực hiện Chỉ thị này", ""),
        ("lead", "Sở Xây dựng", "Đề án thu phí không dừng", ""),
        ("coordinate", "Sở Tài chính", "Đề án thu phí không dừng", ""),
    ]


def test_articles_about_whose_duty_it_is_and_companies(tmp_path):
    assert [row[:2] + row[3:] for row in rows(duties_in(BUDGET, tmp_path))] == [
        ("report", "Chủ đầu tư", "trong thời hạn 30 ngày kể từ ngày kết thúc niên độ"),
        ("implement", "Chủ đầu tư", ""),
        ("report", "Kho bạc Nhà nước", "chậm nhất ngày 31/3 hằng năm"),
        (
            "implement",
            "Công ty trách nhiệm hữu hạn một thành viên Quản lý quỹ đất",
            "trước ngày 31 tháng 12 năm 2025",
        ),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Sở Y tế đã tham mưu ban hành nghị quyết về viện phí.",
        "Doanh nghiệp được khuyến khích đổi mới công nghệ.",
        "Nâng cao nhận thức của người dân về phòng cháy.",
        "Trung tâm Đổi mới sáng tạo đi vào hoạt động.",
        "Ngành y tế, dân số: tập trung ứng dụng công nghệ số vào khám bệnh.",
        "Các ngành khoa học phục vụ sản xuất, bảo vệ sức khỏe người dân được phát triển.",
    ],
)
def test_what_sets_nobody_to_do_anything(said, tmp_path):
    assert duties_in(f"# Kế hoạch\n\n## I. Nhiệm vụ\n\n{said}\n", tmp_path) == ()


def test_bodies_listed_after_one_head_word(tmp_path):
    text = """# Kế hoạch phòng cháy rừng năm 2025

## III. Tổ chức thực hiện

### 1. Các Sở: Xây dựng, Công Thương

a) Kiểm tra kho chứa gỗ trước mùa khô.

### 2. Sở Tài chính

a) Chủ trì, phối hợp với các Sở: Xây dựng, Công Thương rà soát kinh phí chữa cháy.
"""
    found = [(duty.name, duty.part, duty.task) for duty in duties_in(text, tmp_path)]
    assert [one for one in found if one[1] != "coordinate"] == [
        ("Sở Xây dựng", "monitor", "Kiểm tra kho chứa gỗ trước mùa khô"),
        ("Sở Công Thương", "monitor", "Kiểm tra kho chứa gỗ trước mùa khô"),
        ("Sở Tài chính", "lead", "Rà soát kinh phí chữa cháy"),
    ]


def test_a_bare_head_is_the_body_named_before_it(tmp_path):
    text = "# Kế hoạch\n\n## I. Nhiệm vụ\n\nNhiệm vụ năm 2026 của Sở Tư pháp gồm hai việc. Sở rà soát các quyết định.\n"
    (duty,) = duties_in(text, tmp_path)
    assert (duty.agency, duty.name) == ("Sở", "Sở Tư pháp")


def test_a_row_that_cannot_be_fitted_is_doubted(tmp_path):
    head = "# Kế hoạch\n\n## I. Phân công\n\n| Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |\n|---|---|---|\n"
    row = "| Lập danh mục; Sở Y tế; Sở Nội vụ | Sở Tư pháp |  |\n"
    duties = duties_in(head + row, tmp_path)
    assert duties and all(duty.doubts and "đối chiếu" in duty.doubts[0] for duty in duties)


def test_a_document_without_duties_has_none(tmp_path):
    assert duties_in("# Thư ngỏ\n\nTrời hôm nay đẹp.\n", tmp_path) == ()


def test_a_name_with_a_slip_of_recognition_is_doubted(tmp_path):
    (duty,) = duties_in("# Kế hoạch\n\n## I. Nhiệm vụ\n\nCông ty Cấp nước2 lắp đặt đồng hồ nước.\n", tmp_path)
    assert len(duty.doubts) == 1 and "ký tự lạ" in duty.doubts[0]


def test_a_form_sets_nobody_to_do_anything(tmp_path):
    form = "# Đơn\n\n## I. Nội dung\n\nCông ty ........................ cam kết bảo đảm an toàn.\n"
    assert duties_in(form, tmp_path) == ()
