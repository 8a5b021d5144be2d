from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.answering.comparing import comparison
from assistant.answering.comparing.comparison import compared, is_comparison
from assistant.answering.drafting import Statement
from assistant.answering.registered import Registered
from assistant.records import Citation, Duty, Metadata, Register, Section, Target
from tests.made import Shelved, book

SON_LA = book("a.md", "Sơn La", "Đến năm 2025 có 30 hồ chứa nước.", "Đến năm 2030 có 40 hồ chứa nước.")
LANG_SON = book("b.md", "Lạng Sơn", "Đến năm 2025 có 20 hồ chứa nước.")
NGHE_AN = book("c.md", "Nghệ An", "Trồng rừng ngập mặn ven biển.")
READER = Shelved(SON_LA, LANG_SON, NGHE_AN)


def _compared(text: str, reader: Shelved = READER) -> list[str]:
    return [statement.text for statement in compared(reader.asked(text))]


def test_one_row_a_province() -> None:
    assert _compared("So sánh số hồ chứa nước đến năm 2025 của Sơn La và Lạng Sơn: bao nhiêu hồ chứa nước?") == [
        "| Địa phương | Nội dung |\n| --- | --- |",
        "| Sơn La | **30 hồ chứa nước** – Đến năm 2025 có 30 hồ chứa nước. |",
        "| Lạng Sơn | **20 hồ chứa nước** – Đến năm 2025 có 20 hồ chứa nước. |",
    ]


def test_what_a_province_does_not_say_is_marked() -> None:
    rows = _compared("Đến năm 2025 Sơn La, Nghệ An và Cao Bằng có bao nhiêu hồ chứa nước?")
    assert rows[1].startswith("| Sơn La | **30 hồ chứa nước**")
    assert rows[2:] == ["| Nghệ An | không nêu |", "| Cao Bằng | không nêu |"]


def test_one_row_a_year_of_one_province() -> None:
    rows = _compared("So sánh năm 2025 và năm 2030: Sơn La có bao nhiêu hồ chứa nước?")
    assert [row.split(" | ")[0] for row in rows] == ["| Năm", "| 2025", "| 2030"]
    assert "**30 hồ chứa nước**" in rows[1]
    assert "**40 hồ chứa nước**" in rows[2]


def test_no_table_when_nobody_says_anything() -> None:
    assert _compared("So sánh đến năm 2040 Sơn La và Lạng Sơn có bao nhiêu hồ chứa nước?") == []


def test_a_row_that_the_register_tells_needs_no_evidence() -> None:
    place = Citation(0, "c.md", "", "", "", None, 0, 29, "Trồng rừng ngập mặn ven biển.", "c.md#0")
    target = Target("Số hồ chứa nước", "hồ chứa nước", "exactly", (Decimal(7),), "7 hồ", "hồ", citation=place)
    reader = Shelved(SON_LA, replace(NGHE_AN, register=Register((target,))))
    rows = _compared("Đến năm 2025 Sơn La và Nghệ An có bao nhiêu hồ chứa nước?", reader)
    assert rows[1].startswith("| Sơn La | **30 hồ chứa nước**")
    assert rows[2:] == ["| Nghệ An | Số hồ chứa nước: **7 hồ** |"]


def test_a_table_that_leaves_places_out_says_so() -> None:
    reader = Shelved(*(book(f"{n}.md", f"Tỉnh {n}", f"Có {n} hồ chứa nước.") for n in range(17)))
    rows = _compared("Các tỉnh có bao nhiêu hồ chứa nước?", reader)
    assert len(rows) == 1 + 16 + 1
    assert rows[-1].strip() == "Bảng chỉ nêu một phần; hãy nêu tên những nơi cần so sánh."


