"""Documents, passages and the register of one generation in SQLite, written once and then only read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from assistant.errors import IndexDamaged
from assistant.records import Document, Duty, Metadata, Passage, Register, Section, Sentence, Target

_SCHEMA = """
CREATE TABLE documents (name TEXT PRIMARY KEY, key TEXT NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL,
                        text TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE passages (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
CREATE TABLE targets (document TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE duties (document TEXT NOT NULL, record TEXT NOT NULL);
CREATE INDEX targets_of ON targets (document);
CREATE INDEX duties_of ON duties (document);
"""
_SENTENCES = "sentences"
_TARGET = TypeAdapter(Target)
_DUTY = TypeAdapter(Duty)


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as it is kept, and the key it was read under."""

    key: str
    document: Document
    passages: Sequence[Passage]
    register: Register = field(default_factory=Register)


def _passage_json(passage: Passage) -> str:
    record = {part.name: getattr(passage, part.name) for part in fields(passage) if part.name != _SENTENCES}
    record[_SENTENCES] = [(sentence.text, sentence.start, sentence.end) for sentence in passage.sentences]
    return json.dumps(record, ensure_ascii=False)


def _passage(text: str) -> Passage:
    with _reading():
        record = json.loads(text)
        record["headings"] = tuple(record["headings"])
        record[_SENTENCES] = tuple(Sentence(*sentence) for sentence in record[_SENTENCES])
        return Passage(**record)


def _document_json(document: Document) -> str:
    record = asdict(document)
    del record["text"]
    return json.dumps(record, ensure_ascii=False)


def _document(text: str, record: str) -> Document:
    with _reading():
        parts: dict[str, Any] = json.loads(record)
        return Document(
            name=parts["name"],
            text=text,
            sections=tuple(Section(**section) for section in parts["sections"]),
            pages=tuple(parts["pages"]),
            metadata=Metadata(**parts["metadata"]),
            abbreviations=tuple((short, long) for short, long in parts["abbreviations"]),
            warnings=tuple(parts["warnings"]),
        )


@contextmanager
def _reading() -> Iterator[None]:
    """What only a damaged file, or one that other code wrote, can raise becomes IndexDamaged."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a closed store: a mistake of ours, not of the file
    except (sqlite3.DatabaseError, LookupError, ValueError, TypeError) as error:
        raise IndexDamaged("Phần văn bản của chỉ mục bị hỏng. Hãy lập lại: python -m assistant index") from error


class Store:
    """Read access; rows of passages run from 0 and those of one document are adjacent."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def write(cls, path: Path, entries: Iterable[Stored]) -> None:
        """Everything of ``entries`` into a new file. OSError where it fails."""
        try:
            with closing(sqlite3.connect(path)) as connection, connection:
                _insert(connection, entries)
        except sqlite3.OperationalError as error:
            raise OSError(str(error)) from error

    @classmethod
    def open(cls, path: Path) -> Store:
        """Raises IndexDamaged when the file is not a whole store."""
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        with _reading():
            store = cls(sqlite3.connect(uri, uri=True, check_same_thread=False))
            store.passage_count()
        return store

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def _rows(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with _reading():
            return self._connection.execute(query, values).fetchall()

    def passage_count(self) -> int:
        """How many passages there are."""
        return int(self._rows("SELECT count(*) FROM passages")[0][0])

    def keys(self) -> dict[str, tuple[str, int, int]]:
        """For each document: the key it was read under, its first row and how many rows it has."""
        rows = self._rows("SELECT name, key, first, count FROM documents")
        return {name: (key, first, count) for name, key, first, count in rows}

    def spans(self, names: Sequence[str]) -> list[tuple[int, int]]:
        """The first row and the number of rows of each of these documents that there is, in the order of rows."""
        query = "SELECT first, count FROM documents WHERE name IN (SELECT value FROM json_each(?)) ORDER BY first"
        return [(first, count) for first, count in self._rows(query, (json.dumps(list(names)),))]

    def documents(self) -> list[Document]:
        """Every document, by name."""
        rows = self._rows("SELECT text, record FROM documents ORDER BY name")
        return [_document(text, record) for text, record in rows]

    def catalogue(self) -> list[Document]:
        """Every document without its text, by name."""
        rows = self._rows("SELECT record FROM documents ORDER BY name")
        return [_document("", record) for (record,) in rows]

    def document(self, name: str) -> Document:
        """One document; KeyError when there is none of that name."""
        found = self._rows("SELECT text, record FROM documents WHERE name = ?", (name,))
        if not found:
            raise KeyError(name)
        return _document(*found[0])

    def passages(self, rows: Sequence[int]) -> list[Passage]:
        """The passages of ``rows``, in their order."""
        marks = ",".join("?" * len(rows))
        found = dict(self._rows(f"SELECT row, record FROM passages WHERE row IN ({marks})", list(rows)))  # noqa: S608 - only marks
        return [_passage(found[row]) for row in rows]

    def passages_of(self, document: str) -> list[Passage]:
        """The passages of one document in reading order; none when it is unknown."""
        rows = self._rows(
            "SELECT passages.record FROM passages JOIN documents ON row >= first AND row < first + count "
            "WHERE name = ? ORDER BY row",
            (document,),
        )
        return [_passage(record) for (record,) in rows]

    def register(self) -> Register:
        """The targets and duties of every document, in reading order, documents by name."""
        return self._register("ORDER BY document, rowid", ())

    def targets(self) -> tuple[Target, ...]:
        """The targets of every document, as ``register`` has them: few beside the duties."""
        return self._targets("ORDER BY document, rowid", ())

    def register_of(self, document: str) -> Register:
        """The targets and duties of one document; none when it is unknown."""
        return self._register("WHERE document = ? ORDER BY rowid", (document,))

    def _register(self, which: str, values: Sequence[str]) -> Register:
        duties = self._rows(f"SELECT record FROM duties {which}", values)  # noqa: S608 - only the clauses above
        with _reading():
            found = tuple(_DUTY.validate_json(record) for (record,) in duties)
        return Register(self._targets(which, values), found)

    def _targets(self, which: str, values: Sequence[str]) -> tuple[Target, ...]:
        targets = self._rows(f"SELECT record FROM targets {which}", values)  # noqa: S608 - only the clauses above
        with _reading():
            return tuple(_TARGET.validate_json(record) for (record,) in targets)


def _insert(connection: sqlite3.Connection, entries: Iterable[Stored]) -> None:
    connection.executescript(_SCHEMA)
    row = 0
    for entry in entries:
        document, passages = entry.document, entry.passages
        connection.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)",
            (document.name, entry.key, row, len(passages), document.text, _document_json(document)),
        )
        numbered = [(row + i, passage.id, _passage_json(passage)) for i, passage in enumerate(passages)]
        connection.executemany("INSERT INTO passages VALUES (?, ?, ?)", numbered)
        row += len(passages)
        targets = [(document.name, _TARGET.dump_json(target).decode()) for target in entry.register.targets]
        connection.executemany("INSERT INTO targets VALUES (?, ?)", targets)
        duties = [(document.name, _DUTY.dump_json(duty).decode()) for duty in entry.register.duties]
        connection.executemany("INSERT INTO duties VALUES (?, ?)", duties)
