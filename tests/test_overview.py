from dataclasses import replace

from assistant.answering.registered import Registered
from assistant.answering.summaries.overview import overview_statements
from assistant.records import Citation, Document, Duty, Passage, Register, Section, Sentence
from tests.test_registered import BOOK, DOCUMENT, TARGETS


def _texts(one: Registered) -> list[str]:
    return [statement.text for statement in overview_statements(one)]


def test_targets_then_parts_then_agencies() -> None:
    place = Citation(0, "a.md", "", "2", "", None, 0, 10, "", "a.md#1")
    duties = tuple(
        Duty(name, name, part, "việc", citation=place)
        for name, part in (("Sở Xây dựng", "lead"), ("Sở Tài chính", "coordinate"), ("Sở Nội vụ", "report"))
    )
    assert _texts(Registered(DOCUMENT, BOOK.passages, Register(TARGETS, duties))) == [
        "**Kế hoạch phát triển hạ tầng tỉnh An Giang**:",
        "- Số cầu xây mới: **ít nhất 3 cầu** (2025)",
        "- Tỷ lệ đường nhựa: **từ 70 - 80%** (2025)",
        "- Tỷ lệ hộ dùng nước sạch: **95%** (2025)",
        "- Số cầu xây mới: **9 cầu** (2030)",
        "- Nội dung: 1. Hiện trạng; 2. Mục tiêu đến năm 2025; 3. Mục tiêu đến năm 2030",
        "- Thực hiện: Sở Xây dựng; Sở Nội vụ",
    ]


def test_the_aims_of_a_later_year_are_told_beside_the_many_of_an_earlier() -> None:
    near, far = (next(target for target in TARGETS if target.period == period) for period in ("2025", "2030"))
    many = [replace(near, indicator=f"Số trạm loại {i}", name=f"số trạm loại {i}") for i in range(9)]
    few = [replace(far, indicator=f"Số trạm loại {i}", name=f"số trạm loại {i}") for i in range(2)]
    told = _texts(Registered(DOCUMENT, BOOK.passages, Register((*many, *few), ())))
    assert sum("(2025)" in line for line in told) == 3  # five are told in all
    assert sum("(2030)" in line for line in told) == 2


def test_without_targets_the_clauses_with_most_figures() -> None:
    text = "Bến có 3 đò. Trời đẹp. Đò chở 20 người, 5 xe."
    starts = (0, 13, 23)
    sentences = [Sentence(part, at, at + len(part)) for part, at in zip(text.split(". "), starts, strict=True)]
    passages = {
        f"b.md#{i}": Passage(f"b.md#{i}", "b.md", i, "Bến", "Bến", (), (sentence,))
        for i, sentence in enumerate(sentences)
    }
    document = Document("b.md", text, (Section("", "Bến", "Bến", 1, 0, len(text)),))
    assert _texts(Registered(document, passages, Register())) == [
        "**b.md**:",
        "- Bến có 3 đò",
        "- Đò chở 20 người, 5 xe.",
    ]