def test_the_place_with_most_is_named_before_the_table() -> None:
    rows = _compared("Đến năm 2025, Sơn La hay Lạng Sơn có bao nhiêu hồ chứa nước, nơi nào nhiều hơn?")
    assert rows[0] == "**Sơn La** nhiều hơn: **30 hồ chứa nước**, so với **20 hồ chứa nước** của Lạng Sơn."
    assert rows[1] == "\n| Địa phương | Nội dung |\n| --- | --- |"


def test_no_place_has_most_where_one_is_silent() -> None:
    rows = _compared("Đến năm 2025, Sơn La hay Nghệ An có bao nhiêu hồ chứa nước, nơi nào nhiều hơn?")
    assert rows[0].startswith("| Địa phương")


def _registered(clause: str, period: str) -> Register:
    place = Citation(0, "c.md", "", "", "", None, 0, len(clause), clause, "c.md#0")
    target = Target("Số hồ chứa nước", "hồ", "exactly", (Decimal(7),), "7 hồ", "hồ", period=period, citation=place)
    return Register((target,))


def test_a_thing_that_is_only_named_has_its_figure_before_a_section(monkeypatch: pytest.MonkeyPatch) -> None:
    clause = "Có 7 hồ chứa nước."
    reader = Shelved(SON_LA, book("c.md", "Nghệ An", clause, register=_registered(clause, "")))
    monkeypatch.setattr(comparison, "section_row", lambda *_: Statement("Xây hồ; sửa hồ."))
    assert _compared("số hồ Sơn La vs Nghệ An", reader)[2] == "| Nghệ An | Số hồ chứa nước: **7 hồ** |"
    rows = _compared("Sơn La và Nghệ An xây dựng, sửa chữa hồ chứa nước lớn ra sao?", reader)
    assert rows[2] == "| Nghệ An | Xây hồ; sửa hồ. |"


def test_how_a_thing_is_done_is_told_by_no_figure() -> None:
    reader = Shelved(
        book("a.md", "Sơn La", "Dùng phao để giữ 30 hồ chứa nước sạch.", "Giữ hồ chứa nước sạch bằng lưới."), LANG_SON
    )
    rows = _compared("So sánh cách giữ hồ chứa nước sạch của Sơn La và Lạng Sơn", reader)
    assert "**30" not in rows[1]


def test_a_place_that_tells_of_other_years_says_so() -> None:
    clause = "Đến năm 2022 có 7 hồ chứa nước."
    reader = Shelved(SON_LA, book("c.md", "Nghệ An", clause, register=_registered(clause, "2022")))
    rows = _compared("Đến năm 2025 Sơn La và Nghệ An có bao nhiêu hồ chứa nước?", reader)
    assert rows[1].startswith("| Sơn La | **30 hồ chứa nước**")
    assert rows[2] == "| Nghệ An | không nêu cho năm được hỏi; Số hồ chứa nước: **7 hồ** (2022) |"


def test_a_place_without_what_is_asked_tells_who_has_the_part_there() -> None:
    clause = "Sở Xây dựng theo dõi việc thực hiện."
    place = Citation(0, "c.md", "", "", "", None, 0, len(clause), clause, "c.md#0")
    duty = Duty("Sở Xây dựng", "Sở Xây dựng", "monitor", "Theo dõi việc thực hiện", citation=place)
    reader = Shelved(
        book("a.md", "Sơn La", "Lập tổ công tác thủy lợi để theo dõi hồ chứa nước."),
        book("c.md", "Nghệ An", clause, register=Register((), (duty,))),
    )
    rows = _compared("Tỉnh nào lập tổ công tác thủy lợi để theo dõi hồ chứa nước: Sơn La hay Nghệ An?", reader)
    assert "Lập tổ công tác" in rows[1]
    assert rows[2] == "| Nghệ An | không nêu; theo dõi, giám sát: **Sở Xây dựng** (Theo dõi việc thực hiện) |"


