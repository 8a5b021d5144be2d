"""What a document's head says, in the layouts that officials use."""

from pathlib import Path

import pytest

from assistant.reading.citation import official_name, short_issuer
from assistant.reading.formats import pdf, plain
from assistant.reading.head import metadata_of
from assistant.reading.naming import issuer_name, natural_case
from assistant.records import Metadata

GAZETTES = Path(__file__).parents[2] / "shared" / "samples" / "pdf"


def read(text: str, declared: Metadata = Metadata()) -> Metadata:
    return metadata_of(plain.read(text.encode(), "a.txt"), declared)


def test_a_plan_of_a_people_s_committee():
    found = read(
        "ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nSố: 88/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nLong An, ngày 07 tháng 3 năm 2022\n\nKẾ HOẠCH\n"
        "Phát triển thư viện số trên địa bàn tỉnh\ngiai đoạn 2022 - 2025\n\n"
        "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\nĐiều 1. Phạm vi"
    )
    assert found == Metadata(
        title="Kế hoạch số 88/KH-UBND của Ủy ban nhân dân tỉnh Long An "
        "phát triển thư viện số trên địa bàn tỉnh giai đoạn 2022 - 2025",
        kind="Kế hoạch",
        number="88/KH-UBND",
        date="2022-03-07",
        issuer="Ủy ban nhân dân tỉnh Long An",
        province="Long An",
        period="2022-2025",
        subject="Phát triển thư viện số trên địa bàn tỉnh giai đoạn 2022 - 2025",
    )


def test_a_party_document_whose_issuer_stands_in_its_title():
    found = read(
        "TỈNH ỦY SƠN LA\n*\nSố 31-KL/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSơn La, ngày 5 tháng 9 năm 2023\n"
        "KẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề nâng cao chất lượng dạy nghề,\ntầm nhìn đến năm 2030\n"
        "-----\nBan Thường vụ Tỉnh ủy thống nhất như sau."
    )
    assert (found.kind, found.number, found.date) == ("Kết luận", "31-KL/TU", "2023-09-05")
    assert (found.issuer, found.province) == ("Ban Thường vụ Tỉnh ủy Sơn La", "Sơn La")
    assert found.subject == "về nâng cao chất lượng dạy nghề, tầm nhìn đến năm 2030"
    assert found.period == ""


def test_a_party_committee_keeps_the_capitals_of_its_place():
    assert issuer_name("TỈNH ỦY AN LÂM") == "Tỉnh ủy An Lâm"
    assert issuer_name("HUYỆN ỦY ĐỒNG XUÂN") == "Huyện ủy Đồng Xuân"


def test_a_department_stands_under_its_superior():
    found = read(
        "UBND TỈNH CÀ MAU\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 15/BC-SKHCN\nCà Mau, ngày 02 tháng 12 năm 2020\n"
        "BÁO CÁO\nKết quả hoạt động năm 2020"
    )
    assert (found.issuer, found.kind, found.period) == ("Sở Khoa học và Công nghệ", "Báo cáo", "2020")
    assert found.province == "Cà Mau"


def test_the_place_of_a_central_body_is_not_its_province():
    found = read(
        "BỘ LAO ĐỘNG - THƯƠNG\nBINH VÀ XÃ HỘI\nSố: 9/2020/TT-BLĐTBXH\nHà Nội, ngày 1 tháng 2 năm 2020\n"
        "THÔNG TƯ\nQuy định việc kiểm tra an toàn lao động\nCăn cứ Bộ luật Lao động;"
    )
    assert (found.issuer, found.province) == ("Bộ Lao động - Thương binh và Xã hội", "")


def test_a_letter_has_its_subject_below_the_number():
    found = read(
        "ỦY BAN NHÂN DÂN TỈNH HÀ GIANG\nSố: 410/UBND-KGVX\nV/v triển khai tuần lễ học tập\n"
        "Hà Giang, ngày 10 tháng 10 năm 2021\nKính gửi: Các sở, ban, ngành"
    )
    assert (found.kind, found.number) == ("Công văn", "410/UBND-KGVX")
    assert found.subject == "về việc triển khai tuần lễ học tập"


