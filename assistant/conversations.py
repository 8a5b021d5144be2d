"""Conversations that outlive the browser's page, in one small SQLite file beside the index.

Every call names who asks and sees nothing of anybody else's. Where the file cannot be written, conversations
last as long as the process, and ``kept`` says so.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from threading import Lock
from typing import Any

from assistant.asker import Asker
from assistant.errors import AssistantError
from assistant.records import Answer, Citation, Message, Scope, Sent

FILE = "conversations.sqlite"
LONGEST_TITLE = 80
_SCHEMA = """
CREATE TABLE IF NOT EXISTS conversations (id TEXT PRIMARY KEY, asker TEXT NOT NULL, title TEXT NOT NULL,
                                          updated REAL NOT NULL);
CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY, role TEXT NOT NULL, content TEXT NOT NULL,
                                     record TEXT NOT NULL, conversation TEXT NOT NULL
                                     REFERENCES conversations ON DELETE CASCADE);
CREATE TABLE IF NOT EXISTS votes (conversation TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
                                  turn INTEGER NOT NULL, helped INTEGER NOT NULL, reason TEXT NOT NULL,
                                  time REAL NOT NULL, PRIMARY KEY (conversation, turn));
CREATE TABLE IF NOT EXISTS drafts (id TEXT PRIMARY KEY, asker TEXT NOT NULL, subject TEXT NOT NULL,
                                   briefing TEXT NOT NULL, updated REAL NOT NULL);
CREATE INDEX IF NOT EXISTS messages_of ON messages (conversation, id);
CREATE INDEX IF NOT EXISTS conversations_of ON conversations (asker, updated);
"""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a list of conversations shows; ``updated`` in seconds since 1970."""

    id: str
    title: str
    updated: float


@dataclass(frozen=True, slots=True)
class Turn:
    """A question, what it was narrowed to, and its answer."""

    scope: Scope
    answer: Answer

    def messages(self) -> tuple[Message, Message]:
        """The turn as the assistant takes it for history."""
        return Message("user", self.answer.question), Message("assistant", self.answer.text)


class Conversations:
    """All conversations, in the order they were last added to."""

    def __init__(self, connection: sqlite3.Connection, kept: bool) -> None:
        self._connection = connection
        self._lock = Lock()
        self.kept = kept

    @classmethod
    def open(cls, folder: Path) -> Conversations:
        """Those kept in ``folder``. A damaged file is set aside under another name, never deleted."""
        path = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return cls(_connect(path), kept=True)
        except (OSError, sqlite3.OperationalError):  # a folder that cannot be written to
            return cls(_connect(None), kept=False)
        except sqlite3.DatabaseError:
            path.replace(folder / f"{FILE}.{time.strftime('%Y%m%d-%H%M%S')}.damaged")
            return cls(_connect(path), kept=True)

    def begin(self, asker: Asker, question: str) -> str:
        """A new conversation named after its first question; its id."""
        identifier = secrets.token_urlsafe(9)
        with self.transaction() as cursor:
            cursor.execute(
                "INSERT INTO conversations VALUES (?, ?, ?, ?)", (identifier, asker.id, _title(question), time.time())
            )
        return identifier

    def add(self, asker: Asker, identifier: str, turn: Turn) -> None:
        """Append a turn; KeyError when the asker has no such conversation."""
        question, answer = turn.messages()
        rows = [
            (question.role, question.content, json.dumps(asdict(turn.scope), ensure_ascii=False), identifier),
            (answer.role, answer.content, json.dumps(asdict(turn.answer), ensure_ascii=False), identifier),
        ]
        with self.transaction() as cursor:
            cursor.execute(
                "UPDATE conversations SET updated = ? WHERE id = ? AND asker = ?", (time.time(), identifier, asker.id)
            )
            if not cursor.rowcount:
                raise KeyError(identifier)
            cursor.executemany("INSERT INTO messages (role, content, record, conversation) VALUES (?, ?, ?, ?)", rows)

    def turns(self, asker: Asker, identifier: str) -> list[Turn]:
        """The turns of a conversation, first to last; KeyError when the asker has no such conversation."""
        with self.transaction() as cursor:
            known = cursor.execute(
                "SELECT 1 FROM conversations WHERE id = ? AND asker = ?", (identifier, asker.id)
            ).fetchone()
            if not known:
                raise KeyError(identifier)
            records = [
                json.loads(record)
                for (record,) in cursor.execute(
                    "SELECT record FROM messages WHERE conversation = ? ORDER BY id", (identifier,)
                )
            ]
        return [Turn(_scope(asked), _answer(told)) for asked, told in zip(records[::2], records[1::2], strict=True)]

    def recent(self, asker: Asker, limit: int = 50) -> list[Conversation]:
        """The conversations of ``asker``, the one last added to first."""
        with self.transaction() as cursor:
            rows = cursor.execute(
                "SELECT id, title, updated FROM conversations WHERE asker = ? ORDER BY updated DESC LIMIT ?",
                (asker.id, limit),
            ).fetchall()
        return [Conversation(*row) for row in rows]

    def title(self, asker: Asker, identifier: str) -> str:
        """What a conversation is called; "" when the asker has no such conversation."""
        with self.transaction() as cursor:
            row = cursor.execute(
                "SELECT title FROM conversations WHERE id = ? AND asker = ?", (identifier, asker.id)
            ).fetchone()
        return str(row[0]) if row else ""

    def rename(self, asker: Asker, identifier: str, title: str) -> None:
        """Give it another name; an empty one is ignored."""
        if title := _title(title):
            with self.transaction() as cursor:
                cursor.execute(
                    "UPDATE conversations SET title = ? WHERE id = ? AND asker = ?", (title, identifier, asker.id)
                )

    def delete(self, asker: Asker, identifier: str) -> None:
        """Remove it with its messages."""
        with self.transaction() as cursor:
            cursor.execute("DELETE FROM conversations WHERE id = ? AND asker = ?", (identifier, asker.id))

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Cursor]:
        """A cursor whose changes are kept together or not at all; AssistantError where the file cannot be used."""
        try:
            with self._lock, self._connection as connection:
                yield connection.cursor()
        except sqlite3.Error as error:
            raise AssistantError(
                "Không lưu hoặc không đọc được dữ liệu đã lưu. Hãy kiểm tra dung lượng đĩa và quyền ghi rồi thử lại."
            ) from error


def _connect(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(path or ":memory:", timeout=5, check_same_thread=False)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA user_version = 1")  # a write: fails here, not later, where writing is not allowed
        connection.executescript(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _title(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_TITLE else text[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"


def _scope(record: dict[str, Any]) -> Scope:
    return Scope(**{name: tuple(values) for name, values in _known(Scope, record).items()})


def _answer(record: dict[str, Any]) -> Answer:
    parts = _known(Answer, record)
    parts["citations"] = tuple(Citation(**_known(Citation, citation)) for citation in parts["citations"])
    parts["warnings"] = tuple(parts["warnings"])
    parts["suggestions"] = tuple(parts["suggestions"])
    parts["sent"] = tuple(Sent(**_known(Sent, sent)) for sent in parts.get("sent", ()))
    return Answer(**parts)


def _known(kind: type[Any], record: dict[str, Any]) -> dict[str, Any]:
    """What another version of the records wrote and this one does not know is left out."""
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in record.items() if name in names}
