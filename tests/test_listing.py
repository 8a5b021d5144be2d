"""Which heading is meant by a list question, and which only says some of its words."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.clauses import clause_statements
from assistant.answering.registered import Registered
from assistant.answering.summaries.listing import lacks_part, listed, tasks_statements
from assistant.records import Section
from tests.made import Shelved, book


def _headed(name: str, province: str, title: str, *clauses: str) -> Registered:
    """A document all of which stands under one heading."""
    one = book(name, province, *clauses)
    return replace(one, document=replace(one.document, sections=(Section("I", "mục I", title, 1, 0, 999),)))


def test_a_heading_of_a_document_that_says_little_is_not_meant() -> None:
    heading = _headed("a.md", "Sơn La", "Thành viên", "Thành viên: 13 triệu đồng.")
    meant = book("b.md", "Lạng Sơn", "Thành viên tổ nhà số được hỗ trợ tiền liên lạc hằng tháng.")
    asked = "Thành viên tổ nhà số được hỗ trợ tiền liên lạc thế nào?"
    both, alone = Shelved(heading, meant).asked(asked), Shelved(heading).asked("Thành viên thế nào?")
    assert listed(both, both.evidence()) == []
    assert listed(alone, alone.evidence()) != []


def test_who_asks_for_places_is_not_told_what_is_done() -> None:
    clauses = ("Mở lớp nuôi ong mật.", "Cho hộ nuôi ong vay vốn.", "Các huyện Mai Sơn, Yên Châu chưa nuôi ong mật.")
    one = _headed("a.md", "Sơn La", "Phát triển nuôi ong mật", *clauses[:2])
    far = book("a.md", "Sơn La", *clauses)
    one = replace(one, passages=far.passages)
    asked = Shelved(one).asked("Những huyện nào của Sơn La chưa nuôi ong mật?")
    told = listed(asked, asked.evidence())
    assert not told or any("huyện" in statement.text for statement in told)


def test_a_part_that_the_document_does_not_have_is_not_told_by_the_whole() -> None:
    clauses = ("Dạy nghề nuôi ong cho hộ nghèo.", "Quan sát đàn ong, trạm điểm nuôi thử.")
    reader = Shelved(_headed("a.md", "Sơn La", "Phát triển nuôi ong mật", *clauses))
    for text in ("Tóm tắt phần tổ chức thực hiện của Sơn La", "Tóm tắt phần quan điểm của Sơn La"):
        desk = reader.asked(text)
        assert lacks_part(desk)
        assert listed(desk, desk.evidence()) == []
    for text in ("Tóm tắt phần nuôi ong của Sơn La", "Tóm tắt phần dạy nghề của Sơn La", "Tóm tắt kế hoạch Sơn La"):
        assert not lacks_part(reader.asked(text))


def test_what_was_reached_is_not_told_by_a_document_that_does_not_say_it() -> None:
    tasks = ("Dạy nghề nuôi ong cho hộ nghèo.", "Trồng rừng.", "Xây chợ.", "Mở đường.", "Đào giếng.")
    plan = Shelved(_headed("a.md", "Sơn La", "Nhiệm vụ", *tasks))
    report = Shelved(_headed("a.md", "Sơn La", "Đánh giá tình hình", "Đã dạy nghề nuôi ong cho 30 hộ nghèo."))
    asked = "Sơn La đã đạt được những gì giai đoạn trước?"
    assert lacks_part(plan.asked(asked))
    assert not lacks_part(report.asked(asked))
    assert not lacks_part(plan.asked("Sơn La đã đạt được những gì về nuôi ong?"))


def test_who_asks_for_the_tasks_of_a_document_is_told_them() -> None:
    one = book("a.md", "Sơn La", "Dạy nghề nuôi ong.", "Trồng rừng.", "Xây chợ phiên.")
    starts = [passage.start for passage in one.passages.values()]
    points = (
        Section(f"II.{at}", f"mục II.{at}", "", 2, start, start + 2, parent=0) for at, start in enumerate(starts, 1)
    )
    tasks = Section("II", "mục II", "Nhiệm vụ, giải pháp", 1, 0, 999)
    reader = Shelved(replace(one, document=replace(one.document, sections=(tasks, *points))))
    for asked in ("Sơn La có mấy nhiệm vụ?", "Kể các giải pháp của Sơn La"):
        assert len(tasks_statements(reader.asked(asked))) == 4
    assert tasks_statements(reader.asked("Sơn La có mấy nhiệm vụ về nuôi ong?")) == []
    assert tasks_statements(reader.asked("Sở Y tế Sơn La có nhiệm vụ gì?")) == []


def test_how_many_there_are_is_told_by_a_number() -> None:
    def told(clause: str) -> list[str]:
        desk = Shelved(book("a.md", "Sơn La", clause)).asked("Sơn La có bao nhiêu nhiệm vụ nuôi ong?")
        return [statement.text for statement in clause_statements(desk, lambda _: [])]

    assert told("Giao các nhiệm vụ nuôi ong cho hộ nghèo.") == []
    assert told("Giao 12 nhiệm vụ nuôi ong cho hộ nghèo.")[0].startswith("**12 nhiệm vụ**")
