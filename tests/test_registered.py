from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.answering.asking.question import Question
from assistant.answering.asking.understanding import understand
from assistant.answering.registered import Registered, about, own_fit
from assistant.answering.registering.progress import asks_both, reached_and_aimed
from assistant.answering.registering.target_figures import stated
from assistant.answering.registering.target_rows import apart_statements, names_nothing, row_of, shared_statements
from assistant.answering.registering.targets import asks_list, figure_statements, item_statements, list_statements
from assistant.records import Citation, Document, Metadata, Passage, Register, Section, Sentence, Target
from tests.made import focus_of

CLAUSES = (
    "Số cầu đã xây là 4 cầu.",
    "Xây mới ít nhất 3 cầu; tỷ lệ đường nhựa đạt từ 70 - 80%.",
    "Tỷ lệ hộ dùng nước sạch đạt 95%.",
    "Người dân được hỗ trợ kịp thời.",
    "Xây mới 9 cầu.",
)
HEADINGS = ("1. Hiện trạng năm 2020", *["2. Mục tiêu đến năm 2025"] * 3, "3. Mục tiêu đến năm 2030")
STARTS = [sum(len(text) + 1 for text in CLAUSES[:i]) for i in range(len(CLAUSES) + 1)]
DOCUMENT = Document(
    "a.md",
    " ".join(CLAUSES),
    (
        Section("1", "mục 1", "Hiện trạng", 1, STARTS[0], STARTS[1]),
        Section("2", "mục 2", "Mục tiêu đến năm 2025", 1, STARTS[1], STARTS[4]),
        Section("3", "mục 3", "Mục tiêu đến năm 2030", 1, STARTS[4], STARTS[5]),
    ),
    metadata=Metadata(title="Kế hoạch phát triển hạ tầng tỉnh An Giang", province="An Giang"),
)


def _passage(at: int) -> Passage:
    sentence = Sentence(CLAUSES[at], STARTS[at], STARTS[at] + len(CLAUSES[at]))
    return Passage(f"a.md#{at}", "a.md", at, "2", f"Mục {at}", (HEADINGS[at],), (sentence,))


def _target(at: int, indicator: str, written: str, period: str = "2025", *, achieved: bool = False) -> Target:
    citation = Citation(
        0, "a.md", "", "2", "", None, STARTS[at], STARTS[at] + len(CLAUSES[at]), CLAUSES[at], f"a.md#{at}"
    )
    return Target(
        indicator, indicator, "exactly", (Decimal(1),), written, "", period=period, achieved=achieved, citation=citation
    )


TARGETS = (
    _target(0, "Số cầu đã xây", "4 cầu", "2020", achieved=True),
    _target(1, "Số cầu xây mới", "3 cầu"),
    _target(1, "Tỷ lệ đường nhựa", "70 - 80%"),
    _target(2, "Tỷ lệ hộ dùng nước sạch", "95%"),
    _target(4, "Số cầu xây mới", "9 cầu", "2030"),
)
BOOK = Registered(DOCUMENT, {f"a.md#{at}": _passage(at) for at in range(5)}, Register(TARGETS))


def _asked(text: str) -> Question:
    return understand(text, ("An Giang",))


def _told(text: str) -> list[str]:
    question = _asked(text)
    return [statement.text for statement in list_statements(question, focus_of(question), [BOOK])]


def test_all_targets_of_a_section_are_told_with_its_other_clauses() -> None:
    assert _told("Liệt kê các chỉ tiêu đến năm 2025 của An Giang") == [
        "**3/3 chỉ tiêu** – Mục 2: Mục tiêu đến năm 2025:",
        "- Số cầu xây mới: **ít nhất 3 cầu**",
        "- Tỷ lệ đường nhựa: **từ 70 - 80%**",
        "- Tỷ lệ hộ dùng nước sạch: **95%**",
        "Mục này còn 1 mục tiêu không kèm số liệu:",
        "- Người dân được hỗ trợ kịp thời.",
    ]


def test_a_figure_outside_the_sections_of_targets_is_no_target_among_others() -> None:
    passages = {**BOOK.passages, "a.md#4": replace(BOOK.passages["a.md#4"], headings=("3. Kinh phí",))}
    question = _asked("Liệt kê các chỉ tiêu của An Giang")
    statements = list_statements(question, focus_of(question), [replace(BOOK, passages=passages)])
    assert [s.text.partition(":")[0] for s in statements[1:4]] == [
        "- Số cầu xây mới",
        "- Tỷ lệ đường nhựa",
        "- Tỷ lệ hộ dùng nước sạch",
    ]
    assert len(statements) == 4 + 2


