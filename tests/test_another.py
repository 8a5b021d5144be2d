"""Another thing named after a question."""

from __future__ import annotations

import pytest

from assistant.answering.another import of_other_thing
from assistant.answering.asking.conversation import resolve
from assistant.answering.desk import Desk
from assistant.answering.forms import statements_of
from assistant.records import Message, Scope
from tests.made import Shelved, book

READER = Shelved(
    book(
        "a.md",
        "Sơn La",
        "Hỗ trợ một lần 60 triệu đồng cho mỗi trạm bơm xây mới.",
        "Hỗ trợ một lần 120 triệu đồng cho mỗi cống ngầm xây mới.",
        "Toàn tỉnh có 12 cống ngầm.",
        "Hỗ trợ 5 triệu đồng cho mỗi lò vôi hoặc lò gạch xây mới.",
    )
)


def _told(before: str, now: str) -> list[str]:
    question = resolve(now, [Message("user", before)], READER.shelf.places)
    desk = Desk.of(READER, question, READER.shelf.select(question, Scope()))
    return [statement.text.partition(" – ")[0] for statement in of_other_thing(desk, statements_of)]


def test_what_was_asked_of_one_is_told_of_the_other() -> None:
    assert _told("Trạm bơm xây mới ở Sơn La được hỗ trợ bao nhiêu?", "cống ngầm thì sao?") == ["**120 triệu đồng**"]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Trạm bơm xây mới ở Sơn La được hỗ trợ bao nhiêu?", "còn nhà máy?"),  # which no clause names
        ("Lò vôi xây mới ở Sơn La được hỗ trợ bao nhiêu?", "lò gạch thì sao?"),  # swapped, as it is called alike
        ("Trạm bơm xây mới ở Sơn La được hỗ trợ bao nhiêu?", "Ai theo dõi việc đó?"),  # another question
    ],
)
def test_nothing_otherwise(before: str, now: str) -> None:
    assert _told(before, now) == []
