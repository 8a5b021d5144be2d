from pathlib import Path

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.lists.enumerations import Enumeration, enumerations
from assistant.answering.lists.kinds import Kind, kind_asked, numbered
from assistant.assistant import Assistant

TEXT = """# Kế hoạch số 7/KH-UBND của Ủy ban nhân dân tỉnh An Giang về phát triển nghề

An Giang, ngày 05 tháng 12 năm 2025

## I. Tình hình

Đào tạo còn yếu do ba nguyên nhân: máy móc cũ, giáo viên ít đi thực tế và học sinh chưa mặn mà.

Các nghề trọng điểm được quan tâm trong tuyên truyền, tư vấn tuyển sinh.

Các trường có tỷ lệ học viên bỏ học dưới 5%: Trường Cao đẳng Nghề mộc và thủ công 2,1%, trường Hồng Ngự 3,4%, trường \
Tân Châu 4%.

## II. Nhiệm vụ

Tỉnh ưu tiên bốn nghề, gồm cơ điện tử, điện lạnh, hàn và chế biến thủy sản, để cung ứng lao động.

## III. Kinh phí

Tổng kinh phí 52 tỷ đồng, bao gồm ngân sách tỉnh 28 tỷ đồng, vốn doanh nghiệp 14 tỷ đồng và học phí 10 tỷ đồng.
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tỉnh ưu tiên những công nghệ nào?", Kind(("cong", "nghe"))),
        ("Tỉnh ưu tiên 4 công nghệ nào?", Kind(("cong", "nghe"), 4)),
        ("mo moi nganh nao", Kind(("nganh",))),
        ("Bạch Hải dùng cơ sở dữ liệu nào?", Kind(("du", "lieu"))),
        ("4 công nghệ ưu tiên là mấy cái nào?", Kind(("cong", "nghe", "uu", "tien"), 4)),
        ("Kể tên các công nghệ ưu tiên cho mô hình 2 cấp", Kind(("cong", "nghe", "uu"))),
        ("Trồng những cây, con nào?", None),
        ("Nội dung gồm mấy mảng, kể ra", Kind(("mang",))),
        ("Có bao nhiêu doanh nghiệp?", None),
        ("Rác được chia thành những nhóm nào?", Kind(("nhom",))),
        ("Đến năm nào thì đạt?", None),
    ],
)
def test_the_kind_of_thing_that_is_asked_for(text: str, kind: Kind | None) -> None:
    assert kind_asked(understand(text)) == kind


def test_a_list_is_of_a_kind_that_it_or_its_members_are_called_by() -> None:
    (markets,) = enumerations("Ưu tiên ba thị trường: Nhật Bản, Hàn Quốc và Đài Loan.")
    assert Kind(("thi", "truong")).fit(markets) == 1.0
    assert Kind(("cong", "nghe")).fit(markets) == 0.0
    (techniques,) = enumerations("Trước hết là CNTT, CNSH và công nghệ vật liệu.")
    assert Kind(("cong", "nghe")).fit(techniques) == 1.0


def test_a_line_that_begins_with_the_noun_is_about_such_things() -> None:
    (terms,) = enumerations("Điều kiện được thuê đất tại khoản 2: có vốn từ 5 tỷ đồng; không nợ thuế; đã có dự án.")
    assert Kind(("dieu", "kien")).fit(terms) == 1.0


def test_a_list_may_stand_far_from_the_word_that_calls_it_so_where_a_word_leads_over() -> None:
    (far,) = enumerations(
        "Lập hợp tác xã trong các nghề mới, hợp với nhu cầu của thị trường và sức của người trẻ như: nuôi ong và"
        " làm hương."
    )
    assert Kind(("nghe", "moi")).fit(far) == 0.8
    (near,) = enumerations("Lập hợp tác xã trong các nghề mới như: nuôi ong và làm hương.")
    assert Kind(("nghe", "moi")).fit(near) == 1.0


def test_a_group_of_things_is_told_by_what_they_are() -> None:
    (sciences,) = enumerations("Triển khai trên các lĩnh vực: khoa học nông nghiệp; khoa học y dược.")
    assert Kind(("linh", "vuc", "khoa", "hoc")).fit(sciences) == 1.0
    assert Kind(("linh", "vuc", "cong", "nghe")).fit(sciences) == 0.5


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("listed")
    (folder / "documents").mkdir()
    (folder / "documents" / "nghe.md").write_text(TEXT, encoding="utf-8")
    Assistant.build(folder / "documents", folder / "index")
    return Assistant.open(folder / "index")


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("An Giang ưu tiên những nghề nào?", ("**4 nghề**", "- cơ điện tử", "- điện lạnh", "- hàn", "- chế biến")),
        ("vi may nguyen nhan dao tao o An Giang con yeu", ("**3 nguyên nhân**", "- máy móc", "- giáo", "- học")),
        (
            "Trường nào ở An Giang có học viên bỏ học chưa tới 5%?",
            ("**3 trường** – Các trường", "- Trường Cao đẳng", "- trường Hồng Ngự 3,4%", "- trường Tân Châu 4%"),
        ),
        (
            "Kinh phí của An Giang gồm những nguồn nào?",
            ("**3 nguồn vốn**", "- ngân sách tỉnh 28", "- vốn doanh", "- học phí 10"),
        ),
    ],
)
def test_a_list_within_a_sentence_is_told_whole_and_counted(
    assistant: Assistant, question: str, lines: tuple[str, ...]
) -> None:
    told = assistant.ask(question).text.split("\n")
    assert len(told) == len(lines)
    assert all(line.startswith(begin) for line, begin in zip(told, lines, strict=True))


def test_a_word_for_anything_asks_for_what_comes_above_all() -> None:
    (named,) = enumerations("Dùng nền tảng số khi quản lý xã hội, trước hết về giao thông, y tế và an ninh.")
    assert Kind(("mang",)).fit(named) == 0.5
    (plain,) = enumerations("Chợ gồm nhà lồng, bãi xe và đường nội bộ.")
    assert Kind(("mang",)).fit(plain) == 0.0


def test_where_the_money_comes_from(assistant: Assistant) -> None:
    told = assistant.ask("Kinh phí phát triển nghề của An Giang lấy từ những nguồn nào?").text.split("\n")
    assert [line.split(" [")[0] for line in told[1:]] == [
        "- ngân sách tỉnh 28 tỷ đồng",
        "- vốn doanh nghiệp 14 tỷ đồng",
        "- học phí 10 tỷ đồng",
    ]
    other = assistant.ask("Tiền làm cầu đường bộ của An Giang lấy từ những nguồn nào?")
    assert other.status == "not_found"


@pytest.mark.parametrize(
    ("before", "is_numbered"),
    [("Tập trung vào bốn hướng:", True), ("Tập trung vào các hướng:", False), ("Bốn hướng do sở chọn ra gồm", False)],
)
def test_a_list_that_is_called_by_its_number(before: str, is_numbered: bool) -> None:
    listed = Enumeration(before, ("a", "b", "c", "d"), len(before), stated=True)
    assert numbered(Kind(("huong",)), listed) == is_numbered


def test_what_is_no_count_of_things_to_list() -> None:
    kind = kind_asked(understand("4 hướng nghiên cứu của Sơn La theo Nghị quyết 57"))
    assert kind is not None
    assert (kind.words[0], kind.count) == ("huong", 4)
    assert kind_asked(understand("Đổi mới theo hướng nào?")) is None
