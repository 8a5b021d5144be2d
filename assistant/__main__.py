"""The command line. Prints; nothing below it prints. Messages go to standard error, results to standard output.

Exit codes: 0 done, 1 could not be done (one Vietnamese sentence says why), 2 wrong usage.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape

from assistant.errors import AssistantError, BadQuestion
from assistant.records import Answer, Hit, Message

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, help="Trợ lý tài liệu chính sách.")
errors = Console(stderr=True)

Question = Annotated[str | None, typer.Argument(help="Câu hỏi bằng tiếng Việt, có dấu hay không dấu.")]
Documents = Annotated[Path | None, typer.Option(help="Thư mục tài liệu.")]
Index = Annotated[Path | None, typer.Option(help="Thư mục chỉ mục.")]
AsJson = Annotated[bool, typer.Option("--json", help="In JSON thay cho chữ.")]
Questions = Annotated[Path | None, typer.Option(help="Tệp JSONL, mỗi dòng một câu hỏi.")]
Output = Annotated[Path | None, typer.Option(help="Tệp JSONL nhận kết quả, mỗi dòng một câu.")]


@app.command()
def index(documents: Documents = None, index: Index = None) -> None:
    """Đọc thư mục tài liệu và cập nhật chỉ mục."""
    from assistant.assistant import Assistant
    from assistant.progress import shown

    with shown(errors) as progress:
        report = Assistant.build(documents, index, progress=progress)
    for name, text in report.skipped:
        errors.print(f"[yellow]Bỏ qua[/] {escape(name)}: {escape(text)}")
    for name, text in report.warnings:
        errors.print(f"[cyan]Lưu ý[/] {escape(name)}: {escape(text)}")
    print(
        f"Đã lập chỉ mục {report.documents} tài liệu, {report.passages} đoạn "
        f"({report.reused} tài liệu giữ nguyên, {report.removed} đã gỡ) trong {report.seconds:.1f} giây."
    )


@app.command()
def ask(
    question: Question = None,
    index: Index = None,
    as_json: AsJson = False,
    questions: Questions = None,
    output: Output = None,
) -> None:
    """Trả lời một câu hỏi, hoặc cả tệp câu hỏi."""
    from assistant.assistant import Assistant

    def record(line: dict[str, Any]) -> dict[str, Any]:
        answer = assistant.ask(line["question"], _history(line))
        return answer_json(answer, line.get("id", ""))

    _need_one(question, questions, output)
    assistant = Assistant.open(index)
    if questions and output:
        _write_lines(output, (_or_error(record, line) for line in _read_lines(questions)))
        return
    answer = assistant.ask(question or "")
    if as_json:
        print(json.dumps(answer_json(answer, ""), ensure_ascii=False, indent=1))
    else:
        _print_answer(answer)


@app.command()
def search(
    question: Question = None,
    k: Annotated[int, typer.Option("-k", min=1, max=1000, help="Số đoạn cần tìm.")] = 10,
    index: Index = None,
    as_json: AsJson = False,
    questions: Questions = None,
    output: Output = None,
) -> None:
    """Tìm những đoạn phù hợp với câu hỏi."""
    from assistant.assistant import Assistant

    def record(line: dict[str, Any]) -> dict[str, Any]:
        hits = assistant.search(line["question"], k)
        return {"id": line.get("id", ""), "question": line["question"], "hits": hits_json(hits)}

    _need_one(question, questions, output)
    assistant = Assistant.open(index)
    if questions and output:
        _write_lines(output, (_or_error(record, line) for line in _read_lines(questions)))
        return
    hits = assistant.search(question or "", k)
    if as_json:
        print(json.dumps(hits_json(hits), ensure_ascii=False, indent=1))
        return
    for rank, hit in enumerate(hits, 1):
        print(f"{rank}. {hit.passage.label}  ({hit.score:.3f})\n   {hit.passage.text}")


def answer_json(answer: Answer, identifier: str) -> dict[str, Any]:
    """An answer as other programs read it."""
    citations = [
        {key: value for key, value in asdict(citation).items() if key != "passage"} for citation in answer.citations
    ]
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


def hits_json(hits: list[Hit]) -> list[dict[str, Any]]:
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


def _print_answer(answer: Answer) -> None:
    print(answer.text)
    for citation in answer.citations:
        page = f", trang {citation.page}" if citation.page else ""
        print(f"\n[{citation.marker}] {citation.label}{page}\n    “{' '.join(citation.quote.split())}”")
    for warning in answer.warnings:
        errors.print(f"[yellow]Lưu ý:[/] {escape(warning)}")


def _need_one(question: str | None, questions: Path | None, output: Path | None) -> None:
    if (question is None) == (questions is None) or (questions is None) != (output is None):
        raise typer.BadParameter("Hãy đưa một câu hỏi, hoặc cả --questions và --output.")


def _history(line: dict[str, Any]) -> list[Message]:
    turns = line.get("history") or []
    try:
        return [Message(turn["role"], str(turn["content"])) for turn in turns]
    except (TypeError, KeyError) as error:
        raise BadQuestion("Trường “history” phải là danh sách các lượt có “role” và “content”.") from error


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadQuestion(f"Không đọc được tệp câu hỏi “{path}”. Tệp phải là văn bản UTF-8.") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _line(line, number)


def _line(line: str, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise BadQuestion(f"Dòng {number} của tệp câu hỏi không phải là JSON.") from error
    if not isinstance(record, dict) or not isinstance(record.get("question"), str):
        raise BadQuestion(f"Dòng {number} của tệp câu hỏi thiếu trường “question”.")
    return record


def _or_error(record: Any, line: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - a local function
    """One question that cannot be used does not stop the others."""
    try:
        result: dict[str, Any] = record(line)
    except BadQuestion as error:
        return {"id": line.get("id", ""), "question": line["question"], "error": str(error)}
    return result


def _write_lines(path: Path, records: Iterator[dict[str, Any]]) -> None:
    try:
        with path.open("w", encoding="utf-8") as stream:
            for record in records:
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")
    except OSError as error:
        raise AssistantError(f"Không ghi được “{path}”. Hãy chọn nơi khác bằng --output.") from error


def main() -> None:
    """Run the command line; a user's error is one sentence, never a traceback."""
    try:
        app(standalone_mode=True)
    except AssistantError as error:
        errors.print(escape(str(error)), style="red")
        sys.exit(1)
    except KeyboardInterrupt:
        errors.print("Đã dừng theo yêu cầu.")
        sys.exit(130)


if __name__ == "__main__":
    main()
