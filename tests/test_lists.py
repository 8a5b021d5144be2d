from dataclasses import replace

from assistant.answering.asking.understanding import understand
from assistant.answering.lists.lists import bodies_statements, contents_statements, noun_of, section_statements
from assistant.answering.lists.sections import SectionMatch
from assistant.records import Document, Metadata, Passage, Section, Sentence
from tests.made import focus_of, passage, weighed


def _at(start: int, text: str, lead: str = "", headings: tuple[str, ...] = ()) -> Passage:
    sentence = Sentence(text, start, start + len(text))
    return Passage(f"a.md#{start}", "a.md", start, "", "Mục 1", headings, (sentence,), lead=lead)


DOCUMENT = Document(
    "a.md",
    "",
    (
        Section("I", "mục I", "Điều kiện", 1, 0, 300),
        Section("II", "mục II", "Nhiệm vụ", 1, 300, 600),
        Section("II.1", "mục II.1", "Xây chợ", 2, 310, 400, parent=1),
        Section("II.2", "mục II.2", "Mở đường", 2, 400, 600, parent=1),
        Section("III", "mục III", "Trống", 1, 600, 610),
    ),
    metadata=Metadata(title="Kế hoạch phát triển chợ"),
)


def _texts(section: int, *passages: Passage) -> list[str]:
    return [s.text for s in section_statements(SectionMatch(DOCUMENT, section, 1.0), passages, "nội dung")]


def test_the_clauses_of_a_section_are_counted_and_complete() -> None:
    assert _texts(0, _at(10, "Có biển báo."), _at(50, "Có đèn."), _at(310, "Việc khác.")) == [
        "**2 nội dung** – Mục I: Điều kiện:",
        "- Có biển báo.",
        "- Có đèn.",
    ]


def test_titled_subsections_are_the_items() -> None:
    statements = section_statements(
        SectionMatch(DOCUMENT, 1, 1.0), [_at(320, "Xây mới."), _at(420, "Mở rộng.")], "nhiệm vụ"
    )
    assert [s.text for s in statements] == ["**2 nhiệm vụ** – Mục II: Nhiệm vụ:", "- 1. Xây chợ", "- 2. Mở đường"]
    assert [[source.start for source in s.sources] for s in statements] == [[], [320], [420]]


def test_points_with_a_number_and_no_title_are_the_items() -> None:
    points = (
        Section("II.1", "mục II.1", "", 2, 310, 400, parent=1),
        Section("II.2", "mục II.2", "", 2, 400, 600, parent=1),
    )
    document = replace(DOCUMENT, sections=(*DOCUMENT.sections[:2], *points))
    clauses = [_at(320, "Xây chợ mới."), _at(360, "Sửa chợ cũ."), _at(420, "Mở rộng đường.")]
    told = section_statements(SectionMatch(document, 1, 1.0), clauses, "nhiệm vụ")
    assert [s.text for s in told] == ["**2 nhiệm vụ** – Mục II: Nhiệm vụ:", "- 1. Xây chợ mới.", "- 2. Mở rộng đường."]


def test_a_subsection_without_a_title_among_titled_ones_is_told_by_its_first_sentence() -> None:
    sections = (*DOCUMENT.sections, Section("II.3", "mục II.3", "", 2, 560, 600, parent=1))
    match = SectionMatch(replace(DOCUMENT, sections=sections), 1, 1.0)
    statements = section_statements(match, [_at(320, "Xây."), _at(570, "Nạo vét kênh.")], "nhiệm vụ")
    assert [s.text for s in statements] == [
        "**3 nhiệm vụ** – Mục II: Nhiệm vụ:",
        "- 1. Xây chợ",
        "- 2. Mở đường",
        "- 3. Nạo vét kênh.",
    ]


def test_bullets_under_one_line_are_one_item_among_others() -> None:
    assert _texts(
        0,
        _at(10, "Có biển báo."),
        _at(50, "Hai phao;", lead="Mỗi đò mang theo:"),
        _at(80, "Một đèn.", lead="Mỗi đò mang theo:"),
    ) == ["**2 nội dung** – Mục I: Điều kiện:", "- Có biển báo.", "- Mỗi đò mang theo: Hai phao; Một đèn"]


def test_bullets_under_the_one_line_of_a_section_are_its_items() -> None:
    lead = "Mỗi đò mang theo:"
    assert _texts(0, _at(50, "Hai phao;", lead=lead), _at(80, "Một đèn.", lead=lead))[0].startswith("**2 nội dung**")


def test_a_heading_without_clauses_lists_nothing() -> None:
    assert _texts(4, _at(10, "Có biển báo.")) == []


