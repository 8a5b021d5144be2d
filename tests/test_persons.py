"""Who signed a document, as its end or a sentence says."""

from dataclasses import replace

import pytest

from assistant.answering.weighing.persons import signer
from tests.made import passage

HEAD = passage("Số: 12-CT/TU. Quy Nhơn, ngày 05 tháng 9 năm 2022.", ordinal=0)


@pytest.mark.parametrize(
    ("text", "section", "name"),
    [
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG Nguyễn Văn An", "Chữ ký", "Nguyễn Văn An"),
        ("Lưu Văn phòng. T/M BAN THƯỜNG VỤ BÍ THƯ Trần Hữu Phúc", "Nơi nhận", "Trần Hữu Phúc"),
        ("Lưu. T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ THƯỜNG TRỰC Ngô Thị Ứng", "Nơi nhận", "Ngô Thị Ứng"),
        ("Kế hoạch do Phó Chủ tịch Hoàng Văn Lĩnh ký ngày 20/11/2025.", "1", "Hoàng Văn Lĩnh"),
        ("Kết luận do Bí thư Lê Thị Hoa ký thay mặt Ban Thường vụ.", "1", "Lê Thị Hoa"),
        ("Trần Văn Bình", "Chữ ký", "Trần Văn Bình"),
        ("TM. ỦY BAN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Phan Thị Đào ỦY BAN NHÂN DÂN", "Chữ ký", "Phan Thị Đào"),
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH [ Phan Thị Đào", "Chữ ký", "Phan Thị Đào"),
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCHx] Phan Thị Đào", "Chữ ký", "Phan Thị Đào"),
        ("Bài báo của tác giả Đỗ Thị Mai, đăng ngày 05/3/2022.", "", "Đỗ Thị Mai"),
    ],
)
def test_who_signed_is_read_from_the_signature_or_from_a_sentence(text: str, section: str, name: str) -> None:
    told = signer([HEAD, replace(passage(text), section=section)])
    assert told
    assert told.text.startswith(f"**{name}** – ")


def test_nobody_signed_where_none_is_named() -> None:
    assert signer([HEAD, replace(passage("Các sở, ngành; Lưu VT."), section="Nơi nhận")]) is None


def test_what_stands_below_the_name_is_no_part_of_the_signature() -> None:
    told = signer([replace(passage("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Phan Thị Đào ỦY BAN NHÂN DÂN"), section="Chữ ký")])
    assert told
    assert told.text == "**Phan Thị Đào** – KT. CHỦ TỊCH PHÓ CHỦ TỊCH Phan Thị Đào"
