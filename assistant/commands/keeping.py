"""Commands about the assistant itself: what users thought of its answers, and its settings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from assistant.commands.exchange import write_lines
from assistant.commands.options import Index
from assistant.commands.printing import say
from assistant.commands.root import app
from assistant.commands.usage import Command


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
    say(f"Đã ghi {len(records)} câu vào “{escape(str(output))}”.")


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
