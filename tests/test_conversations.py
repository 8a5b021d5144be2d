from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from assistant.asker import LOCAL, Asker
from assistant.conversations import FILE, Conversations, Turn
from assistant.records import Answer, Citation, Message, Scope

OTHER = Asker("other", "Người khác")
CITATION = Citation(1, "a.md", "Nghị quyết A", "II.1", "Mục II.1, Nghị quyết A", 3, 10, 24, "đạt 12,5% GRDP", "a.md#4")
TURN = Turn(
    Scope(provinces=("Đắk Lắk",)),
    Answer(
        "Chỉ tiêu là bao nhiêu?",
        "answered",
        "**12,5%** [1]",
        citations=(CITATION,),
        warnings=("Kiểm tra lại.",),
        suggestions=("Còn đến năm 2030?",),
    ),
)


@pytest.fixture
def kept(tmp_path: Path) -> Conversations:
    return Conversations.open(tmp_path)


def test_turns_come_back_whole_after_a_restart(tmp_path: Path) -> None:
    first = Conversations.open(tmp_path)
    identifier = first.begin(LOCAL, "Chỉ tiêu là bao nhiêu?")
    first.add(LOCAL, identifier, TURN)
    first.add(LOCAL, identifier, TURN)
    again = Conversations.open(tmp_path)
    assert again.kept
    assert again.turns(LOCAL, identifier) == [TURN, TURN]
    assert again.turns(LOCAL, identifier)[0].messages() == (
        Message("user", "Chỉ tiêu là bao nhiêu?"),
        Message("assistant", "**12,5%** [1]"),
    )


def test_the_one_last_added_to_is_listed_first(kept: Conversations) -> None:
    older, newer = kept.begin(LOCAL, "Câu  hỏi\ncũ"), kept.begin(LOCAL, "Câu hỏi mới")
    assert [(c.id, c.title) for c in kept.recent(LOCAL)] == [(newer, "Câu hỏi mới"), (older, "Câu hỏi cũ")]
    kept.add(LOCAL, older, TURN)
    assert [c.id for c in kept.recent(LOCAL)] == [older, newer]
    assert [c.id for c in kept.recent(LOCAL, limit=1)] == [older]


def test_a_long_first_question_is_cut_between_words(kept: Conversations) -> None:
    kept.begin(LOCAL, "chuyển đổi số " * 10)
    (conversation,) = kept.recent(LOCAL)
    # 79 letters hold five times "chuyển đổi số " (14 letters) and "chuyển đ", which is cut back to the space
    assert conversation.title == "chuyển đổi số " * 5 + "chuyển…"


def test_rename_and_delete(kept: Conversations) -> None:
    identifier = kept.begin(LOCAL, "Câu hỏi")
    kept.add(LOCAL, identifier, TURN)
    kept.rename(LOCAL, identifier, "  Tên   mới ")
    kept.rename(LOCAL, identifier, "   ")
    assert [c.title for c in kept.recent(LOCAL)] == ["Tên mới"]
    kept.delete(LOCAL, identifier)
    assert kept.recent(LOCAL) == []
    with pytest.raises(KeyError):
        kept.turns(LOCAL, identifier)


def test_nobody_reaches_the_conversations_of_another(kept: Conversations) -> None:
    identifier = kept.begin(LOCAL, "Câu hỏi")
    kept.add(LOCAL, identifier, TURN)
    kept.rename(OTHER, identifier, "Đổi trộm")
    kept.delete(OTHER, identifier)
    assert kept.recent(OTHER) == []
    assert kept.recent(LOCAL)[0].title == "Câu hỏi"
    for reach in (lambda: kept.turns(OTHER, identifier), lambda: kept.add(OTHER, identifier, TURN)):
        with pytest.raises(KeyError):
            reach()
    assert kept.turns(LOCAL, identifier) == [TURN]


def test_deleting_removes_the_messages_too(tmp_path: Path) -> None:
    kept = Conversations.open(tmp_path)
    identifier = kept.begin(LOCAL, "Câu hỏi")
    kept.add(LOCAL, identifier, TURN)
    kept.delete(LOCAL, identifier)
    count = sqlite3.connect(tmp_path / FILE).execute("SELECT count(*) FROM messages").fetchone()
    assert count == (0,)


def test_a_damaged_file_is_set_aside_and_not_lost(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"khong phai la co so du lieu " * 100)
    kept = Conversations.open(tmp_path)
    assert kept.recent(LOCAL) == []
    (aside,) = tmp_path.glob("*.damaged")
    assert aside.read_bytes().startswith(b"khong phai")


def test_where_nothing_can_be_written_conversations_last_as_long_as_the_process(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = Conversations.open(tmp_path / "file")  # not a folder: no file can be made in it
    assert not kept.kept
    identifier = kept.begin(LOCAL, "Câu hỏi")
    kept.add(LOCAL, identifier, TURN)
    assert kept.turns(LOCAL, identifier) == [TURN]


def test_what_a_later_version_added_to_an_answer_is_left_out(tmp_path: Path) -> None:
    kept = Conversations.open(tmp_path)
    identifier = kept.begin(LOCAL, "Câu hỏi")
    kept.add(LOCAL, identifier, TURN)
    with sqlite3.connect(tmp_path / FILE) as connection:
        (record,) = connection.execute("SELECT record FROM messages WHERE role = 'assistant'").fetchone()
        later = json.dumps({**json.loads(record), "confidence": 0.5})
        connection.execute("UPDATE messages SET record = ? WHERE role = 'assistant'", (later,))
    assert kept.turns(LOCAL, identifier) == [TURN]
