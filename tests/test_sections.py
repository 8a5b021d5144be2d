from dataclasses import replace

from assistant.answering.asking.understanding import understand
from assistant.answering.lists.matching import match_sections
from assistant.answering.lists.sections import SectionMatch, spelt_section
from assistant.records import Document, Section

DOCUMENT = Document(
    "a.md",
    "",
    (
        Section("I", "mục I", "Quan điểm", 1, 0, 10),
        Section("II", "mục II", "Mục tiêu", 1, 10, 40),
        Section("II.1", "mục II.1", "Mục tiêu đến năm 2025", 2, 12, 25, parent=1),
        Section("II.2", "mục II.2", "Mục tiêu đến năm 2030", 2, 25, 40, parent=1),
        Section("III", "mục III", "Nhiệm vụ, giải pháp", 1, 40, 80),
        Section("III.1", "mục III.1", "Phát triển hạ tầng số", 2, 42, 60, parent=4),
        Section("III.2", "mục III.2", "Phát triển nhân lực số", 2, 60, 80, parent=4),
    ),
)


def _found(text: str) -> list[SectionMatch]:
    return match_sections(understand(text), [DOCUMENT], lambda term: 1.0)


def test_the_heading_that_says_the_same_comes_first() -> None:
    assert _found("Những quan điểm nào?")[0].section.number == "I"
    assert _found("Phát triển nhân lực số gồm những gì?")[0].section.number == "III.2"
    assert _found("phat trien nhan luc so gom nhung gi?")[0].section.number == "III.2"


def test_a_full_match_scores_one() -> None:
    assert _found("Phát triển hạ tầng số gồm những gì?")[0].score == 1.0


def test_the_overall_aim_is_called_by_either_name() -> None:
    aim = Section("II.1", "mục II.1", "Mục tiêu chung", 2, 12, 25, parent=1)
    document = replace(DOCUMENT, sections=(*DOCUMENT.sections[:2], aim, *DOCUMENT.sections[3:]))
    found = match_sections(understand("Mục tiêu tổng quát là gì?"), [document], lambda term: 1.0)
    assert (found[0].section.title, found[0].score) == ("Mục tiêu chung", 1.0)


def test_a_heading_of_another_year_is_not_meant() -> None:
    found = _found("Các mục tiêu đến năm 2030 gồm những gì?")
    assert found[0].section.number == "II.2"
    assert "II.1" not in [match.section.number for match in found]


def test_targets_are_asked_for_by_either_name() -> None:
    assert _found("Các chỉ tiêu đến năm 2025 là gì?")[0].section.number == "II.1"


def test_no_heading_is_meant_by_other_words() -> None:
    assert _found("Bảo tồn rạn san hô ra sao?") == []


def test_the_subsections_of_a_match() -> None:
    assert [child.number for child in SectionMatch(DOCUMENT, 4, 1.0).children] == ["III.1", "III.2"]


def test_a_section_below_is_meant_when_its_heading_is_asked_for_too() -> None:
    document = Document(
        "b.md",
        "",
        (
            Section("9", "Điều 9", "Viên chức khuyến ngư bậc cao", 1, 0, 50),
            Section("9.1", "khoản 1 Điều 9", "Chức trách", 2, 10, 20, parent=0),
            Section("9.2", "khoản 2 Điều 9", "Tiêu chuẩn đào tạo", 2, 20, 50, parent=0),
        ),
    )

    def found(text: str) -> str:
        return match_sections(understand(text), [document], lambda term: 1.0)[0].section.number

    assert found("Tóm tắt chức trách của viên chức khuyến ngư bậc cao") == "9.1"
    assert found("Tóm tắt về viên chức khuyến ngư bậc cao") == "9"


def test_a_heading_said_word_for_word_is_meant() -> None:
    spelt = spelt_section(understand("tóm gọn phần nhiệm vụ, giải pháp giúp em"), DOCUMENT)
    assert spelt is not None
    assert spelt.section.number == "III"
    assert spelt_section(understand("Tóm tắt quan điểm"), DOCUMENT) is None
    assert spelt_section(understand("Tóm tắt phần phát triển hạ tầng số"), DOCUMENT) is None
