import pytest

from assistant.answering.checking import checked, unsupported
from assistant.records import Answer, Citation, Document, Metadata, Passage, Sentence

TEXT = (
    "Đến năm 2025, ít nhất 80% hồ sơ được nhận trực tuyến. "
    "Kinh phí 1.234,5 triệu đồng. Sở Y tế kiểm tra chợ trước ngày 05/3/2024."
)
META = Metadata(title="Kế hoạch chợ", number="12-CT/TU", date="2022-09-05", issuer="Ủy ban nhân dân tỉnh Sơn La")
DOCUMENT = Document("a.md", TEXT, metadata=META)
ENDS = (TEXT.index(" Kinh"), TEXT.index(" Sở"), len(TEXT))
SPANS = ((0, ENDS[0]), (ENDS[0] + 1, ENDS[1]), (ENDS[1] + 1, ENDS[2]))
PASSAGES = [
    Passage(
        f"a.md#{i}",
        "a.md",
        i,
        "1",
        f"Mục {i}",
        ("Mục tiêu đến năm 2030",),
        (Sentence(TEXT[a:b], a, b),),
        lead="Gồm 9 xã:",
    )
    for i, (a, b) in enumerate(SPANS)
]


def _citation(marker: int, place: int) -> Citation:
    start, end = SPANS[place]
    return Citation(marker, "a.md", "", "1", "Mục 1", None, start, end, TEXT[start:end], f"a.md#{place}")


def _checked(text: str, *citations: Citation, status: str = "answered") -> Answer:
    answer = Answer("Hỏi?", status, text, citations=citations or (_citation(1, 0),))  # type: ignore[arg-type]
    return checked(answer, {"a.md": DOCUMENT}.__getitem__, {"a.md": PASSAGES}.__getitem__)


@pytest.mark.parametrize(
    "text",
    [
        "**Ít nhất 80%** – Đến năm 2025, ít nhất 80% hồ sơ được nhận trực tuyến. [1]",
        "Đạt 80 % (năm 2025). [1]",
        "Gồm 9 xã: ít nhất 80% hồ sơ. [1]",
        "80% (đến năm 2030). [1]",
        "Chỉ thị 12-CT/TU ngày 05/9/2022: 80%. [1]",
        "Không nêu con số nào. [1]",
    ],
)
def test_what_the_source_says_passes(text: str) -> None:
    answer = _checked(text)
    assert (answer.text, answer.warnings) == (text, ())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Đạt 85%. [1]", "85%"),
        ("Đạt 8%. [1]", "8%"),
        ("Đạt 0%. [1]", "0%"),
        ("Đến năm 2027 đạt 80%. [1]", "2027"),
        ("Kinh phí 1.234,5 triệu đồng. [1]", "1.234,5 triệu đồng"),
        ("Chỉ thị 13-CT/TU: 80%. [1]", "13-CT/TU"),
        ("Xong ngày 06/3/2024. [1]", "06/3/2024"),
        ("Sở Tài chính nhận 80% hồ sơ. [1]", "Sở Tài chính"),
    ],
)
def test_what_it_does_not_say_is_removed_with_a_warning(text: str, fault: str) -> None:
    answer = _checked(f"80% hồ sơ. [1]\n{text}")
    assert answer.text == "80% hồ sơ. [1]"
    (warning,) = answer.warnings
    assert fault in warning
    assert text.removesuffix(" [1]") in warning


def test_a_figure_of_another_citation_does_not_count() -> None:
    both = (_citation(1, 0), _citation(2, 1))
    assert _checked("80%. [1]\n1.234,5 triệu đồng. [1]", *both).text == "80%. [1]"
    assert _checked("80%. [1]\n1.234,5 triệu đồng. [2]", *both).warnings == ()


def test_the_same_amount_in_another_unit_passes() -> None:
    assert _checked("Kinh phí 1,2345 tỷ đồng. [1]", _citation(1, 1)).warnings == ()


def test_a_quote_that_is_not_verbatim_is_no_source() -> None:
    forged = Citation(1, "a.md", "", "1", "Mục 1", None, 0, 8, "Đến 2025", "a.md#0")
    answer = _checked("80%. [1]", forged)
    assert (answer.status, answer.citations) == ("not_found", ())
    assert answer.text == "Không tìm thấy trong tài liệu."
    assert len(answer.warnings) == 1


def test_a_marker_without_a_citation_is_removed() -> None:
    answer = _checked("80%. [1]\nCòn nữa. [7]")
    assert (answer.text, len(answer.warnings)) == ("80%. [1]", 1)


def test_a_citation_no_longer_used_goes_too() -> None:
    answer = _checked("80%. [1]\n77 xã. [2]", _citation(1, 0), _citation(2, 1))
    assert [citation.marker for citation in answer.citations] == [1]


def test_a_line_that_cites_nothing_may_only_count_the_list() -> None:
    items = "- 80% hồ sơ. [1]\n- Đến năm 2025. [1]"
    assert _checked(f"**2 nội dung** – Mục 0:\n{items}").warnings == ()
    assert _checked(f"**2/2 nội dung** – Mục II.7 Phần thứ tư:\n{items}").warnings == ()
    assert _checked(f"Cả thảy 17 xã đạt.\n{items}").text == items


def test_each_heading_counts_its_own_items_and_only_those_that_remain() -> None:
    items = "- 80% hồ sơ. [1]\n- Đến năm 2025. [1]"
    whole = f"**2/2 chỉ tiêu**:\n{items}\nCòn 1 mục tiêu:\n- Hồ sơ. [1]"
    assert _checked(whole).warnings == ()
    answer = _checked(f"**3/3 chỉ tiêu**:\n{items}\n- 77 xã. [1]")
    assert (answer.text, len(answer.warnings)) == (items, 2)


def test_a_cell_may_take_its_unit_from_another_column() -> None:
    text = "Tỷ lệ đến trường | % | 32,5 | 38"
    row = Passage(
        "t.md#0", "t.md", 0, "", "Hàng 1", (), (Sentence(text, 0, len(text)),), lead="Tên; Đơn vị; 2023; 2025"
    )
    citation = Citation(1, "t.md", "", "", "Hàng 1", None, 0, len(text), text, "t.md#0")
    answer = Answer("Hỏi?", "answered", "**38%** (2025) [1]", citations=(citation,))
    assert checked(answer, lambda name: Document(name, text), lambda name: [row]) == answer


def test_the_year_of_a_day_that_is_named_is_told() -> None:
    assert unsupported("Xong 97% (2027)", ["Đến hết ngày 31/01/2027 xong 97%."]) == []
    assert unsupported("Xong 97% (2028)", ["Đến hết ngày 31/01/2027 xong 97%."])[:1] == ["2028"]