def test_targets_under_the_heading_that_is_asked_for_are_told_apart_where_the_title_says_it_too() -> None:
    sections = (*DOCUMENT.sections[:2], Section("3", "mục 3", "Về hạ tầng cầu", 1, STARTS[4], STARTS[5]))
    book = replace(BOOK, document=replace(DOCUMENT, sections=sections))
    title = replace(DOCUMENT.metadata, title="Kế hoạch phát triển hạ tầng, cầu và nước sạch tỉnh An Giang")
    book = replace(book, document=replace(book.document, metadata=title))
    question = _asked("Các chỉ tiêu hạ tầng cầu của An Giang?")
    assert [s.text for s in list_statements(question, focus_of(question), [book])] == [
        "**1/1 chỉ tiêu** – Mục 3: Về hạ tầng cầu:",
        "- Số cầu xây mới: **9 cầu**",
    ]


def test_targets_about_one_thing_carry_their_years() -> None:
    assert _told("Những chỉ tiêu nào về cầu?") == [
        "**2 chỉ tiêu** – Kế hoạch phát triển hạ tầng tỉnh An Giang:",
        "- Số cầu xây mới: **ít nhất 3 cầu** (2025)",
        "- Số cầu xây mới: **9 cầu** (2030)",
    ]


def test_a_figure_asked_for_must_be_the_target_s() -> None:
    assert _told("Những chỉ tiêu nào có mức 95%?")[1:] == ["- Tỷ lệ hộ dùng nước sạch: **95%**"]


def test_what_no_target_says_is_not_answered_from_the_register() -> None:
    assert _told("Những chỉ tiêu nào về bệnh viện?") == []


def test_what_was_reached_stands_beside_what_is_aimed_at() -> None:
    question = _asked("Số cầu An Giang đã xây và mục tiêu đến năm 2025?")
    assert asks_both(question)
    statements = reached_and_aimed(question, focus_of(question), [BOOK])
    assert [statement.text for statement in statements[1:]] == [
        "| Kết quả | 2020 | Số cầu đã xây: **4 cầu** |",
        "| Mục tiêu | 2025 | Số cầu xây mới: **ít nhất 3 cầu** |",
    ]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("An Giang đã có bn cầu, phải thêm bn", True),
        ("An Giang đang có mấy cầu và sẽ thêm mấy cầu?", True),
        ("cau an giang hien bn, den 2025 bn", True),
        ("Số cầu trước đây là bao nhiêu, giai đoạn tới phải đạt bao nhiêu?", True),
        ("An Giang hiện có bao nhiêu cầu?", False),
        ("Đến 2025 An Giang phải thêm bao nhiêu cầu?", False),
        ("Thực hiện đến năm 2025 được bao nhiêu cầu?", False),
        ("Kinh phí đến năm 2025 cho nông nghiệp hiện đại là bao nhiêu?", False),
    ],
)
def test_what_was_reached_is_asked_for_without_the_word_target(text: str, both: bool) -> None:
    question = _asked(text)
    assert asks_both(question) == both
    if both:
        rows = reached_and_aimed(question, focus_of(question), [BOOK])
        assert "Số cầu đã xây: **4 cầu**" in rows[1].text
        assert "Số cầu xây mới: **ít nhất 3 cầu**" in rows[2].text


def test_which_questions_ask_for_targets_as_such() -> None:
    def lists(text: str) -> bool:
        question = _asked(text)
        return asks_list(question, focus_of(question), [BOOK])

    assert lists("ds chỉ tiêu an giang 2025")
    assert lists("Tóm tắt các chỉ tiêu của An Giang")
    assert lists("Mục tiêu của kế hoạch phát triển hạ tầng là gì?")  # what its title says
    assert not lists("Chỉ tiêu hộ dùng nước sạch là bao nhiêu?")
    assert not asks_both(_asked("Ai báo cáo kết quả thực hiện kế hoạch?"))


def test_the_comparator_is_taken_from_the_clause() -> None:
    assert [stated(target) for target in TARGETS[1:3]] == ["ít nhất 3 cầu", "từ 70 - 80%"]


