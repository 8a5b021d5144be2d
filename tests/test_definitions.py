"""Short forms that a text defines for itself."""

from __future__ import annotations

import pytest

from assistant.reading.definitions import abbreviations_of
from assistant.reading.source import Block


def shorts(text: str) -> tuple[tuple[str, str], ...]:
    return abbreviations_of([Block(text, range(len(text)))])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("khoa học và công nghệ (KHCN)", (("KHCN", "khoa học và công nghệ"),)),
        ("Ủy ban nhân dân (UBND) tỉnh", (("UBND", "ủy ban nhân dân"),)),
        ("Thúc đẩy chuyển đổi số (CĐS)", (("CĐS", "chuyển đổi số"),)),
        ("khoa học và công nghệ (KH&CN)", (("KH&CN", "khoa học và công nghệ"),)),
        ("chỉ số cải cách (sau đây gọi tắt là CSCC)", (("CSCC", "chỉ số cải cách"),)),
        ("Đề án cây xanh đô thị (sau đây gọi là Đề án)", (("Đề án", "Đề án cây xanh đô thị"),)),
        ("năng suất tổng hợp (TFP) và dữ liệu (AI), (như KHCN), (NGO, ODA)", ()),
    ],
)
def test_initials_in_brackets_and_short_names(text: str, found: tuple[tuple[str, str], ...]) -> None:
    assert shorts(text) == found


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        (
            "Xây dựng Cơ sở dữ liệu nghề cá tỉnh, viết tắt là FDB-AL, quản lý tàu thuyền.",
            "FDB-AL",
            "Cơ sở dữ liệu nghề cá tỉnh",
        ),
        ("Cơ sở dữ liệu đất đai xã (viết tắt là LIS.2) được cập nhật hằng ngày.", "LIS.2", "Cơ sở dữ liệu đất đai xã"),
        (
            "01 hệ thống lấy số qua điện thoại (gọi tắt là QMS-BC) trong quý I.",
            "QMS-BC",
            "hệ thống lấy số qua điện thoại",
        ),
        (
            "Giao Sở A chủ trì, phối hợp với Sở Nội vụ xây dựng phần mềm theo dõi đơn (sau đây viết tắt là TD.25).",
            "TD.25",
            "phần mềm theo dõi đơn",
        ),
        (
            "Đơn được nhận qua nền tảng gom, chia hồ sơ chung (sau đây gọi tắt là GX2).",
            "GX2",
            "nền tảng gom, chia hồ sơ chung",
        ),
        ("Mỗi sở cử một lãnh đạo phụ trách dữ liệu (viết tắt là CDO).", "CDO", "lãnh đạo phụ trách dữ liệu"),
        ("Sở Y tế vận hành Hệ thống đặt lịch khám (gọi tắt là “e-Lịch 5”).", "", ""),
        ("Hệ thống đo mưa tự động (sau đây viết tắt là: RAIN-5);", "RAIN-5", "Hệ thống đo mưa tự động"),
        ("Năm 2026, triển khai nền tảng học tập suốt đời, gọi tắt là LLP 2.", "", ""),
        ("Thẻ đi lại của thuyền viên, gọi tắt là thẻ ABT, được cấp miễn phí.", "thẻ ABT", "Thẻ đi lại của thuyền viên"),
        (
            "Thực hiện Kết luận số 9-KL/TW ngày 1/2/2025 của Bộ Chính trị (sau đây gọi tắt là Kết luận 9), các xã",
            "Kết luận 9",
            "Kết luận số 9-KL/TW ngày 1/2/2025 của Bộ Chính trị",
        ),
        ("Mỗi trạm đo mưa (viết tắt: TĐM) có một người trông.", "TĐM", "trạm đo mưa"),
        ("Cấp phiếu hỗ trợ chuyển đổi (gọi là “phiếu số”) cho hộ kinh doanh.", "", ""),
        ("Chỉ số hài lòng về dịch vụ công (SIPAS), viết tắt như trên.", "", ""),
    ],
)
def test_codes_and_short_names_that_are_said_to_be_such(text: str, short: str, long: str) -> None:
    assert shorts(text) == (((short, long),) if short else ())
