"""Acts put together from the articles of the gazette."""

from __future__ import annotations

from eval.gazette import act

_WANTED = {
    "act": "x:qd-7#",
    "head": ["CHÍNH PHỦ", "Số: 7/QĐ", "Hà Nội, ngày 01 tháng 02 năm 2026", "QUYẾT ĐỊNH"],
    "title": "Về bến đò",
    "until": "PHỤ LỤC",
}
_ARTICLES = (
    {"id": "x:qd-7#1.0", "title": "Bến đò phải", "text": "có áo phao."},
    {
        "id": "x:qd-7#2.1",
        "title": "Hiệu lực",
        "text": "Hiệu lực từ ngày ký.\n[ \nKý bởi: AI ĐÓ Ngày ký: 08:00 +07:00 \nPHỤ LỤC\nBảng",
    },
    {"id": "x:qd-77#1.0", "title": "Khác", "text": "Của văn bản khác."},
)


def test_an_act_has_its_head_and_its_articles_and_no_annex() -> None:
    assert act(_ARTICLES, _WANTED).split("\n")[:3] == [
        "CHÍNH PHỦ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert [line for line in act(_ARTICLES, _WANTED).split("\n")[3:] if line] == [
        "Số: 7/QĐ",
        "Hà Nội, ngày 01 tháng 02 năm 2026",
        "QUYẾT ĐỊNH",
        "Về bến đò",
        "Điều 1. Bến đò phải",
        "có áo phao.",
        "Điều 2. Hiệu lực từ ngày ký.",
    ]