def test_records_about_a_thing() -> None:
    question = _asked("nước sạch")
    assert about(question, focus_of(question), [(BOOK, TARGETS)]) == [(BOOK, [TARGETS[3]])]


def test_what_a_sentence_begins_with_is_said_of_all_its_targets() -> None:
    text = "Đẩy mạnh chuyển đổi số; đến năm 2025, 100% xã có mạng, 3 bệnh viện chuyển đổi số."
    clause = Passage("c.md#0", "c.md", 0, "", "", ("Mục tiêu",), (Sentence(text, 0, len(text)),))
    halves = [("Tỷ lệ xã có mạng", "100% xã có mạng"), ("Bệnh viện chuyển đổi số", "3 bệnh viện chuyển đổi số")]
    places = [(text.index(quote), text.index(quote) + len(quote), quote) for _, quote in halves]
    targets = tuple(
        replace(TARGETS[3], indicator=name, name=name, citation=Citation(0, "c.md", "", "", "", None, *place, "c.md#0"))
        for (name, _), place in zip(halves, places, strict=True)
    )
    book = Registered(Document("c.md", text), {"c.md#0": clause}, Register(targets))
    question = _asked("Các chỉ tiêu về chuyển đổi số")
    assert about(question, focus_of(question), [(book, targets)]) == [(book, list(targets))]


def _other(indicator: str, written: str) -> Registered:
    """The register of another province, with one target."""
    document = Document("b.md", CLAUSES[4], metadata=Metadata(title="Kế hoạch", province="Cà Mau"))
    clause = Passage(
        "b.md#0", "b.md", 0, "", "", ("Mục tiêu đến năm 2025",), (Sentence(CLAUSES[4], 0, len(CLAUSES[4])),)
    )
    place = Citation(0, "b.md", "", "", "", None, 0, len(CLAUSES[4]), CLAUSES[4], "b.md#0")
    target = Target(indicator, indicator, "exactly", (Decimal(9),), written, "", period="2025", citation=place)
    return Registered(document, {"b.md#0": clause}, Register((target,)))


def test_what_two_provinces_aim_at_in_one_thing_is_a_row() -> None:
    question = understand("So sánh các chỉ tiêu của An Giang và Cà Mau", ("An Giang", "Cà Mau"))
    assert names_nothing(question)
    statements = shared_statements(question, [BOOK, _other("Số cầu xây mới", "9 cầu")])
    assert [statement.text for statement in statements] == [
        "| Chỉ tiêu | An Giang | Cà Mau |\n| --- | --- | --- |",
        "| Số cầu xây mới | **ít nhất 3 cầu** (2025); **9 cầu** (2030) | **9 cầu** (2025) |",
    ]
    assert shared_statements(question, [BOOK, _other("Tỷ suất sinh", "9 cầu")]) == []


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("so sánh An Giang với Cà Mau giúp anh", True),
        ("An Giang và Cà Mau khác nhau chỗ nào", True),
        ("an giang voi ca mau co gi giong va khac nhau", True),
        ("so sánh cầu đường của An Giang với Cà Mau", False),
        ("so sánh tổ chức thực hiện của An Giang với Cà Mau", False),
    ],
)
def test_places_laid_side_by_side_and_nothing_of_them(text: str, is_bare: bool) -> None:
    assert names_nothing(understand(text, ("An Giang", "Cà Mau"))) is is_bare


def test_places_that_share_nothing_are_told_apart() -> None:
    question = understand("So sánh An Giang với Cà Mau", ("An Giang", "Cà Mau"))
    other = _other("Tỷ suất sinh", "9 cầu")
    told = [statement.text for statement in apart_statements(question, [BOOK, other])]
    assert told[0] == "Không có chỉ tiêu nào chung.\n\n| Địa phương | Chỉ tiêu |\n| --- | --- |"
    assert [line.split(" | ")[0] for line in told[1:]] == ["| An Giang", "| Cà Mau"]
    assert told[2] == "| Cà Mau | Tỷ suất sinh: **9 cầu** (2025) |"
    named = understand("So sánh các chỉ tiêu cầu đường của An Giang với Cà Mau", ("An Giang", "Cà Mau"))
    assert apart_statements(named, [BOOK, other]) == []


