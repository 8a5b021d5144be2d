"""Of what a thing consists, and what stands below the line that announces it."""

from assistant.answering.asking.understanding import understand
from assistant.answering.summaries.announced import announced, consisting
from assistant.records import Document, Passage, Section, Sentence
from tests.made import passage, weighed

PLAN = "Việc xây cầu được chia thành 2 đợt như sau:"
DOCUMENT = Document(
    "a.md",
    "",
    (
        Section("I", "mục I", "Các đợt", 1, 0, 300),
        Section("I.1", "mục I.1", "Đợt một từ năm 2026 đến năm 2027", 2, 100, 200, parent=0),
        Section("I.2", "mục I.2", "Đợt hai trong năm 2028", 2, 200, 300, parent=0),
    ),
)


def _clause(start: int, text: str) -> Passage:
    return Passage(f"a.md#{start}", "a.md", start, "I", "mục I", (), (Sentence(text, start, start + len(text)),))


def test_the_sentence_that_begins_with_the_thing_and_says_of_what_it_consists() -> None:
    question = understand("Vùng Bãi Ngang của huyện gồm các xã nào?")
    good = weighed(
        question,
        passage("Cầu dành cho các xã của vùng Bãi Ngang.", ordinal=1),
        passage("Vùng Bãi Ngang bao gồm các xã: An Hải, An Phú.", ordinal=2),
        passage("Vùng Đồi bao gồm các xã: Tân Lập, Tân Phú.", ordinal=3),
    )
    (told,) = consisting(question, good)
    assert told.text == "Vùng Bãi Ngang bao gồm các xã: An Hải, An Phú."


def test_what_it_must_have_is_asked_for_in_other_words() -> None:
    question = understand("Hồ sơ xin cấp phép bến phải có những giấy tờ gì?")
    good = weighed(
        question,
        passage("Xã cấp phép bến khi nhận đủ hồ sơ xin cấp phép.", ordinal=1),
        passage("Hồ sơ gồm đơn xin cấp phép, bản vẽ bến và danh sách thuyền viên.", ordinal=2),
    )
    (told,) = consisting(question, good)
    assert told.text.startswith("Hồ sơ gồm đơn xin cấp phép")


def test_no_sentence_of_another_thing_or_that_only_announces() -> None:
    question = understand("Vùng Biển gồm các xã nào?")
    assert consisting(question, weighed(question, passage("Vùng Đồi bao gồm các xã: Tân Lập, Tân Phú."))) == []
    assert consisting(question, weighed(question, passage("Vùng Biển bao gồm các xã sau đây:"))) == []
    assert consisting(understand("Ai quản vùng Biển?"), weighed(question, passage("Vùng Biển gồm An Hải."))) == []


def test_the_sections_below_the_sentence_that_announces_them() -> None:
    clauses = [_clause(10, PLAN), _clause(110, "Đóng cọc."), _clause(210, "Lát mặt cầu.")]
    (item,) = weighed("Việc xây cầu chia thành những đợt nào?", clauses[0])
    head, *lines = announced(item, DOCUMENT, clauses, "nội dung")
    assert head.text == "**2 nội dung** – Mục I: Các đợt:"
    assert [line.text for line in lines] == ["- 1. Đợt một từ năm 2026 đến năm 2027", "- 2. Đợt hai trong năm 2028"]


def test_a_sentence_that_announces_nothing_has_none_below_it() -> None:
    clauses = [_clause(10, "Việc xây cầu được chia thành 2 đợt."), _clause(110, "Đóng cọc.")]
    (item,) = weighed("Việc xây cầu chia thành những đợt nào?", clauses[0])
    assert announced(item, DOCUMENT, clauses, "nội dung") == []


def test_what_it_consists_of_may_be_called_otherwise() -> None:
    question = understand("Hồ sơ vay vốn nuôi cá lồng bè phải nộp những giấy tờ gì?")
    good = weighed(question, passage("Hồ sơ gồm đơn vay vốn nuôi cá và giấy xác nhận của xã.", ordinal=1))
    assert [told.text for told in consisting(question, good)] == [
        "Hồ sơ gồm đơn vay vốn nuôi cá và giấy xác nhận của xã."
    ]
