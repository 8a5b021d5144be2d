from dataclasses import replace
from decimal import Decimal

from assistant.answering.registering.registering import from_register, row_from_register
from assistant.records import Citation, Duty, Register, Target
from tests.made import Shelved, book

CLAUSES = ("Trồng mới ít nhất 500 ha rừng.", "Sở Y tế theo dõi việc tiêm chủng.")


def _place(at: int) -> Citation:
    return Citation(0, "a.md", "", "", "", None, 0, len(CLAUSES[at]), CLAUSES[at], f"a.md#{at}")


TARGET = Target(
    "Diện tích rừng trồng mới", "rừng", "at_least", (Decimal(500),), "500 ha", "ha", period="2025", citation=_place(0)
)
DUTY = Duty("Sở Y tế", "Sở Y tế", "monitor", "Theo dõi việc tiêm chủng", citation=_place(1))
READER = Shelved(book("a.md", "Hà Giang", *CLAUSES, register=Register((TARGET,), (DUTY,))))


def _told(text: str, reader: Shelved = READER) -> list[str]:
    return [statement.text for statement in from_register(reader.asked(text))]


def test_targets_asked_for_as_such_are_listed() -> None:
    assert _told("Liệt kê các chỉ tiêu của Hà Giang")[1:] == ["- Diện tích rừng trồng mới: **ít nhất 500 ha**"]


def test_the_duties_of_an_agency_are_told() -> None:
    assert _told("Sở Y tế Hà Giang làm gì?") == [CLAUSES[1]]


def test_the_figure_of_one_target_is_told() -> None:
    (line,) = _told("Hà Giang trồng mới bao nhiêu ha rừng?")
    assert line == "**ít nhất 500 ha** – Trồng mới ít nhất 500 ha rừng."


def test_a_doubtful_figure_is_left_to_the_text() -> None:
    doubtful = replace(TARGET, doubts=("Con số có thể bị đọc sai.",))
    reader = Shelved(book("a.md", "Hà Giang", *CLAUSES, register=Register((doubtful,))))
    assert _told("Hà Giang trồng mới bao nhiêu ha rừng?", reader) == []


def test_other_questions_are_not_the_register_s() -> None:
    assert _told("Ai theo dõi việc tiêm chủng ở Hà Giang?") == []
    assert _told("Việc tiêm chủng ở Hà Giang là gì?") == []


def test_rows_of_a_comparison() -> None:
    body = row_from_register(READER.asked("Ai theo dõi việc tiêm chủng?"))
    assert body is not None
    assert body.text == "**Sở Y tế** (Theo dõi việc tiêm chủng)"
    assert row_from_register(READER.asked("Khi nào tiêm chủng?")) is None


def test_a_count_is_no_money() -> None:
    clause = "Trồng mới ít nhất 500 ha rừng và cho vay 9 tỷ đồng."
    place = replace(TARGET.citation, end=len(clause), quote=clause)
    reader = Shelved(book("a.md", "Hà Giang", clause, register=Register((replace(TARGET, citation=place),))))
    assert _told("Hà Giang trồng mới bao nhiêu ha rừng?", reader) != []
    assert _told("Hà Giang trồng mới rừng được bao nhiêu tiền?", reader) == []