def test_a_report_on_a_document_tells_its_number_and_issuer():
    found = read(
        "Chung tay chuyển đổi số\nNgày 12/6/2023, Ban Thường vụ Tỉnh ủy Lai Châu ban hành "
        "Chỉ thị số 27-CT/TU về đẩy mạnh chuyển đổi số. Chỉ thị nêu rõ năm việc."
    )
    assert (found.kind, found.number, found.date) == ("Chỉ thị", "27-CT/TU", "2023-06-12")
    assert (found.issuer, found.province) == ("Ban Thường vụ Tỉnh ủy Lai Châu", "Lai Châu")
    assert found.title == "Chỉ thị số 27-CT/TU của Ban Thường vụ Tỉnh ủy Lai Châu về đẩy mạnh chuyển đổi số"


def test_a_restatement_is_titled_in_natural_case():
    found = read("# Nghị quyết số 5-NQ/TU của Tỉnh ủy Nam Định về phát triển làng nghề\n\nBản lược thuật.")
    assert (found.kind, found.number, found.issuer) == ("Nghị quyết", "5-NQ/TU", "Tỉnh ủy Nam Định")


@pytest.mark.parametrize(
    "text",
    [
        "Ghi chép trong chuyến đi.\nQuyết định 12/QĐ-UBND được nhắc nhiều lần trong bài.",
        "Điều 1. Căn cứ Nghị quyết số 1-NQ/TU ngày 01/02/2020 của Tỉnh ủy Nam Định.",
        "Hôm nay trời mưa, chúng tôi ở lại Hà Nội.",
    ],
)
def test_what_is_only_mentioned_is_not_what_the_document_is(text):
    found = read(text)
    assert (found.kind, found.number, found.date, found.issuer, found.province) == ("", "", "", "", "")


