import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.lists.matching import match_sections
from assistant.answering.lists.sections import worded_section
from assistant.answering.lists.standard import dated_section, standard_section
from assistant.records import Document, Metadata, Section

TITLES = (
    "Quan điểm, mục tiêu",
    "Quan điểm",
    "Mục tiêu đến năm 2027",
    "Kinh phí và tổ chức thực hiện",
    "Nguồn kinh phí",
    "Nơi nhận",
)
LEVELS = (1, 2, 2, 1, 2, 1)
DOCUMENT = Document(
    "a.md",
    "Đắp đê, trồng rừng ngập mặn và kè biển.",
    tuple(
        Section(str(at), f"mục {at}", title, level, 5 * at, 5 * at + 5)
        for at, (title, level) in enumerate(zip(TITLES, LEVELS, strict=True))
    ),
    metadata=Metadata(title="Quy chế bảo vệ bờ biển tỉnh An Giang đến năm 2030", kind="Quy chế", province="An Giang"),
)


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("Tóm tắt quan điểm của quy chế bảo vệ bờ biển An Giang", 1),
        ("nguồn tiền bảo vệ bờ biển An Giang tóm tắt", 4),
        ("Bảo vệ bờ biển An Giang phân công ra sao, tóm tắt", 3),
        ("Tóm tắt kinh phí trồng rừng của An Giang", None),  # of one thing of it
        ("Tóm tắt quy chế bảo vệ bờ biển An Giang", None),
    ],
)
def test_the_section_of_a_kind_that_most_documents_have(text: str, index: int | None) -> None:
    found = standard_section(understand(text, ("An Giang",)), DOCUMENT)
    assert (found.index if found else None) == index


def test_the_section_of_the_years_asked_is_none_where_the_document_is_of_them() -> None:
    meant = dated_section(understand("Đến năm 2027 An Giang phải đạt những gì, nói gọn", ("An Giang",)), DOCUMENT)
    assert meant is not None and meant.index == 2
    stages = (Section("1", "mục 1", "Giai đoạn 1 từ năm 2026 đến hết năm 2028", 1, 0, 5),)
    stage = dated_section(understand("Giai đoạn 2026 - 2028 làm gì, nói gọn"), Document("d.md", "", stages))
    assert stage is not None and stage.index == 0
    assert dated_section(understand("Đến năm 2030 An Giang phải đạt gì, nói gọn", ("An Giang",)), DOCUMENT) is None


def test_a_heading_of_other_dau_and_the_recipients_are_not_meant() -> None:
    question = understand("Tóm tắt nội dung về nhà ở công nhân của An Giang", ("An Giang",))
    assert all(match.section.title != "Nơi nhận" for match in match_sections(question, [DOCUMENT], lambda _: 1.0))
    other = Document("b.md", "", (Section("1", "mục 1", "Công nhận làng nghề", 1, 0, 5),))
    assert match_sections(question, [other], lambda _: 1.0) == []
    assert match_sections(understand("tom tat cong nhan lang nghe"), [other], lambda _: 1.0)


def test_the_zero_before_an_acts_number_is_part_of_it() -> None:
    question = understand("nq 09 an giang noi gon", ("An Giang",))
    assert (question.acts, question.telling) == (("9",), ())


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("nguồn lợi ven bờ ở An Giang ra sao, nêu ý chính", 0),
        ("quy hoạch bảo vệ bờ biển gắn với nguồn lợi ven bờ ở An Giang, nêu ý chính", None),  # most of the title
        ("rừng ngập mặn An Giang, nêu ý chính", None),
    ],
)
def test_the_section_that_is_headed_with_just_what_is_asked(text: str, index: int | None) -> None:
    title = "Chương trình quy hoạch, bảo vệ bờ biển gắn với nguồn lợi ven bờ tỉnh An Giang"
    sections = (Section("1", "mục 1", "Giữ nguồn lợi ven bờ", 1, 0, 5), Section("2", "mục 2", "Kè biển", 1, 5, 9))
    found = worded_section(understand(text, ("An Giang",)), Document("c.md", "", sections, metadata=Metadata(title)))
    assert (found.index if found else None) == index
