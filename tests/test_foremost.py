import pytest

from assistant.answering.asking.periods import Span
from assistant.answering.comparing.foremost import compares_by, counts_alike, foremost, of_one_kind
from assistant.answering.drafting import Statement

ASKED = "noi nao cao hon"


def _line(*rows: str, asked: str = ASKED, years: tuple[Span, ...] = ()) -> str:
    names = ("Sơn La", "Lạng Sơn", "Nghệ An")
    statements = foremost(asked, dict(zip(names, map(Statement, rows), strict=False)), years)
    return statements[0].text if statements else ""


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("tinh nao dat muc cao hon", "cao"),
        ("ben nao som hon", "som"),
        ("noi nao lap nhieu doanh nghiep moi hon", "nhieu"),
        ("tinh nao cao nhat", "cao"),
        ("it nhat bao nhieu doanh nghiep", ""),
        ("it nhat la 5 doanh nghiep", ""),
        ("so sanh hai tinh", ""),
        ("tinh nao muon co it dn kh&cn moi hon", "it"),
        ("van ban nao cu hon", "cu"),
        ("cai nao ra truoc, ngay nao", "truoc"),
        ("giai doan truoc dat bao nhieu", ""),
    ],
)
def test_the_word_that_a_question_compares_by(asked: str, word: str) -> None:
    assert compares_by(asked) == word


def test_the_greater_of_two_figures() -> None:
    assert _line("Diện tích: **20%**", "Diện tích: **15%** (2025)") == (
        "**Sơn La** cao hơn: **20%**, so với **15%** (2025) của Lạng Sơn."
    )


def test_the_lesser_where_that_is_asked() -> None:
    line = _line("**20%**", "**15%**", "**30%**", asked="noi nao thap nhat")
    assert line == "**Lạng Sơn** thấp nhất: **15%**, so với **20%** của Sơn La; **30%** của Nghệ An."


def test_equal_figures() -> None:
    assert _line("**100%** (2025)", "**100%** (2025)") == "Bằng nhau: **Sơn La** và **Lạng Sơn** đều **100%** (2025)."


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("**ít nhất 10 xã**", "**5 xã**", "Sơn La"),
        ("**ít nhất 38%**", "**từ 38 - 42%**", ""),  # the bounds meet
        ("**từ 1,5 - 2%**", "**2%**", ""),
        ("**dưới 20%**", "**25%**", "Lạng Sơn"),
        ("**khoảng 30%**", "**20%**", "Sơn La"),
        ("**khoảng 22%**", "**20%**", ""),  # about 22 may be 20
        ("**900 triệu đồng**", "**1,2 tỷ đồng**", "Lạng Sơn"),
        ("**20%**", "**15 xã**", ""),
        ("**20%/năm**", "**15%**", ""),
        ("**tăng 20%**", "**15%**", ""),
        ("**cấp độ 4/7**", "**cấp độ 3/7**", "Sơn La"),
        ("**cấp độ 4/7**", "**cấp độ 3/5**", ""),
        ("**20%** (2025)", "**15%** (2030)", ""),  # of other years
        ("**20%** (2020-2025)", "**15%** (2025)", "Sơn La"),
        ("**20%**", "Trồng rừng ven biển.", ""),
        ("**20%** (2025); **30%** (2025)", "**15%** (2025)", "Sơn La"),
        ("**20%** (2025); **10%** (2025)", "**15%** (2025)", ""),
    ],
)
def test_only_what_is_certain_is_told(one: str, other: str, first: str) -> None:
    line = _line(one, other)
    assert line.startswith(f"**{first}** cao hơn") if first else line == ""


def test_dates_are_compared() -> None:
    line = _line("**trước ngày 30/6/2025**", "**ngày 15/7/2025**", asked="noi nao som hon")
    assert line == "**Sơn La** sớm hơn: **trước ngày 30/6/2025**, so với **ngày 15/7/2025** của Lạng Sơn."


def test_years_asked_for_hold_for_every_row() -> None:
    rows = {"năm 2025": Statement("**20%** (2025)"), "năm 2030": Statement("**30%** (2030)")}
    (line,) = foremost("nam nao cao hon", rows, ((2025, 2025), (2030, 2030)))
    assert line.text == "**Năm 2030** cao hơn: **30%**, so với **20%** của năm 2025."


@pytest.mark.parametrize(
    ("row", "alike"),
    [
        ("Nhà ở: **40 căn**", True),
        ("**10%** – phúc tra 10% số hộ; **37 công trình** – sửa 37 công trình", False),
        ("Hỗ trợ thợ xây làm nhà ở.", True),  # which counts nothing
    ],
)
def test_rows_that_count_other_things_are_not_beside_each_other(row: str, alike: bool) -> None:
    assert counts_alike(Statement(row), [Statement("Nhà ở: **6.000 căn** (2025)")]) == alike
    assert counts_alike(Statement("Chi: **5%**"), [Statement("Chi: **2 tỷ đồng**")])
    assert counts_alike(Statement("Nhà kiên cố: **60%**"), [Statement("Nhà kiên cố: **85%**; Thợ xây: **60 thợ**")])


def test_rows_of_another_kind_than_most_are_left_out() -> None:
    money, other = Statement("Vốn sửa cầu: **20 tỷ đồng**"), Statement("Vốn mua phao: **30 tỷ đồng**")
    people, words = Statement("Thợ: **60 người**"), Statement("Sửa cầu")
    assert of_one_kind({"a": money, "b": people, "c": other, "d": words}) == {"a": money, "c": other, "d": words}
    assert of_one_kind({"a": people, "b": money}, ("von", "sua")) == {"b": money}
