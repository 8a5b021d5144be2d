from dataclasses import replace

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.drafting import Statement, source_of
from assistant.answering.lists.sections import named_sections
from assistant.answering.lists.surveying import survey
from assistant.answering.summaries.summing import section_clauses
from assistant.answering.summaries.topics import topic_summary
from assistant.records import Document, Metadata, Section
from tests.made import Shelved, book, passage

DOCUMENT = Document(
    "a.md",
    "",
    (
        Section("I", "mục I", "Quan điểm", 1, 0, 10),
        Section("II", "mục II", "Nhiệm vụ và giải pháp", 1, 10, 90),
        Section("II.1", "mục II.1", "Phát triển mạnh thị trường nông sản và thương mại điện tử", 2, 10, 50, parent=1),
        Section("II.2", "mục II.2", "Tăng cường hợp tác quốc tế", 2, 50, 90, parent=1),
    ),
    metadata=Metadata(title="Kế hoạch phát triển nông nghiệp tỉnh An Giang", province="An Giang"),
)


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("Tóm tắt nhóm giải pháp về thị trường nông sản của An Giang", [2]),
        ("tom tat hop tac quoc te cua an giang", [3]),
        ("Nêu tổng quan các nhiệm vụ chủ yếu của An Giang", [1]),
        ("Tóm tắt kế hoạch phát triển nông nghiệp của An Giang", []),  # its title: the whole is meant
        ("Tóm tắt chính sách y tế của An Giang", []),
    ],
)
def test_the_section_whose_heading_says_all_that_is_asked(text: str, sections: list[int]) -> None:
    found = named_sections(understand(text, ("An Giang",)), [DOCUMENT])
    assert [index for _, index in found] == sections


def test_what_several_clauses_say_of_a_thing_in_reading_order() -> None:
    clauses = ("Cầu treo còn yếu.", "Trường học đủ chỗ.", "Cầu treo sẽ được thay.")
    reader = Shelved(book("a.md", "An Giang", *clauses))
    desk = reader.asked("Tóm tắt tình hình cầu treo ở An Giang")
    assert [statement.text for statement in topic_summary(desk, desk.evidence())] == [
        "**2 ý** – a.md:",
        "- Cầu treo còn yếu.",
        "- Cầu treo sẽ được thay.",
    ]


def test_one_clause_is_no_summary() -> None:
    desk = Shelved(book("a.md", "An Giang", "Cầu treo còn yếu.")).asked("Tóm tắt tình hình cầu treo ở An Giang")
    assert topic_summary(desk, desk.evidence()) == []
    assert topic_summary(desk, []) == []


def test_the_sentences_that_the_first_of_a_paragraph_announces() -> None:
    text = ("Cầu treo còn một số hạn chế.", "Dây cáp cũ.", "Sàn gỗ mục.", "Chưa có đèn.")
    passage_ = passage(*text, ordinal=0)
    reader = Shelved(book("a.md", "An Giang", "Trường học đủ chỗ."))
    one = reader.books["a.md"]
    clauses = {"a.md#0": passage_, "a.md#1": replace(one.passages["a.md#0"], id="a.md#1", ordinal=1)}
    reader = Shelved(replace(one, passages=clauses))
    desk = reader.asked("Tóm tắt những hạn chế của cầu treo ở An Giang")
    assert [line.text for line in topic_summary(desk, desk.evidence())] == [
        "**3 ý** – a.md:",
        "- Dây cáp cũ.",
        "- Sàn gỗ mục.",
        "- Chưa có đèn.",
    ]


def _apart(*clauses: str, sections: tuple[tuple[int, int], ...]) -> Shelved:
    """A document whose clauses stand one after another, with untitled sections of so many first and last clauses."""
    one = book("a.md", "An Giang", *clauses)
    starts = [sum(len(text) + 1 for text in clauses[:at]) for at in range(len(clauses) + 1)]
    passages = {
        name: replace(p, sentences=tuple(replace(s, start=s.start + at, end=s.end + at) for s in p.sentences))
        for (name, p), at in zip(one.passages.items(), starts, strict=False)
    }
    own = [
        Section(str(at), f"mục {at}", "", 1, starts[first], starts[last + 1])
        for at, (first, last) in enumerate(sections, 1)
    ]
    return Shelved(replace(one, passages=passages, document=replace(one.document, sections=tuple(own))))


def test_a_topic_that_heads_an_untitled_section_is_told_by_all_of_it() -> None:
    clauses = ("Sửa cầu treo cũ.", "Thay dây cáp.", "Lót sàn gỗ mới.", "Cầu treo đẹp.", "Xây trường.", "Mở chợ.")
    desk = _apart(*clauses, sections=((0, 2), (3, 3), (4, 5))).asked("Tóm tắt việc sửa cầu treo ở An Giang")
    assert [line.text for line in topic_summary(desk, desk.evidence())] == [
        "**Mục 1**:",
        "- Sửa cầu treo cũ.",
        "- Thay dây cáp.",
        "- Lót sàn gỗ mới.",
    ]


def test_what_is_asked_broadly_goes_on_with_what_else_the_section_says_of_it() -> None:
    clauses = ("Thay dây cáp cho cầu treo.", "Sơn lại cầu treo.", "Mở chợ.", "Cầu treo được thắp đèn.")
    desk = _apart(*clauses, sections=((0, 2), (3, 3))).asked("An Giang làm gì với cầu treo?")
    best = next(item for item in desk.evidence() if item.sentence.text == clauses[0])
    told = [Statement("Thay dây cáp cho cầu treo.", (source_of(best.passage),))]
    assert [line.text for line in survey(desk, best, told)] == ["Sơn lại cầu treo."]
    assert survey(desk.asking(replace(desk.question, intent="list")), best, told) == []


def test_a_heading_that_says_least_else_is_told_by_the_headings_below_it() -> None:
    one = book("a.md", "An Giang", "Bán gạo.", "Mở chợ.", "Ký kết.")
    sections = (
        Section("I", "mục I", "Quan điểm, nhiệm vụ và giải pháp", 1, 0, 999),
        Section("I.1", "mục I.1", "Giải pháp", 2, 0, 999, parent=0),
        Section("I.1.a", "mục I.1.a", "Về chợ", 3, 0, 999, parent=1),
        Section("I.1.b", "mục I.1.b", "Về đối tác", 3, 0, 999, parent=1),
    )
    one = replace(one, document=replace(one.document, sections=sections))
    told = section_clauses(Shelved(one).asked("Giải pháp của An Giang"), 50)
    assert [statement.text for statement in told] == ["Về chợ", "Về đối tác"]
