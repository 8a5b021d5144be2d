"""Votes on answers: kept, changed, taken back, exported, and gone with their conversation."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.__main__ import main
from assistant.asker import LOCAL, Asker
from assistant.commands.exchange import read_lines
from assistant.conversations import Conversations, Turn
from assistant.feedback import Feedback, Vote
from assistant.records import Answer, Message, Scope

FIRST = Turn(Scope(), Answer("Câu một?", "answered", "Một."))
SECOND = Turn(Scope(provinces=("Sơn La",)), Answer("Câu hai?", "not_found", "Không tìm thấy trong tài liệu."))


@pytest.fixture
def conversations(tmp_path: Path) -> Conversations:
    return Conversations.open(tmp_path)


@pytest.fixture
def identifier(conversations: Conversations) -> str:
    identifier = conversations.begin(LOCAL, "Câu một?")
    for turn in (FIRST, SECOND):
        conversations.add(LOCAL, identifier, turn)
    return identifier


def test_a_vote_is_kept_changed_and_taken_back(conversations: Conversations, identifier: str, tmp_path: Path) -> None:
    feedback = Feedback(conversations)
    feedback.vote(LOCAL, identifier, 1, Vote(True))
    feedback.vote(LOCAL, identifier, 1, Vote(False, "  thiếu\nsố liệu "))
    feedback.vote(LOCAL, identifier, 0, Vote(True))
    again = Feedback(Conversations.open(tmp_path))
    assert again.votes(LOCAL, identifier) == {0: Vote(True), 1: Vote(False, "thiếu số liệu")}
    again.withdraw(LOCAL, identifier, 0)
    assert again.votes(LOCAL, identifier) == {1: Vote(False, "thiếu số liệu")}


def test_nobody_votes_on_what_is_not_theirs_or_not_there(conversations: Conversations, identifier: str) -> None:
    feedback, other = Feedback(conversations), Asker("other", "Người khác")
    for asker, turn in ((other, 0), (LOCAL, 2), (LOCAL, -1)):
        with pytest.raises(KeyError):
            feedback.vote(asker, identifier, turn, Vote(True))
    feedback.vote(LOCAL, identifier, 0, Vote(True))
    assert feedback.votes(other, identifier) == {}
    assert list(feedback.records(other)) == []


def test_votes_go_with_their_conversation(conversations: Conversations, identifier: str) -> None:
    feedback = Feedback(conversations)
    feedback.vote(LOCAL, identifier, 0, Vote(True))
    conversations.delete(LOCAL, identifier)
    assert list(feedback.records(LOCAL)) == []


def test_the_export_is_a_file_of_questions(conversations: Conversations, identifier: str, tmp_path: Path) -> None:
    Feedback(conversations).vote(LOCAL, identifier, 1, Vote(False, "Có nêu ở mục II"))
    file = tmp_path / "ra.jsonl"
    assert main(["feedback", "--index", str(tmp_path), "--output", str(file)]) == 0
    (line,) = read_lines(file)
    assert (line.id, line.question) == (f"{identifier}-2", "Câu hai?")
    assert list(line.history) == [Message("user", "Câu một?"), Message("assistant", "Một.")]
    (record,) = Feedback(conversations).records(LOCAL)
    assert (record["helped"], record["reason"], record["status"]) == (False, "Có nêu ở mục II", "not_found")
    assert record["scope"] == {"provinces": ("Sơn La",)}