def test_long_items_are_cut_but_keep_their_figures() -> None:
    long = "Một câu rất dài, " + "nói thêm nhiều điều khác nữa, " * 30 + "và cuối cùng đạt 45% số xã."
    items = _texts(0, _at(10, long), _at(900 - 700, "Ngắn."))
    assert len(items) == 3
    assert "45%" in items[1]
    assert len(items[1].split()) < 100


def test_many_long_items_keep_only_the_figures_that_they_begin_with() -> None:
    rest = "nói thêm nhiều điều khác nữa về việc ấy, " * 8
    items = _texts(0, *(_at(20 * n, f"Đạt {n}0% số xã, {rest}trước đây là {n}7 chợ.") for n in range(1, 7)))[1:]
    assert all(f"{n}0%" in item for n, item in enumerate(items, 1))
    assert sum(len(item.split()) for item in items) < 130


def test_what_items_begin_with_goes_before_what_they_count_where_no_targets_stand() -> None:
    first = "Nước là của chung. "
    rest = f"Mỗi thôn cử 02 người, {'giữ gìn kênh mương, ' * 20}cùng làm."
    second = len(first.strip()) + 11
    long = Passage(
        "a.md#1", "a.md", 1, "", "", (), (Sentence(first.strip(), 10, second - 1), Sentence(rest, second, 99))
    )
    assert _texts(0, long, _at(200, "Có biển báo. " * 20))[1].startswith("- Nước là của chung.")


def test_a_string_of_nouns_is_not_cut_to_its_first() -> None:
    text = f"Đào kênh, nạo vét mương phải theo mùa vụ, {'tránh mưa lũ lớn về, ' * 30}xong sớm."
    item = _texts(0, _at(10, text), _at(200, "Có biển báo. " * 40))[1]
    assert item.startswith("- Đào kênh, nạo vét mương phải theo mùa vụ")


def test_a_title_that_its_clause_runs_on_from_is_told_with_it() -> None:
    told = [_at(320, "Xây chợ: 5 chợ ở miền núi."), _at(420, "Mở rộng.")]
    statements = section_statements(SectionMatch(DOCUMENT, 1, 1.0), told, "nhiệm vụ")
    assert [s.text for s in statements][1:] == ["- 1. Xây chợ: 5 chợ ở miền núi.", "- 2. Mở đường"]


def test_the_contents_of_a_document() -> None:
    statements = contents_statements(DOCUMENT, [_at(10, "A"), _at(320, "B"), _at(605, "C")], "nội dung")
    assert [s.text for s in statements] == [
        "**3 nội dung** – Kế hoạch phát triển chợ:",
        "- I. Điều kiện",
        "- II. Nhiệm vụ",
        "- III. Trống",
    ]


def test_parts_of_a_document_that_are_no_tasks_are_not_called_so() -> None:
    titles = ("Mục tiêu", "Phân công")
    sections = tuple(
        Section(f"{at}", f"mục {at}", title, 1, 100 * at, 100 * at + 99) for at, title in enumerate(titles)
    )
    document = Document("a.md", "x" * 300, metadata=Metadata(title="Kế hoạch"), sections=sections)
    head, *_ = contents_statements(document, [_at(10, "A"), _at(120, "B")], "nhiệm vụ")
    assert head.text == "**2 phần** – Kế hoạch:"


def test_several_bodies_are_counted() -> None:
    question = understand("Những cơ quan nào theo dõi việc chi?")
    good = weighed(
        question,
        passage("Sở Y tế theo dõi việc chi.", ordinal=0),
        passage("Sở Tài chính theo dõi việc chi.", ordinal=1),
    )
    texts = [s.text for s in bodies_statements(focus_of(question), good)]
    assert texts[0] == "**2 cơ quan, tổ chức**:"
    assert {text.split(" – ")[0] for text in texts[1:]} == {"- **Sở Y tế**", "- **Sở Tài chính**"}


def test_what_is_counted_is_called_as_in_the_question() -> None:
    assert noun_of(understand("Có những nhiệm vụ, giải pháp nào?")) == "nhiệm vụ, giải pháp"
    assert noun_of(understand("co nhung muc tieu nao?")) == "mục tiêu"
    assert noun_of(understand("Gồm những gì?")) == "nội dung"


def test_a_long_clause_that_is_all_of_a_section_is_told_sentence_by_sentence() -> None:
    long = " ".join(["đường"] * 40)
    one = passage(f"Một {long}.", f"Hai {long}.", f"Ba {long}.")
    match = SectionMatch(Document("a.md", "", sections=(Section("1", "mục 1", "Quan điểm", 1, 0, 9999),)), 0, 1.0)
    head, *items = section_statements(match, [one], "nội dung")
    assert head.text == "**3 nội dung** – Mục 1: Quan điểm:"
    assert [item.text.split()[1] for item in items] == ["Một", "Hai", "Ba"]
