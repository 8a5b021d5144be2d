"""Commands that read documents and answer from them: index, ask, search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import typer
from rich.markup import escape

from assistant.commands.exchange import Line, Record, answer_json, hits_json, read_lines, results, write_lines
from assistant.commands.options import AsJson, Count, Documents, Index, Model, Output, Question, Questions
from assistant.commands.printing import errors, note, print_json, say
from assistant.commands.root import app
from assistant.commands.usage import Command
from assistant.records import Answer


@app.command(cls=Command)
def index(documents: Documents = None, index: Index = None) -> None:
    """Đọc thư mục tài liệu và cập nhật chỉ mục."""
    from assistant.assistant import Assistant
    from assistant.progress import shown

    with shown(errors) as progress:
        report = Assistant.build(documents, index, progress=progress)
    for name, text in report.skipped:
        say(f"[yellow]Bỏ qua[/] {escape(name)}: {escape(text)}")
    for name, text in report.warnings:
        say(f"[cyan]Lưu ý[/] {escape(name)}: {escape(text)}")
    print(
        f"Đã lập chỉ mục {report.documents} tài liệu, {report.passages} đoạn "
        f"({report.reused} tài liệu giữ nguyên, {report.removed} đã gỡ) trong {report.seconds:.1f} giây."
    )


@app.command(cls=Command)
def ask(
    question: Question = None,
    index: Index = None,
    as_json: AsJson = False,
    questions: Questions = None,
    output: Output = None,
    model: Model = None,
) -> None:
    """Trả lời một câu hỏi, hoặc cả tệp câu hỏi."""
    from assistant.assistant import Assistant
    from assistant.settings import load_settings

    lines = _lines(question, questions, output)
    assistant = Assistant.open(index, load_settings() if model is None else load_settings(model=model))
    if output:
        _answer_lines(lines, output, lambda line: _own(answer_json(assistant.ask(line.question, line.history))))
        return
    answer = assistant.ask(question or "")
    if as_json:
        print_json(answer_json(answer))
    else:
        _print_answer(answer)


@app.command(cls=Command)
def search(
    question: Question = None,
    k: Count = 10,
    index: Index = None,
    as_json: AsJson = False,
    questions: Questions = None,
    output: Output = None,
) -> None:
    """Tìm những đoạn phù hợp với câu hỏi."""
    from assistant.assistant import Assistant

    lines = _lines(question, questions, output)
    assistant = Assistant.open(index)
    if output:
        _answer_lines(lines, output, lambda line: {"hits": hits_json(assistant.search(line.question, k))})
        return
    hits = assistant.search(question or "", k)
    if as_json:
        print_json(hits_json(hits))
        return
    for rank, hit in enumerate(hits, 1):
        print(f"{rank}. {hit.passage.label}  ({hit.score:.3f})\n   {hit.passage.text}")


def _lines(question: str | None, questions: Path | None, output: Path | None) -> list[Line]:
    """The lines of the file of questions; none when one question was given instead."""
    if (question is None) == (questions is None) or (questions is None) != (output is None):
        raise typer.BadParameter("hãy đưa một câu hỏi, hoặc cả --questions và --output")
    if questions and output and questions.resolve() == output.resolve():
        raise typer.BadParameter("--output trùng với --questions")
    return read_lines(questions) if questions else []


def _own(answer: Record) -> Record:
    """What the answer adds to the id and the question as they were given."""
    return {key: value for key, value in answer.items() if key not in {"id", "question"}}


def _answer_lines(lines: Sequence[Line], output: Path, use: Callable[[Line], Record]) -> None:
    from assistant.progress import counted

    failed = write_lines(output, results(counted(errors, lines, "Trả lời"), use))
    say(f"Đã ghi {len(lines)} kết quả vào “{escape(str(output))}”.")
    if failed:
        say(f"[yellow]{failed} dòng không dùng được[/]; trường “error” của từng dòng nói lý do.")


def _print_answer(answer: Answer) -> None:
    print(answer.text)
    for citation in answer.citations:
        page = f", trang {citation.page}" if citation.page else ""
        print(f"\n[{citation.marker}] {citation.label}{page}\n    “{' '.join(citation.quote.split())}”")
    for warning in answer.warnings:
        note(warning)
