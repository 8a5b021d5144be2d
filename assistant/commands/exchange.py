"""What other programs read and write: answers and hits as JSON, and files of questions, one JSON object a line.

A line that cannot be used is answered by a record with ``error``; the other lines are not lost.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, get_args

from assistant.errors import AssistantError, BadQuestion
from assistant.records import Answer, Hit, Message, Role

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file of questions; ``problem`` says why it cannot be used."""

    question: str = ""
    id: str | int | float = ""
    history: tuple[Message, ...] = ()
    problem: str = ""


def read_lines(path: Path) -> list[Line]:
    """Every line that is not blank; BadQuestion when the file cannot be read at all."""
    try:
        lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    except OSError as error:
        raise BadQuestion(f"Không đọc được tệp câu hỏi “{path}”. Hãy kiểm tra tên tệp và quyền đọc.") from error
    return [_line(line, f"Dòng {number} của tệp câu hỏi") for number, line in enumerate(lines, 1) if line.strip()]


def _line(line: bytes, place: str) -> Line:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return Line(problem=f"{place} không phải là văn bản UTF-8.")
    except (ValueError, RecursionError):
        return Line(problem=f"{place} không phải là JSON.")
    if not isinstance(record, dict):
        return Line(problem=f"{place} không phải là một đối tượng JSON có “question”.")
    given = record.get("id", "")
    identifier = given if isinstance(given, str | int | float) else ""
    question = record.get("question")
    if not isinstance(question, str):
        return Line(id=identifier, problem=f"{place} thiếu trường “question”.")
    try:
        return Line(question, identifier, _history(record.get("history")))
    except (TypeError, KeyError, ValueError):
        problem = f"{place}: “history” phải là danh sách các lượt có “role” (user hoặc assistant) và “content”."
        return Line(question, identifier, problem=problem)


def _history(turns: Any) -> tuple[Message, ...]:  # noqa: ANN401 - whatever a line holds
    messages = tuple(Message(turn["role"], turn["content"]) for turn in turns or ())
    if any(message.role not in get_args(Role) or not isinstance(message.content, str) for message in messages):
        raise ValueError
    return messages


def results(lines: Iterable[Line], use: Callable[[Line], Record]) -> Iterator[Record]:
    """For each line what ``use`` makes of it, or why it could not be used."""
    for line in lines:
        given: Record = {"id": line.id, "question": line.question}
        try:
            yield given | ({"error": line.problem} if line.problem else use(line))
        except BadQuestion as error:
            yield given | {"error": str(error)}


def write_lines(path: Path, records: Iterable[Record]) -> int:
    """Write the records as they come, one a line; how many of them are errors."""
    failed = 0
    try:
        # A lone surrogate, the one thing UTF-8 cannot hold, is written as JSON escapes it.
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            for record in records:
                failed += "error" in record
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")
    except OSError as error:
        raise AssistantError(f"Không ghi được “{path}”. Hãy chọn nơi khác bằng --output.") from error
    return failed


def answer_json(answer: Answer, identifier: str = "") -> Record:
    """An answer as other programs read it."""
    citations = [asdict(citation) for citation in answer.citations]
    for citation in citations:
        del citation["passage"]
    return {
        "id": identifier,
        "question": answer.question,
        "status": answer.status,
        "text": answer.text,
        "mode": answer.mode,
        "citations": citations,
        "warnings": list(answer.warnings),
        "milliseconds": answer.milliseconds,
    }


def hits_json(hits: Sequence[Hit]) -> list[Record]:
    """Search hits as other programs read them."""
    return [
        {
            "rank": rank,
            "score": round(hit.score, 6),
            "document": hit.passage.document,
            "section": hit.passage.section,
            "start": hit.passage.start,
            "end": hit.passage.end,
            "text": hit.passage.text,
        }
        for rank, hit in enumerate(hits, 1)
    ]
