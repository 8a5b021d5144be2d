from collections.abc import Sequence

import pytest

from assistant.answering.asking.conversation import resolve
from assistant.answering.comparing.compound import heading, told_apart
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, source_of
from assistant.answering.telling import told
from assistant.records import Message, Scope
from tests.made import Shelved, book

SON_LA = book(
    "a.md", "Sơn La", "Đến năm 2025 có 30 hồ chứa nước.", "Sở Xây dựng chủ trì theo dõi việc vận hành đập tràn."
)
LANG_SON = book("b.md", "Lạng Sơn", "Đến năm 2025 trồng 20 ha rừng ngập mặn.")
READER = Shelved(SON_LA, LANG_SON)


def _ask(text: str, before: Sequence[Message] = ()) -> Desk:
    question = resolve(text, before, READER.shelf.provinces)
    return Desk.of(READER, question, READER.shelf.select(question, Scope()))


def _tell(desk: Desk) -> list[Statement]:
    good = desk.supported()
    return told(desk, good) if good else []


def _told(text: str) -> list[str] | None:
    statements = told_apart(text, (), _ask, _tell)
    return None if statements is None else [statement.text for statement in statements]


def test_each_place_has_its_own_answer() -> None:
    assert _told("Sơn La có bao nhiêu hồ chứa nước, còn Lạng Sơn trồng bao nhiêu ha rừng ngập mặn?") == [
        "- **Sơn La**: **30 hồ chứa nước** – Đến năm 2025 có 30 hồ chứa nước.",
        "- **Lạng Sơn**: **20 ha** – Đến năm 2025 trồng 20 ha rừng ngập mặn.",
    ]


def test_a_part_that_is_not_answered_says_so() -> None:
    assert _told("Sơn La có bao nhiêu hồ chứa nước, còn Lạng Sơn đóng bao nhiêu tàu cá xa bờ?") == [
        "- **Sơn La**: **30 hồ chứa nước** – Đến năm 2025 có 30 hồ chứa nước.",
        "- **Lạng Sơn**: Không tìm thấy trong tài liệu.",
    ]


def test_two_amounts_of_one_clause_are_both_told() -> None:
    source = source_of(next(iter(SON_LA.passages.values())))

    def tell(desk: Desk) -> list[Statement]:
        lead = "**30 hồ**" if "còn" not in desk.question.text else "**12 hồ**"
        return [Statement(f"{lead} – …", (source,))]

    statements = told_apart("Có bao nhiêu hồ chứa nước và bao nhiêu hồ nuôi cá lồng?", (), _ask, tell)
    text = " ".join(statement.text for statement in statements or ())
    assert "**30 hồ**" in text
    assert "**12 hồ**" in text


def test_no_part_answered_is_no_answer() -> None:
    assert _told("Sơn La có bao nhiêu mỏ vàng, còn Lạng Sơn đóng bao nhiêu tàu cá xa bờ?") == []


def test_a_place_holds_for_a_part_that_names_none() -> None:
    told = _told("Sơn La có bao nhiêu hồ chứa nước? Ai chủ trì theo dõi việc vận hành đập tràn?")
    assert told is not None
    assert [line.strip() for line in told[::2]] == [
        "**Sơn La có bao nhiêu hồ chứa nước**:",
        "**Ai chủ trì theo dõi việc vận hành đập tràn**:",
    ]
    assert told[1].startswith("**30 hồ chứa nước**")
    assert told[3].startswith("**Sở Xây dựng**")


@pytest.mark.parametrize(
    "text",
    [
        "Sơn La có bao nhiêu hồ chứa nước, còn Lạng Sơn có bao nhiêu hồ chứa nước?",  # one thing of two places
        "Sơn La có bao nhiêu hồ, Lạng Sơn có bao nhiêu đập, tỉnh nào nhiều hơn?",
        "Sơn La đến năm 2025 có bao nhiêu hồ chứa nước và hồ nào chứa nước?",  # one clause says both
    ],
)
def test_one_question_stays_whole(text: str) -> None:
    assert _told(text) is None


def test_a_figure_that_is_asked_about_heads_nothing() -> None:
    told = _told("Sơn La đạt 45 hồ chứa nước năm nào? Ai chủ trì theo dõi việc vận hành đập tràn?")
    assert told is None or "45" not in told[0]


@pytest.mark.parametrize(
    ("part", "head"),
    [
        ("cái hồ thủy lợi to nhất của tỉnh Sơn La ấy, năm 2025 chứa mấy khối", "Năm 2025 chứa mấy khối"),
        ("cho tôi mấy ý chính của mục nước sạch", "Mấy ý chính của mục nước sạch"),
        ("với hồ lớn, ai theo dõi", "Với hồ lớn, ai theo dõi"),
    ],
)
def test_a_heading_says_what_is_asked(part: str, head: str) -> None:
    assert heading(part) == head


def test_a_part_that_says_little_is_about_the_document_of_the_first() -> None:
    other = book("c.md", "Nghệ An", "Sở Y tế chủ trì theo dõi việc tiêm chủng.")
    reader = Shelved(other, LANG_SON)

    def ask(text: str, before: Sequence[Message] = ()) -> Desk:
        question = resolve(text, before, reader.shelf.provinces)
        return Desk.of(reader, question, reader.shelf.select(question, Scope()))

    lines = told_apart("Trồng bao nhiêu ha rừng ngập mặn? Ai chủ trì theo dõi?", (), ask, _tell)
    assert lines is None or all("Sở Y tế" not in line.text for line in lines)


def test_a_length_of_time_alone_asks_of_the_same_thing() -> None:
    assert _told("Sơn La có bao nhiêu hồ chứa nước; đến khi nào?") is None


def test_a_place_of_the_talk_gives_way_to_one_that_the_text_names() -> None:
    before = [Message("user", "Lạng Sơn trồng bao nhiêu ha rừng ngập mặn?")]
    statements = told_apart(
        "Sơn La có bao nhiêu hồ chứa nước? Ai theo dõi việc vận hành đập tràn?", before, _ask, _tell
    )
    assert statements is not None
    assert "Lạng Sơn" not in "".join(statement.text for statement in statements)
    assert {source.passage.document for one in statements for source in one.sources} == {"a.md"}


def test_a_day_that_is_told_nowhere_is_said_to_be_missing() -> None:
    source = source_of(next(iter(SON_LA.passages.values())))

    def tell(desk: Desk) -> list[Statement]:
        signer = [Statement("**Lò Văn An** – Kế hoạch do ông Lò Văn An ký.", (source,))]
        return signer if "ai ký" in desk.question.text else []

    statements = told_apart("Kế hoạch của Sơn La ban hành ngày nào, ai ký?", (), _ask, tell)
    assert statements is not None
    assert [statement.text.strip() for statement in statements] == [
        "**Kế hoạch của Sơn La ban hành ngày nào**:",
        "Không tìm thấy trong tài liệu.",
        "**Ai ký**:",
        "**Lò Văn An** – Kế hoạch do ông Lò Văn An ký.",
    ]


def test_the_number_of_an_act_takes_no_word_from_a_heading() -> None:
    assert heading("chương trình 54 ban hành ngày nào") == "Ban hành ngày nào"