def test_what_only_stands_above_a_target_is_not_its_own() -> None:
    question = understand("So sánh hiện trạng của An Giang và Cà Mau", ("An Giang", "Cà Mau"))
    assert row_of(question, focus_of(question), [BOOK]) is None


def test_a_row_tells_what_says_most_of_what_is_compared() -> None:
    question = understand("So sánh chỉ tiêu hộ dùng nước sạch của An Giang và Cà Mau", ("An Giang", "Cà Mau"))
    row = row_of(question, focus_of(question), [BOOK])
    assert row is not None
    assert row.text == "Tỷ lệ hộ dùng nước sạch: **95%** (2025)"
    assert row_of(question, focus_of(question), [_other("Số cầu xây mới", "9 cầu")]) is None


def test_a_row_tells_figures_before_words() -> None:
    question = understand("So sánh tỷ lệ đường nhựa của An Giang và Cà Mau", ("An Giang", "Cà Mau"))
    level = replace(TARGETS[2], indicator="Vốn làm đường nhựa", values=(), written="ngang mức tỷ lệ đường nhựa")
    book = replace(BOOK, register=Register((*TARGETS, level)))
    row = row_of(question, focus_of(question), [book])
    assert row is not None
    assert row.text == "Tỷ lệ đường nhựa: **từ 70 - 80%** (2025)"


def test_a_row_names_an_indicator_of_several_years_once() -> None:
    question = understand("So sánh số cầu xây mới của An Giang và Cà Mau", ("An Giang", "Cà Mau"))
    row = row_of(question, focus_of(question), [BOOK])
    assert row is not None
    assert row.text == "Số cầu xây mới: **ít nhất 3 cầu** (2025); **9 cầu** (2030)"


def test_a_year_that_another_clause_gives_is_not_shown() -> None:
    passages = {key: replace(passage, headings=()) for key, passage in BOOK.passages.items()}
    question = _asked("Những chỉ tiêu nào về cầu?")
    statements = list_statements(question, focus_of(question), [replace(BOOK, passages=passages)])
    assert statements[1].text == "- Số cầu xây mới: **ít nhất 3 cầu**"


def test_a_thing_with_an_abbreviation_is_called_by_it() -> None:
    long = "Năng suất các nhân tố tổng hợp (TFP) đóng góp vào tăng trưởng"
    (line,) = item_statements([(BOOK, [_target(2, long, "95%")])])
    assert line.text == "- TFP đóng góp vào tăng trưởng: **95%**"


def _figure(text: str) -> list[str]:
    question = _asked(text)
    return [statement.text for statement in figure_statements(question, focus_of(question), [BOOK])]


def test_the_figure_of_the_one_target_that_is_named() -> None:
    assert _figure("Tỷ lệ hộ dùng nước sạch của An Giang là bao nhiêu?") == [
        "**95%** (năm 2025) – Tỷ lệ hộ dùng nước sạch đạt 95%."
    ]
    assert _figure("An Giang xây mới bao nhiêu cầu đến năm 2030?") == ["**9 cầu** (năm 2030) – Xây mới 9 cầu."]


def test_a_clause_is_told_without_the_marks_of_its_file() -> None:
    marked = "Tỷ lệ hộ dùng *nước sạch* đạt 95% (*ở xã*)."
    target = replace(TARGETS[3], citation=replace(TARGETS[3].citation, quote=marked))
    question = _asked("Tỷ lệ hộ dùng nước sạch của An Giang là bao nhiêu?")
    (told,) = figure_statements(question, focus_of(question), [replace(BOOK, register=Register((target,)))])
    assert told.text == "**95%** (năm 2025) – Tỷ lệ hộ dùng nước sạch đạt 95% (ở xã)."


def test_where_several_targets_fit_or_the_thing_asked_for_is_not_said_there_is_no_one_figure() -> None:
    assert _figure("An Giang xây mới bao nhiêu cầu?") == []  # by 2025 or by 2030
    assert _figure("Mức phạt hộ dùng nước sạch là bao nhiêu?") == []


def test_the_words_of_a_level_are_none_of_the_thing() -> None:
    spent = _target(1, "Kinh phí sửa cầu", "3 tỷ đồng")
    level = replace(_target(2, "Ngày công góp", "ngang bằng kinh phí sửa cầu"), values=())
    question = understand("kinh phí sửa cầu")
    focus = focus_of(question)
    assert own_fit(focus, spent) == 1.0
    assert own_fit(focus, level) == 0.0
