from assistant.answering.desk import Desk
from assistant.answering.refusing import refusal
from assistant.answering.telling import told
from assistant.records import Scope
from tests.made import Shelved, book

HA_GIANG = book("a.md", "Hà Giang", "Trạm bơm tưới 50 ha lúa.", "Chợ họp mỗi tuần.")
CAO_BANG = book("b.md", "Cao Bằng", "Trạm bơm tưới 70 ha lúa.")
READER = Shelved(HA_GIANG, CAO_BANG)


def _told(text: str) -> list[str]:
    desk = READER.asked(text)
    return [statement.text for statement in told(desk, desk.supported())]


def test_a_desk_holds_the_documents_that_the_question_names() -> None:
    assert READER.asked("Hà Giang có gì?").names == ("a.md",)
    assert READER.asked("Có gì?").names == ("a.md", "b.md")
    assert READER.asked("Có gì?").within(("b.md",)).registered() == [CAO_BANG]


def test_of_many_documents_only_those_found_are_opened() -> None:
    reader = Shelved(*(book(f"{n:02}.md", "", f"Điều số {n}.") for n in range(60)))
    assert [one.document.name for one in reader.asked("Điều nào?").registered()] == [f"{n:02}.md" for n in range(20)]


def test_another_form_of_a_question_keeps_its_focus() -> None:
    desk = READER.asked("Trạm bơm của Hà Giang tưới bao nhiêu ha?")
    other: Desk = desk.asking(READER.asked("Chợ của Hà Giang họp khi nào?").question)
    assert other.focus == desk.focus
    assert other.selection == desk.selection


def test_several_provinces_answer_each_in_a_line_when_none_is_named() -> None:
    assert [line.split(" – ")[0] for line in _told("Trạm bơm tưới bao nhiêu ha lúa?")] == [
        "- **Hà Giang**: **50 ha**",
        "- **Cao Bằng**: **70 ha**",
    ]


def test_one_province_answers_alone_when_it_is_named() -> None:
    (line,) = _told("Trạm bơm của Cao Bằng tưới bao nhiêu ha lúa?")
    assert line.startswith("**70 ha**")


def test_a_refusal_says_where_was_looked() -> None:
    lines = refusal(READER.asked("Học phí của Hà Giang là bao nhiêu?"), Scope())
    assert lines[0].text == "Không tìm thấy trong tài liệu. Đã tìm trong 1 tài liệu của Hà Giang."


def test_a_refusal_names_the_province_that_has_no_document() -> None:
    lines = refusal(READER.asked("Trạm bơm của Lai Châu tưới bao nhiêu ha?"), Scope())
    assert [line.text for line in lines] == ["Không tìm thấy trong tài liệu.", "Chưa có tài liệu nào của Lai Châu."]


def test_of_many_documents_those_are_nearest_that_the_search_finds() -> None:
    few = Shelved(book("a.md", "Sơn La", "Một."), book("b.md", "Lai Châu", "Hai."))
    assert few.asked("Một là gì?").nearest() == ("a.md", "b.md")
    many = Shelved(*(book(f"{at:02}.md", f"Tỉnh {at}", "Một.") for at in range(60)))
    assert many.asked("Một là gì?").nearest() == tuple(f"{at:02}.md" for at in range(20))