@pytest.mark.parametrize(
    ("text", "compares"),
    [
        ("Sơn La và Lạng Sơn có bao nhiêu hồ?", True),
        ("Sơn La có bao nhiêu hồ năm 2025 và năm 2030?", True),
        ("Tỉnh nào có nhiều hồ hơn?", True),
        ("Sơn La có bao nhiêu hồ?", False),
    ],
)
def test_what_is_a_comparison(text: str, compares: bool) -> None:
    assert is_comparison(READER.asked(text)) == compares


def test_whether_two_places_have_the_same_is_told_by_what_each_has() -> None:
    rows = _compared("Số hồ chứa nước của Sơn La đến năm 2025 có cao hơn Lạng Sơn không?")
    assert rows[0] == "**Sơn La** cao hơn: **30 hồ chứa nước**, so với **20 hồ chứa nước** của Lạng Sơn."


def test_how_many_times_is_told_by_what_each_year_has() -> None:
    rows = _compared("Số hồ chứa nước của Sơn La năm 2030 gấp mấy lần năm 2025?")
    assert [row.split(" – ")[0] for row in rows[1:]] == ["| 2025 | **30 hồ chứa nước**", "| 2030 | **40 hồ chứa nước**"]


def test_each_place_has_a_row_for_each_year() -> None:
    rows = _compared("Sơn La và Lạng Sơn năm 2025 và năm 2030 có bao nhiêu hồ chứa nước?")
    assert [row.split(" – ")[0] for row in rows[1:]] == [
        "| Sơn La, 2025 | **30 hồ chứa nước**",
        "| Sơn La, 2030 | **40 hồ chứa nước**",
        "| Lạng Sơn, 2025 | **20 hồ chứa nước**",
        "| Lạng Sơn, 2030 | không nêu |",
    ]


def test_where_nothing_is_named_no_row_lists_every_target() -> None:
    clause = "Có 7 hồ chứa nước."
    reader = Shelved(SON_LA, book("c.md", "Nghệ An", clause, register=_registered(clause, "")))
    assert _compared("Sơn La và Nghệ An, nơi nào cao hơn?", reader) == []


def test_several_things_compared_at_once_each_have_their_figure() -> None:
    clauses = ("Có 7 hồ chứa nước.", "Có 9 đập tràn.")
    places = [
        Citation(0, "c.md", "", "", "", None, 0, len(text), text, f"c.md#{at}") for at, text in enumerate(clauses)
    ]
    targets = (
        Target("Số hồ chứa nước", "hồ", "exactly", (Decimal(7),), "7 hồ", "hồ", citation=places[0]),
        Target("Số đập tràn", "đập", "exactly", (Decimal(9),), "9 đập", "đập", citation=places[1]),
    )
    reader = Shelved(LANG_SON, book("c.md", "Nghệ An", *clauses, register=Register(targets)))
    rows = _compared("So sánh hồ chứa nước và đập tràn của Nghệ An, Lạng Sơn", reader)
    told = next(row for row in rows if row.startswith("| Nghệ An |"))
    assert told == "| Nghệ An | Số hồ chứa nước: **7 hồ**; Số đập tràn: **9 đập** |"


def test_a_province_and_a_town_that_one_document_is_of_are_not_compared() -> None:
    plan = book("a.md", "Sơn La", "Thị trấn Đồi Cao có 30 hồ chứa nước.")
    places = Metadata(province="Sơn La", title="Kế hoạch nước sạch thị trấn Đồi Cao")
    desk = Shelved(replace(plan, document=replace(plan.document, metadata=places))).asked("Nước sạch của Sơn La?")
    asked = desk.asking(replace(desk.question, provinces=("Sơn La", "Đồi Cao")))
    assert not is_comparison(asked.within(("a.md",)))
    assert is_comparison(asked.within(("a.md", "b.md")))


def _sectioned(name: str, province: str, title: str, *clauses: str) -> Registered:
    """A document all of which stands under one heading."""
    one = book(name, province, *clauses)
    return replace(one, document=replace(one.document, sections=(Section("I", "mục I", title, 1, 0, 999),)))