def test_the_catalog_goes_before_the_head():
    declared = Metadata(title="Kế hoạch của tỉnh", issuer="UBND tỉnh", date="2020-01-01")
    found = read("Huế, ngày 3 tháng 4 năm 2022\nKẾ HOẠCH\nvề trồng rừng", declared)
    assert (found.title, found.issuer, found.date) == ("Kế hoạch của tỉnh", "UBND tỉnh", "2020-01-01")
    assert (found.kind, found.subject, found.province) == ("Kế hoạch", "về trồng rừng", "Huế")


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("BỘ KHOA HỌC VÀ CÔNG NGHỆ", "Bộ Khoa học và Công nghệ"),
        ("BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("UỶ BAN NHÂN DÂN TỈNH ĐẮK LẮK", "Ủy ban nhân dân tỉnh Đắk Lắk"),
        ("HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "Hội đồng nhân dân thành phố Hải Phòng"),
        ("BAN CHẤP HÀNH ĐẢNG BỘ TỈNH", "Ban Chấp hành Đảng bộ tỉnh"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
        ("Sở Y tế", "Sở Y tế"),
    ],
)
def test_issuers_in_natural_case(capitals, name):
    assert issuer_name(capitals) == name


def test_a_subject_in_capitals_keeps_names_and_abbreviations():
    text = "VỀ ỨNG DỤNG CNTT, NÂNG TFP TẠI TỈNH BẾN TRE THEO NGHỊ QUYẾT ĐẠI HỘI XIII"
    assert natural_case(text) == "về ứng dụng CNTT, nâng TFP tại tỉnh Bến Tre theo nghị quyết đại hội XIII"


def test_a_subject_in_capitals_keeps_the_signs_told() -> None:
    assert natural_case("CẢI THIỆN CHỈ SỐ PCI", ["PCI", "DDCI"]) == "cải thiện chỉ số PCI"


def test_a_kind_of_two_parts_above_a_subject_in_small_letters():
    found = read(
        "BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI VÀ TÌM KIẾM CỨU NẠN\nSố: 4/QC-PCTT\nQUY CHẾ PHỐI HỢP\n"
        "giữa các cơ quan khi có bão\n\nCăn cứ Luật Đê điều;"
    )
    assert found.issuer == "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn"
    assert found.subject == "phối hợp giữa các cơ quan khi có bão"


def test_the_official_name_leaves_out_what_is_unknown():
    known = Metadata(
        kind="Nghị quyết",
        number="12-NQ/TU",
        date="2021-11-05",
        issuer="Ban Chấp hành Đảng bộ tỉnh Sơn La",
        subject="về trồng rừng",
    )
    assert official_name(known) == "Nghị quyết số 12-NQ/TU ngày 05/11/2021 của BCH Đảng bộ tỉnh Sơn La về trồng rừng"
    assert official_name(Metadata(kind="Kết luận", subject="Về việc thu hút nhân tài")) == (
        "Kết luận về việc thu hút nhân tài"
    )
    assert official_name(Metadata(title="Kế hoạch của Ủy ban nhân dân tỉnh")) == "Kế hoạch của UBND tỉnh"
    assert official_name(Metadata(), "van-ban/ke-hoach 2022.docx") == "ke-hoach 2022"
    assert short_issuer("Ban Chấp hành Trung ương Đảng") == "Ban Chấp hành Trung ương Đảng"


@pytest.mark.skipif(not GAZETTES.is_dir(), reason="../shared is not here")
@pytest.mark.parametrize(
    ("start", "number", "date", "issuer"),
    [
        ("nghi-quyet-so-175", "175/NQ-CP", "2023-10-30", "Chính phủ"),
        ("quyet-dinh-so-225", "225/QĐ-BLĐTBXH", "2024-03-05", "Bộ Lao động - Thương binh và Xã hội"),
        ("thong-tu-so-01-2025", "01/2025/TT-BKHĐT", "2025-01-02", "Bộ Kế hoạch và Đầu tư"),
        ("thong-tu-so-25-2026", "25/2026/TT-BKHCN", "2026-05-30", "Bộ Khoa học và Công nghệ"),
    ],
)
def test_real_gazettes(start, number, date, issuer):
    path = next(GAZETTES.glob(f"{start}*"))
    found = metadata_of(pdf.read(path.read_bytes(), path.name))
    assert (found.number, found.date, found.issuer, found.province) == (number, date, issuer, "")


def test_the_two_columns_of_a_head_on_one_line():
    found = read(
        "TỈNH ỦY AN LÂM                ĐẢNG CỘNG SẢN VIỆT NAM\n*\n"
        "Số 07-NQ/TU            An Lâm, ngày 9 tháng 5 năm 2022\n\nĐẾN Ngày 16/5/2022\n\n"
        "NGHỊ QUYẾT\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nvề phát triển nghề cá\n\nI- TÌNH HÌNH"
    )
    assert (found.number, found.date) == ("07-NQ/TU", "2022-05-09")
    assert found.issuer == "Ban Chấp hành Đảng bộ tỉnh An Lâm"  # a place that no list of provinces has
    assert found.title == "Nghị quyết số 07-NQ/TU của Ban Chấp hành Đảng bộ tỉnh An Lâm về phát triển nghề cá"


def test_a_date_between_title_and_text_is_the_documents_own():
    title = "# Kế hoạch số 3/KH-UBND của Ủy ban nhân dân tỉnh An Lâm về cây xanh\n\n"
    assert read(title + "An Lâm, ngày 24 tháng 01 năm 2022\n\n## I. Căn cứ\n\nMục này").date == "2022-01-24"
    replaced = "Kế hoạch này thay thế Kế hoạch, ngày 24 tháng 01 năm 2019, về cây xanh.\n\n## I. Căn cứ"
    assert read(title + replaced).date == ""
    assert read(title + "## I. Căn cứ\n\nAn Lâm, ngày 24 tháng 01 năm 2022").date == ""


def test_a_stamp_of_receipt_is_no_date():
    found = read("UBND TỈNH AN LÂM\nĐẾN Ngày 16/5/2022\nSố: 4/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc lập tổ tuần tra\nĐiều 1. A")
    assert (found.number, found.date) == ("4/QĐ-UBND", "")


@pytest.mark.parametrize(
    "head",
    [
        "TỈNH ỦY AN LÂM\n\nSố 218-KL/TU\n\n*An Lâm, ngày 24 tháng 11 năm 2025*",
        "TỈNH ỦY AN LÂM\n\n**Số:** 218-KL/TU — *An Lâm, ngày 24 tháng 11 năm 2025*",
        "TỈNH ỦY AN LÂM              ĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 218-KL/TU          An Lâm, ngày 24 tháng 11 năm 2025",
    ],
)
def test_an_official_head_below_a_page_s_title(head):
    title = "# KẾT LUẬN CỦA BAN THƯỜNG VỤ TỈNH ỦY AN LÂM về nghề cá đến năm 2030\nTrang thử; số liệu đặt ra.\n\n"
    found = read(f"{title}{head}\n\nTại phiên họp ngày 12/11/2025, Ban Thường vụ kết luận:\n\n# I. KẾT QUẢ")
    assert (found.number, found.date) == ("218-KL/TU", "2025-11-24")
    assert (found.subject, found.issuer) == ("về nghề cá đến năm 2030", "Ban Thường vụ Tỉnh ủy An Lâm")


def test_the_number_of_another_document_below_a_title_is_not_its_own():
    found = read("# KẾT LUẬN CỦA BAN THƯỜNG VỤ TỈNH ỦY AN LÂM về nghề cá\n\nSố 12/QĐ-UBND\n\nCăn cứ Điều lệ;")
    assert found.number == ""


def test_a_page_may_show_its_own_title_above_the_official_head():
    found = read(
        "Cổng thông tin điện tử tỉnh Hà Vân\n\nChỉ thị về tiết kiệm điện năm 2026\n\nNgày đăng: 20/01/2026 10:22\n\n"
        "ỦY BAN NHÂN DÂN\nTỈNH HÀ VÂN\nSố: 15/CT-UBND\nHà Vân, ngày 19 tháng 01 năm 2026\n\nDự báo nhu cầu điện tăng."
    )
    assert (found.number, found.date, found.issuer) == ("15/CT-UBND", "2026-01-19", "Ủy ban nhân dân tỉnh Hà Vân")


def test_a_guidance_of_two_bodies():
    found = read(
        "UBND TỈNH AN LÂM\nSỞ Y TẾ - SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 22/HDLN-SYT-SGDĐT\n\n**HƯỚNG DẪN LIÊN NGÀNH**\n\n"
        "**Về cấp kính cho học sinh**\n\nThực hiện Kế hoạch số 3/KH-UBND, liên ngành hướng dẫn:"
    )
    assert (found.kind, found.number) == ("Hướng dẫn", "22/HDLN-SYT-SGDĐT")
    assert (found.issuer, found.subject) == ("Sở Y tế - Sở Giáo dục và Đào tạo", "Về cấp kính cho học sinh")


def test_an_organ_of_a_party_committee_is_named_after_it():
    found = read(
        "TỈNH ỦY SƠN LA\nBAN NỘI CHÍNH\n*\nSố 9-BC/BNCTU\nSơn La, ngày 12 tháng 01 năm 2026\nBÁO CÁO\nvề tiết kiệm"
    )
    assert found.issuer == "Ban Nội chính Tỉnh ủy Sơn La"


def test_what_a_letter_is_about_may_take_lines_of_a_narrow_column():
    found = read(
        "UBND TỈNH AN LÂM      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ            Độc lập - Tự do\n"
        "Số: 41/SNV-CC         An Lâm, ngày 3 tháng 4 năm 2025\nV/v bố trí công chức\nVăn phòng sau sắp xếp\n\n"
        "Kính gửi: Các sở"
    )
    assert (found.kind, found.subject) == ("Công văn", "về việc bố trí công chức Văn phòng sau sắp xếp")


def test_a_news_page_is_headed_by_its_title_not_by_its_site():
    found = read(
        "Báo Miền Duyên Hải điện tử\nTrang chủ > Kinh tế\n\nMỗi xã một kho lạnh cho vùng tôm\n\nTỉnh đầu tư 19 kho."
    )
    assert (found.title, found.kind) == ("Mỗi xã một kho lạnh cho vùng tôm", "")


def test_years_in_brackets_belong_to_the_title():
    found = read("CHƯƠNG TRÌNH HÀNH ĐỘNG\nthực hiện Nghị quyết 5\n(giai đoạn 2025 - 2030)\n\nI. TÌNH HÌNH")
    assert (found.subject, found.period) == ("thực hiện Nghị quyết 5 (giai đoạn 2025 - 2030)", "2025-2030")


def test_a_plan_that_was_issued_with_a_decision_tells_when_and_by_whom_in_its_note():
    found = read(
        "KẾ HOẠCH\nPhòng, chống hạn\n(Kèm theo Quyết định số 66/QĐ-UBND ngày 05/12/2025 của UBND tỉnh An Lâm)\n\n"
        "I. NHẬN ĐỊNH"
    )
    assert (found.kind, found.number, found.date, found.issuer) == ("Kế hoạch", "", "2025-12-05", "UBND tỉnh An Lâm")


def test_a_date_may_be_broken_in_a_narrow_column():
    found = read(
        "HỘI ĐỒNG NHÂN DÂN\nXÃ TÂN HÒA\nSố: 17/NQ-HĐND\nTân Hòa, ngày 30 tháng 12 năm\n2025\n\nNGHỊ QUYẾT\nVề ngân sách"
    )
    assert (found.date, found.issuer) == ("2025-12-30", "Hội đồng nhân dân xã Tân Hòa")
