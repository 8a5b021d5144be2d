"""Questions offered after an answer: what they are made from, and that each is tried first."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.answering.suggestions import _called, about, suggested
from assistant.answering.wording import SMALL_TALK, within
from assistant.records import Answer, Citation, Duty, Metadata, Register, Target

KNOWN = {
    "a.md": Metadata(province="Sơn La"),
    "b.md": Metadata(province="Lai Châu"),
    "c.md": Metadata(kind="Thông tư", number="04/2023/TT-X"),
}


def _citation(document: str, ordinal: int) -> Citation:
    return Citation(1, document, "", "", "", None, 0, 1, "x", f"{document}#{ordinal}")


def _target(document: str, ordinal: int, period: str, achieved: bool = False) -> Target:
    return Target(
        "Tỷ lệ hộ dùng nước sạch (NS)",
        "hộ, nước sạch",
        "at_least",
        (Decimal(90),),
        "90%",
        "%",
        period=period,
        achieved=achieved,
        citation=_citation(document, ordinal),
    )


REGISTER = Register(
    (
        _target("a.md", 1, "2025"),
        _target("a.md", 2, "2026-2030"),
        _target("a.md", 3, "2020", achieved=True),
        _target("b.md", 1, "2025"),
    ),
    (Duty("Sở Y tế", "Sở Y tế", "monitor", "Theo dõi", citation=_citation("c.md", 4)),),
)


def _asked(document: str, ordinal: int, question: str = "Câu hỏi?") -> Answer:
    return Answer(question, "answered", "90% [1]", citations=(_citation(document, ordinal),))


def test_the_same_indicator_in_other_years_and_elsewhere_comes_first() -> None:
    tried: list[str] = []

    def ask(question: str) -> Answer:
        tried.append(question)
        return Answer(question, "answered", "", citations=(_citation("a.md", 1), _citation("b.md", 1)))

    assert suggested(_asked("a.md", 1), REGISTER, KNOWN, ask) == (
        "NS của Sơn La giai đoạn 2026 - 2030 là bao nhiêu?",
        "NS của Lai Châu là bao nhiêu?",
        "So sánh NS của Sơn La và Lai Châu",
    )
    assert len(tried) == 3  # no more is asked than is offered


def test_what_is_not_answered_from_its_document_is_not_offered() -> None:
    def ask(question: str) -> Answer:
        if question.startswith("So sánh"):
            return Answer(question, "answered", "", citations=(_citation("a.md", 1),))  # says nothing of b.md
        return Answer(
            question, "not_found" if "Lai Châu" in question else "answered", "", citations=(_citation("a.md", 1),)
        )

    assert suggested(_asked("a.md", 1), REGISTER, KNOWN, ask) == (
        "NS của Sơn La giai đoạn 2026 - 2030 là bao nhiêu?",
        "Các chỉ tiêu của Sơn La là gì?",
    )


def test_a_document_without_a_province_is_named_by_its_number_and_the_question_itself_is_not_repeated() -> None:
    def ask(question: str) -> Answer:
        return Answer(question, "answered", "", citations=(_citation("c.md", 4),))

    question = "Cơ quan nào của Thông tư số 04/2023/TT-X theo dõi, đôn đốc việc thực hiện?"
    assert suggested(_asked("c.md", 9), REGISTER, KNOWN, ask) == (question,)
    assert suggested(_asked("c.md", 9, question.replace("Cơ quan", "co quan")), REGISTER, KNOWN, ask) == ()


def test_nothing_cited_nothing_offered() -> None:
    answer = Answer("Giá vàng?", "not_found", "Không tìm thấy trong tài liệu.")
    assert suggested(answer, REGISTER, KNOWN, lambda question: answer) == ()


@pytest.mark.parametrize(("name", "inside"), [("Doanh nghiệp mới", "doanh nghiệp mới"), ("TFP", "TFP"), ("", "")])
def test_a_name_within_a_sentence_begins_small(name: str, inside: str) -> None:
    assert within(name) == inside


def test_whose_an_indicator_is_is_said_once() -> None:
    assert _called(replace(_target("a.md", 1, "2025"), indicator="Điểm hài lòng của tỉnh")) == "Điểm hài lòng"


@pytest.mark.parametrize(
    ("question", "text", "names"),
    [
        ("thế còn Lai Châu?", "Không tìm thấy trong tài liệu. Đã tìm trong 1 tài liệu của Lai Châu.", ("b.md",)),
        ("Ai theo dõi?", "Không tìm thấy trong tài liệu. Đã tìm trong 1 tài liệu của Sơn La.", ("a.md",)),
        ("Lương hưu?", "Không tìm thấy trong tài liệu. Đã tìm trong 3 tài liệu.", ()),
        ("Xin chào", SMALL_TALK, ("a.md", "b.md", "c.md")),
    ],
)
def test_after_nothing_was_found_the_places_asked_of_are_offered(
    question: str, text: str, names: tuple[str, ...]
) -> None:
    refused = Answer(question, "not_found", text)
    assert about(refused, KNOWN) == names
    offered = suggested(
        refused, REGISTER, KNOWN, lambda q: Answer(q, "answered", "", citations=(_citation("b.md", 1),))
    )
    assert offered == (("Các chỉ tiêu của Lai Châu là gì?",) if "b.md" in names else ())
