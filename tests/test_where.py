"""Where something is: the place right after what is asked about, what asks for no place, and places that are named."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.placed import placed_statements
from assistant.answering.weighing.where import asks_where, names_its_place, place_in
from tests.made import Shelved, book, focus_of, passage, weighed

TWO = "Lập: Xưởng mộc và chạm khắc đặt tại Trường Trung cấp An Hòa, Xưởng gốm đặt tại xã Bình Phú với 20 thợ."


@pytest.mark.parametrize(
    ("asked", "text", "place"),
    [
        ("xưởng gốm đặt ở đâu", TWO, "xã Bình Phú"),
        ("Xưởng mộc nằm ở trường nào?", TWO, "Trường Trung cấp An Hòa"),
        ("chợ nổi ở đâu", "Mở chợ nổi tại Cái Sơn, khai trương trong quý I/2027.", "Cái Sơn"),
        (
            "kho lạnh xây ở xã nào",
            "Xây kho lạnh tại các xã An Phú, Tân Lộc và Hòa Mỹ với vốn 9 tỷ đồng.",
            "các xã An Phú, Tân Lộc và Hòa Mỹ",
        ),
        (
            "kho lạnh nằm ở đâu",
            "Hoàn thành kho lạnh tại thành phố An Phú và huyện Cư M'gar.",
            "thành phố An Phú và huyện Cư M'gar",
        ),
        ("chợ nổi ở đâu", "Mở chợ nổi tại xã Cái Sơn tiến tới từng bước lập khu chợ đêm.", "xã Cái Sơn"),
        (
            "chợ nổi ở đâu",
            "Mở chợ nổi tại phường An Bình và Bùi Thị Xuân từng bước nâng cấp.",
            "phường An Bình và Bùi Thị Xuân",
        ),
        ("kho lạnh xây ở đâu", "Xây kho lạnh 9 tỷ đồng trong năm 2026.", ""),
    ],
)
def test_the_place_named_after_the_thing(asked: str, text: str, place: str) -> None:
    assert place_in(focus_of(understand(asked)), text) == place


@pytest.mark.parametrize(
    "asked", ["Kinh phí lấy ở đâu?", "chuyển đổi số còn yếu ở đâu", "Quy định ở đâu?", "Xưởng gốm có mấy thợ?"]
)
def test_what_asks_for_no_place(asked: str) -> None:
    assert not asks_where(understand(asked))


def test_the_place_leads_and_no_figure() -> None:
    desk = Shelved(book("a.md", "Sơn La", TWO)).asked("Xưởng gốm của Sơn La đặt ở đâu?")
    (told,) = placed_statements(desk)
    assert told.text.startswith("**xã Bình Phú** – ")
    assert placed_statements(desk.asking(Shelved().asked("Xưởng gốm có mấy thợ?").question)) == []


@pytest.mark.parametrize(
    ("question", "clause", "passes"),
    [
        ("Huyện Tiền Hải có mấy chợ?", "Toàn tỉnh có 40 chợ.", False),
        ("Huyện Tiền Hải có mấy chợ?", "Tiền Hải có 4 chợ.", True),
        ("Có bao nhiêu khách đến Hòn Sơn?", "Có 4,7 triệu lượt khách đến đảo.", False),
        ("Có bao nhiêu khách đến Hải Phòng?", "Có 4,7 triệu lượt khách đến đảo.", True),
        ("cặp Bến Lội cho qua mấy xe", "Cặp Tân Thanh cho qua 700 xe mỗi ngày.", False),
        ("cặp Bến Lội cho qua mấy xe", "Cặp Tân Thanh cho qua 700 xe; mở đường Bến Lội.", False),
        ("cặp Bến Lội cho qua mấy xe", "Cặp Tân Thanh cho qua 700 xe; cặp Bến Lội 900 xe.", True),
        ("h. Tiền Hải có mấy chợ", "Huyện Thái Thụy có 4 chợ.", False),
        ("Tuyến Vân Đồn Cô Tô dài mấy km?", "Tuyến Vân Đồn - Cô Tô dài 90 km.", True),
        ("Huyện Quảng Ninh có mấy hồ hư hỏng?", "Toàn tỉnh có 23 hồ hư hỏng.", False),
        ("Mỗi xã miền núi có mấy chợ?", "Mỗi xã vùng cao có 1 chợ.", True),
        ("Đến Năm nào có chợ?", "Có chợ năm 2027.", True),
    ],
)
def test_a_place_within_the_province_is_named(question: str, clause: str, passes: bool) -> None:
    (item,) = weighed(question, passage(clause))
    assert names_its_place(understand(question), item) is passes