def test_how_things_stand_is_told_of_each_place_as_of_one_alone() -> None:
    reader = Shelved(
        _sectioned(
            "a.md",
            "Sơn La",
            "Đánh giá tình hình",
            "Đã có 45 trạm nước.",
            "Tuy nhiên còn một số hạn chế: nhiều trạm thiếu thợ.",
        ),
        _sectioned(
            "b.md", "Lạng Sơn", "Đánh giá tình hình", "Đã có 9 bến.", "Tuy nhiên còn một số hạn chế: đường vào bến hẹp."
        ),
    )
    for text in ("hạn chế của Sơn La và Lạng Sơn", "han che cua son la voi lang son khac nhau cho nao"):
        rows = _compared(text, reader)
        assert rows[1:] == [
            "| Sơn La | Nhiều trạm thiếu thợ |",
            "| Lạng Sơn | Đường vào bến hẹp |",
        ]


def test_a_part_that_both_have_is_told_of_both() -> None:
    reader = Shelved(
        _sectioned("a.md", "Sơn La", "Tổ chức thực hiện", "Sở Xây dựng lập kế hoạch."),
        _sectioned("b.md", "Lạng Sơn", "Tổ chức thực hiện", "Sở Y tế trực trạm."),
    )
    assert _compared("So sánh tổ chức thực hiện của Sơn La và Lạng Sơn xem có gì khác", reader)[1:] == [
        "| Sơn La | Sở Xây dựng lập kế hoạch. |",
        "| Lạng Sơn | Sở Y tế trực trạm. |",
    ]


def test_what_all_documents_say_of_a_thing_is_no_figure_of_one() -> None:
    clause = "Có 7 hồ chứa nước."
    reader = Shelved(
        book("a.md", "Sơn La", "Nạo vét hồ chứa nước hằng năm."),
        book("c.md", "Nghệ An", clause, register=_registered(clause, "")),
    )
    rows = _compared("Các văn bản nói gì về hồ chứa nước?", reader)
    assert [row.split(" | ")[0] for row in rows[1:]] == ["| Sơn La", "| Nghệ An"]


def _aiming(name: str, province: str, *aims: tuple[str, int, str]) -> Registered:
    """A document whose targets are an indicator, an amount and its unit each."""
    one = book(name, province, "Đầu tư cho nghề cá.")
    place = Citation(0, name, "", "", "", None, 0, 19, "Đầu tư cho nghề cá.", f"{name}#0")
    targets = tuple(
        Target(said, said, "exactly", (Decimal(n),), f"{n}{unit}", unit.strip(), citation=place)
        for said, n, unit in aims
    )
    return replace(one, register=Register(targets))


SPENT, FARMS = ("Đầu tư cho nghề cá", 2, "%"), ("Đầu tư cho nghề cá ven biển", 3, " trại cá")


def test_how_much_is_spent_is_told_by_no_count_of_works() -> None:
    reader = Shelved(_aiming("a.md", "Sơn La", SPENT, FARMS), _aiming("b.md", "Lạng Sơn", SPENT))
    rows = _compared("Các tỉnh đầu tư bao nhiêu cho nghề cá?", reader)
    assert rows[1:] == ["| Sơn La | Đầu tư cho nghề cá: **2%** |", "| Lạng Sơn | Đầu tư cho nghề cá: **2%** |"]


def test_only_like_figures_are_laid_side_by_side_for_the_most() -> None:
    places = (("a.md", "Sơn La", SPENT), ("b.md", "Lạng Sơn", SPENT), ("c.md", "Nghệ An", FARMS))
    reader = Shelved(*(_aiming(*one) for one in places))
    rows = _compared("Tỉnh nào đặt mục tiêu đầu tư cho nghề cá cao nhất?", reader)
    assert not any("trại cá" in row for row in rows)
    assert sum("**2%**" in row for row in rows if row.startswith("| ")) == 2
