"""The command line. Prints; nothing below it prints. Messages go to standard error, results to standard output.

Exit codes: 0 done, 1 could not be done (one Vietnamese sentence says why), 2 wrong usage, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape

from assistant.errors import AssistantError
from assistant.exchange import Line, Record, answer_json, hits_json, read_lines, results, write_lines
from assistant.options import (
    Achieved,
    Agencies,
    AsCards,
    AsFile,
    AsForm,
    Briefed,
    Edited,
    Indicator,
    Issuer,
    Named,
    Parts,
    Party,
    Place,
    Provinces,
    Sections,
    Signer,
    Superior,
    Task,
    Title,
    Topic,
    Year,
    form_of,
)
from assistant.records import Answer
from assistant.usage import Command, Group, usage_sentence

if TYPE_CHECKING:
    from rich.table import Table

NAME = "python -m assistant"
STOPPED = 130
_SHOWN = 120  # characters of a statement that needs a look
_PIPED_WIDTH = 160  # columns of a table that goes to a file or another program

app = typer.Typer(
    cls=Group, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, help="Trợ lý chính sách."
)
errors = Console(stderr=True, highlight=False, soft_wrap=True)

Question = Annotated[str | None, typer.Argument(metavar="CÂU_HỎI", help="Câu hỏi tiếng Việt, có dấu hay không dấu.")]
Documents = Annotated[Path | None, typer.Option(metavar="THƯ_MỤC", help="Thư mục tài liệu.")]
Index = Annotated[Path | None, typer.Option(metavar="THƯ_MỤC", help="Thư mục chỉ mục.")]
AsJson = Annotated[bool, typer.Option("--json", help="In JSON thay cho chữ.")]
Questions = Annotated[Path | None, typer.Option(metavar="TỆP", help="Tệp JSONL, mỗi dòng một câu hỏi.")]
Output = Annotated[Path | None, typer.Option(metavar="TỆP", help="Tệp JSONL nhận kết quả, mỗi dòng một câu.")]
Model = Annotated[
    str | None, typer.Option(metavar="TÊN", help="Mô hình ngôn ngữ, ví dụ ollama:qwen3:8b; để trống là không dùng.")
]
Count = Annotated[int, typer.Option("-k", metavar="SỐ", min=1, max=1000, help="Số đoạn cần tìm, 1 đến 1000.")]


@app.callback(invoke_without_command=True)
def overview(context: typer.Context) -> None:
    """Trợ lý hỏi đáp trên tài liệu chính sách."""
    if context.invoked_subcommand is None:
        print(context.get_help())


@app.command(cls=Command)
def index(documents: Documents = None, index: Index = None) -> None:
    """Đọc thư mục tài liệu và cập nhật chỉ mục."""
    from assistant.assistant import Assistant
    from assistant.progress import shown

    with shown(errors) as progress:
        report = Assistant.build(documents, index, progress=progress)
    for name, text in report.skipped:
        _say(f"[yellow]Bỏ qua[/] {escape(name)}: {escape(text)}")
    for name, text in report.warnings:
        _say(f"[cyan]Lưu ý[/] {escape(name)}: {escape(text)}")
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
        _print_json(answer_json(answer))
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
        _print_json(hits_json(hits))
        return
    for rank, hit in enumerate(hits, 1):
        print(f"{rank}. {hit.passage.label}  ({hit.score:.3f})\n   {hit.passage.text}")


@app.command(cls=Command)
def targets(
    province: Provinces = None,
    indicator: Indicator = "",
    year: Year = "",
    document: Named = None,
    achieved: Achieved = None,
    form: AsForm = None,
    output: AsFile = None,
    index: Index = None,
) -> None:
    """Liệt kê chỉ tiêu và kết quả, kèm điều khoản."""
    from assistant.assistant import Assistant
    from assistant.exports import targets_as
    from assistant.listing import target_notes, target_table
    from assistant.register.filtering import Wanted

    form = form_of(form, output)
    assistant = Assistant.open(index)
    places = Wanted(tuple(province or ()), tuple(document or ()))
    found = assistant.targets(replace(places, years=year, indicator=indicator, achieved=achieved))
    if form == "table":
        _print_table(target_table(found), len(found), "chỉ tiêu")
    else:
        _put(targets_as(form, found, assistant.catalogue()), output)
    for note in target_notes(found, assistant.targets(places), assistant.searched(places)):
        _say(f"[yellow]Lưu ý:[/] {escape(note)}")


@app.command(cls=Command)
def duties(
    agency: Agencies = None,
    part: Parts = None,
    task: Task = "",
    year: Year = "",
    province: Provinces = None,
    document: Named = None,
    form: AsForm = None,
    output: AsFile = None,
    index: Index = None,
) -> None:
    """Liệt kê trách nhiệm của các cơ quan, kèm điều khoản."""
    from assistant.assistant import Assistant
    from assistant.exports import duties_as
    from assistant.listing import duty_notes, duty_table
    from assistant.register.filtering import Wanted
    from assistant.register.tables import part_named

    form = form_of(form, output)
    assistant = Assistant.open(index)
    places = Wanted(tuple(province or ()), tuple(document or ()))
    parts = tuple(map(part_named, part or ()))
    found = assistant.duties(replace(places, years=year, agencies=tuple(agency or ()), parts=parts, task=task))
    if form == "table":
        _print_table(duty_table(found), len(found), "trách nhiệm")
    else:
        _put(duties_as(form, found, assistant.catalogue()), output)
    for note in duty_notes(found, assistant.duties(places), assistant.searched(places)):
        _say(f"[yellow]Lưu ý:[/] {escape(note)}")


@app.command(cls=Command)
def briefing(
    output: Briefed,
    province: Provinces = None,
    document: Named = None,
    agency: Agencies = None,
    topic: Topic = "",
    title: Title = "",
    section: Sections = None,
    cards: AsCards = False,
    edited: Edited = None,
    party: Party = False,
    superior: Superior = "",
    issuer: Issuer = "",
    place: Place = "",
    signer: Signer = "",
    index: Index = None,
) -> None:
    """Lập bản tóm tắt hoặc bộ câu hỏi ôn tập, câu nào cũng dẫn điều khoản."""
    from assistant.assistant import Assistant
    from assistant.briefing.checking import faults_in
    from assistant.briefing.exporting import briefing_file, cards_file
    from assistant.briefing.model import Choice, Letterhead, parts_named, read_briefing

    assistant = Assistant.open(index)
    places = Choice(tuple(document or ()), tuple(province or ()), tuple(agency or ()))
    choice = replace(places, topic=topic, title=title, parts=parts_named(section or ()))
    if cards:
        made = assistant.cards(choice)
        _put(cards_file(made, output), output)
        _say(f"Bộ câu hỏi có {len(made.cards)} câu.")
        return
    plan = assistant.checked_briefing(read_briefing(edited)) if edited else assistant.briefing(choice)
    letterhead = Letterhead(party, superior, issuer, place=place, signer=signer)
    _put(briefing_file(plan, output, letterhead), output)
    for text, fault in faults_in(plan):
        _say(f"[yellow]Cần kiểm tra:[/] {escape(fault)}: {escape(shorten(text, _SHOWN, placeholder=' …'))}")


@app.command(cls=Command)
def feedback(
    output: Annotated[Path, typer.Option(metavar="TỆP", help="Tệp JSONL nhận các câu đã được đánh giá.")],
    index: Index = None,
) -> None:
    """Xuất các câu hỏi mà người dùng đã đánh giá câu trả lời."""
    from assistant.asker import LOCAL
    from assistant.conversations import Conversations
    from assistant.feedback import Feedback
    from assistant.settings import load_settings

    records = list(Feedback(Conversations.open(index or load_settings().index)).records(LOCAL))
    write_lines(output, records)
    _say(f"Đã ghi {len(records)} câu vào “{escape(str(output))}”.")


@app.command(cls=Command)
def settings(
    markdown: Annotated[bool, typer.Option("--markdown", help="In bảng mặc định cho README.")] = False,
) -> None:
    """In các thiết lập đang dùng."""
    from assistant.settings import load_settings, settings_table

    if markdown:
        print(settings_table())
        return
    for name, value in load_settings().model_dump(mode="json").items():
        print(f"{name} = {json.dumps(value, ensure_ascii=False)}")


def _lines(question: str | None, questions: Path | None, output: Path | None) -> list[Line]:
    """The lines of the file of questions; none when one question was given instead."""
    if (question is None) == (questions is None) or (questions is None) != (output is None):
        raise typer.BadParameter("hãy đưa một câu hỏi, hoặc cả --questions và --output")
    if questions and output and questions.resolve() == output.resolve():
        raise typer.BadParameter("--output trùng với --questions")
    return read_lines(questions) if questions else []


def _put(content: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(content.decode("utf-8-sig"))
        sys.stdout.write("\n" if not content.endswith(b"\n") else "")
        return
    try:
        output.write_bytes(content)
    except OSError as error:
        raise AssistantError(f"Không ghi được “{output}”. Hãy chọn nơi khác bằng --output.") from error
    _say(f"Đã ghi vào “{escape(str(output))}”.")


def _print_table(table: Table, count: int, what: str) -> None:
    if count:
        Console(width=None if sys.stdout.isatty() else _PIPED_WIDTH, highlight=False).print(table)
    print(f"{count} {what}.")


def _own(answer: Record) -> Record:
    """What the answer adds to the id and the question as they were given."""
    return {key: value for key, value in answer.items() if key not in {"id", "question"}}


def _answer_lines(lines: Sequence[Line], output: Path, use: Callable[[Line], Record]) -> None:
    from assistant.progress import counted

    failed = write_lines(output, results(counted(errors, lines, "Trả lời"), use))
    _say(f"Đã ghi {len(lines)} kết quả vào “{escape(str(output))}”.")
    if failed:
        _say(f"[yellow]{failed} dòng không dùng được[/]; trường “error” của từng dòng nói lý do.")


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _print_answer(answer: Answer) -> None:
    print(answer.text)
    for citation in answer.citations:
        page = f", trang {citation.page}" if citation.page else ""
        print(f"\n[{citation.marker}] {citation.label}{page}\n    “{' '.join(citation.quote.split())}”")
    for warning in answer.warnings:
        _say(f"[yellow]Lưu ý:[/] {escape(warning)}")


def _say(text: str, style: str = "") -> None:
    errors.print(text, style=style, soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; a user's error is one sentence, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe on Windows would take no Vietnamese letter
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        done = app(arguments, standalone_mode=False, prog_name=NAME)
    except AssistantError as error:
        _say(escape(str(error)), "red")
        return 1
    except typer.TyperException as error:
        _say(escape(usage_sentence(error)), "red")
        return error.exit_code
    if done == STOPPED:
        _say("Đã dừng theo yêu cầu.")
    return int(done or 0)


if __name__ == "__main__":
    sys.exit(main())
