from dataclasses import replace

from assistant.answering.asking.question import Question
from assistant.answering.asking.understanding import understand
from assistant.answering.registered import Registered
from assistant.answering.registering.duties import agencies_asked, bearers, of_agency, of_task, row_of, row_of_agency
from assistant.records import Citation, Document, Duty, Metadata, Part, Passage, Register, Sentence
from tests.made import focus_of

CLAUSES = (
    "Sở Y tế chủ trì tiêm vắc xin cho trẻ em.",
    "Sở Tài chính theo dõi việc chi ngân sách.",
    "Sở Y tế báo cáo Ủy ban nhân dân tỉnh.",
)


def _duty(at: int, agency: str, part: Part, task: str, deadline: str = "") -> Duty:
    text = CLAUSES[at]
    place = Citation(0, "a.md", "", "", "", None, 100 * at, 100 * at + len(text), text, f"a.md#{at}")
    return Duty(agency, agency, part, task, deadline, citation=place)


DUTIES = (
    _duty(0, "Sở Y tế", "lead", "Tiêm vắc xin cho trẻ em"),
    _duty(1, "Sở Tài chính", "monitor", "Theo dõi việc chi ngân sách"),
    _duty(2, "Sở Y tế", "report", "Báo cáo Ủy ban nhân dân tỉnh", "trước ngày 30/6/2025"),
)
BOOK = Registered(
    Document("a.md", "", metadata=Metadata(title="Kế hoạch tiêm chủng", province="An Giang")),
    {
        f"a.md#{at}": Passage(
            f"a.md#{at}",
            "a.md",
            at,
            "",
            "",
            ("III. Tổ chức thực hiện",),
            (Sentence(text, 100 * at, 100 * at + len(text)),),
        )
        for at, text in enumerate(CLAUSES)
    },
    Register((), DUTIES),
)


def _asked(text: str) -> Question:
    return understand(text, ("An Giang",))


def test_all_that_an_agency_has_to_do() -> None:
    question = _asked("Sở Y tế An Giang có nhiệm vụ gì?")
    assert [statement.text for statement in of_agency(question, focus_of(question), [BOOK])] == [
        "**Sở Y tế** – **2 việc**:",
        "- Chủ trì: Tiêm vắc xin cho trẻ em",
        "- Báo cáo Ủy ban nhân dân tỉnh (trước ngày 30/6/2025)",
    ]


def test_the_terms_of_an_agency_are_those_of_its_duties_that_have_one() -> None:
    question = _asked("Sở Y tế An Giang có những mốc thời hạn nào?")
    assert [statement.text for statement in of_agency(question, focus_of(question), [BOOK])] == [
        "Sở Y tế báo cáo Ủy ban nhân dân tỉnh."
    ]


def test_one_duty_is_told_in_the_words_of_its_clause() -> None:
    question = _asked("Sở Tài chính An Giang có nhiệm vụ gì?")
    assert [statement.text for statement in of_agency(question, focus_of(question), [BOOK])] == [CLAUSES[1]]


def test_its_own_work_is_what_no_other_has_to_do() -> None:
    shared = _duty(0, "Sở Tài chính", "lead", "Tiêm vắc xin cho trẻ em")
    book = replace(BOOK, register=Register((), (*DUTIES, shared)))
    question = _asked("Việc riêng của Sở Y tế An Giang là gì?")
    assert [statement.text for statement in of_agency(question, focus_of(question), [book])] == [CLAUSES[2]]


def test_an_agency_named_with_its_province() -> None:
    question = _asked("Sở Tài chính tỉnh An Giang làm gì?")
    assert [statement.text for statement in of_agency(question, focus_of(question), [BOOK])] == [CLAUSES[1]]


def test_every_agency_that_has_a_part_in_the_work() -> None:
    question = _asked("An Giang giao tổ chức thực hiện cho những cơ quan nào?")
    assert agencies_asked(question)
    assert [statement.text for statement in of_task(question, focus_of(question), [BOOK])] == [
        "**2 cơ quan, tổ chức**:",
        "- **Sở Y tế** – Tiêm vắc xin cho trẻ em",
        "- **Sở Tài chính** – Theo dõi việc chi ngân sách",
    ]


def test_bodies_of_the_kind_that_is_asked_for_leave_out_the_others() -> None:
    unions = (
        *DUTIES,
        replace(DUTIES[1], agency="Hội Nông dân tỉnh", name="Hội Nông dân tỉnh", task="Vận động hội viên"),
    )
    book = replace(BOOK, register=Register((), unions))
    question = _asked("An Giang giao tổ chức thực hiện cho những sở nào?")
    told = [statement.text for statement in of_task(question, focus_of(question), [book])]
    assert [line.split(" – ")[0] for line in told] == ["**2 cơ quan, tổ chức**:", "- **Sở Y tế**", "- **Sở Tài chính**"]


def test_localities_of_one_province_are_bodies_of_it() -> None:
    assert agencies_asked(_asked("Những địa phương nào của An Giang phải tiêm chủng?"))
    assert understand("Những địa phương nào tiêm nhiều hơn?").intent == "comparison"


def test_who_else_works_with_an_agency_is_not_a_list_of_agencies() -> None:
    assert not agencies_asked(_asked("Sở Y tế phối hợp với những cơ quan nào?"))


def test_the_agencies_of_a_row_are_those_with_the_part_asked_for() -> None:
    question = _asked("Ai theo dõi việc chi ở An Giang?")
    row = row_of(question, focus_of(question), [BOOK])
    assert row is not None
    assert row.text == "**Sở Tài chính** (Theo dõi việc chi ngân sách)"


def test_what_an_agency_does_in_one_line() -> None:
    question = _asked("Sở Y tế An Giang và Cà Mau làm gì?")
    row = row_of_agency(question, focus_of(question), [BOOK])
    assert row is not None
    assert row.text.startswith("Chủ trì: Tiêm vắc xin cho trẻ em; Báo cáo Ủy ban")


def test_the_bearers_of_a_clause_are_those_with_the_part_asked_for() -> None:
    report = BOOK.passages["a.md#2"]
    assert bearers(_asked("Ai báo cáo?"), BOOK, report, 300) == ["Sở Y tế"]
    assert bearers(_asked("Ai chủ trì?"), BOOK, report, 300) == []


def test_who_is_named_only_after_a_sentence_does_not_bear_it() -> None:
    assert bearers(_asked("Ai báo cáo?"), BOOK, BOOK.passages["a.md#2"], 200) == []


def test_what_each_body_has_to_do_is_asked_of_all() -> None:
    for text in ("Nhiệm vụ của từng cơ quan?", "Trách nhiệm của mỗi đơn vị?", "nhiem vu cua cac don vi"):
        assert agencies_asked(understand(text)), text
